/** The stores of one database, as the API's ports. */
import type { Database } from '../prisma/client.ts'
import { createAlarmStore } from '../prisma/stores/candidates/alarms.ts'
import { createAudit, createAuditReader } from '../prisma/stores/records/audit.ts'
import { createCallbackStore } from '../prisma/stores/cases/callbacks.ts'
import { createCameraStateStore } from '../prisma/stores/cameras/camera-states.ts'
import { createCameraStore } from '../prisma/stores/cameras/cameras.ts'
import { createCandidateStore } from '../prisma/stores/candidates/candidates.ts'
import { createCaseStore } from '../prisma/stores/cases/cases.ts'
import { createCategorySettingStore } from '../prisma/stores/candidates/category-settings.ts'
import { createChangeStore } from '../prisma/stores/cases/changes.ts'
import { createHoneypotStore } from '../prisma/stores/candidates/check-figures.ts'
import { createCheckStore } from '../prisma/stores/candidates/checks.ts'
import { createCityListStore } from '../prisma/stores/city/city-lists.ts'
import { createClaimStore } from '../prisma/stores/candidates/claims.ts'
import { createCounters } from '../prisma/stores/candidates/counters.ts'
import { createFigures } from '../prisma/stores/figures/figures.ts'
import { createFindingStore } from '../prisma/stores/cameras/findings.ts'
import { createHeldCallbackStore } from '../prisma/stores/cases/held-callbacks.ts'
import { createHeldStore } from '../prisma/stores/candidates/held.ts'
import { createLadderStore } from '../prisma/stores/figures/ladder.ts'
import { createRosterBook } from '../prisma/stores/figures/roster-reading.ts'
import { createDryRunStore } from '../prisma/stores/figures/dry-run.ts'
import { createReviewLoadStore } from '../prisma/stores/candidates/review-load.ts'
import { createKpiStore } from '../prisma/stores/figures/kpis.ts'
import { createKeyStore } from '../prisma/stores/access/keys.ts'
import { createNames } from '../prisma/stores/names.ts'
import { createOriginalStore } from '../prisma/stores/records/originals.ts'
import { createOutboxStore } from '../prisma/stores/cases/outbox.ts'
import { createPackageStore } from '../prisma/stores/records/packages.ts'
import { createReceiverStore } from '../prisma/stores/cases/receivers.ts'
import { createReconciliationStore } from '../prisma/stores/cases/reconciliations.ts'
import { createRequestCountStore } from '../prisma/stores/access/request-counts.ts'
import { createReviewStore } from '../prisma/stores/candidates/reviews.ts'
import { createScopeStore } from '../prisma/stores/access/scope.ts'
import { createSecondOpinionStore } from '../prisma/stores/candidates/second-opinions.ts'
import { createSessionStore } from '../prisma/stores/access/sessions.ts'
import { createSettingStore } from '../prisma/stores/settings.ts'
import { createSuppressionStore } from '../prisma/stores/candidates/suppressions.ts'
import { createUserStore } from '../prisma/stores/access/users.ts'
import { createVerificationStore } from '../prisma/stores/cases/verifications.ts'
import { createViewStore } from '../prisma/stores/views/views.ts'
import type { Stores } from './ports/stores.ts'

export function createStores(database: Database): Stores {
  const counters = createCounters(database)
  const outbox = createOutboxStore(database)
  return {
    users: createUserStore(database),
    sessions: createSessionStore(database),
    requestCounts: createRequestCountStore(database),
    keys: createKeyStore(database),
    scopes: createScopeStore(database),
    candidates: createCandidateStore(database),
    changes: createChangeStore(database),
    checks: createCheckStore(database),
    honeypots: createHoneypotStore(database),
    claims: createClaimStore(database),
    reviews: createReviewStore(database),
    suppressions: createSuppressionStore(database),
    secondOpinions: createSecondOpinionStore(database),
    callbacks: createCallbackStore(database),
    cases: { ...createCaseStore(database), resend: (candidateId) => outbox.resendCase(candidateId) },
    verifications: createVerificationStore(database),
    receivers: createReceiverStore(database),
    cameras: createCameraStore(database),
    views: createViewStore(database),
    cameraStates: createCameraStateStore(database),
    city: createCityListStore(database),
    reconciliations: createReconciliationStore(database),
    held: createHeldCallbackStore(database),
    ladder: createLadderStore(database),
    heldCandidates: createHeldStore(database),
    rosters: createRosterBook(database),
    dryRuns: createDryRunStore(database),
    reviewLoad: createReviewLoadStore(database),
    alarms: createAlarmStore(database),
    settings: createSettingStore(database),
    categorySettings: createCategorySettingStore(database),
    findings: createFindingStore(database),
    figures: createFigures(database),
    kpis: createKpiStore(database),
    counters: async (scope) => ({ ...(await counters(scope)) }),
    audit: createAudit(database),
    auditLog: createAuditReader(database),
    packages: createPackageStore(database),
    originals: createOriginalStore(database),
    names: createNames(database),
  }
}

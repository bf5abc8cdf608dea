/** The stores of one database, as the API's ports. */
import type { Database } from '../prisma/client.ts'
import { createAlarmStore } from '../prisma/stores/alarms.ts'
import { createAudit, createAuditReader } from '../prisma/stores/audit.ts'
import { createCallbackStore } from '../prisma/stores/callbacks.ts'
import { createCameraStateStore } from '../prisma/stores/camera-states.ts'
import { createCameraStore } from '../prisma/stores/cameras.ts'
import { createCandidateStore } from '../prisma/stores/candidates.ts'
import { createCaseStore } from '../prisma/stores/cases.ts'
import { createCategorySettingStore } from '../prisma/stores/category-settings.ts'
import { createChangeStore } from '../prisma/stores/changes.ts'
import { createHoneypotStore } from '../prisma/stores/check-figures.ts'
import { createCheckStore } from '../prisma/stores/checks.ts'
import { createCityListStore } from '../prisma/stores/city-lists.ts'
import { createClaimStore } from '../prisma/stores/claims.ts'
import { createCounters } from '../prisma/stores/counters.ts'
import { createFigures } from '../prisma/stores/figures.ts'
import { createFindingStore } from '../prisma/stores/findings.ts'
import { createHeldCallbackStore } from '../prisma/stores/held-callbacks.ts'
import { createHeldStore } from '../prisma/stores/held.ts'
import { createLadderStore } from '../prisma/stores/ladder.ts'
import { createRosterBook } from '../prisma/stores/roster-reading.ts'
import { createDryRunStore } from '../prisma/stores/dry-run.ts'
import { createReviewLoadStore } from '../prisma/stores/review-load.ts'
import { createKpiStore } from '../prisma/stores/kpis.ts'
import { createKeyStore } from '../prisma/stores/keys.ts'
import { createNames } from '../prisma/stores/names.ts'
import { createOriginalStore } from '../prisma/stores/originals.ts'
import { createOutboxStore } from '../prisma/stores/outbox.ts'
import { createPackageStore } from '../prisma/stores/packages.ts'
import { createReceiverStore } from '../prisma/stores/receivers.ts'
import { createReconciliationStore } from '../prisma/stores/reconciliations.ts'
import { createRequestCountStore } from '../prisma/stores/request-counts.ts'
import { createReviewStore } from '../prisma/stores/reviews.ts'
import { createScopeStore } from '../prisma/stores/scope.ts'
import { createSecondOpinionStore } from '../prisma/stores/second-opinions.ts'
import { createSessionStore } from '../prisma/stores/sessions.ts'
import { createSettingStore } from '../prisma/stores/settings.ts'
import { createSuppressionStore } from '../prisma/stores/suppressions.ts'
import { createUserStore } from '../prisma/stores/users.ts'
import { createVerificationStore } from '../prisma/stores/verifications.ts'
import { createViewStore } from '../prisma/stores/views.ts'
import type { Stores } from './ports.ts'

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

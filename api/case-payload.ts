/** What a confirmed case tells the city's case system: the data of a `case.confirmed` message. Snake case as there. */
import type { Destination } from '../pipeline/casework/destination.ts'
import type { ChosenCondition } from '../pipeline/casework/conditions.ts'
import { limitWords } from '../pipeline/casework/limit-words.ts'
import { findCategory } from '../pipeline/catalogue/catalogue.ts'
import { localInstant } from './local-time.ts'
import type { Candidate } from './ports/stores.ts'

export interface ReviewerDecision {
  readonly reviewerId: string
  readonly at: Date
}

/** What the decision fixes beside the candidate itself. */
export interface CaseTerms {
  readonly condition: ChosenCondition | undefined
  readonly destination: Destination
}

/** Frozen at the decision: what was confirmed is what is sent, whatever changes later. JSON values only. */
export function casePayload(candidate: Candidate, decision: ReviewerDecision, { condition, destination }: CaseTerms) {
  const row = findCategory(candidate.category)
  const { camera } = candidate
  const offset = camera.utcOffsetMinutes
  return {
    candidate_id: candidate.id,
    category: candidate.category,
    matter_code_2026: row?.codes.code2026 ?? row?.codes.nearest2026 ?? null,
    // Tells a code of the row's own from the nearest national one.
    matter_code_2026_is_nearest: row?.codes.code2026 === undefined && row?.codes.nearest2026 !== undefined,
    matter_code_2013: row?.codes.code2013 ?? null,
    name: row?.nameZh ?? candidate.category,
    name_en: row?.nameEn ?? candidate.category,
    occurred_at: localInstant(candidate.firstSeenAt, offset),
    last_seen_at: localInstant(candidate.lastSeenAt, offset),
    location:
      camera.lng === undefined || camera.lat === undefined
        ? null
        : { lng: camera.lng, lat: camera.lat, crs: camera.crs, of: 'camera' },
    department: {
      code: destination.department.code ?? null,
      name: destination.department.name,
      // `default`: the site has no rules, so that its dispatcher sends it on.
      basis: destination.basis,
    },
    duty_grid: destination.dutyGrid,
    grid_id: candidate.gridCode ?? null,
    address: destination.addressLine,
    component_id: candidate.componentCode ?? null,
    camera: { id: camera.id, name: camera.nameZh, name_en: camera.nameEn },
    evidence: candidate.evidence.map((e) => ({
      sha256: e.sha256,
      role: e.role,
      taken_at: localInstant(e.capturedAt, offset),
      width: e.width,
      height: e.height,
      masked: true,
    })),
    reviewer: { id: decision.reviewerId, at: localInstant(decision.at, offset), decision: 'confirm' },
    severity: candidate.severity,
    condition:
      condition === undefined
        ? null
        : {
            id: condition.id,
            text: condition.textZh,
            text_en: condition.textEn,
            closure: condition.closureZh,
            area_class: condition.area ?? null,
          },
    limit: condition === undefined ? null : { ...condition.limit, text: limitWords(condition.limit)[0] },
    recurrence_of: candidate.recurrenceOf ?? null,
    /** How often the problem came back within a day of its verified fix: the case is theirs already, and open again. */
    reopened: candidate.reopened,
  }
}

/** Anchors: the lasting identity of a problem, and what becomes of a spot that raised there. Pure decisions. */
import { placeAffinity } from '../recipes/matching.ts'
import type { IdentityKind, Spot } from '../recipes/recipe.ts'
import type { EpochMs, NormalizedBox, ZoneOrigin } from '../vocabulary.ts'

/** A stored anchor of one view and one category. `place` in coordinates of the view's reference. */
export interface AnchorFacts {
  readonly id: string
  readonly zoneId?: string
  readonly place?: NormalizedBox
}

/**
 * The anchor a spot belongs to, among the anchors of its view and category: by place for objects, by zone for zones and
 * components, the only one for scenes. Undefined when the place is new.
 */
export function matchAnchor(
  anchors: readonly AnchorFacts[],
  spot: Pick<Spot, 'zoneId' | 'place'>,
  identity: IdentityKind,
): string | undefined {
  switch (identity) {
    case 'object':
      return nearestAnchor(anchors, spot)
    case 'zone':
    case 'component':
      return anchors.find((anchor) => anchor.zoneId === spot.zoneId)?.id
    case 'scene':
      return anchors[0]?.id
    default:
      return identity satisfies never
  }
}

function nearestAnchor(anchors: readonly AnchorFacts[], spot: Pick<Spot, 'zoneId' | 'place'>): string | undefined {
  const { place } = spot
  if (!place) return anchors.find((anchor) => !anchor.place && anchor.zoneId === spot.zoneId)?.id
  let best: { readonly id: string; readonly affinity: number } | undefined
  for (const anchor of anchors) {
    const affinity = anchor.place ? placeAffinity(anchor.place, place) : 0
    if (affinity > (best?.affinity ?? 0)) best = { id: anchor.id, affinity }
  }
  return best?.id
}

/** A return within this time of a verified fix is the same problem again. */
export const REOPEN_WITHIN_MS = 24 * 3_600_000

/** What intake knows of the anchor when a spot raises. All times are of the camera's clock. */
export interface FoldFacts {
  readonly at: EpochMs
  /** Origin of the view: until a person approves it only whole-picture rows of severity 1 may raise. */
  readonly viewOrigin: ZoneOrigin
  /** `runsUnlearned(row)` of the catalogue. */
  readonly runsUnlearned: boolean
  /** Latest expiry among the suppressions of this category at this anchor that nobody removed. */
  readonly suppressedUntil?: EpochMs
  /** The unclosed candidate of the anchor: a verified clear would have closed it. */
  readonly open?: { readonly candidateId: string }
  /** The newest closed candidate of the anchor whose fix was verified clear. */
  readonly lastCleared?: { readonly candidateId: string; readonly clearedAt: EpochMs }
}

export type FoldDecision =
  | { readonly kind: 'opened' }
  /** One more sighting of a candidate that stands. */
  | { readonly kind: 'folded'; readonly candidateId: string }
  /** Back within 24 h of a verified fix: the same candidate again. */
  | { readonly kind: 'reopened'; readonly candidateId: string }
  /** Back later: a new candidate linked to the old one. */
  | { readonly kind: 'recurrence'; readonly of: string }
  | { readonly kind: 'suppressed'; readonly until: EpochMs }
  | { readonly kind: 'view-unapproved' }

export function foldCandidate(facts: FoldFacts): FoldDecision {
  if (facts.viewOrigin === 'proposed' && !facts.runsUnlearned) return { kind: 'view-unapproved' }
  const { open, lastCleared, suppressedUntil } = facts
  if (open) return { kind: 'folded', candidateId: open.candidateId }
  if (suppressedUntil !== undefined && facts.at < suppressedUntil) return { kind: 'suppressed', until: suppressedUntil }
  if (!lastCleared) return { kind: 'opened' }
  return facts.at - lastCleared.clearedAt <= REOPEN_WITHIN_MS
    ? { kind: 'reopened', candidateId: lastCleared.candidateId }
    : { kind: 'recurrence', of: lastCleared.candidateId }
}

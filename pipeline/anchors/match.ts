/** Anchors: the lasting identity of a problem, and what becomes of a spot that raised there. Pure decisions. */
import { placeAffinity } from '../recipes/matching.ts'
import type { IdentityKind, Spot } from '../recipes/recipe.ts'
import type { Severity } from '../catalogue/row.ts'
import type { EpochMs, NormalizedBox, ZoneOrigin } from '../vocabulary.ts'
import { compareAppearance, type Comparison, type SeenAppearance } from './appearance.ts'
import { hasLastingLook } from './lasting-look.ts'
import type { AnchorKnowledge } from './teach.ts'

/** A stored anchor of one view and one category. */
export interface AnchorFacts extends AnchorKnowledge {
  readonly id: string
}

/** What is asked about: a spot of a view, with its place in coordinates of the view's reference. */
type AskedSpot = Pick<Spot, 'zoneId' | 'place' | 'label'> & Partial<Pick<Spot, 'frames'>>

/** Why a spot is taken for the problem of an anchor. A rejection acts on the first two, never on place alone. */
type MatchGround = 'unbroken' | 'appearance' | 'place'

export interface AnchorMatch {
  readonly anchorId: string
  readonly by: MatchGround
  /** Cosine that spoke for it, or that could not decide. */
  readonly likeness?: number
}

/**
 * The anchor a spot belongs to, among the anchors of its view and category: by place and look for objects, by zone for
 * zones and components, the only one for scenes. Undefined when nothing known stands there: the place is new, or
 * what stands there looks otherwise.
 */
export function matchAnchor(
  anchors: readonly AnchorFacts[],
  spot: AskedSpot,
  identity: IdentityKind,
): AnchorMatch | undefined {
  const seen = spot.frames?.flatMap(({ appearance }) => appearance ?? []) ?? []
  switch (identity) {
    case 'object':
      return matchObject(anchors, spot, seen)
    case 'zone':
    case 'component':
      return matchZone(
        anchors.find((anchor) => anchor.zoneId === spot.zoneId),
        seen,
      )
    case 'scene':
      return matchZone(anchors[0], seen)
    default:
      return identity satisfies never
  }
}

/** A zone's state stays one problem whatever it looks like; its look only says whether it is the one that was judged. */
function matchZone(anchor: AnchorFacts | undefined, seen: readonly SeenAppearance[]): AnchorMatch | undefined {
  if (!anchor) return undefined
  return matchOf(anchor.id, compareAppearance(anchor.appearance, seen))
}

function matchOf(anchorId: string, { verdict, likeness }: Comparison): AnchorMatch {
  const by = verdict === 'same' ? 'appearance' : 'place'
  return { anchorId, by, ...(likeness === undefined ? {} : { likeness }) }
}

function matchObject(
  anchors: readonly AnchorFacts[],
  spot: AskedSpot,
  seen: readonly SeenAppearance[],
): AnchorMatch | undefined {
  const { place } = spot
  if (!place) {
    const placeless = anchors.find((anchor) => !anchor.place && anchor.zoneId === spot.zoneId)
    return placeless && matchOf(placeless.id, compareAppearance(placeless.appearance, seen))
  }
  const here = anchors
    .map((anchor) => ({ anchor, affinity: affinityTo(anchor, place) }))
    .filter(({ affinity }) => affinity > 0)
    .map(({ anchor, affinity }) => ({ anchor, affinity, look: compareAppearance(anchor.appearance, seen) }))
    .toSorted((a, b) => b.affinity - a.affinity)
  const alike = here
    .filter(({ look }) => look.verdict === 'same')
    .toSorted((a, b) => (b.look.likeness ?? 0) - (a.look.likeness ?? 0))[0]
  if (alike) return matchOf(alike.anchor.id, alike.look)
  // A heap grows and a sack is no individual: where looks do not last, the place says what is one problem.
  const lasting = hasLastingLook(spot.label)
  const undecided = here.find(({ look }) => look.verdict === 'unknown' || !lasting)
  return undecided && matchOf(undecided.anchor.id, { ...undecided.look, verdict: 'unknown' })
}

function affinityTo({ place, alsoAt }: AnchorFacts, spot: NormalizedBox): number {
  return Math.max(...[...(place ? [place] : []), ...alsoAt].map((known) => placeAffinity(known, spot)), 0)
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
  readonly severity: Severity
  /** How the spot was found to belong to the anchor; absent when there is none. */
  readonly knownBy?: MatchGround
  /** Latest expiry among the suppressions of the anchor that nobody removed. */
  readonly suppressedUntil?: EpochMs
  /** The newest candidate of the anchor that is rejected. */
  readonly lastRejected?: { readonly candidateId: string }
  /** The unclosed candidate of the anchor: a verified clear would have closed it. */
  readonly open?: { readonly candidateId: string }
  /** The newest closed candidate of the anchor whose fix was verified clear. */
  readonly lastCleared?: { readonly candidateId: string; readonly clearedAt: EpochMs }
}

export type FoldDecision =
  /** `again`: what stands here may be what was rejected; nothing but its place says so, so a person is asked again. */
  | { readonly kind: 'opened'; readonly again?: string }
  /** One more sighting of a candidate that stands. */
  | { readonly kind: 'folded'; readonly candidateId: string }
  /** Back within 24 h of a verified fix: the same candidate again. */
  | { readonly kind: 'reopened'; readonly candidateId: string }
  /** Back later: a new candidate linked to the old one. */
  | { readonly kind: 'recurrence'; readonly of: string }
  | { readonly kind: 'suppressed'; readonly until: EpochMs }
  /** Rejected and safety-urgent: nothing is suppressed, but it must be seen anew from the beginning. */
  | { readonly kind: 'dwell-anew' }
  | { readonly kind: 'view-unapproved' }

export function foldCandidate(facts: FoldFacts): FoldDecision {
  if (facts.viewOrigin === 'proposed' && !facts.runsUnlearned) return { kind: 'view-unapproved' }
  const { at, open, lastCleared, lastRejected, suppressedUntil, knownBy } = facts
  if (open) return { kind: 'folded', candidateId: open.candidateId }
  if (facts.severity === 1) {
    if (knownBy === 'unbroken' && lastRejected) return { kind: 'dwell-anew' }
  } else if (suppressedUntil !== undefined && at < suppressedUntil) {
    if (knownBy === 'unbroken' || knownBy === 'appearance') return { kind: 'suppressed', until: suppressedUntil }
    return { kind: 'opened', ...(lastRejected ? { again: lastRejected.candidateId } : {}) }
  }
  if (!lastCleared) return { kind: 'opened' }
  return at - lastCleared.clearedAt <= REOPEN_WITHIN_MS
    ? { kind: 'reopened', candidateId: lastCleared.candidateId }
    : { kind: 'recurrence', of: lastCleared.candidateId }
}

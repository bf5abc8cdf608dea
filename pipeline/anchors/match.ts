/** Anchors: the lasting identity of a problem, and what becomes of a spot that raised there. Pure decisions. */
import { placeAffinity } from '../recipes/matching.ts'
import type { IdentityKind, Spot } from '../recipes/recipe.ts'
import type { Severity } from '../catalogue/row.ts'
import type { EpochMs, NormalizedBox, ZoneOrigin } from '../vocabulary.ts'
import {
  compareAppearance,
  type Comparison,
  type SeenAppearance,
  seenOf,
  SURELY_ONE,
  SURELY_TWO,
} from './appearance.ts'
import { hasLastingLook } from './lasting-look.ts'
import type { AnchorKnowledge } from './teach.ts'

/** A stored anchor of one view and one category. Times of the camera's clock. */
export interface AnchorFacts extends AnchorKnowledge {
  readonly id: string
  /** Since when it was seen to be gone; absent while it stands, and while nobody saw it leave. */
  readonly goneAt?: EpochMs
  /** Opened in other light than all that was known of this one at its place: they may be one problem. */
  readonly perhaps?: string
}

/** What is asked about: a spot of a view, with its place in coordinates of the view's reference. */
type AskedSpot = Pick<Spot, 'zoneId' | 'place' | 'label'> & Partial<Pick<Spot, 'frames' | 'firstAt' | 'replaced'>>

/** Why a spot is taken for the problem of an anchor. A rejection acts on the first two, never on place alone. */
type MatchGround = 'unbroken' | 'appearance' | 'place'

export interface AnchorMatch {
  readonly anchorId: string
  readonly by: MatchGround
  /** Logarithm of the odds that it looks like one thing; absent when there was nothing to compare. */
  readonly odds?: number
}

/**
 * The anchor a spot belongs to, among the anchors of its view and category: by place and look for objects, by zone for
 * zones and components, the only one for scenes. Undefined when nothing known stands there: the place is new, or
 * what stands there is another thing.
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
  return anchor && matchOf({ anchor, look: compareAppearance(anchor.appearance, seen) })
}

interface Compared {
  readonly anchor: AnchorFacts
  readonly look: Comparison
}

function matchOf({ anchor, look: { verdict, odds } }: Compared): AnchorMatch {
  const by = verdict === 'same' ? 'appearance' : 'place'
  return { anchorId: anchor.id, by, ...(odds === undefined ? {} : { odds }) }
}

function matchObject(
  anchors: readonly AnchorFacts[],
  spot: AskedSpot,
  seen: readonly SeenAppearance[],
): AnchorMatch | undefined {
  const { place } = spot
  const here = anchors
    .map((anchor) => ({ anchor, affinity: place ? affinityTo(anchor, place) : placelessAffinity(anchor, spot) }))
    .filter(({ affinity }) => affinity > 0)
    .toSorted((a, b) => b.affinity - a.affinity)
    .map(({ anchor }): Compared => ({ anchor, look: compareAppearance(anchor.appearance, seen) }))
  const alike = here
    .filter(({ look }) => look.verdict === 'same')
    .toSorted((a, b) => (b.look.odds ?? 0) - (a.look.odds ?? 0))[0]
  if (alike) return matchOf(alike)
  // A heap grows and a sack is no individual: where looks do not last, the place says what is one problem.
  const lasting = hasLastingLook(spot.label)
  const likely = here.find(
    ({ anchor, look }) => !lasting || (look.odds ?? Infinity) >= oddsNeeded({ anchor, look }, spot),
  )
  return likely && matchOf(likely)
}

/**
 * The anchor of which a spot that was found to be new may be all the same: it stands at its place, and all that is known of
 * its look is of other lights. Asked when `matchAnchor` knows of none; day light will tell.
 */
export function perhapsAnchor(
  anchors: readonly AnchorFacts[],
  spot: AskedSpot,
  identity: IdentityKind,
): string | undefined {
  const { place } = spot
  if (identity !== 'object' || !place || !hasLastingLook(spot.label)) return undefined
  const seen = spot.frames?.flatMap(({ appearance }) => appearance ?? []) ?? []
  return anchors
    .filter((anchor) => affinityTo(anchor, place) > 0)
    .map((anchor) => ({ id: anchor.id, look: compareAppearance(anchor.appearance, seen) }))
    .filter(({ look }) => look.acrossLights && (look.odds ?? -Infinity) >= PERHAPS)
    .toSorted((a, b) => b.look.odds! - a.look.odds!)[0]?.id
}

/** Odds across lights from which two things may be one. */
const PERHAPS = -2

/** What is known of a doubt now that its spot stands on: whether both were seen in one light, and what that says. */
export function settleDoubt(
  { appearance }: Pick<AnchorFacts, 'appearance'>,
  perhaps: Pick<AnchorFacts, 'appearance'>,
): 'same' | 'other' | 'unknown' {
  const seen = seenOf(appearance)
  const inLight = seen.filter(({ light }) => perhaps.appearance.views[light] !== undefined)
  if (inLight.length === 0) return 'unknown'
  return compareAppearance(perhaps.appearance, inLight).verdict
}

/** Seen to be away for so long, a thing at its place is as likely another one as the same one come back. */
const LONG_GONE_MS = 15 * 60_000

/** The odds from which the one at the place is taken for the one that stood there: what is likely without any look. */
function oddsNeeded({ anchor: { goneAt }, look }: Compared, { firstAt, replaced }: AskedSpot): number {
  if (replaced) return REPLACED_NEEDS
  if (goneAt === undefined || firstAt === undefined) return SURELY_TWO
  if (firstAt - goneAt < LONG_GONE_MS) return 0
  return look.acrossLights ? LIKELY_ONE : SURELY_ONE
}

/** Two looks said already that it is not what stood there. */
const REPLACED_NEEDS = 1.5
/** Across lights even one and the same thing rarely looks surely the same. */
const LIKELY_ONE = 1

function affinityTo({ place, alsoAt }: AnchorFacts, spot: NormalizedBox): number {
  return Math.max(...[...(place ? [place] : []), ...alsoAt].map((known) => placeAffinity(known, spot)), 0)
}

const placelessAffinity = ({ place, zoneId }: AnchorFacts, spot: AskedSpot): number =>
  !place && zoneId === spot.zoneId ? 1 : 0

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

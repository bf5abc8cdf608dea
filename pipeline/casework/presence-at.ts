/** What one look says of the place where a problem was: the ground on which a fix is called clear, or not. */
import { boxSize, iou, overlapShare } from '../geometry/box.ts'
import { boxPolygon, coveredShare, type Polygon } from '../geometry/polygon.ts'
import type { Alignment, CloseLook, Occluder, Sighting } from '../look.ts'
import { placeAffinity } from '../recipes/matching.ts'
import type { IdentityKind } from '../recipes/recipe.ts'
import { isLikeLight, type Light, LIGHT_CLASSES } from '../views/light.ts'
import type { CategoryId, Drift, Label, NormalizedBox, ViewState } from '../vocabulary.ts'
import { changedShareAt, isNewThing, unexplainedBeside } from './place-ground.ts'

/** Where a candidate was: its anchor's identity, zone and place, in coordinates of the view's reference. */
export interface CandidatePlace {
  readonly category: CategoryId
  readonly identity: IdentityKind
  /** Labels that raise the row, and that of the intact part. */
  readonly labels: readonly Label[]
  readonly wholeLabel?: Label
  readonly zoneId?: string
  readonly place?: NormalizedBox
  /** Polygon of `zoneId`, for zones and components: nine tenths of it must be visible to call it clear. */
  readonly zonePolygon?: Polygon
  /** Of the picture that shows the problem; absent for one taken before this was kept. */
  readonly before?: Alignment
}

/** The parts of one look that matter. */
export interface LookFacts {
  readonly viewState: ViewState
  readonly drift: Drift
  /** The reference that the look was compared with, as in `Alignment`. */
  readonly reference: string
  readonly sightings: readonly Sighting[]
  readonly occluders: readonly Occluder[]
  readonly light?: Light
  readonly close?: CloseLook
}

/** Why a look that should have judged could not. */
export type CannotTell =
  | 'view'
  | 'reference'
  | 'hidden'
  | 'out-of-picture'
  | 'nudged'
  | 'changed'
  | 'not-judged'
  | 'no-evidence'

/** `uncounted`: the look was none of those that can judge; it is no try either. */
export type PlaceFinding =
  | { readonly kind: 'present' }
  /** `strays`: things of the row's kind that move about the street; one that stays is the problem, moved. */
  | { readonly kind: 'absent'; readonly strays: readonly NormalizedBox[] }
  | { readonly kind: 'unknown'; readonly reason: CannotTell }
  | { readonly kind: 'uncounted'; readonly reason: 'light' | 'outside-hours' | 'passing-look' }

/** Something before more than this share of the place: its absence proves nothing. */
const HIDDEN_SHARE = 0.1
/** Share of the place that looks other than the reference before "nothing there" is believed no more. */
const CHANGED_SHARE = 0.34

/**
 * Whether the candidate's problem is at its place in this look. `absent` only in like light, against the reference that
 * was valid when the problem was seen, when the row was judged and nothing of it is there, at least nine tenths of the
 * place can be seen, the ground there looks as it did before the problem, and nothing like it has newly appeared beside.
 */
export function presenceAt(place: CandidatePlace, look: LookFacts): PlaceFinding {
  const { before } = place
  if (before === undefined) return cannotTell('no-evidence')
  const wait = whyUncounted(place, before, look)
  if (wait !== undefined) return { kind: 'uncounted', reason: wait }
  if (look.viewState !== 'good') return cannotTell('view')
  const sightings = look.sightings.filter((sighting) => sighting.category === place.category)
  const sameReference = look.reference === before.reference
  // What stands there is seen; what is new against another reference is not the same question.
  if (sightings.some((sighting) => isHere(place, sighting) && (sameReference || sighting.label !== undefined))) {
    return { kind: 'present' }
  }
  // A look against the reference of another light is none of those that judge; a reference learned anew never will be.
  if (isOtherLight(look.reference, before.reference)) return { kind: 'uncounted', reason: 'light' }
  if (!sameReference) return cannotTell('reference')
  if (look.close === undefined) return { kind: 'uncounted', reason: 'passing-look' }
  return judgeEmpty(place, look, { close: look.close, sightings })
}

const cannotTell = (reason: CannotTell): PlaceFinding => ({ kind: 'unknown', reason })

type WhyUncounted = Extract<PlaceFinding, { kind: 'uncounted' }>['reason']

function whyUncounted(place: CandidatePlace, before: Alignment, look: LookFacts): WhyUncounted | undefined {
  const { light } = look
  if (before.light !== undefined) {
    if (light === undefined) return 'passing-look'
    // A black or dazzled picture says nothing of the light but the hour.
    const seenIn = look.viewState === 'good' ? light : { ...light, mean: before.light.mean }
    if (!isLikeLight(before.light, seenIn)) return 'light'
  }
  const own = look.sightings.filter(({ category }) => category === place.category)
  return own.length > 0 && own.every(({ reason }) => reason === 'outside-hours') ? 'outside-hours' : undefined
}

interface Emptiness {
  readonly close: CloseLook
  readonly sightings: readonly Sighting[]
}

function judgeEmpty(place: CandidatePlace, look: LookFacts, { close, sightings }: Emptiness): PlaceFinding {
  if (sightings.some((sighting) => isPushed(place, sighting))) return cannotTell('nudged')
  if (place.labels.length === 0 && sightings.some((sighting) => isNewBeside(place, sighting)))
    return cannotTell('nudged')
  const judged = sightings.filter((sighting) => isSameScope(place, sighting))
  if (judged.length === 0) return cannotTell('not-judged')
  if (judged.some(({ presence }) => presence === 'unknown')) return cannotTell('hidden')
  const shapes = shapesOf(place)
  if (
    isCovered(
      shapes,
      look.occluders.map(({ box }) => box),
    )
  )
    return cannotTell('hidden')
  if (isCovered(shapes, outsideOf(look.drift))) return cannotTell('out-of-picture')
  const { place: box } = place
  if (box === undefined) return { kind: 'absent', strays: [] }
  // The intact part seen at its place is more than a likeness of pixels.
  if (!seesWhole(place, box, close) && changedShareAt(box, close.ground) > CHANGED_SHARE) return cannotTell('changed')
  return judgeBeside(place, look, { box, close })
}

interface Beside {
  readonly box: NormalizedBox
  readonly close: CloseLook
}

/** Things of a street that come and go: one of them beside the place is nothing yet, one that stays is. */
const MOVING_LABELS: ReadonlySet<Label> = new Set([
  'person',
  'bicycle',
  'e-bike',
  'motorcycle',
  'tricycle',
  'car',
  'van',
  'bus',
  'truck',
])

function judgeBeside(place: CandidatePlace, look: LookFacts, { box, close }: Beside): PlaceFinding {
  const alike = close.things.filter((thing) => place.labels.includes(thing.label))
  const like = alike.filter((thing) => isBeside(box, thing.box))
  if (like.some(({ label }) => !MOVING_LABELS.has(label))) return cannotTell('nudged')
  if (alike.some((thing) => isPartOfMoved(box, thing, close))) return cannotTell('nudged')
  // Of what moves, only what the reference does not show: a car in its bay stood there before.
  const fresh = like.filter((thing) => isNewThing(thing.box, close.ground))
  // What stands and is called something else may be the problem all the same: only what moves accounts for a change.
  const explained = [...close.things, ...look.occluders]
    .filter(({ label }) => MOVING_LABELS.has(label) || label === place.wholeLabel)
    .map((thing) => thing.box)
  const scattered = place.labels.length === 0
  const changed = unexplainedBeside(box, close.ground, { explained, scattered })
  if (changed.kind === 'patch') return cannotTell('nudged')
  return { kind: 'absent', strays: [...fresh.map((thing) => thing.box), ...changed.specks] }
}

/** In units of the place's own size: how far a thing is pushed before it is out of sight of whoever wants it gone. */
const BESIDE = 2

function isBeside(place: NormalizedBox, other: NormalizedBox, size = boxSize(place)): boolean {
  const gapX = Math.max(0, place.x0 - other.x1, other.x0 - place.x1)
  const gapY = Math.max(0, place.y0 - other.y1, other.y0 - place.y1)
  return Math.hypot(gapX, gapY) <= BESIDE * size
}

/**
 * A new thing of the row, as far away as it is large itself: what was seen at the place was a part of it (a cone of a site),
 * and all of it has moved on.
 */
function isPartOfMoved(
  place: NormalizedBox,
  { label, box }: CloseLook['things'][number],
  { ground }: CloseLook,
): boolean {
  return !MOVING_LABELS.has(label) && isBeside(place, box, boxSize(box)) && isNewThing(box, ground)
}

/** Whether a thing stood at one of these places a look ago. */
export function hasStayed(strays: readonly NormalizedBox[], earlier: readonly NormalizedBox[]): boolean {
  return strays.some((stray) => earlier.some((before) => iou(stray, before) >= STAYED_IOU))
}

const STAYED_IOU = 0.5

function seesWhole(place: CandidatePlace, box: NormalizedBox, close: CloseLook): boolean {
  return close.things.some(({ label, box: seen }) => label === place.wholeLabel && overlapShare(box, seen) >= 0.5)
}

function isHere(place: CandidatePlace, sighting: Sighting): boolean {
  if (sighting.presence !== 'present') return false
  if (place.identity !== 'object' || !place.place || !sighting.place) return isSameScope(place, sighting)
  return placeAffinity(place.place, sighting.place) > 0
}

/** A thing that overlaps the place a little may be the same one pushed aside or another. */
function isPushed({ identity, place }: CandidatePlace, { presence, place: seen }: Sighting): boolean {
  if (identity !== 'object' || presence !== 'present' || place === undefined || seen === undefined) return false
  return overlapShare(place, seen) > HIDDEN_SHARE
}

/** Rows without labels know things only as changes. */
function isNewBeside({ place }: CandidatePlace, { presence, place: seen }: Sighting): boolean {
  return presence === 'present' && place !== undefined && seen !== undefined && isBeside(place, seen)
}

/** Sightings without a zone speak for the whole row; object rows are judged as a whole, elsewhere present included. */
function isSameScope(place: CandidatePlace, sighting: Sighting): boolean {
  if (place.identity === 'object' && sighting.presence !== 'unknown') return true
  return place.zoneId === undefined || sighting.zoneId === undefined || sighting.zoneId === place.zoneId
}

/** What must be visible: the place, and for zones and parts their whole zone too. */
function shapesOf({ identity, place, zonePolygon }: CandidatePlace): readonly Polygon[] {
  const zone = identity === 'object' && place ? undefined : zonePolygon
  return [...(place ? [boxPolygon(place)] : []), ...(zone ? [zone] : [])]
}

function isCovered(shapes: readonly Polygon[], covers: readonly NormalizedBox[]): boolean {
  return covers.length > 0 && shapes.some((shape) => coveredShare(shape, covers) > HIDDEN_SHARE)
}

/** Strips of the reference that the drift has taken out of the picture. */
function outsideOf({ dx, dy }: Drift): readonly NormalizedBox[] {
  const strips: NormalizedBox[] = []
  if (dx > 0) strips.push({ x0: 1 - dx, y0: 0, x1: 1, y1: 1 })
  if (dx < 0) strips.push({ x0: 0, y0: 0, x1: -dx, y1: 1 })
  if (dy > 0) strips.push({ x0: 0, y0: 1 - dy, x1: 1, y1: 1 })
  if (dy < 0) strips.push({ x0: 0, y0: 0, x1: 1, y1: -dy })
  return strips
}

/** References are named by their light and a number. */
function isOtherLight(a: string, b: string): boolean {
  const [lightA, lightB] = [a.split(' ')[0]!, b.split(' ')[0]!]
  return lightA !== lightB && isLightClass(lightA) && isLightClass(lightB)
}

const isLightClass = (word: string): boolean => LIGHT_CLASSES.some((light) => light === word)

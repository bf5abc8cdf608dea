import { overlapShare } from '../geometry/box.ts'
import { boxPolygon, coveredShare, type Polygon } from '../geometry/polygon.ts'
import type { Occluder, Sighting } from '../look.ts'
import { placeAffinity } from '../recipes/matching.ts'
import type { IdentityKind } from '../recipes/recipe.ts'
import type { CategoryId, NormalizedBox, Presence, ViewState } from '../vocabulary.ts'

/** Where a candidate was: its anchor's identity, zone and place, in coordinates of the view's reference. */
export interface CandidatePlace {
  readonly category: CategoryId
  readonly identity: IdentityKind
  readonly zoneId?: string
  readonly place?: NormalizedBox
  /** Polygon of `zoneId`, for zones and components: nine tenths of it must be visible to call it clear. */
  readonly zonePolygon?: Polygon
}

/** The parts of one look that matter. */
export interface LookFacts {
  readonly viewState: ViewState
  readonly sightings: readonly Sighting[]
  readonly occluders: readonly Occluder[]
}

/** Something before this share of the place: its absence proves nothing. */
const HIDDEN_SHARE = 0.1

/**
 * Whether the candidate's problem is at its place in this look. `absent` only when the row was judged, nothing of it is
 * there and at least nine tenths of the place can be seen. A thing that overlaps the place a little may be the same one
 * nudged aside or another: unknown.
 */
export function presenceAt(place: CandidatePlace, look: LookFacts): Presence {
  if (look.viewState !== 'good') return 'unknown'
  const sightings = look.sightings.filter((sighting) => sighting.category === place.category)
  const present = sightings.filter((sighting) => sighting.presence === 'present')
  if (present.some((sighting) => isSamePlace(place, sighting))) return 'present'
  if (present.some((sighting) => isNudged(place, sighting))) return 'unknown'
  const judged = sightings.filter((sighting) => isSameScope(place, sighting))
  if (judged.length === 0 || judged.some((sighting) => sighting.presence === 'unknown')) return 'unknown'
  return isCovered(place, look.occluders) ? 'unknown' : 'absent'
}

function isSamePlace(place: CandidatePlace, sighting: Sighting): boolean {
  if (place.identity !== 'object' || !place.place || !sighting.place) return isSameScope(place, sighting)
  return placeAffinity(place.place, sighting.place) > 0
}

function isNudged(place: CandidatePlace, sighting: Sighting): boolean {
  return (
    place.identity === 'object' &&
    place.place !== undefined &&
    sighting.place !== undefined &&
    overlapShare(place.place, sighting.place) > HIDDEN_SHARE
  )
}

/** Sightings without a zone speak for the whole row; object rows are judged as a whole, elsewhere present included. */
function isSameScope(place: CandidatePlace, sighting: Sighting): boolean {
  if (place.identity === 'object' && sighting.presence !== 'unknown') return true
  return place.zoneId === undefined || sighting.zoneId === undefined || sighting.zoneId === place.zoneId
}

function isCovered(place: CandidatePlace, occluders: readonly Occluder[]): boolean {
  const boxes = occluders.map(({ box }) => box)
  const polygon = place.place ? boxPolygon(place.place) : place.zonePolygon
  if (!polygon) return false
  const shares = [polygon, place.identity === 'object' ? undefined : place.zonePolygon].map((shape) =>
    shape ? coveredShare(shape, boxes) : 0,
  )
  return Math.max(...shares) > HIDDEN_SHARE
}

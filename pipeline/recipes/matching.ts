/** Which sighting of a look belongs to which spot. Greedy, best pair first; ties by order, so replays agree. */
import { boxSize, centreDistance, iou, overlapShare } from '../geometry/box.ts'
import type { Sighting } from '../look.ts'
import type { NormalizedBox } from '../vocabulary.ts'
import type { Spot } from './recipe.ts'

/**
 * `standing`: what dwells stays in place, so only its place makes it the same.
 * `roaming`: people, dogs and lorries move between looks seconds apart; the nearest one in the same zone is the same.
 */
export type Matching = 'standing' | 'roaming'

const SAME_PLACE_IOU = 0.3
/** In units of the mean box size. */
const SAME_PLACE_DISTANCE = 0.5

interface Match {
  readonly spot: Spot
  readonly sighting: Sighting
}

export interface Matches {
  readonly matched: readonly Match[]
  readonly newSightings: readonly Sighting[]
  readonly unmatchedSpots: readonly Spot[]
}

/** How well two places agree: 0 = another place, more is better. */
export function placeAffinity(a: NormalizedBox, b: NormalizedBox): number {
  const overlap = iou(a, b)
  const distance = centreDistance(a, b) / Math.max((boxSize(a) + boxSize(b)) / 2, Number.EPSILON)
  if (overlap < SAME_PLACE_IOU && distance > SAME_PLACE_DISTANCE) return 0
  return overlap + 1 / (1 + distance)
}

export function matchObjects(spots: readonly Spot[], present: readonly Sighting[], matching: Matching): Matches {
  const pairs = spots
    .flatMap((spot) => present.map((sighting) => ({ spot, sighting, affinity: affinity(spot, sighting, matching) })))
    .filter((pair) => pair.affinity > 0)
    .toSorted((a, b) => b.affinity - a.affinity)
  const takenSpots = new Set<Spot>()
  const takenSightings = new Set<Sighting>()
  const matched: Match[] = []
  for (const { spot, sighting } of pairs) {
    if (takenSpots.has(spot) || takenSightings.has(sighting)) continue
    takenSpots.add(spot)
    takenSightings.add(sighting)
    matched.push({ spot, sighting })
  }
  return {
    matched,
    newSightings: present.filter((sighting) => !takenSightings.has(sighting)),
    unmatchedSpots: spots.filter((spot) => !takenSpots.has(spot)),
  }
}

function affinity(spot: Spot, sighting: Sighting, matching: Matching): number {
  if (!spot.place || !sighting.place) return spot.zoneId === sighting.zoneId ? 1 : 0
  if (matching === 'standing') return placeAffinity(spot.place, sighting.place)
  return spot.zoneId === sighting.zoneId ? 1 / (1 + centreDistance(spot.place, sighting.place)) : 0
}

/** Share of a place that something else may hide before its absence proves nothing. */
const HIDDEN_SHARE = 0.3

export function isHidden(place: NormalizedBox, covers: readonly NormalizedBox[]): boolean {
  return covers.some((cover) => overlapShare(place, cover) > HIDDEN_SHARE)
}

/** One step of a recipe: `(state, sightings of one look) → (state', outcomes)`. Pure and deterministic. */
import type { Sighting } from '../look.ts'
import type { Presence } from '../vocabulary.ts'
import { isHidden, type Matching, matchObjects } from './matching.ts'
import type { RecipeInput, RecipeKind, RecipeOutcome, RecipeRow, RecipeState, RecipeStep, Spot } from './recipe.ts'
import { voteWithDoubt } from './replaced.ts'
import { boundSpots, castVote, openSpot, remembered, type Vote, type Voted } from './votes.ts'

/**
 * Steps the state of one view and row by one look. Times are of the frames. A look not newer than the state's last one
 * changes nothing: intake drops such looks, and a second delivery must be harmless here too.
 */
export function stepRecipe(row: RecipeRow, state: RecipeState, input: RecipeInput): RecipeStep {
  if (state.lastAt !== undefined && input.at <= state.lastAt) return { state, outcomes: [] }
  const spots = remembered(row, state.spots, input)
  const sightings = input.sightings.filter((sighting) => sighting.category === row.category)
  return row.identity === 'object'
    ? stepObjects(row, { ...state, spots }, { ...input, sightings })
    : stepPlaces(row, { ...state, spots }, { ...input, sightings })
}

/** How objects of a kind are told apart between looks. */
function matchingOf(kind: RecipeKind): Matching {
  switch (kind) {
    case 'object-present':
    case 'object-in-zone':
      return 'roaming'
    case 'object-dwell-in-zone':
    case 'count-in-zone':
    case 'component-absent-or-broken':
    case 'scene-state':
    case 'change-vs-reference':
      return 'standing'
    default:
      return kind satisfies never
  }
}

function stepObjects(row: RecipeRow, state: RecipeState, input: RecipeInput): RecipeStep {
  const present = input.sightings.filter((sighting) => sighting.presence === 'present')
  const matching = matchingOf(row.kind)
  const { matched, newSightings, unmatchedSpots } = matchObjects(state.spots, present, matching)
  const seenAgain = matched.flatMap(({ spot, sighting }) =>
    matching === 'standing'
      ? voteWithDoubt(row, spot, sighting, input)
      : [castVote(row, spot, { kind: 'present', sighting }, input)],
  )
  const seenFirst = newSightings.map((sighting, index) => {
    const spot = openSpot(`object:${state.nextObject + index}`, sighting, input)
    return castVote(row, spot, { kind: 'present', sighting }, input)
  })
  const canMiss = spotJudge(input)
  const missed = unmatchedSpots.map(
    (spot): Voted => (canMiss(spot) ? castVote(row, spot, { kind: 'absent' }, input) : { spot }),
  )
  return collect([...seenAgain, ...missed, ...seenFirst], state.nextObject + newSightings.length, input)
}

/** Tells whether the look could have seen a spot that it did not see: it looked there, and nothing stood before it. */
function spotJudge(input: RecipeInput): (spot: Spot) => boolean {
  const blind = input.sightings.filter((sighting) => sighting.presence === 'unknown')
  const looked = input.sightings.some((sighting) => sighting.presence !== 'unknown')
  const blindZones = new Set(blind.map((sighting) => sighting.zoneId))
  const covers = [...blind.flatMap(({ place }) => place ?? []), ...(input.occluders ?? []).map(({ box }) => box)]
  return (spot) => {
    if (!looked) return false
    if (spot.zoneId !== undefined && blindZones.has(spot.zoneId)) return false
    return !spot.place || !isHidden(spot.place, covers)
  }
}

function stepPlaces(row: RecipeRow, state: RecipeState, input: RecipeInput): RecipeStep {
  const byKey = new Map<string, Sighting>()
  for (const sighting of input.sightings) {
    const key = placeKey(row, sighting)
    const other = byKey.get(key)
    if (!other || WEIGHT[sighting.presence] > WEIGHT[other.presence]) byKey.set(key, sighting)
  }
  const known = new Set(state.spots.map((spot) => spot.key))
  const stepped = state.spots.map((spot): Voted => {
    const sighting = byKey.get(spot.key)
    if (!sighting || sighting.presence === 'unknown') return { spot }
    const vote: Vote = sighting.presence === 'present' ? { kind: 'present', sighting } : { kind: 'absent' }
    return castVote(row, spot, vote, input)
  })
  const opened = [...byKey]
    .filter(([key, sighting]) => !known.has(key) && sighting.presence === 'present')
    .map(([key, sighting]) => castVote(row, openSpot(key, sighting, input), { kind: 'present', sighting }, input))
  return collect([...stepped, ...opened], state.nextObject, input)
}

/** Several sightings of one place: present anywhere is present, and absent only when nothing was unknown. */
const WEIGHT: Readonly<Record<Presence, number>> = { present: 2, unknown: 1, absent: 0 }

function placeKey(row: RecipeRow, sighting: Sighting): string {
  return row.identity === 'scene' || sighting.zoneId === undefined ? 'scene' : `zone:${sighting.zoneId}`
}

function collect(votes: readonly Voted[], nextObject: number, input: RecipeInput): RecipeStep {
  const spots = votes.flatMap(({ spot }) => spot ?? [])
  const outcomes = votes.flatMap(({ outcome }): RecipeOutcome[] => (outcome ? [outcome] : []))
  return { state: { version: 1, spots: boundSpots(spots), nextObject, lastAt: input.at }, outcomes }
}

/**
 * Another thing in the place of one that stood there: a second car drives into the bay while nobody looks. It has a spot,
 * a dwell and a candidate of its own, once two looks saw it and none of them the first thing.
 */
import { compareAppearance, NO_APPEARANCE, remember, type SeenAppearance } from '../anchors/appearance.ts'
import { hasLastingLook } from '../anchors/lasting-look.ts'
import type { Sighting } from '../look.ts'
import type { RecipeInput, RecipeOutcome, RecipeRow, Spot } from './recipe.ts'
import { appearanceOf, castVote, openSpot, type Voted } from './votes.ts'

/** Looks that must have seen the other thing, all of them alike. */
const LOOKS_TO_REPLACE = 2
/** Odds below which a look doubts that it sees the thing of the looks before: they are minutes old, so little else changed. */
const DOUBT_BELOW = 1.5

/** The spot, or both it and the one that took its place, after a look that saw something at its place. */
export function voteWithDoubt(row: RecipeRow, spot: Spot, sighting: Sighting, input: RecipeInput): readonly Voted[] {
  const seen = appearanceOf(sighting, input)
  const present = { kind: 'present', sighting } as const
  const { doubt, ...certain } = spot
  // A look that cannot tell leaves the doubt as it is; one that knows the thing again ends it.
  if (!seen) return [castVote(row, spot, present, input)]
  if (!hasLastingLook(sighting.label) || looksLike(certain, seen)) return [castVote(row, certain, present, input)]
  const goesOn = doubt !== undefined && looksLike(doubt, seen)
  const voted = castVote(row, goesOn ? doubt : newcomer(spot, sighting, input), present, input)
  if (!voted.spot) return [{ spot: certain }]
  if (voted.spot.present < LOOKS_TO_REPLACE) return [{ spot: { ...certain, doubt: voted.spot } }]
  const gone: RecipeOutcome = { kind: 'gone', spot: certain }
  return [{ outcome: gone }, voted]
}

function newcomer({ key }: Spot, sighting: Sighting, input: RecipeInput): Spot {
  return { ...openSpot(`${key.split('@')[0]}@${input.at}`, sighting, input), replaced: true }
}

/** Against what the spot looked like in this light; looks in other light are taken for the same thing. */
function looksLike({ frames }: Omit<Spot, 'doubt'>, seen: SeenAppearance): boolean {
  const known = frames.flatMap(({ appearance }) => (appearance?.light === seen.light ? [appearance] : []))
  const { odds } = compareAppearance(known.reduce(remember, NO_APPEARANCE), [seen])
  return odds === undefined || odds >= DOUBT_BELOW
}

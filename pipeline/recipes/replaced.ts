/**
 * Another thing in the place of one that stood there: a second car drives into the bay while nobody looks. It has a spot,
 * a dwell and a candidate of its own, once two looks saw it and none of them the first thing.
 */
import { compareAppearance, NO_APPEARANCE, remember } from '../anchors/appearance.ts'
import { hasLastingLook } from '../anchors/lasting-look.ts'
import type { Sighting } from '../look.ts'
import type { RecipeInput, RecipeOutcome, RecipeRow, Spot } from './recipe.ts'
import { appearanceOf, castVote, openSpot, type Voted } from './votes.ts'

/** Looks that must have seen the other thing, all of them alike. */
const LOOKS_TO_REPLACE = 2

/** The spot, or both it and the one that took its place, after a look that saw something at its place. */
export function voteWithDoubt(row: RecipeRow, spot: Spot, sighting: Sighting, input: RecipeInput): readonly Voted[] {
  const seen = appearanceOf(sighting, input)
  const present = { kind: 'present', sighting } as const
  const { doubt, ...certain } = spot
  if (!seen || !hasLastingLook(sighting.label) || looksOf(certain, seen.light, seen) !== 'other') {
    // A look that cannot tell leaves the doubt as it is; one that knows the thing again ends it.
    const keeps = doubt !== undefined && seen === undefined
    return [castVote(row, keeps ? spot : certain, present, input)]
  }
  const goesOn = doubt !== undefined && looksOf(doubt, seen.light, seen) !== 'other'
  const voted = castVote(
    row,
    goesOn ? doubt : openSpot(`${spot.key.split('@')[0]}@${input.at}`, sighting, input),
    present,
    input,
  )
  if (!voted.spot) return [{ spot: certain }]
  if (voted.spot.present < LOOKS_TO_REPLACE) return [{ spot: { ...certain, doubt: voted.spot } }]
  const gone: RecipeOutcome = { kind: 'gone', spot: certain }
  return [{ outcome: gone }, voted]
}

/** Against what the spot looked like in this light; looks in other light are taken for the same thing. */
function looksOf(spot: Omit<Spot, 'doubt'>, light: string, seen: NonNullable<ReturnType<typeof appearanceOf>>) {
  const known = spot.frames.flatMap(({ appearance }) => (appearance?.light === light ? [appearance] : []))
  return compareAppearance(known.reduce(remember, NO_APPEARANCE), [seen]).verdict
}

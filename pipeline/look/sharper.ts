/** When a look through the sub-stream is worth a second pull: its picture would become evidence. */
import { recipeRow } from '../catalogue/catalogue.ts'
import { type CategorySettings, findInForce } from '../catalogue/setting.ts'
import { EMPTY_RECIPE_STATE, type RecipeState } from '../recipes/recipe.ts'
import { stepRecipe } from '../recipes/step.ts'
import type { LookReason, SeenLook, Sighting } from '../look.ts'

type Judged = Pick<SeenLook, 'capturedAt' | 'viewState' | 'sightings'>

export interface HitFacts {
  readonly reason: LookReason
  readonly seen: Judged
  /** Dwell states of the view before this look, by category. */
  readonly states: ReadonlyMap<string, RecipeState>
  readonly settings?: CategorySettings | undefined
}

/** Whether anything was seen at all that a sharper picture could show. */
export function isHit({ viewState, sightings }: Judged): boolean {
  return viewState === 'good' && sightings.some(isPresent)
}

/**
 * Whether the picture of this look would be kept as evidence of something that has not raised yet, or judges a fix.
 * What has raised has its pictures: looking at it again and again needs no main stream.
 */
export function needsSharper({ reason, seen, ...known }: HitFacts): boolean {
  if (!isHit(seen)) return false
  if (reason === 'verification') return true
  const present = new Set(seen.sightings.filter(isPresent).map(({ category }) => category))
  return [...present].some((category) => becomesEvidence(category, seen, known))
}

/** Asks the recipe itself, with a look that has no id yet. */
function becomesEvidence(
  category: string,
  seen: Judged,
  { states, settings }: Pick<HitFacts, 'states' | 'settings'>,
): boolean {
  const row = findInForce(category, settings)
  if (row === undefined) return false
  const state = states.get(category) ?? EMPTY_RECIPE_STATE
  const at = seen.capturedAt
  const sightings = seen.sightings.filter((sighting) => sighting.category === category)
  const step = stepRecipe(recipeRow(row), state, { at, lookId: '', sightings })
  return step.state.spots.some(
    ({ frames, raisedAt }) => frames.at(-1)?.at === at && (raisedAt === undefined || raisedAt === at),
  )
}

/**
 * Whether a second look, through the main stream a moment later, shows what the first one found. Only then may it stand
 * for both: a look message speaks of one frame, so that its boxes lie where its picture shows them.
 */
export function confirmsHit(first: Judged, second: Judged): boolean {
  if (second.viewState !== 'good') return false
  return first.sightings
    .filter(isPresent)
    .every(({ category, zoneId }) =>
      second.sightings.some((other) => isPresent(other) && other.category === category && other.zoneId === zoneId),
    )
}

const isPresent = ({ presence }: Sighting) => presence === 'present'

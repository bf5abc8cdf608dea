/** Replays of looks through one row, for tests of recipes. */
import { findCategory, recipeRow } from '../catalogue/catalogue.ts'
import type { Occluder, Sighting } from '../look.ts'
import type { NormalizedBox } from '../vocabulary.ts'
import { EMPTY_RECIPE_STATE, type RecipeInput, type RecipeRow, type RecipeState } from './recipe.ts'
import { stepRecipe } from './step.ts'

export const START = Date.parse('2026-11-20T07:00:00+08:00')

export const rowOf = (id: string): RecipeRow => {
  const row = findCategory(id)
  if (!row) throw new Error(`no row ${id}`)
  return recipeRow(row)
}
export const vendor = rowOf('mobile-vendor')
export const parking = rowOf('vehicle-illegal-parking')

export const boxAt = (x0: number, size = 0.1): NormalizedBox => ({ x0, y0: 0.5, x1: x0 + size, y1: 0.5 + size })

export const present = (row: RecipeRow, place?: NormalizedBox, zoneId = 'pavement-1'): Sighting => ({
  category: row.category,
  presence: 'present',
  ...(row.identity !== 'scene' && { zoneId }),
  ...(place && { place }),
  score: 0.7,
  count: 1,
  label: 'thing',
})
export const absent = (row: RecipeRow, zoneId?: string): Sighting => ({
  category: row.category,
  presence: 'absent',
  ...(zoneId !== undefined && { zoneId }),
  score: 0,
  count: 0,
})
export const unknown = (row: RecipeRow, zoneId?: string): Sighting => ({
  ...absent(row, zoneId),
  presence: 'unknown',
  reason: 'view',
})

export interface Shot {
  readonly second: number
  readonly sightings: readonly Sighting[]
  readonly occluders?: readonly Occluder[]
}

/** Plays looks through one row; each outcome as `second kind key`. */
export function replay(
  row: RecipeRow,
  shots: readonly Shot[],
  from: RecipeState = EMPTY_RECIPE_STATE,
): { readonly said: readonly string[]; readonly state: RecipeState } {
  let state = from
  const said: string[] = []
  for (const { second, sightings, occluders } of shots) {
    const input: RecipeInput = {
      at: START + second * 1000,
      lookId: `look-${second}`,
      sightings,
      ...(occluders && { occluders }),
    }
    const step = stepRecipe(row, state, input)
    // What a database would give back.
    state = JSON.parse(JSON.stringify(step.state))
    for (const outcome of step.outcomes) said.push(`${second} ${outcome.kind} ${outcome.spot.key}`)
  }
  return { said, state }
}

export const every = (gap: number, count: number, sightings: readonly Sighting[]): Shot[] =>
  Array.from({ length: count }, (_, index) => ({ second: index * gap, sightings }))

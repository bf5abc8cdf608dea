/** The 63 rows. Data in `categories.json`; the tests hold every field to `row.ts`. */
import type { RecipeRow } from '../recipes/recipe.ts'
import type { CategoryId } from '../vocabulary.ts'
import rows from './categories.json' with { type: 'json' }
import type { CategoryRow } from './row.ts'

/** Changes whenever a row changes; stored with every candidate. */
export const catalogueVersion = '2026.11.3'

/** In the order of their numbers. */
export const categories = rows as readonly CategoryRow[]

const byId = new Map<CategoryId, CategoryRow>(categories.map((row) => [row.id, row]))

export function findCategory(id: CategoryId): CategoryRow | undefined {
  return byId.get(id)
}

/** The numbers of a row that its recipe runs on. */
export function recipeRow(row: CategoryRow): RecipeRow {
  return {
    category: row.id,
    kind: row.recipe.kind,
    identity: row.identity,
    dwellSeconds: row.recipe.dwellSeconds,
    minCount: row.recipe.minCount,
    evidence: row.evidence,
  }
}

/** Rows that need no zone: they run on the whole picture. */
export function isWholePicture(row: CategoryRow): boolean {
  return row.recipe.zoneSource === 'whole-picture'
}

/** The only rows that may run on a view without an approved reference. */
export function runsUnlearned(row: CategoryRow): boolean {
  return isWholePicture(row) && row.severity === 1
}

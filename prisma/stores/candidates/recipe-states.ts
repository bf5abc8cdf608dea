import type { RecipeState } from '../../../pipeline/recipes/recipe.ts'
import { type Queries, sql } from '../../client.ts'

/** What a dwell runs on from its beginning to its end. */
export interface PinnedVersions {
  readonly catalogue?: string
  /** Of the site's setting over the row; absent = as shipped. A change acts at once (ADR 29). */
  readonly setting?: number
  readonly view?: number
  readonly models?: readonly string[]
}

export interface RecipeStateRow {
  readonly category: string
  readonly state: RecipeState
  readonly pinned: PinnedVersions
}

export async function readRecipeStates(tx: Queries, viewId: string): Promise<ReadonlyMap<string, RecipeStateRow>> {
  const rows = await tx.recipeState.findMany({ where: { viewId } })
  return new Map(
    rows.map((row) => [
      row.category,
      {
        category: row.category,
        state: row.state as unknown as RecipeState,
        pinned: row.pinned as unknown as PinnedVersions,
      },
    ]),
  )
}

/** All changed rows of a view in one statement. */
export async function saveRecipeStates(tx: Queries, viewId: string, rows: readonly RecipeStateRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.$executeRaw(sql`
    INSERT INTO recipe_state (view_id, category, state, pinned, updated_at)
    SELECT ${viewId}, r.category, r.state, r.pinned, now()
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(category text, state jsonb, pinned jsonb)
    ON CONFLICT (view_id, category) DO UPDATE
      SET state = EXCLUDED.state, pinned = EXCLUDED.pinned, updated_at = EXCLUDED.updated_at`)
}

import { categories, isWholePicture } from '../../pipeline/catalogue/catalogue.ts'
import type { CategoryRow } from '../../pipeline/catalogue/row.ts'
import type { RowNotRun } from './analysis.ts'
import type { ViewFile } from './view-file.ts'

/** The wanted rows of the catalogue, by whether the view has a zone for them. */
export function rowsFor(view: ViewFile): {
  readonly runnable: readonly CategoryRow[]
  readonly zoneless: readonly CategoryRow[]
} {
  const kinds = new Set(view.zones.map(({ kind }) => kind))
  const wanted = categories.filter(({ id }) => view.categories === 'all' || view.categories.includes(id))
  const hasZone = (row: CategoryRow) => isWholePicture(row) || row.recipe.zones.some((kind) => kinds.has(kind))
  return { runnable: wanted.filter(hasZone), zoneless: wanted.filter((row) => !hasZone(row)) }
}

/** What the rows that could not run would need. */
export function notRun(zoneless: readonly CategoryRow[], withoutModel: readonly CategoryRow[]): readonly RowNotRun[] {
  return [
    ...withoutModel.map((row): RowNotRun => ({ ...nameOf(row), why: 'needs-model', needs: row.labels })),
    ...zoneless.map((row): RowNotRun => ({ ...nameOf(row), why: 'needs-zone', needs: row.recipe.zones })),
  ]
}

const nameOf = ({ id, nameEn }: CategoryRow) => ({ category: id, nameEn })

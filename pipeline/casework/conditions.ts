/**
 * Filing conditions (立案条件): what a row looks like when it is filed, how long its disposal may take and what closes
 * it. Each row of the catalogue is its own first condition; some have others with limits of their own.
 */
import { categories, findCategory } from '../catalogue/catalogue.ts'
import type { CategoryRow } from '../catalogue/row.ts'
import { OTHER_CONDITIONS } from './conditions-data.ts'
import type { Limit } from './clocks.ts'

/** How central the place is: A core, B, C ordinary (核心区 … 一般区). Cities give each its own limits. */
export const AREA_CLASSES = ['A', 'B', 'C'] as const
export type AreaClass = (typeof AREA_CLASSES)[number]

export interface FilingCondition {
  readonly id: string
  readonly category: string
  readonly textZh: string
  readonly textEn: string
  readonly limit: Limit
  /** Where a city's table has a column for the area class. */
  readonly limitByArea?: Partial<Readonly<Record<AreaClass, Limit>>>
  readonly closureZh: string
  /** Where limit and text come from. */
  readonly basis: string
}

/** A site's own limits for a condition. */
export interface ConditionChange {
  readonly id: string
  readonly limit?: Limit
  readonly areas?: Partial<Readonly<Record<AreaClass, Limit>>>
}

/** What a confirmed case keeps: later changes of the table do not move it. */
export interface ChosenCondition {
  readonly id: string
  readonly limit: Limit
  readonly area?: AreaClass
  readonly textZh: string
  readonly textEn: string
  readonly closureZh: string
}

const BY_CATEGORY: ReadonlyMap<string, readonly FilingCondition[]> = new Map(
  categories.map((row) => [row.id, [ownCondition(row), ...othersOf(row)]]),
)

/** The conditions of a row, the one by default first. Empty for a category that is not in the catalogue. */
export function conditionsOf(category: string): readonly FilingCondition[] {
  return BY_CATEGORY.get(category) ?? []
}

export function findCondition(id: string): FilingCondition | undefined {
  return conditionsOf(id.slice(0, id.lastIndexOf('.'))).find((condition) => condition.id === id)
}

export interface Choice {
  readonly category: string
  /** Absent: the row's own. */
  readonly conditionId?: string
  readonly area?: AreaClass
  readonly changes?: readonly ConditionChange[]
}

/** The condition of a case with the limit that holds at its place; undefined when the row has no such condition. */
export function chooseCondition({ category, conditionId, area, changes }: Choice): ChosenCondition | undefined {
  const all = conditionsOf(category)
  const condition = conditionId === undefined ? all[0] : all.find(({ id }) => id === conditionId)
  if (condition === undefined) return undefined
  const change = changes?.find(({ id }) => id === condition.id)
  const byArea =
    area === undefined
      ? undefined
      : (change?.areas?.[area] ?? (change?.limit ? undefined : condition.limitByArea?.[area]))
  const { id, textZh, textEn, closureZh } = condition
  const limit = byArea ?? change?.limit ?? condition.limit
  return { id, limit, textZh, textEn, closureZh, ...(area === undefined ? {} : { area }) }
}

function ownCondition(row: CategoryRow): FilingCondition {
  const { value, unit, basis } = row.timeLimit
  return {
    id: `${row.id}.default`,
    category: row.id,
    textZh: row.definitionZh,
    textEn: row.definitionEn,
    limit: { value, unit },
    closureZh: row.closureZh,
    basis,
  }
}

function othersOf(row: CategoryRow): readonly FilingCondition[] {
  return OTHER_CONDITIONS.filter(({ category }) => category === row.id).map(({ key, value, unit, ...condition }) => ({
    ...condition,
    id: `${row.id}.${key}`,
    limit: { value, unit },
    closureZh: condition.closureZh ?? row.closureZh,
    basis: condition.basis ?? 'found: Yuncheng city standard (S3)',
  }))
}

/** A sentence for a site's change that names no condition; undefined when it does. */
export function conditionFinding(id: string): string | undefined {
  if (findCondition(id) !== undefined) return undefined
  const category = id.slice(0, Math.max(0, id.lastIndexOf('.')))
  return findCategory(category) === undefined
    ? `${id} is no filing condition; it begins with a category (\`npx xunjie categories\`), as in exposed-garbage.default`
    : `${id} is no filing condition; ${category} has ${conditionsOf(category)
        .map((known) => known.id)
        .join(', ')}`
}

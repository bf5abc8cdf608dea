/** What the site has changed of the catalogue's rows, who did it and why. */
import { isDeepStrictEqual } from 'node:util'
import type { CategorySetting, CategorySettings } from '../../../pipeline/catalogue/setting.ts'
import { type Database, type JsonInput, NO_JSON, type Queries, sql } from '../../client.ts'
import { appendAudit } from '../records/audit.ts'

export interface CategorySettingRow {
  readonly category: string
  readonly version: number
  /** Absent: as shipped again. */
  readonly setting?: CategorySetting
  readonly changedBy: string
  readonly changedAt: Date
  readonly reason: string
}

export interface CategoryChange {
  readonly category: string
  /** The one that the person saw; 0 = never changed. */
  readonly version: number
  /** Absent: back to shipped. */
  readonly setting?: CategorySetting
  readonly by: string
  readonly reason: string
  readonly now: Date
}

export type CategoryChanged =
  | { readonly kind: 'done'; readonly row: CategorySettingRow }
  /** Somebody else was faster. */
  | { readonly kind: 'changed'; readonly version: number }
  | { readonly kind: 'nothing-to-do' }

export interface CategorySettingStore {
  /** Of rows that were ever changed. */
  list(): Promise<readonly CategorySettingRow[]>
  change(change: CategoryChange): Promise<CategoryChanged>
}

export function createCategorySettingStore(database: Database): CategorySettingStore {
  return {
    list: async () => (await database.queries.categorySetting.findMany()).map(rowOf),
    change: (change) => database.transaction((tx) => changeSetting(tx, change)),
  }
}

/** As they are now: whoever looks or folds asks anew each time, so that a change acts without a restart. */
export async function readCategorySettings(queries: Queries): Promise<CategorySettings> {
  // Asked with every look: raw SQL costs half of a query by the model.
  const rows = await queries.$queryRaw<{ category: string; version: number; setting: unknown }[]>(
    sql`SELECT category, version, setting FROM category_setting WHERE setting IS NOT NULL`,
  )
  return Object.fromEntries(
    rows.map(({ category, version, setting }) => [category, { version, setting: setting as CategorySetting }]),
  )
}

type Stored = Awaited<ReturnType<Queries['categorySetting']['findMany']>>[number]

function rowOf({ setting, ...row }: Stored): CategorySettingRow {
  return { ...row, ...(setting === null ? {} : { setting: setting as CategorySetting }) }
}

async function changeSetting(tx: Queries, change: CategoryChange): Promise<CategoryChanged> {
  const { category, version, setting, by, reason, now } = change
  const before = await tx.categorySetting.findUnique({ where: { category } })
  if ((before?.version ?? 0) !== version) return { kind: 'changed', version: before?.version ?? 0 }
  const from = before === null ? undefined : rowOf(before).setting
  if (isDeepStrictEqual(from, setting)) return { kind: 'nothing-to-do' }
  const values = { setting: (setting as JsonInput | undefined) ?? NO_JSON, changedBy: by, changedAt: now, reason }
  const row = { category, version: version + 1, ...values }
  const written =
    before === null
      ? await tx.categorySetting.createMany({ data: [row], skipDuplicates: true })
      : await tx.categorySetting.updateMany({ where: { category, version }, data: row })
  if (written.count === 0) {
    const now = await tx.categorySetting.findUniqueOrThrow({ where: { category }, select: { version: true } })
    return { kind: 'changed', version: now.version }
  }
  await appendAudit(tx, {
    actor: by,
    action: setting === undefined ? 'category.reset' : 'category.set',
    subject: category,
    detail: { version: row.version, from: from ?? null, to: setting ?? null, reason },
  })
  const { setting: _setting, ...rest } = row
  return { kind: 'done', row: { ...rest, ...(setting === undefined ? {} : { setting }) } }
}

/** What the API needs of the settings of categories, in its own words. */
import type { CategorySetting } from '../../pipeline/catalogue/setting.ts'

export interface CategorySettingRow {
  readonly category: string
  readonly version: number
  /** Absent: as shipped again. */
  readonly setting?: CategorySetting
  readonly changedBy: string
  readonly changedAt: Date
  readonly reason: string
}

export interface CategorySettingBook {
  /** Of rows that were ever changed. */
  list(): Promise<readonly CategorySettingRow[]>
  change(change: {
    readonly category: string
    readonly version: number
    readonly setting?: CategorySetting
    readonly by: string
    readonly reason: string
    readonly now: Date
  }): Promise<
    | { readonly kind: 'done'; readonly row: CategorySettingRow }
    | { readonly kind: 'changed'; readonly version: number }
    | { readonly kind: 'nothing-to-do' }
  >
}

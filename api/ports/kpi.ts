/** Figures and the candidates behind them, as the API asks for them. */
import type { Scope } from '../../pipeline/access/scope.ts'
import type { KpiCounts, KpiFigure, KpiGroup } from '../../pipeline/figures/kpis.ts'
import type { Page, PageQuery } from '../../pipeline/paging.ts'
import type { CameraNames } from './stores.ts'

interface KpiRange {
  readonly scope: Scope
  readonly from?: Date
  readonly to?: Date
  readonly now: Date
}

interface KpiQuestion {
  readonly figure: KpiFigure
  readonly group: KpiGroup
  readonly key?: string
}

export interface Kpis {
  by(group: KpiGroup, range: KpiRange): Promise<readonly (KpiCounts & { readonly key: string })[]>
  days(
    range: KpiRange,
  ): Promise<
    readonly { readonly day: string; readonly raised: number; readonly confirmed: number; readonly rejected: number }[]
  >
  series(
    group: KpiGroup,
    range: KpiRange,
  ): Promise<readonly (KpiCounts & { readonly key: string; readonly day: string })[]>
  candidates(query: KpiRange & PageQuery & KpiQuestion): Promise<
    Page<{
      readonly id: string
      readonly category: string
      readonly status: string
      readonly camera: CameraNames
      readonly createdAt: Date
      readonly caseState?: string
    }>
  >
  coverage(query: { scope: Scope; now: Date; hours: number } & PageQuery): Promise<
    Page<{
      readonly cameraId: string
      readonly street?: string
      readonly cameraGroup?: string
      readonly gridCode?: string
      readonly promised: number
      readonly taken: number
      readonly good: number
    }>
  >
}

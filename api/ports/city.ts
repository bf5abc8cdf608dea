/** What the API needs of the city’s lists, in its own words. */
import type { Scope } from '../../pipeline/access/scope.ts'
import type { RegisterKind } from '../../pipeline/calendars/registers.ts'
import type { Bounds, Outline } from '../../pipeline/commissioning/outline.ts'
import type { Page, PageQuery } from '../../pipeline/paging.ts'
import type { Permit } from '../../pipeline/vocabulary.ts'

interface CityQuery extends PageQuery {
  readonly scope: Scope
  readonly within?: Bounds
}

export interface CellRow {
  readonly code: string
  readonly name: string
  readonly dutyGrid?: string
  readonly outline: Outline
  readonly cameras: number
  readonly openCandidates: number
}

export interface RegisterRow {
  readonly id: string
  readonly register: RegisterKind
  readonly number: string
  readonly name: string
  readonly holder: string
  readonly permit: Permit
  readonly places?: number
  readonly where:
    | { readonly kind: 'zone'; readonly cameraId: string; readonly zoneId: string }
    | { readonly kind: 'outline'; readonly outline: Outline }
  readonly cameras: number
  readonly permitted: { readonly day: number; readonly week: number }
}

export interface CityLists {
  grid(query: CityQuery): Promise<Page<CellRow>>
  registers(query: CityQuery & { readonly register?: RegisterKind; readonly now: Date }): Promise<Page<RegisterRow>>
}

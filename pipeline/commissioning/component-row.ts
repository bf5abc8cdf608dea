/** One part of the civic register: a manhole, a lamp, a bin, with its code and its point. */
import { code2026From2013 } from '../catalogue/codes.ts'
import type { CategoryRow } from '../catalogue/row.ts'
import { cleanCell, type ListRow, parseNumber, plainDigits, type RowFinding, textRefusal } from './cells.ts'
import { type Crs, parseCrs, placeRefusal, toWgs84 } from './coordinates.ts'
import type { FieldNames } from './headers.ts'

export interface ComponentRow {
  readonly code: string
  /** Five digits of GB/T 47678.5-2026. */
  readonly kind: string
  readonly name: string
  /** WGS-84 degrees. */
  readonly lng: number
  readonly lat: number
}

export type ComponentField = 'code' | 'kind' | 'name' | 'lng' | 'lat' | 'crs'

export const COMPONENT_HEADERS: FieldNames<ComponentField> = {
  code: ['部件标识码', '部件编码', '部件代码', '标识码', '部件编号', 'objcode', 'componentcode', 'bjbsm'],
  kind: ['部件类别', '类别代码', '小类代码', '分类代码', '部件小类代码', 'type'],
  name: ['部件名称', '名称', 'objname', 'bjmc'],
  lng: ['经度', 'lon', 'longitude'],
  lat: ['纬度', 'latitude'],
  crs: ['坐标系', '坐标类型', 'coordinatesystem'],
}

/** Rows come by the hundred thousand: one finding each is enough to mend them. */
export function readComponentRow(
  { line, cells }: ListRow<ComponentField>,
  defaultCrs: Crs | undefined,
): ComponentRow | RowFinding {
  const cell = (field: ComponentField): string => cleanCell(cells.get(field) ?? '')
  const bad = (field: ComponentField, reason: string): RowFinding => ({ line, field, reason })
  const code = plainDigits(cell('code'))
  if (!/^\d{16,17}$/.test(code)) return bad('code', code === '' ? 'the part has no code' : codeSentence(code))
  const kind = kindOf(code, plainDigits(cell('kind')))
  if (typeof kind !== 'string') return bad('kind', kind.reason)
  const lng = parseNumber(cell('lng'))
  const lat = parseNumber(cell('lat'))
  if (lng === undefined || lat === undefined)
    return bad(lng === undefined ? 'lng' : 'lat', 'the part needs a point: longitude and latitude in degrees')
  const crs = cell('crs') === '' ? defaultCrs : parseCrs(cell('crs'))
  if (crs === undefined)
    return bad('crs', 'the point has no known coordinate system: fill the column, or give --crs WGS84, GCJ02 or BD09')
  const refusal = placeRefusal({ lng, lat })
  if (refusal !== undefined) return bad('lng', refusal)
  const name = cell('name')
  const hostile = textRefusal(name, 100)
  if (hostile !== undefined) return bad('name', hostile)
  return { code, kind, name, ...toWgs84({ lng, lat }, crs) }
}

function codeSentence(code: string): string {
  return /e\+?\d+$/i.test(code)
    ? `the code ${code.slice(0, 30)} was rounded by a spreadsheet: give the column the format Text and enter the codes anew`
    : `the code has ${code.length} characters: a part has 17 digits (16 in the list of 2013)`
}

/** The kind stands in the code; a column that says another one is a mistake of one of the two. */
function kindOf(code: string, listed: string): string | { readonly reason: string } {
  const inCode = code.length === 17 ? code.slice(6, 11) : moved(`C-${code.slice(6, 8)}-${code.slice(8, 10)}`)
  if (inCode === undefined)
    return { reason: `the code says the kind ${code.slice(6, 10)}, which the list of 2026 has no more` }
  const kind =
    listed === ''
      ? inCode
      : listed.length === 4
        ? moved(`C-${listed.slice(0, 2)}-${listed.slice(2)}`)
        : listed.padStart(5, '0')
  return kind === inCode
    ? kind
    : { reason: `the kind ${listed.slice(0, 20)} is not the one in the code, ${inCode}: mend one of the two` }
}

function moved(code2013: string): string | undefined {
  const move = code2026From2013(code2013)
  return move.kind === 'code' ? move.code2026 : undefined
}

/** Rows whose matter is an event while what they judge is a part. */
const PARTS_OF_EVENTS: Readonly<Record<string, string>> = { 'bin-overflow': '03005' }

/** Kinds of the parts that a row speaks of: `01001..01023` is 23 of them. None for rows that speak of no part. */
export function partKindsOf({ id, codes }: Pick<CategoryRow, 'id' | 'codes'>): readonly string[] {
  const range = codes.kind === 'component' ? codes.code2026 : PARTS_OF_EVENTS[id]
  const [first, last = first] = range?.split('..').map(Number) ?? []
  if (first === undefined || last === undefined) return []
  return Array.from({ length: last - first + 1 }, (_, i) => String(first + i).padStart(5, '0'))
}

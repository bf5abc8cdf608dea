/** A cell of the unit grid as a GeoJSON feature. */
import { cleanCell, plainDigits, textRefusal } from './cells.ts'
import type { Crs } from './coordinates.ts'
import { type FieldNames, readHeaders } from './headers.ts'
import { type Bounds, boundsOf, type Outline, parseOutline } from './outline.ts'

/** A cell with its outline in WGS-84. */
export interface GridCell extends Bounds {
  /** 15 digits: division 6, street 3, community 3, cell 3. */
  readonly code: string
  readonly name: string
  /** The duty grid it belongs to; absent = it is one of its own. */
  readonly dutyGrid?: string
  readonly outline: Outline
}

type GridField = 'code' | 'name' | 'dutyGrid'

const PROPERTIES: FieldNames<GridField> = {
  code: ['gridcode', 'bgcode', 'szdywgbsm', '网格编码', '单元网格编码', '单元网格标识码', '网格编号'],
  name: ['gridname', 'bgname', '网格名称', '单元网格名称', '名称'],
  dutyGrid: ['dutygridcode', '责任网格', '责任网格编码', '责任网格标识码'],
}

/** The cell, or a clause that says why the feature is none. */
export function readGridFeature(feature: unknown, crs: Crs): GridCell | string {
  if (typeof feature !== 'object' || feature === null) return 'it is no GeoJSON feature'
  const { properties, geometry } = feature as Record<string, unknown>
  const texts = textsOf(properties)
  const code = plainDigits(texts.get('code') ?? '')
  if (!/^\d{15}$/.test(code))
    return code === ''
      ? 'it has no code: its properties must have one of code, gridcode, 网格编码'
      : `its code has ${code.length} characters: a grid cell has exactly 15 digits`
  for (const text of texts.values()) {
    const refusal = textRefusal(text, 100)
    if (refusal !== undefined) return `of a property ${refusal}`
  }
  const parsed = parseOutline(geometry, crs)
  if (parsed.kind === 'refused') return parsed.reason
  const dutyGrid = texts.get('dutyGrid')
  const { outline } = parsed
  return { code, name: texts.get('name') ?? '', ...(dutyGrid ? { dutyGrid } : {}), outline, ...boundsOf(outline) }
}

function textsOf(properties: unknown): ReadonlyMap<GridField, string> {
  const texts = new Map<GridField, string>()
  if (typeof properties !== 'object' || properties === null) return texts
  const keys = Object.keys(properties)
  for (const [i, field] of readHeaders(keys, PROPERTIES).fields.entries()) {
    const value = (properties as Record<string, unknown>)[keys[i]!]
    if (field !== undefined && (typeof value === 'string' || typeof value === 'number'))
      texts.set(field, cleanCell(String(value)))
  }
  return texts
}

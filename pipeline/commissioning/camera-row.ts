/** One row of a bureau's list of cameras: read, checked, and put into our words. Addresses are judged by the caller. */
import { findCategory } from '../catalogue/catalogue.ts'
import {
  cleanCell,
  type ListRow,
  parseDay,
  parseNumber,
  partsOf,
  plainDigits,
  type RowFinding,
  textRefusal,
} from './cells.ts'
import { type Crs, type LngLat, parseCrs, placeRefusal, toWgs84 } from './coordinates.ts'
import { deviceCodeRefusal } from './device-code.ts'
import type { CameraField } from './headers.ts'

/** A named position of a camera that turns. */
export interface Preset {
  /** As the camera's platform numbers it. */
  readonly token: string
  readonly name: string
}

/** A camera as the list has it. A key that is missing had no column: what is known of it stays. `null` empties it. */
export interface CameraRow {
  readonly line: number
  readonly id: string
  readonly deviceCode?: string | null
  readonly name?: string
  readonly nameEn?: string
  readonly platform: string
  readonly place?: { readonly at: LngLat; readonly given: LngLat & { readonly crs: Crs } } | null
  readonly source?: string
  /** Texts as given; they may hold passwords. */
  readonly address?: string
  readonly main?: string | null
  readonly device?: string
  readonly channel?: string
  readonly grid?: string | null
  /** Code of the division, 6 digits, or of the street, 9. */
  readonly district?: string | null
  readonly group?: string | null
  readonly addressLine?: string | null
  /** `YYYY-MM-DD` */
  readonly agreementEndsOn?: string | null
  readonly presets?: readonly Preset[]
  readonly intervalSeconds?: number
  readonly categories?: readonly string[]
}

export interface KnownCity {
  readonly platforms: ReadonlySet<string>
  /** Codes of the grid cells that were brought in. */
  readonly grids: ReadonlySet<string>
  /** For rows without a column or cell of their own. */
  readonly defaults: { readonly platform?: string; readonly crs?: Crs }
}

export type ReadCameraRow =
  | { readonly kind: 'camera'; readonly camera: CameraRow }
  | { readonly kind: 'bad'; readonly findings: readonly RowFinding[] }

const ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/
const TEXT_FIELDS = ['name', 'nameEn', 'group', 'addressLine'] as const
const LONGEST_TEXT = 200
const MOST_PRESETS = 256

/** Every finding of a row at once, so that a list is mended in one go. */
export function readCameraRow({ line, cells }: ListRow<CameraField>, known: KnownCity): ReadCameraRow {
  const findings: RowFinding[] = []
  const bad = (field: CameraField, reason: string): undefined => {
    findings.push({ line, field, reason })
  }
  /** undefined: no such column; '': the cell is empty. */
  const cell = (field: CameraField): string | undefined => {
    const text = cells.get(field)
    return text === undefined ? undefined : cleanCell(text)
  }
  const row: Reading = { cell, bad, known }
  const identity = readIdentity(row)
  const camera: CameraRow = {
    line,
    ...identity,
    ...readTexts(row),
    ...readPlace(row),
    ...readStreams(row),
    ...readCity(row),
    ...readDuty(row),
  }
  return findings.length > 0 ? { kind: 'bad', findings } : { kind: 'camera', camera }
}

interface Reading {
  readonly cell: (field: CameraField) => string | undefined
  readonly bad: (field: CameraField, reason: string) => undefined
  readonly known: KnownCity
}

function readIdentity({ cell, bad, known }: Reading): Pick<CameraRow, 'id' | 'deviceCode' | 'platform'> {
  const given = cell('deviceCode')
  const code = given === undefined ? undefined : plainDigits(given)
  const refusal = code === undefined || code === '' ? undefined : deviceCodeRefusal(code)
  if (refusal !== undefined) bad('deviceCode', refusal)
  const id = plainDigits(cell('id') ?? '') || (code ?? '')
  if (id === '') bad('id', 'the row has neither an id nor a device code: give one of the two')
  else if (!ID.test(id) && refusal === undefined)
    bad('id', 'an id has up to 64 letters of A-Z a-z 0-9 . _ - and begins with a letter or digit')
  const platform = cell('platform') || known.defaults.platform || ''
  if (platform === '') bad('platform', 'the row names no platform: fill the column, or give --platform')
  else if (!known.platforms.has(platform))
    bad(
      'platform',
      `there is no platform ${JSON.stringify(platform.slice(0, 64))}: add it to the site’s file, or mend the id`,
    )
  return { id, platform, ...(code !== undefined && { deviceCode: code === '' ? null : code }) }
}

type Texts = Pick<CameraRow, (typeof TEXT_FIELDS)[number]>

function readTexts({ cell, bad }: Reading): Texts {
  const texts: Partial<Record<(typeof TEXT_FIELDS)[number], string | null>> = {}
  for (const field of TEXT_FIELDS) {
    const text = cell(field)
    if (text === undefined) continue
    const refusal = textRefusal(text, LONGEST_TEXT)
    if (refusal !== undefined) bad(field, refusal)
    else texts[field] = text === '' && field !== 'name' && field !== 'nameEn' ? null : text
  }
  return texts as Texts
}

function readPlace({ cell, bad, known }: Reading): Pick<CameraRow, 'place'> {
  const [east, north] = [cell('lng'), cell('lat')]
  if (east === undefined && north === undefined) return {}
  if (!east && !north) return { place: null }
  const lng = parseNumber(east ?? '')
  const lat = parseNumber(north ?? '')
  if (lng === undefined)
    bad('lng', `the longitude ${east ? 'is no number of degrees, like 106.6512' : 'is missing beside the latitude'}`)
  if (lat === undefined)
    bad('lat', `the latitude ${north ? 'is no number of degrees, like 29.0281' : 'is missing beside the longitude'}`)
  const system = cell('crs')
  const crs = system ? parseCrs(system) : known.defaults.crs
  if (crs === undefined)
    bad(
      'crs',
      system
        ? 'the coordinate system is none of WGS-84, GCJ-02, BD-09, CGCS2000'
        : 'the place has no coordinate system: fill the column, or give --crs WGS84, GCJ02 or BD09',
    )
  if (lng === undefined || lat === undefined || crs === undefined) return {}
  const refusal = placeRefusal({ lng, lat })
  if (refusal !== undefined) return bad('lng', refusal) ?? {}
  return { place: { at: toWgs84({ lng, lat }, crs), given: { lng, lat, crs } } }
}

function readStreams({ cell, bad }: Reading): Partial<CameraRow> {
  const [source, address, main] = [cell('source'), cell('address'), cell('main')]
  const ids: { device?: string; channel?: string } = {}
  for (const field of ['device', 'channel'] as const) {
    const text = plainDigits(cell(field) ?? '')
    if (text === '') continue
    if (/^\d{20}$/.test(text)) ids[field] = text
    else bad(field, 'an id of GB/T 28181 has exactly 20 digits')
  }
  return {
    ...(source ? { source: source.toLowerCase() } : {}),
    ...(address ? { address } : {}),
    ...(main === undefined ? {} : { main: main === '' ? null : main }),
    ...ids,
  }
}

function readCity({ cell, bad, known }: Reading): Partial<CameraRow> {
  const grid = cell('grid')
  const ends = cell('agreementEndsOn')
  const division = cell('district')
  const district = division === undefined ? undefined : plainDigits(division)
  if (district && !/^(?:\d{6}|\d{9})$/.test(district))
    bad('district', 'a division is given by its code of 6 digits, a street by 9: accounts see cameras by it')
  const code = grid === undefined ? undefined : plainDigits(grid)
  if (code && !/^\d{15}$/.test(code)) bad('grid', 'a grid cell has a code of exactly 15 digits')
  else if (code && !known.grids.has(code))
    bad(
      'grid',
      known.grids.size === 0
        ? 'no grid cell was brought in yet: run `xunjie grid import` first'
        : `there is no grid cell ${code}: bring its outline in with \`xunjie grid import\`, or mend the code`,
    )
  const day = ends ? parseDay(ends) : undefined
  if (ends && day === undefined) bad('agreementEndsOn', 'the end of the agreement is no day, like 2026-12-31')
  return {
    ...(code === undefined ? {} : { grid: code === '' ? null : code }),
    ...(district === undefined ? {} : { district: district === '' ? null : district }),
    ...(ends === undefined ? {} : { agreementEndsOn: day ?? null }),
  }
}

function readDuty({ cell, bad }: Reading): Partial<CameraRow> {
  const [presets, interval, listed] = [cell('presets'), cell('intervalSeconds'), cell('categories')]
  const seconds = interval ? parseNumber(interval) : undefined
  if (interval && (seconds === undefined || !Number.isInteger(seconds) || seconds < 1 || seconds > 86_400))
    bad('intervalSeconds', 'the interval is no whole number of seconds from 1 to 86400')
  const categories = listed ? listed.split(/[,;；、|\s]+/).filter((id) => id !== '') : undefined
  const strange = categories?.find((id) => findCategory(id) === undefined)
  if (strange !== undefined)
    bad(
      'categories',
      `${JSON.stringify(strange.slice(0, 64))} is not one of the 63: list them with \`xunjie categories\``,
    )
  return {
    ...(presets === undefined ? {} : { presets: readPresets(presets, bad) }),
    ...(seconds === undefined ? {} : { intervalSeconds: seconds }),
    ...(categories === undefined ? {} : { categories }),
  }
}

/** `1:全景;2:北口`, or names alone, which are numbered from 1. */
function readPresets(text: string, bad: Reading['bad']): readonly Preset[] {
  const presets = partsOf(text).map((part, i): Preset => {
    const [, token, name] = /^([\w.-]{1,64})[:：=](.+)$/.exec(part) ?? []
    return token === undefined ? { token: String(i + 1), name: part } : { token, name: name!.trim() }
  })
  const refusal = presets.map(({ name }) => textRefusal(name, 100)).find((reason) => reason !== undefined)
  if (refusal !== undefined) bad('presets', `of a preset’s name ${refusal}`)
  if (presets.length > MOST_PRESETS) bad('presets', `it lists more than ${MOST_PRESETS} presets`)
  if (new Set(presets.map(({ token }) => token)).size < presets.length)
    bad('presets', 'it gives one number to two presets')
  return presets
}

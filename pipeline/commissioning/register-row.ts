/** A line of a register of what the city allows: where, and when. */
import { parseRegisterKind, type RegisterKind } from '../calendars/registers.ts'
import { parsePermits } from '../calendars/permits.ts'
import type { Permit } from '../vocabulary.ts'
import { cleanCell, type ListRow, parseDay, parseNumber, plainDigits, type RowFinding, textRefusal } from './cells.ts'
import { type Crs, parseCrs, placeRefusal, toWgs84 } from './coordinates.ts'
import type { FieldNames } from './headers.ts'
import { circleOutline, type Outline } from './outline.ts'

export interface RegisterRow {
  readonly line: number
  readonly register: RegisterKind
  readonly number: string
  readonly name: string
  readonly holder: string
  readonly permit: Permit
  /** How many places it has, stalls say. */
  readonly places?: number
  readonly where:
    | { readonly kind: 'zone'; readonly cameraId: string; readonly zoneId: string }
    | { readonly kind: 'outline'; readonly outline: Outline }
}

export type RegisterField =
  | 'register'
  | 'number'
  | 'name'
  | 'holder'
  | 'camera'
  | 'zone'
  | 'lng'
  | 'lat'
  | 'crs'
  | 'radiusMetres'
  | 'weekdays'
  | 'from'
  | 'to'
  | 'graceMinutes'
  | 'validFrom'
  | 'validTo'
  | 'places'

export const REGISTER_HEADERS: FieldNames<RegisterField> = {
  register: ['登记类别', '登记类型', '许可类别'],
  number: ['编号', '许可编号', '许可证号', '证号', 'permit', 'id'],
  name: ['名称', '地点名称', '项目名称'],
  holder: ['经营者', '持证人', '申请单位', '单位', 'operator'],
  camera: ['摄像机编号', '摄像机', 'cameraid'],
  zone: ['区域编号', '区域', 'zoneid'],
  lng: ['经度', 'lon', 'longitude'],
  lat: ['纬度', 'latitude'],
  crs: ['坐标系', '坐标类型'],
  radiusMetres: ['半径', '半径米', '范围米', 'radius'],
  weekdays: ['星期', '周几', '开放日', 'days'],
  from: ['开始时间', '起始时间', '开市时间', 'opens'],
  to: ['结束时间', '截止时间', '收市时间', 'closes'],
  graceMinutes: ['清场宽限', '清场宽限分钟', '宽限时间', '宽限分钟', '宽限', 'grace'],
  validFrom: ['有效期起', '生效日期', '开始日期', '有效期自'],
  validTo: ['有效期止', '失效日期', '结束日期', '有效期至', '到期日'],
  places: ['摊位数', '数量', '个数', 'stalls'],
}

export interface RegisterContext {
  readonly register?: RegisterKind
  readonly crs?: Crs
  /** Zone ids by camera. */
  readonly zones: ReadonlyMap<string, ReadonlySet<string>>
}

/** Without an outline of its own a row needs a point with a radius, or the zone of a camera. */
export function readRegisterRow(
  { line, cells, outline }: ListRow<RegisterField> & { readonly outline?: Outline },
  context: RegisterContext,
): RegisterRow | readonly RowFinding[] {
  const findings: RowFinding[] = []
  const reading: Reading = {
    cell: (field) => cleanCell(cells.get(field) ?? ''),
    bad: (field, reason) => {
      findings.push({ line, field, reason })
    },
    context,
  }
  const register = registerOf(reading)
  const texts = textsOf(reading)
  const permit = permitOf(reading)
  const where = outline ? ({ kind: 'outline', outline } as const) : whereOf(reading)
  const places = countOf(reading, 'places')
  if (findings.length > 0 || !register || !permit || !where) return findings
  return { line, register, ...texts, permit, where, ...(places === undefined ? {} : { places }) }
}

interface Reading {
  readonly cell: (field: RegisterField) => string
  readonly bad: (field: RegisterField, reason: string) => undefined
  readonly context: RegisterContext
}

const CHINESE_KINDS: Readonly<Record<string, RegisterKind>> = {
  摆摊: 'vending',
  摊区: 'vending',
  潮汐摊区: 'vending',
  疏导点: 'vending',
  外摆: 'outdoor-area',
  外摆区: 'outdoor-area',
  户外广告: 'advert',
  广告: 'advert',
  占道: 'road-occupation',
  占道施工: 'road-occupation',
  临时占道: 'road-occupation',
  掘路: 'excavation',
  挖掘: 'excavation',
  道路挖掘: 'excavation',
  工地: 'site',
  建筑工地: 'site',
  活动: 'event',
  大型活动: 'event',
}

function registerOf({ cell, bad, context }: Reading): RegisterKind | undefined {
  const text = cell('register')
  if (text === '') {
    if (context.register !== undefined) return context.register
    return bad('register', 'the row names no register: fill the column, or give --register')
  }
  return (
    parseRegisterKind(text.toLowerCase()) ??
    CHINESE_KINDS[text] ??
    bad(
      'register',
      `${JSON.stringify(text.slice(0, 30))} is no register: vending, outdoor-area, advert, road-occupation, excavation, site, event`,
    )
  )
}

function textsOf({ cell, bad }: Reading): { number: string; name: string; holder: string } {
  const number = plainDigits(cell('number'))
  if (!/^[\p{L}\p{N}][\p{L}\p{N}._/〔〕（）()[\]-]{0,63}$/u.test(number))
    bad(
      'number',
      number === '' ? 'the line has no number' : 'a number has up to 64 letters, digits, dots, dashes and brackets',
    )
  const [name, holder] = [cell('name'), cell('holder')]
  for (const [field, text] of [
    ['name', name],
    ['holder', holder],
  ] as const) {
    const refusal = textRefusal(text, 200)
    if (refusal !== undefined) bad(field, refusal)
  }
  return { number, name, holder }
}

function permitOf({ cell, bad, ...reading }: Reading): Permit | undefined {
  const weekdays = parseWeekdays(cell('weekdays'))
  if (weekdays === undefined) bad('weekdays', 'the days are none of 每天, 工作日, 周末, 周一至周五, 1-5 or 1;3;5')
  const [from, to] = [clockOf(cell('from') || '00:00'), clockOf(cell('to') || '24:00')]
  if (from === undefined) bad('from', 'the hour is no time like 07:00')
  if (to === undefined) bad('to', 'the hour is no time like 11:00')
  const grace = countOf({ cell, bad, ...reading }, 'graceMinutes') ?? 0
  const days: { validFrom?: string; validTo?: string } = {}
  for (const field of ['validFrom', 'validTo'] as const) {
    const text = cell(field)
    const day = text === '' ? undefined : parseDay(text)
    if (day !== undefined) days[field] = day
    else if (text !== '') bad(field, 'the date is no day, like 2026-12-31')
  }
  if (days.validFrom !== undefined && days.validTo !== undefined && days.validFrom > days.validTo)
    bad('validTo', 'the line ends before it begins')
  if (!weekdays || !from || !to) return undefined
  const permit = { id: plainDigits(cell('number')) || 'permit', weekdays, from, to, graceSeconds: grace * 60, ...days }
  const parsed = parsePermits([permit], 'permit')
  return parsed.ok
    ? parsed.permits[0]
    : bad('graceMinutes', parsed.reason.replace(/^\S+ /, 'the line ').replace(/\.$/, ''))
}

function clockOf(text: string): string | undefined {
  const match = /^(\d{1,2})[:：](\d{2})(?::00)?$/.exec(plainDigits(text))
  return match === null ? undefined : `${match[1]!.padStart(2, '0')}:${match[2]}`
}

const DAY_NAMES: Readonly<Record<string, number>> = { 日: 0, 天: 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6 }
const WHOLE_WEEK = [0, 1, 2, 3, 4, 5, 6]

/** Days as 0 (Sunday) to 6: `每天`, `周一至周五`, `1-5` (1 = Monday, 7 or 0 = Sunday), `六、日`. */
function parseWeekdays(text: string): number[] | undefined {
  const plain = text.replaceAll(/\s|星期|礼拜|周(?=[一二三四五六日天])/g, '')
  if (plain === '' || /^(?:每天|每日|全周|daily|all)$/i.test(plain)) return WHOLE_WEEK
  if (/^(?:工作日|weekdays)$/i.test(plain)) return [1, 2, 3, 4, 5]
  if (/^(?:周末|weekend)$/i.test(plain)) return [0, 6]
  const days = new Set<number>()
  for (const part of plain.split(/[,，、;；/]/)) {
    const [first, last = first] = part.split(/[-~～至到]/).map(dayOf)
    if (first === undefined || last === undefined) return undefined
    for (let day = first; ; day = (day + 1) % 7) {
      days.add(day)
      if (day === last) break
    }
  }
  return [...days].toSorted((a, b) => a - b)
}

function dayOf(text: string): number | undefined {
  return /^[0-7]$/.test(text) ? Number(text) % 7 : DAY_NAMES[text]
}

const MOST_RADIUS = 2000

function whereOf({ cell, bad, context }: Reading): RegisterRow['where'] | undefined {
  const [cameraId, zoneId] = [cell('camera'), cell('zone')]
  if (cameraId !== '' || zoneId !== '') {
    const zones = context.zones.get(cameraId)
    if (zones === undefined) return bad('camera', `there is no camera ${JSON.stringify(cameraId.slice(0, 64))}`)
    if (!zones.has(zoneId)) return bad('zone', `the camera has no zone ${JSON.stringify(zoneId.slice(0, 64))}`)
    return { kind: 'zone', cameraId, zoneId }
  }
  const [lng, lat, radius] = [parseNumber(cell('lng')), parseNumber(cell('lat')), parseNumber(cell('radiusMetres'))]
  if (lng === undefined || lat === undefined)
    return bad(
      'lng',
      'the line has no place: give longitude, latitude and radiusMetres, or camera and zone, or import GeoJSON',
    )
  if (radius === undefined || radius < 1 || radius > MOST_RADIUS)
    return bad('radiusMetres', `the radius is no number of metres from 1 to ${MOST_RADIUS}`)
  const crs = cell('crs') === '' ? context.crs : parseCrs(cell('crs'))
  if (crs === undefined) return bad('crs', 'the place has no known coordinate system: fill the column, or give --crs')
  const refusal = placeRefusal({ lng, lat })
  return refusal === undefined
    ? { kind: 'outline', outline: circleOutline(toWgs84({ lng, lat }, crs), radius) }
    : bad('lng', refusal)
}

function countOf({ cell, bad }: Reading, field: 'places' | 'graceMinutes'): number | undefined {
  const text = cell(field)
  if (text === '') return undefined
  const count = parseNumber(text)
  return count !== undefined && Number.isInteger(count) && count >= 0 && count <= 1_000_000
    ? count
    : bad(field, 'it is no whole number')
}

/** `xunjie registers import`: what the city allows, from CSV (point and radius, or a camera's zone) or GeoJSON (outlines). */
import { extname } from 'node:path'
import { parseRegisterKind, REGISTER_KINDS, type RegisterKind } from '../../pipeline/calendars/registers.ts'
import type { ListRow, RowFinding } from '../../pipeline/commissioning/cells.ts'
import type { Crs } from '../../pipeline/commissioning/coordinates.ts'
import { type Outline, parseOutline } from '../../pipeline/commissioning/outline.ts'
import {
  readRegisterRow,
  REGISTER_HEADERS,
  type RegisterField,
  type RegisterRow,
} from '../../pipeline/commissioning/register-row.ts'
import type { Database } from '../../prisma/client.ts'
import {
  createRegisterStore,
  entryId,
  type RegisterChanges,
  type RegisterEntry,
} from '../../prisma/stores/city/register-entries.ts'
import { changedMeanwhile, crsOf } from '../cameras/import.ts'
import { withSystem } from '../cameras/system.ts'
import { CommandError } from '../command-error.ts'
import { csvRows } from '../lists/csv.ts'
import { jsonOf, jsonRows } from '../lists/json.ts'
import { type Imported, reportOf, sayImported } from '../lists/report.ts'
import { openText, type TextFile } from '../lists/text-file.ts'

export interface RegisterFlags {
  readonly dryRun?: boolean
  readonly register?: string
  readonly crs?: string
  /** Lines of the same registers that the list lacks are removed. */
  readonly replace?: boolean
}

const MOST_BYTES = 256 * 1024 * 1024
const MOST_ROWS = 200_000

/** Exit code 2 when a line is bad: then nothing is imported. */
export async function runRegistersImport(
  path: string,
  { data, json, ...flags }: RegisterFlags & { readonly data?: string; readonly json?: boolean },
): Promise<void> {
  sayImported(await withSystem(data, ({ database }) => importRegisters(database, path, flags)), json)
}

/** All of the list or nothing. @throws CommandError when the file is no list at all */
export async function importRegisters(database: Database, path: string, flags: RegisterFlags): Promise<Imported> {
  const register = registerOf(flags.register)
  const crs = crsOf(flags.crs)
  const list = await readRegisterList(path, crs ?? 'WGS84')
  const store = createRegisterStore(database)
  const context = { ...(register && { register }), ...(crs && { crs }), zones: await store.zones() }
  const read = list.rows.map((row) => readRegisterRow(row, context))
  const rows = read.filter((row): row is RegisterRow => !Array.isArray(row))
  const findings = [
    ...list.findings,
    ...read.flatMap((row) => (Array.isArray(row) ? (row as RowFinding[]) : [])),
    ...repeated(rows),
  ]
  const changes = plan(rows, await store.entries(), flags.replace === true)
  const { added, changed, removed } = changes
  const writes = findings.length === 0 && flags.dryRun !== true && added.length + changed.length + removed.length > 0
  if (writes) await store.apply(changes).catch(changedMeanwhile)
  const unchanged = rows.length - added.length - changed.length
  const tally = {
    rows: list.rows.length + list.findings.length,
    added: added.length,
    changed: changed.length,
    unchanged,
  }
  return {
    things: 'register lines',
    report: reportOf(tally, {
      findings: findings.toSorted((a, b) => a.line - b.line),
      dryRun: flags.dryRun === true,
      leftOut: list.leftOut,
    }),
    more: { removed: removed.length },
    notes: removed.length > 0 ? [`${removed.length} lines are not in the list and go.`] : [],
  }
}

function registerOf(flag: string | undefined): RegisterKind | undefined {
  const register = flag === undefined ? undefined : parseRegisterKind(flag)
  if (flag === undefined || register !== undefined) return register
  throw new CommandError('BAD_REGISTER', `--register is none of ${REGISTER_KINDS.join(', ')}.`)
}

interface RegisterList {
  readonly rows: readonly (ListRow<RegisterField> & { readonly outline?: Outline })[]
  readonly findings: readonly RowFinding[]
  readonly leftOut: readonly string[]
}

async function readRegisterList(path: string, crs: Crs): Promise<RegisterList> {
  const file = await openText(path, MOST_BYTES)
  const isJson = ['.json', '.geojson'].includes(extname(path).toLowerCase())
  const list = isJson ? readGeoJson(path, await jsonOf(file), crs) : await readCsv(file)
  if (list.rows.length <= MOST_ROWS) return list
  throw new CommandError('BAD_LIST', `${path} has more than ${MOST_ROWS} lines. Split it.`)
}

async function readCsv(file: TextFile): Promise<RegisterList> {
  const rows: ListRow<RegisterField>[] = []
  const findings: RowFinding[] = []
  let leftOut: readonly string[] = []
  for await (const entry of csvRows(file, { names: REGISTER_HEADERS, needs: [['number']] })) {
    if (entry.kind === 'row') rows.push(entry.row)
    else if (entry.kind === 'bad') findings.push(entry.finding)
    else leftOut = entry.columns
    if (rows.length > MOST_ROWS) break
  }
  return { rows, findings, leftOut }
}

/** Properties are the cells; a point needs `radiusMetres` among them, as a row does. */
function readGeoJson(path: string, value: unknown, crs: Crs): RegisterList {
  const features: unknown = typeof value === 'object' && value !== null && 'features' in value ? value.features : value
  if (!Array.isArray(features)) throw new CommandError('BAD_LIST', `${path} is no GeoJSON FeatureCollection.`)
  const properties = (features as unknown[]).map((feature) =>
    isObject(feature) && isObject(feature['properties']) ? feature['properties'] : {},
  )
  const { rows, leftOut } = jsonRows(path, properties, REGISTER_HEADERS)
  const findings: RowFinding[] = []
  const withPlaces = rows.map((row, i) => {
    const feature: unknown = features[i]
    const geometry = isObject(feature) ? feature['geometry'] : undefined
    if (geometry === undefined || geometry === null) return row
    if (isObject(geometry) && geometry['type'] === 'Point') return atPoint(row, geometry['coordinates'])
    const parsed = parseOutline(geometry, crs)
    if (parsed.kind === 'outline') return { ...row, outline: parsed.outline }
    findings.push({ line: row.line, reason: parsed.reason })
    return undefined
  })
  return { rows: withPlaces.filter((row) => row !== undefined), findings, leftOut }
}

function atPoint(row: ListRow<RegisterField>, coordinates: unknown): ListRow<RegisterField> {
  const [lng, lat] = Array.isArray(coordinates) ? (coordinates as unknown[]) : []
  return { ...row, cells: new Map([...row.cells, ['lng', String(lng)], ['lat', String(lat)]]) }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function repeated(rows: readonly RegisterRow[]): RowFinding[] {
  const lines = new Map<string, number>()
  return rows.flatMap((row) => {
    const first = lines.get(entryId(row))
    if (first === undefined) lines.set(entryId(row), row.line)
    return first === undefined
      ? []
      : [
          {
            line: row.line,
            field: 'number',
            reason: `the number ${row.number} of this register stands in line ${first} already: keep one of the two`,
          },
        ]
  })
}

function plan(rows: readonly RegisterRow[], before: readonly RegisterEntry[], replace: boolean): RegisterChanges {
  const known = new Map(before.map((entry) => [entryId(entry), entry]))
  const entries = rows.map(({ line: _line, ...entry }): RegisterEntry => entry)
  const listed = new Set(entries.map(entryId))
  const registers = new Set(entries.map(({ register }) => register))
  return {
    added: entries.filter((entry) => !known.has(entryId(entry))),
    changed: entries.filter((entry) => {
      const was = known.get(entryId(entry))
      return was !== undefined && fingerprint(was) !== fingerprint(entry)
    }),
    removed: replace
      ? before.filter((entry) => registers.has(entry.register) && !listed.has(entryId(entry))).map(entryId)
      : [],
  }
}

function fingerprint({ name, holder, permit, places, where }: RegisterEntry): string {
  const { weekdays, from, to, graceSeconds, validFrom = '', validTo = '' } = permit
  const place = where.kind === 'zone' ? [where.cameraId, where.zoneId] : where.outline
  return JSON.stringify([name, holder, weekdays, from, to, graceSeconds, validFrom, validTo, places ?? null, place])
}

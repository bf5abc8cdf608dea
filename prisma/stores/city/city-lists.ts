/** The unit grid and the registers as maps and people read them: page by page, or what lies in a box of the map. */
import type { Scope } from '../../../pipeline/access/scope.ts'
import { parseRegisterKind, type RegisterKind } from '../../../pipeline/calendars/registers.ts'
import { type Bounds, holdsPlace, type Outline } from '../../../pipeline/commissioning/outline.ts'
import { type Page, pageOf, type PageQuery } from '../../../pipeline/paging.ts'
import type { Permit } from '../../../pipeline/vocabulary.ts'
import { type Database, joinSql, type Prisma, type Queries, sql } from '../../client.ts'
import { cursorParts, cursorText } from '../cursor.ts'
import { cameraInScope } from '../access/scope.ts'

interface CityQuery extends PageQuery {
  readonly scope: Scope
  /** Degrees of WGS-84; what touches the box is in it. */
  readonly within?: Bounds
}

export interface CellRow {
  readonly code: string
  readonly name: string
  readonly dutyGrid?: string
  readonly outline: Outline
  /** Of the caller's scope, like the candidates. */
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
  /** Cameras of the caller's scope that it reaches. */
  readonly cameras: number
  /** Sightings left out as permitted at these cameras, in the last day and week; by whichever permit. */
  readonly permitted: { readonly day: number; readonly week: number }
}

export interface CityListStore {
  /** By code. */
  grid(query: CityQuery): Promise<Page<CellRow>>
  /** By register and number. */
  registers(query: CityQuery & { readonly register?: RegisterKind; readonly now: Date }): Promise<Page<RegisterRow>>
}

export function createCityListStore({ queries }: Database): CityListStore {
  return {
    grid: (query) => readGrid(queries, query),
    registers: (query) => readRegisters(queries, query),
  }
}

interface CellSqlRow {
  readonly code: string
  readonly name: string
  readonly duty_grid: string | null
  readonly outline: unknown
  readonly cameras: number
  readonly open_candidates: number
}

async function readGrid(queries: Queries, { scope, within, cursor, limit }: CityQuery): Promise<Page<CellRow>> {
  const [after] = cursorParts(cursor, ['string']) ?? []
  const found = await queries.$queryRaw<CellSqlRow[]>(sql`
    WITH page AS (
      SELECT g.code, g.name, g.duty_grid, g.outline FROM grid_cell g
      WHERE ${cellInScope(scope)} AND ${touches(within, 'g')} AND (${after ?? null}::text IS NULL OR g.code > ${after ?? null})
      ORDER BY g.code LIMIT ${limit + 1}),
    seen AS (
      SELECT c.id, c.grid_code FROM camera c
      WHERE c.grid_code IN (SELECT code FROM page) AND c.status <> 'retired' AND ${cameraInScope(scope, sql`c.id`)})
    SELECT page.*, coalesce(cams.n, 0) AS cameras, coalesce(cands.n, 0) AS open_candidates FROM page
    LEFT JOIN (SELECT grid_code, count(*)::int AS n FROM seen GROUP BY grid_code) cams ON cams.grid_code = page.code
    LEFT JOIN (SELECT seen.grid_code, count(*)::int AS n FROM seen JOIN candidate k ON k.camera_id = seen.id
      WHERE k.status = 'open' AND k.closed_at IS NULL GROUP BY seen.grid_code) cands ON cands.grid_code = page.code
    ORDER BY page.code`)
  const { rows, nextCursor } = pageOf(found, limit, ({ code }) => cursorText(code))
  return {
    rows: rows.map(({ duty_grid, outline, open_candidates: openCandidates, ...row }) => ({
      ...row,
      ...(duty_grid === null ? {} : { dutyGrid: duty_grid }),
      outline: outline as Outline,
      openCandidates,
    })),
    ...(nextCursor === undefined ? {} : { nextCursor }),
  }
}

/** A district has its cells whether a camera stands in them or not; a group of cameras has those with one. */
function cellInScope(scope: Scope): Prisma.Sql {
  const { everywhere, districts, cameraGroups } = scope
  if (everywhere) return sql`TRUE`
  if (districts.length === 0 && cameraGroups.length === 0) return sql`FALSE`
  const inDistrict =
    districts.length === 0 ? sql`TRUE` : sql`g.code LIKE ANY (${districts.map((code) => `${code}%`)}::text[])`
  if (cameraGroups.length === 0) return inDistrict
  return sql`${inDistrict} AND g.code IN (SELECT k.grid_code FROM camera k WHERE ${cameraInScope(scope, sql`k.id`)})`
}

function touches(box: Bounds | undefined, table: 'g' | 'r'): Prisma.Sql {
  if (box === undefined) return sql`TRUE`
  return table === 'g'
    ? sql`g.min_lng <= ${box.maxLng} AND g.max_lng >= ${box.minLng} AND g.min_lat <= ${box.maxLat} AND g.max_lat >= ${box.minLat}`
    : sql`r.min_lng <= ${box.maxLng} AND r.max_lng >= ${box.minLng} AND r.min_lat <= ${box.maxLat} AND r.max_lat >= ${box.minLat}`
}

interface EntrySqlRow {
  readonly id: string
  readonly register: string
  readonly number: string
  readonly name: string
  readonly holder: string
  readonly camera_id: string | null
  readonly zone_id: string | null
  readonly outline: unknown
  readonly permit: unknown
  readonly places: number | null
}

async function readRegisters(
  queries: Queries,
  query: Parameters<CityListStore['registers']>[0],
): Promise<Page<RegisterRow>> {
  const { scope, within, register, cursor, limit, now } = query
  const [after] = cursorParts(cursor, ['string']) ?? []
  const conditions = [
    reachesScope(scope),
    ...(register === undefined ? [] : [sql`r.register = ${register}`]),
    ...(within === undefined ? [] : [sql`(${touches(within, 'r')} OR ${cameraWithin(within)})`]),
    ...(after === undefined ? [] : [sql`r.id COLLATE "C" > ${after} COLLATE "C"`]),
  ]
  const found = await queries.$queryRaw<EntrySqlRow[]>(sql`
    SELECT r.id, r.register, r.number, r.name, r.holder, r.camera_id, r.zone_id, r.outline, r.permit, r.places
    FROM register_entry r WHERE ${joinSql(conditions, ' AND ')} ORDER BY r.id COLLATE "C" LIMIT ${limit + 1}`)
  const { rows, nextCursor } = pageOf(found, limit, ({ id }) => cursorText(id))
  const reached = await camerasOf(queries, rows, scope)
  const counts = await permittedAt(queries, [...new Set([...reached.values()].flat())], now)
  const listed = rows.flatMap((row) => entryOf(row, reached.get(row.id) ?? [], counts))
  return {
    // The box around an outline may hold a camera that the outline does not.
    rows: scope.everywhere ? listed : listed.filter(({ cameras }) => cameras > 0),
    ...(nextCursor === undefined ? {} : { nextCursor }),
  }
}

function reachesScope(scope: Scope): Prisma.Sql {
  if (scope.everywhere) return sql`TRUE`
  return sql`EXISTS (SELECT FROM camera k WHERE ${REACHED} AND ${cameraInScope(scope, sql`k.id`)})`
}

/** Whether the line `r` may reach the camera `k`: as `registersOf` reads them, before the outline itself is asked. */
const REACHED = sql`(k.id = r.camera_id OR (r.camera_id IS NULL AND k.crs = 'WGS84'
  AND k.lat >= r.min_lat AND k.lat <= r.max_lat AND k.lng >= r.min_lng AND k.lng <= r.max_lng))`

function cameraWithin({ minLng, minLat, maxLng, maxLat }: Bounds): Prisma.Sql {
  return sql`EXISTS (SELECT FROM camera p WHERE p.id = r.camera_id
    AND p.lng BETWEEN ${minLng} AND ${maxLng} AND p.lat BETWEEN ${minLat} AND ${maxLat})`
}

interface ReachedRow {
  readonly entry: string
  readonly id: string
  readonly lng: number | null
  readonly lat: number | null
}

async function camerasOf(queries: Queries, rows: readonly EntrySqlRow[], scope: Scope): Promise<Map<string, string[]>> {
  const outlines = new Map(rows.map(({ id, zone_id, outline }) => [id, zone_id === null ? outline : undefined]))
  const found = await queries.$queryRaw<ReachedRow[]>(sql`
    SELECT r.id AS entry, k.id, k.lng, k.lat FROM register_entry r JOIN camera k ON ${REACHED}
    WHERE r.id = ANY (${[...outlines.keys()]}::text[]) AND k.status <> 'retired' AND ${cameraInScope(scope, sql`k.id`)}`)
  const cameras = new Map<string, string[]>()
  for (const { entry, id, lng, lat } of found) {
    const outline = outlines.get(entry) as Outline | undefined
    if (outline && (lng === null || lat === null || !holdsPlace(outline, { lng, lat }))) continue
    cameras.set(entry, [...(cameras.get(entry) ?? []), id])
  }
  return cameras
}

const DAY_MS = 86_400_000

interface Permitted {
  readonly camera_id: string
  readonly day: number
  readonly week: number
}

async function permittedAt(queries: Queries, cameraIds: readonly string[], now: Date): Promise<Map<string, Permitted>> {
  if (cameraIds.length === 0) return new Map()
  const [day, week] = [new Date(now.getTime() - DAY_MS), new Date(now.getTime() - 7 * DAY_MS)]
  const rows = await queries.$queryRaw<Permitted[]>(sql`
    SELECT camera_id, coalesce(sum(permitted) FILTER (WHERE hour >= ${day}), 0)::int AS day, sum(permitted)::int AS week
    FROM look_hour WHERE camera_id = ANY (${[...cameraIds]}::text[]) AND hour >= ${week} GROUP BY camera_id`)
  return new Map(rows.map((row) => [row.camera_id, row]))
}

/** A register that this version does not know says nothing. */
function entryOf(
  row: EntrySqlRow,
  cameras: readonly string[],
  counts: ReadonlyMap<string, Permitted>,
): readonly RegisterRow[] {
  const register = parseRegisterKind(row.register)
  if (register === undefined) return []
  const { id, number, name, holder, places, camera_id: cameraId, zone_id: zoneId } = row
  const sum = (span: 'day' | 'week') => cameras.reduce((total, camera) => total + (counts.get(camera)?.[span] ?? 0), 0)
  return [
    {
      id,
      register,
      number,
      name,
      holder,
      permit: row.permit as Permit,
      ...(places === null ? {} : { places }),
      where:
        cameraId !== null && zoneId !== null
          ? { kind: 'zone', cameraId, zoneId }
          : { kind: 'outline', outline: (row.outline ?? []) as Outline },
      cameras: cameras.length,
      permitted: { day: sum('day'), week: sum('week') },
    },
  ]
}

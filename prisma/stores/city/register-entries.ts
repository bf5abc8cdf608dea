/** Registers of what the city allows, and which of their lines reach a camera. */
import { parseRegisterKind, type RegisterKind, type RegisterPermit } from '../../../pipeline/calendars/registers.ts'
import { boundsOf, findArea, type Outline } from '../../../pipeline/commissioning/outline.ts'
import type { RegisterRow } from '../../../pipeline/commissioning/register-row.ts'
import type { Permit } from '../../../pipeline/vocabulary.ts'
import { type Database, type JsonInput, type Queries, sql } from '../../client.ts'
import { appendAudit } from '../records/audit.ts'
import { IMPORT_LIMIT, lockImports } from '../cameras/import-lock.ts'

/** A line as it is kept. */
export type RegisterEntry = Omit<RegisterRow, 'line'>

export interface RegisterChanges {
  readonly added: readonly RegisterEntry[]
  readonly changed: readonly RegisterEntry[]
  /** `<register>/<number>` */
  readonly removed: readonly string[]
}

export interface RegisterStore {
  entries(): Promise<readonly RegisterEntry[]>
  /** Zone ids by camera. */
  zones(): Promise<ReadonlyMap<string, ReadonlySet<string>>>
  /** All of it or nothing. */
  apply(changes: RegisterChanges): Promise<void>
}

const ROWS_A_STATEMENT = 500

export const entryId = ({ register, number }: Pick<RegisterEntry, 'register' | 'number'>): string =>
  `${register}/${number}`

export function createRegisterStore(database: Database): RegisterStore {
  const { queries } = database
  return {
    entries: async () => (await queries.registerEntry.findMany({ orderBy: { id: 'asc' } })).flatMap(entryOf),
    zones: async () => {
      const views = await queries.view.findMany({
        select: { id: true, cameraId: true, zones: { select: { id: true } } },
      })
      const zones = new Map<string, Set<string>>()
      for (const view of views) {
        const ids = zones.get(view.cameraId) ?? new Set()
        for (const { id } of view.zones) ids.add(id.slice(view.id.length + 1))
        zones.set(view.cameraId, ids)
      }
      return zones
    },
    apply: (changes) =>
      database.transaction(async (tx) => {
        await lockImports(tx)
        const { added, changed, removed } = changes
        await tx.registerEntry.deleteMany({ where: { id: { in: [...removed, ...changed.map(entryId)] } } })
        const rows = [...added, ...changed]
        for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT)
          await tx.registerEntry.createMany({ data: rows.slice(at, at + ROWS_A_STATEMENT).map(rowOf) })
        const detail = { added: added.length, changed: changed.length, removed: removed.length }
        await appendAudit(tx, { actor: 'command-line', action: 'registers.import', subject: 'registers', detail })
      }, IMPORT_LIMIT),
  }
}

function rowOf({ register, number, name, holder, permit, places, where }: RegisterEntry) {
  const nowhere = { minLng: null, minLat: null, maxLng: null, maxLat: null }
  return {
    id: entryId({ register, number }),
    register,
    number,
    name,
    holder,
    permit: permit as unknown as JsonInput,
    places: places ?? null,
    ...(where.kind === 'zone'
      ? { cameraId: where.cameraId, zoneId: where.zoneId, ...nowhere }
      : { cameraId: null, zoneId: null, outline: where.outline as unknown as JsonInput, ...boundsOf(where.outline) }),
  }
}

interface EntryRow {
  readonly register: string
  readonly number: string
  readonly name: string
  readonly holder: string
  readonly cameraId: string | null
  readonly zoneId: string | null
  readonly outline: unknown
  readonly permit: unknown
  readonly places: number | null
}

/** Written by `apply` only; a register that this version does not know says nothing. */
function entryOf(row: EntryRow): RegisterEntry[] {
  const register: RegisterKind | undefined = parseRegisterKind(row.register)
  if (register === undefined) return []
  const { number, name, holder, places, cameraId, zoneId } = row
  return [
    {
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
    },
  ]
}

/** Lines that name a zone of the camera, or whose outline holds its place. */
export async function registersOf(queries: Queries, cameraId: string): Promise<readonly RegisterPermit[]> {
  const rows = await queries.$queryRaw<ReachingRow[]>(sql`
    SELECT r.id, r.register, r.permit, r.zone_id, r.outline, c.lng, c.lat
    FROM camera c JOIN register_entry r ON r.camera_id = c.id
      OR (c.crs = 'WGS84' AND c.lat >= r.min_lat AND c.lat <= r.max_lat AND c.lng >= r.min_lng AND c.lng <= r.max_lng)
    WHERE c.id = ${cameraId} ORDER BY r.id`)
  return rows.flatMap(({ id, permit, zone_id: zoneId, outline, lng, lat, ...row }): RegisterPermit[] => {
    const register = parseRegisterKind(row.register)
    if (register === undefined) return []
    if (zoneId !== null) return [{ id, register, permit: permit as Permit, zoneId }]
    if (lng === null || lat === null) return []
    const area = { outline: outline as Outline, ...boundsOf(outline as Outline) }
    return findArea([area], { lng, lat }) ? [{ id, register, permit: permit as Permit }] : []
  })
}

interface ReachingRow {
  readonly id: string
  readonly register: string
  readonly permit: unknown
  readonly zone_id: string | null
  readonly outline: unknown
  readonly lng: number | null
  readonly lat: number | null
}

/** Rosters: proposed, approved by a person, and the swap that follows. */
import { ulid } from 'ulid'
import { metresBetween } from '../../../pipeline/commissioning/coordinates.ts'
import type { RosterCamera, RosterEntry, RosterMove, RosterReason } from '../../../pipeline/commissioning/roster.ts'
import { type Database, type JsonInput, type Queries, sql } from '../../client.ts'
import { appendAudit } from '../records/audit.ts'
import { IMPORT_LIMIT, lockImports } from '../cameras/import-lock.ts'

export interface Roster {
  readonly id: string
  /** proposed | approved | superseded */
  readonly status: string
  readonly firstDay: Date
  readonly capacity: number
  readonly uncovered: readonly string[]
  readonly createdAt: Date
  readonly approvedAt: Date | null
  readonly approvedBy: string | null
  readonly entries: readonly RosterEntry[]
}

/** What became of the open matters of the cameras that leave. */
export interface Swap {
  readonly joined: number
  /** Off at once: nothing of theirs is open. */
  readonly left: number
  /** Looked at for their second looks until nothing of theirs is open. */
  readonly finishing: number
  /** Candidates that a camera on the roster within 50 m can look at, and those that only a person can. */
  readonly toNeighbour: number
  readonly toPerson: number
}

export type Approval = ({ readonly kind: 'approved' } & Swap) | { readonly kind: 'not-found' | 'not-proposed' }

export interface RosterStore {
  /** Every camera that is not retired. `firstDay`: of the roster; cases of the 90 days before `now` count. */
  cameras(firstDay: Date, now: Date): Promise<readonly RosterCamera[]>
  propose(roster: Pick<Roster, 'firstDay' | 'capacity' | 'uncovered' | 'entries'>): Promise<string>
  /** The newest, or the one named. */
  get(id?: string): Promise<Roster | undefined>
  approve(id: string, by: string, now: Date): Promise<Approval>
}

const LOOKED_BACK_MS = 90 * 86_400_000
const ROWS_A_STATEMENT = 1000
/** As far as two cameras are taken to see one place. */
const NEIGHBOUR_METRES = 50

export function createRosterStore(database: Database): RosterStore {
  const { queries } = database
  return {
    cameras: (firstDay, now) => readCameras(queries, firstDay, now),
    propose: (roster) => database.transaction((tx) => propose(tx, roster), IMPORT_LIMIT),
    get: async (id) => {
      const row = await queries.roster.findFirst({
        ...(id === undefined ? {} : { where: { id } }),
        orderBy: { createdAt: 'desc' },
        include: { entries: { orderBy: { rank: 'asc' } } },
      })
      if (row === null) return undefined
      return {
        ...row,
        entries: row.entries.map(({ cameraId, move, reason }) => ({
          cameraId,
          move: move as RosterMove,
          reason: reason as unknown as RosterReason,
        })),
      }
    },
    approve: (id, by, now) => database.transaction((tx) => approve(tx, { id, by, now }), IMPORT_LIMIT),
  }
}

async function readCameras(queries: Queries, firstDay: Date, now: Date): Promise<readonly RosterCamera[]> {
  const rows = await queries.$queryRaw<CameraRow[]>(sql`
    SELECT c.id, c.platform_id, c.grid_code, c.status, c.seen_at, c.failures_in_row,
      (c.agreement_ends_on IS NULL OR c.agreement_ends_on >= ${firstDay}::date) AS shared,
      EXISTS (SELECT FROM view v WHERE v.camera_id = c.id AND v.origin = 'approved') AS approved,
      (SELECT count(*) FROM candidate k WHERE k.camera_id = c.id AND k.status = 'confirmed'
        AND k.created_at > ${new Date(now.getTime() - LOOKED_BACK_MS)})::int AS confirmed
    FROM camera c WHERE c.status <> 'retired' AND c.recording_frame IS NULL ORDER BY c.id`)
  return rows.map((row) => ({
    id: row.id,
    platformId: row.platform_id,
    ...(row.grid_code === null ? {} : { cell: row.grid_code }),
    isOn: row.status === 'active',
    isShared: row.shared,
    confirmed: row.confirmed,
    ...(row.seen_at === null ? {} : { lastSeenAt: row.seen_at.getTime() }),
    isApproved: row.approved,
    isFailing: row.failures_in_row > 0,
  }))
}

interface CameraRow {
  readonly id: string
  readonly platform_id: string
  readonly grid_code: string | null
  readonly status: string
  readonly seen_at: Date | null
  readonly failures_in_row: number
  readonly shared: boolean
  readonly approved: boolean
  readonly confirmed: number
}

async function propose(
  tx: Queries,
  { firstDay, capacity, uncovered, entries }: Pick<Roster, 'firstDay' | 'capacity' | 'uncovered' | 'entries'>,
): Promise<string> {
  const id = ulid()
  // Of two proposals only the newer can be approved: it knows the newer state.
  await tx.roster.updateMany({ where: { status: 'proposed' }, data: { status: 'superseded' } })
  await tx.roster.create({ data: { id, firstDay, capacity, uncovered: [...uncovered] } })
  const rows = entries.map(({ cameraId, move, reason }, rank) => ({
    rosterId: id,
    cameraId,
    move,
    rank,
    reason: reason as unknown as JsonInput,
  }))
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT)
    await tx.rosterEntry.createMany({ data: rows.slice(at, at + ROWS_A_STATEMENT) })
  return id
}

async function approve(
  tx: Queries,
  { id, by, now }: { readonly id: string; readonly by: string; readonly now: Date },
): Promise<Approval> {
  await lockImports(tx)
  const roster = await tx.roster.findUnique({ where: { id } })
  if (roster === null) return { kind: 'not-found' }
  if (roster.status !== 'proposed') return { kind: 'not-proposed' }
  // Spread over their interval: a platform must not get a thousand new cameras in one second.
  const joined = await tx.$executeRaw(sql`
    UPDATE camera c SET status = 'active', next_due_at = ${now}::timestamptz + random() * make_interval(secs => c.interval_seconds)
    FROM roster_entry e
    WHERE e.roster_id = ${id} AND e.camera_id = c.id AND e.move IN ('join', 'stay') AND c.status IN ('paused', 'leaving')`)
  const finishing = await tx.$executeRaw(sql`
    UPDATE camera c SET status = 'leaving' FROM roster_entry e
    WHERE e.roster_id = ${id} AND e.camera_id = c.id AND e.move = 'leave' AND c.status = 'active'
      AND EXISTS (SELECT FROM candidate k WHERE k.camera_id = c.id AND k.closed_at IS NULL)`)
  const handed = await handOpenCandidates(tx, id, now)
  const left = await tx.$executeRaw(sql`
    UPDATE camera c SET status = 'paused' FROM roster_entry e
    WHERE e.roster_id = ${id} AND e.camera_id = c.id AND e.move = 'leave' AND c.status = 'active'`)
  await tx.roster.updateMany({ where: { status: 'approved' }, data: { status: 'superseded' } })
  await tx.roster.update({ where: { id }, data: { status: 'approved', approvedAt: now, approvedBy: by } })
  const swap: Swap = { joined, left, finishing, ...handed }
  await appendAudit(tx, { actor: by, action: 'roster.approve', subject: id, detail: swap })
  return { kind: 'approved', ...swap }
}

/** Candidates that wait for a reviewer keep waiting: they are told who can look at the place from now on. */
async function handOpenCandidates(
  tx: Queries,
  rosterId: string,
  now: Date,
): Promise<Pick<Swap, 'toNeighbour' | 'toPerson'>> {
  const waiting = await tx.$queryRaw<WaitingRow[]>(sql`
    SELECT k.id, c.lng, c.lat FROM candidate k JOIN camera c ON c.id = k.camera_id
      JOIN roster_entry e ON e.camera_id = c.id AND e.roster_id = ${rosterId} AND e.move = 'leave'
    WHERE k.closed_at IS NULL AND k.status = 'open'`)
  const on = await tx.$queryRaw<(WaitingRow & { id: string })[]>(sql`
    SELECT c.id, c.lng, c.lat FROM camera c
      JOIN roster_entry e ON e.camera_id = c.id AND e.roster_id = ${rosterId} AND e.move IN ('join', 'stay')
    WHERE c.lng IS NOT NULL AND c.lat IS NOT NULL`)
  let toNeighbour = 0
  for (const { id, lng, lat } of waiting) {
    const near = nearest(lng === null || lat === null ? undefined : { lng, lat }, on)
    if (near) toNeighbour += 1
    const handover = { at: now.toISOString(), ...(near ? { to: 'neighbour', ...near } : { to: 'person' }) }
    await tx.$executeRaw(sql`
      UPDATE candidate SET why = why || ${JSON.stringify({ handover })}::jsonb WHERE id = ${id}`)
  }
  return { toNeighbour, toPerson: waiting.length - toNeighbour }
}

interface WaitingRow {
  readonly id: string
  readonly lng: number | null
  readonly lat: number | null
}

function nearest(place: { lng: number; lat: number } | undefined, cameras: readonly WaitingRow[]) {
  if (place === undefined) return undefined
  let best: { readonly cameraId: string; readonly metres: number } | undefined
  for (const { id, lng, lat } of cameras) {
    const metres = metresBetween(place, { lng: lng ?? 0, lat: lat ?? 0 })
    if (metres <= (best?.metres ?? NEIGHBOUR_METRES)) best = { cameraId: id, metres: Math.round(metres) }
  }
  return best
}

/**
 * Cameras that leave are off once nothing of theirs is open. Where the agreement ends before, the camera is retired: what
 * waits for a second look then goes to a person. Returns how many are off now.
 */
export async function settleLeaving({ queries }: Pick<Database, 'queries'>, now: Date): Promise<number> {
  const paused = await queries.$executeRaw(sql`
    UPDATE camera c SET status = 'paused' WHERE c.status = 'leaving'
      AND NOT EXISTS (SELECT FROM candidate k WHERE k.camera_id = c.id AND k.closed_at IS NULL)`)
  const retired = await queries.$executeRaw(sql`
    UPDATE camera c SET status = 'retired' WHERE c.status = 'leaving' AND c.agreement_ends_on
      < ((${now}::timestamptz AT TIME ZONE 'UTC') + make_interval(mins => c.utc_offset_minutes))::date`)
  if (paused + retired > 0)
    await queries.$executeRaw(sql`
      UPDATE finding f SET closed_at = ${now} FROM camera c
      WHERE f.subject = c.id AND f.closed_at IS NULL AND f.kind IN ('camera', 'view', 'driver', 'main-stream')
        AND c.status IN ('paused', 'retired')`)
  return paused + retired
}

/** What the patrol leader reads and marks: platforms with what they hold, cameras that are due, looks under way. */
import type { Breaker } from '../../../pipeline/budget/breaker.ts'
import { readBreaker } from '../../../pipeline/budget/breaker.ts'
import type { LookReason } from '../../../pipeline/look.ts'
import type { EpochMs } from '../../../pipeline/vocabulary.ts'
import { type Database, sql } from '../../client.ts'
import { lentAt } from './lending.ts'

export interface PlatformRow {
  readonly id: string
  readonly name: string
  readonly maxPulls: number
  readonly maxStartsPerSecond?: number
  readonly maxWatches?: number
  readonly breaker: Breaker
  /** Credits of looks and watches under way, and how many watches that are. */
  readonly held: number
  readonly watches: number
}

export interface DueCameraRow {
  readonly cameraId: string
  readonly platformId: string
  readonly pulls: number
  readonly starts: number
  readonly reason: LookReason
  readonly recordingFrame?: number
  /** Machine clock. */
  readonly dueAt: EpochMs
}

export interface HandedOut {
  readonly looks: readonly { readonly cameraId: string; readonly lookId: string }[]
  readonly until: Date
  readonly now: Date
  /** The looks are sessions of watching. */
  readonly watch?: boolean
}

export interface PatrolStore {
  platforms(now: Date): Promise<readonly PlatformRow[]>
  /**
   * Active cameras of these platforms (and leaving ones with a second look to take) due at `now` with no look under way; recordings that wait at a hold, or for a
   * person to approve the view that they have shown, are not, nor is what its owner does not lend now. Of each platform no more than its owner allows at a
   * time, the weightiest and longest due first, and the platforms in turn.
   */
  due(now: Date, platformIds: readonly string[], limit: number): Promise<readonly DueCameraRow[]>
  /** Marks looks as under way until `until`; answers the cameras that had none under way already. */
  handOut(handed: HandedOut): Promise<ReadonlySet<string>>
}

export function createPatrolStore({ queries }: Database): PatrolStore {
  return {
    platforms: async (now) => {
      const rows = await queries.$queryRaw<PlatformSqlRow[]>(sql`
        SELECT p.id, p.name, p.max_pulls, p.max_starts_per_second, p.max_watches, p.breaker,
          COALESCE(h.held, 0)::int AS held, COALESCE(h.watches, 0)::int AS watches
        FROM platform p LEFT JOIN (
          SELECT platform_id,
            sum(CASE WHEN watch_session = in_flight_look_id OR sealed_main IS NULL THEN 1 ELSE 2 END) AS held,
            count(*) FILTER (WHERE watch_session = in_flight_look_id) AS watches
          FROM camera WHERE in_flight_until > ${now} GROUP BY platform_id
        ) h ON h.platform_id = p.id
        ORDER BY p.id`)
      return rows.map(platformRow)
    },
    due: async (now, platformIds, limit) => {
      const rows = await queries.$queryRaw<DueRow[]>(sql`
        SELECT * FROM (
          SELECT c.id, c.platform_id, p.max_pulls, CASE WHEN c.sealed_main IS NULL THEN 1 ELSE 2 END AS look_pulls, c.due_reason, c.recording_frame, c.next_due_at,
            row_number() OVER (
              PARTITION BY c.platform_id
              ORDER BY array_position(ARRAY['verification', 'dwell'], c.due_reason) NULLS LAST, c.next_due_at, c.id
            ) AS place
          FROM camera c JOIN platform p ON p.id = c.platform_id
          WHERE (c.status = 'active' OR c.status = 'leaving' AND EXISTS (SELECT FROM verification v JOIN candidate k ON k.id = v.candidate_id
              WHERE k.camera_id = c.id AND v.status = 'waiting'))
            AND c.next_due_at <= ${now} AND c.platform_id = ANY(${[...platformIds]})
            AND (c.in_flight_until IS NULL OR c.in_flight_until <= ${now})
            AND ${lentAt(now)}
            AND (c.recording_frame IS NULL OR c.recording_frame < c.recording_frames)
            AND NOT (c.recording_frame IS NOT NULL AND EXISTS (
              SELECT FROM view v WHERE v.camera_id = c.id AND v.origin <> 'approved' AND v.reference IS NOT NULL))
            AND NOT COALESCE(c.recording_frame = ANY(c.recording_holds[c.recording_released + 1:]), false)
        ) late
        WHERE place <= max_pulls
        ORDER BY place, next_due_at, id
        LIMIT ${limit}`)
      return rows.map(dueCamera)
    },
    handOut: async ({ looks, until, now, watch = false }) => {
      if (looks.length === 0) return new Set()
      const taken = await queries.$queryRaw<{ id: string }[]>(sql`
        UPDATE camera c SET in_flight_until = ${until}, in_flight_look_id = given.look_id,
          watch_session = CASE WHEN ${watch} THEN given.look_id END,
          watched_at = CASE WHEN ${watch} THEN ${now} ELSE c.watched_at END
        FROM unnest(${looks.map(({ cameraId }) => cameraId)}::text[], ${looks.map(({ lookId }) => lookId)}::text[])
          AS given (camera_id, look_id)
        WHERE c.id = given.camera_id AND c.status IN ('active', 'leaving') AND (c.in_flight_until IS NULL OR c.in_flight_until <= ${now})
        RETURNING c.id`)
      return new Set(taken.map(({ id }) => id))
    },
  }
}

interface PlatformSqlRow {
  readonly id: string
  readonly name: string
  readonly max_pulls: number
  readonly max_starts_per_second: number | null
  readonly max_watches: number | null
  readonly breaker: unknown
  readonly held: number
  readonly watches: number
}

function platformRow(row: PlatformSqlRow): PlatformRow {
  return {
    id: row.id,
    name: row.name,
    maxPulls: row.max_pulls,
    ...(row.max_starts_per_second === null ? {} : { maxStartsPerSecond: row.max_starts_per_second }),
    ...(row.max_watches === null ? {} : { maxWatches: row.max_watches }),
    breaker: readBreaker(row.breaker),
    held: row.held,
    watches: row.watches,
  }
}

interface DueRow {
  readonly id: string
  readonly platform_id: string
  readonly look_pulls: number
  readonly due_reason: string
  readonly recording_frame: number | null
  readonly next_due_at: Date
}

function dueCamera(row: DueRow): DueCameraRow {
  return {
    cameraId: row.id,
    platformId: row.platform_id,
    pulls: row.look_pulls,
    starts: row.recording_frame === null ? row.look_pulls : 0,
    reason: row.due_reason === 'dwell' || row.due_reason === 'verification' ? row.due_reason : 'interval',
    ...(row.recording_frame === null ? {} : { recordingFrame: row.recording_frame }),
    dueAt: row.next_due_at.getTime(),
  }
}

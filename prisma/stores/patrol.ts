/** What the patrol leader reads and marks: cameras that are due, looks under way. */
import type { LookReason } from '../../pipeline/look.ts'
import type { EpochMs } from '../../pipeline/vocabulary.ts'
import { type Database, sql } from '../client.ts'

export interface DueCameraRow {
  readonly cameraId: string
  readonly platformId: string
  readonly maxPulls: number
  readonly reason: LookReason
  readonly recordingFrame?: number
  /** Machine clock. */
  readonly dueAt: EpochMs
}

export interface PatrolStore {
  /**
   * Active cameras due at `now` with no look under way, the longest due first; recordings that wait at
   * a hold, or for a person to approve the view that they have shown, are not. Of each platform no more than its owner allows at a time, the weightiest first: a slow platform with hundreds of
   * late cameras keeps nobody else's out.
   */
  due(now: Date, limit: number): Promise<readonly DueCameraRow[]>
  /** Looks under way per platform. */
  inFlightByPlatform(now: Date): Promise<Readonly<Record<string, number>>>
  /** Marks a look as under way until `until`; false when another one is already. */
  handOut(look: { cameraId: string; lookId: string; until: Date; now: Date }): Promise<boolean>
}

export function createPatrolStore({ queries }: Database): PatrolStore {
  return {
    due: async (now, limit) => {
      const rows = await queries.$queryRaw<DueRow[]>(sql`
        SELECT * FROM (
          SELECT c.id, c.platform_id, p.max_pulls, c.due_reason, c.recording_frame, c.next_due_at,
            row_number() OVER (
              PARTITION BY c.platform_id
              ORDER BY array_position(ARRAY['verification', 'dwell'], c.due_reason) NULLS LAST, c.next_due_at, c.id
            ) AS place
          FROM camera c JOIN platform p ON p.id = c.platform_id
          WHERE c.status = 'active' AND c.next_due_at <= ${now}
            AND (c.in_flight_until IS NULL OR c.in_flight_until <= ${now})
            AND (c.recording_frame IS NULL OR c.recording_frame < c.recording_frames)
            AND NOT (c.recording_frame IS NOT NULL AND EXISTS (
              SELECT FROM view v WHERE v.camera_id = c.id AND v.origin <> 'approved' AND v.reference IS NOT NULL))
            AND NOT COALESCE(c.recording_frame = ANY(c.recording_holds[c.recording_released + 1:]), false)
        ) late
        WHERE place <= max_pulls
        ORDER BY next_due_at, id
        LIMIT ${limit}`)
      return rows.map(dueCamera)
    },
    inFlightByPlatform: async (now) => {
      const groups = await queries.camera.groupBy({
        by: ['platformId'],
        where: { inFlightUntil: { gt: now } },
        _count: { _all: true },
      })
      return Object.fromEntries(groups.map((group) => [group.platformId, group._count._all]))
    },
    handOut: async ({ cameraId, lookId, until, now }) => {
      const taken = await queries.camera.updateMany({
        where: { id: cameraId, status: 'active', OR: [{ inFlightUntil: null }, { inFlightUntil: { lte: now } }] },
        data: { inFlightUntil: until, inFlightLookId: lookId },
      })
      return taken.count === 1
    },
  }
}

interface DueRow {
  readonly id: string
  readonly platform_id: string
  readonly max_pulls: number
  readonly due_reason: string
  readonly recording_frame: number | null
  readonly next_due_at: Date
}

function dueCamera(row: DueRow): DueCameraRow {
  return {
    cameraId: row.id,
    platformId: row.platform_id,
    maxPulls: row.max_pulls,
    reason: row.due_reason === 'dwell' || row.due_reason === 'verification' ? row.due_reason : 'interval',
    ...(row.recording_frame === null ? {} : { recordingFrame: row.recording_frame }),
    dueAt: row.next_due_at.getTime(),
  }
}

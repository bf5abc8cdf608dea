/** Cameras that are watched: which may be, which are, and until when. */
import type { LocalClock } from '../../../pipeline/calendars/hours.ts'
import type { EpochMs } from '../../../pipeline/vocabulary.ts'
import { type Database, sql } from '../../client.ts'
import { lentAt } from './lending.ts'

export interface WatchCamera {
  readonly cameraId: string
  readonly platformId: string
  /** A text of pipeline/calendars/hours.ts. */
  readonly hours: string
  readonly clock: LocalClock
  /** The session under way. */
  readonly session?: { readonly id: string; readonly until: EpochMs; readonly since: EpochMs }
  /** A look of it is under way, or it failed and its pause lasts. */
  readonly busy: boolean
  readonly seenAt?: EpochMs
  /** When it was last given a session. */
  readonly watchedAt?: EpochMs
}

export interface WatchStore {
  /** Active cameras with hours of watching whose view a person approved. */
  cameras(now: Date): Promise<readonly WatchCamera[]>
  /** Moves the end of sessions that still last. */
  extend(sessionIds: readonly string[], until: Date): Promise<void>
  /** Until when a session lasts; undefined once it is over, or another has taken its place. */
  untilOf(cameraId: string, sessionId: string): Promise<EpochMs | undefined>
}

export function createWatchStore({ queries }: Database): WatchStore {
  return {
    cameras: async (now) => {
      const rows = await queries.$queryRaw<WatchRow[]>(sql`
        SELECT c.id, c.platform_id, c.watch_hours, c.utc_offset_minutes, c.lat, c.lng, c.crs, c.seen_at, c.watched_at,
          CASE WHEN c.watch_session = c.in_flight_look_id AND c.in_flight_until > ${now} THEN c.watch_session END AS session,
          c.in_flight_until,
          COALESCE(c.in_flight_until > ${now}, false) OR (c.failures_in_row > 0 AND c.next_due_at > ${now}) AS busy
        FROM camera c JOIN platform p ON p.id = c.platform_id
        WHERE ${lentAt(now)} AND c.watch_hours IS NOT NULL AND c.status = 'active' AND c.recording_frame IS NULL
          AND EXISTS (SELECT FROM view v WHERE v.camera_id = c.id AND v.origin = 'approved')
        ORDER BY c.watched_at NULLS FIRST, c.id`)
      return rows.map(watchCamera)
    },
    extend: async (sessionIds, until) => {
      if (sessionIds.length === 0) return
      await queries.$executeRaw(sql`
        UPDATE camera SET in_flight_until = ${until}
        WHERE watch_session = ANY(${[...sessionIds]}) AND in_flight_look_id = watch_session`)
    },
    untilOf: async (cameraId, sessionId) => {
      const camera = await queries.camera.findFirst({
        where: { id: cameraId, status: 'active', watchSession: sessionId, inFlightLookId: sessionId },
        select: { inFlightUntil: true },
      })
      return camera?.inFlightUntil?.getTime()
    },
  }
}

interface WatchRow {
  readonly id: string
  readonly platform_id: string
  readonly watch_hours: string
  readonly utc_offset_minutes: number
  readonly lat: number | null
  readonly lng: number | null
  readonly crs: string
  readonly seen_at: Date | null
  readonly watched_at: Date | null
  readonly session: string | null
  readonly in_flight_until: Date | null
  readonly busy: boolean
}

function watchCamera(row: WatchRow): WatchCamera {
  const { lat, lng } = row
  return {
    cameraId: row.id,
    platformId: row.platform_id,
    hours: row.watch_hours,
    clock: {
      utcOffsetMinutes: row.utc_offset_minutes,
      ...(lat !== null && lng !== null && row.crs === 'WGS84' ? { position: { lat, lng } } : {}),
    },
    ...(row.session === null
      ? {}
      : {
          session: {
            id: row.session,
            until: row.in_flight_until?.getTime() ?? 0,
            since: row.watched_at?.getTime() ?? 0,
          },
        }),
    busy: row.busy,
    ...(row.seen_at === null ? {} : { seenAt: row.seen_at.getTime() }),
    ...(row.watched_at === null ? {} : { watchedAt: row.watched_at.getTime() }),
  }
}

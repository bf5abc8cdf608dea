import { EVERYWHERE, type Scope } from '../../../pipeline/access/scope.ts'
import { type Database, sql } from '../../client.ts'
import { cameraInScope } from '../access/scope.ts'

export interface Counters {
  /** Looks that brought a frame and were folded in. */
  readonly looks: number
  readonly sightings: number
  readonly candidates: number
  readonly byCategory: Readonly<Record<string, number>>
  readonly confirmed: number
  readonly rejected: number
  /** Confirmed cases that their receiver acknowledged. */
  readonly delivered: number
  /** New candidates linked to an old one, and reopenings. */
  readonly recurrences: number
  readonly verified: { readonly clear: number; readonly notClear: number; readonly cannotTell: number }
  /** Cameras that were looked at and raised nothing. */
  readonly silentCameras: number
  readonly pendingOutbox: number
  readonly waitingVerifications: number
  readonly openCandidates: number
  /** Cases past their deadline that nobody disposed of. */
  readonly overdueCases: number
  readonly unfinishedRecordings: number
}

/** Of the cameras of the scope and of what they showed. */
export function createCounters({ queries }: Database): (scope?: Scope) => Promise<Counters> {
  return async (scope = EVERYWHERE) => {
    const ofCamera = cameraInScope(scope, sql`camera_id`)
    const ofCandidate = scope.everywhere
      ? sql`TRUE`
      : sql`candidate_id IN (SELECT o.id FROM candidate o WHERE ${cameraInScope(scope, sql`o.camera_id`)})`
    const [row] = await queries.$queryRaw<CounterRow[]>(sql`
      SELECT
        (SELECT COALESCE(sum(looks - failed), 0) FROM look_hour WHERE ${ofCamera})::int AS looks,
        (SELECT COALESCE(sum(sightings), 0) FROM look_hour WHERE ${ofCamera})::int AS sightings,
        (SELECT count(*) FROM candidate WHERE status <> 'held' AND ${ofCamera})::int AS candidates,
        (SELECT COALESCE(jsonb_object_agg(category, n), '{}') FROM (SELECT category, count(*) AS n FROM candidate WHERE status <> 'held' AND ${ofCamera} GROUP BY category) g) AS by_category,
        (SELECT count(*) FROM candidate WHERE status = 'confirmed' AND ${ofCamera})::int AS confirmed,
        (SELECT count(*) FROM candidate WHERE status = 'rejected' AND ${ofCamera})::int AS rejected,
        (SELECT count(*) FROM candidate WHERE status = 'open' AND closed_at IS NULL AND ${ofCamera})::int AS open_candidates,
        (SELECT count(*) FILTER (WHERE recurrence_of IS NOT NULL) + COALESCE(sum(reopened), 0) FROM candidate WHERE ${ofCamera})::int AS recurrences,
        (SELECT count(*) FROM outbox WHERE kind = 'case.confirmed' AND delivered_at IS NOT NULL AND ${ofCandidate})::int AS delivered,
        (SELECT count(*) FROM outbox WHERE delivered_at IS NULL AND cancelled_at IS NULL AND dead_at IS NULL AND ${ofCandidate})::int AS pending_outbox,
        (SELECT count(*) FROM verification WHERE verdict = 'clear' AND ${ofCandidate})::int AS clear,
        (SELECT count(*) FROM verification WHERE verdict = 'not-clear' AND ${ofCandidate})::int AS not_clear,
        (SELECT count(*) FROM verification WHERE verdict = 'cannot-tell' AND ${ofCandidate})::int AS cannot_tell,
        (SELECT count(*) FROM verification WHERE status = 'waiting' AND ${ofCandidate})::int AS waiting_verifications,
        (SELECT count(*) FROM camera s WHERE ${cameraInScope(scope, sql`s.id`)} AND EXISTS (SELECT FROM look_hour h WHERE h.camera_id = s.id AND h.looks > 0)
          AND NOT EXISTS (SELECT FROM candidate k WHERE k.camera_id = s.id AND k.status <> 'held'))::int AS silent_cameras,
        (SELECT count(*) FROM "case" WHERE deadline_at < now() AND ended_at IS NULL AND state <> 'disposed' AND ${ofCandidate})::int AS overdue_cases,
        (SELECT count(*) FROM camera WHERE recording_frame < recording_frames AND ${cameraInScope(scope, sql`camera.id`)})::int AS unfinished_recordings`)
    if (!row) throw new Error('the counters query gives one row')
    return {
      looks: row.looks,
      sightings: row.sightings,
      candidates: row.candidates,
      byCategory: row.by_category,
      confirmed: row.confirmed,
      rejected: row.rejected,
      delivered: row.delivered,
      recurrences: row.recurrences,
      verified: { clear: row.clear, notClear: row.not_clear, cannotTell: row.cannot_tell },
      silentCameras: row.silent_cameras,
      pendingOutbox: row.pending_outbox,
      waitingVerifications: row.waiting_verifications,
      openCandidates: row.open_candidates,
      overdueCases: row.overdue_cases,
      unfinishedRecordings: row.unfinished_recordings,
    }
  }
}

interface CounterRow {
  readonly looks: number
  readonly sightings: number
  readonly candidates: number
  readonly by_category: Readonly<Record<string, number>>
  readonly confirmed: number
  readonly rejected: number
  readonly open_candidates: number
  readonly recurrences: number
  readonly delivered: number
  readonly pending_outbox: number
  readonly clear: number
  readonly not_clear: number
  readonly cannot_tell: number
  readonly waiting_verifications: number
  readonly silent_cameras: number
  readonly unfinished_recordings: number
  readonly overdue_cases: number
}

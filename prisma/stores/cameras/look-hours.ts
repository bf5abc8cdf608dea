import { type Queries, sql } from '../../client.ts'

/** What one look adds to its camera's hour; what is left out is 0. */
export interface LookCount {
  readonly failed?: number
  readonly zeroFrames?: number
  readonly watched?: number
  readonly good?: number
  readonly unknown?: number
  readonly sightings?: number
  readonly permitted?: number
}

const HOUR_MS = 3_600_000

/** One row per camera and hour of the machine's clock; there is none per look. */
export async function countLook(tx: Queries, cameraId: string, now: number, count: LookCount): Promise<void> {
  const hour = new Date(Math.floor(now / HOUR_MS) * HOUR_MS)
  const { failed = 0, zeroFrames = 0, watched = 0, good = 0, unknown = 0, sightings = 0, permitted = 0 } = count
  await tx.$executeRaw(sql`
    INSERT INTO look_hour (camera_id, hour, looks, failed, zero_frames, watched, good, unknown, sightings, permitted)
    VALUES (${cameraId}, ${hour}, 1, ${failed}, ${zeroFrames}, ${watched}, ${good}, ${unknown}, ${sightings}, ${permitted})
    ON CONFLICT (camera_id, hour) DO UPDATE SET
      looks = look_hour.looks + 1,
      failed = look_hour.failed + EXCLUDED.failed,
      zero_frames = look_hour.zero_frames + EXCLUDED.zero_frames,
      watched = look_hour.watched + EXCLUDED.watched,
      good = look_hour.good + EXCLUDED.good,
      unknown = look_hour.unknown + EXCLUDED.unknown,
      sightings = look_hour.sightings + EXCLUDED.sightings,
      permitted = look_hour.permitted + EXCLUDED.permitted`)
}

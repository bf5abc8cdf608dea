/** The clock of a camera, as it sends it with its answers: never read out of the picture. */
import type { EpochMs } from '../../pipeline/vocabulary.ts'

const HALF_HOUR = 1_800_000
const MOST_ZONES = 28
/** A header has whole seconds, and an answer takes its time. */
const SLACK_MS = 30_000

export interface SourceClock {
  /** Ahead of ours, milliseconds; absent without a date that can be read. */
  readonly clockOffMs?: number
}

/**
 * By the `Date` of an answer, HTTP or RTSP. Cameras that send their local time as GMT are off by a time zone and no more:
 * that is no wrong clock, and counts as 0.
 */
export function sourceClock(date: string | undefined, now: EpochMs): SourceClock {
  if (date === undefined || !/(?:GMT|UTC)\s*$/.test(date)) return {}
  const sent = Date.parse(date)
  if (Number.isNaN(sent)) return {}
  const off = sent - now
  const zones = Math.round(off / HALF_HOUR)
  const isZone = Math.abs(zones) <= MOST_ZONES && Math.abs(off - zones * HALF_HOUR) <= SLACK_MS
  return { clockOffMs: isZone ? 0 : off }
}

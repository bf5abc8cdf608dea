/** How long pictures are kept, by what became of their candidate. An open one keeps them, and a case that is not over. */
export interface RetentionSettings {
  readonly rejectedDays?: number
  readonly closedDays?: number
  readonly lookHourDays?: number
  /** Sealed originals; never longer than the candidate, or its case, is open. */
  readonly originalDays?: number
  /** Local time of the nightly run, `HH:MM`. */
  readonly at?: string
  readonly utcOffsetMinutes?: number
}

/**
 * Rejected ones a month, masked, to see how well the detectors did; those of a case that is over two years. Days are of the
 * machine's clock.
 */
export const RETENTION_DEFAULTS: Required<RetentionSettings> = {
  rejectedDays: 30,
  closedDays: 730,
  lookHourDays: 400,
  originalDays: 90,
  at: '03:30',
  utcOffsetMinutes: 480,
}

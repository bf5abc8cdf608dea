/** What people can review: seats, candidates a seat and shift, and to which shift a moment belongs. */
import type { EpochMs } from '../vocabulary.ts'
import type { Rung } from '../ladder/rung.ts'

/** The `review` section of a site's configuration; everything may be absent. */
export interface ReviewSettings {
  /** People who review in a shift; absent: no budget, nothing is held for room. */
  readonly seats?: number
  /** 1..250. */
  readonly candidatesPerShift?: number
  /** `HH:MM-HH:MM` by the site's clock; absent: the day is one shift. */
  readonly shifts?: readonly string[]
  readonly utcOffsetMinutes?: number
  /** Where categories stand that nobody has moved; absent: live. */
  readonly start?: Rung
  /** Candidates of one category and group that go before reviewers in a shift while it is a pilot. */
  readonly pilotPerShift?: number
}

/** With care nobody decides more in a shift. */
export const MOST_PER_SHIFT = 250
export const PILOT_PER_SHIFT = 20
const DAY_MINUTES = 24 * 60
const MINUTE_MS = 60_000

export interface Shift {
  readonly from: EpochMs
  readonly to: EpochMs
}

/**
 * The shift that a candidate of this moment is work of: the one that ends next. What is raised in the night belongs to the
 * morning's shift, so that no moment lies between two.
 */
export function shiftAt({ shifts, utcOffsetMinutes = 480 }: ReviewSettings, now: EpochMs): Shift {
  const ends = endsOf(shifts ?? [])
  const local = now + utcOffsetMinutes * MINUTE_MS
  const dayStart = Math.floor(local / (DAY_MINUTES * MINUTE_MS)) * DAY_MINUTES * MINUTE_MS
  const around = [-1, 0, 1].flatMap((day) => ends.map((end) => dayStart + (day * DAY_MINUTES + end) * MINUTE_MS))
  const to = around.find((end) => end > local) ?? local
  const from = around.findLast((end) => end <= local) ?? local
  return { from: from - utcOffsetMinutes * MINUTE_MS, to: to - utcOffsetMinutes * MINUTE_MS }
}

/** Minutes of the day at which shifts end, 1..1440, ascending. */
function endsOf(shifts: readonly string[]): readonly number[] {
  const ends = shifts.map((shift) => minutesOf(shift.slice(shift.indexOf('-') + 1)))
  const known = new Set(ends.map((end) => (end === 0 ? DAY_MINUTES : end)))
  return known.size === 0 ? [DAY_MINUTES] : [...known].toSorted((a, b) => a - b)
}

function minutesOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return hours * 60 + minutes
}

/** Candidates that the seats decide in a shift; undefined where the site plans none. */
export function shiftCapacity({ seats, candidatesPerShift = MOST_PER_SHIFT }: ReviewSettings): number | undefined {
  return seats === undefined ? undefined : seats * Math.min(candidatesPerShift, MOST_PER_SHIFT)
}

/** What all shifts of a day decide; for a site that plans no seats what one seat does, to compare with. */
export function dayCapacity(settings: ReviewSettings): number {
  return (shiftCapacity(settings) ?? MOST_PER_SHIFT) * Math.max(1, new Set(settings.shifts).size)
}

/** How many more go before reviewers in this shift: decided ones were work of it, open ones still are. */
export function roomLeft(
  settings: ReviewSettings,
  { decided, open }: { readonly decided: number; readonly open: number },
): number | undefined {
  const capacity = shiftCapacity(settings)
  return capacity === undefined ? undefined : Math.max(0, capacity - decided - open)
}

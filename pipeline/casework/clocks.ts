/**
 * The three clocks of a case: urgent hours run day and night, working hours in office hours, and a working day is a
 * day's office hours. The offset from UTC is fixed: China has no summer time. Times are epoch milliseconds.
 */
import type { DailyWindow } from '../calendars/hours.ts'
import { parseWindow } from '../calendars/hours.ts'
import type { EpochMs } from '../vocabulary.ts'
import { CHINA_HOLIDAYS } from './china-holidays.ts'

export type LimitUnit = 'urgent_hour' | 'urgent_day' | 'work_hour' | 'work_day'

export interface Limit {
  readonly value: number
  readonly unit: LimitUnit
}

export interface WorkCalendar {
  /** In the order of the day, without overlap, none past midnight; minutes after local midnight. */
  readonly officeHours: readonly DailyWindow[]
  /** Days of the week without work; 0 = Sunday. */
  readonly weekend: readonly number[]
  /** `YYYY-MM-DD` */
  readonly holidays: ReadonlySet<string>
  /** Weekend days that are worked instead of a holiday; they go before `holidays`. */
  readonly workdays: ReadonlySet<string>
}

/** A site's own words for its calendar; what is absent is taken from China's. */
export interface CalendarChanges {
  /** `HH:MM-HH:MM` */
  readonly officeHours?: readonly string[]
  readonly weekend?: readonly number[]
  readonly holidays?: readonly string[]
  readonly workdays?: readonly string[]
}

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** More than ten years: a calendar in which nobody works that long is a mistake. */
const MOST_DAYS = 4000
const DEFAULT_OFFICE: readonly DailyWindow[] = [
  { from: 8 * 60, to: 12 * 60 },
  { from: 14 * 60, to: 18 * 60 },
]

export const CHINA_CALENDAR: WorkCalendar = {
  officeHours: DEFAULT_OFFICE,
  weekend: [0, 6],
  holidays: new Set(Object.values(CHINA_HOLIDAYS).flatMap(({ holidays }) => holidays.flatMap(daysOf))),
  workdays: new Set(Object.values(CHINA_HOLIDAYS).flatMap(({ workdays }) => workdays)),
}

function daysOf([first, last]: readonly [string, string]): readonly string[] {
  const days: string[] = []
  for (let at = Date.parse(first); at <= Date.parse(last); at += DAY_MS) days.push(dateOf(at / DAY_MS))
  return days
}

/** China's calendar with a site's changes; what a site names holiday or workday is that, whatever the nation says. */
export function workCalendar(changes: CalendarChanges = {}): WorkCalendar {
  const office = changes.officeHours?.flatMap((text) => parseWindow(text) ?? [])
  const holidays = new Set([...CHINA_CALENDAR.holidays, ...(changes.holidays ?? [])])
  const workdays = new Set([...CHINA_CALENDAR.workdays, ...(changes.workdays ?? [])])
  for (const day of changes.holidays ?? []) workdays.delete(day)
  for (const day of changes.workdays ?? []) holidays.delete(day)
  return {
    officeHours: office === undefined || office.length === 0 ? DEFAULT_OFFICE : office,
    weekend: changes.weekend ?? CHINA_CALENDAR.weekend,
    holidays,
    workdays,
  }
}

/** What is wrong with a site's calendar, as a sentence; undefined when it can be kept to. */
export function calendarFinding({ officeHours, weekend, holidays, workdays }: CalendarChanges): string | undefined {
  const windows = officeHours?.map(parseWindow) ?? []
  let end = -1
  for (const window of windows) {
    if (window === undefined || window.to <= window.from || window.from < end)
      return "office hours are written as '08:00-12:00', one after the other, none past midnight"
    end = window.to
  }
  if (officeHours?.length === 0)
    return 'without office hours no working hour ever passes; leave the key out for 08:00-12:00 and 14:00-18:00'
  if (weekend !== undefined && new Set(weekend).size >= 7)
    return 'a week of seven days off has no working hours; name the days off, 0 = Sunday'
  const wrong = [...(holidays ?? []), ...(workdays ?? [])].find((day) => !isDate(day))
  if (wrong !== undefined) return `${wrong} is not a day; write it as '2027-01-01'`
  const both = holidays?.find((day) => workdays?.includes(day))
  return both === undefined ? undefined : `${both} is named a holiday and a workday; it can be one of them`
}

function isDate(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN
  return Number.isFinite(at) && dateOf(at / DAY_MS) === text
}

export function isWorkingDay(calendar: WorkCalendar, date: string): boolean {
  if (calendar.workdays.has(date)) return true
  return !calendar.holidays.has(date) && !calendar.weekend.includes(new Date(`${date}T00:00:00Z`).getUTCDay())
}

/** A clock that runs in some hours and stands in others. */
export type Clock =
  | { readonly kind: 'always' }
  | { readonly kind: 'office'; readonly calendar: WorkCalendar; readonly utcOffsetMinutes: number }

export interface ClockPlace {
  readonly calendar: WorkCalendar
  readonly utcOffsetMinutes: number
}

export function clockOf(unit: LimitUnit, place: ClockPlace): Clock {
  return unit === 'urgent_hour' || unit === 'urgent_day' ? { kind: 'always' } : { kind: 'office', ...place }
}

/** Length of a limit on its own clock, ms. A working day is as long as the office hours of one. */
export function limitMs({ value, unit }: Limit, { calendar }: ClockPlace): number {
  switch (unit) {
    case 'urgent_hour':
    case 'work_hour':
      return value * HOUR_MS
    case 'urgent_day':
      return value * DAY_MS
    case 'work_day':
      return value * calendar.officeHours.reduce((sum, { from, to }) => sum + (to - from) * MINUTE_MS, 0)
    default:
      return unit satisfies never
  }
}

/** The first moment at which `ms` have passed on the clock since `from`; undefined when the clock never runs so far. */
export function addClockTime(clock: Clock, from: EpochMs, ms: number): EpochMs | undefined {
  if (clock.kind === 'always' || ms <= 0) return from + Math.max(0, ms)
  let left = ms
  for (const { start, end } of openFrom(clock, from)) {
    const length = end - start
    if (length >= left) return start + left
    left -= length
  }
  return undefined
}

/** How much of the time from `from` to `to` passed on the clock, ms; 0 when `to` is not later. */
export function clockTimeBetween(clock: Clock, from: EpochMs, to: EpochMs): number {
  if (to <= from) return 0
  if (clock.kind === 'always') return to - from
  let sum = 0
  for (const { start, end } of openFrom(clock, from)) {
    if (start >= to) break
    sum += Math.min(end, to) - start
  }
  return sum
}

/** The stretches in which an office clock runs, from `from` on. */
function* openFrom(
  { calendar, utcOffsetMinutes }: Extract<Clock, { kind: 'office' }>,
  from: EpochMs,
): Generator<{ readonly start: EpochMs; readonly end: EpochMs }> {
  const offset = utcOffsetMinutes * MINUTE_MS
  const firstDay = Math.floor((from + offset) / DAY_MS)
  for (let day = firstDay; day < firstDay + MOST_DAYS; day += 1) {
    if (!isWorkingDay(calendar, dateOf(day))) continue
    for (const window of calendar.officeHours) {
      const midnight = day * DAY_MS - offset
      const start = Math.max(from, midnight + window.from * MINUTE_MS)
      const end = midnight + window.to * MINUTE_MS
      if (end > start) yield { start, end }
    }
  }
}

/** Days since 1970-01-01 → `YYYY-MM-DD`. */
function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10)
}

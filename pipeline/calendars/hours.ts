/** Hours in which a row counts, local to the camera. Time comes in as epoch milliseconds, never from a clock. */
import type { EpochMs } from '../vocabulary.ts'
import { sunTimes } from './sun.ts'

/** Minutes after local midnight, 0..1440. */
export type MinuteOfDay = number

/** Daily window; `to` < `from` runs past midnight into the next day. */
export interface DailyWindow {
  readonly from: MinuteOfDay
  readonly to: MinuteOfDay
}

/** When a row of the catalogue counts. `permits`: outside the permits of its zone. `zone-calendar`: always, less them. */
export type Hours =
  | { readonly kind: 'always' }
  | ({ readonly kind: 'daily' } & DailyWindow)
  | ({ readonly kind: 'outside' } & DailyWindow)
  | { readonly kind: 'permits' }
  | { readonly kind: 'zone-calendar' }
  | { readonly kind: 'night'; readonly afterDuskMinutes: number; readonly beforeDawnMinutes: number }

/** Where and in which zone of time a camera stands. Degrees; without a place night falls at fixed, cautious hours. */
export interface LocalClock {
  readonly utcOffsetMinutes: number
  readonly position?: { readonly lat: number; readonly lng: number }
}

export interface LocalTime {
  /** `YYYY-MM-DD` */
  readonly date: string
  /** 0 = Sunday … 6 = Saturday */
  readonly weekday: number
  /** With fractions for seconds. */
  readonly minuteOfDay: number
}

const MINUTE = 60_000
const DAY = 1440 * MINUTE

/** Without a place: dark for certain between these hours in every season at the latitudes of China. */
const CERTAIN_NIGHT: DailyWindow = { from: 20 * 60 + 30, to: 5 * 60 }

export function localTime(at: EpochMs, utcOffsetMinutes: number): LocalTime {
  const local = at + utcOffsetMinutes * MINUTE
  const day = Math.floor(local / DAY)
  return {
    date: new Date(day * DAY).toISOString().slice(0, 10),
    // 1970-01-01 was a Thursday.
    weekday: (((day + 4) % 7) + 7) % 7,
    minuteOfDay: (local - day * DAY) / MINUTE,
  }
}

/** Of `localTime`, without the date that no row's hours ask for. */
function minuteOfDay(at: EpochMs, { utcOffsetMinutes }: LocalClock): MinuteOfDay {
  const local = at + utcOffsetMinutes * MINUTE
  return (local - Math.floor(local / DAY) * DAY) / MINUTE
}

/** `HH:MM` → minutes after midnight; `24:00` is the end of the day. Undefined when it is not such a time. */
export function parseClock(text: string): MinuteOfDay | undefined {
  const match = /^(\d{2}):(\d{2})$/.exec(text)
  if (!match) return undefined
  const minutes = Number(match[1]) * 60 + Number(match[2])
  return Number(match[2]) < 60 && minutes <= 1440 ? minutes : undefined
}

/** `HH:MM-HH:MM`, past midnight when the end is not after the start. */
export function parseWindow(text: string): DailyWindow | undefined {
  const [from, to, ...rest] = text.split('-').map(parseClock)
  return from !== undefined && to !== undefined && rest.length === 0 ? { from, to } : undefined
}

/** Reads the `hours_default` of a row, the textual ones included. Undefined when the text is none of the known forms. */
export function parseHours(text: string): Hours | undefined {
  const window = parseWindow(text)
  if (window) return window.from === 0 && window.to === 1440 ? { kind: 'always' } : { kind: 'daily', ...window }
  if (text === 'by permit calendar') return { kind: 'permits' }
  if (/^by zone calendar, else 00:00-24:00$/.test(text)) return { kind: 'zone-calendar' }
  const allowed = /^outside the local collection window \(default (\S+) allowed\)$/.exec(text)?.[1]
  const collection = allowed === undefined ? undefined : parseWindow(allowed)
  if (collection) return { kind: 'outside', ...collection }
  const night = /^dusk\+(\d+)min to dawn-(\d+)min$/.exec(text)
  if (night) return { kind: 'night', afterDuskMinutes: Number(night[1]), beforeDawnMinutes: Number(night[2]) }
  return undefined
}

function inWindow(window: DailyWindow, minuteOfDay: number): boolean {
  return window.from < window.to
    ? minuteOfDay >= window.from && minuteOfDay < window.to
    : minuteOfDay >= window.from || minuteOfDay < window.to
}

/** Whether a row with these hours counts at `at`. Permits are asked apart (`permits.ts`), zone by zone. */
export function countsAt(hours: Hours, at: EpochMs, clock: LocalClock): boolean {
  switch (hours.kind) {
    case 'always':
    case 'permits':
    case 'zone-calendar':
      return true
    case 'daily':
      return inWindow(hours, minuteOfDay(at, clock))
    case 'outside':
      return !inWindow(hours, minuteOfDay(at, clock))
    case 'night':
      return isNight(hours, at, clock)
    default:
      return hours satisfies never
  }
}

function isNight(
  hours: { readonly afterDuskMinutes: number; readonly beforeDawnMinutes: number },
  at: EpochMs,
  clock: LocalClock,
): boolean {
  const minute = minuteOfDay(at, clock)
  if (!clock.position) return inWindow(CERTAIN_NIGHT, minute)
  const sun = sunTimes(at, clock.position, clock.utcOffsetMinutes)
  if (sun.kind !== 'rises') return sun.kind === 'polar-night'
  return minute >= sun.duskMinute + hours.afterDuskMinutes || minute < sun.dawnMinute - hours.beforeDawnMinutes
}

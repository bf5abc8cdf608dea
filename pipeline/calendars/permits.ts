/** Weekly permits of a zone: when its use is allowed. */
import type { EpochMs, Permit } from '../vocabulary.ts'
import { localTime, parseClock } from './hours.ts'

const DAY_MS = 86_400_000

/**
 * Whether the permit allows the use at `at`, its clearing-up grace included. A window past midnight belongs to the day
 * on which it begins, as do the validity dates. `utcOffsetMinutes` is east of UTC.
 */
export function permitInForce(permit: Permit, at: EpochMs, utcOffsetMinutes: number): boolean {
  // A window past midnight with grace ends at most on the second day after it began.
  return [0, 1, 2].some((daysAgo) => coversFromDay(permit, { at, utcOffsetMinutes, daysAgo }))
}

function coversFromDay(
  permit: Permit,
  moment: { readonly at: EpochMs; readonly utcOffsetMinutes: number; readonly daysAgo: number },
): boolean {
  const began = localTime(moment.at - moment.daysAgo * DAY_MS, moment.utcOffsetMinutes)
  if (!permit.weekdays.includes(began.weekday)) return false
  if (permit.validFrom !== undefined && began.date < permit.validFrom) return false
  if (permit.validTo !== undefined && began.date > permit.validTo) return false
  const from = parseClock(permit.from)
  const to = parseClock(permit.to)
  // A permit that cannot be read allows nothing; `parsePermits` refuses it at the border.
  if (from === undefined || to === undefined) return false
  const end = (to > from ? to : to + 1440) + permit.graceSeconds / 60
  const minute = began.minuteOfDay + moment.daysAgo * 1440
  return minute >= from && minute < end
}

/** The first of the permits in force at `at`. */
export function findPermitInForce(
  permits: readonly Permit[],
  at: EpochMs,
  utcOffsetMinutes: number,
): Permit | undefined {
  return permits.find((permit) => permitInForce(permit, at, utcOffsetMinutes))
}

export type ParsedPermits =
  | { readonly ok: true; readonly permits: readonly Permit[] }
  | { readonly ok: false; readonly path: string; readonly reason: string }

/** Reads the permits of a zone from outside data. `reason` is a full sentence that names the path. */
export function parsePermits(value: unknown, path: string): ParsedPermits {
  if (!Array.isArray(value)) return { ok: false, path, reason: `${path} is not a list of permits.` }
  const permits: Permit[] = []
  for (const [index, entry] of value.entries()) {
    const here = `${path}[${index}]`
    const parsed = parsePermit(entry)
    if (typeof parsed === 'string') return { ok: false, path: here, reason: `${here} ${parsed}` }
    permits.push(parsed)
  }
  return { ok: true, permits }
}

function parsePermit(value: unknown): Permit | string {
  if (typeof value !== 'object' || value === null) return 'is not a permit: give id, weekdays, from and to.'
  const { id, weekdays, from, to, graceSeconds = 0, validFrom, validTo } = value as Record<string, unknown>
  if (typeof id !== 'string' || id === '') return 'has no id: give the number of the permit.'
  if (!isWeekdays(weekdays)) return 'has no weekdays: list numbers from 0 (Sunday) to 6 (Saturday).'
  if (typeof from !== 'string' || typeof to !== 'string') return 'has no hours: give from and to as HH:MM.'
  if (parseClock(from) === undefined || parseClock(to) === undefined)
    return 'has hours that are not HH:MM: correct from and to.'
  if (typeof graceSeconds !== 'number' || !(graceSeconds >= 0 && graceSeconds <= 86_400)) {
    return 'has a graceSeconds that is not between 0 and 86400.'
  }
  if (!isDate(validFrom) || !isDate(validTo))
    return 'has a validity that is not YYYY-MM-DD: correct validFrom or validTo.'
  return {
    id,
    weekdays,
    from,
    to,
    graceSeconds,
    ...(validFrom !== undefined && { validFrom }),
    ...(validTo !== undefined && { validTo }),
  }
}

function isWeekdays(value: unknown): value is number[] {
  return Array.isArray(value) && value.length > 0 && value.every((day) => Number.isInteger(day) && day >= 0 && day <= 6)
}

function isDate(value: unknown): value is string | undefined {
  return value === undefined || (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value))
}

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addClockTime,
  calendarFinding,
  CHINA_CALENDAR,
  type Clock,
  clockOf,
  clockTimeBetween,
  isWorkingDay,
  type Limit,
  limitMs,
  workCalendar,
} from './clocks.ts'
import { deadlineOf, isOverdue } from './deadline.ts'
import { type MirroredCase, UNTOUCHED } from './mirror.ts'

const place = { calendar: CHINA_CALENDAR, utcOffsetMinutes: 480 }
const at = (text: string) => Date.parse(`${text}+08:00`)
const said = (ms: number | undefined) =>
  ms === undefined ? 'never' : new Date(ms + 480 * 60_000).toISOString().slice(0, 16)
const dispatched = (text: string, more: Partial<MirroredCase> = {}): MirroredCase => ({
  ...UNTOUCHED,
  state: 'dispatched',
  dispatchedAt: at(text),
  ...more,
})
const due = (start: string, limit: Limit, more: Partial<MirroredCase> = {}) => {
  const deadline = deadlineOf(dispatched(start, more), limit, place)
  return deadline.kind === 'at' ? said(deadline.at) : deadline
}

describe('the calendar of 2026', () => {
  test('holidays are off, their make-up days are worked, other weekends are off', () => {
    const working = (date: string) => isWorkingDay(CHINA_CALENDAR, date)
    expect(['2026-02-14', '2026-02-28', '2026-10-10', '2026-09-20', '2026-01-04'].map(working)).not.toContain(false)
    expect(['2026-02-16', '2026-10-07', '2026-05-05', '2026-11-28', '2026-11-29'].map(working)).not.toContain(true)
    expect(working('2026-11-27')).toBe(true)
  })

  test('a site adds days of its own, and its word goes before the nation’s', () => {
    const calendar = workCalendar({ holidays: ['2026-11-27', '2026-10-10'], workdays: ['2026-10-07'] })
    expect(['2026-11-27', '2026-10-10', '2026-10-07'].map((day) => isWorkingDay(calendar, day))).toEqual([
      false,
      false,
      true,
    ])
  })

  test('a calendar in which nobody ever works, or that contradicts itself, is refused with a sentence', () => {
    expect(calendarFinding({})).toBeUndefined()
    expect(calendarFinding({ officeHours: ['09:00-17:00'] })).toBeUndefined()
    expect(calendarFinding({ officeHours: ['14:00-18:00', '08:00-12:00'] })).toContain('one after the other')
    expect(calendarFinding({ officeHours: ['20:00-04:00'] })).toContain('past midnight')
    expect(calendarFinding({ weekend: [0, 1, 2, 3, 4, 5, 6] })).toContain('seven days off')
    expect(calendarFinding({ holidays: ['2026-02-30'] })).toContain('2026-02-30 is not a day')
    expect(calendarFinding({ holidays: ['2027-01-01'], workdays: ['2027-01-01'] })).toContain('holiday and a workday')
  })
})

describe('the three clocks', () => {
  test('urgent hours run through the night and the holiday', () => {
    expect(due('2026-10-01T23:30', { value: 2, unit: 'urgent_hour' })).toBe('2026-10-02T01:30')
  })

  test('working hours stand still at noon, at night and over a long holiday', () => {
    expect(due('2026-11-24T11:00', { value: 2, unit: 'work_hour' })).toBe('2026-11-24T15:00')
    expect(due('2026-11-24T20:00', { value: 2, unit: 'work_hour' })).toBe('2026-11-25T10:00')
    // Wednesday before the National Day; the Saturday after it is worked.
    expect(due('2026-09-30T17:00', { value: 2, unit: 'work_hour' })).toBe('2026-10-08T09:00')
    expect(due('2026-10-09T17:00', { value: 2, unit: 'work_hour' })).toBe('2026-10-10T09:00')
  })

  test('a working day ends at the same hour of the next one', () => {
    expect(due('2026-11-27T10:00', { value: 1, unit: 'work_day' })).toBe('2026-11-30T10:00')
    expect(due('2026-11-24T10:00', { value: 5, unit: 'work_day' })).toBe('2026-12-01T10:00')
  })
})

test('the filing starts the clock, the dispatch starts it anew', () => {
  const filed: MirroredCase = { ...UNTOUCHED, state: 'filed', filedAt: at('2026-11-24T08:00') }
  const limit = { value: 2, unit: 'work_hour' } as const
  expect(deadlineOf(UNTOUCHED, limit, place)).toEqual({ kind: 'none' })
  expect(deadlineOf(filed, limit, place)).toMatchObject({ at: at('2026-11-24T10:00') })
  expect(due('2026-11-24T09:00', limit, { filedAt: at('2026-11-24T08:00') })).toBe('2026-11-24T11:00')
})

test('a suspended case has no deadline until it goes on; an extension gives its limit again or the day they named', () => {
  const limit = { value: 4, unit: 'work_hour' } as const
  const from = at('2026-11-24T09:00')
  expect(due('2026-11-24T08:00', limit, { pauses: [{ from }] })).toEqual({ kind: 'paused', leftMs: 3 * 3_600_000 })
  expect(due('2026-11-24T08:00', limit, { pauses: [{ from, to: at('2026-11-26T09:00') }] })).toBe('2026-11-26T12:00')
  expect(due('2026-11-24T08:00', limit, { extraLimits: 1 })).toBe('2026-11-24T18:00')
  const theirDeadline = { at: at('2026-12-01T12:00'), givenAt: from }
  expect(due('2026-11-24T08:00', limit, { theirDeadline })).toBe('2026-12-01T12:00')
})

test('overdue is what waits past its deadline or was disposed of past it, never what is void', () => {
  const [deadline, before, after] = [100, 99, 101]
  expect(isOverdue({ state: 'dispatched' }, deadline, after)).toBe(true)
  expect(isOverdue({ state: 'dispatched' }, deadline, before)).toBe(false)
  expect(isOverdue({ state: 'closed', disposedAt: before, endedAt: after }, deadline, after)).toBe(false)
  expect(isOverdue({ state: 'disposed', disposedAt: after }, deadline, after)).toBe(true)
  // Sent back: the earlier disposal did not count.
  expect(isOverdue({ state: 'rework', disposedAt: before }, deadline, after)).toBe(true)
  expect(isOverdue({ state: 'void', endedAt: after }, deadline, after)).toBe(false)
})

describe('on every clock', () => {
  const limits = fc.record({
    value: fc.integer({ min: 1, max: 15 }),
    unit: fc.constantFrom('urgent_hour', 'urgent_day', 'work_hour', 'work_day' as const),
  })
  const starts = fc.integer({ min: at('2026-01-01T00:00'), max: at('2026-12-01T00:00') })
  const spans = fc.integer({ min: 0, max: 20 * 86_400_000 })
  const offsets = fc.constantFrom(480, 0, -300, 345)
  const clockFor = (limit: Limit, utcOffsetMinutes: number): Clock =>
    clockOf(limit.unit, { ...place, utcOffsetMinutes })

  test('what was added is what has passed, and a later start or a longer limit never comes sooner', () => {
    fc.assert(
      fc.property(limits, starts, spans, offsets, (limit, start, later, offset) => {
        const clock = clockFor(limit, offset)
        const ms = limitMs(limit, place)
        const end = addClockTime(clock, start, ms)!
        expect(clockTimeBetween(clock, start, end)).toBe(ms)
        expect(addClockTime(clock, start + later, ms)!).toBeGreaterThanOrEqual(end)
        expect(addClockTime(clock, start, ms + later)!).toBeGreaterThanOrEqual(end)
      }),
      { numRuns: 60 },
    )
  })

  test('a pause gives back exactly what it took of the clock', () => {
    fc.assert(
      fc.property(limits, starts, spans, spans, (limit, start, wait, length) => {
        const from = start + wait
        const pause = { from, to: from + length }
        const mirrored: MirroredCase = { ...UNTOUCHED, state: 'dispatched', dispatchedAt: start, pauses: [pause] }
        const clock = clockFor(limit, 480)
        const deadline = deadlineOf(mirrored, limit, place)
        if (deadline.kind !== 'at') throw new Error('the clock runs')
        const unpaused = addClockTime(clock, start, limitMs(limit, place))!
        const counted = clockTimeBetween(clock, start, deadline.at)
        const paused = from < unpaused ? clockTimeBetween(clock, from, pause.to) : 0
        expect(counted - paused).toBe(limitMs(limit, place))
        expect(deadline.at).toBeGreaterThanOrEqual(unpaused)
      }),
      { numRuns: 60 },
    )
  })

  test('the offset is fixed: the same local hours on every day of the year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 51 }), (week) => {
        const monday = at('2027-01-04T08:00') + week * 7 * 86_400_000
        const calendar = workCalendar()
        expect(addClockTime({ kind: 'office', calendar, utcOffsetMinutes: 480 }, monday, 3_600_000)).toBe(
          monday + 3_600_000,
        )
      }),
    )
  })
})

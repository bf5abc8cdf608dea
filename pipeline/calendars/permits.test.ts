import { describe, expect, test } from 'vitest'
import type { Permit } from '../vocabulary.ts'
import { findPermitInForce, parsePermits, permitInForce } from './permits.ts'

/** The tidal zone of a square: every day 07:00-11:00, a quarter of an hour to clear up. */
const morning: Permit = {
  id: 'XG-2026-014',
  weekdays: [0, 1, 2, 3, 4, 5, 6],
  from: '07:00',
  to: '11:00',
  graceSeconds: 900,
}
/** Friday and Saturday nights, until two. */
const night: Permit = { id: 'YS-7', weekdays: [5, 6], from: '19:00', to: '02:00', graceSeconds: 0 }
const at = (local: string): number => Date.parse(`${local}:00+08:00`)
const inForce = (permit: Permit, local: string): boolean => permitInForce(permit, at(local), 480)

test('a stall at 07:30 stands inside its permit, at 11:20 outside of it', () => {
  expect(inForce(morning, '2026-11-20T07:30')).toBe(true)
  expect(inForce(morning, '2026-11-20T11:20')).toBe(false)
})

test('the grace lets the stall clear up until 11:15', () => {
  expect(inForce(morning, '2026-11-20T11:14')).toBe(true)
  expect(inForce(morning, '2026-11-20T11:15')).toBe(false)
  expect(inForce(morning, '2026-11-20T06:59')).toBe(false)
})

test('a night market of Saturday still holds at one on Sunday, one of Thursday does not exist', () => {
  expect(inForce(night, '2026-11-22T01:00')).toBe(true)
  expect(inForce(night, '2026-11-22T02:00')).toBe(false)
  expect(inForce(night, '2026-11-20T01:00')).toBe(false)
  expect(inForce(night, '2026-11-20T19:00')).toBe(true)
})

test('a window and its grace may reach into the second day', () => {
  const long: Permit = { ...night, weekdays: [5], from: '23:00', to: '22:00', graceSeconds: 4 * 3600 }
  expect(inForce(long, '2026-11-22T01:00')).toBe(true)
  expect(inForce(long, '2026-11-22T03:00')).toBe(false)
})

test('validity is judged by the day on which the hours begin', () => {
  const once: Permit = { ...night, validFrom: '2026-11-21', validTo: '2026-11-21' }
  expect(inForce(once, '2026-11-20T20:00')).toBe(false)
  expect(inForce(once, '2026-11-21T20:00')).toBe(true)
  expect(inForce(once, '2026-11-22T01:00')).toBe(true)
  expect(inForce({ ...once, weekdays: [0] }, '2026-11-22T20:00')).toBe(false)
})

test('a permit with unreadable hours allows nothing', () => {
  expect(inForce({ ...morning, to: 'eleven' }, '2026-11-20T07:30')).toBe(false)
})

test('the first permit in force is named', () => {
  expect(findPermitInForce([night, morning], at('2026-11-20T07:30'), 480)?.id).toBe('XG-2026-014')
  expect(findPermitInForce([], at('2026-11-20T07:30'), 480)).toBeUndefined()
})

describe('permits from outside', () => {
  const reasonOf = (entry: unknown): string | undefined => {
    const parsed = parsePermits([morning, entry], 'zones[0].permits')
    return parsed.ok ? undefined : parsed.reason
  }

  test('are taken as they are when they are sound; without grace there is none', () => {
    const { graceSeconds: _, ...bare } = morning
    expect(parsePermits([bare], 'p')).toEqual({ ok: true, permits: [{ ...morning, graceSeconds: 0 }] })
    const dated = { ...morning, validFrom: '2026-01-01', validTo: '2026-12-31' }
    expect(parsePermits([dated], 'p')).toEqual({ ok: true, permits: [dated] })
  })

  test.each([
    [7, /is not a permit/],
    [null, /is not a permit/],
    [{ ...morning, id: '' }, /has no id/],
    [{ ...morning, weekdays: [7] }, /has no weekdays/],
    [{ ...morning, weekdays: [] }, /has no weekdays/],
    [{ ...morning, from: 7 }, /has no hours/],
    [{ ...morning, to: '25:00' }, /are not HH:MM/],
    [{ ...morning, graceSeconds: -1 }, /graceSeconds/],
    [{ ...morning, graceSeconds: '900' }, /graceSeconds/],
    [{ ...morning, validTo: '2026/12/31' }, /YYYY-MM-DD/],
  ])('like %j are refused with their place', (entry, sentence) => {
    expect(reasonOf(entry)).toMatch(sentence)
    expect(reasonOf(entry)).toMatch(/^zones\[0\]\.permits\[1\] /)
  })

  test('that are no list are refused', () => {
    expect(parsePermits('all week', 'p')).toEqual({ ok: false, path: 'p', reason: 'p is not a list of permits.' })
  })
})

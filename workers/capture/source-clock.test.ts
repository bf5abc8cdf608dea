import { expect, test } from 'vitest'
import { sourceClock } from './source-clock.ts'

const now = Date.UTC(2026, 10, 24, 6, 30, 0)

test.each([
  ['Tue, 24 Nov 2026 06:30:02 GMT', 0],
  ['Tue, Nov 24 2026 06:33:00 GMT', 180_000],
  ['Thu, 01 Jan 1970 00:00:10 GMT', Date.UTC(1970, 0, 1, 0, 0, 10) - now],
  // Local time sent as GMT.
  ['Tue, 24 Nov 2026 14:30:05 GMT', 0],
  ['Tue, 24 Nov 2026 14:37:00 GMT', 8 * 3_600_000 + 7 * 60_000],
])('a camera that says %s is off by %i ms', (date, off) => {
  expect(sourceClock(date, now)).toEqual({ clockOffMs: off })
})

test('a date that cannot be read, or says no zone, says nothing', () => {
  for (const date of [undefined, '', 'yesterday GMT', 'Tue, 24 Nov 2026 06:30:00', '\u0000'.repeat(100)])
    expect(sourceClock(date, now)).toEqual({})
})

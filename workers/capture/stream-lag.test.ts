import { expect, test } from 'vitest'
import { createStreamLag } from './stream-lag.ts'

/** The largest lag over `seconds` of 10 pictures a second, of a stream whose times are `timeOf` at each moment. */
function worst(seconds: number, timeOf: (now: number) => number): number {
  const { measure } = createStreamLag()
  return Math.max(...Array.from({ length: seconds * 10 }, (_, n) => measure(timeOf(n / 10), n / 10)))
}

test('a camera whose clock goes a little slow or fast is never late, however long it is watched', () => {
  for (const rate of [0.97, 0.9999, 1.0001, 1.03]) expect(worst(3600, (now) => now * rate)).toBeLessThan(0.2)
})

test('a stream that is read too slowly is late soon, and not any more when it has caught up', () => {
  const { measure } = createStreamLag()
  expect(measure(0, 0)).toBe(0)
  const slow = Array.from({ length: 50 }, (_, n) => measure(n * 0.05, n / 10))
  expect(slow.at(-1)).toBeGreaterThan(2)
  expect(measure(5, 5)).toBeLessThan(0.3)
})

test('a stall is late by its length', () => {
  const { measure } = createStreamLag()
  for (let n = 0; n < 20; n++) measure(n / 10, n / 10)
  expect(measure(2, 6)).toBeCloseTo(3.8, 1)
})

test('a camera that sets its clock begins anew, and one without times is never late', () => {
  const { measure } = createStreamLag()
  measure(1000, 0)
  expect(measure(5, 1)).toBe(0)
  expect(measure(undefined, 2)).toBe(0)
})

import { expect, test } from 'vitest'
import { retryDelaySeconds } from './backoff.ts'

test('waits double up to an hour, anywhere between nothing and the ceiling', () => {
  const highest = (attempts: number) => retryDelaySeconds(attempts, () => 0.999_999)
  expect([1, 2, 3, 4].map((n) => Math.round(highest(n)))).toEqual([2, 4, 8, 16])
  expect(Math.round(highest(12))).toBe(3600)
  expect(Math.round(highest(4000))).toBe(3600)
  expect(retryDelaySeconds(5, () => 0.5)).toBe(16)
})

test('even the luckiest draw leaves the receiver a moment', () => {
  expect(retryDelaySeconds(9, () => 0)).toBeGreaterThan(0.1)
})

import { expect, test } from 'vitest'
import { slopeOf } from './slope.ts'

const swinging = (growth: number) =>
  Array.from({ length: 400 }, (_, at) => ({ at, value: 100 + growth * at + ((at * 7919) % 23) }))

test('memory that only swings is told from memory that grows beneath the swings', () => {
  expect(slopeOf(swinging(0))).toMatchObject({ containsZero: true })
  const growing = slopeOf(swinging(0.05))
  expect(growing.containsZero).toBe(false)
  expect(growing.per1000).toBeGreaterThan(40)
  expect(growing.per1000).toBeLessThan(60)
})

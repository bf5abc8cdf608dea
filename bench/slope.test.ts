import { expect, test } from 'vitest'
import { slopeOf } from './slope.ts'

const swinging = (growth: (at: number) => number) =>
  Array.from({ length: 400 }, (_, at) => ({ at, value: 100 + growth(at) + ((at * 7919) % 23) }))

test('memory that only swings is told from memory that grows beneath the swings', () => {
  expect(slopeOf(swinging(() => 0))).toMatchObject({ flat: true })
  const growing = slopeOf(swinging((at) => 0.05 * at))
  expect(growing.flat).toBe(false)
  expect(growing.per1000).toBeGreaterThan(40)
  expect(growing.per1000).toBeLessThan(60)
  expect(growing.low).toBeGreaterThan(0)
})

test('memory that wanders for a while and comes back is not taken for growth, as neighbours know of each other', () => {
  const wandering = (at: number) => 6 * Math.sin(at / 40)
  expect(slopeOf(swinging(wandering)).flat).toBe(true)
})

test('memory that fills up grows in the first half and stands in the second', () => {
  const { flat, firstHalf, secondHalf } = slopeOf(swinging((at) => 100 * (1 - Math.exp(-at / 60))))
  expect(flat).toBe(false)
  expect(secondHalf).toBeLessThan(firstHalf / 5)
})

test('the interval has the true slope in it about nineteen times of twenty', () => {
  let inside = 0
  for (let seed = 1; seed <= 30; seed++) {
    let state = seed * 2_654_435_761
    const noise = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return (state / 2 ** 32) * 10
    }
    const { low, high } = slopeOf(Array.from({ length: 200 }, (_, at) => ({ at, value: 0.02 * at + noise() })))
    if (low <= 20 && high >= 20) inside += 1
  }
  expect(inside).toBeGreaterThanOrEqual(26)
})

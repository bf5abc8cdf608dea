import { expect, test } from 'vitest'
import { slopeOf } from './slope.ts'

const swinging = (growth: (at: number) => number) =>
  Array.from({ length: 400 }, (_, at) => ({ at, value: 100 + growth(at) + ((at * 7919) % 23) }))

/** The same draws each time. */
function dice(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

test('memory that only swings is told from memory that grows beneath the swings', () => {
  expect(slopeOf(swinging(() => 0))).toMatchObject({ flat: true })
  const growing = slopeOf(swinging((at) => 0.05 * at))
  expect(growing.flat).toBe(false)
  expect(growing.per1000).toBeGreaterThan(40)
  expect(growing.per1000).toBeLessThan(60)
  expect(growing.low).toBeGreaterThan(0)
})

test('memory that wanders for a while and comes back is not taken for growth', () => {
  expect(slopeOf(swinging((at) => 6 * Math.sin(at / 40))).flat).toBe(true)
})

test('one step up is no growth, wherever it comes; the same rise spread over the run is', () => {
  for (const from of [30, 130, 210, 290, 390]) {
    const stepped = Array.from({ length: 400 }, (_, at) => ({ at, value: at < from ? 100_000 : 101_000 }))
    expect(slopeOf(stepped).flat, `a step at ${from}`).toBe(true)
  }
  const spread = Array.from({ length: 400 }, (_, at) => ({ at, value: 100_000 + at * 2.5 }))
  expect(slopeOf(spread)).toMatchObject({ flat: false, per1000: 2500 })
})

test('a leak of a dozen bytes a pull is told beneath steps of pages and a swing of a tenth of a megabyte', () => {
  const next = dice(1)
  let kept = 0
  const samples = Array.from({ length: 200 }, (_, index) => {
    if (next() < 0.1) kept += 4
    const at = index * 300
    return { at, value: 180_000 + kept + 0.012 * at + next() * 100 }
  })
  expect(slopeOf(samples)).toMatchObject({ flat: false })
})

test('memory that fills up grows in the first half and stands in the second', () => {
  const { firstHalf, secondHalf } = slopeOf(swinging((at) => 100 * (1 - Math.exp(-at / 60))))
  expect(firstHalf).toBeGreaterThan(0)
  expect(secondHalf).toBeLessThan(firstHalf / 5)
})

test('the interval has the true slope in it about nineteen times of twenty, also where every step stays', () => {
  let inside = 0
  for (let seed = 1; seed <= 40; seed++) {
    const next = dice(seed)
    let wandered = 0
    const samples = Array.from({ length: 200 }, (_, at) => {
      wandered += next() - 0.5
      return { at, value: 0.02 * at + wandered + next() * 10 }
    })
    const { low, high } = slopeOf(samples)
    if (low <= 20 && high >= 20) inside += 1
  }
  expect(inside).toBeGreaterThanOrEqual(35)
})

test('a run too short to tell says so', () => {
  expect(() => slopeOf(swinging(() => 0).slice(0, 10))).toThrow('make the run longer')
})

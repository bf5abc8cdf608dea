import { expect, test } from 'vitest'
import { isHidden, matchObjects, placeAffinity } from './matching.ts'
import type { Spot } from './recipe.ts'

const box = (x0: number) => ({ x0, y0: 0.5, x1: x0 + 0.1, y1: 0.6 })
const spot = (key: string, x0?: number): Spot => ({
  key,
  zoneId: 'z',
  ...(x0 !== undefined && { place: box(x0) }),
  firstAt: 0,
  lastPresentAt: 0,
  lastVoteAt: 0,
  present: 1,
  absent: 0,
  absentRun: 0,
  bestScore: 0.5,
  frames: [],
})
const seen = (x0?: number) => ({
  category: 'c',
  presence: 'present' as const,
  zoneId: 'z',
  ...(x0 !== undefined && { place: box(x0) }),
  score: 0.5,
  count: 1,
})

test('a place half a box away is the same place, a whole box away is not', () => {
  expect(placeAffinity(box(0.3), box(0.345))).toBeGreaterThan(0)
  expect(placeAffinity(box(0.3), box(0.4))).toBe(0)
})

test('a large box that grew around the old one is still the same place', () => {
  expect(placeAffinity(box(0.3), { x0: 0.28, y0: 0.46, x1: 0.43, y1: 0.62 })).toBeGreaterThan(0)
})

test('each sighting goes to its best spot, and what is left over is new', () => {
  const { matched, newSightings, unmatchedSpots } = matchObjects(
    [spot('a', 0.3), spot('b', 0.34)],
    [seen(0.35), seen(0.3), seen(0.8)],
    'standing',
  )
  expect(matched.map((match) => [match.spot.key, match.sighting.place!.x0])).toEqual([
    ['a', 0.3],
    ['b', 0.35],
  ])
  expect(newSightings).toHaveLength(1)
  expect(unmatchedSpots).toEqual([])
})

test('things without a place match by their zone', () => {
  expect(matchObjects([spot('a')], [seen()], 'standing').matched).toHaveLength(1)
  expect(matchObjects([spot('a')], [{ ...seen(), zoneId: 'other' }], 'standing').matched).toHaveLength(0)
})

test('something roaming matches anywhere in its zone, the nearest first', () => {
  const { matched } = matchObjects([spot('a', 0.1), spot('b', 0.8)], [seen(0.7)], 'roaming')
  expect(matched[0]!.spot.key).toBe('b')
  expect(matchObjects([spot('a', 0.1)], [{ ...seen(0.1), zoneId: 'other' }], 'roaming').matched).toEqual([])
})

test('a third of a place before which a bus stands is hidden', () => {
  expect(isHidden(box(0.3), [{ x0: 0.2, y0: 0.3, x1: 0.335, y1: 0.7 }])).toBe(true)
  expect(isHidden(box(0.3), [{ x0: 0.2, y0: 0.3, x1: 0.32, y1: 0.7 }])).toBe(false)
})

import { expect, test } from 'vitest'
import { findCategory } from '../../pipeline/catalogue/catalogue.ts'
import type { Sighting } from '../../pipeline/look.ts'
import type { NormalizedBox } from '../../pipeline/vocabulary.ts'
import { createTally } from './tally.ts'

const parking = findCategory('vehicle-illegal-parking')!
const kerb: NormalizedBox = { x0: 0.1, y0: 0.6, x1: 0.3, y1: 0.8 }
const gate: NormalizedBox = { x0: 0.6, y0: 0.6, x1: 0.8, y1: 0.8 }

const car = (place: NormalizedBox): Sighting => ({
  category: parking.id,
  presence: 'present',
  zoneId: 'pavement',
  place,
  score: 0.8,
  count: 1,
  label: 'car',
})
const nothing = (reason?: 'needs-model'): Sighting => ({
  category: parking.id,
  presence: reason ? 'unknown' : 'absent',
  score: 0,
  count: 0,
  ...(reason && { reason }),
})

/** Looks a minute apart. */
function watch(looks: readonly (readonly Sighting[])[]) {
  const tally = createTally([parking])
  for (const [minute, sightings] of looks.entries()) {
    tally.step({ at: minute * 60_000, lookId: String(minute), sightings, occluders: [] })
  }
  return tally
}

test('a car that stays past the dwell becomes one candidate, however often it is seen again', () => {
  const tally = watch(Array.from({ length: 12 }, () => [car(kerb)]))
  expect(tally.raised()).toHaveLength(1)
  expect(tally.raised()[0]!.spot.lastPresentAt).toBe(11 * 60_000)
  expect(tally.runs()[0]).toMatchObject({ present: 12, candidates: 1, longestSeconds: 660 })
})

test('two cars at two places are two candidates', () => {
  const tally = watch(Array.from({ length: 8 }, () => [car(kerb), car(gate)]))
  expect(tally.raised()).toHaveLength(2)
})

test('a car that comes back to the same place is the same candidate', () => {
  const stays = Array.from({ length: 8 }, () => [car(kerb)])
  const gone = Array.from({ length: 4 }, () => [nothing()])
  expect(watch([...stays, ...gone, ...stays]).raised()).toHaveLength(1)
})

test('a car that leaves before the dwell raises nothing, and the row says how long it stayed', () => {
  const tally = watch([[car(kerb)], [car(kerb)], [nothing()], [nothing()]])
  expect(tally.raised()).toEqual([])
  expect(tally.runs()[0]).toMatchObject({ present: 2, absent: 2, longestSeconds: 60, candidates: 0 })
})

test('a row whose labels no model has is told apart from one that saw nothing', () => {
  expect(watch([[nothing('needs-model')]]).withoutModel()).toEqual([parking])
  expect(watch([[nothing('needs-model')]]).runs()).toEqual([])
  expect(watch([[nothing()]]).withoutModel()).toEqual([])
})

test('the looks a candidate rests on are named, so that their pictures are kept', () => {
  const tally = watch(Array.from({ length: 8 }, () => [car(kerb)]))
  const frames = tally.raised()[0]!.spot.frames.map(({ lookId }) => lookId)
  for (const lookId of frames) expect(tally.evidenceLooks()).toContain(lookId)
})

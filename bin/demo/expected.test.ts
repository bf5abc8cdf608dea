import { expect, test } from 'vitest'
import { differences, type DemoSummary, type Expected } from './expected.ts'

const summary: DemoSummary = {
  looks: 40,
  sightings: 12,
  candidates: 2,
  byCategory: { 'mobile-vendor': 2 },
  confirmed: 1,
  rejected: 1,
  delivered: 1,
  recurrences: 0,
  verified: { clear: 1, notClear: 0, cannotTell: 0 },
  silentCameras: 3,
}
const expected: Expected = { ...summary, perCamera: {} }

test('a run that comes to the same figures meets the truth', () => {
  expect(differences(expected, { ...summary, sightings: 99 })).toEqual([])
})

test('a candidate of a category nobody expected is named', () => {
  const run = { ...summary, candidates: 3, byCategory: { 'mobile-vendor': 2, 'bin-overflow': 1 } }
  expect(differences(expected, run)).toEqual([
    'candidates: expected 2, got 3',
    'byCategory.bin-overflow: expected 0, got 1',
  ])
})

test('a run that saw nothing at all is never met', () => {
  expect(differences(expected, { ...summary, sightings: 0 })).toEqual(['sightings: expected some, got none'])
})

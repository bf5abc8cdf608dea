import { expect, test } from 'vitest'
import type { Sighting } from '../look.ts'
import type { NormalizedBox, ViewState } from '../vocabulary.ts'
import { type CandidatePlace, presenceAt } from './presence-at.ts'

const here: NormalizedBox = { x0: 0.3, y0: 0.5, x1: 0.4, y1: 0.6 }
const far: NormalizedBox = { x0: 0.7, y0: 0.5, x1: 0.8, y1: 0.6 }
const car: CandidatePlace = { category: 'vehicle-illegal-parking', identity: 'object', zoneId: 'p', place: here }
const heap: CandidatePlace = {
  category: 'outdoor-dining',
  identity: 'zone',
  zoneId: 'p',
  zonePolygon: [
    [0.2, 0.4],
    [0.6, 0.4],
    [0.6, 0.7],
    [0.2, 0.7],
  ],
}
const seen = (
  place: CandidatePlace,
  presence: Sighting['presence'],
  box?: NormalizedBox,
  zoneId?: string,
): Sighting => ({
  category: place.category,
  presence,
  ...(box && { place: box }),
  ...(zoneId !== undefined && { zoneId }),
  score: 0.5,
  count: 1,
})
const look = (sightings: readonly Sighting[], boxes: readonly NormalizedBox[] = [], viewState: ViewState = 'good') => ({
  viewState,
  sightings,
  occluders: boxes.map((box) => ({ label: 'truck', box })),
})

test('a car at its place is present, wherever else cars stand', () => {
  expect(presenceAt(car, look([seen(car, 'present', far, 'p'), seen(car, 'present', here, 'p')]))).toBe('present')
})

test('a place from which the car is gone is absent, also when another car stands further on', () => {
  expect(presenceAt(car, look([seen(car, 'absent')]))).toBe('absent')
  expect(presenceAt(car, look([seen(car, 'present', far, 'p')]))).toBe('absent')
})

test('a car that parks before the empty place makes it unknown', () => {
  expect(presenceAt(car, look([seen(car, 'absent')], [{ x0: 0.38, y0: 0.4, x1: 0.7, y1: 0.7 }]))).toBe('unknown')
  expect(presenceAt(car, look([seen(car, 'absent')], [{ x0: 0.395, y0: 0.4, x1: 0.7, y1: 0.7 }]))).toBe('absent')
})

test('a heap nudged aside that still overlaps its place is not gone', () => {
  const nudged = { x0: 0.38, y0: 0.5, x1: 0.48, y1: 0.6 }
  expect(presenceAt(car, look([seen(car, 'present', nudged, 'p')]))).toBe('unknown')
})

test('nothing can be said of a turned, dark or frozen picture', () => {
  for (const state of ['moved', 'black', 'frozen', 'unlearned'] as const) {
    expect(presenceAt(car, look([seen(car, 'absent')], [], state))).toBe('unknown')
  }
})

test('a look that did not judge the row says nothing of it', () => {
  expect(presenceAt(car, look([]))).toBe('unknown')
  expect(presenceAt(car, look([{ ...seen(car, 'absent'), category: 'outdoor-dining' }]))).toBe('unknown')
  expect(presenceAt(car, look([seen(car, 'unknown')]))).toBe('unknown')
})

test('a zone is present or absent as its own sighting says, and other zones do not matter', () => {
  expect(presenceAt(heap, look([seen(heap, 'present', far, 'p')]))).toBe('present')
  expect(presenceAt(heap, look([seen(heap, 'absent', undefined, 'p'), seen(heap, 'present', far, 'q')]))).toBe('absent')
  expect(presenceAt(heap, look([seen(heap, 'absent', undefined, 'q')]))).toBe('unknown')
})

test('a tenth of a zone hidden by a bus makes it unknown', () => {
  const away = [seen(heap, 'absent', undefined, 'p')]
  expect(presenceAt(heap, look(away, [{ x0: 0.2, y0: 0.4, x1: 0.3, y1: 0.7 }]))).toBe('unknown')
  expect(presenceAt(heap, look(away, [{ x0: 0.2, y0: 0.4, x1: 0.22, y1: 0.7 }]))).toBe('absent')
})

test('a scene has no place to hide: its own word decides', () => {
  const scene: CandidatePlace = { category: 'road-unclean', identity: 'scene' }
  expect(presenceAt(scene, look([seen(scene, 'absent')], [here]))).toBe('absent')
  expect(presenceAt(scene, look([seen(scene, 'present', here)]))).toBe('present')
  expect(presenceAt({ ...scene, place: here }, look([seen(scene, 'absent')], [here]))).toBe('unknown')
})

test('an object without a place is judged by its zone', () => {
  const { place: _, ...placeless } = car
  expect(presenceAt(placeless, look([seen(car, 'present', here, 'p')]))).toBe('present')
  expect(presenceAt(placeless, look([seen(car, 'absent')]))).toBe('absent')
})

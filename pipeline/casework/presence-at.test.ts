import { expect, test } from 'vitest'
import type { Alignment, Sighting } from '../look.ts'
import { blocksUnder, GROUND, GROUND_BLOCKS } from '../views/ground.ts'
import type { Detection, NormalizedBox, ViewState } from '../vocabulary.ts'
import { type CandidatePlace, type LookFacts, presenceAt } from './presence-at.ts'

const here: NormalizedBox = { x0: 0.3, y0: 0.5, x1: 0.4, y1: 0.6 }
const aside: NormalizedBox = { x0: 0.45, y0: 0.5, x1: 0.55, y1: 0.6 }
const far: NormalizedBox = { x0: 0.8, y0: 0.5, x1: 0.9, y1: 0.6 }
const before: Alignment = {
  reference: 'r',
  similarity: 0.9,
  drift: { dx: 0, dy: 0 },
  light: { kind: 'day', mean: 100 },
}
const car: CandidatePlace = {
  category: 'vehicle-illegal-parking',
  identity: 'object',
  labels: ['car', 'van'],
  zoneId: 'p',
  place: here,
  before,
}
const heap: CandidatePlace = { ...car, category: 'exposed-garbage', labels: ['garbage-heap'] }
const tables: CandidatePlace = {
  category: 'outdoor-dining',
  identity: 'zone',
  labels: ['table'],
  zoneId: 'p',
  before,
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
  ...(box && { place: box, label: 'car' }),
  ...(zoneId !== undefined && { zoneId }),
  score: 0.5,
  count: 1,
})
/** Nothing has changed but what lies under these boxes. */
const ground = (...changed: readonly NormalizedBox[]): string => {
  const blocks = new Set(changed.flatMap((box) => blocksUnder(box)))
  return Array.from({ length: GROUND_BLOCKS }, (_, block) => (blocks.has(block) ? GROUND.changed : GROUND.same)).join(
    '',
  )
}
const thing = (label: string, box: NormalizedBox): Detection => ({ label, box, score: 0.6 })
const look = (sightings: readonly Sighting[], changes: Partial<LookFacts> = {}): LookFacts => ({
  viewState: 'good',
  drift: { dx: 0, dy: 0 },
  reference: 'r',
  light: { kind: 'day', mean: 110 },
  occluders: [],
  close: { ground: ground(), things: [] },
  sightings,
  ...changes,
})
const covered = (box: NormalizedBox): Partial<LookFacts> => ({ occluders: [{ label: 'truck', box }] })
const gone = (place: CandidatePlace, changes: Partial<LookFacts> = {}) =>
  presenceAt(place, look([seen(place, 'absent', undefined, 'p')], changes))
const absent = { kind: 'absent', strays: [] }
const unknown = (reason: string) => ({ kind: 'unknown', reason })
const uncounted = (reason: string) => ({ kind: 'uncounted', reason })

test('a car at its place is present, wherever else cars stand', () => {
  const found = presenceAt(car, look([seen(car, 'present', far, 'p'), seen(car, 'present', here, 'p')]))
  expect(found).toEqual({ kind: 'present' })
})

test('a place from which the car is gone is absent, also when another car stands further on', () => {
  expect(gone(car)).toEqual(absent)
  expect(presenceAt(car, look([seen(car, 'present', far, 'p')]))).toEqual(absent)
})

test('a lorry that parks before the empty place hides it; one that covers less than a tenth does not', () => {
  expect(gone(car, covered({ x0: 0.38, y0: 0.4, x1: 0.7, y1: 0.7 }))).toEqual(unknown('hidden'))
  expect(gone(car, covered({ x0: 0.395, y0: 0.4, x1: 0.7, y1: 0.7 }))).toEqual(absent)
})

test('a lorry before the place that no detector sees is betrayed by the ground it covers', () => {
  expect(gone(car, { close: { ground: ground({ x0: 0.25, y0: 0.4, x1: 0.5, y1: 0.7 }), things: [] } })).toEqual(
    unknown('changed'),
  )
})

test('what stands there still and is missed by the detector keeps its place from being clear', () => {
  expect(gone(heap, { close: { ground: ground(here), things: [] } })).toEqual(unknown('changed'))
})

test('a place half of which the drift has taken out of the picture cannot be judged', () => {
  expect(gone({ ...heap, place: { x0: 0.9, y0: 0.5, x1: 1, y1: 0.6 } }, { drift: { dx: 0.03, dy: 0 } })).toEqual(
    unknown('out-of-picture'),
  )
  expect(gone(heap, { drift: { dx: 0.03, dy: 0 } })).toEqual(absent)
})

test('a heap pushed aside is not gone: still over its place, beside it, or beside it and unseen by the detector', () => {
  const pushed = { x0: 0.38, y0: 0.5, x1: 0.48, y1: 0.6 }
  expect(presenceAt(heap, look([seen(heap, 'present', pushed, 'p')]))).toEqual(unknown('nudged'))
  const beside = { ground: ground(aside), things: [thing('garbage-heap', aside)] }
  expect(gone(heap, { close: beside })).toEqual(unknown('nudged'))
  expect(gone(heap, { close: { ground: ground(aside), things: [] } })).toEqual(unknown('nudged'))
  expect(gone(heap, { close: { ground: ground(far), things: [thing('garbage-heap', far)] } })).toEqual(absent)
})

test('something that stands newly beside the place is doubted whatever it is called', () => {
  const crate = { ground: ground(aside), things: [thing('goods-crate', aside)] }
  expect(gone(heap, { close: crate })).toEqual(unknown('nudged'))
})

test('what changed a little beside the place is told, so that the next look can say whether it stays', () => {
  const { x0, y0 } = aside
  const speck = gone(heap, { close: { ground: ground({ x0, y0, x1: x0 + 0.06, y1: y0 + 0.05 }), things: [] } })
  expect(speck).toMatchObject({ kind: 'absent', strays: [{ y1: expect.any(Number) as number }] })
})

test('a thing of the row that stands newly far off is the rest of what was seen at the place, if it is as large as that', () => {
  const site = { ...heap, place: { x0: 0.2, y0: 0.5, x1: 0.23, y1: 0.56 } }
  const large = { x0: 0.6, y0: 0.3, x1: 0.95, y1: 0.6 }
  const seenThere = (changed: boolean) => ({
    ground: changed ? ground(large) : ground(),
    things: [thing('garbage-heap', large)],
  })
  expect(gone(site, { close: seenThere(true) })).toEqual(unknown('nudged'))
  expect(gone(site, { close: seenThere(false) })).toEqual(absent)
})

test('somebody who walks by beside the place explains what has changed there', () => {
  const walker = { ground: ground(aside), things: [] }
  expect(gone(heap, { close: walker, occluders: [{ label: 'person', box: aside }] })).toEqual(absent)
})

test('a car beside the place of a car is told, so that the next look can say whether it stays', () => {
  const other = { ground: ground(aside), things: [thing('car', aside)] }
  expect(gone(car, { close: other })).toEqual({ kind: 'absent', strays: [aside] })
  const inItsBayBefore = { ground: ground(), things: [thing('car', aside)] }
  expect(gone(car, { close: inItsBayBefore })).toEqual(absent)
})

test('a look in another light is none that counts', () => {
  for (const light of [
    { kind: 'night', mean: 60 },
    { kind: 'infrared', mean: 90 },
    { kind: 'day', mean: 40 },
  ] as const) {
    expect(gone(heap, { light })).toEqual(uncounted('light'))
    expect(presenceAt(heap, look([seen(heap, 'present', here, 'p')], { light }))).toEqual(uncounted('light'))
  }
})

test('a look in the hours in which the row is silent, or that was not taken to verify, is none that counts', () => {
  const silent: Sighting = { ...seen(heap, 'unknown'), reason: 'outside-hours' }
  expect(presenceAt(heap, look([silent]))).toEqual(uncounted('outside-hours'))
  const { close: _, ...passing } = look([seen(heap, 'absent')])
  expect(presenceAt(heap, passing)).toEqual(uncounted('passing-look'))
})

test('nothing can be said of a turned, black or frozen picture', () => {
  for (const viewState of ['moved', 'black', 'frozen', 'unlearned'] satisfies ViewState[]) {
    expect(gone(car, { viewState, light: { kind: 'day', mean: 3 } })).toEqual(unknown('view'))
  }
})

test('against a reference learned anew nothing is absent, and only what a detector sees is present', () => {
  const works: CandidatePlace = { ...car, category: 'unlicensed-excavation', labels: [] }
  expect(gone(heap, { reference: 'other' })).toEqual(unknown('reference'))
  expect(presenceAt(car, look([seen(car, 'present', here, 'p')], { reference: 'other' }))).toEqual({ kind: 'present' })
  const { label: _, ...changed } = seen(works, 'present', here, 'p')
  expect(presenceAt(works, look([changed], { reference: 'other' }))).toEqual(unknown('reference'))
})

test('a problem of which no picture is aligned is for a person', () => {
  const { before: _, ...old } = heap
  expect(gone(old)).toEqual(unknown('no-evidence'))
})

test('a look that did not judge the row says nothing of it', () => {
  expect(presenceAt(car, look([]))).toEqual(unknown('not-judged'))
  expect(presenceAt(car, look([{ ...seen(car, 'absent'), category: 'outdoor-dining' }]))).toEqual(unknown('not-judged'))
  expect(presenceAt(car, look([seen(car, 'unknown')]))).toEqual(unknown('hidden'))
})

test('a zone is present or absent as its own sighting says, and other zones do not matter', () => {
  expect(presenceAt(tables, look([seen(tables, 'present', far, 'p')]))).toEqual({ kind: 'present' })
  const elsewhere = [seen(tables, 'absent', undefined, 'p'), seen(tables, 'present', far, 'q')]
  expect(presenceAt(tables, look(elsewhere))).toEqual(absent)
  expect(presenceAt(tables, look([seen(tables, 'absent', undefined, 'q')]))).toEqual(unknown('not-judged'))
})

test('a tenth of a zone hidden by a bus makes it unknown', () => {
  expect(gone(tables, covered({ x0: 0.2, y0: 0.4, x1: 0.3, y1: 0.7 }))).toEqual(unknown('hidden'))
  expect(gone(tables, covered({ x0: 0.2, y0: 0.4, x1: 0.22, y1: 0.7 }))).toEqual(absent)
})

test('a part seen whole at its place is restored, whatever its ground looks like', () => {
  const cover: CandidatePlace = {
    ...car,
    category: 'manhole-cover-defect',
    identity: 'component',
    labels: ['manhole-open'],
  }
  const repaired = { ground: ground(here), things: [thing('manhole-cover', here)] }
  expect(gone({ ...cover, wholeLabel: 'manhole-cover' }, { close: repaired })).toEqual(absent)
  expect(gone(cover, { close: repaired })).toEqual(unknown('changed'))
})

test('an object without a place is judged by its zone', () => {
  const { place: _, ...placeless } = car
  expect(presenceAt(placeless, look([seen(car, 'present', here, 'p')]))).toEqual({ kind: 'present' })
  expect(gone(placeless)).toEqual(absent)
})

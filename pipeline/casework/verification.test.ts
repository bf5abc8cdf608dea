import { expect, test } from 'vitest'
import type { PlaceFinding } from './presence-at.ts'
import { parseVerification, startVerification, stepVerification, verificationDueAt } from './verification.ts'
import { DISPOSED, lookAfter, otherLight, parking, replay, rowOf, type Shot, vendor } from './verification.fixture.ts'

test('a vendor gone in three good looks two minutes apart is clear', () => {
  expect(
    replay(vendor, [
      [300, 'absent'],
      [420, 'absent'],
      [540, 'absent'],
    ]),
  ).toEqual({ verdict: 'clear', second: 540 })
})

test('looks before the place has settled do not count', () => {
  expect(
    replay(vendor, [
      [60, 'absent'],
      [180, 'absent'],
      [299, 'absent'],
      [420, 'absent'],
    ]),
  ).toBeUndefined()
})

test('looks closer together than the spacing count once', () => {
  expect(
    replay(vendor, [
      [300, 'absent'],
      [310, 'absent'],
      [320, 'absent'],
      [330, 'absent'],
    ]),
  ).toBeUndefined()
})

test('a look that comes two per cent early still counts', () => {
  expect(
    replay(parking, [
      [300, 'absent'],
      [358.8, 'absent'],
    ])?.verdict,
  ).toBe('clear')
})

test('a car that stands there in two looks a minute apart is not clear', () => {
  expect(
    replay(parking, [
      [300, 'present'],
      [330, 'present'],
      [360, 'present'],
    ]),
  ).toEqual({
    verdict: 'not-clear',
    second: 360,
  })
})

test('a vendor who comes back between the looks is not clear', () => {
  expect(
    replay(vendor, [
      [300, 'present'],
      [420, 'absent'],
      [540, 'absent'],
      [660, 'present'],
    ])?.verdict,
  ).toBe('not-clear')
})

test('a vendor still packing up at the first look is clear three absent looks later', () => {
  const shots: Shot[] = [
    [300, 'present'],
    [420, 'absent'],
    [540, 'absent'],
    [660, 'absent'],
  ]
  expect(replay(vendor, shots)).toEqual({ verdict: 'clear', second: 660 })
})

test('three spaced tries that see nothing certain go to a person', () => {
  expect(
    replay(vendor, [
      [300, 'unknown'],
      [420, { kind: 'unknown', reason: 'view' }],
      [540, { kind: 'unknown', reason: 'changed' }],
    ]),
  ).toEqual({
    verdict: 'cannot-tell',
    second: 540,
  })
})

test('a bad picture between good ones neither clears nor counts against', () => {
  const shots: Shot[] = [
    [300, 'absent'],
    [420, 'unknown'],
    [540, 'absent'],
    [660, 'unknown'],
    [780, 'absent'],
  ]
  expect(replay(vendor, shots)).toEqual({ verdict: 'clear', second: 780 })
})

test('three doubtful looks in a minute are one try, and the last of three waits longer than the first', () => {
  const heap = rowOf('exposed-garbage')
  expect(
    replay(heap, [
      [300, 'unknown'],
      [310, 'unknown'],
      [320, 'unknown'],
      [365, 'unknown'],
      [430, 'unknown'],
    ]),
  ).toBeUndefined()
  expect(
    replay(heap, [
      [300, 'unknown'],
      [365, 'unknown'],
      [665, 'unknown'],
    ])?.verdict,
  ).toBe('cannot-tell')
})

test('a thing pushed aside takes back the absent looks before it was noticed', () => {
  const nudged: PlaceFinding = { kind: 'unknown', reason: 'nudged' }
  expect(
    replay(parking, [
      [300, 'absent'],
      [370, nudged],
      [440, 'absent'],
    ]),
  ).toBeUndefined()
  expect(
    replay(parking, [
      [300, 'absent'],
      [370, nudged],
      [440, 'absent'],
      [500, 'absent'],
    ])?.verdict,
  ).toBe('clear')
})

test('a car beside the place is nothing while cars pass, and the moved one when it stays', () => {
  const beside = (x: number): PlaceFinding => ({ kind: 'absent', strays: [{ x0: x, y0: 0.5, x1: x + 0.1, y1: 0.6 }] })
  expect(
    replay(parking, [
      [300, beside(0.2)],
      [370, beside(0.6)],
    ])?.verdict,
  ).toBe('clear')
  expect(
    replay(parking, [
      [300, beside(0.2)],
      [370, beside(0.2)],
      [440, beside(0.2)],
      [600, beside(0.2)],
    ])?.verdict,
  ).toBe('cannot-tell')
})

test('looks in another light are waited out; when its own light does not come within a day, a person is asked', () => {
  const night = Array.from({ length: 20 }, (_, i): Shot => [300 + i * 1800, otherLight])
  expect(replay(parking, night)).toBeUndefined()
  expect(replay(parking, [...night, [40_000, 'absent'], [40_060, 'absent']])?.verdict).toBe('clear')
  expect(replay(parking, [...night, [300 + 26 * 3600, otherLight]])?.verdict).toBe('cannot-tell')
})

test('a row whose looks are a day apart waits through the night between them', () => {
  const trench = rowOf('unlicensed-excavation')
  const [first, day] = [80_000, 86_400]
  const shots: Shot[] = [
    [first, 'absent'],
    [first + 40_000, otherLight],
    [first + day, 'absent'],
  ]
  expect(replay(trench, shots)).toEqual({ verdict: 'clear', second: first + day })
})

test('what was looked at is told, look by look', () => {
  const { state } = stepVerification(
    vendor,
    startVerification(vendor, DISPOSED),
    lookAfter(300, { kind: 'unknown', reason: 'nudged' }),
  )
  expect(state.tries).toEqual([
    { at: DISPOSED + 300_000, lookId: '300', found: 'unknown', reason: 'nudged', similarity: 0.9 },
  ])
})

test('a state that an earlier version wrote begins anew at its time', () => {
  const old = {
    version: 1,
    notBefore: 5,
    absent: { count: 2, lastAt: 9 },
    present: { count: 0 },
    unknown: { count: 0 },
  }
  expect(parseVerification(old, 5)).toMatchObject({ version: 2, notBefore: 5, absent: { count: 0 } })
})

test('an older or doubled look changes nothing', () => {
  expect(
    replay(parking, [
      [300, 'absent'],
      [300, 'absent'],
      [240, 'absent'],
    ]),
  ).toBeUndefined()
})

test('the next look is due when it can count', () => {
  const start = startVerification(vendor, DISPOSED)
  expect(verificationDueAt(vendor, start)).toBe(DISPOSED + 300_000)
  const { state } = stepVerification(vendor, start, lookAfter(300, 'absent'))
  expect(verificationDueAt(vendor, state)).toBe(DISPOSED + 420_000)
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories, findCategory } from '../catalogue/catalogue.ts'
import type { CategoryRow } from '../catalogue/row.ts'
import type { Presence } from '../vocabulary.ts'
import { startVerification, stepVerification, type Verdict, verificationDueAt } from './verification.ts'

const DISPOSED = Date.parse('2026-11-20T10:00:00+08:00')
const rowOf = (id: string): CategoryRow => {
  const row = findCategory(id)
  if (!row) throw new Error(`no row ${id}`)
  return row
}
/** Zone-clear: 3 looks, 120 s apart, after 300 s. */
const vendor = rowOf('mobile-vendor')
/** 2 looks 60 s apart. */
const parking = rowOf('vehicle-illegal-parking')

type Shot = readonly [second: number, presence: Presence, good?: boolean]

/** Plays looks (seconds after disposal); the verdict with its second. */
function replay(row: CategoryRow, shots: readonly Shot[]): { verdict: Verdict; second: number } | undefined {
  let state = startVerification(row, DISPOSED)
  for (const [second, presence, good = true] of shots) {
    const step = stepVerification(row, state, { at: DISPOSED + second * 1000, good, presence })
    if (step.verdict) return { verdict: step.verdict, second }
    state = JSON.parse(JSON.stringify(step.state))
  }
  return undefined
}

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
      [420, 'absent', false],
      [540, 'present', false],
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

test('an older or doubled look changes nothing', () => {
  expect(
    replay(parking, [
      [300, 'absent'],
      [300, 'absent'],
      [240, 'absent'],
    ]),
  ).toBeUndefined()
})

describe('rows whose end a camera cannot judge', () => {
  const manual = categories.filter(({ autoVerify }) => ['manual', 'transient'].includes(autoVerify.mode))

  test.each(manual.map((row) => [row.id, row] as const))('%s is never cleared without a person', (_, row) => {
    const spacing = Math.max(60, row.autoVerify.clearSpacingSeconds)
    const shots = Array.from({ length: 6 }, (_, i): Shot => [3600 + i * spacing, 'absent'])
    expect(replay(row, shots)?.verdict).toBe('cannot-tell')
  })
})

describe('whatever the looks', () => {
  const shots = fc.array(
    fc.tuple(
      fc.integer({ min: 1, max: 4000 }),
      fc.constantFrom<Presence>('present', 'absent', 'unknown'),
      fc.boolean(),
    ),
    { maxLength: 30 },
  )
  const row = fc.constantFrom(...categories)

  test('only good looks that saw nothing can clear', () => {
    fc.assert(
      fc.property(row, shots, (category, looks) => {
        const blind = looks.map(([second, presence], i): Shot => [second * (i + 1), presence, presence !== 'absent'])
        expect(replay(category, blind)?.verdict).not.toBe('clear')
      }),
    )
  })

  test('it ends: looks at the times it asks for bring a verdict within forty', () => {
    fc.assert(
      fc.property(
        row,
        fc.array(fc.constantFrom<Presence>('present', 'absent', 'unknown'), { minLength: 40, maxLength: 40 }),
        (category, seen) => {
          let state = startVerification(category, DISPOSED)
          let verdict: Verdict | undefined
          for (const presence of seen) {
            const at = Math.max(verificationDueAt(category, state), (state.lastAt ?? 0) + 1)
            const step = stepVerification(category, state, { at, good: true, presence })
            state = step.state
            verdict ??= step.verdict
          }
          expect(verdict).toBeDefined()
        },
      ),
    )
  })
})

test('the next look is due when it can count', () => {
  const start = startVerification(vendor, DISPOSED)
  expect(verificationDueAt(vendor, start)).toBe(DISPOSED + 300_000)
  const { state } = stepVerification(vendor, start, { at: DISPOSED + 300_000, good: true, presence: 'absent' })
  expect(verificationDueAt(vendor, state)).toBe(DISPOSED + 420_000)
})

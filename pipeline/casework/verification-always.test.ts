import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories } from '../catalogue/catalogue.ts'
import { startVerification, stepVerification, verificationDueAt } from './verification.ts'
import { DISPOSED, findingOf, lookAfter, otherLight, replay, type Shot } from './verification.fixture.ts'

describe('rows whose end a camera cannot judge', () => {
  const manual = categories.filter(({ autoVerify }) => ['manual', 'transient'].includes(autoVerify.mode))

  test.each(manual.map((row) => [row.id, row] as const))('%s is never cleared without a person', (_, row) => {
    const spacing = Math.max(60, row.autoVerify.clearSpacingSeconds)
    const shots = Array.from({ length: 6 }, (_, i): Shot => [3600 + i * spacing, 'absent'])
    expect(replay(row, shots)?.verdict).toBe('cannot-tell')
  })
})

describe('whatever the looks', () => {
  const anything = fc.constantFrom<Shot[1]>(
    'present',
    'absent',
    'unknown',
    otherLight,
    { kind: 'unknown', reason: 'nudged' },
    { kind: 'uncounted', reason: 'outside-hours' },
  )
  const shots = fc.array(fc.tuple(fc.integer({ min: 1, max: 4000 }), anything), { maxLength: 30 })
  const row = fc.constantFrom(...categories)

  test('only looks that saw nothing can clear', () => {
    fc.assert(
      fc.property(row, shots, (category, looks) => {
        const blind = looks.filter(([, found]) => found !== 'absent').map(([s, found], i): Shot => [s * (i + 1), found])
        expect(replay(category, blind)?.verdict).not.toBe('clear')
      }),
    )
  })

  test('the last word before a clear is never a doubt: as many absent looks as the row asks for follow it', () => {
    fc.assert(
      fc.property(row, shots, (category, looks) => {
        let state = startVerification(category, DISPOSED)
        let since = 0
        for (const [second, found] of looks.map(([s, found], i): Shot => [s * (i + 1) + 3600, found])) {
          const step = stepVerification(category, state, lookAfter(second, found))
          if (step.state !== state)
            since =
              typeof found === 'string' && found === 'absent'
                ? since + 1
                : findingOf(found).kind === 'present' || (typeof found === 'object' && found.kind === 'unknown')
                  ? 0
                  : since
          state = step.state
          if (step.verdict === 'clear')
            expect(since).toBeGreaterThanOrEqual(Math.max(2, category.autoVerify.clearFrames))
          if (step.verdict) return
        }
      }),
    )
  })

  test('it ends: looks at the times it asks for bring a verdict within a hundred', () => {
    fc.assert(
      fc.property(row, fc.array(anything, { minLength: 100, maxLength: 100 }), (category, seen) => {
        let state = startVerification(category, DISPOSED)
        for (const found of seen) {
          const due = Math.max(verificationDueAt(category, state), (state.lastAt ?? 0) + 1)
          const step = stepVerification(category, state, lookAfter((due - DISPOSED) / 1000, found))
          state = step.state
          if (step.verdict) return
        }
        expect.unreachable('no verdict')
      }),
    )
  })
})

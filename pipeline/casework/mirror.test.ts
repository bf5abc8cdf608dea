import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CALLBACK_KINDS,
  CASE_STATES,
  type CallbackKind,
  type CaseState,
  mirrorCase,
  parseCallbackKind,
  parseCaseState,
} from './mirror.ts'

const replay = (kinds: readonly CallbackKind[], from: CaseState = 'pending'): CaseState =>
  kinds.reduce<CaseState>((state, kind) => {
    const mirrored = mirrorCase(state, kind)
    return mirrored.kind === 'moved' ? mirrored.state : state
  }, from)

test('a case that goes its plain way ends closed', () => {
  expect(replay(['filed', 'dispatched', 'disposed', 'closed'])).toBe('closed')
})

test('a disposal that overtakes its dispatch is taken, the dispatch is late', () => {
  expect(mirrorCase('filed', 'disposed')).toEqual({ kind: 'moved', state: 'disposed' })
  expect(mirrorCase('disposed', 'dispatched')).toEqual({ kind: 'ignored', reason: 'late' })
})

test('a case sent back can be dispatched and disposed again, but not filed again', () => {
  expect(replay(['disposed', 'rework', 'dispatched', 'disposed'])).toBe('disposed')
  expect(replay(['disposed', 'rework', 'disposed'])).toBe('disposed')
  expect(mirrorCase('rework', 'filed')).toEqual({ kind: 'ignored', reason: 'late' })
})

test('a suspended case goes on when it is resumed, or when work is reported without saying so', () => {
  expect(replay(['filed', 'suspended', 'resumed'])).toBe('dispatched')
  expect(replay(['filed', 'suspended', 'disposed'])).toBe('disposed')
  expect(mirrorCase('filed', 'resumed')).toEqual({ kind: 'ignored', reason: 'not-suspended' })
})

test('what is over stays over', () => {
  for (const kind of CALLBACK_KINDS) {
    expect(mirrorCase('closed', kind).kind).toBe('ignored')
    expect(mirrorCase('void', kind).kind).toBe('ignored')
  }
  expect(mirrorCase('closed', 'closed')).toEqual({ kind: 'ignored', reason: 'repeated' })
  expect(mirrorCase('void', 'closed')).toEqual({ kind: 'ignored', reason: 'final' })
})

describe('whatever comes, how often and in which order', () => {
  const kinds = fc.array(fc.constantFrom(...CALLBACK_KINDS), { maxLength: 12 })

  test('a doubled callback changes nothing the second time', () => {
    fc.assert(
      fc.property(kinds, (sent) => {
        expect(replay(sent.flatMap((kind) => [kind, kind]))).toBe(replay(sent))
      }),
    )
  })

  test('the plain steps end in the last of them in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(['filed', 'dispatched', 'disposed'] as const, { minLength: 3 }), (sent) => {
        expect(replay(sent)).toBe('disposed')
      }),
    )
  })

  test('a state never says that it moved to itself', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CASE_STATES), fc.constantFrom(...CALLBACK_KINDS), (state, kind) => {
        const mirrored = mirrorCase(state, kind)
        if (mirrored.kind === 'moved') expect(mirrored.state).not.toBe(state)
      }),
    )
  })
})

test('words from outside are read, others are not', () => {
  expect(parseCallbackKind('disposed')).toBe('disposed')
  expect(parseCallbackKind('done')).toBeUndefined()
  expect(parseCaseState('rework')).toBe('rework')
  expect(parseCaseState('')).toBeUndefined()
})

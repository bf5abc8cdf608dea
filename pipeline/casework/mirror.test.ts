import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  CALLBACK_KINDS,
  CASE_STATES,
  type CallbackKind,
  type CaseReport,
  isEnded,
  type MirroredCase,
  mirrorCase,
  parseCallbackKind,
  parseCaseState,
  stepCase,
  UNTOUCHED,
} from './mirror.ts'

const OPENED = 1_000_000_000_000
const known = { openedAt: OPENED }
/** Steps a minute apart, in the order given. */
const dated = (...kinds: CallbackKind[]): CaseReport[] =>
  kinds.map((kind, i) => ({ kind, at: OPENED + (i + 1) * 60_000 }))
const stateAfter = (...kinds: CallbackKind[]) => mirrorCase(dated(...kinds), known).state

test('a case that goes its plain way ends closed', () => {
  expect(mirrorCase(dated('filed', 'dispatched', 'disposed', 'closed'), known)).toMatchObject({
    state: 'closed',
    filedAt: OPENED + 60_000,
    dispatchedAt: OPENED + 120_000,
    disposedAt: OPENED + 180_000,
    endedAt: OPENED + 240_000,
  })
})

test('a late filing never undoes a disposal', () => {
  const [filed, disposed] = [
    { kind: 'filed', at: OPENED + 60_000 },
    { kind: 'disposed', at: OPENED + 120_000 },
  ] as const
  expect(mirrorCase([disposed, filed], known)).toEqual(mirrorCase([filed, disposed], known))
  // Without times of their own the step decides.
  const undated = [disposed, { kind: 'filed', at: OPENED + 180_000 } as const]
  expect(mirrorCase(undated, known).state).toBe('disposed')
})

test('their numbers go before their times when every report has one', () => {
  const numbered: CaseReport[] = [
    { kind: 'disposed', at: OPENED + 1, sequence: 2 },
    { kind: 'rework', at: OPENED + 2, sequence: 1 },
  ]
  expect(mirrorCase(numbered, known).state).toBe('disposed')
  expect(mirrorCase([...numbered, { kind: 'suspended', at: OPENED + 3 }], known).state).toBe('suspended')
})

test('a case sent back can be filed anew, dispatched or disposed; one in rework is not filed again', () => {
  expect(stateAfter('filed', 'dispatched', 'sent_back')).toBe('sent_back')
  expect(stateAfter('filed', 'dispatched', 'sent_back', 'filed')).toBe('filed')
  expect(stateAfter('disposed', 'rework', 'dispatched', 'disposed')).toBe('disposed')
  expect(stateAfter('disposed', 'rework', 'filed')).toBe('rework')
  expect(mirrorCase(dated('disposed', 'rework', 'disposed', 'rework'), known).reworks).toBe(2)
})

test('a suspended case goes on where it was, or when work is reported without saying so; its pauses are kept', () => {
  expect(stateAfter('filed', 'suspended', 'resumed')).toBe('filed')
  expect(stateAfter('disposed', 'rework', 'dispatched', 'suspended', 'resumed')).toBe('dispatched')
  expect(mirrorCase(dated('filed', 'suspended', 'disposed'), known)).toMatchObject({
    state: 'disposed',
    pauses: [{ from: OPENED + 120_000, to: OPENED + 180_000 }],
  })
  expect(mirrorCase(dated('filed', 'suspended'), known).pauses).toEqual([{ from: OPENED + 120_000 }])
  expect(stepCase({ ...UNTOUCHED, state: 'filed' }, dated('resumed')[0]!)).toEqual({
    kind: 'ignored',
    reason: 'not-suspended',
  })
})

test('an extension gives time and moves nothing', () => {
  const extended = { kind: 'extended', at: OPENED + 300_000, deadline: OPENED + 900_000, reason: '缺料' } as const
  expect(mirrorCase([...dated('filed', 'dispatched'), extended, extended], known)).toMatchObject({
    state: 'dispatched',
    extensions: 1,
    extraLimits: 0,
    theirDeadline: { at: OPENED + 900_000, givenAt: OPENED + 300_000 },
    reason: '缺料',
  })
  expect(mirrorCase(dated('filed', 'extended'), known)).toMatchObject({ extensions: 1, extraLimits: 1 })
})

test('what is closed or forced may be reopened, what is void may not; nothing else leaves an end', () => {
  expect(stateAfter('closed', 'reopened')).toBe('reopened')
  expect(stateAfter('forced_close', 'reopened', 'disposed', 'closed')).toBe('closed')
  expect(stateAfter('void', 'reopened')).toBe('void')
  expect(stateAfter('filed', 'reopened')).toBe('filed')
  expect(mirrorCase(dated('disposed', 'closed', 'reopened'), known)).not.toHaveProperty('disposedAt')
})

test('an acknowledged filing counts as filed, whether it is known before or after their first report', () => {
  expect(mirrorCase([], { ...known, acknowledgedAt: OPENED + 1 })).toMatchObject({ state: 'filed' })
  expect(mirrorCase(dated('dispatched'), { ...known, acknowledgedAt: OPENED + 90_000 }).state).toBe('dispatched')
})

test('a confirmation we took back is void whatever they still say', () => {
  const withdrawn = { ...known, withdrawnAt: OPENED + 90_000 }
  expect(mirrorCase(dated('filed', 'disposed'), withdrawn)).toMatchObject({ state: 'void', endedAt: OPENED + 90_000 })
})

test('what they report of the round before does not count in this one', () => {
  expect(mirrorCase([{ kind: 'disposed', at: OPENED - 3_600_000 }], known).state).toBe('pending')
  // Their clock may be some minutes behind ours.
  expect(mirrorCase([{ kind: 'dispatched', at: OPENED - 60_000 }], known).state).toBe('dispatched')
})

describe('whatever comes, how often and in which order', () => {
  /** A history in which every report moves the case: kinds drawn, those that would be ignored left out. */
  const histories = fc
    .tuple(fc.array(fc.constantFrom(...CALLBACK_KINDS), { maxLength: 14 }), fc.boolean())
    .map(([kinds, numbered]) => {
      const reports: CaseReport[] = []
      let at: MirroredCase = UNTOUCHED
      for (const kind of kinds) {
        const next = reports.length + 1
        const report: CaseReport = { kind, at: OPENED + next * 60_000, ...(numbered ? { sequence: next } : {}) }
        const step = stepCase(at, report)
        if (step.kind === 'ignored') continue
        at = step.case
        reports.push(report)
      }
      return { reports, end: at }
    })

  test('any order and any repetition of a valid history ends in its own end', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.nat()), fc.func(fc.integer()), ({ reports, end }, again, draw) => {
        const doubled = [...reports, ...again.flatMap((i) => reports[i % Math.max(1, reports.length)] ?? [])]
        const shuffled = doubled.map((report, i) => ({ report, key: draw(i) })).toSorted((a, b) => a.key - b.key)
        const sent = shuffled.map(({ report }) => report)
        expect(mirrorCase(sent, known)).toEqual(end)
      }),
    )
  })

  test('an end is left by nothing but a reopening', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CASE_STATES), fc.constantFrom(...CALLBACK_KINDS), (state, kind) => {
        const step = stepCase({ ...UNTOUCHED, state }, { kind, at: OPENED + 1 })
        if (isEnded(state) && step.kind === 'moved') expect([state, kind]).toEqual([state, 'reopened'])
        if (state === 'void') expect(step.kind).toBe('ignored')
      }),
    )
  })

  test('every moment of a pause lies between its ends, and at most the last one is open', () => {
    fc.assert(
      fc.property(histories, ({ end }) => {
        for (const [i, pause] of end.pauses.entries()) {
          if (pause.to === undefined) expect([i, end.state]).toEqual([end.pauses.length - 1, 'suspended'])
          else expect(pause.to).toBeGreaterThan(pause.from)
        }
      }),
    )
  })
})

test('words from outside are read, others are not', () => {
  expect(parseCallbackKind('sent_back')).toBe('sent_back')
  expect(parseCallbackKind('done')).toBeUndefined()
  expect(parseCaseState('rework')).toBe('rework')
  expect(parseCaseState('')).toBeUndefined()
})

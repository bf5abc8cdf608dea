import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forecast, sumForecasts } from './forecast.ts'
import { judgeLadder, LEAST_DECISIONS, type LadderFigures } from './gates.ts'
import { judgeOpening } from './opening.ts'
import { isBelow, lowestRung, moveRung, type Rung, RUNGS, startRung } from './rung.ts'
import { byTurn, type HeldFacts, type QueueFacts, settleQueue } from './settling.ts'

const rungs = fc.constantFrom(...RUNGS)
const severities = fc.constantFrom(1, 2, 3, 4)
const moves = fc.record({
  to: rungs,
  by: fc.constantFrom('person' as const, 'figures' as const),
  gatesPassed: fc.boolean(),
  insists: fc.boolean(),
})

describe('the ladder', () => {
  test('whatever is asked for: up one rung at a time by a person only, down by either, severity 1 never in shadow', () => {
    fc.assert(
      fc.property(fc.option(rungs, { nil: undefined }), severities, fc.array(moves), (start, severity, asked) => {
        let rung: Rung = startRung(start, severity)
        for (const move of asked) {
          expect(isBelow(rung, lowestRung(severity))).toBe(false)
          const outcome = moveRung({ from: rung, severity, ...move })
          if (outcome.kind !== 'moved') continue
          if (isBelow(rung, outcome.rung)) {
            expect(move.by).toBe('person')
            expect(move.gatesPassed || move.insists).toBe(true)
          }
          if (isBelow(rung, outcome.rung) || move.by === 'figures')
            expect(Math.abs(RUNGS.indexOf(outcome.rung) - RUNGS.indexOf(rung))).toBe(1)
          rung = outcome.rung
        }
        expect(isBelow(rung, lowestRung(severity))).toBe(false)
      }),
    )
  })

  test('every move down can be taken back by a person who says why, and a site without a ladder is live', () => {
    const move = { severity: 3, by: 'person', gatesPassed: false, insists: true } as const
    expect(moveRung({ ...move, from: 'live', to: 'shadow' })).toEqual({ kind: 'moved', rung: 'shadow' })
    expect(moveRung({ ...move, from: 'shadow', to: 'live' })).toEqual({ kind: 'too-far', next: 'pilot' })
    expect(moveRung({ ...move, from: 'shadow', to: 'pilot' })).toEqual({ kind: 'moved', rung: 'pilot' })
    expect(startRung(undefined, 4)).toBe('live')
  })
})

const FIGURES: LadderFigures = {
  right: 0,
  wrong: 0,
  duplicates: 0,
  decided: 0,
  pushed: 0,
  filed: 0,
  cameras: 10,
  covered: 10,
}
const gateOf = (name: string, verdict: ReturnType<typeof judgeLadder>) =>
  verdict.gates.find((gate) => gate.name === name)

describe('the gates', () => {
  test('fewer than fifty decisions promote nothing and demote nothing', () => {
    expect(judgeLadder('shadow', 3, { ...FIGURES, right: 49 }).proposal).toBe('stay')
    expect(judgeLadder('live', 3, { ...FIGURES, wrong: 49 }).proposal).toBe('stay')
    expect(judgeLadder('shadow', 3, { ...FIGURES, right: 50 })).toMatchObject({ proposal: 'promote', to: 'pilot' })
  })

  test('half right goes to pilot, seventy of a hundred go live, and severity 1 goes live at half', () => {
    const half = { ...FIGURES, right: 50, wrong: 50 }
    expect(judgeLadder('shadow', 3, half).to).toBe('pilot')
    expect(judgeLadder('pilot', 3, half)).toMatchObject({ proposal: 'stay' })
    expect(judgeLadder('pilot', 1, half)).toMatchObject({ proposal: 'promote', to: 'live' })
    expect(judgeLadder('pilot', 3, { ...FIGURES, right: 70, wrong: 30 })).toMatchObject({ to: 'live' })
  })

  test('what was measured and misses its bound keeps it where it is; what was not is said to be so', () => {
    const good = { ...FIGURES, right: 90, wrong: 10, decided: 100 }
    expect(judgeLadder('pilot', 3, { ...good, duplicates: 9 }).proposal).toBe('stay')
    expect(judgeLadder('pilot', 3, { ...good, decisionSeconds: 601 }).proposal).toBe('stay')
    expect(judgeLadder('pilot', 3, { ...good, pushed: 100, filed: 94 }).proposal).toBe('stay')
    expect(judgeLadder('pilot', 3, { ...good, covered: 8 }).proposal).toBe('stay')
    expect(judgeLadder('pilot', 3, { ...good, seatLoad: 401 }).proposal).toBe('stay')
    const verdict = judgeLadder('pilot', 3, good)
    expect(verdict.proposal).toBe('promote')
    expect(gateOf('recall', verdict)?.verdict).toBe('not-measured')
    expect(gateOf('verify-agreement', verdict)?.verdict).toBe('not-measured')
    expect(gateOf('load', verdict)?.verdict).toBe('not-measured')
  })

  test('it falls only when not even the upper end of the interval reaches the bound, and severity 1 never into shadow', () => {
    // 31 of 50 is 62 %, but may well be 74 %.
    expect(judgeLadder('live', 3, { ...FIGURES, right: 31, wrong: 19 }).proposal).toBe('stay')
    expect(judgeLadder('live', 3, { ...FIGURES, right: 25, wrong: 25 })).toMatchObject({
      proposal: 'demote',
      to: 'pilot',
    })
    expect(judgeLadder('pilot', 3, { ...FIGURES, right: 10, wrong: 40 })).toMatchObject({
      proposal: 'demote',
      to: 'shadow',
    })
    expect(judgeLadder('pilot', 1, { ...FIGURES, right: 0, wrong: 100 }).proposal).not.toBe('demote')
    expect(LEAST_DECISIONS).toBe(50)
  })
})

const facts = fc.record({
  severity: severities,
  rung: rungs,
  pilotOpened: fc.nat(40),
  pilotLimit: fc.integer({ min: 1, max: 40 }),
  room: fc.option(fc.integer({ min: -5, max: 5 }), { nil: undefined }),
})

test('severity 1 is never held; without ladder and budget nothing is', () => {
  fc.assert(
    fc.property(facts, ({ room, ...rest }) => {
      const opening = judgeOpening({ ...rest, ...(room === undefined ? {} : { room }) })
      if (rest.severity === 1) expect(opening.kind).toBe('open')
      if (rest.rung === 'live' && room === undefined) expect(opening.kind).toBe('open')
      if (rest.rung === 'shadow' && rest.severity > 1) expect(opening).toEqual({ kind: 'held', for: 'shadow' })
    }),
  )
})

const queued = (kind: string) =>
  fc
    .array(
      fc.record({
        severity: fc.constantFrom(2, 3, 4),
        rung: rungs,
        // All of one category and group stand on one rung.
        part: fc.constantFrom('a', 'b'),
        precision: fc.float({ min: 0, max: 1, noNaN: true }),
        since: fc.nat(1000),
      }),
      { maxLength: 20 },
    )
    .map((rows) => rows.map(({ part, ...row }, i) => ({ ...row, step: `${row.rung} ${part}`, id: `${kind}${i}` })))

describe('settling', () => {
  const states = fc.record({
    held: queued('h').map((rows) => rows.map((row): HeldFacts => ({ ...row, heldFor: 'budget' }))),
    waiting: queued('w'),
    pilotLimit: fc.integer({ min: 1, max: 5 }),
    room: fc.option(fc.nat(10), { nil: undefined }),
  })
  const settle = ({
    room,
    ...rest
  }: { room: number | undefined } & Omit<Parameters<typeof settleQueue>[0], 'room' | 'pilotOpened'>) =>
    settleQueue({ ...rest, pilotOpened: new Map(), ...(room === undefined ? {} : { room }) })

  test('the room is never overrun, shadow never rises, and who gives way gives way to a more severe one', () => {
    fc.assert(
      fc.property(states, (state) => {
        const { rise, giveWay } = settle(state)
        const rows = new Map<string, QueueFacts>([...state.held, ...state.waiting].map((row) => [row.id, row]))
        if (state.room !== undefined) expect(rise.length - giveWay.length).toBeLessThanOrEqual(state.room)
        for (const id of rise) expect(rows.get(id)?.rung).not.toBe('shadow')
        expect(new Set([...rise, ...giveWay]).size).toBe(rise.length + giveWay.length)
        if (giveWay.length > 0) {
          const mildest = Math.max(...rise.map((id) => rows.get(id)!.severity))
          for (const id of giveWay) expect(rows.get(id)!.severity).toBeGreaterThan(Math.min(mildest, 3))
        }
        for (const step of ['pilot a', 'pilot b'])
          expect(rise.filter((id) => rows.get(id)?.step === step).length).toBeLessThanOrEqual(state.pilotLimit)
      }),
    )
  })

  test('in whatever order the rows come, the same ones rise', () => {
    fc.assert(
      fc.property(states, (state) => {
        const turned = { ...state, held: state.held.toReversed(), waiting: state.waiting.toReversed() }
        expect(settle(turned)).toEqual(settle(state))
      }),
    )
  })

  test('what has risen has its turn before what stays, unless its rung or its pilot keeps the other', () => {
    fc.assert(
      fc.property(states, (state) => {
        const live = { ...state, held: state.held.map((row) => ({ ...row, rung: 'live' as const })) }
        const { rise } = settle(live)
        const risen = live.held.filter(({ id }) => rise.includes(id))
        const stayed = live.held.filter(({ id }) => !rise.includes(id))
        for (const a of risen) for (const b of stayed) expect(byTurn(a, b)).toBeLessThan(0)
      }),
    )
  })
})

describe('the forecast', () => {
  const seen = { cameras: 200, looksPerDay: 57_600, raised: 30, cameraDays: 60, right: 40, wrong: 10 }

  test('thirty from sixty camera-days are a hundred a day from two hundred cameras, a fifth of them false', () => {
    const day = forecast(seen)
    expect(day).toMatchObject({ basis: 'shadow', candidates: { expected: 100 }, falseOnes: { expected: 20 } })
    expect(day.candidates!.atMost).toBeGreaterThan(130)
    expect(day.falseOnes!.atMost).toBeGreaterThan(day.falseOnes!.expected)
  })

  test('what nobody has labelled may all be false; what was never seen goes by labelled pictures, or is unknown', () => {
    expect(forecast({ ...seen, right: 0, wrong: 0 })).toMatchObject({
      isUnlabelled: true,
      falseOnes: { expected: 100 },
    })
    const fresh = { ...seen, raised: 0, cameraDays: 0, right: 0, wrong: 0 }
    expect(forecast({ ...fresh, evaluated: { negatives: 800, raisedWrongly: 8 } })).toMatchObject({
      basis: 'evaluation',
      falseOnes: { expected: 2 },
    })
    expect(forecast(fresh).basis).toBe('none')
    expect(sumForecasts([forecast(seen), forecast(fresh)])).toEqual({
      candidates: 100,
      falseOnes: 20,
      unknown: 1,
      unlabelled: 0,
    })
  })
})

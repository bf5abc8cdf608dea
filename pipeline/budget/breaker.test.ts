import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { pauseMs } from './backoff.ts'
import { type Breaker, type BreakerEvent, CLOSED, probePauseMs, readBreaker, stepBreaker } from './breaker.ts'
import { countingAt, isOutage } from './outage.ts'
import { refillStarts, type StartBucket, startsPerSecond } from './starts.ts'

const chance = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true })
const event = (at: number) =>
  fc.constantFrom<BreakerEvent>(
    { kind: 'tripped', at },
    { kind: 'probing', probe: { cameraId: 'c', at, until: at + 36_000 } },
    { kind: 'probe-failed', at },
    { kind: 'well', at },
  )
/** Any events in any order, late ones and doubles included. */
const history = fc.array(fc.tuple(fc.integer({ min: 0, max: 60_000 }), chance), { maxLength: 60 }).chain((steps) => {
  let now = 1_000_000
  return fc.tuple(...steps.map(([gap, random]) => fc.tuple(event((now += gap)), fc.constant(random))))
})

describe('whatever happens, a breaker', () => {
  test('is half-open only by a probe of its open state, which was due', () => {
    fc.assert(
      fc.property(history, (steps) => {
        let before: Breaker = CLOSED
        for (const [one, random] of steps) {
          const after = stepBreaker(before, one, random)
          if (after.kind === 'half-open' && before.kind !== 'half-open') {
            expect(before.kind).toBe('open')
            expect(after.probe.at).toBeGreaterThanOrEqual(before.kind === 'open' ? before.probeAt : Infinity)
          }
          if (after.kind === 'open' && before.kind === 'closed') expect(one.kind).toBe('tripped')
          before = after
        }
      }),
    )
  })

  test('closes with the first picture, and remembers since when it was open', () => {
    fc.assert(
      fc.property(history, chance, (steps, random) => {
        const before = steps.reduce<Breaker>((state, [one, drawn]) => stepBreaker(state, one, drawn), CLOSED)
        const after = stepBreaker(before, { kind: 'well', at: 9e9 }, random)
        expect(after.kind).toBe('closed')
        if (before.kind !== 'closed')
          expect(after).toEqual({ kind: 'closed', recovered: { openedAt: before.openedAt, at: 9e9 } })
      }),
    )
  })

  test('waits longer with each failed probe, five seconds at least and two minutes at most', () => {
    fc.assert(
      fc.property(fc.nat(40), chance, chance, (probes, low, high) => {
        const pause = probePauseMs(probes, low)
        expect(pause).toBeGreaterThanOrEqual(5000)
        expect(pause).toBeLessThanOrEqual(120_000)
        // Half to whole: the next pause is never shorter than half of the longest before it.
        expect(probePauseMs(probes + 1, high)).toBeGreaterThanOrEqual(pause / 2)
      }),
    )
  })

  test('comes back from the database as it was, and closed from what nobody wrote', () => {
    fc.assert(
      fc.property(history, (steps) => {
        const state = steps.reduce<Breaker>((one, [next, drawn]) => stepBreaker(one, next, drawn), CLOSED)
        expect(readBreaker(JSON.parse(JSON.stringify(state)))).toEqual(state)
      }),
    )
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readBreaker(value)).toEqual(CLOSED)
      }),
    )
    expect(readBreaker({ kind: 'open', openedAt: 'yesterday' })).toEqual(CLOSED)
  })
})

describe('a camera that fails', () => {
  test('is tried twice soon, and never more often than one that is well from the third failure on', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.integer({ min: 1, max: 86_400 }),
        chance,
        (failures, interval, random) => {
          const pause = pauseMs(failures, interval, random)
          if (failures < 3) expect(pause).toBeLessThanOrEqual(4000)
          else expect(pause).toBeGreaterThanOrEqual(interval * 1000)
          expect(pause).toBeLessThanOrEqual(Math.max(15 * 60_000, interval * 1000))
        },
      ),
    )
  })

  test('is left alone for longer and longer, spread over the whole of the pause', () => {
    const means = [1, 2, 3, 6, 8, 9, 10].map((failures) => pauseMs(failures, 5, 0.5))
    expect(means).toEqual(means.toSorted((a, b) => a - b))
    expect([0, 0.25, 0.5, 0.99].map((random) => pauseMs(12, 60, random))).toEqual([60_000, 270_000, 480_000, 891_600])
  })
})

describe('cameras that fail are an outage of their platform', () => {
  test('when enough fell and hardly any gave a picture since', () => {
    expect(isOutage({ cameras: 500, fell: 10, well: 0 })).toBe(true)
    expect(isOutage({ cameras: 500, fell: 9, well: 0 })).toBe(false)
    expect(isOutage({ cameras: 500, fell: 10, well: 3 })).toBe(false)
    expect(isOutage({ cameras: 20, fell: 3, well: 0 })).toBe(true)
    expect(isOutage({ cameras: 2, fell: 2, well: 0 })).toBe(false)
  })

  test('and those that fell with it are counted again when it goes down once more', () => {
    const now = 10_000_000
    expect(countingAt(CLOSED, now)).toEqual({ failingFrom: now - 120_000, failedFrom: now - 120_000 })
    const recovered = { openedAt: now - 3_600_000, at: now - 20_000 }
    expect(countingAt({ kind: 'closed', recovered }, now)).toEqual({
      failingFrom: recovered.openedAt - 120_000,
      failedFrom: recovered.at,
    })
  })
})

describe('starts', () => {
  test('come back slowly: one a second, twice as many each ten seconds, up to what the platform takes', () => {
    const rules = { maxPulls: 40 }
    const breaker: Breaker = { kind: 'closed', recovered: { openedAt: 0, at: 1_000_000 } }
    const rates = [0, 10, 20, 30, 40, 50, 600].map((s) => startsPerSecond(rules, breaker, 1_000_000 + s * 1000))
    expect(rates).toEqual([1, 2, 4, 8, 16, 20, 20])
    expect(startsPerSecond(rules, CLOSED, 0)).toBe(20)
    expect(startsPerSecond({ maxPulls: 1 }, CLOSED, 0)).toBe(1)
    expect(startsPerSecond({ maxPulls: 40, maxStartsPerSecond: 3 }, CLOSED, 0)).toBe(3)
    expect(startsPerSecond(rules, { kind: 'open', openedAt: 0, probes: 0, probeAt: 1 }, 0)).toBe(0)
  })

  test('never exceed rate times time plus half a second, however the rounds fall', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 50 }),
        fc.array(fc.integer({ min: 1, max: 3000 }), { maxLength: 80 }),
        (rate, gaps) => {
          let bucket: StartBucket | undefined
          let now = 0
          let begun = 0
          for (const gap of gaps) {
            bucket = refillStarts(bucket, rate, (now += gap))
            const takes = Math.floor(bucket.tokens)
            begun += takes
            bucket = { ...bucket, tokens: bucket.tokens - takes }
          }
          expect(begun).toBeLessThanOrEqual(Math.max(1, rate * 0.5) + (rate * now) / 1000)
        },
      ),
    )
  })
})

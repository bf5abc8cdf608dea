import { beforeAll, describe, expect, test } from 'vitest'
import { createRandom } from '../../fixtures/simulator/random.ts'
import { type FleetPlatform, type FleetRun, runFleet, type Start } from './fleet.fixture.ts'

const DIES = 600
const BACK = 4200
const END = 5400
const POLICE = { id: 'police', cameras: 500, maxPulls: 60, intervalSeconds: 60, outSeconds: [DIES, BACK] } as const
const OTHERS: readonly FleetPlatform[] = Array.from({ length: 5 }, (_, n) => {
  return { id: `park-${n}`, cameras: 60, maxPulls: 12, intervalSeconds: 60 }
})

const between = (starts: readonly Start[], from: number, to: number) =>
  starts.filter(({ at }) => at >= from * 1000 && at < to * 1000)
/** The most starts in any whole second. */
function peak(starts: readonly Start[]): number {
  const bySecond = new Map<number, number>()
  for (const { at } of starts) bySecond.set(Math.floor(at / 1000), (bySecond.get(Math.floor(at / 1000)) ?? 0) + 1)
  return Math.max(0, ...bySecond.values())
}

describe('a platform with 500 cameras that dies for an hour', () => {
  let run: FleetRun
  let police: readonly Start[]
  let others: readonly Start[]
  beforeAll(async () => {
    const seeded = createRandom(7)
    run = await runFleet({ platforms: [POLICE, ...OTHERS], workers: 40, seconds: END, random: () => seeded.next() })
    police = run.starts.filter(({ platformId }) => platformId === 'police')
    others = run.starts.filter(({ platformId }) => platformId !== 'police')
  })

  test('is asked once in a while: a dozen looks begin there before it is noticed, then under two a minute', () => {
    expect(between(police, DIES, DIES + 60).length).toBeLessThan(120)
    for (let minute = DIES / 60 + 3; minute < BACK / 60; minute++) {
      const opens = between(police, minute * 60, minute * 60 + 60).length
      expect(opens).toBeLessThanOrEqual(2)
    }
    expect(between(police, BACK - 600, BACK).length).toBeGreaterThan(3)
  })

  test('is one finding, not five hundred', () => {
    expect(run.findings.filter(({ kind }) => kind === 'platform')).toMatchObject([{ subject: 'police' }])
    expect(run.findings.filter(({ kind }) => kind === 'camera').length).toBeLessThan(10)
  })

  test('is found well within three minutes and not stormed: no second with more than its starts allow', () => {
    const first = police.find(({ at, good }) => good && at >= BACK * 1000)!
    expect(first.at / 1000 - BACK).toBeLessThan(180)
    const back = first.at / 1000
    expect(peak(between(police, back, back + 10))).toBeLessThanOrEqual(4)
    expect(peak(between(police, back, END))).toBeLessThanOrEqual(POLICE.maxPulls / 2 + POLICE.maxPulls / 4)
  })

  test('takes nothing from the others while it is out and when it comes back', () => {
    const perMinute = (from: number, to: number) => between(others, from, to).length / ((to - from) / 60)
    const before = perMinute(300, DIES)
    for (let from = DIES; from < END - 300; from += 300) {
      expect(perMinute(from, from + 300) / before).toBeGreaterThan(0.95)
    }
  })

  test('is looked at as before ten minutes after, every camera of it', () => {
    const late = run.cameras.filter(({ seenAt = 0 }) => seenAt < (END - 150) * 1000)
    expect(late).toEqual([])
    const ratio = between(police, END - 600, END).length / between(police, 0, DIES).length
    expect(ratio).toBeGreaterThan(0.95)
  })
})

test('cameras that die one after another among others that live are findings of their own, and no outage', async () => {
  const seeded = createRandom(3)
  const deadFrom = Array.from({ length: 12 }, (_, n) => 60 + n * 40)
  const street = { id: 'street', cameras: 60, maxPulls: 12, intervalSeconds: 60, deadFrom }
  const run = await runFleet({ platforms: [street], workers: 20, seconds: 1200, random: () => seeded.next() })
  expect(run.findings.filter(({ kind }) => kind === 'platform')).toEqual([])
  expect(new Set(run.findings.map(({ subject }) => subject)).size).toBe(12)
})

test('a platform that falls again while it comes back is let alone again', async () => {
  const seeded = createRandom(5)
  const again = {
    ...POLICE,
    id: 'again',
    cameras: 200,
    outSeconds: [60, 400] as const,
    outAgainSeconds: [430, 900] as const,
  }
  const run = await runFleet({ platforms: [again], workers: 40, seconds: 1200, random: () => seeded.next() })
  expect(run.findings.filter(({ kind }) => kind === 'platform').length).toBeGreaterThan(1)
  expect(between(run.starts, 500, 900).length).toBeLessThan(20)
})

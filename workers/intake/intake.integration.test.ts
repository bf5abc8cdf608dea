import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NO_STALL, START, STALL, seedCamera, seenLook, stall } from '../../fixtures/looks.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import type { LookMessage } from '../../pipeline/look.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createCounters } from '../../prisma/stores/candidates/counters.ts'
import { takeLook } from './intake.ts'

let server: TestPostgres
let database: Database

beforeAll(async () => {
  server = await startTestPostgres()
})
beforeEach(async () => {
  database = createDatabase(await server.database(), { poolSize: 6 })
  return () => database.close()
})
afterAll(() => server?.stop())

const deps = () => ({ database, now: () => START, random: () => 0.5 })
const take = (message: LookMessage) => takeLook(deps(), message)
const takeAll = async (messages: readonly LookMessage[]) => {
  for (const message of messages) await take(message)
}
const candidates = () =>
  database.queries.candidate.findMany({ orderBy: { createdAt: 'asc' }, include: { evidence: true } })
const minutes = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

describe('folding', () => {
  test('a stall that stands for its dwell becomes one candidate with evidence, however long it stays', async () => {
    await seedCamera(database, 'c1')
    await takeAll(minutes(0, 20).map((minute) => seenLook('c1', minute, [stall()])))
    const found = await candidates()
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ status: 'open', severity: 2, zoneId: 'road', firstSeenAt: new Date(START) })
    expect(found[0]!.lastSeenAt).toEqual(new Date(START + 20 * 60_000))
    expect(found[0]!.evidence.length).toBeGreaterThanOrEqual(3)
    expect(found[0]!.evidence.length).toBeLessThanOrEqual(12)
  })

  test('a stall that only passes raises nothing', async () => {
    await seedCamera(database, 'c1')
    await takeAll([seenLook('c1', 0, [stall()]), ...minutes(1, 10).map((minute) => seenLook('c1', minute, [NO_STALL]))])
    expect(await candidates()).toEqual([])
  })

  test('the same message again, and one older than the newest, change nothing', async () => {
    await seedCamera(database, 'c1')
    await take(seenLook('c1', 5, [stall()]))
    expect(await take(seenLook('c1', 5, [stall()]))).toEqual({ kind: 'dropped', reason: 'repeated' })
    expect(await take(seenLook('c1', 4, [stall()]))).toEqual({ kind: 'dropped', reason: 'older' })
    expect((await createCounters(database)()).looks).toBe(1)
  })

  test('bit-identical pictures are a frozen stream: nothing raises and a finding says so', async () => {
    await seedCamera(database, 'c1')
    await takeAll(minutes(0, 10).map((minute) => seenLook('c1', minute, [stall()], { contentHash: 'same' })))
    expect(await candidates()).toEqual([])
    const findings = await database.queries.finding.findMany()
    expect(findings).toMatchObject([{ kind: 'view', subject: 'c1', count: 10 }])
  })

  test('nothing raises in a view that nobody approved', async () => {
    await seedCamera(database, 'c1', { view: { origin: 'proposed', zones: [] } })
    await takeAll(minutes(0, 10).map((minute) => seenLook('c1', minute, [stall()])))
    expect(await candidates()).toEqual([])
  })

  test('a dog that walks on after it raised stays one candidate', async () => {
    await seedCamera(database, 'c1', { categories: ['dog-unleashed'] })
    for (let step = 0; step < 30; step++) {
      const x0 = 0.1 + step * 0.025
      const dog = { category: 'dog-unleashed', label: 'dog', place: { x0, y0: 0.5, x1: x0 + 0.05, y1: 0.6 } }
      await take(seenLook('c1', step / 20, [{ ...stall(), ...dog }]))
    }
    expect(await candidates()).toHaveLength(1)
  })

  test('a row that was switched off in mid-dwell does not keep its camera busy', async () => {
    await seedCamera(database, 'c1')
    await take(seenLook('c1', 0, [stall()]))
    expect((await database.queries.camera.findFirst())!.dueReason).toBe('dwell')
    await take(seenLook('c1', 5, []))
    expect(await database.queries.camera.findFirst()).toMatchObject({
      dueReason: 'interval',
      nextDueAt: new Date(START + 60_000),
    })
  })

  test('a look judged by zones that are no more is dropped', async () => {
    await seedCamera(database, 'c1')
    await seedCamera(database, 'c1', { view: { origin: 'approved', zones: [] } })
    expect(await take(seenLook('c1', 0, [stall()]))).toEqual({ kind: 'dropped', reason: 'other-view' })
  })

  test('a message for a camera that is gone is dropped', async () => {
    expect(await take(seenLook('nobody', 0, []))).toEqual({ kind: 'dropped', reason: 'unknown-camera' })
  })
})

describe('any order', () => {
  const places = [STALL, { x0: 0.6, y0: 0.5, x1: 0.8, y1: 0.8 }]
  const fingerprint = async () =>
    (await candidates())
      .map(({ cameraId, category, zoneId, place }) => {
        const { x0 } = place as { x0: number }
        return `${cameraId} ${category} ${zoneId} ${x0.toFixed(1)}`
      })
      .toSorted()

  test.each([1, 2, 3, 4, 5])(
    'two intake workers with shuffled, doubled and delayed messages give the candidates of one in order (seed %i)',
    async (seed) => {
      const random = seededRandom(seed)
      const inOrder = ['c1', 'c2'].flatMap((camera) =>
        minutes(0, 30).map((minute) =>
          seenLook(
            camera,
            minute,
            places.map((place) => stall(place)),
          ),
        ),
      )
      for (const camera of ['c1', 'c2']) await seedCamera(database, camera)
      await takeAll(inOrder)
      const expected = await fingerprint()
      expect(expected).toHaveLength(4)

      const other = createDatabase(await server.database(), { poolSize: 6 })
      const first = database
      database = other
      try {
        for (const camera of ['c1', 'c2']) await seedCamera(database, camera)
        const late = (message: LookMessage) => ({ message, at: minuteOf(message) + random() * 4 })
        const doubled = [...inOrder, ...inOrder.filter(() => random() < 0.5)]
        const queue = doubled
          .map(late)
          .toSorted((a, b) => a.at - b.at)
          .map(({ message }) => message)
        const worker = async () => {
          for (let next = queue.shift(); next; next = queue.shift()) await take(next)
        }
        await Promise.all([worker(), worker()])
        expect(await fingerprint()).toEqual(expected)
      } finally {
        database = first
        await other.close()
      }
    },
  )

  test('the last guard: a second unclosed candidate at one anchor is refused by the database itself', async () => {
    await seedCamera(database, 'c1')
    await takeAll(minutes(0, 6).map((minute) => seenLook('c1', minute, [stall()])))
    const { id: _, evidence: __, why, place: ___, ...row } = (await candidates())[0]!
    await expect(database.queries.candidate.create({ data: { ...row, id: 'second', why: why ?? {} } })).rejects.toThrow(
      /Unique constraint/,
    )
  })
})

function minuteOf(message: LookMessage): number {
  return message.outcome.kind === 'seen' ? (message.outcome.capturedAt - START) / 60_000 : 0
}

function seededRandom(seed: number): () => number {
  let state = seed * 2_654_435_761
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 0x9e3779b9) >>> 0
    return state / 2 ** 32
  }
}

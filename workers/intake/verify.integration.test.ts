import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { confirmOldest, dispose } from '../../fixtures/decisions.ts'
import { type LookChanges, NO_STALL, SAME_GROUND, START, seedCamera, seenLook, stall } from '../../fixtures/looks.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import type { LookMessage } from '../../pipeline/look.ts'
import { blocksUnder, GROUND } from '../../pipeline/views/ground.ts'
import type { Sketch } from '../../pipeline/vocabulary.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createCallbackStore } from '../../prisma/stores/cases/callbacks.ts'
import { createCameraStore } from '../../prisma/stores/cameras/cameras.ts'
import { handOverVerifications } from './hand-over.ts'
import { takeLook } from './intake.ts'

let server: TestPostgres
let database: Database
const MINUTE = 60_000

beforeAll(async () => {
  server = await startTestPostgres()
})
beforeEach(async () => {
  database = createDatabase(await server.database(), { poolSize: 4 })
  return () => database.close()
})
afterAll(() => server?.stop())

const take = (message: LookMessage) => takeLook({ database, now: () => START, random: () => 0.5 }, message)
const minutes = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const gone = (minute: number, changes: LookChanges = {}, version = 1) =>
  take({ ...seenLook('c1', minute, [NO_STALL], changes), viewVersion: version })
const verifications = () => database.queries.verification.findMany({ orderBy: { id: 'asc' } })

const sketch = (brightness: number): Sketch => ({
  luma: new Uint8Array(160 * 90).fill(brightness),
  mean: brightness,
  sharpness: brightness / 2,
  contentHash: String(brightness),
})
const view = (reference: Sketch) => ({
  origin: 'approved' as const,
  reference,
  zones: [
    {
      id: 'road',
      kind: 'road',
      polygon: [
        [0, 0.4],
        [1, 0.4],
        [1, 1],
      ] as const,
      origin: 'approved' as const,
      permits: [],
    },
  ],
})

/** A stall that was seen, confirmed and said to be gone. */
async function disposedStall(): Promise<string> {
  await seedCamera(database, 'c1', { view: view(sketch(100)) })
  for (const minute of minutes(0, 6)) await take(seenLook('c1', minute, [stall()]))
  const id = await confirmOldest(database)
  await dispose(database, id)
  return id
}
/** Minutes at which looks count: five after the last look before the disposal, two apart. */
const SETTLED = [11, 13, 15]
const LATER = [17, 19, 30, 45]

const say = (candidateId: string, kind: 'suspended' | 'void') =>
  createCallbackStore(database).apply({
    id: `${kind}-1`,
    receiverId: 'city',
    kind,
    candidateId,
    body: {},
    at: new Date(START + MINUTE),
  })

test('a clear is kept with the pictures before and after, how they lie on each other, and every look that was taken', async () => {
  const id = await disposedStall()
  for (const minute of [9, ...SETTLED]) await gone(minute)
  const [done] = await verifications()
  expect(done).toMatchObject({
    verdict: 'clear',
    pair: { score: 0.99, offset: { dx: 0, dy: 0 }, sameView: true, likeLight: true },
    state: { tries: SETTLED.map((minute) => ({ found: 'absent', light: 'day', lookId: `c1-${minute}` })) },
  })
  const evidence = await database.queries.evidence.findMany({ where: { candidateId: id, role: 'after' } })
  expect(evidence).toMatchObject([{ sha256: done!.afterSha, alignment: { similarity: 0.99 } }])
  const before = await database.queries.evidence.findMany({ where: { sha256: done!.beforeSha! } })
  expect(before).toMatchObject([{ role: 'sighting', candidateId: id }])
})

test('a stall unseen by the detector whose ground has not come back is never clear', async () => {
  const id = await disposedStall()
  const blocks = new Set(blocksUnder(stall().place!))
  const ground = Array.from(SAME_GROUND, (same, block) => (blocks.has(block) ? GROUND.changed : same)).join('')
  for (const minute of [...SETTLED, ...LATER]) await gone(minute, { close: { ground, things: [] } })
  expect(await verifications()).toMatchObject([{ verdict: 'cannot-tell', handover: 'tries' }])
  expect(await database.queries.finding.findMany()).toMatchObject([{ kind: 'verification', subject: id }])
})

test('looks by night do not count for what was seen by day: they wait for the day', async () => {
  await disposedStall()
  for (const minute of SETTLED) await gone(minute, { light: { kind: 'night', mean: 50 } })
  expect(await verifications()).toMatchObject([{ status: 'waiting' }])
  for (const minute of [700, 702, 704]) await gone(minute)
  expect(await verifications()).toMatchObject([{ verdict: 'clear' }])
})

test('a stream frozen on a picture of the clean place clears nothing', async () => {
  await disposedStall()
  for (const minute of [...SETTLED, ...LATER]) await gone(minute, { contentHash: 'the clean place' })
  expect(await verifications()).toMatchObject([{ verdict: 'cannot-tell' }])
})

test('a reference learned anew while a fix is verified, from a picture with the problem in it, makes nothing clear', async () => {
  await disposedStall()
  await gone(11)
  await seedCamera(database, 'c1', { view: view(sketch(120)) })
  expect(await gone(13)).toEqual({ kind: 'dropped', reason: 'other-view' })
  for (const minute of LATER) await gone(minute, {}, 2)
  expect(await verifications()).toMatchObject([{ verdict: 'cannot-tell', handover: 'tries' }])
})

test('a look and a new reference at the same moment end in one order or the other, and never in a clear', async () => {
  await disposedStall()
  await gone(11)
  await Promise.all([seedCamera(database, 'c1', { view: view(sketch(120)) }), gone(13)])
  for (const minute of LATER) await gone(minute, {}, 2)
  expect(await verifications()).toMatchObject([{ verdict: 'cannot-tell' }])
})

test.each(['suspended', 'void'] as const)('%s cancels: no look after it brings a verdict', async (kind) => {
  const id = await disposedStall()
  await gone(11)
  await say(id, kind)
  for (const minute of LATER) await gone(minute)
  expect(await verifications()).toMatchObject([{ status: 'cancelled', verdict: null }])
  expect(await database.queries.outbox.count({ where: { kind: 'case.verified' } })).toBe(0)
})

test('a camera that leaves the roster hands its verifications to a person, once, whoever else looks at the same time', async () => {
  const id = await disposedStall()
  await gone(11)
  expect(await handOverVerifications(database, START + 12 * MINUTE)).toBe(0)
  await createCameraStore(database).retireExcept([])
  const now = START + 13 * MINUTE
  const handed = await Promise.all([handOverVerifications(database, now), handOverVerifications(database, now)])
  expect(handed.reduce((sum, count) => sum + count)).toBe(1)
  // A look that was in flight.
  await gone(15)
  expect(await verifications()).toMatchObject([{ status: 'done', verdict: 'cannot-tell', handover: 'camera-gone' }])
  expect(await database.queries.finding.findMany()).toMatchObject([{ kind: 'verification', subject: id }])
  expect(await database.queries.outbox.count({ where: { kind: 'case.verified' } })).toBe(1)
})

test('a fix that no look judges in time goes to a person; the time a platform was out is not counted', async () => {
  await disposedStall()
  const hours = (n: number) => START + n * 60 * MINUTE
  await database.queries.outage.create({
    data: { id: 'o', platformId: 'street', cameras: 3, beganAt: new Date(hours(2)), endedAt: new Date(hours(12)) },
  })
  expect(await handOverVerifications(database, hours(30))).toBe(0)
  expect(await handOverVerifications(database, hours(39))).toBe(1)
  expect(await verifications()).toMatchObject([{ verdict: 'cannot-tell', handover: 'no-picture' }])
})

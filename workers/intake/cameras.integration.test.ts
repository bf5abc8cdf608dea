import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { confirmOldest, dispose } from '../../fixtures/decisions.ts'
import { failedLook, NO_STALL, START, seedCamera, seenLook, stall } from '../../fixtures/looks.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import type { LookMessage, SeenLook } from '../../pipeline/look.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createPatrolStore } from '../../prisma/stores/cameras/patrol.ts'
import { takeLook } from './intake.ts'

let server: TestPostgres
let database: Database

beforeAll(async () => {
  server = await startTestPostgres()
})
beforeEach(async () => {
  database = createDatabase(await server.database(), { poolSize: 2 })
  return () => database.close()
})
afterAll(() => server?.stop())

const take = (message: LookMessage) => takeLook({ database, now: () => START, random: () => 0.5 }, message)
const takeAll = async (messages: readonly LookMessage[]) => {
  for (const message of messages) await take(message)
}
const minutes = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

test('failures are said once, with a pause that grows, and end with the next picture', async () => {
  await seedCamera(database, 'c1')
  const patrol = createPatrolStore(database)
  const now = new Date(START)
  for (const look of ['f1', 'f2', 'f3']) {
    const looks = [{ cameraId: 'c1', lookId: look }]
    expect(await patrol.handOut({ looks, until: new Date(START + 9000), now })).toEqual(new Set(['c1']))
    await take(failedLook('c1', look, 'unreachable'))
    expect(await take(failedLook('c1', look, 'unreachable'))).toEqual({ kind: 'dropped', reason: 'repeated' })
  }
  const camera = await database.queries.camera.findUniqueOrThrow({ where: { id: 'c1' } })
  expect(camera).toMatchObject({ failuresInRow: 3, nextDueAt: new Date(START + 90_000), fault: 'unreachable' })
  expect(await database.queries.finding.findMany()).toMatchObject([{ kind: 'camera', count: 1, closedAt: null }])
  await take(seenLook('c1', 1, []))
  expect(await database.queries.finding.count({ where: { closedAt: null } })).toBe(0)
})

test('a fix at a camera that brings no picture any more is for a person after a day, and advice says so', async () => {
  await seedCamera(database, 'c1')
  await takeAll(minutes(0, 6).map((minute) => seenLook('c1', minute, [stall()])))
  await dispose(database, await confirmOldest(database))
  const failAt = async (hours: number) => {
    const now = START + hours * 3_600_000
    const lookId = `f${hours}`
    const until = new Date(now + 9000)
    await createPatrolStore(database).handOut({ looks: [{ cameraId: 'c1', lookId }], until, now: new Date(now) })
    const deps = { database, now: () => now, random: () => 0.5 }
    await takeLook(deps, failedLook('c1', lookId, 'unreachable'))
  }
  await failAt(20)
  expect(await database.queries.verification.findMany()).toMatchObject([{ status: 'waiting' }])
  await failAt(25)
  expect(await database.queries.verification.findMany()).toMatchObject([{ status: 'done', verdict: 'cannot-tell' }])
  expect(await database.queries.outbox.findMany({ where: { kind: 'case.verified' } })).toMatchObject([
    { payload: { verdict: 'cannot-tell', after_sha256: null } },
  ])
})

test('a camera that crashed the first driver twice moves to ffmpeg', async () => {
  await seedCamera(database, 'c1')
  const patrol = createPatrolStore(database)
  for (const look of ['f1', 'f2']) {
    const looks = [{ cameraId: 'c1', lookId: look }]
    await patrol.handOut({ looks, until: new Date(START + 9000), now: new Date(START) })
    await take(failedLook('c1', look, 'driver-crashed'))
  }
  expect(await database.queries.camera.findMany()).toMatchObject([{ driver: 'ffmpeg', crashes: 2 }])
})

test('a main stream that fails is one finding until it serves again, and its crashes count like any others', async () => {
  await seedCamera(database, 'c1')
  const lookWith = (minute: number, more: Partial<SeenLook>): LookMessage => {
    const message = seenLook('c1', minute, [])
    return { ...message, outcome: { ...(message.outcome as SeenLook), ...more } }
  }
  const refused = (crashed: boolean) => ({ mainRefused: { detail: 'The camera said nothing.', crashed } })
  await takeAll([lookWith(1, refused(false)), lookWith(2, refused(false))])
  expect(await database.queries.finding.findMany()).toMatchObject([
    { kind: 'main-stream', subject: 'c1', count: 2, closedAt: null, detail: expect.stringContaining('said nothing') },
  ])
  await takeAll([lookWith(3, {}), lookWith(4, { stream: 'main' })])
  expect(await database.queries.finding.count({ where: { closedAt: null } })).toBe(0)
  await takeAll([lookWith(5, refused(true)), lookWith(6, refused(true))])
  expect(await database.queries.camera.findMany()).toMatchObject([{ driver: 'ffmpeg', crashes: 2 }])
})

test('a recording gives each frame once, waits at its hold and judges the fix from there, however early it was said', async () => {
  await seedCamera(database, 'c1', { sourceKind: 'recording', recording: { frames: 40, holds: [20] } })
  const patrol = createPatrolStore(database)
  const now = new Date(START + 3_600_000)
  const due = async () => (await patrol.due(now, ['street'], 10)).map(({ recordingFrame }) => recordingFrame)
  await database.queries.camera.updateMany({ data: { nextDueAt: new Date(START) } })
  const frame = (n: number) => seenLook('c1', n, [n < 20 ? stall() : NO_STALL], { recordingFrame: n })
  await takeAll(minutes(0, 6).map(frame))
  expect(await take(frame(6))).toEqual({ kind: 'dropped', reason: 'repeated' })
  expect(await due()).toEqual([7])
  await takeAll(minutes(7, 10).map(frame))
  const id = await confirmOldest(database)
  await dispose(database, id)
  await takeAll(minutes(11, 19).map(frame))
  expect(await due()).toEqual([20])
  await takeAll(minutes(20, 39).map(frame))
  expect(await due()).toEqual([])
  expect(await database.queries.verification.findMany()).toMatchObject([{ verdict: 'clear' }])
})

test('a recording that nobody disposed of stays at its hold', async () => {
  await seedCamera(database, 'c1', { sourceKind: 'recording', recording: { frames: 9, holds: [3] } })
  await database.queries.camera.updateMany({ data: { nextDueAt: new Date(START) } })
  await takeAll(minutes(0, 2).map((n) => seenLook('c1', n, [], { recordingFrame: n })))
  expect(await createPatrolStore(database).due(new Date(START + 1), ['street'], 10)).toEqual([])
})

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { START, seedCamera } from '../../../fixtures/looks.ts'
import { startTestPostgres, type TestPostgres } from '../../../fixtures/postgres.ts'
import { createDatabase, type Database } from '../../client.ts'
import { createLeaseStore } from './leases.ts'
import { createPatrolStore } from './patrol.ts'
import { sweepTables } from '../records/sweep.ts'
import { createViewStore } from '../views/views.ts'

let server: TestPostgres
let database: Database
beforeAll(async () => {
  server = await startTestPostgres()
})
beforeEach(async () => {
  database = createDatabase(await server.database(), { poolSize: 4 })
  await seedCamera(database, 'c1')
  return () => database.close()
})
afterAll(() => server?.stop())

const at = (seconds: number) => new Date(START + seconds * 1000)

test('closed findings and held callbacks of last year and ended sessions are swept; a case keeps its callbacks', async () => {
  const { queries } = database
  const old = at(-400 * 86_400)
  const finding = (id: string, closedAt: Date | null) => ({ id, kind: 'camera', subject: id, detail: '', closedAt })
  await queries.finding.createMany({ data: [finding('old', old), finding('new', at(0)), finding('open', null)] })
  const callback = { receiverId: 'city', kind: 'filed', body: {} }
  await queries.callback.createMany({
    data: [
      { ...callback, id: 'old', receivedAt: old },
      { ...callback, id: 'new', receivedAt: at(0) },
      { ...callback, id: 'of-case', candidateId: 'k', receivedAt: old },
    ],
  })
  await sweepTables(database, at(60).getTime())
  expect((await queries.finding.findMany({ orderBy: { id: 'asc' } })).map(({ id }) => id)).toEqual(['new', 'open'])
  expect((await queries.callback.findMany()).map(({ id }) => id).toSorted()).toEqual(['new', 'of-case'])
})

describe('patrol', () => {
  test('a due camera is handed out once until its look is awaited no more', async () => {
    const patrol = createPatrolStore(database)
    const now = new Date(Date.now() + 1000)
    const due = (at: Date) => patrol.due(at, ['street'], 10)
    expect(await due(now)).toMatchObject([
      { cameraId: 'c1', platformId: 'street', pulls: 1, starts: 1, reason: 'interval' },
    ])
    const until = new Date(now.getTime() + 10_000)
    const handOut = (lookId: string) => patrol.handOut({ looks: [{ cameraId: 'c1', lookId }], until, now })
    const handed = await Promise.all([handOut('l1'), handOut('l2')])
    expect(handed.map((cameras) => cameras.size).toSorted((a, b) => a - b)).toEqual([0, 1])
    expect(await due(now)).toEqual([])
    expect(await patrol.platforms(now)).toMatchObject([{ id: 'street', maxPulls: 4, held: 1, watches: 0 }])
    expect(await due(new Date(now.getTime() + 11_000))).toHaveLength(1)
    expect(await patrol.platforms(new Date(now.getTime() + 11_000))).toMatchObject([{ held: 0 }])
  })

  test('a platform with a hundred late cameras keeps nobody else’s out; its verifications come first', async () => {
    const { queries } = database
    const now = new Date(Date.now() + 1000)
    for (let i = 2; i <= 9; i++) await seedCamera(database, `c${i}`)
    await queries.camera.updateMany({ data: { nextDueAt: new Date(now.getTime() - 3_600_000) } })
    await queries.camera.update({ where: { id: 'c9' }, data: { dueReason: 'verification', nextDueAt: now } })
    await queries.platform.create({ data: { id: 'park', name: 'Park', maxPulls: 4 } })
    await seedCamera(database, 'p1', { platformId: 'park' })
    await queries.camera.update({ where: { id: 'p1' }, data: { nextDueAt: now } })
    const due = await createPatrolStore(database).due(now, ['street', 'park'], 6)
    expect(due.map(({ cameraId }) => cameraId)).toEqual(['c9', 'p1', 'c1', 'c2', 'c3'])
    expect(await createPatrolStore(database).due(now, ['park'], 6)).toHaveLength(1)
  })

  test('a recording stands at the picture its view was learned from until a person approves it', async () => {
    const { queries } = database
    await seedCamera(database, 'r1', {
      recording: { frames: 3, holds: [] },
      view: { origin: 'proposed', zones: [] },
    })
    const recordingsDue = async () =>
      (await createPatrolStore(database).due(new Date(Date.now() + 1000), ['street'], 10)).filter(
        ({ cameraId }) => cameraId === 'r1',
      )
    expect(await recordingsDue()).toHaveLength(1)
    await queries.view.update({ where: { id: 'r1:1' }, data: { reference: new Uint8Array([1]) } })
    expect(await recordingsDue()).toEqual([])
    await createViewStore(database).approve('r1', 'admin')
    expect(await recordingsDue()).toHaveLength(1)
  })

  test('one holder leads; the epoch grows when another takes over', async () => {
    const leases = createLeaseStore(database)
    expect(await leases.acquire('patrol', 'one', 60)).toEqual({ epoch: 1 })
    expect(await leases.acquire('patrol', 'two', 60)).toBeUndefined()
    expect(await leases.acquire('patrol', 'one', 60)).toEqual({ epoch: 1 })
    await leases.release('patrol', 'one')
    expect(await leases.acquire('patrol', 'two', 60)).toEqual({ epoch: 2 })
  })
})

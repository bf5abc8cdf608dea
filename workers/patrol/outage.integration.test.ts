import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { confirmOldest, dispose } from '../../fixtures/decisions.ts'
import { seedCamera, seenLook, stall, START } from '../../fixtures/looks.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import type { LookMessage, LookRequest, Sighting } from '../../pipeline/look.ts'
import type { CaptureFault } from '../../pipeline/vocabulary.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createCameraStore } from '../../prisma/stores/cameras/cameras.ts'
import { createLeaseStore } from '../../prisma/stores/cameras/leases.ts'
import { createOutageStore } from '../../prisma/stores/cameras/outages.ts'
import { createPatrolStore } from '../../prisma/stores/cameras/patrol.ts'
import { createWatchStore } from '../../prisma/stores/cameras/watches.ts'
import { takeLook } from '../intake/intake.ts'
import { NO_MEMORY, PATROL_DEFAULTS, type PatrolDeps, patrolRound } from './patrol.ts'

let server: TestPostgres
let database: Database
beforeAll(async () => {
  server = await startTestPostgres()
})
beforeEach(async () => {
  database = createDatabase(await server.database(), { poolSize: 4 })
  return () => database.close()
})
afterAll(() => server?.stop())

interface City {
  readonly now: () => number
  /** Patrol and intake for so many seconds, a round every two seconds; the looks of a round come in before the next. */
  run(seconds: number): Promise<readonly LookRequest[]>
  /** Another process leads from now on. */
  changeLeader(): Promise<void>
}

/** `answer` says what a look of a camera brings at a time. */
async function cityOf(answer: (cameraId: string, at: number) => CaptureFault | readonly Sighting[]): Promise<City> {
  let now = START
  let memory = NO_MEMORY
  let leader = 1
  let looks = 0
  const leases = createLeaseStore(database)
  const asked: LookRequest[] = []
  const deps = (): PatrolDeps => ({
    cameras: createPatrolStore(database),
    outages: createOutageStore(database),
    watches: createWatchStore(database),
    publishWatch: async () => undefined,
    leases,
    publish: async (request) => void asked.push(request),
    waiting: async () => 0,
    newId: () => `look-${(looks += 1)}`,
    random: () => 0.5,
    holder: `leader-${leader}`,
  })
  const messageOf = ({ cameraId, lookId }: LookRequest): LookMessage => {
    const brought = answer(cameraId, now)
    const minute = (now - START) / 60_000
    if (typeof brought !== 'string') return { ...seenLook(cameraId, minute, brought), lookId }
    const outcome = { kind: 'failed', failedAt: now, fault: brought, detail: 'The camera did not answer.' } as const
    return { version: 1, lookId, cameraId, reason: 'interval', driver: 'node-av', outcome }
  }
  await database.queries.camera.updateMany({ data: { nextDueAt: new Date(START) } })
  return {
    now: () => now,
    run: async (seconds) => {
      const from = asked.length
      for (const end = now + seconds * 1000; now < end; now += 2000) {
        const before = asked.length
        const round = await patrolRound(deps(), PATROL_DEFAULTS, { now: new Date(now), memory })
        if (round.kind === 'handed-out') memory = round.memory
        for (const request of asked.slice(before))
          await takeLook({ database, now: () => now, random: () => 0.5 }, messageOf(request))
      }
      return asked.slice(from)
    },
    changeLeader: async () => {
      await leases.release('patrol', `leader-${leader}`)
      leader += 1
      memory = NO_MEMORY
    },
  }
}

const openFindings = () =>
  database.queries.finding.findMany({ where: { closedAt: null }, select: { kind: true, subject: true, detail: true } })
const breakerOf = async (id: string) =>
  (await database.queries.platform.findUniqueOrThrow({ where: { id } })).breaker as { kind: string }

async function seedPlatform(id: string, cameras: number): Promise<void> {
  await createCameraStore(database).upsertPlatform({ id, name: `Office ${id}`, maxPulls: 8 })
  for (let n = 0; n < cameras; n++) await seedCamera(database, `${id}-${n}`, { platformId: id })
}

describe('a platform whose cameras fail together', () => {
  test('is one finding, is asked by one look at a time by whoever leads, and comes back with its cameras', async () => {
    await seedPlatform('police', 12)
    await seedPlatform('park', 3)
    const [dies, back] = [START + 70_000, START + 300_000]
    const city = await cityOf((camera, at) =>
      camera.startsWith('police') && at >= dies && at < back ? 'zero-frames' : [],
    )
    await city.run(70)
    expect(await openFindings()).toEqual([])
    await city.run(60)
    expect(await breakerOf('police')).toMatchObject({ kind: expect.stringMatching(/open/) })
    expect(await openFindings()).toEqual([
      { kind: 'platform', subject: 'police', detail: expect.stringMatching(/^\d+ cameras of Office police stopped/) },
    ])
    await city.changeLeader()
    const during = await city.run(140)
    const asked = during.filter(({ cameraId }) => cameraId.startsWith('police'))
    expect(asked.length).toBeGreaterThanOrEqual(1)
    expect(asked.length).toBeLessThanOrEqual(5)
    expect(new Set(asked.map(({ cameraId }) => cameraId)).size).toBe(asked.length)
    expect(during.filter(({ cameraId }) => cameraId.startsWith('park')).length).toBeGreaterThanOrEqual(6)
    expect(await openFindings()).toHaveLength(1)

    const after = await city.run(200)
    expect(await breakerOf('police')).toMatchObject({ kind: 'closed' })
    expect(await openFindings()).toEqual([])
    const served = new Set(after.map(({ cameraId }) => cameraId))
    expect(served.size).toBe(15)
    const [outage] = await database.queries.outage.findMany()
    expect(outage!.beganAt.getTime()).toBeGreaterThanOrEqual(dies)
    expect(outage!.endedAt!.getTime()).toBeGreaterThanOrEqual(back)
    const hours = await database.queries.lookHour.aggregate({ _sum: { zeroFrames: true, failed: true } })
    expect(hours._sum.zeroFrames).toBe(hours._sum.failed)
    expect(hours._sum.zeroFrames).toBeGreaterThan(5)
  })

  test('is not one while others of it give pictures; the camera that fails shows its breaker and fault', async () => {
    await seedPlatform('police', 12)
    const city = await cityOf((camera) => (camera === 'police-4' ? 'zero-frames' : []))
    await city.run(140)
    expect(await openFindings()).toMatchObject([{ kind: 'camera', subject: 'police-4' }])
    const health = await createCameraStore(database).health()
    expect(health.find(({ id }) => id === 'police-4')).toMatchObject({
      fault: 'zero-frames',
      platformBreaker: 'closed',
      failuresInRow: expect.any(Number),
    })
    expect(health.filter(({ fault }) => fault !== undefined)).toHaveLength(1)
  })

  test('that leaves the roster while it is out leaves no finding behind', async () => {
    await seedPlatform('police', 4)
    const city = await cityOf(() => 'unreachable')
    await city.run(30)
    expect(await openFindings()).toMatchObject([{ kind: 'platform' }])
    await createCameraStore(database).retireExcept([])
    await city.run(200)
    expect(await openFindings()).toEqual([])
    expect(await breakerOf('police')).toMatchObject({ kind: 'closed' })
  })
})

test('an outage stops the clocks: no dwell runs through it, nothing is forgotten, and no verification given up', async () => {
  await seedPlatform('police', 4)
  const HOURS = 26
  const dies = START + 120_000
  const back = dies + HOURS * 3_600_000
  let out = false
  const city = await cityOf((camera) => (out ? 'unreachable' : camera === 'police-0' ? [stall()] : []))
  await city.run(120)
  const dwellOf = async () => {
    const { state } = await database.queries.recipeState.findFirstOrThrow({ where: { viewId: 'police-0:1' } })
    return (state as unknown as { spots: { firstAt: number; blindMs?: number; raisedAt?: number }[] }).spots[0]!
  }
  const before = await dwellOf()
  expect(before.raisedAt).toBeUndefined()
  out = true
  await city.run(60)
  expect(await breakerOf('police')).not.toMatchObject({ kind: 'closed' })
  // The platform stays away for a day and two hours; nobody needs to live through it.
  const outage = await database.queries.outage.findFirstOrThrow()
  await database.queries.outage.update({ where: { id: outage.id }, data: { endedAt: new Date(back) } })
  await database.queries.platform.updateMany({ data: { breaker: { kind: 'closed' } } })
  await database.queries.camera.updateMany({ data: { inFlightUntil: null, inFlightLookId: null } })
  const deps = (at: number) => ({ database, now: () => at, random: () => 0.5 })
  await takeLook(deps(back), seenLook('police-0', (back - START) / 60_000, [stall()]))
  const after = await dwellOf()
  expect(after.firstAt).toBe(before.firstAt)
  expect(after.blindMs! / 1000).toBeCloseTo((back - outage.beganAt.getTime()) / 1000, 0)
  expect(after.raisedAt).toBeUndefined()
  for (const minute of [1, 2])
    await takeLook(deps(back), seenLook('police-0', (back - START) / 60_000 + minute, [stall()]))
  expect((await dwellOf()).raisedAt).toBeDefined()

  // A fix that nobody could look at for a day, because the platform was away, still waits for its looks.
  await dispose(database, await confirmOldest(database))
  const raised = back + 180_000
  await database.queries.outage.create({
    data: {
      id: 'second',
      platformId: 'police',
      beganAt: new Date(raised),
      endedAt: new Date(raised + 30 * 3_600_000),
      cameras: 4,
    },
  })
  const failAt = async (at: number, lookId: string) => {
    await createPatrolStore(database).handOut({
      looks: [{ cameraId: 'police-0', lookId }],
      until: new Date(at + 9000),
      now: new Date(at),
    })
    const outcome = {
      kind: 'failed',
      failedAt: at,
      fault: 'unreachable',
      detail: 'The camera did not answer.',
    } as const
    await takeLook(deps(at), {
      version: 1,
      lookId,
      cameraId: 'police-0',
      reason: 'interval',
      driver: 'node-av',
      outcome,
    })
  }
  await failAt(raised + 32 * 3_600_000, 'late-1')
  expect(await database.queries.verification.findMany()).toMatchObject([{ status: 'waiting' }])
  await failAt(raised + 60 * 3_600_000, 'late-2')
  expect(await database.queries.verification.findMany()).toMatchObject([{ status: 'done', verdict: 'cannot-tell' }])
})

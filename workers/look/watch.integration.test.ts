import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { hasRtspServer, type RtspServer, startRtspServer } from '../../fixtures/farm/rtsp-server.ts'
import { writeTinyModel } from '../../fixtures/models/tiny-detector.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { frameOfRgb } from '../../models/image.ts'
import { sketchOf } from '../../models/sketch.ts'
import type { LookMessage, LookRequest } from '../../pipeline/look.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { loadOrCreateKey, seal } from '../../prisma/sealing.ts'
import { createCameraStore } from '../../prisma/stores/cameras/cameras.ts'
import { createLeaseStore } from '../../prisma/stores/cameras/leases.ts'
import { createOutageStore } from '../../prisma/stores/cameras/outages.ts'
import { createPatrolStore } from '../../prisma/stores/cameras/patrol.ts'
import { createWatchStore } from '../../prisma/stores/cameras/watches.ts'
import { LIVE_POLICY } from '../capture/address.ts'
import { holdCamera } from '../capture/held-pull.ts'
import { takeLook } from '../intake/intake.ts'
import { NO_MEMORY, PATROL_DEFAULTS, type PatrolDeps, patrolRound } from '../patrol/patrol.ts'
import { type Consumer, consumeIntake, openLookQueue, openWatchQueue, type OutgoingQueue } from '../queues.ts'

const rtsp = await hasRtspServer()
const ROAD = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const
const soon = { timeout: 40_000, interval: 200 }

/** One camera that is watched round the clock, patrol and intake in this process, look workers as they are run. */
describe.skipIf(!rtsp)('a watched camera', () => {
  let folder: string
  let postgres: TestPostgres
  let url: string
  let database: Database
  let camera: RtspServer
  let manifest: string
  let intake: Consumer
  let looks: OutgoingQueue<LookRequest>
  let watches: OutgoingQueue<LookRequest>
  const patrolling = new AbortController()
  let patrol: Promise<void>
  const roles: ChildProcess[] = []
  const messages: LookMessage[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'xunjie-watch-'))
    postgres = await startTestPostgres()
    url = await postgres.database()
    database = createDatabase(url, { poolSize: 4 })
    camera = await startRtspServer({ keySeconds: 2, width: 320, height: 180 })
    manifest = await writeTinyModel(folder, {
      labels: ['person', 'car', 'load-uncovered'].map((label) => ({ label, threshold: 0.5 })),
      boxes: [{ labelIndex: 2, score: 0.9, box: [8, 4, 24, 14] }],
    })
    await seedWatched()
    intake = await consumeIntake(url, { concurrency: 1 }, async (message) => {
      messages.push(message)
      await takeLook({ database, now: Date.now, random: Math.random }, message)
    })
    looks = await openLookQueue(url)
    watches = await openWatchQueue(url)
    patrol = lead(patrolling.signal)
    roles.push(await startRole())
  })
  afterAll(async () => {
    patrolling.abort()
    await patrol
    for (const role of roles) role.kill('SIGKILL')
    await Promise.all([intake.close(), looks.close(), watches.close(), camera.stop()])
    await database.close()
    await postgres.stop()
    await rm(folder, { recursive: true, force: true })
  })

  async function seedWatched(): Promise<void> {
    const cameras = createCameraStore(database)
    const key = await loadOrCreateKey(join(folder, 'master.key'))
    await cameras.upsertPlatform({ id: 'p', name: 'Platform', maxPulls: 4 })
    await cameras.upsert({
      id: 'c',
      platformId: 'p',
      nameZh: '路口',
      nameEn: 'Junction',
      sourceKind: 'rtsp',
      sealedAddress: Uint8Array.from(seal(key, camera.url)),
      intervalSeconds: 3600,
      categories: ['muck-truck-uncovered'],
      watchHours: '00:00-24:00',
      view: {
        origin: 'approved',
        reference: await sketchOf(frameOfRgb(await onePicture(camera.url))),
        zones: [{ id: 'road', kind: 'road', polygon: ROAD, origin: 'approved', permits: [] }],
      },
    })
    await database.queries.camera.updateMany({ data: { nextDueAt: new Date(Date.now() + 3_600_000) } })
  }

  async function onePicture(address: string) {
    for await (const { frame } of holdCamera(
      { address, policy: { ...LIVE_POLICY, loopback: true } },
      new AbortController().signal,
    ))
      return frame
    throw new Error('The test camera gave no picture.')
  }

  async function lead(signal: AbortSignal): Promise<void> {
    let ids = 0
    let memory = NO_MEMORY
    const deps: PatrolDeps = {
      cameras: createPatrolStore(database),
      outages: createOutageStore(database),
      watches: createWatchStore(database),
      leases: createLeaseStore(database),
      publish: (request) => looks.publish(request),
      publishWatch: (request) => watches.publish(request),
      waiting: async () => 0,
      newId: () => `session-${(ids += 1)}`,
      random: Math.random,
      holder: 'test',
    }
    while (!signal.aborted) {
      const round = await patrolRound(deps, PATROL_DEFAULTS, { now: new Date(), memory })
      if (round.kind === 'handed-out') memory = round.memory
      await pause(250, undefined, { signal }).catch(() => undefined)
    }
  }

  async function startRole(): Promise<ChildProcess> {
    const role = fork(new URL('./main.ts', import.meta.url), {
      execArgv: [],
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: {
        ...process.env,
        DATABASE_URL: url,
        QUEUE_URL: url,
        XUNJIE_DATA: folder,
        XUNJIE_KEY_FILE: join(folder, 'master.key'),
        XUNJIE_NETWORK: JSON.stringify({ loopback: true, files: [] }),
        XUNJIE_LOOK_CHILDREN: '1',
        XUNJIE_MANIFESTS: manifest,
      },
    })
    await once(role, 'message')
    return role
  }

  const frames = () => messages.flatMap(({ watch }) => (watch === undefined ? [] : [watch.frame]))

  test('gives a look a second, by which an act of two seconds becomes a candidate', async () => {
    await vi.waitFor(() => expect(frames().length).toBeGreaterThanOrEqual(6), soon)
    const [first, last] = [frames()[0]!, frames().at(-1)!]
    expect((last - first) / (frames().length - 1)).toBeLessThan(1.6)
    expect(messages.every(({ outcome }) => outcome.kind === 'seen' && outcome.viewState === 'good')).toBe(true)
    await vi.waitFor(async () => {
      expect(await database.queries.candidate.findMany()).toMatchObject([
        { category: 'muck-truck-uncovered', cameraId: 'c' },
      ])
    }, soon)
    const platforms = await createPatrolStore(database).platforms(new Date())
    expect(platforms).toMatchObject([{ held: 1, watches: 1 }])
    expect(await createCameraStore(database).health()).toMatchObject([{ id: 'c', watched: true, breaker: 'closed' }])
    const hours = await database.queries.lookHour.aggregate({ _sum: { watched: true, looks: true } })
    expect(hours._sum.watched).toBe(hours._sum.looks)
  })

  test('whose worker is killed is taken over by another, and no frame counts twice', async () => {
    roles.push(await startRole())
    roles[0]!.kill('SIGKILL')
    const before = frames().length
    await vi.waitFor(() => expect(frames().length).toBeGreaterThanOrEqual(before + 4), soon)
    const ids = messages.map(({ lookId }) => lookId)
    expect(new Set(ids).size).toBe(ids.length)
    expect(messages.filter(({ outcome }) => outcome.kind === 'failed')).toEqual([])
    expect(await database.queries.candidate.count()).toBe(1)
  })

  test('that stops sending fails within seconds, is tried again by its breaker, and let go when it leaves the roster', async () => {
    camera.freeze()
    await vi.waitFor(
      () => expect(messages.at(-1)!.outcome).toMatchObject({ kind: 'failed', fault: 'zero-frames' }),
      soon,
    )
    await vi.waitFor(async () => {
      expect(await createCameraStore(database).health()).toMatchObject([{ fault: 'zero-frames', failuresInRow: 1 }])
    }, soon)
    camera.thaw()
    const before = frames().length
    await vi.waitFor(() => expect(frames().length).toBeGreaterThan(before + 1), soon)
    await createCameraStore(database).retireExcept([])
    await vi.waitFor(async () => {
      const { lastLookAt } = await database.queries.view.findFirstOrThrow()
      expect(Date.now() - lastLookAt!.getTime()).toBeGreaterThan(4000)
    }, soon)
  })
})

/** A camera whose pictures kill the decoder, from its RTSP stream to its place on the second driver. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hasRtspServer, type RtspServer, startRtspServer } from '../../fixtures/farm/rtsp-server.ts'
import { seedCamera } from '../../fixtures/looks.ts'
import { writeTinyModel } from '../../fixtures/models/tiny-detector.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import type { LookMessage } from '../../pipeline/look.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createCameraStore } from '../../prisma/stores/cameras/cameras.ts'
import { createPatrolStore } from '../../prisma/stores/cameras/patrol.ts'
import { LIVE_POLICY } from '../capture/address.ts'
import { createCapture } from '../capture/capture.ts'
import { hasFfmpeg } from '../capture/ffmpeg-driver.ts'
import type { Capture } from '../capture/frame.ts'
import { createEvidenceFolder } from '../evidence/folder.ts'
import { takeLook } from '../intake/intake.ts'
import { createInferPool } from './infer-pool.ts'
import { createLooker } from './look.ts'
import type { Sight } from './sight.ts'

const possible = (await hasRtspServer()) && (await hasFfmpeg())
if (!possible) console.warn('LEFT OUT: the test of quarantine, since the RTSP server or ffmpeg is not installed.')

const never = new AbortController().signal

let folder: string
let postgres: TestPostgres
let database: Database
let server: RtspServer
let capture: Capture
let sight: Sight
/** Children that are still to die at their look. */
let deaths = 0
let pid = 0

beforeAll(async () => {
  if (!possible) return
  folder = await mkdtemp(join(tmpdir(), 'xunjie-quarantine-'))
  postgres = await startTestPostgres()
  database = createDatabase(await postgres.database(), { poolSize: 2 })
  server = await startRtspServer({ width: 320, height: 180, keySeconds: 0.5 })
  capture = createCapture({ policy: { ...LIVE_POLICY, loopback: true }, children: 1 })
  const manifest = await writeTinyModel(folder, {
    labels: ['person', 'car'].map((label) => ({ label, threshold: 0.5 })),
    boxes: [{ labelIndex: 1, score: 0.9, box: [8, 4, 24, 14] }],
  })
  const pool = await createInferPool({
    children: 1,
    threads: 1,
    manifests: [manifest],
    report: (event) => {
      if (event.kind !== 'started') return
      pid = event.pid
      dieInLook()
    },
  })
  sight = {
    ...pool,
    see: (frame, order, signal) => {
      dieInLook()
      return pool.see(frame, order, signal)
    },
  }
}, 60_000)
afterAll(async () => {
  if (!possible) return
  await Promise.all([capture.close(), sight.close(), server.stop()])
  await database.close()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

/** Stopped before it is given the look, so that it cannot finish; dead by a fault of memory when it has it. */
function dieInLook(): void {
  if (deaths === 0) return
  deaths -= 1
  const victim = pid
  process.kill(victim, 'SIGSTOP')
  setImmediate(() => {
    process.kill(victim, 'SIGSEGV')
    process.kill(victim, 'SIGCONT')
  })
}

async function lookAt(cameraId: string, lookId: string): Promise<LookMessage> {
  const cameras = createCameraStore(database)
  const looker = createLooker({
    capture,
    sight,
    briefs: cameras,
    addresses: {
      sourceOf: async (id) => {
        const source = await cameras.sealedSourceOf(id)
        return source && { address: server.url, driver: source.driver === 'ffmpeg' ? 'ffmpeg' : 'node-av' }
      },
    },
    recipeStatesOf: (viewId) => cameras.recipeStatesOf(viewId),
    needsDetail: () => false,
    evidence: createEvidenceFolder({ folder: join(folder, 'evidence'), limitBytes: 10_000_000 }),
    now: Date.now,
    lookMs: 15_000,
  })
  const now = new Date()
  await createPatrolStore(database).handOut({
    looks: [{ cameraId, lookId }],
    until: new Date(now.getTime() + 60_000),
    now,
  })
  const request = { lookId, cameraId, reason: 'interval', deadlineAt: Date.now() + 20_000, leaderEpoch: 1 } as const
  const message = await looker.look(request, never)
  await takeLook({ database, now: Date.now, random: () => 0 }, message)
  return message
}

test.skipIf(!possible)(
  'a stream that kills the decoder costs one look at a time, nobody else any, and is then taken by the second driver',
  async () => {
    await seedCamera(database, 'killer')
    await seedCamera(database, 'neighbour')
    for (const look of ['first', 'second']) {
      deaths = 2
      expect(await lookAt('killer', look)).toMatchObject({
        driver: 'node-av',
        outcome: { kind: 'failed', fault: 'driver-crashed', detail: expect.stringContaining('twice') },
      })
      expect(await lookAt('neighbour', look)).toMatchObject({ outcome: { kind: 'seen' } })
    }
    expect(await database.queries.camera.findUnique({ where: { id: 'killer' } })).toMatchObject({
      driver: 'ffmpeg',
      crashes: 2,
    })
    expect(await database.queries.finding.findMany({ where: { subject: 'killer', kind: 'driver' } })).toHaveLength(1)
    expect(await lookAt('killer', 'third')).toMatchObject({ driver: 'ffmpeg', outcome: { kind: 'seen', width: 320 } })
  },
  60_000,
)

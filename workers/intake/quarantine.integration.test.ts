import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { processesConnectedTo } from '../../fixtures/farm/connections.ts'
import { type LightRtsp, startLightRtsp } from '../../fixtures/farm/light-rtsp.ts'
import { recordStream } from '../../fixtures/farm/recorded-stream.ts'
import { failedLook, START, seedCamera } from '../../fixtures/looks.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import type { CaptureDriver } from '../../pipeline/look.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createPatrolStore } from '../../prisma/stores/cameras/patrol.ts'
import { LIVE_POLICY } from '../capture/address.ts'
import { type CaptureWithProcesses, createCapture } from '../capture/capture.ts'
import { hasFfmpeg } from '../capture/ffmpeg-driver.ts'
import { takeLook } from './intake.ts'

const ffmpeg = await hasFfmpeg()
if (!ffmpeg) console.warn('LEFT OUT: quarantine on the second driver, since ffmpeg is not installed.')

const never = new AbortController().signal
let postgres: TestPostgres
let database: Database
let capture: CaptureWithProcesses
let camera: LightRtsp

beforeAll(async () => {
  postgres = await startTestPostgres()
  database = createDatabase(await postgres.database(), { poolSize: 2 })
  capture = createCapture({ policy: { ...LIVE_POLICY, loopback: true }, openMs: 12_000 })
  const stream = await recordStream({ width: 640, height: 368, framesPerSecond: 10, frames: 40 })
  camera = await startLightRtsp(stream, () => void killCaptureChild())
})
afterAll(async () => {
  await capture.close()
  await camera.stop()
  await database.close()
  await postgres.stop()
})

/** Stands for video that ends the process which reads it: of our capture children, the one at this camera dies. */
async function killCaptureChild(): Promise<void> {
  for (const id of await processesConnectedTo(camera.port, capture.processIds())) process.kill(id, 'SIGKILL')
}

/** One look as patrol, look worker and intake take it, by the driver the camera is set to now. */
async function look(lookId: string) {
  const looks = [{ cameraId: 'deadly', lookId }]
  await createPatrolStore(database).handOut({ looks, until: new Date(START + 9000), now: new Date(START) })
  const row = await database.queries.camera.findUniqueOrThrow({ where: { id: 'deadly' } })
  const driver = row.driver as CaptureDriver
  const outcome = await capture.take({ address: camera.url('wait/3'), driver, deadlineMs: 30_000 }, never)
  if (outcome.kind === 'failed' && outcome.fault === 'driver-crashed')
    await takeLook({ database, now: () => START, random: () => 0.5 }, failedLook('deadly', lookId, outcome.fault))
  return outcome
}

describe.skipIf(!ffmpeg)('a camera whose video ends the capture process', () => {
  test('goes to the second driver after two looks, and gives its picture there', async () => {
    await seedCamera(database, 'deadly')
    for (const lookId of ['first', 'second'])
      expect(await look(lookId)).toMatchObject({ kind: 'failed', fault: 'driver-crashed', driver: 'node-av' })
    const row = await database.queries.camera.findUniqueOrThrow({ where: { id: 'deadly' } })
    expect(row).toMatchObject({ driver: 'ffmpeg', crashes: 2 })
    expect(await database.queries.finding.findMany({ where: { kind: 'driver' } })).toHaveLength(1)
    expect(await look('third')).toMatchObject({
      kind: 'frame',
      driver: 'ffmpeg',
      frame: { kind: 'raw', width: 640, height: 368 },
    })
  })
})

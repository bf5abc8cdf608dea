import { fork } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { streetJpeg, streetPicture } from '../../fixtures/frames/street-picture.ts'
import { writeTinyModel } from '../../fixtures/models/tiny-detector.ts'
import { startTestPostgres } from '../../fixtures/postgres.ts'
import type { TestPostgres } from '../../fixtures/postgres.ts'
import { frameOfRgb } from '../../models/image.ts'
import { sketchOf } from '../../models/sketch.ts'
import type { LookMessage, LookRequest, SeenLook } from '../../pipeline/look.ts'
import { createDatabase } from '../../prisma/client.ts'
import { loadOrCreateKey, seal } from '../../prisma/sealing.ts'
import { createCameraStore } from '../../prisma/stores/cameras/cameras.ts'
import { consumeIntake, openLookQueue } from '../queues.ts'

const SECRET = 'marker-password-7431'

let folder: string
let postgres: TestPostgres
let url: string
let cameraServer: Server
let role: ChildProcess
let logged = ''
/** Answers of the camera that wait until so many are asked for. */
const held: (() => void)[] = []
let holdUntil = 1
let mostHeld = 0

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xunjie-role-'))
  postgres = await startTestPostgres()
  url = await postgres.database()
  const jpeg = await streetJpeg(1)
  cameraServer = createServer((_, response) => {
    held.push(() => response.setHeader('content-type', 'image/jpeg').end(jpeg))
    mostHeld = Math.max(mostHeld, held.length)
    if (held.length >= holdUntil) for (const answer of held.splice(0)) answer()
  })
  await once(cameraServer.listen(0, '127.0.0.1'), 'listening')
  await addCamera()
  const manifest = await writeTinyModel(folder, {
    labels: ['person', 'car'].map((label) => ({ label, threshold: 0.5 })),
    boxes: [{ labelIndex: 1, score: 0.9, box: [8, 4, 24, 14] }],
  })
  role = await startRole({ XUNJIE_MANIFESTS: manifest, XUNJIE_LOOK_PARALLEL: '120' })
})
afterAll(async () => {
  role.kill('SIGKILL')
  cameraServer.close()
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
})

async function addCamera(): Promise<void> {
  const database = createDatabase(url, { poolSize: 1 })
  const cameras = createCameraStore(database)
  const key = await loadOrCreateKey(join(folder, 'master.key'))
  const { port } = cameraServer.address() as AddressInfo
  const polygon = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ] as const
  const reference = await sketchOf(frameOfRgb(streetPicture(1)))
  await cameras.upsertPlatform({ id: 'p', name: 'Platform', maxPulls: 4 })
  await cameras.upsert({
    id: 'c',
    platformId: 'p',
    nameZh: '路口',
    nameEn: 'Junction',
    sourceKind: 'http-jpeg',
    sealedAddress: Uint8Array.from(seal(key, `http://admin:${SECRET}@127.0.0.1:${port}/still.jpg`)),
    intervalSeconds: 60,
    categories: ['fire-lane-blocked'],
    driver: 'http-jpeg',
    view: {
      origin: 'approved',
      reference,
      zones: [{ id: 'lane', kind: 'fire-lane', polygon, origin: 'approved', permits: [] }],
    },
  })
  await database.close()
}

async function startRole(more: Record<string, string>): Promise<ChildProcess> {
  const child = fork(new URL('./main.ts', import.meta.url), {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    env: {
      ...process.env,
      DATABASE_URL: url,
      QUEUE_URL: url,
      XUNJIE_DATA: folder,
      XUNJIE_KEY_FILE: join(folder, 'master.key'),
      XUNJIE_NETWORK: JSON.stringify({ loopback: true, files: [] }),
      XUNJIE_LOOK_CHILDREN: '1',
      ...more,
    },
  })
  child.stderr!.on('data', (chunk: Buffer) => (logged += chunk.toString()))
  const first = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => ['ended'])])
  if (first[0] === 'ended') throw new Error(`The role ended before it was ready: ${logged}`)
  return child
}

const request = (lookId: string, more: Partial<LookRequest> = {}): LookRequest => {
  return { lookId, cameraId: 'c', reason: 'interval', deadlineAt: Date.now() + 60_000, leaderEpoch: 1, ...more }
}

test('requests become messages, expired ones are skipped, and nothing tells the password', async () => {
  const messages: LookMessage[] = []
  const arrived = Promise.withResolvers<void>()
  const intake = await consumeIntake(url, { concurrency: 1 }, (message) => {
    messages.push(message)
    if (messages.some(({ lookId }) => lookId === 'unknown') && messages.length === 3) arrived.resolve()
    return Promise.resolve()
  })
  const looks = await openLookQueue(url)
  await looks.publish(request('expired', { deadlineAt: Date.now() - 1 }))
  await looks.publish(request('first'))
  await looks.publish(request('second', { reason: 'dwell' }))
  await looks.publish(request('unknown', { cameraId: 'gone' }))
  await arrived.promise
  await Promise.all([looks.close(), intake.close()])

  const outcomes = new Map(messages.map(({ lookId, outcome }) => [lookId, outcome]))
  expect([...outcomes.keys()].sort()).toEqual(['first', 'second', 'unknown'])
  expect(outcomes.get('unknown')).toMatchObject({ kind: 'failed', fault: 'not-found' })
  const first = outcomes.get('first') as SeenLook
  expect(first).toMatchObject({ kind: 'seen', viewState: 'good' })
  expect(first.sightings).toMatchObject([{ category: 'fire-lane-blocked', presence: 'present', zoneId: 'lane' }])
  expect(first.evidence).toEqual((outcomes.get('second') as SeenLook).evidence)
  expect(JSON.stringify(messages) + logged).not.toContain(SECRET)
})

test('a hundred looks are in flight while their cameras take their time', async () => {
  const answered = new Set<string>()
  const arrived = Promise.withResolvers<void>()
  const ids = Array.from({ length: 100 }, (_, n) => `slow-${n}`)
  const intake = await consumeIntake(url, { concurrency: 4 }, ({ lookId }) => {
    answered.add(lookId)
    if (answered.size === ids.length) arrived.resolve()
    return Promise.resolve()
  })
  ;[holdUntil, mostHeld] = [ids.length, 0]
  const looks = await openLookQueue(url)
  for (const id of ids) await looks.publish(request(id))
  await arrived.promise
  holdUntil = 1
  await Promise.all([looks.close(), intake.close()])
  expect(mostHeld).toBe(ids.length)
})

test('on SIGTERM it ends by itself, with its children', async () => {
  role.kill('SIGTERM')
  const [code] = await once(role, 'exit')
  expect(code).toBe(0)
})

test('with a model that is not as stated it does not start, and says what to fix', async () => {
  const model = {
    labels: [{ label: 'car', threshold: 0.5 }],
    boxes: [{ labelIndex: 0, score: 0.9, box: [4, 4, 9, 9] }],
  } as const
  const manifest = await writeTinyModel(folder, model, (fields) => (fields['sha256'] = '0'.repeat(64)))
  await expect(startRole({ XUNJIE_MANIFESTS: manifest })).rejects.toThrow('Restore the file')
})

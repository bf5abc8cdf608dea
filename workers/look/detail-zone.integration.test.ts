/** From a zone of the configuration file to what a look sees there. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { seedSite } from '../../bin/start/seed.ts'
import { type FaultServer, startStillServer } from '../../fixtures/farm/fault-servers.ts'
import { streetJpeg } from '../../fixtures/frames/street-picture.ts'
import { writeTinyModel } from '../../fixtures/models/tiny-detector.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { needsDetail } from '../../pipeline/look/tiles.ts'
import type { SeenLook } from '../../pipeline/look.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { unseal } from '../../prisma/sealing.ts'
import { createCameraStore } from '../../prisma/stores/cameras/cameras.ts'
import { LIVE_POLICY } from '../capture/address.ts'
import { createCapture } from '../capture/capture.ts'
import type { Capture } from '../capture/frame.ts'
import { parseSite } from '../config.ts'
import { createEvidenceFolder } from '../evidence/folder.ts'
import { createInferPool } from './infer-pool.ts'
import { createLooker } from './look.ts'
import type { Sight } from './sight.ts'

const KEY = new Uint8Array(32).fill(7)
/** Far from where the detector, which sees one and the same box in every picture, sees it in the whole picture. */
const FAR = '[[0.1, 0.1], [0.16, 0.1], [0.16, 0.2], [0.1, 0.2]]'

let folder: string
let server: TestPostgres
let databaseUrl: string
let database: Database
let stills: FaultServer
let capture: Capture
let sight: Sight

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xunjie-detail-'))
  server = await startTestPostgres()
  databaseUrl = await server.database()
  database = createDatabase(databaseUrl, { poolSize: 2 })
  const sub = await streetJpeg(1)
  const main = await sharp(sub).resize(1280, 720).jpeg().toBuffer()
  await writeFile(join(folder, 'reference.jpg'), sub)
  stills = await startStillServer(({ url }, response) =>
    response.setHeader('content-type', 'image/jpeg').end(url === '/main' ? main : sub),
  )
  const manifest = await writeTinyModel(folder, {
    labels: ['person', 'car'].map((label) => ({ label, threshold: 0.5 })),
    boxes: [{ labelIndex: 1, score: 0.9, box: [8, 4, 24, 14] }],
  })
  capture = createCapture({ policy: { ...LIVE_POLICY, loopback: true }, children: 1 })
  sight = await createInferPool({ children: 1, threads: 1, manifests: [manifest] })
})
afterAll(async () => {
  await Promise.all([capture?.close(), sight?.close(), stills?.stop()])
  await database?.close()
  await server?.stop()
  await rm(folder, { recursive: true, force: true })
})

/** One look at a camera whose only zone is written like this. */
async function lookWith(zone: string): Promise<SeenLook> {
  const address = `http://127.0.0.1:${stills.port}`
  const parsed = parseSite(`
network: { loopback: true }
platforms: [{ id: p, name: p, maxPulls: 2 }]
receivers: [{ id: r, adapter: local }]
cameras:
  - id: c
    platform: p
    nameZh: 巷口
    source: http-jpeg
    address: ${address}/sub
    main: ${address}/main
    intervalSeconds: 60
    categories: [fire-lane-blocked]
    zones: [${zone}]
`)
  if (parsed.kind === 'refused') throw new Error(JSON.stringify(parsed.findings))
  const { site } = parsed
  const references = { c: join(folder, 'reference.jpg') }
  await seedSite({ databaseUrl, key: KEY, site, references })
  const cameras = createCameraStore(database)
  const looker = createLooker({
    capture,
    sight,
    briefs: cameras,
    addresses: {
      sourceOf: async (id) => {
        const { sealedAddress, sealedMain } = (await cameras.sealedSourceOf(id))!
        return { address: unseal(KEY, sealedAddress), main: unseal(KEY, sealedMain!), driver: 'http-jpeg' }
      },
    },
    recipeStatesOf: (viewId) => cameras.recipeStatesOf(viewId),
    needsDetail: (brief) => needsDetail(brief),
    evidence: createEvidenceFolder({ folder: join(folder, 'evidence'), limitBytes: 50_000_000 }),
    now: Date.now,
    lookMs: 10_000,
  })
  const request = { lookId: 'l', cameraId: 'c', reason: 'interval', deadlineAt: 0, leaderEpoch: 1 } as const
  const { outcome } = await looker.look(request, new AbortController().signal)
  if (outcome.kind === 'failed') throw new Error(outcome.detail)
  return outcome
}

test('a distant zone marked for detail is seen in native tiles of the main stream, and not when the mark goes', async () => {
  const marked = await lookWith(`{ id: lane, kind: fire-lane, polygon: ${FAR}, detail: true }`)
  expect(marked).toMatchObject({ viewState: 'good', stream: 'main', width: 1280 })
  expect(marked.sightings).toMatchObject([{ category: 'fire-lane-blocked', presence: 'present', zoneId: 'lane' }])

  const plain = await lookWith(`{ id: lane, kind: fire-lane, polygon: ${FAR} }`)
  expect(plain).toMatchObject({ viewState: 'good', width: 640 })
  expect(plain.stream).toBeUndefined()
  expect(plain.sightings).toMatchObject([{ category: 'fire-lane-blocked', presence: 'absent' }])
})

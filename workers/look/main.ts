/** The look role: takes look requests off the queue, looks, and hands each message to intake before the job is done. */
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { pino } from 'pino'
import { SHIPPED_EMBEDDING } from '../../models/embedding/embedder.ts'
import { listManifests } from '../../models/manifests.ts'
import { SHIPPED_OPINION } from '../../models/opinion/opinion.ts'
import type { CaptureDriver, LookRequest } from '../../pipeline/look.ts'
import { needsDetail } from '../../pipeline/look/tiles.ts'
import { createDatabase } from '../../prisma/client.ts'
import { loadOrCreateKey, unseal } from '../../prisma/sealing.ts'
import { createLeaseStore } from '../../prisma/stores/cameras/leases.ts'
import { pullsAllowed } from '../../prisma/stores/cameras/pulls-allowed.ts'
import { createCameraStore } from '../../prisma/stores/cameras/cameras.ts'
import { createPlatformStore } from '../../prisma/stores/cameras/platforms.ts'
import { createRetentionStore } from '../../prisma/stores/records/retention.ts'
import { createWatchStore } from '../../prisma/stores/cameras/watches.ts'
import { childrenFor, createCapture } from '../capture/capture.ts'
import { holdCamera } from '../capture/held-pull.ts'
import { hasFfmpeg } from '../capture/ffmpeg-driver.ts'
import type { CameraAddresses } from '../capture/frame.ts'
import { createEvidenceFolder } from '../evidence/folder.ts'
import { keepRetention } from '../evidence/nightly.ts'
import { codeOf, roleSignal, roleUrl } from '../lifecycle.ts'
import { consumeLooks, consumeWatches, openIntakeQueue } from '../queues.ts'
import { lookEnvironment, parallelFor } from './environment.ts'
import { createStoredGateways } from './gateways.ts'
import { createInferPool } from './infer-pool.ts'
import { LookError } from './look-error.ts'
import { createLooker } from './look.ts'
import { createTally } from './tally.ts'
import { watchCamera, type WatchParts } from './watch.ts'

const LOOK_MS = 15_000
const REPORT_MS = 60_000

const log = pino({ name: 'look' }, pino.destination(2))
const signal = roleSignal()
const environment = lookEnvironment(process.env)
const tally = createTally()

const database = createDatabase(roleUrl('DATABASE_URL'), {
  poolSize: 4,
  onConnectionLost: (error) => tally.count('database connection lost', codeOf(error)),
})
const cameras = createCameraStore(database)
const key = await loadOrCreateKey(environment.keyFile)
const ffmpeg = await hasFfmpeg()
const addresses: CameraAddresses = {
  sourceOf: async (cameraId) => {
    const source = await cameras.sealedSourceOf(cameraId)
    if (source === undefined) return undefined
    // The column holds what `CameraStore.upsert` or intake wrote: one of the drivers. Intake cannot know which hosts
    // have the second one.
    const driver = source.driver === 'ffmpeg' && !ffmpeg ? 'node-av' : (source.driver as CaptureDriver)
    const main = source.sealedMain && unseal(key, source.sealedMain)
    return { address: unseal(key, source.sealedAddress), driver, ...(main === undefined ? {} : { main }) }
  },
}
const gateways = createStoredGateways({
  platforms: createPlatformStore(database),
  key,
  dataFolder: environment.dataFolder,
  policy: environment.policy,
  report: (event, detail) => tally.count(`gateway stream: ${event}`, detail),
})
const parallel = environment.parallel ?? parallelFor(await pullsAllowed(database))
const capture = createCapture({
  policy: environment.policy,
  gateways,
  children: childrenFor(parallel),
  onStreamChanged: (sentence) => tally.count('stream of a camera changed', sentence),
})
const sight = await createInferPool({
  children: environment.children,
  manifests: environment.manifests ?? (await listManifests()),
  threads: 1,
  embedding: SHIPPED_EMBEDDING,
  opinion: SHIPPED_OPINION,
  device: environment.device,
  ...(environment.precision && { precision: environment.precision }),
  ...(environment.sealing && { sealing: environment.sealing }),
  report: (event) => log.info(event, 'decode and infer child'),
}).catch(refuse)
const { evidenceFolder: folder, evidenceLimitBytes: limitBytes } = environment
const originals = join(environment.dataFolder, 'originals')
const evidence = createEvidenceFolder({ folder, limitBytes, originals })
const looker = createLooker({
  capture,
  sight,
  briefs: cameras,
  addresses,
  evidence,
  recipeStatesOf: (viewId) => cameras.recipeStatesOf(viewId),
  needsDetail: (brief) => needsDetail(brief),
  now: Date.now,
  lookMs: LOOK_MS,
})
const queueUrl = roleUrl('QUEUE_URL')
const intake = await openIntakeQueue(queueUrl)

const watchParts: WatchParts = {
  hold: (address, stopping) => holdCamera({ address, policy: environment.policy, gateways }, stopping),
  sight,
  briefs: cameras,
  addresses,
  sessions: createWatchStore(database),
  evidence,
  publish: (message) => intake.publish(message),
  count: (what, example) => tally.count(what, example),
  now: Date.now,
}

/** A model that is not what its manifest says keeps the role from starting: one sentence, no stack around it. */
function refuse(error: unknown): never {
  if (!(error instanceof LookError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exit(1)
}

async function handle(request: LookRequest, stopping: AbortSignal): Promise<void> {
  if (Date.now() > request.deadlineAt) return tally.count('expired: skipped')
  const message = await looker.look(request, stopping).catch((error: unknown) => {
    tally.count('not looked at: its camera could not be read from the database', codeOf(error))
    throw error
  })
  const { outcome } = message
  // Cut off by our own end, not by the camera: another worker takes the job.
  if (stopping.aborted && outcome.kind === 'failed') throw new Error('The look worker is closing.')
  await intake.publish(message)
  if (outcome.kind === 'failed') tally.count(`failed: ${outcome.fault}`, outcome.detail)
  else tally.count(`seen: ${outcome.viewState}`)
  if (outcome.kind === 'seen' && outcome.evidenceRefused) tally.count('picture not kept', outcome.evidenceRefused)
}

async function watch(request: LookRequest, stopping: AbortSignal): Promise<void> {
  const end = await watchCamera(watchParts, request, stopping)
  tally.count(`watch ended: ${end.kind === 'failed' ? end.fault : end.kind}`, `${end.frames} frames`)
  // Another worker takes the session over.
  if (end.kind === 'stopped') throw new Error('The look worker is closing.')
}

const watchConsumer = await consumeWatches(
  queueUrl,
  {
    concurrency: environment.watches,
    onError: (error) => tally.count('queue connection or message failed', codeOf(error)),
  },
  watch,
)
const consumer = await consumeLooks(
  queueUrl,
  {
    concurrency: parallel,
    onError: (error) => tally.count('queue connection or message failed', codeOf(error)),
  },
  handle,
)
process.send?.({ ready: true })

const retention = createRetentionStore(database)
const retained = keepRetention(
  {
    rows: retention,
    settings: () => retention.settings(),
    leases: createLeaseStore(database),
    holder: `${hostname()}:${process.pid}`,
    folder,
    originals,
    now: () => new Date(),
    done: (deleted) => log.info(deleted, 'pictures whose time of keeping was over are deleted'),
    failed: (error) => log.warn({ code: codeOf(error) }, 'the retention was broken off; it goes on in five minutes'),
  },
  signal,
)

while (!signal.aborted) {
  await gateways.reap(signal).catch((error: unknown) => tally.count('leases of gateways not read', codeOf(error)))
  await pause(REPORT_MS, undefined, { signal }).catch(() => undefined)
  const counts = tally.take()
  if (Object.keys(counts).length > 0) log.info({ counts }, 'looks since the last report')
}
await Promise.all([consumer.close(), watchConsumer.close(), retained])
await Promise.all([capture.close(), sight.close(), intake.close()])
await database.close()
if (process.connected) process.disconnect()

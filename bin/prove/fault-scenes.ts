/** The two scenes of the proof: one on the embedded database with faulty cameras, one on Redis with full evidence. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { hasRedis, startTestRedis } from '../../fixtures/redis.ts'
import type { SiteCamera, SiteFile } from '../../workers/config-schema.ts'
import {
  caseCameras,
  FAULTY_PLATFORM,
  type FaultyCameras,
  RECORDING_PLATFORM,
  startFaultyCameras,
  steadyCamera,
} from './fault-cameras.ts'
import { countRecordings, faultSentences, type Fault, markerFault, receiverFault } from './fault-judgement.ts'
import { type FaultReceiver, startFaultReceiver } from './fault-receiver.ts'
import { hangPostgres, keepPostgresDown } from './outages.ts'
import { type ProvedSystem, startProvedSystem, until } from './proved-system.ts'

export interface Proof {
  readonly faults: Readonly<Record<string, Fault>>
  readonly lost: number
  readonly doubled: number
  readonly leftOut: readonly string[]
}

export interface Place {
  readonly dataFolder: string
  readonly port: number
  /** `whsec_…`, also in the environment as XUNJIE_PROOF_SECRET. */
  readonly secret: string
}

const OUTAGE_MS = 30_000
const END_WITHIN_MS = 240_000
const STEADY_FRAMES = 60
const STEADY = 'steady'

/** Faulty cameras and a troubled receiver, while the database is first killed for 30 s and later hung for 30 s. */
export async function proveOnDatabase(place: Place): Promise<Proof> {
  const farm = await startFaultyCameras()
  const receiver = await startFaultReceiver(place.secret, [
    ['answers-500', 'answers-500', 'answers-500'],
    ['lost-answer', 'lost-answer'],
  ])
  const cases = caseCameras(['pavement-500', 'pavement-never'])
  const recordings = [...(await steadyRecordings(place)), ...cases.cameras]
  const site = siteOf(place, { cameras: [...recordings, ...farm.cameras], receiver, queue: 'database' })
  const system = await startProvedSystem({ ...place, name: 'database', site, references: cases.references })
  try {
    receiver.connect({ apiUrl: system.apiUrl, receiverId: 'city', secret: place.secret })
    const databaseKilled = await outage(system, 10, {
      take: () => keepPostgresDown(place.dataFolder, OUTAGE_MS),
      told: () => signInAnswers(system.apiUrl),
    })
    const databaseHung = await outage(system, 30, {
      take: () => hangPostgres(place.dataFolder, OUTAGE_MS),
      told: () => signInAnswers(system.apiUrl),
    })
    const finished = await finish(system, farm)
    const counted = await countRecordings(system, recordings, receiver.book, cases.cameras.length)
    return {
      faults: {
        ...(await faultSentences(system, farm.faults)),
        noPasswordAnywhere: await markerFault(system),
        databaseKilled,
        databaseHung,
        receiver500: receiverFault(system, receiver, 'answers-500', /answered 500/),
        receiverNever: receiverFault(system, receiver, 'lost-answer', /did not answer within/),
        finished,
      },
      ...counted,
      leftOut: farm.leftOut,
    }
  } finally {
    await system.stop()
    await receiver.stop()
    await farm.stop()
  }
}

/** Redis away for 30 s where there is one, and an evidence store that is full from the first look on. */
export async function proveOnQueue(place: Place): Promise<Proof> {
  const redis = hasRedis() ? await startTestRedis() : undefined
  const receiver = await startFaultReceiver(place.secret, [])
  const cases = caseCameras(['pavement-full'])
  const recordings = [...(await steadyRecordings(place)), ...cases.cameras]
  const site = siteOf(place, { cameras: recordings, receiver, queue: redis?.url ?? 'database', evidenceLimitMb: 1 })
  mkdirSync(join(place.dataFolder, 'evidence'), { recursive: true })
  writeFileSync(join(place.dataFolder, 'evidence/held-by-others'), Buffer.alloc(1024 * 1024))
  const system = await startProvedSystem({ ...place, name: 'queue', site, references: cases.references })
  try {
    receiver.connect({ apiUrl: system.apiUrl, receiverId: 'city', secret: place.secret })
    const away = async (): Promise<void> => {
      await redis?.kill()
      await delay(OUTAGE_MS)
      await redis?.start()
    }
    const queueDown =
      redis === undefined
        ? {}
        : { queueDown: await outage(system, 10, { take: away, told: () => queueFinding(system) }) }
    const finished = await finish(system)
    const counted = await countRecordings(system, recordings, receiver.book, cases.cameras.length)
    return {
      faults: { ...queueDown, evidenceFull: await evidenceFull(system), finishedOnRedis: finished },
      ...counted,
      leftOut: redis === undefined ? ['queueDown (redis-server)'] : [],
    }
  } finally {
    await system.stop()
    await receiver.stop()
    await redis?.stop()
  }
}

interface SceneSite {
  readonly cameras: readonly SiteCamera[]
  readonly receiver: FaultReceiver
  readonly queue: string
  readonly evidenceLimitMb?: number
}

function siteOf({ port }: Place, { cameras, receiver, queue, evidenceLimitMb = 1000 }: SceneSite): SiteFile {
  return {
    listen: { host: '127.0.0.1', port },
    engines: { database: 'embedded', queue, evidenceLimitMb },
    network: { loopback: true },
    platforms: [RECORDING_PLATFORM, FAULTY_PLATFORM].map((id) => ({ id, name: id, maxPulls: 8 })),
    receivers: [
      { id: 'city', adapter: 'webhook', url: receiver.url, secret: 'env:XUNJIE_PROOF_SECRET', allowLoopback: true },
    ],
    cameras: [...cameras],
  }
}

async function steadyRecordings({ dataFolder }: Place): Promise<readonly SiteCamera[]> {
  mkdirSync(dataFolder, { recursive: true })
  return [await steadyCamera(dataFolder, STEADY, STEADY_FRAMES)]
}

interface Outage {
  /** Takes the server away; resolves when it is back. */
  readonly take: () => Promise<unknown>
  /** What a person is told meanwhile; empty when nothing clear. */
  readonly told: () => Promise<string>
}

/** Takes the server away once `frames` frames of the steady recording were looked at, and waits until looks go on. */
async function outage(system: ProvedSystem, frames: number, { take, told }: Outage): Promise<Fault> {
  await until(async () => (await system.goodLooks(STEADY)) >= frames, END_WITHIN_MS)
  const before = await system.goodLooks(STEADY)
  const away = take()
  await delay(2000)
  const sentence = await told()
  await away
  const backAt = performance.now()
  const back = await until(async () => (await system.goodLooks(STEADY)) > before + 1, END_WITHIN_MS)
  const seconds = ((performance.now() - backAt) / 1000).toFixed(1)
  process.stderr.write(`looks go on ${seconds} s after the outage; meanwhile a person was told: ${sentence}\n`)
  return { ok: back && before < STEADY_FRAMES && sentence !== '', sentence }
}

/** More people than the API has database connections sign in at once: each must be told, and soon. */
async function signInAnswers(apiUrl: string): Promise<string> {
  const answers = await Promise.all(Array.from({ length: 8 }, () => signInAnswer(apiUrl)))
  const unclear = answers.find(({ status }) => status !== 503)
  if (unclear !== undefined) process.stderr.write(`an unclear answer: ${unclear.status} ${unclear.detail}\n`)
  return unclear === undefined ? (answers[0]?.detail ?? '') : ''
}

async function signInAnswer(apiUrl: string): Promise<{ readonly status: number; readonly detail: string }> {
  try {
    const reply = await fetch(`${apiUrl}/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'nobody', password: 'a-password-of-nobody' }),
      signal: AbortSignal.timeout(20_000),
    })
    const { detail } = (await reply.json()) as { detail?: string }
    return { status: reply.status, detail: detail ?? '' }
  } catch (error) {
    return { status: 0, detail: error instanceof Error ? error.name : 'unknown' }
  }
}

async function queueFinding(system: ProvedSystem): Promise<string> {
  let sentence = ''
  await until(async () => {
    sentence = await findingOf(system, 'queue')
    return sentence !== ''
  }, OUTAGE_MS)
  return sentence
}

async function findingOf({ api }: ProvedSystem, kind: string): Promise<string> {
  const { findings } = (await api.get('/v1/findings')) as {
    findings: readonly { readonly kind: string; readonly detail: string }[]
  }
  return findings.find((finding) => finding.kind === kind)?.detail ?? ''
}

/** All recordings at their end, all cases delivered and verified, each faulty camera known to be one. */
async function finish(system: ProvedSystem, farm?: FaultyCameras): Promise<Fault> {
  const faulty = new Set(Object.keys(farm?.faults ?? {}))
  let waiting = 'nothing was counted'
  const done = await until(async () => {
    const counters = await system.counters()
    const { findings } = (await system.api.get('/v1/findings')) as { findings: readonly { readonly subject: string }[] }
    const unknown = [...faulty].filter((id) => !findings.some(({ subject }) => subject === id))
    const { unfinishedRecordings, openCandidates, pendingOutbox, waitingVerifications } = counters
    waiting = JSON.stringify({ unfinishedRecordings, openCandidates, pendingOutbox, waitingVerifications, unknown })
    return (
      unfinishedRecordings + openCandidates + pendingOutbox + waitingVerifications + unknown.length === 0 &&
      counters.looks > 0
    )
  }, END_WITHIN_MS)
  return { ok: done, sentence: done ? 'All recordings, cases and verifications came to their end.' : waiting }
}

async function evidenceFull(system: ProvedSystem): Promise<Fault> {
  const sentence = await findingOf(system, 'evidence')
  const candidates = await system.database.queries.candidate.count()
  return { ok: /full|limit/.test(sentence) && candidates === 1, sentence }
}

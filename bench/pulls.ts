/**
 * Slow pulls in flight: `npm run bench:pulls -- --json [--seconds n] [--pulls n] [--half-open n] [--see n]`. Keeps so many pulls
 * of live RTSP cameras open, whose next key frame is 1.5 to 5 s away, beside cameras that accept and say nothing, and
 * decodes and looks at frames, `--see` at a time and the rest not, since 75 a second are beyond two cores. Figures are of all processes of a look worker;
 * the cameras are another process.
 */
import { availableParallelism, cpus } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { startLightRtspProcess } from '../fixtures/farm/light-rtsp-process.ts'
import { listManifests } from '../models/manifests.ts'
import { LIVE_POLICY } from '../workers/capture/address.ts'
import { childrenFor, createCapture } from '../workers/capture/capture.ts'
import type { CaptureOutcome } from '../workers/capture/frame.ts'
import { createInferPool } from '../workers/look/infer-pool.ts'
import { cpuMsOf, type Memory, memoryOf } from './process-figures.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    seconds: { type: 'string', default: '40' },
    pulls: { type: 'string', default: '256' },
    'half-open': { type: 'string', default: '200' },
    see: { type: 'string', default: String(availableParallelism()) },
  },
})
const [seconds, pulls, halfOpen] = [values.seconds, values.pulls, values['half-open']].map(Number) as [
  number,
  number,
  number,
]

/** As the look role has them. */
const LOOK_MS = 15_000
const WARM_UP_MS = 8000
const EARLIEST_KEY_FRAME = 1.5
const LATEST_KEY_FRAME = 5

const ending = new AbortController()
const farm = await startLightRtspProcess({ width: 1280, height: 720, frames: 100 })
const capture = createCapture({ policy: { ...LIVE_POLICY, loopback: true }, children: childrenFor(pulls + halfOpen) })
const inferPids: number[] = []
const sight = await createInferPool({
  children: availableParallelism(),
  manifests: await listManifests(),
  threads: 1,
  report: (event) => {
    if (event.kind === 'started') inferPids.push(event.pid)
  },
})
const brief = { cameraId: 'bench', platformId: 'bench', utcOffsetMinutes: 480, categories: [] }

const good: { onTime: boolean; ms: number; lateMs: number }[] = []
const faults = new Map<string, number>()
let [inFlight, silentInFlight, seeing, seen, silentEnded, silentNamed] = [0, 0, 0, 0, 0, 0]
const startedAt = performance.now()
const warm = () => performance.now() - startedAt > WARM_UP_MS

async function take(path: string): Promise<{ outcome: CaptureOutcome; ms: number }> {
  const began = performance.now()
  const request = { address: farm.url(path), driver: 'node-av', deadlineMs: LOOK_MS } as const
  return { outcome: await capture.take(request, ending.signal), ms: performance.now() - began }
}

/** One place for a good pull: the next one begins when the last has ended. */
async function keepPulling(place: number): Promise<void> {
  await pause((place / pulls) * LATEST_KEY_FRAME * 1000)
  while (!ending.signal.aborted) {
    const wait = EARLIEST_KEY_FRAME + Math.random() * (LATEST_KEY_FRAME - EARLIEST_KEY_FRAME)
    const counts = warm()
    inFlight += 1
    const { outcome, ms } = await take(`wait/${wait.toFixed(2)}`)
    inFlight -= 1
    if (ending.signal.aborted) return
    if (counts) good.push({ onTime: outcome.kind === 'frame', ms, lateMs: ms - wait * 1000 })
    if (outcome.kind === 'failed') faults.set(outcome.fault, (faults.get(outcome.fault) ?? 0) + 1)
    else if (seeing < Number(values.see)) void look(outcome.frame)
  }
}

async function look(frame: Parameters<typeof sight.see>[0]): Promise<void> {
  seeing += 1
  const sighted = await sight.see(frame, { brief }, ending.signal)
  seeing -= 1
  if (sighted.kind === 'seen') seen += 1
}

async function keepWaiting(): Promise<void> {
  while (!ending.signal.aborted) {
    silentInFlight += 1
    const { outcome } = await take('half-open')
    silentInFlight -= 1
    if (ending.signal.aborted) return
    silentEnded += 1
    if (outcome.kind === 'failed' && outcome.fault === 'half-open') silentNamed += 1
  }
}

const running = [
  ...Array.from({ length: pulls }, (_, place) => keepPulling(place)),
  ...Array.from({ length: halfOpen }, keepWaiting),
]
await pause(WARM_UP_MS)
const cpuOf = async () => ({
  capture: await cpuMsOf(capture.processIds()),
  worker: await cpuMsOf([process.pid]),
  infer: await cpuMsOf(inferPids),
  cameras: await cpuMsOf([farm.pid]),
})
const cpuBefore = await cpuOf()
const samples: { inFlight: number; silent: number }[] = []
const memory: Memory[] = []
for (let second = 0; second < seconds; second++) {
  await pause(1000)
  // Reading the page tables of three gigabytes is no small work either.
  if (second % 5 === 4) memory.push(await memoryOf([process.pid, ...capture.processIds(), ...inferPids]))
  samples.push({ inFlight, silent: silentInFlight })
}
const cpuAfter = await cpuOf()
const [measured, children] = [good.length, capture.processIds().length]
ending.abort()
await Promise.all(running)
await Promise.all([capture.close(), sight.close()])
const { sessions, teardowns } = await farm.counts()
farm.stop()
print()

function print(): void {
  const onTime = good.filter((pull) => pull.onTime).length
  const figures = {
    inFlight: Math.min(...samples.map((sample) => sample.inFlight)),
    halfOpen: Math.min(...samples.map(({ silent }) => silent)),
    rssMb: Math.max(...memory.map(({ rssMb }) => rssMb)),
    pssMb: Math.max(...memory.map(({ pssMb }) => pssMb)),
    goodOnTime: round(onTime / good.length, 4),
    faultsNamed: round(silentNamed / silentEnded, 4),
    pullsPerSecond: round(measured / seconds, 1),
    pulls: good.length,
    lateMsP50: quantile(
      good.map(({ lateMs }) => lateMs),
      0.5,
    ),
    lateMsP99: quantile(
      good.map(({ lateMs }) => lateMs),
      0.99,
    ),
    slowestMs: quantile(
      good.map(({ ms }) => ms),
      1,
    ),
    captureChildren: children,
    cpuMsPerPull: Object.fromEntries(
      (['capture', 'worker', 'infer', 'cameras'] as const).map((who) => [
        who,
        round((cpuAfter[who] - cpuBefore[who]) / measured, 2),
      ]),
    ),
    decodedAndSeen: seen,
    faultsOfGood: Object.fromEntries(faults),
    sessions,
    teardowns,
  }
  if (!values.json) {
    console.log(`${cpus()[0]?.model ?? 'unknown CPU'}, ${availableParallelism()} cores, Node ${process.version}`)
    for (const [key, value] of Object.entries(figures)) console.log(`  ${key.padEnd(20)} ${JSON.stringify(value)}`)
  }
  console.log(JSON.stringify(figures))
}

function quantile(numbers: readonly number[], part: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN)
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}

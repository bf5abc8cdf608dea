/**
 * Open and close, over and over: `npm run bench:churn -- --json [--cycles n] [--replacements n]`. First many pulls of good
 * and faulty cameras and files in two capture children that stay; then children that are replaced all the time. As many
 * replacements, and twice as many cycles, go before and do not count.
 * Prints how resident memory and descriptors of the children and of their parent grow with it. The script gives the parent
 * the one arena that a look worker has (`bin/start/launcher.ts`), and keeps V8 from throwing compiled code away at each
 * of the collections that are forced here, which would be compiled anew.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { getHeapCodeStatistics } from 'node:v8'
import { startLightRtspProcess } from '../fixtures/farm/light-rtsp-process.ts'
import { writeVideo } from '../fixtures/farm/video.ts'
import { LIVE_POLICY } from '../workers/capture/address.ts'
import { type CaptureWithProcesses, createCapture } from '../workers/capture/capture.ts'
import { cpuMsOf, descriptorsOf, memoryOf } from './process-figures.ts'
import { createSeries } from './series.ts'
import { slopeOf } from './slope.ts'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    cycles: { type: 'string', default: '60000' },
    replacements: { type: 'string', default: '500' },
  },
})
const [cycles, replacements] = [Number(values.cycles), Number(values.replacements)]

const AT_ONCE = 24
/** Before those that count: until heaps, caches and compiled code have their size. */
const [warmCycles, warmReplacements] = [2 * cycles, replacements]

const folder = await mkdtemp(join(tmpdir(), 'churn-'))
const clip = join(folder, 'clip.mp4')
await writeVideo({ path: clip, frames: 4, framesPerSecond: 1, keyEvery: 1 })
const cameras = await startLightRtspProcess({ width: 320, height: 192, frames: 20 })
const policy = { ...LIVE_POLICY, folders: [folder], loopback: true }

/** A round of ten: seven frames, three faults that show at once. */
const ROUND: readonly { readonly address: string; readonly fault?: string }[] = [
  { address: cameras.url('live') },
  { address: clip },
  { address: cameras.url('live') },
  { address: cameras.url('reset-in-the-middle'), fault: 'unreachable' },
  { address: cameras.url('live') },
  { address: cameras.url('endless-sdp'), fault: 'corrupt-video' },
  { address: cameras.url('live') },
  { address: clip },
  { address: cameras.url('huge'), fault: 'too-large' },
  { address: cameras.url('live') },
]
const never = new AbortController().signal
let wrong = 0

async function cycle(capture: CaptureWithProcesses, index: number): Promise<void> {
  const { address, fault } = ROUND[index % ROUND.length]!
  const outcome = await capture.take({ address, driver: 'node-av', deadlineMs: 30_000 }, never)
  if ((outcome.kind === 'failed' ? outcome.fault : undefined) !== fault) wrong += 1
}

/** Runs `work` until it answers false, in several lines at once. */
async function inLines(lines: number, work: () => Promise<boolean>): Promise<void> {
  const line = async () => {
    while (await work());
  }
  await Promise.all(Array.from({ length: lines }, line))
}

type Series = ReturnType<typeof createSeries<'memory' | 'descriptors' | 'heap'>>
const COLUMNS = ['memory', 'descriptors', 'heap'] as const

/** Of this process only what is alive counts: with `--expose-gc` it is collected before it is weighed. */
const collect = (globalThis as { gc?: () => void }).gc ?? (() => undefined)

/** Functions are compiled for as long as one more of them has run often enough; it is bounded by their number. */
function compiledBytes(): number {
  const { code_and_metadata_size: code, bytecode_and_metadata_size: bytecode } = getHeapCodeStatistics()
  return code + bytecode
}

async function sampleInto(series: Series, at: number, pids: readonly number[]): Promise<void> {
  let heap = 0
  if (pids.includes(process.pid)) {
    collect()
    const { heapUsed, external } = process.memoryUsage()
    heap = (heapUsed + external - compiledBytes()) / 1024
  }
  const { rssKb } = await memoryOf(pids)
  const counts = await Promise.all(pids.map(descriptorsOf))
  // What was weighed while warming up is thrown away: the weighing is warm by then too.
  if (at > 0) series.add(at, { memory: rssKb, descriptors: counts.reduce((sum, count) => sum + count, 0), heap })
}

const SAMPLES = 200
const inChildren = createSeries(SAMPLES + 1, COLUMNS)
const inParent = createSeries(SAMPLES + 1, COLUMNS)
const overReplacements = createSeries(replacements + 2, COLUMNS)

async function churnCycles() {
  const capture = createCapture({ policy, children: 2, maxRssBytes: Number.MAX_SAFE_INTEGER })
  let [started, ended] = [0, 0]
  const every = Math.ceil(cycles / SAMPLES)
  await inLines(AT_ONCE, async () => {
    if (started >= warmCycles + cycles) return false
    await cycle(capture, started++)
    ended += 1
    if (ended % every === 0) {
      const counted = ended - warmCycles
      await sampleInto(inChildren, counted, capture.processIds())
      await sampleInto(inParent, counted, [process.pid])
    }
    return true
  })
  const cpuMs = await cpuMsOf(capture.processIds())
  await capture.close()
  return cpuMs / (warmCycles + cycles)
}

async function churnChildren(): Promise<number> {
  const capture = createCapture({ policy, children: 2, maxRssBytes: 1 })
  let alive: readonly number[] = []
  let [seen, started] = [0, 0]
  await inLines(6, async () => {
    if (seen >= warmReplacements + replacements) return false
    await cycle(capture, started++)
    const now = capture.processIds()
    const born = now.filter((pid) => !alive.includes(pid)).length
    alive = now
    seen += born
    if (born > 0) await sampleInto(overReplacements, seen - warmReplacements, [process.pid])
    return true
  })
  await capture.close()
  return seen - warmReplacements
}

const startedAt = performance.now()
const cpuMsPerCycle = await churnCycles()
const replaced = await churnChildren()
const { sessions, teardowns, endedWithoutGoodbye } = await cameras.counts()
cameras.stop()
await rm(folder, { recursive: true })

const figures = {
  cycles,
  replacements: replaced,
  wrongAnswers: wrong,
  childMemoryKbPer1000: slopeOf(inChildren.of('memory')),
  childDescriptorsPer1000: slopeOf(inChildren.of('descriptors')),
  parentMemoryKbPer1000: slopeOf(inParent.of('memory')),
  parentDescriptorsPer1000: slopeOf(inParent.of('descriptors')),
  parentHeapKbPer1000: slopeOf(inParent.of('heap')),
  parentHeapKbPer1000Replacements: slopeOf(overReplacements.of('heap')),
  parentMemoryKbPer1000Replacements: slopeOf(overReplacements.of('memory')),
  parentDescriptorsPer1000Replacements: slopeOf(overReplacements.of('descriptors')),
  childMemoryMbAtEnd: Math.round((inChildren.of('memory').at(-1)?.value ?? 0) / 1024),
  childCpuMsPerCycle: Math.round(cpuMsPerCycle * 100) / 100,
  sessions,
  teardowns,
  brokenOffByTheCamera: endedWithoutGoodbye,
  seconds: Math.round((performance.now() - startedAt) / 1000),
}
/** All that must not grow stands still; what grows is named. */
const growing = Object.entries(figures).flatMap(([key, value]) =>
  typeof value === 'object' && !value.flat && value.per1000 > 0 ? [key] : [],
)
const verdict = { ...figures, growing, flat: growing.length === 0 }
if (!values.json) for (const [key, value] of Object.entries(verdict)) console.log(key.padEnd(38), JSON.stringify(value))
console.log(JSON.stringify(verdict))

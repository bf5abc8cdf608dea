/**
 * What each lever of inference is worth, as ratios of CPU time a picture to the fp32 graph with the settings of
 * `models/onnx-session.ts`: `npm run bench:infer -- --json [--rounds n] [--manifest file]`. Each lever has a process of its
 * own, in which it and fp32 take turns; memory is that of another one, which holds nothing else.
 */
import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { availableParallelism, cpus } from 'node:os'
import { parseArgs, promisify } from 'node:util'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import type { Precision } from '../models/device.ts'
import { type Manifest, readManifest } from '../models/manifest.ts'
import { listManifests } from '../models/manifests.ts'
import { CPU_SETTINGS } from '../models/onnx-session.ts'
import { withBatch } from './onnx-batch.ts'

interface Lever {
  readonly precision: Precision
  /** Pictures an inference. */
  readonly batch: number
  readonly settings: InferenceSession.SessionOptions
  /** Of the input; absent = the full one. */
  readonly height?: number
}

const session = (extra: Record<string, string>) => ({ extra: { session: extra } })
const lever = (settings: InferenceSession.SessionOptions = {}, precision: Precision = 'fp32', batch = 1): Lever => ({
  precision,
  batch,
  settings,
})
const LEVERS: Readonly<Record<string, Lever>> = {
  fp32: lever(),
  int8: lever({}, 'int8'),
  'fp32, 5:4 and 4:3 at 352': { ...lever(), height: 352 },
  'fp32, 16:9 at 256': { ...lever(), height: 256 },
  'int8, 5:4 and 4:3 at 352': { ...lever({}, 'int8'), height: 352 },
  'int8, 16:9 at 256': { ...lever({}, 'int8'), height: 256 },
  'fp32 batch 2': lever({}, 'fp32', 2),
  'fp32 batch 4': lever({}, 'fp32', 4),
  'fp32 batch 8': lever({}, 'fp32', 8),
  'int8 batch 2': lever({}, 'int8', 2),
  'int8 batch 4': lever({}, 'int8', 4),
  'int8 batch 8': lever({}, 'int8', 8),
  'no arena': lever({ enableCpuMemArena: false }),
  'no memory pattern': lever({ enableMemPattern: false }),
  'no arena, no memory pattern': lever({ enableCpuMemArena: false, enableMemPattern: false }),
  'no prepacking': lever(session({ disable_prepacking: '1' })),
  'denormals are zero': lever(session({ set_denormal_as_zero: '1' })),
  'optimisation extended (no blocked layout)': lever({ graphOptimizationLevel: 'extended' }),
  'two threads': lever({ intraOpNumThreads: 2 }),
  'two threads, no spinning': lever({
    intraOpNumThreads: 2,
    ...session({ intra_op: { allow_spinning: '0' } } as never),
  }),
}

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '30' },
    manifest: { type: 'string' },
    /** Of the bench itself: the lever that this process measures, or whose memory it tells. */
    lever: { type: 'string' },
    memory: { type: 'string' },
  },
})
const WARM_UP = 3
const manifestPath = values.manifest ?? (await listManifests())[0]
if (manifestPath === undefined) throw new Error('There is no manifest in models/manifests; name one with --manifest.')
const path = manifestPath

if (values.lever !== undefined) console.log(JSON.stringify(await measure(LEVERS[values.lever]!, Number(values.rounds))))
else if (values.memory !== undefined) await tellMemory(LEVERS[values.memory]!)
else await compare()

/** One inference. */
type Run = () => Promise<unknown>

async function open({ precision, batch, settings, height }: Lever): Promise<Run> {
  const manifest = await readManifest(path, precision)
  const weights = withBatch(await readFile(manifest.weightsPath), batch)
  const created = await InferenceSession.create(weights, {
    ...CPU_SETTINGS,
    executionProviders: ['cpu'],
    intraOpNumThreads: 1,
    ...settings,
  })
  const feeds = {
    [manifest.input.name]: pictures({ ...manifest.input, ...(height !== undefined && { height }) }, batch),
  }
  return () => created.run(feeds, [manifest.output.name])
}

/** Noise: no graph is faster on a picture that looks like something. */
function pictures({ type, layout, width, height }: Manifest['input'], batch: number): Tensor {
  const bytes = new Uint8Array(batch * width * height * 3)
  let state = 1
  for (let i = 0; i < bytes.length; i++) {
    state = (state * 48_271) % 2_147_483_647
    bytes[i] = state
  }
  const shape = layout === 'nhwc' ? [batch, height, width, 3] : [batch, 3, height, width]
  return new Tensor(type, type === 'uint8' ? bytes : Float32Array.from(bytes), shape)
}

async function tellMemory(lever: Lever): Promise<void> {
  const run = await open(lever)
  for (let i = 0; i < 20; i++) await run()
  console.log(JSON.stringify({ rssMb: Math.round(process.memoryUsage.rss() / 1024 / 1024) }))
}

/** The last line of this bench in a process of its own. */
async function apart(...options: readonly string[]): Promise<unknown> {
  const command = [import.meta.filename, ...options, '--manifest', path, '--rounds', values.rounds]
  const { stdout } = await promisify(execFile)(process.execPath, command)
  return JSON.parse(stdout.trim().split('\n').at(-1)!)
}

interface Ratios {
  /** CPU time and time on the wall a picture, against fp32. */
  readonly cpuRatio: number
  readonly wallRatio: number
  readonly fp32CpuMs: number
}

interface Figure extends Ratios {
  readonly lever: string
  /** Resident memory of a process with this session alone, MB. */
  readonly rssMb: number
}

async function measure(lever: Lever, rounds: number): Promise<Ratios> {
  const base = await open(LEVERS['fp32']!)
  const other = await open(lever)
  // A thread that spins for work costs whatever runs next: then not by turns.
  const block = lever.settings.intraOpNumThreads === undefined ? 1 : rounds
  const spent = { base: [] as Spent[], other: [] as Spent[] }
  for (let round = -WARM_UP; round < rounds / block; round++) {
    for (let i = 0; i < (round < 0 ? 1 : block); i++) {
      const one = await timed(base)
      if (round >= 0) spent.base.push(one)
    }
    for (let i = 0; i < (round < 0 ? 1 : block); i++) {
      const one = await timed(other)
      if (round >= 0) spent.other.push(one)
    }
  }
  const ratio = (of: keyof Spent) =>
    rounded(median(spent.other.map((one) => one[of])) / lever.batch / median(spent.base.map((one) => one[of])))
  return {
    cpuRatio: ratio('cpu'),
    wallRatio: ratio('wall'),
    fp32CpuMs: rounded(median(spent.base.map(({ cpu }) => cpu))),
  }
}

function names({ variants, input }: Manifest): string[] {
  return Object.entries(LEVERS).flatMap(([name, { precision, height }]) => {
    const there = precision === 'fp32' || variants !== undefined
    return there && (height === undefined || input.heights?.includes(height) === true) ? [name] : []
  })
}

async function compare(): Promise<void> {
  const manifest = await readManifest(path)
  const figures: Figure[] = []
  for (const lever of names(manifest)) {
    const ratios = (await apart('--lever', lever)) as Ratios
    const { rssMb } = (await apart('--memory', lever)) as { rssMb: number }
    figures.push({ lever, ...ratios, rssMb })
  }
  print(manifest, { rounds: Number(values.rounds), figures })
}

interface Spent {
  readonly cpu: number
  readonly wall: number
}

async function timed(run: Run): Promise<Spent> {
  const began = performance.now()
  const before = process.cpuUsage()
  await run()
  const { user, system } = process.cpuUsage(before)
  return { cpu: (user + system) / 1000, wall: performance.now() - began }
}

function print(
  { id, version }: Manifest,
  result: { readonly rounds: number; readonly figures: readonly Figure[] },
): void {
  if (!values.json) {
    console.log(
      `${id} ${version}, ${result.rounds} rounds, medians; fp32 takes ${result.figures[0]!.fp32CpuMs} CPU ms a picture`,
    )
    console.log(`${cpus()[0]?.model ?? 'unknown CPU'}, ${availableParallelism()} cores, Node ${process.version}`)
    for (const { lever, cpuRatio, wallRatio, rssMb } of result.figures) {
      console.log(`  ${lever.padEnd(42)} CPU ${cpuRatio.toFixed(3)}  wall ${wallRatio.toFixed(3)}  ${rssMb} MB`)
    }
  }
  console.log(JSON.stringify(result))
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000
}

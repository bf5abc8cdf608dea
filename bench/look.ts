/**
 * What one look costs in CPU time, by stage and against the least possible (`minimum.ts`), measured in the same run,
 * turn by turn: `npm run bench:look -- --json [--case h264-1080p] [--clip file] [--manifest file] [--rounds n] [--all-rows]`.
 * The cases are the streams cameras have. `h264-sub`, the default path of the product, gives the top keys: a camera with
 * two streams and no zone for small things, which the main stream would be taken for. All others have such a zone and look
 * at its tile too. The *plain* minimum is a 1080p main stream decoded with default flags and one fp32 inference.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { availableParallelism, cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { prepareImages } from '../models/image.ts'
import { loadModel } from '../models/load.ts'
import { loadOpinion } from '../models/opinion/opinion.ts'
import { readManifest } from '../models/manifest.ts'
import { listManifests } from '../models/manifests.ts'
import { sketchOf } from '../models/sketch.ts'
import type { CameraBrief } from '../pipeline/brief.ts'
import { sightingsOf } from '../pipeline/look/sightings.ts'
import { planTiles } from '../pipeline/look/tiles.ts'
import type { Detection } from '../pipeline/vocabulary.ts'
import { judgeView } from '../pipeline/views/judge.ts'
import { openFrame, seeFrame } from '../workers/look/see.ts'
import { type ClipOrder, sourceName, writeClip } from './clips.ts'
import { briefOf, pull } from './look-camera.ts'
import { createMinimum, MINIMUM_FLAGS } from './minimum.ts'

const CASES: Readonly<Record<string, ClipOrder & { readonly smallThings?: false }>> = {
  'h264-sub': { codec: 'h264', width: 704, height: 576, smallThings: false },
  'h265-sub': { codec: 'h265', width: 704, height: 576, smallThings: false },
  'h264-sub-tile': { codec: 'h264', width: 704, height: 576 },
  'h265-sub-tile': { codec: 'h265', width: 704, height: 576 },
  'h264-720p': { codec: 'h264', width: 1280, height: 720 },
  'h265-720p': { codec: 'h265', width: 1280, height: 720 },
  'h264-1080p': { codec: 'h264', width: 1920, height: 1080 },
  'h265-1080p': { codec: 'h265', width: 1920, height: 1080 },
}
const DEFAULT_CASE = 'h264-sub'
const PLAIN_CASE = 'h264-1080p'
const REFERENCE_SECOND = 4

const STAGES = ['open', 'decode', 'sketch', 'tensor', 'inference', 'post', 'total'] as const
type Stage = (typeof STAGES)[number]
type Clock = Stage | 'minimum' | 'plain'

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    case: { type: 'string' },
    clip: { type: 'string' },
    manifest: { type: 'string' },
    rounds: { type: 'string', default: '60' },
    'all-rows': { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
const warmUp = Math.ceil(rounds / 4)
/** Looks before the first case: a child lives for thousands, and most of a look's JavaScript runs once in each. */
const FIRST_LOOKS = 300
const manifestPath = values.manifest ?? (await listManifests())[0]
if (manifestPath === undefined) throw new Error('There is no manifest in models/manifests; name one with --manifest.')

prepareImages()
const model = await loadModel(manifestPath, { threads: 1 })
const { ask } = await loadOpinion()
const minimum = await createMinimum(await readManifest(manifestPath))
const plain = await createMinimum(await readManifest(manifestPath, 'fp32'), 'plain')

const folder = await mkdtemp(join(tmpdir(), 'xunjie-bench-'))
try {
  await run()
} finally {
  await rm(folder, { recursive: true })
}

interface Figures {
  readonly cpuMs: Readonly<Record<Stage, number>>
  readonly minimumCpuMs: number
  readonly ratio: number
  readonly plainRatio: number
}

async function run(): Promise<void> {
  if (!values.json) {
    console.log(
      `${model.model.id} ${model.model.version}, ${rounds} rounds, median CPU ms of the process, ${sourceName}`,
    )
    console.log(`${cpus()[0]?.model ?? 'unknown CPU'}, ${availableParallelism()} cores, Node ${process.version}`)
    console.log(['case', 'KB', ...STAGES, 'minimum', 'ratio', 'plain'].map((head) => head.padStart(10)).join(''))
  }
  const plainFrame = await pull(await writeClip(CASES[PLAIN_CASE]!, folder))
  await firstLooks()
  const cases: Record<string, Figures> = {}
  for (const name of values.clip === undefined ? chosenCases() : ['clip']) {
    const path = values.clip ?? (await writeClip(CASES[name]!, folder))
    cases[name] = await measure(name, path, () => plain(plainFrame))
  }
  console.log(`minimum flags: ${MINIMUM_FLAGS}`)
  console.log(JSON.stringify({ ...(cases[DEFAULT_CASE] ?? Object.values(cases)[0]), cases }))
}

async function firstLooks(): Promise<void> {
  const path = await writeClip(CASES[DEFAULT_CASE]!, folder)
  const brief = await briefOf(path, { referenceSecond: REFERENCE_SECOND, allRows: false, smallThings: false })
  for (let look = 0; look < FIRST_LOOKS; look++) await wholeLook(path, brief)
}

function chosenCases(): readonly string[] {
  if (values.case === undefined) return Object.keys(CASES)
  if (values.case in CASES) return [values.case]
  throw new Error(`There is no case ${values.case}: choose one of ${Object.keys(CASES).join(', ')}.`)
}

async function measure(name: string, path: string, plainLook: () => Promise<void>): Promise<Figures> {
  const referenceSecond = values.clip === undefined ? REFERENCE_SECOND : 1
  const smallThings = CASES[name]?.smallThings ?? true
  const brief = await briefOf(path, { referenceSecond, allRows: values['all-rows'], smallThings })
  const inferences = await inferencesOf(path, brief)
  const spent = new Map<Clock, number[]>()
  for (let round = -warmUp; round < rounds; round++) {
    const timed = clockOf(round < 0 ? undefined : spent)
    const keyFrame = await pull(path)
    await timed('plain', plainLook)
    await timed('minimum', () => minimum(keyFrame, inferences))
    await timed('total', () => wholeLook(path, brief))
    await stages(path, brief, timed)
  }
  const of = (clock: Clock) => median(spent.get(clock)!)
  const share = (whole: number, part: number) => Math.round((whole / part) * 1000) / 1000
  const cpuMs = Object.fromEntries(STAGES.map((stage) => [stage, of(stage)])) as Record<Stage, number>
  const ratio = share(cpuMs.total, of('minimum'))
  const plainRatio = share(cpuMs.total, of('plain'))
  if (!values.json) {
    const kilobytes = (await pull(path)).packet.length / 1024
    const cells = [...STAGES.map((stage) => cpuMs[stage].toFixed(2)), of('minimum').toFixed(2), ratio, plainRatio]
    console.log([name, kilobytes.toFixed(0), ...cells].map((cell) => String(cell).padStart(10)).join(''))
  }
  return { cpuMs, minimumCpuMs: of('minimum'), ratio, plainRatio }
}

/** The product's path, as capture child and infer child run it, without a picture. */
async function wholeLook(path: string, brief: CameraBrief): Promise<void> {
  const frame = await pull(path)
  const decoded = await openFrame(frame)
  const input = { frame: decoded, capturedAt: frame.capturedAt, brief, picture: 'never', ask } as const
  const { seen } = await seeFrame(input, [model])
  decoded.close()
  if (seen.viewState !== 'good')
    throw new Error(`The view was judged ${seen.viewState}: the bench would measure half a look.`)
}

/** The whole picture and its tiles: the minimum runs the graph as often. */
async function inferencesOf(path: string, brief: CameraBrief): Promise<number> {
  const frame = await openFrame(await pull(path))
  const { regions } = planTiles({ ...tileFacts(brief), picture: frame, drift: { dx: 0, dy: 0 } })
  frame.close()
  return 1 + regions.length
}

function tileFacts(brief: CameraBrief) {
  return { brief, labels: new Set(model.labels), input: model.input }
}

type Timed = <T>(clock: Clock, work: () => Promise<T>) => Promise<T>

/** The same steps one by one. Their sum differs from the total by what the caches keep warm. */
async function stages(path: string, brief: CameraBrief, timed: Timed): Promise<void> {
  const keyFrame = await timed('open', () => pull(path))
  const frame = await timed('decode', () => openFrame(keyFrame))
  const sketch = await timed('sketch', () => sketchOf(frame))
  const view = judgeView(sketch, brief.view?.reference)
  const { regions } = planTiles({ ...tileFacts(brief), picture: frame, drift: view.drift })
  const detections: Detection[] = []
  for (const region of [undefined, ...regions]) {
    const input = await timed('tensor', () => model.steps.tensor(frame, region))
    const output = await timed('inference', () => model.steps.infer(input))
    const found = await timed('post', () => Promise.resolve(model.steps.post(output, region ?? frame).detections))
    detections.push(...found)
  }
  await timed('post', async () => {
    const labels = new Set(model.labels)
    const judged = judgeView(sketch, brief.view?.reference)
    return sightingsOf({ brief, at: keyFrame.capturedAt, detections, sketch, labels, view: judged })
  })
  frame.close()
}

/** Adds what each clock measures in one round; measures nothing while `spent` is undefined. */
function clockOf(spent: Map<Clock, number[]> | undefined): Timed {
  const used = new Set<Clock>()
  return async (clock, work) => {
    const before = process.cpuUsage()
    const answer = await work()
    const { user, system } = process.cpuUsage(before)
    if (spent === undefined) return answer
    const all = spent.get(clock) ?? []
    const ms = (user + system) / 1000
    // A look with tiles runs tensor and inference several times: they count together.
    spent.set(clock, used.has(clock) ? [...all.slice(0, -1), all.at(-1)! + ms] : [...all, ms])
    used.add(clock)
    return answer
  }
}

function median(numbers: readonly number[]): number {
  const middle = numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!
  return Math.round(middle * 1000) / 1000
}

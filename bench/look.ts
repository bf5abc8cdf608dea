/**
 * What one look costs in CPU time, by stage and against the least possible (`minimum.ts`), measured in the same run,
 * turn by turn: `npm run bench:look -- --json [--clip file] [--manifest file] [--rounds n] [--all-rows]`.
 * The demo's camera of the clip gives rows and zones; with `--all-rows` all 63 rows run on four zones that fill the
 * picture, more than any camera has.
 */
import { readdir, readFile } from 'node:fs/promises'
import { availableParallelism, cpus } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { prepareImages } from '../models/image.ts'
import { loadModel } from '../models/load.ts'
import { readManifest } from '../models/manifest.ts'
import { listManifests } from '../models/manifests.ts'
import { sketchOf } from '../models/sketch.ts'
import type { CameraBrief } from '../pipeline/brief.ts'
import { categories } from '../pipeline/catalogue/catalogue.ts'
import { sightingsOf } from '../pipeline/look/sightings.ts'
import type { Sketch, Zone } from '../pipeline/vocabulary.ts'
import { judgeView } from '../pipeline/views/judge.ts'
import type { KeyFrame } from '../workers/capture/frame.ts'
import { pullKeyFrame } from '../workers/capture/pull.ts'
import { openFrame, seeFrame } from '../workers/look/see.ts'
import { createMinimum, MINIMUM_FLAGS } from './minimum.ts'

const STAGES = ['open', 'decode', 'sketch', 'tensor', 'inference', 'post', 'total'] as const
type Stage = (typeof STAGES)[number]

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    clip: { type: 'string' },
    manifest: { type: 'string' },
    rounds: { type: 'string', default: '120' },
    'all-rows': { type: 'boolean', default: false },
  },
})
const rounds = Number(values.rounds)
const warmUp = Math.ceil(rounds / 4)
const clip = values.clip ?? (await firstClip())
const manifestPath = values.manifest ?? (await listManifests())[0]
if (manifestPath === undefined) throw new Error('There is no manifest in models/manifests; name one with --manifest.')

const never = new AbortController().signal
prepareImages()
const model = await loadModel(manifestPath, { threads: 1 })
const minimum = await createMinimum(await readManifest(manifestPath))
const { size, brief } = await prepareCamera()

const spent = new Map<Stage | 'minimum', number[]>([...STAGES, 'minimum' as const].map((name) => [name, []]))
for (let round = 0; round < rounds + warmUp; round++) {
  const counts = round >= warmUp
  const keyFrame = await pull()
  await timed('minimum', counts, () => minimum(keyFrame))
  await timed('total', counts, () => wholeLook())
  await stages(counts)
}
print()

/** The product's path, as capture child and infer child run it, without a picture. */
async function wholeLook(): Promise<void> {
  const frame = await pull()
  const decoded = await openFrame(frame)
  await seeFrame({ frame: decoded, capturedAt: frame.capturedAt, brief, picture: 'never' }, [model])
  decoded.close()
}

/** The same steps one by one. Their sum differs from the total by what the caches keep warm. */
async function stages(counts: boolean): Promise<void> {
  const keyFrame = await timed('open', counts, pull)
  const frame = await timed('decode', counts, () => openFrame(keyFrame))
  const sketch = await timed('sketch', counts, () => sketchOf(frame))
  const input = await timed('tensor', counts, () => model.steps.tensor(frame))
  const output = await timed('inference', counts, () => model.steps.infer(input))
  await timed('post', counts, async () => {
    const { detections } = model.steps.post(output, frame)
    const view = judgeView(sketch, brief.view?.reference)
    const labels = new Set(model.labels)
    return sightingsOf({ brief, at: keyFrame.capturedAt, detections, sketch, labels, view })
  })
  frame.close()
}

async function timed<T>(stage: Stage | 'minimum', counts: boolean, work: () => Promise<T>): Promise<T> {
  const before = process.cpuUsage()
  const answer = await work()
  const { user, system } = process.cpuUsage(before)
  if (counts) spent.get(stage)!.push((user + system) / 1000)
  return answer
}

async function pull(): Promise<KeyFrame> {
  const input = { kind: 'file', path: clip, second: 1, capturedAt: 1_795_000_000_000 } as const
  const { frame } = await pullKeyFrame({ input, openMs: 5000, firstPacketMs: 5000, totalMs: 15_000 }, never)
  if (frame.kind !== 'key-frame') throw new Error(`${clip} gave no key frame.`)
  return frame
}

/** Rows and zones as said above, and the clip's own picture as the reference, so that the view is compared and found good. */
async function prepareCamera(): Promise<{ size: string; brief: CameraBrief }> {
  const frame = await openFrame(await pull())
  const reference: Sketch = { ...(await sketchOf(frame)), contentHash: '' }
  const size = `${frame.width} x ${frame.height}`
  frame.close()
  const { ids, zones } = values['all-rows'] ? allRows() : await rowsOfClip()
  const view = { viewId: 'bench', version: 1, origin: 'approved', reference, zones } as const
  return { size, brief: { cameraId: 'bench', platformId: 'bench', utcOffsetMinutes: 480, categories: ids, view } }
}

interface Rows {
  readonly ids: readonly string[]
  readonly zones: readonly Zone[]
}

function allRows(): Rows {
  const zones = ['pavement', 'road', 'no-parking', 'bin-place'].map((kind, index): Zone => {
    const [top, bottom] = [index / 4, (index + 1) / 4]
    const polygon = [
      [0, top],
      [1, top],
      [1, bottom],
      [0, bottom],
    ] as const
    return { id: kind, kind, polygon, origin: 'approved', permits: [] }
  })
  return { ids: categories.map(({ id }) => id), zones }
}

/** The demo's camera that plays this clip; all rows for a clip of somebody else. */
async function rowsOfClip(): Promise<Rows> {
  const file = join(import.meta.dirname, '../fixtures/demo/cameras.json')
  const cameras = JSON.parse(await readFile(file, 'utf8')) as {
    id: string
    categories: string[]
    zones: { id: string; kind: string; polygon: [number, number][] }[]
  }[]
  const camera = cameras.find(({ id }) => basename(clip, '.mp4') === id)
  if (camera === undefined) return allRows()
  const zones = camera.zones.map((zone): Zone => ({ ...zone, origin: 'approved', permits: [] }))
  return { ids: camera.categories, zones }
}

async function firstClip(): Promise<string> {
  const folder = join(import.meta.dirname, '../fixtures/clips')
  const clips = (await readdir(folder)).filter((name) => name.endsWith('.mp4')).sort()
  if (clips[0] === undefined) throw new Error('There is no clip in fixtures/clips; name one with --clip.')
  return join(folder, clips[0])
}

function print(): void {
  const cpuMs = Object.fromEntries(STAGES.map((stage) => [stage, median(spent.get(stage)!)])) as Record<Stage, number>
  const minimumCpuMs = median(spent.get('minimum')!)
  const ratio = Math.round((cpuMs.total / minimumCpuMs) * 1000) / 1000
  if (!values.json) {
    console.log(`${model.model.id} ${model.model.version} on ${size}, ${rounds} rounds, median CPU ms of the process`)
    console.log(`${cpus()[0]?.model ?? 'unknown CPU'}, ${availableParallelism()} cores, Node ${process.version}`)
    for (const stage of STAGES) console.log(`  ${stage.padEnd(10)} ${cpuMs[stage].toFixed(2)}`)
    console.log(`  ${'minimum'.padEnd(10)} ${minimumCpuMs.toFixed(2)}   ratio ${ratio}`)
  }
  console.log(`minimum flags: ${MINIMUM_FLAGS}`)
  console.log(JSON.stringify({ cpuMs, minimumCpuMs, ratio }))
}

function median(numbers: readonly number[]): number {
  const middle = numbers.toSorted((a, b) => a - b)[numbers.length >> 1]!
  return Math.round(middle * 1000) / 1000
}

/** `analyze` against hand counts of real clips. See fixtures/hand-counts/README.md. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import counts from '../../fixtures/hand-counts/footage-counts.json' with { type: 'json' }
import type { DetectorModel } from '../../models/detector.ts'
import { prepareImages } from '../../models/image.ts'
import type { Detection, Label } from '../../pipeline/vocabulary.ts'
import type { Analysis } from './analysis.ts'
import { analyze, detectorFor } from './analyze.ts'
import { readOptions } from './options.ts'

const root = join(import.meta.dirname, '../..')
const footage = join(root, '../shared/footage')
const manifest = join(root, 'fixtures/models/yolox-nano-base.json')
const hasFootage = existsSync(footage) && existsSync(join(root, '../shared/models/yolox_nano_416.onnx'))
if (!hasFootage) console.warn('LEFT OUT: analyze against hand counts needs ../shared/footage and ../shared/models')

type Still = (typeof counts.stills)[number]

const VEHICLES: ReadonlySet<Label> = new Set(['car', 'bus', 'truck', 'motorcycle'])
const PEOPLE: ReadonlySet<Label> = new Set(['person'])
const RECALL = 0.7
const MOST_EXTRA = 2
/** Points were read off by eye. */
const BY_EYE = 0.02
const CLEAR_PX = 20

let folder: string
let model: DetectorModel

beforeAll(async () => {
  prepareImages()
  folder = await mkdtemp(join(tmpdir(), 'xunjie-footage-'))
  if (hasFootage) model = await detectorFor(await readOptions(root, { model: manifest }))
})
afterAll(() => rm(folder, { recursive: true }))

const byClip = Map.groupBy(counts.stills, ({ clip }) => clip)

test.skipIf(!hasFootage).each([...byClip.keys()])(
  'in %s analyze sees the vehicles and people a person sees',
  async (clip) => {
    const stills = byClip.get(clip)!
    const every = stills.reduce((step, { second }) => commonStep(step, second), 0)
    const options = await readOptions(join(footage, clip), {
      every: `${every}s`,
      out: join(folder, clip),
      model: manifest,
    })
    const { analysis } = await analyze(options, model, new AbortController().signal)
    for (const still of stills) {
      const frame = analysis.frames.find(({ position }) => Math.abs(position - still.second) < 0.05)!
      const said = `second ${still.second}`
      const vehicles = matched(still.vehiclesAt, frame.detections, VEHICLES)
      const people = matched(still.peopleAt, frame.detections, PEOPLE)
      expect(vehicles.hits, `${said}: vehicles`).toBeGreaterThanOrEqual(atLeast(still, 'vehicles'))
      expect(people.hits, `${said}: people`).toBeGreaterThanOrEqual(atLeast(still, 'people'))
      const extra = [...vehicles.rest, ...people.rest].filter((d) => isClear(d, analysis) && !liesOnOpen(d, still))
      expect(extra.length, `${said}: boxes on nothing: ${JSON.stringify(extra)}`).toBeLessThanOrEqual(MOST_EXTRA)
    }
  },
)

/** The greatest step from 0 that hits both seconds. */
function commonStep(a: number, b: number): number {
  return b === 0 ? a : commonStep(b, a % b)
}

function atLeast(still: Still, what: 'vehicles' | 'people'): number {
  const bound = 'lowerBound' in still ? still.lowerBound?.[what] : undefined
  return bound ?? Math.ceil(RECALL * still[what])
}

/** Each counted point takes the nearest free box that covers it. */
function matched(points: readonly number[][], detections: readonly Detection[], labels: ReadonlySet<Label>) {
  const rest = new Set(detections.filter(({ label }) => labels.has(label)))
  let hits = 0
  for (const [x, y] of points as [number, number][]) {
    const covering = [...rest].filter((detection) => covers(detection, x, y))
    const [nearest] = covering.toSorted((a, b) => offset(a, x, y) - offset(b, x, y))
    if (!nearest) continue
    hits++
    rest.delete(nearest)
  }
  return { hits, rest }
}

function covers({ box }: Detection, x: number, y: number): boolean {
  return x > box.x0 - BY_EYE && x < box.x1 + BY_EYE && y > box.y0 - BY_EYE && y < box.y1 + BY_EYE
}

const offset = ({ box }: Detection, x: number, y: number) =>
  Math.hypot((box.x0 + box.x1) / 2 - x, (box.y0 + box.y1) / 2 - y)

const liesOnOpen = (detection: Detection, { unclearAt }: Still) =>
  (unclearAt as [number, number][]).some(([x, y]) => covers(detection, x, y))

const isClear = ({ box }: Detection, { width, height }: Analysis) =>
  Math.max((box.x1 - box.x0) * width, (box.y1 - box.y0) * height) >= CLEAR_PX

/** `analyze` against hand counts of real clips. See fixtures/hand-counts/README.md. */
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import counts from '../../fixtures/hand-counts/footage-counts.json' with { type: 'json' }
import type { DetectorModel } from '../../models/detector.ts'
import { prepareImages } from '../../models/image.ts'
import type { Detection, Label } from '../../pipeline/vocabulary.ts'
import type { Analysis } from './analysis.ts'
import { analyze, detectorFor } from './analyze.ts'
import { readOptions } from './options.ts'

const root = join(import.meta.dirname, '../..')
const footage = join(root, '../shared/footage')
const BASE = join(root, 'fixtures/models/yolox-nano-base.json')
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

/** Over all stills together, for the committed detector. */
const COMMITTED = { vehicles: 0.65, people: 0.8 }

let folder: string
beforeAll(async () => {
  prepareImages()
  folder = await mkdtemp(join(tmpdir(), 'xunjie-footage-'))
})
afterAll(() => rm(folder, { recursive: true }))

const byClip = Map.groupBy(counts.stills, ({ clip }) => clip)

describe.skipIf(!hasFootage)('with the base weights', () => {
  let model: DetectorModel
  beforeAll(async () => {
    model = await detectorFor(await readOptions(root, { model: BASE }))
  })

  test.each([...byClip.keys()])('in %s analyze sees the vehicles and people a person sees', async (clip) => {
    for (const { still, vehicles, people, analysis } of await looksAtStills(clip, model)) {
      const said = `second ${still.second}`
      expect(vehicles.hits, `${said}: vehicles`).toBeGreaterThanOrEqual(atLeast(still, 'vehicles'))
      expect(people.hits, `${said}: people`).toBeGreaterThanOrEqual(atLeast(still, 'people'))
      const extra = [...vehicles.rest, ...people.rest].filter((d) => isClear(d, analysis) && !liesOnSomething(d, still))
      expect(extra.length, `${said}: boxes on nothing: ${JSON.stringify(extra)}`).toBeLessThanOrEqual(MOST_EXTRA)
    }
  })
})

test.skipIf(!existsSync(footage))('the committed detector sees most of what a person sees', async () => {
  const model = await detectorFor(await readOptions(root, {}))
  const hits = { vehicles: 0, people: 0 }
  const counted = { vehicles: 0, people: 0 }
  for (const clip of byClip.keys()) {
    for (const { still, vehicles, people } of await looksAtStills(clip, model)) {
      hits.vehicles += vehicles.hits
      hits.people += people.hits
      counted.vehicles += still.vehicles
      counted.people += still.people
    }
  }
  expect(hits.vehicles / counted.vehicles).toBeGreaterThanOrEqual(COMMITTED.vehicles)
  expect(hits.people / counted.people).toBeGreaterThanOrEqual(COMMITTED.people)
})

/** Analyses the clip in steps that hit its stills, and compares those with the counts. */
async function looksAtStills(clip: string, model: DetectorModel) {
  const stills = byClip.get(clip)!
  const every = stills.reduce((step, { second }) => commonStep(step, second), 0)
  const options = await readOptions(join(footage, clip), { every: `${every}s`, out: join(folder, clip) })
  const { analysis } = await analyze(options, model, new AbortController().signal)
  return stills.map((still) => {
    const { detections } = analysis.frames.find(({ position }) => Math.abs(position - still.second) < 0.05)!
    const vehicles = matched(still.vehiclesAt, detections, VEHICLES)
    return { still, analysis, vehicles, people: matched(still.peopleAt, detections, PEOPLE) }
  })
}

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

/** A second box on a counted thing is not on nothing. */
const liesOnSomething = (detection: Detection, { vehiclesAt, peopleAt, unclearAt }: Still) =>
  ([...vehiclesAt, ...peopleAt, ...unclearAt] as [number, number][]).some(([x, y]) => covers(detection, x, y))

const isClear = ({ box }: Detection, { width, height }: Analysis) =>
  Math.max((box.x1 - box.x0) * width, (box.y1 - box.y0) * height) >= CLEAR_PX

/** Portraits of rendered things by the shipped embedding: kept beside this file, since rendering takes many minutes. */
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createRandom, seedOf } from '../../fixtures/simulator/random.ts'
import { openCamera, type Shot as Taking } from '../../fixtures/scenarios/shoot.ts'
import type { TruthBox } from '../../fixtures/simulator/scene.ts'
import { type Embedder, loadEmbedder } from '../../models/embedding/embedder.ts'
import { createPainter } from '../../models/embedding/portrait.ts'
import { decodeStill } from '../../models/image.ts'
import { PORTRAIT_LAYOUT } from '../../pipeline/anchors/portrait.ts'
import type { NormalizedBox } from '../../pipeline/vocabulary.ts'
import { type Condition, pictureOf, planStreet, type Shot, shotsOf, type StreetPlan } from './street.ts'

/** One thing in one picture. */
export interface Crop {
  readonly street: number
  readonly bay: number
  readonly occupant: number
  readonly condition: Condition
  readonly variant: number
  readonly label: string
  /** As a detector would have boxed it, in coordinates of the picture. */
  readonly box: NormalizedBox
  /** Share of the thing that shows. */
  readonly visible: number
  readonly portrait: string
}

export interface CropFile {
  readonly plan: StreetPlan
  /** `id@version` of the embedding, with the layout of its portraits. */
  readonly model: string
  readonly crops: readonly Crop[]
}

export const CROP_FILE = path.join(import.meta.dirname, 'portraits.json')
/** Share of its side by which a detector's box is off. */
const BOX_NOISE = 0.04

/** The kept portraits. @throws Error when other weights are shipped than those they were made by */
export async function readCrops(file = CROP_FILE): Promise<CropFile> {
  const kept = JSON.parse(await readFile(file, 'utf8')) as CropFile
  const model = modelOf(await loadEmbedder())
  if (kept.model === model) return kept
  throw new Error(
    `The portraits are those of ${kept.model}, and ${model} is shipped. Render them anew: npm run eval:identity -- --render.`,
  )
}

export const modelOf = ({ model: { id, version } }: Embedder): string => `${id}@${version}/${PORTRAIT_LAYOUT}`

export interface Rendering {
  readonly plan: StreetPlan
  /** Where the portraits go. */
  readonly file: string
  /** Rendered pictures, kept by content: other weights look at the same ones. */
  readonly folder: string
}

/** Renders what is not there yet of the pictures of a plan, and keeps the portraits of what stands in the bays. */
export async function renderCrops({ plan, file, folder }: Rendering, note: (text: string) => void): Promise<void> {
  const [embedder, camera] = [await loadEmbedder(), await openCamera(folder)]
  const crops: Crop[] = []
  for (let street = 0; street < plan.streets; street += 1) {
    const planned = planStreet(plan, street)
    for (const shot of shotsOf()) {
      const taking = await camera.shoot(pictureOf(plan, planned, shot))
      crops.push(...(await cropsOf({ plan, street, shot, taking }, embedder)))
    }
    note(`${street + 1} of ${plan.streets} streets, ${camera.rendered()} pictures rendered anew`)
  }
  await camera.close()
  await writeCrops({ plan, model: modelOf(embedder), crops }, file)
}

export async function writeCrops(kept: CropFile, file: string): Promise<void> {
  await writeFile(file, `${JSON.stringify(kept).replaceAll('{"street"', '\n{"street"')}\n`)
}

interface Taken {
  readonly plan: StreetPlan
  readonly street: number
  readonly shot: Shot
  readonly taking: Taking
}

async function cropsOf({ plan, street, shot, taking }: Taken, embedder: Embedder): Promise<Crop[]> {
  const frame = await decodeStill(taking.jpeg)
  const { seed, bays } = planStreet(plan, street)
  const random = createRandom(seedOf('boxes', seed, shot.condition, shot.occupant, shot.variant))
  const paint = createPainter(frame, embedder)
  const crops: Crop[] = []
  for (const [bay, { occupants }] of bays.entries()) {
    const truth = largest(taking.truth.filter(({ id }) => id === `bay-${bay}`))
    if (!truth) continue
    const box = shaken(truth.box, () => random.gauss())
    const portrait = await paint(box)
    const { label } = occupants[shot.occupant]!
    crops.push({ street, bay, ...shot, label, box, visible: Number(truth.visible.toFixed(2)), portrait })
  }
  frame.close()
  return crops
}

const areaOf = ({ box: [x0, y0, x1, y1] }: TruthBox): number => (x1 - x0) * (y1 - y0)
const largest = (boxes: readonly TruthBox[]): TruthBox | undefined => boxes.toSorted((a, b) => areaOf(b) - areaOf(a))[0]

/** The box as a detector would have it. */
export function shaken([x0, y0, x1, y1]: TruthBox['box'], gauss: () => number): NormalizedBox {
  const [wide, high] = [x1 - x0, y1 - y0]
  const off = (value: number, side: number): number =>
    Number(Math.min(1, Math.max(0, value + gauss() * BOX_NOISE * side)).toFixed(4))
  return { x0: off(x0, wide), y0: off(y0, high), x1: off(x1, wide), y1: off(y1, high) }
}

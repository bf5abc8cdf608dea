/** A row's decision on real pictures: the look of the product with the whole picture as the row's zone. */
import { readFile } from 'node:fs/promises'
import type { DetectorModel } from '../../models/detector.ts'
import { decodeStill } from '../../models/image.ts'
import { sketchOf } from '../../models/sketch.ts'
import type { CategoryRow } from '../../pipeline/catalogue/row.ts'
import type { Zone } from '../../pipeline/vocabulary.ts'
import { seeFrame } from '../../workers/look/see.ts'
import type { RealPicture } from './real-sets.ts'

/** Of still pictures: one look stands for the whole dwell, since a still does not change. */
export interface Decision {
  readonly positives: number
  readonly raised: number
  readonly negatives: number
  readonly raisedWrongly: number
}

const NOON = Date.parse('2026-05-12T12:00:00+08:00')
const WHOLE: Zone['polygon'] = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
]

/** Pictures with a box of the row's labels, and pictures of sets that would have boxed one. */
export async function decisionOf(
  row: CategoryRow,
  models: readonly DetectorModel[],
  pictures: readonly RealPicture[],
): Promise<Decision> {
  const decision = { positives: 0, raised: 0, negatives: 0, raisedWrongly: 0 }
  for (const picture of pictures) {
    const positive = picture.boxes.some(({ label }) => row.labels.includes(label))
    const negative = !positive && row.labels.every((label) => !picture.set.unknown.includes(label))
    if (!positive && !negative) continue
    const present = await isPresent(row, models, picture)
    if (positive) {
      decision.positives++
      if (present) decision.raised++
    } else {
      decision.negatives++
      if (present) decision.raisedWrongly++
    }
  }
  return decision
}

async function isPresent(row: CategoryRow, models: readonly DetectorModel[], { file }: RealPicture): Promise<boolean> {
  const frame = await decodeStill(await readFile(file))
  const zones: readonly Zone[] =
    row.recipe.zoneSource === 'whole-picture'
      ? []
      : [{ id: 'whole', kind: row.recipe.zones[0]!, polygon: WHOLE, origin: 'approved', permits: [] }]
  const view = { viewId: 'still', version: 1, origin: 'approved' as const, reference: await sketchOf(frame), zones }
  const brief = { cameraId: 'still', platformId: 'still', utcOffsetMinutes: 480, categories: [row.id], view }
  const { seen } = await seeFrame({ frame, capturedAt: NOON, brief, picture: 'never' }, models)
  return seen.sightings.some(({ presence }) => presence === 'present')
}

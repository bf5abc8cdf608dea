/** Figures of each label on held-out real pictures, by the product's own decoding and inference. */
import { readFile } from 'node:fs/promises'
import type { DetectorModel } from '../../models/detector.ts'
import { decodeStill } from '../../models/image.ts'
import type { Detection, Label } from '../../pipeline/vocabulary.ts'
import type { ShippedModel } from './detectors.ts'
import { atThreshold, averagePrecision, judgePicture, type Judged } from './precision.ts'
import type { RealPicture } from './real-sets.ts'
import { recallBySize, type SizeFigure } from './size-test.ts'

export interface SetFigure {
  readonly ap50: number
  /** True boxes. */
  readonly n: number
}

export interface LabelFigure {
  /** 0..1, over all sets that box the label; null without a single real box. */
  readonly ap50: number | null
  /** At the shipped threshold. */
  readonly precision: number | null
  readonly recall: number | null
  /** True boxes. */
  readonly n: number
  /** Detections at the threshold, and how many of them were right. */
  readonly shown: number
  readonly hits: number
  /** ap50 of the 8-bit variant less that of this one; null without such a variant or without a box. */
  readonly int8Delta: number | null
  readonly sets: Readonly<Record<string, SetFigure>>
  /** Recall by height in a 1920 x 1080 picture; empty when it was not asked for. */
  readonly bySize: readonly SizeFigure[]
  /** At the threshold, on mast-camera and box-free pictures of sets that know the label: detections of what is not there. */
  readonly falseOnMast: { readonly detections: number; readonly pictures: number }
}

interface Seen {
  readonly picture: RealPicture
  readonly detections: readonly Detection[]
  readonly int8?: readonly Detection[]
}

type Progress = (done: number, all: number) => void

export async function labelFigures(
  shipped: ShippedModel,
  pictures: readonly RealPicture[],
  { progress, sizes }: { readonly progress: Progress; readonly sizes: boolean },
): Promise<Readonly<Record<Label, LabelFigure>>> {
  const seen: Seen[] = []
  for (const picture of pictures) {
    seen.push(await seePicture(shipped, picture))
    progress(seen.length, pictures.length)
  }
  const figures: Record<Label, LabelFigure> = {}
  for (const label of shipped.model.labels) {
    const bySize = sizes ? await recallBySize(label, shipped.model, pictures) : []
    figures[label] = { ...figureOf(label, shipped, seen), bySize }
  }
  return figures
}

async function seePicture({ open, int8 }: ShippedModel, picture: RealPicture): Promise<Seen> {
  const frame = await decodeStill(await readFile(picture.file))
  const detect = async (model: DetectorModel) => (await model.detect(frame)).detections
  return { picture, detections: await detect(open), ...(int8 && { int8: await detect(int8) }) }
}

function figureOf(
  label: Label,
  { thresholds, int8 }: ShippedModel,
  seen: readonly Seen[],
): Omit<LabelFigure, 'bySize'> {
  const boxed = seen.filter(({ picture }) => Object.values(picture.set.classes).includes(label))
  const n = boxed.reduce((sum, { picture }) => sum + truthOf(picture, label).boxes.length, 0)
  const judged = boxed.flatMap((one) => judge(one.picture, label, one.detections))
  const { hits, shown, precision, recall } = atThreshold(judged, n, thresholds.get(label) ?? 1)
  const ap50 = n === 0 ? null : averagePrecision(judged, n)
  const judged8 = int8 && boxed.flatMap((one) => judge(one.picture, label, one.int8 ?? []))
  return {
    ap50,
    precision: n === 0 ? null : precision,
    recall,
    n,
    shown,
    hits,
    int8Delta: ap50 === null || !judged8 ? null : averagePrecision(judged8, n) - ap50,
    sets: setFigures(label, boxed),
    falseOnMast: falseOnMast(label, seen, thresholds.get(label) ?? 1),
  }
}

function setFigures(label: Label, boxed: readonly Seen[]): LabelFigure['sets'] {
  const bySet = [...Map.groupBy(boxed, ({ picture }) => picture.set.name)]
  return Object.fromEntries(
    bySet.flatMap(([name, own]) => {
      const n = own.reduce((sum, { picture }) => sum + truthOf(picture, label).boxes.length, 0)
      const judged = own.flatMap((one) => judge(one.picture, label, one.detections))
      return n === 0 ? [] : [[name, { ap50: averagePrecision(judged, n), n }]]
    }),
  )
}

function truthOf(picture: RealPicture, label: Label) {
  return {
    boxes: picture.boxes.filter((one) => one.label === label).map(({ box }) => box),
    ignored: picture.ignored.filter(({ labels }) => labels.includes(label)).map(({ box }) => box),
  }
}

function judge(picture: RealPicture, label: Label, detections: readonly Detection[]): Judged[] {
  return judgePicture(
    detections.filter((one) => one.label === label),
    truthOf(picture, label),
  )
}

function falseOnMast(label: Label, seen: readonly Seen[], threshold: number): LabelFigure['falseOnMast'] {
  const asked = seen.filter(({ picture: { set, boxFree } }) => (set.mast || boxFree) && !set.unknown.includes(label))
  const wrong = asked.flatMap(({ picture, detections }) =>
    judge(picture, label, detections).filter(({ hit, score }) => !hit && score >= threshold),
  )
  return { detections: wrong.length, pictures: asked.length }
}

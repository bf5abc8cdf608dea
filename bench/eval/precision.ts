/** How well boxes were found: average precision at IoU 0.5, and precision and recall at the shipped thresholds. */
import { iou } from '../../pipeline/geometry/box.ts'
import type { Detection, NormalizedBox } from '../../pipeline/vocabulary.ts'

const SAME_IOU = 0.5

/** One detection of a label, matched against the truth of its picture. */
export interface Judged {
  readonly score: number
  readonly hit: boolean
}

export interface PictureTruth {
  readonly boxes: readonly NormalizedBox[]
  /** Something, but not certainly this: a detection there counts neither way. */
  readonly ignored: readonly NormalizedBox[]
}

/** Detections of one label in one picture, strongest first; each true box is found once at most. */
export function judgePicture(detections: readonly Detection[], truth: PictureTruth): Judged[] {
  const free = new Set(truth.boxes)
  return detections
    .toSorted((a, b) => b.score - a.score)
    .flatMap(({ box, score }): Judged[] => {
      const [best] = [...free].map((one) => ({ one, overlap: iou(box, one) })).toSorted((a, b) => b.overlap - a.overlap)
      if (best && best.overlap >= SAME_IOU) {
        free.delete(best.one)
        return [{ score, hit: true }]
      }
      return truth.ignored.some((other) => iou(box, other) >= SAME_IOU) ? [] : [{ score, hit: false }]
    })
}

/** 101-point interpolated average precision over `n` true boxes, 0..1. */
export function averagePrecision(judged: readonly Judged[], n: number): number {
  let hits = 0
  const curve = judged
    .toSorted((a, b) => b.score - a.score)
    .map(({ hit }, k) => {
      if (hit) hits++
      return { recall: hits / n, precision: hits / (k + 1) }
    })
  let best = 0
  const envelope = curve.toReversed().map(({ recall, precision }) => {
    best = Math.max(best, precision)
    return { recall, precision: best }
  })
  envelope.reverse()
  let sum = 0
  for (let step = 0; step <= 100; step++) sum += envelope.find(({ recall }) => recall >= step / 100)?.precision ?? 0
  return sum / 101
}

/** Share of detections at or above the threshold that were right, and of true boxes that they found. */
export function atThreshold(judged: readonly Judged[], n: number, threshold: number) {
  const shown = judged.filter(({ score }) => score >= threshold)
  const hits = shown.filter(({ hit }) => hit).length
  return {
    hits,
    shown: shown.length,
    precision: shown.length === 0 ? null : hits / shown.length,
    recall: n === 0 ? null : hits / n,
  }
}

/**
 * Heads of the DETR family that score each class by itself (RT-DETR, D-FINE, DEIM, RF-DETR): a fixed number of queries,
 * no anchors, hardly any doubles.
 */
import { cornersOf, type TensorBox } from './tensor-box.ts'

/** Pixels of the input tensor. */
interface TensorSize {
  readonly width: number
  readonly height: number
}

interface Queries {
  /** One score per class (above 1 = never). */
  readonly floors: Float32Array
  readonly size: TensorSize
}

/**
 * `logits` [1, queries, classes]; `boxes` [1, queries, 4] of centre x, centre y, width, height in 0..1 of the tensor. A
 * query answers with its strongest class only.
 */
export function decodeQueries(
  { logits, boxes }: { readonly logits: Float32Array; readonly boxes: Float32Array },
  { floors, size }: Queries,
): TensorBox[] {
  const classes = floors.length
  const found: TensorBox[] = []
  for (let query = 0, at = 0; at + classes <= logits.length; query++, at += classes) {
    const classIndex = strongestClass(logits, at, classes)
    const score = sigmoid(logits[at + classIndex]!)
    if (score >= floors[classIndex]!) found.push({ classIndex, score, ...boxAt(boxes, query * 4, size) })
  }
  return found
}

/** One tensor [1, queries, 4 + classes]: box as above, then scores 0..1. */
export function decodeJoinedQueries(output: Float32Array, { floors, size }: Queries): TensorBox[] {
  const classes = floors.length
  const found: TensorBox[] = []
  for (let at = 0; at + classes + 4 <= output.length; at += classes + 4) {
    const classIndex = strongestClass(output, at + 4, classes)
    const score = output[at + 4 + classIndex]!
    if (score >= floors[classIndex]!) found.push({ classIndex, score, ...boxAt(output, at, size) })
  }
  return found
}

/** What an exported post-processor gives, by rank. */
export interface RankedAnswers {
  /** Class indices. */
  readonly labels: BigInt64Array
  /** Corners x0, y0, x1, y1 in units of the sizes that the graph was given: pixels of the tensor. */
  readonly boxes: Float32Array
  readonly scores: Float32Array
}

/** A class that the manifest does not list is none of ours: it is left out. */
export function decodeRanked({ labels, boxes, scores }: RankedAnswers, floors: Float32Array): TensorBox[] {
  const found: TensorBox[] = []
  for (let rank = 0; rank < scores.length; rank++) {
    const classIndex = Number(labels[rank])
    const floor = floors[classIndex]
    const score = scores[rank]!
    if (floor === undefined || !(score >= floor)) continue
    const at = rank * 4
    found.push({ classIndex, score, x0: boxes[at]!, y0: boxes[at + 1]!, x1: boxes[at + 2]!, y1: boxes[at + 3]! })
  }
  return found
}

function strongestClass(scores: Float32Array, at: number, classes: number): number {
  let best = 0
  for (let c = 1; c < classes; c++) if (scores[at + c]! > scores[at + best]!) best = c
  return best
}

const sigmoid = (logit: number) => 1 / (1 + Math.exp(-logit))

function boxAt(boxes: Float32Array, at: number, { width, height }: TensorSize) {
  const [cx, cy, w, h] = [boxes[at]!, boxes[at + 1]!, boxes[at + 2]!, boxes[at + 3]!]
  return cornersOf({ cx, cy, w, h, scaleX: width, scaleY: height })
}

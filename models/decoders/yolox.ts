/**
 * YOLOX heads: one row per anchor of `cx, cy, w, h, objectness, class scores…`, all scores already 0..1. `yolox` files
 * give pixels of the input tensor; `yolox-raw` files give offsets on the grid of the strides 8, 16, 32.
 */
import type { TensorBox } from './tensor-box.ts'

const STRIDES = [8, 16, 32]
const BOX_COLUMNS = 5

/** Column and row of each anchor's cell, and its stride in pixels: three numbers per anchor. */
export type Grid = Float32Array

/** The grid of an input of `width` x `height` pixels. */
export function yoloxGrid(width: number, height: number): Grid {
  const cells: number[] = []
  for (const stride of STRIDES) {
    const columns = Math.floor(width / stride)
    const rows = Math.floor(height / stride)
    for (let y = 0; y < rows; y++) for (let x = 0; x < columns; x++) cells.push(x, y, stride)
  }
  return Float32Array.from(cells)
}

/** For each class the wider one that its things belong to as well, such as `truck` for `dump-truck`; -1: none. */
export type WiderClasses = Int16Array

export interface YoloxRows {
  /** For raw heads only. */
  readonly grid?: Grid
  readonly wider?: WiderClasses
}

/**
 * Boxes whose strongest class reaches its floor. Where a class is a kind of another, an anchor that has one of them as its
 * strongest answers with the other too, if that reaches its own floor. `output` is the flat tensor; `floors` holds one
 * score per class (above 1 = never).
 */
export function decodeYolox(output: Float32Array, floors: Float32Array, { grid, wider }: YoloxRows = {}): TensorBox[] {
  const classes = floors.length
  const row = classes + BOX_COLUMNS
  const lowest = floors.reduce((least, floor) => Math.min(least, floor), Number.POSITIVE_INFINITY)
  const boxes: TensorBox[] = []
  for (let anchor = 0, at = 0; at + row <= output.length; anchor++, at += row) {
    const objectness = output[at + 4]!
    if (objectness < lowest) continue
    let best = 0
    for (let c = 1; c < classes; c++) {
      if (output[at + BOX_COLUMNS + c]! > output[at + BOX_COLUMNS + best]!) best = c
    }
    for (const classIndex of wider ? relatives(wider, best) : [best]) {
      const score = objectness * output[at + BOX_COLUMNS + classIndex]!
      if (score >= floors[classIndex]!) boxes.push(boxAt(output, at, { classIndex, score, anchor, grid }))
    }
  }
  return boxes
}

/** The class itself, the wider one that it is a kind of, and its own kinds. */
function relatives(wider: WiderClasses, best: number): number[] {
  const related = [best]
  if (wider[best]! >= 0) related.push(wider[best]!)
  for (let kind = wider.indexOf(best); kind >= 0; kind = wider.indexOf(best, kind + 1)) related.push(kind)
  return related
}

interface Kept {
  readonly classIndex: number
  readonly score: number
  readonly anchor: number
  readonly grid: Grid | undefined
}

function boxAt(output: Float32Array, at: number, { classIndex, score, anchor, grid }: Kept): TensorBox {
  let [cx, cy, w, h] = [output[at]!, output[at + 1]!, output[at + 2]!, output[at + 3]!]
  if (grid !== undefined) {
    const stride = grid[anchor * 3 + 2]!
    cx = (cx + grid[anchor * 3]!) * stride
    cy = (cy + grid[anchor * 3 + 1]!) * stride
    w = Math.exp(w) * stride
    h = Math.exp(h) * stride
  }
  return { classIndex, score, x0: cx - w / 2, y0: cy - h / 2, x1: cx + w / 2, y1: cy + h / 2 }
}

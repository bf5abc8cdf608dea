/**
 * The head of YOLOv8, YOLOv9, YOLO11 and YOLO12 as their exporter writes it: one tensor [1, 4 + classes, anchors] of
 * centre x, centre y, width, height in pixels of the input, then one score per class, already 0..1. No objectness.
 */
import { cornersOf, type TensorBox } from './tensor-box.ts'

const BOX_ROWS = 4

/**
 * Boxes whose strongest class reaches its floor. `output` is the flat tensor, one row of all anchors after the other;
 * `floors` holds one score per class (above 1 = never).
 */
export function decodeYolov8(output: Float32Array, floors: Float32Array): TensorBox[] {
  const anchors = output.length / (floors.length + BOX_ROWS)
  const best = new Uint16Array(anchors)
  const scores = output.slice(BOX_ROWS * anchors, (BOX_ROWS + 1) * anchors)
  // Row by row, as the tensor lies in memory.
  for (let c = 1; c < floors.length; c++) {
    const row = (BOX_ROWS + c) * anchors
    for (let anchor = 0; anchor < anchors; anchor++) {
      const score = output[row + anchor]!
      if (score <= scores[anchor]!) continue
      scores[anchor] = score
      best[anchor] = c
    }
  }
  const boxes: TensorBox[] = []
  for (let anchor = 0; anchor < anchors; anchor++) {
    const classIndex = best[anchor]!
    const score = scores[anchor]!
    if (score >= floors[classIndex]!) boxes.push({ classIndex, score, ...boxOf(output, anchor, anchors) })
  }
  return boxes
}

function boxOf(output: Float32Array, anchor: number, anchors: number): Omit<TensorBox, 'classIndex' | 'score'> {
  const at = (row: number): number => output[row * anchors + anchor]!
  return cornersOf({ cx: at(0), cy: at(1), w: at(2), h: at(3), scaleX: 1, scaleY: 1 })
}

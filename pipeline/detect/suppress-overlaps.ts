import { iou } from '../geometry/box.ts'
import type { Detection, Label } from '../vocabulary.ts'

/**
 * Labels a detector confuses on one and the same thing: a pick-up is car and truck at once. Not those that are a kind of
 * one of them, such as dump-truck: there both are right.
 */
const VEHICLES: ReadonlySet<Label> = new Set(['car', 'van', 'bus', 'truck', 'tricycle', 'motorcycle', 'e-bike'])
/** From this overlap on two vehicles are one: a car before a lorry overlaps it less. */
const SAME_VEHICLE_IOU = 0.7

/**
 * Keeps of each label the strongest detection of every group that overlaps by more than `iou` (0..1), and of different
 * kinds of vehicle on one place the strongest. Strongest first; equal scores keep the order in which they came.
 */
export function suppressOverlaps(detections: readonly Detection[], options: { readonly iou: number }): Detection[] {
  const kept: Detection[] = []
  for (const detection of detections.toSorted((a, b) => b.score - a.score)) {
    if (!kept.some((rival) => isSameThing(rival, detection, options.iou))) kept.push(detection)
  }
  return kept
}

/** Of one label, or two kinds of vehicle. */
export function isKin(a: Detection, b: Detection): boolean {
  return a.label === b.label || (VEHICLES.has(a.label) && VEHICLES.has(b.label))
}

function isSameThing(a: Detection, b: Detection, sameLabelIou: number): boolean {
  return isKin(a, b) && iou(a.box, b.box) > (a.label === b.label ? sameLabelIou : SAME_VEHICLE_IOU)
}

/** Where people are seen: how a place with a person in it looks is never put into numbers. */
import { intersectionArea } from '../geometry/box.ts'
import type { Detection, Label, NormalizedBox } from '../vocabulary.ts'

const PERSON_LABELS: ReadonlySet<Label> = new Set([
  'person',
  'worker',
  'angler',
  'person-in-water',
  'crowd',
  'head',
  'head-bare',
  'safety-helmet',
])

export const isPerson = (label: Label): boolean => PERSON_LABELS.has(label)

/** Whether any person, however faintly seen, reaches into the region. Both in coordinates of the frame. */
export function showsPerson(region: NormalizedBox, detections: readonly Detection[]): boolean {
  return detections.some(({ label, box }) => isPerson(label) && intersectionArea(box, region) > 0)
}

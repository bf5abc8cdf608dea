/** Which things keep their look from day to day, so that another look at their place is another thing. */
import type { Label } from '../vocabulary.ts'

const LASTING: ReadonlySet<Label> = new Set([
  'bicycle',
  'car',
  'motorcycle',
  'bus',
  'truck',
  'tricycle',
  'van',
  'e-bike',
  'dump-truck',
  'excavator',
  'machinery',
  'handcart',
  'stall',
  'parasol',
  'canopy-tent',
  'floor-sign',
  'banner',
  'billboard',
  'light-box',
  'inflatable-arch',
  'discarded-furniture',
  'old-appliance',
  'small-boat',
  'vehicle-disused-signs',
])

/** False for heaps, bags, spills, smoke and whatever else grows or changes, and for what has no label. */
export function hasLastingLook(label: Label | undefined): boolean {
  return label !== undefined && LASTING.has(label)
}

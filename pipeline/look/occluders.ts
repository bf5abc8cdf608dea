/** What comes and goes in front of a view, and whether it hides a zone. */
import { intersectionArea } from '../geometry/box.ts'
import { coveredShare, polygonArea, polygonBounds, type Polygon } from '../geometry/polygon.ts'
import type { Occluder } from '../look.ts'
import type { Detection, Label, NormalizedBox } from '../vocabulary.ts'

const OCCLUDER_LABELS: ReadonlySet<Label> = new Set([
  'person',
  'bicycle',
  'e-bike',
  'motorcycle',
  'tricycle',
  'car',
  'van',
  'bus',
  'truck',
  'dump-truck',
  'service-vehicle',
  'sanitation-cart',
  'excavator',
  'machinery',
  'stall',
  'handcart',
  'parasol',
  'canopy-tent',
])

/** Detections already in coordinates of the reference. */
export function occludersOf(detections: readonly Detection[]): Occluder[] {
  return detections.filter(({ label }) => OCCLUDER_LABELS.has(label)).map(({ label, box }) => ({ label, box }))
}

/** Share of a zone that may be hidden before its absence proves nothing. */
export const HIDDEN_SHARE = 0.3

export function hidesZone(polygon: Polygon, covers: readonly NormalizedBox[]): boolean {
  const bounds = polygonBounds(polygon)
  const atMost = covers.reduce((sum, cover) => sum + intersectionArea(bounds, cover), 0)
  // Cheap bound first: most zones of most looks have next to nothing before them.
  return atMost > HIDDEN_SHARE * polygonArea(polygon) && coveredShare(polygon, covers) > HIDDEN_SHARE
}

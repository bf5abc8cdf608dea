/** Operations on boxes in 0..1 of the picture. */
import type { Drift, NormalizedBox, NormalizedPoint } from '../vocabulary.ts'

export function boxArea(box: NormalizedBox): number {
  return Math.max(0, box.x1 - box.x0) * Math.max(0, box.y1 - box.y0)
}

export function intersectionArea(a: NormalizedBox, b: NormalizedBox): number {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)
  return width > 0 && height > 0 ? width * height : 0
}

/** Intersection over union, 0..1; 0 for boxes without area. */
export function iou(a: NormalizedBox, b: NormalizedBox): number {
  const shared = intersectionArea(a, b)
  const union = boxArea(a) + boxArea(b) - shared
  return union > 0 ? shared / union : 0
}

/** Share of `box` that `cover` covers, 0..1. */
export function overlapShare(box: NormalizedBox, cover: NormalizedBox): number {
  const area = boxArea(box)
  return area > 0 ? intersectionArea(box, cover) / area : 0
}

export function centre(box: NormalizedBox): NormalizedPoint {
  return [(box.x0 + box.x1) / 2, (box.y0 + box.y1) / 2]
}

/** Where a standing thing touches the ground: the middle of the lower edge. */
export function feet(box: NormalizedBox): NormalizedPoint {
  return [(box.x0 + box.x1) / 2, box.y1]
}

/** Distance of the centres in units of the picture (its width and height both count as 1). */
export function centreDistance(a: NormalizedBox, b: NormalizedBox): number {
  const [ax, ay] = centre(a)
  const [bx, by] = centre(b)
  return Math.hypot(ax - bx, ay - by)
}

/** Mean of width and height, 0..1 of the picture. */
export function boxSize(box: NormalizedBox): number {
  return (box.x1 - box.x0 + (box.y1 - box.y0)) / 2
}

/** A box of the frame in the coordinates of the view's reference. May reach outside 0..1 by the drift. */
export function undrift(box: NormalizedBox, drift: Drift): NormalizedBox {
  return { x0: box.x0 - drift.dx, y0: box.y0 - drift.dy, x1: box.x1 - drift.dx, y1: box.y1 - drift.dy }
}

/** A box of the view's reference in the coordinates of the frame: `undrift` the other way. */
export function redrift(box: NormalizedBox, { dx, dy }: Drift): NormalizedBox {
  return undrift(box, { dx: -dx, dy: -dy })
}

/** The smallest box around all; undefined for none. */
export function unionBox(boxes: readonly NormalizedBox[]): NormalizedBox | undefined {
  const [first, ...rest] = boxes
  if (!first) return undefined
  return rest.reduce<NormalizedBox>(
    (all, box) => ({
      x0: Math.min(all.x0, box.x0),
      y0: Math.min(all.y0, box.y0),
      x1: Math.max(all.x1, box.x1),
      y1: Math.max(all.y1, box.y1),
    }),
    first,
  )
}

/** A box part of the way from `from` to `to`; `weight` 0 keeps `from`, 1 takes `to`. */
export function blend(from: NormalizedBox, to: NormalizedBox, weight: number): NormalizedBox {
  const mix = (a: number, b: number): number => a + (b - a) * weight
  return { x0: mix(from.x0, to.x0), y0: mix(from.y0, to.y0), x1: mix(from.x1, to.x1), y1: mix(from.y1, to.y1) }
}

/** Joins what the whole picture and its tiles show, so that nothing counts twice. */
import { iou, overlapShare } from '../geometry/box.ts'
import type { PixelRegion } from '../look/tiles.ts'
import type { Detection, Label, NormalizedBox } from '../vocabulary.ts'
import { isKin } from './suppress-overlaps.ts'

/** Boxes in 0..1 of the tile. */
export interface TileDetections {
  readonly region: PixelRegion
  readonly detections: readonly Detection[]
}

export interface MergeOptions {
  /** Pixels. */
  readonly picture: { readonly width: number; readonly height: number }
  /** What tiles may add. */
  readonly labels: ReadonlySet<Label>
}

/** A box this near to an inner border of its tile is taken as cut off by it, in 0..1 of the tile. */
const SEAM = 0.01
const SAME_IOU = 0.5
/** A part of a big thing, enlarged, often looks like a small one: what lies so far in a box of its kind adds nothing. */
const SAME_INSIDE = 0.5

/**
 * Detections of the whole picture, with tile boxes where those are surer of the same thing, and of what only tiles
 * show. What an inner border of a tile cuts is left to the neighbour or to the whole picture. Strongest first.
 */
export function mergeTiles(
  whole: readonly Detection[],
  tiles: readonly TileDetections[],
  { picture, labels }: MergeOptions,
): Detection[] {
  const merged = [...whole]
  const added = tiles.flatMap(({ region, detections }) =>
    detections
      .filter(({ label, box }) => labels.has(label) && !isCut(box, region, picture))
      .map((detection) => inPicture(detection, region, picture)),
  )
  for (const detection of added.toSorted((a, b) => b.score - a.score)) {
    const at = merged.findIndex((other) => isKin(detection, other) && isSame(detection.box, other.box))
    if (at < 0) merged.push(detection)
    else if (isSurer(detection, merged[at]!)) merged[at] = detection
  }
  return merged.toSorted((a, b) => b.score - a.score)
}

/** A detection of a tile in coordinates of the picture. */
export function inPicture(
  { box, ...rest }: Detection,
  region: PixelRegion,
  picture: MergeOptions['picture'],
): Detection {
  const { left, top, width, height } = region
  return {
    ...rest,
    box: {
      x0: (left + box.x0 * width) / picture.width,
      y0: (top + box.y0 * height) / picture.height,
      x1: (left + box.x1 * width) / picture.width,
      y1: (top + box.y1 * height) / picture.height,
    },
  }
}

function isCut(
  box: NormalizedBox,
  { left, top, width, height }: PixelRegion,
  picture: MergeOptions['picture'],
): boolean {
  return (
    (left > 0 && box.x0 < SEAM) ||
    (top > 0 && box.y0 < SEAM) ||
    (left + width < picture.width && box.x1 > 1 - SEAM) ||
    (top + height < picture.height && box.y1 > 1 - SEAM)
  )
}

const isSame = (box: NormalizedBox, other: NormalizedBox) =>
  iou(box, other) >= SAME_IOU || overlapShare(box, other) >= SAME_INSIDE || overlapShare(other, box) >= SAME_INSIDE

/** Only a box of the same size may take the place: a wheel is never surer than its car. */
function isSurer(detection: Detection, other: Detection): boolean {
  const same = detection.label === other.label && iou(detection.box, other.box) >= SAME_IOU
  return same && detection.score > other.score
}

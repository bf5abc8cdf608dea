/**
 * A detector that looks twice: at the whole picture, and at four overlapping parts of it enlarged. Looks of a running
 * system take one pass, since thousands of cameras share the cores; a person with one clip has the time, and most of
 * what a person sees in a street picture is small.
 */
import type { DetectorModel, Seen } from '../../models/detector.ts'
import type { DecodedFrame } from '../../models/frame.ts'
import { frameOfRgb, type RgbPicture } from '../../models/image.ts'
import { iou, overlapShare } from '../../pipeline/geometry/box.ts'
import type { Detection, Label, NormalizedBox } from '../../pipeline/vocabulary.ts'

/** Side of a part in 0..1 of the picture: neighbours share a fifth of it, so that what lies on a seam is whole in one. */
const PART = 0.6
const PARTS: readonly NormalizedBox[] = [0, 1 - PART].flatMap((y0) =>
  [0, 1 - PART].map((x0) => ({ x0, y0, x1: x0 + PART, y1: y0 + PART })),
)
/** A box this near to a seam is taken as cut off by it, 0..1 of the part. */
const SEAM = 0.01

/**
 * What the parts may add: things of a known size that general data teaches well. A heap or a stall is judged on the
 * whole picture, where its threshold was measured; enlarged, a flower bed passes for one.
 */
const ADDED: ReadonlySet<Label> = new Set(['person', 'bicycle', 'car', 'bus', 'truck', 'motorcycle', 'tricycle'])
const VEHICLES: ReadonlySet<Label> = new Set(['car', 'bus', 'truck', 'motorcycle', 'tricycle'])
const SAME_IOU = 0.5
/** An enlarged part of a big thing often looks like a small one: what lies in the box of another adds nothing. */
const SAME_INSIDE = 0.5
const WITHIN = 0.85

export function createCloseDetector(model: DetectorModel): DetectorModel {
  return {
    ...model,
    async detect(frame) {
      const whole = await model.detect(frame)
      const picture = await rgbOf(frame)
      const parts: Seen[] = []
      for (const part of PARTS) parts.push(inWhole(await model.detect(frameOfRgb(cut(picture, part))), part))
      return {
        detections: merged(whole, parts),
        // What is seen twice is masked twice: it does no harm, and nothing gets lost.
        maskable: [whole, ...parts].flatMap(({ maskable }) => maskable),
      }
    },
  }
}

async function rgbOf(frame: DecodedFrame): Promise<RgbPicture> {
  const { width, height } = frame
  const rgb = new Uint8Array(width * height * 3)
  await frame.scaleInto({ format: 'rgb', width, height, into: rgb, rowBytes: width * 3 })
  return { rgb, width, height }
}

function cut({ rgb, width, height }: RgbPicture, part: NormalizedBox): RgbPicture {
  const left = Math.round(part.x0 * width)
  const top = Math.round(part.y0 * height)
  const size = { width: Math.round(part.x1 * width) - left, height: Math.round(part.y1 * height) - top }
  const piece = new Uint8Array(size.width * size.height * 3)
  for (let row = 0; row < size.height; row++) {
    const from = ((top + row) * width + left) * 3
    piece.set(rgb.subarray(from, from + size.width * 3), row * size.width * 3)
  }
  return { rgb: piece, ...size }
}

/** Boxes of a part as boxes of the picture; what an inner edge cuts is left to the neighbour. */
function inWhole({ detections, maskable }: Seen, part: NormalizedBox): Seen {
  const moved = ({ box, ...rest }: Detection): Detection => ({
    ...rest,
    box: {
      x0: part.x0 + box.x0 * PART,
      y0: part.y0 + box.y0 * PART,
      x1: part.x0 + box.x1 * PART,
      y1: part.y0 + box.y1 * PART,
    },
  })
  const isWhole = ({ box }: Detection) =>
    (part.x0 === 0 || box.x0 > SEAM) &&
    (part.y0 === 0 || box.y0 > SEAM) &&
    (part.x1 >= 1 || box.x1 < 1 - SEAM) &&
    (part.y1 >= 1 || box.y1 < 1 - SEAM)
  const added = detections.filter((detection) => ADDED.has(detection.label) && isWhole(detection))
  return { detections: added.map(moved), maskable: maskable.map(moved) }
}

/** What the whole picture shows, and what only a part shows besides; strongest first. */
function merged(whole: Seen, parts: readonly Seen[]): readonly Detection[] {
  const shown = withNew([], whole.detections, isSame)
  const besides = parts.flatMap(({ detections }) => detections)
  return strongestFirst(withNew(shown, besides, isCovered))
}

/** `kept`, and of `more` what none of them stands for. */
function withNew(
  kept: readonly Detection[],
  more: readonly Detection[],
  standsFor: (one: Detection, other: Detection) => boolean,
): readonly Detection[] {
  const all = [...kept]
  for (const detection of strongestFirst(more)) {
    if (!all.some((other) => isKin(detection, other) && standsFor(detection, other))) all.push(detection)
  }
  return all
}

const strongestFirst = (detections: readonly Detection[]) => detections.toSorted((a, b) => b.score - a.score)

/** A lorry is often seen as a car too. */
const isKin = (a: Detection, b: Detection) => a.label === b.label || (VEHICLES.has(a.label) && VEHICLES.has(b.label))

/** Two boxes of one thing; of vehicles also a box within a box. */
function isSame(a: Detection, b: Detection): boolean {
  const inside = Math.max(overlapShare(a.box, b.box), overlapShare(b.box, a.box))
  return iou(a.box, b.box) >= SAME_IOU || (VEHICLES.has(a.label) && a.label === b.label && inside >= WITHIN)
}

const isCovered = ({ box }: Detection, by: Detection) =>
  iou(box, by.box) >= SAME_IOU || overlapShare(box, by.box) >= SAME_INSIDE

/** How small a thing may be: held-out pictures pasted into 1920 x 1080 so that one true box has a given height. */
import { readFile } from 'node:fs/promises'
import type { DetectorModel } from '../../models/detector.ts'
import type { DecodedFrame } from '../../models/frame.ts'
import { decodeStill, frameOfRgb } from '../../models/image.ts'
import { iou } from '../../pipeline/geometry/box.ts'
import type { Label, NormalizedBox } from '../../pipeline/vocabulary.ts'
import type { RealPicture } from './real-sets.ts'

export interface SizeFigure {
  /** Height of the thing in a picture 1080 pixels high. */
  readonly px: number
  readonly found: number
  readonly n: number
}

const HEIGHTS = [12, 24, 48, 96] as const
const PICTURE = { width: 1920, height: 1080 }
/** Pictures per label and height. */
const MOST = 30
/** Larger than it was taken shows nothing more. */
const MOST_SCALE = 1.2
const GREY = 114
const SAME_IOU = 0.5

export async function recallBySize(
  label: Label,
  model: DetectorModel,
  pictures: readonly RealPicture[],
): Promise<readonly SizeFigure[]> {
  const own = pictures.filter(({ boxes }) => boxes.some((one) => one.label === label)).slice(0, MOST)
  const counts = HEIGHTS.map((px) => ({ px, found: 0, n: 0 }))
  for (const picture of own) {
    const frame = await decodeStill(await readFile(picture.file))
    const box = tallest(picture, label)
    for (const count of counts) {
      const pasted = await paste(frame, box, count.px)
      if (!pasted) continue
      const { detections } = await model.detect(pasted.frame)
      count.n++
      if (detections.some((one) => one.label === label && iou(one.box, pasted.box) >= SAME_IOU)) count.found++
    }
  }
  return counts
}

function tallest({ boxes }: RealPicture, label: Label): NormalizedBox {
  return boxes
    .filter((one) => one.label === label)
    .map(({ box }) => box)
    .reduce((best, box) => (box.y1 - box.y0 > best.y1 - best.y0 ? box : best))
}

/** The picture in the middle of a grey one; undefined when it would have to grow or does not fit. */
async function paste(
  frame: DecodedFrame,
  box: NormalizedBox,
  px: number,
): Promise<{ readonly frame: DecodedFrame; readonly box: NormalizedBox } | undefined> {
  const scale = px / ((box.y1 - box.y0) * frame.height)
  const [width, height] = [Math.round(frame.width * scale), Math.round(frame.height * scale)]
  if (scale > MOST_SCALE || width > PICTURE.width || height > PICTURE.height || width < 8 || height < 8)
    return undefined
  const rgb = new Uint8Array(PICTURE.width * PICTURE.height * 3).fill(GREY)
  const [left, top] = [(PICTURE.width - width) >> 1, (PICTURE.height - height) >> 1]
  const into = rgb.subarray((top * PICTURE.width + left) * 3)
  await frame.scaleInto({ format: 'rgb', width, height, into, rowBytes: PICTURE.width * 3 })
  const x = (value: number): number => (left + value * width) / PICTURE.width
  const y = (value: number): number => (top + value * height) / PICTURE.height
  return {
    frame: frameOfRgb({ rgb, ...PICTURE }),
    box: { x0: x(box.x0), y0: y(box.y0), x1: x(box.x1), y1: y(box.y1) },
  }
}

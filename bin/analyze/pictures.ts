/** Pictures of a run. Every one is masked before a box is drawn or a byte leaves: there is no path around `maskedRgb`. */
import type { DecodedFrame } from '../../models/frame.ts'
import { encodeJpeg, pixelateRegion, type RgbPicture } from '../../models/image.ts'
import { maskRegions } from '../../models/mask.ts'
import type { Detection } from '../../pipeline/vocabulary.ts'
import type { PagePicture } from './analysis.ts'
import { colourOf } from './colours.ts'

const PAGE_QUALITY = 74
const FILE_QUALITY = 85

/** A masked picture of at most `maxWidth` pixels across, without boxes: the page draws those itself. */
export async function pagePicture(
  frame: DecodedFrame,
  maskable: readonly Detection[],
  maxWidth: number,
): Promise<PagePicture> {
  const picture = await maskedRgb(frame, maskable, maxWidth)
  return { jpeg: await encodeJpeg(picture, PAGE_QUALITY), width: picture.width, height: picture.height }
}

/** The frame at full size, masked, with a coloured frame around each detection, as JPEG. */
export async function boxedJpeg(
  frame: DecodedFrame,
  maskable: readonly Detection[],
  detections: readonly Detection[],
): Promise<Uint8Array> {
  const picture = await maskedRgb(frame, maskable, frame.width)
  for (const detection of detections) drawFrame(picture, detection)
  return encodeJpeg(picture, FILE_QUALITY)
}

async function maskedRgb(frame: DecodedFrame, maskable: readonly Detection[], maxWidth: number): Promise<RgbPicture> {
  const width = Math.min(frame.width, maxWidth)
  const height = Math.max(1, Math.round((frame.height * width) / frame.width))
  const picture: RgbPicture = { rgb: new Uint8Array(width * height * 3), width, height }
  await frame.scaleInto({ format: 'rgb', width, height, into: picture.rgb, rowBytes: width * 3 })
  for (const region of maskRegions(maskable, picture)) await pixelateRegion(picture, region, region.square)
  return picture
}

function drawFrame(picture: RgbPicture, { box, label }: Detection): void {
  const { width, height } = picture
  const thick = Math.max(2, Math.round(height / 240))
  const x0 = clamp(Math.round(box.x0 * width), width)
  const x1 = clamp(Math.round(box.x1 * width), width)
  const y0 = clamp(Math.round(box.y0 * height), height)
  const y1 = clamp(Math.round(box.y1 * height), height)
  const colour = rgbOf(colourOf(label))
  fill(picture, { x0, x1, y0, y1: y0 + thick }, colour)
  fill(picture, { x0, x1, y0: y1 - thick, y1 }, colour)
  fill(picture, { x0, x1: x0 + thick, y0, y1 }, colour)
  fill(picture, { x0: x1 - thick, x1, y0, y1 }, colour)
}

interface PixelBox {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

function fill({ rgb, width, height }: RgbPicture, box: PixelBox, colour: Uint8Array): void {
  const x0 = clamp(box.x0, width)
  const x1 = clamp(box.x1, width)
  for (let y = clamp(box.y0, height); y < clamp(box.y1, height); y++) {
    Buffer.from(rgb.buffer, rgb.byteOffset, rgb.byteLength).fill(colour, (y * width + x0) * 3, (y * width + x1) * 3)
  }
}

const clamp = (value: number, limit: number) => Math.min(limit, Math.max(0, value))

const rgbOf = (hex: string) => Uint8Array.from([1, 3, 5], (at) => Number.parseInt(hex.slice(at, at + 2), 16))

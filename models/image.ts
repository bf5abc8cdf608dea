/** The only import of sharp: stills to pixels, pixels to JPEG, and the mosaic that masking is made of. */
import sharp from 'sharp'
import { ModelError } from './errors.ts'
import type { DecodedFrame, ScaleTarget } from './frame.ts'
import { hashPlane } from './pixel-hash.ts'
import type { PixelRegion } from '../pipeline/look/tiles.ts'

/** Largest still taken, pixels each way; more is refused before it is decoded. */
const MAX_SIDE = 8192

const SWAP_RED_AND_BLUE: [[number, number, number], [number, number, number], [number, number, number]] = [
  [0, 0, 1],
  [0, 1, 0],
  [1, 0, 0],
]
/** ITU-R BT.601, as in the luma that cameras send. */
const LUMA: [[number, number, number], [number, number, number], [number, number, number]] = [
  [0.299, 0.587, 0.114],
  [0.299, 0.587, 0.114],
  [0.299, 0.587, 0.114],
]

/** Pixels, interleaved RGB, one byte each, rows packed. */
export interface RgbPicture {
  readonly rgb: Uint8Array
  readonly width: number
  readonly height: number
}

/** Once, in the main of a process: memory stays flat, and a look uses one core. */
export function prepareImages(): void {
  sharp.cache(false)
  sharp.concurrency(1)
}

/**
 * A JPEG, PNG or WebP still, upright.
 *
 * @throws ModelError `picture-corrupt`, `picture-too-large`
 */
export async function decodeStill(bytes: Uint8Array): Promise<DecodedFrame> {
  const still = sharp(bytes, { limitInputPixels: MAX_SIDE * MAX_SIDE, failOn: 'warning' })
  try {
    const { width, height } = await still.metadata()
    if (width > MAX_SIDE || height > MAX_SIDE) {
      throw new ModelError(
        'picture-too-large',
        `The picture is ${width} x ${height}; ${MAX_SIDE} pixels a side is the most.`,
      )
    }
    const { data, info } = await still
      .autoOrient()
      .toColourspace('srgb')
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true })
    return frameOfRgb({ rgb: data, width: info.width, height: info.height })
  } catch (cause) {
    if (cause instanceof ModelError) throw cause
    throw new ModelError(
      'picture-corrupt',
      'The picture cannot be decoded: it is cut short or not a JPEG, PNG or WebP. Check the address of the still and look for packet loss on the way.',
      cause,
    )
  }
}

/** A frame over pixels that are in memory already. */
export function frameOfRgb(picture: RgbPicture): DecodedFrame {
  const { rgb, width, height } = picture
  const bytes = width * 3
  return {
    width,
    height,
    scaleInto: (target) => scalePicture(picture, target),
    contentHash: () => hashPlane({ data: rgb, bytes, rowBytes: bytes, rows: height }),
    close: () => undefined,
  }
}

async function scalePicture(picture: RgbPicture, target: ScaleTarget): Promise<void> {
  if (target.format !== 'gbr-planar') {
    const one = await scaled(picture, target).raw().toBuffer()
    return copyRows(one, target.format === 'grey' ? target.width : target.width * 3, target, 0)
  }
  for (const [plane, channel] of ([1, 2, 0] as const).entries()) {
    const one = await scaled(picture, target).extractChannel(channel).raw().toBuffer()
    copyRows(one, target.width, target, plane * (target.planeBytes ?? target.rowBytes * target.height))
  }
}

function scaled({ rgb, width, height }: RgbPicture, target: ScaleTarget) {
  const picture = sharp(rgb, { raw: { width, height, channels: 3 } })
  const source = target.region ?? { width, height }
  if (target.region !== undefined) picture.extract(target.region)
  if (target.width !== source.width || target.height !== source.height) {
    picture.resize(target.width, target.height, { fit: 'fill', kernel: 'linear', fastShrinkOnLoad: true })
  }
  if (target.format === 'bgr') picture.recomb(SWAP_RED_AND_BLUE)
  return target.format === 'grey' ? picture.recomb(LUMA).extractChannel(0) : picture
}

function copyRows(packed: Uint8Array, bytes: number, target: ScaleTarget, offset: number): void {
  if (target.rowBytes === bytes) return target.into.set(packed, offset)
  for (let row = 0; row < target.height; row++) {
    target.into.set(packed.subarray(row * bytes, (row + 1) * bytes), offset + row * target.rowBytes)
  }
}

/** @param quality 1..100 */
export async function encodeJpeg({ rgb, width, height }: RgbPicture, quality: number): Promise<Uint8Array> {
  return sharp(rgb, { raw: { width, height, channels: 3 } })
    .jpeg({ quality })
    .toBuffer()
}

/** Replaces a region, in place, by squares of `block` pixels that each hold the mean colour of what they cover. */
export async function pixelateRegion(picture: RgbPicture, region: PixelRegion, block: number): Promise<void> {
  const { rgb, width, height } = picture
  const coarse = await sharp(rgb, { raw: { width, height, channels: 3 } })
    .extract(region)
    .resize(Math.max(1, Math.floor(region.width / block)), Math.max(1, Math.floor(region.height / block)), {
      fit: 'fill',
      kernel: 'linear',
    })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { data } = await sharp(coarse.data, {
    raw: { width: coarse.info.width, height: coarse.info.height, channels: 3 },
  })
    .resize(region.width, region.height, { fit: 'fill', kernel: 'nearest' })
    .raw()
    .toBuffer({ resolveWithObject: true })
  const row = region.width * 3
  for (let y = 0; y < region.height; y++) {
    rgb.set(data.subarray(y * row, (y + 1) * row), ((region.top + y) * width + region.left) * 3)
  }
}

/**
 * Masking before a picture leaves the process. Until trained face and plate weights exist: the top third of each
 * person and the lower half of each vehicle become a mosaic. Generous on purpose: faint detections count too.
 */
import type { Detection, Label } from '../pipeline/vocabulary.ts'
import type { DecodedFrame } from './frame.ts'
import type { RgbPicture } from './image.ts'
import { encodeJpeg, pixelateRegion } from './image.ts'
import type { PixelRegion } from '../pipeline/look/tiles.ts'

/** Score from which a person or vehicle is masked; well below any threshold for sightings. */
export const MASK_FLOOR = 0.15

/** Whole figures: their top third. */
const FIGURE_LABELS: ReadonlySet<Label> = new Set(['person', 'worker', 'angler'])
/** Of which no more is seen than head and shoulders: all of it. */
const HEAD_LABELS: ReadonlySet<Label> = new Set(['head-bare', 'safety-helmet', 'head', 'person-in-water'])
const VEHICLE_LABELS: ReadonlySet<Label> = new Set([
  'car',
  'bus',
  'truck',
  'motorcycle',
  'tricycle',
  'van',
  'e-bike',
  'dump-truck',
  'service-vehicle',
  'sanitation-cart',
  'vehicle-disused-signs',
])
/** The mosaic has at most 8 squares across a box, none smaller than 12 pixels. */
const SQUARES_PER_BOX = 8
const MIN_SQUARE = 12
const JPEG_QUALITY = 80

export const isMaskable = (label: Label) =>
  FIGURE_LABELS.has(label) || HEAD_LABELS.has(label) || VEHICLE_LABELS.has(label)

/** Whether models that report these labels find what must be masked; without them no picture may leave the process. */
export const canMask = (labels: ReadonlySet<Label>) => labels.has('person') && labels.has('car')

export interface MaskedRegion extends PixelRegion {
  /** Side of a mosaic square in pixels. */
  readonly square: number
}

/** Which parts of a picture of `width` x `height` pixels are hidden for these detections. */
export function maskRegions(
  detections: readonly Detection[],
  { width, height }: { readonly width: number; readonly height: number },
): MaskedRegion[] {
  return detections.flatMap(({ label, box }) => {
    if (!isMaskable(label)) return []
    const tall = box.y1 - box.y0
    const top = VEHICLE_LABELS.has(label) ? box.y0 + tall / 2 : box.y0
    const bottom = FIGURE_LABELS.has(label) ? box.y0 + tall / 3 : box.y1
    const left = Math.floor(box.x0 * width)
    const upper = Math.floor(top * height)
    const region = {
      left,
      top: upper,
      width: Math.min(width, Math.ceil(box.x1 * width)) - left,
      height: Math.min(height, Math.ceil(bottom * height)) - upper,
    }
    if (region.width < 1 || region.height < 1) return []
    const side = Math.max((box.x1 - box.x0) * width, tall * height)
    return [{ ...region, square: Math.max(MIN_SQUARE, Math.ceil(side / SQUARES_PER_BOX)) }]
  })
}

/** A picture that may be stored or shown. */
export interface MaskedPicture {
  readonly jpeg: Uint8Array
  readonly width: number
  readonly height: number
  /** The same frame unmasked, sealed before it left the process that decoded it. */
  readonly sealedOriginal?: Uint8Array
}

/** The frame at full size, masked, as JPEG. `maskable` is what `DetectorModel.detect` gave for this frame. */
export async function maskedJpeg(frame: DecodedFrame, maskable: readonly Detection[]): Promise<MaskedPicture> {
  const { width, height } = frame
  const picture: RgbPicture = { rgb: new Uint8Array(width * height * 3), width, height }
  await frame.scaleInto({ format: 'rgb', width, height, into: picture.rgb, rowBytes: width * 3 })
  for (const region of maskRegions(maskable, picture)) await pixelateRegion(picture, region, region.square)
  return { jpeg: await encodeJpeg(picture, JPEG_QUALITY), width, height }
}

/** The frame unmasked, given to `seal` and to nobody else. Only for rows that need it (docs/configuration.md, originals). */
export async function sealedOriginal(frame: DecodedFrame, seal: (jpeg: Uint8Array) => Uint8Array): Promise<Uint8Array> {
  const { width, height } = frame
  const picture: RgbPicture = { rgb: new Uint8Array(width * height * 3), width, height }
  await frame.scaleInto({ format: 'rgb', width, height, into: picture.rgb, rowBytes: width * 3 })
  return seal(await encodeJpeg(picture, JPEG_QUALITY))
}

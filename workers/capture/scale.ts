/**
 * Scales decoded frames straight into the caller's buffers. FFmpeg's scaler converts colours at the size of the source
 * when it shrinks in one go; the planes cameras send are shrunk as they are and converted small, at half the price.
 */
import {
  AV_PIX_FMT_BGR24,
  AV_PIX_FMT_GBRP,
  AV_PIX_FMT_GRAY8,
  AV_PIX_FMT_RGB24,
  AV_PIX_FMT_YUV420P,
  AV_PIX_FMT_YUV422P,
  AV_PIX_FMT_YUVJ420P,
  AV_PIX_FMT_YUVJ422P,
  type AVPixelFormat,
  SoftwareScaleContext,
  SWS_AREA,
  SWS_BILINEAR,
} from 'node-av'
import type { PixelFormat, ScaleTarget } from '../../models/frame.ts'
import { frameOfRgb } from '../../models/image.ts'
import { captureError } from './fault.ts'

/** A decoded picture as FFmpeg lays it out. */
export interface Picture {
  readonly planes: Buffer[]
  /** Bytes from one row to the next, plane by plane. */
  readonly strides: number[]
  readonly width: number
  readonly height: number
  readonly format: AVPixelFormat
}

/** The picture or its region into `target`. Throws `corrupt-video`. */
export async function scalePicture(picture: Picture, target: ScaleTarget): Promise<void> {
  const shifts = CHROMA_SHIFTS.get(picture.format)
  if (shifts !== undefined) return scalePlanes(partOf(picture, target, shifts), target)
  if (target.region === undefined) return scaleOnce(picture, target)
  // Rare pixel formats are laid out in ways not known here: their part is cut from the converted picture.
  const { width, height } = picture
  const rgb = new Uint8Array(width * height * 3)
  scaleOnce(picture, { format: 'rgb', width, height, into: rgb, rowBytes: width * 3 })
  return frameOfRgb({ rgb, width, height }).scaleInto(target)
}

/** Columns and rows per chroma sample, as shifts, of what cameras send: three planes, luma first. */
export const CHROMA_SHIFTS: ReadonlyMap<number, readonly [x: number, y: number]> = new Map([
  [AV_PIX_FMT_YUV420P, [1, 1]],
  [AV_PIX_FMT_YUVJ420P, [1, 1]],
  [AV_PIX_FMT_YUV422P, [1, 0]],
  [AV_PIX_FMT_YUVJ422P, [1, 0]],
])

const TARGET_FORMATS: Readonly<Record<PixelFormat, AVPixelFormat>> = {
  rgb: AV_PIX_FMT_RGB24,
  bgr: AV_PIX_FMT_BGR24,
  grey: AV_PIX_FMT_GRAY8,
  'gbr-planar': AV_PIX_FMT_GBRP,
}

/** Without a copy. */
function partOf(picture: Picture, { region }: ScaleTarget, shifts: readonly [x: number, y: number]): Picture {
  if (region === undefined) return picture
  const { left, top, ...size } = region
  return {
    ...picture,
    ...size,
    planes: picture.planes.slice(0, 3).map((plane, index) => {
      const [x, y] = index === 0 ? [0, 0] : shifts
      return plane.subarray((top >> y) * picture.strides[index]! + (left >> x))
    }),
  }
}

function scalePlanes(picture: Picture, target: ScaleTarget): void {
  const { width, height, format } = target
  const shrinks = width < picture.width && height < picture.height
  if (!shrinks || format === 'gbr-planar') return scaleOnce(picture, target)
  if (format === 'grey') return scaleOnce(withFewerRows(picture, height), target)
  const small = smallPicture(picture, target)
  scaleInto(picture, small)
  scaleOnce(small, target)
}

/** Rows that are averaged into one of a small grey picture: more make it no better and cost as much as the decoder. */
const ROWS_INTO_ONE = 3

/** Every second, third, … row, by strides alone, when that leaves enough of them. */
function withFewerRows(picture: Picture, rows: number): Picture {
  const step = Math.max(1, Math.floor(picture.height / (rows * ROWS_INTO_ONE)))
  return {
    ...picture,
    strides: picture.strides.map((stride) => stride * step),
    height: Math.floor(picture.height / step),
  }
}

function scaleOnce(picture: Picture, target: ScaleTarget): void {
  if (target.format !== 'gbr-planar' && target.width % WHOLE_STEPS !== 0) return scaleWithRoom(picture, target)
  const planes = targetPlanes(target)
  const strides = planes.map(() => target.rowBytes)
  const { width, height } = target
  scaleInto(picture, { planes, strides, width, height, format: TARGET_FORMATS[target.format] })
}

/** Pixels that the scaler writes in one step: of a row that ends within a step it writes on over what follows. */
const WHOLE_STEPS = 16

/** Rows that end within a step are written where there is room behind each, and copied. */
function scaleWithRoom(picture: Picture, target: ScaleTarget): void {
  const { width, height, format, into, rowBytes } = target
  const bytes = width * (format === 'grey' ? 1 : 3)
  const stride = Math.ceil(bytes / ALIGN) * ALIGN + ALIGN
  const roomy = Buffer.alloc(stride * (height + 1))
  scaleInto(picture, { planes: [roomy], strides: [stride], width, height, format: TARGET_FORMATS[format] })
  for (let row = 0; row < height; row++) into.set(roomy.subarray(row * stride, row * stride + bytes), row * rowBytes)
}

function targetPlanes({ format, height, into, rowBytes, planeBytes }: ScaleTarget): Buffer[] {
  const whole = Buffer.from(into.buffer, into.byteOffset, into.byteLength)
  if (format !== 'gbr-planar') return [whole]
  const step = planeBytes ?? rowBytes * height
  return [0, 1, 2].map((i) => whole.subarray(i * step))
}

function scaleInto(from: Picture, to: Picture): void {
  const scaler = scalerFor(from, to)
  if (scaler.scaleSync(from.planes, from.strides, 0, from.height, to.planes, to.strides) < 0)
    throw captureError('corrupt-video')
}

const MOST_KEPT = 16

interface KeptScaler {
  readonly from: PictureShape
  readonly to: PictureShape
  readonly scaler: SoftwareScaleContext
}
type PictureShape = Pick<Picture, 'width' | 'height' | 'format'>

/** A list that is searched: of so few, comparing numbers is cheaper than making a key of them. */
const scalers: KeptScaler[] = []

/** Kept between looks: making one costs more than using it. */
function scalerFor(from: Picture, to: Picture): SoftwareScaleContext {
  for (const kept of scalers) if (isShape(kept.from, from) && isShape(kept.to, to)) return kept.scaler
  if (scalers.length === MOST_KEPT) scalers.shift()?.scaler.freeContext()
  const flags = to.width < from.width || to.height < from.height ? SWS_AREA : SWS_BILINEAR
  const scaler = new SoftwareScaleContext()
  scaler.getContext(from.width, from.height, from.format, to.width, to.height, to.format, flags)
  scalers.push({ from: shapeOf(from), to: shapeOf(to), scaler })
  return scaler
}

function isShape(shape: PictureShape, { width, height, format }: PictureShape): boolean {
  return shape.width === width && shape.height === height && shape.format === format
}

/** Without the planes, whose memory would be kept with them. */
const shapeOf = ({ width, height, format }: Picture): PictureShape => ({ width, height, format })

const smallPictures: Picture[] = []

/** A picture of the size of `target` in the pixel format of `picture`; its pixels are overwritten by each look. */
function smallPicture({ format }: Picture, { width, height }: ScaleTarget): Picture {
  for (const kept of smallPictures) if (isShape(kept, { width, height, format })) return kept
  if (smallPictures.length === MOST_KEPT) smallPictures.shift()
  const [x, y] = CHROMA_SHIFTS.get(format)!
  const columns = (width + (1 << x) - 1) >> x
  const rows = (height + (1 << y) - 1) >> y
  const strides = [width, columns, columns].map((bytes) => Math.ceil(bytes / ALIGN) * ALIGN)
  const planes = strides.map((stride, index) => Buffer.alloc(stride * (index === 0 ? height : rows) + ALIGN))
  const made = { planes, strides, width, height, format }
  smallPictures.push(made)
  return made
}

/** What the scaler's vector instructions write at a time. */
const ALIGN = 64

/** From a frame to the input tensor of a detector, without a pixel loop: the scaler writes where the graph reads. */
import type { PixelRegion } from '../pipeline/look/tiles.ts'
import type { NormalizedBox } from '../pipeline/vocabulary.ts'
import type { TensorBox } from './decoders/tensor-box.ts'
import type { DecodedFrame, ScaleTarget } from './frame.ts'
import type { ManifestInput } from './manifest.ts'
import type { GraphInput } from './onnx-session.ts'

/** Pixels. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Size in the tensor of a picture that keeps its proportions; it lies at the top left, the rest is padding. */
export function letterboxSize(picture: PictureSize, input: PictureSize): PictureSize {
  const ratio = Math.min(input.width / picture.width, input.height / picture.height)
  return {
    width: Math.max(1, Math.floor(picture.width * ratio)),
    height: Math.max(1, Math.floor(picture.height * ratio)),
  }
}

/** Size in the tensor of a picture as the manifest wants it fitted. */
export function sizeInTensor(picture: PictureSize, input: ManifestInput): PictureSize {
  return input.fit === 'stretch' ? input : letterboxSize(picture, input)
}

/** The height of the tensor for a picture: the least of the manifest's that it fits into, so that little of it is padding. */
export function heightInTensor(picture: PictureSize, input: ManifestInput): number {
  const { height } = sizeInTensor(picture, input)
  return input.heights?.find((lower) => lower >= height) ?? input.height
}

/** A box of the tensor in 0..1 of the picture, cut at its edges; undefined when nothing of it lies in the picture. */
export function pictureBox(box: TensorBox, { width, height }: PictureSize): NormalizedBox | undefined {
  const x0 = Math.max(0, box.x0 / width)
  const y0 = Math.max(0, box.y0 / height)
  const x1 = Math.min(1, box.x1 / width)
  const y1 = Math.min(1, box.y1 / height)
  return x0 < x1 && y0 < y1 ? { x0, y0, x1, y1 } : undefined
}

/** Fills the same tensors again and again: one of each height. */
export interface TensorFiller {
  /**
   * The input filled with the picture, as low as it fits, or with a part of it, at full height: tiles are planned for
   * that. Valid until the next call.
   */
  fill(frame: DecodedFrame, region?: PixelRegion): Promise<GraphInput>
}

export function createTensorFiller(input: ManifestInput): TensorFiller {
  const heights = [...(input.heights ?? []), input.height]
  const canvases = new Map(heights.map((height) => [height, createCanvas({ ...input, height })]))
  return {
    fill: (frame, region) => {
      const height = region === undefined ? heightInTensor(frame, input) : input.height
      // Sized by the full height: rounding then puts a picture in the same pixels of every tensor.
      return canvases.get(height)!(frame, { size: sizeInTensor(region ?? frame, input), region })
    },
  }
}

interface Placed {
  readonly size: PictureSize
  readonly region: PixelRegion | undefined
}

/** One tensor and what lies in it. */
function createCanvas(input: ManifestInput) {
  const { name, type, layout, width, height, pad } = input
  const bytes = new Uint8Array(width * height * 3).fill(pad)
  const data = type === 'uint8' ? bytes : new Float32Array(bytes.length)
  const shape = layout === 'nhwc' ? [1, height, width, 3] : [1, 3, height, width]
  const tables = tablesOf(input)
  let filled = ''
  return async (frame: DecodedFrame, { size, region }: Placed): Promise<GraphInput> => {
    // What an earlier picture of other proportions left outside this one becomes padding again.
    if (filled !== `${size.width}x${size.height}`) bytes.fill(pad)
    filled = `${size.width}x${size.height}`
    const target = targetOf(input, size, bytes)
    await frame.scaleInto(region === undefined ? target : { ...target, region })
    if (data instanceof Float32Array) toFloats({ bytes, floats: data, tables }, input)
    return { name, type, shape, data }
  }
}

function targetOf({ layout, colour, width, height }: ManifestInput, size: PictureSize, into: Uint8Array): ScaleTarget {
  return layout === 'nhwc'
    ? { ...size, format: colour, into, rowBytes: width * 3 }
    : { ...size, format: 'gbr-planar', into, rowBytes: width, planeBytes: width * height }
}

/** What each of the 256 values of a channel becomes, in the order of the graph's channels; undefined = itself. */
type Tables = readonly Float32Array[] | undefined

function tablesOf({ normalise }: ManifestInput): Tables {
  return normalise?.mean.map((mean, channel) =>
    Float32Array.from({ length: 256 }, (_, value) => (value - mean) / normalise.deviation[channel]!),
  )
}

interface Conversion {
  readonly bytes: Uint8Array
  readonly floats: Float32Array
  readonly tables: Tables
}

/** Typed-array copies convert natively where values stay 0..255; planes come as G, B, R. */
function toFloats({ bytes, floats, tables }: Conversion, { layout, colour, width, height }: ManifestInput): void {
  if (layout === 'nhwc') {
    if (tables === undefined) return floats.set(bytes)
    for (let i = 0; i < bytes.length; i++) floats[i] = tables[i % 3]![bytes[i]!]!
    return
  }
  const plane = width * height
  const order = colour === 'bgr' ? [1, 0, 2] : [2, 0, 1]
  for (const [to, from] of order.entries()) {
    const source = bytes.subarray(from * plane, (from + 1) * plane)
    const table = tables?.[to]
    if (table === undefined) floats.set(source, to * plane)
    else for (let i = 0; i < plane; i++) floats[to * plane + i] = table[source[i]!]!
  }
}

/** The portrait of a thing in a frame: two embeddings within its box and its colours. Whoever asks keeps people out of it. */
import { encodePortrait } from '../../pipeline/anchors/portrait.ts'
import type { NormalizedBox } from '../../pipeline/vocabulary.ts'
import type { DecodedFrame } from '../frame.ts'
import { type Embedder, MARGIN } from './embedder.ts'

/** Parts of a box each way, and pixels of a part. */
const PARTS = 4
const PIXELS = 3
const SIDE = PARTS * PIXELS
const WHOLE = 8

/** A text of `pipeline/anchors/portrait.ts`. `box` in 0..1 of the frame; what of it lies outside is not looked at. */
export async function portraitOf(frame: DecodedFrame, box: NormalizedBox, embedder: Embedder): Promise<string> {
  const [first, second] = squaresWithin(frame, box)
  const halves = [await embedder.embed(frame, first), await embedder.embed(frame, second)] as const
  const colours = partsOf(await shrink(frame, SIDE, box))
  const picture = meanColour(await shrink(frame, WHOLE))
  return encodePortrait({ halves, colours, picture, box })
}

/** The largest squares at both ends of a box; what the embedding adds round a place stays inside it. */
function squaresWithin({ width, height }: DecodedFrame, box: NormalizedBox): readonly [NormalizedBox, NormalizedBox] {
  const [wide, high] = [(box.x1 - box.x0) * width, (box.y1 - box.y0) * height]
  const reach = Math.min(wide, high) / MARGIN / 2
  const off = Math.abs(wide - high) / 2
  const [centreX, centreY] = [((box.x0 + box.x1) / 2) * width, ((box.y0 + box.y1) / 2) * height]
  const square = (way: 1 | -1): NormalizedBox => {
    const x = centreX + (wide >= high ? way * off : 0)
    const y = centreY + (wide >= high ? 0 : way * off)
    return { x0: (x - reach) / width, y0: (y - reach) / height, x1: (x + reach) / width, y1: (y + reach) / height }
  }
  return [square(-1), square(1)]
}

async function shrink(frame: DecodedFrame, side: number, box?: NormalizedBox): Promise<Uint8Array> {
  const into = new Uint8Array(side * side * 3)
  const target = { format: 'rgb', width: side, height: side, into, rowBytes: side * 3 } as const
  await frame.scaleInto(box === undefined ? target : { ...target, region: regionOf(frame, box) })
  return into
}

/** Even, as scalers want it, and at least four pixels. */
function regionOf({ width, height }: DecodedFrame, { x0, y0, x1, y1 }: NormalizedBox) {
  const side = (from: number, to: number, whole: number) => {
    const start = Math.max(0, Math.min(whole - 4, Math.floor(from * whole))) & ~1
    return { start, length: Math.max(4, Math.min(whole, Math.ceil(to * whole)) - start) & ~1 }
  }
  const [across, down] = [side(x0, x1, width), side(y0, y1, height)]
  return { left: across.start, top: down.start, width: across.length, height: down.length }
}

/** Mean colours of the parts, row by row. */
function partsOf(rgb: Uint8Array): number[] {
  const sums = Array.from({ length: PARTS * PARTS * 3 }, () => 0)
  for (let i = 0; i < rgb.length; i++) {
    const [pixel, channel] = [Math.floor(i / 3), i % 3]
    const [x, y] = [pixel % SIDE, Math.floor(pixel / SIDE)]
    const part = Math.floor(y / PIXELS) * PARTS + Math.floor(x / PIXELS)
    sums[part * 3 + channel]! += rgb[i]!
  }
  return sums.map((sum) => sum / PIXELS ** 2)
}

function meanColour(rgb: Uint8Array): [number, number, number] {
  const sum: [number, number, number] = [0, 0, 0]
  for (let i = 0; i < rgb.length; i++) sum[i % 3]! += rgb[i]!
  return sum.map((value) => (value * 3) / rgb.length) as [number, number, number]
}

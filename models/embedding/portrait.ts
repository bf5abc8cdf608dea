/** The portrait of a thing in a frame: the embedding of the inside of its box and its colours. Whoever asks keeps people out of it. */
import { encodePortrait } from '../../pipeline/anchors/portrait.ts'
import type { NormalizedBox } from '../../pipeline/vocabulary.ts'
import type { DecodedFrame } from '../frame.ts'
import { boxIn, type Embedder } from './embedder.ts'

/** Parts of a box each way, and pixels of a part. */
const PARTS = 4
const PIXELS = 3
const SIDE = PARTS * PIXELS
const WHOLE = 8

/** For the portraits of one frame: what they have in common is looked at once, with the first. One call at a time. */
export function createPainter(frame: DecodedFrame, embedder: Embedder): Painter {
  let picture: Promise<[number, number, number]> | undefined
  return async (box) => {
    const inside = await embedder.embedInside(frame, box)
    const colours = partsOf(await shrink(frame, SIDE, box))
    picture ??= shrink(frame, WHOLE).then(meanColour)
    return encodePortrait({ inside, colours, picture: await picture, box })
  }
}

/** A text of `pipeline/anchors/portrait.ts`. `box` in 0..1 of the frame; what of it lies outside is not looked at. */
export type Painter = (box: NormalizedBox) => Promise<string>

async function shrink(frame: DecodedFrame, side: number, box?: NormalizedBox): Promise<Uint8Array> {
  const into = new Uint8Array(side * side * 3)
  const target = { format: 'rgb', width: side, height: side, into, rowBytes: side * 3 } as const
  await frame.scaleInto(box === undefined ? target : { ...target, region: boxIn(frame, box) })
  return into
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

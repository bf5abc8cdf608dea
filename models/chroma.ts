import type { DecodedFrame } from './frame.ts'

const WIDTH = 32
const HEIGHT = 18

/** How much colour is in a picture: mean difference of the strongest and the weakest colour of a pixel, 0..255. */
export async function chromaOf(frame: DecodedFrame): Promise<number> {
  const rgb = new Uint8Array(WIDTH * HEIGHT * 3)
  await frame.scaleInto({ format: 'rgb', width: WIDTH, height: HEIGHT, into: rgb, rowBytes: WIDTH * 3 })
  let sum = 0
  for (let i = 0; i < rgb.length; i += 3) {
    sum += Math.max(rgb[i]!, rgb[i + 1]!, rgb[i + 2]!) - Math.min(rgb[i]!, rgb[i + 1]!, rgb[i + 2]!)
  }
  return sum / (WIDTH * HEIGHT)
}

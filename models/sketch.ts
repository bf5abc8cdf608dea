import type { Sketch } from '../pipeline/vocabulary.ts'
import { SKETCH_HEIGHT, SKETCH_WIDTH } from '../pipeline/vocabulary.ts'
import type { DecodedFrame } from './frame.ts'

/** The small grey picture of a frame, with its mean, sharpness and the hash of the full picture. */
export async function sketchOf(frame: DecodedFrame): Promise<Sketch> {
  const luma = new Uint8Array(SKETCH_WIDTH * SKETCH_HEIGHT)
  await frame.scaleInto({
    format: 'grey',
    width: SKETCH_WIDTH,
    height: SKETCH_HEIGHT,
    into: luma,
    rowBytes: SKETCH_WIDTH,
  })
  return { luma, ...measureLuma(luma), contentHash: frame.contentHash() }
}

/**
 * Mean and variance of the Laplacian of a 160 x 90 luma picture. A loop here, since 14,400 pixels take less time than
 * the call into a library.
 */
export function measureLuma(luma: Uint8Array): Pick<Sketch, 'mean' | 'sharpness'> {
  let sum = 0
  for (let i = 0; i < luma.length; i++) sum = (sum + luma[i]!) | 0
  let edges = 0
  let squares = 0
  for (let y = 1; y < SKETCH_HEIGHT - 1; y++) {
    let i = y * SKETCH_WIDTH + 1
    let left = luma[i - 1]!
    let here = luma[i]!
    // The squares of a row fit into 32 bits: whole numbers are added in half the time.
    let ofRow = 0
    for (const last = (y + 1) * SKETCH_WIDTH - 1; i < last; i++) {
      const right = luma[i + 1]!
      const edge = left + right + luma[i - SKETCH_WIDTH]! + luma[i + SKETCH_WIDTH]! - 4 * here
      edges = (edges + edge) | 0
      ofRow = (ofRow + Math.imul(edge, edge)) | 0
      left = here
      here = right
    }
    squares += ofRow
  }
  const inner = (SKETCH_WIDTH - 2) * (SKETCH_HEIGHT - 2)
  return { mean: sum / luma.length, sharpness: squares / inner - (edges / inner) ** 2 }
}

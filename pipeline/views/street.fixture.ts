/** A street painted in a sketch, for tests: paving, kerb, facades with windows. The same on every machine. */
import { type NormalizedBox, SKETCH_HEIGHT, SKETCH_WIDTH, type Sketch } from '../vocabulary.ts'

/** Luma 0..255 at a pixel of the painted world, which is larger than the picture. */
export type Paint = (x: number, y: number) => number

export const street: Paint = (x, y) => {
  if (y < 35) return facade(x, y)
  const grain = hash(x, y, 1) * 6
  if (y < 40) return 170 + grain
  return y < 65 ? paving(x, y) + grain : 95 + grain + (Math.floor(x / 14) % 3 === 0 && y > 75 && y < 79 ? 80 : 0)
}

/** Another street: nothing of the first is in it. */
export const otherStreet: Paint = (x, y) => street(x * 1.7 + 311, (y * 1.3 + 17) % 90)

function facade(x: number, y: number): number {
  const window = hash(Math.floor(x / 9), Math.floor(y / 11), 2) > 0.4 && x % 9 > 2 && y % 11 > 3
  return window ? 45 + hash(Math.floor(x / 9), Math.floor(y / 11), 3) * 50 : 150 + hash(Math.floor(x / 20), 0, 4) * 40
}

function paving(x: number, y: number): number {
  return 125 + hash(Math.floor(x / 6), Math.floor(y / 5), 5) * 45
}

function hash(x: number, y: number, seed: number): number {
  let h = Math.imul(x | 0, 374_761_393) ^ Math.imul(y | 0, 668_265_263) ^ Math.imul(seed, 2_147_483_647)
  h = Math.imul(h ^ (h >>> 13), 1_274_126_177)
  return ((h ^ (h >>> 16)) >>> 0) / 2 ** 32
}

/** A thing with an outline and texture at a place of the picture. */
export function withThing(paint: Paint, box: NormalizedBox): Paint {
  const [x0, y0, x1, y1] = [
    box.x0 * SKETCH_WIDTH,
    box.y0 * SKETCH_HEIGHT,
    box.x1 * SKETCH_WIDTH,
    box.y1 * SKETCH_HEIGHT,
  ]
  return (x, y) => (x >= x0 && x < x1 && y >= y0 && y < y1 ? 30 + hash(x >> 1, y >> 1, 6) * 190 : paint(x, y))
}

/** What the camera sees of the paint: `shift` moves the picture's content, `gain` and `offset` are the light. */
export function sketchOf(
  paint: Paint,
  light: { readonly gain?: number; readonly offset?: number; readonly shiftX?: number; readonly shiftY?: number } = {},
): Sketch {
  const { gain = 1, offset = 0, shiftX = 0, shiftY = 0 } = light
  const luma = new Uint8Array(SKETCH_WIDTH * SKETCH_HEIGHT)
  for (let y = 0; y < SKETCH_HEIGHT; y++) {
    for (let x = 0; x < SKETCH_WIDTH; x++) {
      luma[y * SKETCH_WIDTH + x] = Math.min(255, Math.max(0, Math.round(paint(x - shiftX, y - shiftY) * gain + offset)))
    }
  }
  const mean = luma.reduce((sum, value) => sum + value, 0) / luma.length
  return { luma, mean, sharpness: sharpnessOf(luma), contentHash: `${mean}` }
}

function sharpnessOf(luma: Uint8Array): number {
  let sum = 0
  let squares = 0
  let count = 0
  for (let y = 1; y < SKETCH_HEIGHT - 1; y++) {
    for (let x = 1; x < SKETCH_WIDTH - 1; x++, count++) {
      const at = y * SKETCH_WIDTH + x
      const edge = luma[at - 1]! + luma[at + 1]! + luma[at - SKETCH_WIDTH]! + luma[at + SKETCH_WIDTH]! - 4 * luma[at]!
      sum += edge
      squares += edge * edge
    }
  }
  return squares / count - (sum / count) ** 2
}

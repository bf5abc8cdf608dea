/** Whether what changed in a place is no more than a shade that fell on it or left it. */
import { type NormalizedBox, SKETCH_HEIGHT, SKETCH_WIDTH, type Sketch } from '../vocabulary.ts'
import type { PixelShift } from './plane.ts'

interface Pair {
  readonly reference: Sketch
  readonly frame: Sketch
  /** Whole pixels of the sketch. */
  readonly shift: PixelShift
}

/** Added to both lumas before one is divided by the other, so that black pixels do not decide. */
const BLACK = 4
/** Of the light round it: what is darker lies in the shade, what is this much lighter lies not in one. */
const DARKER = 0.85
const LIGHTER = 1.05
/** A sun's shade takes this much of the light, from an overcast edge to a clear noon. */
const SHADE_LIGHT = { least: 0.3, most: 0.8 }
/** Least share of the place that is darker: less is no shade but a few pixels. */
const DARK_SHARE = 0.2
/** A shade takes the same share of the light everywhere; things have lit and unlit sides. */
const EVEN = { below: 0.08, within: 0.15, share: 0.75 }

/**
 * `box` in coordinates of the reference, round what changed. A shade leaves the ground's own texture, darkens all of it by
 * the same share of the light, and makes nothing lighter. A thing of one single tone on even ground looks just like
 * one in grey: it is left to the detectors. A shade that went away is the same with the two pictures exchanged, and then
 * the reference must have had the edges.
 */
export function isShade(pair: Pair, box: NormalizedBox): boolean {
  const gain = gainOf(pair)
  const levels = levelsIn(pair, box, gain)
  if (levels.length === 0) return false
  if (fallsOn(levels)) return true
  if (!fallsOn(levels.map((level) => 1 / level).toReversed())) return false
  return spreadIn(pair.reference, box, { dx: 0, dy: 0 }) > spreadIn(pair.frame, box, pair.shift) * gain
}

/** Levels in rising order: luma of the frame over what the reference's would be in the same light. */
function fallsOn(levels: readonly number[]): boolean {
  if (at(levels, 0.98) > LIGHTER) return false
  const dark = levels.filter((level) => level < DARKER)
  if (dark.length < DARK_SHARE * levels.length) return false
  const usual = at(dark, 0.5)
  if (usual < SHADE_LIGHT.least || usual > SHADE_LIGHT.most) return false
  const near = dark.filter((level) => Math.abs(level / usual - 1) < EVEN.within)
  return (usual - at(dark, 0.05)) / usual <= EVEN.below && near.length >= EVEN.share * dark.length
}

function at(rising: readonly number[], share: number): number {
  return rising[Math.min(rising.length - 1, Math.floor(share * rising.length))]!
}

/** Brightness of the frame over that of the reference, by the median of the picture. */
function gainOf({ reference, frame, shift }: Pair): number {
  const levels: number[] = []
  for (let y = Math.max(0, -shift.dy); y < Math.min(SKETCH_HEIGHT, SKETCH_HEIGHT - shift.dy); y += 3) {
    for (let x = Math.max(0, -shift.dx); x < Math.min(SKETCH_WIDTH, SKETCH_WIDTH - shift.dx); x += 3) {
      const there = frame.luma[(y + shift.dy) * SKETCH_WIDTH + x + shift.dx]!
      levels.push((there + BLACK) / (reference.luma[y * SKETCH_WIDTH + x]! + BLACK))
    }
  }
  return at(
    levels.sort((a, b) => a - b),
    0.5,
  )
}

function levelsIn(pair: Pair, box: NormalizedBox, gain: number): number[] {
  const { reference, frame, shift } = pair
  const levels: number[] = []
  for (const [x, y] of pixelsOf(box)) {
    const [u, v] = [x + shift.dx, y + shift.dy]
    if (u < 0 || v < 0 || u >= SKETCH_WIDTH || v >= SKETCH_HEIGHT) continue
    const lit = reference.luma[y * SKETCH_WIDTH + x]! * gain
    levels.push((frame.luma[v * SKETCH_WIDTH + u]! + BLACK) / (lit + BLACK))
  }
  return levels.sort((a, b) => a - b)
}

/** Mean step from one pixel to the next in the box: how much edge there is. */
function spreadIn({ luma }: Sketch, box: NormalizedBox, { dx, dy }: PixelShift): number {
  let sum = 0
  let count = 0
  for (const [x, y] of pixelsOf(box)) {
    const [u, v] = [x + dx, y + dy]
    if (u < 1 || v < 1 || u >= SKETCH_WIDTH || v >= SKETCH_HEIGHT) continue
    const here = luma[v * SKETCH_WIDTH + u]!
    sum += Math.abs(here - luma[v * SKETCH_WIDTH + u - 1]!) + Math.abs(here - luma[(v - 1) * SKETCH_WIDTH + u]!)
    count++
  }
  return sum / Math.max(1, count)
}

function pixelsOf({ x0, y0, x1, y1 }: NormalizedBox): [x: number, y: number][] {
  const pixels: [number, number][] = []
  for (let y = Math.max(0, Math.floor(y0 * SKETCH_HEIGHT)); y < Math.min(SKETCH_HEIGHT, y1 * SKETCH_HEIGHT); y++) {
    for (let x = Math.max(0, Math.floor(x0 * SKETCH_WIDTH)); x < Math.min(SKETCH_WIDTH, x1 * SKETCH_WIDTH); x++) {
      pixels.push([x, y])
    }
  }
  return pixels
}

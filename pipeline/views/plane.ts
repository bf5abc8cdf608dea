/** Small grey planes for comparing views: halving, gradients. Row-major, flat typed arrays: this runs on every look. */
import { SKETCH_HEIGHT, SKETCH_WIDTH } from '../vocabulary.ts'

export interface Plane {
  readonly width: number
  readonly height: number
  readonly values: Float32Array
}

export function lumaPlane(luma: Uint8Array): Plane {
  return { width: SKETCH_WIDTH, height: SKETCH_HEIGHT, values: new Float32Array(luma) }
}

/** Half the size by 2 x 2 means. */
export function halve(plane: Plane): Plane {
  const width = plane.width >> 1
  const height = plane.height >> 1
  const values = new Float32Array(width * height)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = 2 * y * plane.width + 2 * x
      const v = plane.values
      values[y * width + x] = (v[from]! + v[from + 1]! + v[from + plane.width]! + v[from + plane.width + 1]!) / 4
    }
  }
  return { width, height, values }
}

/**
 * Gradient magnitudes, compressed by a square root so that a few strong edges (a headlight, a white van) do not outweigh
 * the rest. Light changes scale it, they do not move it. The border is 0.
 */
export function gradientPlane(plane: Plane): Plane {
  const { width, height, values } = plane
  const gradient = new Float32Array(width * height)
  for (let y = 1; y < height - 1; y++) {
    for (let x = 1; x < width - 1; x++) {
      const at = y * width + x
      const dx = values[at + 1]! - values[at - 1]!
      const dy = values[at + width]! - values[at - width]!
      gradient[at] = Math.sqrt(Math.abs(dx) + Math.abs(dy))
    }
  }
  return { width, height, values: gradient }
}

/**
 * `gradientPlane` of a luma picture itself, whose few differences have known roots: half the time. Written over `into`
 * where that is given, whose border is 0: memory that comes and goes each look costs more than the sum.
 */
export function lumaGradient(luma: Uint8Array, into = emptyPlane()): Plane {
  const { width, height, values } = into
  for (let y = 1; y < height - 1; y++) {
    const last = (y + 1) * width - 1
    let at = y * width + 1
    let left = luma[at - 1]!
    let here = luma[at]!
    for (; at < last; at++) {
      const right = luma[at + 1]!
      const dy = luma[at + width]! - luma[at - width]!
      values[at] = ROOTS[Math.abs(right - left) + Math.abs(dy)]!
      left = here
      here = right
    }
  }
  return into
}

/** A plane of the size of a sketch, all 0. */
export function emptyPlane(): Plane {
  return { width: SKETCH_WIDTH, height: SKETCH_HEIGHT, values: new Float32Array(SKETCH_WIDTH * SKETCH_HEIGHT) }
}

const ROOTS = Float32Array.from({ length: 511 }, (_, sum) => Math.sqrt(sum))

/** A shift in pixels of the plane: frame = reference moved by this. */
export interface PixelShift {
  readonly dx: number
  readonly dy: number
}

/** Correlation (-1..1) of two planes at a shift, over their common part; only every `rowStep`th row is read. */
export function correlationAt(reference: Plane, frame: Plane, { dx, dy }: PixelShift, rowStep: number): number {
  const { width, height } = reference
  const r = reference.values
  const f = frame.values
  const x0 = Math.max(1, 1 - dx)
  const x1 = Math.min(width - 1, width - 1 - dx)
  let sumR = 0
  let sumF = 0
  let sumRR = 0
  let sumFF = 0
  let sumRF = 0
  let count = 0
  for (let y = Math.max(1, 1 - dy); y < Math.min(height - 1, height - 1 - dy); y += rowStep) {
    let at = y * width + x0
    let to = (y + dy) * width + dx + x0
    for (let x = x0; x < x1; x++, at++, to++) {
      const a = r[at]!
      const b = f[to]!
      sumR += a
      sumF += b
      sumRR += a * a
      sumFF += b * b
      sumRF += a * b
    }
    count += Math.max(0, x1 - x0)
  }
  if (count === 0) return 0
  const varianceR = sumRR - (sumR * sumR) / count
  const varianceF = sumFF - (sumF * sumF) / count
  return varianceR > 1e-6 && varianceF > 1e-6 ? (sumRF - (sumR * sumF) / count) / Math.sqrt(varianceR * varianceF) : 0
}

/**
 * Correlation of two planes as they lie, and the best of those at a shift by one pixel to each side: five correlations in
 * one pass over the pixels that all five have in common; only every `rowStep`th row is read.
 */
export function correlationsAround(
  reference: Plane,
  frame: Plane,
  rowStep: number,
): { readonly here: number; readonly beside: number } {
  const { width, height } = reference
  const r = reference.values
  const f = frame.values
  let [sumR, sumRR, count] = [0, 0, 0]
  let [sumF, sumFF, sumRF] = [0, 0, 0]
  let [sumU, sumUU, sumRU] = [0, 0, 0]
  let [sumD, sumDD, sumRD] = [0, 0, 0]
  // The windows to the left and to the right differ from the middle one by a pixel at each end of a row.
  let [endsL, endsLL, sumRL] = [0, 0, 0]
  let [endsR, endsRR, sumRr] = [0, 0, 0]
  for (let y = 2; y < height - 2; y += rowStep) {
    const first = y * width + 2
    const end = (y + 1) * width - 2
    let left = f[first - 1]!
    let here = f[first]!
    const [outerL, innerL] = [left, here]
    for (let at = first; at < end; at++) {
      const a = r[at]!
      const right = f[at + 1]!
      const up = f[at - width]!
      const down = f[at + width]!
      sumR += a
      sumRR += a * a
      sumF += here
      sumFF += here * here
      sumRF += a * here
      sumRL += a * left
      sumRr += a * right
      sumU += up
      sumUU += up * up
      sumRU += a * up
      sumD += down
      sumDD += down * down
      sumRD += a * down
      left = here
      here = right
    }
    endsL += outerL - left
    endsLL += outerL * outerL - left * left
    endsR += here - innerL
    endsRR += here * here - innerL * innerL
    count += end - first
  }
  const varianceR = sumRR - (sumR * sumR) / count
  const of = (sum: number, squares: number, product: number) => {
    const variance = squares - (sum * sum) / count
    return varianceR > 1e-6 && variance > 1e-6
      ? (product - (sumR * sum) / count) / Math.sqrt(varianceR * variance)
      : 0
  }
  return {
    here: of(sumF, sumFF, sumRF),
    beside: Math.max(
      of(sumF + endsL, sumFF + endsLL, sumRL),
      of(sumF + endsR, sumFF + endsRR, sumRr),
      of(sumU, sumUU, sumRU),
      of(sumD, sumDD, sumRD),
    ),
  }
}

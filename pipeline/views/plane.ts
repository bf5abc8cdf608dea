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
  return correlationOf({ sumR, sumRR, count }, { sum: sumF, squares: sumFF, products: sumRF })
}

/**
 * Correlation of two planes as they lie, and the best of those at a shift by one pixel to each side: five correlations in
 * two passes over the pixels that all five have in common; only every `rowStep`th row is read.
 */
export function correlationsAround(reference: Plane, frame: Plane, rowStep: number): Around {
  const { here, left, right } = alongRows(reference, frame, rowStep)
  const { up, down } = acrossRows(reference, frame, rowStep)
  return { here, beside: Math.max(left, right, up, down) }
}

interface Around {
  readonly here: number
  readonly beside: number
}

function alongRows({ width, height, values: r }: Plane, { values: f }: Plane, rowStep: number) {
  let [sumR, sumRR, sumF, sumFF, count] = [0, 0, 0, 0, 0]
  let [here, left, right] = [0, 0, 0]
  // The windows to the left and to the right differ from the middle one by a pixel at each end of a row.
  let [endsL, endsLL, endsR, endsRR] = [0, 0, 0, 0]
  for (let y = 2; y < height - 2; y += rowStep) {
    const [from, to] = [y * width + 2, (y + 1) * width - 2]
    let [before, b] = [f[from - 1]!, f[from]!]
    const [outerL, innerL] = [before, b]
    for (let at = from; at < to; at++) {
      const a = r[at]!
      const next = f[at + 1]!
      sumR += a
      sumRR += a * a
      sumF += b
      sumFF += b * b
      here += a * b
      left += a * before
      right += a * next
      before = b
      b = next
    }
    endsL += outerL - before
    endsLL += outerL * outerL - before * before
    endsR += b - innerL
    endsRR += b * b - innerL * innerL
    count += to - from
  }
  const whole = { sumR, sumRR, count }
  return {
    here: correlationOf(whole, { sum: sumF, squares: sumFF, products: here }),
    left: correlationOf(whole, { sum: sumF + endsL, squares: sumFF + endsLL, products: left }),
    right: correlationOf(whole, { sum: sumF + endsR, squares: sumFF + endsRR, products: right }),
  }
}

function acrossRows({ width, height, values: r }: Plane, { values: f }: Plane, rowStep: number) {
  let [sumR, sumRR, count] = [0, 0, 0]
  let [sumU, sumUU, up] = [0, 0, 0]
  let [sumD, sumDD, down] = [0, 0, 0]
  for (let y = 2; y < height - 2; y += rowStep) {
    const [from, to] = [y * width + 2, (y + 1) * width - 2]
    for (let at = from; at < to; at++) {
      const a = r[at]!
      const above = f[at - width]!
      const below = f[at + width]!
      sumR += a
      sumRR += a * a
      sumU += above
      sumUU += above * above
      up += a * above
      sumD += below
      sumDD += below * below
      down += a * below
    }
    count += to - from
  }
  const whole = { sumR, sumRR, count }
  return {
    up: correlationOf(whole, { sum: sumU, squares: sumUU, products: up }),
    down: correlationOf(whole, { sum: sumD, squares: sumDD, products: down }),
  }
}

interface Sums {
  readonly sum: number
  readonly squares: number
  /** With the reference. */
  readonly products: number
}

function correlationOf(
  { sumR, sumRR, count }: { readonly sumR: number; readonly sumRR: number; readonly count: number },
  { sum, squares, products }: Sums,
): number {
  const varianceR = sumRR - (sumR * sumR) / count
  const varianceF = squares - (sum * sum) / count
  return varianceR > 1e-6 && varianceF > 1e-6 ? (products - (sumR * sum) / count) / Math.sqrt(varianceR * varianceF) : 0
}

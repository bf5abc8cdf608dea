/** What is new in a zone against the view's reference, block by block, whatever the light. */
import { containsPoint, type Polygon } from '../geometry/polygon.ts'
import { GROUND, GROUND_COLUMNS as COLUMNS, GROUND_ROWS as ROWS, type GroundMap } from './ground.ts'
import type { PixelShift } from './plane.ts'
import { isShade } from './shade.ts'
import { type Drift, type NormalizedBox, SKETCH_HEIGHT, SKETCH_WIDTH, type Sketch } from '../vocabulary.ts'

/** A comparison of one frame with its reference, kept for the look: each block is compared once, when first asked for. */
export interface BlockComparison {
  readonly reference: Sketch
  readonly frame: Sketch
  /** Whole pixels of the sketch. */
  readonly shift: PixelShift
  /** Contrast of the reference over that of the frame. */
  readonly light: number
  /** By block: 0 not compared yet, else one of the words below. */
  readonly known: Uint8Array
}
const SAME = 1
const CHANGED = 2

export interface Change {
  /** Share of the visible blocks of the zone that changed, 0..1. */
  readonly share: number
  /** Blocks of the largest connected changed patch; a block is 1/32 x 1/18 of the picture. */
  readonly patchBlocks: number
  /** Around that patch, in coordinates of the reference. */
  readonly box?: NormalizedBox
  /** Share of the zone's blocks that were masked or out of the frame, 0..1. */
  readonly hidden: number
}

const BLOCK = 5
/** The window of a block reaches this far beyond it, so that small texture has enough pixels to compare. */
const MARGIN = 1
/** Standard deviation of luma below which a window has no texture: a flat thing under any light. */
const FLAT = 4
/** Texture that came or went: this much stronger or weaker than the light explains. */
const CONTRAST_RATIO = 2.2
/** A smaller patch has too few pixels to tell a shade by. */
const SHADE_BLOCKS = 2
/** Correlation of two textured windows below which they show different things. */
const SAME_TEXTURE = 0.4

/** Starts the comparison of a frame; `drift` is how the frame moved against the reference. */
export function compareBlocks(reference: Sketch, frame: Sketch, drift: Drift): BlockComparison {
  let light: number | undefined
  let known: Uint8Array | undefined
  return {
    reference,
    frame,
    shift: { dx: Math.round(drift.dx * SKETCH_WIDTH), dy: Math.round(drift.dy * SKETCH_HEIGHT) },
    // Many looks compare no block.
    get light() {
      return (light ??= deviation(reference.luma) / Math.max(1, deviation(frame.luma)))
    },
    get known() {
      return (known ??= new Uint8Array(COLUMNS * ROWS))
    },
  }
}

/**
 * What changed in a zone (polygon in coordinates of the reference), shades left out. `masked` boxes, in the same coordinates, are things
 * known to be something else and are left out. A zone smaller than a block is judged by the block around its middle.
 */
export function changedShare(
  comparison: BlockComparison,
  polygon: Polygon,
  masked: readonly NormalizedBox[] = [],
): Change {
  const blocks = blocksOf(polygon)
  const visible = blocks.filter((block) => isVisible(block, comparison.shift, masked))
  const patches = patchesOf(visible.filter((block) => isChanged(comparison, block)))
  const real = patches.filter((patch) => patch.length < SHADE_BLOCKS || !isShade(comparison, patchBox(patch)))
  const changed = real.reduce((sum, { length }) => sum + length, 0)
  const patch = real.reduce<readonly number[]>((most, one) => (one.length > most.length ? one : most), [])
  return {
    share: visible.length === 0 ? 0 : changed / visible.length,
    patchBlocks: patch.length,
    ...(patch.length > 0 && { box: patchBox(patch) }),
    hidden: 1 - visible.length / blocks.length,
  }
}

/** Every block of the picture: unchanged, changed, or no longer in it. */
export function groundOf(comparison: BlockComparison): GroundMap {
  let map = ''
  for (let block = 0; block < COLUMNS * ROWS; block++) {
    if (!isVisible(block, comparison.shift, [])) map += GROUND.outside
    else map += isChanged(comparison, block) ? GROUND.changed : GROUND.same
  }
  return map
}

/** Indexes of the blocks whose middle lies in the polygon; for a tiny zone the block around its first corners' middle. */
function blocksOf(polygon: Polygon): number[] {
  const inside: number[] = []
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS; column++) {
      if (containsPoint(polygon, [(column + 0.5) / COLUMNS, (row + 0.5) / ROWS])) inside.push(row * COLUMNS + column)
    }
  }
  if (inside.length > 0) return inside
  const x = polygon.reduce((sum, corner) => sum + corner[0], 0) / polygon.length
  const y = polygon.reduce((sum, corner) => sum + corner[1], 0) / polygon.length
  const column = Math.min(COLUMNS - 1, Math.floor(x * COLUMNS))
  return [Math.min(ROWS - 1, Math.floor(y * ROWS)) * COLUMNS + column]
}

function isVisible(block: number, { dx, dy }: PixelShift, masked: readonly NormalizedBox[]): boolean {
  const x = leftOf(block)
  const y = topOf(block)
  if (x + dx < 0 || x + BLOCK + dx > SKETCH_WIDTH) return false
  if (y + dy < 0 || y + BLOCK + dy > SKETCH_HEIGHT) return false
  const left = x / SKETCH_WIDTH
  const right = (x + BLOCK) / SKETCH_WIDTH
  const top = y / SKETCH_HEIGHT
  const bottom = (y + BLOCK) / SKETCH_HEIGHT
  return !masked.some((box) => box.x0 < right && box.x1 > left && box.y0 < bottom && box.y1 > top)
}

function leftOf(block: number): number {
  return (block % COLUMNS) * BLOCK
}

function topOf(block: number): number {
  return Math.floor(block / COLUMNS) * BLOCK
}

function isChanged(comparison: BlockComparison, block: number): boolean {
  const { known, shift } = comparison
  if (known[block] === 0) {
    // The drift is whole pixels of the sketch: what lies half a pixel off must not count as new.
    const changed =
      differs(compareWindows(comparison, block, shift)) &&
      NEIGHBOURS.every(({ dx, dy }) =>
        differs(compareWindows(comparison, block, { dx: shift.dx + dx, dy: shift.dy + dy })),
      )
    known[block] = changed ? CHANGED : SAME
  }
  return known[block] === CHANGED
}

/** Flat on both sides is the same ground under any light; texture that came, went or turned into another is not. */
function differs({ deviationR, deviationF, correlation }: WindowComparison): boolean {
  const weaker = Math.min(deviationR, deviationF)
  const stronger = Math.max(deviationR, deviationF)
  if (stronger < FLAT) return false
  return weaker < FLAT
    ? stronger > CONTRAST_RATIO * Math.max(weaker, FLAT / CONTRAST_RATIO)
    : correlation < SAME_TEXTURE
}

const NEIGHBOURS: readonly PixelShift[] = [
  { dx: -1, dy: 0 },
  { dx: 1, dy: 0 },
  { dx: 0, dy: -1 },
  { dx: 0, dy: 1 },
]

interface WindowComparison {
  /** Standard deviations of luma, the frame's in the light of the reference. */
  readonly deviationR: number
  readonly deviationF: number
  /** -1..1; blind to gain and offset of the light. */
  readonly correlation: number
}

function compareWindows(comparison: BlockComparison, block: number, shift: PixelShift): WindowComparison {
  const reference = comparison.reference.luma
  const frame = comparison.frame.luma
  const left = leftOf(block)
  const top = topOf(block)
  const x0 = Math.max(0, left - MARGIN, -shift.dx)
  const y0 = Math.max(0, top - MARGIN, -shift.dy)
  const x1 = Math.min(SKETCH_WIDTH, left + BLOCK + MARGIN, SKETCH_WIDTH - shift.dx)
  const y1 = Math.min(SKETCH_HEIGHT, top + BLOCK + MARGIN, SKETCH_HEIGHT - shift.dy)
  let sumR = 0
  let sumF = 0
  let sumRR = 0
  let sumFF = 0
  let sumRF = 0
  for (let y = y0; y < y1; y++) {
    for (let x = x0; x < x1; x++) {
      const a = reference[y * SKETCH_WIDTH + x]!
      const b = frame[(y + shift.dy) * SKETCH_WIDTH + x + shift.dx]!
      sumR += a
      sumF += b
      sumRR += a * a
      sumFF += b * b
      sumRF += a * b
    }
  }
  const count = Math.max(1, (x1 - x0) * (y1 - y0))
  const varianceR = Math.max(0, sumRR / count - (sumR / count) ** 2)
  const varianceF = Math.max(0, sumFF / count - (sumF / count) ** 2)
  const covariance = sumRF / count - (sumR / count) * (sumF / count)
  const scale = Math.sqrt(varianceR * varianceF)
  return {
    deviationR: Math.sqrt(varianceR),
    deviationF: Math.sqrt(varianceF) * comparison.light,
    correlation: scale > 1e-6 ? covariance / scale : 0,
  }
}

/** Standard deviation of luma over every fourth pixel: the strength of the light's contrast. */
function deviation(luma: Uint8Array): number {
  let sum = 0
  let squares = 0
  let count = 0
  for (let i = 0; i < luma.length; i += 4, count++) {
    sum += luma[i]!
    squares += luma[i]! ** 2
  }
  return Math.sqrt(Math.max(0, squares / count - (sum / count) ** 2))
}

/** Blocks that touch each other, together. */
function patchesOf(changed: readonly number[]): number[][] {
  const left = new Set(changed)
  const patches: number[][] = []
  for (const start of changed) {
    if (!left.delete(start)) continue
    const patch = [start]
    for (const block of patch) {
      for (const neighbour of neighboursOf(block)) if (left.delete(neighbour)) patch.push(neighbour)
    }
    patches.push(patch)
  }
  return patches
}

/** The eight around a block. */
function neighboursOf(block: number): number[] {
  const column = block % COLUMNS
  const columns = [column - 1, column, column + 1].filter((x) => x >= 0 && x < COLUMNS)
  const row = Math.floor(block / COLUMNS)
  return [row - 1, row, row + 1].flatMap((y) => columns.map((x) => y * COLUMNS + x))
}

function patchBox(patch: readonly number[]): NormalizedBox {
  const xs = patch.map((block) => block % COLUMNS)
  const ys = patch.map((block) => Math.floor(block / COLUMNS))
  return {
    x0: Math.min(...xs) / COLUMNS,
    y0: Math.min(...ys) / ROWS,
    x1: (Math.max(...xs) + 1) / COLUMNS,
    y1: (Math.max(...ys) + 1) / ROWS,
  }
}

/** Is this the view we know, and by how much has it shifted? On sketches only. */
import { type Drift, SKETCH_HEIGHT, SKETCH_WIDTH, type Sketch } from '../vocabulary.ts'
import {
  correlationAt,
  correlationsAround,
  emptyPlane,
  gradientPlane,
  halve,
  lumaGradient,
  lumaPlane,
  type PixelShift,
  type Plane,
} from './plane.ts'

export interface ViewComparison {
  /** Share of the reference's structure found again at the best shift, 0..1. */
  readonly similarity: number
  /** Best shift: frame = reference moved by this, 0..1 of the picture. */
  readonly drift: Drift
  /** Share of the reference's structure where the frame has next to none: something smooth stands before it. 0..1. */
  readonly lost: number
}

/** A tile is 1/16 x 1/9 of the picture. */
export const TILE_COLUMNS = SKETCH_WIDTH / 10
export const TILE_ROWS = SKETCH_HEIGHT / 10
/** What a comparison found of a tile of the reference; `none`: it has no structure, or is out of the frame. */
export const TILE = { none: 0, like: 1, unlike: 2, lost: 3 } as const

interface Shift extends PixelShift {
  readonly correlation: number
}

/** Search in quarter-size pixels: a camera that turned by more than a thirteenth of the width is `moved`. */
const COARSE_REACH = 3
/** Pixels round a shift that is roughly known. */
const ABOUT = 4
/** At full size every third row says where the best shift is. */
const FINE_ROWS = 3
/** Correlation of whole pictures that no other shift comes near, not even on a street of equal windows. */
const UNMOVED = 0.8
const BLOCK = 10
/** Mean gradient of a block (root scale) below which it has no structure to recognise: sky, wall, wet road. */
const STRUCTURE_FLOOR = 1.6
/** Correlation of one block from which it is the same piece of street. */
const SAME_BLOCK = 0.45
/** Mean gradient of a block (root scale) against the reference's below which its structure is gone. */
const LOST_STRUCTURE = 0.5

/**
 * Compares a frame with the view's reference, robust to light and to things that come and go. Half a millisecond at most;
 * two where it is known about how far the frame has shifted.
 */
export function compareViews(reference: Sketch, frame: Sketch, about?: Drift): ViewComparison {
  const gradients = {
    reference: lumaGradient(reference.luma, kept.reference),
    frame: lumaGradient(frame.luma, kept.frame),
  }
  const shift = about
    ? bestShift(gradients.reference, gradients.frame, { from: inPixels(about), reach: ABOUT, rowStep: FINE_ROWS })
    : (unmoved(gradients) ?? searchShift({ reference, frame }, gradients))
  return {
    ...sharedStructure(gradients.reference, gradients.frame, shift),
    drift: { dx: shift.dx / SKETCH_WIDTH, dy: shift.dy / SKETCH_HEIGHT },
  }
}

/** The tiles of the newest comparison, `TILE`, row by row. */
export function comparedTiles(): Uint8Array {
  return kept.tiles.slice()
}

/** Written over by each comparison; nothing of them leaves it. */
const kept = { reference: emptyPlane(), frame: emptyPlane(), tiles: new Uint8Array(TILE_COLUMNS * TILE_ROWS) }

interface Gradients {
  readonly reference: Plane
  readonly frame: Plane
}

/** Most cameras do not move: the best shift without a search when it is none, beyond doubt. */
function unmoved({ reference, frame }: Gradients): Shift | undefined {
  const { here, beside } = correlationsAround(reference, frame, FINE_ROWS)
  return beside <= here && here >= UNMOVED ? { dx: 0, dy: 0, correlation: here } : undefined
}

/** From coarse to fine. */
function searchShift(
  { reference, frame }: { readonly reference: Sketch; readonly frame: Sketch },
  gradients: Gradients,
): Shift {
  const halfR = halve(lumaPlane(reference.luma))
  const halfF = halve(lumaPlane(frame.luma))
  const coarse = bestShift(gradientPlane(halve(halfR)), gradientPlane(halve(halfF)), { reach: COARSE_REACH })
  const half = bestShift(gradientPlane(halfR), gradientPlane(halfF), { from: doubled(coarse), reach: 1 })
  return bestShift(gradients.reference, gradients.frame, { from: doubled(half), reach: 1, rowStep: FINE_ROWS })
}

function inPixels({ dx, dy }: Drift): PixelShift {
  return { dx: Math.round(dx * SKETCH_WIDTH), dy: Math.round(dy * SKETCH_HEIGHT) }
}

function doubled({ dx, dy }: PixelShift): PixelShift {
  return { dx: dx * 2, dy: dy * 2 }
}

interface Search {
  readonly from?: PixelShift
  readonly reach: number
  readonly rowStep?: number
}

function bestShift(reference: Plane, frame: Plane, { from = { dx: 0, dy: 0 }, reach, rowStep = 1 }: Search): Shift {
  let best: Shift = { ...from, correlation: correlationAt(reference, frame, from, rowStep) }
  for (let dy = from.dy - reach; dy <= from.dy + reach; dy++) {
    for (let dx = from.dx - reach; dx <= from.dx + reach; dx++) {
      const correlation = correlationAt(reference, frame, { dx, dy }, rowStep)
      if (correlation > best.correlation) best = { dx, dy, correlation }
    }
  }
  return best
}

/**
 * Share of the blocks with structure that look the same at this shift. Counting blocks instead of correlating the whole
 * picture lets traffic cover a third of it without the view seeming lost.
 */
function sharedStructure(reference: Plane, frame: Plane, shift: Shift): { similarity: number; lost: number } {
  const { tiles } = kept
  let structured = 0
  let same = 0
  let lost = 0
  let tile = 0
  for (let y = 0; y + BLOCK <= reference.height; y += BLOCK) {
    for (let x = 0; x + BLOCK <= reference.width; x += BLOCK, tile++) {
      tiles[tile] = TILE.none
      if (x + shift.dx < 0 || y + shift.dy < 0) continue
      if (x + BLOCK + shift.dx > reference.width || y + BLOCK + shift.dy > reference.height) continue
      const block = blockMatch(reference, frame, { x, y, dx: shift.dx, dy: shift.dy })
      if (block.structure < STRUCTURE_FLOOR) continue
      structured++
      if (block.correlation >= SAME_BLOCK) same++
      const gone = block.left < LOST_STRUCTURE * block.structure
      if (gone) lost++
      tiles[tile] = gone ? TILE.lost : block.correlation >= SAME_BLOCK ? TILE.like : TILE.unlike
    }
  }
  return structured === 0
    ? { similarity: Math.max(0, shift.correlation), lost: 0 }
    : { similarity: same / structured, lost: lost / structured }
}

interface BlockMatch {
  /** Mean gradients of the reference and of the frame. */
  readonly structure: number
  readonly left: number
  readonly correlation: number
}

function blockMatch(
  reference: Plane,
  frame: Plane,
  at: { readonly x: number; readonly y: number; readonly dx: number; readonly dy: number },
): BlockMatch {
  const { width } = reference
  let sumR = 0
  let sumF = 0
  let sumRR = 0
  let sumFF = 0
  let sumRF = 0
  for (let y = at.y; y < at.y + BLOCK; y++) {
    for (let x = at.x; x < at.x + BLOCK; x++) {
      const a = reference.values[y * width + x]!
      const b = frame.values[(y + at.dy) * width + x + at.dx]!
      sumR += a
      sumF += b
      sumRR += a * a
      sumFF += b * b
      sumRF += a * b
    }
  }
  const count = BLOCK * BLOCK
  const varianceR = sumRR - (sumR * sumR) / count
  const varianceF = sumFF - (sumF * sumF) / count
  const correlation =
    varianceR > 1e-6 && varianceF > 1e-6 ? (sumRF - (sumR * sumF) / count) / Math.sqrt(varianceR * varianceF) : 0
  return { structure: sumR / count, left: sumF / count, correlation }
}

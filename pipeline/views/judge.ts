/** The view and quality gate: everything but `good` makes every sighting of the look unknown. */
import { type Drift, SKETCH_HEIGHT, SKETCH_WIDTH, type Sketch, type ViewState } from '../vocabulary.ts'
import { comparedTiles, compareViews, TILE, TILE_COLUMNS, TILE_ROWS, type ViewComparison } from './compare.ts'

export interface ViewJudgement {
  /** Never `frozen` or `looping`: those need the pictures before and are judged by intake. */
  readonly state: ViewState
  /** Zero unless `good`. */
  readonly drift: Drift
  /** 0..1; 0 without a reference or when the picture itself is bad. */
  readonly similarity: number
  /** Share of the reference's structure that is gone, 0..1; absent where nothing was compared. */
  readonly lost?: number
  /** The network said so (`opinion.ts`). */
  readonly isAsked?: true
}

const NO_DRIFT: Drift = { dx: 0, dy: 0 }
const BLACK_MEAN = 14
const OVEREXPOSED_MEAN = 236
/** Variance of the Laplacian below which no picture is sharp, and relative to its own reference. */
const BLURRED_SHARPNESS = 6
const BLURRED_AGAINST_REFERENCE = 0.2
/** Share of the picture that is one even area from which something covers the lens. */
const BLOCKED_SHARE = 0.75
const BLOCK = 10
/** Standard deviation of luma inside a block below which it is even. */
const EVEN_DEVIATION = 2.5
/**
 * Share of the reference's structure that must be found again: where the view lies about where it should, and where it is
 * found far off. A camera that was turned finds its street's next shop front, and seldom in its own place. Chosen on twelve
 * training streets (bench/views).
 */
const FOUND_NEAR = 0.34
const FOUND_FAR = 0.6
/** Of the width and of the height; wind and a loose mast shift a picture by less. */
const FAR: Drift = { dx: 0.0625, dy: 0.08 }
/** Share of the reference's structure that is gone where something stands before the lens, though the rest is found again. */
const COVERED_SHARE = 0.22
/** The same where the view is not found again as a whole. */
const GONE_SHARE = 0.12
/** Sharpness against the reference's below which what is gone is not the doing of another street. */
const DULL_AGAINST_REFERENCE = 0.55
/** Of what is gone, the share in one piece, from which it is one thing and not dirt all over the glass. */
const ONE_PIECE = 0.6

export function judgeView(frame: Sketch, reference?: Sketch): ViewJudgement {
  const spoilt = judgeQuality(frame, reference)
  if (spoilt) return { state: spoilt, drift: NO_DRIFT, similarity: 0 }
  if (!reference) return { state: 'unlearned', drift: NO_DRIFT, similarity: 0 }
  const compared = compareViews(reference, frame)
  const { similarity, drift } = compared
  const state = stateOf(compared, frame.sharpness / Math.max(1, reference.sharpness))
  return { state, drift: state === 'good' ? drift : NO_DRIFT, similarity, lost: compared.lost }
}

function stateOf({ similarity, lost, drift }: ViewComparison, sharpness: number): ViewState {
  const isFar = Math.abs(drift.dx) > FAR.dx || Math.abs(drift.dy) > FAR.dy
  const needed = isFar ? FOUND_FAR : FOUND_NEAR
  const found = similarity >= needed
  if (lost < (found ? COVERED_SHARE : GONE_SHARE)) return found ? 'good' : 'moved'
  const isRestFound = similarity >= needed * (1 - lost)
  if (!isRestFound && sharpness > DULL_AGAINST_REFERENCE) return 'moved'
  return isOnePiece(comparedTiles()) ? 'blocked' : 'blurred'
}

/** Whether the tiles whose structure is gone hang together. */
function isOnePiece(tiles: Uint8Array): boolean {
  let gone = 0
  let largest = 0
  for (let start = 0; start < tiles.length; start++) {
    if (tiles[start] !== TILE.lost) continue
    const size = takePiece(tiles, start)
    gone += size
    largest = Math.max(largest, size)
  }
  return largest >= ONE_PIECE * gone
}

/** Counts the piece that `start` belongs to, and takes it out. What has no structure in the reference may lie between. */
function takePiece(tiles: Uint8Array, start: number): number {
  const reached = [start]
  const seen = new Set(reached)
  let size = 0
  for (const tile of reached) {
    if (tiles[tile] === TILE.lost) size++
    tiles[tile] = TILE.none
    const [column, row] = [tile % TILE_COLUMNS, Math.floor(tile / TILE_COLUMNS)]
    for (const [x, y] of [
      [column - 1, row],
      [column + 1, row],
      [column, row - 1],
      [column, row + 1],
    ] as const) {
      if (x < 0 || y < 0 || x >= TILE_COLUMNS || y >= TILE_ROWS) continue
      const next = y * TILE_COLUMNS + x
      if (seen.has(next) || (tiles[next] !== TILE.lost && tiles[next] !== TILE.none)) continue
      seen.add(next)
      reached.push(next)
    }
  }
  return size
}

function judgeQuality(frame: Sketch, reference?: Sketch): ViewState | undefined {
  if (frame.mean < BLACK_MEAN) return 'black'
  if (frame.mean > OVEREXPOSED_MEAN) return 'overexposed'
  if (isBlocked(frame, reference)) return 'blocked'
  const sharpest = reference ? reference.sharpness * BLURRED_AGAINST_REFERENCE : 0
  return frame.sharpness < Math.max(BLURRED_SHARPNESS, sharpest) ? 'blurred' : undefined
}

function isBlocked(frame: Sketch, reference: Sketch | undefined): boolean {
  const even = evenShare(frame, BLOCKED_SHARE)
  return even > BLOCKED_SHARE && even - (reference ? evenShare(reference, 0) : 0) / 2 > BLOCKED_SHARE
}

/** Of a sketch. */
const BLOCKS = (SKETCH_WIDTH / BLOCK) * (SKETCH_HEIGHT / BLOCK)

/** Share of 10 x 10 blocks without any contrast; 0 as soon as it cannot be more than `least`: in most pictures, soon. */
function evenShare({ luma }: Sketch, least: number): number {
  let even = 0
  let rough = 0
  for (let y = 0; y + BLOCK <= SKETCH_HEIGHT; y += BLOCK) {
    for (let x = 0; x + BLOCK <= SKETCH_WIDTH; x += BLOCK) {
      let sum = 0
      let squares = 0
      for (let row = y; row < y + BLOCK; row++) {
        for (let column = x; column < x + BLOCK; column++) {
          const value = luma[row * SKETCH_WIDTH + column]!
          sum = (sum + value) | 0
          squares = (squares + Math.imul(value, value)) | 0
        }
      }
      const mean = sum / (BLOCK * BLOCK)
      if (squares / (BLOCK * BLOCK) - mean * mean < EVEN_DEVIATION ** 2) even++
      else if (++rough >= BLOCKS * (1 - least)) return 0
    }
  }
  return even / BLOCKS
}

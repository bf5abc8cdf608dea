/** The view and quality gate: everything but `good` makes every sighting of the look unknown. */
import { type Drift, SKETCH_HEIGHT, SKETCH_WIDTH, type Sketch, type ViewState } from '../vocabulary.ts'
import { compareViews } from './compare.ts'

export interface ViewJudgement {
  /** Never `frozen`: that needs the picture before and is judged by intake. */
  readonly state: ViewState
  /** Zero unless `good`. */
  readonly drift: Drift
  /** 0..1; 0 without a reference or when the picture itself is bad. */
  readonly similarity: number
}

const NO_DRIFT: Drift = { dx: 0, dy: 0 }
const BLACK_MEAN = 14
const OVEREXPOSED_MEAN = 236
/** Variance of the Laplacian below which no picture is sharp, and relative to its own reference. */
const BLURRED_SHARPNESS = 6
const BLURRED_AGAINST_REFERENCE = 0.08
/** Share of the picture that is one even area from which something covers the lens. */
const BLOCKED_SHARE = 0.75
const BLOCK = 10
/** Standard deviation of luma inside a block below which it is even. */
const EVEN_DEVIATION = 2.5
/** Share of the reference's structure that must be found again. */
const SAME_VIEW = 0.35

export function judgeView(frame: Sketch, reference?: Sketch): ViewJudgement {
  const spoilt = judgeQuality(frame, reference)
  if (spoilt) return { state: spoilt, drift: NO_DRIFT, similarity: 0 }
  if (!reference) return { state: 'unlearned', drift: NO_DRIFT, similarity: 0 }
  const { similarity, drift } = compareViews(reference, frame)
  return similarity >= SAME_VIEW
    ? { state: 'good', drift, similarity }
    : { state: 'moved', drift: NO_DRIFT, similarity }
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

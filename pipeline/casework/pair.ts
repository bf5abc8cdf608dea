/** The picture before and the one after a fix as one piece of evidence: how well they lie on each other. */
import type { Alignment } from '../look.ts'
import { isLikeLight } from '../views/light.ts'
import type { Drift } from '../vocabulary.ts'

export interface Pair {
  /** Share of the view's reference found again in both pictures, 0..1: the lesser of the two. */
  readonly score: number
  /** How the second picture is moved against the first, 0..1 of the picture: laid on it, it is moved back by this. */
  readonly offset: Drift
  /** Both lie on the same reference. */
  readonly sameView: boolean
  readonly likeLight: boolean
}

/** Each picture was matched to the reference of its view; laid on it, they lie on each other. */
export function pairOf(before: Alignment, after: Alignment): Pair {
  const sameView = before.reference === after.reference
  return {
    score: sameView ? Math.min(before.similarity, after.similarity) : 0,
    offset: { dx: after.drift.dx - before.drift.dx, dy: after.drift.dy - before.drift.dy },
    sameView,
    likeLight: before.light !== undefined && after.light !== undefined && isLikeLight(before.light, after.light),
  }
}

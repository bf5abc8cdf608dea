/**
 * References are learned, one for each light of a view: the median of several looks, so that people and vehicles are not in
 * it, laid on the coordinates of the view.
 */
import type { Drift, EpochMs } from '../vocabulary.ts'
import { SKETCH_HEIGHT, SKETCH_WIDTH, type Sketch } from '../vocabulary.ts'
import { compareViews } from './compare.ts'

/** Looks a reference is the median of. */
export const LEARNED_LOOKS = 5
/** Time between two of them: what stands for less than half of their time is gone from the median. */
export const LEARNED_EVERY_MS = 10 * 60_000
/** A street changes with the seasons: what it looks like is learned anew after this. */
export const LEARNED_ANEW_MS = 7 * 86_400_000
/** Share of the old reference that the new one must show, or what was learned is not this view. */
const SAME_STREET = 0.5
/** Share of the median's structure that a look must show to be of the same view. */
const SAME_VIEW = 0.38

/** One look of those that a reference is made of. */
export interface Sample {
  readonly at: EpochMs
  readonly luma: Uint8Array
  /** How it lay on the view; zero for one that nothing was found again in. */
  readonly drift: Drift
}

/** Of like pictures of one view. Undefined while they are too few, or show different things. */
export function learnReference(samples: readonly Sample[]): Uint8Array | undefined {
  if (samples.length < LEARNED_LOOKS) return undefined
  const aligned = samples.map(({ luma, drift }) => laidBack(luma, drift))
  const median = medianOf(aligned)
  const alike = aligned.filter((luma) => compareViews(asSketch(median), asSketch(luma)).similarity >= SAME_VIEW)
  return alike.length * 2 > samples.length ? median : undefined
}

/** Whether a view that is learned anew is still the view of before, neither turned nor rebuilt. */
export function isSameStreet(before: Uint8Array, after: Uint8Array): boolean {
  const { similarity, drift } = compareViews(asSketch(before), asSketch(after))
  return similarity >= SAME_STREET && drift.dx === 0 && drift.dy === 0
}

/** Comparisons read nothing but the luma. */
const asSketch = (luma: Uint8Array): Sketch => ({ luma, mean: 0, sharpness: 0, contentHash: '' })

/** Pixel by pixel; all of one size. */
export function medianOf(lumas: readonly Uint8Array[]): Uint8Array {
  const [first] = lumas
  if (first === undefined) return new Uint8Array(0)
  const values = new Uint8Array(lumas.length)
  return first.map((_, pixel) => {
    for (const [index, luma] of lumas.entries()) values[index] = luma[pixel]!
    return values.sort()[values.length >> 1]!
  })
}

/** The drift taken out; what it has brought out of the picture is what is nearest to it. */
function laidBack(luma: Uint8Array, drift: Drift): Uint8Array {
  const dx = Math.round(drift.dx * SKETCH_WIDTH)
  const dy = Math.round(drift.dy * SKETCH_HEIGHT)
  if (dx === 0 && dy === 0) return luma
  return luma.map((_, pixel) => {
    const x = Math.min(SKETCH_WIDTH - 1, Math.max(0, (pixel % SKETCH_WIDTH) + dx))
    const y = Math.min(SKETCH_HEIGHT - 1, Math.max(0, Math.floor(pixel / SKETCH_WIDTH) + dy))
    return luma[y * SKETCH_WIDTH + x]!
  })
}

/** Whether a figure grows: the slope of its floors, with a 95 % confidence interval. */

export interface Sample {
  /** How much had been done when it was taken. */
  readonly at: number
  readonly value: number
}

export interface Slope {
  /** Per 1000 of `at`. */
  readonly per1000: number
  readonly low: number
  readonly high: number
  readonly containsZero: boolean
}

const BLOCKS = 10
/** Student's t for 95 % and 8 degrees of freedom. */
const T = 2.306

/**
 * Memory swings between two collections, and neighbouring samples know of each other; so the samples are cut into ten
 * blocks, and the lowest of each is what counts.
 */
export function slopeOf(samples: readonly Sample[]): Slope {
  const floors = Array.from({ length: BLOCKS }, (_, block) => {
    const from = Math.floor((samples.length * block) / BLOCKS)
    const to = Math.max(from + 1, Math.floor((samples.length * (block + 1)) / BLOCKS))
    return samples.slice(from, to).reduce((a, b) => (b.value < a.value ? b : a))
  })
  const meanAt = floors.reduce((sum, { at }) => sum + at, 0) / BLOCKS
  const meanValue = floors.reduce((sum, { value }) => sum + value, 0) / BLOCKS
  const spread = floors.reduce((sum, { at }) => sum + (at - meanAt) ** 2, 0)
  const slope = floors.reduce((sum, { at, value }) => sum + (at - meanAt) * (value - meanValue), 0) / spread
  const rest = floors.reduce((sum, { at, value }) => sum + (value - meanValue - slope * (at - meanAt)) ** 2, 0)
  const margin = T * Math.sqrt(rest / (BLOCKS - 2) / spread)
  const round = (value: number) => Math.round(value * 1000 * 1000) / 1000
  return {
    per1000: round(slope),
    low: round(slope - margin),
    high: round(slope + margin),
    containsZero: slope - margin <= 0 && slope + margin >= 0,
  }
}

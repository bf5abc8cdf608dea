/** Whether a figure grows: the slope of its floors, with a 95 % confidence interval by block bootstrap. */

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
  /** Zero lies inside the interval: the figure is not told from one that stands still. */
  readonly flat: boolean
  /** Per 1000 of `at`, of the first and of the second half: what saturates grows less in the second. */
  readonly firstHalf: number
  readonly secondHalf: number
}

/** Memory swings between two collections: of each stretch of the series only the lowest sample counts. */
const FLOORS = 40
/** Neighbouring floors know of each other: they are drawn in runs of so many. */
const RUN = 5
const DRAWS = 500

export function slopeOf(samples: readonly Sample[]): Slope {
  const floors = floorsOf(samples)
  const { slope, rest } = fit(floors)
  const next = createDice()
  const drawn = Array.from({ length: DRAWS }, () => {
    const noise = Array.from({ length: Math.ceil(floors.length / RUN) }, () => {
      const from = Math.floor(next() * Math.max(1, rest.length - RUN + 1))
      return rest.slice(from, from + RUN)
    }).flat()
    return fit(floors.map(({ at }, index) => ({ at, value: slope * at + noise[index]! }))).slope
  }).toSorted((a, b) => a - b)
  // Residuals of a fitted line are smaller than the noise around the true one.
  const wider = Math.sqrt(floors.length / Math.max(1, floors.length - 2))
  const [low, high] = [0.025, 0.975].map((share) => slope + (drawn[Math.floor(share * DRAWS)]! - slope) * wider) as [
    number,
    number,
  ]
  const half = floors.length >> 1
  return {
    per1000: rounded(slope),
    low: rounded(low),
    high: rounded(high),
    flat: low <= 0 && high >= 0,
    firstHalf: rounded(fit(floors.slice(0, half)).slope),
    secondHalf: rounded(fit(floors.slice(half)).slope),
  }
}

const rounded = (value: number) => Math.round(value * 1000 * 1000) / 1000

function floorsOf(samples: readonly Sample[]): readonly Sample[] {
  const count = Math.min(FLOORS, samples.length)
  return Array.from({ length: count }, (_, block) => {
    const from = Math.floor((samples.length * block) / count)
    const to = Math.max(from + 1, Math.floor((samples.length * (block + 1)) / count))
    return samples.slice(from, to).reduce((a, b) => (b.value < a.value ? b : a))
  })
}

/** Least squares; `rest` is what the line leaves of each sample. */
function fit(samples: readonly Sample[]): { readonly slope: number; readonly rest: readonly number[] } {
  const meanAt = samples.reduce((sum, { at }) => sum + at, 0) / samples.length
  const meanValue = samples.reduce((sum, { value }) => sum + value, 0) / samples.length
  const spread = samples.reduce((sum, { at }) => sum + (at - meanAt) ** 2, 0)
  const slope =
    spread === 0 ? 0 : samples.reduce((sum, { at, value }) => sum + (at - meanAt) * (value - meanValue), 0) / spread
  return { slope, rest: samples.map(({ at, value }) => value - meanValue - slope * (at - meanAt)) }
}

/** The same draws each time. */
function createDice(): () => number {
  let state = 1
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

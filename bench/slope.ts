/**
 * Whether a figure grows: how much its floors rise from one tenth of the run to the next, with a 95 % confidence interval.
 *
 * The interval is that of batch means (Student's t over the nine steps between ten tenths). Memory grows in steps, seldom and
 * by a page or a megabyte, each of which stays: the residuals of a fitted line know of each other for as long as the run
 * lasts, and an interval drawn from them calls one step a trend. A step that comes once is told here from growth
 * that goes on, which is in every tenth.
 */

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

const TENTHS = 10
/** Student's t for 95 % and the degrees of freedom of the steps between ten floors. */
const T = 2.306

export function slopeOf(samples: readonly Sample[]): Slope {
  const floors = floorsOf(samples)
  const steps = floors.slice(1).map(({ at, value }, index) => (value - floors[index]!.value) / (at - floors[index]!.at))
  const mean = meanOf(steps)
  const half = Math.floor(steps.length / 2)
  const error = Math.sqrt(meanOf(steps.map((step) => (step - mean) ** 2)) / (steps.length - 1))
  return {
    per1000: per1000(mean),
    low: per1000(mean - T * error),
    high: per1000(mean + T * error),
    flat: mean - T * error <= 0 && mean + T * error >= 0,
    firstHalf: per1000(meanOf(steps.slice(0, half))),
    secondHalf: per1000(meanOf(steps.slice(-half))),
  }
}

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

const per1000 = (value: number): number => Math.round(value * 1000 * 1000) / 1000

/** Memory swings between two collections: of each tenth of the series only the lowest sample counts, at the tenth's middle. */
function floorsOf(samples: readonly Sample[]): readonly Sample[] {
  if (samples.length < 2 * TENTHS) throw new Error(`A slope needs ${2 * TENTHS} samples; make the run longer.`)
  return Array.from({ length: TENTHS }, (_, tenth) => {
    const part = samples.slice(
      Math.floor((samples.length * tenth) / TENTHS),
      Math.floor((samples.length * (tenth + 1)) / TENTHS),
    )
    return { at: meanOf(part.map(({ at }) => at)), value: Math.min(...part.map(({ value }) => value)) }
  })
}

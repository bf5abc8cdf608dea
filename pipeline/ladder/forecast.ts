/** What a category will bring before reviewers once it is raised from more cameras: said before anything goes live. */
import { wilson } from '../figures/wilson.ts'

export interface ForecastFacts {
  /** Cameras of the group that run the category now, and the looks they plan in a day. */
  readonly cameras: number
  readonly looksPerDay: number
  /** Candidates that it raised in the days looked back on, held ones too, and the camera-days with looks in which it did. */
  readonly raised: number
  readonly cameraDays: number
  /** Decisions and labels. */
  readonly right: number
  readonly wrong: number
  /** Of an evaluation on labelled real pictures: pictures without the problem, and how many raised it. */
  readonly evaluated?: { readonly negatives: number; readonly raisedWrongly: number }
}

/** shadow: from what it raised. evaluation: from labelled pictures. none: nothing was measured. */
export type ForecastBasis = 'shadow' | 'evaluation' | 'none'

export interface Forecast {
  readonly basis: ForecastBasis
  readonly cameras: number
  readonly looksPerDay: number
  /** A day; absent where nothing was measured. */
  readonly candidates?: Expected
  readonly falseOnes?: Expected
  /** No one has said of any whether it was right: all may be false. */
  readonly isUnlabelled: boolean
}

interface Expected {
  readonly expected: number
  /** Upper end of the 95 % interval. */
  readonly atMost: number
}

/** Fewer camera-days say little; then the evaluation speaks, where there is one. */
const LEAST_CAMERA_DAYS = 3

export function forecast(facts: ForecastFacts): Forecast {
  const { cameras, looksPerDay, raised, cameraDays, right, wrong, evaluated } = facts
  const isUnlabelled = right + wrong === 0
  const common = { cameras, looksPerDay, isUnlabelled }
  if (cameraDays >= LEAST_CAMERA_DAYS) {
    const scale = cameras / cameraDays
    const candidates = { expected: raised * scale, atMost: mostOf(raised) * scale }
    const { low } = wilson(right, right + wrong)
    const falseShare = isUnlabelled ? 1 : wrong / (right + wrong)
    const falseOnes = { expected: candidates.expected * falseShare, atMost: candidates.atMost * (1 - low) }
    return { ...common, basis: 'shadow', candidates, falseOnes }
  }
  if (evaluated !== undefined && evaluated.negatives > 0) {
    // A scene that is taken wrongly is so all day, and silent for a day once rejected: one a camera and day.
    const { negatives, raisedWrongly } = evaluated
    const { high } = wilson(raisedWrongly, negatives)
    const falseOnes = { expected: (raisedWrongly / negatives) * cameras, atMost: high * cameras }
    return { ...common, basis: 'evaluation', falseOnes }
  }
  return { ...common, basis: 'none' }
}

/** Upper end of the two-sided 95 % interval of a Poisson mean, by Wilson and Hilferty (1931). */
function mostOf(count: number): number {
  const n = count + 1
  return n * (1 - 1 / (9 * n) + 1.959964 / (3 * Math.sqrt(n))) ** 3
}

/** A day of all that is asked for together; what nobody has measured counts as unknown, not as nothing. */
export function sumForecasts(forecasts: readonly Forecast[]): {
  readonly candidates: number
  readonly falseOnes: number
  readonly unknown: number
  readonly unlabelled: number
} {
  const sum = (values: readonly (number | undefined)[]) => values.reduce<number>((all, one) => all + (one ?? 0), 0)
  return {
    candidates: sum(forecasts.map(({ candidates, falseOnes }) => (candidates ?? falseOnes)?.expected)),
    falseOnes: sum(forecasts.map(({ falseOnes }) => falseOnes?.expected)),
    unknown: forecasts.filter(({ basis }) => basis === 'none').length,
    unlabelled: forecasts.filter(({ basis, isUnlabelled }) => basis === 'shadow' && isUnlabelled).length,
  }
}

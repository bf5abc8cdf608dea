/** What the figures of a category in a group say of its next rung. Numbers: goals of the domain notes, 4.4 [P]. */
import { type Interval, wilson } from '../figures/wilson.ts'
import { lowestRung, type Rung, rungAbove, rungBelow } from './rung.ts'

/** Figures look back so many days, and never beyond the last move. */
export const WINDOW_DAYS = 14
/** 70 % of 50 is anything between 56 and 81 %: with fewer decisions nothing is said. */
export const LEAST_DECISIONS = 50

/** Of one category in one group since its last move, 14 days at most. */
export interface LadderFigures {
  /** Decisions and labels that say the category was right. */
  readonly right: number
  readonly wrong: number
  /** Merged, or rejected as open already: out of `decided`. */
  readonly duplicates: number
  /** Candidates that a reviewer decided in the queue. */
  readonly decided: number
  /** From the candidate to its decision, the middle one; absent without decisions. */
  readonly decisionSeconds?: number
  /** Cases that the receiver acknowledged, and those of them that it filed. */
  readonly pushed: number
  readonly filed: number
  /** Cameras that run the row; of these, with an approved view and a frame in the last hour. */
  readonly cameras: number
  readonly covered: number
  /** Candidates per seat in the running shift, of all categories; absent where the site plans no seats. */
  readonly seatLoad?: number
}

export const GATE_NAMES = [
  'decisions',
  'precision',
  'duplicates',
  'decision-time',
  'load',
  'filing',
  'coverage',
  'recall',
  'verify-agreement',
] as const
export type GateName = (typeof GATE_NAMES)[number]

/** `not-measured`: the product has no figure for it; a person answers for it. */
export interface Gate {
  readonly name: GateName
  readonly verdict: 'passed' | 'failed' | 'not-measured'
  /** As measured, where it was: a share, seconds or a count. */
  readonly value?: number
  readonly bound: number
  readonly isAtLeast: boolean
}

export interface LadderVerdict {
  readonly precision: Interval & { readonly share?: number; readonly n: number }
  /** Of the rung above; empty on the highest. */
  readonly gates: readonly Gate[]
  readonly proposal: 'promote' | 'demote' | 'stay'
  readonly to?: Rung
}

interface Bounds {
  readonly precision: number
  readonly duplicates: number
  readonly decisionSeconds: number
  readonly load: number
  readonly filing?: number
  readonly coverage: number
  readonly recall?: number
  readonly agreement: number
}

const TO_PILOT: Bounds = {
  precision: 0.5,
  duplicates: 0.15,
  decisionSeconds: 1800,
  load: 600,
  coverage: 0.7,
  agreement: 0.9,
}
const TO_LIVE: Bounds = {
  precision: 0.7,
  duplicates: 0.08,
  decisionSeconds: 600,
  load: 400,
  filing: 0.95,
  coverage: 0.9,
  recall: 0.6,
  agreement: 0.95,
}

function boundsTo(rung: Rung, severity: number): Bounds {
  if (rung !== 'live') return TO_PILOT
  return severity === 1 ? { ...TO_LIVE, precision: 0.5 } : TO_LIVE
}

/** Proposes only: `moveRung` moves. */
export function judgeLadder(rung: Rung, severity: number, figures: LadderFigures): LadderVerdict {
  const n = figures.right + figures.wrong
  const interval = wilson(figures.right, n)
  const precision = { ...interval, n, ...(n === 0 ? {} : { share: figures.right / n }) }
  const above = rungAbove(rung)
  const gates = above === undefined ? [] : gatesTo(boundsTo(above, severity), figures)
  const below = rungBelow(rung)
  if (
    below !== undefined &&
    below !== undefinedBelow(severity) &&
    hasFallen(rung, severity, { n, high: interval.high })
  )
    return { precision, gates, proposal: 'demote', to: below }
  if (above !== undefined && gates.every(({ verdict }) => verdict !== 'failed'))
    return { precision, gates, proposal: 'promote', to: above }
  return { precision, gates, proposal: 'stay' }
}

/** The rung that this severity may not be moved down to. */
function undefinedBelow(severity: number): Rung | undefined {
  return rungBelow(lowestRung(severity))
}

/** Down only when not even the upper end of the interval reaches what the rung asks. */
function hasFallen(rung: Rung, severity: number, { n, high }: { n: number; high: number }): boolean {
  return n >= LEAST_DECISIONS && high < boundsTo(rung, severity).precision
}

function gatesTo(bounds: Bounds, figures: LadderFigures): readonly Gate[] {
  const { right, wrong, duplicates, decided, pushed, filed, cameras, covered } = figures
  const n = right + wrong
  const share = (part: number, whole: number) => (whole === 0 ? undefined : part / whole)
  return [
    gate('decisions', n, LEAST_DECISIONS, true),
    // Without a decision there is no precision that could be good enough.
    n === 0
      ? { name: 'precision', verdict: 'failed', bound: bounds.precision, isAtLeast: true }
      : gate('precision', right / n, bounds.precision, true),
    gate('duplicates', share(duplicates, decided), bounds.duplicates, false),
    gate('decision-time', figures.decisionSeconds, bounds.decisionSeconds, false),
    gate('load', figures.seatLoad, bounds.load, false),
    ...(bounds.filing === undefined ? [] : [gate('filing', share(filed, pushed), bounds.filing, true)]),
    gate('coverage', share(covered, cameras), bounds.coverage, true),
    ...(bounds.recall === undefined ? [] : [gate('recall', undefined, bounds.recall, true)]),
    gate('verify-agreement', undefined, bounds.agreement, true),
  ]
}

// oxlint-disable-next-line max-params -- a row of a table
function gate(name: GateName, value: number | undefined, bound: number, isAtLeast: boolean): Gate {
  if (value === undefined) return { name, verdict: 'not-measured', bound, isAtLeast }
  const passed = isAtLeast ? value >= bound : value <= bound
  return { name, verdict: passed ? 'passed' : 'failed', value, bound, isAtLeast }
}

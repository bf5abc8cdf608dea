/** What the run is judged by. */
import type { BayScript, Stay } from './script.ts'

export interface ScriptedStay {
  readonly camera: string
  readonly bay: number
  /** Of the stay at its place. */
  readonly number: number
  readonly course: BayScript['course']
  readonly stay: Stay
}

/** A stay and the candidate that stood when the database was asked. */
export interface BecameOf extends ScriptedStay {
  readonly label: string
  readonly candidateId: string
  readonly reopened: number
  readonly recurrenceOf?: string
}

export interface Score {
  /** Things at a place, and returns later than a day after a verified fix. */
  readonly problems: number
  readonly candidatesPerProblem: number
  /** Share of problems that were, at any hour, in the candidate of another one. */
  readonly wrongMerges: number
  readonly recurrenceRight: number
  readonly returns: number
  /** Problems for which no candidate ever stood. */
  readonly missed: number
}

const placeKey = ({ camera, bay }: ScriptedStay): string => `${camera}/${bay}`
const problemKey = (one: ScriptedStay): string => `${placeKey(one)}/${one.stay.problem}`

export interface Outcome {
  readonly stays: readonly ScriptedStay[]
  readonly became: readonly BecameOf[]
  readonly candidates: number
}

export function scoreOf({ stays, became, candidates }: Outcome): Score {
  const problems = new Set(stays.map(problemKey))
  const returns = stays.filter(({ stay }) => stay.expected.kind !== 'own')
  const found = new Set(became.map(problemKey))
  return {
    problems: problems.size,
    candidatesPerProblem: candidates / problems.size,
    wrongMerges: new Set(wrongMergesOf(became).map(problemKey)).size / problems.size,
    recurrenceRight: returns.filter((back) => isRight(back, became)).length / Math.max(1, returns.length),
    returns: returns.length,
    missed: [...problems].filter((key) => !found.has(key)).length,
  }
}

/** In the order asked: a candidate belongs to the problem that it was first of. */
export function wrongMergesOf(became: readonly BecameOf[]): BecameOf[] {
  const owner = new Map<string, string>()
  return became.filter((one) => {
    const known = owner.get(one.candidateId)
    if (known === undefined) owner.set(one.candidateId, problemKey(one))
    return known !== undefined && known !== problemKey(one)
  })
}

/** Whether a return is what it must be, all the time that a candidate stood for it. */
export function isRight(back: ScriptedStay, became: readonly BecameOf[]): boolean {
  const of = (number: number): BecameOf[] =>
    became.filter((one) => placeKey(one) === placeKey(back) && one.number === number)
  const first = of(back.number - 1).at(-1)
  const again = of(back.number)
  if (!first || again.length === 0) return false
  return again.every(({ candidateId, reopened, recurrenceOf }) =>
    back.stay.expected.kind === 'reopened'
      ? candidateId === first.candidateId && reopened > 0
      : candidateId !== first.candidateId && recurrenceOf === first.candidateId,
  )
}

/** How often a row's decision was wrong on labelled real pictures; `evaluated.json` is written by `npm run eval -- --write`. */
import type { CategoryId } from '../vocabulary.ts'
import evaluated from './evaluated.json' with { type: 'json' }

export interface EvaluatedDecisions {
  /** Pictures without the problem, and how many of them raised it. */
  readonly negatives: number
  readonly raisedWrongly: number
}

/** Undefined: no real pictures decide about this row. */
export function evaluatedDecisions(id: CategoryId): EvaluatedDecisions | undefined {
  return (evaluated as Readonly<Record<string, EvaluatedDecisions>>)[id]
}

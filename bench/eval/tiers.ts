/** How well a row is measured, by the rule of `models/COVERAGE.md`. */
import type { CategoryRow } from '../../pipeline/catalogue/row.ts'
import type { Tier } from '../../pipeline/catalogue/tiers.ts'
import type { Label } from '../../pipeline/vocabulary.ts'
import type { Decision } from './decisions.ts'
import type { LabelFigure } from './label-figures.ts'

export const LEAST_REAL_BOXES = 50
export const LEAST_POSITIVES = 30
export const LEAST_NEGATIVES = 100

/** Whether a real tier is possible at all: each label that raises the row has enough real boxes. */
export function hasRealLabels({ labels }: CategoryRow, figures: Readonly<Record<Label, LabelFigure>>): boolean {
  return labels.length > 0 && labels.every((label) => (figures[label]?.n ?? 0) >= LEAST_REAL_BOXES)
}

export function tierOf(
  row: CategoryRow,
  { known, decision }: { readonly known: ReadonlySet<Label>; readonly decision: Decision | undefined },
): Tier {
  const words = row.wholeLabel === undefined ? row.labels : [...row.labels, row.wholeLabel]
  // Rows without a label compare with the reference: they need no model.
  if (row.labels.length > 0 && !words.some((label) => known.has(label))) return 'needs-model'
  const measured = decision && decision.positives >= LEAST_POSITIVES && decision.negatives >= LEAST_NEGATIVES
  return measured ? 'real' : 'simulated'
}

/** A look and a waiting verification: what intake does with the two, without its database. */
import type { CategoryRow } from '../catalogue/row.ts'
import type { CandidatePlace } from './presence-at.ts'

/** The place of a candidate of this row. */
export function candidatePlace(
  row: CategoryRow,
  where: Omit<CandidatePlace, 'category' | 'identity' | 'labels' | 'wholeLabel'>,
): CandidatePlace {
  return {
    category: row.id,
    identity: row.identity,
    labels: row.labels,
    ...(row.wholeLabel !== undefined && { wholeLabel: row.wholeLabel }),
    ...where,
  }
}

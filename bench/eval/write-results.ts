/** Keeps the figures of an evaluation: the results, the tiers of the catalogue and the page made of both. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { categories } from '../../pipeline/catalogue/catalogue.ts'
import { coveragePage } from './coverage.ts'
import type { Evaluation } from './evaluate.ts'
import { tierOf } from './tiers.ts'

const root = join(import.meta.dirname, '../..')
export const RESULTS_FILE = join(root, 'models/coverage.json')
export const PAGE_FILE = join(root, 'models/COVERAGE.md')

/**
 * Keeps the figures; what this run did not measure stays as it was kept, if it was measured on the same models and pack.
 *
 * @throws Error when a category was never measured: a page with holes is not kept
 */
export async function writeResults(measured: Evaluation): Promise<void> {
  const results = withKept(measured, await readKept())
  const missing = categories.filter(({ id }) => results.categories[id] === undefined)
  if (missing.length > 0) {
    throw new Error(`nothing is kept: ${missing.map(({ id }) => id).join(', ')} were not measured`)
  }
  await writeFile(RESULTS_FILE, `${JSON.stringify(results, undefined, 1)}\n`)
  await writeFile(PAGE_FILE, coveragePage(results))
  const tiers = Object.fromEntries(categories.map(({ id }) => [id, results.categories[id]!.tier]))
  await writeFile(join(root, 'pipeline/catalogue/tiers.json'), `${JSON.stringify(tiers, undefined, 1)}\n`)
  const evaluated = Object.fromEntries(
    Object.entries(results.decisions).map(([id, { negatives, raisedWrongly }]) => [id, { negatives, raisedWrongly }]),
  )
  await writeFile(join(root, 'pipeline/catalogue/evaluated.json'), `${JSON.stringify(evaluated, undefined, 1)}\n`)
}

async function readKept(): Promise<Evaluation | undefined> {
  const text = await readFile(RESULTS_FILE, 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as Evaluation)
}

/** Pure: the measured figures, and beside them the kept ones of what was not measured. */
export function withKept(measured: Evaluation, kept: Evaluation | undefined): Evaluation {
  const of = ({ models, pack }: Evaluation): string => JSON.stringify([models, pack])
  if (!kept || of(kept) !== of(measured)) return measured
  const labels = Object.keys(measured.labels).length > 0 ? measured.labels : kept.labels
  const fleet = measured.fleet ?? kept.fleet
  const decisions = { ...kept.decisions, ...measured.decisions }
  return {
    ...measured,
    labels,
    decisions,
    categories: withDecisions({ ...kept.categories, ...measured.categories }, { labels, decisions }),
    falsePerCameraDay: measured.falsePerCameraDay ?? kept.falsePerCameraDay,
    ...(fleet && { fleet }),
    seeds: [...new Set([...kept.seeds, ...measured.seeds])].toSorted((a, b) => a - b),
    leftOut: [...new Set([...kept.leftOut, ...measured.leftOut])],
  }
}

/** Scenarios and real pictures may come from two runs: the tier follows from both. */
function withDecisions(
  figures: Evaluation['categories'],
  { labels, decisions }: Pick<Evaluation, 'labels' | 'decisions'>,
): Evaluation['categories'] {
  const known = new Set(Object.keys(labels))
  return Object.fromEntries(
    categories.flatMap((row) => {
      const figure = figures[row.id]
      const decision = decisions[row.id]
      return figure
        ? [[row.id, { ...figure, ...(decision && { decision }), tier: tierOf(row, { known, decision }) }]]
        : []
    }),
  )
}

/** Keeps the figures of an evaluation: the results, the tiers of the catalogue and the page made of both. */
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { categories } from '../../pipeline/catalogue/catalogue.ts'
import { coveragePage } from './coverage.ts'
import type { Evaluation } from './evaluate.ts'

const root = join(import.meta.dirname, '../..')
export const RESULTS_FILE = join(root, 'models/coverage.json')
export const PAGE_FILE = join(root, 'models/COVERAGE.md')

/** @throws Error when a category was not measured: a page with holes is not kept */
export async function writeResults(results: Evaluation): Promise<void> {
  const missing = categories.filter(({ id }) => results.categories[id] === undefined)
  if (missing.length > 0) {
    throw new Error(`nothing is kept: ${missing.map(({ id }) => id).join(', ')} were not measured`)
  }
  await writeFile(RESULTS_FILE, `${JSON.stringify(results, undefined, 1)}\n`)
  await writeFile(PAGE_FILE, coveragePage(results))
  const tiers = Object.fromEntries(categories.map(({ id }) => [id, results.categories[id]!.tier]))
  await writeFile(join(root, 'pipeline/catalogue/tiers.json'), `${JSON.stringify(tiers, undefined, 1)}\n`)
}

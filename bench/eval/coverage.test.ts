import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { categories } from '../../pipeline/catalogue/catalogue.ts'
import { tierOfCategory } from '../../pipeline/catalogue/tiers.ts'
import { coveragePage } from './coverage.ts'
import type { Evaluation } from './evaluate.ts'
import { PAGE_FILE, RESULTS_FILE } from './write-results.ts'

const results = JSON.parse(await readFile(RESULTS_FILE, 'utf8')) as Evaluation

test('the page is what its results say', async () => {
  expect(await readFile(PAGE_FILE, 'utf8')).toBe(coveragePage(results))
})

test('each category has a line, and the tier that the catalogue shows', () => {
  const page = coveragePage(results)
  for (const { id, no, nameZh } of categories) {
    expect(page).toContain(`| ${no} | ${id} ${nameZh} | ${tierOfCategory(id)} |`)
    expect(results.categories[id]?.tier).toBe(tierOfCategory(id))
  }
})

/** `xunjie categories` */
import Table from 'cli-table3'
import { categories, catalogueVersion } from '../../pipeline/catalogue/catalogue.ts'
import { tierOfCategory } from '../../pipeline/catalogue/tiers.ts'
import { sayDuration } from '../durations.ts'

export function runCategories({ json }: { readonly json?: boolean }): void {
  if (json) return console.log(JSON.stringify({ version: catalogueVersion, categories: withTiers() }))
  const table = new Table({
    head: ['no', 'id', '', 'severity', 'tier', 'dwell', 'zones', '2013', '2026'],
    style: { head: [], border: [], compact: true },
    colWidths: [null, null, null, null, null, null, 34],
    wordWrap: true,
  })
  for (const { no, id, nameZh, severity, recipe, codes } of categories) {
    table.push([
      no,
      id,
      nameZh,
      severity,
      tierOfCategory(id),
      sayDuration(recipe.dwellSeconds),
      recipe.zones.join(', '),
      codes.code2013 ?? '-',
      codes.code2026 ?? '-',
    ])
  }
  console.log(table.toString())
}

const withTiers = () => categories.map((row) => ({ ...row, tier: tierOfCategory(row.id) }))

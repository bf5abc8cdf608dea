/** The evaluation for people, as two tables. */
import Table from 'cli-table3'
import type { Evaluation } from './evaluate.ts'
import type { LightFigure } from './summary.ts'

const plain = { style: { head: [], border: [], compact: true } }
const percent = (share: number | null): string => (share === null ? '-' : `${(100 * share).toFixed(0)} %`)

export function report({ labels, categories, leftOut }: Evaluation): void {
  const seen = new Table({ ...plain, head: ['label', 'AP50', 'boxes', 'precision', 'recall', 'int8', 'false on mast'] })
  for (const [label, { ap50, n, precision, recall, int8Delta, falseOnMast }] of Object.entries(labels)) {
    const { detections, pictures } = falseOnMast
    const wrong = pictures === 0 ? '-' : `${detections} in ${pictures}`
    const delta = int8Delta === null ? '-' : (100 * int8Delta).toFixed(1)
    seen.push([label, percent(ap50), n, percent(precision), percent(recall), delta, wrong])
  }
  console.log(seen.toString())
  const rows = new Table({ ...plain, head: ['category', 'tier', 'hit', 'misses silent', 'day', 'dusk', 'night'] })
  for (const [id, { tier, hit, miss, light }] of Object.entries(categories)) {
    const yes = (value: boolean): string => (value ? 'yes' : 'no')
    rows.push([id, tier, yes(hit), yes(miss), brief(light.day), brief(light.dusk), brief(light.night)])
  }
  console.log(rows.toString())
  for (const [id, { failures }] of Object.entries(categories)) {
    for (const { kind, name, light, seed, outcome } of failures) {
      console.log(`${id}: ${kind} ${name} (${light}, seed ${seed}): ${outcome}`)
    }
  }
  for (const sentence of leftOut) console.log(sentence)
}

/** Hits raised of all, misses raised of all. */
function brief(figure: LightFigure | undefined): string {
  if (!figure) return '-'
  const { hits, misses } = figure
  return `${hits.raised}/${hits.n} hits, ${misses.raised}/${misses.n} misses`
}

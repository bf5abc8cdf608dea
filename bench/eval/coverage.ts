/** `models/COVERAGE.md` from the results of an evaluation. Pure: the same results give the same page. */
import { categories } from '../../pipeline/catalogue/catalogue.ts'
import type { CategoryRow } from '../../pipeline/catalogue/row.ts'
import { TIERS } from '../../pipeline/catalogue/tiers.ts'
import { actsCaught, PROMISE_SECONDS } from './acts.ts'
import type { Evaluation } from './evaluate.ts'
import type { LabelFigure } from './label-figures.ts'
import type { CategoryFigure, Raised } from './summary.ts'
import { LEAST_NEGATIVES, LEAST_POSITIVES, LEAST_REAL_BOXES } from './tiers.ts'
import { wilson } from '../../pipeline/figures/wilson.ts'

/** Recall from which a size counts as usable, and things it must be measured on. */
const USABLE_RECALL = 0.5
const LEAST_SIZED = 10

export function coveragePage(results: Evaluation): string {
  return `${[head(results), tierTable(results), rowTable(results), failureList(results), labelTable(results), notes(results)].join('\n\n')}\n`
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`

/** `hits of n: share [low to high]` with the 95 % interval. */
function share(hits: number, n: number): string {
  if (n === 0) return '-'
  const { low, high } = wilson(hits, n)
  return `${percent(hits / n)} [${percent(low)}, ${percent(high)}] n=${n}`
}

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`
const table = (titles: readonly string[], rows: readonly (readonly (string | number)[])[]): string =>
  [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n')

function head({ models, seeds, pack }: Evaluation): string {
  const versions = models.map(({ id, version }) => `${id} ${version}`).join(', ')
  return `# Coverage: what the shipped detectors see of the 63 categories

Written by \`npm run eval -- --write\`; do not edit. Detectors: ${versions}. Scenarios: seeds ${seeds.join(', ')}, asset pack *${pack}*.

- **real**: each label that raises the row has at least ${LEAST_REAL_BOXES} held-out real boxes, and its decision was measured on at least ${LEAST_POSITIVES} positive
  and ${LEAST_NEGATIVES} negative real pictures.
- **simulated**: measured on pictures of the street simulator only. How far such figures carry over to a real street is not known.
- **needs-model**: no shipped detector has a label that raises the row; it answers *unknown*.

Shares stand with their 95 % interval (Wilson) and number of trials. A scenario is one act on one simulated camera.`
}

function tierTable({ categories: figures }: Evaluation): string {
  const own = Object.values(figures)
  return table(
    ['tier', 'rows', 'every hit raised', 'no hard miss raised', 'both'],
    TIERS.map((tier) => {
      const rows = own.filter((one) => one.tier === tier)
      const both = rows.filter(({ hit, miss }) => hit && miss).length
      return [tier, rows.length, rows.filter(({ hit }) => hit).length, rows.filter(({ miss }) => miss).length, both]
    }),
  )
}

function rowTable({ categories: figures, labels }: Evaluation): string {
  const titles = [
    'no',
    'category',
    'tier',
    'hits raised',
    'hard misses silent',
    'hits by day',
    'dusk',
    'night',
    'real pictures: raised / silent',
    'smallest usable size',
    'acts caught',
  ]
  return `## The rows\n\n${table(
    titles,
    categories.flatMap((row) => {
      const figure = figures[row.id]
      return figure ? [rowOf(row, figure, labels)] : []
    }),
  )}`
}

function rowOf(row: CategoryRow, figure: CategoryFigure, labels: Evaluation['labels']): readonly (string | number)[] {
  const lights = Object.values(figure.light)
  const hits = sum(lights.map((one) => one.hits))
  const misses = sum(lights.map((one) => one.misses))
  const { decision } = figure
  const caught = actsCaught(row)
  const inLight = (light: keyof CategoryFigure['light']): string => {
    const one = figure.light[light]
    return one && one.hits.n > 0 ? `${one.hits.raised} of ${one.hits.n}` : '-'
  }
  return [
    row.no,
    `${row.id} ${row.nameZh}`,
    figure.tier,
    share(hits.raised, hits.n),
    `${share(misses.n - misses.raised, misses.n)}${misses.unknown > 0 ? `, ${misses.unknown} unknown` : ''}`,
    inLight('day'),
    inLight('dusk'),
    inLight('night'),
    decision
      ? `${share(decision.raised, decision.positives)} / ${share(decision.negatives - decision.raisedWrongly, decision.negatives)}`
      : '-',
    sizeOf(row, labels),
    caught ? `${percent(caught.share)} of acts of ${caught.actSeconds} s` : '-',
  ]
}

function sum(figures: readonly Raised[]): Raised {
  const total = (key: keyof Raised): number => figures.reduce((all, one) => all + one[key], 0)
  return { raised: total('raised'), unknown: total('unknown'), n: total('n') }
}

function sizeOf(row: CategoryRow, labels: Evaluation['labels']): string {
  const sizes = row.labels.flatMap((label) => {
    const figure = labels[label]
    return figure && figure.bySize.some(({ n }) => n >= LEAST_SIZED) ? [`${label} ${smallest(figure)}`] : []
  })
  return sizes.length === 0 ? '-' : sizes.join(', ')
}

/** The least height at which half of the things are found, and at every larger one. */
function smallest({ bySize }: LabelFigure): string {
  const measured = bySize.filter(({ n }) => n >= LEAST_SIZED).toSorted((a, b) => b.px - a.px)
  const usable = measured.findIndex(({ found, n }) => found / n < USABLE_RECALL)
  const least = usable === -1 ? measured.at(-1) : measured[usable - 1]
  return least ? `${least.px} px` : `over ${measured[0]?.px ?? 0} px`
}

/** By scenario; rows that need a model fail for that reason alone and are left out. */
function failureList({ categories: figures }: Evaluation): string {
  const lines = Object.entries(figures).flatMap(([id, { failures, tier }]) => {
    if (failures.length === 0 || tier === 'needs-model') return []
    const byScenario = Map.groupBy(failures, ({ kind, name, outcome }) => `${kind} *${name}*: ${outcome}`)
    const told = [...byScenario].map(
      ([what, runs]) => `${what} (${[...new Set(runs.map(({ light }) => light))].join(', ')})`,
    )
    return [`- **${id}**: ${told.join('; ')}`]
  })
  return `## What failed

Rows that need a model are left out. *As with true boxes*: a detector without a mistake would fail there too.

${lines.length === 0 ? 'Nothing.' : lines.join('\n')}`
}

function labelTable({ labels }: Evaluation): string {
  const rows = Object.entries(labels).map(([label, figure]) => {
    const sets = Object.entries(figure.sets).map(([set, { ap50, n }]) => `${set} ${percent(ap50)} (${n})`)
    const { detections, pictures } = figure.falseOnMast
    return [
      label,
      figure.ap50 === null ? '-' : percent(figure.ap50),
      figure.n,
      sets.length === 0 ? '-' : sets.join(', '),
      share(figure.hits, figure.shown),
      share(figure.hits, figure.n),
      figure.int8Delta === null ? '-' : `${(100 * figure.int8Delta).toFixed(1)} points`,
      pictures === 0 ? '-' : `${detections} in ${pictures}`,
      figure.bySize.flatMap(({ px, found, n }) => (n === 0 ? [] : [`${px} px ${found}/${n}`])).join(', ') || '-',
    ]
  })
  const titles = [
    'label',
    'AP50',
    'boxes',
    'by set',
    'precision',
    'recall',
    'int8',
    'false on mast and box-free',
    'found by height in 1080p',
  ]
  return `## The labels on held-out real pictures

AP50: average precision at IoU 0.5 over all sets that box the label; precision and recall at the shipped threshold. Rider helmets count neither
for hard hats nor for bare heads. *False on mast and box-free*: detections of what is not there, in pictures of mast cameras and pictures
without a box whose set knows the label. The mast cameras of cctv-road-traffic box small and distant people and vehicles incompletely: for these
labels the column counts some that are there, and is an upper bound.

${table(titles, rows)}`
}

function notes({ leftOut, falsePerCameraDay, fleet }: Evaluation): string {
  const counted =
    falsePerCameraDay === null || !fleet
      ? 'No simulated cameras were watched for whole days in this run.'
      : `False candidates per simulated camera and day: ${falsePerCameraDay.toFixed(2)} (${fleet.falseCandidates.length} in ${fleet.cameraDays} camera-days, \
${fleet.looks} looks, ${fleet.acts} hard negatives; ${fleet.unknownLooks} looks refused by the view gate)${fleet.falseCandidates.length === 0 ? '' : `: ${fleet.falseCandidates.join(', ')}`}.`
  const rest = leftOut.map((sentence) => `- ${sentence}`).join('\n')
  return `## Notes

${counted}

*Acts caught* is arithmetic, not a measurement: a look every ${PROMISE_SECONDS} s, the row's own evidence after it, and the length of act that stands there.
*Smallest usable size*: the least height in a 1080-line picture at which half of the things are found, without tiles.
${rest === '' ? '' : `\nLeft out in this run:\n${rest}`}`.trimEnd()
}

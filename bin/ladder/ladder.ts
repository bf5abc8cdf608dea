/** `xunjie ladder show | forecast | move`: which categories are raised to people, in which group of cameras. */
import Table from 'cli-table3'
import { EVERYWHERE } from '../../pipeline/access/scope.ts'
import { findCategory } from '../../pipeline/catalogue/catalogue.ts'
import { parseRung, type Rung } from '../../pipeline/ladder/rung.ts'
import type { Database } from '../../prisma/client.ts'
import type { DayForecast } from '../../prisma/stores/figures/day-forecast.ts'
import { createLadderStore, type LadderMoved, type LadderRow } from '../../prisma/stores/figures/ladder.ts'
import { withSystem } from '../cameras/system.ts'
import { CommandError } from '../command-error.ts'

interface CommonFlags {
  readonly data?: string
  readonly json?: boolean
}

interface StepFlags {
  readonly category?: string
  readonly group?: string
}

export async function runLadderShow({ data, json, category, group }: CommonFlags & StepFlags): Promise<void> {
  const rows = await withSystem(data, ({ database }) => createLadderStore(database).list(new Date(), EVERYWHERE))
  const wanted = category === undefined ? undefined : new Set(parseCategories(category))
  const shown = rows.filter(
    (row) => (wanted?.has(row.category) ?? true) && (group === undefined || row.cameraGroup === group),
  )
  console.log(json ? JSON.stringify({ steps: shown }) : ladderTable(shown))
}

export interface ForecastFlags {
  readonly category: string
  readonly group?: string
}

export async function runLadderForecast({ data, json, ...flags }: CommonFlags & ForecastFlags): Promise<void> {
  const asked = { categories: parseCategories(flags.category), cameraGroup: flags.group ?? '', now: new Date() }
  const day = await withSystem(data, ({ database }) => createLadderStore(database).forecast(asked))
  console.log(json ? JSON.stringify(day) : forecastWords(day))
}

export interface MoveFlags extends ForecastFlags {
  readonly by: string
  readonly reason: string
  readonly yes?: boolean
  readonly insist?: boolean
}

export async function runLadderMove(to: string, { data, json, ...flags }: CommonFlags & MoveFlags): Promise<void> {
  const { day, moves } = await withSystem(data, ({ database }) => moveSteps(database, { to, ...flags }))
  if (json) console.log(JSON.stringify({ forecast: day, moves }))
  else console.log([forecastWords(day), ...moves.map(moveWords)].join('\n'))
  if (moves.some(({ outcome }) => outcome.kind !== 'moved' && outcome.kind !== 'same')) process.exitCode = 2
}

export interface MovedStep {
  readonly category: string
  readonly outcome: LadderMoved
}

/** @throws CommandError `BEYOND_BUDGET` with the forecast in its sentence, unless `yes` */
export async function moveSteps(
  database: Database,
  { to, category, group = '', by, reason, yes = false, insist = false }: MoveFlags & { readonly to: string },
): Promise<{ readonly day: DayForecast; readonly moves: readonly MovedStep[] }> {
  const rung = rungOf(to)
  if (by.trim() === '' || by.length > 100) throw new CommandError('BAD_NAME', '--by names the person who moves it.')
  if (reason.trim().length < 3) throw new CommandError('NO_REASON', '--reason says in a few words why; it is kept.')
  const moved = await createLadderStore(database).move({
    categories: parseCategories(category),
    cameraGroup: group,
    to: rung,
    by: by.trim(),
    reason: reason.trim(),
    insists: insist,
    accepts: yes,
    now: new Date(),
  })
  if (moved.kind === 'beyond-budget')
    throw new CommandError('BEYOND_BUDGET', `${forecastWords(moved.day)} Nothing was moved. Add --yes to take that.`)
  return { day: moved.day, moves: moved.outcomes }
}

function rungOf(text: string): Rung {
  const rung = parseRung(text)
  if (rung === undefined) throw new CommandError('BAD_RUNG', 'The rung is shadow, pilot or live.')
  return rung
}

function parseCategories(text: string): readonly string[] {
  const ids = text.split(',').map((id) => id.trim())
  const unknown = ids.filter((id) => findCategory(id) === undefined)
  if (unknown.length > 0)
    throw new CommandError(
      'BAD_CATEGORY',
      `${unknown.join(', ')} is none of the 63. List them with \`npx xunjie categories\`.`,
    )
  return ids
}

const round = (n: number): string => (Math.round(n * 10) / 10).toString()

export function forecastWords(day: DayForecast): string {
  const expected = `Expected a day: ${round(day.candidates)} candidates more, ${round(day.falseOnes)} of them false.`
  const unknown =
    day.unknown === 0 ? '' : ` Of ${day.unknown} categories nothing was measured: let them run in shadow for some days.`
  const unlabelled =
    day.unlabelled === 0 ? '' : ` Nobody has labelled any of ${day.unlabelled} of them: all of theirs count as false.`
  const beyond = day.isBeyond ? ' That is beyond the budget.' : ''
  return `${expected}${unlabelled}${unknown} Before reviewers now: ${round(day.nowPerDay)} a day; the seats decide ${day.capacityPerDay}.${beyond}`
}

function moveWords({ category, outcome }: MovedStep): string {
  switch (outcome.kind) {
    case 'moved':
      return `${category}: ${outcome.rung} now.`
    case 'same':
      return `${category}: stands there already.`
    case 'too-far':
      return `${category}: not moved. One rung at a time: ${outcome.next} comes first.`
    case 'gates':
      return `${category}: not moved. Its figures do not pass the gates (\`npx xunjie ladder show --category ${category}\`); --insist moves it all the same.`
    case 'never-shadow':
      return `${category}: not moved. What may endanger life is never kept from people: pilot is its lowest rung.`
    case 'unknown':
      return `${category}: not moved. No camera of this group runs it.`
    case 'not-by-figures':
      return `${category}: not moved.`
    default:
      return outcome satisfies never
  }
}

function ladderTable(rows: readonly LadderRow[]): string {
  if (rows.length === 0) return 'No camera runs such a category. `npx xunjie cameras list` has the cameras.'
  const table = new Table({
    head: ['category', 'group', 'rung', 'precision [95 %]', 'held', 'a day (false)', 'proposed'],
    style: { head: [], border: [] },
  })
  for (const row of rows)
    table.push([
      row.category,
      row.cameraGroup || '–',
      row.rung,
      precisionWords(row),
      row.counted.held,
      dayWords(row),
      proposalWords(row),
    ])
  return table.toString()
}

function precisionWords({ precision: { share, low, high, n } }: LadderRow): string {
  const percent = (part: number) => Math.round(part * 100)
  return share === undefined ? 'no decision yet' : `${percent(share)} % [${percent(low)}–${percent(high)}] n=${n}`
}

function dayWords({ forecast }: LadderRow): string {
  const { candidates, falseOnes, basis, isUnlabelled } = forecast
  if (falseOnes === undefined) return 'not measured'
  if (candidates === undefined) return `(${round(falseOnes.expected)}, by ${basis})`
  return `${round(candidates.expected)} (${isUnlabelled ? 'unlabelled' : round(falseOnes.expected)})`
}

function proposalWords({ proposal, to, gates }: LadderRow): string {
  const failed = gates.flatMap(({ name, verdict }) => (verdict === 'failed' ? [name] : []))
  if (proposal === 'stay') return failed.length === 0 ? '–' : `lacks ${failed.join(', ')}`
  return `${proposal} to ${to ?? ''}`
}

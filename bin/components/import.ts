/** `xunjie components import`: the civic part register, by the hundred thousand, without holding it. */
import { extname } from 'node:path'
import type { RowFinding } from '../../pipeline/commissioning/cells.ts'
import { COMPONENT_HEADERS, readComponentRow } from '../../pipeline/commissioning/component-row.ts'
import type { Crs } from '../../pipeline/commissioning/coordinates.ts'
import type { Database } from '../../prisma/client.ts'
import {
  type ComponentStaging,
  createComponentStore,
  type ListedComponent,
} from '../../prisma/stores/city/components.ts'
import { crsOf } from '../cameras/import.ts'
import { withSystem } from '../cameras/system.ts'
import { CommandError } from '../command-error.ts'
import { csvRows } from '../lists/csv.ts'
import { type Imported, reportOf, sayImported } from '../lists/report.ts'
import { openText, type TextFile } from '../lists/text-file.ts'

export interface ComponentFlags {
  readonly dryRun?: boolean
  readonly crs?: string
}

const MOST_BYTES = 2 * 1024 * 1024 * 1024
const MOST_ROWS = 10_000_000
/** Rows sent to the database at a time. */
const BATCH = 5000
/** A list with more bad rows is of another kind. */
const MOST_FINDINGS = 1000

/** Exit code 2 when a row is bad: then nothing is imported. */
export async function runComponentsImport(
  path: string,
  { data, json, ...flags }: ComponentFlags & { readonly data?: string; readonly json?: boolean },
): Promise<void> {
  sayImported(await withSystem(data, ({ database }) => importComponents(database, path, flags)), json)
}

/** All of the list or nothing. @throws CommandError when the file is no list at all */
export async function importComponents(database: Database, path: string, flags: ComponentFlags): Promise<Imported> {
  const crs = crsOf(flags.crs)
  if (!['.csv', '.txt', '.tsv'].includes(extname(path).toLowerCase()))
    throw new CommandError('BAD_LIST', `${path} is no CSV file. Export the part register as CSV.`)
  const file = await openText(path, MOST_BYTES)
  return createComponentStore(database).importing(async (staging) => {
    const list = await stage(file, crs, staging)
    const repeated = list.bad > 0 ? [] : await staging.repeated(MOST_FINDINGS)
    const findings = [...list.findings, ...repeated.map(repeatedFinding)]
    const { added, changed } = findings.length > 0 ? { added: 0, changed: 0 } : await staging.compare()
    if (findings.length === 0 && flags.dryRun !== true) await staging.move()
    const tally = { rows: list.rows, added, changed, unchanged: list.rows - added - changed }
    const unlisted = list.bad - list.findings.length
    const judged = { findings, dryRun: flags.dryRun === true, leftOut: list.leftOut, unlisted }
    return { things: 'parts', report: reportOf(tally, judged), notes: [], more: {} }
  })
}

interface StagedList {
  readonly rows: number
  readonly bad: number
  /** The first thousand. */
  readonly findings: readonly RowFinding[]
  readonly leftOut: readonly string[]
}

async function stage(file: TextFile, crs: Crs | undefined, staging: ComponentStaging): Promise<StagedList> {
  let [rows, bad] = [0, 0]
  let leftOut: readonly string[] = []
  const findings: RowFinding[] = []
  let batch: ListedComponent[] = []
  for await (const entry of csvRows(file, { names: COMPONENT_HEADERS, needs: [['code'], ['lng'], ['lat']] })) {
    if (entry.kind === 'left-out') {
      leftOut = entry.columns
      continue
    }
    rows += 1
    if (rows > MOST_ROWS) throw new CommandError('BAD_LIST', `${file.path} has more than ${MOST_ROWS} rows. Split it.`)
    const read = entry.kind === 'bad' ? entry.finding : readComponentRow(entry.row, crs)
    if ('reason' in read) {
      bad += 1
      if (findings.length < MOST_FINDINGS) findings.push(read)
    } else if (bad === 0 && entry.kind === 'row') batch.push({ ...read, line: entry.row.line })
    if (batch.length < BATCH) continue
    await staging.add(batch)
    batch = []
  }
  if (batch.length > 0 && bad === 0) await staging.add(batch)
  return { rows, bad, findings, leftOut }
}

function repeatedFinding({ code, first, second }: { code: string; first: number; second: number }): RowFinding {
  const rounded = code.endsWith('00')
    ? '; it may have been rounded by a spreadsheet: give the column the format Text'
    : ''
  return {
    line: second,
    field: 'code',
    reason: `the part ${code} stands in line ${first} already: keep one of the two${rounded}`,
  }
}

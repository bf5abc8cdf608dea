/** What an import says of its list: bad rows with their reasons, or what was and would be changed. */
import type { RowFinding } from '../../pipeline/commissioning/cells.ts'
import { printable } from '../analyze/report/markup.ts'

/** More rows than that nobody reads; the count says how many there are. */
const MOST_LISTED = 1000
const MOST_SHOWN = 50

export interface ImportTally {
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly unchanged: number
}

interface ImportReport extends ImportTally {
  readonly dryRun: boolean
  /** Whether the database has what the list says: not after a dry run, nor with a bad row. */
  readonly imported: boolean
  /** How many findings there are; `findings` lists the first thousand. */
  readonly bad: number
  readonly findings: readonly RowFinding[]
  /** Columns whose names are not known. */
  readonly leftOut: readonly string[]
}

interface Judged {
  readonly findings: readonly RowFinding[]
  readonly dryRun: boolean
  readonly leftOut: readonly string[]
  /** Findings beyond those listed. */
  readonly unlisted?: number
}

export function reportOf(tally: ImportTally, { findings, dryRun, leftOut, unlisted = 0 }: Judged): ImportReport {
  const bad = findings.length + unlisted
  const none = bad > 0 ? { added: 0, changed: 0, unchanged: 0 } : {}
  return {
    dryRun,
    imported: bad === 0 && !dryRun,
    ...tally,
    ...none,
    bad,
    findings: findings.slice(0, MOST_LISTED),
    leftOut,
  }
}

/** What an import comes to. */
export interface Imported {
  /** What the list is of, in the plural. */
  readonly things: string
  readonly report: ImportReport
  /** Further sentences for people, and what they say as numbers. */
  readonly notes: readonly string[]
  readonly more: Readonly<Record<string, number>>
}

/** Prints it and sets exit code 2 where a row is bad. */
export function sayImported(imported: Imported, json = false): void {
  const { report, more } = imported
  console.log(json ? JSON.stringify({ ...report, ...more }) : sentences(imported))
  if (report.bad > 0) process.exitCode = 2
}

function sentences({ report, things, notes }: Imported): string {
  const lines = report.findings.slice(0, MOST_SHOWN).map(({ line, field, reason }) => {
    return `  line ${line}${field === undefined ? '' : `, ${field}`}: ${printable(reason)}.`
  })
  if (report.bad > lines.length)
    lines.push(`  … and ${report.bad - lines.length} more; --json lists up to ${MOST_LISTED}.`)
  const leftOut = report.leftOut.map((column) => printable(column.slice(0, 40))).join(', ')
  return [
    ...lines,
    ...(leftOut === '' ? [] : [`Columns that say nothing here and were left out: ${leftOut}.`]),
    ...notes,
    summary(report, things),
  ].join('\n')
}

function summary({ bad, rows, dryRun, added, changed, unchanged }: ImportReport, things: string): string {
  if (bad > 0)
    return `${bad} finding${bad === 1 ? '' : 's'} in ${rows} rows. Nothing was imported: mend the list and run it again.`
  if (added === 0 && changed === 0) return `Nothing to change: all ${rows} ${things} are there as the list has them.`
  const what = `${added} new, ${changed} changed, ${unchanged} as they were`
  return dryRun ? `The list is good: ${what}. Nothing was written (dry run).` : `Imported ${rows} ${things}: ${what}.`
}

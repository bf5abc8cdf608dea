/** `xunjie departments import`: where cases go. The list is all imported rules from then on. */
import { extname } from 'node:path'
import type { DepartmentRule } from '../../pipeline/casework/destination.ts'
import type { ListRow, RowFinding } from '../../pipeline/commissioning/cells.ts'
import {
  DEPARTMENT_HEADERS,
  type DepartmentField,
  readDepartmentRow,
  ruleKey,
} from '../../pipeline/commissioning/department-row.ts'
import type { Database } from '../../prisma/client.ts'
import { createDepartmentRuleStore } from '../../prisma/stores/cases/department-rules.ts'
import { withSystem } from '../cameras/system.ts'
import { CommandError } from '../command-error.ts'
import { csvRows } from '../lists/csv.ts'
import { jsonOf, jsonRows } from '../lists/json.ts'
import { type Imported, reportOf, sayImported } from '../lists/report.ts'
import { openText } from '../lists/text-file.ts'

export interface DepartmentFlags {
  readonly dryRun?: boolean
}

const MOST_BYTES = 64 * 1024 * 1024
const MOST_ROWS = 50_000

/** Exit code 2 when a rule is bad: then nothing is imported. */
export async function runDepartmentsImport(
  path: string,
  { data, json, ...flags }: DepartmentFlags & { readonly data?: string; readonly json?: boolean },
): Promise<void> {
  sayImported(await withSystem(data, ({ database }) => importDepartments(database, path, flags)), json)
}

/** All of the list or nothing. @throws CommandError when the file is no list at all */
export async function importDepartments(database: Database, path: string, flags: DepartmentFlags): Promise<Imported> {
  const list = await readDepartmentList(path)
  const read = list.rows.map((row) => ({ line: row.line, read: readDepartmentRow(row) }))
  const rules = read.flatMap(({ line, read }) => ('place' in read ? [{ line, rule: read }] : []))
  const bad = read.flatMap(({ read }) => ('place' in read ? [] : read))
  const findings = [...list.findings, ...bad, ...repeated(rules)].toSorted((a, b) => a.line - b.line)
  const store = createDepartmentRuleStore(database)
  const before = new Map((await store.rules('import')).map((rule) => [ruleKey(rule), JSON.stringify(rule)]))
  const added = rules.filter(({ rule }) => !before.has(ruleKey(rule))).length
  const unchanged = rules.filter(({ rule }) => before.get(ruleKey(rule)) === JSON.stringify(rule)).length
  const removed = before.size - (rules.length - added)
  const changed = rules.length - added - unchanged
  const writes = findings.length === 0 && flags.dryRun !== true
  if (writes && added + changed + removed > 0)
    await store.replace(
      'import',
      rules.map(({ rule }) => rule),
    )
  const missing = writes ? await store.noteMissing() : 0
  return {
    things: 'rules',
    report: reportOf(
      { rows: list.rows.length, added, changed, unchanged },
      { findings, dryRun: flags.dryRun === true, leftOut: list.leftOut },
    ),
    more: { removed: findings.length > 0 ? 0 : removed, missing },
    notes: [
      ...(removed > 0 && findings.length === 0
        ? [`${removed} rules of the list before are not in this one and go.`]
        : []),
      ...(missing > 0
        ? [`Of ${missing} pairs of camera and category no rule says where a case goes: they cannot be confirmed.`]
        : []),
    ],
  }
}

interface DepartmentList {
  readonly rows: readonly ListRow<DepartmentField>[]
  readonly findings: readonly RowFinding[]
  readonly leftOut: readonly string[]
}

async function readDepartmentList(path: string): Promise<DepartmentList> {
  const file = await openText(path, MOST_BYTES)
  if (extname(path).toLowerCase() === '.json') {
    const list = jsonRows(path, await jsonOf(file), DEPARTMENT_HEADERS)
    return { ...list, findings: [] }
  }
  const rows: ListRow<DepartmentField>[] = []
  const findings: RowFinding[] = []
  let leftOut: readonly string[] = []
  for await (const entry of csvRows(file, { names: DEPARTMENT_HEADERS, needs: [['department']] })) {
    if (entry.kind === 'row') rows.push(entry.row)
    else if (entry.kind === 'bad') findings.push(entry.finding)
    else leftOut = entry.columns
    if (rows.length > MOST_ROWS) throw new CommandError('BAD_LIST', `${path} has more than ${MOST_ROWS} rules.`)
  }
  return { rows, findings, leftOut }
}

function repeated(rules: readonly { readonly line: number; readonly rule: DepartmentRule }[]): RowFinding[] {
  const lines = new Map<string, number>()
  return rules.flatMap(({ line, rule }) => {
    const first = lines.get(ruleKey(rule))
    if (first === undefined) lines.set(ruleKey(rule), line)
    return first === undefined
      ? []
      : [{ line, reason: `line ${first} has the same place and category: keep one of the two` }]
  })
}

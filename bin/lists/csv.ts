/** CSV as spreadsheets write it: comma, semicolon or tab, quotes, names of columns in the first line. */
import { Readable } from 'node:stream'
import { CsvError, type Info, parse } from 'csv-parse'
import type { ListRow, RowFinding } from '../../pipeline/commissioning/cells.ts'
import { type FieldNames, readHeaders } from '../../pipeline/commissioning/headers.ts'
import { CommandError } from '../command-error.ts'
import { type TextFile, textOf } from './text-file.ts'

export type ListEntry<Field extends string> =
  | { readonly kind: 'row'; readonly row: ListRow<Field> }
  | { readonly kind: 'bad'; readonly finding: RowFinding }
  /** Columns whose names are not known, told once. */
  | { readonly kind: 'left-out'; readonly columns: readonly string[] }

export interface CsvShape<Field extends string> {
  readonly names: FieldNames<Field>
  /** At least one of each group must be there. */
  readonly needs: readonly (readonly Field[])[]
}

const LONGEST_RECORD = 256 * 1024

interface CsvRecord {
  readonly info: Info
  readonly record: readonly string[]
}

/** @throws CommandError when the file is no such list at all; what is wrong with one row comes as an entry */
export async function* csvRows<Field extends string>(
  file: TextFile,
  shape: CsvShape<Field>,
): AsyncGenerator<ListEntry<Field>> {
  const parser = Readable.from(textOf(file)).pipe(
    parse({
      bom: true,
      delimiter: await delimiterOf(file),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      max_record_size: LONGEST_RECORD,
    }),
  )
  let fields: readonly (Field | undefined)[] | undefined
  try {
    for await (const { info, record } of parser as AsyncIterable<CsvRecord>) {
      if (record.every((cell) => cell.trim() === '')) continue
      if (fields === undefined) {
        const headers = fieldsOf(file, shape, record)
        fields = headers.fields
        if (headers.unknown.length > 0) yield { kind: 'left-out', columns: headers.unknown }
      } else if (record.length !== fields.length) {
        const reason = `the row has ${record.length} cells and the first line ${fields.length}: a separator inside a cell needs quotes around it`
        yield { kind: 'bad', finding: { line: info.lines, reason } }
      } else yield { kind: 'row', row: { line: info.lines, cells: cellsOf(fields, record) } }
    }
  } catch (error) {
    throw readable(file, error)
  }
  if (fields === undefined) throw new CommandError('BAD_LIST', `${file.path} has no line. Export the list again.`)
}

function cellsOf<Field extends string>(
  fields: readonly (Field | undefined)[],
  record: readonly string[],
): ReadonlyMap<Field, string> {
  const cells = new Map<Field, string>()
  for (const [i, field] of fields.entries()) if (field !== undefined) cells.set(field, record[i] ?? '')
  return cells
}

function fieldsOf<Field extends string>(file: TextFile, { names, needs }: CsvShape<Field>, record: readonly string[]) {
  const headers = readHeaders(record, names)
  if (headers.twice !== undefined)
    throw new CommandError('BAD_LIST', `${file.path} has two columns for ${headers.twice}. Remove or rename one.`)
  for (const group of needs) {
    if (group.some((field) => headers.fields.includes(field))) continue
    const words = group.flatMap((field) => [field, names[field][0] ?? field]).join(', ')
    throw new CommandError(
      'BAD_LIST',
      `${file.path} has no column for ${group[0]}. Its first line must name one of: ${words}.`,
    )
  }
  return headers
}

/** What stands most often in the first line, outside of quotes. */
async function delimiterOf(file: TextFile): Promise<string> {
  let first = ''
  for await (const text of textOf(file)) {
    first += text
    if (first.includes('\n') || first.length > LONGEST_RECORD) break
  }
  const bare = first.split('\n', 1)[0]!.replaceAll(/"[^"]*"/g, '')
  const count = (sign: string): number => bare.split(sign).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0]!
}

function readable(file: TextFile, error: unknown): Error {
  if (!(error instanceof CsvError)) return error instanceof Error ? error : new Error(String(error))
  const line = (error as CsvError & { readonly lines?: number }).lines
  const where = line === undefined ? '' : ` near line ${line}`
  const what =
    error.code === 'CSV_MAX_RECORD_SIZE' || error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? 'a quote that opens is not closed'
      : 'its quotes are broken'
  return new CommandError('BAD_LIST', `${file.path}${where}: ${what}. Mend the quotes, or export the list again.`)
}

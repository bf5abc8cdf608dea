/** JSON lists: an array of objects, or an object that holds one. Keys are the names that columns may have. */
import type { ListRow } from '../../pipeline/commissioning/cells.ts'
import { type FieldNames, readHeaders } from '../../pipeline/commissioning/headers.ts'
import { CommandError } from '../command-error.ts'
import { type TextFile, wholeText } from './text-file.ts'

/** @throws CommandError when it is no JSON */
export async function jsonOf(file: TextFile): Promise<unknown> {
  const text = (await wholeText(file)).replace(/^\uFEFF/, '')
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new CommandError('BAD_LIST', `${file.path} is no valid JSON (${(cause as Error).message}).`, { cause })
  }
}

export interface JsonRows<Field extends string> {
  readonly rows: readonly ListRow<Field>[]
  readonly leftOut: readonly string[]
}

/** `line` of a row is its place in the list, from 1. @throws CommandError when an entry is no object */
export function jsonRows<Field extends string>(path: string, list: unknown, names: FieldNames<Field>): JsonRows<Field> {
  if (!Array.isArray(list)) throw new CommandError('BAD_LIST', `${path} holds no list. Write an array of objects.`)
  const leftOut = new Set<string>()
  const rows = list.map((entry: unknown, i): ListRow<Field> => {
    if (typeof entry !== 'object' || entry === null || Array.isArray(entry))
      throw new CommandError('BAD_LIST', `Entry ${i + 1} of ${path} is no object.`)
    const keys = Object.keys(entry)
    const headers = readHeaders(keys, names)
    if (headers.twice !== undefined)
      throw new CommandError('BAD_LIST', `Entry ${i + 1} of ${path} gives ${headers.twice} twice.`)
    for (const key of headers.unknown) leftOut.add(key)
    const cells = new Map<Field, string>()
    for (const [k, field] of headers.fields.entries()) {
      if (field !== undefined) cells.set(field, cellOf((entry as Record<string, unknown>)[keys[k]!]))
    }
    return { line: i + 1, cells }
  })
  return { rows, leftOut: [...leftOut] }
}

function cellOf(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(cellOf).join(';')
  if (typeof value === 'object') {
    const { token, name } = value as Record<string, unknown>
    return typeof name === 'string' ? `${cellOf(token)}${token === undefined ? '' : ':'}${name}` : JSON.stringify(value)
  }
  return typeof value === 'string' ? value : JSON.stringify(value)
}

/** A list of cameras from a file: CSV, JSON or a catalogue of GB/T 28181, told by the file's ending. */
import { extname } from 'node:path'
import type { ListRow, RowFinding } from '../../pipeline/commissioning/cells.ts'
import { CAMERA_HEADERS, type CameraField } from '../../pipeline/commissioning/headers.ts'
import { CommandError } from '../command-error.ts'
import { csvRows } from '../lists/csv.ts'
import { jsonOf, jsonRows } from '../lists/json.ts'
import { openText, type TextFile, wholeText } from '../lists/text-file.ts'
import { readCatalog } from './catalog-xml.ts'

export interface CameraList {
  readonly rows: readonly ListRow<CameraField>[]
  readonly findings: readonly RowFinding[]
  readonly leftOut: readonly string[]
  /** `platforms` of a JSON list, unread. */
  readonly platforms?: unknown
  /** Items of a catalogue that are no cameras. */
  readonly directories?: number
}

const MOST_BYTES = 64 * 1024 * 1024
const MOST_ROWS = 100_000

/** @throws CommandError when the file is no list at all */
export async function readCameraList(path: string): Promise<CameraList> {
  const file = await openText(path, MOST_BYTES)
  const list = await readByEnding(file)
  if (list.rows.length <= MOST_ROWS) return list
  throw new CommandError('BAD_LIST', `${path} has more than ${MOST_ROWS} rows. Split it.`)
}

async function readByEnding(file: TextFile): Promise<CameraList> {
  switch (extname(file.path).toLowerCase()) {
    case '.xml': {
      const { rows, directories } = readCatalog(file.path, await wholeText(file))
      return { rows, findings: [], leftOut: [], directories }
    }
    case '.json': {
      const value = await jsonOf(file)
      const whole = Array.isArray(value) ? { cameras: value as unknown } : (value as Record<string, unknown> | null)
      const { rows, leftOut } = jsonRows(file.path, whole?.['cameras'], CAMERA_HEADERS)
      const platforms = Array.isArray(value) ? undefined : whole?.['platforms']
      return { rows, leftOut, findings: [], ...(platforms !== undefined && { platforms }) }
    }
    default:
      return readCsv(file)
  }
}

async function readCsv(file: TextFile): Promise<CameraList> {
  const rows: ListRow<CameraField>[] = []
  const findings: RowFinding[] = []
  let leftOut: readonly string[] = []
  for await (const entry of csvRows(file, { names: CAMERA_HEADERS, needs: [['id', 'deviceCode']] })) {
    if (entry.kind === 'row') rows.push(entry.row)
    else if (entry.kind === 'bad') findings.push(entry.finding)
    else leftOut = entry.columns
    if (rows.length > MOST_ROWS) break
  }
  return { rows, findings, leftOut }
}

/**
 * The catalogue of a platform of GB/T 28181: `Response` documents of `CmdType` Catalog, one or several in a file. It comes
 * from another agency: no document type, no entities of its own, bounded depth and size.
 */
import { SaxesParser } from 'saxes'
import type { ListRow } from '../../pipeline/commissioning/cells.ts'
import { deviceType } from '../../pipeline/commissioning/device-code.ts'
import type { CameraField } from '../../pipeline/commissioning/headers.ts'
import { CommandError } from '../command-error.ts'

export interface Catalog {
  readonly rows: readonly ListRow<CameraField>[]
  /** Items that are directories, recorders or divisions, not cameras. */
  readonly directories: number
}

const DEEPEST = 32
const LONGEST_VALUE = 2000
const DIRECTORY_TYPES: ReadonlySet<string> = new Set(['111', '112', '113', '114', '118', '200', '215', '216'])

interface Item {
  readonly line: number
  readonly values: Map<string, string>
}

interface Part {
  readonly values: Map<string, string>
  readonly items: Item[]
}

/** @throws CommandError with the reason when it is no catalogue, or not all of one */
export function readCatalog(path: string, text: string): Catalog {
  const refuse = (what: string): CommandError => new CommandError('BAD_LIST', `${path} ${what}`)
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text))
    throw refuse('declares a document type or entities, which no catalogue has. Export the catalogue again.')
  const parts = text
    .replace(/^\uFEFF/, '')
    .split(/<\?xml[^>]*\?>/)
    .filter((part) => part.trim() !== '')
    .map((part) => readPart(part, refuse))
  const items = parts.flatMap((part) =>
    part.items.map((item) => ({ ...item, device: part.values.get('DeviceID') ?? '' })),
  )
  if (items.length === 0) throw refuse('holds no catalogue: it has no Item with a DeviceID.')
  const ids = new Set(items.map(({ values }) => values.get('DeviceID')))
  const said = Math.max(...parts.map(({ values }) => Number(values.get('SumNum') ?? 0)))
  if (said > ids.size)
    throw refuse(
      `is not the whole catalogue: it says ${said} items, and ${ids.size} are there. Ask the platform for it again.`,
    )
  const cameras = items.filter(({ values }) => !isDirectory(values))
  return { rows: cameras.map(rowOf), directories: items.length - cameras.length }
}

function readPart(text: string, refuse: (what: string) => CommandError): Part {
  const parser = new SaxesParser({ fragment: true, position: true })
  const part: Part = { values: new Map(), items: [] }
  const path: string[] = []
  let item: Item | undefined
  let value = ''
  parser.on('error', (error) => {
    throw refuse(`is no well-formed XML (${error.message.slice(0, 120)}).`)
  })
  parser.on('opentag', ({ name }) => {
    path.push(name)
    value = ''
    if (path.length > DEEPEST) throw refuse('is nested deeper than any catalogue.')
    if (name === 'Item') item = { line: parser.line, values: new Map() }
  })
  const take = (text: string): void => {
    value += text
    if (value.length > LONGEST_VALUE) throw refuse(`has a value longer than ${LONGEST_VALUE} characters.`)
  }
  parser.on('text', take)
  parser.on('cdata', take)
  parser.on('closetag', ({ name }) => {
    const parent = path.at(-2)
    if (name === 'Item' && item !== undefined) {
      part.items.push(item)
      item = undefined
    } else if (item !== undefined && parent === 'Item') item.values.set(name, value.trim())
    else if (item === undefined && path.length === 2) part.values.set(name, value.trim())
    path.pop()
    value = ''
  })
  parser.write(text).close()
  return part
}

/** Divisions have codes of 2 to 8 digits; directories and recorders tell themselves by their type. */
function isDirectory(values: ReadonlyMap<string, string>): boolean {
  const code = values.get('DeviceID') ?? ''
  return /^\d{2,10}$/.test(code) || (code.length === 20 && DIRECTORY_TYPES.has(deviceType(code)))
}

const FIELDS: Readonly<Record<string, CameraField>> = {
  DeviceID: 'deviceCode',
  Name: 'name',
  Address: 'addressLine',
  Longitude: 'lng',
  Latitude: 'lat',
}

function rowOf({ line, values, device }: Item & { readonly device: string }): ListRow<CameraField> {
  const cells = new Map<CameraField, string>()
  for (const [element, field] of Object.entries(FIELDS)) {
    const text = values.get(element)
    if (text !== undefined) cells.set(field, text)
  }
  // Platforms write 0 where they do not know the place.
  if (Number(cells.get('lng') ?? 0) === 0 && Number(cells.get('lat') ?? 0) === 0) {
    cells.set('lng', '')
    cells.set('lat', '')
  }
  cells.set('device', device)
  cells.set('channel', values.get('DeviceID') ?? '')
  return { line, cells }
}

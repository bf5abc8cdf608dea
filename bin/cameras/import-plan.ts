/** What an import would change: the list against what is there. Writes nothing. */
import type { CameraRow } from '../../pipeline/commissioning/camera-row.ts'
import type { RowFinding } from '../../pipeline/commissioning/cells.ts'
import type { GridCell } from '../../pipeline/commissioning/grid-feature.ts'
import { findArea } from '../../pipeline/commissioning/outline.ts'
import { seal, unseal } from '../../prisma/sealing.ts'
import type { ListedCamera, ListedPlatform } from '../../prisma/stores/cameras/camera-list.ts'
import { type ListedSource, listedSource } from './listed-source.ts'

export interface ImportContext {
  readonly existing: ReadonlyMap<string, ListedCamera>
  readonly platforms: ReadonlyMap<string, Pick<ListedPlatform, 'hasGateway'>>
  readonly cells: readonly GridCell[]
  readonly key: Uint8Array
  /** For new cameras whose list does not say. */
  readonly defaults: {
    readonly intervalSeconds: number
    readonly categories: readonly string[]
    readonly status: 'active' | 'paused'
  }
}

export interface ImportPlan {
  readonly added: readonly ListedCamera[]
  readonly changed: readonly (Partial<ListedCamera> & { readonly id: string })[]
  readonly unchanged: number
  /** Cameras of the list with a place that lies in no cell of the grid. */
  readonly outsideGrid: readonly string[]
  readonly findings: readonly RowFinding[]
}

type Wanted = Omit<ListedCamera, 'id' | 'sealedAddress' | 'sealedMain' | 'status'>

/** Every row is judged before anything is planned: a list with one bad row changes nothing. */
export function planImport(rows: readonly CameraRow[], context: ImportContext): ImportPlan {
  const findings: RowFinding[] = [...duplicates(rows, context)]
  const sources = new Map<CameraRow, ListedSource>()
  for (const row of rows) {
    const known = context.existing.has(row.id)
    if (!known && !row.name) findings.push({ line: row.line, field: 'name', reason: 'a new camera needs a name' })
    const hasGateway = context.platforms.get(row.platform)?.hasGateway ?? false
    const source = listedSource(row, { hasGateway, known })
    if (isFindings(source)) findings.push(...source)
    else sources.set(row, source)
  }
  findings.push(...sameSource(sources))
  if (findings.length > 0) return { added: [], changed: [], unchanged: 0, outsideGrid: [], findings }
  return compare(sources, context)
}

const isFindings = (value: ListedSource | readonly RowFinding[]): value is readonly RowFinding[] => Array.isArray(value)

function compare(sources: ReadonlyMap<CameraRow, ListedSource>, context: ImportContext): ImportPlan {
  const added: ListedCamera[] = []
  const changed: (Partial<ListedCamera> & { readonly id: string })[] = []
  const outsideGrid: string[] = []
  for (const [row, source] of sources) {
    const before = context.existing.get(row.id)
    const { wanted, outside } = wantedOf(row, { source, before, context })
    if (outside) outsideGrid.push(row.id)
    if (before === undefined) added.push(newCamera(row.id, { wanted, source, context }))
    else {
      const difference = { ...differenceOf(before, wanted), ...sealedDifference(before, source, context.key) }
      const back = before.status === 'retired' ? { status: context.defaults.status } : {}
      if (Object.keys({ ...difference, ...back }).length > 0) changed.push({ id: row.id, ...difference, ...back })
    }
  }
  return { added, changed, unchanged: sources.size - added.length - changed.length, outsideGrid, findings: [] }
}

function newCamera(
  id: string,
  {
    wanted,
    source,
    context,
  }: { readonly wanted: Wanted; readonly source: ListedSource; readonly context: ImportContext },
): ListedCamera {
  return {
    id,
    ...wanted,
    sealedAddress: seal(context.key, source.stream?.address ?? ''),
    sealedMain: source.main ? seal(context.key, source.main) : null,
    status: context.defaults.status,
  }
}

interface Merge {
  readonly source: ListedSource
  readonly before: ListedCamera | undefined
  readonly context: ImportContext
}

/** The row's own words over what is known of the camera, over the defaults. */
function wantedOf(row: CameraRow, { source, before, context }: Merge): { wanted: Wanted; outside: boolean } {
  const place = placeOf(row, before)
  const grid = gridOf(row, { before, place, cells: context.cells })
  const { defaults } = context
  const wanted: Wanted = {
    platformId: row.platform,
    nameZh: row.name || before?.nameZh || row.id,
    nameEn: row.nameEn ?? before?.nameEn ?? '',
    ...place,
    deviceCode: given(row.deviceCode, before?.deviceCode),
    // Accounts see cameras by division and street: the code of the cell begins with both.
    district: given(row.district, before?.district) ?? grid.code?.slice(0, 9) ?? null,
    cameraGroup: given(row.group, before?.cameraGroup),
    addressLine: given(row.addressLine, before?.addressLine),
    gridCode: grid.code,
    gridGiven: grid.isGiven,
    agreementEndsOn: given(row.agreementEndsOn, before?.agreementEndsOn),
    presets: row.presets ?? before?.presets ?? [],
    sourceKind: source.stream?.kind ?? before?.sourceKind ?? 'rtsp',
    intervalSeconds: row.intervalSeconds ?? before?.intervalSeconds ?? defaults.intervalSeconds,
    categories: row.categories ?? before?.categories ?? defaults.categories,
  }
  return { wanted, outside: place.lng !== null && grid.code === null && context.cells.length > 0 }
}

const given = <T>(listed: T | null | undefined, known: T | null | undefined): T | null =>
  listed === undefined ? (known ?? null) : listed

type PlaceColumns = Pick<ListedCamera, 'lng' | 'lat' | 'crs' | 'givenLng' | 'givenLat' | 'givenCrs'>

function placeOf({ place }: CameraRow, before: ListedCamera | undefined): PlaceColumns {
  if (place)
    return {
      lng: place.at.lng,
      lat: place.at.lat,
      crs: 'WGS84',
      givenLng: place.given.lng,
      givenLat: place.given.lat,
      givenCrs: place.given.crs,
    }
  if (place === undefined && before !== undefined) {
    const { lng, lat, crs, givenLng, givenLat, givenCrs } = before
    return { lng, lat, crs, givenLng, givenLat, givenCrs }
  }
  return { lng: null, lat: null, crs: 'WGS84', givenLng: null, givenLat: null, givenCrs: null }
}

interface GridQuestion {
  readonly before: ListedCamera | undefined
  readonly place: PlaceColumns
  readonly cells: readonly GridCell[]
}

function gridOf(row: CameraRow, { before, place, cells }: GridQuestion): { code: string | null; isGiven: boolean } {
  if (row.grid) return { code: row.grid, isGiven: true }
  if (row.grid === undefined && before?.gridGiven) return { code: before.gridCode, isGiven: true }
  const { lng, lat } = place
  const cell = lng === null || lat === null ? undefined : findArea(cells, { lng, lat })
  return { code: cell?.code ?? null, isGiven: false }
}

function differenceOf(before: ListedCamera, wanted: Wanted): Partial<ListedCamera> {
  const changed = (Object.keys(wanted) as (keyof Wanted)[]).filter((key) => !isSame(before[key], wanted[key]))
  return Object.fromEntries(changed.map((key) => [key, wanted[key]]))
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(sorted(a)) === JSON.stringify(sorted(b)))
}

// PostgreSQL keeps jsonb keys in an order of its own.
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** Sealing the same text twice gives other bytes: the texts are compared. */
function sealedDifference(
  before: ListedCamera,
  { stream, main }: ListedSource,
  key: Uint8Array,
): Partial<ListedCamera> {
  const mainBefore = before.sealedMain === null ? null : unseal(key, before.sealedMain)
  return {
    ...(stream === undefined || unseal(key, before.sealedAddress) === stream.address
      ? {}
      : { sealedAddress: seal(key, stream.address) }),
    ...(main === undefined || main === mainBefore ? {} : { sealedMain: main === null ? null : seal(key, main) }),
  }
}

function duplicates(rows: readonly CameraRow[], { existing }: ImportContext): RowFinding[] {
  const findings: RowFinding[] = []
  const lines = new Map<string, number>()
  const holders = new Map(
    [...existing.values()].flatMap(({ id, deviceCode }) => (deviceCode === null ? [] : [[deviceCode, id]])),
  )
  const listed = new Set(rows.map(({ id }) => id))
  for (const { id, deviceCode, line } of rows) {
    const keys = deviceCode && deviceCode !== id ? [id, deviceCode] : [id]
    const first = keys.map((key) => lines.get(key)).find((at) => at !== undefined)
    if (first !== undefined) findings.push({ line, field: 'id', reason: twiceSentence(id, first) })
    for (const key of keys) if (!lines.has(key)) lines.set(key, line)
    const holder = deviceCode ? holders.get(deviceCode) : undefined
    // A camera of the same list may give its code away in it.
    if (holder !== undefined && holder !== id && !listed.has(holder))
      findings.push({
        line,
        field: 'deviceCode',
        reason: `the code belongs to the camera ${holder} already: give that id, or mend the code`,
      })
  }
  return findings
}

function twiceSentence(id: string, first: number): string {
  const rounded = id.endsWith('00000')
    ? '; it ends in zeros, so a spreadsheet may have rounded the codes: give the column the format Text'
    : ''
  return `the camera ${id} stands in line ${first} already: keep one of the two${rounded}`
}

function sameSource(sources: ReadonlyMap<CameraRow, ListedSource>): RowFinding[] {
  const lines = new Map<string, number>()
  return [...sources].flatMap(([{ line }, { stream }]) => {
    if (stream === undefined) return []
    const first = lines.get(stream.address)
    if (first === undefined) lines.set(stream.address, line)
    return first === undefined
      ? []
      : [
          {
            line,
            field: 'address',
            reason: `line ${first} has the same address or channel: two cameras cannot show one stream`,
          },
        ]
  })
}

/**
 * `view.json`: what a person edits between two runs of `analyze`. Read strictly: an unknown key, an unknown zone kind
 * or a bad polygon ends the run with a sentence; nothing ever becomes the whole picture by accident.
 */
import { parsePermits } from '../../pipeline/calendars/permits.ts'
import { findCategory } from '../../pipeline/catalogue/catalogue.ts'
import { parseZoneKind, ZONE_KINDS } from '../../pipeline/catalogue/zone-kinds.ts'
import { parsePolygon } from '../../pipeline/geometry/polygon.ts'
import type { CategoryId, NormalizedPoint, Permit, Sketch, Zone, ZoneOrigin } from '../../pipeline/vocabulary.ts'
import { SKETCH_HEIGHT, SKETCH_WIDTH } from '../../pipeline/vocabulary.ts'
import { CommandError } from '../command-error.ts'

/** Zones of one camera position and what runs on them. */
export interface ViewFile {
  readonly origin: ZoneOrigin
  /** Minutes east of UTC, for hours and permits. */
  readonly utcOffsetMinutes: number
  /** `all` = every row that the detector has labels for. */
  readonly categories: 'all' | readonly CategoryId[]
  readonly zones: readonly Zone[]
  /** What the view looks like when all is well; absent = learned from the first good frame. */
  readonly reference?: Sketch
}

const HOW_TO_EDIT =
  'Corners are [x, y] in 0..1 of the picture, x to the right, y down, in order around the zone. Set origin to "approved" when the zones are right. categories: "all" or a list of ids (npx xunjie categories). A permit: {"id": "A-17", "weekdays": [1, 2, 3, 4, 5], "from": "07:00", "to": "11:00", "graceSeconds": 1800}. Delete reference to learn it anew.'

const KEYS = ['version', 'help', 'origin', 'utcOffsetMinutes', 'categories', 'zones', 'reference']
const ZONE_KEYS = ['id', 'kind', 'polygon', 'permits', 'capacity', 'detail']

/** The text of a view file, one zone a line. */
export function formatViewFile(view: ViewFile): string {
  const zones = view.zones.map(
    ({ id, kind, polygon, permits, capacity, detail }) =>
      `    ${JSON.stringify({ id, kind, polygon, permits, capacity, detail })}`,
  )
  const lines = [
    '"version": 1',
    `"help": ${JSON.stringify(HOW_TO_EDIT)}`,
    `"origin": ${JSON.stringify(view.origin)}`,
    `"utcOffsetMinutes": ${view.utcOffsetMinutes}`,
    `"categories": ${JSON.stringify(view.categories)}`,
    `"zones": [\n${zones.join(',\n')}\n  ]`,
  ]
  if (view.reference) {
    const { luma, mean, sharpness, contentHash } = view.reference
    const picture = Buffer.from(luma).toString('base64')
    lines.push(`"reference": ${JSON.stringify({ mean, sharpness, contentHash, luma: picture })}`)
  }
  return `{\n  ${lines.join(',\n  ')}\n}\n`
}

/** @throws CommandError `BAD_VIEW` naming `name`, the place in it and what to do. */
export function parseViewFile(text: string, name: string): ViewFile {
  const bad = (sentence: string, cause?: unknown) => new CommandError('BAD_VIEW', `${name}: ${sentence}`, { cause })
  const value = parseJson(text, bad)
  if (!isRecord(value)) throw bad('the file must hold one JSON object. Run analyze without --view to get an example.')
  refuseUnknownKeys(value, KEYS, 'the file', bad)
  if (value['version'] !== 1) throw bad('version must be 1.')
  const { origin = 'proposed', utcOffsetMinutes = 480 } = value
  if (origin !== 'proposed' && origin !== 'approved') throw bad('origin must be "proposed" or "approved".')
  if (typeof utcOffsetMinutes !== 'number' || !(utcOffsetMinutes >= -720 && utcOffsetMinutes <= 840)) {
    throw bad('utcOffsetMinutes must be minutes east of UTC, for example 480 for China.')
  }
  const reference = parseReference(value['reference'], bad)
  return {
    origin,
    utcOffsetMinutes,
    categories: parseCategories(value['categories'], bad),
    zones: parseZones(value['zones'], origin, bad),
    ...(reference && { reference }),
  }
}

type Bad = (sentence: string, cause?: unknown) => CommandError

function parseJson(text: string, bad: Bad): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw bad(
      `the file is not valid JSON (${cause instanceof Error ? cause.message : 'unreadable'}). Mend it there.`,
      cause,
    )
  }
}

function parseCategories(value: unknown, bad: Bad): 'all' | readonly CategoryId[] {
  if (value === undefined || value === 'all') return 'all'
  if (!Array.isArray(value) || value.length === 0) throw bad('categories must be "all" or a list of category ids.')
  return value.map((id: unknown) => {
    if (typeof id === 'string' && findCategory(id)) return id
    throw bad(`categories names ${say(id)}, which is not one of the 63. List them with \`npx xunjie categories\`.`)
  })
}

function parseZones(value: unknown, origin: ZoneOrigin, bad: Bad): readonly Zone[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw bad('zones must be a list with at least one zone; without zones nearly no category can run.')
  }
  const ids = new Set<string>()
  return value.map((entry: unknown, index) => {
    const path = `zones[${index}]`
    if (!isRecord(entry)) throw bad(`${path} is not a zone: give id, kind and polygon.`)
    refuseUnknownKeys(entry, ZONE_KEYS, path, bad)
    const { id, kind } = entry
    if (typeof id !== 'string' || !/^[\w.-]{1,64}$/.test(id)) {
      throw bad(`${path}.id must be 1 to 64 letters, digits, dots, dashes or underscores.`)
    }
    if (ids.has(id)) throw bad(`${path}.id ${say(id)} is used twice; give each zone its own.`)
    ids.add(id)
    if (typeof kind !== 'string' || !parseZoneKind(kind)) {
      throw bad(`${path}.kind ${say(kind)} is no zone kind. Use one of: ${ZONE_KINDS.join(', ')}.`)
    }
    const polygon = polygonOf(entry['polygon'], path, bad)
    const capacity = capacityOf(entry['capacity'], path, bad)
    const { detail } = entry
    if (detail !== undefined && typeof detail !== 'boolean') {
      throw bad(`${path}.detail must be true or false: whether the zone is looked at in native tiles.`)
    }
    return {
      id,
      kind,
      origin,
      polygon,
      permits: permitsOf(entry, path, bad),
      ...(capacity !== undefined && { capacity }),
      ...(detail !== undefined && { detail }),
    }
  })
}

function polygonOf(value: unknown, path: string, bad: Bad): readonly NormalizedPoint[] {
  const parsed = parsePolygon(value, `${path}.polygon`)
  if (!parsed.ok) throw bad(parsed.reason)
  return parsed.polygon
}

function permitsOf(entry: Readonly<Record<string, unknown>>, path: string, bad: Bad): readonly Permit[] {
  const parsed = parsePermits(entry['permits'] ?? [], `${path}.permits`)
  if (!parsed.ok) throw bad(parsed.reason)
  return parsed.permits
}

function capacityOf(value: unknown, path: string, bad: Bad): number | undefined {
  if (value === undefined || (typeof value === 'number' && Number.isInteger(value) && value > 0)) return value
  throw bad(`${path}.capacity must be a whole number above 0: how many things may stand there.`)
}

function parseReference(value: unknown, bad: Bad): Sketch | undefined {
  if (value === undefined) return undefined
  const broken = 'reference cannot be read. Delete it: analyze then learns it from the first good frame.'
  if (!isRecord(value)) throw bad(broken)
  const { luma, mean, sharpness, contentHash } = value
  if (typeof luma !== 'string' || typeof contentHash !== 'string') throw bad(broken)
  if (typeof mean !== 'number' || typeof sharpness !== 'number') throw bad(broken)
  const bytes = Buffer.from(luma, 'base64')
  if (bytes.length !== SKETCH_WIDTH * SKETCH_HEIGHT) throw bad(broken)
  return { luma: new Uint8Array(bytes), mean, sharpness, contentHash }
}

function refuseUnknownKeys(value: object, known: readonly string[], where: string, bad: Bad): void {
  const unknown = Object.keys(value).find((key) => !known.includes(key))
  if (unknown !== undefined)
    throw bad(`${where} has the key ${say(unknown)}, which is not known. Use: ${known.join(', ')}.`)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A value from the file in a sentence: short, and on one line whatever it holds. */
const say = (value: unknown): string => (JSON.stringify(value) ?? 'nothing').slice(0, 60)

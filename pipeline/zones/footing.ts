/** Where vehicles and people were seen in a view, look upon look, and what stands there for good. Counts, never tracks. */
import { boxPolygon, polygonArea } from '../geometry/polygon.ts'
import type { ZoneKind } from '../catalogue/zone-kinds.ts'
import type { Detection, NormalizedBox } from '../vocabulary.ts'
import { percent, type ZoneProposal } from './proposal.ts'
import { type CellMask, cellsOf, type SurfaceMap } from './surfaces.ts'
import { type TraceLimits, tracePatches } from './trace.ts'

type Draft = Omit<ZoneProposal, 'id'>

export const FOOTING_COLUMNS = 64
export const FOOTING_ROWS = 36
/** Looks from which a footing is worth a proposal. */
const LEAST_LOOKS = 12
/** Share of the looks in which a place must be taken by a vehicle to be a place where vehicles stand. */
const STANDING_SHARE = 0.5
/** Share of the looks in which people stood or walked at the foot of a wall. */
const ENTRANCE_SHARE = 0.2
/** A fixed thing is seen in this share of the looks, at the same place. */
const FIXED_SHARE = 0.6
const SAME_PLACE = 0.4
const MOST_THINGS = 60

/** A thing that does not move, with how often it was seen. */
export interface StandingThing {
  readonly label: string
  readonly box: NormalizedBox
  readonly looks: number
}

/** What good looks of one view add up to, up to `MOST_LOOKS`. */
export interface Footing {
  readonly looks: number
  /** Looks in which a cell was under a vehicle, and in which a person's feet stood in it; row-major, 64 x 36. */
  readonly vehicles: Uint8Array
  readonly people: Uint8Array
  readonly things: readonly StandingThing[]
}

const EMPTY_CELLS = new Uint8Array(FOOTING_COLUMNS * FOOTING_ROWS)
export const EMPTY_FOOTING: Footing = { looks: 0, vehicles: EMPTY_CELLS, people: EMPTY_CELLS, things: [] }
/** More say nothing new, and counts stay within a byte. */
const MOST_LOOKS = 200

const VEHICLES: ReadonlySet<string> = new Set(['car', 'van', 'truck', 'bus', 'tricycle'])

/** What of fixed things is worth a zone. */
const THING_ZONES: Readonly<Record<string, ZoneKind>> = {
  'litter-bin': 'bin',
  'bin-overflowing': 'bin',
  'manhole-cover': 'manhole',
  'drain-grate': 'drain-grate',
  'shop-sign': 'sign',
  billboard: 'sign',
  'lamp-lit': 'street-light',
  'guard-rail': 'guardrail',
}

/** Whether detections of this label change a footing. */
export const marksFooting = (label: string): boolean =>
  label === 'person' || VEHICLES.has(label) || THING_ZONES[label] !== undefined

/** One more good look; the same footing once it is full. Boxes in coordinates of the view's reference. */
export function addLook(footing: Footing, detections: readonly Detection[]): Footing {
  if (footing.looks >= MOST_LOOKS) return footing
  const vehicles = new Set<number>()
  const people = new Set<number>()
  for (const { label, box } of detections) {
    if (VEHICLES.has(label)) for (const cell of lowerCells(box)) vehicles.add(cell)
    else if (label === 'person') people.add(cellAt((box.x0 + box.x1) / 2, box.y1))
  }
  const raised = (counts: Uint8Array, cells: ReadonlySet<number>): Uint8Array =>
    cells.size === 0 ? counts : counts.map((count, cell) => (cells.has(cell) ? count + 1 : count))
  return {
    looks: footing.looks + 1,
    vehicles: raised(footing.vehicles, vehicles),
    people: raised(footing.people, people),
    things: addThings(footing.things, detections),
  }
}

function cellAt(x: number, y: number): number {
  const column = Math.min(FOOTING_COLUMNS - 1, Math.max(0, Math.floor(x * FOOTING_COLUMNS)))
  const row = Math.min(FOOTING_ROWS - 1, Math.max(0, Math.floor(y * FOOTING_ROWS)))
  return row * FOOTING_COLUMNS + column
}

/** The lower half of a vehicle's box: what it stands on, seen from above. */
function lowerCells({ x0, y0, x1, y1 }: NormalizedBox): number[] {
  const cells: number[] = []
  const first = cellAt(x0, (y0 + y1) / 2)
  const last = cellAt(x1, y1)
  for (let row = Math.floor(first / FOOTING_COLUMNS); row <= Math.floor(last / FOOTING_COLUMNS); row++)
    for (let column = first % FOOTING_COLUMNS; column <= last % FOOTING_COLUMNS; column++)
      cells.push(row * FOOTING_COLUMNS + column)
  return cells
}

/** A box at a known place sharpens it; a new one is remembered. The rarest are forgotten first. */
function addThings(known: readonly StandingThing[], detections: readonly Detection[]): readonly StandingThing[] {
  const things = [...known]
  for (const { label, box } of detections) {
    if (THING_ZONES[label] === undefined) continue
    const at = things.findIndex(
      (thing) => THING_ZONES[thing.label] === THING_ZONES[label] && overlap(thing.box, box) >= SAME_PLACE,
    )
    const thing = things[at]
    if (thing === undefined) things.push({ label, box, looks: 1 })
    else things[at] = { ...thing, looks: thing.looks + 1, box: mean(thing.box, box, thing.looks) }
  }
  return things.length <= MOST_THINGS ? things : things.toSorted((a, b) => b.looks - a.looks).slice(0, MOST_THINGS)
}

function mean(before: NormalizedBox, now: NormalizedBox, looks: number): NormalizedBox {
  const side = (name: keyof NormalizedBox): number => before[name] + (now[name] - before[name]) / (looks + 1)
  return { x0: side('x0'), y0: side('y0'), x1: side('x1'), y1: side('y1') }
}

function overlap(a: NormalizedBox, b: NormalizedBox): number {
  const width = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0)
  const height = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0)
  if (width <= 0 || height <= 0) return 0
  const area = (box: NormalizedBox): number => (box.x1 - box.x0) * (box.y1 - box.y0)
  return (width * height) / (area(a) + area(b) - width * height)
}

/** Rows where vehicles stand, entrances, fixed things. Nothing before enough looks. */
export function footingZones(footing: Footing, map: SurfaceMap | undefined): readonly Draft[] {
  if (footing.looks < LEAST_LOOKS) return []
  return [...parkedRows(footing), ...(map === undefined ? [] : entrances(footing, map)), ...fixedThings(footing)]
}

const ROW_LIMITS: TraceLimits = {
  leastShare: 0.003,
  leastOfLargest: 0.15,
  mostPolygons: 4,
  mostCorners: 16,
  tolerance: 0.7,
}

function parkedRows({ looks, vehicles }: Footing): Draft[] {
  const cells = vehicles.map((count) => (count >= looks * STANDING_SHARE ? 1 : 0))
  return tracePatches(maskOf(cells), ROW_LIMITS).map(({ polygon, mask }) => {
    const counts = vehicles.filter((_, cell) => mask.cells[cell] === 1)
    const share = counts.reduce((sum, count) => sum + count, 0) / counts.length / looks
    return {
      kind: 'parking-bay',
      polygon,
      basis: 'vehicles',
      confidence: Math.round(share * 50) / 100,
      why: `Vehicles stood here in ${percent(share)} of ${looks} looks. Whether they may is yours to say.`,
    }
  })
}

function maskOf(cells: Uint8Array): CellMask {
  return { columns: FOOTING_COLUMNS, rows: FOOTING_ROWS, cells }
}

const DOOR_LIMITS: TraceLimits = { ...ROW_LIMITS, leastShare: 0.0005, mostPolygons: 3, tolerance: 0.3 }

/** Steps at the foot of a wall that people come to again and again. */
function entrances({ looks, people }: Footing, map: SurfaceMap): Draft[] {
  const walls = cellsOf(map, 'building')
  const isWall = (column: number, row: number): boolean => {
    if (row < 0) return false
    const x = Math.floor(((column + 0.5) / FOOTING_COLUMNS) * map.columns)
    const y = Math.floor(((row + 0.5) / FOOTING_ROWS) * map.rows)
    return walls.cells[y * map.columns + x] === 1
  }
  const cells = people.map((count, cell) => {
    const column = cell % FOOTING_COLUMNS
    const row = Math.floor(cell / FOOTING_COLUMNS)
    const atFoot = isWall(column, row - 1) || isWall(column, row - 2) || isWall(column, row)
    return atFoot && count >= looks * ENTRANCE_SHARE ? 1 : 0
  })
  // A cell is small: what is found is widened to a door.
  const doors = tracePatches(maskOf(widened(cells)), DOOR_LIMITS)
  return doors.map(({ polygon }) => ({
    kind: 'building-entrance',
    polygon,
    basis: 'people',
    confidence: 0.35,
    why: `People stood at the foot of this wall in at least ${percent(ENTRANCE_SHARE)} of ${looks} looks.`,
  }))
}

function widened(cells: Uint8Array): Uint8Array {
  return cells.map((cell, at) => {
    const column = at % FOOTING_COLUMNS
    const left = column > 0 && cells[at - 1] === 1
    const right = column < FOOTING_COLUMNS - 1 && cells[at + 1] === 1
    return cell === 1 || left || right || cells[at - FOOTING_COLUMNS] === 1 ? 1 : 0
  })
}

function fixedThings({ looks, things }: Footing): Draft[] {
  return things.flatMap(({ label, box, looks: seen }) => {
    const kind = THING_ZONES[label]
    if (kind === undefined || seen < looks * FIXED_SHARE) return []
    const polygon = boxPolygon(grown(box))
    if (polygonArea(polygon) < 1e-4) return []
    const share = Math.min(1, seen / looks)
    const why = `${WORDS[kind] ?? kind} was seen here in ${percent(share)} of ${looks} looks.`
    return [{ kind, polygon, basis: 'detections' as const, confidence: Math.round(share * 80) / 100, why }]
  })
}

const WORDS: Partial<Record<ZoneKind, string>> = {
  bin: 'A litter bin',
  manhole: 'A manhole cover',
  'drain-grate': 'A drain grate',
  sign: 'A sign',
  'street-light': 'A lamp',
  guardrail: 'A guard rail',
}

/** A third wider, in the picture: boxes tremble. */
function grown({ x0, y0, x1, y1 }: NormalizedBox): NormalizedBox {
  const [dx, dy] = [(x1 - x0) / 6, (y1 - y0) / 6]
  return { x0: Math.max(0, x0 - dx), y0: Math.max(0, y0 - dy), x1: Math.min(1, x1 + dx), y1: Math.min(1, y1 + dy) }
}

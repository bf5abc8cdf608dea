/** Drawing zones as a value: every step gives a new drawing, and the ones before it can be returned to. */
import type { DrawnZone } from '../client/types.ts'

export type Point = readonly [x: number, y: number]

export interface Drawing {
  readonly zones: readonly DrawnZone[]
  readonly chosen?: string
  /** Corner of the chosen zone that the arrow keys move. */
  readonly corner?: number
  /** Corners of a zone that is not closed yet. */
  readonly sketch?: { readonly kind: string; readonly points: readonly Point[] }
  readonly before: readonly (readonly DrawnZone[])[]
}

/** Undo goes this far back. */
const STEPS = 50
/** A corner dropped so near to another zone's corner or to the picture's edge goes there. */
const SNAP = 0.012

export function openDrawing(zones: readonly DrawnZone[]): Drawing {
  return { zones, before: [] }
}

/** `zones` become the drawing; what was there before can be returned to. */
function step(drawing: Drawing, zones: readonly DrawnZone[]): Drawing {
  return { ...drawing, zones, before: [...drawing.before.slice(1 - STEPS), drawing.zones] }
}

export function choose(drawing: Drawing, id: string | undefined, corner?: number): Drawing {
  const { chosen: _chosen, corner: _corner, ...rest } = drawing
  return { ...rest, ...(id === undefined ? {} : { chosen: id }), ...(corner === undefined ? {} : { corner }) }
}

export function beginSketch(drawing: Drawing, kind: string): Drawing {
  return { ...choose(drawing, undefined), sketch: { kind, points: [] } }
}

export function cancelSketch({ sketch: _sketch, ...rest }: Drawing): Drawing {
  return rest
}

export function addPoint(drawing: Drawing, point: Point): Drawing {
  if (drawing.sketch === undefined) return drawing
  const points = [...drawing.sketch.points, snapped(drawing, point)]
  return { ...drawing, sketch: { ...drawing.sketch, points } }
}

/** Closes the sketch; fewer than three corners are no zone. */
export function closeSketch(drawing: Drawing): Drawing {
  const { sketch, ...rest } = drawing
  if (sketch === undefined) return drawing
  const points = sketch.points.filter((point, i) => i === 0 || !same(point, sketch.points[i - 1]!))
  if (points.length < 3) return rest
  const id = freeId(drawing.zones, sketch.kind)
  const zone = { id, kind: sketch.kind, polygon: points.map((point) => [...point]), origin: 'approved' } as DrawnZone
  return choose(step(rest, [...drawing.zones, zone]), id)
}

function same(a: Point, b: Point): boolean {
  return Math.hypot(a[0] - b[0], a[1] - b[1]) < 1e-4
}

function freeId(zones: readonly DrawnZone[], kind: string): string {
  const taken = new Set(zones.map(({ id }) => id))
  let n = 1
  while (taken.has(`${kind}-${n}`)) n += 1
  return `${kind}-${n}`
}

/** The drawing before a drag begins is what undo returns to: pass it as `from` while the pointer moves. */
export function moveCorner(from: Drawing, id: string, corner: number, point: Point): Drawing {
  const polygon = polygonOf(from, id)
  if (polygon === undefined) return from
  const moved = polygon.map((old, i) => (i === corner ? [...snapped(from, point, id)] : old))
  return choose(withPolygon(from, id, moved), id, corner)
}

/** Kept whole inside the picture. */
export function moveZone(from: Drawing, id: string, [dx, dy]: Point): Drawing {
  const polygon = polygonOf(from, id)
  if (polygon === undefined) return from
  const [xs, ys] = [polygon.map(([x = 0]) => x), polygon.map(([, y = 0]) => y)]
  const x = clamp(dx, -Math.min(...xs), 1 - Math.max(...xs))
  const y = clamp(dy, -Math.min(...ys), 1 - Math.max(...ys))
  const moved = polygon.map(([px = 0, py = 0]) => [px + x, py + y])
  return choose(withPolygon(from, id, moved), id)
}

/** A new corner after the corner `after`. */
export function splitEdge(drawing: Drawing, id: string, after: number, point: Point): Drawing {
  const polygon = polygonOf(drawing, id)
  if (polygon === undefined) return drawing
  return choose(withPolygon(drawing, id, polygon.toSpliced(after + 1, 0, [...point])), id, after + 1)
}

/** The chosen corner where the zone keeps three, else the chosen zone. */
export function remove(drawing: Drawing): Drawing {
  const { chosen, corner } = drawing
  if (chosen === undefined) return drawing
  const polygon = polygonOf(drawing, chosen)
  if (corner !== undefined && polygon !== undefined && polygon.length > 3)
    return choose(withPolygon(drawing, chosen, polygon.toSpliced(corner, 1)), chosen)
  return choose(
    step(
      drawing,
      drawing.zones.filter(({ id }) => id !== chosen),
    ),
    undefined,
  )
}

export function duplicate(drawing: Drawing): Drawing {
  const zone = drawing.zones.find(({ id }) => id === drawing.chosen)
  if (zone === undefined) return drawing
  const id = freeId(drawing.zones, zone.kind)
  const copy = step(drawing, [...drawing.zones, { ...zone, id, origin: 'approved' }])
  return { ...moveZone(copy, id, [0.02, 0.02]), before: copy.before }
}

export function changeKind(drawing: Drawing, kind: string): Drawing {
  const zones = drawing.zones.map((zone) =>
    zone.id === drawing.chosen ? ({ ...zone, kind, origin: 'approved' } as DrawnZone) : zone,
  )
  return step(drawing, zones)
}

/** The zone as it is now in place of the one of its id: its calendar, say. */
export function setZone(drawing: Drawing, zone: DrawnZone): Drawing {
  const changed = { ...zone, origin: 'approved' } as DrawnZone
  return step(
    drawing,
    drawing.zones.map((one) => (one.id === zone.id ? changed : one)),
  )
}

export function undo(drawing: Drawing): Drawing {
  const zones = drawing.before.at(-1)
  if (zones === undefined) return drawing
  const chosen = zones.some(({ id }) => id === drawing.chosen) ? drawing.chosen : undefined
  return choose({ ...drawing, zones, before: drawing.before.slice(0, -1) }, chosen)
}

export function nudge(drawing: Drawing, [dx, dy]: Point): Drawing {
  const { chosen, corner } = drawing
  if (chosen === undefined) return drawing
  if (corner === undefined) return moveZone(drawing, chosen, [dx, dy])
  const [x = 0, y = 0] = polygonOf(drawing, chosen)?.[corner] ?? []
  const moved = polygonOf(drawing, chosen)?.with(corner, [clamp(x + dx, 0, 1), clamp(y + dy, 0, 1)])
  return moved === undefined ? drawing : choose(withPolygon(drawing, chosen, moved), chosen, corner)
}

function polygonOf({ zones }: Drawing, id: string): readonly number[][] | undefined {
  return zones.find((zone) => zone.id === id)?.polygon
}

function withPolygon(drawing: Drawing, id: string, polygon: number[][]): Drawing {
  return step(
    drawing,
    drawing.zones.map((zone) => (zone.id === id ? { ...zone, polygon, origin: 'approved' } : zone)),
  )
}

function snapped({ zones }: Drawing, [x, y]: Point, except?: string): Point {
  const corners = zones.flatMap(({ id, polygon }) => (id === except ? [] : polygon))
  const near = corners.find(([cx = 0, cy = 0]) => Math.hypot(cx - x, cy - y) < SNAP)
  if (near !== undefined) return [near[0] ?? x, near[1] ?? y]
  const others = zones.filter(({ id }) => id !== except)
  return onEdge(others, [x, y]) ?? [toEdge(x), toEdge(y)]
}

/** The nearest point of another zone's edge, so that two zones can lie side by side without a gap. */
function onEdge(zones: readonly DrawnZone[], point: Point): Point | undefined {
  const feet = zones.flatMap(({ polygon }) =>
    polygon.map((from, i) => footOn([from, polygon[(i + 1) % polygon.length]!], point)),
  )
  const near = feet.toSorted((a, b) => distance(a, point) - distance(b, point))[0]
  return near !== undefined && distance(near, point) < SNAP ? near : undefined
}

function footOn([from, to]: readonly [readonly number[], readonly number[]], [x, y]: Point): Point {
  const [ax = 0, ay = 0, bx = 0, by = 0] = [from[0], from[1], to[0], to[1]]
  const [dx, dy] = [bx - ax, by - ay]
  const length = dx * dx + dy * dy
  const share = length === 0 ? 0 : clamp(((x - ax) * dx + (y - ay) * dy) / length, 0, 1)
  return [ax + share * dx, ay + share * dy]
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a[0] - b[0], a[1] - b[1])
}

function toEdge(value: number): number {
  if (value < SNAP) return 0
  return value > 1 - SNAP ? 1 : value
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

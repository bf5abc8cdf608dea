/** Polygons of zones: parsed once at the border, trusted inside. Corners are 0..1 of the picture, in either order. */
import type { NormalizedBox, NormalizedPoint } from '../vocabulary.ts'

export type Polygon = readonly NormalizedPoint[]

/** `reason` is a full sentence that names the path and says what to do. */
export type ParsedPolygon =
  | { readonly ok: true; readonly polygon: Polygon }
  | { readonly ok: false; readonly path: string; readonly reason: string }

/** Below this a polygon is a line or a point: a thousandth of a per cent of the picture. */
const SMALLEST_AREA = 1e-5

/**
 * Reads a polygon from outside data. An invalid one is an error, never the whole picture.
 * `path` names the place in the input, e.g. `zones[2].polygon`, and starts the sentence.
 */
export function parsePolygon(value: unknown, path: string): ParsedPolygon {
  const fail = (reason: string): ParsedPolygon => ({ ok: false, path, reason: `${path} ${reason}` })
  if (!Array.isArray(value)) return fail('is not a list of corners: give at least three [x, y] pairs in 0..1.')
  const corners: NormalizedPoint[] = []
  for (const [index, corner] of value.entries()) {
    const point = parsePoint(corner)
    if (!point)
      return fail(`has a corner ${index + 1} that is not a pair [x, y] of numbers in 0..1: correct that corner.`)
    const last = corners.at(-1)
    if (!last || last[0] !== point[0] || last[1] !== point[1]) corners.push(point)
  }
  const [first] = corners
  const last = corners.at(-1)
  if (first && last && corners.length > 1 && first[0] === last[0] && first[1] === last[1]) corners.pop()
  if (corners.length < 3) return fail(`has ${corners.length} different corners: a zone needs at least three.`)
  if (crossesItself(corners)) return fail('crosses itself: draw the corners in order around the zone.')
  if (polygonArea(corners) < SMALLEST_AREA) return fail('has no area: move its corners apart.')
  return { ok: true, polygon: corners }
}

function parsePoint(value: unknown): NormalizedPoint | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined
  const [x, y]: unknown[] = value
  if (typeof x !== 'number' || typeof y !== 'number') return undefined
  return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? [x, y] : undefined
}

/** Area in 0..1 of the picture (shoelace). */
export function polygonArea(polygon: Polygon): number {
  let twice = 0
  for (const [a, b] of edges(polygon)) twice += a[0] * b[1] - b[0] * a[1]
  return Math.abs(twice) / 2
}

export function polygonBounds(polygon: Polygon): NormalizedBox {
  const xs = polygon.map(([x]) => x)
  const ys = polygon.map(([, y]) => y)
  return { x0: Math.min(...xs), y0: Math.min(...ys), x1: Math.max(...xs), y1: Math.max(...ys) }
}

/** Even-odd rule; a point on the border may count as either side. */
export function containsPoint(polygon: Polygon, [x, y]: NormalizedPoint): boolean {
  let inside = false
  let b = polygon.at(-1)!
  // No lists of edges here: grids over zones ask this hundreds of times a look.
  for (const a of polygon) {
    if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside
    b = a
  }
  return inside
}

/** Share of the box that lies inside the polygon, 0..1. Exact, also for concave polygons: the box is the clip window. */
export function shareInside(box: NormalizedBox, polygon: Polygon): number {
  const area = (box.x1 - box.x0) * (box.y1 - box.y0)
  if (!(area > 0)) return 0
  const clipped = clipToBox(polygon, box)
  return clipped.length < 3 ? 0 : Math.min(1, polygonArea(clipped) / area)
}

/** Share of the polygon that the boxes cover together, 0..1, by sampling a 24 x 24 grid over its bounds. */
export function coveredShare(polygon: Polygon, boxes: readonly NormalizedBox[]): number {
  if (boxes.length === 0) return 0
  const bounds = polygonBounds(polygon)
  const stepX = (bounds.x1 - bounds.x0) / GRID
  const stepY = (bounds.y1 - bounds.y0) / GRID
  let inside = 0
  let covered = 0
  for (let row = 0; row < GRID; row++) {
    for (let column = 0; column < GRID; column++) {
      const x = bounds.x0 + (column + 0.5) * stepX
      const y = bounds.y0 + (row + 0.5) * stepY
      if (!containsPoint(polygon, [x, y])) continue
      inside++
      if (boxes.some((box) => x >= box.x0 && x <= box.x1 && y >= box.y0 && y <= box.y1)) covered++
    }
  }
  return inside === 0 ? 0 : covered / inside
}
const GRID = 24

/** The box as a polygon. */
export function boxPolygon(box: NormalizedBox): Polygon {
  return [
    [box.x0, box.y0],
    [box.x1, box.y0],
    [box.x1, box.y1],
    [box.x0, box.y1],
  ]
}

function edges(polygon: Polygon): [NormalizedPoint, NormalizedPoint][] {
  return polygon.map((corner, index) => [corner, polygon[(index + 1) % polygon.length]!])
}

/** Sutherland-Hodgman with the box as window. */
function clipToBox(polygon: Polygon, box: NormalizedBox): Polygon {
  const left = clipAxis(polygon, 0, box.x0, 1)
  const right = clipAxis(left, 0, box.x1, -1)
  const top = clipAxis(right, 1, box.y0, 1)
  return clipAxis(top, 1, box.y1, -1)
}

function clipAxis(polygon: Polygon, axis: 0 | 1, limit: number, sign: 1 | -1): Polygon {
  const kept: NormalizedPoint[] = []
  for (const [a, b] of edges(polygon)) {
    const fromIn = (a[axis] - limit) * sign >= 0
    const toIn = (b[axis] - limit) * sign >= 0
    if (fromIn) kept.push(a)
    if (fromIn !== toIn) {
      const t = (limit - a[axis]) / (b[axis] - a[axis])
      kept.push([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t])
    }
  }
  return kept
}

function crossesItself(polygon: Polygon): boolean {
  const sides = edges(polygon)
  for (let i = 0; i < sides.length; i++) {
    for (let j = i + 1; j < sides.length; j++) {
      const neighbours = j === i + 1 || (i === 0 && j === sides.length - 1)
      const [a, b] = sides[i]!
      const [c, d] = sides[j]!
      if (neighbours ? foldsBack(sides, i, j) : touches(a, b, c, d)) return true
    }
  }
  return false
}

/** Neighbouring sides share a corner; they cross only when one runs back along the other. */
function foldsBack(sides: readonly [NormalizedPoint, NormalizedPoint][], i: number, j: number): boolean {
  const [before, after] = j === i + 1 ? [sides[i]!, sides[j]!] : [sides[j]!, sides[i]!]
  const [a, b] = before
  const c = after[1]
  return turn(a, b, c) === 0 && (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]) < 0
}

function touches(a: NormalizedPoint, b: NormalizedPoint, c: NormalizedPoint, d: NormalizedPoint): boolean {
  const abc = turn(a, b, c)
  const abd = turn(a, b, d)
  const cda = turn(c, d, a)
  const cdb = turn(c, d, b)
  if (abc * abd < 0 && cda * cdb < 0) return true
  return (
    (abc === 0 && between(a, b, c)) ||
    (abd === 0 && between(a, b, d)) ||
    (cda === 0 && between(c, d, a)) ||
    (cdb === 0 && between(c, d, b))
  )
}

function turn(a: NormalizedPoint, b: NormalizedPoint, c: NormalizedPoint): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
}

function between(a: NormalizedPoint, b: NormalizedPoint, p: NormalizedPoint): boolean {
  return (
    Math.min(a[0], b[0]) <= p[0] &&
    p[0] <= Math.max(a[0], b[0]) &&
    Math.min(a[1], b[1]) <= p[1] &&
    p[1] <= Math.max(a[1], b[1])
  )
}

/** From cells to few-cornered polygons, as a person would draw them. */
import { parsePolygon, type Polygon } from '../geometry/polygon.ts'
import type { NormalizedPoint } from '../vocabulary.ts'
import { type CellMask, inverse, patchesOf } from './surfaces.ts'

export interface TraceLimits {
  /** Share of the picture below which a patch is no zone. */
  readonly leastShare: number
  /** Share of the largest patch below which another is left out. */
  readonly leastOfLargest: number
  readonly mostPolygons: number
  readonly mostCorners: number
  /** Cells that a corner may lie off the true edge. */
  readonly tolerance: number
}

export const TRACE_LIMITS: TraceLimits = {
  leastShare: 0.004,
  leastOfLargest: 0.08,
  mostPolygons: 4,
  mostCorners: 28,
  tolerance: 1.4,
}

/** A hole above this share of its patch stays open: the patch is slit from it to the nearest edge. */
const LASTING_HOLE = 0.08
/** Times the tolerance: the first that gives few enough corners. */
const LOOSER = [1, 1.4, 2, 3, 4.5]

export interface Traced {
  readonly polygon: Polygon
  /** Share of the picture. */
  readonly share: number
  readonly mask: CellMask
}

/** Polygons around the patches of a mask, the largest first; valid, in the picture, small holes filled. */
export function tracePatches(mask: CellMask, limits: TraceLimits = TRACE_LIMITS): readonly Traced[] {
  const whole = mask.columns * mask.rows
  const patches = patchesOf(mask)
  const largest = patches[0]?.size ?? 0
  const kept = patches.filter(
    ({ size }) => size >= whole * limits.leastShare && size >= largest * limits.leastOfLargest,
  )
  return kept.slice(0, limits.mostPolygons).flatMap(({ mask: patch, size }) => {
    const polygon = polygonAround(withoutHoles(patch, size), limits)
    return polygon === undefined ? [] : [{ polygon, share: size / whole, mask: patch }]
  })
}

/** Small holes are filled; large ones are opened to the outside. */
function withoutHoles(patch: CellMask, size: number): CellMask {
  const { columns, rows } = patch
  const cells = patch.cells.slice()
  for (const { mask: gap, size: gapSize } of patchesOf(inverse(patch))) {
    if (touchesEdge(gap)) continue
    if (gapSize < size * LASTING_HOLE) for (let i = 0; i < cells.length; i++) cells[i]! |= gap.cells[i]!
    else slit(cells, gap)
  }
  return unpinched({ columns, rows, cells })
}

/** Where cells touch by a corner alone the edge would meet itself: one cell more makes it a line. */
function unpinched({ columns, rows, cells }: CellMask): CellMask {
  for (let row = 0; row + 1 < rows; row++)
    for (let column = 0; column + 1 < columns; column++) {
      const at = row * columns + column
      const [a, b, c, d] = [cells[at]!, cells[at + 1]!, cells[at + columns]!, cells[at + columns + 1]!]
      if (a === d && b === c && a !== b) cells[a === 1 ? at + columns : at + columns + 1] = 1
    }
  return { columns, rows, cells }
}

function touchesEdge({ columns, rows, cells }: CellMask): boolean {
  for (let column = 0; column < columns; column++)
    if (cells[column] === 1 || cells[(rows - 1) * columns + column] === 1) return true
  for (let row = 0; row < rows; row++)
    if (cells[row * columns] === 1 || cells[row * columns + columns - 1] === 1) return true
  return false
}

/** Cuts a line one cell wide from the middle of the gap down to where the patch ends. */
function slit(cells: Uint8Array, { columns, rows, cells: gap }: CellMask): void {
  let sum = 0
  let count = 0
  for (let i = 0; i < gap.length; i++) {
    if (gap[i] === 0) continue
    sum += i % columns
    count++
  }
  const column = Math.round(sum / count)
  let row = 0
  while (row < rows && gap[row * columns + column] === 0) row++
  for (; row < rows; row++) cells[row * columns + column] = 0
}

function polygonAround(mask: CellMask, { mostCorners, tolerance }: TraceLimits): Polygon | undefined {
  const { columns, rows } = mask
  const edge = edgeOf(patchesOf(mask)[0]?.mask ?? mask)
  let found: Polygon | undefined
  for (const looser of LOOSER) {
    const corners = simplify(edge, tolerance * looser).map(
      ([x, y]): NormalizedPoint => [rounded(x / columns), rounded(y / rows)],
    )
    const parsed = parsePolygon(corners, 'zone')
    if (!parsed.ok) continue
    found = parsed.polygon
    if (found.length <= mostCorners) return found
  }
  return found
}

const rounded = (value: number): number => Math.round(Math.min(1, Math.max(0, value)) * 10_000) / 10_000

/** Right, down, left, up on the grid of cell corners. */
const STEPS: readonly (readonly [number, number])[] = [
  [1, 0],
  [0, 1],
  [-1, 0],
  [0, -1],
]

/** Corners of the outer edge, clockwise, one a cell side, beginning at the first cell's top left. */
function edgeOf({ columns, rows, cells }: CellMask): NormalizedPoint[] {
  const inside = (x: number, y: number): boolean =>
    x >= 0 && y >= 0 && x < columns && y < rows && cells[y * columns + x] === 1
  const first = cells.indexOf(1)
  if (first < 0) return []
  const start: NormalizedPoint = [first % columns, Math.floor(first / columns)]
  const edge: NormalizedPoint[] = []
  let [x, y] = start
  let heading = 0
  do {
    edge.push([x, y])
    // The patch lies to the right. Where two cells touch by a corner alone, the edge keeps to its own.
    for (const turn of [1, 0, 3]) {
      const next = (heading + turn) % 4
      if (hasPatchRight(inside, [x, y], next)) {
        heading = next
        break
      }
    }
    x += STEPS[heading]![0]
    y += STEPS[heading]![1]
  } while (x !== start[0] || y !== start[1])
  return edge
}

/** Whether the side that leaves a corner in this heading has the patch on its right and not on its left. */
function hasPatchRight(inside: (x: number, y: number) => boolean, [x, y]: NormalizedPoint, heading: number): boolean {
  const [right, left] = (
    [
      [
        [x, y],
        [x, y - 1],
      ],
      [
        [x - 1, y],
        [x, y],
      ],
      [
        [x - 1, y - 1],
        [x - 1, y],
      ],
      [
        [x, y - 1],
        [x - 1, y - 1],
      ],
    ] as const
  )[heading]!
  return inside(right[0], right[1]) && !inside(left[0], left[1])
}

/** Douglas-Peucker on a closed line, cut at the corner farthest from the first. */
function simplify(edge: readonly NormalizedPoint[], tolerance: number): NormalizedPoint[] {
  if (edge.length < 4) return [...edge]
  let far = 0
  for (let i = 1; i < edge.length; i++) if (gap(edge[0]!, edge[i]!) > gap(edge[0]!, edge[far]!)) far = i
  const there = reduce(edge.slice(0, far + 1), tolerance)
  const back = reduce([...edge.slice(far), edge[0]!], tolerance)
  return [...there.slice(0, -1), ...back.slice(0, -1)]
}

const gap = (a: NormalizedPoint, b: NormalizedPoint): number => Math.hypot(a[0] - b[0], a[1] - b[1])

function reduce(line: readonly NormalizedPoint[], tolerance: number): NormalizedPoint[] {
  const kept = new Uint8Array(line.length)
  kept[0] = kept[line.length - 1] = 1
  const stretches: [number, number][] = [[0, line.length - 1]]
  for (let stretch = stretches.pop(); stretch !== undefined; stretch = stretches.pop()) {
    const [from, to] = stretch
    let worst = tolerance
    let at = -1
    for (let i = from + 1; i < to; i++) {
      const off = distance(line[i]!, line[from]!, line[to]!)
      if (off > worst) [worst, at] = [off, i]
    }
    if (at < 0) continue
    kept[at] = 1
    stretches.push([from, at], [at, to])
  }
  return line.filter((_, i) => kept[i] === 1)
}

/** From a point to the stretch between two others. */
function distance(p: NormalizedPoint, a: NormalizedPoint, b: NormalizedPoint): number {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]]
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.min(1, Math.max(0, ((p[0] - a[0]) * dx + (p[1] - a[1]) * dy) / length))
  return Math.hypot(p[0] - a[0] - t * dx, p[1] - a[1] - t * dy)
}

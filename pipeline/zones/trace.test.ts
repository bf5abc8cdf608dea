import { describe, expect, test } from 'vitest'
import { containsPoint, parsePolygon, type Polygon, polygonArea } from '../geometry/polygon.ts'
import type { CellMask } from './surfaces.ts'
import { TRACE_LIMITS, tracePatches } from './trace.ts'

const columns = 96
const rows = 54

function maskWhere(inside: (x: number, y: number) => boolean): CellMask {
  const cells = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      cells[row * columns + column] = inside((column + 0.5) / columns, (row + 0.5) / rows) ? 1 : 0
  return { columns, rows, cells }
}

function agreement(mask: CellMask, polygons: readonly Polygon[]): number {
  let both = 0
  let either = 0
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const point = [(column + 0.5) / columns, (row + 0.5) / rows] as const
      const traced = polygons.some((polygon) => containsPoint(polygon, point))
      const there = mask.cells[row * columns + column] === 1
      if (traced && there) both++
      if (traced || there) either++
    }
  return both / either
}

const road = maskWhere((x, y) => y > 0.5 && Math.abs(x - 0.5) < 0.1 + (y - 0.5) * 0.8)

test('a road in perspective becomes one polygon with few corners that covers it', () => {
  const traced = tracePatches(road)
  expect(traced).toHaveLength(1)
  expect(traced[0]!.polygon.length).toBeLessThanOrEqual(10)
  expect(agreement(road, [traced[0]!.polygon])).toBeGreaterThan(0.95)
})

test('a bin that hides some of the road leaves no hole; a square in its middle stays out', () => {
  const bin = maskWhere((x, y) => road.cells[cell(x, y)] === 1 && Math.hypot(x - 0.5, y - 0.8) > 0.03)
  expect(agreement(road, [tracePatches(bin)[0]!.polygon])).toBeGreaterThan(0.95)
  const ring = maskWhere((x, y) => y > 0.2 && !(Math.abs(x - 0.5) < 0.2 && Math.abs(y - 0.6) < 0.2))
  const [around] = tracePatches(ring)
  expect(containsPoint(around!.polygon, [0.5, 0.5])).toBe(false)
  expect(agreement(ring, [around!.polygon])).toBeGreaterThan(0.9)
})

const cell = (x: number, y: number): number => Math.floor(y * rows) * columns + Math.floor(x * columns)

test('specks are left out, and of many patches the largest stay', () => {
  const dots = maskWhere((x, y) => Math.hypot((x % 0.2) - 0.1, (y % 0.25) - 0.12) < 0.07)
  const traced = tracePatches(dots)
  expect(traced).toHaveLength(TRACE_LIMITS.mostPolygons)
  expect(tracePatches(maskWhere((x, y) => x < 0.03 && y < 0.03))).toEqual([])
})

describe('whatever the cells, polygons are valid and lie in the picture', () => {
  test.for([1, 2, 3, 4, 5, 6, 7, 8])('noise %i', (seed) => {
    let state = seed * 7919
    const random = (): number => {
      state = (Math.imul(state, 1103515245) + 12345) & 0x7fffffff
      return state / 0x7fffffff
    }
    const share = 0.3 + 0.05 * seed
    for (const { polygon } of tracePatches(
      maskWhere(() => random() < share),
      { ...TRACE_LIMITS, leastShare: 0.001 },
    )) {
      expect(parsePolygon(polygon, 'zone')).toMatchObject({ ok: true })
      expect(polygonArea(polygon)).toBeGreaterThan(0)
    }
  })
})

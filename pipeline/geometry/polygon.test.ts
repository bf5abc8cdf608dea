import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NormalizedPoint } from '../vocabulary.ts'
import {
  boxPolygon,
  containsPoint,
  coveredShare,
  parsePolygon,
  polygonArea,
  polygonBounds,
  shareInside,
} from './polygon.ts'

const square: NormalizedPoint[] = [
  [0.1, 0.1],
  [0.5, 0.1],
  [0.5, 0.5],
  [0.1, 0.5],
]
/** An L: the square without its lower right quarter. */
const corner: NormalizedPoint[] = [
  [0.1, 0.1],
  [0.5, 0.1],
  [0.5, 0.3],
  [0.3, 0.3],
  [0.3, 0.5],
  [0.1, 0.5],
]

const reasonOf = (value: unknown): string | undefined => {
  const parsed = parsePolygon(value, 'zones[2].polygon')
  return parsed.ok ? undefined : parsed.reason
}

describe('a polygon from outside', () => {
  test('is taken as it is when it is sound', () => {
    expect(parsePolygon(corner, 'p')).toEqual({ ok: true, polygon: corner })
  })

  test('may close itself by naming its first corner again, and may name a corner twice in a row', () => {
    expect(parsePolygon([...square, square[0]], 'p')).toEqual({ ok: true, polygon: square })
    expect(parsePolygon([square[0], ...square], 'p')).toEqual({ ok: true, polygon: square })
  })

  test('that is no list, or has too few corners, is refused with the path and what to do, never the whole picture', () => {
    expect(reasonOf(undefined)).toBe(
      'zones[2].polygon is not a list of corners: give at least three [x, y] pairs in 0..1.',
    )
    expect(reasonOf([])).toMatch(/^zones\[2\]\.polygon has 0 different corners/)
    expect(reasonOf([square[0], square[1]])).toMatch(/at least three/)
    expect(reasonOf([square[0], square[1], square[0]])).toMatch(/2 different corners/)
  })

  test.each([
    [[1.2, 0.1]],
    [[Number.NaN, 0.1]],
    [[0.1, Number.POSITIVE_INFINITY]],
    [['0.1', 0.1]],
    [[0.1]],
    [7],
    [[0.1, null]],
  ])('with the corner %j is refused, and the corner is counted from one', (bad) => {
    expect(reasonOf([square[0], bad, square[2]])).toMatch(/corner 2 that is not a pair/)
  })

  test('that crosses itself is refused', () => {
    expect(reasonOf([square[0], square[2], square[1], square[3]])).toMatch(/crosses itself/)
  })

  test('that touches itself in a corner or runs back on itself is refused', () => {
    expect(
      reasonOf([
        [0, 0],
        [0.5, 0.5],
        [1, 0],
        [1, 1],
        [0.5, 0.5],
        [0, 1],
      ]),
    ).toMatch(/crosses itself/)
    expect(
      reasonOf([
        [0, 0],
        [0.5, 0],
        [0.2, 0],
      ]),
    ).toMatch(/crosses itself/)
    expect(
      reasonOf([
        [0, 0],
        [0.6, 0],
        [0.6, 0.6],
        [0.3, 0],
        [0, 0.6],
      ]),
    ).toMatch(/crosses itself/)
  })

  test('without area is refused', () => {
    expect(
      reasonOf([
        [0.1, 0.1],
        [0.100001, 0.1],
        [0.1, 0.100001],
      ]),
    ).toMatch(/has no area/)
  })

  test('never comes out valid without area, whatever comes in', () => {
    const point = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }))
    fc.assert(
      fc.property(fc.array(fc.oneof(point, fc.anything()), { maxLength: 7 }), (value) => {
        const parsed = parsePolygon(value, 'p')
        if (parsed.ok) {
          expect(polygonArea(parsed.polygon)).toBeGreaterThan(0)
          expect(parsed.polygon.length).toBeGreaterThanOrEqual(3)
        }
      }),
    )
  })
})

test('the area of a polygon does not depend on the direction of its corners', () => {
  expect(polygonArea(square)).toBeCloseTo(0.16)
  expect(polygonArea(corner)).toBeCloseTo(0.12)
  expect(polygonArea(corner.toReversed())).toBeCloseTo(0.12)
  expect(polygonBounds(corner)).toEqual({ x0: 0.1, y0: 0.1, x1: 0.5, y1: 0.5 })
})

test('the notch of an L is outside of it', () => {
  expect(containsPoint(corner, [0.2, 0.4])).toBe(true)
  expect(containsPoint(corner, [0.4, 0.4])).toBe(false)
  expect(containsPoint(corner, [0.9, 0.2])).toBe(false)
})

test('the share of a box inside an L is exact, also across the notch', () => {
  expect(shareInside({ x0: 0.1, y0: 0.1, x1: 0.5, y1: 0.5 }, corner)).toBeCloseTo(0.75)
  expect(shareInside({ x0: 0.35, y0: 0.35, x1: 0.45, y1: 0.45 }, corner)).toBe(0)
  expect(shareInside({ x0: 0.2, y0: 0.2, x1: 0.2, y1: 0.3 }, corner)).toBe(0)
})

test('the share of a box inside itself is one, of a box elsewhere zero', () => {
  const side = fc.double({ min: 0.01, max: 0.4, noNaN: true })
  fc.assert(
    fc.property(side, side, side, side, (x, y, width, height) => {
      const box = { x0: x, y0: y, x1: x + width, y1: y + height }
      expect(shareInside(box, boxPolygon(box))).toBeCloseTo(1)
      expect(shareInside({ x0: 0.85, y0: 0.85, x1: 0.95, y1: 0.95 }, boxPolygon(box))).toBe(0)
    }),
  )
})

test('two cars that cover the same half of a zone cover half of it', () => {
  const left = { x0: 0, y0: 0, x1: 0.3, y1: 0.6 }
  expect(coveredShare(square, [left, left])).toBeCloseTo(0.5)
  expect(coveredShare(square, [])).toBe(0)
  expect(
    coveredShare(
      [
        [0, 0],
        [0, 0],
        [0, 0],
      ],
      [left],
    ),
  ).toBe(0)
})

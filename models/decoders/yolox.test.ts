import { expect, test } from 'vitest'
import { decodeYolox, yoloxGrid } from './yolox.ts'

/** One row of a head with two classes: cx, cy, w, h, objectness and two scores. */
const row = (...columns: readonly number[]) => [...columns]
const tensor = (...rows: number[][]) => Float32Array.from(rows.flat())
const FLOORS = Float32Array.from([0.3, 0.3])

test('keeps the rows whose objectness times strongest class reaches the floor of that class', () => {
  const output = tensor(
    row(100, 50, 40, 20, 0.9, 0.1, 0.8),
    row(200, 50, 40, 20, 0.5, 0.5, 0.1),
    row(300, 50, 40, 20, 0.2, 1, 0),
    row(300, 90, 10, 10, 0.6, 0.6, 0.2),
  )
  const boxes = decodeYolox(output, FLOORS)
  expect(boxes.map(({ classIndex }) => classIndex)).toEqual([1, 0])
  expect(boxes[0]).toMatchObject({ x0: 80, y0: 40, x1: 120, y1: 60 })
  expect(boxes[0]!.score).toBeCloseTo(0.72)
})

test('a class whose floor lies above 1 is never reported, however sure the model is', () => {
  const output = tensor(row(100, 50, 40, 20, 1, 1, 0), row(100, 50, 40, 20, 1, 0, 0.9))
  expect(decodeYolox(output, Float32Array.from([2, 0.3])).map(({ classIndex }) => classIndex)).toEqual([1])
})

test('raw offsets become pixels by the cell and stride of their row', () => {
  const grid = yoloxGrid(64, 32)
  // 8 x 4 cells of 8 pixels, 4 x 2 of 16, 2 x 1 of 32.
  expect(grid.length / 3).toBe(32 + 8 + 2)
  const output = new Float32Array(42 * 7)
  output.set(row(0.5, 0.25, Math.log(2), Math.log(3), 1, 0.9, 0), (8 + 3) * 7)
  output.set(row(0.5, 0.5, 0, 0, 1, 0, 0.9), 41 * 7)
  const [small, large] = decodeYolox(output, FLOORS, { grid })
  // Second row, fourth column of the finest grid: centre (3.5, 1.25) cells, 2 x 3 cells large.
  expect(small!.x0).toBeCloseTo(28 - 8, 4)
  expect(small!.y0).toBeCloseTo(10 - 12, 4)
  expect(small!.x1).toBeCloseTo(28 + 8, 4)
  expect(small!.y1).toBeCloseTo(10 + 12, 4)
  expect(large).toMatchObject({ classIndex: 1, x0: 32, y0: 0, x1: 64, y1: 32 })
})

test('a kind and the wider class it belongs to are both reported where both reach their floors', () => {
  // Classes: 0 wider, 1 its kind, 2 apart.
  const output = tensor(
    row(100, 50, 40, 20, 1, 0.6, 0.7, 0.65),
    row(200, 50, 40, 20, 1, 0.8, 0.5, 0.1),
    row(300, 50, 40, 20, 1, 0.9, 0.1, 0.85),
    row(400, 50, 40, 20, 1, 0.5, 0.1, 0.9),
  )
  const boxes = decodeYolox(output, Float32Array.from([0.3, 0.3, 0.3]), { wider: Int16Array.from([-1, 0, -1]) })
  expect(boxes.map(({ classIndex, x0 }) => [x0 + 20, classIndex])).toEqual([
    [100, 1],
    [100, 0],
    [200, 0],
    [200, 1],
    [300, 0],
    [400, 2],
  ])
})

test('a tensor of nothing but background gives no box', () => {
  expect(decodeYolox(new Float32Array(3549 * 28), new Float32Array(23).fill(0.15))).toEqual([])
})

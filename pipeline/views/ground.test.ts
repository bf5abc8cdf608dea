import { expect, test } from 'vitest'
import { compareBlocks, groundOf } from './change.ts'
import { blockBox, blocksUnder, GROUND, GROUND_BLOCKS, GROUND_COLUMNS, piecesOf } from './ground.ts'
import { judgeView } from './judge.ts'
import { sketchOf, street, withThing } from './street.fixture.ts'

test('a box touches the blocks it lies on, and a tiny one the block around its middle', () => {
  const block = 5 * GROUND_COLUMNS + 7
  expect(blocksUnder(blockBox(block))).toEqual([block])
  const { x0, y0 } = blockBox(block)
  expect(blocksUnder({ x0: x0 + 0.01, y0: y0 + 0.01, x1: x0 + 0.012, y1: y0 + 0.012 })).toEqual([block])
  expect(blocksUnder({ x0: -1, y0: -1, x1: 2, y1: 2 })).toHaveLength(GROUND_BLOCKS)
})

test('pieces are joined at corners, not around the edge of the picture', () => {
  expect(piecesOf([0, GROUND_COLUMNS + 1, 5]).map((piece) => piece.length)).toEqual([2, 1])
  expect(piecesOf([GROUND_COLUMNS - 1, GROUND_COLUMNS])).toHaveLength(2)
})

test('a thing on a street is changed ground where it lies, and what drifts out of the picture is told', () => {
  const heap = { x0: 0.4, y0: 0.5, x1: 0.5, y1: 0.65 }
  const reference = sketchOf(street)
  const frame = sketchOf(withThing(street, heap), { shiftX: 4, gain: 0.9 })
  const { state, drift } = judgeView(frame, reference)
  expect(state).toBe('good')
  const ground = groundOf(compareBlocks(reference, frame, drift))
  expect(ground).toHaveLength(GROUND_BLOCKS)
  const under = new Set(blocksUnder(heap))
  const changed = Array.from(ground, (letter, block) => (letter === GROUND.changed ? block : [])).flat()
  expect(changed.filter((block) => under.has(block)).length).toBeGreaterThan(under.size / 2)
  // A block is compared with the pixels about it.
  const near = new Set(blocksUnder({ x0: 0.36, y0: 0.44, x1: 0.54, y1: 0.71 }))
  expect(changed.filter((block) => !near.has(block))).toEqual([])
  const right = Array.from({ length: GROUND_BLOCKS }, (_, block) => block).filter((b) => ground[b] === GROUND.outside)
  expect(right.every((block) => block % GROUND_COLUMNS === GROUND_COLUMNS - 1)).toBe(true)
  expect(right).toHaveLength(GROUND_BLOCKS / GROUND_COLUMNS)
})

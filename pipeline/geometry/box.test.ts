import { expect, test } from 'vitest'
import { blend, boxSize, centre, centreDistance, feet, iou, overlapShare, undrift, unionBox } from './box.ts'

const box = { x0: 0.2, y0: 0.2, x1: 0.6, y1: 0.4 }

test('a box overlaps itself fully, a box beside it not at all', () => {
  expect(iou(box, box)).toBeCloseTo(1)
  expect(iou(box, { x0: 0.6, y0: 0.2, x1: 0.9, y1: 0.4 })).toBe(0)
  expect(iou({ ...box, x1: 0.2 }, { ...box, x1: 0.2 })).toBe(0)
})

test('a person before a quarter of a car covers a quarter of the car and all of themselves', () => {
  const person = { x0: 0.2, y0: 0.2, x1: 0.3, y1: 0.4 }
  expect(overlapShare(box, person)).toBeCloseTo(0.25)
  expect(overlapShare(person, box)).toBeCloseTo(1)
  expect(overlapShare({ ...box, x1: 0.1 }, person)).toBe(0)
})

test('feet are the middle of the lower edge, the centre lies above them', () => {
  expect(feet(box)).toEqual([0.4, 0.4])
  expect(centre(box)[0]).toBeCloseTo(0.4)
  expect(centre(box)[1]).toBeCloseTo(0.3)
  expect(boxSize(box)).toBeCloseTo(0.3)
})

test('a frame that drifted right by 2 % is put back by 2 %', () => {
  const back = undrift({ x0: 0.22, y0: 0.2, x1: 0.62, y1: 0.4 }, { dx: 0.02, dy: 0 })
  expect(centreDistance(back, box)).toBeCloseTo(0)
})

test('the box around several holds all of them; around none there is no box', () => {
  expect(unionBox([box, { x0: 0, y0: 0.3, x1: 0.1, y1: 0.9 }])).toEqual({ x0: 0, y0: 0.2, x1: 0.6, y1: 0.9 })
  expect(unionBox([])).toBeUndefined()
})

test('a blend of weight 0 keeps the old place and of weight 1 takes the new one', () => {
  const other = { x0: 0.4, y0: 0.4, x1: 0.8, y1: 0.6 }
  expect(blend(box, other, 0)).toEqual(box)
  expect(blend(box, other, 1).x1).toBeCloseTo(0.8)
  expect(blend(box, other, 0.5).x0).toBeCloseTo(0.3)
})

import { expect, test } from 'vitest'
import type { Detection } from '../vocabulary.ts'
import { suppressOverlaps } from './suppress-overlaps.ts'

const car = (x0: number, score: number, label = 'car'): Detection => ({
  label,
  score,
  box: { x0, y0: 0.4, x1: x0 + 0.2, y1: 0.6 },
})

test('of two boxes on one car the stronger stays', () => {
  expect(suppressOverlaps([car(0.1, 0.6), car(0.11, 0.9)], { iou: 0.5 })).toEqual([car(0.11, 0.9)])
})

test('two cars side by side both stay, the stronger first', () => {
  expect(suppressOverlaps([car(0.1, 0.6), car(0.35, 0.9)], { iou: 0.5 })).toEqual([car(0.35, 0.9), car(0.1, 0.6)])
})

test('a person before a car is not swallowed by it', () => {
  expect(suppressOverlaps([car(0.1, 0.9), car(0.1, 0.6, 'person')], { iou: 0.5 })).toHaveLength(2)
})

test('equal scores keep their order, so that replays agree', () => {
  const first = { ...car(0.1, 0.7), box: { x0: 0.1, y0: 0.4, x1: 0.3, y1: 0.6 } }
  const second = { ...car(0.1, 0.7), box: { x0: 0.12, y0: 0.4, x1: 0.32, y1: 0.6 } }
  expect(suppressOverlaps([first, second], { iou: 0.5 })).toEqual([first])
  expect(suppressOverlaps([second, first], { iou: 0.5 })).toEqual([second])
})

test('nothing seen stays nothing', () => {
  expect(suppressOverlaps([], { iou: 0.5 })).toEqual([])
})

test('a lorry that is also taken for a car is the one with the better score', () => {
  expect(suppressOverlaps([car(0.1, 0.53), car(0.105, 0.59, 'truck')], { iou: 0.5 })).toEqual([
    car(0.105, 0.59, 'truck'),
  ])
  expect(suppressOverlaps([car(0.1, 0.53), car(0.15, 0.59, 'truck')], { iou: 0.5 })).toHaveLength(2)
})

test('a tipper is both a truck and a tipper, and an e-bike that is also taken for a motorcycle is one of them', () => {
  expect(suppressOverlaps([car(0.1, 0.53, 'truck'), car(0.1, 0.59, 'dump-truck')], { iou: 0.5 })).toHaveLength(2)
  expect(suppressOverlaps([car(0.1, 0.53, 'e-bike'), car(0.1, 0.59, 'motorcycle')], { iou: 0.5 })).toHaveLength(1)
})

import { expect, test } from 'vitest'
import type { Detection, NormalizedBox } from '../vocabulary.ts'
import { mergeTiles } from './merge-tiles.ts'

const picture = { width: 1000, height: 1000 }
const region = { left: 400, top: 400, width: 400, height: 400 }
const next = { left: 700, top: 400, width: 300, height: 400 }
const labels = new Set(['head-bare', 'car'])

const found = (score: number, [x0, y0, x1, y1]: readonly [number, number, number, number], label = 'head-bare') => ({
  label,
  box: { x0, y0, x1, y1 } satisfies NormalizedBox,
  score,
})
const rounded = ({ label, score, box }: Detection) => ({
  label,
  score,
  box: [box.x0, box.y0, box.x1, box.y1].map((value) => Math.round(value * 1000)),
})
const merge = (whole: Detection[], ...tiles: { region: typeof region; detections: Detection[] }[]) =>
  mergeTiles(whole, tiles, { picture, labels }).map(rounded)

test('what only a tile shows is put in its place in the picture', () => {
  expect(merge([], { region, detections: [found(0.7, [0.5, 0.5, 0.55, 0.6])] })).toEqual([
    { label: 'head-bare', score: 0.7, box: [600, 600, 620, 640] },
  ])
})

test('a thing that picture and tile both show counts once, by the surer of the two boxes', () => {
  const whole = found(0.5, [0.6, 0.6, 0.622, 0.64])
  const tile = found(0.8, [0.5, 0.5, 0.55, 0.6])
  expect(merge([whole], { region, detections: [tile] })).toMatchObject([{ score: 0.8, box: [600, 600, 620, 640] }])
  expect(merge([{ ...whole, score: 0.9 }], { region, detections: [tile] })).toMatchObject([
    { score: 0.9, box: [600, 600, 622, 640] },
  ])
})

test('two tiles that share a thing in their overlap show it once', () => {
  const left = found(0.7, [0.8, 0.5, 0.85, 0.6])
  const right = found(0.6, [20 / 300, 0.5, 40 / 300, 0.6])
  expect(merge([], { region, detections: [left] }, { region: next, detections: [right] })).toHaveLength(1)
})

test('a thing that a border cuts is left to the neighbour that has it whole', () => {
  const half = found(0.9, [0.95, 0.5, 1, 0.6])
  const whole = found(0.6, [80 / 300, 0.5, 100 / 300, 0.6])
  expect(merge([], { region, detections: [half] }, { region: next, detections: [whole] })).toEqual([
    { label: 'head-bare', score: 0.6, box: [780, 600, 800, 640] },
  ])
})

test('a border of the picture itself cuts nothing off', () => {
  expect(merge([], { region: next, detections: [found(0.6, [0.95, 0.5, 1, 0.6])] })).toHaveLength(1)
})

test('a part of a car that passes for a car, or for a lorry, adds nothing to the car', () => {
  const car = found(0.8, [0.3, 0.3, 0.9, 0.9], 'car')
  const door = found(0.95, [0.2, 0.2, 0.7, 0.7], 'car')
  expect(merge([car], { region, detections: [door] })).toMatchObject([{ score: 0.8 }])
  expect(
    mergeTiles([car], [{ region, detections: [{ ...door, label: 'truck' }] }], { picture, labels: new Set(['truck']) }),
  ).toEqual([car])
})

test('a label that nobody asked the tiles for stays out', () => {
  expect(merge([], { region, detections: [found(0.9, [0.5, 0.5, 0.6, 0.6], 'garbage-heap')] })).toEqual([])
})

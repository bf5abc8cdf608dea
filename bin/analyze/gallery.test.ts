import { expect, test } from 'vitest'
import { frameOfRgb } from '../../models/image.ts'
import type { Detection } from '../../pipeline/vocabulary.ts'
import { createGallery, type Shown } from './gallery.ts'

const frame = frameOfRgb({ rgb: new Uint8Array(32 * 18 * 3), width: 32, height: 18 })
const car: Detection = { label: 'car', score: 0.9, box: { x0: 0.1, y0: 0.1, x1: 0.5, y1: 0.5 } }
const look = (index: number, more: Partial<Shown> = {}): Shown => ({
  index,
  frame,
  detections: [],
  maskable: [],
  good: true,
  evidence: new Set(),
  ...more,
})

test('a contact sheet of a long source stays small and even', async () => {
  const gallery = createGallery()
  for (let index = 0; index < 400; index++) await gallery.show(look(index))
  const frames = gallery.sheet().map(({ frame }) => frame)
  expect(frames.length).toBeGreaterThan(24)
  expect(frames.length).toBeLessThanOrEqual(48)
  expect(new Set(frames.slice(1).map((at, index) => at - frames[index]!)).size).toBe(1)
})

test('evidence pictures go when nothing rests on them any more', async () => {
  const gallery = createGallery()
  for (const [index, needed] of [['0'], ['0', '1'], ['1', '2']].entries()) {
    await gallery.show(look(index, { evidence: new Set(needed) }))
  }
  expect([0, 1, 2].map((index) => gallery.evidence(index) !== undefined)).toEqual([false, true, true])
})

test('the fullest look and the first good one are kept large', async () => {
  const gallery = createGallery()
  await gallery.show(look(0, { good: false }))
  expect(gallery.reference()).toBeUndefined()
  await gallery.show(look(1, { detections: [car] }))
  await gallery.show(look(2))
  expect(gallery.fullest()?.frame).toBe(1)
  expect(gallery.reference()).toMatchObject({ width: 32, height: 18 })
})

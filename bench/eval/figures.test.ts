import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { findCategory } from '../../pipeline/catalogue/catalogue.ts'
import type { CategoryRow } from '../../pipeline/catalogue/row.ts'
import type { Detection, NormalizedBox } from '../../pipeline/vocabulary.ts'
import { actsCaught } from './acts.ts'
import type { LabelFigure } from './label-figures.ts'
import { atThreshold, averagePrecision, judgePicture } from './precision.ts'
import { REAL_SETS } from './real-sets.ts'
import { hasRealLabels, tierOf } from './tiers.ts'
import { wilson } from '../../pipeline/figures/wilson.ts'

const box = (x0: number): NormalizedBox => ({ x0, y0: 0.4, x1: x0 + 0.1, y1: 0.5 })
const seen = (x0: number, score: number): Detection => ({ label: 'car', box: box(x0), score })
const row = (id: string): CategoryRow => findCategory(id)!

test('Wilson intervals are those of the tables', () => {
  const { low, high } = wilson(8, 10)
  expect([low, high].map((value) => value.toFixed(3))).toEqual(['0.490', '0.943'])
  expect(wilson(0, 20).low).toBe(0)
  expect(wilson(20, 20).high).toBe(1)
  expect(wilson(0, 0)).toEqual({ low: 0, high: 1 })
})

describe('detections against the truth of a picture', () => {
  test('a box is found once, by the strongest detection', () => {
    const judged = judgePicture([seen(0.2, 0.6), seen(0.21, 0.9), seen(0.7, 0.5)], { boxes: [box(0.2)], ignored: [] })
    expect(judged).toEqual([
      { score: 0.9, hit: true },
      { score: 0.6, hit: false },
      { score: 0.5, hit: false },
    ])
  })

  test('what may be the label or not counts neither way', () => {
    expect(judgePicture([seen(0.5, 0.8)], { boxes: [], ignored: [box(0.5)] })).toEqual([])
  })

  test('average precision is 1 when all are found first, and falls with what is missed', () => {
    expect(averagePrecision([{ score: 0.9, hit: true }], 1)).toBe(1)
    expect(averagePrecision([{ score: 0.9, hit: true }], 2)).toBeCloseTo(51 / 101)
    expect(averagePrecision([], 3)).toBe(0)
  })

  test('precision and recall are those at the threshold', () => {
    const judged = [
      { score: 0.9, hit: true },
      { score: 0.5, hit: false },
      { score: 0.2, hit: true },
    ]
    expect(atThreshold(judged, 4, 0.4)).toEqual({ hits: 1, shown: 2, precision: 0.5, recall: 0.25 })
    expect(atThreshold([], 0, 0.4)).toMatchObject({ precision: null, recall: null })
  })
})

describe('tiers', () => {
  const figure = (n: number): LabelFigure => ({ n }) as LabelFigure
  const decision = { positives: 30, raised: 20, negatives: 100, raisedWrongly: 3 }
  const known = new Set(['garbage-heap'])

  test('a row is real only with boxes of each label and a decision on enough pictures', () => {
    const garbage = row('exposed-garbage')
    expect(hasRealLabels(garbage, { 'garbage-heap': figure(50) })).toBe(true)
    expect(hasRealLabels(garbage, { 'garbage-heap': figure(49) })).toBe(false)
    expect(hasRealLabels(row('bagged-garbage'), { 'garbage-bag': figure(300) })).toBe(false)
    expect(tierOf(garbage, { known, decision })).toBe('real')
    expect(tierOf(garbage, { known, decision: { ...decision, negatives: 99 } })).toBe('simulated')
    expect(tierOf(garbage, { known, decision: undefined })).toBe('simulated')
  })

  test('a row none of whose labels a detector has needs a model; one that compares with its reference does not', () => {
    expect(tierOf(row('dog-unleashed'), { known, decision: undefined })).toBe('needs-model')
    expect(tierOf(row('accumulated-waste'), { known, decision: undefined })).toBe('simulated')
  })
})

test('acts of seconds are hardly ever caught by looks, acts of minutes are', () => {
  expect(actsCaught(row('muck-truck-uncovered'))?.share).toBeLessThan(0.1)
  expect(actsCaught(row('smoke-fire'))?.share).toBe(1)
  expect(actsCaught(row('exposed-garbage'))).toBeUndefined()
})

test('the sets map to the labels that training gives them', async () => {
  const table = await readFile(new URL('../../models/training/labels.py', import.meta.url), 'utf8')
  for (const { name, classes } of REAL_SETS) {
    const from = table.indexOf(`    "${name}": {`)
    expect(from, name).toBeGreaterThan(0)
    const own = table.slice(from, table.indexOf('}', from))
    for (const [word, label] of Object.entries(classes)) expect(own, name).toContain(`"${word}": "${label}"`)
  }
})

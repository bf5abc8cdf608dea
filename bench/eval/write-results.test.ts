import { expect, test } from 'vitest'
import type { Evaluation } from './evaluate.ts'
import type { LabelFigure } from './label-figures.ts'
import type { CategoryFigure } from './summary.ts'
import { withKept } from './write-results.ts'

const figure: CategoryFigure = { hit: true, miss: true, tier: 'simulated', light: {}, failures: [] }
const run = (more: Partial<Evaluation>): Evaluation => ({
  labels: {},
  categories: {},
  decisions: {},
  falsePerCameraDay: null,
  models: [{ id: 'street', version: '1.0.0' }],
  seeds: [1],
  pack: 'test',
  leftOut: [],
  ...more,
})
const labels = { 'garbage-heap': { n: 200 } as LabelFigure }
const decisions = { 'exposed-garbage': { positives: 80, raised: 60, negatives: 200, raisedWrongly: 4 } }

test('a run on real pictures alone leaves the figures of scenarios, and makes a row real', () => {
  const kept = run({ categories: { 'exposed-garbage': figure, 'dog-unleashed': figure } })
  const both = withKept(run({ labels, decisions }), kept)
  expect(both.categories['exposed-garbage']).toEqual({
    ...figure,
    tier: 'real',
    decision: decisions['exposed-garbage'],
  })
  expect(both.categories['dog-unleashed']?.tier).toBe('needs-model')
})

test('figures of other weights are never mixed', () => {
  const kept = run({ categories: { 'exposed-garbage': figure }, models: [{ id: 'street', version: '0.9.0' }] })
  expect(withKept(run({ labels }), kept).categories).toEqual({})
})

test('a row measured again replaces the kept one, seeds add up', () => {
  const kept = run({ categories: { 'exposed-garbage': figure }, seeds: [1, 2] })
  const again = withKept(run({ categories: { 'exposed-garbage': { ...figure, hit: false } }, seeds: [3] }), kept)
  expect(again.categories['exposed-garbage']?.hit).toBe(false)
  expect(again.seeds).toEqual([1, 2, 3])
})

import { expect, test } from 'vitest'
import { portraitAt } from '../../fixtures/portraits.ts'
import { NO_APPEARANCE, remember, type SeenAppearance } from './appearance.ts'
import { matchAnchor } from './match.ts'
import { type AnchorKnowledge, teachMerge, teachSplit } from './teach.ts'

const box = (x0: number) => ({ x0, y0: 0.5, x1: x0 + 0.1, y1: 0.6 })
const seen = (angle: number): SeenAppearance => ({
  light: 'day',
  model: 'embed@1.0.0',
  vector: portraitAt(angle),
})
const known = (x0: number, ...angles: number[]): AnchorKnowledge => ({
  place: box(x0),
  alsoAt: [],
  appearance: angles.map(seen).reduce(remember, NO_APPEARANCE),
})
const spot = (x0: number, angle: number) => ({
  place: box(x0),
  label: 'car',
  frames: [{ at: 0, lookId: 'l', score: 1, count: 1, appearance: seen(angle) }],
})
const find = (anchors: readonly AnchorKnowledge[], ...asked: Parameters<typeof spot>) => {
  const facts = anchors.map((anchor, i) => ({ ...anchor, id: String(i) }))
  return matchAnchor(facts, spot(...asked), 'object')?.anchorId
}

test('after a merge the anchor that is kept is found at both places and by both looks', () => {
  const merged = teachMerge(known(0.2, 0), known(0.5, 3))
  expect(find([merged], 0.2, 3)).toBe('0')
  expect(find([merged], 0.5, 0)).toBe('0')
  expect(find([known(0.2, 0)], 0.5, 0)).toBeUndefined()
})

test('a merge of anchors at one place adds no place, and many merges keep the bound', () => {
  expect(teachMerge(known(0.2), known(0.201)).alsoAt).toEqual([])
  const all = Array.from({ length: 9 }, (_, i) => known(i / 10)).reduce(teachMerge)
  expect(all.alsoAt.length).toBeLessThanOrEqual(4)
})

test('after a split each thing is found by its own look at the one place', () => {
  const { kept, split } = teachSplit(known(0.2, 0, 3), [{ place: box(0.21), appearance: seen(3) }])
  expect(find([kept, split], 0.2, 0)).toBe('0')
  expect(find([kept, split], 0.2, 3)).toBe('1')
  expect(find([kept, split], 0.2, 2.9)).toBe('1')
})

test('a split of pictures that say nothing of the look still gives an anchor at their place', () => {
  const { kept, split } = teachSplit(known(0.2, 0), [{ place: box(0.5) }])
  expect(kept).toEqual(known(0.2, 0))
  expect(split).toEqual({ ...known(0.5), alsoAt: [] })
})

import { expect, test } from 'vitest'
import { portraitAt } from '../../fixtures/portraits.ts'
import {
  compareAppearance,
  forgetViews,
  joinMemories,
  NO_APPEARANCE,
  remember,
  type SeenAppearance,
  seenOf,
} from './appearance.ts'

const seen = (angle: number, light: SeenAppearance['light'] = 'day', model = 'embed@1.0.0/1'): SeenAppearance => ({
  light,
  model,
  vector: portraitAt(angle),
})
const memoryOf = (...views: SeenAppearance[]) => views.reduce(remember, NO_APPEARANCE)

test('day, night and infrared are remembered apart, a few views each', () => {
  const many = Array.from({ length: 12 }, (_, i) => seen(i * 1.1))
  const memory = memoryOf(...many, seen(0, 'infrared'))
  expect(memory.views.day!.length).toBeLessThanOrEqual(3)
  expect(memory.views.infrared).toHaveLength(1)
  expect(memory.views.night).toBeUndefined()
})

test('a view that is known already changes nothing', () => {
  const memory = memoryOf(seen(0))
  expect(remember(memory, seen(0.01))).toBe(memory)
})

test('another embedding model is learned anew', () => {
  const memory = memoryOf(seen(0), seen(0, 'day', 'embed@2.0.0/1'))
  expect(memory).toEqual(memoryOf(seen(0, 'day', 'embed@2.0.0/1')))
})

test('in one light a thing is known again, another one told apart, and without a view nothing is said', () => {
  const memory = memoryOf(seen(0))
  expect(compareAppearance(memory, [seen(0.1)]).verdict).toBe('same')
  expect(compareAppearance(memory, [seen(3)]).verdict).toBe('other')
  expect(compareAppearance(memory, [seen(1.05)]).verdict).toBe('unknown')
  expect(compareAppearance(NO_APPEARANCE, [seen(0)])).toEqual({ verdict: 'unknown' })
  expect(compareAppearance(memory, [])).toEqual({ verdict: 'unknown' })
})

test('views of the same light count alone; without one the other lights are asked', () => {
  const memory = memoryOf(seen(0), seen(3, 'infrared'))
  expect(compareAppearance(memory, [seen(0, 'infrared')]).verdict).toBe('other')
  expect(compareAppearance(memoryOf(seen(0)), [seen(0, 'infrared')]).verdict).toBe('same')
})

test('one odd look among several does not make another thing of it', () => {
  expect(compareAppearance(memoryOf(seen(0)), [seen(0.1), seen(0.1), seen(2), seen(0)]).verdict).not.toBe('other')
})

test('what a reviewer said is another thing is known as another, and the thing itself still as itself', () => {
  const [mine, foreign] = [seen(0), seen(1.05)]
  const before = memoryOf(mine, foreign)
  const after = forgetViews(before, [foreign])
  expect(compareAppearance(after, [foreign]).verdict).toBe('other')
  expect(compareAppearance(after, [mine]).verdict).toBe('same')
  expect(compareAppearance(before, [foreign]).verdict).toBe('same')
})

test('two memories in one hold what both knew, within the bound', () => {
  const joined = joinMemories(memoryOf(seen(0)), memoryOf(seen(3), seen(2, 'night')))
  expect(compareAppearance(joined, [seen(3)]).verdict).toBe('same')
  expect(seenOf(joined).map(({ light }) => light)).toEqual(['day', 'day', 'night'])
})

test('a text that is no portrait compares with nothing', () => {
  const strange = { ...seen(0), vector: 'AAAA' }
  expect(compareAppearance(memoryOf(seen(0)), [strange])).toEqual({ verdict: 'unknown' })
})

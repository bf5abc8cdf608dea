import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  compareAppearance,
  encodeAppearance,
  forgetViews,
  joinMemories,
  likenessOf,
  NO_APPEARANCE,
  remember,
  type SeenAppearance,
  seenOf,
} from './appearance.ts'

const seen = (angle: number, light: SeenAppearance['light'] = 'day', model = 'embed@1.0.0'): SeenAppearance => ({
  light,
  model,
  vector: encodeAppearance([Math.cos(angle), Math.sin(angle), 0]),
})
const memoryOf = (...views: SeenAppearance[]) => views.reduce(remember, NO_APPEARANCE)

test('a text of bytes keeps the cosine of two embeddings to a hundredth', () => {
  const embedding = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { minLength: 128, maxLength: 128 })
  fc.assert(
    fc.property(embedding, embedding, (a, b) => {
      const [aa, bb] = [Math.hypot(...a), Math.hypot(...b)]
      fc.pre(aa > 0.1 && bb > 0.1)
      const cosine = a.reduce((sum, value, i) => sum + value * b[i]!, 0) / (aa * bb)
      expect(likenessOf(encodeAppearance(a), encodeAppearance(b))).toBeCloseTo(cosine, 1)
    }),
  )
})

test('texts that cannot be compared are unlike each other, and nothing is thrown', () => {
  expect(likenessOf(encodeAppearance([1, 0]), encodeAppearance([1, 0, 0]))).toBe(0)
  expect(likenessOf(encodeAppearance([0, 0]), encodeAppearance([1, 0]))).toBe(0)
})

test('day, night and infrared are remembered apart, a few views each', () => {
  const many = Array.from({ length: 12 }, (_, i) => seen(i * 0.5))
  const memory = memoryOf(...many, seen(0, 'infrared'))
  expect(memory.views.day!.length).toBeLessThanOrEqual(4)
  expect(memory.views.infrared).toHaveLength(1)
  expect(memory.views.night).toBeUndefined()
})

test('a view that is known already changes nothing', () => {
  const memory = memoryOf(seen(0))
  expect(remember(memory, seen(0.01))).toBe(memory)
})

test('another embedding model is learned anew', () => {
  const memory = memoryOf(seen(0), seen(0, 'day', 'embed@2.0.0'))
  expect(memory).toEqual(memoryOf(seen(0, 'day', 'embed@2.0.0')))
})

test('in one light a thing is known again, another one told apart, and without a view nothing is said', () => {
  const memory = memoryOf(seen(0))
  expect(compareAppearance(memory, [seen(0.1)]).verdict).toBe('same')
  expect(compareAppearance(memory, [seen(1.5)]).verdict).toBe('other')
  expect(compareAppearance(NO_APPEARANCE, [seen(0)]).verdict).toBe('unknown')
  expect(compareAppearance(memory, []).verdict).toBe('unknown')
})

test('one odd look among several does not make another thing of it', () => {
  expect(compareAppearance(memoryOf(seen(0)), [seen(0.1), seen(0.1), seen(1.2), seen(0)]).verdict).not.toBe('other')
})

test('what a reviewer said is another thing is known as another, and again as the same once he takes it back', () => {
  const [mine, foreign] = [seen(0), seen(0.5)]
  const before = memoryOf(mine, foreign)
  const after = forgetViews(before, [foreign])
  expect(compareAppearance(after, [foreign]).verdict).toBe('other')
  expect(compareAppearance(after, [mine]).verdict).toBe('same')
  expect(compareAppearance(before, [foreign]).verdict).toBe('same')
})

test('two memories in one hold what both knew, within the bound', () => {
  const joined = joinMemories(memoryOf(seen(0)), memoryOf(seen(1.5), seen(2, 'night')))
  expect(compareAppearance(joined, [seen(1.5)]).verdict).toBe('same')
  expect(seenOf(joined).map(({ light }) => light)).toEqual(['day', 'day', 'night'])
})

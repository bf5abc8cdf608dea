import { expect, test } from 'vitest'
import { measureLuma } from '../../models/sketch.ts'
import type { Sketch } from '../../pipeline/vocabulary.ts'
import { createReferenceLearner } from './reference.ts'

/** Grey 100, with a white square where somebody stands. */
function street(x: number | undefined, grey = 100): Sketch {
  const luma = new Uint8Array(160 * 90).fill(grey)
  if (x !== undefined) for (let row = 40; row < 60; row++) luma.fill(255, row * 160 + x, row * 160 + x + 10)
  return { luma, ...measureLuma(luma), contentHash: `${x} ${grey}` }
}

test('who only passes is not in the reference', () => {
  const learner = createReferenceLearner(undefined)
  for (const x of [0, 40, 80]) learner.judged(street(x), 'good')
  expect(learner.reference()?.luma).toEqual(street(undefined).luma)
})

test('a camera that turned for good is learned anew, one bad look is not enough', () => {
  const learner = createReferenceLearner(undefined)
  learner.judged(street(undefined), 'good')
  learner.judged(street(undefined, 180), 'moved')
  learner.judged(street(undefined), 'good')
  expect(learner.relearned()).toBe(0)
  for (let look = 0; look < 3; look++) learner.judged(street(undefined, 180), 'moved')
  expect(learner.relearned()).toBe(1)
  expect(learner.reference()?.luma[0]).toBe(180)
})

test('a given reference is kept whatever comes', () => {
  const given = street(undefined)
  const learner = createReferenceLearner(given)
  for (let look = 0; look < 5; look++) learner.judged(street(undefined, 180), 'moved')
  expect(learner.reference()).toBe(given)
})

test('black and blurred pictures teach nothing', () => {
  const learner = createReferenceLearner(undefined)
  learner.judged(street(undefined, 0), 'black')
  expect(learner.reference()).toBeUndefined()
})

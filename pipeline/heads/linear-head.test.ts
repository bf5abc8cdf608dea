import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { headValue, trainHead } from './linear-head.ts'

const unit = (...numbers: number[]) => {
  const length = Math.hypot(...numbers)
  return numbers.map((number) => number / length)
}
/** Three numbers of noise that differ from example to example. */
const around = (centre: readonly number[], i: number) =>
  unit(...centre.map((value, k) => value + 0.3 * Math.sin(12.9898 * (i + 1) * (k + 1))))

test('tells apart what it was shown, and new examples of the same two kinds', () => {
  const make = (centre: readonly number[], from: number) =>
    Array.from({ length: 20 }, (_, i) => around(centre, from + i))
  const { head } = trainHead(make([1, 0, 0, 1], 0), make([0, 1, 1, 0], 100))
  for (const shown of make([1, 0, 0, 1], 500)) expect(headValue(head, shown)).toBeGreaterThan(0)
  for (const shown of make([0, 1, 1, 0], 900)) expect(headValue(head, shown)).toBeLessThan(0)
})

test('the held-out value of an example is that of a head learned without it', () => {
  const positives = Array.from({ length: 6 }, (_, i) => around([1, 0.2, 0], i))
  const negatives = Array.from({ length: 6 }, (_, i) => around([0.4, 1, 0.1], 50 + i))
  const { heldOut } = trainHead(positives, negatives)
  // With the same share for each example, which a side that lacks one does not have: hence the tolerance.
  const without = trainHead(positives.slice(1), negatives)
  expect(heldOut.positives[0]).toBeCloseTo(headValue(without.head, positives[0]!), 1)
})

test('examples of one kind on both sides are not told apart, and the held-out values say so', () => {
  const same = Array.from({ length: 24 }, (_, i) => around([1, 1, 0, 0], i))
  const { heldOut } = trainHead(same.slice(0, 12), same.slice(12))
  const right = heldOut.positives.filter((value) => value > 0).length + heldOut.negatives.filter((v) => v < 0).length
  expect(right).toBeLessThan(18)
})

test('a side with many more examples does not drown the other', () => {
  const positives = Array.from({ length: 3 }, (_, i) => around([1, 0, 0], i))
  const negatives = Array.from({ length: 60 }, (_, i) => around([0.5, 1, 0], 200 + i))
  const { head } = trainHead(positives, negatives)
  expect(headValue(head, unit(1, 0, 0))).toBeGreaterThan(0)
})

test('whatever the embeddings are, the rule is finite', () => {
  const embedding = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 5, maxLength: 5 })
  const side = fc.array(embedding, { minLength: 2, maxLength: 8 })
  fc.assert(
    fc.property(side, side, (positives, negatives) => {
      const { head, heldOut } = trainHead(positives, negatives)
      const numbers = [...head.weights, head.bias, ...heldOut.positives, ...heldOut.negatives]
      expect(numbers.every(Number.isFinite)).toBe(true)
    }),
  )
})

test('too few examples, or examples of two models, are refused', () => {
  expect(() =>
    trainHead(
      [[1, 0]],
      [
        [0, 1],
        [0, 1],
      ],
    ),
  ).toThrow(/at least two/)
  expect(() =>
    trainHead(
      [
        [1, 0],
        [1, 0, 0],
      ],
      [
        [0, 1],
        [0, 1],
      ],
    ),
  ).toThrow(/one embedding model/)
})

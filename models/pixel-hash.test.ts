import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { hashPlane } from './pixel-hash.ts'

const noise = (length: number, seed: number) => {
  let state = seed
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state >>> 24
  })
}

test('any change of any byte in a hashed row gives another hash', () => {
  const [bytes, rows] = [90, 24]
  const data = noise(bytes * rows, 7)
  const before = hashPlane({ data, bytes: 88, rowBytes: bytes, rows })
  const change = fc.record({
    row: fc.integer({ min: 0, max: rows / 4 - 1 }),
    column: fc.integer({ min: 2, max: 85 }),
    flip: fc.integer({ min: 1, max: 255 }),
  })
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
      const changed = data.slice()
      for (const { row, column, flip } of changes) changed[row * 4 * bytes + column]! ^= flip
      fc.pre(changed.some((value, index) => value !== data[index]))
      expect(hashPlane({ data: changed, bytes: 88, rowBytes: bytes, rows })).not.toBe(before)
    }),
    { numRuns: 500 },
  )
})

test('the same pixels hash the same wherever they lie in memory, whatever stands in the padding', () => {
  const pixels = noise(64 * 16, 3)
  const packed = hashPlane({ data: pixels, bytes: 64, rowBytes: 64, rows: 16 })
  for (const offset of [0, 1, 2, 3, 4]) {
    const there = noise(80 * 16 + offset, 9).subarray(offset)
    for (let row = 0; row < 16; row++) there.set(pixels.subarray(row * 64, row * 64 + 64), row * 80)
    expect(hashPlane({ data: there, bytes: 64, rowBytes: 80, rows: 16 })).toBe(packed)
  }
})

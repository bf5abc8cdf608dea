import { expect, test } from 'vitest'
import { wilson } from './wilson.ts'

test('nine of ten is between 60 and 98 per cent, and nothing is known without trials', () => {
  expect(wilson(9, 10)).toMatchObject({ share: 0.9, low: expect.closeTo(0.596, 3), high: expect.closeTo(0.982, 3) })
  expect(wilson(0, 0)).toBeUndefined()
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { createByteBudget } from './byte-budget.ts'

test('a holder gets its fair share whatever the others hold, and more only while there is some', () => {
  const budget = createByteBudget({ total: 100, fairShare: 10 })
  const [greedy, second, small] = [budget.open(), budget.open(), budget.open()]
  expect(greedy.hold(95)).toBe(true)
  expect(second.hold(11)).toBe(false)
  expect(second.hold(10)).toBe(true)
  expect(small.hold(10)).toBe(true)
  expect(greedy.hold(96)).toBe(false)
  expect(budget.held()).toBe(115)
  greedy.close()
  expect(second.hold(90)).toBe(true)
  expect(budget.held()).toBe(100)
})

test('who holds less than before is never refused', () => {
  const budget = createByteBudget({ total: 10, fairShare: 5 })
  const [one, other] = [budget.open(), budget.open()]
  expect([one.hold(9), other.hold(5), one.hold(8)]).toEqual([true, true, true])
})

test('whatever is asked for, the sum is what the holders hold and stays within the limit and the fair shares', () => {
  const step = fc.record({ who: fc.nat(4), bytes: fc.nat(200), close: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const budget = createByteBudget({ total: 300, fairShare: 20 })
      const shares = Array.from({ length: 5 }, () => ({ share: budget.open(), bytes: 0 }))
      for (const { who, bytes, close } of steps) {
        const one = shares[who]!
        if (close) {
          one.share.close()
          one.bytes = 0
        } else if (one.share.hold(bytes)) one.bytes = bytes
        expect(budget.held()).toBe(shares.reduce((sum, { bytes: held }) => sum + held, 0))
        expect(budget.held()).toBeLessThanOrEqual(300 + 5 * 20)
      }
    }),
  )
})

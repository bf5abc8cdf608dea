import { expect, test } from 'vitest'
import { type DecidedMessage, judgeDelivery } from './delivery-judge.ts'
import type { Entry } from './delivery-plan.ts'

const decided = (id: string, candidateId: string, sequence: number): DecidedMessage => {
  return { id, candidateId, sequence, type: 'case.confirmed', waits: false }
}
const entry = (what: Entry['what'], id: string, candidateId: string, number?: string): Entry => ({
  what,
  id,
  candidateId,
  type: '',
  at: 0,
  ...(number === undefined ? {} : { number }),
})
const came = (id: string, candidateId: string, number?: string) => [
  entry('came', id, candidateId),
  entry('taken', id, candidateId, number),
]

test('what was decided and taken once, in order, is neither lost nor doubled', () => {
  const log = [...came('a', 'k', 'n1'), ...came('b', 'k')]
  const verdict = judgeDelivery(log, [decided('a', 'k', 1), decided('b', 'k', 2)])
  expect(verdict).toMatchObject({ lost: 0, doubled: 0, outOfOrder: 0, resent: 0, arrivals: 2 })
})

test('a message that never came is lost, one that came later than its follower is out of order', () => {
  const log = [...came('b', 'k'), ...came('a', 'k', 'n1')]
  expect(judgeDelivery(log, [decided('a', 'k', 1), decided('b', 'k', 2), decided('c', 'm', 3)])).toMatchObject({
    lost: 1,
    outOfOrder: 1,
  })
})

test('a case opened twice, a message taken twice and one that nobody decided are doubles; a repeat under its key is not', () => {
  const log = [...came('a', 'k', 'n1'), ...came('b', 'k', 'n2'), ...came('x', 'k'), entry('came', 'a', 'k')]
  expect(judgeDelivery(log, [decided('a', 'k', 1), decided('b', 'k', 2)])).toMatchObject({ doubled: 2, resent: 1 })
  expect(judgeDelivery([...came('a', 'k'), ...came('a', 'k')], [decided('a', 'k', 1)])).toMatchObject({ doubled: 1 })
})

import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { CASE_STATES } from './mirror.ts'
import { type ListedCase, type OurCase, reconcile } from './reconcile.ts'

const ours = (candidateId: string, more: Partial<OurCase> = {}): OurCase => ({
  candidateId,
  externalCaseNo: `n-${candidateId}`,
  state: 'dispatched',
  acknowledged: true,
  moving: false,
  givenUp: false,
  ...more,
})
const theirs = (candidateId: string, more: Partial<ListedCase> = {}): ListedCase => ({
  candidateId,
  externalCaseNo: `n-${candidateId}`,
  state: 'dispatched',
  ...more,
})

test('each difference is named: missing there, unknown here, another state, another number, twice there', () => {
  const found = reconcile(
    [ours('a'), ours('b'), ours('c', { state: 'disposed' }), ours('d'), ours('e')],
    [
      theirs('a'),
      theirs('c'),
      theirs('d', { externalCaseNo: 'x' }),
      theirs('e'),
      theirs('e', { externalCaseNo: 'n-e2' }),
      theirs('z'),
    ],
  )
  expect(found).toEqual([
    { kind: 'missing-there', candidateId: 'b', externalCaseNo: 'n-b', ours: 'dispatched' },
    { kind: 'state-differs', candidateId: 'c', externalCaseNo: 'n-c', ours: 'disposed', theirs: 'dispatched' },
    { kind: 'number-differs', candidateId: 'd', externalCaseNo: 'n-d', ours: 'n-d', theirs: 'x' },
    { kind: 'twice-there', candidateId: 'e', externalCaseNo: 'n-e', theirs: 'n-e, n-e2' },
    { kind: 'unknown-here', candidateId: 'z', externalCaseNo: 'n-z', theirs: 'dispatched' },
  ])
})

test('what is under way, ended and archived, or never taken is no difference', () => {
  const moving = ours('a', { moving: true, state: 'filed' })
  const archived = ours('b', { state: 'closed' })
  const neverTaken = ours('c', { acknowledged: false, state: 'pending' })
  expect(reconcile([moving, archived, neverTaken], [theirs('a')])).toEqual([])
})

test('a case that was given up here and is there all the same is named', () => {
  const dead = ours('a', { acknowledged: false, givenUp: true, state: 'pending' })
  expect(reconcile([dead], [theirs('a', { state: 'filed' })])).toMatchObject([
    { kind: 'state-differs', ours: 'given up', theirs: 'filed' },
  ])
})

test('a list without our ids is matched by their numbers, and words that are none of ours are not compared', () => {
  expect(reconcile([ours('a')], [{ externalCaseNo: 'n-a', state: '处理中' }])).toEqual([])
})

test('two lists that agree have no difference, and every case left out of theirs is named once', () => {
  const lists = fc.uniqueArray(
    fc.tuple(fc.string({ minLength: 1, maxLength: 8 }), fc.constantFrom(...CASE_STATES), fc.boolean()),
    {
      selector: ([id]) => id,
    },
  )
  fc.assert(
    fc.property(lists, (rows) => {
      const mine = rows.map(([id, state]) => ours(id, { state }))
      const all = rows.map(([id, state]) => theirs(id, { state }))
      expect(reconcile(mine, all)).toEqual([])
      const kept = all.filter((_, i) => rows[i]![2])
      const missing = reconcile(mine, kept).map(({ candidateId }) => candidateId)
      const open = rows.filter(([, state, keep]) => !keep && !['closed', 'forced_close', 'void'].includes(state))
      expect(missing).toEqual(open.map(([id]) => id))
    }),
  )
})

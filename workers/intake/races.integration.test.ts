import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { seedCamera, seenLook, stall, START } from '../../fixtures/looks.ts'
import { portraitAt } from '../../fixtures/portraits.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createReviewStore } from '../../prisma/stores/candidates/reviews.ts'
import { takeLook } from './intake.ts'

let server: TestPostgres
/** Two workers: each with a connection of its own. */
let workers: readonly [Database, Database]

beforeAll(async () => {
  server = await startTestPostgres()
})
beforeEach(async () => {
  const url = await server.database()
  workers = [createDatabase(url, { poolSize: 2 }), createDatabase(url, { poolSize: 2 })]
  await seedCamera(workers[0], 'c1')
  return () => Promise.all(workers.map((worker) => worker.close()))
})
afterAll(() => server?.stop())

const LOOKING = [{ ...stall(), appearance: portraitAt(0) }]
const take = (worker: Database, minute: number) => {
  const message = seenLook('c1', minute, LOOKING)
  const embedding = { model: 'embed@1.0.0/1', light: 'day' } as const
  const outcome = { ...message.outcome, embedding } as typeof message.outcome
  return takeLook({ database: worker, now: () => START, random: () => 0.5 }, { ...message, version: 2, outcome })
}
const takeAll = async (from: number, to: number) => {
  for (let minute = from; minute <= to; minute += 1) await take(workers[minute % 2]!, minute)
}
const count = async () => ({
  candidates: await workers[0].queries.candidate.count(),
  anchors: await workers[0].queries.anchor.count(),
})

test('the look that raises, taken in by two workers at once, opens one candidate on one anchor', async () => {
  await takeAll(0, 2)
  const outcomes = await Promise.all([take(workers[0], 3), take(workers[1], 3), take(workers[0], 3)])
  expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['dropped', 'dropped', 'folded'])
  expect(await count()).toEqual({ candidates: 1, anchors: 1 })
})

test('two looks of one view at once are taken in one after the other, the older one or none', async () => {
  await takeAll(0, 2)
  const [older, newer] = await Promise.all([take(workers[0], 3), take(workers[1], 4)])
  expect(newer.kind).toBe('folded')
  expect(['folded', 'dropped']).toContain(older.kind)
  expect(await count()).toEqual({ candidates: 1, anchors: 1 })
})

test('an old look after a new one changes nothing, not even what is remembered of the look of things', async () => {
  await takeAll(0, 6)
  const before = await workers[0].queries.anchor.findMany()
  expect(await take(workers[1], 5)).toEqual({ kind: 'dropped', reason: 'older' })
  expect(await workers[0].queries.anchor.findMany()).toEqual(before)
})

test('looks while it is rejected, and rejected twice at once, leave one rejection that acts', async () => {
  await takeAll(0, 6)
  const { id: candidateId, version } = await workers[0].queries.candidate.findFirstOrThrow()
  const decision = { candidateId, version, at: new Date(START), reason: 'look-alike' }
  const decide = (worker: Database, reviewerId: string) => createReviewStore(worker).reject({ ...decision, reviewerId })
  const [one, other] = await Promise.all([
    decide(workers[0], 'li'),
    decide(workers[1], 'wang'),
    take(workers[0], 7),
    take(workers[1], 8),
  ])
  expect([one.kind, other.kind].filter((kind) => kind === 'done')).toHaveLength(1)
  await takeAll(9, 12)
  expect(await count()).toEqual({ candidates: 1, anchors: 1 })
  expect(await workers[0].queries.suppression.count()).toBe(1)
})

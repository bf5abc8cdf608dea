import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { seenLook, seedCamera, stall, START } from '../../fixtures/looks.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createOutboxStore } from '../../prisma/stores/cases/outbox.ts'
import { createReviewStore } from '../../prisma/stores/candidates/reviews.ts'
import { takeLook } from './intake.ts'

let server: TestPostgres
let database: Database

beforeAll(async () => {
  server = await startTestPostgres()
})
beforeEach(async () => {
  database = createDatabase(await server.database(), { poolSize: 6 })
  return () => database.close()
})
afterAll(() => server?.stop())

const take = (minute: number) =>
  takeLook({ database, now: () => START, random: () => 0.5 }, seenLook('c1', minute, [stall()]))

test('looks that fold into a candidate while it is confirmed, delivered and taken back leave one case in one order', async () => {
  await seedCamera(database, 'c1')
  for (let minute = 0; minute <= 6; minute += 1) await take(minute)
  const { id: candidateId, version } = await database.queries.candidate.findFirstOrThrow()
  const reviews = createReviewStore(database)
  const at = new Date(START)
  const decision = { candidateId, version, reviewerId: 'r', at, receiverId: 'city', payload: {}, deliverAfter: at }
  const outbox = createOutboxStore(database, () => START + 1000)
  const deliver = async () => {
    for (const { id } of await outbox.claim(5)) await outbox.delivered(id, { externalCaseNo: '7' })
  }
  const [first, second] = await Promise.all([
    reviews.confirm(decision),
    reviews.confirm(decision),
    ...[7, 8, 9].map(take),
    deliver(),
  ])
  // A look that was folded in before counts as a change of what the reviewer saw: then nobody confirmed, and nobody was told.
  const done = [first, second].filter((outcome) => outcome && 'kind' in outcome && outcome.kind === 'done')
  expect(done.length).toBeLessThanOrEqual(1)
  const confirmed = await database.queries.outbox.count({ where: { kind: 'case.confirmed' } })
  expect(confirmed).toBe(done.length)
  if (done.length === 0) {
    const seen = await database.queries.candidate.findFirstOrThrow()
    expect((await reviews.confirm({ ...decision, version: seen.version })).kind).toBe('done')
  }
  await Promise.all([
    deliver(),
    take(10),
    reviews.undo({ candidateId, reviewerId: 'r', at, windowSeconds: 15 }),
    take(11),
  ])
  while ((await database.queries.outbox.count({ where: { deliveredAt: null, cancelledAt: null } })) > 0) await deliver()
  const messages = await database.queries.outbox.findMany({ orderBy: { sequence: 'asc' } })
  const sent = messages.filter(({ cancelledAt }) => cancelledAt === null).map(({ kind }) => kind)
  const theirs = await database.queries.case.findFirstOrThrow()
  expect(theirs.state).toBe('void')
  // Taken back before anybody was told, or told and then voided; never voided without having been told.
  expect([[], ['case.confirmed', 'case.void']]).toContainEqual(sent)
  expect(await database.queries.candidate.count({ where: { closedAt: null } })).toBeLessThanOrEqual(1)
})

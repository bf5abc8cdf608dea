import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { confirmOldest, dispose } from '../../fixtures/decisions.ts'
import { NO_STALL, START, seedCamera, seenLook, stall } from '../../fixtures/looks.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import type { LookMessage } from '../../pipeline/look.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createCallbackStore } from '../../prisma/stores/cases/callbacks.ts'
import { createCounters } from '../../prisma/stores/candidates/counters.ts'
import { createReviewStore } from '../../prisma/stores/candidates/reviews.ts'
import { takeLook } from './intake.ts'

let server: TestPostgres
let database: Database
const DAY_MINUTES = 24 * 60

beforeAll(async () => {
  server = await startTestPostgres()
})
beforeEach(async () => {
  database = createDatabase(await server.database(), { poolSize: 2 })
  return () => database.close()
})
afterAll(() => server?.stop())

const take = (message: LookMessage) => takeLook({ database, now: () => START, random: () => 0.5 }, message)
const takeAll = async (messages: readonly LookMessage[]) => {
  for (const message of messages) await take(message)
}
const candidates = () => database.queries.candidate.findMany({ orderBy: { createdAt: 'asc' } })
const minutes = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

describe('after the review', () => {
  test('a rejected place stays silent until the suppression ends, then may raise again', async () => {
    await seedCamera(database, 'c1')
    await takeAll(minutes(0, 6).map((minute) => seenLook('c1', minute, [stall()])))
    const { id, version } = (await candidates())[0]!
    await createReviewStore(database).reject({
      candidateId: id,
      version,
      reviewerId: 'r',
      at: new Date(START),
      reason: 'permitted',
    })
    await takeAll(minutes(7, 30).map((minute) => seenLook('c1', minute, [stall()])))
    expect(await candidates()).toHaveLength(1)
    const later = DAY_MINUTES + 10
    await takeAll(minutes(later, later + 6).map((minute) => seenLook('c1', minute, [stall()])))
    expect((await candidates()).map(({ status }) => status)).toEqual(['rejected', 'open'])
  })

  test('disposed, gone, clear; back within a day it is the same candidate, later a linked one', async () => {
    await seedCamera(database, 'c1')
    await takeAll(minutes(0, 6).map((minute) => seenLook('c1', minute, [stall()])))
    const id = await confirmOldest(database)
    expect(await dispose(database, id)).toEqual({ kind: 'applied', candidateId: id, state: 'disposed' })
    await takeAll(minutes(7, 25).map((minute) => seenLook('c1', minute, [NO_STALL])))
    expect(await database.queries.verification.findMany()).toMatchObject([{ status: 'done', verdict: 'clear' }])
    expect((await candidates())[0]!.closedAt).not.toBeNull()
    const advice = await database.queries.outbox.findMany({ where: { kind: 'case.verified' } })
    expect(advice).toMatchObject([{ candidateId: id, receiverId: 'city', payload: { verdict: 'clear' } }])

    // Its camera leaves the roster meanwhile: what is said of that is not forgotten.
    const handover = { to: 'person', at: '2026-11-20T03:26:00Z' }
    const { why } = await database.queries.candidate.findUniqueOrThrow({ where: { id }, select: { why: true } })
    await database.queries.candidate.update({ where: { id }, data: { why: { ...(why as object), handover } } })
    await takeAll(minutes(30, 36).map((minute) => seenLook('c1', minute, [stall()])))
    expect(await candidates()).toMatchObject([{ id, status: 'open', reopened: 1, closedAt: null, why: { handover } }])

    await confirmOldest(database)
    await dispose(database, id, 'disposed-again')
    await takeAll(minutes(37, 60).map((minute) => seenLook('c1', minute, [NO_STALL])))
    const later = 60 + DAY_MINUTES + 1
    await takeAll(minutes(later, later + 6).map((minute) => seenLook('c1', minute, [stall()])))
    const found = await candidates()
    expect(found).toMatchObject([{ id }, { recurrenceOf: id, status: 'open' }])
    expect(await createCounters(database)()).toMatchObject({ recurrences: 2, verified: { clear: 2, notClear: 0 } })
  })

  test('a stall that still stands is not clear; the candidate stays and rework is only advised', async () => {
    await seedCamera(database, 'c1')
    await takeAll(minutes(0, 6).map((minute) => seenLook('c1', minute, [stall()])))
    const id = await confirmOldest(database)
    await dispose(database, id)
    await takeAll(minutes(7, 20).map((minute) => seenLook('c1', minute, [stall()])))
    expect(await database.queries.verification.findMany()).toMatchObject([{ verdict: 'not-clear' }])
    expect(await candidates()).toMatchObject([{ id, status: 'confirmed', closedAt: null }])
    expect(await database.queries.case.findMany()).toMatchObject([{ state: 'disposed' }])
    expect(await database.queries.outbox.findMany({ where: { kind: 'case.verified' } })).toMatchObject([
      { payload: { verdict: 'not-clear', advice: 'rework' } },
    ])
  })

  test('their closing of the first round, late, does not close what came back and waits for a person', async () => {
    await seedCamera(database, 'c1')
    await takeAll(minutes(0, 6).map((minute) => seenLook('c1', minute, [stall()])))
    const id = await confirmOldest(database)
    await dispose(database, id)
    await takeAll(minutes(7, 25).map((minute) => seenLook('c1', minute, [NO_STALL])))
    await takeAll(minutes(30, 36).map((minute) => seenLook('c1', minute, [stall()])))
    const closing = { id: 'closed-1', receiverId: 'city', kind: 'closed', candidateId: id, body: {} } as const
    const outcome = await createCallbackStore(database).apply({ ...closing, at: new Date(START) })
    expect(outcome).toMatchObject({ kind: 'applied', state: 'closed' })
    await take(seenLook('c1', 37, [stall()]))
    expect(await candidates()).toMatchObject([{ id, status: 'open', closedAt: null }])
    await confirmOldest(database)
    expect(await database.queries.case.findMany()).toMatchObject([{ state: 'pending' }])
  })

  test.each([
    ['its zone was taken away', { view: { origin: 'approved', zones: [] } }],
    ['nobody vouches for its view any more', { view: { origin: 'proposed', zones: [] } }],
  ] as const)('nothing is clear when %s', async (_, changed) => {
    await seedCamera(database, 'c1')
    await takeAll(minutes(0, 6).map((minute) => seenLook('c1', minute, [stall()])))
    await dispose(database, await confirmOldest(database))
    await seedCamera(database, 'c1', changed)
    const elsewhere = { ...NO_STALL, zoneId: 'pavement' }
    await takeAll(minutes(7, 25).map((minute) => ({ ...seenLook('c1', minute, [elsewhere]), viewVersion: 2 })))
    expect(await database.queries.verification.findMany()).toMatchObject([{ verdict: 'cannot-tell' }])
  })

  test('a fix that nothing can see is cannot-tell, for a person', async () => {
    await seedCamera(database, 'c1')
    await takeAll(minutes(0, 6).map((minute) => seenLook('c1', minute, [stall()])))
    const id = await confirmOldest(database)
    await dispose(database, id)
    await takeAll(
      minutes(7, 20).map((minute) => seenLook('c1', minute, [{ ...NO_STALL, presence: 'unknown', reason: 'hidden' }])),
    )
    expect(await database.queries.verification.findMany()).toMatchObject([{ verdict: 'cannot-tell' }])
    expect(await database.queries.finding.findMany()).toMatchObject([{ kind: 'verification', subject: id }])
  })
})

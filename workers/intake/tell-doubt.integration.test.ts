/** A candidate opened in the dark at the place of one known by day: kept apart, and joined or told apart by day. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { NO_STALL, START, seedCamera, seenLook, stall } from '../../fixtures/looks.ts'
import { portraitAt } from '../../fixtures/portraits.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import type { LookMessage } from '../../pipeline/look.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createClaimStore } from '../../prisma/stores/candidates/claims.ts'
import { createReviewStore } from '../../prisma/stores/candidates/reviews.ts'

import { takeLook } from './intake.ts'

let server: TestPostgres
let database: Database

beforeAll(async () => void (server = await startTestPostgres()))
beforeEach(async () => {
  database = createDatabase(await server.database(), { poolSize: 3 })
  await seedCamera(database, 'c1')
  return () => database.close()
})
afterAll(() => server?.stop())

type Kind = 'day' | 'dusk' | 'infrared'

/** A stall that looks like `angle` in each minute; undefined: none is there. */
async function takeAll(from: number, to: number, angle: number | undefined, kind: Kind = 'day'): Promise<void> {
  for (let minute = from; minute <= to; minute += 1) {
    const seen = angle === undefined ? NO_STALL : { ...stall(), appearance: portraitAt(angle) }
    const message = seenLook('c1', minute, [seen], { light: { kind, mean: 100 } })
    const embedding = { model: 'embed@1.0.0', light: kind === 'infrared' ? kind : ('day' as const) }
    const lit = { ...message, version: 2, outcome: { ...message.outcome, embedding } } as LookMessage
    await takeLook({ database, now: () => START, random: () => 0.5 }, lit)
  }
}
const candidates = () => database.queries.candidate.findMany({ orderBy: { id: 'asc' } })

/** By day, gone for a long time, and in infrared what may be the same. */
async function doubtful(): Promise<{ first: string; second: string }> {
  await takeAll(0, 6, 0)
  await takeAll(7, 24, undefined)
  await takeAll(25, 31, 1.3, 'infrared')
  const [first, second] = await candidates()
  expect(second).toMatchObject({ status: 'open', why: { perhaps: first!.id } })
  return { first: first!.id, second: second!.id }
}

test('what day light shows to be the older one is joined to it, and goes on as it', async () => {
  const { first, second } = await doubtful()
  // Dusk says too little.
  await takeAll(32, 34, 0.05, 'dusk')
  expect((await candidates()).map(({ status }) => status)).toEqual(['open', 'open'])
  await takeAll(35, 40, 0.05)
  expect(await candidates()).toMatchObject([
    { id: first, status: 'open', lastSeenAt: new Date(START + 40 * 60_000) },
    { id: second, status: 'merged', mergedInto: first },
  ])
  const [joined] = await database.queries.auditEntry.findMany({ where: { action: 'candidate.join' } })
  expect(joined).toMatchObject({ actor: 'intake', subject: second })
  // It is known in both lights from now on.
  await takeAll(41, 60, undefined, 'infrared')
  await takeAll(61, 67, 1.3, 'infrared')
  expect(await candidates()).toHaveLength(2)
})

test('what day light shows to be another thing stays a candidate of its own', async () => {
  await doubtful()
  await takeAll(32, 38, 2.4)
  expect((await candidates()).map(({ status }) => status)).toEqual(['open', 'open'])
  expect((await database.queries.anchor.findMany()).map(({ perhaps }) => perhaps)).toEqual([null, null])
})

test.each([
  { hours: 2, becomes: [{ status: 'open', reopened: 1, closedAt: null }, { status: 'merged' }] },
  { hours: 30, becomes: [{ status: 'confirmed' }, { status: 'open', linked: true }] },
])(
  'back in the dark $hours hours after its fix it is by day what it would have been at once',
  async ({ hours, becomes }) => {
    const { first } = await doubtful()
    const clearedAt = new Date(START + 25 * 60_000 - hours * 3_600_000)
    const fixed = { status: 'confirmed', closedAt: clearedAt, clearedAt }
    await database.queries.candidate.update({ where: { id: first }, data: fixed })
    await takeAll(32, 36, 0.05)
    const found = (await candidates()).map((one) => ({ ...one, linked: one.recurrenceOf === first }))
    expect(found).toMatchObject(becomes)
  },
)

test('nothing is joined while somebody has one of them before him, nor after he decided', async () => {
  const { second } = await doubtful()
  const claimed = await createClaimStore(database).claim(second, 'r')
  expect(claimed.kind).toBe('claimed')
  await takeAll(32, 34, 0.05)
  expect((await candidates()).map(({ status }) => status)).toEqual(['open', 'open'])
  const { version } = await database.queries.candidate.findUniqueOrThrow({ where: { id: second } })
  const said = { candidateId: second, version, reviewerId: 'r', at: new Date(START), reason: 'look-alike' }
  expect((await createReviewStore(database).reject(said)).kind).toBe('done')
  await takeAll(35, 37, 0.05)
  expect((await candidates()).map(({ status }) => status)).toEqual(['open', 'rejected'])
})

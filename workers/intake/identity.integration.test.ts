import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { NO_STALL, START, seedCamera, seenLook, stall } from '../../fixtures/looks.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { portraitAt } from '../../fixtures/portraits.ts'
import type { Embedding, LookMessage, Sighting } from '../../pipeline/look.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { mergeAnchors, splitAnchor, unteach } from '../../prisma/stores/candidates/anchors.ts'
import { createReviewStore } from '../../prisma/stores/candidates/reviews.ts'
import { takeLook } from './intake.ts'

let server: TestPostgres
let database: Database

beforeAll(async () => {
  server = await startTestPostgres()
})
beforeEach(async () => {
  database = createDatabase(await server.database(), { poolSize: 4 })
  await seedCamera(database, 'c1')
  return () => database.close()
})
afterAll(() => server?.stop())

/** A stall that looks like `angle`. */
const looking = (angle: number, sighting: Sighting = stall()): Sighting => ({
  ...sighting,
  appearance: portraitAt(angle),
})

function look(minute: number, sightings: readonly Sighting[], light: Embedding['light'] = 'day'): LookMessage {
  const message = seenLook('c1', minute, sightings)
  const embedding = { model: 'embed@1.0.0', light }
  return { ...message, version: 2, outcome: { ...message.outcome, embedding } as LookMessage['outcome'] }
}

const take = (message: LookMessage) => takeLook({ database, now: () => START, random: () => 0.5 }, message)
async function takeAll(from: number, to: number, sightings: readonly Sighting[], light: Embedding['light'] = 'day') {
  for (let minute = from; minute <= to; minute += 1) await take(look(minute, sightings, light))
}
const candidates = () => database.queries.candidate.findMany({ orderBy: { id: 'asc' } })
const LANE = [
  [0, 0.4],
  [1, 0.4],
  [1, 1],
] as const
const FULL = [looking(0)]
const OTHER = [looking(3)]

async function reject(candidateId: string, reviewerId = 'r') {
  const { version } = await database.queries.candidate.findUniqueOrThrow({ where: { id: candidateId } })
  const decision = { candidateId, version, reviewerId, at: new Date(START), reason: 'look-alike' }
  expect((await createReviewStore(database).reject(decision)).kind).toBe('done')
}

describe('another thing at the place of the first', () => {
  test('that comes between two looks has a dwell and a candidate of its own', async () => {
    await takeAll(0, 6, FULL)
    expect(await candidates()).toHaveLength(1)
    await takeAll(7, 9, OTHER)
    expect(await candidates()).toHaveLength(1)
    await takeAll(10, 13, OTHER)
    const [first, second] = await candidates()
    expect(second).toMatchObject({ status: 'open', recurrenceOf: null })
    expect(second!.anchorId).not.toBe(first!.anchorId)
    expect(first!.closedAt).toBeNull()
  })

  test('and the first one that comes back is the first candidate again', async () => {
    await takeAll(0, 6, FULL)
    await takeAll(7, 13, OTHER)
    await takeAll(14, 20, FULL)
    const [first, , third] = await candidates()
    expect(third).toBeUndefined()
    expect(first!.lastSeenAt).toEqual(new Date(START + 20 * 60_000))
  })

  test('a single look that shows something else changes nothing', async () => {
    await takeAll(0, 3, FULL)
    await take(look(4, OTHER))
    await takeAll(5, 6, FULL)
    expect(await candidates()).toHaveLength(1)
    expect(await database.queries.anchor.count()).toBe(1)
  })

  test('the same thing by night and in infrared stays one, and is known in each light afterwards', async () => {
    await takeAll(0, 6, FULL, 'day')
    await takeAll(7, 9, [looking(1)], 'night')
    await takeAll(10, 12, [looking(2)], 'infrared')
    await takeAll(13, 15, [], 'infrared')
    await takeAll(16, 22, [looking(2.05)], 'infrared')
    expect(await candidates()).toHaveLength(1)
    const [anchor] = await database.queries.anchor.findMany()
    expect(Object.keys((anchor!.appearance as { views: object }).views).sort()).toEqual(['day', 'infrared', 'night'])
  })
})

describe('a rejection', () => {
  test('acts at once on what stands on, and on what comes back looking alike', async () => {
    await takeAll(0, 6, FULL)
    await reject((await candidates())[0]!.id)
    await takeAll(7, 9, FULL)
    await takeAll(10, 12, [NO_STALL])
    await takeAll(13, 19, FULL)
    expect(await candidates()).toHaveLength(1)
    const [silence] = await database.queries.suppression.findMany()
    expect(silence).toMatchObject({ category: 'road-occupying-stall', removedAt: null })
    expect(silence!.looks).toBeGreaterThanOrEqual(6)
  })

  test('says nothing of another thing at the same place', async () => {
    await takeAll(0, 6, FULL)
    await reject((await candidates())[0]!.id)
    await takeAll(7, 13, OTHER)
    expect((await candidates()).map(({ status }) => status)).toEqual(['rejected', 'open'])
  })

  test('hides nothing that it cannot tell: what comes back without a look, or in other light, is shown with what was rejected', async () => {
    await takeAll(0, 6, FULL)
    const [rejected] = await candidates()
    await reject(rejected!.id)
    await takeAll(7, 9, [NO_STALL])
    await takeAll(10, 16, [stall()])
    const [, again] = await candidates()
    expect(again).toMatchObject({ status: 'open', why: { rejectedBefore: rejected!.id } })
  })

  test('that is removed hides nothing any more', async () => {
    await takeAll(0, 6, FULL)
    await reject((await candidates())[0]!.id)
    await takeAll(7, 8, FULL)
    await database.queries.suppression.updateMany({ data: { removedAt: new Date(START) } })
    await takeAll(9, 9, FULL)
    expect((await candidates()).map(({ status }) => status)).toEqual(['rejected', 'open'])
  })

  test('of something that endangers life silences nothing: seen anew from the beginning it is raised anew', async () => {
    const lane = { id: 'lane', kind: 'fire-lane', polygon: LANE, origin: 'approved', permits: [] } as const
    await seedCamera(database, 'c2', { view: { origin: 'approved', zones: [lane] } })
    const blocked: Sighting = { ...stall(), category: 'fire-lane-blocked', zoneId: 'lane', label: 'car' }
    const blockedFrom = async (from: number, to: number) => {
      for (let minute = from; minute <= to; minute += 1) await take(seenLook('c2', minute, [blocked]))
    }
    await blockedFrom(0, 6)
    await reject((await candidates())[0]!.id)
    expect(await database.queries.suppression.count()).toBe(0)
    await blockedFrom(7, 8)
    expect(await candidates()).toHaveLength(1)
    await blockedFrom(9, 13)
    expect((await candidates()).map(({ status }) => status)).toEqual(['rejected', 'open'])
  })
})

describe('a reviewer teaches', () => {
  const anchorsOf = async () => (await candidates()).map(({ anchorId }) => anchorId)

  test('by a merge that what is found at the one anchor belongs to the other, until it is taken back', async () => {
    await takeAll(0, 6, FULL)
    await takeAll(7, 13, OTHER)
    const [into, from] = await anchorsOf()
    const lesson = await database.transaction(async (tx) => {
      await tx.candidate.updateMany({
        where: { anchorId: from! },
        data: { closedAt: new Date(START), status: 'rejected' },
      })
      return mergeAnchors(tx, { into: into!, from: from! })
    })
    await takeAll(14, 16, OTHER)
    await takeAll(17, 19, [NO_STALL])
    await takeAll(20, 26, OTHER)
    const open = await database.queries.candidate.findMany({ where: { closedAt: null } })
    expect(open.map(({ anchorId, lastSeenAt }) => [anchorId, lastSeenAt.getTime()])).toEqual([
      [into, START + 26 * 60_000],
    ])
    await database.transaction((tx) => unteach(tx, lesson))
    await takeAll(27, 29, [NO_STALL])
    await takeAll(30, 36, OTHER)
    expect(await anchorsOf()).toEqual([into, from, from])
  })

  test('by a split that the things of one candidate are two', async () => {
    await takeAll(0, 6, FULL)
    await takeAll(7, 9, [looking(1)])
    expect(await candidates()).toHaveLength(1)
    const { anchorId } = (await candidates())[0]!
    const foreign = await database.queries.evidence.findMany({
      where: { capturedAt: { gt: new Date(START + 6 * 60_000) } },
    })
    const lesson = await database.transaction((tx) =>
      splitAnchor(tx, { anchorId, evidenceIds: foreign.map(({ id }) => id) }),
    )
    await takeAll(10, 11, [looking(1)])
    expect(await anchorsOf()).toEqual([anchorId, lesson.made])
    await takeAll(12, 14, [NO_STALL])
    await takeAll(15, 21, FULL)
    expect(await anchorsOf()).toEqual([anchorId, lesson.made])
  })
})

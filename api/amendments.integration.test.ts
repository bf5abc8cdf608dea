import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../fixtures/api.ts'
import { addCandidate } from '../fixtures/candidate.ts'
import { NO_STALL, START, seedCamera, seenLook, stall } from '../fixtures/looks.ts'
import { addReviewer, type TestReviewer } from '../fixtures/reviewer.ts'
import { createCallbackStore } from '../prisma/stores/cases/callbacks.ts'
import { createOutboxStore } from '../prisma/stores/cases/outbox.ts'
import { takeLook } from '../workers/intake/intake.ts'

let site: TestApi
let li: TestReviewer
let wang: TestReviewer

beforeAll(async () => {
  site = await startTestApi()
  li = await addReviewer(site, 'li')
  wang = await addReviewer(site, 'wang')
})
afterAll(() => site?.stop())

const post = (url: string, payload?: object, version = 1, who = li) =>
  site.app.inject({
    method: 'POST',
    url: `/v1/candidates/${url}`,
    headers: { ...who.headers, 'if-match': `"${version}"` },
    ...(payload === undefined ? {} : { payload }),
  })
const row = (id: string) => site.database.queries.candidate.findUniqueOrThrow({ where: { id } })
const looks = (cameraId: string, from: number, to: number, sightings = [stall()]) =>
  Array.from({ length: to - from + 1 }, (_, i) => seenLook(cameraId, from + i, sightings))
const takeAll = async (messages: ReturnType<typeof looks>) => {
  for (const message of messages)
    await takeLook({ database: site.database, now: () => START, random: () => 0.5 }, message)
}
/** A candidate as intake opens it. */
const seen = async (cameraId: string) => {
  await seedCamera(site.database, cameraId)
  await takeAll(looks(cameraId, 0, 6))
  return site.database.queries.candidate.findFirstOrThrow({ where: { cameraId } })
}

describe('recategorise', () => {
  test('changes category and severity, keeps the candidate open and claimed, and is filed as what the person said', async () => {
    const { candidateId: id } = await addCandidate(site.database, { category: 'mobile-vendor', severity: 2 })
    await post(`${id}/claim`)
    const said = await post(`${id}/recategorise`, { category: 'fire-lane-blocked' })
    expect(said.json()).toMatchObject({ status: 'open', version: 2, undoUntil: expect.any(String) })
    expect(await row(id)).toMatchObject({ category: 'fire-lane-blocked', severity: 1, status: 'open' })
    expect((await post(`${id}/confirm`, undefined, 2, wang)).json()).toMatchObject({ code: 'claimed' })
    expect((await post(`${id}/confirm`, undefined, 2)).statusCode).toBe(200)
    const message = await site.database.queries.outbox.findFirstOrThrow({ where: { candidateId: id } })
    expect(message.payload).toMatchObject({ category: 'fire-lane-blocked' })
  })

  test('is taken back within the window only, and an unknown or the same category is refused', async () => {
    const { candidateId: id } = await addCandidate(site.database, { category: 'mobile-vendor', severity: 2 })
    for (const category of ['mobile-vendor', 'dragons'])
      expect((await post(`${id}/recategorise`, { category })).json()).toMatchObject({ code: 'nothing-to-do' })
    await post(`${id}/recategorise`, { category: 'fire-lane-blocked' })
    expect((await post(`${id}/undo`)).json()).toMatchObject({ status: 'open', version: 3 })
    expect(await row(id)).toMatchObject({ category: 'mobile-vendor', severity: 2 })
    await post(`${id}/recategorise`, { category: 'fire-lane-blocked' }, 3)
    site.clock.now += 16_000
    expect((await post(`${id}/undo`)).json()).toMatchObject({ code: 'too-late' })
  })

  test('does not make its second look blind: while the thing stands as what the detector calls it, nothing is clear', async () => {
    const { id, version } = await seen('renamed')
    const { now } = site.clock
    site.clock.now = START + 7 * 60_000
    await post(`${id}/recategorise`, { category: 'mobile-vendor' }, version)
    await post(`${id}/confirm`, undefined, version + 1)
    site.clock.now = now
    const callbacks = createCallbackStore(site.database)
    await callbacks.apply({
      id: 'd',
      receiverId: 'city',
      kind: 'disposed',
      candidateId: id,
      body: {},
      at: new Date(START + 8 * 60_000),
    })
    const mobile = { ...NO_STALL, category: 'mobile-vendor' } as const
    await takeAll(looks('renamed', 200, 230, [stall(), mobile]))
    const verdicts = await site.database.queries.verification.findMany({ where: { candidateId: id } })
    expect(verdicts.map(({ verdict }) => verdict)).not.toContain('clear')
    expect(verdicts.map(({ verdict }) => verdict)).toContain('not-clear')
  })
})

describe('merge', () => {
  test('closes the one into the other, teaches the place, and undo brings both back', async () => {
    const one = await seen('two-places')
    const place = { x0: 0.6, y0: 0.5, x1: 0.8, y1: 0.8 }
    await takeAll(looks('two-places', 7, 14, [stall(), stall(place)]))
    const both = await site.database.queries.candidate.findMany({ where: { cameraId: 'two-places', closedAt: null } })
    const other = both.find(({ id }) => id !== one.id)!
    const merged = await post(`${other.id}/merge`, { into: one.id }, other.version)
    expect(merged.json()).toMatchObject({ status: 'merged' })
    expect(await row(other.id)).toMatchObject({ status: 'merged', mergedInto: one.id, closedAt: expect.any(Date) })
    await takeAll(looks('two-places', 15, 24, [stall(), stall(place)]))
    expect(await site.database.queries.candidate.count({ where: { cameraId: 'two-places' } })).toBe(2)
    const undone = await post(`${other.id}/undo`)
    expect(undone.json()).toMatchObject({ status: 'open' })
    expect(await row(other.id)).toMatchObject({ status: 'open', mergedInto: null, closedAt: null })
    expect(await site.database.queries.anchor.count({ where: { mergedInto: { not: null } } })).toBe(0)
  })

  test('across cameras closes the candidate and keeps its place silent; into a closed or unknown one is refused', async () => {
    const make = async () => (await addCandidate(site.database, { category: 'bin-overflow', severity: 2 })).candidateId
    const [one, two, closed] = [await make(), await make(), await make()]
    await post(`${closed}/reject`, { reason: 'look-alike' })
    for (const into of [closed, 'nothing', one])
      expect((await post(`${one}/merge`, { into })).json()).toMatchObject({ status: 409, code: 'not-mergeable' })
    await post(`${one}/merge`, { into: two })
    const { anchorId } = await row(one)
    expect(await site.database.queries.suppression.count({ where: { anchorId, removedAt: null } })).toBe(1)
    await post(`${one}/undo`)
    expect(await site.database.queries.suppression.count({ where: { anchorId, removedAt: null } })).toBe(0)
  })

  test('and undo at once leave it merged or open, never between; two merges into each other leave one open', async () => {
    const make = async () => (await addCandidate(site.database, { category: 'bin-overflow', severity: 2 })).candidateId
    for (let round = 0; round < 6; round += 1) {
      const [one, two] = [await make(), await make()]
      await Promise.all([post(`${one}/merge`, { into: two }), post(`${one}/undo`), post(`${one}/undo`)])
      const after = await row(one)
      expect([after.status, after.mergedInto, after.closedAt === null]).toEqual(
        after.status === 'merged' ? ['merged', two, false] : ['open', null, true],
      )
      const reviews = await site.database.queries.review.count({ where: { candidateId: one, undoneAt: null } })
      expect(reviews).toBe(after.status === 'merged' ? 1 : 0)
      const [a, b] = [await make(), await make()]
      await Promise.all([post(`${a}/merge`, { into: b }), post(`${b}/merge`, { into: a }, 1, wang)])
      const open = [await row(a), await row(b)].filter(({ status }) => status === 'open')
      expect(open).toHaveLength(1)
    }
  })
})

describe('split', () => {
  test('makes a candidate of the named pictures beside the rest, and undo makes them one again', async () => {
    const { id, version, createdAt, firstSeenAt, lastSeenAt } = await seen('two-things')
    const pictures = await site.database.queries.evidence.findMany({
      where: { candidateId: id },
      orderBy: { capturedAt: 'asc' },
    })
    const evidenceIds = pictures.slice(-1).map((e) => e.id)
    const { made } = (await post(`${id}/split`, { evidenceIds }, version)).json<{ made: string }>()
    expect(await row(made)).toMatchObject({ status: 'open', createdAt, firstSeenAt: pictures.at(-1)!.capturedAt })
    expect((await row(id)).lastSeenAt.getTime()).toBeLessThan(lastSeenAt.getTime())
    expect(await site.database.queries.evidence.count({ where: { candidateId: made } })).toBe(1)
    expect((await post(`${id}/undo`)).json()).toMatchObject({ status: 'open', version: version + 2 })
    expect(await row(id)).toMatchObject({ firstSeenAt, lastSeenAt })
    expect(await row(made)).toMatchObject({ status: 'merged', mergedInto: id })
    expect(await site.database.queries.evidence.count({ where: { candidateId: id } })).toBe(pictures.length)
  })

  test('of all pictures, none or foreign ones is refused, and once the other half is decided there is no way back', async () => {
    const made = await addCandidate(site.database, { category: 'bin-overflow', severity: 2 })
    const foreign = await addCandidate(site.database, { category: 'bin-overflow', severity: 2 })
    const { candidateId: id, evidenceIds } = made
    for (const wrong of [evidenceIds, [evidenceIds[0], foreign.evidenceIds[0]]])
      expect((await post(`${id}/split`, { evidenceIds: wrong })).json()).toMatchObject({ code: 'not-splittable' })
    expect((await post(`${id}/split`, { evidenceIds: [] })).statusCode).toBe(400)
    const half = (await post(`${id}/split`, { evidenceIds: [evidenceIds[0]] })).json<{ made: string }>().made
    await post(`${half}/confirm`)
    expect((await post(`${id}/undo`)).json()).toMatchObject({ code: 'too-late' })
  })
})

test('who rejected too often at a place is not offered its next candidate and may not decide it; another may', async () => {
  const { candidateId: id } = await addCandidate(site.database, { category: 'site-dust', severity: 2 })
  await site.database.queries.candidate.update({ where: { id }, data: { notBy: li.id } })
  const next = (who: TestReviewer) =>
    site.app.inject({
      method: 'POST',
      url: '/v1/review/next',
      headers: who.headers,
      payload: { count: 1, category: 'site-dust' },
    })
  expect((await next(li)).json()).toMatchObject({ items: [] })
  expect((await post(`${id}/reject`, { reason: 'look-alike' })).json()).toMatchObject({
    status: 409,
    code: 'not-by-you',
  })
  expect((await next(wang)).json()).toMatchObject({ items: [{ candidate: { id } }] })
  expect((await post(`${id}/confirm`, undefined, 1, wang)).statusCode).toBe(200)
})

test('a sighting that is folded in while two reviewers confirm leaves one decision, one case and one message', async () => {
  const { id, version, cameraId } = await seen('busy')
  const [first, second] = await Promise.all([
    post(`${id}/confirm`, undefined, version),
    post(`${id}/confirm`, undefined, version, wang),
    takeAll(looks(cameraId, 7, 10)),
  ])
  const codes = [first.statusCode, second.statusCode].toSorted((a, b) => a - b)
  expect(codes).toEqual([200, 412])
  expect(await site.database.queries.review.count({ where: { candidateId: id } })).toBe(1)
  expect(await site.database.queries.outbox.count({ where: { candidateId: id } })).toBe(1)
  expect(await site.database.queries.candidate.count({ where: { cameraId } })).toBe(1)
})

test('a callback that comes before the answer to our message is stored counts, whichever is first', async () => {
  for (let round = 0; round < 4; round += 1) {
    const { candidateId: id } = await addCandidate(site.database, { category: 'smoke-fire', severity: 1 })
    await post(`${id}/confirm`)
    const outbox = createOutboxStore(site.database, () => site.clock.now + 1000)
    const message = (await outbox.claim(100)).find(({ candidateId }) => candidateId === id)
    const at = new Date(site.clock.now)
    await Promise.all([
      createCallbackStore(site.database).apply({
        id: `c${id}`,
        receiverId: 'city',
        kind: 'dispatched',
        externalCaseNo: `n${id}`,
        candidateId: id,
        body: {},
        at,
      }),
      outbox.delivered(message!.id, { externalCaseNo: `n${id}` }),
    ])
    expect(await site.database.queries.case.findUniqueOrThrow({ where: { candidateId: id } })).toMatchObject({
      state: 'dispatched',
      externalCaseNo: `n${id}`,
      acknowledgedAt: expect.any(Date),
    })
  }
})

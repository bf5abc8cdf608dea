import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../fixtures/api.ts'
import { addCandidate } from '../fixtures/candidate.ts'
import { addReviewer, type TestReviewer } from '../fixtures/reviewer.ts'

let site: TestApi
let li: TestReviewer
let wang: TestReviewer

beforeAll(async () => {
  site = await startTestApi()
  li = await addReviewer(site, 'li')
  wang = await addReviewer(site, 'wang')
})
afterAll(() => site?.stop())
beforeEach(async () => {
  await site.database.queries.claim.deleteMany()
  await site.database.queries.skip.deleteMany()
  await site.database.queries.candidate.updateMany({ data: { status: 'rejected', closedAt: new Date() } })
})

const call = (who: TestReviewer, method: 'POST' | 'DELETE' | 'GET', url: string, more: object = {}) =>
  site.app.inject({
    method,
    url,
    headers: { ...who.headers, ...('headers' in more ? more.headers! : {}) },
    ...body(more),
  })
const body = (more: { payload?: object }) => (more.payload === undefined ? {} : { payload: more.payload })
const next = async (who: TestReviewer, payload: object) => {
  const reply = await call(who, 'POST', '/v1/review/next', { payload })
  return reply.json<{
    items: { candidate: { id: string; version: number }; lease: { until: string }; nearby: object[] }[]
    waiting: number
  }>()
}
const idsOf = ({ items }: Awaited<ReturnType<typeof next>>) => items.map(({ candidate }) => candidate.id)
const decide = (who: TestReviewer, id: string, what: 'confirm' | 'reject') =>
  call(who, 'POST', `/v1/candidates/${id}/${what}`, {
    headers: { 'if-match': '"1"' },
    ...(what === 'reject' ? { payload: { reason: 'look-alike' } } : {}),
  })
const runOut = (candidateId: string) =>
  site.database.queries.claim.update({ where: { candidateId }, data: { until: new Date(0) } })
const add = async (severity: number, category = 'bagged-garbage') =>
  (await addCandidate(site.database, { category, severity })).candidateId

describe('the next candidates', () => {
  test('come most severe first, then oldest, are the same when asked again, and are nobody else’s meanwhile', async () => {
    const [old, urgent, young] = [await add(2), await add(1, 'smoke-fire'), await add(2)]
    const first = await next(li, { count: 2 })
    expect(idsOf(first)).toEqual([urgent, old])
    expect(first.waiting).toBe(3)
    expect(new Date(first.items[0]!.lease.until).getTime() - Date.now()).toBeGreaterThan(100_000)
    expect(idsOf(await next(li, { count: 2 }))).toEqual([urgent, old])
    expect(idsOf(await next(wang, { count: 5 }))).toEqual([young])
    expect(await next(li, { count: 2, category: 'smoke-fire' })).toMatchObject({ waiting: 1 })
    expect(idsOf(await next(li, { count: 5, minSeverity: 1 }))).toEqual([urgent])
  })

  test('may be asked for by district and camera group', async () => {
    const [here, there] = [await add(2), await add(2)]
    const { cameraId } = await site.database.queries.candidate.findUniqueOrThrow({ where: { id: there } })
    await site.database.queries.camera.update({
      where: { id: cameraId },
      data: { district: '500110101', cameraGroup: 'park' },
    })
    for (const filter of [{ district: '500110' }, { district: '500110101', cameraGroup: 'park' }]) {
      const answer = await next(li, { count: 5, ...filter })
      expect([idsOf(answer), answer.waiting]).toEqual([[there], 1])
    }
    expect(idsOf(await next(li, { count: 5, cameraGroup: 'metro' }))).toEqual([])
    expect(idsOf(await next(wang, { count: 5 }))).toEqual([here])
  })

  test('asked by ten windows at once are never given to two reviewers, and all of them are given', async () => {
    const made = await Promise.all(Array.from({ length: 30 }, () => add(2)))
    const people = [li, wang, await addReviewer(site, 'zhao'), await addReviewer(site, 'qian')]
    const given = await Promise.all([...people, ...people].map((who) => next(who, { count: 5 })))
    const holders = new Map<string, Set<string>>()
    for (const [i, answer] of given.entries()) {
      for (const id of idsOf(answer)) {
        holders.set(id, (holders.get(id) ?? new Set()).add(people[i % people.length]!.name))
      }
    }
    expect([...holders.values()].every((names) => names.size === 1)).toBe(true)
    // Two windows of one person share what is claimed.
    expect(holders.size).toBe(people.length * 5)
    expect(made).toEqual(expect.arrayContaining([...holders.keys()]))
  })

  test('put aside go to others, and come back to the same person when nothing else waits', async () => {
    const [first, second] = [await add(2), await add(2)]
    expect(idsOf(await next(li, { count: 1 }))).toEqual([first])
    expect((await call(li, 'DELETE', `/v1/candidates/${first}/claim`)).statusCode).toBe(204)
    expect(idsOf(await next(li, { count: 1 }))).toEqual([second])
    expect(idsOf(await next(li, { count: 2 }))).toEqual([second, first])
    await call(li, 'DELETE', `/v1/candidates/${first}/claim`)
    expect(idsOf(await next(wang, { count: 1 }))).toEqual([first])
  })

  test('say what stands nearby and what was at the place before, with first, best and last picture', async () => {
    const here = await addCandidate(site.database, { category: 'bin-overflow', severity: 2 })
    const there = await add(3)
    const { anchorId, cameraId } = await site.database.queries.candidate.findUniqueOrThrow({
      where: { id: here.candidateId },
    })
    await site.database.queries.candidate.create({
      data: {
        id: 'before',
        anchorId,
        cameraId,
        category: 'bin-overflow',
        severity: 2,
        status: 'rejected',
        closedAt: new Date(),
        createdAt: new Date(Date.now() - 3_600_000),
        firstSeenAt: new Date(),
        lastSeenAt: new Date(),
        why: {},
        reviews: { create: { id: 'r1', decision: 'reject', reason: 'look-alike', reviewerId: 'x' } },
      },
    })
    const { items } = await next(li, { count: 1, category: 'bin-overflow' })
    expect(items[0]).toMatchObject({
      pictures: { first: here.evidenceIds[0], best: here.evidenceIds[0], last: here.evidenceIds[1] },
      earlier: [{ id: 'before', status: 'rejected', reason: 'look-alike' }],
      category: { notAViolation: expect.arrayContaining([expect.any(String)]) },
    })
    expect(items[0]!.nearby).toContainEqual(
      expect.objectContaining({ id: there, distanceMetres: 0, categoryZh: '打包垃圾', status: 'open' }),
    )
  })
})

describe('a claim', () => {
  test('keeps others from claiming and deciding, and says who has it and until when', async () => {
    const id = await add(2)
    const mine = await call(li, 'POST', `/v1/candidates/${id}/claim`)
    expect(mine.json()).toMatchObject({ id, lease: { until: expect.any(String) } })
    for (const refused of [await call(wang, 'POST', `/v1/candidates/${id}/claim`), await decide(wang, id, 'confirm')]) {
      expect(refused.json()).toMatchObject({ status: 409, code: 'claimed', by: 'li', until: expect.any(String) })
    }
    expect((await decide(li, id, 'confirm')).statusCode).toBe(200)
    expect((await call(wang, 'POST', `/v1/candidates/${id}/claim`)).json()).toMatchObject({ code: 'changed' })
    expect(await site.database.queries.claim.count()).toBe(0)
  })

  test('that ran out is still good for a verdict while nobody else claimed, and no longer when somebody did', async () => {
    const [late, lost] = [await add(2), await add(2)]
    await next(li, { count: 2 })
    await runOut(late)
    await runOut(lost)
    await call(wang, 'POST', `/v1/candidates/${lost}/claim`)
    expect((await decide(li, late, 'confirm')).json()).toMatchObject({ status: 'confirmed' })
    expect((await decide(li, lost, 'reject')).json()).toMatchObject({ code: 'claimed', by: 'wang' })
    expect((await decide(wang, lost, 'reject')).json()).toMatchObject({ status: 'rejected' })
  })

  test('taken over at the moment of a late verdict leaves one of the two, never both', async () => {
    for (let round = 0; round < 8; round += 1) {
      const id = await add(2)
      await call(li, 'POST', `/v1/candidates/${id}/claim`)
      await runOut(id)
      const [verdict, claim] = await Promise.all([
        decide(li, id, 'confirm'),
        call(wang, 'POST', `/v1/candidates/${id}/claim`),
      ])
      expect([verdict.statusCode, claim.statusCode].toSorted((a, b) => a - b)).toEqual([200, 409])
      await decide(wang, id, 'reject')
    }
  })

  test('of an unknown candidate is a 404', async () => {
    expect((await call(li, 'POST', '/v1/candidates/nothing/claim')).statusCode).toBe(404)
    expect((await call(li, 'DELETE', '/v1/candidates/nothing/claim')).statusCode).toBe(204)
  })
})

test('only the call that says that the picture was painted is a view', async () => {
  const id = await add(2)
  await next(li, { count: 1 })
  await call(li, 'GET', `/v1/candidates/${id}`)
  const views = () => site.database.queries.auditEntry.findMany({ where: { action: 'candidate.view', subject: id } })
  expect(await views()).toHaveLength(0)
  expect((await call(li, 'POST', `/v1/candidates/${id}/viewed`)).statusCode).toBe(204)
  expect(await views()).toMatchObject([{ actor: li.id }])
})

test('the session says who is signed in', async () => {
  const reply = await call(li, 'GET', '/v1/session')
  expect(reply.json()).toMatchObject({
    user: {
      id: li.id,
      name: 'li',
      role: 'reviewer',
      scope: { everywhere: true },
      grants: expect.arrayContaining(['review']),
    },
    csrf: li.headers['x-csrf-token'],
    expiresAt: expect.any(String),
  })
})

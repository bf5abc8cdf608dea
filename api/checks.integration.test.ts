import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../fixtures/api.ts'
import { addCandidate } from '../fixtures/candidate.ts'
import { addReviewer, type TestReviewer } from '../fixtures/reviewer.ts'
import { EVERYWHERE } from '../pipeline/access/scope.ts'
import { createCheckStore } from '../prisma/stores/candidates/checks.ts'
import { excludedReviewer } from '../prisma/stores/candidates/second-opinions.ts'
import { createSettingStore } from '../prisma/stores/settings.ts'

let site: TestApi
let li: TestReviewer
let wang: TestReviewer
let admin: { readonly headers: TestReviewer['headers'] }

beforeAll(async () => {
  site = await startTestApi()
  li = await addReviewer(site, 'li')
  wang = await addReviewer(site, 'wang')
  admin = { headers: await site.signIn() }
})
afterAll(() => site?.stop())
beforeEach(async () => {
  const { queries } = site.database
  await queries.check.deleteMany()
  await queries.honeypot.deleteMany()
  await queries.claim.deleteMany()
  await queries.candidate.updateMany({ where: { status: 'open' }, data: { status: 'rejected', closedAt: new Date() } })
  await createSettingStore(site.database).setCasework({ review: { secondReviews: 0.5, honeypots: 0.1 } })
  site.luck.next = 1
})

type Caller = Pick<TestReviewer, 'headers'>
const call = (
  who: Caller,
  method: 'GET' | 'POST' | 'DELETE',
  url: string,
  more: { version?: number; payload?: object } = {},
) =>
  site.app.inject({
    method,
    url,
    headers: { ...who.headers, ...(more.version === undefined ? {} : { 'if-match': `"${more.version}"` }) },
    ...(more.payload === undefined ? {} : { payload: more.payload }),
  })
interface Item {
  readonly candidate: { readonly id: string; readonly createdAt: string; readonly evidence: { readonly id: string }[] }
}
const next = async (who: Caller, count = 3) =>
  (await call(who, 'POST', '/v1/review/next', { payload: { count } })).json<{ items: Item[]; waiting: number }>()
const add = async (severity = 2) =>
  (await addCandidate(site.database, { category: 'bin-overflow', severity, sha256: site.sha256 })).candidateId
const confirm = (who: Caller, id: string, version = 1) => call(who, 'POST', `/v1/candidates/${id}/confirm`, { version })
/** A candidate that wang rejected three days ago and an administrator chose. */
async function addHoneypot(): Promise<string> {
  const id = await add()
  const created = new Date(site.clock.now - 3 * 86_400_000 - 600_000)
  await site.database.queries.candidate.update({ where: { id }, data: { createdAt: created } })
  await call(wang, 'POST', `/v1/candidates/${id}/reject`, { version: 1, payload: { reason: 'look-alike' } })
  expect((await call(admin, 'POST', '/v1/honeypots', { payload: { candidateId: id } })).statusCode).toBe(201)
  return id
}
const counts = async () => {
  const { queries } = site.database
  const tables = [queries.outbox.count(), queries.case.count(), queries.review.count(), queries.suppression.count()]
  const counters = (await call(admin, 'GET', '/v1/counters')).json<Record<string, unknown>>()
  return [
    await Promise.all(tables),
    counters['confirmed'],
    counters['rejected'],
    counters['candidates'],
    counters['openCandidates'],
  ]
}
/** Every path of an answer, without the values: what a program could tell two items apart by. */
const shapeOf = (value: unknown, path = ''): string[] => {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) =>
    shapeOf(inner, `${path}.${Number.isInteger(Number(key)) ? 'n' : key}`),
  )
}

test('a known answer looks like every other item, answers like one, and reaches neither outbox nor counts', async () => {
  const source = await addHoneypot()
  const real = await add()
  site.luck.next = 0
  const { items } = await next(li)
  expect(items).toHaveLength(2)
  const pot = items.find(({ candidate }) => candidate.id !== real)!
  const other = items.find(({ candidate }) => candidate.id === real)!
  expect([...new Set(shapeOf(pot))].toSorted()).toEqual([...new Set(shapeOf(other))].toSorted())
  const text = JSON.stringify(pot)
  for (const known of [source, 'honeypot', 'check', 'shift']) expect(text).not.toContain(known)
  expect(site.clock.now - Date.parse(pot.candidate.createdAt)).toBeLessThan(86_400_000)
  site.luck.next = 1
  expect((await next(li)).items.map(({ candidate }) => candidate.id)).toEqual(
    items.map(({ candidate }) => candidate.id),
  )
  const { id, evidence } = pot.candidate
  const detail = await call(li, 'GET', `/v1/candidates/${id}`)
  expect([detail.headers['etag'], detail.json<Item>().candidate.id]).toEqual(['"1"', id])
  expect((await call(li, 'GET', `/v1/evidence/${evidence[0]!.id}/picture`)).body).toBe('masked picture')
  const list = (await call(li, 'GET', '/v1/candidates?status=open')).json<{ candidates: { id: string }[] }>()
  expect(list.candidates.map((c) => c.id)).toEqual(items.map(({ candidate }) => candidate.id))
  expect((await call(li, 'POST', `/v1/candidates/${id}/claim`)).json()).toMatchObject({ id, lease: {} })
  expect((await call(li, 'POST', `/v1/candidates/${id}/viewed`)).statusCode).toBe(204)
  const before = await counts()
  expect((await confirm(li, id)).json()).toMatchObject({
    id,
    status: 'confirmed',
    version: 2,
    undoUntil: expect.any(String),
  })
  expect((await confirm(li, id)).statusCode).toBe(412)
  expect((await call(li, 'POST', `/v1/candidates/${id}/undo`)).json()).toMatchObject({ status: 'open', version: 3 })
  expect((await confirm(li, id, 3)).statusCode).toBe(200)
  expect(await counts()).toEqual(before)
})

test('nobody else can ask for it, and only administrators read how it was answered', async () => {
  const source = await addHoneypot()
  await add()
  site.luck.next = 0
  const { items } = await next(li)
  const pot = items.find(({ candidate }) => Date.parse(candidate.createdAt) < site.clock.now - 60_000)!.candidate
  expect((await call(wang, 'GET', `/v1/candidates/${pot.id}`)).statusCode).toBe(404)
  expect((await confirm(wang, pot.id)).statusCode).toBe(404)
  expect((await call(wang, 'GET', `/v1/evidence/${pot.evidence[0]!.id}/picture`)).statusCode).toBe(404)
  await confirm(li, pot.id)
  for (const url of ['/v1/honeypots', '/v1/review/figures']) expect((await call(li, 'GET', url)).statusCode).toBe(403)
  const { honeypots } = (await call(admin, 'GET', '/v1/honeypots')).json<{ honeypots: object[] }>()
  expect(honeypots).toMatchObject([{ candidateId: source, expected: 'reject', shown: 1, right: 0 }])
  expect((await call(admin, 'GET', '/v1/review/figures')).json()).toMatchObject({
    reviewers: [{ reviewerId: li.id, name: 'li', honeypots: { answered: 1, right: 0 } }],
  })
})

test('who decided it is never asked it again, nor who was asked once; only a decided one can be chosen', async () => {
  await addHoneypot()
  const open = await add()
  site.luck.next = 0
  expect((await next(wang)).items).toHaveLength(1)
  await site.database.queries.claim.deleteMany()
  const pot = (await next(li)).items.find(({ candidate }) => candidate.id !== open)!.candidate
  await confirm(li, pot.id)
  expect((await next(li)).items.map(({ candidate }) => candidate.id)).toEqual([open])
  const chosen = await call(admin, 'POST', '/v1/honeypots', { payload: { candidateId: open } })
  expect(chosen.json()).toMatchObject({ status: 409, code: 'not-decided' })
})

test('it never takes the place of an urgent candidate, and with nothing to do there is none', async () => {
  await addHoneypot()
  site.luck.next = 0
  expect((await next(li, 1)).items).toEqual([])
  const urgent = await add(1)
  expect((await next(li, 1)).items.map(({ candidate }) => candidate.id)).toEqual([urgent])
})

test('a second review is blind, comes after the undo window, and both answers make the agreement', async () => {
  const [decided, rest] = [await add(), await add()]
  site.luck.next = 0.3
  await confirm(li, decided)
  site.luck.next = 1
  expect((await next(wang)).items.map(({ candidate }) => candidate.id)).toEqual([rest])
  site.clock.now += 16_000
  expect((await next(li)).items).toHaveLength(0)
  await site.database.queries.claim.deleteMany()
  const { items } = await next(wang)
  const again = items.find(({ candidate }) => candidate.id !== rest)!
  expect(JSON.stringify(again)).not.toContain(decided)
  expect(again).toMatchObject({ candidate: { status: 'open', version: 1 } })
  const before = await counts()
  await confirm(wang, again.candidate.id)
  expect(await counts()).toEqual(before)
  const figures = (await call(admin, 'GET', '/v1/review/figures')).json()
  expect(figures).toMatchObject({ agreement: { pairs: 1, agreed: 1, share: 1 } })
  expect((await call(li, 'GET', `/v1/candidates/${decided}`)).json()).toMatchObject({
    candidate: { status: 'confirmed' },
  })
})

test('a decision that is taken back is not reviewed again; under another category the answers differ', async () => {
  const [first, second, rest] = [await add(), await add(), await add()]
  site.luck.next = 0.3
  await confirm(li, first)
  await call(li, 'POST', `/v1/candidates/${first}/undo`)
  await confirm(li, second)
  site.luck.next = 1
  site.clock.now += 16_000
  expect(await site.database.queries.check.count()).toBe(1)
  const again = (await next(wang, 5)).items.find(({ candidate }) => ![first, rest].includes(candidate.id))!.candidate
  const renamed = await call(wang, 'POST', `/v1/candidates/${again.id}/recategorise`, {
    version: 1,
    payload: { category: 'bin-abnormal' },
  })
  expect(renamed.json()).toMatchObject({ status: 'open', version: 2 })
  await confirm(wang, again.id, 2)
  expect((await call(admin, 'GET', '/v1/review/figures')).json()).toMatchObject({ agreement: { pairs: 1, agreed: 0 } })
})

test('put aside, a second review goes to somebody else', async () => {
  const decided = await add()
  await add()
  site.luck.next = 0.3
  await confirm(li, decided)
  site.luck.next = 1
  site.clock.now += 16_000
  const zhao = await addReviewer(site, 'zhao')
  const { items } = await next(wang)
  const again = items.find(({ candidate }) => candidate.evidence.length > 0 && items.length === 2)!
  for (const { candidate } of items) await call(wang, 'DELETE', `/v1/candidates/${candidate.id}/claim`)
  expect(again).toBeDefined()
  expect((await next(zhao)).items).toHaveLength(2)
})

test('answers to known questions and second reviews move no figure, ask nobody else, silence and send nothing', async () => {
  const { queries } = site.database
  const pots = [await addHoneypot(), await addHoneypot(), await addHoneypot()]
  const decided = await add()
  // All at one place, as somebody would answer who has something to hide there.
  const { anchorId } = await queries.candidate.findUniqueOrThrow({ where: { id: pots[0]! } })
  await queries.candidate.updateMany({ where: { id: { in: [...pots, decided] } }, data: { anchorId } })
  site.luck.next = 0.3
  await confirm(li, decided)
  site.clock.now += 16_000
  const lists = [
    'figures',
    'counters',
    'ladder',
    'second-opinions',
    'suppressions',
    'suppressions?state=ended',
    'cases',
  ]
  const all = async () => [
    await counts(),
    ...(await Promise.all(lists.map(async (list) => (await call(admin, 'GET', `/v1/${list}`)).json<unknown>()))),
  ]
  const before = await all()
  const checks = createCheckStore(site.database)
  for (const [who, honeypots] of [
    [li, true],
    [li, true],
    [li, true],
    [wang, false],
  ] as const) {
    const now = new Date(site.clock.now)
    const check = await checks.offer({ reviewerId: who.id, scope: EVERYWHERE, now, honeypots })
    const answer = { version: 1, payload: { reason: 'look-alike' } }
    expect((await call(who, 'POST', `/v1/candidates/${check!.id}/reject`, answer)).statusCode).toBe(200)
  }
  expect(await queries.check.groupBy({ by: ['kind'], where: { status: 'rejected' }, _count: true })).toHaveLength(2)
  expect(await all()).toEqual(before)
  // wang rejected three times there for real; li's three answers are none.
  const { viewId } = await queries.anchor.findUniqueOrThrow({ where: { id: anchorId } })
  const place = { viewId, anchorId, zoneId: 'lane', now: site.clock.now }
  expect(await excludedReviewer(queries, place)).toBe(wang.id)
  await queries.review.deleteMany({ where: { reviewerId: wang.id, candidateId: { in: pots } } })
  expect(await excludedReviewer(queries, place)).toBeUndefined()
})

import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest'
import { startTestApi, type TestApi } from '../fixtures/api.ts'
import { addCandidate } from '../fixtures/candidate.ts'
import { type EventStream, openEvents } from '../fixtures/event-stream.ts'
import { addReviewer, type TestReviewer } from '../fixtures/reviewer.ts'
import { createXunjieClient } from './client/client.ts'

let site: TestApi
let li: TestReviewer
let url: string
const open: EventStream[] = []

beforeAll(async () => {
  site = await startTestApi()
  url = await site.app.listen({ host: '127.0.0.1', port: 0 })
  li = await addReviewer(site, 'li')
})
afterEach(() => {
  for (const stream of open.splice(0)) stream.close()
})
afterAll(() => site?.stop())

const follow = async (lastEventId?: string, headers: Record<string, string> = li.headers) => {
  const more = lastEventId === undefined ? {} : { 'last-event-id': lastEventId }
  const stream = await openEvents(`${url}/v1/events`, { ...headers, ...more })
  open.push(stream)
  return stream
}
const add = async (severity = 2) =>
  (await addCandidate(site.database, { category: 'bagged-garbage', severity })).candidateId
const kindsOf = (stream: EventStream, id: string) =>
  stream.events.filter(({ data }) => data['id'] === id).map(({ event }) => event)
const until = (what: () => void | Promise<void>) => vi.waitFor(what, { timeout: 10_000, interval: 50 })

test('a candidate is told when it opens, is decided and taken back, its case and its alarm with it', async () => {
  const stream = await follow()
  expect(stream.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
  expect(stream.headers.get('cache-control')).toBe('no-store')
  const id = await add()
  await until(() => expect(kindsOf(stream, id)).toEqual(['candidate.opened']))
  expect(stream.events[0]?.data).toEqual({ id, version: 1, category: 'bagged-garbage', severity: 2 })
  const api = createXunjieClient({
    baseUrl: url,
    csrf: () => li.headers['x-csrf-token'],
    headers: { cookie: li.headers.cookie },
  })
  const params = { path: { id }, header: { 'if-match': '"1"' } }
  const { data } = await api.POST('/v1/candidates/{id}/confirm', { params, body: {} })
  expect(data).toMatchObject({ status: 'confirmed', version: 2 })
  await api.POST('/v1/candidates/{id}/undo', { params: { path: { id } } })
  await until(() =>
    expect(kindsOf(stream, id)).toEqual([
      'candidate.opened',
      'candidate.closed',
      'case.changed',
      'case.changed',
      'candidate.opened',
    ]),
  )
  await site.database.queries.alarm.create({
    data: { candidateId: id, cameraId: 'c', category: 'x', frameAt: new Date(), raisedAt: new Date() },
  })
  await until(() => expect(kindsOf(stream, id)).toContain('alarm.raised'))
})

test('nothing is lost across a reconnect, also of a transaction that was still open when the stream broke', async () => {
  const first = await follow()
  await add()
  await until(() => expect(first.events).toHaveLength(1))
  const [changed, made] = [await add(), [] as string[]]
  await until(() => expect(first.events).toHaveLength(2))
  let finish = (): void => undefined
  // Begun before the break and committed long after it: its numbers are older than what the stream has told.
  const slow = site.database.transaction(async (tx) => {
    await tx.candidate.update({ where: { id: changed }, data: { version: { increment: 1 } } })
    made.push(changed)
    await new Promise<void>((resolve) => (finish = resolve))
  })
  await until(() => expect(made).toHaveLength(1))
  made.push(await add())
  first.close()
  await first.ended
  const second = await follow(first.lastEventId())
  made.push(await add())
  finish()
  await slow
  await until(() => expect(second.events.map(({ data }) => data['id'])).toEqual(expect.arrayContaining(made)))
  const told = second.events.map(({ data }) => data['id'])
  expect(new Set(told).size).toBe(told.length)
  expect(told).toHaveLength(made.length)
})

test('a position that is too old, of another database or no position at all is answered with a reset', async () => {
  const old = `5-5-${Date.now() - 25 * 3_600_000}`
  for (const id of [old, `999999999999-1-${Date.now()}`, 'nonsense', `1'; DROP TABLE change-1-1`]) {
    const stream = await follow(id)
    await until(() => expect(stream.events[0]).toEqual({ event: 'stream.reset', data: {} }))
  }
})

test('a quiet stream moves on by itself, so that coming back costs nothing', async () => {
  const stream = await follow()
  await until(() => expect(stream.lastEventId()).toBeDefined())
  expect(stream.events).toEqual([])
})

test('it ends with the session, and without one there is none', async () => {
  const zhao = await addReviewer(site, 'zhao')
  const stream = await follow(undefined, zhao.headers)
  await site.app.inject({ method: 'DELETE', url: '/v1/sessions', headers: zhao.headers })
  await stream.ended
  expect((await follow(undefined, zhao.headers)).status).toBe(401)
})

test('a user has six streams and no more, and a closed one makes room', async () => {
  const six = await Promise.all(Array.from({ length: 6 }, () => follow()))
  expect(six.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 200])
  const seventh = await follow()
  expect(seventh.status).toBe(429)
  six[0]!.close()
  await until(async () => expect((await follow()).status).toBe(200))
})

test('what is meant for one user is told to nobody else', async () => {
  const [mine, others] = [await follow(), await follow(undefined, await site.signIn())]
  await site.database.queries.$executeRaw`
    INSERT INTO change (xid, kind, subject, audience) VALUES (pg_current_xact_id()::text::bigint, 'candidate.closed', 'check', ${li.id})`
  const id = await add()
  await until(() => expect(kindsOf(others, id)).toEqual(['candidate.opened']))
  expect(kindsOf(mine, 'check')).toEqual(['candidate.closed'])
  expect(kindsOf(others, 'check')).toEqual([])
})

test('who sees one district is told of no other', async () => {
  const scope = { everywhere: false, districts: ['500110'], cameraGroups: [] }
  const stream = await follow(undefined, await site.signInAs('reviewer', scope))
  const [foreign, own] = [await add(), await add()]
  for (const [id, district] of [
    [foreign, '500111'],
    [own, '500110'],
  ] as const) {
    const { cameraId } = await site.database.queries.candidate.findUniqueOrThrow({ where: { id } })
    await site.database.queries.camera.update({ where: { id: cameraId }, data: { district } })
    await site.database.queries.candidate.update({ where: { id }, data: { version: { increment: 1 } } })
  }
  await until(() => expect(kindsOf(stream, own)).toContain('candidate.changed'))
  expect(kindsOf(stream, foreign)).toEqual([])
})

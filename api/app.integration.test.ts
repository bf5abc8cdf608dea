import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../fixtures/api.ts'
import { addCandidate } from '../fixtures/candidate.ts'
import type { Database } from '../prisma/client.ts'
import { EVERYWHERE } from '../pipeline/access/scope.ts'
import { createUserStore } from '../prisma/stores/access/users.ts'
import { tierOfCategory } from '../pipeline/catalogue/tiers.ts'
import { ensureFirstAdministrator } from './first-administrator.ts'

let site: TestApi
let app: FastifyInstance
let database: Database

beforeAll(async () => {
  site = await startTestApi()
  ;({ app, database } = site)
})
afterAll(() => site.stop())

const login = (payload: object) => app.inject({ method: 'POST', url: '/v1/sessions', payload })

describe('signing in', () => {
  test('the first start makes one administrator, the second none; the password is stored as argon2id only', async () => {
    expect(site.admin.name).toBe('admin')
    expect(site.admin.password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/)
    expect(await ensureFirstAdministrator(createUserStore(database))).toBeUndefined()
    const row = await database.queries.user.findUniqueOrThrow({ where: { name: 'admin' } })
    expect(row.passwordHash).toMatch(/^\$argon2id\$/)
  })

  test('the cookie is HttpOnly and SameSite=Strict, and the database holds only its hash', async () => {
    const reply = await login(site.admin)
    expect(reply.cookies[0]).toMatchObject({ name: 'xunjie_session', httpOnly: true, sameSite: 'Strict', path: '/' })
    const token = reply.cookies[0]?.value ?? ''
    const kept = JSON.stringify(await database.queries.session.findMany())
    expect(token.length).toBeGreaterThan(40)
    expect(kept).not.toContain(token)
  })

  test('signing out ends the session at once, and twelve hours end it too', async () => {
    const left = await site.signIn()
    await app.inject({ method: 'DELETE', url: '/v1/sessions', headers: left })
    expect((await app.inject({ url: '/v1/candidates', headers: left })).statusCode).toBe(401)
    const old = await site.signIn()
    site.clock.now += 12 * 3_600_000 + 1000
    expect((await app.inject({ url: '/v1/candidates', headers: old })).statusCode).toBe(401)
  })

  test('a wrong password and an unknown name get the same answer; five failures shut the name for a minute', async () => {
    const users = createUserStore(database)
    const { passwordHash } = (await users.byName('admin'))!
    await users.create({ id: 'u2', name: 'wang', passwordHash, role: 'reviewer', scope: EVERYWHERE }, 'test')
    const wrong = await login({ name: 'wang', password: 'no' })
    const unknown = await login({ name: 'nobody', password: 'no' })
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401])
    expect(wrong.body).toBe(unknown.body)
    for (let i = 0; i < 4; i++) await login({ name: 'wang', password: 'no' })
    const right = { name: 'wang', password: site.admin.password }
    expect((await login(right)).json()).toMatchObject({ status: 429, code: 'locked-out' })
    site.clock.now += 61_000
    expect((await login(right)).statusCode).toBe(200)
  })
})

describe('reading candidates', () => {
  test('the list is most severe first and pages by cursor; details carry zone, category and ETag', async () => {
    const headers = await site.signIn()
    await addCandidate(database, { category: 'bagged-garbage', severity: 3 })
    const urgent = await addCandidate(database, { category: 'fire-lane-blocked', severity: 1 })
    const first = (await app.inject({ url: '/v1/candidates?status=open&limit=1', headers })).json()
    expect(first.candidates).toMatchObject([
      { id: urgent.candidateId, categoryZh: '占用消防通道', zone: { kind: 'fire-lane' } },
    ])
    const second = (
      await app.inject({ url: `/v1/candidates?status=open&limit=1&cursor=${first.nextCursor}`, headers })
    ).json()
    expect(second.candidates[0]).toMatchObject({ severity: 3, firstSeenAt: '2026-11-20T11:15:00+08:00' })
    const detail = await app.inject({ url: `/v1/candidates/${urgent.candidateId}`, headers })
    expect(detail.headers['etag']).toBe('"1"')
    expect(detail.json()).toMatchObject({ category: { code2026: '09012', tier: tierOfCategory('fire-lane-blocked') } })
  })

  test('no answer holds the sealed address of a camera', async () => {
    const headers = await site.signIn()
    for (const url of ['/v1/candidates', '/v1/cameras', '/v1/cases', '/v1/findings']) {
      const { body, statusCode } = await app.inject({ url, headers })
      expect(statusCode, url).toBe(200)
      expect(body).not.toMatch(/sealed-marker|whsec_/)
    }
  })

  test('a picture is served to signed-in people only and is never cached; a lost one is a 404 with a sentence', async () => {
    const headers = await site.signIn()
    const [kept, lost] = [
      await addCandidate(database, { category: 'bin-overflow', severity: 2, sha256: site.sha256 }),
      await addCandidate(database, { category: 'bin-overflow', severity: 2, sha256: 'ef'.repeat(32) }),
    ]
    const url = `/v1/evidence/${kept.evidenceIds[0]}/picture`
    const picture = await app.inject({ url, headers })
    expect(picture.body).toBe('masked picture')
    expect(picture.headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'private, no-store' })
    expect((await app.inject({ url })).statusCode).toBe(401)
    const gone = await app.inject({ url: `/v1/evidence/${lost.evidenceIds[0]}/picture`, headers })
    expect(gone.json()).toMatchObject({ status: 404, detail: expect.stringContaining('time of keeping') })
  })
})

describe('deciding', () => {
  const post = async (url: string, headers: object, payload?: object) =>
    app.inject({ method: 'POST', url, headers: { ...headers }, ...(payload === undefined ? {} : { payload }) })

  test('a confirmed case waits 15 s in the outbox with everything the case system needs', async () => {
    const headers = await site.signIn()
    const { candidateId } = await addCandidate(database, { category: 'vehicle-illegal-parking', severity: 2 })
    const reply = await post(`/v1/candidates/${candidateId}/confirm`, { ...headers, 'if-match': '"1"' })
    expect(reply.json()).toMatchObject({
      status: 'confirmed',
      version: 2,
      undoUntil: new Date(site.clock.now + 15_000).toISOString(),
    })
    const message = await database.queries.outbox.findFirstOrThrow({ where: { candidateId } })
    expect(message.deliverAfter.getTime()).toBe(site.clock.now + 15_000)
    expect(message.payload).toMatchObject({
      matter_code_2026: '09009',
      matter_code_2013: 'E-04-09',
      name: '机动车乱停放',
      occurred_at: '2026-11-20T11:15:00+08:00',
      location: { lng: 106.65, lat: 29.03, crs: 'WGS84' },
      evidence: [{ masked: true }, { masked: true }],
      reviewer: { decision: 'confirm' },
      severity: 2,
      limit: { value: 2, unit: 'work_hour' },
    })
  })

  test('a safety-urgent case leaves at once', async () => {
    const headers = await site.signIn()
    const { candidateId } = await addCandidate(database, { category: 'smoke-fire', severity: 1 })
    const reply = await post(`/v1/candidates/${candidateId}/confirm`, { ...headers, 'if-match': '"1"' })
    expect(reply.json()).not.toHaveProperty('undoUntil')
    const message = await database.queries.outbox.findFirstOrThrow({ where: { candidateId } })
    expect(message.deliverAfter.getTime()).toBe(site.clock.now)
  })

  test('two reviewers on one candidate: the second is told that it changed; without a version nobody decides', async () => {
    const headers = await site.signIn()
    const { candidateId } = await addCandidate(database, { category: 'bagged-garbage', severity: 3 })
    const seen = { ...headers, 'if-match': '"1"' }
    const both = await Promise.all([
      post(`/v1/candidates/${candidateId}/confirm`, seen),
      post(`/v1/candidates/${candidateId}/reject`, seen, { reason: 'look-alike' }),
    ])
    expect(both.map((r) => r.statusCode).toSorted((a, b) => a - b)).toEqual([200, 412])
    expect(both.find((r) => r.statusCode === 412)?.json().detail).toMatch(/changed since you opened it.*Load it again/)
    expect((await post(`/v1/candidates/${candidateId}/confirm`, headers)).statusCode).toBe(428)
  })

  test('a rejection needs one of the reasons, and undo opens the candidate again within 15 s only', async () => {
    const headers = await site.signIn()
    const { candidateId } = await addCandidate(database, { category: 'bagged-garbage', severity: 3 })
    const reject = (version: number, reason: string) =>
      post(`/v1/candidates/${candidateId}/reject`, { ...headers, 'if-match': `"${version}"` }, { reason })
    expect((await reject(1, 'no idea')).statusCode).toBe(400)
    expect((await reject(1, 'picture-unclear')).json()).toMatchObject({ status: 'rejected', version: 2 })
    site.clock.now += 14_000
    expect((await post(`/v1/candidates/${candidateId}/undo`, headers)).json()).toMatchObject({
      status: 'open',
      version: 3,
    })
    await reject(3, 'picture-unclear')
    site.clock.now += 16_000
    expect((await post(`/v1/candidates/${candidateId}/undo`, headers)).json()).toMatchObject({
      status: 409,
      code: 'too-late',
    })
  })

  test('a confirmation taken back in time leaves nothing to deliver', async () => {
    const headers = await site.signIn()
    const { candidateId } = await addCandidate(database, { category: 'bagged-garbage', severity: 3 })
    await post(`/v1/candidates/${candidateId}/confirm`, { ...headers, 'if-match': '"1"' })
    expect((await post(`/v1/candidates/${candidateId}/undo`, headers)).json()).toMatchObject({ status: 'open' })
    expect(await database.queries.outbox.count({ where: { candidateId, cancelledAt: null } })).toBe(0)
  })
})

test('while the database is away answers say so and come back with it', async () => {
  const headers = await site.signIn()
  // The test server commits asynchronously; a real one would have kept the session.
  await database.queries.$executeRaw`CHECKPOINT`
  await site.postgres.kill()
  const away = await app.inject({ url: '/v1/candidates', headers })
  expect(away.json()).toMatchObject({ status: 503, code: 'unavailable' })
  expect(away.headers['retry-after']).toBe('3')
  await site.postgres.start()
  expect((await app.inject({ url: '/v1/candidates', headers })).statusCode).toBe(200)
})

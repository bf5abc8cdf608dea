import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { FastifyInstance } from 'fastify'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addCandidate } from '../fixtures/candidate.ts'
import { startTestPostgres, type TestPostgres } from '../fixtures/postgres.ts'
import { createDatabase, type Database } from '../prisma/client.ts'
import { seal, unseal } from '../prisma/sealing.ts'
import { createReceiverStore } from '../prisma/stores/receivers.ts'
import { createUserStore } from '../prisma/stores/users.ts'
import { buildApp } from './app.ts'
import { createEvidenceFolder } from './evidence-folder.ts'
import { ensureFirstAdministrator } from './first-administrator.ts'
import { createStores } from './stores.ts'

const key = randomBytes(32)
const secret = `whsec_${randomBytes(24).toString('base64')}`
const SHA = 'cd'.repeat(32)
/** The API's clock; tests move it. */
let clock = Date.now()

let postgres: TestPostgres
let database: Database
let app: FastifyInstance
let folder: string
let admin: { name: string; password: string }

beforeAll(async () => {
  postgres = await startTestPostgres()
  database = createDatabase(await postgres.database(), { poolSize: 4 })
  folder = await mkdtemp(path.join(tmpdir(), 'xunjie-api-'))
  await mkdir(path.join(folder, 'cd'))
  await writeFile(path.join(folder, 'cd', `${SHA}.jpg`), 'masked picture')
  await createReceiverStore(database).upsert({
    id: 'city',
    adapter: 'webhook',
    url: 'https://cases.example.gov/v1/cases',
    sealedSecret: seal(key, secret),
    allowLoopback: false,
  })
  const first = await ensureFirstAdministrator(createUserStore(database))
  if (first === undefined) throw new Error('a fresh database has no administrator')
  admin = first
  app = await buildApp({
    stores: createStores(database),
    evidence: createEvidenceFolder(folder),
    unsealSecret: (sealed) => unseal(key, sealed),
    now: () => new Date(clock),
    secureCookie: false,
  })
})
afterAll(async () => {
  await app.close()
  await database.close()
  await postgres.stop()
  await rm(folder, { recursive: true })
})

const login = (payload: object) => app.inject({ method: 'POST', url: '/v1/sessions', payload })

async function signIn() {
  const reply = await login(admin)
  const cookie = `xunjie_session=${reply.cookies[0]?.value ?? ''}`
  return { cookie, 'x-csrf-token': reply.json<{ csrf: string }>().csrf }
}

describe('signing in', () => {
  test('the first start makes one administrator, the second none; the password is stored as argon2id only', async () => {
    expect(admin.name).toBe('admin')
    expect(admin.password).toMatch(/^([a-z2-9]{5}-){3}[a-z2-9]{5}$/)
    expect(await ensureFirstAdministrator(createUserStore(database))).toBeUndefined()
    const row = await database.queries.user.findUniqueOrThrow({ where: { name: 'admin' } })
    expect(row.passwordHash).toMatch(/^\$argon2id\$/)
  })

  test('the cookie is HttpOnly and SameSite=Strict, and the database holds only its hash', async () => {
    const reply = await login(admin)
    expect(reply.cookies[0]).toMatchObject({ name: 'xunjie_session', httpOnly: true, sameSite: 'Strict', path: '/' })
    const token = reply.cookies[0]?.value ?? ''
    const kept = JSON.stringify(await database.queries.session.findMany())
    expect(token.length).toBeGreaterThan(40)
    expect(kept).not.toContain(token)
  })

  test('signing out ends the session at once, and twelve hours end it too', async () => {
    const left = await signIn()
    await app.inject({ method: 'DELETE', url: '/v1/sessions', headers: left })
    expect((await app.inject({ url: '/v1/candidates', headers: left })).statusCode).toBe(401)
    const old = await signIn()
    clock += 12 * 3_600_000 + 1000
    expect((await app.inject({ url: '/v1/candidates', headers: old })).statusCode).toBe(401)
  })

  test('a wrong password and an unknown name get the same answer; five failures shut the name for a minute', async () => {
    const users = createUserStore(database)
    const { passwordHash } = (await users.byName('admin'))!
    await users.create({ id: 'u2', name: 'wang', passwordHash, role: 'reviewer' })
    const wrong = await login({ name: 'wang', password: 'no' })
    const unknown = await login({ name: 'nobody', password: 'no' })
    expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401])
    expect(wrong.body).toBe(unknown.body)
    for (let i = 0; i < 4; i++) await login({ name: 'wang', password: 'no' })
    const right = { name: 'wang', password: admin.password }
    expect((await login(right)).json()).toMatchObject({ status: 429, code: 'locked-out' })
    clock += 61_000
    expect((await login(right)).statusCode).toBe(200)
  })
})

describe('reading candidates', () => {
  test('the list is most severe first and pages by cursor; details carry zone, category and ETag', async () => {
    const headers = await signIn()
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
    expect(detail.json()).toMatchObject({ category: { code2026: '09012', tier: 'unmeasured' } })
  })

  test('no answer and no page holds the sealed address of a camera', async () => {
    const headers = await signIn()
    for (const url of ['/v1/candidates', '/v1/cameras', '/v1/cases', '/v1/findings', '/', '/cameras', '/cases']) {
      const { body, statusCode } = await app.inject({ url, headers })
      expect(statusCode, url).toBe(200)
      expect(body).not.toMatch(/sealed-marker|whsec_/)
    }
  })

  test('a picture is served to signed-in people only and is never cached; a lost one is a 404 with a sentence', async () => {
    const headers = await signIn()
    const [kept, lost] = [
      await addCandidate(database, { category: 'bin-overflow', severity: 2, sha256: SHA }),
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

  test('a hostile camera name is text on every page', async () => {
    const headers = await signIn()
    const cameraNameZh = '<script>alert(1)</script>'
    const { candidateId } = await addCandidate(database, { category: 'bin-overflow', severity: 2, cameraNameZh })
    for (const url of [`/?candidate=${candidateId}`, `/review/card/${candidateId}`, '/review/queue', '/cameras']) {
      const { body } = await app.inject({ url, headers: { ...headers, 'accept-language': 'zh-CN' } })
      expect(body).toContain('&lt;script&gt;alert(1)')
      expect(body).not.toContain('<script>')
    }
  })
})

describe('deciding', () => {
  const post = async (url: string, headers: object, payload?: object) =>
    app.inject({ method: 'POST', url, headers: { ...headers }, ...(payload === undefined ? {} : { payload }) })

  test('a confirmed case waits 15 s in the outbox with everything the case system needs', async () => {
    const headers = await signIn()
    const { candidateId } = await addCandidate(database, { category: 'vehicle-illegal-parking', severity: 2 })
    const reply = await post(`/v1/candidates/${candidateId}/confirm`, { ...headers, 'if-match': '"1"' })
    expect(reply.json()).toMatchObject({
      status: 'confirmed',
      version: 2,
      undoUntil: new Date(clock + 15_000).toISOString(),
    })
    const message = await database.queries.outbox.findFirstOrThrow({ where: { candidateId } })
    expect(message.deliverAfter.getTime()).toBe(clock + 15_000)
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
    const headers = await signIn()
    const { candidateId } = await addCandidate(database, { category: 'smoke-fire', severity: 1 })
    const reply = await post(`/v1/candidates/${candidateId}/confirm`, { ...headers, 'if-match': '"1"' })
    expect(reply.json()).not.toHaveProperty('undoUntil')
    const message = await database.queries.outbox.findFirstOrThrow({ where: { candidateId } })
    expect(message.deliverAfter.getTime()).toBe(clock)
  })

  test('two reviewers on one candidate: the second is told that it changed; without a version nobody decides', async () => {
    const headers = await signIn()
    const { candidateId } = await addCandidate(database, { category: 'bagged-garbage', severity: 3 })
    const seen = { ...headers, 'if-match': '"1"' }
    const both = await Promise.all([
      post(`/v1/candidates/${candidateId}/confirm`, seen),
      post(`/v1/candidates/${candidateId}/reject`, seen, { reason: 'look-alike' }),
    ])
    expect(both.map((r) => r.statusCode).sort()).toEqual([200, 412])
    expect(both.find((r) => r.statusCode === 412)?.json().detail).toMatch(/changed since you opened it.*Load it again/)
    expect((await post(`/v1/candidates/${candidateId}/confirm`, headers)).statusCode).toBe(428)
  })

  test('a rejection needs one of the reasons, and undo opens the candidate again within 15 s only', async () => {
    const headers = await signIn()
    const { candidateId } = await addCandidate(database, { category: 'bagged-garbage', severity: 3 })
    const reject = (version: number, reason: string) =>
      post(`/v1/candidates/${candidateId}/reject`, { ...headers, 'if-match': `"${version}"` }, { reason })
    expect((await reject(1, 'no idea')).statusCode).toBe(400)
    expect((await reject(1, 'picture-unclear')).json()).toMatchObject({ status: 'rejected', version: 2 })
    clock += 14_000
    expect((await post(`/v1/candidates/${candidateId}/undo`, headers)).json()).toMatchObject({
      status: 'open',
      version: 3,
    })
    await reject(3, 'picture-unclear')
    clock += 16_000
    expect((await post(`/v1/candidates/${candidateId}/undo`, headers)).json()).toMatchObject({
      status: 409,
      code: 'too-late',
    })
  })

  test('a confirmation taken back in time leaves nothing to deliver', async () => {
    const headers = await signIn()
    const { candidateId } = await addCandidate(database, { category: 'bagged-garbage', severity: 3 })
    await post(`/v1/candidates/${candidateId}/confirm`, { ...headers, 'if-match': '"1"' })
    expect((await post(`/v1/candidates/${candidateId}/undo`, headers)).json()).toMatchObject({ status: 'open' })
    expect(await database.queries.outbox.count({ where: { candidateId, cancelledAt: null } })).toBe(0)
  })
})

describe('callbacks of the case system', () => {
  let messages = 0
  const send = (body: object, options: { id?: string; at?: Date; secret?: string; receiver?: string } = {}) => {
    const id = options.id ?? `msg-${++messages}`
    const at = options.at ?? new Date()
    const payload = JSON.stringify(body)
    const headers = {
      'content-type': 'application/json',
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(options.secret ?? secret).sign(id, at, payload),
    }
    return app.inject({ method: 'POST', url: `/v1/callbacks/${options.receiver ?? 'city'}`, headers, payload })
  }
  const confirmed = async () => {
    const headers = await signIn()
    const { candidateId } = await addCandidate(database, { category: 'bagged-garbage', severity: 3 })
    const url = `/v1/candidates/${candidateId}/confirm`
    await app.inject({ method: 'POST', url, headers: { ...headers, 'if-match': '"1"' } })
    return candidateId
  }

  test('filed, dispatched and disposed are mirrored; a disposal opens one verification; a replay changes nothing', async () => {
    const candidate_id = await confirmed()
    expect((await send({ kind: 'filed', candidate_id, external_case_no: 'QJ20261120000001' })).json()).toMatchObject({
      state: 'filed',
    })
    expect((await send({ kind: 'dispatched', external_case_no: 'QJ20261120000001' })).json()).toMatchObject({
      state: 'dispatched',
    })
    const disposed = await send({ kind: 'disposed', candidate_id }, { id: 'disposed-1' })
    expect(disposed.json()).toEqual({ outcome: 'applied', candidateId: candidate_id, state: 'disposed' })
    expect((await send({ kind: 'disposed', candidate_id }, { id: 'disposed-1' })).json()).toEqual({
      outcome: 'repeated',
    })
    expect(await database.queries.verification.count({ where: { candidateId: candidate_id } })).toBe(1)
  })

  test('forged, late, unsigned and foreign callbacks get one and the same answer', async () => {
    const body = { kind: 'closed', candidate_id: await confirmed() }
    const unsigned = { method: 'POST', url: '/v1/callbacks/city', payload: body } as const
    const refused = [
      await send(body, { secret: `whsec_${randomBytes(24).toString('base64')}` }),
      await send(body, { at: new Date(Date.now() - 6 * 60_000) }),
      await send(body, { at: new Date(Date.now() + 6 * 60_000) }),
      await send(body, { receiver: 'somebody-else' }),
      await app.inject(unsigned),
    ]
    expect(refused.map((r) => r.statusCode)).toEqual([401, 401, 401, 401, 401])
    expect(new Set(refused.map((r) => r.body)).size).toBe(1)
  })

  test('a case of another receiver, or none, is an unknown case', async () => {
    const candidate_id = await confirmed()
    const other = `whsec_${randomBytes(24).toString('base64')}`
    await createReceiverStore(database).upsert({
      id: 'zone',
      adapter: 'webhook',
      sealedSecret: seal(key, other),
      allowLoopback: false,
    })
    const foreign = await send({ kind: 'closed', candidate_id }, { receiver: 'zone', secret: other })
    expect(foreign.json()).toMatchObject({ status: 404, code: 'unknown-case' })
    expect((await send({ kind: 'closed', candidate_id: 'nothing' })).json()).toMatchObject({ code: 'unknown-case' })
    expect((await send({ kind: 'closed' })).json()).toMatchObject({ code: 'unknown-case' })
    expect((await send({ kind: 'exploded', candidate_id })).statusCode).toBe(400)
  })

  test('an administrator may drive only cases of the adapter local', async () => {
    const headers = await signIn()
    const candidateId = await confirmed()
    const step = (kind: string) =>
      app.inject({ method: 'POST', url: `/v1/cases/${candidateId}/local/${kind}`, headers })
    expect((await step('disposed')).json()).toMatchObject({ status: 409, code: 'not-local' })
    await createReceiverStore(database).upsert({
      id: 'hand',
      adapter: 'local',
      sealedSecret: seal(key, secret),
      allowLoopback: false,
    })
    await database.queries.case.update({ where: { candidateId }, data: { receiverId: 'hand', state: 'filed' } })
    expect((await step('disposed')).json()).toMatchObject({ outcome: 'applied', state: 'disposed' })
  })
})

test('while the database is away answers say so and come back with it', async () => {
  const headers = await signIn()
  // The test server commits asynchronously; a real one would have kept the session.
  await database.queries.$executeRaw`CHECKPOINT`
  await postgres.kill()
  const away = await app.inject({ url: '/v1/candidates', headers })
  expect(away.json()).toMatchObject({ status: 503, code: 'unavailable' })
  expect(away.headers['retry-after']).toBe('3')
  await postgres.start()
  expect((await app.inject({ url: '/v1/candidates', headers })).statusCode).toBe(200)
})

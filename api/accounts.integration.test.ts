import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDistrict, type District } from '../fixtures/access/district.ts'
import { startTestApi, type TestApi } from '../fixtures/api.ts'

let site: TestApi
let app: FastifyInstance
let admin: Awaited<ReturnType<TestApi['signIn']>>
let north: District
let south: District

beforeAll(async () => {
  site = await startTestApi()
  ;({ app } = site)
  admin = await site.signIn()
  north = await addDistrict(site.database, '500110101', site.sha256)
  south = await addDistrict(site.database, '500110102', site.sha256)
})
afterAll(() => site.stop())

const NORTH = { everywhere: false, districts: ['500110101'], cameraGroups: [] }
const EVERYWHERE = { everywhere: true, districts: [], cameraGroups: [] }

const add = async (user: object) =>
  (await app.inject({ method: 'POST', url: '/v1/users', headers: admin, payload: user })).json<{
    id: string
    newPassword: string
  }>()
const change = (id: string, payload: object) =>
  app.inject({ method: 'PATCH', url: `/v1/users/${id}`, headers: admin, payload })
const signIn = async (name: string, password: string) => {
  const reply = await app.inject({ method: 'POST', url: '/v1/sessions', payload: { name, password } })
  return { status: reply.statusCode, headers: { cookie: `xunjie_session=${reply.cookies[0]?.value ?? ''}` } }
}
const statusOf = async (url: string, headers: object) => (await app.inject({ url, headers: { ...headers } })).statusCode

test('a new account gets a password once, sees its district, and loses both in the minute it is disabled', async () => {
  const { id, newPassword } = await add({ name: '李审核', role: 'reviewer', scope: NORTH })
  const { headers } = await signIn('李审核', newPassword)
  expect(await statusOf(`/v1/candidates/${north.ids.candidate}`, headers)).toBe(200)
  expect(await statusOf(`/v1/candidates/${south.ids.candidate}`, headers)).toBe(404)
  const { body } = await app.inject({ url: '/v1/users', headers: admin })
  expect(body).not.toContain(newPassword)
  await change(id, { scope: { ...NORTH, districts: ['500110102'] } })
  expect(await statusOf(`/v1/candidates/${north.ids.candidate}`, headers)).toBe(404)
  await change(id, { disabled: true })
  expect(await statusOf('/v1/candidates', headers)).toBe(401)
  expect((await signIn('李审核', newPassword)).status).toBe(401)
  await change(id, { disabled: false })
  expect((await signIn('李审核', newPassword)).status).toBe(200)
})

test('a name is taken once, and a scope with a wrong code or an unknown role makes no account', async () => {
  await add({ name: 'zhao', role: 'viewer', scope: NORTH })
  const again = { method: 'POST', url: '/v1/users', headers: admin } as const
  const payload = { name: 'zhao', role: 'viewer', scope: NORTH }
  expect((await app.inject({ ...again, payload })).json()).toMatchObject({ status: 409, code: 'name-taken' })
  for (const wrong of [
    { ...payload, name: 'x', scope: { ...NORTH, districts: ['5001%'] } },
    { ...payload, name: 'x', role: 'god' },
    { ...payload, name: '\u0000x' },
  ])
    expect((await app.inject({ ...again, payload: wrong })).statusCode, JSON.stringify(wrong)).toBe(400)
})

test('the last who may administer the site can neither leave nor be narrowed, also when two try at once', async () => {
  const first = await site.database.queries.user.findUniqueOrThrow({ where: { name: 'admin' } })
  for (const payload of [{ disabled: true }, { role: 'viewer' }, { scope: NORTH }])
    expect((await change(first.id, payload)).json()).toMatchObject({ status: 409, code: 'last-administrator' })
  const second = await add({ name: 'second', role: 'administrator', scope: EVERYWHERE })
  const both = await Promise.all([change(first.id, { role: 'viewer' }), change(second.id, { role: 'viewer' })])
  expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 409])
  await site.database.queries.user.update({ where: { id: first.id }, data: { role: 'administrator' } })
})

test('one’s own password changes with the old one only, and ends every other session', async () => {
  const { newPassword } = await add({ name: 'wang', role: 'reviewer', scope: NORTH })
  const login = async () => {
    const reply = await app.inject({
      method: 'POST',
      url: '/v1/sessions',
      payload: { name: 'wang', password: newPassword },
    })
    return {
      cookie: `xunjie_session=${reply.cookies[0]?.value ?? ''}`,
      'x-csrf-token': reply.json<{ csrf: string }>().csrf,
    }
  }
  const [here, elsewhere] = [await login(), await login()]
  const put = (payload: object) => app.inject({ method: 'PUT', url: '/v1/session/password', headers: here, payload })
  expect((await put({ current: 'wrong', next: 'a-long-new-password' })).statusCode).toBe(401)
  expect((await put({ current: newPassword, next: 'short' })).statusCode).toBe(400)
  const done = await put({ current: newPassword, next: 'a-long-new-password' })
  expect(done.statusCode).toBe(204)
  expect(await statusOf('/v1/candidates', elsewhere)).toBe(401)
  expect(await statusOf('/v1/candidates', { cookie: `xunjie_session=${done.cookies[0]?.value ?? ''}` })).toBe(200)
  expect((await signIn('wang', 'a-long-new-password')).status).toBe(200)
})

const makeKey = async (payload: object) =>
  (
    await app.inject({
      method: 'POST',
      url: '/v1/keys',
      headers: admin,
      payload: { days: 30, name: 'cases', ...payload },
    })
  ).json<{ id: string; key: string; prefix: string }>()

test('a key is shown once, fetches the cases of its scope, and is found by its beginning, its last use and its end', async () => {
  const { id, key, prefix } = await makeKey({ role: 'integrator', scope: NORTH })
  const headers = { authorization: `Bearer ${key}` }
  const { body } = await app.inject({ url: '/v1/cases?after=', headers })
  expect(body).toContain(north.ids.case)
  expect(body).not.toContain(south.ids.case)
  expect(await statusOf(`/v1/evidence/${north.ids.evidence}/picture`, headers)).toBe(200)
  expect(await statusOf(`/v1/evidence/${south.ids.evidence}/picture`, headers)).toBe(404)
  expect(await statusOf('/v1/candidates', headers)).toBe(403)
  const list = await app.inject({ url: '/v1/keys', headers: admin })
  expect(list.body).not.toContain(key)
  expect(list.json().keys).toMatchObject([{ id, prefix, lastUsedAt: new Date(site.clock.now).toISOString() }])
  expect(key.startsWith(prefix)).toBe(true)
  expect(JSON.stringify(await site.database.queries.apiKey.findMany())).not.toContain(key)
  site.clock.now += 31 * 86_400_000
  expect(await statusOf('/v1/cases', headers)).toBe(401)
  admin = await site.signIn()
})

test('a revoked key opens nothing from the next request on, and a key decides nothing', async () => {
  const { id, key } = await makeKey({ role: 'viewer', scope: EVERYWHERE })
  const headers = { authorization: `Bearer ${key}` }
  expect(await statusOf('/v1/candidates', headers)).toBe(200)
  const confirm = { method: 'POST', url: `/v1/candidates/${north.ids.candidate}/confirm`, headers } as const
  expect((await app.inject(confirm)).statusCode).toBe(403)
  for (const role of ['reviewer', 'dispatcher', 'administrator'])
    expect(await makeKey({ role, scope: EVERYWHERE })).toMatchObject({ status: 400 })
  await app.inject({ method: 'DELETE', url: `/v1/keys/${id}`, headers: admin })
  expect(await statusOf('/v1/candidates', headers)).toBe(401)
  // A row that somebody changed by hand to a role that keys cannot have.
  const other = await makeKey({ role: 'viewer', scope: EVERYWHERE })
  await site.database.queries.apiKey.update({ where: { id: other.id }, data: { role: 'administrator' } })
  expect(await statusOf('/v1/users', { authorization: `Bearer ${other.key}` })).toBe(401)
})

test('who was made, changed and given a key is in the audit, without a password or a key', async () => {
  const entries = await site.database.queries.auditEntry.findMany({ orderBy: { id: 'asc' } })
  const actions = new Set(entries.map(({ action }) => action))
  for (const action of ['user.add', 'user.change', 'key.add', 'key.revoke']) expect(actions).toContain(action)
  expect(JSON.stringify(entries.map(({ detail }) => detail))).not.toMatch(/argon2|xunjie_[\w-]{20}/)
})

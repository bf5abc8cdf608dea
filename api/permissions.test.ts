import fastify from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { EVERYWHERE } from '../pipeline/access/scope.ts'
import type { SignedIn } from './ports/access.ts'
import { buildApp } from './app.ts'
import type { ConsoleFiles } from './console-files.ts'
import { registerPermissions } from './plugins/permissions.ts'
import { SESSION_COOKIE } from './plugins/session.ts'
import type { Stores } from './ports/stores.ts'

// Roles, routes and objects: access-matrix.integration.test.ts, on a real database.

const signedIn: SignedIn = {
  via: 'session',
  userId: 'u',
  name: 'n',
  role: 'administrator',
  scope: EVERYWHERE,
  csrf: 'token',
  expiresAt: new Date(4e12),
}
const sees = async () => true

let app: Awaited<ReturnType<typeof buildApp>>
const appWith = (consoleFiles?: ConsoleFiles) =>
  buildApp({
    stores: {
      sessions: { find: async () => signedIn },
      keys: { find: async (hash: string) => ({ ...signedIn, via: 'key', name: hash }) },
      scopes: { sees },
    } as unknown as Stores,
    evidence: { read: async () => undefined },
    unsealSecret: () => '',
    siteKey: { publicPem: '', sign: () => '' },
    now: () => new Date(0),
    secureCookie: false,
    ...(consoleFiles === undefined ? {} : { console: consoleFiles }),
  })
beforeAll(async () => {
  app = await appWith()
})
afterAll(() => app.close())

const cookie = `${SESSION_COOKIE}=t`

test('a signed-in request without the CSRF token changes nothing, on any route', async () => {
  const changing = app.accessTable.filter(
    ({ method, permission }) => method !== 'GET' && permission !== 'public' && permission !== 'receiver',
  )
  expect(changing.length).toBeGreaterThan(10)
  for (const { method, url } of changing) {
    const path = url.replace(':kind', 'closed').replace(/:\w+/g, 'x')
    const reply = await app.inject({ method: method as 'POST', url: path, headers: { cookie } })
    expect([reply.statusCode, reply.body], `${method} ${url}`).toEqual([403, expect.stringContaining('x-csrf-token')])
  }
})

test('a form on another site can neither sign in nor decide', async () => {
  for (const url of ['/v1/sessions', '/v1/candidates/x/confirm']) {
    const headers = { 'sec-fetch-site': 'cross-site', 'x-csrf-token': 'token', cookie }
    const reply = await app.inject({ method: 'POST', url, headers, payload: { name: 'a', password: 'b' } })
    expect(reply.statusCode).toBe(403)
  }
})

test('a key goes before a cookie and needs no CSRF token', async () => {
  const reply = await app.inject({ method: 'POST', url: '/v1/users', headers: { authorization: 'Bearer k', cookie } })
  // As far as the body, which is not there.
  expect(reply.json()).toMatchObject({ status: 400, code: 'bad-request' })
})

test.each(['Basic YTpi', 'Bearer', 'Bearer a b', `Bearer ${'x'.repeat(300)}`, 'Bearer \u00e9'])(
  'an Authorization header that is no key is refused, cookie or not: %s',
  async (authorization) => {
    const reply = await app.inject({ url: '/v1/categories', headers: { authorization, cookie } })
    expect(reply.json()).toMatchObject({ status: 401, code: 'bad-key' })
  },
)

test('a route that does not say who may call it, or on what, keeps the API from starting', async () => {
  const bare = fastify()
  registerPermissions(bare, { sees })
  expect(() => bare.get('/forgotten', () => 'open')).toThrow('declares no config.permission')
  const config = { permission: 'read' } as const
  expect(() => bare.get('/half', { config }, () => 'open')).toThrow('declares no config.reach')
  expect(() => bare.get('/c/:candidate', { config: { ...config, reach: 'candidate' } }, () => 'open')).toThrow('no :id')
  await bare.close()
})

test('what fails inside is answered with a number and no word of what failed', async () => {
  const reply = await app.inject({ url: '/v1/counters', headers: { cookie } })
  expect(reply.statusCode).toBe(500)
  expect(reply.headers['content-type']).toContain('application/problem+json')
  expect(reply.json()).toMatchObject({ status: 500, code: 'internal' })
  expect(reply.body).not.toMatch(/TypeError|undefined|stores|counters/)
})

test('pages may load nothing but their own script, style and pictures', async () => {
  const { headers } = await app.inject({ url: '/', headers: {} })
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
})

test('the console says that it is not built, and once built its page allows styles by a nonce of its own only', async () => {
  expect((await app.inject({ url: '/console/' })).json()).toMatchObject({ status: 503, code: 'unavailable' })
  const page = '<meta property="csp-nonce" nonce="XUNJIE_NONCE">'
  const built = await appWith({ index: () => page, file: () => undefined })
  const [one, two] = [await built.inject({ url: '/console/queue' }), await built.inject({ url: '/console/' })]
  const nonce = /nonce="([^"]{16,})"/.exec(one.body)?.[1]
  expect(String(one.headers['content-security-policy'])).toContain(`style-src 'self' 'nonce-${nonce}'`)
  expect(String(one.headers['content-security-policy'])).not.toContain('unsafe')
  expect(two.body).not.toBe(one.body)
  expect((await built.inject({ url: '/console/assets/../../package.json' })).body).not.toContain('dependencies')
  await built.close()
})

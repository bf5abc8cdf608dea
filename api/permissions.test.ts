import fastify from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from './app.ts'
import { registerPermissions } from './plugins/permissions.ts'
import { SESSION_COOKIE } from './plugins/session.ts'
import type { Role, SignedIn, Stores } from './ports.ts'

/** What everybody may call, written down a second time on purpose. */
const PUBLIC = [
  'GET /',
  'GET /assets/icon.svg',
  'GET /assets/review.js',
  'GET /assets/style.css',
  'GET /healthz',
  'GET /v1/openapi.json',
  'POST /login',
  'POST /v1/sessions',
]
const BY_SIGNATURE = ['POST /v1/callbacks/:receiverId']
const ADMINISTRATORS = ['GET /cameras/:id/reference', 'POST /cameras/:id/approve', 'POST /v1/cameras/:id/view/approve']
const DISPATCHERS = [
  'DELETE /v1/callbacks/held/:receiverId/:number',
  'POST /cases/:id/:kind',
  'POST /cases/:id/resend',
  'POST /held',
  'POST /reconciliations',
  'POST /v1/cases/:id/local/:kind',
  'POST /v1/cases/:id/number',
  'POST /v1/cases/:id/resend',
  'POST /v1/reconciliations',
]
const REVIEWERS = [
  'DELETE /v1/candidates/:id/claim',
  'DELETE /v1/sessions',
  'GET /cameras',
  'GET /cases',
  'GET /review/card/:id',
  'GET /review/empty',
  'GET /review/queue',
  'GET /v1/cameras',
  'GET /v1/alarms',
  'GET /v1/callbacks/held',
  'GET /v1/candidates',
  'GET /v1/candidates/:id',
  'GET /v1/cases',
  'GET /v1/categories',
  'GET /v1/counters',
  'GET /v1/evidence/:id/picture',
  'GET /v1/findings',
  'GET /v1/reconciliations',
  'GET /v1/session',
  'POST /logout',
  'POST /v1/candidates/:id/claim',
  'POST /v1/candidates/:id/confirm',
  'POST /v1/candidates/:id/reject',
  'POST /v1/candidates/:id/undo',
  'POST /v1/candidates/:id/viewed',
  'POST /v1/review/next',
]

const sessions = {
  find: async (hash: string): Promise<SignedIn | undefined> => (signedIn ? { ...signedIn, name: hash } : undefined),
}
let signedIn: SignedIn | undefined
const signIn = (role: Role) => {
  signedIn = { userId: 'u', name: 'n', role, csrf: 'token', expiresAt: new Date(4e12) }
}

let app: Awaited<ReturnType<typeof buildApp>>
beforeAll(async () => {
  app = await buildApp({
    stores: { sessions } as unknown as Stores,
    evidence: { read: async () => undefined },
    unsealSecret: () => '',
    now: () => new Date(0),
    secureCookie: false,
  })
})
afterAll(() => app.close())

/** `GET /v1/cases/:id` → a real path with the ids filled in. */
async function call(route: string) {
  const [method, path] = route.split(' ') as ['GET', string]
  const url = path.replace(':kind', 'closed').replace(/:\w+/g, 'x')
  const reply = await app.inject({
    method,
    url,
    headers: { cookie: `${SESSION_COOKIE}=t`, accept: 'application/json' },
  })
  return { status: reply.statusCode, body: reply.body }
}

test('the five lists name every route there is', () => {
  const declared = app
    .printRoutes({ commonPrefix: false, includeHooks: false })
    .split('\n')
    .filter((line) => line.includes('('))
  const known = [...PUBLIC, ...BY_SIGNATURE, ...ADMINISTRATORS, ...DISPATCHERS, ...REVIEWERS]
  for (const route of known) {
    const [method, url] = route.split(' ') as ['GET', string]
    expect(app.hasRoute({ method, url }), route).toBe(true)
  }
  // HEAD comes along with each GET.
  expect(
    declared.flatMap((line) => /\(([A-Z, ]+)\)/.exec(line)?.[1]?.split(', ') ?? []).filter((m) => m !== 'HEAD').length,
  ).toBe(known.length)
})

describe('without a session', () => {
  test.each([...ADMINISTRATORS, ...DISPATCHERS, ...REVIEWERS])('%s answers 401', async (route) => {
    signedIn = undefined
    expect((await call(route)).status).toBe(401)
  })
})

test.each([...ADMINISTRATORS, ...DISPATCHERS])('a reviewer may not %s', async (route) => {
  signIn('reviewer')
  expect((await call(route)).status).toBe(403)
})

test.each(ADMINISTRATORS)('a dispatcher may not %s', async (route) => {
  signIn('dispatcher')
  expect((await call(route)).body).toContain('Your role does not include this')
})

test.each([...ADMINISTRATORS, ...DISPATCHERS, ...REVIEWERS].filter((r) => !r.startsWith('GET')))(
  'a signed-in request without the CSRF token may not %s',
  async (route) => {
    signIn('administrator')
    const { status, body } = await call(route)
    expect(status).toBe(403)
    expect(body).toContain('x-csrf-token')
  },
)

test('a form on another site can neither sign in nor decide', async () => {
  for (const url of ['/login', '/v1/sessions', '/v1/candidates/x/confirm']) {
    signIn('administrator')
    const headers = { 'sec-fetch-site': 'cross-site', 'x-csrf-token': 'token', cookie: `${SESSION_COOKIE}=t` }
    const reply = await app.inject({ method: 'POST', url, headers, payload: { name: 'a', password: 'b' } })
    expect(reply.statusCode).toBe(403)
  }
})

test('a route that does not say who may call it keeps the API from starting', async () => {
  const bare = fastify()
  registerPermissions(bare)
  expect(() => bare.get('/forgotten', () => 'open')).toThrow('declares no config.permission')
  await bare.close()
})

test('what fails inside is answered with a number and no word of what failed', async () => {
  signIn('reviewer')
  const reply = await app.inject({ url: '/v1/counters', headers: { cookie: `${SESSION_COOKIE}=t` } })
  expect(reply.statusCode).toBe(500)
  expect(reply.headers['content-type']).toContain('application/problem+json')
  expect(reply.json()).toMatchObject({ status: 500, code: 'internal' })
  expect(reply.body).not.toMatch(/TypeError|undefined|stores|counters/)
})

test('pages may load nothing but their own script, style and pictures', async () => {
  const { headers } = await app.inject({ url: '/' })
  const policy = String(headers['content-security-policy'])
  expect(policy).toContain("default-src 'none'")
  expect(policy).not.toContain('unsafe')
})

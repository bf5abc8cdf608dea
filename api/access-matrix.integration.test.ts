/** Every role on every route, on an object of its own district and of another one, on a real database. */
import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ALLOWED, EXPECTED, NAMES_NOTHING, STREAMS } from '../fixtures/access/expectations.ts'
import { addDistrict, type District } from '../fixtures/access/district.ts'
import { startTestApi, type TestApi } from '../fixtures/api.ts'
import { ROLES, type Role } from '../pipeline/access/roles.ts'
import type { Scope } from '../pipeline/access/scope.ts'
import type { ScopedKind } from './ports/access.ts'

const OWN = '500110101'
const FOREIGN = '500111102'
const SCOPE: Scope = { everywhere: false, districts: [OWN], cameraGroups: [] }

let site: TestApi
let app: FastifyInstance
let own: District
let foreign: District
const ownMarks: string[] = []

beforeAll(async () => {
  site = await startTestApi()
  ;({ app } = site)
  own = await addDistrict(site.database, OWN, site.sha256)
  foreign = await addDistrict(site.database, FOREIGN, site.sha256)
  ownMarks.push(...own.marks)
})
afterAll(() => site.stop())

const ROUTES = Object.entries(EXPECTED).map(([route, expected]) => {
  const [method, url] = route.split(' ') as ['GET', string]
  const [permission, reach] = expected.split(' ') as [string, ScopedKind | 'list' | 'site' | 'none']
  return { route, method, url, permission, reach }
})
type Route = (typeof ROUTES)[number]
const GUARDED = ROUTES.filter(({ permission }) => permission !== 'public' && permission !== 'receiver')
const KINDS = GUARDED.filter(({ reach }) => !['list', 'site', 'none'].includes(reach))

let calls = 0
async function call({ route, method, url }: Route, id: string, headers: object) {
  calls += 1
  const answer = await app.inject({
    method,
    url: url
      .replace(':kind', 'closed')
      .replace(':category', 'mobile-vendor')
      .replace(':id', encodeURIComponent(id))
      .replace(/:\w+/g, 'x'),
    headers: { accept: 'application/json', ...headers },
    // The limit of requests counts by address.
    remoteAddress: `10.0.${Math.floor(calls / 250)}.${calls % 250}`,
    ...(STREAMS.has(route) ? { payloadAsStream: true } : {}),
  })
  if (!STREAMS.has(route)) return { status: answer.statusCode, body: answer.body }
  answer.stream().destroy()
  return { status: answer.statusCode, body: '' }
}

function idOf({ reach }: Route, district: District): string {
  return reach === 'list' || reach === 'site' || reach === 'none' ? 'x' : district.ids[reach]
}

/** What a call that goes through changes is gone for the next one. */
async function freshIdOf(route: Route): Promise<string> {
  if (route.method === 'GET') return idOf(route, own)
  const fresh = await addDistrict(site.database, OWN, site.sha256)
  ownMarks.push(...fresh.marks)
  return idOf(route, fresh)
}

const sessions = new Map<string, Awaited<ReturnType<TestApi['signInAs']>>>()
async function sessionOf(role: Role, scope?: Scope) {
  const kept = sessions.get(`${role} ${scope === undefined}`)
  if (kept !== undefined) return kept
  const fresh = await site.signInAs(role, scope)
  sessions.set(`${role} ${scope === undefined}`, fresh)
  return fresh
}

test('every route is expected as it was declared, and nothing is expected that is not there', () => {
  const declared = app.accessTable.map(({ method, url, permission, reach }) => [
    `${method} ${url}`,
    `${permission} ${reach}`,
  ])
  expect(Object.fromEntries(declared)).toEqual(EXPECTED)
})

test.each(GUARDED)('nobody: $route answers 401', async (route) => {
  expect((await call(route, own.ids.candidate, {})).status).toBe(401)
  expect((await call(route, own.ids.candidate, { authorization: 'Bearer xunjie_wrong' })).status).toBe(401)
})

describe.each(ROLES)('%s', (role: Role) => {
  const granted = (route: Route) => ALLOWED[route.permission]!.includes(role)

  test.each(GUARDED.filter((route) => !granted(route)))('may not: $route', async (route) => {
    const { status } = await call(route, idOf(route, own), await sessionOf(role))
    expect(status).toBe(403)
  })

  test.each(KINDS.filter(granted))('own and foreign: $route', async (route) => {
    const headers = await sessionOf(role, SCOPE)
    const mine = await call(route, await freshIdOf(route), headers)
    expect([401, 403, 404, 500], mine.body).not.toContain(mine.status)
    for (const mark of foreign.marks) expect(mine.body).not.toContain(mark)
    const theirs = await call(route, idOf(route, foreign), headers)
    expect(theirs.status, theirs.body).toBe(404)
    const unknown = await call(route, 'no-such-thing', headers)
    expect([unknown.status, unknown.body]).toEqual([theirs.status, theirs.body])
  })

  test.each(GUARDED.filter((route) => granted(route) && route.reach === 'list'))(
    'sees its district and no other: $route',
    async (route) => {
      const { status, body } = await call(route, 'x', await sessionOf(role, SCOPE))
      expect([401, 403, 404, 500], body).not.toContain(status)
      for (const mark of foreign.marks) expect(body).not.toContain(mark)
      if (route.method === 'GET' && !NAMES_NOTHING.has(route.route))
        expect(ownMarks.some((mark) => body.includes(mark))).toBe(true)
    },
  )

  test.each(GUARDED.filter((route) => granted(route) && route.reach === 'site'))(
    'only with the whole site: $route',
    async (route) => {
      expect((await call(route, 'x', await sessionOf(role, SCOPE))).status).toBe(403)
      const { status, body } = await call(route, 'x', await sessionOf(role))
      expect([401, 403, 500], body).not.toContain(status)
    },
  )

  test.each(GUARDED.filter((route) => granted(route) && route.reach === 'none'))('may: $route', async (route) => {
    // A session of its own: some of these end it.
    const { status, body } = await call(route, 'x', await site.signInAs(role, SCOPE))
    expect([401, 403, 404, 500], body).not.toContain(status)
    for (const mark of foreign.marks) expect(body).not.toContain(mark)
  })
})

test('a scope that names nothing sees nothing, on every list', async () => {
  const headers = await site.signInAs('administrator', { everywhere: false, districts: [], cameraGroups: [] })
  for (const route of GUARDED.filter(({ method, reach }) => method === 'GET' && reach === 'list')) {
    const { body } = await call(route, 'x', headers)
    for (const mark of [...ownMarks, ...foreign.marks]) expect(body, route.route).not.toContain(mark)
  }
})

test('a camera group bounds like a district, and both together bound more', async () => {
  const sees = async (scope: Partial<Scope>) => {
    const headers = await site.signInAs('reviewer', { everywhere: false, districts: [], cameraGroups: [], ...scope })
    const { body } = await app.inject({ url: '/v1/candidates?limit=100', headers })
    return [own, foreign].map(({ ids }) => body.includes(ids.candidate))
  }
  expect(await sees({ cameraGroups: [`group-${FOREIGN}`] })).toEqual([false, true])
  expect(await sees({ districts: ['5001'.padEnd(6, '1'), '500110'] })).toEqual([true, true])
  expect(await sees({ districts: ['500110'], cameraGroups: [`group-${FOREIGN}`] })).toEqual([false, false])
})

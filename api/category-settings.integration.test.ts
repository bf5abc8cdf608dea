/** What an administrator changes of a category, from the route to the next look and the candidate it raises. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../fixtures/api.ts'
import { LEARNED_ROAD, NO_STALL, seedCamera, seenLook, stall, START } from '../fixtures/looks.ts'
import type { Sighting } from '../pipeline/look.ts'
import { createCameraStore } from '../prisma/stores/cameras/cameras.ts'
import { takeLook } from '../workers/intake/intake.ts'

const STALLS = 'road-occupying-stall'

interface View {
  readonly version: number
  readonly shipped: { readonly dwellSeconds: number; readonly window?: string }
  readonly inForce: { readonly dwellSeconds: number; readonly isOff: boolean; readonly spacingSeconds: number }
  readonly bounds: { readonly thresholds: readonly { readonly label: string; readonly minimum: number }[] }
  readonly setting?: object
  readonly changed?: { readonly by: string; readonly byName: string; readonly reason: string }
}

let site: TestApi
let headers: Awaited<ReturnType<TestApi['signIn']>>
beforeAll(async () => {
  site = await startTestApi()
  headers = await site.signIn()
})
afterAll(() => site.stop())

const read = async (category = STALLS) =>
  (await site.app.inject({ url: `/v1/category-settings/${category}`, headers })).json<View>()
const put = (setting: object, { category = STALLS, version = 0 } = {}) =>
  site.app.inject({
    method: 'PUT',
    url: `/v1/category-settings/${category}`,
    headers: { ...headers, 'if-match': `"${version}"` },
    payload: { setting, reason: 'as the district asked' },
  })
const reset = (version: number) =>
  site.app.inject({
    method: 'DELETE',
    url: `/v1/category-settings/${STALLS}?reason=as+it+was`,
    headers: { ...headers, 'if-match': `"${version}"` },
  })
/** Puts the row back for the next test. */
const asShipped = async () => {
  const { version, setting } = await read()
  if (setting !== undefined) await reset(version)
}
const brief = (id: string) => createCameraStore(site.database).briefOf(id)
const look = (id: string, minute: number, sightings: readonly Sighting[] = [stall()]) =>
  takeLook({ database: site.database, now: () => START, random: () => 0.5 }, seenLook(id, minute, sightings))
const lookFrom = async (id: string, from: number, to: number) => {
  for (let minute = from; minute <= to; minute += 1) await look(id, minute)
}
const raised = (cameraId: string) => site.database.queries.candidate.findMany({ where: { cameraId } })

test('a change is shown beside what ships, noted with its reason, and taken back', async () => {
  expect(await read()).toMatchObject({ version: 0, shipped: { dwellSeconds: 180, window: '00:00-24:00' } })
  const labels = (await read()).bounds.thresholds
  expect(labels.map(({ label }) => label)).toContain('stall')
  const set = await put({ hours: '07:00-22:00', dwellSeconds: 600, isOff: false })
  expect([set.statusCode, set.headers['etag']]).toEqual([200, '"1"'])
  expect(set.json()).toMatchObject({
    setting: { hours: '07:00-22:00', dwellSeconds: 600 },
    inForce: { window: '07:00-22:00', dwellSeconds: 600, spacingSeconds: 200, isOff: false },
    changed: { byName: site.admin.name, reason: 'as the district asked' },
  })
  const catalogue = await site.app.inject({ url: '/v1/categories', headers })
  const row = catalogue
    .json<{ categories: { id: string; recipe: object }[] }>()
    .categories.find(({ id }) => id === STALLS)
  expect(row?.recipe).toMatchObject({ hours: '07:00-22:00', dwellSeconds: 600 })
  expect((await reset(1)).json()).toMatchObject({ version: 2, inForce: { dwellSeconds: 180 } })
  const { setting, changed } = await read()
  expect([setting, changed?.reason]).toEqual([undefined, 'as it was'])
  const audit = await site.app.inject({ url: `/v1/audit?subject=${STALLS}`, headers })
  const happened = [
    ['category.reset', { version: 2, from: { hours: '07:00-22:00', dwellSeconds: 600 }, to: null }],
    ['category.set', { version: 1, from: null, to: { hours: '07:00-22:00', dwellSeconds: 600 } }],
  ]
  expect(audit.json<{ entries: { action: string; detail: object }[] }>().entries).toMatchObject(
    happened.map(([action, detail]) => ({ action, detail })),
  )
})

test('two who change the same row: the second is told, and so is who changes nothing or sends no version', async () => {
  const { version } = await read()
  const both = await Promise.all([put({ dwellSeconds: 240 }, { version }), put({ dwellSeconds: 360 }, { version })])
  expect(both.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([200, 412])
  const kept = await read()
  expect(kept.version).toBe(version + 1)
  const again = await put({ dwellSeconds: kept.inForce.dwellSeconds }, kept)
  expect([again.statusCode, again.json<{ code: string }>().code]).toEqual([409, 'nothing-to-do'])
  const blind = await site.app.inject({
    method: 'PUT',
    url: `/v1/category-settings/${STALLS}`,
    headers,
    payload: { setting: {}, reason: 'no version' },
  })
  expect(blind.statusCode).toBe(428)
  await asShipped()
})

test.each([
  ['smoke-fire', { isOff: true }, 'severity-one'],
  ['smoke-fire', { dwellSeconds: 11 }, 'severity-one'],
  ['crowd-gathering', { minCount: 60 }, 'severity-one'],
  [STALLS, { dwellSeconds: 5 }, 'setting-refused'],
  [STALLS, { thresholds: { stall: 0.01 } }, 'setting-refused'],
] as const)('%s refuses %o: %s', async (category, setting, code) => {
  const before = await read(category)
  const reply = await put(setting, { category, version: before.version })
  expect(reply.headers['content-type']).toContain('application/problem+json')
  const status = code === 'severity-one' ? 409 : 400
  expect(reply.json()).toMatchObject({ status, code, field: Object.keys(setting)[0] })
  expect(await read(category)).toEqual(before)
})

test('the next look goes by the change, and an object under observation is neither lost nor raised twice', async () => {
  await seedCamera(site.database, 'c1')
  expect((await brief('c1'))?.settings).toBeUndefined()
  await lookFrom('c1', 0, 2)
  const { version } = await read()
  await put({ dwellSeconds: 600 }, { version })
  expect((await brief('c1'))?.settings).toEqual({ [STALLS]: { version: version + 1, setting: { dwellSeconds: 600 } } })
  // Three minutes were enough until now; it has to stand for ten, counted from when it was first seen.
  await lookFrom('c1', 3, 9)
  expect(await raised('c1')).toEqual([])
  await lookFrom('c1', 10, 11)
  const [candidate] = await raised('c1')
  expect(candidate).toMatchObject({ status: 'open', firstSeenAt: new Date(START) })
  expect(candidate!.why).toMatchObject({ dwellSeconds: 600, setting: version + 1 })
  await reset(version + 1)
  await lookFrom('c1', 12, 20)
  expect((await raised('c1')).map(({ id }) => id)).toEqual([candidate!.id])
})

test('a row that is off raises nothing, keeps what waits for a person, and is looked at where a fix is verified', async () => {
  await seedCamera(site.database, 'c2', { view: LEARNED_ROAD })
  await lookFrom('c2', 0, 4)
  const [waiting] = await raised('c2')
  await seedCamera(site.database, 'c3')
  const { version } = await read()
  await put({ isOff: true }, { version })
  expect((await brief('c3'))?.categories).toEqual(['fire-lane-blocked'])
  // A look that was under way when it was switched off.
  await lookFrom('c3', 0, 5)
  expect(await raised('c3')).toEqual([])
  expect(await site.database.queries.candidate.findUnique({ where: { id: waiting!.id } })).toMatchObject({
    status: 'open',
  })
  expect((await brief('c2'))?.categories).toEqual(['fire-lane-blocked'])
  await site.database.queries.verification.create({
    data: { id: 'v2', candidateId: waiting!.id, status: 'waiting', notBefore: new Date(START), state: {} },
  })
  expect((await brief('c2'))?.categories).toEqual([STALLS, 'fire-lane-blocked'])
  await asShipped()
  await look('c3', 6, [NO_STALL])
  await lookFrom('c3', 7, 11)
  expect(await raised('c3')).toHaveLength(1)
})

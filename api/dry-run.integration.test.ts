/** Before anything goes live: what a day would have raised, and which cameras are looked at. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dryRun } from '../bin/views/dry-run.ts'
import { startTestApi, type TestApi } from '../fixtures/api.ts'
import { seedCamera, seenLook, stall, STALL, START } from '../fixtures/looks.ts'
import { createSettingStore } from '../prisma/stores/settings.ts'
import { takeLook } from '../workers/intake/intake.ts'

let site: TestApi
let headers: Awaited<ReturnType<TestApi['signIn']>>
beforeAll(async () => {
  site = await startTestApi()
  headers = await site.signIn()
})
afterAll(() => site.stop())

const DAY = new Date(START).toISOString().slice(0, 10)
const CATEGORY = 'road-occupying-stall'
const take = (cameraId: string, minute: number, places = [STALL]) =>
  takeLook(
    { database: site.database, now: () => START + minute * 60_000, random: () => 0.5 },
    seenLook(
      cameraId,
      minute,
      places.map((place) => stall(place)),
    ),
  )
async function look(cameraId: string, changes: Parameters<typeof seedCamera>[2]): Promise<void> {
  await seedCamera(site.database, cameraId, { categories: [CATEGORY], ...changes })
  for (let minute = 0; minute <= 8; minute += 1) await take(cameraId, minute)
}
const send = (method: 'GET' | 'POST', url: string, payload?: object) =>
  site.app.inject({ method, url, headers, ...(payload ? { payload } : {}) })

test('a day in shadow and in a view that waits for approval is a sheet with pictures; what nobody can know is said', async () => {
  const { database } = site
  await createSettingStore(database).setReview({ start: 'shadow' })
  const road = { id: 'road', kind: 'road', origin: 'approved', permits: [] } as const
  const polygon = [
    [0, 0.4],
    [1, 0.4],
    [1, 1],
  ] as const
  await look('shadowed', {})
  await look('unapproved', { view: { origin: 'proposed', zones: [{ ...road, polygon }] } })
  await seedCamera(database, 'idle', { categories: [CATEGORY] })
  // Written by the database's clock; the day asked for is that of the looks.
  await database.queries.candidate.updateMany({ data: { createdAt: new Date(START) } })
  expect(await database.queries.candidate.count({ where: { cameraId: 'unapproved' } })).toBe(0)

  const answer = (await send('GET', `/v1/dry-run?day=${DAY}&category=${CATEGORY}`)).json<{
    items: { from: string; camera: { id: string }; picture?: string }[]
    counts: object[]
    unanswered: { kind: string; examples: string[]; sentence: string }[]
  }>()
  expect(answer.items.map(({ from, camera }) => `${from} ${camera.id}`)).toEqual(['held shadowed', 'view unapproved'])
  expect(answer.counts).toEqual([
    { category: CATEGORY, cameraId: 'shadowed', wouldRaise: 1, raised: 0 },
    { category: CATEGORY, cameraId: 'unapproved', wouldRaise: 1, raised: 0 },
  ])
  const idle = answer.unanswered.find(({ kind }) => kind === 'not-looked-at')
  expect(idle?.examples).toEqual(['idle'])
  expect(idle?.sentence).toContain('nothing is known')
  const sha256 = await site.putPicture('a stall')
  await database.queries.wouldRaise.updateMany({ data: { sha256 } })
  const picture = answer.items.find(({ from }) => from === 'view')!.picture!
  expect((await send('GET', picture)).body).toBe('a stall')

  const draw = { kind: 'road', polygon: polygon.map((point) => [...point]), id: 'new' }
  const drawn = await site.app.inject({
    method: 'PUT',
    url: '/v1/views/shadowed:1/zones',
    headers: { ...headers, 'if-match': '"1"' },
    payload: { zones: [draw] },
  })
  expect(drawn.statusCode).toBe(200)
  const command = await dryRun(database, { day: DAY, category: CATEGORY }, new Date())
  expect(command.items).toHaveLength(2)
  expect(command.unanswered.find(({ kind }) => kind === 'zones-changed')?.examples).toEqual(['shadowed'])
  await expect(dryRun(database, { day: '2026-02-30' }, new Date())).rejects.toThrow(/no day/)
})

test('a roster is proposed with a reason for each camera, read page by page, and approved once', async () => {
  const proposed = await send('POST', '/v1/rosters', { capacity: 2, firstDay: '2027-01-01' })
  expect(proposed.statusCode).toBe(201)
  const { id, moves } = proposed.json<{ id: string; moves: { stay: number; leave: number } }>()
  expect(moves).toMatchObject({ stay: 2, leave: 1 })
  const page = (await send('GET', `/v1/rosters/${id}/entries?limit=2`)).json<{
    entries: object[]
    nextCursor: string
  }>()
  const rest = (await send('GET', `/v1/rosters/${id}/entries?limit=2&cursor=${page.nextCursor}`)).json<typeof page>()
  expect(page.entries).toHaveLength(2)
  expect(rest.entries).toMatchObject([{ move: 'leave', reason: { kind: 'no-room' } }])
  expect(rest.nextCursor).toBeUndefined()
  expect((await send('GET', `/v1/rosters/${id}`)).json()).toMatchObject({
    forecast: { candidates: 0, isBeyond: false },
  })
  expect((await send('POST', `/v1/rosters/${id}/approve`)).json()).toMatchObject({ joined: 0, finishing: 0 })
  expect((await send('POST', `/v1/rosters/${id}/approve`)).json()).toMatchObject({ status: 409, code: 'not-proposed' })
  expect((await send('GET', '/v1/rosters')).json()).toMatchObject({ rosters: [{ id, status: 'approved' }] })
  expect((await send('POST', '/v1/rosters', { capacity: 2, firstDay: '2027-02-30' })).statusCode).toBe(400)
})

test('cameras that join and would bring more than the seats decide are not swapped in before that was accepted', async () => {
  const { database } = site
  await createSettingStore(database).setReview({ seats: 1, candidatesPerShift: 1 })
  // One camera raised six in three days of looks; two more like it join.
  const now = site.clock.now
  await database.queries.camera.updateMany({ where: { id: 'shadowed' }, data: { status: 'active', clockAt: null } })
  await database.queries.lookHour.deleteMany()
  await database.queries.lookHour.createMany({
    data: [1, 2, 3].map((days) => ({ cameraId: 'shadowed', hour: new Date(now - days * 86_400_000), looks: 9 })),
  })
  const raised = await database.queries.candidate.findFirstOrThrow({ where: { cameraId: 'shadowed' } })
  const anchor = await database.queries.anchor.findUniqueOrThrow({ where: { id: raised.anchorId } })
  for (const i of [1, 2, 3, 4, 5]) {
    const anchorId = `${anchor.id}-${i}`
    const { why, place: _place, ...rest } = raised
    await database.queries.anchor.create({
      data: { id: anchorId, viewId: anchor.viewId, category: CATEGORY, identity: anchor.identity },
    })
    const copy = { ...rest, id: `${raised.id}-${i}`, anchorId, createdAt: new Date(now), why: why ?? {} }
    await database.queries.candidate.create({ data: copy })
  }
  await database.queries.camera.updateMany({ where: { id: { not: 'shadowed' } }, data: { status: 'paused' } })
  const { id, forecast } = (await send('POST', '/v1/rosters', { capacity: 3 })).json<{
    id: string
    forecast: { candidates: number }
  }>()
  expect(forecast).toMatchObject({ capacityPerDay: 1, isBeyond: true, unlabelled: 1 })
  expect(forecast.candidates).toBeCloseTo((6 / 3) * 2)
  const refused = (await send('POST', `/v1/rosters/${id}/approve`)).json()
  expect(refused).toMatchObject({ status: 409, code: 'beyond-budget', forecast: { isBeyond: true } })
  expect(await database.queries.camera.count({ where: { status: 'active' } })).toBe(1)
  expect((await send('POST', `/v1/rosters/${id}/approve`, { accept: true })).json()).toMatchObject({ joined: 2 })
})

/** Every list that takes a cursor, on a site with more rows than fit a page. */
import { ulid } from 'ulid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { addDistrict } from '../fixtures/access/district.ts'
import { startTestApi, type TestApi } from '../fixtures/api.ts'
import { EVERYWHERE } from '../pipeline/access/scope.ts'
import { createKeyStore } from '../prisma/stores/access/keys.ts'
import { describeApi } from './describe.ts'

interface Operation {
  readonly parameters?: readonly { readonly name: string }[]
}
const { paths } = JSON.parse(await describeApi()) as { paths: Record<string, Record<string, Operation>> }
const LISTS = Object.entries(paths).flatMap(([path, methods]) =>
  methods['get']?.parameters?.some(({ name }) => name === 'cursor') === true ? path : [],
)
const ROWS = 5
/** Of those that are lists of one thing, the thing. */
let rosterId = ''
const addressOf = (path: string): string => path.replace('{id}', rosterId)

let site: TestApi
let headers: Readonly<Record<string, string>>
beforeAll(async () => {
  site = await startTestApi()
  headers = await site.signIn()
  for (let n = 0; n < ROWS; n += 1) await addRow(n)
  await ageAudit()
})
afterAll(() => site.stop())

async function addRow(n: number): Promise<void> {
  const { queries } = site.database
  const { ids } = await addDistrict(site.database, '500110101', site.sha256)
  await queries.camera.update({ where: { id: ids.camera }, data: { createdAt: new Date(0) } })
  await site.signInAs('reviewer')
  const expiresAt = new Date(site.clock.now + 86_400_000)
  const key = { name: `key ${n}`, prefix: `p${n}`, keyHash: `hash ${n}`, role: 'viewer' as const }
  await createKeyStore(site.database).create({ ...key, id: ulid(), scope: EVERYWHERE, createdBy: 'admin', expiresAt })
  await queries.reconciliation.create({ data: { id: ulid(), receiverId: 'city', occasion: `asked-${n}` } })
  for (const kind of ['dispatched', 'disposed'])
    await queries.callback.create({
      data: { id: ulid(), receiverId: 'city', externalCaseNo: `no-${n}`, kind, body: {}, receivedAt: new Date(n) },
    })
  // Some of the same moment: the order needs more than a time.
  await queries.alarm.update({ where: { candidateId: ids.candidate }, data: { raisedAt: new Date(n < 3 ? 0 : n) } })
  await queries.candidate.update({
    where: { id: ids.candidate },
    data: { createdAt: new Date(n < 3 ? 0 : n), ...(n % 2 === 0 ? { status: 'confirmed' } : {}) },
  })
  await queries.camera.update({ where: { id: ids.camera }, data: { cameraGroup: `group ${n}` } })
  await queries.wouldRaise.updateMany({ data: { notedAt: new Date(site.clock.now - 86_400_000) } })
  rosterId = ulid()
  const roster = { id: rosterId, firstDay: new Date('2027-01-01'), capacity: 2, uncovered: [] }
  const cameras = await queries.camera.findMany({ take: 4, select: { id: true } })
  const entries = cameras.map(({ id }, rank) => ({
    cameraId: id,
    move: 'stay',
    rank,
    reason: { kind: 'never-looked-at' },
  }))
  await queries.roster.create({ data: { ...roster, entries: { create: entries } } })
  const choice = { candidateId: ids.candidate, expected: 'confirm', category: 'smoke-fire', addedBy: 'admin' }
  await queries.honeypot.create({ data: { id: ulid(), ...choice } })
  await queries.check.create({
    data: {
      id: ulid(),
      kind: 'honeypot',
      candidateId: ids.candidate,
      reviewerId: `reviewer-${n}`,
      category: 'smoke-fire',
      expected: 'confirm',
      expectedCategory: 'smoke-fire',
      severity: 1,
      status: 'confirmed',
      decidedAt: new Date(site.clock.now),
      shiftDays: 1,
      availableAt: new Date(0),
    },
  })
}

/** As if it had been written over several days. */
async function ageAudit(): Promise<void> {
  const { queries } = site.database
  await queries.$executeRawUnsafe('ALTER TABLE audit_entry DISABLE TRIGGER USER')
  await queries.$executeRawUnsafe('UPDATE audit_entry SET day = day - (id % 5)::int, seq = id, shard = 0')
  await queries.$executeRawUnsafe('ALTER TABLE audit_entry ENABLE TRIGGER USER')
}

interface Page {
  readonly rows: readonly unknown[]
  readonly nextCursor?: string
}

async function read(path: string, query: string): Promise<Page> {
  const answer = await site.app.inject({ url: `${addressOf(path)}?${query}`, headers })
  expect(answer.statusCode, `${path} ${answer.body}`).toBe(200)
  const body = answer.json<Record<string, unknown> & { nextCursor?: string }>()
  const rows = Object.values(body).find((value) => Array.isArray(value)) as readonly unknown[]
  return { rows, ...(body.nextCursor === undefined ? {} : { nextCursor: body.nextCursor }) }
}

test.each(LISTS)('%s gives each row once over its pages, in the order of the whole', async (path) => {
  const whole = await read(path, 'limit=100')
  expect(whole.rows.length, 'the test site has too few').toBeGreaterThanOrEqual(3)
  expect(whole).not.toHaveProperty('nextCursor')
  const paged: unknown[] = []
  let page = await read(path, 'limit=2')
  for (;;) {
    expect(page.rows.length).toBeLessThanOrEqual(2)
    paged.push(...page.rows)
    if (page.nextCursor === undefined) break
    expect(paged.length, 'it never ends').toBeLessThan(200)
    page = await read(path, `limit=2&cursor=${encodeURIComponent(page.nextCursor)}`)
  }
  expect(paged).toEqual(whole.rows)
})

test.each(LISTS)('%s takes a cursor of anybody’s making without harm', async (path) => {
  for (const cursor of ['x', '%00', "'; DROP TABLE camera; --", 'W10', 'WzEsMl0', 'WyJcdTAwMDAiXQ', '9'.repeat(19)]) {
    const { statusCode } = await site.app.inject({
      url: `${addressOf(path)}?cursor=${encodeURIComponent(cursor)}`,
      headers,
    })
    expect([200, 400], `${path} ${cursor}`).toContain(statusCode)
  }
  for (const limit of ['0', '-1', '1;DROP TABLE camera', '1 UNION SELECT 1', '1e9', 'all']) {
    const url = `${addressOf(path)}?limit=${encodeURIComponent(limit)}`
    expect((await site.app.inject({ url, headers })).statusCode, url).toBe(400)
  }
})

test('cameras are found by a part of an id or a name, and a sign of a pattern is only a sign', async () => {
  const [camera] = (await read('/v1/cameras', 'limit=1')).rows as [{ id: string; nameZh: string }]
  const find = (text: string) => read('/v1/cameras', `find=${encodeURIComponent(text)}`)
  expect((await find(camera.id.slice(-8).toLowerCase())).rows).toEqual([camera])
  const named = (await find(camera.nameZh.slice(-8))).rows
  expect(named.length).toBeGreaterThan(0)
  for (const row of named) expect(row).toMatchObject({ nameZh: camera.nameZh })
  for (const sign of ['%', '_'.repeat(3)]) expect((await find(sign)).rows).toEqual([])
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../fixtures/api.ts'
import { NO_STALL, START, seedCamera, seenLook, stall } from '../fixtures/looks.ts'
import { portraitAt } from '../fixtures/portraits.ts'
import { addReviewer, type TestReviewer } from '../fixtures/reviewer.ts'
import type { Sighting } from '../pipeline/look.ts'
import { takeLook } from '../workers/intake/intake.ts'

let site: TestApi
let li: TestReviewer
let wang: TestReviewer

beforeAll(async () => {
  site = await startTestApi()
  li = await addReviewer(site, 'li')
  wang = await addReviewer(site, 'wang')
})
afterAll(() => site?.stop())

/** Looks a minute apart that see a stall that looks like `angle`. */
async function looks(cameraId: string, from: number, angle: number) {
  for (let minute = from; minute < from + 6; minute += 1) {
    const message = seenLook(cameraId, minute, [{ ...stall(), appearance: portraitAt(angle) }])
    const embedding = { model: 'embed@1.0.0/1', light: 'day' } as const
    const outcome = { ...message.outcome, embedding } as typeof message.outcome
    await takeLook({ database: site.database, now: Date.now, random: () => 0.5 }, { ...message, version: 2, outcome })
  }
}
const openAt = (cameraId: string) =>
  site.database.queries.candidate.findFirstOrThrow({ where: { cameraId, status: 'open' } })
async function reject(who: TestReviewer, cameraId: string) {
  const { id, version } = await openAt(cameraId)
  return site.app.inject({
    method: 'POST',
    url: `/v1/candidates/${id}/reject`,
    headers: { ...who.headers, 'if-match': `"${version}"` },
    payload: { reason: 'look-alike' },
  })
}
const get = async (url: string) =>
  (await site.app.inject({ url, headers: await site.signIn() })).json<Record<string, object[]>>()

test('a rejection is listed with the looks that it silenced, and removed it raises again with the next look', async () => {
  await seedCamera(site.database, 's1')
  await looks('s1', 0, 0)
  expect((await reject(li, 's1')).statusCode).toBe(200)
  await looks('s1', 6, 0)
  const { suppressions } = await get('/v1/suppressions')
  expect(suppressions).toHaveLength(1)
  const [silence] = suppressions as { id: string; expiresAt: string }[]
  expect(silence).toMatchObject({
    category: 'road-occupying-stall',
    reason: 'look-alike',
    looks: 6,
    camera: { id: 's1' },
  })
  expect(Date.parse(silence!.expiresAt)).toBe(START + 5 * 60_000 + 24 * 3_600_000)
  const removal = { method: 'DELETE', url: `/v1/suppressions/${silence!.id}`, headers: wang.headers } as const
  expect((await site.app.inject(removal)).statusCode).toBe(204)
  expect((await site.app.inject(removal)).statusCode).toBe(404)
  expect((await get('/v1/suppressions')).suppressions).toEqual([])
  await looks('s1', 12, 0)
  await openAt('s1')
  const notes = await site.database.queries.auditEntry.findMany({ where: { action: 'suppression.remove' } })
  expect(notes.map(({ subject }) => subject)).toEqual([silence!.id])
})

test('who rejected three times at a place does not decide the next candidate there, and the supervisor sees it', async () => {
  await seedCamera(site.database, 's2')
  for (const [n, angle] of [0, 3, 6].entries()) {
    // Each of them another stall: the rejections before say nothing of it.
    await looks('s2', n * 6, angle + n * 0.1)
    await site.database.queries.suppression.updateMany({ data: { removedAt: new Date() } })
    const { id } = await openAt('s2')
    expect(id).toBeDefined()
    expect((await reject(li, 's2')).statusCode).toBe(200)
  }
  await site.database.queries.suppression.updateMany({ data: { removedAt: new Date() } })
  await looks('s2', 18, 6.2)
  const opened = await openAt('s2')
  expect((await reject(li, 's2')).json()).toMatchObject({ status: 409, code: 'not-by-you' })
  const listed = { candidateId: opened.id, status: 'open', notBy: { id: li.id, name: 'li' } }
  expect((await get('/v1/second-opinions'))['secondOpinions']).toMatchObject([listed])
  expect((await reject(wang, 's2')).statusCode).toBe(200)
  const [decided] = (await get('/v1/second-opinions'))['secondOpinions']!
  expect(decided).toMatchObject({ status: 'rejected', decidedBy: { name: 'wang' } })
})

test('a confirmation ends what an earlier rejection silenced there, is named in its history, and undone gives it back', async () => {
  await seedCamera(site.database, 's3')
  await looks('s3', 0, 0)
  expect((await reject(li, 's3')).statusCode).toBe(200)
  // It goes, and something comes of which nothing but the place says that it is the same.
  const plain = async (minute: number, sighting: Sighting) =>
    takeLook({ database: site.database, now: Date.now, random: () => 0.5 }, seenLook('s3', minute, [sighting]))
  for (let minute = 6; minute < 12; minute += 1) await plain(minute, NO_STALL)
  for (let minute = 12; minute < 18; minute += 1) await plain(minute, stall())
  const { id, version, anchorId } = await openAt('s3')
  const [silence] = await site.database.queries.suppression.findMany({ where: { anchorId } })
  expect(silence).toMatchObject({ removedAt: null })
  const decide = (what: string, of: number) =>
    site.app.inject({
      method: 'POST',
      url: `/v1/candidates/${id}/${what}`,
      headers: { ...wang.headers, 'if-match': `"${of}"` },
      payload: {},
    })
  const listed = async (state: string) =>
    (await get(`/v1/suppressions?state=${state}&limit=200`)).suppressions!.filter(
      (row) => (row as { id: string }).id === silence!.id,
    )
  expect((await decide('confirm', version)).json()).toMatchObject({ status: 'confirmed' })
  expect(await listed('in-force')).toEqual([])
  expect(await listed('ended')).toMatchObject([
    { endedFor: id, endedBy: wang.id, endedByName: 'wang', endedAt: new Date(site.clock.now).toISOString() },
  ])
  expect((await decide('undo', version + 1)).json()).toMatchObject({ status: 'open' })
  expect(await listed('ended')).toEqual([])
  expect(await listed('in-force')).toMatchObject([{ id: silence!.id }])
  const notes = await site.database.queries.auditEntry.findMany({
    where: { subject: silence!.id },
    orderBy: { id: 'asc' },
  })
  expect(notes.map(({ action }) => action)).toEqual(['suppression.end', 'suppression.restore'])
})

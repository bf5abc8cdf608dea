import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestApi, startTestApi } from '../fixtures/api.ts'
import { addCandidate } from '../fixtures/candidate.ts'
import { createCameraStore } from '../prisma/stores/cameras/cameras.ts'

let site: TestApi
let app: FastifyInstance
beforeAll(async () => {
  site = await startTestApi()
  ;({ app } = site)
})
afterAll(() => site.stop())

/** A proposed view that has learned its reference, with one proposed zone. */
async function addProposal() {
  const { cameraId } = await addCandidate(site.database, { category: 'road-spill', severity: 3, sha256: site.sha256 })
  const id = `${cameraId}:1`
  await site.database.queries.view.update({
    where: { id },
    data: { origin: 'proposed', reference: new Uint8Array(4), referenceSha: site.sha256 },
  })
  await site.database.queries.zone.updateMany({ where: { viewId: id }, data: { origin: 'proposed' } })
  return { id, cameraId }
}

const TRIANGLE = { id: 'new', kind: 'road', polygon: [[0.1, 0.1] as const, [0.9, 0.1] as const, [0.5, 0.8] as const] }
const put = async (id: string, version: number, zones: readonly object[]) =>
  app.inject({
    method: 'PUT',
    url: `/v1/views/${encodeURIComponent(id)}/zones`,
    headers: { ...(await site.signIn()), 'if-match': `"${version}"` },
    payload: { zones },
  })

test('a sheet of views is approved at once, each on its own; what cannot be is named', async () => {
  const headers = await site.signIn()
  const [one, two, three] = [await addProposal(), await addProposal(), await addProposal()]
  await site.database.queries.view.update({ where: { id: three.id }, data: { reference: null } })
  const listed = await app.inject({ url: '/v1/views?origin=proposed', headers })
  const { views } = listed.json<{ views: { id: string; learned: boolean; picture?: string }[] }>()
  expect(views.find(({ id }) => id === one.id)).toMatchObject({ learned: true, picture: `/v1/views/${one.id}/picture` })
  const picture = await app.inject({ url: `/v1/views/${one.id}/picture`, headers })
  expect([picture.statusCode, picture.body]).toEqual([200, 'masked picture'])
  const ids = [one.id, two.id, three.id, 'nowhere:1']
  const approved = await app.inject({ method: 'POST', url: '/v1/views/approve', headers, payload: { ids } })
  expect(approved.json()).toEqual({
    approved: [one.id, two.id],
    refused: [
      { id: three.id, reason: 'no-reference' },
      { id: 'nowhere:1', reason: 'not-found' },
    ],
  })
  const zones = await site.database.queries.zone.findMany({ where: { viewId: one.id } })
  expect(zones.map(({ origin }) => origin)).toEqual(['approved'])
  const subject = one.cameraId
  expect(await site.database.queries.auditEntry.count({ where: { action: 'view.approve', subject } })).toBe(1)
})

test('a proposed zone says why; sent back as it was it keeps its reason, sent back otherwise it is the person’s', async () => {
  const headers = await site.signIn()
  const { id } = await addProposal()
  const proposal = { basis: 'ground', confidence: 0.9, why: 'The reference shows road.' }
  const polygon = TRIANGLE.polygon.map((corner) => [...corner])
  await site.database.queries.zone.deleteMany({ where: { viewId: id } })
  await site.database.queries.zone.createMany({
    data: ['p-road-1', 'p-road-2'].map((name) => ({
      id: `${id}/${name}`,
      viewId: id,
      kind: 'road',
      polygon,
      origin: 'proposed',
      proposal,
    })),
  })
  const read = await app.inject({ url: `/v1/views/${encodeURIComponent(id)}/zones`, headers })
  const { version, zones } = read.json<{ version: number; zones: { id: string; polygon: number[][] }[] }>()
  expect(zones[0]).toMatchObject({ id: 'p-road-1', origin: 'proposed', proposal })
  const moved = { ...zones[1], polygon: [[0.2, 0.1], ...polygon.slice(1)] }
  expect((await put(id, version, [zones[0]!, moved])).statusCode).toBe(200)
  const after = await site.database.queries.zone.findMany({ where: { viewId: id }, orderBy: { id: 'asc' } })
  expect(after.map((zone) => zone.proposal)).toEqual([proposal, null])
})

test('a hundred views are approved with one request', async () => {
  const headers = await site.signIn()
  const { cameraId } = await addProposal()
  const ids = Array.from({ length: 100 }, (_, i) => `${cameraId}:h${i}`)
  await site.database.queries.view.createMany({
    data: ids.map((id) => ({ id, cameraId, origin: 'proposed', reference: new Uint8Array(4) })),
  })
  const approved = await app.inject({ method: 'POST', url: '/v1/views/approve', headers, payload: { ids } })
  expect(approved.json()).toMatchObject({ approved: ids, refused: [] })
  await site.database.queries.view.deleteMany({ where: { id: { in: ids } } })
})

test('a rejected view forgets its reference and its proposed zones', async () => {
  const { id } = await addProposal()
  const headers = await site.signIn()
  const reply = await app.inject({ method: 'POST', url: `/v1/views/${id}/reject`, headers })
  expect(reply.statusCode).toBe(204)
  const view = await site.database.queries.view.findUniqueOrThrow({ where: { id }, include: { zones: true } })
  expect(view).toMatchObject({ reference: null, referenceSha: null, state: 'unlearned', zones: [] })
})

test('zones are drawn on the version that was seen, and a drawing of meanwhile is not overwritten', async () => {
  const { id } = await addProposal()
  const { version } = await site.database.queries.view.findUniqueOrThrow({ where: { id } })
  expect((await put(id, version, [TRIANGLE])).json()).toEqual({ version: version + 1 })
  expect((await put(id, version, [])).json()).toMatchObject({ status: 412, code: 'changed' })
  const crossed = {
    ...TRIANGLE,
    polygon: [
      [0, 0],
      [1, 1],
      [1, 0],
      [0, 1],
    ],
  }
  expect((await put(id, version + 1, [crossed])).json()).toMatchObject({
    status: 400,
    detail: expect.stringContaining('zones[0].polygon crosses itself') as unknown,
  })
  expect((await put(id, version + 1, [TRIANGLE, TRIANGLE])).json()).toMatchObject({ status: 400 })
})

test('zones drawn here outlast the next start with the same configuration', async () => {
  const { id, cameraId } = await addProposal()
  const { version } = await site.database.queries.view.findUniqueOrThrow({ where: { id } })
  await put(id, version, [TRIANGLE])
  await createCameraStore(site.database).upsert({
    id: cameraId,
    platformId: 'police',
    nameZh: '星光广场北口',
    nameEn: '',
    sourceKind: 'rtsp',
    sealedAddress: new Uint8Array([1]),
    intervalSeconds: 60,
    categories: [],
    view: { origin: 'approved', zones: [] },
  })
  const zones = await site.database.queries.zone.findMany({ where: { viewId: id } })
  expect(zones.map((zone) => zone.id)).toEqual([`${id}/new`])
})

test('a camera is looked at now when a dispatcher asks', async () => {
  const { cameraId } = await addProposal()
  const later = new Date(site.clock.now + 3_600_000)
  await site.database.queries.camera.update({ where: { id: cameraId }, data: { nextDueAt: later } })
  const headers = await site.signIn()
  expect((await app.inject({ method: 'POST', url: `/v1/cameras/${cameraId}/look-now`, headers })).statusCode).toBe(202)
  const camera = await site.database.queries.camera.findUniqueOrThrow({ where: { id: cameraId } })
  expect(camera.nextDueAt.getTime()).toBe(site.clock.now)
})

/** Where a case goes, from rules that were brought in to the message that leaves. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importDepartments } from '../bin/departments/import.ts'
import { importGrid } from '../bin/grid/import.ts'
import { startTestApi, type TestApi } from '../fixtures/api.ts'
import { addCandidate } from '../fixtures/candidate.ts'

let site: TestApi
let folder: string
beforeAll(async () => {
  site = await startTestApi()
  folder = await mkdtemp(join(tmpdir(), 'xunjie-destination-'))
})
afterAll(async () => {
  await site.stop()
  await rm(folder, { recursive: true })
})

async function confirm(candidateId: string) {
  const headers = { ...(await site.signIn()), 'if-match': '"1"' }
  return site.app.inject({ method: 'POST', url: `/v1/candidates/${candidateId}/confirm`, headers })
}

async function listed(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

const openFindings = async () =>
  (
    await site.database.queries.finding.findMany({
      where: { kind: 'destination', closedAt: null },
      orderBy: { subject: 'asc' },
    })
  ).map(({ subject, detail }) => `${subject}: ${detail}`)

test('a site without rules sends to its dispatcher; with rules nothing leaves without department and duty grid', async () => {
  const { database } = site
  const first = await addCandidate(database, { category: 'bin-overflow', severity: 2 })
  expect((await confirm(first.candidateId)).statusCode).toBe(200)
  const message = await database.queries.outbox.findFirstOrThrow({ where: { candidateId: first.candidateId } })
  expect(message.payload).toMatchObject({
    department: { code: null, name: '派遣员', basis: 'default' },
    duty_grid: '全域',
    address: '星光广场北口',
    grid_id: null,
  })

  const rules = await listed('rules.csv', '类别,部门,部门编码\n环境卫生,环卫所,11500116MB1234567X\n')
  const imported = await importDepartments(database, rules, {})
  expect(imported.report).toMatchObject({ imported: true, added: 1 })
  // The one camera there has only a category of the rule's group, and stands in no cell.
  expect(imported.more).toMatchObject({ missing: 1 })
  const second = await addCandidate(database, { category: 'vehicle-illegal-parking', severity: 2 })
  const refused = await confirm(second.candidateId)
  expect(refused.statusCode).toBe(409)
  expect(refused.json()).toMatchObject({
    code: 'no-destination',
    detail: expect.stringMatching(/no rule names the department and no duty grid is known/) as string,
  })
  expect(await openFindings()).toEqual([
    expect.stringMatching(new RegExp(`^${second.cameraId}: `)),
    expect.stringMatching(/^site: Of 1 pairs/),
  ])
  const seen = await site.app.inject({ url: `/v1/candidates/${second.candidateId}`, headers: await site.signIn() })
  expect(seen.json()).toMatchObject({ candidate: { missingDestination: ['department', 'dutyGrid'] } })
  expect((await database.queries.candidate.findUniqueOrThrow({ where: { id: second.candidateId } })).status).toBe(
    'open',
  )
})

test('grid and rules make it whole: the case has the department, the duty grid of the cell and the address line', async () => {
  const { database } = site
  const { candidateId, cameraId } = await addCandidate(database, { category: 'vehicle-illegal-parking', severity: 2 })
  await database.queries.camera.update({ where: { id: cameraId }, data: { addressLine: '星光路 12 号' } })
  const ring = [
    [106.6, 29],
    [106.7, 29],
    [106.7, 29.1],
    [106.6, 29.1],
  ]
  const feature = {
    type: 'Feature',
    properties: { code: '500116001002003', dutyGrid: 'ZR-07' },
    geometry: { type: 'Polygon', coordinates: [ring] },
  }
  const grid = await listed('grid.geojson', JSON.stringify({ type: 'FeatureCollection', features: [feature] }))
  expect((await importGrid(database, grid, { crs: 'WGS84' })).more).toMatchObject({ camerasMoved: 3 })
  const rules = '类别,网格,部门,部门编码\n环境卫生,,环卫所,11500116MB1234567X\n,500116001,古南街道,\n'
  const imported = await importDepartments(database, await listed('rules.csv', rules), {})
  expect(imported.report).toMatchObject({ added: 1, unchanged: 1 })
  expect(imported.more).toMatchObject({ missing: 0 })
  expect(await openFindings()).toEqual([])
  const headers = await site.signIn()
  const shown = (await site.app.inject({ url: `/v1/candidates/${candidateId}`, headers })).json<{ candidate: object }>()
  expect(shown.candidate).toMatchObject({
    gridCode: '500116001002003',
    destination: { department: { name: '古南街道' }, dutyGrid: 'ZR-07', locationLine: '星光路 12 号', basis: 'rule' },
  })
  expect((await confirm(candidateId)).statusCode).toBe(200)
  const { payload } = await database.queries.outbox.findFirstOrThrow({ where: { candidateId } })
  expect(payload).toMatchObject({
    department: { code: null, name: '古南街道', basis: 'rule' },
    duty_grid: 'ZR-07',
    grid_id: '500116001002003',
    address: '星光路 12 号',
    component_id: null,
  })
})

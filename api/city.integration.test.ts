/** The city's lists, imported as a site does it, read back through the API. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importGrid } from '../bin/grid/import.ts'
import { importRegisters } from '../bin/registers/import.ts'
import { startTestApi, type TestApi } from '../fixtures/api.ts'
import { addCandidate } from '../fixtures/candidate.ts'
import { countLook } from '../prisma/stores/cameras/look-hours.ts'

let site: TestApi
let folder: string
let cameraId: string
let elsewhereId: string
beforeAll(async () => {
  site = await startTestApi()
  folder = await mkdtemp(path.join(tmpdir(), 'xunjie-city-'))
  const { queries } = site.database
  const [here, there] = [
    await addCandidate(site.database, { category: 'mobile-vendor', severity: 3 }),
    await addCandidate(site.database, { category: 'mobile-vendor', severity: 3 }),
  ]
  ;({ cameraId } = here)
  elsewhereId = there.cameraId
  await queries.camera.update({ where: { id: elsewhereId }, data: { lng: 106.9, lat: 29.5, district: '500230' } })
  await importCity()
})
afterAll(async () => {
  await rm(folder, { recursive: true })
  await site.stop()
})

const square = (lng: number, lat: number, half = 0.001) => [
  [lng - half, lat - half],
  [lng + half, lat - half],
  [lng + half, lat + half],
  [lng - half, lat + half],
  [lng - half, lat - half],
]

/** Five cells in a row from the camera eastwards; a market around the camera, and one in the corner of whose box it stands. */
async function importCity(): Promise<void> {
  const cell = (i: number) => ({
    type: 'Feature',
    properties: { code: `50011010100100${i}`, name: `网格${i}` },
    geometry: { type: 'Polygon', coordinates: [square(106.65 + i * 0.002, 29.03)] },
  })
  const market = (number: string, coordinates: unknown) => ({
    type: 'Feature',
    properties: { register: 'vending', number, name: '早市', days: '0-6', from: '06:00', to: '09:30' },
    geometry: { type: 'Polygon', coordinates },
  })
  const beside = [
    [106.6495, 29.0305],
    [106.68, 29.0305],
    [106.68, 29.0295],
    [106.6789, 29.0304],
    [106.6495, 29.0305],
  ]
  const write = async (name: string, features: readonly object[]) => {
    const file = path.join(folder, name)
    await writeFile(file, JSON.stringify({ type: 'FeatureCollection', features }))
    return file
  }
  const cells = [0, 1, 2, 3, 4].map(cell)
  const grid = await importGrid(site.database, await write('grid.geojson', cells), { crs: 'WGS84' })
  expect(grid.report).toMatchObject({ added: 5, findings: [] })
  const lines = [market('早-1', [square(106.65, 29.03)]), market('早-2', [beside])]
  const registers = await importRegisters(site.database, await write('registers.geojson', lines), {})
  expect(registers.report).toMatchObject({ added: 2, findings: [] })
}

interface GridAnswer {
  readonly features: readonly { readonly id: string; readonly geometry: object; readonly properties: object }[]
  readonly nextCursor?: string
}

async function get<T>(url: string, headers?: object): Promise<T> {
  const answer = await site.app.inject({ url, headers: { ...(headers ?? (await site.signIn())) } })
  expect(answer.statusCode, answer.body).toBe(200)
  return answer.json<T>()
}

test('the grid is read page by page, each cell once, with what stands and waits in it', async () => {
  const headers = await site.signIn()
  const seen: GridAnswer['features'][number][] = []
  let cursor: string | undefined
  do {
    const more = cursor === undefined ? '' : `&cursor=${cursor}`
    const page = await get<GridAnswer>(`/v1/grid?limit=2${more}`, headers)
    expect(page.features.length).toBeLessThanOrEqual(2)
    seen.push(...page.features)
    cursor = page.nextCursor
  } while (cursor !== undefined)
  expect(seen.map(({ id }) => id)).toEqual([0, 1, 2, 3, 4].map((i) => `50011010100100${i}`))
  expect(seen[0]).toMatchObject({
    geometry: { type: 'MultiPolygon', coordinates: [[square(106.65, 29.03)]] },
    properties: { name: '网格0', cameras: 1, openCandidates: 1 },
  })
  expect(seen[1]).toMatchObject({ properties: { cameras: 0, openCandidates: 0 } })
})

test('a box of the map asks for the cells that touch it; what is no box is refused with the order of its corners', async () => {
  const { features } = await get<GridAnswer>('/v1/grid?bbox=106.6535,29.0295,106.6541,29.0301')
  expect(features.map(({ id }) => id)).toEqual(['500110101001002'])
  const answer = await site.app.inject({ url: '/v1/grid?bbox=29,106,30,107', headers: await site.signIn() })
  expect([answer.statusCode, answer.json<{ detail: string }>().detail]).toEqual([
    400,
    expect.stringContaining('south-west corner first'),
  ])
})

test('a line of a register says where, when, whom it reaches, and how often something counted as permitted there', async () => {
  const now = site.clock.now
  for (const hours of [1, 30])
    await countLook(site.database.queries, cameraId, now - hours * 3_600_000, { permitted: hours })
  await countLook(site.database.queries, elsewhereId, now, { permitted: 500 })
  const { registers } = await get<{ registers: object[] }>('/v1/registers')
  expect(registers).toMatchObject([
    {
      id: 'vending/早-1',
      register: 'vending',
      name: '早市',
      geometry: { type: 'MultiPolygon' },
      permit: { weekdays: [0, 1, 2, 3, 4, 5, 6], from: '06:00', to: '09:30' },
      cameras: 1,
      permitted: { day: 1, week: 31 },
    },
    // The camera stands in the box around it, not in it.
    { id: 'vending/早-2', cameras: 0, permitted: { day: 0, week: 0 } },
  ])
  expect(await get('/v1/registers?register=event')).toEqual({ registers: [] })
  expect(await get<{ registers: [] }>('/v1/registers?bbox=106.67,29.02,106.69,29.04')).toMatchObject({
    registers: [{ id: 'vending/早-2' }],
  })
})

test('a page of registers goes on where the last one ended, in whatever script the numbers are', async () => {
  const first = await get<{ registers: { id: string }[]; nextCursor: string }>('/v1/registers?limit=1')
  const second = await get<{ registers: { id: string }[] }>(`/v1/registers?limit=1&cursor=${first.nextCursor}`)
  expect([...first.registers, ...second.registers].map(({ id }) => id)).toEqual(['vending/早-1', 'vending/早-2'])
  expect(second).not.toHaveProperty('nextCursor')
})

test('who sees another district sees none of it', async () => {
  const headers = await site.signInAs('reviewer', { everywhere: false, districts: ['500230'], cameraGroups: [] })
  expect(await get('/v1/grid', headers)).toEqual({ type: 'FeatureCollection', features: [] })
  expect(await get('/v1/registers', headers)).toEqual({ registers: [] })
})

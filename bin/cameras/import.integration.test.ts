/** `xunjie cameras import` and `xunjie grid import` on a real database, with lists as offices and platforms write them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { gb18030 } from '../../fixtures/gb18030.ts'
import { type TestPostgres, startTestPostgres } from '../../fixtures/postgres.ts'
import { commandRun, startXunjie } from '../../fixtures/xunjie-command.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { loadOrCreateKey, unseal } from '../../prisma/sealing.ts'
import { createCameraStore } from '../../prisma/stores/cameras/cameras.ts'
import { importGrid } from '../grid/import.ts'
import { type ImportFlags, importCameras } from './import.ts'

let folder: string
let postgres: TestPostgres
let env: Readonly<Record<string, string>>
let database: Database
const key = (): Promise<Uint8Array> => loadOrCreateKey(join(folder, 'data/master.key'))

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xunjie-import-'))
  postgres = await startTestPostgres()
  env = { DATABASE_URL: await postgres.database(), XUNJIE_DATA: join(folder, 'data') }
  await mkdir(join(folder, 'data'))
  database = createDatabase(env['DATABASE_URL'] ?? '', { poolSize: 2 })
  const cameras = createCameraStore(database)
  await cameras.upsertPlatform({ id: 'police', name: '公安共享平台', maxPulls: 40 })
  await cameras.upsertPlatform({ id: 'lower', name: '下级平台', maxPulls: 10, sealedGateway: new Uint8Array([1]) })
})
afterAll(async () => {
  await database.close()
  await postgres.stop()
  await rm(folder, { recursive: true })
})

async function imported(name: string, content: string | Buffer, flags: Partial<ImportFlags> = {}) {
  const path = join(folder, name)
  await writeFile(path, content)
  const { report, more } = await importCameras({ database, key }, path, { interval: '5m', ...flags })
  return { ...report, ...more }
}

const CODES = ['50011600001320000001', '50011600001320000002', '50011600001320000003']
const CELL = {
  type: 'Feature',
  properties: { 网格编码: '500116001002003', 网格名称: '星光社区三网格', 责任网格: '500116001002' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [106.6, 29],
        [106.7, 29],
        [106.7, 29.1],
        [106.6, 29.1],
        [106.6, 29],
      ],
    ],
  },
}

test('a Chinese list in GB18030 with semicolons comes in once, finds its cells, and a second time changes nothing', async () => {
  const grid = JSON.stringify({ type: 'FeatureCollection', features: [CELL] })
  const cells = join(folder, 'cells.geojson')
  await writeFile(cells, grid)
  expect((await importGrid(database, cells, { crs: 'WGS84' })).report).toMatchObject({
    imported: true,
    added: 1,
    bad: 0,
  })

  const rows = CODES.map(
    (code, i) =>
      `${code};"星光广场;${i + 1}号";106.65${i};29.03;WGS-84;rtsp://me:s3cret@10.20.1.${i + 1}/sub;共享至2026年;2026/12/31`,
  )
  const list = ['国标编码;名称;经度;纬度;坐标系;取流地址;备注;共享截止日期', ...rows].join('\r\n')
  const bytes = gb18030(list)
  const dry = await imported('list.csv', bytes, { platform: 'police', dryRun: true })
  expect(dry).toMatchObject({ dryRun: true, imported: false, added: 3, leftOut: ['备注'] })
  expect(await database.queries.camera.count()).toBe(0)

  const first = await imported('list.csv', bytes, { platform: 'police' })
  expect(first).toMatchObject({ imported: true, added: 3, changed: 0, outsideGrid: 0 })
  const camera = await database.queries.camera.findUniqueOrThrow({
    where: { id: CODES[0] ?? '' },
    include: { views: true },
  })
  expect(camera).toMatchObject({
    nameZh: '星光广场;1号',
    gridCode: '500116001002003',
    gridGiven: false,
    crs: 'WGS84',
    givenCrs: 'WGS84',
  })
  expect(camera.agreementEndsOn?.toISOString()).toBe('2026-12-31T00:00:00.000Z')
  expect(camera.views).toMatchObject([{ origin: 'proposed' }])
  expect(unseal(await key(), camera.sealedAddress)).toBe('rtsp://me:s3cret@10.20.1.1/sub')

  const rowsBefore = await database.queries.$queryRawUnsafe('SELECT xmin::text, id FROM camera ORDER BY id')
  const second = await imported('list.csv', bytes, { platform: 'police' })
  expect(second).toMatchObject({ imported: true, added: 0, changed: 0, unchanged: 3 })
  expect(await database.queries.$queryRawUnsafe('SELECT xmin::text, id FROM camera ORDER BY id')).toEqual(rowsBefore)
  const said = await commandRun(startXunjie(folder, ['cameras', 'import', 'list.csv', '--platform', 'police'], env))
  expect(said.stdout).toMatch(/Nothing to change: all 3 cameras are there/)
})

test('one bad row: each is named with its reason, no password is repeated, and nothing comes in', async () => {
  const header = 'deviceCode,name,platform,lng,lat,crs,address,grid'
  const good = '50011600001320000011,好,police,106.65,29.03,WGS84,rtsp://10.20.1.11/sub,'
  const bad = [
    '50011600001320000012,坏,nobody,106.65,29.03,WGS84,rtsp://10.20.1.12/sub,',
    '5001160000132000001,坏,police,29.03,106.65,WGS84,"concat:me:s3cret@/etc/passwd",500116001002009',
    '50011600001320000011,又一个,police,,,,rtsp://10.20.1.13/sub,',
    '50011600001320000014,好,police,106.65,29.03,WGS84,rtsp://10.20.1.11/sub,',
    '50011600001320000015,多,police,106.65,29.03,WGS84,rtsp://10.20.1.15/sub,,extra',
    '50011600001320000016,无地址,police,,,,,',
  ]
  const report = await imported('bad.csv', [header, good, ...bad].join('\n'))
  expect(report).toMatchObject({ imported: false, added: 0 })
  const reasonsOf = (line: number): string =>
    report.findings
      .filter((finding) => finding.line === line)
      .map(({ field, reason }) => `${field}: ${reason}`)
      .join('\n')
  expect(reasonsOf(3)).toMatch(/platform: there is no platform "nobody"/)
  expect(reasonsOf(4)).toMatch(
    /deviceCode: the code has 19 digits[^]*lng: longitude and latitude are swapped[^]*grid: there is no grid cell/,
  )
  expect(reasonsOf(5)).toMatch(/stands in line 2 already/)
  expect(reasonsOf(6)).toMatch(/line 2 has the same address/)
  expect(reasonsOf(7)).toMatch(/9 cells and the first line 8/)
  expect(reasonsOf(8)).toMatch(/no address, and its platform has no gateway/)
  const run = await commandRun(startXunjie(folder, ['cameras', 'import', 'bad.csv'], env))
  expect(run.code).toBe(2)
  expect(run.stdout).toMatch(/line 3, platform: there is no platform[^]*Nothing was imported/)
  expect(JSON.stringify(report) + run.stdout + run.stderr).not.toContain('s3cret')
  expect(await database.queries.camera.count({ where: { id: { startsWith: '5001160000132000001' } } })).toBe(0)
})

test('a catalogue of GB/T 28181 comes in behind its platform’s gateway, directories are passed over', async () => {
  const item = (id: string, name: string, more = ''): string =>
    `<Item><DeviceID>${id}</DeviceID><Name>${name}</Name><ParentID>50011600002160000001</ParentID><Status>ON</Status>${more}</Item>`
  const xml = `<?xml version="1.0" encoding="GB2312"?>\n<Response><CmdType>Catalog</CmdType><SN>17</SN><DeviceID>50011600002000000001</DeviceID><SumNum>3</SumNum><DeviceList Num="3">
${item('50011600002160000001', '綦江城区')}
${item('50011600001320000021', '&lt;河滨路&gt; 1号', '<Longitude>106.652</Longitude><Latitude>29.031</Latitude><Address>河滨路</Address>')}
${item('50011600001320000022', '未定位', '<Longitude>0</Longitude><Latitude>0</Latitude>')}
</DeviceList></Response>`
  const bytes = gb18030(xml)
  const report = await imported('catalog.xml', bytes, { platform: 'lower', crs: 'WGS84' })
  expect(report).toMatchObject({ imported: true, added: 2, directories: 1 })
  const rows = await database.queries.camera.findMany({ where: { platformId: 'lower' }, orderBy: { id: 'asc' } })
  expect(rows).toMatchObject([
    { nameZh: '<河滨路> 1号', addressLine: '河滨路', sourceKind: 'gateway', gridCode: '500116001002003' },
    { nameZh: '未定位', lng: null },
  ])
  const half = imported('half.xml', xml.replace('<SumNum>3<', '<SumNum>120<'), { platform: 'lower' })
  await expect(half).rejects.toThrow(/not the whole catalogue: it says 120 items, and 3 are there/)
})

test('platforms come with their quotas and hours in a JSON list, and a changed camera changes in its columns only', async () => {
  const list = {
    platforms: [{ id: 'park', name: '公园自建', maxPulls: 6, hours: '06:00-22:00' }],
    cameras: [
      {
        id: 'park-1',
        name: '公园东门',
        platform: 'park',
        address: 'http://10.20.2.1/snapshot.jpg',
        presets: [{ token: '3', name: '湖' }],
        group: '公园',
      },
    ],
  }
  expect(await imported('park.json', JSON.stringify(list))).toMatchObject({ added: 1, platforms: 1 })
  const moved = { cameras: [{ id: 'park-1', platform: 'park', group: '湖区' }] }
  expect(await imported('moved.json', JSON.stringify(moved))).toMatchObject({ added: 0, changed: 1 })
  const camera = await database.queries.camera.findUniqueOrThrow({
    where: { id: 'park-1' },
    include: { platform: true },
  })
  expect(camera).toMatchObject({
    nameZh: '公园东门',
    cameraGroup: '湖区',
    sourceKind: 'http-jpeg',
    driver: 'http-jpeg',
    presets: [{ token: '3', name: '湖' }],
  })
  expect(camera.platform).toMatchObject({ maxPulls: 6, hours: '06:00-22:00' })
  expect(await imported('park.json', JSON.stringify(list))).toMatchObject({ changed: 1, platforms: 0 })
})

/** What the city allows, from a line of its register to a candidate that opens or does not. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { importComponents } from '../../bin/components/import.ts'
import { importRegisters } from '../../bin/registers/import.ts'
import { type TestPostgres, startTestPostgres } from '../../fixtures/postgres.ts'
import { seedCamera } from '../../fixtures/looks.ts'
import { sightingsOf } from '../../pipeline/look/sightings.ts'
import { reference } from '../../pipeline/look/scene.fixture.ts'
import type { Detection, Zone } from '../../pipeline/vocabulary.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createCameraStore } from '../../prisma/stores/cameras/cameras.ts'
import { takeLook } from './intake.ts'

let folder: string
let postgres: TestPostgres
let database: Database
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'xunjie-registers-'))
  postgres = await startTestPostgres()
  database = createDatabase(await postgres.database(), { poolSize: 2 })
})
afterAll(async () => {
  await database.close()
  await postgres.stop()
  await rm(folder, { recursive: true })
})

const SQUARE: Zone = {
  id: 'square',
  kind: 'square',
  polygon: [
    [0, 0.2],
    [1, 0.2],
    [1, 1],
    [0, 1],
  ],
  origin: 'approved',
  permits: [],
}
const MARKET: Zone = { ...SQUARE, id: 'market', kind: 'permitted-vending' }
/** 20 rows of 10 stalls. */
const STALLS: readonly Detection[] = Array.from({ length: 200 }, (_, i) => {
  const [x, y] = [0.05 + 0.047 * (i % 20), 0.3 + 0.065 * Math.floor(i / 20)]
  return { label: 'stall', score: 0.8, box: { x0: x, y0: y, x1: x + 0.03, y1: y + 0.05 } }
})
const at = (clock: string): number => Date.parse(`2026-11-20T${clock}:00+08:00`)

async function write(name: string, lines: readonly string[]): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, lines.join('\n'))
  return path
}

/** One look at the time: brief from the database, the real judgement of detections, the real intake. */
async function look(cameraId: string, clock: string, detections: readonly Detection[]) {
  const brief = await createCameraStore(database).briefOf(cameraId)
  if (!brief?.view) throw new Error('no brief')
  const view = { state: 'good', drift: { dx: 0, dy: 0 } } as const
  const labels = new Set(['stall', 'manhole-open', 'manhole-cover'])
  const { sightings, occluders } = sightingsOf({ brief, at: at(clock), view, detections, sketch: reference, labels })
  const outcome = {
    kind: 'seen',
    capturedAt: at(clock),
    width: 960,
    height: 540,
    contentHash: clock,
    viewState: 'good',
    drift: view.drift,
    similarity: 1,
    sightings,
    occluders,
    models: [],
  } as const
  const { viewId, version } = brief.view
  const head = { version: 1, lookId: `${cameraId}-${clock}`, cameraId, reason: 'interval', driver: 'node-av' } as const
  await takeLook(
    { database, now: () => at(clock), random: () => 0.5 },
    { ...head, viewId, viewVersion: version, outcome },
  )
  return sightings
}

const candidatesOf = async (cameraId: string) =>
  (await database.queries.candidate.findMany({ where: { cameraId }, orderBy: { category: 'asc' } })).map(
    ({ category }) => category,
  )

test('the tidal market of Xingguang Square is one line: 200 stalls silent at 10:59, and raised after 11:00 plus its grace', async () => {
  const place = { lng: 106.6512, lat: 29.0281 }
  const categories = ['market-out-of-bounds', 'mobile-vendor', 'road-occupying-stall']
  await seedCamera(database, 'drawn', {
    ...place,
    categories,
    view: { origin: 'approved', zones: [SQUARE, MARKET], reference },
  })
  // A second camera over the same square, on which nobody has drawn the market.
  await seedCamera(database, 'bare', { ...place, categories, view: { origin: 'approved', zones: [SQUARE], reference } })
  await seedCamera(database, 'far', {
    lng: 106.66,
    lat: 29.0281,
    categories,
    view: { origin: 'approved', zones: [SQUARE], reference },
  })
  const list = await write('market.csv', [
    '登记类别,许可编号,名称,经度,纬度,坐标系,半径(米),星期,开市时间,收市时间,清场宽限(分钟),摊位数',
    '潮汐摊区,XG-2026-014,星光广场潮汐摊区,106.6512,29.0281,WGS84,80,每天,7:00,11:00,15,200',
  ])
  expect((await importRegisters(database, list, {})).report).toMatchObject({ imported: true, added: 1, bad: 0 })
  expect((await importRegisters(database, list, {})).report).toMatchObject({ added: 0, changed: 0, unchanged: 1 })

  for (const camera of ['drawn', 'bare']) {
    for (const clock of ['10:40', '10:50', '10:59', '11:10', '11:14']) await look(camera, clock, STALLS)
  }
  for (const clock of ['10:40', '10:44', '10:48']) await look('far', clock, STALLS.slice(0, 4))
  expect(await candidatesOf('drawn')).toEqual([])
  expect(await candidatesOf('bare')).toEqual([])
  expect(new Set(await candidatesOf('far'))).toEqual(new Set(['mobile-vendor', 'road-occupying-stall']))
  const permitted = await database.queries.lookHour.aggregate({
    where: { cameraId: { in: ['drawn', 'bare'] } },
    _sum: { permitted: true },
  })
  expect(permitted._sum.permitted).toBeGreaterThan(0)

  for (const camera of ['drawn', 'bare']) {
    for (const clock of ['11:15', '11:20', '11:25', '11:31'])
      await look(camera, clock, camera === 'drawn' ? STALLS : STALLS.slice(0, 4))
  }
  expect(await candidatesOf('drawn')).toEqual(['market-out-of-bounds'])
  expect(new Set(await candidatesOf('bare'))).toEqual(new Set(['mobile-vendor', 'road-occupying-stall']))
})

test('a line of the register may name the zone of one camera; bad lines are named and nothing comes in', async () => {
  await seedCamera(database, 'zoned', {
    categories: ['road-occupying-stall'],
    view: { origin: 'approved', zones: [SQUARE], reference },
  })
  const header = 'register,number,camera,zone,weekdays,from,to,validTo'
  const bad = await write('bad.csv', [
    header,
    'vending,1,zoned,lake,daily,07:00,11:00,',
    'kiosk,2,zoned,square,daily,07:00,11:00,',
    'vending,3,zoned,square,someday,7,11:00,soon',
    'vending,4,,,daily,07:00,11:00,',
  ])
  const { report } = await importRegisters(database, bad, {})
  expect(report).toMatchObject({ imported: false, added: 0 })
  expect(report.findings.map(({ line, field }) => `${line} ${field}`)).toEqual([
    '2 zone',
    '3 register',
    '4 weekdays',
    '4 from',
    '4 validTo',
    '5 lng',
  ])
  const good = await write('good.csv', [header, 'vending,5,zoned,square,周一至周五,07:00,11:00,2026-12-31'])
  expect((await importRegisters(database, good, {})).report).toMatchObject({ imported: true, added: 1 })
  const brief = await createCameraStore(database).briefOf('zoned')
  expect(brief?.registers).toEqual([
    {
      id: 'vending/5',
      register: 'vending',
      zoneId: 'square',
      permit: {
        id: '5',
        weekdays: [1, 2, 3, 4, 5],
        from: '07:00',
        to: '11:00',
        graceSeconds: 0,
        validTo: '2026-12-31',
      },
    },
  ])
})

test('an open manhole carries the code of the nearest part of its kind, with its distance', async () => {
  const manhole: Zone = { ...SQUARE, id: 'manhole-1', kind: 'manhole' }
  const where = { lng: 106.7, lat: 29.1 }
  await seedCamera(database, 'lane', {
    ...where,
    categories: ['manhole-cover-defect'],
    view: { origin: 'approved', zones: [manhole], reference },
  })
  const north = (metres: number): number => where.lat + metres / 111_195
  const list = await write('parts.csv', [
    '部件标识码,部件名称,经度,纬度',
    `50011601037000001,路灯,106.7,${north(1)}`,
    `50011601002000007,污水井盖,106.7,${north(6)}`,
    `50011601003000008,雨水井盖,106.7,${north(-12)}`,
    `50011601003000009,雨水井盖,106.7,${north(16)}`,
  ])
  const flags = { crs: 'WGS84' }
  expect((await importComponents(database, list, { ...flags, dryRun: true })).report).toMatchObject({
    imported: false,
    added: 4,
  })
  expect(await database.queries.component.count()).toBe(0)
  expect((await importComponents(database, list, flags)).report).toMatchObject({ imported: true, added: 4 })
  expect((await importComponents(database, list, flags)).report).toMatchObject({ added: 0, changed: 0, unchanged: 4 })
  const hole: Detection = { label: 'manhole-open', score: 0.9, box: { x0: 0.4, y0: 0.5, x1: 0.5, y1: 0.6 } }
  for (const clock of ['12:00', '12:01', '12:02']) await look('lane', clock, [hole])
  const candidate = await database.queries.candidate.findFirstOrThrow({ where: { cameraId: 'lane' } })
  expect(candidate.componentCode).toBe('50011601002000007')
  expect(candidate.why).toMatchObject({
    component: { code: '50011601002000007', kind: '01002', metres: 6, others: 1, from: 'camera' },
  })
})

test('where the zone’s own place on the map is known, the part nearest to it is meant, not that nearest to the camera', async () => {
  const manhole: Zone = { ...SQUARE, id: 'manhole-1', kind: 'manhole' }
  // The register of the test before: covers 6, 12 and 16 m from 106.7, 29.1. The mast stands 60 m away from them.
  const north = (metres: number): number => 29.1 + metres / 111_195
  await seedCamera(database, 'far-mast', {
    lng: 106.7,
    lat: north(60),
    categories: ['manhole-cover-defect'],
    view: { origin: 'approved', zones: [manhole], reference },
  })
  await database.queries.zone.update({ where: { id: 'far-mast:1/manhole-1' }, data: { lng: 106.7, lat: north(-13) } })
  const hole: Detection = { label: 'manhole-open', score: 0.9, box: { x0: 0.4, y0: 0.5, x1: 0.5, y1: 0.6 } }
  for (const clock of ['12:00', '12:01', '12:02']) await look('far-mast', clock, [hole])
  const candidate = await database.queries.candidate.findFirstOrThrow({ where: { cameraId: 'far-mast' } })
  expect(candidate.why).toMatchObject({ component: { code: '50011601003000008', metres: 1, others: 0, from: 'zone' } })
})

test('a part register with a bad or repeated row leaves no trace', async () => {
  const before = await database.queries.component.count()
  const rows = [
    'code,lng,lat',
    '50011601003000021,106.7,29.1',
    '50011601003000021,106.8,29.1',
    '5001160100,106.7,29.1',
    '5.00116E+16,106.7,29.1',
    '50011605006000001,x,29.1',
    '5001160103000001,106.7,29.1',
  ]
  const bad = await importComponents(database, await write('bad-parts.csv', rows), { crs: 'WGS84' })
  expect(bad.report.findings.map(({ line, field }) => `${line} ${field}`)).toEqual(['4 code', '5 code', '6 lng'])
  const twice = await importComponents(database, await write('twice.csv', rows.slice(0, 3)), { crs: 'WGS84' })
  expect(twice.report.findings).toMatchObject([
    { line: 3, reason: expect.stringMatching(/stands in line 2 already/) as string },
  ])
  expect(await database.queries.component.count()).toBe(before)
})

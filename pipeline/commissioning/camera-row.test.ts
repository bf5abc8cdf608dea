import { describe, expect, test } from 'vitest'
import { readCameraRow } from './camera-row.ts'
import { cleanCell, parseDay } from './cells.ts'
import { CAMERA_HEADERS, type CameraField, readHeaders } from './headers.ts'

const CODE = '50011600001320000001'
const KNOWN = { platforms: new Set(['police']), grids: new Set(['500116001002003']), defaults: {} }

function read(cells: Partial<Record<CameraField, string>>) {
  const row = { deviceCode: CODE, name: '北门广场', platform: 'police', ...cells }
  return readCameraRow({ line: 7, cells: new Map(Object.entries(row) as [CameraField, string][]) }, KNOWN)
}

test('a row as an office writes it becomes a camera with WGS-84 and the place as given', () => {
  const read7 = read({
    lng: '106.654912',
    lat: '29.025417',
    crs: '高德',
    grid: '５００１１６００１００２００３',
    district: '500116001',
    addressLine: '星光广场北口',
    agreementEndsOn: '2026年12月31日',
    presets: '1:全景；2:北口',
    address: 'rtsp://viewer:p%40ss@10.20.1.7/sub',
    main: '',
    intervalSeconds: '120',
    categories: 'mobile-vendor、exposed-garbage',
  })
  if (read7.kind === 'bad') throw new Error(JSON.stringify(read7.findings))
  expect(read7.camera).toMatchObject({
    id: CODE,
    deviceCode: CODE,
    grid: '500116001002003',
    district: '500116001',
    agreementEndsOn: '2026-12-31',
    presets: [
      { token: '1', name: '全景' },
      { token: '2', name: '北口' },
    ],
    main: null,
    intervalSeconds: 120,
    categories: ['mobile-vendor', 'exposed-garbage'],
    place: { given: { lng: 106.654912, lat: 29.025417, crs: 'GCJ02' } },
  })
  expect(read7.camera.place?.at.lng).toBeCloseTo(106.6512, 3)
  expect(read7.camera).not.toHaveProperty('group')
})

test.each<[Partial<Record<CameraField, string>>, CameraField, RegExp]>([
  [{ deviceCode: '5001160000132000000' }, 'deviceCode', /has 19 digits/],
  [{ deviceCode: '5.00116E+19' }, 'deviceCode', /rounded by a spreadsheet/],
  [{ deviceCode: '50011600002160000001' }, 'deviceCode', /virtual directory/],
  [{ deviceCode: '99011600001320000001' }, 'deviceCode', /no province/],
  [{ deviceCode: '', id: '' }, 'id', /neither an id nor a device code/],
  [{ platform: 'unknown' }, 'platform', /no platform "unknown"/],
  [{ platform: '-' }, 'platform', /names no platform/],
  [{ name: '=HYPERLINK("http://x")' }, 'name', /formula/],
  [{ name: '+cmd|calc!A1' }, 'name', /formula/],
  [{ name: '北\u202E门' }, 'name', /invisible/],
  [{ name: '锟斤拷\uFFFD' }, 'name', /UTF-8/],
  [{ lng: '106.65', lat: '', crs: 'WGS84' }, 'lat', /missing beside/],
  [{ lng: '106.65', lat: '29.03' }, 'crs', /no coordinate system/],
  [{ lng: '29.03', lat: '106.65', crs: 'WGS84' }, 'lng', /swapped/],
  [{ lng: 'east', lat: '29', crs: 'WGS84' }, 'lng', /no number/],
  [{ grid: '42011100100200' }, 'grid', /15 digits/],
  [{ grid: '500116001002009' }, 'grid', /no grid cell 500116001002009/],
  [{ agreementEndsOn: '2026-02-30' }, 'agreementEndsOn', /no day/],
  [{ district: '綦江区' }, 'district', /code of 6 digits/],
  [{ intervalSeconds: '0' }, 'intervalSeconds', /whole number/],
  [{ categories: 'mobile-vendor,ufo' }, 'categories', /"ufo"/],
  [{ presets: '1:a;1:b' }, 'presets', /two presets/],
  [{ device: '123' }, 'device', /20 digits/],
])('%j is refused at %s', (cells, field, reason) => {
  const bad = read(cells)
  expect(bad.kind === 'bad' ? bad.findings : []).toContainEqual({
    line: 7,
    field,
    reason: expect.stringMatching(reason) as string,
  })
})

test('all that is wrong with a row is said at once', () => {
  const bad = read({ deviceCode: '1', lng: 'x', lat: 'y', crs: 'z', agreementEndsOn: 'soon' })
  expect(bad.kind === 'bad' && bad.findings.map(({ field }) => field)).toEqual([
    'deviceCode',
    'lng',
    'lat',
    'crs',
    'agreementEndsOn',
  ])
})

describe('cells', () => {
  test.each([
    [' 　北门 ', '北门'],
    ['="50011600001320000001"', CODE],
    ['—', ''],
    ['/', ''],
    ['暂无', ''],
    ['NULL', ''],
  ])('%j says %j', (text, said) => expect(cleanCell(text)).toBe(said))

  test.each([
    ['2026/1/5', '2026-01-05'],
    ['20261231', '2026-12-31'],
    ['2026.3.1', '2026-03-01'],
    ['2026-12-31 00:00:00', '2026-12-31'],
    ['31.12.2026', undefined],
    ['1899-12-31', undefined],
  ])('the day %s is %s', (text, day) => expect(parseDay(text)).toBe(day))
})

test('headers are known in Chinese and English, with units, stars and spaces', () => {
  expect(readHeaders(['* 国标编码', '名称（必填）', '经度(°)', 'Address Line', '备注'], CAMERA_HEADERS)).toEqual({
    fields: ['deviceCode', 'name', 'lng', 'addressLine', undefined],
    unknown: ['备注'],
  })
  expect(readHeaders(['经度', 'Longitude'], CAMERA_HEADERS).twice).toBe('lng')
})

test('no name of a column means two things', () => {
  const names = Object.values(CAMERA_HEADERS).flat()
  expect(new Set(names).size).toBe(names.length)
})

import { assert, double, property, record } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gcj02FromWgs84, metresBetween, parseCrs, placeRefusal, toWgs84 } from './coordinates.ts'
import { boundsOf, circleOutline, findArea, holdsPlace, parseOutline } from './outline.ts'

describe('a place of a web map', () => {
  test('comes back to WGS-84: Tian’anmen by the figures that map libraries publish', () => {
    // 116.404, 39.915 in WGS-84 is 116.41024, 39.91640 in GCJ-02 (coordtransform's own example: BD-09 116.404, 39.915 → GCJ-02 116.39763, 39.90865).
    const gcj = gcj02FromWgs84({ lng: 116.404, lat: 39.915 })
    expect(gcj.lng).toBeCloseTo(116.410244, 5)
    expect(gcj.lat).toBeCloseTo(39.916404, 5)
    const fromBd = gcj02FromWgs84(toWgs84({ lng: 116.404, lat: 39.915 }, 'BD09'))
    expect(fromBd.lng).toBeCloseTo(116.397628, 4)
    expect(fromBd.lat).toBeCloseTo(39.908656, 4)
  })

  test('anywhere in China comes back to a centimetre', () => {
    const china = record({
      lng: double({ min: 75, max: 134, noNaN: true }),
      lat: double({ min: 19, max: 53, noNaN: true }),
    })
    assert(
      property(china, (place) => {
        expect(metresBetween(toWgs84(gcj02FromWgs84(place), 'GCJ02'), place)).toBeLessThan(0.01)
      }),
    )
  })

  test('is shifted by hundreds of metres, so that its system must be said', () => {
    const qijiang = { lng: 106.6512, lat: 29.0281 }
    expect(metresBetween(gcj02FromWgs84(qijiang), qijiang)).toBeGreaterThan(200)
    expect(toWgs84(qijiang, 'CGCS2000')).toEqual(qijiang)
  })

  test.each([
    ['WGS-84', 'WGS84'],
    ['gcj_02', 'GCJ02'],
    ['百度坐标', 'BD09'],
    ['国家2000', 'CGCS2000'],
    ['北京54', undefined],
  ])('names its system %s', (text, crs) => expect(parseCrs(text)).toBe(crs))

  test.each([
    [{ lng: 29.03, lat: 106.65 }, /swapped/],
    [{ lng: 0, lat: 0 }, /in the sea/],
    [{ lng: 11_872_394, lat: 3_375_000 }, /metres/],
    [{ lng: 106.65, lat: 99 }, /no longitude/],
  ])('%j is none', (place, sentence) => expect(placeRefusal(place)).toMatch(sentence))
})

describe('an outline', () => {
  const square = [
    [106.6, 29],
    [106.7, 29],
    [106.7, 29.1],
    [106.6, 29.1],
    [106.6, 29],
  ]
  const hole = [
    [106.64, 29.04],
    [106.66, 29.04],
    [106.66, 29.06],
    [106.64, 29.06],
  ]

  test('holds what lies in it and not what lies in its hole', () => {
    const parsed = parseOutline({ type: 'Polygon', coordinates: [square, hole] }, 'WGS84')
    if (parsed.kind === 'refused') throw new Error(parsed.reason)
    expect(holdsPlace(parsed.outline, { lng: 106.61, lat: 29.01 })).toBe(true)
    expect(holdsPlace(parsed.outline, { lng: 106.65, lat: 29.05 })).toBe(false)
    expect(holdsPlace(parsed.outline, { lng: 106.75, lat: 29.05 })).toBe(false)
    const area = { ...boundsOf(parsed.outline), outline: parsed.outline }
    expect(findArea([area], { lng: 106.61, lat: 29.01 })).toBe(area)
    expect(findArea([area], { lng: 106.8, lat: 29.01 })).toBeUndefined()
  })

  test('round a point reaches its metres and no further', () => {
    const centre = { lng: 106.65, lat: 29.03 }
    const circle = circleOutline(centre, 50)
    expect(holdsPlace(circle, { lng: 106.6504, lat: 29.03 })).toBe(true)
    expect(holdsPlace(circle, { lng: 106.6506, lat: 29.03 })).toBe(false)
  })

  test.each([
    [undefined, /no geometry/],
    [{ type: 'Point', coordinates: [1, 2] }, /not a Polygon/],
    [{ type: 'Polygon', coordinates: [] }, /no corners/],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [106, 29],
            [106, 29],
            [106, 29],
          ],
        ],
      },
      /at least three/,
    ],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [106, 29],
            [107, 29],
            [108, 29],
          ],
        ],
      },
      /no area/,
    ],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [106, 29],
            ['x', 29],
            [108, 30],
          ],
        ],
      },
      /pair of numbers/,
    ],
    [
      {
        type: 'Polygon',
        coordinates: [
          [
            [29, 106],
            [29.1, 106],
            [29, 106.1],
          ],
        ],
      },
      /swapped/,
    ],
  ])('%j is refused', (geometry, sentence) => {
    const parsed = parseOutline(geometry, 'WGS84')
    expect(parsed.kind === 'refused' && parsed.reason).toMatch(sentence)
  })
})

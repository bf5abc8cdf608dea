import { expect, test } from 'vitest'
import { geoJsonOf, parseBounds, parseOutline } from './outline.ts'

test('what GeoJSON brought in goes out as GeoJSON again, its rings closed', () => {
  const ring = [
    [106.5, 29.5],
    [106.6, 29.5],
    [106.6, 29.6],
    [106.5, 29.5],
  ]
  const parsed = parseOutline({ type: 'Polygon', coordinates: [ring] }, 'WGS84')
  if (parsed.kind !== 'outline') throw new Error(parsed.reason)
  expect(geoJsonOf(parsed.outline)).toEqual({ type: 'MultiPolygon', coordinates: [[ring]] })
})

test('a box of the map is four numbers in their order, inside the world', () => {
  expect(parseBounds('106.5,29.5,106.6,29.6')).toEqual({ minLng: 106.5, minLat: 29.5, maxLng: 106.6, maxLat: 29.6 })
  expect(parseBounds('-180,-90,180,90')).toBeDefined()
  for (const text of [
    '',
    '106.6,29.5,106.5,29.6',
    '106.5,29.6,106.6,29.5',
    '106.5,29.5,106.6',
    '181,0,182,1',
    '0,0,1,91',
  ])
    expect(parseBounds(text), text).toBeUndefined()
  for (const text of ['1e1,2,30,40', '1,2,3,4,5', 'a,b,c,d', '1,2,3,4;DROP TABLE view', 'NaN,NaN,NaN,NaN'])
    expect(parseBounds(text), text).toBeUndefined()
})

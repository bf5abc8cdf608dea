import { expect, test } from 'vitest'
import { sunAltitude, sunTimes } from '../calendars/sun.ts'
import { isLikeLight, type Light, lightOf } from './light.ts'

const CHONGQING = { lat: 29.56, lng: 106.55 }
const at = (clock: string): number => Date.parse(`2026-05-12T${clock}:00+08:00`)
const light = (clock: string, more: { chroma?: number; mean?: number; position?: typeof CHONGQING } = {}): Light =>
  lightOf({ at: at(clock), utcOffsetMinutes: 480, mean: 100, chroma: 40, position: CHONGQING, ...more })

test('day, dusk and night by the sun over the camera, dawn counting as dusk', () => {
  expect([light('10:00'), light('19:10'), light('22:40'), light('06:20')].map(({ kind }) => kind)).toEqual([
    'day',
    'dusk',
    'night',
    'dusk',
  ])
})

test('a dark hour without colours is infrared; a camera without colours by day is one', () => {
  expect(light('22:40', { chroma: 2 }).kind).toBe('infrared')
  expect(light('10:00', { chroma: 2 }).kind).toBe('day')
})

test('without a position only the hours that are day or night all year are called so', () => {
  const kindAt = (clock: string) => lightOf({ at: at(clock), utcOffsetMinutes: 480, mean: 100, chroma: 40 }).kind
  expect(['12:00', '18:00', '23:00', '06:00'].map(kindAt)).toEqual(['day', 'dusk', 'night', 'dusk'])
})

test('the sun stands on the horizon when it rises and sets, and highest at noon', () => {
  const times = sunTimes(at('12:00'), CHONGQING, 480)
  if (times.kind !== 'rises') throw new Error(times.kind)
  for (const minute of [times.dawnMinute, times.duskMinute]) {
    expect(Math.abs(sunAltitude(at('00:00') + minute * 60_000, CHONGQING) + 0.833)).toBeLessThan(0.3)
  }
  expect(sunAltitude(at('12:50'), CHONGQING)).toBeGreaterThan(75)
})

test('minutes before and after the day ends are of like light; night, infrared and a storm are not like the day', () => {
  expect(isLikeLight(light('18:40'), light('18:55'))).toBe(true)
  expect(isLikeLight(light('18:00'), light('19:30'))).toBe(false)
  expect(isLikeLight(light('10:00'), light('16:00'))).toBe(true)
  expect(isLikeLight(light('22:40'), light('22:40', { chroma: 1 }))).toBe(false)
  expect(isLikeLight(light('10:00'), light('11:00', { mean: 50 }))).toBe(false)
})

import { describe, expect, test } from 'vitest'
import { type Hours, countsAt, localTime, parseClock, parseHours, parseWindow } from './hours.ts'
import { sunTimes } from './sun.ts'

const CHINA = { utcOffsetMinutes: 480 }
const CHONGQING = { ...CHINA, position: { lat: 29.56, lng: 106.55 } }
/** Local time in China on a Friday. */
const at = (clock: string, date = '2026-11-20'): number => Date.parse(`${date}T${clock}:00+08:00`)

const hours = (text: string): Hours => {
  const parsed = parseHours(text)
  if (!parsed) throw new Error(`${text} does not parse`)
  return parsed
}

test('the day and the weekday are those of the camera, not of Greenwich', () => {
  expect(localTime(at('23:30'), 480)).toEqual({ date: '2026-11-20', weekday: 5, minuteOfDay: 1410 })
  expect(localTime(at('00:30', '2026-11-21'), 480)).toEqual({ date: '2026-11-21', weekday: 6, minuteOfDay: 30 })
  expect(localTime(-1, 0).weekday).toBe(3)
})

test.each([
  ['07:00', 420],
  ['24:00', 1440],
  ['24:01', undefined],
  ['07:60', undefined],
  ['7:00', undefined],
  ['', undefined],
])('the clock time %j is %j', (text, minutes) => {
  expect(parseClock(text)).toBe(minutes)
})

test('a window needs two times', () => {
  expect(parseWindow('10:00-03:00')).toEqual({ from: 600, to: 180 })
  expect(parseWindow('10:00')).toBeUndefined()
  expect(parseWindow('10:00-11:00-12:00')).toBeUndefined()
  expect(parseHours('whenever it rains')).toBeUndefined()
  expect(parseHours('outside the local collection window (default noon allowed)')).toBeUndefined()
})

describe('a row counts', () => {
  test('all day when its hours are 00:00-24:00, by permit or by the zone', () => {
    for (const text of ['00:00-24:00', 'by permit calendar', 'by zone calendar, else 00:00-24:00']) {
      expect(countsAt(hours(text), at('03:33'), CHINA)).toBe(true)
    }
  })

  test('from six in the morning until midnight for 06:00-24:00', () => {
    const day = hours('06:00-24:00')
    expect(['05:59', '06:00', '23:59', '00:00'].map((clock) => countsAt(day, at(clock), CHINA))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test('past midnight for outdoor tables, 10:00-03:00', () => {
    const tables = hours('10:00-03:00')
    expect(['09:59', '10:00', '23:59', '02:59', '03:00'].map((clock) => countsAt(tables, at(clock), CHINA))).toEqual([
      false,
      true,
      true,
      true,
      false,
    ])
  })

  test('for bags outside the collection window of the evening', () => {
    const bags = hours('outside the local collection window (default 18:30-22:00 allowed)')
    expect(['18:29', '18:30', '21:59', '22:00'].map((clock) => countsAt(bags, at(clock), CHINA))).toEqual([
      true,
      false,
      false,
      true,
    ])
  })

  test('for street lamps from half an hour after dusk to half an hour before dawn', () => {
    const lamps = hours('dusk+30min to dawn-30min')
    expect(countsAt(lamps, at('18:00'), CHONGQING)).toBe(false)
    expect(countsAt(lamps, at('18:40'), CHONGQING)).toBe(true)
    expect(countsAt(lamps, at('06:30'), CHONGQING)).toBe(true)
    expect(countsAt(lamps, at('07:15'), CHONGQING)).toBe(false)
    expect(countsAt(lamps, at('18:40', '2026-06-21'), CHONGQING)).toBe(false)
  })

  test('for street lamps of a camera without a place only when it is dark in every season', () => {
    const lamps = hours('dusk+30min to dawn-30min')
    expect(['18:40', '20:30', '04:59', '05:00'].map((clock) => countsAt(lamps, at(clock), CHINA))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test('for street lamps all day in polar night and never under the midnight sun', () => {
    const lamps = hours('dusk+30min to dawn-30min')
    const north = { utcOffsetMinutes: 60, position: { lat: 78, lng: 15 } }
    expect(countsAt(lamps, at('12:00', '2026-12-21'), north)).toBe(true)
    expect(countsAt(lamps, at('12:00', '2026-06-21'), north)).toBe(false)
  })
})

test('the sun rises and sets in Chongqing as the almanac says, to five minutes', () => {
  // Almanac for 2026-11-20: 07:21 and 17:54; for 2026-06-21: 05:53 and 19:57.
  const november = sunTimes(at('12:00'), CHONGQING.position, 480)
  const june = sunTimes(at('12:00', '2026-06-21'), CHONGQING.position, 480)
  if (november.kind !== 'rises' || june.kind !== 'rises') throw new Error('the sun rises in Chongqing')
  expect(Math.abs(november.dawnMinute - (7 * 60 + 21))).toBeLessThan(5)
  expect(Math.abs(november.duskMinute - (17 * 60 + 54))).toBeLessThan(5)
  expect(Math.abs(june.dawnMinute - (5 * 60 + 53))).toBeLessThan(5)
  expect(Math.abs(june.duskMinute - (19 * 60 + 57))).toBeLessThan(5)
})

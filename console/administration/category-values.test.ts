import { expect, test } from 'vitest'
import { say } from '../language.tsx'
import { exactSpan, fieldsOf, hoursText, settingOf, unitOf } from './category-values.ts'

const shipped = {
  isOff: false,
  hours: 'outside the local collection window (default 18:30-22:00 allowed)',
  window: '18:30-22:00',
  dwellSeconds: 1800,
  minFrames: 2,
  spacingSeconds: 1800,
  spanSeconds: 1800,
  minCount: 2,
  thresholds: [{ label: 'garbage-bag', score: 0.43 }],
}
const en = (words: readonly [string, string], values?: Readonly<Record<string, string | number>>) =>
  say('en', words, values)

test('a form that nobody touched asks for nothing, and what is typed back to shipped does not either', () => {
  expect(settingOf(fieldsOf(shipped), shipped)).toEqual({})
  const changed = { ...fieldsOf({ ...shipped, dwellSeconds: 60 }), dwellSeconds: 1800 }
  expect(settingOf(changed, shipped)).toEqual({})
})

test('what differs is sent, and no more', () => {
  const fields = {
    ...fieldsOf(shipped),
    runs: false,
    window: '19:00-23:00',
    minCount: 4,
    scores: { 'garbage-bag': 0.6 },
  }
  expect(settingOf(fields, shipped)).toEqual({
    isOff: true,
    hours: '19:00-23:00',
    minCount: 4,
    thresholds: { 'garbage-bag': 0.6 },
  })
})

test('a length is said exactly, and typed in the unit of its order', () => {
  expect([90, 130, 300, 3600, 7200, 90_000, 1_296_000].map((seconds) => exactSpan(seconds, en))).toEqual([
    '90 s',
    '130 s',
    '5 min',
    '60 min',
    '2 h',
    '25 h',
    '15 d',
  ])
  expect([10, 300, 7200, 259_200].map((seconds) => unitOf(seconds).seconds)).toEqual([1, 60, 3600, 86_400])
})

test('hours are said as when it counts', () => {
  const texts = [
    shipped,
    { hours: '00:00-24:00', window: '00:00-24:00' },
    { hours: '15:00-04:00', window: '15:00-04:00' },
    { hours: 'by permit calendar' },
    { hours: 'dusk+30min to dawn-30min' },
  ].map((values) => hoursText(values, en))
  expect(texts).toEqual([
    'outside 18:30-22:00',
    'all day',
    '15:00-04:00',
    'by the permits of the zone',
    'lighting hours',
  ])
})

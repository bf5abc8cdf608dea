import { expect, test } from 'vitest'
import { clock, parseDurationSeconds, sayDuration } from './durations.ts'

test.each([
  ['10s', 10],
  ['500ms', 0.5],
  ['2m', 120],
  ['1.5h', 5400],
  ['7', 7],
  [' 3 min ', 180],
])('%s is %d seconds', (text, seconds) => {
  expect(parseDurationSeconds(text, '--every')).toBe(seconds)
})

test.each(['', '0s', '-5s', 'soon', '10 parsecs', '1e9s', 'NaN'])(
  '%j is refused with an example of what to write',
  (text) => {
    expect(() => parseDurationSeconds(text, '--every')).toThrow(/--every .* is not a length of time.*10s/)
  },
)

test('lengths of time are said as people say them', () => {
  expect([0.5, 38, 300, 5400, 86_400 * 15].map(sayDuration)).toEqual([
    '0.5 s',
    '38 s',
    '5 min',
    '1 h 30 min',
    '15 days',
  ])
})

test('positions on a clip are written as a player writes them', () => {
  expect([7, 760, 3723].map((s) => clock(s))).toEqual(['0:07', '12:40', '1:02:03'])
  expect(clock(7.25, true)).toBe('0:07.2')
})

import { expect, test } from 'vitest'
import { parseTimeline } from './timeline.ts'

const timeline = { version: 1, startsAt: '2026-11-20T07:30:00+08:00', frames: [0, 60, 400.5], holds: [] }

test('a timeline gives each frame its time on the clock of the recording', () => {
  const parsed = parseTimeline(
    JSON.stringify({
      ...timeline,
      holds: [
        { frame: 2, until: 'disposed' },
        { frame: 1, until: 'disposed' },
      ],
    }),
  )
  expect(parsed.startsAt).toBe(Date.UTC(2026, 10, 19, 23, 30))
  expect(parsed.frames).toEqual([0, 60, 400.5])
  expect(parsed.holds.map((hold) => hold.frame)).toEqual([1, 2])
})

test.each([
  ['no JSON', 'frames: 1'],
  ['another version', JSON.stringify({ ...timeline, version: 2 })],
  ['no start', JSON.stringify({ ...timeline, startsAt: 'yesterday' })],
  ['no frames', JSON.stringify({ ...timeline, frames: [] })],
  ['frames that go back', JSON.stringify({ ...timeline, frames: [0, 60, 60] })],
  ['a hold beyond the end', JSON.stringify({ ...timeline, holds: [{ frame: 3, until: 'disposed' }] })],
  ['a hold until something else', JSON.stringify({ ...timeline, holds: [{ frame: 1, until: 'noon' }] })],
])('a timeline with %s is refused with the form it must have', (_, text) => {
  expect(() => parseTimeline(text)).toThrow(/must be \{"version": 1/)
})

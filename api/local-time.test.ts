import { expect, test } from 'vitest'
import { localInstant, localTimeText } from './local-time.ts'

test('an instant is told in the local time of the camera with its offset, across midnight too', () => {
  const at = new Date('2026-11-20T18:30:05.900Z')
  expect(localInstant(at, 480)).toBe('2026-11-21T02:30:05+08:00')
  expect(localInstant(at, -210)).toBe('2026-11-20T15:00:05-03:30')
  expect(localTimeText(at, 480)).toBe('2026-11-21 02:30:05 UTC+08:00')
})

import { expect, test } from 'vitest'
import { dayCapacity, roomLeft, shiftAt, shiftCapacity } from './review-shift.ts'

const at = (text: string) => Date.parse(`2026-11-24T${text}:00+08:00`)
const SHIFTS = { shifts: ['08:00-16:00', '16:00-22:00'], utcOffsetMinutes: 480 }
const clock = ({ from, to }: { from: number; to: number }) =>
  [from, to].map((ms) => new Date(ms + 8 * 3_600_000).toISOString().slice(8, 16))

test('every moment is work of the shift that ends next: the night belongs to the morning', () => {
  expect(clock(shiftAt(SHIFTS, at('09:00')))).toEqual(['23T22:00', '24T16:00'])
  expect(clock(shiftAt(SHIFTS, at('16:00')))).toEqual(['24T16:00', '24T22:00'])
  expect(clock(shiftAt(SHIFTS, at('23:30')))).toEqual(['24T22:00', '25T16:00'])
  expect(clock(shiftAt(SHIFTS, at('03:00')))).toEqual(['23T22:00', '24T16:00'])
})

test('without shifts the local day is one, and a shift over midnight ends in the morning', () => {
  expect(clock(shiftAt({}, at('00:00')))).toEqual(['24T00:00', '25T00:00'])
  expect(clock(shiftAt({ shifts: ['22:00-06:00'] }, at('05:00')))).toEqual(['23T06:00', '24T06:00'])
})

test('a seat decides 250 a shift and no more; what is decided and what is open take the room', () => {
  expect(shiftCapacity({ seats: 3 })).toBe(750)
  expect(shiftCapacity({ seats: 1, candidatesPerShift: 900 })).toBe(250)
  expect(shiftCapacity({})).toBeUndefined()
  expect(dayCapacity({ seats: 2, candidatesPerShift: 100, ...SHIFTS })).toBe(400)
  expect(roomLeft({ seats: 1 }, { decided: 100, open: 120 })).toBe(30)
  expect(roomLeft({ seats: 1 }, { decided: 100, open: 400 })).toBe(0)
  expect(roomLeft({}, { decided: 100, open: 400 })).toBeUndefined()
})

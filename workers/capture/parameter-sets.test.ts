import { assert, integer, property, uint8Array } from 'fast-check'
import { expect, test } from 'vitest'
import { writeSps } from '../../fixtures/farm/sps.ts'
import { nalKind, setType, shapeOf, spsOf } from './parameter-sets.ts'

/** As x264 (High) and x265 (Main) write them for 1920 x 1080, which is no multiple of 16: they crop. */
const HIGH_H264 = Buffer.from('67640028acd940780227e5c044000003000400000300503c60c658', 'hex')
const MAIN_H265 = Buffer.from(
  '420101016000000300900000030000030078a003c0801107cb965654a4c2f0168080000003008000000504',
  'hex',
)

test('the size and profile of what encoders write are read, cropped', () => {
  expect(shapeOf('h264', HIGH_H264)).toEqual({ width: 1920, height: 1080, profile: 100 })
  expect(shapeOf('h265', MAIN_H265)).toEqual({ width: 1920, height: 1080, profile: 1 })
  expect([setType('h264', HIGH_H264), setType('h265', MAIN_H265)]).toEqual(['sps', 'sps'])
})

test('a set that is cut short says nothing', () => {
  for (const length of [0, 1, 4, 8]) {
    expect(shapeOf('h264', HIGH_H264.subarray(0, length))).toBeUndefined()
    expect(shapeOf('h265', MAIN_H265.subarray(0, length))).toBeUndefined()
  }
})

test('any size up to 16,384 pixels comes back as it was written', () => {
  const side = integer({ min: 1, max: 1024 })
  assert(
    property(side, side, (x, y) => {
      expect(shapeOf('h264', writeSps(x * 16, y * 16))).toMatchObject({ width: x * 16, height: y * 16 })
    }),
  )
})

test('no bytes make the reader throw or hang', () => {
  assert(
    property(uint8Array({ maxLength: 200 }), (bytes) => {
      for (const codec of ['h264', 'h265'] as const) {
        shapeOf(codec, bytes)
        nalKind(codec, bytes)
        spsOf(codec, Buffer.from(bytes))
      }
    }),
  )
})

test('a recovery point after 0 frames marks a key picture, a later one does not', () => {
  expect(nalKind('h264', Buffer.from([6, 6, 1, 0x84, 0x80]))).toBe('recovery')
  expect(nalKind('h264', Buffer.from([6, 6, 1, 0x48, 0x80]))).toBe('other')
  expect(nalKind('h264', Buffer.from([6, 5, 2, 6, 6, 6, 1, 0xc0, 0x80]))).toBe('recovery')
})

test('the set before the first picture of an access unit is found, one behind it is not', () => {
  const start = Buffer.from([0, 0, 1])
  const slice = Buffer.from([0x65, 1, 2, 3])
  expect(spsOf('h264', Buffer.concat([start, HIGH_H264, start, slice]))).toEqual(HIGH_H264)
  expect(spsOf('h264', Buffer.concat([start, slice, start, HIGH_H264]))).toBeUndefined()
})

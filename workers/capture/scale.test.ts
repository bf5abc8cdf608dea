import { AV_PIX_FMT_YUV420P } from 'node-av'
import { expect, test } from 'vitest'
import { scalePicture } from './scale.ts'

const [width, height] = [320, 180]
/** A plain picture as cameras send it. */
const picture = {
  planes: [Buffer.alloc(width * height, 120), ...[90, 150].map((value) => Buffer.alloc((width * height) / 4, value))],
  strides: [width, width / 2, width / 2],
  width,
  height,
  format: AV_PIX_FMT_YUV420P,
}

test.for([8, 12, 30, 97])('a target of %i pixels across is filled, and not a byte behind it', async (side) => {
  const bytes = side * side * 3
  const memory = new Uint8Array(bytes + 4096).fill(171)
  const into = memory.subarray(0, bytes)
  await scalePicture(picture, { format: 'rgb', width: side, height: side, into, rowBytes: side * 3 })
  expect(memory.subarray(bytes).every((byte) => byte === 171)).toBe(true)
  const reds = into.filter((_, i) => i % 3 === 0)
  expect(Math.max(...reds) - Math.min(...reds)).toBeLessThanOrEqual(8)
  expect(reds[0]).not.toBe(171)
})

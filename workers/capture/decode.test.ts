import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { DecodedFrame } from '../../models/frame.ts'
import { frameOfRgb } from '../../models/image.ts'
import type { PixelRegion } from '../../pipeline/look/tiles.ts'
import { decodeKeyFrame } from './decode.ts'
import { pullKeyFrame } from './pull.ts'

const clip = join(import.meta.dirname, '../../fixtures/clips/bike-pile.mp4')

async function decodeClip() {
  const input = { kind: 'file', path: clip, second: 1, capturedAt: 0 } as const
  const { frame } = await pullKeyFrame(
    { input, openMs: 5000, firstPacketMs: 5000, totalMs: 15_000 },
    new AbortController().signal,
  )
  if (frame.kind !== 'key-frame') throw new Error('The clip gave no key frame.')
  return decodeKeyFrame(frame)
}

test.each([
  ['at native size', { left: 320, top: 96, width: 416, height: 416 }, { width: 416, height: 416 }],
  ['in the lower right corner', { left: 544, top: 126, width: 416, height: 414 }, { width: 416, height: 414 }],
  ['shrunk', { left: 64, top: 32, width: 640, height: 400 }, { width: 320, height: 200 }],
])('a part of a decoded picture %s is that part of the whole picture', async (_how, region, size) => {
  const frame = await decodeClip()
  const { width, height } = frame
  const whole = { rgb: new Uint8Array(width * height * 3), width, height }
  await frame.scaleInto({ format: 'rgb', width, height, into: whole.rgb, rowBytes: width * 3 })
  const target = { format: 'rgb', ...size, rowBytes: size.width * 3 } as const
  const filled = async (from: DecodedFrame, part: PixelRegion) => {
    const into = new Uint8Array(size.width * size.height * 3)
    await from.scaleInto({ ...target, into, region: part })
    return into
  }
  const part = await filled(frame, region)
  const same = await filled(frameOfRgb(whole), region)
  const beside = await filled(frameOfRgb(whole), { ...region, left: region.left - 4 })
  frame.close()
  // Two libraries shrink a little differently.
  expect(difference(part, same)).toBeLessThan(3)
  expect(difference(part, same)).toBeLessThan(difference(part, beside) / 2)
})

/** Mean absolute difference of the bytes. */
function difference(a: Uint8Array, b: Uint8Array): number {
  return a.reduce((sum, value, index) => sum + Math.abs(value - b[index]!), 0) / a.length
}

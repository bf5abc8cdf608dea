/** A live 1080p camera over RTSP on this machine: a street that stands still, something that drives through, sensor noise. */
import { AV_PIX_FMT_YUV420P, Frame } from 'node-av'
import { type LightRtsp, startLightRtsp } from '../../fixtures/farm/light-rtsp.ts'
import { recordPictures } from '../../fixtures/farm/recorded-stream.ts'
import { toPlanes, walls } from '../clips.ts'

const ORDER = { codec: 'h264', width: 1920, height: 1080 } as const
const FRAMES_PER_SECOND = 25
/** A key frame every two seconds, as most cameras are set. */
const FRAMES = 50
/** Side in pixels of what drives through, and its pixels a frame. */
const [PATCH, SPEED] = [256, 8]

export async function startLiveCamera(): Promise<LightRtsp> {
  const options = { ...ORDER, framesPerSecond: FRAMES_PER_SECOND, frames: FRAMES }
  return startLightRtsp(await recordPictures(street(), options, { preset: 'veryfast', crf: 23 }))
}

async function* street(): AsyncGenerator<Frame | null> {
  const { width, height } = ORDER
  const [still, later] = (await walls(ORDER)).map((rgb) => toPlanes(rgb, width, height))
  const grain = noise(width * height + 4096)
  for (let index = 0; index < FRAMES; index++) {
    const planes = Buffer.from(still!)
    for (let row = 0; row < PATCH; row++) {
      const from = (height / 2 + row) * width + width / 4
      planes.set(later!.subarray(from, from + PATCH), (height / 2 + row) * width + index * SPEED)
    }
    const shift = (index * 997) % 4096
    for (let i = 0; i < width * height; i++) planes[i] = Math.min(255, Math.max(0, planes[i]! + grain[i + shift]!))
    yield Frame.fromVideoBuffer(planes, {
      width,
      height,
      format: AV_PIX_FMT_YUV420P,
      pts: BigInt(index),
      timeBase: { num: 1, den: FRAMES_PER_SECOND },
    })
  }
  // Tells the encoder to give what it holds back.
  yield null
}

/** -2 … 2, the same in every run. */
function noise(length: number): Int8Array {
  let state = 12_345
  return Int8Array.from({ length }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff
    return ((state >> 16) % 5) - 2
  })
}

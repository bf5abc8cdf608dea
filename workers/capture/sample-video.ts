/** Pictures of a video at every N seconds, exact to the frame. Runs in the frame-reader child. */
import {
  AV_NOPTS_VALUE,
  AVERROR_EOF,
  AVMEDIA_TYPE_VIDEO,
  type FormatContext,
  Frame,
  Packet,
  type Stream,
} from 'node-av'
import { checkPicture, decodedFrame, openDecoder } from './decode.ts'
import { captureError } from './fault.ts'
import { describe } from './key-packet.ts'
import { check } from './pull.ts'

export interface SampledPicture {
  /** Seconds since the first frame. */
  readonly position: number
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

/** Timestamps are whole ticks: what is nearer than this to the wanted second is that second. */
const TICK_SECONDS = 0.001

/**
 * Reads an opened source to its end. Only groups of pictures that hold a wanted second are decoded, and those only up
 * to it. Damaged pictures are passed over. `onPacket` is called for each packet. Throws `CaptureError`.
 */
export async function* sampleVideo(
  context: FormatContext,
  everySeconds: number,
  onPacket: () => void,
): AsyncGenerator<SampledPicture> {
  const stream = context.streams.find((one) => one.codecpar.codecType === AVMEDIA_TYPE_VIDEO)
  if (stream === undefined) throw captureError('corrupt-video', 'The source holds no video stream.')
  const sampler = createSampler(stream, everySeconds)
  const packet = new Packet()
  packet.alloc()
  try {
    for (;;) {
      const code = await context.readFrame(packet)
      if (code === AVERROR_EOF) break
      check(code)
      onPacket()
      if (packet.streamIndex === stream.index) yield* sampler.push(packet)
      packet.unref()
    }
    yield* sampler.finish()
  } finally {
    packet.free()
    sampler.close()
  }
}

interface Sampler {
  readonly push: (packet: Packet) => AsyncGenerator<SampledPicture>
  readonly finish: () => AsyncGenerator<SampledPicture>
  readonly close: () => void
}

function createSampler(stream: Stream, everySeconds: number): Sampler {
  const decoder = openDecoder(describe(stream), 'in-order')
  const frame = new Frame()
  frame.alloc()
  const pending = createPending()
  /** A key frame has been read: what comes before the first one cannot be decoded. */
  let started = false
  let origin: number | undefined
  let wanted = 0
  let newest = 0
  /** The wanted second has been read, and its picture has not come out of the decoder yet. */
  const due = () => newest + TICK_SECONDS >= wanted && started

  async function* pictures(): AsyncGenerator<SampledPicture> {
    while ((await decoder.receiveFrame(frame)) >= 0) {
      const position = Math.max(0, (secondsOf(frame.bestEffortTimestamp, stream) ?? origin ?? 0) - (origin ?? 0))
      if (position + TICK_SECONDS >= wanted && isWhole(frame)) {
        while (wanted <= position + TICK_SECONDS) wanted += everySeconds
        yield { position, ...(await toRgb(frame)) }
      }
      frame.unref()
    }
  }
  async function* decodePending(): AsyncGenerator<SampledPicture> {
    for (let packet = pending.take(); packet !== undefined; packet = pending.take()) {
      const sent = await decoder.sendPacket(packet)
      packet.free()
      if (sent >= 0) yield* pictures()
    }
  }
  return {
    push: async function* push(packet) {
      const at = secondsOf(packet.pts, stream) ?? secondsOf(packet.dts, stream)
      if (packet.isKeyframe) {
        if (!due()) {
          pending.drop()
          decoder.flushBuffers()
        }
        started = true
      }
      if (!started) return
      origin ??= at
      pending.add(packet)
      if (at !== undefined) newest = Math.max(newest, at - (origin ?? at))
      if (due()) yield* decodePending()
    },
    finish: async function* finish() {
      if (!due()) return
      yield* decodePending()
      await decoder.sendPacket(null)
      yield* pictures()
    },
    close: () => {
      pending.drop()
      frame.free()
      decoder.freeContext()
    },
  }
}

/** Packets since the last key frame that the decoder has not seen. */
function createPending() {
  let packets: Packet[] = []
  return {
    add: (packet: Packet) => {
      const copy = packet.clone()
      if (copy !== null) packets.push(copy)
    },
    take: () => packets.shift(),
    drop: () => {
      for (const packet of packets) packet.free()
      packets = []
    },
  }
}

function secondsOf(ticks: bigint, { timeBase: { num, den } }: Stream): number | undefined {
  return ticks === AV_NOPTS_VALUE ? undefined : (Number(ticks) * num) / den
}

function isWhole(frame: Frame): boolean {
  try {
    checkPicture(frame)
    return true
  } catch {
    return false
  }
}

async function toRgb(frame: Frame): Promise<Omit<SampledPicture, 'position'>> {
  const { width, height } = frame
  const rgb = new Uint8Array(width * height * 3)
  await decodedFrame(frame).scaleInto({ format: 'rgb', width, height, into: rgb, rowBytes: width * 3 })
  return { width, height, rgb }
}

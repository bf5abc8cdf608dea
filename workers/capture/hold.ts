/**
 * A held pull: one connection that is read at the stream's full rate for as long as it is wanted, of which one picture
 * a second comes out. Runs in a watch child; nothing is queued: a picture that nobody took gives way to the next.
 */
import {
  AV_CODEC_ID_NONE,
  AV_NOPTS_VALUE,
  AV_PKT_FLAG_CORRUPT,
  AVMEDIA_TYPE_VIDEO,
  FormatContext,
  Frame,
  Packet,
  type Stream,
} from 'node-av'
import { checkPicture, openDecoder } from './decode.ts'
import type { Peer } from './host.ts'
import type { FileInput, NetworkInput } from './pull-job.ts'
import { describe } from './key-packet.ts'
import { check, createMeter, explain, interruptible, type Meter, type Opening, openDemuxer } from './pull.ts'
import { createSecondSampler } from './second-sampler.ts'
import { type OpenSource, openSourceOf, type SourceOptions } from './source.ts'
import { createStopwatch } from './stopwatch.ts'
import { createStreamLag } from './stream-lag.ts'

export interface HoldOptions {
  readonly everySeconds: number
  /** Milliseconds for connecting and opening. */
  readonly openMs: number
  /** From there to the first picture: cameras with a key frame every ten seconds need more than that. */
  readonly firstPictureMs: number
  /** Longest time without a decoded picture: a stream that runs and shows nothing is a fault, not a quiet street. */
  readonly silenceMs: number
}

/** Told of each wanted picture; the frame is the reader's again afterwards: keep a clone. */
type Offer = (frame: Frame) => void

interface Holder {
  readonly offer: Offer
  readonly onSession: NonNullable<SourceOptions['onSession']>
  readonly signal: AbortSignal
}

/**
 * Reads until `signal` aborts, which ends it quietly. Throws `CaptureError`: `zero-frames` when no picture came out for
 * too long, whatever was sent. However it ends, the camera is said goodbye to, also when it has fallen silent; only RTP
 * over UDP, where FFmpeg holds the connection, may then still sit in a silent socket: end the process.
 */
export async function holdPull(
  input: NetworkInput | FileInput,
  options: HoldOptions,
  { offer, onSession, signal }: Holder,
): Promise<void> {
  const stop = new AbortController()
  const stuck = Promise.withResolvers<never>()
  const watch = createStopwatch(neverAborted, () => stuck.reject(new Error('too long')))
  const meter = createMeter()
  let peer: Peer | undefined
  let source: OpenSource | undefined
  const hold = async () => {
    watch.begin('open', options.openMs)
    const how = {
      timeoutMs: options.firstPictureMs * 2,
      follow: true,
      signal: stop.signal,
      onSession,
      onBytes: meter.add,
    }
    source = await openSourceOf(input, { ...how, onPeer: (found) => (peer = found) })
    const opening = source.bytes === undefined ? politeOpening() : interruptible(stop)
    try {
      await openDemuxer(opening, source, input.kind)
      watch.begin('first-packet', options.firstPictureMs)
      const onPicture = () => watch.begin('first-packet', options.silenceMs)
      await readSeconds(opening.context, options, { offer, onPicture, meter, signal })
    } finally {
      watch.pause()
      await opening.close()
    }
  }
  const letGo = Promise.withResolvers<void>()
  const onAbort = () => {
    if (source === undefined || source.closesAtOnce) letGo.resolve()
  }
  signal.addEventListener('abort', onAbort, { once: true })
  try {
    await Promise.race([hold(), stuck.promise, letGo.promise])
  } catch (error) {
    if (signal.aborted) return
    throw await explain(error, watch, { source, peer })
  } finally {
    signal.removeEventListener('abort', onAbort)
    watch.end()
    stop.abort()
    await source?.close()
  }
}

const neverAborted = new AbortController().signal

/** One that nothing interrupts: node-av interrupts its own close, so that an RTSP session would end without TEARDOWN. */
function politeOpening(): Opening {
  const context = new FormatContext()
  return {
    context,
    interrupt: () => undefined,
    free: () => undefined,
    close: () => context.closeInput(),
  }
}

interface Reader {
  readonly signal: AbortSignal
  readonly offer: Offer
  readonly onPicture: () => void
  readonly meter: Meter
}

async function readSeconds(context: FormatContext, { everySeconds }: HoldOptions, reader: Reader): Promise<void> {
  const sampler = createSecondSampler(everySeconds)
  const packet = new Packet()
  packet.alloc()
  let held: { readonly stream: Stream; readonly decoder: HeldDecoder } | undefined
  const take = (frame: Frame, stream: Stream) => {
    reader.onPicture()
    const shownAt = secondsOf(frame.bestEffortTimestamp, stream)
    if (sampler.isDue(shownAt, performance.now() / 1000)) reader.offer(frame)
  }
  try {
    while (!reader.signal.aborted) {
      check(await context.readFrame(packet))
      reader.meter.settle(0)
      held ??= await firstVideo(context, packet)
      if (held !== undefined && packet.streamIndex === held.stream.index) {
        const { stream, decoder } = held
        await decoder.push(packet, (frame) => take(frame, stream))
      }
      packet.unref()
    }
  } finally {
    packet.free()
    held?.decoder.close()
  }
}

/** The stream of this packet, when it is the first of a video. Streams that do not say their codec are probed. */
async function firstVideo(context: FormatContext, packet: Packet) {
  const stream = context.streams[packet.streamIndex]
  if (stream?.codecpar.codecType !== AVMEDIA_TYPE_VIDEO) return undefined
  if (stream.codecpar.codecId === AV_CODEC_ID_NONE) check(await context.findStreamInfo(null))
  return { stream, decoder: createHeldDecoder(stream) }
}

/** Key frames this close together, in seconds, are enough for a picture a second: nothing else need be decoded. */
const KEY_FRAMES_SUFFICE_SECONDS = 1.2
/** So many of them in a row, before the rest is left undecoded. */
const REGULAR_KEY_FRAMES = 3
/** So far behind the camera, in seconds, what has come in is thrown away up to the next key frame. */
const LATE_SECONDS = 2

interface HeldDecoder {
  readonly push: (packet: Packet, take: (frame: Frame) => void) => Promise<void>
  readonly close: () => void
}

/** In order, or key frames alone once those come often enough. Damaged pictures are passed over. */
function createHeldDecoder(stream: Stream): HeldDecoder {
  let decoder = openDecoder(describe(stream), 'in-order')
  let keysOnly = false
  let started = false
  let regular = 0
  let lastKeyAt: number | undefined
  const lag = createStreamLag()
  const frame = new Frame()
  frame.alloc()

  const note = (at: number | undefined) => {
    const gap = at === undefined || lastKeyAt === undefined ? Infinity : at - lastKeyAt
    lastKeyAt = at
    regular = gap > 0 && gap <= KEY_FRAMES_SUFFICE_SECONDS ? regular + 1 : 0
    const suffice = regular >= REGULAR_KEY_FRAMES
    if (suffice === keysOnly) return
    keysOnly = suffice
    decoder.freeContext()
    // A decoder for pictures in order holds them back until it knows the order: seconds, of key frames alone.
    decoder = openDecoder(describe(stream), keysOnly ? 'single-picture' : 'in-order')
  }
  const receive = async (take: (frame: Frame) => void) => {
    while ((await decoder.receiveFrame(frame)) >= 0) {
      if (isWhole(frame)) take(frame)
      frame.unref()
    }
  }
  return {
    push: async (packet, take) => {
      const at = secondsOf(packet.dts === AV_NOPTS_VALUE ? packet.pts : packet.dts, stream)
      const late = lag.measure(at, performance.now() / 1000) > LATE_SECONDS
      if (packet.isKeyframe && !packet.hasFlags(AV_PKT_FLAG_CORRUPT)) {
        note(at)
        if (late) decoder.flushBuffers()
        started = !late
      } else if (late) started = false
      if (!started || (keysOnly && !packet.isKeyframe)) return
      if ((await decoder.sendPacket(packet)) < 0) return
      if (!keysOnly) return receive(take)
      await decoder.sendPacket(null)
      await receive(take)
      decoder.flushBuffers()
    },
    close: () => {
      frame.free()
      decoder.freeContext()
    },
  }
}

function isWhole(frame: Frame): boolean {
  try {
    checkPicture(frame)
    return true
  } catch {
    return false
  }
}

function secondsOf(ticks: bigint, { timeBase: { num, den } }: Stream): number | undefined {
  return ticks === AV_NOPTS_VALUE ? undefined : (Number(ticks) * num) / den
}

/** One pull by FFmpeg's own readers: open, take one key frame as it comes, close. Demuxes, decodes nothing. */
import {
  AV_CODEC_ID_NONE,
  AV_LOG_QUIET,
  AV_NOPTS_VALUE,
  AVERROR_INVALIDDATA,
  AVMEDIA_TYPE_VIDEO,
  AVSEEK_FLAG_BACKWARD,
  Dictionary,
  FormatContext,
  Log,
  Packet,
} from 'node-av'
import { readFrom } from './byte-io.ts'
import { type Hold, holdAnything } from './byte-budget.ts'
import {
  CANCELLED,
  type CaptureError,
  captureError,
  faultOfCode,
  NO_KEY_FRAME,
  TOO_LONG_A_PICTURE,
  TOO_MUCH_AT_ONCE,
} from './fault.ts'
import { pullFromFile } from './file-pull.ts'
import { type CodecDescription, MAX_PACKET_BYTES } from './frame.ts'
import { acceptsConnections, type Peer } from './host.ts'
import { bytesOf, describe, isWanted, withOwnShape } from './key-packet.ts'
import type { PulledFrame, PullJob } from './pull-job.ts'
import { type OpenSource, openSourceOf } from './source.ts'
import { createStopwatch, type Stopwatch } from './stopwatch.ts'

/** Takes one key frame. Throws `CaptureError`; `signal` ends it at once with `deadline`. */
export async function pullKeyFrame(job: PullJob, signal: AbortSignal, hold: Hold = holdAnything): Promise<PulledFrame> {
  const { input } = job
  if (input.kind !== 'file' || input.second !== undefined) return pullByDemuxer(job, signal, hold)
  const startedAt = performance.now()
  const pulled = await pullFromFile(input, Math.min(job.openMs, job.totalMs), signal)
  const spentMs = performance.now() - startedAt
  return pulled ?? pullByDemuxer({ ...job, totalMs: Math.max(1, job.totalMs - spentMs) }, signal, hold)
}

async function pullByDemuxer(job: PullJob, signal: AbortSignal, hold: Hold): Promise<PulledFrame> {
  const startedAt = performance.now()
  const elapsed = () => performance.now() - startedAt
  const stop = new AbortController()
  const opening = interruptible(stop)
  const watch = createStopwatch(signal, opening.interrupt)
  let source: OpenSource | undefined
  let peer: Peer | undefined
  try {
    watch.begin('open', Math.min(job.openMs, job.totalMs))
    const { input } = job
    const meter = createMeter(hold)
    const how = { timeoutMs: job.totalMs + 1000, follow: false, signal: stop.signal, onBytes: meter.add }
    source = await openSourceOf(input, { ...how, onPeer: (found) => (peer = found) })
    const { context } = opening
    await openDemuxer(opening, source, input.kind)
    const openMs = elapsed()
    watch.begin('first-packet', Math.min(job.firstPacketMs, job.totalMs - openMs))
    if (input.kind === 'file' && input.second !== undefined) await seekTo(context, input.second)
    const taken = await readKeyFrame(context, {
      ...(input.kind === 'file' && input.second !== undefined ? { second: input.second } : {}),
      meter,
      stopped: () => watch.stoppedIn() !== undefined,
      onPacket: once(() => watch.begin('key-frame', job.totalMs - elapsed())),
      ...(input.kind === 'network' ? { onKeyFrame: () => watch.begin('rest', REST_MS) } : {}),
    })
    const capturedAt = (input.kind === 'file' ? input.capturedAt : source.capturedAt) ?? Date.now()
    return { kind: 'frame', frame: { kind: 'key-frame', capturedAt, ...taken }, openMs }
  } catch (error) {
    throw await explain(error, watch, { source, peer })
  } finally {
    watch.end()
    stop.abort()
    await opening.close()
    await source?.close()
  }
}

/** A demuxer that can be stopped wherever it waits: in FFmpeg, or for bytes that this program fetches. */
export interface Opening {
  readonly context: FormatContext
  readonly interrupt: () => void
  /** Called by `openDemuxer`: what is freed after the context. */
  readonly free: (free: () => void) => void
  readonly close: () => Promise<void>
}

export function interruptible(stop: AbortController): Opening {
  const context = interruptibleContext()
  let freeBytes: () => void = () => undefined
  return {
    context,
    interrupt: () => {
      stop.abort()
      context.interrupt()
    },
    free: (free) => (freeBytes = free),
    close: async () => {
      await context.closeInput()
      freeBytes()
    },
  }
}

/** Damaged streams would write a line each. */
export function quiet(): void {
  Log.setLevel(AV_LOG_QUIET)
}

/** node-av installs the interrupt callback here, and not when `openInput` allocates by itself. */
function interruptibleContext(): FormatContext {
  const context = new FormatContext()
  context.allocContext()
  return context
}

/** Opens a source without probing its streams. Throws `CaptureError`. */
export async function openDemuxer(opening: Opening, source: OpenSource, kind: 'network' | 'file'): Promise<void> {
  const { context } = opening
  const options = Dictionary.fromObject({ ...source.options, probesize: 1 << 18, fflags: 'discardcorrupt' })
  try {
    if (source.bytes !== undefined) opening.free(readFrom(context, source.bytes))
    checkOpened(await context.openInput(source.url, null, options), kind)
    source.checkReached(context.url)
  } finally {
    options.free()
  }
}

/** Throws the fault of a negative FFmpeg code. */
export function check(code: number): void {
  if (code < 0) throw captureError(faultOfCode(code))
}

/** Throws the fault of a failed open. */
function checkOpened(code: number, kind: 'network' | 'file'): void {
  if (kind === 'network' && code === AVERROR_INVALIDDATA)
    throw captureError(
      'corrupt-video',
      'The camera closed the connection or answered with something that is not the expected protocol. Check port, scheme and path.',
    )
  check(code)
}

async function seekTo(context: FormatContext, second: number): Promise<void> {
  const stream = context.streams.find((s) => s.codecpar.codecType === AVMEDIA_TYPE_VIDEO)
  if (stream === undefined) throw captureError('corrupt-video')
  const { num, den } = stream.timeBase
  check(await context.seekFrame(stream.index, BigInt(Math.round((second * den) / num)), AVSEEK_FLAG_BACKWARD))
}

/**
 * How long to wait for the next packet after a key frame. Encoders that cut a picture into slices and repeat the
 * parameter sets before each make FFmpeg's parser see several key frames of one time; together they are the picture.
 */
const REST_MS = 400

/** Bytes that a demuxer has taken in and given nothing for yet: what its picture holds at most. */
export interface Meter {
  /** Throws `too-large`. */
  readonly add: (bytes: number) => void
  /** A packet has come out, of which so many bytes are kept. Throws `too-large`. */
  readonly settle: (kept: number) => void
}

export function createMeter(hold: Hold = holdAnything): Meter {
  let kept = 0
  let open = 0
  let refused: CaptureError | undefined
  const account = () => {
    if (open > MAX_PACKET_BYTES) refused ??= captureError('too-large', TOO_LONG_A_PICTURE)
    else if (!hold(kept + open)) refused ??= captureError('too-large', TOO_MUCH_AT_ONCE)
    // What a demuxer gives after its bytes were cut off is a piece of a picture.
    if (refused !== undefined) throw refused
  }
  return {
    add: (bytes) => {
      open += bytes
      account()
    },
    settle: (bytes) => {
      open = 0
      kept = bytes
      account()
    },
  }
}

interface Wanted {
  readonly meter: Meter
  /** Time is up: what still comes out is the piece of a picture that had come in. */
  readonly stopped: () => boolean
  /** Nearest whole second of the wanted frame; absent = the first key frame. */
  readonly second?: number
  readonly onPacket: () => void
  /** Given for streams whose pictures may come in pieces; called when the first piece is there. */
  readonly onKeyFrame?: () => void
}

async function readKeyFrame(
  context: FormatContext,
  wanted: Wanted,
): Promise<{ codec: CodecDescription; packet: Buffer }> {
  const packet = new Packet()
  packet.alloc()
  let probed = false
  try {
    for (;;) {
      check(await context.readFrame(packet))
      if (wanted.stopped()) throw captureError('deadline')
      wanted.meter.settle(packet.size)
      const stream = context.streams[packet.streamIndex]
      if (stream?.codecpar.codecType === AVMEDIA_TYPE_VIDEO) {
        wanted.onPacket()
        if (stream.codecpar.codecId === AV_CODEC_ID_NONE && !probed) {
          probed = true
          check(await context.findStreamInfo(null))
        } else if (isWanted(packet, stream, wanted.second)) {
          const codec = describe(stream)
          const first = bytesOf(packet)
          wanted.onKeyFrame?.()
          const rest = wanted.onKeyFrame === undefined ? [] : await readRest(context, packet, wanted.meter)
          const picture = Buffer.concat([first, ...rest])
          return { codec: withOwnShape(codec, picture), packet: picture }
        }
      }
      packet.unref()
    }
  } finally {
    packet.free()
  }
}

/** The pieces of the same picture that follow the one in `packet`; also ends when the stream or its phase does. */
async function readRest(context: FormatContext, packet: Packet, meter: Meter): Promise<readonly Buffer[]> {
  const { streamIndex, pts } = packet
  const rest: Buffer[] = []
  let kept = packet.size
  for (;;) {
    packet.unref()
    if ((await context.readFrame(packet)) < 0) return rest
    if (packet.streamIndex !== streamIndex) continue
    const samePicture = packet.pts === pts || pts === AV_NOPTS_VALUE
    if (!packet.isKeyframe || !samePicture || rest.length === MAX_PIECES) return rest
    kept += packet.size
    if (kept > MAX_PACKET_BYTES) throw captureError('too-large', TOO_LONG_A_PICTURE)
    meter.settle(kept)
    rest.push(bytesOf(packet))
  }
}

/** More slices than any camera cuts a picture into. */
const MAX_PIECES = 64

function once(act: () => void): () => void {
  let done = false
  return () => {
    if (!done) act()
    done = true
  }
}

/** What is known of a pull that failed. */
interface Failed {
  readonly source: OpenSource | undefined
  readonly peer: Peer | undefined
}

/** Turns the code of an interrupted call into what it was interrupted for. */
export async function explain(error: unknown, watch: Stopwatch, { source, peer }: Failed): Promise<unknown> {
  const found = await explainPhase(error, watch, peer)
  return source === undefined ? found : source.explain(found)
}

async function explainPhase(error: unknown, watch: Stopwatch, peer: Peer | undefined): Promise<unknown> {
  const phase = watch.stoppedIn()
  switch (phase) {
    case undefined:
    case 'rest':
      return error
    case 'open':
      return captureError(peer !== undefined && (await acceptsConnections(peer)) ? 'half-open' : 'unreachable')
    case 'first-packet':
      return captureError('zero-frames')
    case 'key-frame':
      return captureError('deadline', NO_KEY_FRAME)
    case 'cancelled':
      return captureError('deadline', CANCELLED)
    default:
      return phase satisfies never
  }
}

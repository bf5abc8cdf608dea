/** One pull: open, take one key frame as it comes, close. Runs in a capture child; demuxes, decodes nothing. */
import {
  AV_CODEC_ID_NONE,
  AV_NOPTS_VALUE,
  AV_PKT_FLAG_CORRUPT,
  AVERROR_INVALIDDATA,
  AVMEDIA_TYPE_VIDEO,
  AVSEEK_FLAG_BACKWARD,
  Dictionary,
  FormatContext,
  Packet,
  type Stream,
} from 'node-av'
import { captureError, faultOfCode } from './fault.ts'
import { type CodecDescription, MAX_SIDE } from './frame.ts'
import { acceptsConnections, type Peer, resolveHost } from './host.ts'
import type { NetworkInput, PulledFrame, PullJob } from './pull-job.ts'
import { type FfmpegSource, fileSource, networkSource } from './source-options.ts'
import { createStopwatch, type Stopwatch } from './stopwatch.ts'

/** An intra picture of 8192 x 8192 stays far below this; more is an attack or garbage. */
const MAX_PACKET_BYTES = 32 * 1024 * 1024

/** Takes one key frame. Throws `CaptureError`; `signal` ends it at once with `deadline`. */
export async function pullKeyFrame(job: PullJob, signal: AbortSignal): Promise<PulledFrame> {
  const startedAt = performance.now()
  const elapsed = () => performance.now() - startedAt
  const context = interruptibleContext()
  const watch = createStopwatch(signal, () => context.interrupt())
  let peer: Peer | undefined
  try {
    watch.begin('open', Math.min(job.openMs, job.totalMs))
    const { input } = job
    peer = input.kind === 'network' ? await peerOf(input) : undefined
    const source = sourceOf(input, peer, job.totalMs + 1000)
    if (watch.stoppedIn() === undefined) checkOpened(await openSource(context, source), input.kind)
    const openMs = elapsed()
    watch.begin('first-packet', Math.min(job.firstPacketMs, job.totalMs - openMs))
    if (input.kind === 'file' && input.second !== undefined) await seekTo(context, input.second)
    const taken = await readKeyFrame(context, {
      ...(input.kind === 'file' && input.second !== undefined ? { second: input.second } : {}),
      onPacket: once(() => watch.begin('key-frame', job.totalMs - elapsed())),
      ...(input.kind === 'network' ? { onKeyFrame: () => watch.begin('rest', REST_MS) } : {}),
    })
    const capturedAt = (input.kind === 'file' ? input.capturedAt : undefined) ?? Date.now()
    return { kind: 'frame', frame: { kind: 'key-frame', capturedAt, ...taken }, openMs }
  } catch (error) {
    throw await explain(error, watch, peer)
  } finally {
    watch.end()
    await context.closeInput()
  }
}

/** node-av installs the interrupt callback here, and not when `openInput` allocates by itself. */
export function interruptibleContext(): FormatContext {
  const context = new FormatContext()
  context.allocContext()
  return context
}

/** The judged address behind a network camera. Throws `CaptureError`. */
export async function peerOf(input: NetworkInput): Promise<Peer> {
  return { ip: await resolveHost(input.address.host, input.policy), port: input.address.port }
}

/** What FFmpeg opens for an input; `timeoutMs` bounds each read of the socket. */
export function sourceOf(input: PullJob['input'], peer: Peer | undefined, timeoutMs: number): FfmpegSource {
  if (input.kind === 'file') return fileSource(input.path)
  return networkSource(input.address, peer!.ip, { playlists: input.playlists, timeoutMs })
}

/** Opens a source in `context` without probing its streams; answers FFmpeg's code. */
export async function openSource(context: FormatContext, source: FfmpegSource): Promise<number> {
  const options = Dictionary.fromObject({ ...source.options, probesize: 1 << 18, fflags: 'discardcorrupt' })
  try {
    return await context.openInput(source.url, null, options)
  } finally {
    options.free()
  }
}

/** Throws the fault of a negative FFmpeg code. */
export function check(code: number): void {
  if (code < 0) throw captureError(faultOfCode(code))
}

/** Throws the fault of a failed open. */
export function checkOpened(code: number, kind: 'network' | 'file'): void {
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

interface Wanted {
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
          const rest = wanted.onKeyFrame === undefined ? [] : await readRest(context, packet)
          return { codec, packet: Buffer.concat([first, ...rest]) }
        }
      }
      packet.unref()
    }
  } finally {
    packet.free()
  }
}

/** The pieces of the same picture that follow the one in `packet`; also ends when the stream or its phase does. */
async function readRest(context: FormatContext, packet: Packet): Promise<readonly Buffer[]> {
  const { streamIndex, pts } = packet
  const rest: Buffer[] = []
  for (;;) {
    packet.unref()
    if ((await context.readFrame(packet)) < 0) return rest
    if (packet.streamIndex !== streamIndex) continue
    const samePicture = packet.pts === pts || pts === AV_NOPTS_VALUE
    if (!packet.isKeyframe || !samePicture || rest.length === MAX_PIECES) return rest
    rest.push(bytesOf(packet))
  }
}

/** More slices than any camera cuts a picture into. */
const MAX_PIECES = 64

function isWanted(packet: Packet, stream: Stream, second: number | undefined): boolean {
  if (!packet.isKeyframe || packet.hasFlags(AV_PKT_FLAG_CORRUPT)) return false
  if (second === undefined || packet.pts === AV_NOPTS_VALUE) return true
  return Math.round((Number(packet.pts) * stream.timeBase.num) / stream.timeBase.den) >= second
}

function bytesOf(packet: Packet): Buffer {
  if (packet.size > MAX_PACKET_BYTES) throw captureError('too-large')
  return Buffer.from(packet.data ?? [])
}

/** The codec parameters of a stream as plain values. Throws `too-large`. */
export function describe(stream: Stream): CodecDescription {
  const { codecId, codecTag, width, height, format, extradata } = stream.codecpar
  if (width > MAX_SIDE || height > MAX_SIDE) throw captureError('too-large')
  return {
    codecId,
    codecTag,
    width,
    height,
    pixelFormat: format,
    ...(extradata === null ? {} : { extradata: Buffer.from(extradata) }),
  }
}

function once(act: () => void): () => void {
  let done = false
  return () => {
    if (!done) act()
    done = true
  }
}

/** Turns the code of an interrupted call into what it was interrupted for. */
export async function explain(error: unknown, watch: Stopwatch, peer: Peer | undefined): Promise<unknown> {
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
      return captureError(
        'deadline',
        'The camera sent video but no key frame before the deadline of the look. Shorten its key-frame (I-frame) interval to 2 to 4 seconds, or raise the deadline.',
      )
    case 'cancelled':
      return captureError('deadline', 'The look was cancelled before its frame arrived.')
    default:
      return phase satisfies never
  }
}

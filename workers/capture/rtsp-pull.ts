/**
 * One pull over RTSP: open, take the first whole key picture, say goodbye. Waits on the event loop, so that a silent
 * camera blocks no thread, and ends every session with TEARDOWN, which FFmpeg's own reader cannot once it is interrupted.
 */
import { type Hold, holdAnything } from './byte-budget.ts'
import { CANCELLED, captureError, NO_KEY_FRAME } from './fault.ts'
import { type CodecDescription, MAX_SIDE } from './frame.ts'
import { resolveHost } from './host.ts'
import { type SetCodec, setType, shapeOf } from './parameter-sets.ts'
import type { NetworkInput, PulledFrame, PullJob } from './pull-job.ts'
import { createDepacketizer, type KeyUnit } from './rtp-video.ts'
import { openRtspConnection, type RtspConnection } from './rtsp-connection.ts'
import { createRtspSession } from './rtsp-session.ts'
import type { DescribedVideo } from './sdp.ts'
import { createStopwatch, type PullPhase } from './stopwatch.ts'
import { connectTls } from './tls-connection.ts'

/** Where goodbyes go that outlast their pull. */
export interface Goodbyes {
  readonly add: (goodbye: Promise<void>) => void
}

export interface RtspPull {
  readonly input: NetworkInput
  readonly job: PullJob
  readonly goodbyes: Goodbyes
  readonly hold?: Hold
}

/**
 * Takes one key frame; `unsupported` when only FFmpeg can read this stream. Throws `CaptureError`; `signal` ends it at
 * once with `deadline`.
 */
export async function pullOverRtsp(
  { input, job, goodbyes, hold = holdAnything }: RtspPull,
  signal: AbortSignal,
): Promise<PulledFrame | 'unsupported'> {
  const startedAt = performance.now()
  const elapsed = () => performance.now() - startedAt
  const stopped = Promise.withResolvers<never>()
  stopped.promise.catch(() => undefined)
  let connection: RtspConnection | undefined
  let lacking: Lacking = 'key-frame'
  const stop = new AbortController()
  let reached = false
  const watch = createStopwatch(signal, () => {
    const error = captureError('deadline')
    stop.abort()
    stopped.reject(error)
    connection?.fail(error)
  })
  let wanted: Wanted | undefined
  let goodbye: (() => Promise<void>) | undefined
  try {
    watch.begin('open', Math.min(job.openMs, job.totalMs))
    const ip = await Promise.race([resolveHost(input.address.host, input.policy), stopped.promise])
    const { address, policy } = input
    const secured =
      address.scheme === 'rtsps'
        ? await connectTls(address, ip, { policy, signal: stop.signal, onConnect: () => (reached = true) })
        : undefined
    connection = openRtspConnection({ ip, port: address.port }, secured)
    const session = createRtspSession(connection, address)
    goodbye = session.goodbye
    wanted = createWanted(connection, {
      hold,
      onPacket: () => watch.begin('key-frame', job.totalMs - elapsed()),
      onLacking: (what) => {
        if (lacking !== 'sets') lacking = what
      },
    })
    const playing = await Promise.race([session.play(wanted.expect), stopped.promise])
    if (playing === 'unsupported') {
      await session.goodbye()
      goodbye = undefined
      return 'unsupported'
    }
    const openMs = elapsed()
    if (!wanted.begun()) watch.begin('first-packet', Math.min(job.firstPacketMs, job.totalMs - openMs))
    const { codec: name, unit } = await Promise.race([wanted.picture, connection.ended, stopped.promise])
    const codec = describeUnit(name, unit)
    const times = { capturedAt: Date.now(), ...session.clock() }
    return { kind: 'frame', frame: { kind: 'key-frame', ...times, codec, packet: unit.packet }, openMs }
  } catch (error) {
    const phase = watch.stoppedIn()
    throw phase === undefined ? error : explainStop(phase, { connection, reached }, lacking)
  } finally {
    watch.end()
    wanted?.end()
    if (goodbye !== undefined) goodbyes.add(goodbye())
  }
}

/**
 * How long to wait for more of a picture whose last packet said it was the last: encoders that cut a picture into
 * slices may say so of each.
 */
const REST_MS = 400

/** What a pull still waits for: the beginning of a key frame, the rest of one, or parameter sets. */
type Lacking = 'key-frame' | 'rest' | 'sets'

interface Wanted {
  /** Makes ready for the packets of this stream. */
  readonly expect: (video: DescribedVideo) => void
  readonly begun: () => boolean
  readonly picture: Promise<{ readonly codec: SetCodec; readonly unit: KeyUnit }>
  readonly end: () => void
}

/** Waits for the first whole key picture that can be decoded. */
function createWanted(
  connection: RtspConnection,
  told: { readonly hold: Hold; readonly onPacket: () => void; readonly onLacking: (what: Lacking) => void },
): Wanted {
  const picture = Promise.withResolvers<{ codec: SetCodec; unit: KeyUnit }>()
  picture.promise.catch(() => undefined)
  let begun = false
  let rest: NodeJS.Timeout | undefined
  return {
    expect: (video) => {
      const { codec } = video
      const depacketizer = createDepacketizer(video, told.hold)
      const offer = (unit: KeyUnit | undefined) => {
        if (unit === undefined) return
        if (unit.sets.some((nal) => setType(codec, nal) === 'sps')) picture.resolve({ codec, unit })
        else told.onLacking('sets')
      }
      connection.onPacket((_channel, packet) => {
        if (!begun) told.onPacket()
        begun = true
        offer(depacketizer.push(packet))
        if (depacketizer.begun()) told.onLacking('rest')
        if (depacketizer.ripe()) rest ??= setTimeout(() => offer(depacketizer.take()), REST_MS)
      })
    },
    begun: () => begun,
    picture: picture.promise,
    end: () => clearTimeout(rest),
  }
}

/** FFmpeg's AVCodecID of the two, which are part of its ABI (libavcodec/codec_id.h). */
const CODEC_IDS: Readonly<Record<SetCodec, number>> = { h264: 27, h265: 173 }

/** What a decoder must be told, from the stream's own parameter sets. Throws `too-large`. */
function describeUnit(codec: SetCodec, { sets }: KeyUnit): CodecDescription {
  const sps = sets.find((nal) => setType(codec, nal) === 'sps')
  const shape = sps === undefined ? undefined : shapeOf(codec, sps)
  const { width = 0, height = 0 } = shape ?? {}
  if (width > MAX_SIDE || height > MAX_SIDE) throw captureError('too-large')
  const extradata = Buffer.concat(sets.flatMap((nal) => [Buffer.from([0, 0, 0, 1]), nal]))
  return { codecId: CODEC_IDS[codec], codecTag: 0, width, height, pixelFormat: -1, extradata }
}

const SLOW_ANSWER =
  'The camera began to answer and did not finish in time. Check the bandwidth to it, or restart its streaming service.'
const NO_SETS =
  'The camera sends key frames without the parameters that a decoder needs. Restart its encoder, or choose its other stream.'

const SLOW_PICTURE =
  'The key frame of the camera did not arrive whole before the deadline of the look. Check the bandwidth to it, or choose its smaller stream.'

function faultOfLacking(lacking: Lacking): Error {
  switch (lacking) {
    case 'sets':
      return captureError('corrupt-video', NO_SETS)
    case 'rest':
      return captureError('deadline', SLOW_PICTURE)
    case 'key-frame':
      return captureError('deadline', NO_KEY_FRAME)
    default:
      return lacking satisfies never
  }
}

interface Reached {
  readonly connection: RtspConnection | undefined
  /** The camera took the connection, though TLS was not agreed on. */
  readonly reached: boolean
}

/** What an interrupted pull was interrupted for. */
function explainStop(phase: PullPhase, { connection, reached }: Reached, lacking: Lacking): Error {
  switch (phase) {
    case 'open':
      if (connection?.connected() !== true && !reached) return captureError('unreachable')
      return connection?.spoke() === true ? captureError('half-open', SLOW_ANSWER) : captureError('half-open')
    case 'first-packet':
      return captureError('zero-frames')
    case 'key-frame':
    case 'rest':
      return faultOfLacking(lacking)
    case 'cancelled':
      return captureError('deadline', CANCELLED)
    default:
      return phase satisfies never
  }
}

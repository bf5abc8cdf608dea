/** What FFmpeg opens for an input: a URL for RTSP and files, bytes that this program fetches for everything over HTTP. */
import type { Dispatcher } from 'undici'
import type { EpochMs } from '../../pipeline/vocabulary.ts'
import { CaptureError, captureError, faultOfStatus } from './fault.ts'
import { followSegments, newestSegment } from './hls.ts'
import { type Peer, resolveHost } from './host.ts'
import { createHttpClient, faultOfNetworkError } from './http-get.ts'
import type { NetworkInput, PullJob } from './pull-job.ts'
import { byteSource, type FfmpegSource, fileSource, rtspSource } from './source-options.ts'
import { connectPlain, refuseOtherHost, relayRtsp, type RtspFarewell } from './rtsp-relay.ts'
import { connectTls } from './tls-connection.ts'

export interface OpenSource extends FfmpegSource {
  /** Given for what FFmpeg reads through us. */
  readonly bytes?: AsyncIterator<Uint8Array>
  /** Capture time of the first picture, where the source knows it better than the clock. */
  readonly capturedAt?: EpochMs
  /** The fault behind an error or an end of the demuxer that came from us; the error itself where it did not. */
  readonly explain: (error: unknown) => unknown
  /** Throws when FFmpeg was led to a host that nobody judged. `reached`: the URL it holds now. */
  readonly checkReached: (reached: string | null) => void
  readonly close: () => Promise<void>
  /** `close` ends what FFmpeg waits for, with the goodbye that the source needs. */
  readonly closesAtOnce: boolean
}

export interface SourceOptions {
  /** Bounds each read of a socket, in milliseconds. */
  readonly timeoutMs: number
  /** All of a live playlist, not its newest segment alone. */
  readonly follow: boolean
  /** Ends what is being fetched. */
  readonly signal: AbortSignal
  /** Told of bytes on their way to FFmpeg; may throw `CaptureError`, which ends the source. */
  readonly onBytes?: (bytes: number) => void
  /** Told where the camera is as soon as that is judged: before anything is opened there. */
  readonly onPeer?: (peer: Peer) => void
  /** Told of an RTSP session that runs over a connection of ours, for whoever outlives this process. */
  readonly onSession?: (farewell: RtspFarewell, peer: Peer) => void
}

/** Throws `CaptureError`, or an error of its own when `signal` aborts. Close what it gives. */
export async function openSourceOf(input: PullJob['input'], options: SourceOptions): Promise<OpenSource> {
  if (input.kind === 'file') return { ...fileSource(input.path), ...NOTHING_OPEN }
  const { address, policy } = input
  const { scheme } = address
  const peer = { ip: await resolveHost(address.host, policy), port: address.port }
  options.onPeer?.(peer)
  if (scheme === 'http' || scheme === 'https') return openHttp(input, peer, options)
  if (address.transport !== 'udp') return openRelayed(input, peer, options)
  const source = rtspSource(address, peer, { policy, timeoutMs: options.timeoutMs })
  return {
    ...source,
    ...NOTHING_OPEN,
    checkReached: (reached) => refuseOtherHost(source.url, reached),
    explain: (error) => (address.transport === 'udp' ? explainUdp(error) : error),
  }
}

const NOTHING_OPEN: Pick<OpenSource, 'explain' | 'checkReached' | 'close' | 'closesAtOnce'> = {
  explain: (error) => error,
  checkReached: () => undefined,
  close: async () => undefined,
  closesAtOnce: false,
}

function explainUdp(error: unknown): unknown {
  if (!(error instanceof CaptureError) || error.code !== 'zero-frames') return error
  return captureError(
    'zero-frames',
    'The camera opened the stream and no packet of it arrived by UDP. Let its packets through the firewall to the ports of network.udpPorts, or leave out transport: udp.',
  )
}

async function openRelayed({ address, policy }: NetworkInput, peer: Peer, options: SourceOptions): Promise<OpenSource> {
  const { signal, onSession, onBytes } = options
  const camera =
    address.scheme === 'rtsps'
      ? await connectTls(address, peer.ip, { policy, signal })
      : await connectPlain(peer, signal)
  const relay = await relayRtsp(camera, address, {
    ...(onSession && { onSession: (farewell) => onSession(farewell, peer) }),
    ...(onBytes && { onBytes }),
  })
  return {
    ...rtspSource(address, { ip: '127.0.0.1', port: relay.port }, { policy, timeoutMs: options.timeoutMs }),
    ...NOTHING_OPEN,
    explain: (error) => relay.refusal() ?? error,
    close: relay.goodbye,
    closesAtOnce: true,
  }
}

async function openHttp(input: NetworkInput, peer: Peer, options: SourceOptions): Promise<OpenSource> {
  const { timeoutMs, signal, follow } = options
  const ended = new AbortController()
  const http = createHttpClient({
    policy: input.policy,
    signal: AbortSignal.any([signal, ended.signal]),
    silenceMs: timeoutMs,
    known: { [input.address.host]: peer.ip },
  })
  let failure: CaptureError | undefined
  const remember = async function* (bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      for await (const chunk of bytes) {
        options.onBytes?.(chunk.length)
        yield chunk
      }
    } catch (error) {
      // What we end ourselves is nobody's fault.
      if (!signal.aborted && !ended.signal.aborted) failure = faultOfNetworkError(error)
    }
  }
  const { bytes, capturedAt } = await openBytes().catch(async (error: unknown) => {
    await http.close()
    throw signal.aborted ? error : faultOfNetworkError(error)
  })
  return {
    ...byteSource(),
    ...NOTHING_OPEN,
    bytes: remember(bytes),
    ...(capturedAt === undefined ? {} : { capturedAt }),
    explain: (error) => failure ?? error,
    close: async () => {
      ended.abort()
      await http.close()
    },
    closesAtOnce: true,
  }

  async function openBytes(): Promise<{ bytes: AsyncIterable<Uint8Array>; capturedAt?: EpochMs }> {
    if (input.address.format !== 'hls') return { bytes: bodyOf(await http.send(input.address)) }
    return follow ? { bytes: followSegments(http, input, signal) } : newestSegment(http, input)
  }
}

function bodyOf({ statusCode, body }: Dispatcher.ResponseData): AsyncIterable<Uint8Array> {
  if (statusCode < 200 || statusCode > 299) throw faultOfStatus(statusCode)
  return body
}

/** One session with an RTSP camera: describe, set up, play, and say goodbye in every case. */
import type { NetworkAddress } from './address.ts'
import { captureError, faultOfStatus } from './fault.ts'
import { authorization } from './http-login.ts'
import type { RtspConnection } from './rtsp-connection.ts'
import type { RtspAnswer } from './rtsp-reader.ts'
import { type DescribedVideo, parseSdp } from './sdp.ts'
import { type SourceClock, sourceClock } from './source-clock.ts'

export interface RtspSession {
  /**
   * Up to the running stream. `ready` is called before packets can come. `unsupported`: a stream that only FFmpeg's own
   * reader can take apart.
   */
  readonly play: (ready: (video: DescribedVideo) => void) => Promise<'playing' | 'unsupported'>
  /** The camera's clock when it began to play. */
  readonly clock: () => SourceClock
  /** Ends the session at the camera and closes the connection, within `GOODBYE_MS`. Never rejects. */
  readonly goodbye: () => Promise<void>
}

/** How long a camera may take to confirm the end of a session. */
export const GOODBYE_MS = 300

export function createRtspSession(connection: RtspConnection, address: NetworkAddress): RtspSession {
  const { login } = address
  const base = baseOf(address)
  let challenges: readonly string[] = []
  let [setUpAsked, whole] = [false, base]
  let clock: SourceClock = {}

  const send = (method: string, uri: string, headers: readonly string[]): Promise<RtspAnswer> => {
    const credentials = login === undefined ? undefined : authorization(challenges, { method, uri, ...login })
    const session = connection.session()
    return connection.request(method, uri, [
      ...(session === undefined ? [] : [`Session: ${session}`]),
      ...(credentials === undefined ? [] : [`Authorization: ${credentials}`]),
      ...headers,
    ])
  }
  /** Answers a challenge once, for the first request or for one whose challenge has run out. */
  const ask = async (method: string, uri: string, headers: readonly string[]): Promise<RtspAnswer> => {
    const first = await send(method, uri, headers)
    const offered = first.all('www-authenticate')
    if (first.status !== 401 || login === undefined || offered.length === 0) return first
    challenges = offered
    return send(method, uri, headers)
  }
  const describe = async (): Promise<DescribedVideo | 'unsupported'> => {
    const described = await ask('DESCRIBE', base, ['Accept: application/sdp'])
    if (described.status !== 200) throw faultOfStatus(described.status)
    const { control, video } = parseSdp(described.body)
    if (video === 'none') throw captureError('corrupt-video', 'The stream of the camera holds no video.')
    if (video === 'unknown') return 'unsupported'
    const [folder = base] = [...described.all('content-base'), ...described.all('content-location')]
    whole = resolveControl(folder, control)
    return { ...video, control: resolveControl(control === '*' ? folder : whole, video.control) }
  }
  const setUp = async (video: DescribedVideo): Promise<boolean> => {
    setUpAsked = true
    const { status } = await ask('SETUP', video.control, ['Transport: RTP/AVP/TCP;unicast;interleaved=0-1'])
    if (status !== 200 && status !== 461) throw faultOfStatus(status)
    return status === 200
  }
  return {
    play: async (ready) => {
      const video = await describe()
      if (video === 'unsupported' || !(await setUp(video))) return 'unsupported'
      ready(video)
      const played = await ask('PLAY', whole, ['Range: npt=0.000-'])
      if (played.status !== 200) throw faultOfStatus(played.status)
      clock = sourceClock(played.all('date')[0], Date.now())
      return 'playing'
    },
    clock: () => clock,
    goodbye: async () => {
      const until = AbortSignal.timeout(GOODBYE_MS)
      const timeout = new Promise<void>((resolve) => until.addEventListener('abort', () => resolve(), { once: true }))
      const over = Promise.race([timeout, connection.closed])
      if (setUpAsked) await Promise.race([connection.named, over])
      if (connection.session() !== undefined)
        await Promise.race([send('TEARDOWN', whole, []).catch(() => undefined), over])
      connection.destroy()
    },
  }
}

/** RFC 2326 C.1.1: an absolute control URL stands for itself, another is put behind the base. */
function resolveControl(base: string, control: string): string {
  if (control === '' || control === '*') return base
  if (/^rtsps?:\/\//i.test(control)) return control
  return `${base.endsWith('/') ? base : `${base}/`}${control.replace(/^\//, '')}`
}

function baseOf({ scheme, host, port, path }: NetworkAddress): string {
  return `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}${path}`
}

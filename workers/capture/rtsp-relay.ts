/**
 * FFmpeg speaks plain RTSP to a port of this machine that takes one connection, and what stands between it and the
 * camera is ours: TLS where the camera wants it, redirects seen and cut off, and a goodbye that needs no FFmpeg, which
 * cannot say one while it sits in a silent socket.
 */
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'
import { Transform } from 'node:stream'
import type { NetworkAddress } from './address.ts'
import { captureError, faultOfStatus } from './fault.ts'
import type { Peer } from './host.ts'
import { authorization } from './http-login.ts'
import { GOODBYE_MS } from './rtsp-session.ts'

/** What ends a session at a camera, from whichever connection. */
export interface RtspFarewell {
  readonly session: string
  /** URI of the session as it was played. */
  readonly uri: string
  /** The newest `WWW-Authenticate` headers. */
  readonly challenges: readonly string[]
}

export interface RtspRelay {
  /** On 127.0.0.1. */
  readonly port: number
  /** Why the relay cut the connection; undefined when it did not. */
  readonly refusal: () => Error | undefined
  /** Ends the session at the camera where FFmpeg has not, within `GOODBYE_MS`, and closes both ends. Never rejects. */
  readonly goodbye: () => Promise<void>
}

export interface RelayTold {
  /** A session runs. */
  readonly onSession?: (farewell: RtspFarewell) => void
  /** Bytes of the camera; may throw, which cuts the connection. */
  readonly onBytes?: (bytes: number) => void
}

/** `camera`: a connection that is open. */
export async function relayRtsp(
  camera: Socket,
  { login }: Pick<NetworkAddress, 'login'>,
  { onSession, onBytes }: RelayTold = {},
): Promise<RtspRelay> {
  const heard = createEavesdropper(onSession)
  const server = createServer({ allowHalfOpen: false })
  server.maxConnections = 1
  let refusal: Error | undefined
  let local: Socket | undefined
  let ending: Promise<void> | undefined
  const gone = new Promise<void>((resolve) => camera.once('close', () => resolve()))
  const close = () => {
    server.close()
    local?.destroy()
    camera.destroy()
  }
  const sayGoodbye = async () => {
    local?.unpipe(camera)
    camera.unpipe()
    const farewell = heard.farewell()
    if (farewell === undefined || camera.destroyed) return
    const answered = Promise.withResolvers<void>()
    camera.on('data', (chunk: Buffer) => {
      if (chunk.includes('RTSP/1.0 ')) answered.resolve()
    })
    camera.resume()
    if (!heard.saidGoodbye()) camera.write(teardown(farewell, login))
    await Promise.race([answered.promise, gone, new Promise((resolve) => setTimeout(resolve, GOODBYE_MS).unref())])
  }
  const goodbye = () => (ending ??= sayGoodbye().finally(close))
  server.on('connection', (socket) => {
    local = socket
    const guard = refuseRedirects(onBytes)
    guard.once('error', (error) => {
      refusal = error
      camera.unpipe(guard)
      void goodbye()
    })
    socket.on('data', heard.fromUs)
    camera.on('data', heard.fromCamera)
    socket.on('error', () => socket.destroy()).on('close', () => camera.unpipe(guard).resume())
    socket.pipe(camera, { end: false })
    camera.pipe(guard).pipe(socket)
  })
  camera.on('error', close).on('close', () => local?.end())
  server.on('error', close)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    port: (server.address() as AddressInfo).port,
    refusal: () => refusal,
    goodbye,
  }
}

/** A plain connection to the camera. Throws `unreachable`, also when `signal` aborts. */
export async function connectPlain({ ip, port }: Peer, signal: AbortSignal): Promise<Socket> {
  const socket = connect({ host: ip, port, noDelay: true })
  const stop = () => socket.destroy(new Error('Stopped.'))
  signal.addEventListener('abort', stop, { once: true })
  try {
    await new Promise<void>((done, failed) => {
      if (signal.aborted) stop()
      socket.once('connect', done).once('error', failed)
    })
  } catch (error) {
    socket.destroy()
    throw captureError('unreachable', undefined, error)
  } finally {
    signal.removeEventListener('abort', stop)
  }
  return socket
}

/**
 * Ends a session whose own connection died with its process, over a new one. Cameras that end a session with its
 * connection answer that they know none, which is as good. Never rejects.
 */
export async function sayFarewell(peer: Peer, farewell: RtspFarewell, login: NetworkAddress['login']): Promise<void> {
  const until = AbortSignal.timeout(GOODBYE_MS * 2)
  try {
    const camera = await connectPlain(peer, until)
    const over = new Promise<void>((resolve) => {
      camera.once('data', () => resolve()).once('close', () => resolve())
      until.addEventListener('abort', () => resolve(), { once: true })
    })
    camera.on('error', () => undefined).write(teardown(farewell, login))
    await over
    camera.destroy()
  } catch {
    // A camera that is away holds no session.
  }
}

/** Above any number that FFmpeg reaches. */
const SEQUENCE = 900_000

function teardown({ session, uri, challenges }: RtspFarewell, login: NetworkAddress['login']): string {
  const credentials = login === undefined ? undefined : authorization(challenges, { method: 'TEARDOWN', uri, ...login })
  const lines = [
    `TEARDOWN ${uri} RTSP/1.0`,
    `CSeq: ${SEQUENCE}`,
    'User-Agent: Xunjie',
    `Session: ${session}`,
    ...(credentials === undefined ? [] : [`Authorization: ${credentials}`]),
    '',
    '',
  ]
  return lines.join('\r\n')
}

/** Answers up to the one to PLAY come in by then; a picture is no place to look for words. */
const HEAD_BYTES = 64 * 1024

/** What the two say about their session. Requests come whole, a write each; answers may come in pieces. */
function createEavesdropper(onSession: RelayTold['onSession']) {
  let answers = ''
  let uri: string | undefined
  let found: RtspFarewell | undefined
  let played = false
  let saidGoodbye = false
  const look = (): RtspFarewell | undefined => {
    const session = [...answers.matchAll(/^session:\s*([^\s;]+)/gim)].at(-1)?.[1]
    if (session === undefined || uri === undefined) return undefined
    const refused = answers.lastIndexOf(' 401 ')
    const asked = refused < 0 ? '' : answers.slice(refused)
    const challenges = [...asked.matchAll(/^www-authenticate:\s*(.+?)\s*$/gim)].map(([, value]) => value!)
    return { session, uri, challenges }
  }
  return {
    farewell: () => found ?? look(),
    saidGoodbye: () => saidGoodbye,
    fromUs: (chunk: Buffer): void => {
      // What begins otherwise is a report on what was received.
      if (chunk[0] === 0x24) return
      const [, method, asked] = /^(DESCRIBE|PLAY|TEARDOWN) (\S+) RTSP\//m.exec(chunk.toString('latin1')) ?? []
      if (method === 'TEARDOWN') saidGoodbye = true
      else uri = asked ?? uri
      played ||= method === 'PLAY'
    },
    fromCamera: (chunk: Buffer): void => {
      if (found !== undefined || answers.length >= HEAD_BYTES) return
      answers += chunk.toString('latin1')
      if (played) found = look()
      if (found !== undefined) onSession?.(found)
    },
  }
}

function refuseRedirects(onBytes: RelayTold['onBytes']): Transform {
  let seen = ''
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      try {
        onBytes?.(chunk.length)
      } catch (error) {
        done(error as Error)
        return
      }
      if (bytes > HEAD_BYTES) {
        done(null, chunk)
        return
      }
      bytes += chunk.length
      // The words may be cut in two by the network.
      seen = seen.slice(-16) + chunk.toString('latin1')
      if (/RTSP\/\d\.\d 3\d\d/.test(seen)) done(faultOfStatus(302))
      else done(null, chunk)
    },
  })
}

/** Whether FFmpeg has ended up at another host than the judged one: it follows redirects of plain RTSP by itself. */
export function refuseOtherHost(asked: string, reached: string | null): void {
  if (reached === null || hostOf(reached) === hostOf(asked)) return
  throw captureError('refused-address', faultOfStatus(302).message)
}

const hostOf = (url: string): string => /^[a-z]+:\/\/(?:[^@/]*@)?([^/?#]*)/i.exec(url)?.[1] ?? ''

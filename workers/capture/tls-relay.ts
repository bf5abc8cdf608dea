/**
 * RTSP under TLS: FFmpeg checks no host name in a certificate, so the TLS is ours. The connection goes to the judged
 * address and the certificate is checked against the name. For what only FFmpeg can read there is a relay: FFmpeg speaks
 * plain RTSP to a port of this machine that takes one connection, and a redirect is seen on the way and cut off.
 */
import { type AddressInfo, createServer, isIP, type Socket } from 'node:net'
import { Transform } from 'node:stream'
import { connect, type TLSSocket } from 'node:tls'
import type { NetworkAddress } from './address.ts'
import { captureError, faultOfStatus } from './fault.ts'
import type { NetworkPolicy } from './host.ts'
import { faultOfNetworkError, trustedAuthorities } from './http-get.ts'

export interface TlsRelay {
  /** On 127.0.0.1. */
  readonly port: number
  /** Why the relay cut the connection; undefined when it did not. */
  readonly refusal: () => Error | undefined
  readonly close: () => void
}

export interface RelayOptions {
  readonly policy: NetworkPolicy
  readonly signal: AbortSignal
  /** The other end took the connection; TLS has still to be agreed on. */
  readonly onConnect?: () => void
}

/** Connects to `ip` for the host of the address. Throws `CaptureError` (`refused-address` for its certificate, …). */
export async function relayTls(address: NetworkAddress, ip: string, options: RelayOptions): Promise<TlsRelay> {
  const camera = await connectTls(address, ip, options)
  const server = createServer({ allowHalfOpen: false })
  server.maxConnections = 1
  let refusal: Error | undefined
  let local: Socket | undefined
  const close = () => {
    server.close()
    local?.destroy()
    camera.destroy()
  }
  server.once('connection', (socket) => {
    local = socket
    server.close()
    const guard = refuseRedirects()
    guard.once('error', (error) => {
      refusal = error
      close()
    })
    socket.on('error', close).on('close', close)
    socket.pipe(camera)
    camera.pipe(guard).pipe(socket)
  })
  camera.on('error', close).on('close', () => local?.end())
  server.on('error', close)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { port: (server.address() as AddressInfo).port, refusal: () => refusal, close }
}

/** A connection under TLS with its certificate checked. Throws `CaptureError`, also when `signal` aborts. */
export async function connectTls(address: NetworkAddress, ip: string, options: RelayOptions): Promise<TLSSocket> {
  const { policy, signal, onConnect } = options
  const { host, port, certificate } = address
  const ca = await trustedAuthorities(policy)
  const socket = connect({
    host: ip,
    port,
    // A name is checked against the certificate; a bare address too, and is not sent as a name.
    ...(isIP(host) === 0 ? { servername: host } : {}),
    rejectUnauthorized: certificate !== 'unchecked',
    ...(ca === undefined ? {} : { ca }),
  })
  if (onConnect !== undefined) socket.once('connect', onConnect)
  const stop = () => socket.destroy(new Error('Stopped.'))
  signal.addEventListener('abort', stop, { once: true })
  try {
    await new Promise<void>((done, failed) => {
      if (signal.aborted) stop()
      socket.once('secureConnect', done).once('error', failed)
    })
  } catch (error) {
    socket.destroy()
    throw faultOfNetworkError(error)
  } finally {
    signal.removeEventListener('abort', stop)
  }
  return socket
}

/** Answers to OPTIONS, DESCRIBE, SETUP and PLAY are done by then; a picture is no place to look for words. */
const HEAD_BYTES = 64 * 1024

function refuseRedirects(): Transform {
  let seen = ''
  let bytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
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

/** RTSP under TLS: the connection goes to the judged address, and the certificate is checked against the name. */
import { isIP } from 'node:net'
import { connect, type TLSSocket } from 'node:tls'
import type { NetworkAddress } from './address.ts'
import type { NetworkPolicy } from './host.ts'
import { faultOfNetworkError, trustedAuthorities } from './http-get.ts'

export interface TlsOptions {
  readonly policy: NetworkPolicy
  readonly signal: AbortSignal
  /** The other end took the connection; TLS has still to be agreed on. */
  readonly onConnect?: () => void
}

/** Throws `CaptureError` (`refused-address` for the certificate, …), also when `signal` aborts. */
export async function connectTls(address: NetworkAddress, ip: string, options: TlsOptions): Promise<TLSSocket> {
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

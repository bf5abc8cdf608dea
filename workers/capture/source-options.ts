/** How an address is handed to FFmpeg: a URL and options that keep it to exactly the protocols and formats meant. */
import type { NetworkAddress } from './address.ts'

export interface FfmpegSource {
  /** Holds the credentials: only ever passed by memory or pipe. */
  readonly url: string
  readonly options: Readonly<Record<string, string>>
}

/** Demuxers that may be chosen by the bytes of a file or an HTTP answer. */
export const CONTAINERS = 'mov,mp4,matroska,webm,avi,mpegts,mpeg,flv,asf,h264,hevc,mjpeg,mpjpeg,jpeg_pipe,ogg'

/**
 * The source for a network camera. `ip` is the judged address: it replaces the host name wherever no certificate is
 * bound to the name, so that nothing is resolved a second time. `timeoutMs` bounds each read of the socket.
 */
export function networkSource(
  address: NetworkAddress,
  ip: string,
  how: { readonly playlists: boolean; readonly timeoutMs: number },
): FfmpegSource {
  const tls = address.scheme === 'rtsps' || address.scheme === 'https'
  const url = sourceUrl(address, tls ? address.host : ip)
  const timeout = { timeout: String(how.timeoutMs * 1000), rw_timeout: String(how.timeoutMs * 1000) }
  if (address.scheme === 'rtsp' || address.scheme === 'rtsps') {
    // Interleaved in the one TCP connection: passes firewalls, loses no packets, and the camera cannot name another host.
    const rtsp = { rtsp_transport: 'tcp', allowed_media_types: 'video', format_whitelist: 'rtsp,mpegts' }
    const protocol_whitelist = tls ? 'rtsps,rtsp,rtp,tls,tcp' : 'rtsp,rtp,tcp'
    return { url, options: { ...rtsp, protocol_whitelist, timeout: timeout.timeout } }
  }
  const playlists = how.playlists
    ? { protocols: 'http,https,tls,tcp,crypto', formats: `${CONTAINERS},hls,dash` }
    : undefined
  return {
    url,
    options: {
      ...timeout,
      protocol_whitelist: playlists?.protocols ?? (tls ? 'https,tls,tcp' : 'http,tcp'),
      format_whitelist: playlists?.formats ?? CONTAINERS,
      // A redirect would lead to a host that nobody judged.
      max_redirects: how.playlists ? '4' : '0',
      ...(tls ? {} : { headers: `Host: ${bracketed(address.host)}:${address.port}\r\n` }),
    },
  }
}

/** The source for a judged, absolute path. */
export function fileSource(path: string): FfmpegSource {
  return { url: `file:${path}`, options: { protocol_whitelist: 'file', format_whitelist: CONTAINERS } }
}

function sourceUrl(address: NetworkAddress, host: string): string {
  const { scheme, port, path, login } = address
  const userinfo = login === undefined ? '' : `${encode(login.user)}:${encode(login.password)}@`
  return `${scheme}://${userinfo}${bracketed(host)}:${port}${path}`
}

/** Everything but letters and digits, so that no reader of the URL can split it elsewhere. */
function encode(text: string): string {
  return [...Buffer.from(text, 'utf8')]
    .map((byte) => {
      const char = String.fromCharCode(byte)
      return /[A-Za-z0-9]/.test(char) ? char : `%${byte.toString(16).padStart(2, '0').toUpperCase()}`
    })
    .join('')
}

const bracketed = (host: string): string => (host.includes(':') ? `[${host}]` : host)

/** How an address is handed to FFmpeg: a URL and options that keep it to exactly the protocols and formats meant. */
import type { NetworkAddress } from './address.ts'
import type { NetworkPolicy } from './host.ts'

export interface FfmpegSource {
  /** Holds the credentials: only ever passed by memory or pipe. */
  readonly url: string
  readonly options: Readonly<Record<string, string>>
}

/** Demuxers that may be chosen by the bytes of a file or an HTTP answer. */
export const CONTAINERS = 'mov,mp4,matroska,webm,avi,mpegts,mpeg,flv,asf,h264,hevc,mjpeg,mpjpeg,jpeg_pipe,ogg'

/** A whole key frame of a large picture arrives in one burst: the kernel's usual buffer loses its end. */
const UDP_BUFFER_BYTES = 2 * 1024 * 1024

export interface RtspPeer {
  /** The judged address, or this machine where a relay stands before the camera. */
  readonly ip: string
  readonly port: number
}

/**
 * The source for an RTSP camera. The peer replaces host and port, so that nothing is resolved a second time.
 * `timeoutMs` bounds each read of the socket.
 */
export function rtspSource(
  address: NetworkAddress,
  peer: RtspPeer,
  { policy, timeoutMs }: { readonly policy: NetworkPolicy; readonly timeoutMs: number },
): FfmpegSource {
  const { path, login, transport } = address
  const userinfo = login === undefined ? '' : `${encode(login.user)}:${encode(login.password)}@`
  const url = `rtsp://${userinfo}${bracketed(peer.ip)}:${peer.port}${path}`
  const common = {
    allowed_media_types: 'video',
    format_whitelist: 'rtsp,mpegts',
    timeout: String(timeoutMs * 1000),
  }
  if (transport !== 'udp') {
    // Interleaved in the one TCP connection: passes firewalls, loses no packets, and the camera cannot name another host.
    return { url, options: { ...common, rtsp_transport: 'tcp', protocol_whitelist: 'rtsp,rtp,tcp' } }
  }
  const [first, last] = policy.udpPorts ?? []
  return {
    url,
    options: {
      ...common,
      rtsp_transport: 'udp',
      protocol_whitelist: 'rtsp,rtp,udp,tcp',
      // Packets from anyone but the camera are not taken.
      rtsp_flags: 'filter_src',
      buffer_size: String(UDP_BUFFER_BYTES),
      ...(first === undefined ? {} : { min_port: String(first), max_port: String(last) }),
    },
  }
}

/** The source for a judged, absolute path. */
export function fileSource(path: string): FfmpegSource {
  return { url: `file:${path}`, options: { protocol_whitelist: 'file', format_whitelist: CONTAINERS } }
}

/** The source for bytes that this program reads itself: no protocol at all. */
export function byteSource(): FfmpegSource {
  return { url: '', options: { protocol_whitelist: '', format_whitelist: CONTAINERS } }
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

/**
 * Camera addresses come from people and lists, and FFmpeg understands far more than cameras: `concat:`, `pipe:`, files.
 * So an address is parsed once, here, against a grammar that is narrower than any parser behind it, and everything
 * behind it gets the parts.
 */
import { isAbsolute, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ChannelParts, idRefusal, readAddressParts, type StreamChoices } from './address-parts.ts'
import { literalHostRefusal, type NetworkPolicy } from './host.ts'

export interface AddressPolicy extends NetworkPolicy {
  /** Folders in which files and recordings may lie; `any` for a person's own command, empty for none. */
  readonly folders: 'any' | readonly string[]
}

/** For cameras of a site. Add `folders` for recordings, `allow` for the ranges the site's cameras live in. */
export const LIVE_POLICY: AddressPolicy = { folders: [], loopback: false }

/** For `xunjie analyze`: the person who types the address owns the machine. */
export const ANALYZE_POLICY: AddressPolicy = { folders: 'any', loopback: true }

export type NetworkScheme = 'rtsp' | 'rtsps' | 'http' | 'https'

export interface NetworkAddress extends StreamChoices {
  readonly kind: 'network'
  readonly scheme: NetworkScheme
  /** Lower-case name, dotted IPv4, or IPv6 without brackets. */
  readonly host: string
  readonly port: number
  /** Path and query as entered, beginning with `/`. May hold tokens: as secret as the password. */
  readonly path: string
  /** Percent-decoded. */
  readonly login?: { readonly user: string; readonly password: string }
}

export interface FileAddress {
  readonly kind: 'file'
  readonly path: string
}

/** A clip with its own clock: frame k of the clip was taken at the k-th time of the timeline. */
export interface RecordingAddress {
  readonly kind: 'recording'
  readonly clip: string
  readonly timeline: string
}

export type CameraAddress = NetworkAddress | FileAddress | RecordingAddress | ChannelParts

export type ParsedAddress =
  | { readonly kind: 'address'; readonly address: CameraAddress }
  | { readonly kind: 'refused'; readonly reason: string }

const MAX_LENGTH = 2048
const DEFAULT_PORTS: Readonly<Record<NetworkScheme, number>> = { rtsp: 554, rtsps: 322, http: 80, https: 443 }

const refused = (reason: string): ParsedAddress => ({ kind: 'refused', reason })
const accepted = (address: CameraAddress): ParsedAddress => ({ kind: 'address', address })

/**
 * Parses and judges a camera address. Relative file paths count from the working directory. A host name is judged
 * when it is resolved (`resolveHost` in `host.ts`), a literal host here. The refusal is a sentence for the person who
 * entered the address and repeats none of it.
 */
export function parseCameraAddress(text: string, policy: AddressPolicy): ParsedAddress {
  if (text === '') return refused('The address is empty. Enter rtsp://, rtsps://, http:// or https:// and the camera.')
  if (text.length > MAX_LENGTH) return refused(`The address is longer than ${MAX_LENGTH} characters.`)
  if (text.trimStart().startsWith('{')) return parseParts(text, policy)
  if (/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(text)) return refused('The address contains control or invisible characters.')
  if (text.startsWith('-')) return refused('The address begins with a dash. Write a file as ./-name.')
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(text)?.[1]?.toLowerCase()
  if (scheme === undefined) return parseFile(text, policy)
  if (scheme === 'file') return parseFileUrl(text, policy)
  if (isNetworkScheme(scheme)) return parseNetwork(text, scheme, policy)
  return refused(
    OTHER_SCHEMES[scheme] ?? 'Addresses of this kind are not allowed. Use rtsp://, rtsps://, http:// or https://.',
  )
}

const NO_UDP =
  'Bare MPEG-TS or RTP by UDP is not taken: nobody asks for it, so anyone in the network could send the picture. Use the RTSP or HTTP address of the sender, with transport: udp where it has to be UDP.'
const USE_HTTP =
  'This protocol is not taken. Media servers that speak it give the same stream as RTSP or HTTP-FLV: enter that address.'

/** What people have and what they may enter instead. */
const OTHER_SCHEMES: Readonly<Record<string, string>> = {
  udp: NO_UDP,
  rtp: NO_UDP,
  rtmp: USE_HTTP,
  rtmps: USE_HTTP,
  ws: USE_HTTP,
  wss: USE_HTTP,
  srt: USE_HTTP,
  webrtc: USE_HTTP,
}

function isNetworkScheme(scheme: string): scheme is NetworkScheme {
  return Object.hasOwn(DEFAULT_PORTS, scheme)
}

const NETWORK_FORM =
  /^[a-z]+:\/\/(?:([^@:/?#]*)(?::([^@:/?#]*))?@)?(\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(\d{1,5}))?((?:[/?][^#]*)?)$/i

function parseNetwork(text: string, scheme: NetworkScheme, policy: AddressPolicy): ParsedAddress {
  if (/[^\x21-\x7e]/.test(text))
    return refused('The address contains a space or a non-ASCII character. Write it percent-encoded.')
  if (/[\\"'<>^`{|}]/.test(text))
    return refused('The address contains a character that does not belong there. Write it percent-encoded.')
  if (/%(?![0-9a-f]{2})|%[01][0-9a-f]|%7f/i.test(text))
    return refused('The address contains a broken or hidden control character after a percent sign.')
  const form = NETWORK_FORM.exec(text)
  if (form === null)
    return refused(
      'The address is not of the form scheme://user:password@host:port/path. Write @ : / ? and # inside a password percent-encoded (@ is %40).',
    )
  const [, user, password, rawHost, rawPort, rawPath] = form
  const port = rawPort === undefined ? DEFAULT_PORTS[scheme] : Number(rawPort)
  if (port < 1 || port > 65_535) return refused('The port is not between 1 and 65535.')
  const host = rawHost!.toLowerCase().replace(/^\[|\]$/g, '')
  const reason = literalHostRefusal(host, policy)
  if (reason !== undefined) return refused(reason)
  const login = user === undefined ? undefined : decodeLogin(user, password ?? '')
  if (login === 'broken') return refused('User name or password is not valid percent-encoded UTF-8.')
  const path = rawPath!.startsWith('/') ? rawPath! : `/${rawPath}`
  const hls = scheme.startsWith('http') && /^[^?]*\.m3u8?(?:\?|$)/i.test(path)
  return accepted({
    kind: 'network',
    scheme,
    host,
    port,
    path,
    ...(login === undefined ? {} : { login }),
    ...(hls ? { format: 'hls' } : {}),
  })
}

function decodeLogin(user: string, password: string): NonNullable<NetworkAddress['login']> | 'broken' {
  try {
    return { user: decodeURIComponent(user), password: decodeURIComponent(password) }
  } catch {
    return 'broken'
  }
}

function parseFileUrl(text: string, policy: AddressPolicy): ParsedAddress {
  if (!/^file:\/\/\/(?!\/)[^?#\\]*$/i.test(text) || /%2f|%5c|%00/i.test(text))
    return refused('A file address must have the form file:///folder/file.')
  try {
    return parseFile(fileURLToPath(text), policy)
  } catch {
    return refused('The file address is not valid percent-encoded UTF-8.')
  }
}

function parseFile(text: string, policy: AddressPolicy): ParsedAddress {
  const path = allowedPath(text, policy)
  return path === undefined ? refused(FOLDER_REFUSAL) : accepted({ kind: 'file', path })
}

function parseParts(text: string, policy: AddressPolicy): ParsedAddress {
  const parts = readAddressParts(text)
  switch (parts?.kind) {
    case 'recording': {
      const clip = allowedPath(parts.clip, policy)
      const timeline = allowedPath(parts.timeline, policy)
      if (clip === undefined || timeline === undefined) return refused(FOLDER_REFUSAL)
      return accepted({ kind: 'recording', clip, timeline })
    }
    case 'stream':
      return parseStream(parts, policy)
    case 'gateway': {
      const reason = idRefusal('device', parts.device) ?? idRefusal('channel', parts.channel)
      return reason === undefined ? accepted(parts) : refused(reason)
    }
    case undefined:
      return refused(
        'An address in braces must be {"clip": "file", "timeline": "file"}, {"url": "rtsp://…", "transport": "udp"} or {"platform": "id", "device": "20 digits", "channel": "20 digits"}.',
      )
    default:
      return parts satisfies never
  }
}

/** A URL and choices that must fit its scheme. */
function parseStream({ url, ...rest }: StreamChoices & { readonly url: string }, policy: AddressPolicy): ParsedAddress {
  const { transport, certificate, format } = rest
  const parsed = url.startsWith('{') ? refused('A stream is given by a URL.') : parseCameraAddress(url, policy)
  if (parsed.kind === 'refused') return parsed
  if (parsed.address.kind !== 'network') return refused('Only a stream of the network has a transport or certificate.')
  const { scheme } = parsed.address
  if (transport !== undefined && scheme !== 'rtsp')
    return refused('The choice transport: udp is for rtsp:// only; rtsps:// and HTTP travel by TCP.')
  if (certificate !== undefined && scheme !== 'rtsps' && scheme !== 'https')
    return refused(
      'The choice certificate: unchecked is for rtsps:// and https:// only; nothing else has a certificate.',
    )
  if (format !== undefined && !scheme.startsWith('http')) return refused('HLS is read over http:// or https:// only.')
  return accepted({
    ...parsed.address,
    ...(transport === undefined ? {} : { transport }),
    ...(certificate === undefined ? {} : { certificate }),
    ...(format === undefined ? {} : { format }),
  })
}

const FOLDER_REFUSAL =
  'Files are only allowed inside the folders this site names for them, written without control characters or a protocol.'

/** The absolute path, or undefined when the policy does not allow it. Links are followed later (`realFile`). */
function allowedPath(text: string, policy: AddressPolicy): string | undefined {
  if (text === '' || text.startsWith('-') || /[\p{Cc}\p{Cf}\\]/u.test(text)) return undefined
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return undefined
  const path = resolve(text)
  return policy.folders === 'any' || policy.folders.some((folder) => isInside(resolve(folder), path)) ? path : undefined
}

/** Whether `path` lies in `folder`; both absolute and without links. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path)
  return way !== '' && way !== '..' && !way.startsWith('../') && !isAbsolute(way)
}

/** What may be shown of an address: its kind and host, or the file's name. Never login, path or query. */
export function redactAddress(text: string): string {
  const parsed = parseCameraAddress(text, ANALYZE_POLICY)
  if (parsed.kind === 'refused') return '(address withheld)'
  const { address } = parsed
  if (address.kind === 'file') return fileName(address.path)
  if (address.kind === 'recording') return fileName(address.clip)
  if (address.kind === 'gateway') return `channel ${address.channel} of ${address.platform}`
  const host = address.host.includes(':') ? `[${address.host}]` : address.host
  return `${address.scheme}://${host}:${address.port}/…`
}

const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

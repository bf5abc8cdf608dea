/** Session descriptions of RTSP cameras (RFC 8866, RFC 6184 8.2, RFC 7798 7.2): the one video stream that is wanted. */
import type { SetCodec } from './parameter-sets.ts'

export interface DescribedVideo {
  readonly codec: SetCodec
  readonly payloadType: number
  /** Control URL as written, absolute or relative; empty when the session has but one. */
  readonly control: string
  /** Parameter sets as NAL units; a camera may give none here. */
  readonly sets: readonly Buffer[]
}

export interface SessionDescription {
  /** Control URL of the whole session as written; `*` means the base. */
  readonly control: string
  /** The first video stream. `unknown`: one that this reader does not take apart. */
  readonly video: DescribedVideo | 'unknown' | 'none'
}

const CODECS: Readonly<Record<string, SetCodec>> = { H264: 'h264', H265: 'h265', HEVC: 'h265' }
const MOST_SETS = 16

export function parseSdp(text: string): SessionDescription {
  const lines = text.split(/[\r\n]+/).map((line) => line.trim())
  const firstMedia = lines.findIndex((line) => line.startsWith('m='))
  const session = firstMedia < 0 ? lines : lines.slice(0, firstMedia)
  const start = lines.findIndex((line) => line.startsWith('m=video'))
  const control = attribute(session, 'control') ?? '*'
  if (start < 0) return { control, video: 'none' }
  const rest = lines.slice(start + 1)
  const end = rest.findIndex((line) => line.startsWith('m='))
  return { control, video: videoOf(lines[start]!, end < 0 ? rest : rest.slice(0, end)) }
}

function videoOf(media: string, lines: readonly string[]): DescribedVideo | 'unknown' {
  const payloadType = Number(media.split(/\s+/)[3])
  const name = attribute(lines, `rtpmap:${payloadType}`)?.trim().split('/')[0]?.toUpperCase() ?? ''
  const codec = CODECS[name]
  if (codec === undefined) return 'unknown'
  const format = parametersOf(attribute(lines, `fmtp:${payloadType}`) ?? '')
  // Interleaved packetisation and decoding order numbers change the payload's layout.
  if (format.get('packetization-mode') === '2' || Number(format.get('sprop-max-don-diff') ?? 0) > 0) return 'unknown'
  return { codec, payloadType, control: attribute(lines, 'control') ?? '', sets: setsOf(format) }
}

function attribute(lines: readonly string[], name: string): string | undefined {
  const line = lines.find((one) => one.startsWith(`a=${name}:`) || one.startsWith(`a=${name} `))
  return line?.slice(name.length + 3).trim()
}

function parametersOf(format: string): ReadonlyMap<string, string> {
  return new Map(
    format.split(';').flatMap((part) => {
      const equals = part.indexOf('=')
      return equals < 0 ? [] : [[part.slice(0, equals).trim().toLowerCase(), part.slice(equals + 1).trim()] as const]
    }),
  )
}

function setsOf(format: ReadonlyMap<string, string>): Buffer[] {
  const names = ['sprop-parameter-sets', 'sprop-vps', 'sprop-sps', 'sprop-pps']
  return names
    .flatMap((name) => format.get(name)?.split(',') ?? [])
    .slice(0, MOST_SETS)
    .map((text) => Buffer.from(text, 'base64'))
    .filter((nal) => nal.length > 2)
}

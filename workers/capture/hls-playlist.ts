/**
 * HLS playlists (RFC 8216) as far as a look needs them: the variants of a master playlist, the segments of a media
 * playlist. The text comes from a stranger: it is bounded, and its URIs are only text here, judged by whoever opens them.
 */
import type { EpochMs } from '../../pipeline/vocabulary.ts'

export interface Variant {
  readonly uri: string
  /** Bits per second; 0 when the playlist does not say. */
  readonly bandwidth: number
  /** Pixels; 0 when the playlist does not say. */
  readonly height: number
}

export interface ByteRange {
  readonly start: number
  /** Last byte, included. */
  readonly end: number
}

/** AES-128 in CBC mode: the key of 16 bytes lies behind `uri`. */
export interface SegmentKey {
  readonly uri: string
  /** 16 bytes. */
  readonly iv: Uint8Array
}

export interface Segment {
  readonly uri: string
  readonly range?: ByteRange
  readonly seconds: number
  /** Media sequence number: grows by one per segment. */
  readonly sequence: number
  /** Capture time of its first picture, where the packager says it. */
  readonly startsAt?: EpochMs
  /** The initialisation section of fragmented MP4. */
  readonly map?: { readonly uri: string; readonly range?: ByteRange }
  readonly key?: SegmentKey
}

export type Playlist =
  | { readonly kind: 'variants'; readonly variants: readonly Variant[] }
  | {
      readonly kind: 'segments'
      readonly segments: readonly Segment[]
      readonly targetSeconds: number
      readonly ended: boolean
    }
  | { readonly kind: 'refused'; readonly reason: string }

const MAX_LINES = 50_000
const NO_PLAYLIST = 'The answer is no HLS playlist. Check the address, or enter the camera as a stream.'

export function parsePlaylist(text: string): Playlist {
  const lines = text.split(/\r?\n/)
  if (lines[0]?.replace(/^\u{feff}/u, '').trim() !== '#EXTM3U') return { kind: 'refused', reason: NO_PLAYLIST }
  if (lines.length > MAX_LINES) return { kind: 'refused', reason: 'The HLS playlist has too many lines.' }
  return lines.some((line) => line.startsWith('#EXT-X-STREAM-INF:')) ? readVariants(lines) : readSegments(lines)
}

function readVariants(lines: readonly string[]): Playlist {
  const variants: Variant[] = []
  let about: ReadonlyMap<string, string> | undefined
  for (const line of lines) {
    if (line.startsWith('#EXT-X-STREAM-INF:')) about = attributesOf(line)
    else if (about !== undefined && isUri(line)) {
      const height = Number(/^\d+x(\d+)$/i.exec(about.get('RESOLUTION') ?? '')?.[1] ?? 0)
      variants.push({ uri: line.trim(), bandwidth: whole(about.get('BANDWIDTH')), height })
      about = undefined
    }
  }
  return variants.length === 0
    ? { kind: 'refused', reason: 'The HLS playlist names variants without an address.' }
    : { kind: 'variants', variants }
}

/** What holds from its line on for the segments that follow. */
interface Running {
  seconds: number | undefined
  sequence: number
  startsAt: EpochMs | undefined
  range: string | undefined
  rangeEnd: { uri: string; end: number } | undefined
  map: Segment['map']
  key: { uri: string; iv: Uint8Array | undefined } | undefined
  gap: boolean
}

function readSegments(lines: readonly string[]): Playlist {
  const segments: Segment[] = []
  const now: Running = {
    seconds: undefined,
    sequence: 0,
    startsAt: undefined,
    range: undefined,
    rangeEnd: undefined,
    map: undefined,
    key: undefined,
    gap: false,
  }
  let targetSeconds = 6
  for (const line of lines) {
    if (isUri(line)) {
      if (now.seconds !== undefined) addSegment(segments, now, line.trim())
      continue
    }
    const refusal = readTag(line, now)
    if (refusal !== undefined) return { kind: 'refused', reason: refusal }
    if (line.startsWith('#EXT-X-TARGETDURATION:')) targetSeconds = Math.min(60, Math.max(1, whole(valueOf(line))))
  }
  return { kind: 'segments', segments, targetSeconds, ended: lines.some((line) => line.startsWith('#EXT-X-ENDLIST')) }
}

function addSegment(segments: Segment[], now: Running, uri: string): void {
  const seconds = now.seconds ?? 0
  const range = rangeOf(now, uri)
  if (!now.gap)
    segments.push({
      uri,
      seconds,
      sequence: now.sequence,
      ...(range === undefined ? {} : { range }),
      ...(now.startsAt === undefined ? {} : { startsAt: now.startsAt }),
      ...(now.map === undefined ? {} : { map: now.map }),
      ...(now.key === undefined ? {} : { key: { uri: now.key.uri, iv: now.key.iv ?? ivOf(now.sequence) } }),
    })
  if (range !== undefined) now.rangeEnd = { uri, end: range.end }
  if (now.startsAt !== undefined) now.startsAt += Math.round(seconds * 1000)
  now.sequence += 1
  now.seconds = undefined
  now.range = undefined
  now.gap = false
}

/** Takes one tag in; a sentence when its playlist cannot be played. */
function readTag(line: string, now: Running): string | undefined {
  if (line.startsWith('#EXTINF:')) now.seconds = Math.min(600, Math.max(0, Number.parseFloat(valueOf(line)) || 0))
  else if (line.startsWith('#EXT-X-MEDIA-SEQUENCE:')) now.sequence = whole(valueOf(line))
  else if (line.startsWith('#EXT-X-PROGRAM-DATE-TIME:')) {
    const at = Date.parse(valueOf(line))
    now.startsAt = Number.isNaN(at) ? undefined : at
  } else if (line.startsWith('#EXT-X-BYTERANGE:')) now.range = valueOf(line)
  else if (line.startsWith('#EXT-X-GAP')) now.gap = true
  else if (line.startsWith('#EXT-X-MAP:')) now.map = mapOf(attributesOf(line))
  else if (line.startsWith('#EXT-X-KEY:')) return readKey(attributesOf(line), now)
  return undefined
}

function readKey(about: ReadonlyMap<string, string>, now: Running): string | undefined {
  const method = about.get('METHOD')
  now.key = undefined
  if (method === 'NONE') return undefined
  const uri = about.get('URI')
  const format = about.get('KEYFORMAT') ?? 'identity'
  if (method !== 'AES-128' || uri === undefined || format !== 'identity')
    return 'The HLS stream is encrypted in a way that is not supported. Use AES-128 with a plain key, or the stream without encryption.'
  const hex = /^0x([0-9a-f]{1,32})$/i.exec(about.get('IV') ?? '')?.[1]
  now.key = { uri, iv: hex === undefined ? undefined : Buffer.from(hex.padStart(32, '0'), 'hex') }
  return undefined
}

/** Without an IV the sequence number is it (RFC 8216, 5.2). */
function ivOf(sequence: number): Uint8Array {
  const iv = Buffer.alloc(16)
  iv.writeBigUInt64BE(BigInt(sequence), 8)
  return iv
}

function mapOf(about: ReadonlyMap<string, string>): Segment['map'] {
  const uri = about.get('URI')
  if (uri === undefined) return undefined
  const [, length, offset] = /^(\d+)@(\d+)$/.exec(about.get('BYTERANGE') ?? '') ?? []
  if (length === undefined) return { uri }
  return { uri, range: { start: Number(offset), end: Number(offset) + Number(length) - 1 } }
}

/** `length@offset`; without an offset it goes on where the one before ended in the same file. */
function rangeOf(now: Running, uri: string): ByteRange | undefined {
  const [, length, offset] = /^(\d+)(?:@(\d+))?$/.exec(now.range ?? '') ?? []
  if (length === undefined) return undefined
  const before = now.rangeEnd?.uri === uri ? now.rangeEnd.end + 1 : 0
  const start = offset === undefined ? before : Number(offset)
  return { start, end: start + Number(length) - 1 }
}

const isUri = (line: string): boolean => line.trim() !== '' && !line.startsWith('#')

const valueOf = (line: string): string => line.slice(line.indexOf(':') + 1).trim()

/** A whole number of 0 or more; 0 for anything else. */
function whole(text: string | undefined): number {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : 0
}

function attributesOf(line: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>()
  for (const [, name, quoted, plain] of valueOf(line).matchAll(/([A-Z0-9-]+)=(?:"([^"]*)"|([^",\s]*))/g))
    found.set(name!, quoted ?? plain ?? '')
  return found
}

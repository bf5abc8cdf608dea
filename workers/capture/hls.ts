/**
 * A live HLS stream as bytes. A playlist names further addresses, so FFmpeg never reads one: playlists, segments and
 * keys are fetched here, each address judged by the rules of the site before it is opened, and the demuxer gets bytes.
 */
import { createDecipheriv } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { Dispatcher } from 'undici'
import type { EpochMs } from '../../pipeline/vocabulary.ts'
import { type AddressPolicy, type NetworkAddress, parseCameraAddress } from './address.ts'
import { captureError, faultOfStatus } from './fault.ts'
import { type ByteRange, type Playlist, parsePlaylist, type Segment, type Variant } from './hls-playlist.ts'
import type { HttpClient } from './http-get.ts'
import type { NetworkInput } from './pull-job.ts'

const MAX_PLAYLIST_BYTES = 1024 * 1024
const MAX_SEGMENT_BYTES = 32 * 1024 * 1024

/** How far a packager's clock may be from ours before its dates count for nothing. */
const CLOCK_SLACK_MS = 5000
const OLDEST_MS = 120_000

export interface HlsStream {
  readonly bytes: AsyncIterable<Uint8Array>
  /** Capture time of the first picture, as well as it is known. */
  readonly capturedAt: EpochMs
}

/** One media playlist and what it takes to open what it names. */
interface Opened {
  readonly http: HttpClient
  readonly input: NetworkInput
  readonly at: NetworkAddress
  readonly list: Playlist & { readonly kind: 'segments' }
}

/**
 * The newest complete segment of the live edge, alone. Its first picture is as old as the playlist says, or at least
 * as old as the segment is long. Throws `CaptureError` or what undici throws.
 */
export async function newestSegment(http: HttpClient, input: NetworkInput): Promise<HlsStream> {
  const opened = await openPlaylist(http, input)
  const newest = opened.list.segments.at(-1)
  if (newest === undefined) throw captureError('zero-frames', NOTHING_YET)
  return { bytes: bytesOf(opened, newest, true), capturedAt: capturedAt(newest, Date.now()) }
}

const NOTHING_YET =
  'The HLS playlist has no complete segment. Check that the stream runs; a packager that has just started needs some seconds.'

/** When the first picture of a segment was taken: by the playlist's date where it can be true, else by its length. */
function capturedAt({ startsAt, seconds }: Segment, now: EpochMs): EpochMs {
  const believed = startsAt !== undefined && startsAt <= now + CLOCK_SLACK_MS && startsAt >= now - OLDEST_MS
  return believed ? Math.min(startsAt, now) : now - Math.round(seconds * 1000)
}

/** Every segment from the newest on (of a finished playlist: from the first), until the stream or the signal ends. */
export async function* followSegments(
  http: HttpClient,
  input: NetworkInput,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  let opened = await openPlaylist(http, input)
  let next = (opened.list.ended ? opened.list.segments[0] : opened.list.segments.at(-1))?.sequence ?? 0
  let first = true
  for (;;) {
    for (const segment of opened.list.segments) {
      if (segment.sequence < next) continue
      yield* bytesOf(opened, segment, first)
      first = false
      next = segment.sequence + 1
    }
    if (opened.list.ended) return
    await wait(opened.list.targetSeconds * 500, undefined, { signal })
    opened = { ...opened, list: await readMedia(opened) }
  }
}

async function openPlaylist(http: HttpClient, input: NetworkInput): Promise<Opened> {
  const at = input.address
  const outer = await readPlaylist(http, at)
  if (outer.kind === 'segments') return { http, input, at, list: outer }
  const inner = judge({ http, input, at }, chooseVariant(outer.variants).uri)
  return { http, input, at: inner, list: await readMedia({ http, at: inner }) }
}

async function readMedia({ http, at }: Pick<Opened, 'http' | 'at'>): Promise<Opened['list']> {
  const list = await readPlaylist(http, at)
  if (list.kind === 'segments') return list
  throw captureError('corrupt-video', 'The HLS playlist names a playlist that names further playlists.')
}

async function readPlaylist(http: HttpClient, at: NetworkAddress): Promise<Exclude<Playlist, { kind: 'refused' }>> {
  const text = Buffer.from(await readAll(await open(http, at), MAX_PLAYLIST_BYTES)).toString('utf8')
  const list = parsePlaylist(text)
  if (list.kind === 'refused') throw captureError('corrupt-video', list.reason)
  return list
}

/** Enough for a detector of 640 pixels and no more: the smallest picture of 360 lines or more, else the largest. */
function chooseVariant(variants: readonly Variant[]): Variant {
  const rising = variants.toSorted((a, b) => a.bandwidth - b.bandwidth)
  return rising.find(({ height }) => height >= 360 || height === 0) ?? rising.at(-1)!
}

/** The address behind a URI of a playlist, under the same rules as one that a person enters: never a file. */
function judge({ input, at }: Pick<Opened, 'http' | 'input' | 'at'>, uri: string): NetworkAddress {
  const policy: AddressPolicy = { ...input.policy, folders: [] }
  const parsed = parseCameraAddress(absolute(uri, at), policy)
  const address = parsed.kind === 'address' ? parsed.address : undefined
  if (address?.kind !== 'network' || !address.scheme.startsWith('http') || address.login !== undefined)
    throw captureError(
      'refused-address',
      'The HLS playlist names an address that the rules of this site do not allow. Check the media server, or enter a stream that it serves in one piece (RTSP, HTTP-FLV).',
    )
  const home = address.scheme === at.scheme && address.host === at.host && address.port === at.port
  return {
    ...address,
    ...(home && at.login !== undefined ? { login: at.login } : {}),
    ...(at.certificate === undefined || address.scheme !== 'https' ? {} : { certificate: at.certificate }),
  }
}

/** Only text: what comes out is parsed again by the narrow grammar of cameras. */
function absolute(uri: string, { scheme, host, port, path }: NetworkAddress): string {
  const base = `${scheme}://${host.includes(':') ? `[${host}]` : host}:${port}${path}`
  return URL.canParse(uri, base) ? new URL(uri, base).href : ''
}

async function* bytesOf(opened: Opened, segment: Segment, withMap: boolean): AsyncGenerator<Uint8Array> {
  const { http } = opened
  if (segment.map !== undefined && withMap)
    yield await readAll(await open(http, judge(opened, segment.map.uri), segment.map.range), MAX_SEGMENT_BYTES)
  const body = bounded(await open(http, judge(opened, segment.uri), segment.range), MAX_SEGMENT_BYTES)
  if (segment.key === undefined) {
    yield* body
    return
  }
  const key = await readAll(await open(http, judge(opened, segment.key.uri)), 16)
  if (key.length !== 16) throw captureError('corrupt-video', 'The key of the HLS stream is not 16 bytes long.')
  const decipher = createDecipheriv('aes-128-cbc', key, segment.key.iv)
  try {
    for await (const chunk of body) yield decipher.update(chunk)
    yield decipher.final()
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_OSSL_BAD_DECRYPT') throw error
    throw captureError('corrupt-video', 'The HLS stream does not open with its key.', error)
  }
}

async function open(http: HttpClient, at: NetworkAddress, range?: ByteRange): Promise<Dispatcher.ResponseData> {
  const headers = range === undefined ? undefined : { range: `bytes=${range.start}-${range.end}` }
  const answer = await http.send(at, headers === undefined ? {} : { headers })
  const { statusCode } = answer
  if (statusCode === (range === undefined ? 200 : 206)) return answer
  if (statusCode >= 200 && statusCode <= 299)
    throw captureError(
      'corrupt-video',
      'The media server does not give parts of a file, and the HLS playlist asks for them.',
    )
  throw faultOfStatus(statusCode)
}

async function* bounded({ body }: Dispatcher.ResponseData, most: number): AsyncGenerator<Uint8Array> {
  let bytes = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > most) throw captureError('too-large', TOO_MANY_BYTES)
    yield chunk
  }
}

const TOO_MANY_BYTES =
  'A playlist, key or segment of the HLS stream is far larger than such things are. Check the address, and shorten the segments.'

async function readAll(answer: Dispatcher.ResponseData, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of bounded(answer, most)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

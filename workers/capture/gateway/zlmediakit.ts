/**
 * ZLMediaKit: `/index/api/…` with `secret`, HTTP status 200 throughout and `{code, msg, data}`: 0 success, -1 failed,
 * -100 wrong secret, -300 wrong arguments, -400 exception, -500 not found (its WebApi.cpp and API document).
 *
 * `running`: a stream that is there already; nothing is opened. `proxy`: it is told to pull `source`, under an
 * application name of our own. `snapshot`: it takes the still itself.
 */
import { setTimeout as wait } from 'node:timers/promises'
import type { ChannelParts } from '../address-parts.ts'
import { captureError } from '../fault.ts'
import { type CallGateway, type GatewayAnswer, jsonOf, refusedSecret } from './call.ts'
import type { Closed, Gateway, Opened } from './gateway.ts'
import type { GatewaySetup } from './setup.ts'
import { fill } from './template.ts'

type Json = Readonly<Record<string, unknown>>

const VHOST = '__defaultVhost__'
/** Streams under it are ours: no other program names its streams so. */
const OWN_APP = 'xunjie'
const PULL_SECONDS = 8
const READER_CHECKS = 4
const READER_PAUSE_MS = 400

export function createZlmediakit(setup: GatewaySetup, call: CallGateway): Gateway {
  const zlm: Zlm = { setup, call }
  return {
    open: WAYS[setup.take ?? 'running'].bind(undefined, zlm),
    close: (channel, key, signal) => closeProxy(zlm, key === '' ? ownKey(channel) : key, signal),
  }
}

interface Zlm {
  readonly setup: GatewaySetup
  readonly call: CallGateway
}

async function ask({ setup, call }: Zlm, name: string, query: Record<string, string>, signal: AbortSignal) {
  const all = new URLSearchParams({ secret: setup.secret ?? '', ...query })
  const waitsFor = name === 'addStreamProxy' || name === 'getSnap' ? 'device' : 'gateway'
  return call({ method: 'GET', path: `/index/api/${name}?${all.toString()}`, headers: {} }, signal, waitsFor)
}

function resultOf(answer: GatewayAnswer): Json {
  const json = jsonOf(answer)
  if (json['code'] === -100) throw refusedSecret()
  return json
}

/** The rows of the stream, one a protocol; empty = it does not run. */
async function rowsOf(zlm: Zlm, app: string, stream: string, signal: AbortSignal): Promise<readonly Json[]> {
  const json = resultOf(await ask(zlm, 'getMediaList', { vhost: VHOST, app, stream }, signal))
  const { data } = json
  return json['code'] === 0 && Array.isArray(data) ? (data as readonly Json[]) : []
}

const streamIdOf = ({ streamId = '{device}_{channel}' }: GatewaySetup, channel: ChannelParts): string =>
  fill(streamId, channel)

async function openRunning(zlm: Zlm, channel: ChannelParts, signal: AbortSignal): Promise<Opened> {
  const { setup } = zlm
  const app = setup.app ?? 'rtp'
  const stream = streamIdOf(setup, channel)
  const rows = await rowsOf(zlm, app, stream, signal)
  if (rows.length === 0) throw captureError('not-found', NOT_RUNNING)
  return { kind: 'stream', address: playAddress(setup, app, stream) }
}

const NOT_RUNNING =
  'The channel does not run on the media server now. Let the platform keep it running, or set take: proxy with the address to pull.'

async function openProxy(zlm: Zlm, channel: ChannelParts, signal: AbortSignal): Promise<Opened> {
  const { setup } = zlm
  const stream = ownStream(channel)
  const url = fill(setup.source ?? '', channel, encodeURIComponent)
  const query = {
    vhost: VHOST,
    app: OWN_APP,
    stream,
    url,
    // By TCP; one try; and it ends by itself when nobody reads, should we never come back to close it.
    rtp_type: '0',
    retry_count: '0',
    timeout_sec: String(PULL_SECONDS),
    auto_close: '1',
    enable_audio: '0',
    enable_mp4: '0',
  }
  const json = resultOf(await ask(zlm, 'addStreamProxy', query, signal))
  const address = playAddress(setup, OWN_APP, stream)
  if (json['code'] === 0) {
    const key = (json['data'] as Json | undefined)?.['key']
    return { kind: 'stream', address, handle: typeof key === 'string' ? key : ownKey(channel) }
  }
  // Another of our workers has it open, and closes it.
  if (/already exists/i.test(String(json['msg']))) return { kind: 'stream', address }
  if (json['code'] === -300) throw captureError('refused-address', BAD_SOURCE)
  if (/401|403|unauthorized|forbidden/i.test(String(json['msg'])))
    throw captureError('refused-credentials', SOURCE_LOGIN)
  throw captureError('unreachable', NOT_PULLED)
}

const ownStream = ({ device, channel }: ChannelParts): string => `${device}_${channel}`

const ownKey = (channel: ChannelParts): string => `${VHOST}/${OWN_APP}/${ownStream(channel)}`

const BAD_SOURCE = 'The media server does not take the address it shall pull. Correct source: of platforms[].gateway.'
const SOURCE_LOGIN =
  'The camera refused the user or password with which the media server pulls. Correct source: of platforms[].gateway.'
const NOT_PULLED =
  'The media server could not pull this channel in time. Check source: of platforms[].gateway, and that the device is online.'

/** Deletes a proxy of ours that nobody reads. */
async function closeProxy(zlm: Zlm, key: string, signal: AbortSignal): Promise<Closed> {
  const stream = key.slice(key.lastIndexOf('/') + 1)
  for (let check = 1; ; check += 1) {
    const rows = await rowsOf(zlm, OWN_APP, stream, signal)
    const readers = Math.max(0, ...rows.map((row) => Number(row['totalReaderCount'] ?? row['readerCount'] ?? 0)))
    if (readers === 0) break
    if (check === READER_CHECKS) return 'watched'
    await wait(READER_PAUSE_MS, undefined, { signal })
  }
  const json = resultOf(await ask(zlm, 'delStreamProxy', { key }, signal))
  if (json['code'] !== 0)
    throw captureError('unreachable', 'The media server did not delete a proxy that nobody reads; it is tried again.')
  return 'closed'
}

/** It answers a failed snapshot with a picture of its own (PNG) or with its log, and status 200. */
async function takeSnapshot(zlm: Zlm, channel: ChannelParts, signal: AbortSignal): Promise<Opened> {
  const { setup } = zlm
  const url =
    setup.source === undefined
      ? `rtsp://127.0.0.1:554/${setup.app ?? 'rtp'}/${streamIdOf(setup, channel)}`
      : fill(setup.source, channel, encodeURIComponent)
  const query = { url, timeout_sec: String(PULL_SECONDS), expire_sec: '1' }
  const answer = await ask(zlm, 'getSnap', query, signal)
  if (answer.bytes.subarray(0, 3).toString('latin1') === '\xff\xd8\xff') return { kind: 'still', picture: answer.bytes }
  if (answer.bytes.subarray(0, 1).toString() === '{') resultOf(answer)
  throw captureError('zero-frames', NO_SNAPSHOT)
}

const NO_SNAPSHOT =
  'The media server took no snapshot of this channel. Check that the channel runs there and that its ffmpeg program (ffmpeg.bin) is installed.'

const WAYS = { running: openRunning, proxy: openProxy, snapshot: takeSnapshot } as const

function playAddress(setup: GatewaySetup, app: string, stream: string): string {
  const { hostname } = new URL(setup.url)
  const id = encodeURIComponent(stream)
  const kind = setup.stream ?? 'rtsp'
  switch (kind) {
    case 'flv':
      return `http://${hostname}:${setup.mediaPort ?? 80}/${app}/${id}.live.flv`
    case 'hls':
      return `http://${hostname}:${setup.mediaPort ?? 80}/${app}/${id}/hls.m3u8`
    case 'rtsp':
      return `rtsp://${hostname}:${setup.mediaPort ?? 554}/${app}/${id}`
    default:
      return kind satisfies never
  }
}

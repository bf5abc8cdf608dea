/**
 * wvp-GB28181-pro: `/api/play/start|stop/{deviceId}/{channelId}`, answers `{code, msg, data}` with code 0 for success.
 * Paths, headers and codes as in its controllers (PlayController, UserController, ServerController,
 * InviteErrorCode, ErrorCode) of versions 2.6 to 2.7.
 *
 * Its stop ends the stream for everybody, so it is only sent for a stream that did not run before and that nobody reads.
 */
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { ChannelParts } from '../address-parts.ts'
import { type CaptureError, captureError } from '../fault.ts'
import { type CallGateway, gatewayDown, jsonOf, refusedSecret } from './call.ts'
import type { Gateway } from './gateway.ts'
import type { GatewaySetup } from './setup.ts'
import { createToken, type Token } from './token.ts'

type Json = Readonly<Record<string, unknown>>

/** Looks at the readers after our own connection is gone: the media server counts with a delay. */
const READER_CHECKS = 4
const READER_PAUSE_MS = 400

interface Wvp {
  readonly setup: GatewaySetup
  readonly call: CallGateway
  readonly token: Token
}

export function createWvp(setup: GatewaySetup, call: CallGateway): Gateway {
  const wvp: Wvp = { setup, call, token: createToken(() => login(setup, call)) }
  return {
    open: async (channel, signal) => {
      const ran = await runs(wvp, channel, signal)
      const answer = await get(wvp, `/api/play/start/${channel.device}/${channel.channel}`, signal)
      if (answer['code'] !== 0) throw faultOfCode(answer)
      const data = objectOf(answer['data'])
      const address = data[setup.stream ?? 'rtsp']
      if (typeof address !== 'string' || address === '') throw captureError('not-found', NO_ADDRESS)
      const { mediaServerId } = data
      const handle = typeof mediaServerId === 'string' ? mediaServerId : ''
      return { kind: 'stream', address, ...(ran === 'no' ? { handle } : {}) }
    },
    close: async (channel, mediaServerId, signal) => {
      for (let check = 1; ; check += 1) {
        const readers = await readersOf(wvp, { channel, mediaServerId }, signal)
        if (readers === 0) break
        // Nobody can say: the platform's own rule for streams without readers (stream-on-demand) ends it.
        if (readers === undefined) return 'left'
        if (check === READER_CHECKS) return 'watched'
        await wait(READER_PAUSE_MS, undefined, { signal })
      }
      const answer = await get(wvp, `/api/play/stop/${channel.device}/${channel.channel}`, signal)
      if (typeof answer['code'] === 'number' && answer['code'] !== 0) throw captureError('unreachable', NOT_STOPPED)
      return 'closed'
    },
  }
}

const NO_ADDRESS =
  'The gateway opened the channel and gave no address of the kind that is asked for. Set stream: of platforms[].gateway to rtsp, flv or hls, and enable it on its media server.'
const NOT_STOPPED = 'The gateway did not close a stream that nobody watches; it is tried again.'

async function login({ user, secret = '' }: GatewaySetup, call: CallGateway): Promise<string> {
  // Without a user the secret is an API key, which needs no login.
  if (user === undefined) return secret
  const password = createHash('md5').update(secret).digest('hex')
  const query = `username=${encodeURIComponent(user)}&password=${password}`
  const signal = new AbortController().signal
  const answer = await call({ method: 'GET', path: `/api/user/login?${query}`, headers: {} }, signal)
  const json = jsonOf(answer)
  const { accessToken } = objectOf(json['data'])
  if (json['code'] === 0 && typeof accessToken === 'string') return accessToken
  throw refusedSecret()
}

async function get({ setup, call, token }: Wvp, path: string, signal: AbortSignal): Promise<Json> {
  const waitsFor = path.startsWith('/api/play/start/') ? 'device' : 'gateway'
  const header = setup.user === undefined ? 'api-key' : 'access-token'
  const answer = await token.with(async (value) => {
    const given = await call({ method: 'GET', path, headers: { [header]: value } }, signal, waitsFor)
    const isOver = given.status === 401 || (given.status === 400 && given.bytes.length === 0)
    if (isOver) return 'expired'
    const json = jsonOf(given)
    return json['code'] === 401 ? 'expired' : json
  })
  if (answer === 'expired') throw refusedSecret()
  return answer
}

/** Whether the stream of the channel ran before we asked for it. */
async function runs(wvp: Wvp, channel: ChannelParts, signal: AbortSignal): Promise<'yes' | 'no' | 'unknown'> {
  const ids = await mediaServers(wvp, signal)
  let known: 'no' | 'unknown' = ids.length === 0 ? 'unknown' : 'no'
  for (const mediaServerId of ids) {
    const info = await mediaInfo(wvp, { channel, mediaServerId }, signal)
    if (info === undefined) known = 'unknown'
    else if (info['online'] === true || typeof info['readerCount'] === 'number') return 'yes'
  }
  return known
}

async function mediaServers(wvp: Wvp, signal: AbortSignal): Promise<readonly string[]> {
  const servers = await get(wvp, '/api/server/media_server/online/list', signal)
  const ids = Array.isArray(servers['data']) ? servers['data'].map((server) => objectOf(server)['id']) : []
  return ids.filter((id) => typeof id === 'string')
}

interface Place {
  readonly channel: ChannelParts
  readonly mediaServerId: string
}

/** 0 for a stream that is gone; undefined when the gateway cannot say. */
async function readersOf(wvp: Wvp, place: Place, signal: AbortSignal): Promise<number | undefined> {
  if (place.mediaServerId === '') return readersAnywhere(wvp, place.channel, signal)
  const info = await mediaInfo(wvp, place, signal)
  if (info === undefined) return undefined
  const { readerCount } = info
  return typeof readerCount === 'number' ? readerCount : Object.keys(info).length === 0 ? 0 : undefined
}

/** For a lease of a crash: nobody wrote down which media server took the stream. */
async function readersAnywhere(wvp: Wvp, channel: ChannelParts, signal: AbortSignal): Promise<number | undefined> {
  let readers: number | undefined
  for (const mediaServerId of await mediaServers(wvp, signal)) {
    const here = await readersOf(wvp, { channel, mediaServerId }, signal)
    if (here === undefined) return undefined
    readers = (readers ?? 0) + here
  }
  return readers
}

/** Empty for a stream that is not there; undefined when the gateway cannot say. */
async function mediaInfo(wvp: Wvp, { channel, mediaServerId }: Place, signal: AbortSignal): Promise<Json | undefined> {
  const query = `app=rtp&stream=${channel.device}_${channel.channel}&mediaServerId=${encodeURIComponent(mediaServerId)}`
  const answer = await get(wvp, `/api/server/media_server/media_info?${query}`, signal)
  return answer['code'] === 0 ? objectOf(answer['data']) : undefined
}

const objectOf = (value: unknown): Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}

/** Its codes for a play that failed. Its messages are written for its own page and stay there. */
function faultOfCode({ code, msg }: Json): CaptureError {
  switch (code) {
    case -1:
    case 408:
    case 486:
      return captureError('unreachable', SIGNALLING)
    case -2:
      return captureError('zero-frames', NO_STREAM)
    case -3:
    case -8:
      return gatewayDown(
        'The gateway has no port or SSRC left for another stream. Close streams there, or give it more.',
      )
    case 403:
      return refusedSecret()
    case 404:
      return captureError('not-found', NO_CHANNEL)
    case 100:
      if (/不存在|not exist|未找到/i.test(String(msg))) return captureError('not-found', NO_CHANNEL)
      return captureError('unreachable', /超时|timeout/i.test(String(msg)) ? SIGNALLING : OFFLINE)
    default:
      return captureError('unreachable', OFFLINE)
  }
}

const SIGNALLING =
  'The device did not answer the call of its gateway in time. Check that it is online there, and the SIP network between them.'
const NO_STREAM =
  'The device took the call of its gateway and sent no video. Check the network from the device to the media server, and its RTP ports.'
const NO_CHANNEL =
  'The gateway knows no such device or channel. Compare both ids with its channel list; renew the list there.'
const OFFLINE =
  'The gateway could not open this channel. Check on its page whether the device is online and plays there.'

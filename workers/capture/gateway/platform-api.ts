/** A platform's own HTTP API, described in the configuration: requests with placeholders, answers by JSON pointer. */
import type { ChannelParts } from '../address-parts.ts'
import { captureError } from '../fault.ts'
import { type CallGateway, jsonOf, refusedSecret } from './call.ts'
import type { Gateway } from './gateway.ts'
import type { GatewayCall, GatewaySetup } from './setup.ts'
import { fillCall, pointed } from './template.ts'
import { createToken } from './token.ts'

type Json = Readonly<Record<string, unknown>>

export function createPlatformApi(setup: GatewaySetup, call: CallGateway): Gateway {
  const token = createToken(() => login(setup, call))
  const send = async (
    wanted: GatewayCall,
    about: ChannelParts & { readonly handle?: string },
    signal: AbortSignal,
  ): Promise<Json> => {
    const answer = await token.with(async (value) => {
      const filled = fillCall(wanted, { ...valuesOf(setup), ...ids(about), token: value })
      const given = await call(filled, signal, wanted === setup.open ? 'device' : 'gateway')
      if (given.status === 401) return 'expired'
      if (given.status === 403) throw refusedSecret()
      if (given.status === 404) throw captureError('not-found', NO_CHANNEL)
      return given.bytes.length === 0 && given.status < 300 ? {} : jsonOf(given)
    })
    if (answer === 'expired') throw refusedSecret()
    return answer
  }
  const { open, close } = setup
  return {
    open: async (channel, signal) => {
      if (open === undefined) throw captureError('refused-address', 'The gateway has no open: request. Add it.')
      const answer = await send(open, channel, signal)
      if (!succeeded(setup, answer)) throw captureError('unreachable', REFUSED)
      const address = pointed(answer, open.address)
      if (typeof address !== 'string' || address === '') throw captureError('not-found', NO_ADDRESS)
      const handle = open.handle === undefined ? undefined : pointed(answer, open.handle)
      const named = typeof handle === 'string' || typeof handle === 'number' ? String(handle) : ''
      return { kind: 'stream', address, ...(close === undefined ? {} : { handle: named }) }
    },
    close: async (channel, handle, signal) => {
      // A lease of a crash has no name for what was opened.
      if (close === undefined || (handle === '' && open?.handle !== undefined)) return 'left'
      const answer = await send(close, { ...channel, handle }, signal)
      if (!succeeded(setup, answer) && Object.keys(answer).length > 0)
        throw captureError('unreachable', 'The gateway did not close a stream; it is tried again.')
      return 'closed'
    },
  }
}

const NO_CHANNEL = 'The gateway knows no such device or channel. Compare both ids with its channel list.'
const NO_ADDRESS =
  'The answer of the gateway has no address where open.address points. Compare the pointer with its documentation.'
const REFUSED = 'The gateway could not open this channel. Check there whether the device is online and plays.'

function succeeded({ success }: GatewaySetup, answer: Json): boolean {
  return success === undefined || pointed(answer, success.pointer) === success.equals
}

async function login(setup: GatewaySetup, call: CallGateway): Promise<string> {
  if (setup.login === undefined) return ''
  const signal = new AbortController().signal
  const given = await call(fillCall(setup.login, valuesOf(setup)), signal)
  if (given.status === 401 || given.status === 403) throw refusedSecret()
  const token = pointed(jsonOf(given), setup.login.token)
  if (typeof token === 'string' && token !== '') return token
  throw refusedSecret()
}

const valuesOf = ({ user = '', secret = '' }: GatewaySetup) => ({ user, secret })

const ids = ({ device, channel, handle }: ChannelParts & { readonly handle?: string }) => ({
  device,
  channel,
  ...(handle === undefined ? {} : { handle }),
})

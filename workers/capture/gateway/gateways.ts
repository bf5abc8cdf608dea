/**
 * The gateways of all platforms as capture sees them: a channel in, a judged address or a still out, and a release.
 * What was opened is closed after the last has let go, at the end of this process, or by the reaper after a crash.
 */
import { type NetworkAddress, parseCameraAddress } from '../address.ts'
import type { ChannelParts } from '../address-parts.ts'
import { captureError } from '../fault.ts'
import type { NetworkPolicy } from '../host.ts'
import { callerOf } from './call.ts'
import type { Gateway, Opened } from './gateway.ts'
import { closeLeased, type LeasedOptions } from './leased.ts'
import { createPlatformApi } from './platform-api.ts'
import { createRest, type Rest } from './rest.ts'
import type { GatewaySetup } from './setup.ts'
import { createSharedStreams } from './shared.ts'
import { createWvp } from './wvp.ts'
import { createZlmediakit } from './zlmediakit.ts'

export type GatewaySource =
  | { readonly kind: 'stream'; readonly address: NetworkAddress; readonly policy: NetworkPolicy }
  | { readonly kind: 'still'; readonly picture: Uint8Array }

export interface GatewayLease {
  readonly source: GatewaySource
  /** Lets go. Closing goes on behind it. */
  readonly release: () => void
}

export interface Gateways {
  /** Throws `CaptureError`. */
  readonly open: (channel: ChannelParts, signal: AbortSignal) => Promise<GatewayLease>
  /** Closes what crashed workers left behind. Returns how many leases were found past their time. */
  readonly reap: (signal: AbortSignal) => Promise<number>
  /** Closes everything that is open, within some seconds. */
  readonly close: () => Promise<void>
}

export interface GatewaysOptions extends LeasedOptions {
  /** The gateway of a platform; undefined = it has none. */
  readonly setupOf: (platform: string) => Promise<GatewaySetup | undefined>
  /** Rules for the addresses that gateways give. */
  readonly policy: NetworkPolicy
  /** For one request to a gateway, in milliseconds; default 10 s. */
  readonly callMs?: number
}

interface Known {
  readonly setup: GatewaySetup
  readonly text: string
  readonly gateway: Gateway
  readonly rest: Rest
}

export function createGateways(options: GatewaysOptions): Gateways {
  const known = new Map<string, Known>()
  const streams = createSharedStreams(options)

  const gatewayOf = async (platform: string): Promise<Known | undefined> => {
    const setup = await options.setupOf(platform)
    if (setup === undefined) return undefined
    const text = JSON.stringify(setup)
    const there = known.get(platform)
    if (there?.text === text) return there
    const made = { setup, text, gateway: makeGateway(setup, options), rest: createRest(options.now) }
    known.set(platform, made)
    return made
  }

  return {
    open: async (channel, signal) => {
      const one = await gatewayOf(channel.platform)
      if (one === undefined) throw captureError('refused-address', NO_GATEWAY)
      const { opened, release } = streams.take(channel, one)
      try {
        return { source: sourceOf(await orAborted(opened, signal), one.setup, options.policy), release }
      } catch (error) {
        release()
        throw error
      }
    },
    reap: async (signal) => {
      const left = await options.leases.expired(options.now())
      for (const lease of left) {
        if (signal.aborted) break
        const one = await gatewayOf(lease.platform)
        // Without a gateway nobody can close it.
        if (one === undefined) await options.leases.drop(lease.id)
        else await closeLeased(one.gateway, lease, options)
      }
      return left.length
    },
    close: () => streams.close(),
  }
}

const NO_GATEWAY =
  'The platform of this camera has no gateway. Add platforms[].gateway to the configuration, or give the camera an address of its own.'

function makeGateway(setup: GatewaySetup, { policy, callMs = 10_000 }: GatewaysOptions): Gateway {
  const call = callerOf(setup, { policy, timeoutMs: callMs })
  switch (setup.kind) {
    case 'wvp':
      return createWvp(setup, call)
    case 'zlmediakit':
      return createZlmediakit(setup, call)
    case 'api':
      return createPlatformApi(setup, call)
    default:
      return setup.kind satisfies never
  }
}

/** The address of an answer under the rules for cameras. */
function sourceOf(opened: Opened, setup: GatewaySetup, policy: NetworkPolicy): GatewaySource {
  if (opened.kind === 'still') return opened
  const own: NetworkPolicy = setup.mediaHosts === undefined ? policy : { ...policy, allow: setup.mediaHosts }
  const parsed = parseCameraAddress(withHost(opened.address, setup.mediaHost), { ...own, folders: [] })
  if (parsed.kind === 'address' && parsed.address.kind === 'network')
    return { kind: 'stream', address: parsed.address, policy: own }
  throw captureError('refused-address', NOT_ALLOWED)
}

const NOT_ALLOWED =
  'The gateway gave an address that the rules of this site do not allow. Name its media servers in mediaHosts of platforms[].gateway, or their right address in mediaHost.'

function withHost(address: string, host: string | undefined): string {
  if (host === undefined) return address
  return address.replace(/^([a-z]+:\/\/)(?:\[[^\]/]*\]|[^:/?#@[\]]*)(?=[:/?#]|$)/i, `$1${host}`)
}

async function orAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: aborted, reject } = Promise.withResolvers<never>()
  const stop = () => reject(captureError('deadline', ENDED))
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

const ENDED =
  'The look ended before the gateway of the platform had opened the channel. Raise the deadline, or look less often.'

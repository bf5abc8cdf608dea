/** One opening per channel, however many look at it: opened for the first, closed after the last. */
import type { ChannelParts } from '../address-parts.ts'
import type { Gateway, Opened } from './gateway.ts'
import { closeLeased, LEASE_MS, type LeasedOptions, type LeasedStream, openLeased } from './leased.ts'
import type { Rest } from './rest.ts'

export interface SharedStream {
  readonly opened: Promise<Opened>
  /** Lets go; closing goes on behind it. Once per `take`. */
  readonly release: () => void
}

export interface SharedStreams {
  readonly take: (channel: ChannelParts, by: { readonly gateway: Gateway; readonly rest: Rest }) => SharedStream
  /** Lets go for everybody and waits until all is closed. */
  readonly close: () => Promise<void>
}

interface Held {
  readonly leased: Promise<LeasedStream>
  readonly finish: () => void
  holders: number
}

export function createSharedStreams(options: LeasedOptions): SharedStreams {
  const held = new Map<string, Held>()
  const closing = new Map<string, Promise<void>>()

  const start = (key: string, channel: ChannelParts, { gateway, rest }: { gateway: Gateway; rest: Rest }): Held => {
    // A close that is under way would take the stream from under the next one.
    const before = closing.get(key) ?? Promise.resolve()
    const leased = before.then(() => rest.run(() => openLeased(gateway, channel, options)))
    leased.catch(() => undefined)
    const renewal = setInterval(() => void renew(leased, options), LEASE_MS / 2)
    renewal.unref()
    let finished = false
    const made: Held = {
      leased,
      holders: 0,
      finish: () => {
        if (finished) return
        finished = true
        clearInterval(renewal)
        if (held.get(key) === made) held.delete(key)
        const done = closeHeld(leased, gateway, options).finally(() => {
          if (closing.get(key) === done) closing.delete(key)
        })
        closing.set(key, done)
      },
    }
    held.set(key, made)
    return made
  }

  return {
    take: (channel, by) => {
      const key = [channel.platform, channel.device, channel.channel].join('/')
      const one = held.get(key) ?? start(key, channel, by)
      one.holders += 1
      const release = () => {
        one.holders -= 1
        if (one.holders === 0) one.finish()
      }
      return { opened: one.leased.then(({ opened }) => opened), release }
    },
    close: async () => {
      for (const one of held.values()) one.finish()
      await Promise.all(closing.values())
    },
  }
}

async function renew(leased: Promise<LeasedStream>, { leases, now }: LeasedOptions): Promise<void> {
  try {
    const { lease } = await leased
    if (lease !== undefined) await leases.keep({ ...lease, expiresAt: now() + LEASE_MS })
  } catch {
    // It is then found too early, and the reaper asks for readers before it closes anything.
  }
}

async function closeHeld(leased: Promise<LeasedStream>, gateway: Gateway, options: LeasedOptions): Promise<void> {
  const { lease } = await leased.catch((): Partial<LeasedStream> => ({}))
  if (lease !== undefined) await closeLeased(gateway, lease, options)
}

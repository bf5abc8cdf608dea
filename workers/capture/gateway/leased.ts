/** Opening and closing at a gateway with a lease on disk around it. */
import type { EpochMs } from '../../../pipeline/vocabulary.ts'
import type { ChannelParts } from '../address-parts.ts'
import { asCaptureError } from '../fault.ts'
import { isOpenEnded } from './call.ts'
import type { Gateway, Opened } from './gateway.ts'
import type { Lease, LeaseFolder } from './lease-folder.ts'

/** Longer than any look and its opening; a held pull renews it. */
export const LEASE_MS = 120_000
const OPEN_MS = 20_000
const CLOSE_MS = 8000

export interface LeasedOptions {
  readonly leases: LeaseFolder
  readonly now: () => EpochMs
  /** How each close ended; `detail` is a sentence for the one that failed. */
  readonly report?: (event: 'closed' | 'watched' | 'left' | 'close failed', detail: string) => void
}

/** `lease`: what has to be closed; absent when nothing was opened for us. */
export interface LeasedStream {
  readonly opened: Opened
  readonly lease?: Lease
}

/**
 * The lease is written before the gateway is asked: a crash in between leaves a name to close. It goes when the gateway
 * says that it opened nothing, and stays when nobody knows.
 */
export async function openLeased(
  gateway: Gateway,
  { platform, device, channel }: ChannelParts,
  { leases, now }: LeasedOptions,
): Promise<LeasedStream> {
  const about = { platform, device, channel }
  const id = await leases.keep({ ...about, handle: '', expiresAt: now() + LEASE_MS })
  const signal = AbortSignal.timeout(OPEN_MS)
  try {
    const opened = await gateway.open({ kind: 'gateway', ...about }, signal)
    if (opened.kind === 'still' || opened.handle === undefined) {
      await leases.drop(id)
      return { opened }
    }
    const lease: Lease = { id, ...about, handle: opened.handle, expiresAt: now() + LEASE_MS }
    await leases.keep(lease)
    return { opened, lease }
  } catch (error) {
    if (!signal.aborted && !isOpenEnded(error)) await leases.drop(id)
    throw error
  }
}

/** A close that failed leaves its lease, past its time, for the reaper. */
export async function closeLeased(gateway: Gateway, lease: Lease, { leases, report }: LeasedOptions): Promise<void> {
  const { platform, device, channel, handle } = lease
  try {
    await leases.keep({ ...lease, expiresAt: 0 })
    const how = await gateway.close(
      { kind: 'gateway', platform, device, channel },
      handle,
      AbortSignal.timeout(CLOSE_MS),
    )
    await leases.drop(lease.id)
    report?.(how, '')
  } catch (error) {
    report?.('close failed', asCaptureError(error).message)
  }
}

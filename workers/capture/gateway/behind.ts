/** A look at a camera behind a gateway: open there, take the frame, let go, whatever happened in between. */
import type { AddressPolicy, NetworkAddress } from '../address.ts'
import type { ChannelParts } from '../address-parts.ts'
import { asCaptureError, captureError } from '../fault.ts'
import type { CaptureOutcome } from '../frame.ts'
import type { Gateways } from './gateways.ts'

interface Look {
  readonly signal: AbortSignal
  /** Monotonic, in milliseconds. */
  readonly now: () => number
  readonly startedAt: number
}

/** `pull` takes the frame from the address that the gateway gave. */
export async function behindGateway(
  channel: ChannelParts,
  gateways: Pick<Gateways, 'open'> | undefined,
  { signal, now, startedAt }: Look,
  pull: (address: NetworkAddress, policy: AddressPolicy) => Promise<CaptureOutcome>,
): Promise<CaptureOutcome> {
  try {
    if (gateways === undefined) throw captureError('refused-address', 'This program was started without gateways.')
    const { source, release } = await gateways.open(channel, signal)
    try {
      if (source.kind === 'stream') return await pull(source.address, { ...source.policy, folders: [] })
      const totalMs = now() - startedAt
      const frame = { kind: 'still', capturedAt: Date.now(), picture: source.picture } as const
      return { kind: 'frame', frame, driver: 'http-jpeg', openMs: totalMs, totalMs }
    } finally {
      release()
    }
  } catch (error) {
    const { code, message } = asCaptureError(error)
    return { kind: 'failed', fault: code, detail: message, driver: 'node-av' }
  }
}

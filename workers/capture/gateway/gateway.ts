/** What every kind of gateway does: open a channel, say whether others watch it, close what we opened. */
import type { ChannelParts } from '../address-parts.ts'

/** A stream that a gateway has opened or has running. */
export interface OpenedStream {
  readonly kind: 'stream'
  /** As the gateway gave it: hostile until parsed and judged. */
  readonly address: string
  /** What `close` needs to know; undefined = nothing was opened for us, so there is nothing to close. */
  readonly handle?: string
}

export interface OpenedStill {
  readonly kind: 'still'
  readonly picture: Uint8Array
}

export type Opened = OpenedStream | OpenedStill

/** How a close ended. `watched`: others read the stream, so it stays. `left`: the platform closes it by itself. */
export type Closed = 'closed' | 'watched' | 'left'

export interface Gateway {
  /** Throws `CaptureError`. */
  readonly open: (channel: ChannelParts, signal: AbortSignal) => Promise<Opened>
  /** Closes what `open` gave a handle for. Throws `CaptureError` when it could not: it is tried again later. */
  readonly close: (channel: ChannelParts, handle: string, signal: AbortSignal) => Promise<Closed>
}

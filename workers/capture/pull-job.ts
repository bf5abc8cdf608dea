/** What a capture process asks of a capture child, and what it answers. Crosses a pipe: plain values only. */
import type { CaptureFault, EpochMs } from '../../pipeline/vocabulary.ts'
import type { NetworkAddress } from './address.ts'
import type { CapturedFrame } from './frame.ts'
import type { NetworkPolicy } from './host.ts'

/** A camera on the network. `still`: one GET brings one picture. */
export interface NetworkInput {
  readonly kind: 'network'
  readonly address: NetworkAddress
  readonly policy: NetworkPolicy
  readonly still: boolean
}

/** A file whose path has been judged. `second`: position of the wanted key frame in the clip; absent = the first. */
export interface FileInput {
  readonly kind: 'file'
  readonly path: string
  readonly second?: number
  /** Capture time of that frame when the file knows it; absent = the machine's clock. */
  readonly capturedAt?: EpochMs
}

export interface PullJob {
  readonly input: NetworkInput | FileInput
  /** Milliseconds for connecting and opening; for the first packet after that; for everything. */
  readonly openMs: number
  readonly firstPacketMs: number
  readonly totalMs: number
}

export interface PulledFrame {
  readonly kind: 'frame'
  readonly frame: CapturedFrame
  readonly openMs: number
}

export interface FailedPull {
  readonly kind: 'failed'
  readonly fault: CaptureFault
  readonly detail: string
}

export type ToCaptureChild =
  | { readonly kind: 'pull'; readonly id: number; readonly job: PullJob }
  | { readonly kind: 'abort'; readonly id: number }

/** `rssBytes`: resident memory of the child after this pull. */
export interface FromCaptureChild {
  readonly id: number
  readonly rssBytes: number
  readonly answer: PulledFrame | FailedPull
}

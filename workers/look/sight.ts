/** What passes between a look worker and the children that decode and infer. Plain values, cloned over a pipe. */
import type { InferenceDevice, Precision } from '../../models/device.ts'
import type { MaskedPicture } from '../../models/mask.ts'
import type { CameraBrief } from '../../pipeline/brief.ts'
import type { CaptureFault } from '../../pipeline/vocabulary.ts'
import type { CapturedFrame } from '../capture/frame.ts'
import type { PictureWish, Sealing, SeenFrame } from './see.ts'

/** What one captured frame gave, or why it gave nothing; `detail` is one sentence without address. */
export type Sighted =
  | { readonly kind: 'seen'; readonly seen: SeenFrame['seen']; readonly picture?: MaskedPicture }
  | { readonly kind: 'failed'; readonly fault: CaptureFault; readonly detail: string }

export interface SightOrder {
  readonly brief: CameraBrief
  /** Absent = when something is present. */
  readonly picture?: PictureWish
}

/** Port: turns captured frames into what was seen. Never rejects for what a picture does; aborting gives `deadline`. */
export interface Sight {
  see(frame: CapturedFrame, order: SightOrder, signal: AbortSignal): Promise<Sighted>
  close(): Promise<void>
}

/** First message to a child. */
export interface ChildOrders {
  readonly kind: 'orders'
  readonly manifests: readonly string[]
  readonly threads: number
  /** Manifest of the embedding; absent = things are told apart by their places alone. */
  readonly embedding?: string
  /** Manifest of the second opinion; absent = views are recognised by their sketches alone. */
  readonly opinion?: string
  readonly device?: InferenceDevice
  readonly precision?: Precision
  readonly sealing?: Sealing
}

export interface ChildJob extends SightOrder {
  readonly kind: 'job'
  readonly id: number
  readonly frame: CapturedFrame
}

export type ToChild = ChildOrders | ChildJob

export type FromChild =
  | { readonly kind: 'ready' }
  /** The models do not load; the sentence says what to fix. The child ends. */
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'done'; readonly id: number; readonly sighted: Sighted; readonly residentBytes: number }

/**
 * A decoded picture as the models see it. Implemented over FFmpeg frames by `workers/capture/decode.ts` and over JPEG
 * bytes by `image.ts`; the picture is only ever scaled by a library, straight into the caller's buffer.
 */

import type { PixelRegion } from '../pipeline/look/tiles.ts'

/** Bytes per pixel 3, 3, 1; `gbr-planar` is three planes of one byte in the order G, B, R, one after the other. */
export type PixelFormat = 'rgb' | 'bgr' | 'grey' | 'gbr-planar'

/** Where the scaled picture goes. The picture, or its `region`, is stretched to exactly `width` x `height` pixels. */
export interface ScaleTarget {
  /** Part of the picture to take, inside its borders; `left` and `top` are even. Absent = all of it. */
  readonly region?: PixelRegion
  readonly format: PixelFormat
  readonly width: number
  readonly height: number
  readonly into: Uint8Array
  /** Bytes from one row to the next (of a plane, when planar). At least the packed row. */
  readonly rowBytes: number
  /** Bytes from one plane to the next, for `gbr-planar`. */
  readonly planeBytes?: number
}

export interface DecodedFrame {
  /** Pixels, as shown (after cropping). */
  readonly width: number
  readonly height: number
  /** Grey is full range: 0 black … 255 white. Area-averaging when shrinking; full size copies without resampling. */
  scaleInto(target: ScaleTarget): Promise<void>
  /** Hex hash of the decoded pixels: equal only for bit-identical pictures (see `pixel-hash.ts`). */
  contentHash(): string
  /** Frees native memory; the frame may not be used afterwards. */
  close(): void
}

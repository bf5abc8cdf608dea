/**
 * The contract of capture: what a look asks for, and the one frame or the one fault it gets.
 *
 * Demuxing and decoding are apart: a capture child opens the source and hands over one compressed key frame; the
 * child that runs the models decodes it (`decode.ts`), so that pixels never cross a pipe twice.
 */
import type { CaptureDriver } from '../../pipeline/look.ts'
import type { CaptureFault, EpochMs } from '../../pipeline/vocabulary.ts'

/** What a decoder must be told before the first packet: the codec parameters of the stream, as plain values. */
export interface CodecDescription {
  /** FFmpeg's numeric AVCodecID; both ends run the same FFmpeg build. */
  readonly codecId: number
  readonly codecTag: number
  /** Pixels; 0 when the container did not say and the bitstream will. */
  readonly width: number
  readonly height: number
  /** FFmpeg's AVPixelFormat, -1 when unknown. */
  readonly pixelFormat: number
  /** SPS, PPS and the like; absent when they travel inside the packets. */
  readonly extradata?: Uint8Array
}

/** A key frame as the camera sent it, not decoded. */
export interface KeyFrame {
  readonly kind: 'key-frame'
  readonly capturedAt: EpochMs
  /** Of the camera's own clock, as it came with the answer; see `sourceClock`. */
  readonly clockOffMs?: number
  readonly codec: CodecDescription
  /** One access unit. */
  readonly packet: Uint8Array
}

/** A still as the camera sent it: JPEG (or PNG, WebP from a folder of pictures), not decoded. */
export interface Still {
  readonly kind: 'still'
  readonly capturedAt: EpochMs
  /** Of the camera's own clock, as it came with the answer; see `sourceClock`. */
  readonly clockOffMs?: number
  readonly picture: Uint8Array
}

/** A frame that had to be decoded on the way: RGB24, row-major, `width * height * 3` bytes. */
export interface RawFrame {
  readonly kind: 'raw'
  readonly capturedAt: EpochMs
  readonly width: number
  readonly height: number
  readonly rgb: Uint8Array
}

export type CapturedFrame = KeyFrame | Still | RawFrame

/** Largest picture taken, in pixels each way: more is refused as `too-large` before it is decoded. */
export const MAX_SIDE = 8192

/** An intra picture of 8192 x 8192 stays far below this; more is an attack or garbage. */
export const MAX_PACKET_BYTES = 32 * 1024 * 1024

export interface CaptureRequest {
  /** The camera's address with its credentials, in clear: keep it out of logs, errors and messages. */
  readonly address: string
  /** The driver the camera is set to; an address of stills is served by `http-jpeg` whatever it says. */
  readonly driver: CaptureDriver
  /** Index of the frame of a recording; counted from 0. */
  readonly recordingFrame?: number
  /** Milliseconds for the whole look, from now. */
  readonly deadlineMs: number
}

export interface CaptureSuccess {
  readonly kind: 'frame'
  readonly frame: CapturedFrame
  readonly driver: CaptureDriver
  /** Milliseconds until the source was open, and until the frame was there. */
  readonly openMs: number
  readonly totalMs: number
}

export interface CaptureFailure {
  readonly kind: 'failed'
  readonly fault: CaptureFault
  /** What happened and what to do, in full sentences without address or password. */
  readonly detail: string
  readonly driver: CaptureDriver
}

export type CaptureOutcome = CaptureSuccess | CaptureFailure

/** Made by `createCapture` of `capture.ts`. Never throws for what a camera does; aborting gives `deadline`. */
export interface Capture {
  readonly take: (request: CaptureRequest, signal: AbortSignal) => Promise<CaptureOutcome>
  /** Ends every child; looks in flight give `driver-crashed`. */
  readonly close: () => Promise<void>
}

/** A camera's address in clear, and the driver that serves it. */
export interface CameraSource {
  /** Of the sub-stream when there is a main stream as well, else of the only one. */
  readonly address: string
  readonly main?: string
  readonly driver: CaptureDriver
}

/** Port: where look workers get addresses. Implemented over the database by unsealing; undefined = no such camera. */
export interface CameraAddresses {
  readonly sourceOf: (cameraId: string) => Promise<CameraSource | undefined>
}

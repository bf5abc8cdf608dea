/** What can go wrong between a look and its frame, each with one sentence that says what to do. */
import { constants } from 'node:os'
import type { CaptureFault } from '../../pipeline/vocabulary.ts'

/** The error of this folder: `code` is the fault, the message full sentences without address or password. */
export class CaptureError extends Error {
  readonly code: CaptureFault

  constructor(code: CaptureFault, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CaptureError'
    this.code = code
  }
}

/** The sentence for each fault when nothing more precise is known. */
const FAULT_SENTENCES: Readonly<Record<CaptureFault, string>> = {
  unreachable:
    'The camera cannot be reached over the network. Check that it has power, that host and port are right, and that a firewall lets this machine through.',
  'refused-credentials':
    'The camera refused the user name or password. Enter the credentials again, and check that this account may view the stream.',
  'half-open':
    'The camera accepted the connection and then said nothing. Restart its streaming service, or check the gateway in between.',
  'zero-frames':
    'The camera opened the stream and sent no picture. Check that its encoder runs and that this stream (main or sub) is enabled.',
  'corrupt-video':
    'What the camera sent is not video that can be decoded. Check the codec and the stream address, and look for packet loss on the way.',
  'too-large': 'The picture is larger than 8192 x 8192 pixels. Choose a smaller stream of the camera.',
  'refused-address': 'The address of this camera is not allowed. Enter an address the rules of this site permit.',
  'not-found':
    'The camera has no stream at this address. Check path, channel and stream number, or for a file that it exists and may be read.',
  'driver-crashed':
    'The capture program ended while it was reading this camera, and again at the second try. If it stays so, move the camera to the ffmpeg driver.',
  deadline: 'The look took longer than its deadline. Check the bandwidth to the camera, or raise the deadline.',
  'end-of-recording': 'The recording has no frame at this index: it has been looked at to its end.',
}

export const NO_KEY_FRAME =
  'The camera sent video but no key frame before the deadline of the look. Shorten its key-frame (I-frame) interval to 2 to 4 seconds, or raise the deadline.'
/** Of a picture that asks for more bytes than are left, while others are in hand. */
export const TOO_MUCH_AT_ONCE =
  'The picture of the camera is so large that it finds no room beside those of other cameras. Choose its smaller stream.'
export const TOO_LONG_A_PICTURE =
  'A single picture of the camera is longer than 32 MB and does not end. Choose another stream of the camera, or restart its encoder.'
export const CANCELLED = 'The look was cancelled before its frame arrived.'

export function captureError(fault: CaptureFault, sentence: string = FAULT_SENTENCES[fault], cause?: unknown) {
  return new CaptureError(fault, sentence, cause === undefined ? undefined : { cause })
}

/** Any thrown value as a fault. Of what nobody planned only the kind is told: its message may hold an address. */
export function asCaptureError(error: unknown): CaptureError {
  if (error instanceof CaptureError) return error
  const kind = error instanceof Error ? error.name : typeof error
  return captureError('driver-crashed', `Capture failed in a way nobody planned (${kind}). Please report it.`, error)
}

const tag = (a: number, text: string): number =>
  -(a | (text.charCodeAt(0) << 8) | (text.charCodeAt(1) << 16) | (text.charCodeAt(2) << 24))

const { errno } = constants

/** FFmpeg's negative error codes (libavutil/error.h and errno of this system), and the fault each one means. */
const FAULT_BY_CODE: ReadonlyMap<number, CaptureFault> = new Map([
  [tag(0xf8, '401'), 'refused-credentials'],
  [tag(0xf8, '403'), 'refused-credentials'],
  [tag(0xf8, '404'), 'not-found'],
  [tag(0xf8, '4XX'), 'not-found'],
  [tag(0xf8, '5XX'), 'unreachable'],
  [tag(0xf8, 'STR'), 'zero-frames'],
  [tag('E'.charCodeAt(0), 'OF '), 'zero-frames'],
  [tag(0xf8, 'PRO'), 'refused-address'],
  [-errno.EACCES, 'not-found'],
  [-errno.EPERM, 'not-found'],
  [-errno.ENOENT, 'not-found'],
  [-errno.EISDIR, 'not-found'],
  [-errno.ECONNREFUSED, 'unreachable'],
  [-errno.ECONNRESET, 'unreachable'],
  [-errno.EPIPE, 'unreachable'],
  [-errno.EHOSTUNREACH, 'unreachable'],
  [-errno.ENETUNREACH, 'unreachable'],
  [-errno.ETIMEDOUT, 'unreachable'],
  [-errno.EIO, 'unreachable'],
])

/** The fault of an FFmpeg return code; what is not listed is a complaint about the data. */
export function faultOfCode(code: number): CaptureFault {
  return FAULT_BY_CODE.get(code) ?? 'corrupt-video'
}

/** The fault of an HTTP or RTSP status other than 2xx. */
export function faultOfStatus(status: number): CaptureError {
  if (status === 401 || status === 403) return captureError('refused-credentials')
  if (status >= 300 && status < 400)
    return captureError(
      'refused-address',
      'The camera answered with a redirect, and redirects are not followed. Enter the address it leads to.',
    )
  if (status >= 400 && status < 500) return captureError('not-found')
  return captureError(
    'unreachable',
    `The camera answered with server error ${status}. Restart it, or ask the platform that lends it.`,
  )
}

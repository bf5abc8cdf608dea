/** Stills over HTTP: one GET, one picture. No redirects, bounded in size and time, basic and digest login. */
import type { Dispatcher } from 'undici'
import { type Hold, holdAnything } from './byte-budget.ts'
import { captureError, faultOfStatus, TOO_MUCH_AT_ONCE } from './fault.ts'
import { withAnswer } from './http-get.ts'
import type { NetworkInput, PulledFrame } from './pull-job.ts'
import { sourceClock } from './source-clock.ts'

const MAX_STILL_BYTES = 32 * 1024 * 1024
const ACCEPT = 'image/jpeg, image/*;q=0.5, multipart/x-mixed-replace;q=0.3'

const NOT_A_STILL =
  'The camera answered with something that is not a JPEG picture. Check the path of the snapshot, or enter the camera as a video stream.'

export interface StillPull {
  readonly input: NetworkInput
  readonly totalMs: number
  readonly hold?: Hold
}

/** Takes one still. Throws `CaptureError`; `signal` ends it at once with `deadline`. */
export async function fetchStill(
  { input, totalMs, hold = holdAnything }: StillPull,
  signal: AbortSignal,
): Promise<PulledFrame> {
  const startedAt = performance.now()
  return withAnswer(input, { totalMs, signal, accept: ACCEPT }, async (answer) => {
    const openMs = performance.now() - startedAt
    const picture = await readStill(answer, hold)
    const capturedAt = Date.now()
    const clock = sourceClock(dateOf(answer), capturedAt)
    return { kind: 'frame', frame: { kind: 'still', capturedAt, ...clock, picture }, openMs }
  })
}

/** Whether the address answers with a picture, or with motion JPEG that holds one. Throws `CaptureError`. */
export function answersWithStill(input: NetworkInput, totalMs: number, signal: AbortSignal): Promise<boolean> {
  return withAnswer(input, { totalMs, signal, accept: ACCEPT }, async ({ statusCode, headers }) => {
    if (statusCode < 200 || statusCode > 299) throw faultOfStatus(statusCode)
    return /^(?:image\/|multipart\/x-mixed-replace)/i.test(String(headers['content-type'] ?? ''))
  })
}

function dateOf({ headers }: Dispatcher.ResponseData): string | undefined {
  const date = headers['date']
  return typeof date === 'string' ? date : undefined
}

async function readStill(answer: Dispatcher.ResponseData, hold: Hold): Promise<Buffer> {
  if (answer.statusCode < 200 || answer.statusCode > 299) throw faultOfStatus(answer.statusCode)
  const type = String(answer.headers['content-type'] ?? '')
  const motion = /^multipart\/x-mixed-replace/i.test(type)
  if (!motion && !/^(?:image\/|application\/octet-stream|$)/i.test(type))
    throw captureError('corrupt-video', NOT_A_STILL)
  const read = createGrowingBuffer()
  const search = createJpegSearch()
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    const bytes = read.add(chunk)
    if (bytes.length > MAX_STILL_BYTES) throw captureError('too-large', TOO_MANY_BYTES)
    if (!hold(bytes.length)) throw captureError('too-large', TOO_MUCH_AT_ONCE)
    const part = motion ? search(bytes) : undefined
    if (part !== undefined) return part
  }
  const picture = read.bytes()
  if (picture.length === 0) throw captureError('zero-frames')
  if (motion || !isPicture(picture)) throw captureError('corrupt-video', NOT_A_STILL)
  return picture
}

/** Bytes that come in pieces and are looked at as one, without being copied anew for each piece. */
function createGrowingBuffer() {
  let room = Buffer.alloc(0)
  let length = 0
  return {
    bytes: () => room.subarray(0, length),
    add: (chunk: Buffer): Buffer => {
      if (length + chunk.length > room.length) {
        const larger = Buffer.allocUnsafe(Math.max(length + chunk.length, room.length * 2))
        room.copy(larger, 0, 0, length)
        room = larger
      }
      chunk.copy(room, length)
      length += chunk.length
      return room.subarray(0, length)
    },
  }
}

const TOO_MANY_BYTES = 'The still is larger than 32 MB. Choose a smaller picture size of the camera.'

/** JPEG, PNG or WebP by their first bytes: the header of an answer is only a claim. */
function isPicture(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 12).toString('latin1')
  return head.startsWith('\xff\xd8\xff') || head.startsWith('\x89PNG\r\n') || /^RIFF....WEBP/s.test(head)
}

/** Finds the first whole JPEG in a motion-JPEG answer as it grows; what was searched once is not searched again. */
function createJpegSearch(): (bytes: Buffer) => Buffer | undefined {
  let from = 0
  let start = -1
  let end: number | undefined
  return (bytes) => {
    if (start < 0) {
      start = bytes.indexOf('\xff\xd8\xff', Math.max(0, from - 2), 'latin1')
      from = bytes.length
      if (start < 0) return undefined
      const head = bytes.subarray(Math.max(0, start - MOST_PART_HEAD), start).toString('latin1')
      const length = /content-length:\s*(\d+)/i.exec(head)?.[1]
      if (length !== undefined) end = start + Number(length)
      from = start
    }
    if (end !== undefined) return bytes.length >= end ? bytes.subarray(start, end) : undefined
    const next = bytes.indexOf('\xff\xd9\r\n--', Math.max(start, from - 5), 'latin1')
    from = bytes.length
    return next < 0 ? undefined : bytes.subarray(start, next + 2)
  }
}

/** Header lines before a picture. */
const MOST_PART_HEAD = 4096

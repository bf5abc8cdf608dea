/** Stills over HTTP: one GET, one picture. No redirects, bounded in size and time, basic and digest login. */
import type { Dispatcher } from 'undici'
import { captureError, faultOfStatus } from './fault.ts'
import { withAnswer } from './http-get.ts'
import type { NetworkInput, PulledFrame } from './pull-job.ts'

const MAX_STILL_BYTES = 32 * 1024 * 1024
const ACCEPT = 'image/jpeg, image/*;q=0.5, multipart/x-mixed-replace;q=0.3'

const NOT_A_STILL =
  'The camera answered with something that is not a JPEG picture. Check the path of the snapshot, or enter the camera as a video stream.'

/** Takes one still. Throws `CaptureError`; `signal` ends it at once with `deadline`. */
export async function fetchStill(input: NetworkInput, totalMs: number, signal: AbortSignal): Promise<PulledFrame> {
  const startedAt = performance.now()
  return withAnswer(input, { totalMs, signal, accept: ACCEPT }, async (answer) => {
    const openMs = performance.now() - startedAt
    const picture = await readStill(answer)
    return { kind: 'frame', frame: { kind: 'still', capturedAt: Date.now(), picture }, openMs }
  })
}

/** Whether the address answers with a picture, or with motion JPEG that holds one. Throws `CaptureError`. */
export function answersWithStill(input: NetworkInput, totalMs: number, signal: AbortSignal): Promise<boolean> {
  return withAnswer(input, { totalMs, signal, accept: ACCEPT }, async ({ statusCode, headers }) => {
    if (statusCode < 200 || statusCode > 299) throw faultOfStatus(statusCode)
    return /^(?:image\/|multipart\/x-mixed-replace)/i.test(String(headers['content-type'] ?? ''))
  })
}

async function readStill(answer: Dispatcher.ResponseData): Promise<Buffer> {
  if (answer.statusCode < 200 || answer.statusCode > 299) throw faultOfStatus(answer.statusCode)
  const type = String(answer.headers['content-type'] ?? '')
  const motion = /^multipart\/x-mixed-replace/i.test(type)
  if (!motion && !/^(?:image\/|application\/octet-stream|$)/i.test(type))
    throw captureError('corrupt-video', NOT_A_STILL)
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of answer.body as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > MAX_STILL_BYTES) throw captureError('too-large', TOO_MANY_BYTES)
    chunks.push(chunk)
    if (motion) {
      const part = firstJpeg(Buffer.concat(chunks))
      if (part !== undefined) return part
    }
  }
  const picture = Buffer.concat(chunks)
  if (picture.length === 0) throw captureError('zero-frames')
  if (motion || !isPicture(picture)) throw captureError('corrupt-video', NOT_A_STILL)
  return picture
}

const TOO_MANY_BYTES = 'The still is larger than 32 MB. Choose a smaller picture size of the camera.'

/** JPEG, PNG or WebP by their first bytes: the header of an answer is only a claim. */
function isPicture(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 12).toString('latin1')
  return head.startsWith('\xff\xd8\xff') || head.startsWith('\x89PNG\r\n') || /^RIFF....WEBP/s.test(head)
}

/** The first whole JPEG of a motion-JPEG answer; undefined while it is incomplete. */
function firstJpeg(bytes: Buffer): Buffer | undefined {
  const start = bytes.indexOf('\xff\xd8\xff', 0, 'latin1')
  if (start < 0) return undefined
  const length = /content-length:\s*(\d+)/i.exec(bytes.subarray(0, start).toString('latin1'))?.[1]
  if (length !== undefined) {
    const end = start + Number(length)
    return bytes.length >= end ? bytes.subarray(start, end) : undefined
  }
  const end = bytes.indexOf('\xff\xd9\r\n--', start, 'latin1')
  return end < 0 ? undefined : bytes.subarray(start, end + 2)
}

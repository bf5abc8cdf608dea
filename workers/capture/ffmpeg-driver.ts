/**
 * The second driver: one `ffmpeg` program per look, for cameras that crash the first one. It decodes too, so that
 * nothing of such a camera reaches a process that serves others.
 *
 * Every user of the machine can read a program's arguments, so no address is among them: ffmpeg reads from standard
 * input, for RTSP and files a one-line concat script that names the source, for HTTP the body that we fetched.
 */
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import ffmpeg from 'fluent-ffmpeg'
import { type CaptureError, captureError, TOO_LONG_A_PICTURE } from './fault.ts'
import { MAX_SIDE } from './frame.ts'
import { acceptsConnections, type Peer } from './host.ts'
import type { FileInput, NetworkInput, PulledFrame, PullJob } from './pull-job.ts'
import { type OpenSource, openSourceOf } from './source.ts'
import { CONTAINERS, type FfmpegSource } from './source-options.ts'

/** Takes one frame, decoded. Throws `CaptureError`; `signal` ends the program at once with `deadline`. */
export async function takeWithFfmpeg(job: PullJob, signal: AbortSignal): Promise<PulledFrame> {
  const { input } = job
  const timeout = AbortSignal.timeout(job.totalMs)
  const either = AbortSignal.any([signal, timeout])
  let peer: Peer | undefined
  let source: OpenSource | undefined
  try {
    let bytes = 0
    const onBytes = (more: number) => {
      bytes += more
      if (bytes > MOST_BYTES) throw captureError('too-large', TOO_LONG_A_PICTURE)
    }
    const how = { timeoutMs: job.totalMs, follow: false, signal: either, onBytes }
    source = await openSourceOf(input, { ...how, onPeer: (found) => (peer = found) })
    const pulled = await run(commandFor(source, input), { job, signal: either })
    return source.capturedAt === undefined
      ? pulled
      : { ...pulled, frame: { ...pulled.frame, capturedAt: source.capturedAt } }
  } catch (error) {
    if (signal.aborted) throw captureError('deadline', 'The look was cancelled before its frame arrived.')
    if (timeout.aborted) throw await explainTimeout(peer)
    throw source === undefined ? error : source.explain(error)
  } finally {
    await source?.close()
  }
}

/** Of a stream until its first key frame is decoded; what the program holds of it cannot be seen from here. */
const MOST_BYTES = 128 * 1024 * 1024

async function explainTimeout(peer: Peer | undefined): Promise<CaptureError> {
  if (peer !== undefined && !(await acceptsConnections(peer))) return captureError('unreachable')
  return captureError(
    'deadline',
    'The camera sent no key frame that could be decoded before the deadline of the look. Check that its encoder runs, and shorten its key-frame interval.',
  )
}

function commandFor(source: OpenSource, input: NetworkInput | FileInput): ffmpeg.FfmpegCommand {
  if (source.bytes !== undefined) {
    const whitelists = ['-protocol_whitelist', 'pipe', '-format_whitelist', CONTAINERS]
    return ffmpeg(Readable.from(iterate(source.bytes))).inputOptions([...whitelists, '-skip_frame', 'nokey'])
  }
  const whitelist = `pipe,${source.options['protocol_whitelist']}`
  return ffmpeg(Readable.from([scriptOf(source, input)]))
    .inputFormat('concat')
    .inputOptions(['-safe', '0', '-protocol_whitelist', whitelist, '-skip_frame', 'nokey'])
}

const iterate = (bytes: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> => ({
  [Symbol.asyncIterator]: () => bytes,
})

/** A concat script of one file. The grammar of addresses leaves no quote or line break in a URL; a path may have quotes. */
function scriptOf(source: FfmpegSource, input: NetworkInput | FileInput): string {
  const options = Object.entries(source.options).filter(([name]) => !name.endsWith('_whitelist'))
  const second = input.kind === 'file' ? input.second : undefined
  return [
    'ffconcat version 1.0',
    `file '${source.url.replaceAll("'", String.raw`'\''`)}'`,
    ...options.map(([name, value]) => `option ${name} ${value}`),
    ...(second === undefined ? [] : [`inpoint ${second}`]),
    '',
  ].join('\n')
}

interface Run {
  readonly job: PullJob
  readonly signal: AbortSignal
}

async function run(command: ffmpeg.FfmpegCommand, { job, signal }: Run): Promise<PulledFrame> {
  const startedAt = performance.now()
  const kill = () => command.kill('SIGKILL')
  signal.addEventListener('abort', kill, { once: true })
  try {
    signal.throwIfAborted()
    const picture = parsePpm(await output(command))
    const capturedAt = (job.input.kind === 'file' ? job.input.capturedAt : undefined) ?? Date.now()
    const openMs = performance.now() - startedAt
    return { kind: 'frame', frame: { kind: 'raw', capturedAt, ...picture }, openMs }
  } finally {
    signal.removeEventListener('abort', kill)
  }
}

const MAX_PPM_BYTES = MAX_SIDE * MAX_SIDE * 3 + 64

/** Everything the program writes: one PPM picture. Its own messages name the source, so they stay in here. */
async function output(command: ffmpeg.FfmpegCommand): Promise<Buffer> {
  const chunks: Buffer[] = []
  let bytes = 0
  // Told that its output closed, fluent-ffmpeg waits 20 ms for the program's end and then its complaint is lost: on a busy
  // machine a refused password would count as broken video.
  const sink = new PassThrough({ emitClose: false })
  let complaint: CaptureError | undefined
  const ended = new Promise<void>((resolve) => {
    command.once('end', () => resolve())
    command.once('error', (error: Error, _out: string | null, messages: string | null) => {
      complaint = faultOfMessages(`${error.message}\n${messages ?? ''}`)
      sink.end()
      resolve()
    })
  })
  command.outputOptions(['-frames:v', '1', '-an', '-c:v', 'ppm', '-f', 'image2pipe']).pipe(sink, { end: true })
  await pipeline(sink, async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      bytes += chunk.length
      if (bytes > MAX_PPM_BYTES) command.kill('SIGKILL')
      else chunks.push(chunk)
    }
  })
  await ended
  if (bytes > MAX_PPM_BYTES) throw captureError('too-large')
  if (chunks.length === 0) throw complaint ?? captureError('zero-frames')
  return Buffer.concat(chunks)
}

const COMPLAINTS: readonly (readonly [RegExp, CaptureError['code']])[] = [
  [/40[13] (?:Unauthorized|Forbidden)|authorization failed/i, 'refused-credentials'],
  [/404 Not Found|Not Found|No such file/i, 'not-found'],
  [/Connection (?:refused|reset|timed out)|No route to host|unreachable|Input\/output error/i, 'unreachable'],
]

function faultOfMessages(text: string): CaptureError {
  if (/Cannot find ffmpeg/i.test(text))
    return captureError(
      'driver-crashed',
      'The ffmpeg program is not installed on this machine. Install it, or set the camera to the node-av driver.',
    )
  return captureError(COMPLAINTS.find(([pattern]) => pattern.test(text))?.[1] ?? 'corrupt-video')
}

/** A binary PPM (P6, 8 bits) as RGB24. */
function parsePpm(bytes: Buffer): { width: number; height: number; rgb: Buffer } {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 64).toString('latin1'))
  if (head === null) throw captureError('corrupt-video')
  const [width, height] = [Number(head[1]), Number(head[2])]
  if (width > MAX_SIDE || height > MAX_SIDE) throw captureError('too-large')
  const rgb = bytes.subarray(head[0].length)
  if (rgb.length !== width * height * 3) throw captureError('corrupt-video')
  return { width, height, rgb }
}

/** Whether an ffmpeg program is there for this driver. */
export function hasFfmpeg(): Promise<boolean> {
  return new Promise((resolve) => {
    ffmpeg().getAvailableFormats((error) => resolve(error === null || error === undefined))
  })
}

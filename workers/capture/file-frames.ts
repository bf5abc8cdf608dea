/** Frames at every N seconds from whatever a person names: a video, a folder of pictures, a stream, a snapshot address. */
import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { EpochMs } from '../../pipeline/vocabulary.ts'
import { type AddressPolicy, parseCameraAddress } from './address.ts'
import { captureError } from './fault.ts'
import type { RawFrame, Still } from './frame.ts'
import { readVideo } from './frame-reader.ts'
import { answersWithStill, fetchStill } from './http-jpeg.ts'
import type { NetworkInput } from './pull-job.ts'
import { realFile } from './recording.ts'

export interface FramesRequest {
  /** A path or an address as the person wrote it. */
  readonly source: string
  readonly everySeconds: number
  readonly policy: AddressPolicy
  /** Capture time of position 0 of a file or folder; default: when it was last written. Live sources have their own. */
  readonly base?: EpochMs
}

export interface SampledFrame {
  readonly frame: RawFrame | Still
  /** Seconds since the first frame. */
  readonly position: number
  /** Seconds of the whole source; absent for live ones. */
  readonly duration?: number
}

const STILL_DEADLINE_MS = 10_000
const PICTURE = /\.(?:jpe?g|png|webp)$/i
const MAX_PICTURE_BYTES = 64 * 1024 * 1024

/**
 * One frame at position 0 and then at every `everySeconds`, exact to the frame of a video. Ends with the source, or
 * quietly when `signal` aborts. Throws `CaptureError`, whose message says what to do.
 */
export async function* framesOf(request: FramesRequest, signal: AbortSignal): AsyncGenerator<SampledFrame> {
  if (!(request.everySeconds > 0)) throw new RangeError('everySeconds must be above 0.')
  const parsed = parseCameraAddress(request.source, request.policy)
  if (parsed.kind === 'refused') throw captureError('refused-address', parsed.reason)
  const { address } = parsed
  if (address.kind === 'recording')
    throw captureError('refused-address', 'A recording is looked at frame by frame; name its clip to sample it.')
  if (address.kind === 'gateway')
    throw captureError('refused-address', 'A channel behind a gateway is tried with `xunjie cameras test`.')
  if (address.kind === 'file') yield* framesOfPath(address.path, request, signal)
  else {
    const { policy } = request
    const input: NetworkInput = { kind: 'network', address, policy, still: false }
    yield* framesOfCamera(input, request.everySeconds, signal)
  }
}

async function* framesOfPath(path: string, request: FramesRequest, signal: AbortSignal): AsyncGenerator<SampledFrame> {
  const about = await stat(path).catch((error: unknown) => {
    throw captureError('not-found', 'There is no such file or folder, or it may not be read.', error)
  })
  const base = request.base ?? Math.round(about.mtimeMs)
  if (about.isDirectory()) yield* framesOfPictures(await picturesIn(path), { ...request, base }, signal)
  else if (PICTURE.test(path)) yield* framesOfPictures([path], { ...request, base }, signal)
  else {
    const input = { kind: 'file', path: await realFile(path, request.policy) } as const
    for await (const { picture, duration } of readVideo(input, request.everySeconds, signal)) {
      const { position, ...pixels } = picture
      const frame: RawFrame = { kind: 'raw', capturedAt: base + Math.round(position * 1000), ...pixels }
      yield { frame, position, ...(duration === undefined ? {} : { duration }) }
    }
  }
}

async function picturesIn(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => PICTURE.test(name))
  if (names.length === 0)
    throw captureError('not-found', 'The folder holds no picture. Pictures end in .jpg, .jpeg, .png or .webp.')
  const order = new Intl.Collator('en', { numeric: true })
  return names.sort(order.compare).map((name) => join(folder, name))
}

async function* framesOfPictures(
  paths: readonly string[],
  { everySeconds, base, policy }: FramesRequest & { readonly base: EpochMs },
  signal: AbortSignal,
): AsyncGenerator<SampledFrame> {
  for (const [index, path] of paths.entries()) {
    if (signal.aborted) return
    const real = await realFile(path, policy)
    if ((await stat(real)).size > MAX_PICTURE_BYTES) throw captureError('too-large', 'A picture is larger than 64 MB.')
    const position = index * everySeconds
    const capturedAt = base + Math.round(position * 1000)
    yield {
      frame: { kind: 'still', capturedAt, picture: await readFile(real) },
      position,
      duration: paths.length * everySeconds,
    }
  }
}

async function* framesOfCamera(
  input: NetworkInput,
  everySeconds: number,
  signal: AbortSignal,
): AsyncGenerator<SampledFrame> {
  if (
    input.address.scheme.startsWith('http') &&
    input.address.format !== 'hls' &&
    (await answersWithStill(input, STILL_DEADLINE_MS, signal))
  ) {
    yield* stillsOf(input, everySeconds, signal)
    return
  }
  for await (const { picture } of readVideo(input, everySeconds, signal)) {
    const { position, ...pixels } = picture
    yield { frame: { kind: 'raw', capturedAt: Date.now(), ...pixels }, position }
  }
}

async function* stillsOf(input: NetworkInput, everySeconds: number, signal: AbortSignal): AsyncGenerator<SampledFrame> {
  const startedAt = performance.now()
  const position = () => (performance.now() - startedAt) / 1000
  for (let wanted = 0; !signal.aborted; wanted += everySeconds) {
    const ms = Math.max(0, (wanted - position()) * 1000)
    try {
      await wait(ms, undefined, { signal })
      const { frame } = await fetchStill({ input, totalMs: STILL_DEADLINE_MS }, signal)
      if (frame.kind === 'still') yield { frame, position: wanted }
    } catch (error) {
      if (signal.aborted) return
      throw error
    }
  }
}

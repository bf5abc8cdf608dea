/** Capture for look workers: an address in, one frame or one fault out, by whichever driver the camera is set to. */
import type { CaptureDriver } from '../../pipeline/look.ts'
import { type AddressPolicy, type CameraAddress, parseCameraAddress } from './address.ts'
import type { ChannelParts } from './address-parts.ts'
import { createCapturePool } from './capture-pool.ts'
import { changeSentence, createCodecCache } from './codec-cache.ts'
import type { PullAnswer } from './capture-process.ts'
import { asCaptureError, captureError } from './fault.ts'
import { takeWithFfmpeg } from './ffmpeg-driver.ts'
import type { Capture, CaptureFailure, CaptureOutcome, CaptureRequest } from './frame.ts'
import { createPlaces } from './places.ts'
import { behindGateway } from './gateway/behind.ts'
import type { Gateways } from './gateway/gateways.ts'
import type { FailedPull, FileInput, NetworkInput, PulledFrame, PullJob } from './pull-job.ts'
import { realFile, recordingFrame } from './recording.ts'

export interface CaptureOptions {
  readonly policy: AddressPolicy
  /** Most capture children; started as pulls need them. Default 2. */
  readonly children?: number
  /** Pulls in flight per child; default 48. */
  readonly pullsPerChild?: number
  /** A child above this resident size is replaced once its pulls are done; default 500 MB. */
  readonly maxRssBytes?: number
  /** Milliseconds for connecting and opening, and from there to the first packet; default 5000 each. */
  readonly openMs?: number
  readonly firstPacketMs?: number
  /** Told, in one sentence without address, when a camera's codec parameters are not those of its last look. */
  readonly onStreamChanged?: (sentence: string) => void
  /** For cameras behind a gateway; without it their looks fail. */
  readonly gateways?: Pick<Gateways, 'open' | 'close'>
}

/** Most pulls that one child holds: FFmpeg's readers block a thread each. */
const PULLS_PER_CHILD = 48
const FEWEST_CHILDREN = 2
/** Looks by the second driver: each is a process of some 70 MB and a decoded picture in this one. */
const FFMPEG_AT_ONCE = 4

/** Capture children for so many pulls in flight. */
export function childrenFor(pulls: number): number {
  return Math.max(FEWEST_CHILDREN, Math.ceil(pulls / PULLS_PER_CHILD))
}

export interface CaptureWithProcesses extends Capture {
  /** Process ids of the capture children alive, for supervision. */
  readonly processIds: () => readonly number[]
}

export function createCapture(options: CaptureOptions): CaptureWithProcesses {
  const now = () => performance.now()
  const pool = createCapturePool({
    children: options.children ?? FEWEST_CHILDREN,
    pullsPerChild: options.pullsPerChild ?? PULLS_PER_CHILD,
    maxRssBytes: options.maxRssBytes ?? 500 * 1024 * 1024,
    now,
  })
  const programs = createPlaces(FFMPEG_AT_ONCE)
  const codecs = createCodecCache()
  const note = (address: string, outcome: CaptureOutcome): CaptureOutcome => {
    if (outcome.kind !== 'frame' || outcome.frame.kind !== 'key-frame') return outcome
    const noted = codecs.note(address, outcome.frame.codec)
    if (noted.kind === 'changed') options.onStreamChanged?.(changeSentence(noted.from, outcome.frame.codec))
    return outcome
  }
  const jobOf = (input: PullJob['input'], totalMs: number): PullJob => ({
    input,
    totalMs: Math.round(totalMs),
    openMs: options.openMs ?? 5000,
    firstPacketMs: options.firstPacketMs ?? 5000,
  })

  const take: Capture['take'] = async (request, signal) => {
    const startedAt = now()
    const parsed = parseCameraAddress(request.address, options.policy)
    if (parsed.kind === 'refused')
      return { kind: 'failed', fault: 'refused-address', detail: parsed.reason, driver: request.driver }
    const { address } = parsed
    const { policy, gateways } = options
    if (address.kind !== 'gateway') return pull(address, policy, { request, signal, startedAt })
    return behindGateway(address, gateways, { signal, now, startedAt }, (found, rules) =>
      pull(found, rules, { request, signal, startedAt }),
    )
  }
  const pull = async (
    address: Exclude<CameraAddress, ChannelParts>,
    policy: AddressPolicy,
    { request, signal, startedAt }: { request: CaptureRequest; signal: AbortSignal; startedAt: number },
  ): Promise<CaptureOutcome> => {
    const driver = driverOf(address, request.driver)
    try {
      const input = await inputOf(address, { request, driver, policy })
      const left = () => Math.max(1, request.deadlineMs - (now() - startedAt))
      const job = jobOf(input, left())
      const answer =
        driver === 'ffmpeg'
          ? await programs.hold(job.totalMs, signal, () => takeWithFfmpeg(jobOf(input, left()), signal))
          : await pool.run(job, signal)
      return note(request.address, outcomeOf(answer, driver, now() - startedAt))
    } catch (error) {
      return failure(asCaptureError(error), driver)
    }
  }
  const close = async () => {
    await pool.close()
    await options.gateways?.close()
  }
  return { take, close, processIds: pool.processIds }
}

/** Stills come by HTTP only; a file or an RTSP stream set to `http-jpeg` is a slip that `node-av` mends. */
function driverOf(address: CameraAddress, driver: CaptureDriver): CaptureDriver {
  if (driver !== 'http-jpeg') return driver
  return address.kind === 'network' && address.scheme.startsWith('http') ? 'http-jpeg' : 'node-av'
}

async function inputOf(
  address: Exclude<CameraAddress, ChannelParts>,
  how: { readonly request: CaptureRequest; readonly driver: CaptureDriver; readonly policy: AddressPolicy },
): Promise<NetworkInput | FileInput> {
  const { policy, driver, request } = how
  switch (address.kind) {
    case 'network':
      return { kind: 'network', address, policy, still: driver === 'http-jpeg' }
    case 'file':
      return { kind: 'file', path: await realFile(address.path, policy) }
    case 'recording':
      return { kind: 'file', ...(await recordingFrame(address, request.recordingFrame ?? 0, policy)) }
    default:
      return address satisfies never
  }
}

function outcomeOf(
  answer: PullAnswer | FailedPull | PulledFrame | { readonly kind: 'expired' },
  driver: CaptureDriver,
  totalMs: number,
): CaptureOutcome {
  switch (answer.kind) {
    case 'frame':
      return { ...answer, driver, totalMs }
    case 'failed':
      return { ...answer, driver }
    case 'crashed':
      return failure(captureError('driver-crashed'), driver)
    case 'expired':
      return failure(captureError('deadline', NO_PLACE), driver)
    default:
      return answer satisfies never
  }
}

const NO_PLACE =
  'No capture place was free before the deadline of the look. Look less often, or give this worker more capture children.'

function failure(error: { code: CaptureFailure['fault']; message: string }, driver: CaptureDriver): CaptureFailure {
  return { kind: 'failed', fault: error.code, detail: error.message, driver }
}

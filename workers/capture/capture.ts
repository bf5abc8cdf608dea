/** Capture for look workers: an address in, one frame or one fault out, by whichever driver the camera is set to. */
import type { CaptureDriver } from '../../pipeline/look.ts'
import { type AddressPolicy, type CameraAddress, parseCameraAddress } from './address.ts'
import { createCapturePool } from './capture-pool.ts'
import type { PullAnswer } from './capture-process.ts'
import { asCaptureError, captureError } from './fault.ts'
import { takeWithFfmpeg } from './ffmpeg-driver.ts'
import type { Capture, CaptureFailure, CaptureOutcome, CaptureRequest } from './frame.ts'
import type { FailedPull, FileInput, NetworkInput, PulledFrame, PullJob } from './pull-job.ts'
import { realFile, recordingFrame } from './recording.ts'

export interface CaptureOptions {
  readonly policy: AddressPolicy
  /** Capture children; default 2. */
  readonly children?: number
  /** Pulls in flight per child; default 48. */
  readonly pullsPerChild?: number
  /** A child above this resident size is replaced once its pulls are done; default 500 MB. */
  readonly maxRssBytes?: number
  /** Milliseconds for connecting and opening, and from there to the first packet; default 5000 each. */
  readonly openMs?: number
  readonly firstPacketMs?: number
}

export interface CaptureWithProcesses extends Capture {
  /** Process ids of the capture children alive, for supervision. */
  readonly processIds: () => readonly number[]
}

export function createCapture(options: CaptureOptions): CaptureWithProcesses {
  const now = () => performance.now()
  const pool = createCapturePool({
    children: options.children ?? 2,
    pullsPerChild: options.pullsPerChild ?? 48,
    maxRssBytes: options.maxRssBytes ?? 500 * 1024 * 1024,
    now,
  })
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
    const driver = driverOf(parsed.address, request.driver)
    try {
      const job = jobOf(await inputOf(parsed.address, { request, driver, policy: options.policy }), request.deadlineMs)
      const answer = driver === 'ffmpeg' ? await takeWithFfmpeg(job, signal) : await pool.run(job, signal)
      return outcomeOf(answer, driver, now() - startedAt)
    } catch (error) {
      return failure(asCaptureError(error), driver)
    }
  }
  return { take, close: pool.close, processIds: pool.processIds }
}

/** Stills come by HTTP only; a file or an RTSP stream set to `http-jpeg` is a slip that `node-av` mends. */
function driverOf(address: CameraAddress, driver: CaptureDriver): CaptureDriver {
  if (driver !== 'http-jpeg') return driver
  return address.kind === 'network' && address.scheme.startsWith('http') ? 'http-jpeg' : 'node-av'
}

async function inputOf(
  address: CameraAddress,
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
    case 'gateway':
      throw captureError('refused-address', 'The platform of this camera has no gateway. Add platforms[].gateway.')
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

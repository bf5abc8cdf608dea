/** One look at a camera, for a person who wants to know whether it works. Nothing is stored. */
import type { CameraBrief } from '../../pipeline/brief.ts'
import type { CaptureDriver } from '../../pipeline/look.ts'
import type { CaptureFault, Sketch, ViewState } from '../../pipeline/vocabulary.ts'
import type { AddressPolicy } from '../../workers/capture/address.ts'
import { createCapture } from '../../workers/capture/capture.ts'
import type { CaptureSuccess } from '../../workers/capture/frame.ts'
import type { Gateways } from '../../workers/capture/gateway/gateways.ts'
import { createInferPool } from '../../workers/look/infer-pool.ts'

export type TriedLook =
  | {
      readonly kind: 'seen'
      readonly width: number
      readonly height: number
      /** `unlearned` = the picture is fine, and nothing is known to compare it with. */
      readonly viewState: ViewState
      readonly driver: CaptureDriver
      /** Seconds until the source was open, and until the frame was there. */
      readonly openSeconds: number
      readonly totalSeconds: number
      /** Age of the picture when it was there: seconds of a segment for HLS. */
      readonly ageSeconds: number
    }
  | { readonly kind: 'failed'; readonly fault: CaptureFault; readonly sentence: string; readonly driver: CaptureDriver }

export interface LookToTry {
  readonly address: string
  /** Absent for an address nobody has looked at: an HTTP one may be a picture or a stream. */
  readonly driver?: CaptureDriver
  readonly policy: AddressPolicy
  readonly reference?: Sketch
  /** For a camera behind one; closed with the look. */
  readonly gateways?: Gateways
}

const DEADLINE_MS = 15_000

export async function tryLook({ address, driver, policy, reference, gateways }: LookToTry): Promise<TriedLook> {
  const capture = createCapture({ policy, children: 1, ...(gateways && { gateways }) })
  const take = async (by: CaptureDriver): Promise<TriedLook> => {
    const request = { address, driver: by, deadlineMs: DEADLINE_MS }
    const outcome = await capture.take(request, AbortSignal.timeout(DEADLINE_MS + 1000))
    if (outcome.kind === 'frame') return seen(outcome, reference)
    return { kind: 'failed', fault: outcome.fault, sentence: outcome.detail, driver: outcome.driver }
  }
  try {
    if (driver || !/^https?:/i.test(address)) return await take(driver ?? 'node-av')
    const asPicture = await take('http-jpeg')
    const isOther = asPicture.kind === 'failed' && asPicture.fault === 'corrupt-video'
    return isOther ? await take('node-av') : asPicture
  } finally {
    await capture.close()
  }
}

/** Decodes and judges in a child, as a worker does: a stranger's stream is never opened in the command itself. */
async function seen(outcome: CaptureSuccess, reference: Sketch | undefined): Promise<TriedLook> {
  const { driver, openMs, totalMs } = outcome
  const ageSeconds = Math.max(0, Date.now() - outcome.frame.capturedAt) / 1000
  const pool = await createInferPool({ manifests: [], threads: 1, children: 1 })
  try {
    const sighted = await pool.see(outcome.frame, { brief: briefWith(reference) }, AbortSignal.timeout(DEADLINE_MS))
    if (sighted.kind === 'failed') return { kind: 'failed', fault: sighted.fault, sentence: sighted.detail, driver }
    const { width, height, viewState } = sighted.seen
    const seconds = { openSeconds: openMs / 1000, totalSeconds: totalMs / 1000, ageSeconds }
    return { kind: 'seen', width, height, viewState, driver, ...seconds }
  } finally {
    await pool.close()
  }
}

/** A camera on which no row runs. */
function briefWith(reference: Sketch | undefined): CameraBrief {
  const camera = { cameraId: 'tried', platformId: 'tried', utcOffsetMinutes: 0, categories: [] }
  if (reference === undefined) return camera
  return { ...camera, view: { viewId: 'tried', version: 1, origin: 'proposed', reference, zones: [] } }
}

/** `unlearned` in words that help. */
export function sayLook(look: TriedLook): string {
  if (look.kind === 'failed') return look.sentence
  const state = look.viewState === 'unlearned' ? 'picture is fine, view not learned yet' : `view ${look.viewState}`
  const age = look.ageSeconds < 1 ? '' : `${look.ageSeconds.toFixed(0)} s old, `
  return `${look.width} × ${look.height}, ${state}, ${age}open after ${look.openSeconds.toFixed(1)} s, frame after ${look.totalSeconds.toFixed(1)} s (${look.driver})`
}

/**
 * A watch: one held pull of a camera, a frame a second, each of them a look message like any other. A session is
 * bounded: its end lies in the camera's row, and patrol moves it on while frames come in, the hours last and the
 * camera stays on the roster.
 */
import type { CameraBrief } from '../../pipeline/brief.ts'
import type { CaptureDriver, LookMessage, LookRequest } from '../../pipeline/look.ts'
import type { CaptureFault, EpochMs } from '../../pipeline/vocabulary.ts'
import { CaptureError } from '../capture/fault.ts'
import type { CameraAddresses } from '../capture/frame.ts'
import type { HeldFrame } from '../capture/held-pull.ts'
import type { EvidenceWriter } from '../evidence/folder.ts'
import { keepPicture } from './keep-picture.ts'
import { viewShown } from './look.ts'
import type { Sight } from './sight.ts'

/** Port: until when a session lasts; undefined once it is over, or another has taken its place. */
export interface WatchSessions {
  untilOf(cameraId: string, sessionId: string): Promise<EpochMs | undefined>
}

export interface WatchParts {
  readonly hold: (address: string, signal: AbortSignal) => AsyncIterable<HeldFrame>
  readonly sight: Sight
  readonly briefs: { briefOf(cameraId: string): Promise<CameraBrief | undefined> }
  readonly addresses: CameraAddresses
  readonly sessions: WatchSessions
  readonly evidence: EvidenceWriter
  readonly publish: (message: LookMessage) => Promise<void>
  /** Counts what happens a thousand times. */
  readonly count: (what: string, example?: string) => void
  /** Machine clock. */
  readonly now: () => EpochMs
}

export type WatchEnd =
  /** Its time was over, its camera left the roster, or its session was given to another. */
  | { readonly kind: 'over'; readonly frames: number }
  /** Told to intake with the session's id: the camera's breaker decides when it is tried again. */
  | { readonly kind: 'failed'; readonly fault: CaptureFault; readonly frames: number }
  /** Cut off by `signal`: another worker takes the session over. */
  | { readonly kind: 'stopped'; readonly frames: number }

/** What a goodbye and the last message take, before the credit goes back to the platform. */
const GOODBYE_MS = 2000
/** How often the row is asked whether the session goes on. */
const ASK_EVERY_MS = 5000
/** What one frame may take in the decode and infer children before it is left. */
const SEE_MS = 10_000
/** So many frames in a row that could not be looked at end the session. */
const BLIND_FRAMES = 10
const DRIVER: CaptureDriver = 'node-av'

/** Rejects only when database or queue do not answer: then the session is taken up again. */
export async function watchCamera(parts: WatchParts, request: LookRequest, signal: AbortSignal): Promise<WatchEnd> {
  const session = { cameraId: request.cameraId, sessionId: request.lookId, startedAt: request.watch?.startedAt ?? 0 }
  const until = await parts.sessions.untilOf(session.cameraId, session.sessionId)
  const source = await parts.addresses.sourceOf(session.cameraId)
  if (until === undefined || until - GOODBYE_MS <= parts.now() || source === undefined)
    return { kind: 'over', frames: 0 }
  const state = { until, askedAt: parts.now(), number: -1, frames: 0, blind: 0 }
  try {
    for await (const held of parts.hold(source.address, signal)) {
      if (signal.aborted || !(await goesOn(parts, session, state))) break
      if (held.dropped > 0)
        parts.count('watch: frames dropped, since the one before was not done', String(held.dropped))
      await takeFrame(parts, { request, session, state, held, signal })
    }
  } catch (error) {
    if (!(error instanceof CaptureError)) throw error
    if (!signal.aborted) return fail(parts, request, { fault: error.code, detail: error.message, frames: state.frames })
  }
  return { kind: signal.aborted ? 'stopped' : 'over', frames: state.frames }
}

interface Session {
  readonly cameraId: string
  readonly sessionId: string
  readonly startedAt: EpochMs
}

interface WatchState {
  until: EpochMs
  askedAt: EpochMs
  /** Of the newest frame taken. */
  number: number
  frames: number
  /** Frames in a row that could not be looked at. */
  blind: number
}

async function goesOn({ sessions, now }: WatchParts, session: Session, state: WatchState): Promise<boolean> {
  if (now() - state.askedAt >= ASK_EVERY_MS) {
    const until = await sessions.untilOf(session.cameraId, session.sessionId)
    if (until === undefined) return false
    Object.assign(state, { until, askedAt: now() })
  }
  return now() < state.until - GOODBYE_MS
}

interface Taken {
  readonly request: LookRequest
  readonly session: Session
  readonly state: WatchState
  readonly held: HeldFrame
  readonly signal: AbortSignal
}

async function takeFrame(parts: WatchParts, { request, session, state, held, signal }: Taken): Promise<void> {
  const { capturedAt } = held.frame
  const number = Math.max(0, Math.round((capturedAt - session.startedAt) / 1000))
  // Two within one second would have one id.
  if (number <= state.number) return
  state.number = number
  const brief = await parts.briefs.briefOf(session.cameraId)
  if (brief === undefined) return void (state.until = 0)
  const within = AbortSignal.any([signal, AbortSignal.timeout(SEE_MS)])
  const sighted = await parts.sight.see(held.frame, { brief }, within)
  if (sighted.kind === 'failed') {
    if (signal.aborted) return
    parts.count(`watch: frame not seen: ${sighted.fault}`, sighted.detail)
    state.blind += 1
    if (state.blind >= BLIND_FRAMES) throw new CaptureError(sighted.fault, sighted.detail)
    return
  }
  state.blind = 0
  await parts.publish({
    version: 2,
    lookId: `${session.sessionId}.${number}`,
    cameraId: session.cameraId,
    reason: request.reason,
    ...viewShown(brief, sighted.seen),
    watch: { sessionId: session.sessionId, frame: number },
    driver: DRIVER,
    outcome: { ...sighted.seen, ...(await keepPicture(sighted.picture, parts.evidence)) },
  })
  state.frames += 1
}

async function fail(
  parts: WatchParts,
  { lookId, cameraId, reason }: LookRequest,
  { fault, detail, frames }: { readonly fault: CaptureFault; readonly detail: string; readonly frames: number },
): Promise<WatchEnd> {
  const outcome = { kind: 'failed', failedAt: parts.now(), fault, detail } as const
  await parts.publish({ version: 2, lookId, cameraId, reason, driver: DRIVER, outcome })
  return { kind: 'failed', fault, frames }
}

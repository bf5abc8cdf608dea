/**
 * Which stream of a camera a look takes. The sub-stream is enough for most; the main stream is pulled instead where
 * small things are looked for, and after it when it shows something that needs a sharp picture. One pull at a time, all
 * within the deadline of the look, and whatever the main stream does, the look is not lost.
 */
import type { MaskedPicture } from '../../models/mask.ts'
import type { CameraBrief } from '../../pipeline/brief.ts'
import type { CaptureDriver, LookRequest, MainStreamRefusal, SeenLook } from '../../pipeline/look.ts'
import { confirmsHit, isHit, needsSharper } from '../../pipeline/look/sharper.ts'
import type { RecipeState } from '../../pipeline/recipes/recipe.ts'
import type { CameraSource, Capture, CapturedFrame, CaptureFailure } from '../capture/frame.ts'
import type { Sight, Sighted } from './sight.ts'

/** What one pull brought: a frame that was seen, or a fault of capture, decoder or deadline. */
interface SeenShot {
  readonly kind: 'seen'
  readonly seen: Omit<SeenLook, 'evidence'>
  readonly picture?: MaskedPicture
  readonly driver: CaptureDriver
}
export type Shot = SeenShot | CaptureFailure

export interface StreamParts {
  readonly capture: Pick<Capture, 'take'>
  readonly sight: Pick<Sight, 'see'>
  /** Dwell states of a view by category; read only when a hit may need the main stream. */
  readonly recipeStatesOf: (viewId: string) => Promise<ReadonlyMap<string, RecipeState>>
  /** Whether the camera has zones in which small things are looked for. */
  readonly needsDetail: (brief: CameraBrief) => boolean
  /** Milliseconds a whole look may take. */
  readonly lookMs: number
}

export interface CameraToLookAt {
  readonly request: LookRequest
  readonly brief: CameraBrief
  readonly source: CameraSource
}

/** Of the look's time: when the main stream, tried first, does not answer, the rest is for the sub-stream. */
const MAIN_FIRST_SHARE = 0.6
/** With less time than this before the deadline no second pull is begun. */
const LEAST_PULL_MS = 4000

/** The shot the look message speaks of: always one frame, its sightings and its picture. Never throws for a camera. */
export async function lookThrough(parts: StreamParts, camera: CameraToLookAt, signal: AbortSignal): Promise<Shot> {
  const startedAt = performance.now()
  const left = () => parts.lookMs - (performance.now() - startedAt)
  const shoot = (address: string, deadlineMs: number) => take(parts, camera, { address, deadlineMs, signal })
  const { main, address } = camera.source
  if (main === undefined) return shoot(address, parts.lookMs)
  const sub = () => shoot(address, left())

  if (parts.needsDetail(camera.brief)) {
    const sharp = await shoot(main, parts.lookMs * MAIN_FIRST_SHARE)
    const refused = refusalOf(sharp)
    if (refused === undefined || signal.aborted) return fromMain(sharp)
    const soft = await sub()
    if (refusalOf(soft) === undefined) return withRefusal(soft, refused)
    // Turned away, dark or silent on both streams: nothing is wrong with the main stream alone.
    return sharp.kind === 'seen' ? fromMain(sharp) : soft
  }

  const soft = await sub()
  if (soft.kind === 'failed' || !(await wantsSharper(parts, camera, soft)) || left() < LEAST_PULL_MS) return soft
  const sharp = await shoot(main, left())
  if (signal.aborted) return soft
  const refused = refusalOf(sharp)
  if (sharp.kind === 'failed' || refused !== undefined) return withRefusal(soft, refused)
  return confirmsHit(soft.seen, sharp.seen) ? fromMain(sharp) : soft
}

async function take(
  { capture, sight }: StreamParts,
  { request, brief, source }: CameraToLookAt,
  pull: { readonly address: string; readonly deadlineMs: number; readonly signal: AbortSignal },
): Promise<Shot> {
  const { address, deadlineMs, signal } = pull
  const { recordingFrame } = request
  const captured = await capture.take(
    { ...source, address, deadlineMs, ...(recordingFrame === undefined ? {} : { recordingFrame }) },
    signal,
  )
  if (captured.kind === 'failed') return captured
  // A fix is shown by a picture before and one after it, also when nothing is there any more.
  const picture = request.reason === 'verification' ? 'when-good' : 'when-present'
  const sighted = await sight.see(captured.frame, { brief, picture }, signal)
  return { ...withClock(sighted, captured.frame), driver: captured.driver }
}

function withClock(sighted: Sighted, frame: CapturedFrame): Sighted {
  const off = frame.kind === 'raw' ? undefined : frame.clockOffMs
  if (sighted.kind === 'failed' || off === undefined) return sighted
  return { ...sighted, seen: { ...sighted.seen, clockOffMs: off } }
}

async function wantsSharper(parts: StreamParts, { request, brief }: CameraToLookAt, { seen }: SeenShot) {
  if (brief.view === undefined || !isHit(seen)) return false
  const states = await parts.recipeStatesOf(brief.view.viewId)
  return needsSharper({ reason: request.reason, seen, states, settings: brief.settings })
}

/** Why the main stream's shot cannot stand for the look; undefined when it can. */
function refusalOf(shot: Shot): MainStreamRefusal | undefined {
  if (shot.kind === 'failed') return { detail: shot.detail, crashed: shot.fault === 'driver-crashed' }
  const { viewState } = shot.seen
  if (viewState === 'good' || viewState === 'unlearned') return undefined
  // Both streams come through one lens: what hides one of them alone is another street.
  const detail =
    viewState === 'moved' || viewState === 'blocked'
      ? 'The main stream does not show the same view as the sub-stream. Set both to the same section of the picture, or remove the main stream from the configuration.'
      : `The picture of the main stream is ${viewState} while the sub-stream's is not. Check the settings of the main stream.`
  return { detail, crashed: false }
}

function withRefusal(shot: Shot, mainRefused: MainStreamRefusal | undefined): Shot {
  if (shot.kind === 'failed' || mainRefused === undefined) return shot
  return { ...shot, seen: { ...shot.seen, mainRefused } }
}

function fromMain(shot: Shot): Shot {
  return shot.kind === 'failed' ? shot : { ...shot, seen: { ...shot.seen, stream: 'main' } }
}

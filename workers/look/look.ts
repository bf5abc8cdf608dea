/** One look: capture ▶ child (decode, sketch, view, detections, sightings, masked picture) ▶ evidence ▶ one message. */
import type { CameraBrief } from '../../pipeline/brief.ts'
import type { CaptureDriver, LookMessage, LookRequest, SeenLook } from '../../pipeline/look.ts'
import type { CaptureFault, EpochMs } from '../../pipeline/vocabulary.ts'
import type { CameraAddresses } from '../capture/frame.ts'
import type { EvidenceWriter } from '../evidence/folder.ts'
import { keepPicture } from './keep-picture.ts'
import { lookThrough, type Shot, type StreamParts } from './streams.ts'

/** Port: what is known of a camera, at most a second or two old. Undefined = no such camera. */
interface CameraBriefs {
  briefOf(cameraId: string): Promise<CameraBrief | undefined>
}

export interface LookerParts extends StreamParts {
  readonly briefs: CameraBriefs
  readonly addresses: CameraAddresses
  readonly evidence: EvidenceWriter
  /** Machine clock. */
  readonly now: () => EpochMs
}

export interface Looker {
  /** Never rejects for what a camera or a picture does; rejects when the camera's brief or address cannot be read. */
  look(request: LookRequest, signal: AbortSignal): Promise<LookMessage>
}

export function createLooker(parts: LookerParts): Looker {
  return {
    look: async (request, signal) => {
      const [brief, source] = await Promise.all([
        parts.briefs.briefOf(request.cameraId),
        parts.addresses.sourceOf(request.cameraId),
      ])
      if (brief === undefined || source === undefined) {
        return failedLook(request, { ...GONE, driver: source?.driver ?? 'node-av', at: parts.now() })
      }
      const within = AbortSignal.any([signal, AbortSignal.timeout(parts.lookMs)])
      const shot = await lookThrough(parts, { request, brief, source }, within)
      return messageOf(request, { brief, shot }, parts)
    },
  }
}

const GONE = {
  fault: 'not-found' as const,
  detail: 'The camera is not on the roster any more; the look was handed out before it left. Nothing is to be done.',
}

interface Looked {
  readonly brief: CameraBrief
  readonly shot: Shot
}

async function messageOf(request: LookRequest, looked: Looked, parts: LookerParts): Promise<LookMessage> {
  const { brief, shot } = looked
  if (shot.kind === 'failed') return failedLook(request, { ...shot, at: parts.now() })
  return {
    ...headOf(request, shot.driver),
    ...viewShown(brief, shot.seen),
    outcome: { ...shot.seen, ...(await keepPicture(shot.picture, parts.evidence)) },
  }
}

/** The view that a look speaks of, by version. */
export function viewShown(
  { view }: CameraBrief,
  { recognised }: Pick<SeenLook, 'recognised'>,
): Pick<LookMessage, 'viewId' | 'viewVersion'> {
  return recognised ?? (view === undefined ? {} : { viewId: view.viewId, viewVersion: view.version })
}

interface Failure {
  readonly fault: CaptureFault
  readonly detail: string
  readonly driver: CaptureDriver
  readonly at: EpochMs
}

function failedLook(request: LookRequest, { fault, detail, driver, at }: Failure): LookMessage {
  return { ...headOf(request, driver), outcome: { kind: 'failed', failedAt: at, fault, detail } }
}

function headOf(request: LookRequest, driver: CaptureDriver): Omit<LookMessage, 'outcome'> {
  const { lookId, cameraId, reason, recordingFrame } = request
  return { version: 2, lookId, cameraId, reason, driver, ...(recordingFrame === undefined ? {} : { recordingFrame }) }
}

/**
 * A look: open a camera, take one key frame, close, say what was seen. Start reading here.
 *
 * patrol ─ LookRequest ▶ look worker ─ LookMessage ▶ intake ─ recipes, anchors ▶ candidate
 *
 * Both are queue messages: ids and small numbers, never pictures, camera addresses or passwords.
 */
import type {
  CaptureFault,
  CategoryId,
  Detection,
  Drift,
  EpochMs,
  Label,
  LightKind,
  NormalizedBox,
  Presence,
  ViewState,
} from './vocabulary.ts'
import type { GroundMap } from './views/ground.ts'
import type { Light, LightClass } from './views/light.ts'
import type { Print } from './views/print.ts'

/** `watch`: not one look but a session of them, a frame a second out of one held pull. */
export type LookReason = 'interval' | 'dwell' | 'verification' | 'manual' | 'watch'

/** What patrol asks of a look worker. Any worker may take it, twice, late or never: it carries all it needs. */
export interface LookRequest {
  readonly lookId: string
  readonly cameraId: string
  readonly reason: LookReason
  /** Machine clock of the issuer; a job taken after this is skipped. */
  readonly deadlineAt: EpochMs
  /** Epoch of the patrol leader that issued it, so that a deposed leader's jobs can be told apart. */
  readonly leaderEpoch: number
  /** Index of the frame to take, for a camera that is a recording with its own clock. */
  readonly recordingFrame?: number
  /** Only for `reason: 'watch'`. */
  readonly watch?: WatchOrder
}

/** A session of watching; `lookId` of its request is the session's id. Patrol lengthens it while it brings frames. */
export interface WatchOrder {
  /** Machine clock: frames are numbered by the whole seconds since, whichever worker takes them. */
  readonly startedAt: EpochMs
  readonly seconds: number
}

/** Which frame of which session a look message of a watch is. Its `lookId` is made of both. */
export interface WatchFrame {
  readonly sessionId: string
  readonly frame: number
}

/**
 * One category at one place in one look. For rows whose identity is `object` there is one sighting per object seen, or
 * one `absent`/`unknown` without a place when nothing was; for `zone` and `component` rows one per zone; for `scene`
 * rows one per view.
 */
export interface Sighting {
  readonly category: CategoryId
  readonly presence: Presence
  /** The zone it lies in; absent for whole-picture rows. */
  readonly zoneId?: string
  /** Box in the coordinates of the view's reference (drift taken out). Absent when nothing is localised. */
  readonly place?: NormalizedBox
  /** Strongest score, 0..1; 0 when nothing was seen. */
  readonly score: number
  /** How many objects support it. */
  readonly count: number
  /** The label that carried it, for the reviewer. */
  readonly label?: Label
  /** How it looks, a text of `anchors/appearance.ts`. Absent when a person is in the picture of it, and for what has no place. */
  readonly appearance?: string
  /** Why unknown, or that it was dropped by a permit. */
  readonly reason?: 'view' | 'hidden' | 'needs-model' | 'outside-hours' | 'permitted'
}

/** Something that stands in front of others: what may hide a place from a verification look. */
export interface Occluder {
  readonly label: Label
  readonly box: NormalizedBox
}

/** Masked pictures by content hash (sha256, hex). Present only when something was seen or asked for. */
export interface EvidenceReference {
  readonly full: string
  readonly width: number
  readonly height: number
  /** Added by intake. */
  readonly alignment?: Alignment
}

/** How a picture lies on the reference of its view, and in what light it was taken: what makes two of them a pair. */
export interface Alignment {
  /** Which reference; another text once it was learned anew. */
  readonly reference: string
  /** Share of the reference's structure found in the picture, 0..1. */
  readonly similarity: number
  readonly drift: Drift
  readonly light?: Light
}

/** What the verdict on a fix rests on beside the sightings. In coordinates of the view's reference. */
export interface CloseLook {
  readonly ground: GroundMap
  /** Everything seen that can raise one of the camera's rows, in its zones and elsewhere. */
  readonly things: readonly Detection[]
}

export interface ModelVersion {
  readonly id: string
  readonly version: string
}

export interface Embedding {
  /** `id@version`: the embeddings of two models cannot be compared. */
  readonly model: string
  readonly light: LightKind
}

/** A look that brought a frame. */
export interface SeenLook {
  readonly kind: 'seen'
  readonly capturedAt: EpochMs
  readonly width: number
  readonly height: number
  readonly contentHash: string
  readonly viewState: ViewState
  readonly drift: Drift
  /** 0..1 similarity of the frame to the view's reference. */
  readonly similarity: number
  readonly sightings: readonly Sighting[]
  readonly occluders: readonly Occluder[]
  /** Absent where no picture was wanted. */
  readonly light?: Light
  /** Name of the reference of the view that the frame was compared with, as in `Alignment`; absent while there is none. */
  readonly reference?: string
  /** The view it shows where that is not the first one of its camera; the head of the message then names it. */
  readonly recognised?: { readonly viewId: string; readonly viewVersion: number }
  /** Tells pictures apart that were shown before; absent from a worker of an older version. */
  readonly print?: Print
  /** The clock that the camera sent with the picture less ours, milliseconds; absent = it sent none. */
  readonly clockOffMs?: number
  /** Only of a look that verifies a fix, in a good view. */
  readonly close?: CloseLook
  /** Only of a good look of a view that nobody has approved: what its zones are proposed from. */
  readonly footing?: readonly Detection[]
  readonly evidence?: EvidenceReference
  /** Why a picture that should be there is not (store full, say): a sentence for the operator. */
  readonly evidenceRefused?: string
  /** The frame came from the main stream of a camera that has two; absent = its sub-stream, or its only one. */
  readonly stream?: 'main'
  /** The main stream was wanted and could not be used; the look is that of the sub-stream. */
  readonly mainRefused?: MainStreamRefusal
  /** Only while the view wants to learn what it looks like in this light. The first reference is approved by a person. */
  readonly learned?: LearnedSketch
  readonly models: readonly ModelVersion[]
  /** What the appearances of the sightings come from; absent when there are none. */
  readonly embedding?: Embedding
}

export interface MainStreamRefusal {
  /** One sentence without address or password. */
  readonly detail: string
  /** It ended a capture or decoding process. */
  readonly crashed: boolean
}

/** A `Sketch` as it crosses the queue. */
export interface LearnedSketch {
  /** 160 x 90 luma, row-major, base64. */
  readonly luma: string
  readonly mean: number
  readonly sharpness: number
  readonly light?: LightClass
}

/** A look that brought none. */
export interface FailedLook {
  readonly kind: 'failed'
  /** Machine clock, since there is no frame. */
  readonly failedAt: EpochMs
  readonly fault: CaptureFault
  /** One sentence without address or password. */
  readonly detail: string
}

/** One message per look, and per frame of a watch, from look worker to intake. */
export interface LookMessage {
  /** 2: appearances may come with it. Messages of 1 are taken in as well, so that roles can be renewed one by one. */
  readonly version: 1 | 2
  readonly lookId: string
  readonly cameraId: string
  readonly reason: LookReason
  /** The view the frame was compared with and the version of its zones and reference; absent for a failed look. */
  readonly viewId?: string
  readonly viewVersion?: number
  readonly recordingFrame?: number
  /** A frame of a watch. A watch that ends by a fault sends one failed message with the session's id and without this. */
  readonly watch?: WatchFrame
  /** Which capture driver served it, so that crashes can be counted against it. */
  readonly driver: CaptureDriver
  readonly outcome: SeenLook | FailedLook
}

export type CaptureDriver = 'node-av' | 'ffmpeg' | 'http-jpeg'

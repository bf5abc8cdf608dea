/** What a run of `analyze` found, as plain values: the table, the JSON line and the report are three views of it. */
import type { Severity } from '../../pipeline/catalogue/row.ts'
import type { Sighting } from '../../pipeline/look.ts'
import type {
  CategoryId,
  Detection,
  EpochMs,
  Label,
  NormalizedBox,
  ViewState,
  Zone,
} from '../../pipeline/vocabulary.ts'

/** A masked JPEG in memory, small enough to stand in a page. */
export interface PagePicture {
  readonly jpeg: Uint8Array
  readonly width: number
  readonly height: number
}

/** One look. `position` is seconds from the first frame. */
export interface AnalyzedFrame {
  readonly index: number
  readonly position: number
  readonly capturedAt: EpochMs
  readonly viewState: ViewState
  /** 0..1 likeness to the reference. */
  readonly similarity: number
  readonly detections: readonly Detection[]
  readonly sightings: readonly Sighting[]
  /** Masked picture with boxes, relative to the output folder; absent when nothing was seen in it. */
  readonly picture?: string
}

/** A row that ran: what was seen, and how far it was from a candidate. */
export interface CategoryRun {
  readonly category: CategoryId
  readonly nameEn: string
  readonly nameZh: string
  readonly severity: Severity
  readonly dwellSeconds: number
  /** Looks with at least one `present` sighting. */
  readonly present: number
  readonly absent: number
  readonly unknown: number
  /** Longest time one place was seen occupied, from first to last sight. */
  readonly longestSeconds: number
  readonly candidates: number
}

export interface CandidateEvidence {
  readonly frame: number
  readonly position: number
  readonly place?: NormalizedBox
  readonly score: number
  readonly picture?: PagePicture
}

export interface AnalyzedCandidate {
  readonly category: CategoryId
  readonly nameEn: string
  readonly nameZh: string
  readonly severity: Severity
  readonly zoneId?: string
  readonly label?: Label
  /** Seconds from the first frame. */
  readonly firstSeen: number
  readonly lastSeen: number
  readonly raisedAt: number
  readonly score: number
  /** Present and absent votes at the place. */
  readonly present: number
  readonly absent: number
  /** Every zone it rests on was drawn by a person, or only proposed. */
  readonly origin: 'proposed' | 'approved'
  readonly evidence: readonly CandidateEvidence[]
}

/** A row that could not run, with the labels or zone kinds it would need. */
export interface RowNotRun {
  readonly category: CategoryId
  readonly nameEn: string
  readonly why: 'needs-model' | 'needs-zone'
  readonly needs: readonly string[]
}

/** A picture of the look with this index. */
export interface LookPicture {
  readonly frame: number
  readonly picture: PagePicture
}

export interface AnalyzedModel {
  readonly id: string
  readonly version: string
  readonly licence: string
  readonly labels: readonly Label[]
}

export interface Analysis {
  /** As it may be shown: no credentials. */
  readonly source: string
  readonly kind: 'file' | 'pictures' | 'live'
  readonly width: number
  readonly height: number
  readonly everySeconds: number
  /** The clip brought the times of its frames along. */
  readonly onItsOwnClock: boolean
  /** Each frame was also read in four enlarged parts. */
  readonly close: boolean
  /** From the first to the last look, and of the whole source where it says. */
  readonly watchedSeconds: number
  readonly durationSeconds?: number
  readonly startsAt: EpochMs
  readonly utcOffsetMinutes: number
  readonly model: AnalyzedModel
  readonly zones: readonly Zone[]
  readonly viewOrigin: 'proposed' | 'approved'
  readonly frames: readonly AnalyzedFrame[]
  readonly categories: readonly CategoryRun[]
  readonly notRun: readonly RowNotRun[]
  readonly candidates: readonly AnalyzedCandidate[]
  /** For the contact sheet: small, taken evenly over the source. */
  readonly sheet: readonly LookPicture[]
  /** The look with the most in it, large; absent when no look brought a picture. */
  readonly fullest?: LookPicture
  /** What the zones are drawn on; absent when no look was good. */
  readonly referencePicture?: PagePicture
  /** How often the camera turned and its view was learned anew. */
  readonly relearned: number
  /** Frames that could not be decoded. */
  readonly skipped: number
  /** Why it ended before its end, as a sentence; absent when it did not. */
  readonly endedEarly?: string
}

/** How often each label was seen, most first. */
export function countDetections(frames: readonly AnalyzedFrame[]): ReadonlyMap<Label, number> {
  const counts = new Map<Label, number>()
  for (const { detections } of frames) {
    for (const { label } of detections) counts.set(label, (counts.get(label) ?? 0) + 1)
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])))
}

/** Number of looks in each view state that occurred. */
export function countViewStates(frames: readonly AnalyzedFrame[]): ReadonlyMap<ViewState, number> {
  const counts = new Map<ViewState, number>()
  for (const { viewState } of frames) counts.set(viewState, (counts.get(viewState) ?? 0) + 1)
  return counts
}

export function countPresent(frames: readonly AnalyzedFrame[]): number {
  return frames.reduce((sum, { sightings }) => sum + sightings.filter((s) => s.presence === 'present').length, 0)
}

/** One run over one source: looks go in one by one; what was found can be taken out at any time. */
import type { DetectorModel } from '../../models/detector.ts'
import type { DecodedFrame } from '../../models/frame.ts'
import type { EpochMs, Sketch } from '../../pipeline/vocabulary.ts'
import type { Analysis, AnalyzedCandidate, AnalyzedFrame, PagePicture } from './analysis.ts'
import { createEye, type Glance } from './eye.ts'
import { createGallery } from './gallery.ts'
import type { OutFolder } from './out-folder.ts'
import { boxedJpeg } from './pictures.ts'
import { notRun, rowsFor } from './rows.ts'
import { createTally, type Raised } from './tally.ts'
import type { ViewFile } from './view-file.ts'

export interface SessionInput {
  readonly model: DetectorModel
  readonly view: ViewFile
  readonly out: OutFolder
}

/** A decoded frame and its time on the source; the session does not close it. */
export interface FrameOfSource {
  readonly frame: DecodedFrame
  readonly capturedAt: EpochMs
  /** Seconds from the first frame. */
  readonly position: number
}

export type SessionFindings = Pick<
  Analysis,
  | 'width'
  | 'height'
  | 'frames'
  | 'categories'
  | 'notRun'
  | 'candidates'
  | 'sheet'
  | 'fullest'
  | 'referencePicture'
  | 'watchedSeconds'
  | 'relearned'
>

export interface Session {
  readonly look: (input: FrameOfSource) => Promise<void>
  /** The given reference, or the one learned; undefined when no look was good. */
  readonly reference: () => Sketch | undefined
  readonly findings: () => SessionFindings
}

export function createSession({ model, view, out }: SessionInput): Session {
  const { runnable, zoneless } = rowsFor(view)
  const ids = runnable.map(({ id }) => id)
  const eye = createEye(model, view, ids)
  const tally = createTally(runnable)
  const gallery = createGallery()
  const frames: AnalyzedFrame[] = []
  let size = { width: 0, height: 0 }

  return {
    async look({ frame, capturedAt, position }) {
      const index = frames.length
      const glance = await eye.see(frame, capturedAt)
      const { viewState, similarity, detections, maskable, sightings, occluders } = glance
      tally.step({ at: capturedAt, lookId: String(index), sightings, occluders })
      const picture = await writePicture(out, index, frame, glance)
      const looked = { index, position, capturedAt, viewState, similarity, detections, sightings }
      frames.push(picture === undefined ? looked : { ...looked, picture })
      size = { width: frame.width, height: frame.height }
      const good = viewState === 'good'
      await gallery.show({ index, frame, detections, maskable, good, evidence: tally.evidenceLooks() })
    },
    reference: () => eye.reference(),
    findings() {
      const startsAt = frames[0]?.capturedAt ?? 0
      const [fullest, referencePicture] = [gallery.fullest(), gallery.reference()]
      const context = { view, startsAt, evidenceOf: (index: number) => gallery.evidence(index) }
      return {
        ...size,
        frames,
        watchedSeconds: frames.at(-1)?.position ?? 0,
        categories: tally.runs(),
        notRun: notRun(zoneless, tally.withoutModel()),
        candidates: tally.raised().map((raised) => candidateOf(raised, context)),
        sheet: gallery.sheet(),
        relearned: eye.relearned(),
        ...(fullest && { fullest }),
        ...(referencePicture && { referencePicture }),
      }
    },
  }
}

/** A look in which something was seen leaves a picture in the output folder. */
async function writePicture(
  out: OutFolder,
  index: number,
  frame: DecodedFrame,
  { detections, maskable, sightings }: Glance,
): Promise<string | undefined> {
  const seen = detections.length > 0 || sightings.some(({ presence }) => presence === 'present')
  return seen ? out.addPicture(index, await boxedJpeg(frame, maskable, detections)) : undefined
}

interface CandidateContext {
  readonly view: ViewFile
  readonly startsAt: EpochMs
  readonly evidenceOf: (index: number) => PagePicture | undefined
}

function candidateOf({ row, raisedAt, spot }: Raised, context: CandidateContext): AnalyzedCandidate {
  const { view, startsAt, evidenceOf } = context
  const seconds = (at: EpochMs) => (at - startsAt) / 1000
  const { zoneId, label } = spot
  return {
    category: row.id,
    nameEn: row.nameEn,
    nameZh: row.nameZh,
    severity: row.severity,
    ...(zoneId !== undefined && { zoneId }),
    ...(label !== undefined && { label }),
    firstSeen: seconds(spot.firstAt),
    lastSeen: seconds(spot.lastPresentAt),
    raisedAt: seconds(raisedAt),
    score: spot.bestScore,
    present: spot.present,
    absent: spot.absent,
    origin: view.zones.find(({ id }) => id === zoneId)?.origin ?? view.origin,
    evidence: spot.frames.map(({ at, lookId, place, score }) => {
      const picture = evidenceOf(Number(lookId))
      const frame = { frame: Number(lookId), position: seconds(at), score }
      return { ...frame, ...(place && { place }), ...(picture && { picture }) }
    }),
  }
}

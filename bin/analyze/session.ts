/** One run over one source: looks go in one by one; what was found can be taken out at any time. */
import type { DetectorModel } from '../../models/detector.ts'
import type { DecodedFrame } from '../../models/frame.ts'
import { sketchOf } from '../../models/sketch.ts'
import type { CameraBrief } from '../../pipeline/brief.ts'
import type { Sighting } from '../../pipeline/look.ts'
import type { EpochMs, Sketch, ViewState } from '../../pipeline/vocabulary.ts'
import { type FrozenRun, stepFrozen } from '../../pipeline/views/frozen.ts'
import { judgeView } from '../../pipeline/views/judge.ts'
import { seeFrame, type SeenFrame } from '../../workers/look/see.ts'
import type { Analysis, AnalyzedCandidate, AnalyzedFrame, LookPicture, PagePicture } from './analysis.ts'
import { createGallery } from './gallery.ts'
import type { OutFolder } from './out-folder.ts'
import { boxedJpeg, pagePicture } from './pictures.ts'
import { createReferenceLearner } from './reference.ts'
import { notRun, rowsFor } from './rows.ts'
import { createTally, type Raised } from './tally.ts'
import type { ViewFile } from './view-file.ts'

const SHEET_WIDTH = 384
const EVIDENCE_WIDTH = 640
const LARGE_WIDTH = 1200

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
  look(input: FrameOfSource): Promise<AnalyzedFrame>
  /** The given reference, or the one learned from the first good frame. */
  reference(): Sketch | undefined
  findings(): SessionFindings
}

export function createSession({ model, view, out }: SessionInput): Session {
  const { runnable, zoneless } = rowsFor(view)
  const tally = createTally(runnable)
  const gallery = createGallery()
  const frames: AnalyzedFrame[] = []
  const learner = createReferenceLearner(view.reference)
  let frozenRun: FrozenRun | undefined
  let size = { width: 0, height: 0 }
  let fullest: LookPicture | undefined
  let referencePicture: PagePicture | undefined

  const briefWith = (reference: Sketch | undefined): CameraBrief => ({
    cameraId: 'analyze',
    platformId: 'analyze',
    utcOffsetMinutes: view.utcOffsetMinutes,
    categories: runnable.map(({ id }) => id),
    view: { viewId: 'analyze', version: 1, origin: view.origin, zones: view.zones, ...(reference && { reference }) },
  })

  const see = async (frame: DecodedFrame, capturedAt: EpochMs): Promise<SeenFrame> => {
    const lookWith = (reference: Sketch | undefined) =>
      seeFrame({ frame, capturedAt, brief: briefWith(reference), picture: 'never' }, [model])
    const reference = learner.reference()
    const sketch = reference ? undefined : await sketchOf(frame)
    // Without a reference `unlearned` says that nothing speaks against the picture itself: it is its own reference.
    if (sketch && judgeView(sketch).state === 'unlearned') learner.judged(sketch, 'unlearned')
    const seen = await lookWith(learner.reference())
    if (reference) learner.judged(seen.sketch, seen.seen.viewState)
    return seen
  }

  const keepPictures = async (frame: DecodedFrame, seen: SeenFrame, index: number, good: boolean): Promise<void> => {
    const { maskable, detections } = seen
    if (gallery.wantsSheet(index)) {
      gallery.addSheet({ frame: index, picture: await pagePicture(frame, maskable, SHEET_WIDTH) })
    }
    if (fullest === undefined || detections.length > frames[fullest.frame]!.detections.length) {
      fullest = { frame: index, picture: await pagePicture(frame, maskable, LARGE_WIDTH) }
    }
    if (good) referencePicture ??= await pagePicture(frame, maskable, LARGE_WIDTH)
    const needed = tally.evidenceLooks()
    if (needed.has(String(index))) {
      gallery.addEvidence({ frame: index, picture: await pagePicture(frame, maskable, EVIDENCE_WIDTH) }, needed)
    }
  }

  return {
    async look({ frame, capturedAt, position }) {
      const index = frames.length
      const seen = await see(frame, capturedAt)
      const { run, frozen } = stepFrozen(frozenRun, seen.sketch.contentHash)
      frozenRun = run
      const viewState: ViewState = frozen ? 'frozen' : seen.seen.viewState
      const sightings = frozen ? seen.seen.sightings.map(asUnknown) : seen.seen.sightings
      tally.step({ at: capturedAt, lookId: String(index), sightings, occluders: seen.seen.occluders })
      size = { width: frame.width, height: frame.height }
      const { detections } = seen
      const worthAFile = detections.length > 0 || sightings.some(({ presence }) => presence === 'present')
      const picture = worthAFile ? await out.addPicture(index, await boxedJpeg(frame, seen.maskable, detections)) : undefined
      const looked: AnalyzedFrame = {
        index,
        position,
        capturedAt,
        viewState,
        similarity: seen.seen.similarity,
        detections,
        sightings,
        ...(picture !== undefined && { picture }),
      }
      frames.push(looked)
      await keepPictures(frame, seen, index, viewState === 'good')
      return looked
    },
    reference: learner.reference,
    findings() {
      const startsAt = frames[0]?.capturedAt ?? 0
      const evidenceOf = (index: number) => gallery.evidence(index)
      return {
        ...size,
        frames,
        watchedSeconds: frames.at(-1)?.position ?? 0,
        categories: tally.runs(),
        notRun: notRun(zoneless, tally.withoutModel()),
        candidates: tally.raised().map((raised) => candidateOf(raised, { view, startsAt, evidenceOf })),
        sheet: gallery.sheet(),
        relearned: learner.relearned(),
        ...(fullest && { fullest }),
        ...(referencePicture && { referencePicture }),
      }
    },
  }
}

const asUnknown = ({ category, zoneId }: Sighting): Sighting => ({
  category,
  presence: 'unknown',
  ...(zoneId !== undefined && { zoneId }),
  score: 0,
  count: 0,
  reason: 'view',
})

interface CandidateContext {
  readonly view: ViewFile
  readonly startsAt: EpochMs
  readonly evidenceOf: (index: number) => PagePicture | undefined
}

function candidateOf({ row, raisedAt, spot }: Raised, { view, startsAt, evidenceOf }: CandidateContext): AnalyzedCandidate {
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
      return { frame: Number(lookId), position: seconds(at), score, ...(place && { place }), ...(picture && { picture }) }
    }),
  }
}

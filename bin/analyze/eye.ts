/** One look as analyze takes it: the look of a worker, with a view that is learned on the way and frozen streams told. */
import type { DetectorModel } from '../../models/detector.ts'
import type { DecodedFrame } from '../../models/frame.ts'
import { sketchOf } from '../../models/sketch.ts'
import type { CameraBrief } from '../../pipeline/brief.ts'
import type { Occluder, Sighting } from '../../pipeline/look.ts'
import type { CategoryId, Detection, EpochMs, Sketch, ViewState } from '../../pipeline/vocabulary.ts'
import { type FrozenRun, stepFrozen } from '../../pipeline/views/frozen.ts'
import { judgeView } from '../../pipeline/views/judge.ts'
import { seeFrame, type SeenFrame } from '../../workers/look/see.ts'
import { createReferenceLearner } from './reference.ts'
import type { ViewFile } from './view-file.ts'

export interface Glance {
  readonly viewState: ViewState
  /** 0..1 likeness to the reference. */
  readonly similarity: number
  readonly detections: readonly Detection[]
  /** Generous people and vehicles, for masking. */
  readonly maskable: readonly Detection[]
  readonly sightings: readonly Sighting[]
  readonly occluders: readonly Occluder[]
}

export interface Eye {
  readonly see: (frame: DecodedFrame, capturedAt: EpochMs) => Promise<Glance>
  /** Of the view file, or learned; undefined before the first good picture. */
  readonly reference: () => Sketch | undefined
  /** How often the camera turned and the view was learned anew. */
  readonly relearned: () => number
}

export function createEye(model: DetectorModel, view: ViewFile, categories: readonly CategoryId[]): Eye {
  const learner = createReferenceLearner(view.reference)
  let frozenRun: FrozenRun | undefined

  const look = async (frame: DecodedFrame, capturedAt: EpochMs): Promise<SeenFrame> => {
    const known = learner.reference()
    const sketch = known ? undefined : await sketchOf(frame)
    // Without a reference `unlearned` says that nothing speaks against the picture itself: it is its own reference.
    if (sketch && judgeView(sketch).state === 'unlearned') learner.judged(sketch, 'unlearned')
    const brief = briefOf(view, categories, learner.reference())
    const seen = await seeFrame({ frame, capturedAt, brief, picture: 'never' }, [model])
    if (known) learner.judged(seen.sketch, seen.seen.viewState)
    return seen
  }

  return {
    async see(frame, capturedAt) {
      const { seen, sketch, detections, maskable } = await look(frame, capturedAt)
      const { run, frozen } = stepFrozen(frozenRun, sketch.contentHash)
      frozenRun = run
      return {
        viewState: frozen ? 'frozen' : seen.viewState,
        similarity: seen.similarity,
        detections,
        maskable,
        sightings: frozen ? seen.sightings.map(asUnknown) : seen.sightings,
        occluders: seen.occluders,
      }
    },
    reference: () => learner.reference(),
    relearned: () => learner.relearned(),
  }
}

function briefOf(view: ViewFile, categories: readonly CategoryId[], reference: Sketch | undefined): CameraBrief {
  const { utcOffsetMinutes, origin, zones } = view
  return {
    cameraId: 'analyze',
    platformId: 'analyze',
    utcOffsetMinutes,
    categories,
    view: { viewId: 'analyze', version: 1, origin, zones, ...(reference && { reference }) },
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

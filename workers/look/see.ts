/** What a look does with its frame: sketch, view gate, detections, sightings and, when something is seen, a masked picture. */
import type { DetectorModel } from '../../models/detector.ts'
import type { DecodedFrame } from '../../models/frame.ts'
import type { Embedder } from '../../models/embedding/embedder.ts'
import { decodeStill, frameOfRgb } from '../../models/image.ts'
import { canMask, maskedJpeg, sealedOriginal } from '../../models/mask.ts'
import type { MaskedPicture } from '../../models/mask.ts'
import { chromaOf } from '../../models/chroma.ts'
import { sketchOf } from '../../models/sketch.ts'
import type { CameraBrief } from '../../pipeline/brief.ts'
import type { LearnedSketch, SeenLook } from '../../pipeline/look.ts'
import { closeLook } from '../../pipeline/look/close-look.ts'
import { footingLook } from '../../pipeline/look/footing-look.ts'
import { sightingsOf } from '../../pipeline/look/sightings.ts'
import { planTiles } from '../../pipeline/look/tiles.ts'
import type { Detection, EpochMs, Label, Sketch } from '../../pipeline/vocabulary.ts'
import { judgeView, type ViewJudgement } from '../../pipeline/views/judge.ts'
import { lightOf } from '../../pipeline/views/light.ts'
import { printOf } from '../../pipeline/views/print.ts'
import { recogniseSurely, type SecondOpinion } from '../../pipeline/views/opinion.ts'
import { sealOriginal } from '../../prisma/sealed-original.ts'
import type { CapturedFrame, KeyFrame } from '../capture/frame.ts'
import { withAppearances } from './appearances.ts'
import { lessonOf } from './lesson.ts'

/** When the masked picture is made: it costs more than the rest of the look. `when-good`: also of a good view in which nothing is present. */
export type PictureWish = 'when-present' | 'when-good' | 'always' | 'never'

export interface FrameToSee {
  readonly frame: DecodedFrame
  readonly capturedAt: EpochMs
  readonly brief: CameraBrief
  readonly picture: PictureWish
  /** Says how the things look that are seen; without one no decision rests on it. */
  readonly embedder?: Embedder
  /** Asked about views that the sketches leave a doubt of; without one the sketches decide. */
  readonly ask?: SecondOpinion
  readonly sealing?: Sealing
}

/** Of these rows the unmasked frame is kept too, sealed for a key that no look worker has. */
export interface Sealing {
  /** 32 bytes in base64. */
  readonly publicKey: string
  readonly categories: readonly string[]
}

/** All that a frame gave. `seen` goes into the look message; detections stay in the process. */
export interface SeenFrame {
  readonly seen: Omit<SeenLook, 'evidence'>
  readonly detections: readonly Detection[]
  /** Generous people and vehicles, for whoever makes a picture of its own. */
  readonly maskable: readonly Detection[]
  readonly sketch: Sketch
  readonly picture?: MaskedPicture
}

/** Kept: asking for a loaded module costs as much as hashing the picture. */
let decoder: Promise<{ decodeKeyFrame(frame: KeyFrame): DecodedFrame }> | undefined

/**
 * Decodes what capture brought; the caller closes it.
 *
 * @throws CaptureError or ModelError when the picture is corrupt or too large
 */
export async function openFrame(frame: CapturedFrame): Promise<DecodedFrame> {
  switch (frame.kind) {
    case 'key-frame': {
      // FFmpeg's libraries, a GPL build, are loaded only in a process that really decodes.
      decoder ??= import('../capture/decode.ts')
      return (await decoder).decodeKeyFrame(frame)
    }
    case 'still':
      return decodeStill(frame.picture)
    case 'raw':
      return frameOfRgb(frame)
    default:
      return frame satisfies never
  }
}

/** Runs all models on one frame, which stays open. One call at a time per set of models. */
export async function seeFrame(input: FrameToSee, models: readonly DetectorModel[]): Promise<SeenFrame> {
  const { frame, capturedAt } = input
  const sketch = await sketchOf(frame)
  const { brief, judged } = await recognised(sketch, input)
  const { view, learned } = await lessonOf({ chroma: () => chromaOf(frame), capturedAt, brief, sketch, view: judged })
  const detections: Detection[] = []
  const maskable: Detection[] = []
  for (const model of models) {
    const facts = { brief, drift: view.drift, labels: model.known, picture: frame, input: model.input }
    const found = await model.detect(frame, view.state === 'good' ? planTiles(facts) : undefined)
    detections.push(...found.detections)
    maskable.push(...found.maskable)
  }
  const labels = knownTo(models)
  const facts = { brief, capturedAt, picture: input.picture, sketch, view, detections, labels, learned }
  const { wanted, ...said } = seenOf(facts)
  const seen: SeenFrame['seen'] = {
    ...said.seen,
    ...(brief.view !== undefined &&
      brief.view.viewId !== input.brief.view?.viewId && {
        recognised: { viewId: brief.view.viewId, viewVersion: brief.view.version },
      }),
    width: frame.width,
    height: frame.height,
    ...((wanted || input.picture === 'when-good') && {
      light: lightOf({ ...brief, at: capturedAt, mean: sketch.mean, chroma: await chromaOf(frame) }),
    }),
    models: models.map(({ model }) => model),
  }
  // Where nobody can see people nothing is put into numbers.
  if (input.embedder && canMask(labels)) {
    const people = [...maskable, ...detections]
    Object.assign(seen, await withAppearances({ frame, seen, people }, input.embedder))
  }
  const everything = { seen, detections, maskable, sketch }
  // No masker, no picture.
  if (!wanted || !canMask(labels)) return everything
  const picture = await maskedJpeg(frame, maskable)
  const { sealing } = input
  if (sealing === undefined || !needsOriginal(seen, sealing)) return { ...everything, picture }
  const sealed = await sealedOriginal(frame, (jpeg) => sealOriginal(sealing.publicKey, jpeg))
  return { ...everything, picture: { ...picture, sealedOriginal: sealed } }
}

/** One model's own set where there is one model: copying its labels costs as much as judging the view. */
function knownTo(models: readonly DetectorModel[]): ReadonlySet<Label> {
  const [first, ...others] = models
  if (first !== undefined && others.length === 0) return first.known
  return new Set(models.flatMap(({ labels }) => labels))
}

function needsOriginal({ sightings }: Pick<SeenLook, 'sightings'>, { categories }: Sealing): boolean {
  return sightings.some(({ presence, category }) => presence === 'present' && categories.includes(category))
}

/** The brief with the view that the frame shows in front, compared with the reference it was found in. */
async function recognised(
  sketch: Sketch,
  { brief, ask }: Pick<FrameToSee, 'brief' | 'ask'>,
): Promise<{ brief: CameraBrief; judged: ViewJudgement }> {
  if (brief.view === undefined) return { brief, judged: judgeView(sketch) }
  const views = [brief.view, ...(brief.otherViews ?? [])]
  const { judgement, view = brief.view } = await recogniseSurely(sketch, views, ask)
  return { brief: view === brief.view ? brief : { ...brief, view }, judged: judgement }
}

export interface SketchedFrame {
  readonly brief: CameraBrief
  readonly capturedAt: EpochMs
  readonly picture: PictureWish
  readonly sketch: Sketch
  readonly view: ViewJudgement
  /** In coordinates of the frame. */
  readonly detections: readonly Detection[]
  /** Of all models that looked. */
  readonly labels: ReadonlySet<Label>
  /** What the view may learn from it. */
  readonly learned?: LearnedSketch | undefined
}

/** What a look says once its pixels have been read; `wanted`: whether a picture goes with it. */
export function seenOf(facts: SketchedFrame) {
  const { brief, capturedAt, sketch, view, detections, learned } = facts
  const { sightings, occluders } = sightingsOf({ ...facts, at: capturedAt })
  // The picture that a person approves the view by.
  const first = learned !== undefined && (brief.view?.reference === undefined || view.state === 'moved')
  const shown = first || sightings.some(({ presence }) => presence === 'present')
  return {
    wanted: isWanted(facts.picture, shown, view.state),
    seen: {
      kind: 'seen' as const,
      capturedAt,
      contentHash: sketch.contentHash,
      viewState: view.state,
      drift: view.drift,
      similarity: view.similarity,
      sightings,
      occluders,
      print: printOf(sketch.luma),
      ...(brief.view?.referenceName !== undefined && { reference: brief.view.referenceName }),
      ...(facts.picture === 'when-good' && closeLook({ brief, view, sketch, detections })),
      ...footingLook({ brief, view, detections }),
      ...(learned === undefined ? {} : { learned }),
    },
  }
}

function isWanted(wish: PictureWish, shown: boolean, state: SeenLook['viewState']): boolean {
  switch (wish) {
    case 'always':
      return true
    case 'never':
      return false
    case 'when-present':
      return shown
    case 'when-good':
      return shown || state === 'good'
    default:
      return wish satisfies never
  }
}

/** A camera and what the product makes of it look by look: recognised, learned from, and its state named. */
import { measureLuma } from '../../models/sketch.ts'
import type { CameraBrief } from '../../pipeline/brief.ts'
import type { CaptureFault, Drift, EpochMs, ViewState } from '../../pipeline/vocabulary.ts'
import { type CameraState, type HealthMemory, NEW_CAMERA, stepHealth } from '../../pipeline/views/health.ts'
import { LEARNED_EVERY_MS, LEARNED_LOOKS, learnReference, type Sample } from '../../pipeline/views/learn.ts'
import { type KnownView, lightBrief, type Moment } from '../../pipeline/views/lessons.ts'
import { type LightClass, lightOf } from '../../pipeline/views/light.ts'
import { printOf } from '../../pipeline/views/print.ts'
import { recogniseSurely, type SecondOpinion } from '../../pipeline/views/opinion.ts'
import { lessonOf } from '../../workers/look/lesson.ts'
import type { Glimpse } from './pictures.ts'

export type Shown =
  | { readonly kind: 'picture'; readonly glimpse: Glimpse; readonly clockOffMs?: number }
  | { readonly kind: 'failed'; readonly fault: CaptureFault }

/** All that is kept of a camera between looks; copied, never changed. */
export interface Played {
  readonly view: KnownView
  readonly samples: ReadonlyMap<LightClass, readonly Sample[]>
  readonly health: HealthMemory
  readonly last: ViewState
}

export const NEW: Played = {
  view: { origin: 'proposed', learned: [] },
  samples: new Map(),
  health: NEW_CAMERA,
  last: 'unlearned',
}

/** A person has looked at the reference and its zones. */
export const approved = (camera: Played): Played => ({ ...camera, view: { ...camera.view, origin: 'approved' } })

export interface PlayedLook {
  readonly viewState?: ViewState
  readonly drift: Drift
  readonly named: CameraState
}

const PLACE = { utcOffsetMinutes: 480, position: { lat: 29.03, lng: 106.65 } }

/** What a camera shows when, and who is asked where its sketch leaves a doubt. */
export interface LookAt {
  readonly at: EpochMs
  readonly shown: Shown
  readonly ask: SecondOpinion | undefined
}

export async function look(
  camera: Played,
  { at, shown, ask }: LookAt,
): Promise<{ readonly camera: Played; readonly look: PlayedLook }> {
  if (shown.kind === 'failed') {
    const { memory } = stepHealth(camera.health, { kind: 'failed', at, fault: shown.fault })
    return { camera: { ...camera, health: memory }, look: { drift: { dx: 0, dy: 0 }, named: memory.state } }
  }
  const { glimpse, clockOffMs } = shown
  const { sketch } = glimpse
  const brief = briefAt(camera.view, at)
  const { judgement, view = brief.view } = await recogniseSurely(sketch, [brief.view!], ask)
  const facts = {
    chroma: () => Promise.resolve(glimpse.chroma),
    brief: { ...brief, view: view! },
    capturedAt: at,
    sketch,
  }
  const lesson = await lessonOf({ ...facts, view: judgement })
  const step = stepHealth(camera.health, {
    kind: 'seen',
    at,
    viewState: lesson.view.state,
    similarity: lesson.view.similarity,
    contentHash: sketch.contentHash,
    print: printOf(sketch.luma),
    ...(clockOffMs === undefined ? {} : { clockOffMs }),
  })
  const viewState = step.viewState ?? lesson.view.state
  const taught =
    lesson.learned && (viewState === 'good' || viewState === 'unlearned') ? lesson.learned.light : undefined
  const seen = { ...camera, health: step.memory, last: viewState, view: vouched(camera, viewState) }
  const next =
    taught === undefined ? seen : learn(seen, taught, { at, luma: sketch.luma, drift: lesson.view.drift }, viewState)
  return { camera: next, look: { viewState, drift: lesson.view.drift, named: step.memory.state } }
}

function briefAt(view: KnownView, at: EpochMs): CameraBrief {
  const { kind } = lightOf({ ...PLACE, at, mean: 128, chroma: 255 })
  const moment: Moment = { now: at, expected: kind === 'infrared' ? 'night' : kind, isRecording: false }
  return {
    cameraId: 'camera',
    platformId: 'bench',
    ...PLACE,
    categories: [],
    view: { viewId: 'camera:1', version: 1, origin: view.origin, zones: [], ...lightBrief(view, moment) },
  }
}

/** As intake does with what waits for a look to vouch for it. */
function vouched({ view, last }: Played, state: ViewState): KnownView {
  if (last !== 'unlearned' || view.base === undefined) return view
  if (state === 'moved') return { ...view, learned: view.learned.filter(({ confirmed }) => confirmed) }
  return state === 'good' ? { ...view, learned: view.learned.map((one) => ({ ...one, confirmed: true })) } : view
}

function learn(camera: Played, light: LightClass, sample: Sample, state: ViewState): Played {
  const { view } = camera
  const sketch = { luma: sample.luma, ...measureLuma(sample.luma), contentHash: '' }
  if (view.base === undefined) return { ...camera, view: { ...view, base: { sketch, version: 1, light } } }
  if (view.lessonAt !== undefined && sample.at - view.lessonAt < LEARNED_EVERY_MS) return camera
  const kept = [...(camera.samples.get(light) ?? []), sample]
  const luma = learnReference(kept)
  const over = luma === undefined ? kept.slice(-LEARNED_LOOKS + 1) : []
  const reference = luma && {
    light,
    version: 1,
    sketch: { luma, ...measureLuma(luma), contentHash: '' },
    learnedAt: sample.at,
    confirmed: state === 'good' || (view.origin === 'proposed' && light === view.base.light),
  }
  const others = view.learned.filter((one) => one.light !== light)
  return {
    ...camera,
    samples: new Map([...camera.samples, [light, over]]),
    view: { ...view, lessonAt: sample.at, learned: reference ? [...others, reference] : view.learned },
  }
}

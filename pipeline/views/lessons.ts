/** In which lights a view still learns what it looks like, and which references a look is compared with. */
import type { NamedReference, ViewBrief } from '../brief.ts'
import type { EpochMs, Sketch, ZoneOrigin } from '../vocabulary.ts'
import { LEARNED_ANEW_MS, LEARNED_EVERY_MS } from './learn.ts'
import type { LightClass } from './light.ts'

/** What is kept of a view. */
export interface KnownView {
  readonly origin: ZoneOrigin
  /** The first reference, in whose coordinates zones are; absent until learned. */
  readonly base?: {
    readonly sketch: Sketch
    readonly version: number
    /** Absent = a person gave it, for any light. */
    readonly light?: LightClass
  }
  /** Later ones, one for a light. */
  readonly learned: readonly LearnedReference[]
  /** When a look was taken for a lesson last; camera clock. */
  readonly lessonAt?: EpochMs
}

export interface LearnedReference {
  readonly light: LightClass
  readonly version: number
  readonly sketch: Sketch
  readonly learnedAt: EpochMs
  /** Until then nothing is compared with it. */
  readonly confirmed: boolean
}

/** `expected`: by the sun or the clock; `infrared` cannot be known before the picture. */
export interface Moment {
  readonly now: EpochMs
  readonly expected: Exclude<LightClass, 'infrared'>
  /** A recording shows one hour again and again: nothing is to be learned from it. */
  readonly isRecording: boolean
}

type LightBrief = Pick<ViewBrief, 'reference' | 'referenceName' | 'others' | 'wanted' | 'unseen'>

/** Lights that a picture may turn out to have at that hour; the likeliest first. */
const POSSIBLE: Readonly<Record<Moment['expected'], readonly LightClass[]>> = {
  day: ['day'],
  dusk: ['dusk', 'infrared'],
  night: ['night', 'infrared'],
}
/** Whose references may fit as well, should those of the hour not. */
const NEAR: Readonly<Record<Moment['expected'], readonly LightClass[]>> = {
  day: ['day', 'dusk'],
  dusk: ['dusk', 'day', 'infrared', 'night'],
  night: ['night', 'infrared', 'dusk'],
}

export function lightBrief(view: KnownView, moment: Moment): LightBrief {
  const { base, learned } = view
  if (base === undefined) return {}
  const first = { name: `base ${base.version}`, sketch: base.sketch }
  const known = learned.filter(({ confirmed }) => confirmed)
  const near = NEAR[moment.expected].flatMap((light) => known.filter((one) => one.light === light).map(named))
  const [reference, ...others] = [...near, first]
  return {
    reference: reference.sketch,
    referenceName: reference.name,
    ...(others.length > 0 && { others }),
    ...lessonsOf(view, moment),
  }
}

const named = ({ light, version, sketch }: LearnedReference): NamedReference => ({
  name: `${light} ${version}`,
  sketch,
})

function lessonsOf(
  { origin, base, learned, lessonAt }: KnownView,
  moment: Moment,
): Pick<LightBrief, 'wanted' | 'unseen'> {
  const possible = POSSIBLE[moment.expected]
  const known = learned.filter(({ confirmed, light }) => confirmed && possible.includes(light))
  // Until it is approved its first look is no more than that: a crowd may have stood in it.
  const relied = origin === 'approved' ? base?.light : undefined
  const unseen =
    base?.light === undefined
      ? []
      : possible.filter((light) => light !== relied && !known.some((one) => one.light === light))
  const rested = lessonAt === undefined || moment.now - lessonAt >= LEARNED_EVERY_MS
  const due = known.filter(({ learnedAt }) => origin === 'approved' && moment.now - learnedAt >= LEARNED_ANEW_MS)
  // A camera sees the night by lamps or by its own; what it never shows is not waited for.
  const wanted = known.length === 0 ? possible : due.map(({ light }) => light)
  return {
    ...(rested && !moment.isRecording && wanted.length > 0 && { wanted }),
    ...(unseen.length > 0 && { unseen }),
  }
}

/** What a look offers its view to learn from, and what it says of a view that is not known in this light yet. */
import type { CameraBrief } from '../../pipeline/brief.ts'
import type { LearnedSketch } from '../../pipeline/look.ts'
import type { EpochMs, Sketch } from '../../pipeline/vocabulary.ts'
import { judgeView, type ViewJudgement } from '../../pipeline/views/judge.ts'
import { type LightClass, lightOf } from '../../pipeline/views/light.ts'

export interface LessonFacts {
  /** Colours of the frame, `chromaOf`: asked for only where the light must be known. */
  readonly chroma: () => Promise<number>
  readonly brief: CameraBrief
  readonly capturedAt: EpochMs
  readonly sketch: Sketch
  readonly view: ViewJudgement
}

export interface Lesson {
  readonly view: ViewJudgement
  readonly learned?: LearnedSketch
}

/** Nothing, at no cost, for most looks: the colours that tell the light are read only while a light is to be learned. */
export async function lessonOf(facts: LessonFacts): Promise<Lesson> {
  const { brief, sketch, view } = facts
  if (brief.view === undefined) return { view }
  const { reference, wanted = [], unseen = [] } = brief.view
  if (reference === undefined) {
    return view.state === 'unlearned' ? { view, learned: learned(sketch, await lightIn(facts)) } : { view }
  }
  if (view.state === 'good') {
    if (wanted.length === 0) return { view }
    const light = await lightIn(facts)
    return { view, ...(wanted.includes(light) && { learned: learned(sketch, light) }) }
  }
  if (view.state === 'moved' && brief.morePresets === true) {
    return { view, learned: learned(sketch, await lightIn(facts)) }
  }
  if (unseen.length === 0) return { view }
  const alone = judgeView(sketch)
  if (alone.state !== 'unlearned') return { view }
  const light = await lightIn(facts)
  if (!unseen.includes(light) || isSpoilt(facts, light)) return { view }
  // A street that was only seen by day says nothing of what it looks like by night.
  return { view: alone, ...(wanted.includes(light) && { learned: learned(sketch, light) }) }
}

/** Whether the network says of a dark picture, beside a dark one, that something hides the view: dirt takes colours away as infrared does. */
function isSpoilt({ view, brief }: LessonFacts, light: LightClass): boolean {
  const isHidden = view.isAsked === true && (view.state === 'blocked' || view.state === 'blurred')
  const known = brief.view?.referenceName?.split(' ')[0]
  return isHidden && isDark(light) && isDark(known)
}

const isDark = (light: string | undefined): boolean => light === 'night' || light === 'infrared'

async function lightIn({ chroma, brief, capturedAt, sketch }: LessonFacts): Promise<LightClass> {
  return lightOf({ ...brief, at: capturedAt, mean: sketch.mean, chroma: await chroma() }).kind
}

function learned({ luma, mean, sharpness }: Sketch, light: LightClass): LearnedSketch {
  return { luma: Buffer.from(luma).toString('base64'), mean, sharpness, light }
}

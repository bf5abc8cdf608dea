/**
 * A second opinion where sketches leave a doubt: a network that was shown streets in other light, turned, covered and out
 * of focus. It costs as much as a part of an inference and is asked about few looks; without it the sketches decide.
 */
import type { NamedReference, ViewBrief } from '../brief.ts'
import type { Drift, Sketch } from '../vocabulary.ts'
import { compareViews } from './compare.ts'
import type { ViewJudgement } from './judge.ts'
import { choicesOf, type Recognised, recognise } from './recognise.ts'

/** Of a frame against a reference; the four add up to 1. */
export interface Opinion {
  readonly same: number
  readonly moved: number
  readonly blocked: number
  /** Out of focus, or dirt all over the glass. */
  readonly blurred: number
  /** Roughly, to two pixels of a sketch; says something only of what is the same. */
  readonly drift: Drift
}

/** Port: asked about one pair at a time. */
export type SecondOpinion = (reference: Sketch, frame: Sketch) => Promise<Opinion>

/**
 * A picture is good beyond doubt that shows this share of the structure and lacks no more than that. On the training pack
 * a quarter of the good pictures is asked about, and none of those that were turned or spoilt is not.
 */
const SURELY_FOUND = 0.6
const SURELY_WHOLE = 0.08
/** From which a view is the same: of good pictures of the training pack 0.995 reach 0.8, of turned ones 0.98 stay below 0.65. */
const SAME = 0.7
const STILL: Drift = { dx: 0, dy: 0 }

/** `recognise`, and where that leaves a doubt the network's word instead. */
export async function recogniseSurely(
  frame: Sketch,
  views: readonly ViewBrief[],
  ask: SecondOpinion | undefined,
): Promise<Recognised> {
  const recognised = recognise(frame, views)
  return ask === undefined || !isInDoubt(recognised.judgement)
    ? recognised
    : reconsider(frame, { recognised, views }, ask)
}

/** Pictures that are black or burnt out are no question of the view. */
export function isInDoubt({ state, similarity, lost = 0 }: ViewJudgement): boolean {
  if (state === 'good') return similarity < SURELY_FOUND || lost > SURELY_WHOLE
  return state === 'moved' || state === 'blurred' || state === 'blocked'
}

/** Of a frame in doubt. */
async function reconsider(
  frame: Sketch,
  { recognised, views }: { readonly recognised: Recognised; readonly views: readonly ViewBrief[] },
  ask: SecondOpinion,
): Promise<Recognised> {
  const [first] = views
  if (first?.reference === undefined) return recognised
  const own: Known = { view: first, other: { name: first.referenceName ?? '', sketch: first.reference } }
  let expected: Opinion | undefined
  for (const known of [own, ...choicesOf(views)]) {
    const opinion = await ask(known.other.sketch, frame)
    if (opinion.same >= SAME) return foundAgain(frame, known, opinion)
    expected ??= opinion
  }
  return { judgement: { ...recognised.judgement, state: worstOf(expected!), drift: STILL, isAsked: true }, view: first }
}

interface Known {
  readonly view: ViewBrief
  readonly other: NamedReference
}

function foundAgain(frame: Sketch, { view, other }: Known, { drift }: Opinion): Recognised {
  const found = compareViews(other.sketch, frame, drift)
  return {
    judgement: { state: 'good', drift: found.drift, similarity: found.similarity, isAsked: true },
    view: other.name === view.referenceName ? view : { ...view, reference: other.sketch, referenceName: other.name },
  }
}

function worstOf({ moved, blocked, blurred }: Opinion): 'moved' | 'blocked' | 'blurred' {
  if (blocked >= moved && blocked >= blurred) return 'blocked'
  return blurred > moved ? 'blurred' : 'moved'
}

/** Which view a frame shows, and in what light the view is known to look like that. */
import type { NamedReference, ViewBrief } from '../brief.ts'
import type { Sketch, ViewState } from '../vocabulary.ts'
import { judgeView, type ViewJudgement } from './judge.ts'

export interface Recognised {
  readonly judgement: ViewJudgement
  /** The view, its first reference the one that the frame was found in; the first view asked about where it was found in none. */
  readonly view?: ViewBrief
}

/**
 * Compares a frame with the references of the views a camera has. Nearly always the first one is it, and no other is
 * read; each further one costs as much again.
 */
export function recognise(frame: Sketch, views: readonly ViewBrief[]): Recognised {
  const [first] = views
  const expected = judgeView(frame, first?.reference)
  if (first === undefined || !MAY_BE_ANOTHER.has(expected.state))
    return { judgement: expected, ...(first && { view: first }) }
  for (const { view, other } of choicesOf(views)) {
    const judgement = judgeView(frame, other.sketch)
    if (judgement.state === 'good') {
      return { judgement, view: { ...view, reference: other.sketch, referenceName: other.name } }
    }
  }
  return { judgement: expected, view: first }
}

/** Against the reference of another light or position a good picture may be any of these. */
const MAY_BE_ANOTHER: ReadonlySet<ViewState> = new Set<ViewState>(['moved', 'blurred', 'blocked'])

interface Choice {
  readonly view: ViewBrief
  readonly other: NamedReference
}

/** All but the first reference of the first view. */
export function choicesOf(views: readonly ViewBrief[]): readonly Choice[] {
  return views.flatMap((view, index) => {
    const { reference, referenceName = '', others = [] } = view
    const own = index > 0 && reference ? [{ name: referenceName, sketch: reference }] : []
    return [...own, ...others].map((other) => ({ view, other }))
  })
}

/** What a good look of an unapproved view tells for its proposals: where things stand, of the kinds that count. */
import type { CameraBrief } from '../brief.ts'
import { undrift } from '../geometry/box.ts'
import type { Detection, Drift, NormalizedBox, ViewState } from '../vocabulary.ts'
import { marksFooting } from '../zones/footing.ts'

/** More than a street has; the strongest stay. */
const MOST = 120

export interface FootingFacts {
  readonly brief: CameraBrief
  readonly view: { readonly state: ViewState; readonly drift: Drift }
  /** In coordinates of the frame. */
  readonly detections: readonly Detection[]
}

/** Empty once the view is approved, and in any but a good look. Boxes in coordinates of the reference. */
export function footingLook({ brief, view, detections }: FootingFacts): { readonly footing?: readonly Detection[] } {
  if (brief.view?.origin !== 'proposed' || brief.view.reference === undefined || view.state !== 'good') return {}
  const footing = detections
    .filter(({ label }) => marksFooting(label))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST)
    .map(({ label, box, score }) => ({ label, box: rounded(undrift(box, view.drift)), score }))
  return { footing }
}

/** To a thousandth of the picture: it travels with every look. */
function rounded({ x0, y0, x1, y1 }: NormalizedBox): NormalizedBox {
  const side = (value: number): number => Math.round(value * 1000) / 1000
  return { x0: side(x0), y0: side(y0), x1: side(x1), y1: side(y1) }
}

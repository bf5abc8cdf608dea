/** What a look that verifies a fix says beside its sightings: the ground of the whole view and what stands anywhere on it. */
import type { CameraBrief } from '../brief.ts'
import { findCategory } from '../catalogue/catalogue.ts'
import { undrift } from '../geometry/box.ts'
import type { CloseLook } from '../look.ts'
import { compareBlocks, groundOf } from '../views/change.ts'
import type { Detection, Drift, Label, Sketch, ViewState } from '../vocabulary.ts'

/** More than any street has; the strongest stay. */
const MOST_THINGS = 200

export interface CloseFacts {
  readonly brief: CameraBrief
  readonly view: { readonly state: ViewState; readonly drift: Drift }
  readonly sketch: Sketch
  /** In coordinates of the frame. */
  readonly detections: readonly Detection[]
}

/** Empty in any but a good view of a known reference. */
export function closeLook({ brief, view, sketch, detections }: CloseFacts): { readonly close?: CloseLook } {
  const reference = brief.view?.reference
  if (!reference || view.state !== 'good') return {}
  const raising = new Set<Label>(brief.categories.flatMap((id) => findCategory(id)?.labels ?? []))
  const things = detections
    .filter(({ label }) => raising.has(label))
    .toSorted((a, b) => b.score - a.score)
    .slice(0, MOST_THINGS)
    .map(({ label, box, score }) => ({ label, box: undrift(box, view.drift), score }))
  return { close: { ground: groundOf(compareBlocks(reference, sketch, view.drift)), things } }
}

/** Plays a look of a banked frame as the product would: the message of the look worker, and what intake makes of it. */
import { presenceAt, type CandidatePlace, type PlaceFinding } from '../../pipeline/casework/presence-at.ts'
import { candidatePlace } from '../../pipeline/casework/verify-look.ts'
import { findCategory } from '../../pipeline/catalogue/catalogue.ts'
import type { CategoryRow } from '../../pipeline/catalogue/row.ts'
import type { Alignment, SeenLook } from '../../pipeline/look.ts'
import { judgeView } from '../../pipeline/views/judge.ts'
import { lightOf } from '../../pipeline/views/light.ts'
import type { EpochMs, Label } from '../../pipeline/vocabulary.ts'
import { seenOf } from '../../workers/look/see.ts'
import type { BankedScene, Seen } from './bank.ts'

/** The shipped words. */
export interface Sight {
  readonly labels: ReadonlySet<Label>
}

export type PlayedLook = Omit<SeenLook, 'width' | 'height' | 'models'>

/** What `seeFrame` says of this frame in a look that verifies. */
export function lookAt(
  { brief }: BankedScene,
  seen: Seen,
  { at, labels }: Sight & { readonly at: EpochMs },
): PlayedLook {
  const { sketch, chroma, detections } = seen
  const view = judgeView(sketch, brief.view?.reference)
  const said = seenOf({ brief, capturedAt: at, picture: 'when-good', sketch, view, detections, labels })
  return { ...said.seen, light: lightOf({ ...brief, at, mean: sketch.mean, chroma }) }
}

/** The reference never changes here. */
const REFERENCE = 'reference'

export interface Problem {
  readonly row: CategoryRow
  readonly place: CandidatePlace
}

/** The candidate that a look at the problem opens; undefined where the look does not see it. */
export function problemOf(banked: BankedScene, look: PlayedLook): Problem | undefined {
  const row = findCategory(banked.scene.category)!
  const seen = look.sightings
    .filter(({ presence, category }) => presence === 'present' && category === row.id)
    .toSorted((a, b) => b.score - a.score)[0]
  if (!seen) return undefined
  const { drift, similarity, light } = look
  const before: Alignment = { reference: REFERENCE, similarity, drift, ...(light && { light }) }
  const polygon = banked.brief.view?.zones.find(({ id }) => id === seen.zoneId)?.polygon
  const where = {
    ...(seen.zoneId !== undefined && { zoneId: seen.zoneId }),
    ...(seen.place && { place: seen.place }),
    ...(polygon && { zonePolygon: polygon }),
  }
  return { row, place: candidatePlace(row, { ...where, before }) }
}

export function findingOf(problem: Problem, look: PlayedLook): PlaceFinding {
  return presenceAt(problem.place, { ...look, reference: REFERENCE })
}

/** What a reviewer's merge or split teaches the anchors. Pure: `prisma/stores/candidates/anchors.ts` reads and writes them. */
import { placeAffinity } from '../recipes/matching.ts'
import type { NormalizedBox } from '../vocabulary.ts'
import {
  type AppearanceMemory,
  forgetViews,
  joinMemories,
  NO_APPEARANCE,
  remember,
  type SeenAppearance,
} from './appearance.ts'

/** What an anchor knows of its problem. Places in coordinates of the view's reference. */
export interface AnchorKnowledge {
  readonly zoneId?: string
  readonly place?: NormalizedBox
  /** Further places of the same problem, as merges taught. Bounded. */
  readonly alsoAt: readonly NormalizedBox[]
  readonly appearance: AppearanceMemory
}

/** One sighting that a reviewer points at. */
export interface TaughtSighting {
  readonly place?: NormalizedBox
  readonly appearance?: SeenAppearance
}

const MOST_PLACES = 4

/** Both were one problem: whatever looks like either, at either place, is it from now on. */
export function teachMerge(kept: AnchorKnowledge, absorbed: AnchorKnowledge): AnchorKnowledge {
  const places = [...kept.alsoAt, ...(absorbed.place ? [absorbed.place] : []), ...absorbed.alsoAt]
  return {
    ...kept,
    alsoAt: places.filter((place) => !kept.place || placeAffinity(kept.place, place) < SAME_BOX).slice(-MOST_PLACES),
    appearance: { ...joinMemories(kept.appearance, absorbed.appearance), unlike: {} },
  }
}

/** Affinity of a box to itself is 2. */
const SAME_BOX = 1.7

/** These sightings were another problem: the one kept forgets them and knows them as another's, the new one knows them. */
export function teachSplit(
  kept: AnchorKnowledge,
  sightings: readonly TaughtSighting[],
): { readonly kept: AnchorKnowledge; readonly split: AnchorKnowledge } {
  const foreign = sightings.flatMap(({ appearance }) => appearance ?? [])
  const places = sightings.flatMap(({ place }) => place ?? [])
  const place = places.at(-1) ?? kept.place
  const own = forgetViews(kept.appearance, foreign)
  return {
    kept: { ...kept, appearance: own },
    split: {
      ...(kept.zoneId === undefined ? {} : { zoneId: kept.zoneId }),
      ...(place ? { place } : {}),
      alsoAt: [],
      appearance: foreign.reduce(remember, NO_APPEARANCE),
    },
  }
}

/** How the things that a look saw look, as numbers in its message. Only of hits, never of a place with a person in it. */
import { boxIn, type Embedder } from '../../models/embedding/embedder.ts'
import { createPainter } from '../../models/embedding/portrait.ts'
import type { DecodedFrame } from '../../models/frame.ts'
import { lightKindOf } from '../../pipeline/anchors/appearance.ts'
import { PORTRAIT_LAYOUT } from '../../pipeline/anchors/portrait.ts'
import { redrift } from '../../pipeline/geometry/box.ts'
import type { SeenLook, Sighting } from '../../pipeline/look.ts'
import { isPerson, showsPerson } from '../../pipeline/look/persons.ts'
import type { PixelRegion } from '../../pipeline/look/tiles.ts'
import type { Detection, NormalizedBox } from '../../pipeline/vocabulary.ts'

export interface LookedAt {
  readonly frame: DecodedFrame
  readonly seen: Pick<SeenLook, 'sightings' | 'drift' | 'viewState' | 'light'>
  /** All people seen, faint ones included, in coordinates of the frame. */
  readonly people: readonly Detection[]
}

/** Pixels of the longer side under which an embedding says nothing reliable (`models/cards/embed.md`). */
const LEAST_SIDE = 24
/** Of a street full of things the strongest: each costs some milliseconds. */
const MOST_PLACES = 8

/** The sightings with what they look like, and what that comes from; the sightings alone where there is nothing to tell. */
export async function withAppearances(
  looked: LookedAt,
  embedder: Embedder,
): Promise<Pick<SeenLook, 'sightings' | 'embedding'>> {
  const { frame, seen, people } = looked
  const places = placesOf(looked)
  if (places.length === 0 || seen.light === undefined) return { sightings: seen.sightings }
  const vectors = new Map<NormalizedBox, string>()
  const paint = createPainter(frame, embedder)
  for (const place of places) {
    const box = redrift(place, seen.drift)
    if (isLarge(frame, box) && !showsPerson(shareOf(boxIn(frame, box), frame), people)) {
      vectors.set(place, await paint(box))
    }
  }
  if (vectors.size === 0) return { sightings: seen.sightings }
  const { id, version } = embedder.model
  return {
    sightings: seen.sightings.map((sighting): Sighting => {
      const appearance = sighting.place && vectors.get(sighting.place)
      return appearance === undefined || !isThing(sighting) ? sighting : { ...sighting, appearance }
    }),
    embedding: {
      model: `${id}@${version}/${PORTRAIT_LAYOUT}`,
      light: lightKindOf(seen.light),
    },
  }
}

/** Several rows may speak of one detection: its box is one object then, and is looked at once. */
function placesOf({ seen }: LookedAt): readonly NormalizedBox[] {
  if (seen.viewState !== 'good' && seen.viewState !== 'unlearned') return []
  const things = seen.sightings.filter(isThing).toSorted((a, b) => b.score - a.score)
  return [...new Set(things.flatMap(({ place }) => place ?? []))].slice(0, MOST_PLACES)
}

function isThing({ presence, label }: Sighting): boolean {
  return presence === 'present' && (label === undefined || !isPerson(label))
}

function isLarge({ width, height }: LookedAt['frame'], { x0, y0, x1, y1 }: NormalizedBox): boolean {
  return Math.max((x1 - x0) * width, (y1 - y0) * height) >= LEAST_SIDE
}

function shareOf(
  { left, top, width, height }: PixelRegion,
  picture: { readonly width: number; readonly height: number },
): NormalizedBox {
  const [x0, y0] = [left / picture.width, top / picture.height]
  return { x0, y0, x1: x0 + width / picture.width, y1: y0 + height / picture.height }
}

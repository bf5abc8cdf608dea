import type { NormalizedPoint, Zone } from '../../pipeline/vocabulary.ts'
import type { ViewFile } from './view-file.ts'

/** Street cameras look down: below this height most of a picture is ground. */
export const GROUND_FROM_Y = 0.45

const LOWER_PICTURE: readonly NormalizedPoint[] = [
  [0, GROUND_FROM_Y],
  [1, GROUND_FROM_Y],
  [1, 1],
  [0, 1],
]

/**
 * A view for a source that nobody has drawn zones for: the lower picture as road and as pavement. Both, because a
 * guess that leaves one out would hide half of the categories; everything found in them is marked *proposed*.
 */
export function proposeView(): ViewFile {
  const zone = (kind: string): Zone => ({
    id: `${kind}-proposed`,
    kind,
    polygon: LOWER_PICTURE,
    origin: 'proposed',
    permits: [],
  })
  return { origin: 'proposed', utcOffsetMinutes: 480, categories: 'all', zones: [zone('road'), zone('pavement')] }
}

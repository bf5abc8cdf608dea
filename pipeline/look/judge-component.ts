/** Parts of the street: broken when seen broken, missing when the whole part is gone and its place has changed. */
import type { Sighting } from '../look.ts'
import type { Zone } from '../vocabulary.ts'
import { findPermitInForce } from '../calendars/permits.ts'
import { changedShare } from '../views/change.ts'
import { findHits, type Hit } from './hits.ts'
import { strongest } from './objects.ts'
import { HIDDEN_SHARE, hidesZone } from './occluders.ts'
import { isPartOf } from './placement.ts'
import { absentSighting, blindSightings, hiddenSighting, type RowLook, type RowVerdict } from './row-look.ts'

/** Share of the part's place that must differ from the reference before an unseen part counts as missing. */
const MISSING_CHANGE = 0.5

export function judgeByComponent(look: RowLook): RowVerdict {
  const { row, zones } = look.scope
  const { wholeLabel } = row
  const knowsWhole = wholeLabel !== undefined && look.labels.has(wholeLabel)
  const knowsBroken = row.labels.some((label) => look.labels.has(label))
  if (!knowsWhole && !knowsBroken) return blindSightings(look.scope, 'needs-model')
  const { hits, permitted } = findHits(look.scope, look.detections, look)
  return {
    sightings: zones.map((zone) => {
      const broken = hits.filter((hit) => hit.zone?.id === zone.id)
      if (broken.length > 0) return brokenSighting(row.id, zone, broken)
      // Works with a permit may take the part away, too.
      if (findPermitInForce(zone.permits, look.moment.at, look.moment.utcOffsetMinutes)) {
        return { ...hiddenSighting(row.id, zone.id), reason: 'permitted' }
      }
      if (
        hidesZone(
          zone.polygon,
          look.occluders.map(({ box }) => box),
        )
      )
        return hiddenSighting(row.id, zone.id)
      return knowsWhole ? judgeWhole(look, zone, wholeLabel) : absentSighting(row.id, zone.id)
    }),
    permitted: permitted.length,
  }
}

function brokenSighting(category: string, zone: Zone, broken: readonly Hit[]): Sighting {
  const { detection } = strongest(broken)
  return {
    category,
    presence: 'present',
    zoneId: zone.id,
    place: detection.box,
    score: detection.score,
    count: broken.length,
    label: detection.label,
  }
}

/** A detector that misses an intact part must not report it lost: the place itself has to look different too. */
function judgeWhole(look: RowLook, zone: Zone, wholeLabel: string): Sighting {
  const category = look.scope.row.id
  const whole = look.detections.some(({ label, box }) => label === wholeLabel && isPartOf(box, zone.polygon))
  if (whole || !look.comparison) return absentSighting(category, zone.id)
  const change = changedShare(look.comparison, zone.polygon)
  // Not seen because its place has drifted out of the picture.
  if (change.hidden > HIDDEN_SHARE) return hiddenSighting(category, zone.id)
  if (change.share < MISSING_CHANGE) return absentSighting(category, zone.id)
  return {
    category,
    presence: 'present',
    zoneId: zone.id,
    ...(change.box && { place: change.box }),
    score: change.share,
    count: 1,
  }
}

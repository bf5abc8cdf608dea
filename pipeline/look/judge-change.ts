/**
 * Rows judged against the view's reference: something stands, lies or is dug where nothing was. Some have labels that tell
 * by themselves: for things too flat or small for the sketch, or as grey as the ground.
 */
import type { Sighting } from '../look.ts'
import type { NormalizedBox, Zone } from '../vocabulary.ts'
import { type BlockComparison, type Change, changedShare } from '../views/change.ts'
import { findPermitInForce } from '../calendars/permits.ts'
import { unionBox } from '../geometry/box.ts'
import { findHits, type Hit } from './hits.ts'
import { strongest } from './objects.ts'
import { HIDDEN_SHARE, hidesZone } from './occluders.ts'
import { absentSighting, blindSightings, hiddenSighting, type RowLook, type RowVerdict } from './row-look.ts'

/** Blocks (1/32 x 1/18 of the picture) that must have changed in one piece. */
const PATCH_BLOCKS = 3
/** In zones of a few blocks: this share of them. */
const PATCH_SHARE = 0.5
/** Share of the whole picture that changes only when light or weather do: nothing can be said then. */
const LIGHT_CHANGE = 0.4
const WHOLE_PICTURE = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const

export function judgeByChange(look: RowLook): RowVerdict {
  const { comparison, scope } = look
  if (!comparison) return blindSightings(scope, 'view')
  const masked = elsewhereExplained(look)
  const telling = findHits(scope, look.detections, { moment: look.moment, telling: scope.row.tellingLabels ?? [] })
  const changes = scope.zones.map((zone) => {
    const told = telling.hits.filter((hit) => hit.zone?.id === zone.id)
    const change = told.length > 0 ? toldSighting(look, zone, told) : judgeZone(look, comparison, { zone, masked })
    return { zone, change, told: told.length > 0 }
  })
  const present = changes.filter(({ change, told }) => change.presence === 'present' && !told)
  if (present.length > 0 && isLightChange(comparison)) return blindSightings(scope, 'view')
  return { sightings: byIdentity(look, changes), permitted: telling.permitted.length }
}

function toldSighting({ scope }: RowLook, zone: Zone, told: readonly Hit[]): Sighting {
  const { detection } = strongest(told)
  const place = unionBox(told.map((hit) => hit.detection.box)) ?? detection.box
  return {
    category: scope.row.id,
    presence: 'present',
    zoneId: zone.id,
    place,
    score: detection.score,
    count: told.length,
    label: detection.label,
  }
}

interface ZoneChange {
  readonly zone: Zone
  readonly change: Sighting
}

/** Boxes of things seen that have nothing to do with the row: another row's matter, or passing. */
function elsewhereExplained(look: RowLook): NormalizedBox[] {
  const { primitives } = look.scope.row
  return look.detections.filter(({ label }) => !primitives.includes(label)).map(({ box }) => box)
}

function judgeZone(
  look: RowLook,
  comparison: BlockComparison,
  { zone, masked }: { readonly zone: Zone; readonly masked: readonly NormalizedBox[] },
): Sighting {
  const { row } = look.scope
  const { at, utcOffsetMinutes } = look.moment
  if (findPermitInForce(zone.permits, at, utcOffsetMinutes)) {
    return { ...hiddenSighting(row.id, zone.id), reason: 'permitted' }
  }
  const change = changedShare(comparison, zone.polygon, masked)
  if (isPatch(change)) {
    const place = change.box
    return {
      category: row.id,
      presence: 'present',
      zoneId: zone.id,
      ...(place && { place }),
      score: Math.min(1, change.share),
      count: 1,
    }
  }
  // Other rows' matter lies on it, or the camera has drifted so that the zone's edge is out of the picture.
  if (change.hidden > HIDDEN_SHARE) return hiddenSighting(row.id, zone.id)
  const covers = look.occluders.filter(({ label }) => !row.primitives.includes(label)).map(({ box }) => box)
  return hidesZone(zone.polygon, covers) ? hiddenSighting(row.id, zone.id) : absentSighting(row.id, zone.id)
}

function isPatch(change: Change): boolean {
  return change.patchBlocks >= PATCH_BLOCKS || (change.patchBlocks > 0 && change.share >= PATCH_SHARE)
}

function isLightChange(comparison: BlockComparison): boolean {
  return changedShare(comparison, WHOLE_PICTURE).share > LIGHT_CHANGE
}

function byIdentity(look: RowLook, changes: readonly ZoneChange[]): Sighting[] {
  const { identity, id } = look.scope.row
  const sightings = changes.map(({ change }) => change)
  if (identity === 'zone' || identity === 'component') return sightings
  const present = sightings.filter(({ presence }) => presence === 'present')
  const unknown = sightings.filter(({ presence }) => presence === 'unknown')
  // Elsewhere in the view the row was judged: spots there may be missed, those in hidden zones not.
  const absent = unknown.length < sightings.length && present.length === 0 ? [absentSighting(id)] : []
  return [...present, ...absent, ...unknown]
}

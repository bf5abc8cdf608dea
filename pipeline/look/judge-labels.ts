/** Rows that detections raise: objects, counts and states of a scene. */
import { boxArea, unionBox } from '../geometry/box.ts'
import { polygonArea, shareInside } from '../geometry/polygon.ts'
import type { Sighting } from '../look.ts'
import type { Zone } from '../vocabulary.ts'
import { findHits, type Hit, type Hits } from './hits.ts'
import { objectsOf, strongest } from './objects.ts'
import { hidesZone } from './occluders.ts'
import { absentSighting, blindSightings, hiddenSighting, type RowLook, type RowVerdict } from './row-look.ts'

export function judgeByLabels(look: RowLook): RowVerdict {
  const { row } = look.scope
  if (!row.labels.some((label) => look.labels.has(label))) return blindSightings(look.scope, 'needs-model')
  const hits = findHits(look.scope, look.detections, look)
  return { sightings: sightingsByIdentity(look, hits), permitted: hits.permitted.length }
}

function sightingsByIdentity(look: RowLook, hits: Hits): Sighting[] {
  const { identity } = look.scope.row
  switch (identity) {
    case 'object':
      return objectSightings(look, hits)
    case 'zone':
    case 'component':
      return look.scope.zones.map((zone) => zoneSighting(look, hits, zone))
    case 'scene':
      return [sceneSighting(look, hits)]
    default:
      return identity satisfies never
  }
}

function objectSightings(look: RowLook, { hits, permitted }: Hits): Sighting[] {
  const { row } = look.scope
  const present = objectsOf(hits, row.recipe.minCount).map(
    ({ hits, place, lead }): Sighting => ({
      category: row.id,
      presence: 'present',
      ...(lead.zone && { zoneId: lead.zone.id }),
      place,
      score: lead.detection.score,
      count: hits.length,
      label: lead.detection.label,
    }),
  )
  const allowed = look.scope.zones.flatMap((zone) => allowedSightings(row.id, permitted, zone))
  if (present.length > 0) return [...present, ...allowed]
  const out = permitted.filter(({ zone }) => !zone).length
  return [{ ...absentSighting(row.id), ...(out > 0 && { count: out, reason: 'permitted' }) }, ...allowed]
}

/** While its permit holds, a thing in the row's own zone is no problem, but neither has it gone away. */
function allowedSightings(category: string, permitted: readonly Hit[], zone: Zone): Sighting[] {
  const count = permitted.filter((hit) => hit.zone?.id === zone.id).length
  return count > 0 ? [{ ...hiddenSighting(category, zone.id), count, reason: 'permitted' }] : []
}

function zoneSighting(look: RowLook, { hits, permitted }: Hits, zone: Zone): Sighting {
  const { row } = look.scope
  const here = hits.filter((hit) => hit.zone?.id === zone.id)
  const capacity = row.recipe.countFromZoneCapacity ? zone.capacity : undefined
  const enough = here.length >= (capacity === undefined ? row.recipe.minCount : capacity + 1)
  if (here.length > 0 && enough && coversEnough(look, here, [zone])) {
    return { ...presentSighting(row.id, here), zoneId: zone.id }
  }
  const [allowed] = allowedSightings(row.id, permitted, zone)
  if (allowed) return allowed
  return isHidden(look, hits, zone) ? hiddenSighting(row.id, zone.id) : absentSighting(row.id, zone.id)
}

function sceneSighting(look: RowLook, found: Hits): Sighting {
  const { row, zones } = look.scope
  const { hits } = found
  if (hits.length >= row.recipe.minCount && coversEnough(look, hits, zones)) return presentSighting(row.id, hits)
  const hidden = zones.some((zone) => isHidden(look, hits, zone))
  return hidden ? hiddenSighting(row.id) : absentSighting(row.id)
}

function presentSighting(category: string, hits: readonly Hit[]): Sighting {
  const lead = strongest(hits)
  const place = unionBox(hits.map(({ detection }) => detection.box))
  return {
    category,
    presence: 'present',
    ...(place && { place }),
    score: lead.detection.score,
    count: hits.length,
    label: lead.detection.label,
  }
}

/** Rows with an area floor: what was seen must cover that share of the zones. */
function coversEnough(look: RowLook, hits: readonly Hit[], zones: readonly Zone[]): boolean {
  const { areaRatioMin } = look.scope.row.recipe
  if (areaRatioMin === undefined) return true
  const whole = zones.reduce((sum, zone) => sum + polygonArea(zone.polygon), 0)
  const covered = hits.reduce((sum, { detection, zone }) => {
    return sum + boxArea(detection.box) * (zone ? shareInside(detection.box, zone.polygon) : 1)
  }, 0)
  return covered >= areaRatioMin * whole
}

/** What is itself a hit of the row hides nothing from it. */
function isHidden(look: RowLook, hits: readonly Hit[], zone: Zone): boolean {
  const own = new Set(hits.map(({ detection }) => detection.box))
  const covers = look.occluders.map(({ box }) => box).filter((box) => !own.has(box))
  return hidesZone(zone.polygon, covers)
}

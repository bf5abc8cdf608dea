/** What the judges of a row share. */
import type { Occluder, Sighting } from '../look.ts'
import type { BlockComparison } from '../views/change.ts'
import type { Detection, Label } from '../vocabulary.ts'
import type { LocalMoment, RowZones } from './hits.ts'

/** One row in one good look. Boxes are in coordinates of the reference. */
export interface RowLook {
  readonly scope: RowZones
  readonly detections: readonly Detection[]
  readonly occluders: readonly Occluder[]
  readonly moment: LocalMoment
  /** Of this frame with the view's reference, shared by all rows; absent without a reference. */
  readonly comparison?: BlockComparison
  readonly labels: ReadonlySet<Label>
}

export interface RowVerdict {
  readonly sightings: readonly Sighting[]
  readonly permitted: number
}

/** The row cannot be judged in this look: one unknown per zone for zones and components, else one. */
export function blindSightings({ row, zones }: RowZones, reason: NonNullable<Sighting['reason']>): RowVerdict {
  const blind: Sighting = { category: row.id, presence: 'unknown', score: 0, count: 0, reason }
  const perZone = row.identity === 'zone' || row.identity === 'component'
  return { sightings: perZone ? zones.map(({ id }) => ({ ...blind, zoneId: id })) : [blind], permitted: 0 }
}

export function absentSighting(category: string, zoneId?: string): Sighting {
  return { category, presence: 'absent', ...(zoneId !== undefined && { zoneId }), score: 0, count: 0 }
}

export function hiddenSighting(category: string, zoneId?: string): Sighting {
  return { ...absentSighting(category, zoneId), presence: 'unknown', reason: 'hidden' }
}

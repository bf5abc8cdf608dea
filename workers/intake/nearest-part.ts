/** Which part of the civic register a component row speaks of. */
import type { CategoryRow } from '../../pipeline/catalogue/row.ts'
import { partKindsOf } from '../../pipeline/commissioning/component-row.ts'
import type { LngLat } from '../../pipeline/commissioning/coordinates.ts'
import { componentsNear } from '../../prisma/stores/city/components.ts'
import type { LookContext } from './look-context.ts'

/** Told with its distance and from where, so that a reviewer can judge it. */
export interface NearestPart {
  readonly code: string
  readonly kind: string
  readonly metres: number
  /** How many more of these kinds lie as near. */
  readonly others: number
  /** What the distance is from: the zone's own place on the map, or, where nobody gave it, the camera. */
  readonly from: 'zone' | 'camera'
}

const REACH_METRES = 15

export async function nearestPart(
  { tx, camera, view }: LookContext,
  row: CategoryRow,
  zoneId: string | undefined,
): Promise<NearestPart | undefined> {
  const kinds = partKindsOf(row)
  const point = zoneId === undefined ? undefined : view.points.get(zoneId)
  const place = point ?? placeOf(camera)
  if (kinds.length === 0 || place === undefined) return undefined
  const [nearest, ...others] = await componentsNear(tx, place, { kinds, metres: REACH_METRES })
  if (nearest === undefined) return undefined
  const metres = Math.round(nearest.metres * 10) / 10
  return { ...nearest, metres, others: others.length, from: point === undefined ? 'camera' : 'zone' }
}

function placeOf({ lng, lat, crs }: LookContext['camera']): LngLat | undefined {
  return lng === null || lat === null || crs !== 'WGS84' ? undefined : { lng, lat }
}

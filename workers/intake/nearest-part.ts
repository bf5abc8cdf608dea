/** Which part of the civic register a component row speaks of. */
import type { CategoryRow } from '../../pipeline/catalogue/row.ts'
import { partKindsOf } from '../../pipeline/commissioning/component-row.ts'
import { componentsNear } from '../../prisma/stores/components.ts'
import type { LookContext } from './look-context.ts'

/** Told with its distance: the place known is the camera's, so that a reviewer can judge it. */
export interface NearestPart {
  readonly code: string
  readonly kind: string
  readonly metres: number
  /** How many more of these kinds lie as near. */
  readonly others: number
}

const REACH_METRES = 15

export async function nearestPart({ tx, camera }: LookContext, row: CategoryRow): Promise<NearestPart | undefined> {
  const kinds = partKindsOf(row)
  const { lng, lat, crs } = camera
  if (kinds.length === 0 || lng === null || lat === null || crs !== 'WGS84') return undefined
  const [nearest, ...others] = await componentsNear(tx, { lng, lat }, { kinds, metres: REACH_METRES })
  if (nearest === undefined) return undefined
  return { ...nearest, metres: Math.round(nearest.metres * 10) / 10, others: others.length }
}

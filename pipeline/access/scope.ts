/** Which cameras somebody may know of. Everything else the product keeps hangs on a camera. */
export interface Scope {
  /** The whole site, and what belongs to no camera. */
  readonly everywhere: boolean
  /** 6- or 9-digit codes of the administrative division; a code of 6 covers the codes of 9 that begin with it. */
  readonly districts: readonly string[]
  readonly cameraGroups: readonly string[]
}

/** What a scope looks at of a camera; absent = the camera is in no district, or no group. */
interface CameraPlace {
  readonly district?: string
  readonly cameraGroup?: string
}

export const EVERYWHERE: Scope = { everywhere: true, districts: [], cameraGroups: [] }

/**
 * A camera must match every list that names something. Two empty lists cover nothing: who loses the last district must
 * not gain the city.
 */
export function covers(scope: Scope, camera: CameraPlace): boolean {
  if (scope.everywhere) return true
  const { districts, cameraGroups } = scope
  if (districts.length === 0 && cameraGroups.length === 0) return false
  const { district = '', cameraGroup = '' } = camera
  return (
    (districts.length === 0 || (district !== '' && districts.some((code) => district.startsWith(code)))) &&
    (cameraGroups.length === 0 || cameraGroups.includes(cameraGroup))
  )
}

/** Changes of a zone's calendar, as values. */
import type { DrawnZone } from '../client/types.ts'

export type Permit = NonNullable<DrawnZone['permits']>[number]

export const ALL_DAYS = [0, 1, 2, 3, 4, 5, 6] as const

/** One more, of every day from eight to ten in the evening, to be changed. */
export function addPermit(zone: DrawnZone): DrawnZone {
  const permits = zone.permits ?? []
  let n = 1
  while (permits.some(({ id }) => id === `permit-${n}`)) n += 1
  const permit = { id: `permit-${n}`, weekdays: [...ALL_DAYS], from: '08:00', to: '22:00', graceSeconds: 0 }
  return { ...zone, permits: [...permits, permit] }
}

export function setPermit(zone: DrawnZone, permit: Permit): DrawnZone {
  return { ...zone, permits: (zone.permits ?? []).map((one) => (one.id === permit.id ? permit : one)) }
}

export function removePermit(zone: DrawnZone, id: string): DrawnZone {
  return { ...zone, permits: (zone.permits ?? []).filter((one) => one.id !== id) }
}

/**
 * Registers of what the city allows: markets, outdoor areas, adverts, works, events. A line of a register is a permit at a
 * place; it is asked before a problem is raised, as the permits drawn into zones are.
 */
import type { CategoryId, Permit, Zone } from '../vocabulary.ts'

export const REGISTER_KINDS = [
  'vending',
  'outdoor-area',
  'advert',
  'road-occupation',
  'excavation',
  'site',
  'event',
] as const
export type RegisterKind = (typeof REGISTER_KINDS)[number]

/** A line of a register that reaches a camera. */
export interface RegisterPermit {
  /** `<register>/<number>` */
  readonly id: string
  readonly register: RegisterKind
  readonly permit: Permit
  /** The one zone it speaks of; absent: it covers the camera's place on the map. */
  readonly zoneId?: string
}

interface Reach {
  /** Zones that show the use itself: where a view has them, the permit holds there and nowhere else. */
  readonly zoneKinds: readonly string[]
  /** Rows that the use would raise. Nothing of severity 1 is ever permitted by a register. */
  readonly categories: readonly CategoryId[]
}

export const REGISTER_REACH: Readonly<Record<RegisterKind, Reach>> = {
  vending: {
    zoneKinds: ['permitted-vending'],
    categories: ['mobile-vendor', 'road-occupying-stall', 'market-out-of-bounds', 'umbrella-occupying'],
  },
  'outdoor-area': {
    zoneKinds: ['approved-outdoor-area'],
    categories: ['out-of-store-operation', 'umbrella-occupying', 'outdoor-dining'],
  },
  advert: { zoneKinds: ['registered-ad'], categories: ['illegal-outdoor-ad', 'illegal-banner'] },
  'road-occupation': { zoneKinds: [], categories: ['construction-occupying-road', 'disorderly-piling'] },
  excavation: { zoneKinds: [], categories: ['unlicensed-excavation', 'construction-occupying-road'] },
  site: { zoneKinds: [], categories: ['construction-waste', 'accumulated-waste', 'construction-occupying-road'] },
  event: {
    zoneKinds: [],
    categories: ['mobile-vendor', 'road-occupying-stall', 'umbrella-occupying', 'roadside-promotion', 'illegal-banner'],
  },
}

export function parseRegisterKind(text: string): RegisterKind | undefined {
  return REGISTER_KINDS.find((kind) => kind === text)
}

/**
 * The zones of a view as one row sees them: with the permits of the registers that speak of it.
 * @param own the zones that the row looks at
 */
export function withRegisters(
  zones: readonly Zone[],
  category: CategoryId,
  { own, registers }: { readonly own: ReadonlySet<string>; readonly registers: readonly RegisterPermit[] },
): readonly Zone[] {
  const speaking = registers.filter(({ register }) => REGISTER_REACH[register].categories.includes(category))
  if (speaking.length === 0) return zones
  const kinds = new Set(zones.map(({ kind }) => kind))
  const holdsIn = ({ register, zoneId }: RegisterPermit, zone: Zone): boolean => {
    if (zoneId !== undefined) return zone.id === zoneId
    const { zoneKinds } = REGISTER_REACH[register]
    const drawn = zoneKinds.some((kind) => kinds.has(kind))
    return drawn ? zoneKinds.includes(zone.kind) : own.has(zone.id)
  }
  return zones.map((zone) => {
    const permits = speaking.filter((entry) => holdsIn(entry, zone)).map(({ permit }) => permit)
    return permits.length === 0 ? zone : { ...zone, permits: [...zone.permits, ...permits] }
  })
}

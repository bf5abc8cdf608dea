/** One colour for each kind of zone, the same everywhere, apart enough to be told on a street. */
import { ZONE_KINDS } from '../../pipeline/catalogue/zone-kinds.ts'

/** Steps around the circle by the golden angle keep neighbours in the list apart. */
const GOLDEN_DEGREES = 137.508

export function zoneColour(kind: string): string {
  const place = ZONE_KINDS.findIndex((one) => one === kind)
  return `hsl(${Math.round((place * GOLDEN_DEGREES) % 360)} 85% 55%)`
}

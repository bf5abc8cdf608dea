/** How far a site may move each number of a row. Rows of severity 1 may become quicker and never slower or silent. */
import { parseHours } from '../calendars/hours.ts'
import type { Label } from '../vocabulary.ts'
import type { CategoryRow } from './row.ts'

export interface Bound {
  readonly minimum: number
  readonly maximum: number
}

/** `counted`: the window in which it counts. `allowed`: the one in which it does not. */
export type HoursBound =
  | { readonly kind: 'counted' | 'allowed' }
  | { readonly kind: 'fixed'; readonly because: 'severity-one' | 'calendar' | 'sun' }

export interface SettingBounds {
  readonly mayBeOff: boolean
  readonly hours: HoursBound
  readonly dwellSeconds: Bound
  readonly minFrames: Bound
  /** Absent: the row does not count things. */
  readonly minCount?: Bound
  /** Labels whose score may be raised; absent: none may. */
  readonly thresholds?: readonly Label[]
}

/** A window of less than this finds nothing, one that leaves less says nothing. */
export const LEAST_WINDOW_MINUTES = 60
/** Of a label: above it a detector says almost nothing. */
export const MOST_SCORE = 0.95

const DAY = 86_400
/** The longest that ships (a vehicle nobody moves). */
const LONGEST_DWELL = 15 * DAY
const SHORTEST_DWELL = 2
const DWELL_SHORTER = 4
const DWELL_LONGER = 12
/** One picture never raises; more than ten are not kept beside each other. */
const FRAMES: Bound = { minimum: 2, maximum: 10 }
/** Fewer would group things in another way and call one heap several. */
const LEAST_GROUP = 2
const COUNT_LOWER = 5
const COUNT_HIGHER = 10

export function boundsOf(row: CategoryRow): SettingBounds {
  const { recipe, evidence, severity, labels, tellingLabels = [] } = row
  const isUrgent = severity === 1
  const { dwellSeconds, minCount } = recipe
  const most = (shipped: number, maximum: number): number => (isUrgent ? shipped : Math.max(shipped, maximum))
  return {
    mayBeOff: !isUrgent,
    hours: hoursBound(row),
    dwellSeconds: {
      minimum: Math.min(dwellSeconds, Math.max(SHORTEST_DWELL, Math.ceil(dwellSeconds / DWELL_SHORTER))),
      maximum: most(dwellSeconds, Math.min(LONGEST_DWELL, dwellSeconds * DWELL_LONGER)),
    },
    minFrames: { minimum: FRAMES.minimum, maximum: most(evidence.minFrames, FRAMES.maximum) },
    ...(minCount > 1 && {
      minCount: {
        minimum: Math.max(LEAST_GROUP, Math.ceil(minCount / COUNT_LOWER)),
        maximum: most(minCount, minCount * COUNT_HIGHER),
      },
    }),
    ...(!isUrgent && { thresholds: [...labels, ...tellingLabels] }),
  }
}

export function isWithin(value: number, { minimum, maximum }: Bound): boolean {
  return value >= minimum && value <= maximum
}

function hoursBound({ recipe, severity }: CategoryRow): HoursBound {
  const hours = parseHours(recipe.hours) ?? { kind: 'always' }
  switch (hours.kind) {
    case 'permits':
      return { kind: 'fixed', because: 'calendar' }
    case 'night':
      return { kind: 'fixed', because: 'sun' }
    case 'always':
    case 'zone-calendar':
    case 'daily':
      return severity === 1 ? { kind: 'fixed', because: 'severity-one' } : { kind: 'counted' }
    case 'outside':
      return severity === 1 ? { kind: 'fixed', because: 'severity-one' } : { kind: 'allowed' }
    default:
      return hours satisfies never
  }
}

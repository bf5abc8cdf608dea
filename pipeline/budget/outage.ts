/** When cameras that fail are one outage of their platform. Pure. */
import type { CaptureFault, EpochMs } from '../vocabulary.ts'
import type { Breaker } from './breaker.ts'

/**
 * Faults of the way to the picture, alike ones together: what an outage looks like from many cameras at once. What the
 * picture itself is like, or our own haste, speaks of no platform.
 */
export const REACH_FAULTS: readonly (readonly CaptureFault[])[] = [
  ['unreachable', 'half-open'],
  ['zero-frames'],
  ['refused-credentials'],
  ['not-found'],
]

/** Cameras that begin to fail within this are one event. */
const TOGETHER_MS = 120_000
/** So long after an outage the cameras that it felled are still counted with it. */
const RECOVERING_MS = 600_000
const FEWEST = 3
const MOST_NEEDED = 10
const SHARE_OF_CAMERAS = 1 / 20
/** Cameras that gave a picture meanwhile, per camera that fell, from which the platform itself is well. */
const WELL_SHARE = 0.25

/** Which failures count at `now`. */
export interface Counting {
  /** Cameras that had failed before this are dead for reasons of their own. */
  readonly failingFrom: EpochMs
  /** Failures before this are not counted. */
  readonly failedFrom: EpochMs
}

export interface Census {
  readonly cameras: number
  /** Cameras that fell with alike faults of reach, and count. */
  readonly fell: number
  /** Cameras that gave a picture after the half of those had fallen. */
  readonly well: number
}

export function countingAt(breaker: Breaker, now: EpochMs): Counting {
  const recovered = breaker.kind === 'closed' ? breaker.recovered : undefined
  if (recovered !== undefined && now - recovered.at < RECOVERING_MS) {
    return { failingFrom: recovered.openedAt - TOGETHER_MS, failedFrom: recovered.at }
  }
  return { failingFrom: now - TOGETHER_MS, failedFrom: now - TOGETHER_MS }
}

/**
 * Whether these failures are the platform's: three cameras of a small one, ten of a large one, and hardly any that gave
 * a picture since. Cameras that die one by one, among others that live, never add up to it.
 */
export function isOutage({ cameras, fell, well }: Census): boolean {
  const needed = Math.min(MOST_NEEDED, Math.max(FEWEST, Math.ceil(cameras * SHARE_OF_CAMERAS)))
  return fell >= needed && well <= fell * WELL_SHARE
}

/** How long a camera that fails is left alone, and the state of its breaker. Pure: chance comes in. */
import type { EpochMs } from '../vocabulary.ts'

/** From so many failures in a row on the breaker of a camera is open: each look is a probe. */
export const FAILURES_TO_OPEN = 3
const FIRST_PAUSE_MS = 2_000
const SHORTEST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 15 * 60_000

/**
 * Pause after a failed look, with full jitter, so that cameras that failed together do not come back together. A
 * hiccup gets two quick second tries; from then on a camera that fails is never opened more often than one that is
 * well. `random` in [0, 1).
 */
export function pauseMs(failuresInRow: number, intervalSeconds: number, random: number): number {
  const doubled = FIRST_PAUSE_MS * 2 ** Math.min(failuresInRow - 1, 20)
  if (failuresInRow < FAILURES_TO_OPEN) return Math.max(SHORTEST_PAUSE_MS, Math.round(doubled * random))
  const least = intervalSeconds * 1000
  const most = Math.max(least, Math.min(LONGEST_PAUSE_MS, Math.max(2 * least, doubled)))
  return Math.round(least + (most - least) * random)
}

export type CameraBreaker = 'closed' | 'open' | 'half-open'

/** Open while its pause lasts, half-open once its one probe look is due or under way. */
export function cameraBreaker(failuresInRow: number, nextDueAt: EpochMs, now: EpochMs): CameraBreaker {
  if (failuresInRow < FAILURES_TO_OPEN) return 'closed'
  return nextDueAt > now ? 'open' : 'half-open'
}

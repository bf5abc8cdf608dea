/** Arithmetic of patrol: when a camera is due, and who gets the free pulls. Pure: `now` comes in. */
import type { LookReason } from '../look.ts'
import type { RecipeRow, Spot } from '../recipes/recipe.ts'
import type { EpochMs } from '../vocabulary.ts'

/** What makes a camera due. All times on one clock, that of the camera. */
export interface DueFacts {
  readonly now: EpochMs
  /** Newest look, good or failed; absent = never looked at. */
  readonly lastLookAt?: EpochMs
  readonly intervalSeconds: number
  /** `dwellDueAt` of each open spot. */
  readonly dwellsDueAt: readonly EpochMs[]
  /** `verificationDueAt` of each waiting verification. */
  readonly verificationsDueAt: readonly EpochMs[]
}

export interface NextLook {
  /** Not before `now`. */
  readonly at: EpochMs
  readonly reason: Extract<LookReason, 'interval' | 'dwell' | 'verification'>
}

/** No camera is opened more often than this for dwell and verification, whatever the rows wish. */
const SHORTEST_GAP_MS = 1000

/** When to look next and why: the earliest of interval, open dwells and verifications; ties go to the weightier reason. */
export function nextLook(facts: DueFacts): NextLook {
  const { now, lastLookAt } = facts
  if (lastLookAt === undefined) return { at: now, reason: 'interval' }
  const earliest = Math.max(now, lastLookAt + SHORTEST_GAP_MS)
  const wishes: NextLook[] = [
    ...facts.verificationsDueAt.map((at) => ({ at: Math.max(at, earliest), reason: 'verification' as const })),
    ...facts.dwellsDueAt.map((at) => ({ at: Math.max(at, earliest), reason: 'dwell' as const })),
    { at: Math.max(lastLookAt + facts.intervalSeconds * 1000, now), reason: 'interval' },
  ]
  return wishes.reduce((best, wish) => (wish.at < best.at ? wish : best))
}

/**
 * When the next look adds evidence to a spot that has not raised; undefined once it has. A look (`lookAt`) that could
 * have added some and did not, because the place was hidden, empty or the view bad, is followed by a whole spacing.
 */
export function dwellDueAt(row: RecipeRow, spot: Spot, lookAt: EpochMs): EpochMs | undefined {
  if (spot.raisedAt !== undefined) return undefined
  const spacingMs = row.evidence.spacingSeconds * 1000
  const dueAt = (spot.frames.at(-1)?.at ?? spot.firstAt) + spacingMs
  return dueAt > lookAt ? dueAt : lookAt + spacingMs
}

/** A camera that is due. */
export interface DueCamera {
  readonly cameraId: string
  readonly platformId: string
  /** Most pulls at a time that the platform's owner allows. */
  readonly maxPulls: number
  readonly reason: LookReason
  readonly dueAt: EpochMs
}

const REASON_RANK: Readonly<Record<LookReason, number>> = { manual: 0, verification: 1, dwell: 2, interval: 3 }

/**
 * At most `limit` cameras that get a pull now: asked for by hand first, then verifications, open dwells and intervals,
 * the longest due first in each. `inFlight` counts the pulls under way by platform.
 */
export function handOut<Camera extends DueCamera>(
  due: readonly Camera[],
  inFlight: ReadonlyMap<string, number>,
  limit: number,
): Camera[] {
  const pulls = new Map(inFlight)
  const chosen: Camera[] = []
  for (const camera of due.toSorted((a, b) => REASON_RANK[a.reason] - REASON_RANK[b.reason] || a.dueAt - b.dueAt)) {
    if (chosen.length >= limit) break
    const pulling = pulls.get(camera.platformId) ?? 0
    if (pulling >= camera.maxPulls) continue
    pulls.set(camera.platformId, pulling + 1)
    chosen.push(camera)
  }
  return chosen
}

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
  /** Pulls that one look of it makes: two when it may also ask for the main stream. Each counts. */
  readonly pulls: number
  /** How many of them count against the starts a second: none for a recording, which nobody lends. */
  readonly starts: number
  readonly reason: LookReason
  readonly dueAt: EpochMs
}

/** What a platform has to give at this moment. */
export interface PlatformBudget {
  /** Most pulls at a time that the owner allows. */
  readonly maxPulls: number
  /** Pulls of looks and watches under way. */
  readonly held: number
  /** Pulls that may begin now. */
  readonly starts: number
}

const REASON_RANK: Readonly<Record<LookReason, number>> = {
  manual: 0,
  verification: 1,
  dwell: 2,
  interval: 3,
  watch: 4,
}

interface Share {
  readonly budget: PlatformBudget
  held: number
  starts: number
  /** The weightiest last. */
  readonly waiting: DueCamera[]
}

/**
 * At most `limit` cameras that get a look now. The platform with the smallest share of its pulls in use is served
 * next, so that one with hundreds of late cameras keeps nobody else waiting. Within a platform: asked for by hand,
 * then verifications, open dwells and intervals, the longest due first in each. A platform without budget gets none.
 */
export function handOut<Camera extends DueCamera>(
  due: readonly Camera[],
  budgets: ReadonlyMap<string, PlatformBudget>,
  limit: number,
): Camera[] {
  const shares = new Map<string, Share>()
  for (const camera of byWeight(due).toReversed()) {
    const budget = budgets.get(camera.platformId)
    if (budget === undefined) continue
    const share = shares.get(camera.platformId)
    if (share !== undefined) share.waiting.push(camera)
    else shares.set(camera.platformId, { budget, held: budget.held, starts: budget.starts, waiting: [camera] })
  }
  const chosen: Camera[] = []
  while (chosen.length < limit) {
    const next = leastUsed(shares.values())
    if (next === undefined) break
    const camera = next.waiting.pop() as Camera
    next.held += pullsOf(camera, next)
    next.starts -= camera.starts
    chosen.push(camera)
  }
  return chosen
}

const byWeight = <Camera extends DueCamera>(due: readonly Camera[]): Camera[] =>
  due.toSorted((a, b) => REASON_RANK[a.reason] - REASON_RANK[b.reason] || a.dueAt - b.dueAt)

function leastUsed(shares: Iterable<Share>): Share | undefined {
  let best: Share | undefined
  for (const share of shares) {
    const first = share.waiting.at(-1)
    if (first === undefined || !fits(first, share)) continue
    if (best === undefined || share.held / share.budget.maxPulls < best.held / best.budget.maxPulls) best = share
  }
  return best
}

/** A second pull comes after the first: a platform that allows one at a time gets them in turn. */
const pullsOf = (camera: DueCamera, { budget }: Share): number => Math.min(camera.pulls, budget.maxPulls)

function fits(camera: DueCamera, share: Share): boolean {
  const pulls = pullsOf(camera, share)
  return pulls > 0 && share.starts >= Math.min(1, camera.starts) && share.held + pulls <= share.budget.maxPulls
}

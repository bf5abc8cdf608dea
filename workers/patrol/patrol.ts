/**
 * Patrol: who is looked at next. Each camera is due at its interval (open dwell checks and verifications come earlier:
 * intake writes `nextDueAt`). A look takes a credit of its platform and gives it back by its message or its deadline;
 * a platform that is out gets one probe at a time. The queue never holds more than a few seconds of work. Only the
 * holder of the lease hands out looks.
 */
import type { Breaker } from '../../pipeline/budget/breaker.ts'
import { stepBreaker } from '../../pipeline/budget/breaker.ts'
import { type DueCamera, handOut, type PlatformBudget } from '../../pipeline/budget/due.ts'
import { refillStarts, type StartBucket, type StartRules, startsPerSecond } from '../../pipeline/budget/starts.ts'
import type { LookReason, LookRequest } from '../../pipeline/look.ts'
import type { EpochMs } from '../../pipeline/vocabulary.ts'
import { dueProbes, judgePlatforms, type PatrolOutages } from './breakers.ts'
import { patrolWatches, type PatrolWatches } from './watches.ts'

export interface PatrolPlatform extends StartRules {
  readonly id: string
  readonly name: string
  readonly breaker: Breaker
  readonly maxWatches?: number
  /** Credits of looks and watches under way, and how many watches that are. */
  readonly held: number
  readonly watches: number
}

/** What patrol needs of the camera store. */
export interface PatrolCameras<Platform extends PatrolPlatform = PatrolPlatform> {
  platforms(now: Date): Promise<readonly Platform[]>
  /** Active cameras of these platforms that are due, without those awaiting a look or held by their recording. */
  due(
    now: Date,
    platformIds: readonly string[],
    limit: number,
  ): Promise<readonly (DueCamera & { readonly recordingFrame?: number })[]>
  /** Marks cameras as awaiting their looks; answers those for which no other leader was faster. */
  handOut(handed: {
    looks: readonly { readonly cameraId: string; readonly lookId: string }[]
    until: Date
    now: Date
    watch?: true
  }): Promise<ReadonlySet<string>>
}

/** What patrol needs of the lease store. */
export interface PatrolLease {
  acquire(name: string, holder: string, ttlSeconds: number): Promise<{ readonly epoch: number } | undefined>
}

export interface PatrolDeps {
  readonly cameras: PatrolCameras
  readonly outages: PatrolOutages
  readonly watches: PatrolWatches
  readonly leases: PatrolLease
  readonly publish: (request: LookRequest) => Promise<void>
  readonly publishWatch: (request: LookRequest) => Promise<void>
  /** Looks that wait in the queue for a worker. */
  readonly waiting: () => Promise<number>
  readonly newId: () => string
  /** Uniform in [0, 1). */
  readonly random: () => number
  readonly holder: string
}

export interface PatrolOptions {
  /** Most looks waiting or running at a time, over all platforms. */
  readonly maxInFlight: number
  /** Most looks that wait for a worker: what workers take within a few seconds. */
  readonly maxWaiting: number
  /** Most cameras under watch at a time, over all platforms. */
  readonly watchSlots: number
  /** A look not done by then is skipped by its worker and handed out again. */
  readonly lookDeadlineSeconds: number
  /** What a worker gives a look (`LOOK_MS` of `workers/look/main.ts`), which may begin right before its deadline. */
  readonly lookSeconds: number
  readonly leaseSeconds: number
}

export const PATROL_DEFAULTS: PatrolOptions = {
  maxInFlight: 512,
  maxWaiting: 32,
  watchSlots: 8,
  lookDeadlineSeconds: 20,
  lookSeconds: 15,
  leaseSeconds: 10,
}

const JUDGE_EVERY_MS = 1000
const WATCH_EVERY_MS = 2000

/** What a leader remembers between two rounds; another one begins with nothing. */
export interface PatrolMemory {
  readonly starts: ReadonlyMap<string, StartBucket>
  readonly judgedAt: EpochMs
  readonly watchedAt: EpochMs
}

export const NO_MEMORY: PatrolMemory = { starts: new Map(), judgedAt: 0, watchedAt: 0 }

export type PatrolRound =
  | { readonly kind: 'not-leader' }
  | { readonly kind: 'handed-out'; readonly looks: number; readonly waiting: number; readonly memory: PatrolMemory }

interface Round {
  readonly deps: PatrolDeps
  readonly options: PatrolOptions
  readonly now: Date
  readonly epoch: number
}

/** One round: renews the lease, hands out what is due within the caps. Running it twice hands nothing out twice. */
export async function patrolRound(
  deps: PatrolDeps,
  options: PatrolOptions,
  { now, memory }: { readonly now: Date; readonly memory: PatrolMemory },
): Promise<PatrolRound> {
  const lease = await deps.leases.acquire('patrol', deps.holder, options.leaseSeconds)
  if (lease === undefined) return { kind: 'not-leader' }
  const round: Round = { deps, options, now, epoch: lease.epoch }
  const at = now.getTime()
  const judges = at - memory.judgedAt >= JUDGE_EVERY_MS
  const platforms = judges ? await judged(round) : await deps.cameras.platforms(now)

  const starts = new Map(
    platforms.map((platform) => {
      const perSecond = startsPerSecond(platform, platform.breaker, at)
      return [platform.id, refillStarts(memory.starts.get(platform.id), perSecond, at)]
    }),
  )
  const probes = await probe(round, platforms)
  const watches = at - memory.watchedAt >= WATCH_EVERY_MS
  const begun = watches ? await beginWatches(round, platforms, starts) : new Map<string, number>()
  const free = platforms.map((platform) => ({ ...platform, held: platform.held + (begun.get(platform.id) ?? 0) }))
  const { chosen, waiting } = await choose(round, free, spend(starts, begun))
  const handed = await publishLooks(round, chosen)
  const spent = new Map(begun)
  for (const camera of handed) spent.set(camera.platformId, (spent.get(camera.platformId) ?? 0) + camera.starts)
  return {
    kind: 'handed-out',
    looks: handed.length + probes,
    waiting: waiting - handed.length,
    memory: {
      starts: spend(starts, spent),
      judgedAt: judges ? at : memory.judgedAt,
      watchedAt: watches ? at : memory.watchedAt,
    },
  }
}

function spend(
  starts: ReadonlyMap<string, StartBucket>,
  spent: ReadonlyMap<string, number>,
): ReadonlyMap<string, StartBucket> {
  return new Map(
    [...starts].map(([id, bucket]) => [id, { ...bucket, tokens: bucket.tokens - (spent.get(id) ?? 0) }] as const),
  )
}

function beginWatches(
  { deps, options, now, epoch }: Round,
  platforms: readonly PatrolPlatform[],
  starts: ReadonlyMap<string, StartBucket>,
): Promise<ReadonlyMap<string, number>> {
  const { watches, newId } = deps
  const open = platforms.flatMap((platform) =>
    platform.breaker.kind === 'closed' ? [{ ...platform, starts: starts.get(platform.id)?.tokens ?? 0 }] : [],
  )
  return patrolWatches(
    { watches, newId, handOut: (handed) => deps.cameras.handOut(handed), publish: deps.publishWatch },
    { now: now.getTime(), epoch, slots: options.watchSlots, platforms: open },
  )
}

async function judged({ deps, now }: Round): Promise<readonly PatrolPlatform[]> {
  const platforms = await deps.cameras.platforms(now)
  const breakers = await judgePlatforms(deps.outages, platforms, { now: now.getTime(), random: deps.random })
  return platforms.map((platform) => ({ ...platform, breaker: breakers.get(platform.id) ?? platform.breaker }))
}

/** One look at a time where a platform is out. Answers how many were handed out. */
async function probe(round: Round, platforms: readonly PatrolPlatform[]): Promise<number> {
  const { deps, now } = round
  let handed = 0
  for (const { platformId, cameraId } of await dueProbes(deps.outages, platforms, now.getTime())) {
    const from = platforms.find(({ id }) => id === platformId)!.breaker
    const until = awaitedUntil(round).getTime()
    const event = { kind: 'probing', probe: { cameraId, at: now.getTime(), until } } as const
    if (!(await deps.outages.move(platformId, from, stepBreaker(from, event, 0)))) continue
    const look = { cameraId, platformId, pulls: 1, starts: 1, reason: 'interval', dueAt: now.getTime() } as const
    handed += (await publishLooks(round, [look])).length
  }
  return handed
}

async function choose(
  { deps, options, now }: Round,
  platforms: readonly PatrolPlatform[],
  starts: ReadonlyMap<string, StartBucket>,
) {
  const budgets = new Map(
    platforms.flatMap(({ id, breaker, maxPulls, held }): [string, PlatformBudget][] => {
      if (breaker.kind !== 'closed' || held >= maxPulls) return []
      return [[id, { maxPulls, held, starts: starts.get(id)?.tokens ?? 0 }]]
    }),
  )
  const running = platforms.reduce((sum, { held }) => sum + held, 0)
  const room = Math.max(0, options.maxInFlight - running)
  if (room === 0 || budgets.size === 0) return { chosen: [], waiting: 0 }
  const due = await deps.cameras.due(now, [...budgets.keys()], options.maxInFlight * 2)
  if (due.length === 0) return { chosen: [], waiting: 0 }
  const places = options.maxWaiting - (await deps.waiting())
  return { chosen: handOut(due, budgets, Math.min(room, places)), waiting: due.length }
}

type Chosen = DueCamera & { readonly recordingFrame?: number }

async function publishLooks(round: Round, chosen: readonly Chosen[]): Promise<readonly Chosen[]> {
  const { deps, options, now, epoch } = round
  const looks = chosen.map((camera) => ({ camera, cameraId: camera.cameraId, lookId: deps.newId() }))
  const taken = await deps.cameras.handOut({ looks, until: awaitedUntil(round), now })
  const deadlineAt = now.getTime() + options.lookDeadlineSeconds * 1000
  const handed = looks.filter(({ cameraId }) => taken.has(cameraId))
  await Promise.all(
    handed.map(({ camera, lookId }) => deps.publish(requestFor(camera, { lookId, deadlineAt, leaderEpoch: epoch }))),
  )
  return handed.map(({ camera }) => camera)
}

/** Until then its pull may be open and counts for the platform; one more second for the answer's way. */
function awaitedUntil({ options, now }: Round): Date {
  return new Date(now.getTime() + (options.lookDeadlineSeconds + options.lookSeconds + 1) * 1000)
}

function requestFor(
  camera: { readonly cameraId: string; readonly reason: LookReason; readonly recordingFrame?: number },
  head: Pick<LookRequest, 'lookId' | 'deadlineAt' | 'leaderEpoch'>,
): LookRequest {
  return {
    lookId: head.lookId,
    cameraId: camera.cameraId,
    reason: camera.reason,
    deadlineAt: head.deadlineAt,
    leaderEpoch: head.leaderEpoch,
    ...(camera.recordingFrame === undefined ? {} : { recordingFrame: camera.recordingFrame }),
  }
}

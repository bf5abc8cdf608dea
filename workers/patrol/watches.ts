/** Sessions of watching: moved on while they bring pictures, given to cameras in their hours. */
import {
  mostWatches,
  planWatches,
  SESSION_SECONDS,
  type Watchable,
  type WatchPlatform,
} from '../../pipeline/budget/watch.ts'
import { countsAt, type LocalClock, parseHours } from '../../pipeline/calendars/hours.ts'
import type { LookRequest } from '../../pipeline/look.ts'
import type { EpochMs } from '../../pipeline/vocabulary.ts'

/** What patrol needs of the watch store. */
export interface PatrolWatches {
  cameras(now: Date): Promise<readonly (Watchable & { readonly hours: string; readonly clock: LocalClock })[]>
  extend(sessionIds: readonly string[], until: Date): Promise<void>
}

export interface WatchDuty {
  readonly watches: PatrolWatches
  /** Marks cameras as under watch; answers those that had no look under way. */
  readonly handOut: (handed: {
    looks: readonly { readonly cameraId: string; readonly lookId: string }[]
    until: Date
    now: Date
    watch: true
  }) => Promise<ReadonlySet<string>>
  readonly publish: (request: LookRequest) => Promise<void>
  readonly newId: () => string
}

export interface WatchRound {
  readonly now: EpochMs
  readonly epoch: number
  /** Most watches at a time, of all platforms. */
  readonly slots: number
  /** Of the platforms that may be opened now. */
  readonly platforms: readonly OpenPlatform[]
}

export interface OpenPlatform {
  readonly id: string
  readonly maxPulls: number
  readonly maxWatches?: number
  readonly watches: number
  readonly held: number
  readonly starts: number
}

/** Answers how many sessions began, by platform. */
export async function patrolWatches(duty: WatchDuty, round: WatchRound): Promise<ReadonlyMap<string, number>> {
  const { now, epoch, slots } = round
  const inHours = (await duty.watches.cameras(new Date(now))).filter(({ hours, clock }) => {
    const parsed = parseHours(hours)
    return parsed !== undefined && countsAt(parsed, now, clock)
  })
  const platforms = new Map(
    round.platforms.map(({ id, maxWatches, ...platform }): [string, WatchPlatform] => [
      id,
      { ...platform, maxWatches: mostWatches(platform.maxPulls, maxWatches) },
    ]),
  )
  const plan = planWatches(inHours, { slots, platforms }, now)
  const until = new Date(now + SESSION_SECONDS * 1000)
  await duty.watches.extend(
    plan.extend.flatMap(({ session }) => (session === undefined ? [] : [session.id])),
    until,
  )
  const looks = plan.begin.map(({ cameraId, platformId }) => ({ cameraId, platformId, lookId: duty.newId() }))
  const taken = await duty.handOut({ looks, until, now: new Date(now), watch: true })
  const begun = looks.filter(({ cameraId }) => taken.has(cameraId))
  await Promise.all(
    begun.map(({ cameraId, lookId }) =>
      duty.publish({
        lookId,
        cameraId,
        reason: 'watch',
        deadlineAt: until.getTime(),
        leaderEpoch: epoch,
        watch: { startedAt: now, seconds: SESSION_SECONDS },
      }),
    ),
  )
  const counts = new Map<string, number>()
  for (const { platformId } of begun) counts.set(platformId, (counts.get(platformId) ?? 0) + 1)
  return counts
}

import { expect, test } from 'vitest'
import type { LookRequest } from '../../pipeline/look.ts'
import { NO_MEMORY, PATROL_DEFAULTS, type PatrolDeps, type PatrolMemory, patrolRound } from './patrol.ts'

const NOW = new Date('2026-05-12T03:00:00Z')

interface Street {
  readonly cameras: readonly { id: string; platform: string; maxPulls: number; lateSeconds: number }[]
  readonly leader?: boolean
  readonly waiting?: number
}

/** The stores as patrol sees them: what was handed out is under way from then on; nothing is out. */
function patrolOf(street: Street) {
  const underWay = new Map<string, string>()
  const published: LookRequest[] = []
  const awaited: Date[] = []
  let serial = 0
  const platforms = new Map(street.cameras.map(({ platform, maxPulls }) => [platform, maxPulls]))
  const platformOf = (cameraId: string) => street.cameras.find(({ id }) => id === cameraId)!.platform
  const deps: PatrolDeps = {
    cameras: {
      platforms: async () =>
        [...platforms].map(([id, maxPulls]) => ({
          id,
          name: id,
          maxPulls,
          breaker: { kind: 'closed' },
          watches: 0,
          held: [...underWay.values()].filter((platform) => platform === id).length,
        })),
      due: async () =>
        street.cameras
          .filter((camera) => !underWay.has(camera.id))
          .map((camera) => ({
            cameraId: camera.id,
            platformId: camera.platform,
            pulls: 1,
            starts: 1,
            reason: 'interval' as const,
            dueAt: NOW.getTime() - camera.lateSeconds * 1000,
          })),
      handOut: async ({ looks, until }) => {
        if (looks.length > 0) awaited.push(until)
        const free = looks.filter(({ cameraId }) => !underWay.has(cameraId))
        for (const { cameraId } of free) underWay.set(cameraId, platformOf(cameraId))
        return new Set(free.map(({ cameraId }) => cameraId))
      },
    },
    outages: {
      census: async () => [],
      answers: async () => [],
      probeCamera: async () => undefined,
      move: async () => true,
      begin: async () => undefined,
      end: async () => undefined,
    },
    watches: { cameras: async () => [], extend: async () => undefined },
    leases: { acquire: async () => (street.leader === false ? undefined : { epoch: 7 }) },
    publish: async (request) => void published.push(request),
    publishWatch: async () => undefined,
    waiting: async () => street.waiting ?? 0,
    newId: () => `look-${(serial += 1)}`,
    random: () => 0.5,
    holder: 'here',
  }
  return { deps, published, awaited }
}

const park = (id: string, lateSeconds: number) => ({ id, platform: 'park', maxPulls: 2, lateSeconds })
/** As a leader that has led for a while. */
const RESTED: PatrolMemory = {
  starts: new Map(
    ['park', ...Array.from({ length: 50 }, (_, i) => `p${i}`)].map((id) => [
      id,
      { tokens: 9, at: NOW.getTime() - 60_000 },
    ]),
  ),
  judgedAt: 0,
  watchedAt: 0,
}
const round = (deps: PatrolDeps, options: Partial<typeof PATROL_DEFAULTS> = {}, memory = RESTED, now = NOW) =>
  patrolRound(deps, { ...PATROL_DEFAULTS, ...options }, { now, memory })

test('a platform never has more pulls under way than its owner allows', async () => {
  const { deps, published } = patrolOf({ cameras: [park('a', 1), park('b', 3), park('c', 2)] })
  const memory: PatrolMemory = { ...RESTED, starts: new Map([['park', { tokens: 2, at: NOW.getTime() }]]) }
  for (let n = 0; n < 8; n++) {
    const now = new Date(NOW.getTime() + n * 1000)
    await round(deps, {}, memory, now)
  }
  expect(published.map((request) => request.cameraId)).toEqual(['b', 'c'])
})

test('a new leader begins slowly, and a platform is asked no faster than it may be', async () => {
  const cameras = Array.from({ length: 60 }, (_, i) => ({
    id: `c${i}`,
    platform: 'park',
    maxPulls: 40,
    lateSeconds: i,
  }))
  const { deps, published } = patrolOf({ cameras })
  let memory = NO_MEMORY
  const begun: number[] = []
  for (let n = 0; n < 12; n++) {
    const done = await round(deps, {}, memory, new Date(NOW.getTime() + n * 250))
    if (done.kind === 'handed-out') memory = done.memory
    begun.push(published.length)
  }
  // Half of 40 pulls a second: five a round.
  expect(begun.slice(0, 6)).toEqual([0, 5, 10, 15, 20, 25])
  expect(published).toHaveLength(40)
})

test('a look that a busy worker begins at its deadline still counts for its platform until it ends', async () => {
  const { deps, awaited } = patrolOf({ cameras: [park('a', 1)] })
  await round(deps, { lookDeadlineSeconds: 20, lookSeconds: 15 })
  expect(awaited).toEqual([new Date(NOW.getTime() + 36_000)])
})

test('who does not hold the lease hands nothing out', async () => {
  const { deps, published } = patrolOf({ cameras: [park('a', 1)], leader: false })
  expect(await round(deps)).toEqual({ kind: 'not-leader' })
  expect(published).toEqual([])
})

test('the queue holds no more than a few seconds of work', async () => {
  const cameras = Array.from({ length: 50 }, (_, i) => ({
    id: `c${i}`,
    platform: `p${i}`,
    maxPulls: 9,
    lateSeconds: i,
  }))
  const inFlight = patrolOf({ cameras })
  await round(inFlight.deps, { maxInFlight: 8 })
  expect(inFlight.published).toHaveLength(8)
  const behind = patrolOf({ cameras, waiting: 27 })
  await round(behind.deps, { maxWaiting: 32 })
  expect(behind.published).toHaveLength(5)
  const stuck = patrolOf({ cameras, waiting: 99 })
  await round(stuck.deps)
  expect(stuck.published).toEqual([])
})

test('a request carries its deadline, the epoch of the leader and no address', async () => {
  const { deps, published } = patrolOf({ cameras: [park('a', 1)] })
  await round(deps, { lookDeadlineSeconds: 20 })
  expect(published).toEqual([
    { lookId: 'look-1', cameraId: 'a', reason: 'interval', deadlineAt: NOW.getTime() + 20_000, leaderEpoch: 7 },
  ])
})

import { expect, test } from 'vitest'
import type { LookRequest } from '../../pipeline/look.ts'
import { PATROL_DEFAULTS, type PatrolDeps, patrolRound } from './patrol.ts'

const NOW = new Date('2026-05-12T03:00:00Z')

interface Street {
  readonly cameras: readonly { id: string; platform: string; maxPulls: number; lateSeconds: number }[]
  readonly leader?: boolean
}

/** The camera and lease stores as patrol sees them: what was handed out is under way from then on. */
function patrolOf(street: Street) {
  const underWay = new Map<string, string>()
  const published: LookRequest[] = []
  const awaited: Date[] = []
  let serial = 0
  const deps: PatrolDeps = {
    cameras: {
      due: async () =>
        street.cameras
          .filter((camera) => !underWay.has(camera.id))
          .map((camera) => ({
            cameraId: camera.id,
            platformId: camera.platform,
            maxPulls: camera.maxPulls,
            reason: 'interval' as const,
            dueAt: NOW.getTime() - camera.lateSeconds * 1000,
          })),
      inFlightByPlatform: async () => {
        const counts: Record<string, number> = {}
        for (const platform of underWay.values()) counts[platform] = (counts[platform] ?? 0) + 1
        return counts
      },
      handOut: async ({ cameraId, until }) => {
        awaited.push(until)
        if (underWay.has(cameraId)) return false
        underWay.set(cameraId, street.cameras.find((camera) => camera.id === cameraId)!.platform)
        return true
      },
    },
    leases: { acquire: async () => (street.leader === false ? undefined : { epoch: 7 }) },
    publish: async (request) => void published.push(request),
    newId: () => `look-${(serial += 1)}`,
    holder: 'here',
  }
  return { deps, published, awaited }
}

const park = (id: string, lateSeconds: number) => ({ id, platform: 'park', maxPulls: 2, lateSeconds })

test('a platform never has more pulls under way than its owner allows', async () => {
  const { deps, published } = patrolOf({ cameras: [park('a', 1), park('b', 3), park('c', 2)] })
  await patrolRound(deps, PATROL_DEFAULTS, NOW)
  expect(published.map((request) => request.cameraId)).toEqual(['b', 'c'])
  await patrolRound(deps, PATROL_DEFAULTS, NOW)
  expect(published).toHaveLength(2)
})

test('a look that a busy worker begins at its deadline still counts for its platform until it ends', async () => {
  const { deps, awaited } = patrolOf({ cameras: [park('a', 1)] })
  await patrolRound(deps, { ...PATROL_DEFAULTS, lookDeadlineSeconds: 20, lookSeconds: 15 }, NOW)
  expect(awaited).toEqual([new Date(NOW.getTime() + 36_000)])
})

test('who does not hold the lease hands nothing out', async () => {
  const { deps, published } = patrolOf({ cameras: [park('a', 1)], leader: false })
  expect(await patrolRound(deps, PATROL_DEFAULTS, NOW)).toEqual({ kind: 'not-leader' })
  expect(published).toEqual([])
})

test('the queue holds no more than a few seconds of work', async () => {
  const cameras = Array.from({ length: 50 }, (_, i) => ({
    id: `c${i}`,
    platform: `p${i}`,
    maxPulls: 9,
    lateSeconds: i,
  }))
  const { deps, published } = patrolOf({ cameras })
  await patrolRound(deps, { ...PATROL_DEFAULTS, maxInFlight: 8 }, NOW)
  expect(published).toHaveLength(8)
})

test('a request carries its deadline, the epoch of the leader and no address', async () => {
  const { deps, published } = patrolOf({ cameras: [park('a', 1)] })
  await patrolRound(deps, { ...PATROL_DEFAULTS, lookDeadlineSeconds: 20 }, NOW)
  expect(published).toEqual([
    { lookId: 'look-1', cameraId: 'a', reason: 'interval', deadlineAt: NOW.getTime() + 20_000, leaderEpoch: 7 },
  ])
})

/** A fleet of cameras with a clock of its own: the stores of patrol in memory, looks that take their time, platforms that die. */
import { FAILURES_TO_OPEN, pauseMs } from '../../pipeline/budget/backoff.ts'
import { type Breaker, CLOSED } from '../../pipeline/budget/breaker.ts'
import type { EpochMs } from '../../pipeline/vocabulary.ts'
import { NO_MEMORY, PATROL_DEFAULTS, type PatrolDeps, patrolRound } from './patrol.ts'

const ROUND_MS = 500
const GOOD_LOOK_MS = 2000
const DEAD_LOOK_MS = 5000

export interface FleetPlatform {
  readonly id: string
  readonly cameras: number
  readonly maxPulls: number
  readonly intervalSeconds: number
  /** Seconds of the run in which it gives nothing. */
  readonly outSeconds?: readonly [from: number, to: number]
  readonly outAgainSeconds?: readonly [from: number, to: number]
  /** Camera n gives nothing from this second on. */
  readonly deadFrom?: readonly number[]
}

export interface Start {
  readonly at: EpochMs
  readonly cameraId: string
  readonly platformId: string
  readonly good: boolean
}

interface FleetCamera {
  readonly id: string
  readonly platform: FleetPlatform
  readonly deadFrom: EpochMs
  nextDueAt: EpochMs
  busyUntil: EpochMs
  lookId?: string
  failures: number
  failingSince?: EpochMs
  failedAt?: EpochMs
  seenAt?: EpochMs
}

export interface FleetRun {
  /** Every pull that a worker began. */
  readonly starts: readonly Start[]
  readonly findings: readonly { readonly kind: string; readonly subject: string; readonly at: EpochMs }[]
  readonly cameras: readonly { readonly id: string; readonly platformId: string; readonly seenAt?: EpochMs }[]
}

interface FleetOptions {
  readonly platforms: readonly FleetPlatform[]
  /** Pulls that the workers hold at a time. */
  readonly workers: number
  readonly seconds: number
  readonly random: () => number
}

interface RunningLook {
  readonly camera: FleetCamera
  readonly lookId: string
  readonly endsAt: EpochMs
  readonly good: boolean
}

interface Fleet {
  readonly platforms: readonly FleetPlatform[]
  readonly cameras: readonly FleetCamera[]
  readonly byId: ReadonlyMap<string, FleetCamera>
  readonly breakers: Map<string, Breaker>
  readonly queue: { readonly cameraId: string; readonly lookId: string; readonly deadlineAt: EpochMs }[]
  readonly running: Set<RunningLook>
  readonly starts: Start[]
  readonly findings: { kind: string; subject: string; at: EpochMs }[]
  readonly random: () => number
  now: EpochMs
}

/** Runs patrol over the fleet for so many seconds. */
export async function runFleet(options: FleetOptions): Promise<FleetRun> {
  const fleet = createFleet(options)
  let serial = 0
  const deps: PatrolDeps = {
    cameras: camerasOf(fleet),
    outages: outagesOf(fleet),
    watches: { cameras: async () => [], extend: async () => undefined },
    publishWatch: async () => undefined,
    leases: { acquire: async () => ({ epoch: 1 }) },
    publish: async ({ cameraId, lookId, deadlineAt }) => void fleet.queue.push({ cameraId, lookId, deadlineAt }),
    waiting: async () => fleet.queue.length,
    newId: () => `look-${(serial += 1)}`,
    random: options.random,
    holder: 'here',
  }
  let memory = NO_MEMORY
  for (; fleet.now < options.seconds * 1000; fleet.now += ROUND_MS) {
    endLooks(fleet)
    const round = await patrolRound(deps, PATROL_DEFAULTS, { now: new Date(fleet.now), memory })
    if (round.kind === 'handed-out') memory = round.memory
    beginLooks(fleet, options.workers)
  }
  const { starts, findings, cameras } = fleet
  const seen = cameras.map(({ id, platform, seenAt }) => {
    return { id, platformId: platform.id, ...(seenAt === undefined ? {} : { seenAt }) }
  })
  return { starts, findings, cameras: seen }
}

function createFleet({ platforms, random }: FleetOptions): Fleet {
  const cameras = platforms.flatMap((platform) =>
    Array.from({ length: platform.cameras }, (_, n): FleetCamera => {
      return {
        id: `${platform.id}-${n}`,
        platform,
        deadFrom: (platform.deadFrom?.[n] ?? Infinity) * 1000,
        nextDueAt: random() * platform.intervalSeconds * 1000,
        busyUntil: 0,
        failures: 0,
      }
    }),
  )
  return {
    platforms,
    cameras,
    byId: new Map(cameras.map((camera) => [camera.id, camera])),
    breakers: new Map(platforms.map(({ id }) => [id, CLOSED])),
    queue: [],
    running: new Set(),
    starts: [],
    findings: [],
    random,
    now: 0,
  }
}

function camerasOf(fleet: Fleet): PatrolDeps['cameras'] {
  const { cameras, platforms, byId, breakers } = fleet
  return {
    platforms: async () => {
      const held = new Map<string, number>()
      for (const { busyUntil, platform } of cameras)
        if (busyUntil > fleet.now) held.set(platform.id, (held.get(platform.id) ?? 0) + 1)
      return platforms.map(({ id, maxPulls }) => {
        return { id, name: id, maxPulls, breaker: breakers.get(id)!, held: held.get(id) ?? 0, watches: 0 }
      })
    },
    due: async (_now, ids) =>
      cameras
        .filter(
          ({ nextDueAt, busyUntil, platform }) =>
            nextDueAt <= fleet.now && busyUntil <= fleet.now && ids.includes(platform.id),
        )
        .map(({ id, platform, nextDueAt }) => {
          return { cameraId: id, platformId: platform.id, pulls: 1, starts: 1, reason: 'interval', dueAt: nextDueAt }
        }),
    handOut: async ({ looks, until }) => {
      for (const { cameraId, lookId } of looks)
        Object.assign(byId.get(cameraId)!, { busyUntil: until.getTime(), lookId })
      return new Set(looks.map(({ cameraId }) => cameraId))
    },
  }
}

/** Counts as `prisma/stores/cameras/outages.ts` does. */
function outagesOf(fleet: Fleet): PatrolDeps['outages'] {
  const { cameras, byId, breakers, findings } = fleet
  const of = (id: string) => cameras.filter(({ platform }) => platform.id === id)
  return {
    census: async (countings) =>
      countings.map(({ platformId, failingFrom, failedFrom }) => {
        const mine = of(platformId)
        const fell = mine
          .filter(
            ({ failingSince: since = -Infinity, failedAt: at = -Infinity }) => since >= failingFrom && at >= failedFrom,
          )
          .map(({ failingSince }) => Math.max(failingSince!, failedFrom))
          .toSorted((a, b) => a - b)
        const half = fell[Math.ceil(fell.length / 2) - 1] ?? Infinity
        const well = mine.filter(({ seenAt = -Infinity }) => seenAt > half).length
        return { platformId, cameras: mine.length, fell: fell.length, well }
      }),
    answers: async (asked) =>
      asked.map(({ platformId, breaker }) => {
        const probe = breaker.kind === 'half-open' ? breaker.probe : undefined
        const openedAt = breaker.kind === 'closed' ? Infinity : breaker.openedAt
        return {
          platformId,
          well: of(platformId).some(({ seenAt = -Infinity }) => seenAt > openedAt),
          probeFailed: probe !== undefined && (byId.get(probe.cameraId)?.failedAt ?? -Infinity) >= probe.at,
        }
      }),
    probeCamera: async (id) =>
      of(id)
        .filter(({ busyUntil }) => busyUntil <= fleet.now)
        .toSorted((a, b) => a.failures - b.failures || (a.failedAt ?? -1) - (b.failedAt ?? -1))[0]?.id,
    move: async (id, _from, to) => Boolean(breakers.set(id, to)),
    begin: async ({ name }) => void findings.push({ kind: 'platform', subject: name, at: fleet.now }),
    end: async () => undefined,
  }
}

function beginLooks(fleet: Fleet, workers: number): void {
  const { queue, running, byId, starts, now } = fleet
  const isOut = ({ outSeconds, outAgainSeconds }: FleetPlatform) =>
    [outSeconds, outAgainSeconds].some((out) => out !== undefined && now >= out[0] * 1000 && now < out[1] * 1000)
  while (running.size < workers && queue.length > 0) {
    const { cameraId, lookId, deadlineAt } = queue.shift()!
    if (now > deadlineAt) continue
    const camera = byId.get(cameraId)!
    const good = !isOut(camera.platform) && now < camera.deadFrom
    starts.push({ at: now, cameraId, platformId: camera.platform.id, good })
    running.add({ camera, lookId, good, endsAt: now + (good ? GOOD_LOOK_MS : DEAD_LOOK_MS) })
  }
}

function endLooks(fleet: Fleet): void {
  for (const look of fleet.running) {
    if (look.endsAt > fleet.now) continue
    fleet.running.delete(look)
    if (look.camera.lookId === look.lookId) takeIn(fleet, look)
  }
}

/** What intake writes when a look comes in. */
function takeIn({ now, random, breakers, findings }: Fleet, { camera, good }: RunningLook): void {
  camera.busyUntil = 0
  if (good) {
    camera.failures = 0
    delete camera.failingSince
    camera.seenAt = now
    camera.nextDueAt = now + camera.platform.intervalSeconds * 1000
    return
  }
  camera.failures += 1
  camera.failingSince ??= now
  camera.failedAt = now
  camera.nextDueAt = now + pauseMs(camera.failures, camera.platform.intervalSeconds, random())
  if (camera.failures >= FAILURES_TO_OPEN && breakers.get(camera.platform.id)?.kind === 'closed')
    findings.push({ kind: 'camera', subject: camera.id, at: now })
}

/**
 * Patrol: who is looked at next. Each camera is due at its interval (open dwell checks and verifications come earlier:
 * intake writes `nextDueAt`), a platform never has more pulls in flight than its owner allows, and the queue never
 * holds more than a few seconds of work. Only the holder of the lease hands out looks.
 */
import type { LookReason, LookRequest } from '../../pipeline/look.ts'
import { handOut, type DueCamera } from '../../pipeline/budget/due.ts'

/** What patrol needs of the camera store. */
export interface PatrolCameras {
  /** Active cameras that are due, most late first, without those awaiting a look or held by their recording. */
  due(now: Date, limit: number): Promise<readonly (DueCamera & { readonly recordingFrame?: number })[]>
  inFlightByPlatform(now: Date): Promise<Readonly<Record<string, number>>>
  /** Marks a camera as awaiting this look; false when another leader was faster. */
  handOut(look: { cameraId: string; lookId: string; until: Date; now: Date }): Promise<boolean>
}

/** What patrol needs of the lease store. */
export interface PatrolLease {
  acquire(name: string, holder: string, ttlSeconds: number): Promise<{ readonly epoch: number } | undefined>
}

export interface PatrolDeps {
  readonly cameras: PatrolCameras
  readonly leases: PatrolLease
  readonly publish: (request: LookRequest) => Promise<void>
  readonly newId: () => string
  readonly holder: string
}

export interface PatrolOptions {
  /** Most looks waiting or running at a time: a few seconds of work of the workers there are. */
  readonly maxInFlight: number
  /** A look not done by then is skipped by its worker and handed out again. */
  readonly lookDeadlineSeconds: number
  /** What a worker gives a look (`LOOK_MS` of `workers/look/main.ts`), which may begin right before its deadline. */
  readonly lookSeconds: number
  readonly leaseSeconds: number
}

export const PATROL_DEFAULTS: PatrolOptions = {
  maxInFlight: 64,
  lookDeadlineSeconds: 20,
  lookSeconds: 15,
  leaseSeconds: 10,
}

export type PatrolRound =
  | { readonly kind: 'not-leader' }
  | { readonly kind: 'handed-out'; readonly looks: number; readonly waiting: number }

/** One round: renews the lease, hands out what is due within the caps. Running it twice hands nothing out twice. */
export async function patrolRound(deps: PatrolDeps, options: PatrolOptions, now: Date): Promise<PatrolRound> {
  const lease = await deps.leases.acquire('patrol', deps.holder, options.leaseSeconds)
  if (lease === undefined) return { kind: 'not-leader' }

  const inFlight = new Map(Object.entries(await deps.cameras.inFlightByPlatform(now)))
  const running = [...inFlight.values()].reduce((sum, count) => sum + count, 0)
  const room = Math.max(0, options.maxInFlight - running)
  const due = await deps.cameras.due(now, options.maxInFlight * 4)
  const chosen = handOut(due, inFlight, room)
  const deadline = new Date(now.getTime() + options.lookDeadlineSeconds * 1000)

  let looks = 0
  for (const camera of chosen) {
    const lookId = deps.newId()
    // Until then its pull may be open and counts for the platform; one more second for the answer's way.
    const until = new Date(deadline.getTime() + (options.lookSeconds + 1) * 1000)
    if (!(await deps.cameras.handOut({ cameraId: camera.cameraId, lookId, until, now }))) continue
    await deps.publish(requestFor(camera, lookId, deadline, lease.epoch))
    looks += 1
  }
  return { kind: 'handed-out', looks, waiting: due.length - looks }
}

function requestFor(
  camera: { readonly cameraId: string; readonly reason: LookReason; readonly recordingFrame?: number },
  lookId: string,
  deadline: Date,
  leaderEpoch: number,
): LookRequest {
  return {
    lookId,
    cameraId: camera.cameraId,
    reason: camera.reason,
    deadlineAt: deadline.getTime(),
    leaderEpoch,
    ...(camera.recordingFrame === undefined ? {} : { recordingFrame: camera.recordingFrame }),
  }
}

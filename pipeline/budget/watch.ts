/** Who is watched next: sessions that go on, and cameras that get a new one. Pure. */
import type { EpochMs } from '../vocabulary.ts'

/** A camera in its hours of watching, the one that waited longest first. */
export interface Watchable {
  readonly cameraId: string
  readonly platformId: string
  readonly session?: { readonly id: string; readonly until: EpochMs; readonly since: EpochMs }
  /** A look of it is under way, or it failed a moment ago. */
  readonly busy: boolean
  /** Machine clock of its newest picture. */
  readonly seenAt?: EpochMs
}

export interface WatchBudget {
  /** Most watches at a time, of all platforms. */
  readonly slots: number
  /** Of each platform that may be opened now: most watches and most pulls at a time, what they hold, starts left. */
  readonly platforms: ReadonlyMap<string, WatchPlatform>
}

export interface WatchPlatform {
  readonly maxWatches: number
  readonly maxPulls: number
  readonly watches: number
  readonly held: number
  readonly starts: number
}

/** A session lasts so long, and is moved on by as much. */
export const SESSION_SECONDS = 60
/** Moved on when less than this is left. */
const MOVE_ON_MS = 30_000
/** A session whose newest picture is older has lost its worker: it runs out, and another gets the camera. */
const SILENT_MS = 20_000
/** While others wait for a slot a camera gives its own up after so long. */
const TURN_MS = 15 * 60_000

export interface WatchPlan {
  readonly extend: readonly Watchable[]
  readonly begin: readonly Watchable[]
}

/** `cameras` holds those under way too; a session outside its hours is not among them and runs out. */
export function planWatches(cameras: readonly Watchable[], budget: WatchBudget, now: EpochMs): WatchPlan {
  const running = cameras.filter(({ session }) => session !== undefined)
  const waiting = cameras.filter(({ session, busy }) => session === undefined && !busy)
  const crowded = waiting.length > 0 && running.length >= budget.slots
  const extend = running.filter((camera, place) => {
    const { session, seenAt = 0, platformId } = camera
    if (session === undefined || place >= budget.slots || !budget.platforms.has(platformId)) return false
    if (crowded && now - session.since >= TURN_MS) return false
    return session.until - now < MOVE_ON_MS && now - seenAt < SILENT_MS
  })
  const begin: Watchable[] = []
  const taken = new Map<string, number>()
  for (const camera of waiting) {
    if (running.length + begin.length >= budget.slots) break
    const platform = budget.platforms.get(camera.platformId)
    const more = taken.get(camera.platformId) ?? 0
    if (platform === undefined || !fits(platform, more)) continue
    taken.set(camera.platformId, more + 1)
    begin.push(camera)
  }
  return { extend, begin }
}

function fits({ maxWatches, watches, maxPulls, held, starts }: WatchPlatform, more: number): boolean {
  return watches + more < maxWatches && held + more < maxPulls && starts - more >= 1
}

/** Half of what its owner allows is left for looks, unless the site says otherwise. */
export function mostWatches(maxPulls: number, maxWatches: number | undefined): number {
  return Math.min(maxPulls, maxWatches ?? Math.floor(maxPulls / 2))
}

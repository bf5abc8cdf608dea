/** The nightly run of the retention: on the hosts of the look role, which have the evidence folder; one of them by a lease. */
import { setTimeout as delay } from 'node:timers/promises'
import { localTime, parseClock } from '../../pipeline/calendars/hours.ts'
import { type Deleted, runRetention, type RetentionDeps } from './retention.ts'

export interface NightlyDeps extends RetentionDeps {
  readonly settings: () => Promise<{ readonly at: string; readonly utcOffsetMinutes: number }>
  readonly leases: {
    acquire(name: string, holder: string, ttlSeconds: number): Promise<object | undefined>
    release(name: string, holder: string): Promise<void>
  }
  readonly holder: string
  readonly done: (deleted: Deleted) => void
  readonly failed: (error: unknown) => void
}

const LOOK_EVERY_MS = 5 * 60_000
/** Longer than any sweep: a second one at the same time would do no harm. */
const LEASE_SECONDS = 3600

/** Asks every five minutes whether the hour has come; a night that everybody slept through is made up for the same day. */
export async function keepRetention(deps: NightlyDeps, signal: AbortSignal, everyMs = LOOK_EVERY_MS): Promise<void> {
  while (!signal.aborted) {
    await retainTonight(deps, signal).catch((error: unknown) => {
      if (!signal.aborted) deps.failed(error)
    })
    await delay(everyMs, undefined, { signal }).catch(() => undefined)
  }
}

/** Whether it ran. */
export async function retainTonight(deps: NightlyDeps, signal: AbortSignal): Promise<boolean> {
  const { at, utcOffsetMinutes } = await deps.settings()
  const local = localTime(deps.now().getTime(), utcOffsetMinutes)
  if (local.minuteOfDay < (parseClock(at) ?? 0)) return false
  if ((await deps.leases.acquire('retention', deps.holder, LEASE_SECONDS)) === undefined) return false
  try {
    const deleted = await runRetention(deps, { occasion: local.date }, signal)
    if (deleted !== undefined) deps.done(deleted)
    return deleted !== undefined
  } finally {
    await deps.leases.release('retention', deps.holder)
  }
}

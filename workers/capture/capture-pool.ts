/**
 * The capture children of one worker: pulls go to the child with the fewest, and wait when all are full. A crash costs
 * every pull in that child one retry, alone in a child of its own: the guilty one crashes again there and is known,
 * its neighbours get their frame.
 */
import {
  type CaptureProcess,
  type CaptureProcessOptions,
  type PullAnswer,
  startCaptureProcess,
} from './capture-process.ts'
import { createPlaces } from './places.ts'
import type { PullJob } from './pull-job.ts'

export interface CapturePoolOptions extends Omit<CaptureProcessOptions, 'threads'> {
  readonly children: number
  readonly pullsPerChild: number
  /** Machine clock in milliseconds; only differences are used. */
  readonly now: () => number
}

export interface CapturePool {
  /** `crashed` only after the retry; `expired` when no place was free before the deadline or the signal. */
  readonly run: (job: PullJob, signal: AbortSignal) => Promise<PullAnswer | { readonly kind: 'expired' }>
  readonly processIds: () => readonly number[]
  readonly close: () => Promise<void>
}

/**
 * Retries run in children of their own, so many at once: a full child that crashes has them all tried again in three
 * turns, within the deadline of a look.
 */
const RETRIES_AT_ONCE = 16

/** So many children share the first pulls, so that a crash meets half of them; more are started at half their room. */
const SPREAD_CHILDREN = 2

/** Threads beyond one per pull, for name look-ups and for pulls that are being closed. */
const SPARE_THREADS = 16

export function createCapturePool(options: CapturePoolOptions): CapturePool {
  const processes = new Set<CaptureProcess>()
  const places = createPlaces(options.children * options.pullsPerChild)
  const retries = createPlaces(RETRIES_AT_ONCE)
  let closed = false

  const start = (threads: number): CaptureProcess => {
    const started = startCaptureProcess({ threads, maxRssBytes: options.maxRssBytes })
    processes.add(started)
    void started.ended.then(() => processes.delete(started))
    return started
  }
  const shared = new Set<CaptureProcess>()
  const pick = (): CaptureProcess => {
    for (const one of shared) if (!one.open()) shared.delete(one)
    const idle = [...shared].sort((a, b) => a.pulls() - b.pulls())[0]
    const roomy = idle !== undefined && idle.pulls() < (shared.size < SPREAD_CHILDREN ? 1 : options.pullsPerChild / 2)
    if (idle !== undefined && (roomy || shared.size >= options.children)) return idle
    const started = start(options.pullsPerChild + SPARE_THREADS)
    shared.add(started)
    return started
  }
  const runAlone = async (job: PullJob, signal: AbortSignal): Promise<PullAnswer> => {
    const lone = start(4)
    try {
      return await lone.run(job, signal)
    } finally {
      lone.end()
    }
  }
  const run: CapturePool['run'] = async (job, signal) => {
    const until = options.now() + job.totalMs
    const remaining = (): PullJob => ({ ...job, totalMs: Math.max(1, Math.round(until - options.now())) })
    const first = await places.hold(job.totalMs, signal, () => pick().run(remaining(), signal))
    if (first.kind !== 'crashed' || closed) return first
    if (signal.aborted || until - options.now() < 1) return first
    return retries.hold(until - options.now(), signal, () => runAlone(remaining(), signal))
  }
  return {
    run,
    processIds: () => [...processes].flatMap((one) => (one.pid === undefined ? [] : [one.pid])),
    close: async () => {
      closed = true
      for (const one of processes) one.end()
      await Promise.all([...processes].map((one) => one.ended))
    },
  }
}

/** Keeps the decode and infer children busy and alive: a crash costs one look one retry, growth costs nothing. */
import { setTimeout as pause } from 'node:timers/promises'
import { type ByteBudget, type ByteLimits, createByteBudget } from '../capture/byte-budget.ts'
import type { CapturedFrame } from '../capture/frame.ts'
import { startInferProcess } from './infer-process.ts'
import type { InferProcess } from './infer-process.ts'
import { LookError } from './look-error.ts'
import type { ChildOrders, Sight, Sighted, SightOrder } from './sight.ts'

export interface InferPoolOptions extends Omit<ChildOrders, 'kind'> {
  /** One per core that looks may use. */
  readonly children: number
  /** A child above this resident memory is replaced between two looks. */
  readonly maxResidentBytes?: number
  /** A look that takes longer in a child counts as a crash of it. */
  readonly maxLookMs?: number
  /** Bytes of pictures that may wait, in all and each in any case; see `ByteLimits`. */
  readonly waiting?: ByteLimits
  /** Told what happened to a child, for the log. */
  readonly report?: (event: PoolEvent) => void
}

export type PoolEvent = { readonly kind: 'started' | 'crashed' | 'recycled'; readonly pid: number } | StartFailed
interface StartFailed {
  readonly kind: 'start-failed'
  readonly sentence: string
}

interface Job {
  readonly frame: CapturedFrame
  readonly order: SightOrder
  readonly settle: (sighted: Sighted) => void
  crashes: number
}

/** Of 512 looks, the most that a worker holds, each may wait with a usual key frame. */
const WAITING: ByteLimits = { total: 256 * 1024 * 1024, fairShare: 1024 * 1024 }
const RESIDENT_BYTES = 900 * 1024 * 1024
/** Decoding and inference together: a look takes a tenth of a second, on a machine that is overrun a few. */
const LOOK_MS = 10_000
const CRASHES_PER_LOOK = 2
const RESTART_MS = [0, 200, 1000, 5000, 15_000]

const failed = (fault: 'driver-crashed' | 'deadline', detail: string): Sighted => ({ kind: 'failed', fault, detail })

/**
 * Starts the children and waits until each has loaded and proved its models.
 *
 * @throws LookError `models-refused` with the sentence of the model
 */
export async function createInferPool(options: InferPoolOptions): Promise<Sight> {
  const closing = new AbortController()
  const jobs = createJobLine(closing.signal, createByteBudget(options.waiting ?? WAITING))
  const first = await Promise.allSettled(Array.from({ length: options.children }, () => startInferProcess(options)))
  const children = first.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []))
  const refused = first.find((start) => start.status === 'rejected')
  if (refused !== undefined) {
    await Promise.all(children.map((child) => child.end()))
    throw refused.reason
  }
  const loops = children.map((child) => serve({ child, options, jobs, signal: closing.signal }))
  return {
    see: (frame, order, signal) => jobs.ask(frame, order, signal),
    close: async () => {
      closing.abort()
      await Promise.all(loops)
    },
  }
}

interface Served {
  readonly child: InferProcess
  readonly options: InferPoolOptions
  readonly jobs: JobLine
  readonly signal: AbortSignal
}

/** The life of one place in the pool: a child works until it dies, grows too big or the pool closes. */
async function serve({ child, options, jobs, signal }: Served): Promise<void> {
  let current: InferProcess | undefined = child
  while (current !== undefined) {
    options.report?.({ kind: 'started', pid: current.pid })
    const end = await work(current, options, jobs)
    await current.end()
    if (end !== 'closed') options.report?.({ kind: end, pid: current.pid })
    current = await replacement(options, signal)
  }
}

async function work(child: InferProcess, options: InferPoolOptions, jobs: JobLine) {
  for (;;) {
    const job = await jobs.next()
    if (job === undefined) return 'closed'
    if (!child.alive()) {
      jobs.putBack(job)
      return 'crashed'
    }
    try {
      const { sighted, residentBytes } = await child.ask(job.frame, job.order, options.maxLookMs ?? LOOK_MS)
      job.settle(sighted)
      if (residentBytes > (options.maxResidentBytes ?? RESIDENT_BYTES)) return 'recycled'
    } catch (error) {
      if (!(error instanceof LookError)) throw error
      job.crashes++
      if (job.crashes < CRASHES_PER_LOOK) jobs.putBack(job)
      else
        job.settle(
          failed(
            'driver-crashed',
            'The picture ended the decoding process twice; it is looked at no more. If it stays so, choose another stream of the camera.',
          ),
        )
      return 'crashed'
    }
  }
}

async function replacement(options: InferPoolOptions, signal: AbortSignal): Promise<InferProcess | undefined> {
  for (let attempt = 0; !signal.aborted; attempt++) {
    await pause(RESTART_MS[Math.min(attempt, RESTART_MS.length - 1)], undefined, { signal }).catch(() => undefined)
    if (signal.aborted) break
    try {
      return await startInferProcess(options)
    } catch (error) {
      if (!(error instanceof LookError)) throw error
      options.report?.({ kind: 'start-failed', sentence: error.message })
    }
  }
  return undefined
}

/** Looks that wait for a child, and children that wait for a look; never both. */
interface JobLine {
  ask(frame: CapturedFrame, order: SightOrder, signal: AbortSignal): Promise<Sighted>
  /** Undefined once the pool closes. */
  next(): Promise<Job | undefined>
  /** Back to the head, for another child. */
  putBack(job: Job): void
}

function createJobLine(closing: AbortSignal, budget: ByteBudget): JobLine {
  const waiting: Job[] = []
  const takers: ((job: Job | undefined) => void)[] = []
  const closed = failed('deadline', 'The look worker is closing; the look is taken again elsewhere.')
  const late = failed(
    'deadline',
    'The look was not finished in its time. Give the look workers more cores, or look less often.',
  )
  const crowded = failed(
    'deadline',
    'More bytes of pictures wait than this worker may hold, and this is one of the largest. Give the look workers more cores, or choose the smaller stream of the camera.',
  )
  closing.addEventListener('abort', () => {
    for (const take of takers.splice(0)) take(undefined)
    for (const job of waiting.splice(0)) job.settle(closed)
  })
  const offer = (job: Job, put: (job: Job) => void) => {
    const take = takers.shift()
    if (take === undefined) put(job)
    else take(job)
  }
  return {
    ask: (frame, order, signal) =>
      new Promise((resolve) => {
        if (closing.aborted) return resolve(closed)
        if (signal.aborted) return resolve(late)
        const share = budget.open()
        const settle = (sighted: Sighted) => {
          share.close()
          signal.removeEventListener('abort', drop)
          resolve(sighted)
        }
        if (!share.hold(bytesOf(frame))) return resolve(crowded)
        const job: Job = { frame, order, settle, crashes: 0 }
        const drop = () => {
          const at = waiting.indexOf(job)
          if (at >= 0) waiting.splice(at, 1)
          settle(late)
        }
        signal.addEventListener('abort', drop, { once: true })
        offer(job, (late) => waiting.push(late))
      }),
    next: () =>
      new Promise((resolve) => {
        const job = waiting.shift()
        if (job !== undefined || closing.aborted) resolve(job)
        else takers.push(resolve)
      }),
    putBack: (job) => {
      if (closing.aborted) job.settle(closed)
      else offer(job, (early) => waiting.unshift(early))
    },
  }
}

function bytesOf(frame: CapturedFrame): number {
  switch (frame.kind) {
    case 'key-frame':
      return frame.packet.byteLength
    case 'still':
      return frame.picture.byteLength
    case 'raw':
      return frame.rgb.byteLength
    default:
      return frame satisfies never
  }
}

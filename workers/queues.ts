/**
 * The two queues, on PostgreSQL or Redis by the scheme of the URL; the only import of bullmq. Both backends deliver at
 * least once: handlers may run twice and change nothing the second time.
 */
import { setTimeout as wait } from 'node:timers/promises'
import { createPostgresBackend, Queue, UnrecoverableError, Worker, withBackend } from 'bullmq'
import { Redis } from 'ioredis'
import type { LookMessage, LookRequest } from '../pipeline/look.ts'
import { MessageError, parseLookMessage, parseLookRequest } from './look-messages.ts'

export type QueueErrorCode = 'queue-unreachable' | 'queue-evicts' | 'queue-address'

export class QueueError extends Error {
  readonly code: QueueErrorCode

  constructor(code: QueueErrorCode, message: string, cause?: unknown) {
    super(message, { cause })
    this.name = 'QueueError'
    this.code = code
  }
}

/** Where messages go in. */
export interface OutgoingQueue<T> {
  /**
   * Resolves when the queue holds the message. While the queue is away it tries again, for a minute by default; then
   * it throws QueueError `queue-unreachable`.
   */
  publish(message: T): Promise<void>
  /** How many wait, those being handled not counted. Insists like `publish`. */
  waiting(): Promise<number>
  close(): Promise<void>
}

/** Where messages come out. */
export interface Consumer {
  /** Takes no more, aborts the handlers' signal, waits for them. */
  close(): Promise<void>
}

export interface ConsumerOptions {
  /** Most handlers at the same time. */
  readonly concurrency: number
  /** Told of lost connections and of messages given up; the consumer goes on by itself. */
  readonly onError?: (error: Error) => void
}

type QueueName = 'looks' | 'watches' | 'intake'
type Handler<T> = (message: T, signal: AbortSignal) => Promise<void>

const OPEN_DEADLINE_MS = 60_000
const PUBLISH_DEADLINE_MS = 60_000
const ATTEMPT_MS = 5_000
const LONGEST_PAUSE_MS = 5_000
/** A handler's message goes to another consumer this long after its process died. */
const LOCK_MS = 10_000
/** Of a message whose handler fails, with pauses of up to ten seconds: half an hour of a database that is away. */
const ATTEMPTS: Readonly<Record<QueueName, number>> = { looks: 2, watches: 20, intake: 200 }
const LONGEST_BACKOFF_MS = 10_000
const KEPT = { removeOnComplete: { count: 500 }, removeOnFail: { count: 500, age: 7 * 86_400 } }

const postgres = withBackend(createPostgresBackend)

export const openLookQueue = (url: string): Promise<OutgoingQueue<LookRequest>> => openQueue('looks', url)
/** Sessions of watching have a queue of their own: they last minutes, and must not stand before looks. */
export const openWatchQueue = (url: string): Promise<OutgoingQueue<LookRequest>> => openQueue('watches', url)
export const openIntakeQueue = (url: string): Promise<OutgoingQueue<LookMessage>> => openQueue('intake', url)

export const consumeLooks = (url: string, options: ConsumerOptions, handler: Handler<LookRequest>): Promise<Consumer> =>
  openConsumer({ name: 'looks', url, ...options, handler: (data, signal) => handler(parseLookRequest(data), signal) })

export const consumeWatches = (
  url: string,
  options: ConsumerOptions,
  handler: Handler<LookRequest>,
): Promise<Consumer> =>
  openConsumer({
    name: 'watches',
    url,
    ...options,
    handler: (data, signal) => handler(parseLookRequest(data), signal),
  })

export const consumeIntake = (
  url: string,
  options: ConsumerOptions,
  handler: Handler<LookMessage>,
): Promise<Consumer> =>
  openConsumer({ name: 'intake', url, ...options, handler: (data, signal) => handler(parseLookMessage(data), signal) })

async function openQueue<T extends { readonly lookId: string }>(
  name: QueueName,
  url: string,
): Promise<OutgoingQueue<T>> {
  const queue = await open(url, () => createQueue(name, url))
  const closing = new AbortController()
  const publish = async (message: T): Promise<void> => {
    // The id only spares work: what was published twice is harmless.
    const add = () => queue.add('look', message, { jobId: message.lookId, ...KEPT, ...retries(name) })
    await insist(add, { deadlineMs: PUBLISH_DEADLINE_MS, signal: closing.signal })
  }
  return {
    publish,
    waiting: () => insist(() => queue.getWaitingCount(), { deadlineMs: PUBLISH_DEADLINE_MS, signal: closing.signal }),
    close: async () => {
      closing.abort()
      await queue.close()
    },
  }
}

function retries(name: QueueName) {
  return { attempts: ATTEMPTS[name], backoff: { type: 'jittered' } }
}

function createQueue(name: QueueName, url: string): Queue {
  // Offline commands fail at once: `insist` has its own deadline and tries again.
  const queue = isPostgres(url)
    ? new postgres.Queue(name, { connection: postgresConnection(url, 2) })
    : new Queue(name, { connection: { url, enableOfflineQueue: false, maxRetriesPerRequest: 1 } })
  queue.on('error', () => {})
  return queue as Queue
}

interface Consuming extends ConsumerOptions {
  readonly name: QueueName
  readonly url: string
  readonly handler: Handler<unknown>
}

async function openConsumer(consuming: Consuming): Promise<Consumer> {
  const { url, onError } = consuming
  const closing = new AbortController()
  const worker = await open(url, () => createWorker(consuming, closing.signal))
  worker.on('error', (error) => onError?.(error))
  worker.on('failed', (job, error) => {
    if (error instanceof UnrecoverableError || (job && job.attemptsMade >= (job.opts.attempts ?? 1))) onError?.(error)
  })
  void worker.run().catch((error: unknown) => onError?.(error instanceof Error ? error : new Error(String(error))))
  return {
    close: async () => {
      closing.abort()
      await worker.close()
    },
  }
}

function createWorker({ name, url, concurrency, handler }: Consuming, signal: AbortSignal): Worker {
  const process = async (job: { readonly data: unknown }): Promise<void> => {
    try {
      await handler(job.data, signal)
    } catch (error) {
      // A message that cannot be read will not be readable the next time.
      throw error instanceof MessageError ? new UnrecoverableError(error.message) : error
    }
  }
  const options = {
    autorun: false,
    concurrency,
    lockDuration: LOCK_MS,
    stalledInterval: LOCK_MS / 2,
    // A message outlives any number of killed processes.
    maxStalledCount: 100,
    runRetryDelay: 500,
    settings: { backoffStrategy },
  }
  const worker = isPostgres(url)
    ? new postgres.Worker(name, process, {
        ...options,
        connection: postgresConnection(url, Math.min(4, concurrency + 1)),
      })
    : new Worker(name, process, { ...options, connection: { url, maxRetriesPerRequest: null } })
  worker.on('error', () => {})
  return worker as Worker
}

/** Half to whole of a doubling pause, so that consumers that failed together do not come back together. */
function backoffStrategy(attemptsMade: number): number {
  const pause = Math.min(LONGEST_BACKOFF_MS, 250 * 2 ** Math.min(attemptsMade, 10))
  return Math.round(pause * (0.5 + Math.random() / 2))
}

function isPostgres(url: string): boolean {
  if (/^postgres(ql)?:\/\//.test(url)) return true
  if (/^rediss?:\/\//.test(url)) return false
  throw new QueueError('queue-address', 'The queue address must begin with postgres:// or redis://. Correct QUEUE_URL.')
}

function postgresConnection(url: string, max: number) {
  return { connectionString: url, migrate: true, max, connectionTimeoutMillis: ATTEMPT_MS, application_name: 'xunjie' }
}

interface Openable {
  waitUntilReady(): Promise<unknown>
  close(): Promise<void>
}

/** A queue or worker remembers a failed first connection for ever, so that each attempt makes a new one. */
async function open<T extends Openable>(url: string, create: () => T): Promise<T> {
  if (!isPostgres(url)) await insist(() => checkEviction(url), { deadlineMs: OPEN_DEADLINE_MS })
  const attempt = async (): Promise<T> => {
    const made = create()
    try {
      await withTimeout(made.waitUntilReady())
      return made
    } catch (error) {
      await made.close().catch(() => {})
      throw error
    }
  }
  return insist(attempt, { deadlineMs: OPEN_DEADLINE_MS })
}

/** A Redis that may evict keys loses messages silently. */
async function checkEviction(url: string): Promise<void> {
  const redis = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 1, retryStrategy: () => null })
  redis.on('error', () => {})
  try {
    await redis.connect()
    const policy = /^maxmemory_policy:(.*)$/m.exec(await redis.info('memory'))?.[1]?.trim()
    if (policy === undefined || policy === 'noeviction') return
    throw new QueueError(
      'queue-evicts',
      `This Redis may drop messages when its memory is full (maxmemory-policy is ${policy}). Set maxmemory-policy noeviction and start again.`,
    )
  } finally {
    redis.disconnect()
  }
}

async function insist<T>(
  attempt: () => Promise<T>,
  { deadlineMs, signal }: { deadlineMs: number; signal?: AbortSignal },
): Promise<T> {
  const deadline = performance.now() + deadlineMs
  for (let tries = 0; ; tries += 1) {
    try {
      return await withTimeout(attempt())
    } catch (cause) {
      if (cause instanceof QueueError && cause.code === 'queue-evicts') throw cause
      if (signal?.aborted === true || performance.now() > deadline) {
        throw new QueueError(
          'queue-unreachable',
          'The queue did not answer. Check that the server of QUEUE_URL runs and can be reached; nothing that it took is lost.',
          cause,
        )
      }
      await wait(Math.min(LONGEST_PAUSE_MS, 100 * 2 ** Math.min(tries, 8)) * (0.5 + Math.random() / 2))
    }
  }
}

/** A connection that went silent must not hold a publisher for ever. */
async function withTimeout<T>(work: Promise<T>): Promise<T> {
  const timer = new AbortController()
  const late = wait(ATTEMPT_MS, undefined, { signal: timer.signal }).then(() => {
    throw new Error('no answer in time')
  })
  try {
    return await Promise.race([work, late])
  } finally {
    timer.abort()
    late.catch(() => {})
  }
}

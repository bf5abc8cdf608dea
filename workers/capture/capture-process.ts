/** One capture child seen from its parent: pulls in, frames or faults out, and a clean end when it misbehaves. */
import { type ChildProcess, fork } from 'node:child_process'
import { captureError } from './fault.ts'
import type { FailedPull, FromCaptureChild, PulledFrame, PullJob, ToCaptureChild } from './pull-job.ts'

/** The child ended while this pull was in flight. */
export interface CrashedPull {
  readonly kind: 'crashed'
}

export type PullAnswer = PulledFrame | FailedPull | CrashedPull

export interface CaptureProcess {
  readonly run: (job: PullJob, signal: AbortSignal) => Promise<PullAnswer>
  readonly pulls: () => number
  /** Whether it takes new pulls. */
  readonly open: () => boolean
  /** Takes no new pulls and ends with its last one. */
  readonly retire: () => void
  /** Ends it with its pulls: their sessions are said goodbye to, their answers are `crashed`. */
  readonly end: () => void
  readonly ended: Promise<void>
  readonly pid: number | undefined
}

export interface CaptureProcessOptions {
  /** Threads of libuv's pool: each pull blocks one while it waits. */
  readonly threads: number
  /** Above this resident size the child retires. */
  readonly maxRssBytes: number
}

/** How long a child may take to report a pull whose deadline has passed, before it counts as stuck. */
const GRACE_MS = 1500

/** How long a child may take to leave. */
const LEAVE_MS = 1500

export function startCaptureProcess(options: CaptureProcessOptions): CaptureProcess {
  const child = forkQuiet(new URL('./capture-child.ts', import.meta.url), options.threads)
  const waiting = new Map<number, (answer: PullAnswer) => void>()
  let nextId = 0
  let open = true

  const settle = (id: number, answer: PullAnswer) => {
    waiting.get(id)?.(answer)
    waiting.delete(id)
    if (!open && waiting.size === 0) dismiss(child)
  }
  const retire = () => {
    open = false
    if (waiting.size === 0) dismiss(child)
  }
  const crash = () => {
    open = false
    for (const id of waiting.keys()) settle(id, { kind: 'crashed' })
  }
  child.on('message', (message: FromCaptureChild) => {
    settle(message.id, message.answer)
    if (message.rssBytes > options.maxRssBytes) retire()
  })
  child.on('error', crash)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      crash()
      resolve()
    })
    // A child that could not be spawned never exits.
    if (child.pid === undefined) child.once('error', () => resolve())
  })

  const run = (job: PullJob, signal: AbortSignal): Promise<PullAnswer> =>
    new Promise((resolve) => {
      const id = nextId++
      const stuck = setTimeout(() => {
        // The pull sits where its interrupt does not reach. Its neighbours end in peace, then the child goes.
        retire()
        settle(id, { kind: 'failed', fault: 'deadline', detail: captureError('deadline').message })
      }, job.totalMs + GRACE_MS)
      const abort = () => tell(child, { kind: 'abort', id })
      waiting.set(id, (answer) => {
        clearTimeout(stuck)
        signal.removeEventListener('abort', abort)
        resolve(answer)
      })
      tell(child, { kind: 'pull', id, job })
      if (signal.aborted) abort()
      else signal.addEventListener('abort', abort, { once: true })
    })

  return {
    run,
    pulls: () => waiting.size,
    open: () => open,
    retire,
    end: () => dismiss(child),
    ended,
    pid: child.pid,
  }
}

/** Lets the child say its goodbyes: it leaves when its pipe closes. */
function dismiss(child: ChildProcess): void {
  if (child.connected) child.disconnect()
  setTimeout(() => child.kill('SIGKILL'), LEAVE_MS).unref()
}

/** Starts a child of this folder that reads bytes from strangers, with `threads` in libuv's pool. */
export function forkQuiet(file: URL, threads: number): ChildProcess {
  return fork(file, {
    // Nothing of this process's environment (database, keys, proxies) goes with it.
    // Two arenas keep glibc from holding what was freed once per thread.
    env: { UV_THREADPOOL_SIZE: String(threads), MALLOC_ARENA_MAX: '2', PATH: process.env['PATH'] ?? '' },
    // What a pull leaves behind is short-lived: a small nursery bounds it.
    execArgv: ['--max-semi-space-size=4'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  })
}

function tell(child: ChildProcess, message: ToCaptureChild): void {
  // A message to a child that is gone is answered by its exit.
  if (child.connected) child.send(message, () => undefined)
}

/**
 * A capture child: many slow pulls at once. RTSP waits on the event loop; what FFmpeg reads blocks a thread of libuv's
 * pool each (its size is set when the child is spawned). Speaks over the IPC pipe only; writes nothing anywhere, since
 * an address could be in it.
 */
import { createByteBudget, type Hold } from './byte-budget.ts'
import { asCaptureError } from './fault.ts'
import type { FailedPull, FromCaptureChild, PulledFrame, PullJob, ToCaptureChild } from './pull-job.ts'
import { pullOverRtsp } from './rtsp-pull.ts'

const running = new Map<number, AbortController>()
const goodbyes = new Set<Promise<void>>()
const farewells = {
  add: (goodbye: Promise<void>) => {
    goodbyes.add(goodbye)
    void goodbye.finally(() => goodbyes.delete(goodbye))
  },
}

/** Of the pictures of all pulls of this child: far more than usual ones need, far less than the machine has. */
const pictures = createByteBudget({ total: 96 * 1024 * 1024, fairShare: 4 * 1024 * 1024 })

async function take(job: PullJob, signal: AbortSignal, hold: Hold): Promise<PulledFrame> {
  const { input } = job
  // What only some children need is loaded by those alone: the HTTP client here, FFmpeg's libraries below.
  if (input.kind === 'network' && input.still) {
    const { fetchStill } = await import('./http-jpeg.ts')
    return fetchStill({ input, totalMs: job.totalMs, hold }, signal)
  }
  const startedAt = performance.now()
  if (input.kind === 'network' && input.address.scheme.startsWith('rtsp') && input.address.transport !== 'udp') {
    const pulled = await pullOverRtsp({ input, job, goodbyes: farewells, hold }, signal)
    if (pulled !== 'unsupported') return pulled
  }
  const { pullKeyFrame, quiet } = await import('./pull.ts')
  quiet()
  const spentMs = Math.round(performance.now() - startedAt)
  return pullKeyFrame({ ...job, totalMs: Math.max(1, job.totalMs - spentMs) }, signal, hold)
}

async function answer(job: PullJob, signal: AbortSignal, hold: Hold): Promise<PulledFrame | FailedPull> {
  try {
    return await take(job, signal, hold)
  } catch (error) {
    const { code, message } = asCaptureError(error)
    return { kind: 'failed', fault: code, detail: message }
  }
}

async function pull(id: number, job: PullJob): Promise<void> {
  const controller = new AbortController()
  running.set(id, controller)
  const share = pictures.open()
  const done = await answer(job, controller.signal, share.hold)
  running.delete(id)
  const message: FromCaptureChild = { id, rssBytes: process.memoryUsage.rss(), answer: done }
  // A parent that is busy leaves it in the pipe.
  process.send?.(message, undefined, undefined, share.close)
}

/** Longer than a goodbye may take. */
const LEAVE_MS = 800

/** Ends every pull with a goodbye. An ordinary exit would then wait for threads that sit in a silent socket. */
async function leave(): Promise<void> {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), LEAVE_MS)
  for (const controller of running.values()) controller.abort()
  while (running.size > 0 || goodbyes.size > 0) {
    await Promise.all(goodbyes)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
  process.kill(process.pid, 'SIGKILL')
}

process.on('message', (message: ToCaptureChild) => {
  if (message.kind === 'abort') running.get(message.id)?.abort()
  else void pull(message.id, message.job)
})
process.on('disconnect', () => void leave())
// Ctrl-C reaches the whole group: the parent decides when its children end.
process.on('SIGINT', () => undefined)

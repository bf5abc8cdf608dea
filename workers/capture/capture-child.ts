/**
 * A capture child: many slow pulls at once, each on a thread of libuv's pool (its size is set when the child is
 * spawned). Speaks over the IPC pipe only; writes nothing anywhere, since an address could be in it.
 */
import { AV_LOG_QUIET, Log } from 'node-av'
import { asCaptureError } from './fault.ts'
import { fetchStill } from './http-jpeg.ts'
import { pullKeyFrame } from './pull.ts'
import type { FailedPull, FromCaptureChild, PulledFrame, PullJob, ToCaptureChild } from './pull-job.ts'

Log.setLevel(AV_LOG_QUIET)

const running = new Map<number, AbortController>()

async function answer(job: PullJob, signal: AbortSignal): Promise<PulledFrame | FailedPull> {
  try {
    const { input } = job
    return input.kind === 'network' && input.still
      ? await fetchStill(input, job.totalMs, signal)
      : await pullKeyFrame(job, signal)
  } catch (error) {
    const { code, message } = asCaptureError(error)
    return { kind: 'failed', fault: code, detail: message }
  }
}

async function pull(id: number, job: PullJob): Promise<void> {
  const controller = new AbortController()
  running.set(id, controller)
  const done = await answer(job, controller.signal)
  running.delete(id)
  const message: FromCaptureChild = { id, rssBytes: process.memoryUsage.rss(), answer: done }
  process.send?.(message)
}

process.on('message', (message: ToCaptureChild) => {
  if (message.kind === 'abort') running.get(message.id)?.abort()
  else void pull(message.id, message.job)
})
// An ordinary exit would wait for threads that sit in a silent socket.
process.on('disconnect', () => process.kill(process.pid, 'SIGKILL'))
// Ctrl-C reaches the whole group: the parent decides when its children end.
process.on('SIGINT', () => undefined)

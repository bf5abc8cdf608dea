/** Progress on stderr: a bar with the time left on a terminal, a plain line now and then elsewhere. */
import { Presets, SingleBar } from 'cli-progress'
import { clock, sayDuration } from '../durations.ts'

export interface Progress {
  /** A look is done; `position` and `total` in seconds of the source, `total` absent when nobody knows. */
  step(looks: number, position: number, total: number | undefined): void
  stop(): void
}

const LINE_EVERY_MS = 5000

/** `stream` is stderr; `now` gives milliseconds and only paces the plain lines. */
export function createProgress(stream: NodeJS.WriteStream, now: () => number): Progress {
  return stream.isTTY ? bar(stream) : lines(stream, now)
}

function bar(stream: NodeJS.WriteStream): Progress {
  let single: SingleBar | undefined
  return {
    step(looks, position, total) {
      if (total === undefined) {
        stream.write(`\r\u001b[K${looks} looks · ${clock(position)}`)
        return
      }
      single ??= startBar(stream, total)
      single.update(Math.min(position, total), { looks, at: clock(position) })
    },
    stop() {
      if (single) single.stop()
      else stream.write('\r\u001b[K')
    },
  }
}

function startBar(stream: NodeJS.WriteStream, total: number): SingleBar {
  const single = new SingleBar(
    {
      stream,
      format: ' {bar} {percentage} % · {at} · {looks} looks · {eta_formatted} left',
      clearOnComplete: true,
      hideCursor: true,
      barsize: 32,
      etaBuffer: 20,
    },
    Presets.shades_classic,
  )
  single.start(Math.max(total, 0.001), 0, { looks: 0, at: clock(0) })
  return single
}

function lines(stream: NodeJS.WriteStream, now: () => number): Progress {
  const startedAt = now()
  let saidAt = startedAt
  return {
    step(looks, position, total) {
      const at = now()
      if (at - saidAt < LINE_EVERY_MS) return
      saidAt = at
      stream.write(`${looks} looks, ${place(position, total, at - startedAt)}\n`)
    },
    stop() {},
  }
}

function place(position: number, total: number | undefined, elapsedMs: number): string {
  if (total === undefined || position <= 0) return `at ${clock(position)}`
  const left = (elapsedMs / 1000) * (total / position - 1)
  return `at ${clock(position)} of ${clock(total)}, about ${sayDuration(Math.max(0, left))} left`
}

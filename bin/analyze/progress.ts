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
  return stream.isTTY ? bar(stream, now) : lines(stream, now)
}

function bar(stream: NodeJS.WriteStream, now: () => number): Progress {
  const startedAt = now()
  let single: SingleBar | undefined
  return {
    step(looks, position, total) {
      if (total === undefined) {
        stream.write(`\r\u001b[K${looks} looks · ${clock(position)}`)
        return
      }
      single ??= startBar(stream, total)
      single.update(Math.min(position, total), {
        looks,
        at: clock(position),
        left: left(position, total, now() - startedAt),
      })
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
      format: ' {bar} {percentage} % · {at} · {looks} looks · {left}',
      clearOnComplete: true,
      hideCursor: true,
      barsize: 32,
    },
    Presets.shades_classic,
  )
  single.start(Math.max(total, 0.001), 0, { looks: 0, at: clock(0), left: '' })
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
  if (total === undefined) return `at ${clock(position)}`
  return `at ${clock(position)} of ${clock(total)}, ${left(position, total, elapsedMs)}`
}

/** The rest at the pace so far; nothing is known of it before the second look. */
function left(position: number, total: number, elapsedMs: number): string {
  if (position <= 0) return 'time left unknown'
  return `about ${sayDuration(Math.max(0, (elapsedMs / 1000) * (total / position - 1)))} left`
}

/** Ends a blocking FFmpeg call when its phase has lasted too long, and remembers which phase it was. */

/** `rest`: for the remaining pieces of a key frame. `cancelled`: by the caller's signal. */
export type PullPhase = 'open' | 'first-packet' | 'key-frame' | 'rest' | 'cancelled'

export interface Stopwatch {
  /** Begins a phase that may last `ms` milliseconds; ends the one before. */
  readonly begin: (phase: PullPhase, ms: number) => void
  /** Ends the running phase without beginning another. */
  readonly pause: () => void
  /** The phase in which it was stopped; undefined while nothing has run out. */
  readonly stoppedIn: () => PullPhase | undefined
  readonly end: () => void
}

/** An interrupt that falls between two FFmpeg calls is lost, so it is repeated until `end`. */
const REPEAT_MS = 50

/** `interrupt` is called when the first phase runs out or the signal aborts, and again until `end`. */
export function createStopwatch(signal: AbortSignal, interrupt: () => void): Stopwatch {
  let timer: NodeJS.Timeout | undefined
  let repeat: NodeJS.Timeout | undefined
  let stopped: PullPhase | undefined
  const stop = (phase: PullPhase) => {
    if (stopped !== undefined) return
    stopped = phase
    clearTimeout(timer)
    interrupt()
    repeat = setInterval(interrupt, REPEAT_MS)
  }
  const cancel = () => stop('cancelled')
  if (signal.aborted) cancel()
  else signal.addEventListener('abort', cancel, { once: true })
  return {
    begin: (phase, ms) => {
      clearTimeout(timer)
      if (stopped === undefined) timer = setTimeout(() => stop(phase), Math.max(0, ms))
    },
    pause: () => clearTimeout(timer),
    stoppedIn: () => stopped,
    end: () => {
      clearTimeout(timer)
      clearInterval(repeat)
      signal.removeEventListener('abort', cancel)
    },
  }
}

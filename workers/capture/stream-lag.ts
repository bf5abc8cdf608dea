/** How far behind a live camera its stream is read, by the camera's own times. Pure. */

export interface StreamLag {
  /** Seconds by which this picture comes later than it might. `at`: its time by the camera; `now`: a clock of this machine. */
  readonly measure: (at: number | undefined, now: number) => number
}

/** A camera whose times jump by more, in seconds, has set its clock and begins anew. */
const JUMP_SECONDS = 10
/**
 * By so much of the time that passes, a camera's clock may go slower than ours without being taken for late: what is
 * really read too late falls behind far faster, and is made up for at once.
 */
const DRIFT = 0.05

export function createStreamLag(): StreamLag {
  let best = Infinity
  let last: { readonly at: number; readonly now: number } | undefined
  return {
    measure: (at, now) => {
      if (at === undefined) return 0
      if (last === undefined || Math.abs(at - last.at) > JUMP_SECONDS) best = Infinity
      else best += DRIFT * (now - last.now)
      last = { at, now }
      best = Math.min(best, now - at)
      return now - at - best
    },
  }
}

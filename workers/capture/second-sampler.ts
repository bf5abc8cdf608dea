/** Which pictures of a live stream are the ones wanted, one every N seconds of the camera's own time. Pure. */

export interface SecondSampler {
  /**
   * Whether the picture is wanted. `shownAt`: its presentation time in seconds, undefined where the stream has none;
   * `now`: seconds of a clock of this machine. A camera whose times stand still or jump about gets neither none nor all.
   */
  isDue(shownAt: number | undefined, now: number): boolean
}

/** Times are whole ticks: what is nearer than this to the wanted second is that second. */
const TICK_SECONDS = 0.001
/** However the camera counts, pictures are no closer together than this share of the wanted time, and no further apart. */
const CLOSEST = 0.5
const FURTHEST = 2

export function createSecondSampler(everySeconds: number): SecondSampler {
  let last: { readonly shownAt: number | undefined; readonly now: number } | undefined
  let wanted = 0
  return {
    isDue: (shownAt, now) => {
      if (last !== undefined) {
        const waited = now - last.now
        if (waited < everySeconds * CLOSEST) return false
        const jumped = shownAt === undefined || last.shownAt === undefined || shownAt < last.shownAt
        const due = jumped ? waited >= everySeconds : shownAt + TICK_SECONDS >= wanted
        if (!due && waited < everySeconds * FURTHEST) return false
      }
      // The grid goes on from where it was unless the camera left it, so that the rate does not drift.
      const next = wanted + everySeconds
      const onGrid = shownAt !== undefined && shownAt < next && shownAt + everySeconds >= wanted && last !== undefined
      wanted = onGrid ? next : (shownAt ?? 0) + everySeconds
      last = { shownAt, now }
      return true
    },
  }
}

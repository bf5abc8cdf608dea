/** A gateway that is down is left alone for a while, longer each time, so that its return is no stampede. */
import type { EpochMs } from '../../../pipeline/vocabulary.ts'
import { gatewayDown, isDown } from './call.ts'

const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 60_000

const RESTS =
  'The gateway of the platform did not answer just now and is left alone for up to a minute. All cameras behind it wait.'

export interface Rest {
  /** Runs `work`, or throws at once while the gateway rests. */
  readonly run: <T>(work: () => Promise<T>) => Promise<T>
}

/** `random` in 0..1: half of the pause is jitter, since many workers share one gateway. */
export function createRest(now: () => EpochMs, random: () => number = Math.random): Rest {
  let failures = 0
  let until = 0
  return {
    run: async (work) => {
      if (now() < until) throw gatewayDown(RESTS)
      try {
        const done = await work()
        failures = 0
        return done
      } catch (error) {
        if (isDown(error)) {
          const pause = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(failures, 10))
          failures += 1
          until = now() + Math.round(pause * (0.5 + random() / 2))
        } else failures = 0
        throw error
      }
    },
  }
}

/** How many pulls may begin at a platform within a second, so that hundreds that became due at once do not come at once. */
import type { EpochMs } from '../vocabulary.ts'
import type { Breaker } from './breaker.ts'

/** A platform that came back gets one look a second at first, twice as many every ten seconds. */
const RAMP_FROM_PER_SECOND = 1
const RAMP_DOUBLES_MS = 10_000
/** Starts saved up while nothing was due: at most what half a second allows. */
const SAVED_SECONDS = 0.5
/** Looks of ordinary cameras last two seconds and more: half of the parallel pulls a second keeps them all busy. */
const DEFAULT_STARTS_PER_PULL = 0.5

export interface StartRules {
  /** Most pulls at a time. */
  readonly maxPulls: number
  /** Most pulls begun in a second; absent = half of `maxPulls`, at least one. */
  readonly maxStartsPerSecond?: number
}

export function startsPerSecond(rules: StartRules, breaker: Breaker, now: EpochMs): number {
  const most = rules.maxStartsPerSecond ?? Math.max(1, rules.maxPulls * DEFAULT_STARTS_PER_PULL)
  if (breaker.kind !== 'closed') return 0
  if (breaker.recovered === undefined) return most
  const doublings = Math.max(0, now - breaker.recovered.at) / RAMP_DOUBLES_MS
  return Math.min(most, RAMP_FROM_PER_SECOND * 2 ** Math.min(doublings, 20))
}

/** Starts that a platform may make now. A new leader begins with none, so that a change of leaders is no storm. */
export interface StartBucket {
  readonly tokens: number
  readonly at: EpochMs
}

export function refillStarts(bucket: StartBucket | undefined, perSecond: number, now: EpochMs): StartBucket {
  if (bucket === undefined) return { tokens: 0, at: now }
  const most = Math.max(1, perSecond * SAVED_SECONDS)
  const grown = bucket.tokens + (perSecond * Math.max(0, now - bucket.at)) / 1000
  return { tokens: Math.min(most, grown), at: now }
}

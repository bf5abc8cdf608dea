/**
 * The breaker of a platform: after many failures together nothing is opened there but one probe look at a time, until
 * one brings a picture. A plain JSON value, so that a restart or another leader goes on with it. Pure: time and chance
 * come in.
 */
import type { EpochMs } from '../vocabulary.ts'

export type Breaker =
  /** `recovered`: it has been open; from `at` on looks come back slowly. */
  | { readonly kind: 'closed'; readonly recovered?: { readonly openedAt: EpochMs; readonly at: EpochMs } }
  /** Nothing goes there until `probeAt`. `probes`: those that failed since it opened. */
  | { readonly kind: 'open'; readonly openedAt: EpochMs; readonly probes: number; readonly probeAt: EpochMs }
  /** One probe is under way; without an answer it counts as failed from `probe.until` on. */
  | { readonly kind: 'half-open'; readonly openedAt: EpochMs; readonly probes: number; readonly probe: Probe }

export interface Probe {
  readonly cameraId: string
  readonly at: EpochMs
  readonly until: EpochMs
}

export type BreakerEvent =
  /** Enough failed together. */
  | { readonly kind: 'tripped'; readonly at: EpochMs }
  /** A probe look was handed out. */
  | { readonly kind: 'probing'; readonly probe: Probe }
  /** The probe brought no picture, or no answer in its time. */
  | { readonly kind: 'probe-failed'; readonly at: EpochMs }
  /** A look brought a picture. */
  | { readonly kind: 'well'; readonly at: EpochMs }

export const CLOSED: Breaker = { kind: 'closed' }

const FIRST_PROBE_MS = 10_000
/** An owner's platform that is down for a day is asked once in two minutes, and found well after as long at most. */
const LONGEST_PROBE_MS = 120_000

/** What does not fit the state (a late answer, a probe that is not due) changes nothing. `random` in [0, 1). */
export function stepBreaker(breaker: Breaker, event: BreakerEvent, random: number): Breaker {
  switch (event.kind) {
    case 'tripped':
      return breaker.kind === 'closed' ? opened(event.at, { openedAt: event.at, probes: 0 }, random) : breaker
    case 'probing':
      return breaker.kind === 'open' && event.probe.at >= breaker.probeAt
        ? { kind: 'half-open', openedAt: breaker.openedAt, probes: breaker.probes, probe: event.probe }
        : breaker
    case 'probe-failed':
      return breaker.kind === 'half-open'
        ? opened(event.at, { openedAt: breaker.openedAt, probes: breaker.probes + 1 }, random)
        : breaker
    case 'well':
      return breaker.kind === 'closed'
        ? breaker
        : { kind: 'closed', recovered: { openedAt: breaker.openedAt, at: event.at } }
    default:
      return event satisfies never
  }
}

function opened(now: EpochMs, past: { readonly openedAt: EpochMs; readonly probes: number }, random: number): Breaker {
  return { kind: 'open', ...past, probeAt: now + probePauseMs(past.probes, random) }
}

/** Half to whole of a doubling pause: never at once, and platforms that fell together are not asked together. */
export function probePauseMs(probes: number, random: number): number {
  const longest = Math.min(LONGEST_PROBE_MS, FIRST_PROBE_MS * 2 ** Math.min(probes, 10))
  return Math.round((longest * (1 + random)) / 2)
}

/** Reads what `stepBreaker` wrote; what cannot be read (another version wrote it) counts as closed. */
export function readBreaker(value: unknown): Breaker {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return CLOSED
  const read = value as Breaker
  switch (read.kind) {
    case 'open':
      return [read.openedAt, read.probes, read.probeAt].every(Number.isFinite) ? read : CLOSED
    case 'half-open':
      return [read.openedAt, read.probes, read.probe?.at, read.probe?.until].every(Number.isFinite) ? read : CLOSED
    default:
      return read.kind === 'closed' ? read : CLOSED
  }
}

/** When a case must be disposed of: its condition's limit on its clock, less the time it was suspended. */
import type { EpochMs } from '../vocabulary.ts'
import { addClockTime, clockOf, type ClockPlace, clockTimeBetween, type Limit, limitMs } from './clocks.ts'
import { isEnded, type MirroredCase, type Pause } from './mirror.ts'

export type Deadline =
  | { readonly kind: 'at'; readonly at: EpochMs; readonly by: 'condition' | 'case-system' }
  /** Suspended: so much of its limit is left, in ms of its clock. */
  | { readonly kind: 'paused'; readonly leftMs: number }
  /** Not filed yet, or its clock never runs so far. */
  | { readonly kind: 'none' }

/** From the dispatch on, before it from the filing. Their own deadline goes before ours until they give another. */
export function deadlineOf(mirrored: MirroredCase, limit: Limit, place: ClockPlace): Deadline {
  const start = mirrored.dispatchedAt ?? mirrored.filedAt
  const theirs = mirrored.theirDeadline
  if (theirs !== undefined) return shifted(theirs, mirrored.pauses, limit, place)
  if (start === undefined) return { kind: 'none' }
  const whole = limitMs(limit, place) * (1 + mirrored.extraLimits)
  return spend({ start, ms: whole, pauses: mirrored.pauses }, clockOf(limit.unit, place))
}

/** Overdue now, or disposed of too late. */
export function isOverdue(
  mirrored: Pick<MirroredCase, 'state' | 'disposedAt' | 'endedAt'>,
  deadline: EpochMs,
  now: EpochMs,
): boolean {
  if (mirrored.state === 'void') return false
  const done =
    mirrored.state === 'disposed' || isEnded(mirrored.state) ? (mirrored.disposedAt ?? mirrored.endedAt) : undefined
  return (done ?? now) > deadline
}

/** A pause after they gave a deadline moves it by what their pause took of the clock. */
function shifted(
  theirs: NonNullable<MirroredCase['theirDeadline']>,
  pauses: readonly Pause[],
  limit: Limit,
  place: ClockPlace,
): Deadline {
  const clock = clockOf(limit.unit, place)
  const ms = clockTimeBetween(clock, theirs.givenAt, theirs.at)
  const later = pauses.filter(({ from }) => from >= theirs.givenAt)
  if (later.length === 0) return { kind: 'at', at: theirs.at, by: 'case-system' }
  const moved = spend({ start: theirs.givenAt, ms, pauses: later }, clock)
  return moved.kind === 'at' ? { ...moved, at: Math.max(moved.at, theirs.at), by: 'case-system' } : moved
}

interface Span {
  readonly start: EpochMs
  readonly ms: number
  /** In their order, none within another. */
  readonly pauses: readonly Pause[]
}

function spend({ start, ms, pauses }: Span, clock: ReturnType<typeof clockOf>): Deadline {
  let [at, left] = [start, ms]
  for (const { from, to } of pauses) {
    if (to !== undefined && to <= at) continue
    const worked = clockTimeBetween(clock, at, from)
    if (worked >= left) break
    left -= worked
    if (to === undefined) return { kind: 'paused', leftMs: left }
    at = Math.max(at, to)
  }
  const due = addClockTime(clock, at, left)
  return due === undefined ? { kind: 'none' } : { kind: 'at', at: due, by: 'condition' }
}

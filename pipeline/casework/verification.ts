/**
 * The second look after a fix. Only absent in good looks may clear; what cannot be seen goes to a person.
 * State is a plain JSON value in the verification's row; times are of the camera's clock.
 */
import type { AutoVerify } from '../catalogue/row.ts'
import type { EpochMs, Presence } from '../vocabulary.ts'

export type Verdict = 'clear' | 'not-clear' | 'cannot-tell'

/** How often something was seen, counted only when spaced, and when last. */
interface Tally {
  readonly count: number
  readonly lastAt?: EpochMs
}

export interface VerificationState {
  readonly version: 1
  /** Disposal plus settle time: no look before this counts. */
  readonly notBefore: EpochMs
  /** Absent looks in a row. */
  readonly absent: Tally
  /** Present looks since the start: what came back once was not gone. */
  readonly present: Tally
  /** Looks in a row that could not tell. */
  readonly unknown: Tally
  readonly lastAt?: EpochMs
}

/** One look at the place of the candidate, from `presenceAt`. */
export interface VerificationLook {
  readonly at: EpochMs
  /** Whether the view state was `good`; what a bad view shows counts as unknown. */
  readonly good: boolean
  readonly presence: Presence
}

export interface VerificationStep {
  readonly state: VerificationState
  /** Set once the looks suffice; no step is made after it. */
  readonly verdict?: Verdict
}

/** The part of a catalogue row a verification runs on. */
export interface VerifyRow {
  readonly autoVerify: AutoVerify
}

const PRESENT_LOOKS = 2
const PRESENT_SPACING_SECONDS = 60
const UNKNOWN_TRIES = 3
/** Looks come a little early: a gap this much shorter than the spacing still counts. */
const SPACING_TOLERANCE = 0.05
const NONE: Tally = { count: 0 }

/** `notBefore` = camera clock at disposal + the row's settle time, both in ms. */
export function startVerification(row: VerifyRow, disposedAt: EpochMs): VerificationState {
  const notBefore = disposedAt + row.autoVerify.settleSeconds * 1000
  return { version: 1, notBefore, absent: NONE, present: NONE, unknown: NONE }
}

/** Folds one look in. Looks before `notBefore`, and looks not newer than the last, change nothing. */
export function stepVerification(row: VerifyRow, state: VerificationState, look: VerificationLook): VerificationStep {
  if (look.at < state.notBefore) return { state }
  if (state.lastAt !== undefined && look.at <= state.lastAt) return { state }
  const spacing = spacingsMs(row)
  const seen: VerificationState = { ...state, lastAt: look.at }
  const presence = look.good ? look.presence : 'unknown'
  switch (presence) {
    case 'present': {
      const present = tally(state.present, look.at, spacing.present)
      const next = { ...seen, present, absent: NONE, unknown: NONE }
      return present.count >= PRESENT_LOOKS ? { state: next, verdict: 'not-clear' } : { state: next }
    }
    case 'absent': {
      const absent = tally(state.absent, look.at, spacing.absent)
      const next = { ...seen, absent, unknown: NONE }
      return absent.count >= Math.max(1, row.autoVerify.clearFrames)
        ? { state: next, verdict: needsPerson(row) ? 'cannot-tell' : 'clear' }
        : { state: next }
    }
    case 'unknown': {
      const unknown = tally(state.unknown, look.at, spacing.present)
      const next = { ...seen, unknown }
      return unknown.count >= UNKNOWN_TRIES ? { state: next, verdict: 'cannot-tell' } : { state: next }
    }
    default:
      return presence satisfies never
  }
}

/** When the next look can count, on the camera's clock: for patrol. */
export function verificationDueAt(row: VerifyRow, state: VerificationState): EpochMs {
  const spacing = spacingsMs(row)
  const after = (counted: Tally, gap: number): EpochMs =>
    counted.lastAt === undefined ? state.notBefore : counted.lastAt + gap
  return Math.max(
    state.notBefore,
    after(state.absent, spacing.absent),
    after(state.present, spacing.present),
    after(state.unknown, spacing.present),
  )
}

/** Rows whose end no camera can judge: the act is over when seen, or closing needs an inspection. */
function needsPerson(row: VerifyRow): boolean {
  return row.autoVerify.mode === 'manual' || row.autoVerify.mode === 'transient'
}

function spacingsMs(row: VerifyRow): { readonly absent: number; readonly present: number } {
  const clear = row.autoVerify.clearSpacingSeconds
  return { absent: clear * 1000, present: Math.min(clear, PRESENT_SPACING_SECONDS) * 1000 }
}

function tally(before: Tally, at: EpochMs, spacingMs: number): Tally {
  const spaced = before.lastAt === undefined || at - before.lastAt >= spacingMs * (1 - SPACING_TOLERANCE)
  return spaced ? { count: before.count + 1, lastAt: at } : before
}

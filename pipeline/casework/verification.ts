/**
 * The second look after a fix. Only absent in good looks in like light may clear; what cannot be seen goes to a person.
 * State is a plain JSON value in the verification's row; times are of the camera's clock.
 */
import type { AutoVerify } from '../catalogue/row.ts'
import type { LightClass } from '../views/light.ts'
import type { EpochMs, NormalizedBox } from '../vocabulary.ts'
import { type CannotTell, hasStayed, type PlaceFinding } from './presence-at.ts'

export type Verdict = 'clear' | 'not-clear' | 'cannot-tell'

/** How often something was seen, counted only when spaced, and when last. */
interface Tally {
  readonly count: number
  readonly lastAt?: EpochMs
}

/** A look that was taken for the verification, for whoever asks how its verdict came about. */
export interface Try {
  readonly at: EpochMs
  readonly lookId: string
  readonly found: 'present' | 'absent' | 'unknown' | 'uncounted'
  readonly reason?: CannotTell | 'light' | 'outside-hours'
  readonly light?: LightClass
  /** Likeness to the view's reference, 0..1. */
  readonly similarity: number
}

export interface VerificationState {
  readonly version: 2
  /** Disposal plus settle time: no look before this counts. */
  readonly notBefore: EpochMs
  /** Absent looks in a row. */
  readonly absent: Tally
  /** Present looks since the start: what came back once was not gone. */
  readonly present: Tally
  /** Looks since the start, or since it was seen again, that could not tell. */
  readonly unknown: Tally
  /** When the last look fell into another light or into the row's silent hours. */
  readonly waitedAt?: EpochMs
  /** Things of the row's kind beside the place in the last look that counted. */
  readonly strays?: readonly NormalizedBox[]
  readonly lastAt?: EpochMs
  /** The newest ones. */
  readonly tries: readonly Try[]
}

/** One look at the place of the candidate; `found` is from `presenceAt`. */
export interface VerificationLook {
  readonly at: EpochMs
  readonly lookId: string
  readonly found: PlaceFinding
  readonly light?: LightClass
  readonly similarity: number
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
/** One look is a chance: whatever a row asks for, clear rests on two. */
const LEAST_CLEAR_FRAMES = 2
/** Every light comes back within a day: so long after the last look that counted nobody waits for it any more. */
const LIGHT_BOUND_MS = 26 * 3_600_000
const LIGHT_SPACING_SECONDS = 1800
const MOST_TRIES = 24
/** What speaks against the absent looks before it; a bus or a bad picture does not. */
const DOUBTS: ReadonlySet<CannotTell> = new Set(['nudged', 'changed', 'reference'])
const NONE: Tally = { count: 0 }

/** `notBefore` = camera clock at disposal + the row's settle time, both in ms. */
export function startVerification(row: VerifyRow, disposedAt: EpochMs): VerificationState {
  const notBefore = disposedAt + row.autoVerify.settleSeconds * 1000
  return { version: 2, notBefore, absent: NONE, present: NONE, unknown: NONE, tries: [] }
}

/** Reads a state of the database; one that an earlier version wrote begins anew. */
export function parseVerification(value: unknown, notBefore: EpochMs): VerificationState {
  const state = value as VerificationState | null
  if (state?.version === 2) return state
  return { version: 2, notBefore, absent: NONE, present: NONE, unknown: NONE, tries: [] }
}

/** Folds one look in. Looks before `notBefore`, and looks not newer than the last, change nothing. */
export function stepVerification(row: VerifyRow, state: VerificationState, look: VerificationLook): VerificationStep {
  if (look.at < state.notBefore) return { state }
  if (state.lastAt !== undefined && look.at <= state.lastAt) return { state }
  const found = withStayed(look.found, state)
  if (found.kind === 'uncounted' && found.reason === 'passing-look') return { state }
  const seen: VerificationState = { ...state, lastAt: look.at, tries: withTry(state.tries, { ...look, found }) }
  return fold(row, seen, { at: look.at, found })
}

function fold(
  row: VerifyRow,
  state: VerificationState,
  { at, found }: Pick<VerificationLook, 'at' | 'found'>,
): VerificationStep {
  const spacing = spacingsMs(row)
  switch (found.kind) {
    case 'present': {
      const present = tally(state.present, at, spacing.present)
      const next = { ...state, present, absent: NONE, unknown: NONE }
      return present.count >= PRESENT_LOOKS ? { state: next, verdict: 'not-clear' } : { state: next }
    }
    case 'absent': {
      const absent = tally(state.absent, at, spacing.absent)
      const next = { ...state, absent, strays: found.strays }
      return absent.count >= Math.max(LEAST_CLEAR_FRAMES, row.autoVerify.clearFrames)
        ? { state: next, verdict: needsPerson(row) ? 'cannot-tell' : 'clear' }
        : { state: next }
    }
    case 'unknown': {
      const unknown = tally(state.unknown, at, unknownSpacing(spacing, state.unknown.count))
      const next = { ...state, unknown, ...(DOUBTS.has(found.reason) && { absent: NONE }) }
      return unknown.count >= UNKNOWN_TRIES ? { state: next, verdict: 'cannot-tell' } : { state: next }
    }
    case 'uncounted': {
      const next = { ...state, waitedAt: at }
      return at >= waitsUntil(state) ? { state: next, verdict: 'cannot-tell' } : { state: next }
    }
    default:
      return found satisfies never
  }
}

/** Until when looks in like light are waited for, on the camera's clock. */
export function waitsUntil({ notBefore, absent, present, unknown }: VerificationState): EpochMs {
  const counted = [absent, present, unknown].map(({ lastAt }) => lastAt ?? notBefore)
  return Math.max(notBefore, ...counted) + LIGHT_BOUND_MS
}

/** A thing of the row's kind that stands beside the place for two looks is the problem, moved aside. */
function withStayed(found: PlaceFinding, { strays = [] }: VerificationState): PlaceFinding {
  const stayed = found.kind === 'absent' && hasStayed(found.strays, strays)
  return stayed ? { kind: 'unknown', reason: 'nudged' } : found
}

function withTry(tries: readonly Try[], { at, lookId, found, light, similarity }: VerificationLook): readonly Try[] {
  const reason = found.kind === 'unknown' || found.kind === 'uncounted' ? found.reason : undefined
  const next: Try = {
    at,
    lookId,
    found: found.kind,
    ...(reason !== undefined && reason !== 'passing-look' && { reason }),
    ...(light !== undefined && { light }),
    similarity: Math.round(similarity * 1000) / 1000,
  }
  return [...tries, next].slice(-MOST_TRIES)
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
    after(state.unknown, unknownSpacing(spacing, state.unknown.count)),
    state.waitedAt === undefined ? state.notBefore : state.waitedAt + LIGHT_SPACING_SECONDS * 1000,
  )
}

/** Rows whose end no camera can judge: the act is over when seen, or closing needs an inspection. */
function needsPerson(row: VerifyRow): boolean {
  return row.autoVerify.mode === 'manual' || row.autoVerify.mode === 'transient'
}

interface Spacings {
  readonly absent: number
  readonly present: number
  /** A bus before the place goes on within minutes: the third try comes after a longer pause. */
  readonly patient: number
}

const PATIENCE_SECONDS = 600

function spacingsMs(row: VerifyRow): Spacings {
  const clear = row.autoVerify.clearSpacingSeconds
  const present = Math.min(clear, PRESENT_SPACING_SECONDS)
  return { absent: clear * 1000, present: present * 1000, patient: Math.min(clear, PATIENCE_SECONDS) * 1000 }
}

const unknownSpacing = (spacing: Spacings, tries: number): number => (tries < 2 ? spacing.present : spacing.patient)

function tally(before: Tally, at: EpochMs, spacingMs: number): Tally {
  const spaced = before.lastAt === undefined || at - before.lastAt >= spacingMs * (1 - SPACING_TOLERANCE)
  return spaced ? { count: before.count + 1, lastAt: at } : before
}

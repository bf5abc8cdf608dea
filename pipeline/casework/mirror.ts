/**
 * Mirror of the downstream case: what their reports add up to, whatever order and number they come in. The state is
 * theirs; our verdict on the fix is apart (`verification.ts`).
 *
 * A report is placed by their own sequence number or time, never by when it reached us, and the whole set is gone
 * through again with each new one: so any order and any repetition of one history ends in one state.
 */
import type { EpochMs } from '../vocabulary.ts'

/** In the order of a plain case's life; the order also decides between reports of the same instant. */
export const CALLBACK_KINDS = [
  'filed',
  'reopened',
  'sent_back',
  'rework',
  'dispatched',
  'suspended',
  'resumed',
  'extended',
  'disposed',
  'closed',
  'forced_close',
  'void',
] as const
export type CallbackKind = (typeof CALLBACK_KINDS)[number]

/**
 * What they may ask of us beside: a check before they file (often 核实), or after the disposal (often 核查). The two words
 * get swapped between cities, so these names are neutral and only pages translate them. They move no case.
 */
export const CHECK_KINDS = ['pre_check', 'post_check'] as const
export type CheckKind = (typeof CHECK_KINDS)[number]

export const CASE_STATES = [
  'pending',
  'filed',
  'dispatched',
  'disposed',
  'rework',
  'sent_back',
  'suspended',
  'reopened',
  'void',
  'closed',
  'forced_close',
] as const
export type CaseState = (typeof CASE_STATES)[number]

/** One report of theirs. */
export interface CaseReport {
  readonly kind: CallbackKind
  /** When the step was taken, by their clock; the moment of receipt where they do not say. */
  readonly at: EpochMs
  /** Their count of the case's steps, where they keep one. */
  readonly sequence?: number
  /** Their own deadline, which goes before ours. */
  readonly deadline?: EpochMs
  readonly reason?: string
}

/** A time in which the case did not have to go on; without `to` it lasts. */
export interface Pause {
  readonly from: EpochMs
  readonly to?: EpochMs
}

export interface MirroredCase {
  readonly state: CaseState
  readonly filedAt?: EpochMs
  /** The newest dispatch: a case sent back and dispatched again has its time anew. */
  readonly dispatchedAt?: EpochMs
  readonly disposedAt?: EpochMs
  /** When it ended: closed, forced or void. */
  readonly endedAt?: EpochMs
  readonly pauses: readonly Pause[]
  readonly extensions: number
  /** Extensions that named no new deadline: each is worth the whole limit once more. */
  readonly extraLimits: number
  /** Where a suspended case goes on. */
  readonly suspendedFrom?: CaseState
  /** The newest one they gave, and when they gave it. */
  readonly theirDeadline?: { readonly at: EpochMs; readonly givenAt: EpochMs }
  /** Of the newest report that moved the case and gave one. */
  readonly reason?: string
  readonly reworks: number
}

/** What is known beside the reports. */
export interface CaseKnown {
  /** They acknowledged our filing: it is filed with them, whether or not they report it. */
  readonly acknowledgedAt?: EpochMs
  /** We took the confirmation back: for us the case is void whatever they still say. */
  readonly withdrawnAt?: EpochMs
  /** Of the round at hand; reports of steps taken well before it belong to the round before. */
  readonly openedAt: EpochMs
}

export type StepOutcome =
  | { readonly kind: 'moved'; readonly case: MirroredCase }
  /**
   * `repeated`: it is so already. `late`: a later step is known. `final`: the case is over. `not-suspended`: nothing to
   * resume. `not-ended`: nothing to reopen.
   */
  | { readonly kind: 'ignored'; readonly reason: 'repeated' | 'late' | 'final' | 'not-suspended' | 'not-ended' }

export const UNTOUCHED: MirroredCase = { state: 'pending', pauses: [], extensions: 0, extraLimits: 0, reworks: 0 }

/** Clocks on both sides may differ by so much. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000

const RANK: ReadonlyMap<CallbackKind, number> = new Map(CALLBACK_KINDS.map((kind, i) => [kind, i]))
const STEP = { pending: 0, filed: 1, dispatched: 2, disposed: 3 } as const

export function parseCallbackKind(text: string): CallbackKind | undefined {
  return CALLBACK_KINDS.find((kind) => kind === text)
}

export function parseCaseState(text: string): CaseState | undefined {
  return CASE_STATES.find((state) => state === text)
}

/** Nothing follows but, where their system does it, *reopened*. */
export function isEnded(state: CaseState): boolean {
  return state === 'closed' || state === 'forced_close' || state === 'void'
}

/** What all reports of a case come to. Order and repetition of `reports` do not matter. */
export function mirrorCase(reports: readonly CaseReport[], known: CaseKnown): MirroredCase {
  const first: MirroredCase =
    known.acknowledgedAt === undefined ? UNTOUCHED : { ...UNTOUCHED, state: 'filed', filedAt: known.acknowledgedAt }
  const mirrored = inTheirOrder(reports)
    .filter(({ at }) => at >= known.openedAt - CLOCK_TOLERANCE_MS)
    .reduce((at, report) => {
      const step = stepCase(at, report)
      return step.kind === 'moved' ? step.case : at
    }, first)
  return known.withdrawnAt === undefined || mirrored.state === 'void'
    ? mirrored
    : { ...mirrored, state: 'void', endedAt: known.withdrawnAt, pauses: endPause(mirrored, known.withdrawnAt) }
}

/** By their numbers when every report has one, else by their times; the same step told twice once. */
export function inTheirOrder(reports: readonly CaseReport[]): readonly CaseReport[] {
  const numbered = reports.every(({ sequence }) => sequence !== undefined)
  return reports
    .toSorted(
      (a, b) =>
        (numbered ? (a.sequence ?? 0) - (b.sequence ?? 0) : 0) ||
        a.at - b.at ||
        (RANK.get(a.kind) ?? 0) - (RANK.get(b.kind) ?? 0) ||
        (a.deadline ?? 0) - (b.deadline ?? 0) ||
        compareText(a.reason ?? '', b.reason ?? ''),
    )
    .filter((report, i, sorted) => !isSameStep(report, sorted[i - 1]))
}

function isSameStep(a: CaseReport, b: CaseReport | undefined): boolean {
  return (
    b !== undefined &&
    a.kind === b.kind &&
    a.at === b.at &&
    a.sequence === b.sequence &&
    a.deadline === b.deadline &&
    a.reason === b.reason
  )
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The case after one report more. Nodes that were skipped or lost on the way are taken as passed. */
export function stepCase(before: MirroredCase, report: CaseReport): StepOutcome {
  const { state } = before
  if (isEnded(state) && report.kind !== 'reopened') {
    return { kind: 'ignored', reason: state === report.kind ? 'repeated' : 'final' }
  }
  switch (report.kind) {
    case 'reopened':
      return reopen(before, report)
    case 'filed':
    case 'dispatched':
    case 'disposed':
      return advance(before, report, report.kind)
    case 'extended':
      return extend(before, report)
    case 'suspended':
      if (state === 'suspended') return { kind: 'ignored', reason: 'repeated' }
      return moved(before, report, {
        state: 'suspended',
        suspendedFrom: state,
        pauses: [...before.pauses, { from: report.at }],
      })
    case 'resumed':
      if (state !== 'suspended') return { kind: 'ignored', reason: 'not-suspended' }
      return moved(before, report, { state: before.suspendedFrom ?? 'pending' })
    case 'rework':
      if (state === 'rework') return { kind: 'ignored', reason: 'repeated' }
      return moved(before, report, { state: 'rework', reworks: before.reworks + 1 })
    case 'sent_back':
      if (state === 'sent_back') return { kind: 'ignored', reason: 'repeated' }
      return moved(before, report, { state: 'sent_back' })
    case 'void':
    case 'closed':
    case 'forced_close':
      return moved(before, report, { state: report.kind, endedAt: report.at })
    default:
      return report.kind satisfies never
  }
}

function advance(before: MirroredCase, report: CaseReport, to: 'filed' | 'dispatched' | 'disposed'): StepOutcome {
  const { state } = before
  const on = (): StepOutcome => moved(before, report, { state: to, [`${to}At`]: report.at })
  // Sent back, or open again: the filing was before, unless it is filed anew.
  if (state === 'rework' || state === 'reopened') return to === 'filed' ? { kind: 'ignored', reason: 'late' } : on()
  // Work resumed without saying so; a new look at the filing does not resume it.
  if (state === 'sent_back') return on()
  if (state === 'suspended') return to === 'filed' ? { kind: 'ignored', reason: 'late' } : on()
  if (state === to) return { kind: 'ignored', reason: 'repeated' }
  const known = STEP[state as keyof typeof STEP]
  return STEP[to] > known ? on() : { kind: 'ignored', reason: 'late' }
}

/** Only more time; the case stays where it is. */
function extend(before: MirroredCase, report: CaseReport): StepOutcome {
  const more =
    report.deadline === undefined
      ? { extraLimits: before.extraLimits + 1 }
      : { theirDeadline: { at: report.deadline, givenAt: report.at } }
  const reason = report.reason === undefined ? {} : { reason: report.reason }
  return { kind: 'moved', case: { ...before, ...reason, ...more, extensions: before.extensions + 1 } }
}

/** Closed and forced cases may come back; a void one was none. */
function reopen(before: MirroredCase, report: CaseReport): StepOutcome {
  if (before.state === 'void') return { kind: 'ignored', reason: 'final' }
  if (!isEnded(before.state)) {
    return { kind: 'ignored', reason: before.state === 'reopened' ? 'repeated' : 'not-ended' }
  }
  const { endedAt: _ended, disposedAt: _disposed, theirDeadline: _deadline, ...rest } = before
  return moved(rest, report, { state: 'reopened', dispatchedAt: report.at })
}

function moved(before: MirroredCase, report: CaseReport, change: Partial<MirroredCase>): StepOutcome {
  const pauses = before.state === 'suspended' ? { pauses: endPause(before, report.at) } : {}
  const reason = report.reason === undefined ? {} : { reason: report.reason }
  const deadline = report.deadline === undefined ? {} : { theirDeadline: { at: report.deadline, givenAt: report.at } }
  return { kind: 'moved', case: { ...before, ...pauses, ...reason, ...deadline, ...change } }
}

function endPause({ pauses }: MirroredCase, to: EpochMs): readonly Pause[] {
  const last = pauses.at(-1)
  return last === undefined || last.to !== undefined ? pauses : [...pauses.slice(0, -1), { from: last.from, to }]
}

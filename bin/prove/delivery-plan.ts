/** What happens to each case of `prove:delivery`, known beforehand from its id: both sides and the judge read it here. */
import type { CallbackKind, CaseState } from '../../pipeline/casework/mirror.ts'

/** A line of the case system's log. */
export interface Entry {
  readonly what: 'came' | 'taken' | 'asked' | 'reported'
  /** Message id. */
  readonly id: string
  readonly candidateId: string
  readonly type: string
  readonly at: number
  readonly key?: string
  /** The case that this message opened. */
  readonly number?: string
  readonly fate?: string
}

export interface PlannedReport {
  readonly id: string
  readonly candidateId: string
  readonly body: { readonly kind: CallbackKind; readonly at: string } & Record<string, string>
}

const HISTORIES: readonly (readonly [readonly CallbackKind[], CaseState])[] = [
  [['filed', 'dispatched', 'disposed'], 'disposed'],
  [['dispatched', 'disposed', 'rework', 'disposed', 'closed'], 'closed'],
  [['filed', 'dispatched', 'suspended', 'resumed'], 'dispatched'],
  [['filed', 'sent_back', 'filed', 'dispatched', 'extended'], 'dispatched'],
  [['dispatched', 'suspended', 'disposed', 'forced_close', 'reopened'], 'reopened'],
]

/** One case in this many is reported on. */
const REPORTED = 5

/** The number at the end of the id: how the cases are told apart. */
export function numberOf(candidateId: string): number {
  return Number(candidateId.slice(-6))
}

export function isTakenBack(n: number): boolean {
  return n % 10 === 7
}

export function isVerified(n: number): boolean {
  return n % 4 === 1
}

/** Where its reports end; undefined for a case that nobody reports on. */
export function endOf(n: number): CaseState | undefined {
  return n % REPORTED === 0 ? HISTORIES[(n / REPORTED) % HISTORIES.length]?.[1] : undefined
}

/** Each step a millisecond after the other, so that only their own times tell the order. Some name the case by its number. */
export function planReports(candidateId: string, caseNo: string, at: number): readonly PlannedReport[] {
  const n = numberOf(candidateId)
  const steps = n % REPORTED === 0 ? (HISTORIES[(n / REPORTED) % HISTORIES.length]?.[0] ?? []) : []
  return steps.map((kind, i) => ({
    id: `${candidateId}-${i}`,
    candidateId,
    body: {
      kind,
      at: new Date(at + i).toISOString(),
      ...(i % 2 === 0 ? { external_case_no: caseNo } : { candidate_id: candidateId }),
      ...(kind === 'sent_back' ? { reason: 'proof' } : {}),
    },
  }))
}

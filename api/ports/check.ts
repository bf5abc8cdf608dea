/** What the API needs to show candidates once more, in its own words: known answers and blind second reviews. */
import type { Scope } from '../../pipeline/access/scope.ts'
import type { CandidateStatus } from './stores.ts'

/** A candidate under another id, for one reviewer. It decides nothing. */
export interface Check {
  readonly id: string
  readonly candidateId: string
  readonly category: string
  readonly severity: number
  readonly status: CandidateStatus
  readonly version: number
  /** So many days later than it was. */
  readonly shiftDays: number
  readonly until: Date
  /** Ids under which the pictures of the candidate are shown, by their own. */
  readonly pictures: ReadonlyMap<string, string>
}

export type CheckOutcome =
  | { readonly kind: 'done'; readonly version: number }
  | { readonly kind: 'changed'; readonly status: CandidateStatus; readonly version: number }
  | { readonly kind: 'too-late' }
  | { readonly kind: 'none' }

export interface CheckAnswer {
  readonly id: string
  readonly reviewerId: string
  readonly version: number
  readonly at: Date
  /** Undefined: still open, under another category. */
  readonly status?: Exclude<CandidateStatus, 'open'>
  readonly category?: string
  readonly severity?: number
  readonly reason?: string
}

export interface Checks {
  open(reviewerId: string): Promise<readonly Check[]>
  offer(offer: {
    readonly reviewerId: string
    readonly scope: Scope
    readonly category?: string
    readonly minSeverity?: number
    readonly now: Date
    readonly honeypots: boolean
  }): Promise<Check | undefined>
  find(id: string, reviewerId: string): Promise<Check | undefined>
  answer(answer: CheckAnswer): Promise<CheckOutcome>
  undo(request: { id: string; reviewerId: string; at: Date; windowSeconds: number }): Promise<CheckOutcome>
  drop(id: string, reviewerId: string): Promise<boolean>
  picture(id: string, reviewerId: string): Promise<{ readonly sha256: string } | undefined>
}

export interface HoneypotRow {
  readonly id: string
  readonly candidateId: string
  readonly expected: 'confirm' | 'reject'
  readonly category: string
  readonly addedBy: string
  readonly addedAt: Date
  readonly shown: number
  readonly right: number
}

export interface ReviewerFigures {
  readonly reviewerId: string
  readonly name?: string
  readonly honeypots: { readonly answered: number; readonly right: number }
  readonly seconds: { readonly answered: number; readonly agreed: number }
}

export interface Honeypots {
  add(candidateId: string, by: string): Promise<string | undefined>
  remove(id: string, by: string): Promise<boolean>
  list(page: { readonly cursor?: string; readonly limit: number }): Promise<readonly HoneypotRow[]>
  figures(since: Date): Promise<readonly ReviewerFigures[]>
}

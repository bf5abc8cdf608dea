/** What the API needs of the stores of cases, in its own words; times are instants (Date). */
import type { Scope } from '../../pipeline/access/scope.ts'
import type { ChosenCondition } from '../../pipeline/casework/conditions.ts'
import type { Pair } from '../../pipeline/casework/pair.ts'
import type { Try } from '../../pipeline/casework/verification.ts'
import type { CallbackKind, CaseState, CheckKind } from '../../pipeline/casework/mirror.ts'
import type { Difference } from '../../pipeline/casework/reconcile.ts'
import type { Page, PageQuery } from '../../pipeline/paging.ts'
import type { CameraNames } from './stores.ts'

interface CallbackMessage {
  /** Receiver and its message id: the second of the same changes nothing. */
  readonly id: string
  readonly receiverId: string
  readonly kind: CallbackKind | CheckKind
  readonly candidateId?: string
  readonly externalCaseNo?: string
  readonly body: unknown
  /** When the step was taken by their clock, and their count of steps. */
  readonly saidAt?: Date
  readonly sequence?: number
  readonly deadline?: Date
  readonly reason?: string
  /** When it reached us. */
  readonly at: Date
}

type CallbackOutcome =
  | { readonly kind: 'applied'; readonly candidateId: string; readonly state: string }
  | { readonly kind: 'repeated' }
  /** Names a number of theirs that no case has yet. */
  | { readonly kind: 'held' }
  | { readonly kind: 'unknown-case' }
  | { readonly kind: 'too-many' }

export interface Callbacks {
  apply(message: CallbackMessage): Promise<CallbackOutcome>
}

export interface CaseRow {
  readonly candidateId: string
  readonly state: CaseState
  readonly externalCaseNo?: string
  readonly receiverId: string
  readonly adapter: 'webhook' | 'local'
  readonly filedAt?: Date
  readonly dispatchedAt?: Date
  readonly disposedAt?: Date
  readonly endedAt?: Date
  readonly condition?: ChosenCondition
  /** Absent while the case is suspended or not filed yet. */
  readonly deadlineAt?: Date
  readonly extensions: number
  readonly reworks: number
  /** Theirs, for the newest step. */
  readonly reason?: string
  readonly updatedAt: Date
  readonly category: string
  readonly severity: number
  readonly camera: CameraNames
  /** The newest message of the case in the outbox. */
  readonly delivery?: {
    readonly state: 'waiting' | 'delivered' | 'dead' | 'cancelled'
    readonly kind: string
    readonly attempts: number
    readonly lastError?: string
    readonly deliveredAt?: Date
  }
  readonly verification?: {
    readonly status: string
    readonly verdict?: string
    readonly decidedAt?: Date
    /** How the pictures before and after lie on each other. */
    readonly pair?: Pair
    /** What a person said where we could not tell. */
    readonly answer?: string
  }
  /** The data of the newest `case.confirmed`. */
  readonly filing: unknown
  /** Evidence rows: the last sighting and the picture after the fix. */
  readonly beforeEvidenceId?: string
  readonly afterEvidenceId?: string
}

export interface Cases {
  /** Newest change first. */
  list(query: {
    scope: Scope
    candidateId?: string
    cursor?: string
    limit: number
  }): Promise<{ readonly cases: readonly CaseRow[]; readonly nextCursor?: string }>
  /** By their newest change, oldest change first; undefined when the cursor is none of this database. */
  changes(query: {
    scope: Scope
    after: string
    limit: number
  }): Promise<{ readonly cases: readonly CaseRow[]; readonly after: string; readonly more: boolean } | undefined>
  receiverOf(candidateId: string): Promise<string | undefined>
  /** Cases past their deadline that nobody disposed of yet. */
  overdue(now: Date, scope: Scope): Promise<number>
  /** Makes the messages that were given up due again; false when there are none. */
  resend(candidateId: string): Promise<boolean>
}

export interface HeldNumber {
  readonly receiverId: string
  readonly externalCaseNo: string
  readonly kinds: readonly string[]
  readonly since: Date
}

/** Reports under numbers that no case has. */
export interface HeldCallbacks {
  held(page: PageQuery): Promise<Page<HeldNumber>>
  assign(number: { candidateId: string; externalCaseNo: string; by: string; at: Date }): Promise<boolean>
  dismiss(number: { receiverId: string; externalCaseNo: string; by: string }): Promise<boolean>
}

export interface ReconciliationRow {
  readonly id: string
  readonly receiverId: string
  readonly createdAt: Date
  readonly finishedAt?: Date
  readonly outcome?: 'agreed' | 'differs' | 'failed'
  readonly detail?: string
  readonly ours: number
  readonly theirs: number
  readonly differences: number
  readonly listed: readonly Difference[]
}

export interface Reconciliations {
  ask(request: { receiverId: string; occasion: string; askedBy?: string }): Promise<void>
  list(page: PageQuery): Promise<Page<ReconciliationRow>>
}

export interface VerificationRow {
  readonly id: string
  readonly candidateId: string
  readonly category: string
  readonly status: string
  readonly verdict?: string
  readonly handover?: string
  /** On the camera's clock. */
  readonly notBefore: Date
  readonly createdAt: Date
  readonly decidedAt?: Date
  readonly tries: readonly Try[]
  readonly beforeEvidenceId?: string
  readonly afterEvidenceId?: string
  readonly pair?: Pair
  readonly answer?: {
    readonly verdict: 'clear' | 'not-clear'
    readonly reason: string
    readonly by: string
    readonly at: Date
  }
}

export interface Verifications {
  /** The newest of the case; undefined when it was never disposed of. */
  of(candidateId: string): Promise<VerificationRow | undefined>
  /** Those that wait for a person, the oldest first. */
  unanswered(query: { scope: Scope; limit: number; after?: string }): Promise<readonly VerificationRow[]>
  answer(answer: {
    candidateId: string
    verdict: 'clear' | 'not-clear'
    reason: string
    by: string
    at: Date
  }): Promise<'answered' | 'none'>
}

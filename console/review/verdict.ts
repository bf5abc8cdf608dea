/** What a reviewer says of a candidate, what the desk asks of the server, and what becomes of both. */
import type { CandidateDetail, RejectReason, Reviewed } from '../client/types.ts'

export type Verdict =
  | { readonly kind: 'confirm'; readonly conditionId?: string }
  | { readonly kind: 'reject'; readonly reason: RejectReason }
  | { readonly kind: 'recategorise'; readonly category: string }
  | { readonly kind: 'merge'; readonly into: string }

export interface OnDesk {
  readonly detail: CandidateDetail
  release(): void
}

/** What the desk needs of the server. */
export interface DeskPort<T extends OnDesk> {
  /** Up to `count` candidates to decide, none of `known`, and how many wait in all. */
  next(count: number, known: ReadonlySet<string>): Promise<{ details: readonly CandidateDetail[]; waiting: number }>
  prepare(detail: CandidateDetail): Promise<T>
  load(id: string): Promise<CandidateDetail>
  /** Nobody else decides it for a while. */
  claim(id: string): Promise<void>
  decide(detail: CandidateDetail, verdict: Verdict): Promise<Reviewed>
  undo(id: string): Promise<Reviewed>
  /** It was on the screen. */
  viewed(id: string): Promise<void>
  release(id: string): Promise<void>
}

export interface Decision {
  readonly detail: CandidateDetail
  readonly verdict: Verdict
  readonly state: 'sending' | 'saved' | 'undoing'
  /** Until when it can be taken back, ms; undefined: not at all. */
  readonly undoUntil?: number
}

export type Notice =
  | { readonly kind: 'refused'; readonly detail: CandidateDetail; readonly error: unknown }
  | { readonly kind: 'undone'; readonly detail: CandidateDetail }
  | { readonly kind: 'undo-refused'; readonly detail: CandidateDetail; readonly error: unknown }

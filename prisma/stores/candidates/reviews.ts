/** A person's decision and everything that follows from it, in one transaction. */
import { ulid } from 'ulid'
import type { ChosenCondition } from '../../../pipeline/casework/conditions.ts'
import type { Database, JsonInput, Queries } from '../../client.ts'
import { appendAudit } from '../records/audit.ts'
import { askSecond } from './checks.ts'
import { merge, type Merging, recategorise, type Recategorisation, split, type Splitting } from './review-amend.ts'
import { decide, type Decision, type ReviewOutcome } from './review-decide.ts'
import { undo, type Undo } from './review-undo.ts'
import { endSilences, silencePlace } from './suppressions.ts'
import { lockViewsOf } from '../views/view-lock.ts'

export interface Confirmation extends Decision {
  readonly receiverId: string
  /** Body of the message to the receiver. */
  readonly payload: unknown
  /** Under which condition it is filed; without one the case has no deadline. */
  readonly condition?: ChosenCondition
  /** End of the undo window. */
  readonly deliverAfter: Date
}

export interface ReviewStore {
  confirm(confirmation: Confirmation): Promise<ReviewOutcome>
  /** Also keeps the place silent for the category for a while. */
  reject(rejection: Decision & { readonly reason: string }): Promise<ReviewOutcome>
  /** It stays open, as of the other category. */
  recategorise(request: Recategorisation): Promise<ReviewOutcome>
  /** It is closed as the same problem as `into`, which stays what it is; what is seen at its place belongs there. */
  merge(request: Merging): Promise<ReviewOutcome>
  /** The pictures named become a candidate of their own, open like the rest. */
  split(request: Splitting): Promise<ReviewOutcome>
  /**
   * Takes back the newest decision. A confirmation that nobody was told of is cancelled; one that was, or may have
   * been, is followed by `case.void`. A rejection's silence ends; what a merge or split taught is forgotten.
   */
  undo(request: Undo): Promise<ReviewOutcome>
}

export function createReviewStore(database: Database): ReviewStore {
  return {
    confirm: (confirmation) => locked(database, confirmation, (tx) => confirm(tx, confirmation)),
    reject: (rejection) => locked(database, rejection, (tx) => reject(tx, rejection)),
    recategorise: (request) => locked(database, request, (tx) => recategorise(tx, request)),
    merge: (request) => locked(database, request, (tx) => merge(tx, request)),
    split: (request) => locked(database, request, (tx) => split(tx, request)),
    undo: (request) => locked(database, request, (tx) => undo(tx, request)),
  }
}

interface Named {
  readonly candidateId: string
  readonly into?: string
}

function locked<T>(database: Database, { candidateId, into }: Named, work: (tx: Queries) => Promise<T>) {
  return database.transaction(async (tx) => {
    await lockViewsOf(tx, into === undefined ? [candidateId] : [candidateId, into])
    return work(tx)
  })
}

const NEW_ROUND = {
  state: 'pending',
  round: { increment: 1 },
  acknowledgedAt: null,
  withdrawnAt: null,
  filedAt: null,
  dispatchedAt: null,
  disposedAt: null,
  endedAt: null,
  deadlineAt: null,
  extensions: 0,
  reworks: 0,
  reason: null,
} as const

async function confirm(tx: Queries, decision: Confirmation): Promise<ReviewOutcome> {
  const moved = await decide(tx, decision, { status: 'confirmed' })
  if (moved.kind !== 'done') return moved
  const { candidateId, reviewerId, at, receiverId, deliverAfter } = decision
  const condition = (decision.condition ?? undefined) as JsonInput | undefined
  await tx.review.create({ data: { id: ulid(), candidateId, decision: 'confirm', reviewerId, at } })
  await tx.case.upsert({
    where: { candidateId },
    create: { candidateId, receiverId, openedAt: at, ...(condition === undefined ? {} : { condition }) },
    // Confirmed again after a reopening: the receiver knows the case and starts it anew.
    update: { ...NEW_ROUND, receiverId, openedAt: at, ...(condition === undefined ? {} : { condition }) },
  })
  await tx.outbox.create({
    data: {
      id: ulid(),
      candidateId,
      receiverId,
      kind: 'case.confirmed',
      payload: decision.payload as JsonInput,
      deliverAfter,
    },
  })
  await appendAudit(tx, { actor: reviewerId, action: 'candidate.confirm', subject: candidateId })
  await endSilences(tx, { candidateId, by: reviewerId, at })
  await askSecondOf(tx, decision, 'confirm')
  return moved
}

async function reject(tx: Queries, decision: Decision & { readonly reason: string }): Promise<ReviewOutcome> {
  const { candidateId, reviewerId, at, reason } = decision
  const moved = await decide(tx, decision, { status: 'rejected', closedAt: at })
  if (moved.kind !== 'done') return moved
  await tx.review.create({ data: { id: ulid(), candidateId, decision: 'reject', reason, reviewerId, at } })
  await silencePlace(tx, { candidateId, reason, by: reviewerId, at })
  await appendAudit(tx, { actor: reviewerId, action: 'candidate.reject', subject: candidateId, detail: { reason } })
  await askSecondOf(tx, decision, 'reject')
  return moved
}

async function askSecondOf(tx: Queries, decision: Decision, expected: 'confirm' | 'reject'): Promise<void> {
  const { candidateId, reviewerId: by, secondFrom: at } = decision
  if (at !== undefined) await askSecond(tx, { candidateId, by, expected, at })
}

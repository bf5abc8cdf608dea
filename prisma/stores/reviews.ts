/** A person's decision and everything that follows from it, in one transaction. */
import { ulid } from 'ulid'
import type { ChosenCondition } from '../../pipeline/casework/conditions.ts'
import { isEnded, parseCaseState } from '../../pipeline/casework/mirror.ts'
import type { Database, JsonInput, Queries } from '../client.ts'
import { appendAudit } from './audit.ts'
import { type CandidateStatus, candidateStatus } from './candidate-status.ts'
import { claimOfAnother, endClaim, lockCandidate, type RunningClaim } from './claims.ts'
import { silencePlace } from './suppressions.ts'
import { lockViewOf } from './view-lock.ts'

export type ReviewOutcome =
  | { readonly kind: 'done'; readonly version: number }
  | { readonly kind: 'not-found' }
  /** Somebody else was faster, or the version is old. */
  | { readonly kind: 'changed'; readonly status: CandidateStatus; readonly version: number }
  /** Somebody else has it before him. */
  | { readonly kind: 'claimed'; readonly by: RunningClaim }
  | { readonly kind: 'too-late' }

export interface Decision {
  readonly candidateId: string
  /** The version the reviewer saw. */
  readonly version: number
  readonly reviewerId: string
  readonly at: Date
}

export interface Confirmation extends Decision {
  readonly receiverId: string
  /** Body of the message to the receiver. */
  readonly payload: unknown
  /** Under which condition it is filed; without one the case has no deadline. */
  readonly condition?: ChosenCondition
  /** End of the undo window. */
  readonly deliverAfter: Date
}

export interface Undo {
  readonly candidateId: string
  readonly reviewerId: string
  readonly at: Date
  /** Of a rejection; a confirmation can be taken back at any time: delivered or not, the receiver learns what it must. */
  readonly windowSeconds: number
}

export interface ReviewStore {
  confirm(confirmation: Confirmation): Promise<ReviewOutcome>
  /** Also keeps the place silent for the category for a while. */
  reject(rejection: Decision & { readonly reason: string }): Promise<ReviewOutcome>
  /**
   * Takes back the newest decision. A confirmation that nobody was told of is cancelled; one that was, or may have
   * been, is followed by `case.void`. A rejection's silence ends.
   */
  undo(request: Undo): Promise<ReviewOutcome>
}

export function createReviewStore(database: Database): ReviewStore {
  return {
    confirm: (confirmation) => locked(database, confirmation, (tx) => confirm(tx, confirmation)),
    reject: (rejection) => locked(database, rejection, (tx) => reject(tx, rejection)),
    undo: (request) => locked(database, request, (tx) => undo(tx, request)),
  }
}

function locked<T>(database: Database, { candidateId }: { candidateId: string }, work: (tx: Queries) => Promise<T>) {
  return database.transaction(async (tx) => {
    await lockViewOf(tx, candidateId)
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
  return moved
}

async function reject(tx: Queries, decision: Decision & { readonly reason: string }): Promise<ReviewOutcome> {
  const { candidateId, reviewerId, at, reason } = decision
  const moved = await decide(tx, decision, { status: 'rejected', closedAt: at })
  if (moved.kind !== 'done') return moved
  await tx.review.create({ data: { id: ulid(), candidateId, decision: 'reject', reason, reviewerId, at } })
  await silencePlace(tx, { candidateId, reason, by: reviewerId, at })
  await appendAudit(tx, { actor: reviewerId, action: 'candidate.reject', subject: candidateId, detail: { reason } })
  return moved
}

/**
 * Moves an open candidate of the version seen; a second decision on the same version finds it changed. A claim of one's
 * own that ran out is none the less good while nobody else has claimed.
 */
async function decide(
  tx: Queries,
  { candidateId, version, reviewerId }: Decision,
  values: { status: CandidateStatus; closedAt?: Date },
): Promise<ReviewOutcome> {
  await lockCandidate(tx, candidateId)
  const by = await claimOfAnother(tx, candidateId, reviewerId)
  if (by) return { kind: 'claimed', by }
  await endClaim(tx, candidateId)
  const moved = await tx.candidate.updateMany({
    where: { id: candidateId, version, status: 'open', closedAt: null },
    data: { ...values, version: { increment: 1 } },
  })
  if (moved.count === 1) return { kind: 'done', version: version + 1 }
  const found = await tx.candidate.findUnique({ where: { id: candidateId } })
  if (!found) return { kind: 'not-found' }
  return { kind: 'changed', status: candidateStatus(found.status), version: found.version }
}

async function undo(tx: Queries, request: Undo): Promise<ReviewOutcome> {
  const { candidateId, at, reviewerId } = request
  const found = await tx.candidate.findUnique({ where: { id: candidateId } })
  if (!found) return { kind: 'not-found' }
  const review = await tx.review.findFirst({
    where: { candidateId, undoneAt: null },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  if (!review || found.status === 'open') {
    return { kind: 'changed', status: candidateStatus(found.status), version: found.version }
  }
  const taken =
    review.decision === 'confirm' ? await undoConfirm(tx, request) : await undoReject(tx, request, review.at, found)
  if (!taken) return { kind: 'too-late' }
  await tx.review.update({ where: { id: review.id }, data: { undoneAt: at } })
  const version = found.version + 1
  await tx.candidate.update({ where: { id: candidateId }, data: { version, ...taken } })
  await appendAudit(tx, { actor: reviewerId, action: `candidate.undo-${review.decision}`, subject: candidateId })
  return { kind: 'done', version }
}

interface Taken {
  readonly status: CandidateStatus
  readonly closedAt: Date | null
}

async function undoConfirm(tx: Queries, { candidateId, reviewerId, at }: Undo): Promise<Taken | undefined> {
  const cancelled = await tx.outbox.updateMany({
    where: {
      candidateId,
      kind: 'case.confirmed',
      attempts: 0,
      // Sent again by an operator counts from 0 anew: an earlier try may have reached the receiver.
      lastError: null,
      deliveredAt: null,
      cancelledAt: null,
      deadAt: null,
      OR: [{ leasedUntil: null }, { leasedUntil: { lt: at } }],
    },
    data: { cancelledAt: at },
  })
  if (cancelled.count > 0) {
    const earlier = await tx.outbox.count({
      where: { candidateId, kind: 'case.confirmed', deliveredAt: { not: null } },
    })
    // Kept as void, unseen in lists: whoever follows the changes of the cases must learn that this one is none.
    if (earlier === 0)
      await tx.case.updateMany({ where: { candidateId }, data: { state: 'void', withdrawnAt: at, endedAt: at } })
    return { status: 'open', closedAt: null }
  }
  const theirs = await tx.case.findUnique({ where: { candidateId } })
  if (!theirs || isEnded(parseCaseState(theirs.state) ?? 'pending')) return undefined
  await tx.outbox.create({
    data: {
      id: ulid(),
      candidateId,
      receiverId: theirs.receiverId,
      kind: 'case.void',
      payload: { reason: 'confirmation-withdrawn', at: at.toISOString() },
      deliverAfter: at,
    },
  })
  await tx.case.update({
    where: { candidateId },
    data: { state: 'void', withdrawnAt: at, endedAt: at, deadlineAt: null },
  })
  await tx.verification.updateMany({ where: { candidateId, status: 'waiting' }, data: { status: 'cancelled' } })
  // Rejected after all: what still stands there must not come back as a new candidate at the next look.
  await silencePlace(tx, { candidateId, reason: 'confirmation-withdrawn', by: reviewerId, at })
  return { status: 'rejected', closedAt: at }
}

async function undoReject(
  tx: Queries,
  { candidateId, at, windowSeconds }: Undo,
  decidedAt: Date,
  { anchorId, category }: { anchorId: string; category: string },
): Promise<Taken | undefined> {
  if (at.getTime() - decidedAt.getTime() > windowSeconds * 1000) return undefined
  // Another candidate may stand at the place by now.
  const standing = await tx.candidate.count({ where: { anchorId, closedAt: null, id: { not: candidateId } } })
  if (standing > 0) return undefined
  await tx.suppression.updateMany({
    where: { anchorId, category, removedAt: null, createdAt: decidedAt },
    data: { removedAt: at },
  })
  return { status: 'open', closedAt: null }
}

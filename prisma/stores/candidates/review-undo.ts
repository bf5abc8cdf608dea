/** A decision is taken back, and with it everything that followed from it. Under the lock of the view. */
import { ulid } from 'ulid'
import { isEnded, parseCaseState } from '../../../pipeline/casework/mirror.ts'
import type { Queries } from '../../client.ts'
import { appendAudit } from '../records/audit.ts'
import { type CandidateStatus, candidateStatus } from './candidate-status.ts'
import { forgetSecond } from './checks.ts'
import { type Amendment, unamend } from './review-amend.ts'
import type { ReviewOutcome } from './review-decide.ts'
import { restoreSilences, silencePlace } from './suppressions.ts'

export interface Undo {
  readonly candidateId: string
  readonly reviewerId: string
  readonly at: Date
  /** Of all but a confirmation, which can be taken back at any time: delivered or not, the receiver learns what it must. */
  readonly windowSeconds: number
}

interface Taken {
  readonly status?: CandidateStatus
  readonly closedAt?: Date | null
  readonly category?: string
  readonly severity?: number
  readonly firstSeenAt?: Date
  readonly lastSeenAt?: Date
  readonly mergedInto?: string | null
}

/** A candidate of this status can have the decision taken back: a later round, or a reopening, has its own. */
const LEAVES: Readonly<Record<string, CandidateStatus>> = {
  confirm: 'confirmed',
  reject: 'rejected',
  merge: 'merged',
  recategorise: 'open',
  split: 'open',
}

export async function undo(tx: Queries, request: Undo): Promise<ReviewOutcome> {
  const { candidateId, at, reviewerId } = request
  const found = await tx.candidate.findUnique({ where: { id: candidateId } })
  if (!found) return { kind: 'not-found' }
  const review = await tx.review.findFirst({
    where: { candidateId, undoneAt: null },
    orderBy: [{ at: 'desc' }, { id: 'desc' }],
  })
  const status = candidateStatus(found.status)
  if (!review || LEAVES[review.decision] !== status) return { kind: 'changed', status, version: found.version }
  const taken = await takeBack(tx, request, { review, found })
  if (!taken) return { kind: 'too-late' }
  await tx.review.update({ where: { id: review.id }, data: { undoneAt: at } })
  await forgetSecond(tx, candidateId)
  const version = found.version + 1
  await tx.candidate.update({ where: { id: candidateId }, data: { version, ...taken } })
  await appendAudit(tx, { actor: reviewerId, action: `candidate.undo-${review.decision}`, subject: candidateId })
  return { kind: 'done', version }
}

interface Undone {
  readonly review: { readonly decision: string; readonly at: Date; readonly detail: unknown }
  readonly found: { readonly anchorId: string; readonly category: string }
}

async function takeBack(tx: Queries, request: Undo, { review, found }: Undone): Promise<Taken | undefined> {
  if (review.decision === 'confirm') return undoConfirm(tx, request, review.at)
  const { candidateId, at, windowSeconds } = request
  if (at.getTime() - review.at.getTime() > windowSeconds * 1000) return undefined
  if (review.decision === 'reject') return undoReject(tx, request, review.at, found)
  // Written by `amended` only.
  const amendment = review.detail as Amendment
  return unamend(tx, { candidateId, amendment, at, amendedAt: review.at })
}

async function undoConfirm(
  tx: Queries,
  { candidateId, reviewerId, at }: Undo,
  confirmedAt: Date,
): Promise<Taken | undefined> {
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
    await restoreSilences(tx, { candidateId, by: reviewerId }, confirmedAt)
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
  { candidateId, at }: Undo,
  decidedAt: Date,
  { anchorId, category }: { anchorId: string; category: string },
): Promise<Taken | undefined> {
  // Another candidate may stand at the place by now.
  const standing = await tx.candidate.count({ where: { anchorId, closedAt: null, id: { not: candidateId } } })
  if (standing > 0) return undefined
  await tx.suppression.updateMany({
    where: { anchorId, category, removedAt: null, createdAt: decidedAt },
    data: { removedAt: at },
  })
  return { status: 'open', closedAt: null }
}

/** One person decides one candidate: the checks that every decision shares. Under the lock of the view. */
import type { Queries } from '../../client.ts'
import { type CandidateStatus, candidateStatus } from './candidate-status.ts'
import { claimOfAnother, endClaim, lockCandidate, type RunningClaim } from './claims.ts'

export type ReviewOutcome =
  | {
      readonly kind: 'done'
      readonly version: number
      /** The other half of a split. */
      readonly made?: string
    }
  | { readonly kind: 'not-found' }
  /** Somebody else was faster, or the version is old. */
  | { readonly kind: 'changed'; readonly status: CandidateStatus; readonly version: number }
  /** Somebody else has it before him. */
  | { readonly kind: 'claimed'; readonly by: RunningClaim }
  | { readonly kind: 'too-late' }
  /** He rejected so often at this place that somebody else must decide. */
  | { readonly kind: 'not-by-you' }
  /** It is of that category already, or there is no such category. */
  | { readonly kind: 'nothing-to-do' }
  /** The other one is unknown, closed, or the same. */
  | { readonly kind: 'not-mergeable' }
  /** Pictures of another candidate, none, or all of them. */
  | { readonly kind: 'not-splittable' }

export interface Decision {
  readonly candidateId: string
  /** The version the reviewer saw. */
  readonly version: number
  readonly reviewerId: string
  readonly at: Date
  /** A second person is shown it blind from then on. */
  readonly secondFrom?: Date
}

interface Values {
  readonly status?: CandidateStatus
  readonly closedAt?: Date
  readonly category?: string
  readonly severity?: number
  readonly firstSeenAt?: Date
  readonly lastSeenAt?: Date
  readonly mergedInto?: string
}

/**
 * Moves an open candidate of the version seen; a second decision on the same version finds it changed. A claim of one's
 * own that ran out is none the less good while nobody else has claimed.
 */
export async function decide(
  tx: Queries,
  { candidateId, version, reviewerId }: Decision,
  values: Values,
): Promise<ReviewOutcome> {
  await lockCandidate(tx, candidateId)
  const by = await claimOfAnother(tx, candidateId, reviewerId)
  if (by) return { kind: 'claimed', by }
  const moved = await tx.candidate.updateMany({
    where: {
      id: candidateId,
      version,
      status: 'open',
      closedAt: null,
      OR: [{ notBy: null }, { notBy: { not: reviewerId } }],
    },
    data: { ...values, version: { increment: 1 } },
  })
  if (moved.count === 1) {
    if (values.status !== undefined) await endClaim(tx, candidateId)
    return { kind: 'done', version: version + 1 }
  }
  const found = await tx.candidate.findUnique({ where: { id: candidateId } })
  if (!found) return { kind: 'not-found' }
  if (found.notBy === reviewerId && found.status === 'open') return { kind: 'not-by-you' }
  return { kind: 'changed', status: candidateStatus(found.status), version: found.version }
}

/** Verifications as people read them, and what a person says of a fix that no look could judge. */
import { ulid } from 'ulid'
import type { Scope } from '../../../pipeline/access/scope.ts'
import type { Pair } from '../../../pipeline/casework/pair.ts'
import { parseVerification, type Try } from '../../../pipeline/casework/verification.ts'
import type { Database, Queries } from '../../client.ts'
import { appendAudit } from '../records/audit.ts'
import { closeFinding } from '../cameras/findings.ts'
import { cameraWhere } from '../access/scope.ts'
import { lockViewOf } from '../views/view-lock.ts'

export interface VerificationView {
  readonly id: string
  readonly candidateId: string
  readonly category: string
  /** waiting | done | cancelled */
  readonly status: string
  /** clear | not-clear | cannot-tell: what our looks said. */
  readonly verdict?: string
  /** Why a person is asked: tries | light | manual | no-picture | camera-gone */
  readonly handover?: string
  readonly notBefore: Date
  readonly createdAt: Date
  readonly decidedAt?: Date
  readonly tries: readonly Try[]
  /** Evidence rows. */
  readonly beforeEvidenceId?: string
  readonly afterEvidenceId?: string
  readonly pair?: Pair
  readonly answer?: VerificationAnswer
}

export interface VerificationAnswer {
  readonly verdict: 'clear' | 'not-clear'
  readonly reason: string
  readonly by: string
  readonly at: Date
}

export interface Answering extends VerificationAnswer {
  readonly candidateId: string
}

export interface VerificationStore {
  /** The newest of the case; undefined when it was never disposed of. */
  of(candidateId: string): Promise<VerificationView | undefined>
  /** Those that wait for a person, the oldest first. */
  unanswered(query: { scope: Scope; limit: number; after?: string }): Promise<readonly VerificationView[]>
  /** `none`: nobody asked, or somebody has answered. */
  answer(answering: Answering): Promise<'answered' | 'none'>
}

export function createVerificationStore(database: Database): VerificationStore {
  const { queries } = database
  return {
    of: async (candidateId) => {
      const rows = await read(queries, { where: { candidateId }, orderBy: { createdAt: 'desc' }, take: 1 })
      return rows[0]
    },
    unanswered: ({ scope, limit, after }) =>
      read(queries, {
        where: {
          ...ASKED,
          candidate: { camera: cameraWhere(scope) },
          ...(after === undefined ? {} : { id: { gt: after } }),
        },
        orderBy: { id: 'asc' },
        take: limit,
      }),
    answer: (answering) => database.transaction((tx) => answer(tx, answering)),
  }
}

const ASKED = { status: 'done', verdict: 'cannot-tell', answer: null } as const

type Find = NonNullable<Parameters<Queries['verification']['findMany']>[0]>

async function read(queries: Queries, find: Pick<Find, 'where' | 'orderBy' | 'take'>): Promise<VerificationView[]> {
  const rows = await queries.verification.findMany({
    ...find,
    include: { candidate: { select: { category: true, evidence: { select: { id: true, sha256: true } } } } },
  })
  return rows.map(({ candidate, ...row }) => {
    const evidenceOf = (sha: string | null): string | undefined =>
      candidate.evidence.find((one) => one.sha256 === sha)?.id
    const [before, after] = [evidenceOf(row.beforeSha), evidenceOf(row.afterSha)]
    return {
      id: row.id,
      candidateId: row.candidateId,
      category: candidate.category,
      status: row.status,
      ...(row.verdict === null ? {} : { verdict: row.verdict }),
      ...(row.handover === null ? {} : { handover: row.handover }),
      notBefore: row.notBefore,
      createdAt: row.createdAt,
      ...(row.decidedAt === null ? {} : { decidedAt: row.decidedAt }),
      tries: parseVerification(row.state, row.notBefore.getTime()).tries,
      ...(before === undefined ? {} : { beforeEvidenceId: before }),
      ...(after === undefined ? {} : { afterEvidenceId: after }),
      ...(row.pair === null ? {} : { pair: row.pair as unknown as Pair }),
      ...answerOf(row),
    }
  })
}

interface AnswerColumns {
  readonly answer: string | null
  readonly answerReason: string | null
  readonly answeredBy: string | null
  readonly answeredAt: Date | null
}

function answerOf({ answer: verdict, answerReason, answeredBy, answeredAt }: AnswerColumns) {
  if (verdict === null || answeredAt === null) return {}
  return {
    answer: {
      verdict: verdict === 'clear' ? ('clear' as const) : ('not-clear' as const),
      reason: answerReason ?? '',
      by: answeredBy ?? '',
      at: answeredAt,
    },
  }
}

/** Only the newest verification asks: what was disposed of anew is another question. */
async function answer(tx: Queries, { candidateId, verdict, reason, by, at }: Answering): Promise<'answered' | 'none'> {
  await lockViewOf(tx, candidateId)
  const newest = await tx.verification.findFirst({
    where: { candidateId },
    orderBy: { createdAt: 'desc' },
    include: { candidate: { include: { case: true, camera: { select: { clockAt: true, recordingFrames: true } } } } },
  })
  if (newest?.verdict !== 'cannot-tell' || newest.answer !== null) return 'none'
  const { candidate } = newest
  await tx.verification.update({
    where: { id: newest.id },
    data: { answer: verdict, answerReason: reason, answeredBy: by, answeredAt: at },
  })
  // Of a recording the clock is its own; a return within a day is counted from there.
  const { clockAt, recordingFrames } = candidate.camera
  const clearedAt = recordingFrames === null ? at : (clockAt ?? at)
  await tx.candidate.update({
    where: { id: candidateId },
    data: {
      version: { increment: 1 },
      ...(verdict === 'clear' && candidate.closedAt === null ? { closedAt: at } : {}),
      ...(verdict === 'clear' ? { clearedAt } : {}),
    },
  })
  await closeFinding(tx, 'verification', candidateId)
  if (candidate.case) {
    const payload = {
      verification_id: newest.id,
      verdict,
      decided_by: 'person',
      reason,
      looked_at: at.toISOString(),
      ...(verdict === 'not-clear' ? { advice: 'rework' } : {}),
    }
    const { receiverId } = candidate.case
    const row = { id: ulid(), candidateId, receiverId, kind: 'case.verified', deliverAfter: at }
    await tx.outbox.create({ data: { ...row, payload } })
  }
  await appendAudit(tx, { actor: by, action: 'verification.answer', subject: candidateId, detail: { verdict, reason } })
  return 'answered'
}

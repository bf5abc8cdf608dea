/** Messages to receivers, written in the transaction that decided them and delivered until acknowledged. */
import { findingText } from '../../../pipeline/finding-words.ts'
import { type Database, joinSql, type Queries, sql } from '../../client.ts'
import { refreshCase } from './case-mirror.ts'
import { takeNumber } from './case-numbers.ts'
import { closeFinding, noteFinding } from '../cameras/findings.ts'
import { lockNumber } from './number-lock.ts'
import { lockViewOf } from '../views/view-lock.ts'

export type OutboxKind = 'case.confirmed' | 'case.void' | 'case.verified'

export interface ClaimedMessage {
  readonly id: string
  readonly candidateId: string
  readonly receiverId: string
  readonly kind: OutboxKind
  readonly payload: unknown
  /** Counts this attempt. */
  readonly attempts: number
  /** An earlier attempt may have reached the receiver: nobody knows its answer, or who tried died. */
  readonly unclear: boolean
}

interface Failure {
  readonly detail: string
  readonly retryAfterSeconds?: number
  /** It may have reached the receiver. */
  readonly unclear?: boolean
}

export interface OutboxStore {
  /**
   * At most one message per case: the oldest, when it is due and nobody else has it. A claim is a lease, longer than the
   * receiver may take to answer twice. A dead message holds back the later ones of its case: nobody learns of the end of a case it was never told of.
   */
  claim(limit: number): Promise<readonly ClaimedMessage[]>
  /** Marks it delivered and, for `case.confirmed`, the case filed. */
  delivered(messageId: string, reply: { readonly externalCaseNo?: string }): Promise<void>
  /** Without `retryAfterSeconds` the message is dead: it stays for an operator, with a finding. */
  failed(messageId: string, why: Failure): Promise<void>
  /** Makes the dead messages of a case due again; false when there are none. */
  resendCase(candidateId: string): Promise<boolean>
}

/** `now` in ms of the machine's clock. */
export function createOutboxStore(database: Database, now: () => number = Date.now): OutboxStore {
  return {
    claim: (limit) => database.transaction((tx) => claim(tx, { limit, now: now() })),
    delivered: (id, reply) => database.transaction((tx) => noteDelivered(tx, { id, ...reply, at: new Date(now()) })),
    failed: (id, { detail, retryAfterSeconds, unclear }) =>
      database.transaction(async (tx) => {
        const next =
          retryAfterSeconds === undefined
            ? { deadAt: new Date(now()) }
            : { deliverAfter: new Date(now() + retryAfterSeconds * 1000) }
        const row = await tx.outbox.update({
          where: { id },
          data: { ...next, leasedUntil: null, lastError: detail, ...(unclear === true ? { unclear } : {}) },
        })
        if (retryAfterSeconds !== undefined) return
        await noteFinding(tx, {
          kind: 'delivery',
          subject: row.candidateId,
          ...findingText(row.unclear ? 'delivery-given-up-unclear' : 'delivery-given-up', { detail }),
        })
      }),
    resendCase: (candidateId) =>
      database.transaction(async (tx) => {
        const revived = await tx.outbox.updateMany({
          where: { candidateId, deadAt: { not: null } },
          data: { deadAt: null, attempts: 0, deliverAfter: new Date(now()) },
        })
        await closeFinding(tx, 'delivery', candidateId)
        return revived.count > 0
      }),
  }
}

interface Delivered {
  readonly id: string
  readonly externalCaseNo?: string
  readonly at: Date
}

/** Their reports may have come before this answer is stored: the case is what all of it comes to. */
async function noteDelivered(tx: Queries, { id, externalCaseNo, at }: Delivered): Promise<void> {
  const { candidateId, receiverId, kind } = await tx.outbox.findUniqueOrThrow({ where: { id } })
  if (externalCaseNo !== undefined) await lockNumber(tx, receiverId, externalCaseNo)
  await lockViewOf(tx, candidateId)
  await tx.outbox.update({ where: { id }, data: { deliveredAt: at, leasedUntil: null, lastError: null } })
  if (kind !== 'case.confirmed') return
  const known = await tx.case.updateMany({
    where: { candidateId, receiverId, acknowledgedAt: null },
    data: { acknowledgedAt: at },
  })
  if (known.count === 0) return
  if (externalCaseNo !== undefined) await takeNumber(tx, { candidateId, receiverId, externalCaseNo })
  await refreshCase(tx, { candidateId, by: receiverId, at })
}

interface Claim {
  readonly limit: number
  readonly now: number
}

/** Beside the time of two answers: what the database and the rest may take. */
const LEASE_MARGIN_SECONDS = 10
const DEFAULT_TIMEOUT_SECONDS = 10

async function claim(tx: Queries, { limit, now }: Claim): Promise<ClaimedMessage[]> {
  const at = new Date(now)
  const due = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT o.id FROM outbox o
    WHERE o.delivered_at IS NULL AND o.cancelled_at IS NULL AND o.dead_at IS NULL
      AND o.deliver_after <= ${at} AND (o.leased_until IS NULL OR o.leased_until <= ${at})
      AND NOT EXISTS (
        SELECT FROM outbox e WHERE e.candidate_id = o.candidate_id AND e.sequence < o.sequence
          AND e.delivered_at IS NULL AND e.cancelled_at IS NULL)
    ORDER BY o.deliver_after, o.sequence
    LIMIT ${limit}
    FOR UPDATE OF o SKIP LOCKED`)
  if (due.length === 0) return []
  const rows = await tx.$queryRaw<ClaimedRow[]>(sql`
    UPDATE outbox o SET attempts = o.attempts + 1,
      unclear = o.unclear OR o.leased_until IS NOT NULL,
      leased_until = ${at}::timestamptz + make_interval(secs => ${LEASE_MARGIN_SECONDS} + 2 * COALESCE(
        (SELECT r.timeout_seconds FROM receiver r WHERE r.id = o.receiver_id), ${DEFAULT_TIMEOUT_SECONDS}))
    WHERE o.id IN (${joinSql(due.map((row) => row.id))})
    RETURNING o.id, o.candidate_id, o.receiver_id, o.kind, o.payload, o.attempts, o.unclear`)
  return rows.map((row) => ({
    id: row.id,
    candidateId: row.candidate_id,
    receiverId: row.receiver_id,
    kind: row.kind,
    payload: row.payload,
    attempts: row.attempts,
    unclear: row.unclear,
  }))
}

interface ClaimedRow {
  readonly unclear: boolean
  readonly id: string
  readonly candidate_id: string
  readonly receiver_id: string
  readonly kind: OutboxKind
  readonly payload: unknown
  readonly attempts: number
}

/** Runs of the reconciliation: who asked, what came out, and our side of the comparison. */
import { findingText } from '../../../pipeline/finding-words.ts'
import { ulid } from 'ulid'
import { parseCaseState } from '../../../pipeline/casework/mirror.ts'
import type { Difference, OurCase } from '../../../pipeline/casework/reconcile.ts'
import { type Page, pageOf, type PageQuery } from '../../../pipeline/paging.ts'
import { type Database, isDuplicate, type JsonInput, type Queries, sql } from '../../client.ts'
import { cursorParts, cursorText } from '../cursor.ts'
import { closeFinding, noteFinding } from '../cameras/findings.ts'

export interface ReconciliationRun {
  readonly id: string
  readonly receiverId: string
}

export interface ReconciliationResult {
  readonly ours: number
  readonly theirs: number
  readonly differences: readonly Difference[]
}

export interface ReconciliationRow {
  readonly id: string
  readonly receiverId: string
  readonly createdAt: Date
  readonly finishedAt?: Date
  readonly outcome?: 'agreed' | 'differs' | 'failed'
  /** Why it failed. */
  readonly detail?: string
  readonly ours: number
  readonly theirs: number
  readonly differences: number
  /** The first thousand. */
  readonly listed: readonly Difference[]
}

export interface ReconciliationStore {
  /** Once for each occasion, however many ask for it. */
  ask(request: { receiverId: string; occasion: string; askedBy?: string }): Promise<void>
  /** The oldest run that waits, or whose process died. */
  take(now: Date): Promise<ReconciliationRun | undefined>
  ourCases(receiverId: string, now: Date): Promise<readonly OurCase[]>
  finish(run: ReconciliationRun, result: ReconciliationResult, now: Date): Promise<void>
  fail(run: ReconciliationRun, detail: string, now: Date): Promise<void>
  /** The newest first. */
  list(page: PageQuery): Promise<Page<ReconciliationRow>>
}

const LISTED = 1000
const RUN_WITHIN_MS = 15 * 60_000
/** What changed so lately may not have reached the other side. */
const SETTLE_MS = 10 * 60_000

export function createReconciliationStore(database: Database): ReconciliationStore {
  const { queries } = database
  return {
    ask: async ({ receiverId, occasion, askedBy }) => {
      try {
        await queries.reconciliation.create({ data: { id: ulid(), receiverId, occasion, askedBy: askedBy ?? null } })
      } catch (error) {
        if (!isDuplicate(error)) throw error
      }
    },
    take: async (now) => {
      const died = new Date(now.getTime() - RUN_WITHIN_MS)
      const rows = await queries.$queryRaw<{ id: string; receiver_id: string }[]>(sql`
        UPDATE reconciliation SET started_at = ${now} WHERE id = (
          SELECT id FROM reconciliation WHERE finished_at IS NULL AND (started_at IS NULL OR started_at < ${died})
          ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING id, receiver_id`)
      const [row] = rows
      return row && { id: row.id, receiverId: row.receiver_id }
    },
    ourCases: (receiverId, now) => ourCases(queries, receiverId, new Date(now.getTime() - SETTLE_MS)),
    finish: (run, result, now) => database.transaction((tx) => finish(tx, { ...run, ...result, now })),
    fail: ({ id, receiverId }, detail, now) =>
      database.transaction(async (tx) => {
        await tx.reconciliation.update({ where: { id }, data: { finishedAt: now, outcome: 'failed', detail } })
        await noteFinding(tx, {
          kind: 'reconciliation',
          subject: receiverId,
          ...findingText('reconciliation-failed', { detail }),
        })
      }),
    list: async ({ cursor, limit }) => {
      const [before] = cursorParts(cursor, ['string']) ?? []
      const where = before === undefined ? {} : { id: { lt: before } }
      const rows = await queries.reconciliation.findMany({ where, orderBy: { id: 'desc' }, take: limit + 1 })
      return pageOf(rows.map(rowOf), limit, ({ id }) => cursorText(id))
    },
  }
}

type Stored = Awaited<ReturnType<Queries['reconciliation']['findFirstOrThrow']>>

function rowOf({
  id,
  receiverId,
  createdAt,
  finishedAt,
  outcome,
  detail,
  ours,
  theirs,
  differences,
  listed,
}: Stored): ReconciliationRow {
  return {
    id,
    receiverId,
    createdAt,
    ...(finishedAt === null ? {} : { finishedAt }),
    ...(outcome === null ? {} : { outcome: outcome as NonNullable<ReconciliationRow['outcome']> }),
    ...(detail === null ? {} : { detail }),
    ours,
    theirs,
    differences,
    listed: listed as unknown as readonly Difference[],
  }
}

interface OurRow {
  readonly candidate_id: string
  readonly state: string
  readonly external_case_no: string | null
  readonly acknowledged: boolean
  readonly moving: boolean
  readonly given_up: boolean
}

async function ourCases(queries: Queries, receiverId: string, settled: Date): Promise<readonly OurCase[]> {
  const rows = await queries.$queryRaw<OurRow[]>(sql`
    SELECT c.candidate_id, c.state, c.external_case_no,
      c.acknowledged_at IS NOT NULL AS acknowledged,
      (c.updated_at > ${settled} OR EXISTS (SELECT FROM outbox o WHERE o.candidate_id = c.candidate_id
        AND o.delivered_at IS NULL AND o.cancelled_at IS NULL AND o.dead_at IS NULL)) AS moving,
      EXISTS (SELECT FROM outbox o WHERE o.candidate_id = c.candidate_id AND o.dead_at IS NOT NULL) AS given_up
    FROM "case" c WHERE c.receiver_id = ${receiverId} AND NOT (c.withdrawn_at IS NOT NULL AND c.acknowledged_at IS NULL)
    ORDER BY c.candidate_id`)
  return rows.map((row) => ({
    candidateId: row.candidate_id,
    state: parseCaseState(row.state) ?? 'pending',
    ...(row.external_case_no === null ? {} : { externalCaseNo: row.external_case_no }),
    acknowledged: row.acknowledged,
    moving: row.moving,
    givenUp: row.given_up,
  }))
}

interface Finished extends ReconciliationRun, ReconciliationResult {
  readonly now: Date
}

async function finish(tx: Queries, { id, receiverId, ours, theirs, differences, now }: Finished): Promise<void> {
  await tx.reconciliation.update({
    where: { id },
    data: {
      finishedAt: now,
      outcome: differences.length === 0 ? 'agreed' : 'differs',
      detail: null,
      ours,
      theirs,
      differences: differences.length,
      listed: differences.slice(0, LISTED) as unknown as JsonInput,
    },
  })
  if (differences.length === 0) return closeFinding(tx, 'reconciliation', receiverId)
  const counts = new Map<string, number>()
  for (const { kind } of differences) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  const said = [...counts].map(([kind, n]) => `${n} ${kind}`).join(', ')
  await noteFinding(tx, {
    kind: 'reconciliation',
    subject: receiverId,
    ...findingText('reconciliation-differs', { ours, theirs, n: differences.length, said }),
  })
}

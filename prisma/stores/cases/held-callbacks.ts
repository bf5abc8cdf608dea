/** Reports under numbers that no case of ours has: a person says which case it is, or that it is none. */
import { findingText } from '../../../pipeline/finding-words.ts'
import { type Page, pageOf, type PageQuery } from '../../../pipeline/paging.ts'
import { type Database, type Queries, sql } from '../../client.ts'
import { appendAudit } from '../records/audit.ts'
import { refreshCase } from './case-mirror.ts'
import { takeNumber } from './case-numbers.ts'
import { cursorParts, cursorText } from '../cursor.ts'
import { closeFinding, noteFinding } from '../cameras/findings.ts'
import { lockNumber } from './number-lock.ts'
import { lockViewOf } from '../views/view-lock.ts'

export interface HeldNumber {
  readonly receiverId: string
  readonly externalCaseNo: string
  readonly kinds: readonly string[]
  readonly since: Date
}

interface Named {
  readonly receiverId: string
  readonly externalCaseNo: string
  readonly by: string
}

export interface HeldCallbackStore {
  /** The oldest first. */
  held(page: PageQuery): Promise<Page<HeldNumber>>
  /** The case has this number: what was held under it is applied. False for a case that does not exist. */
  assign(number: { candidateId: string; externalCaseNo: string; by: string; at: Date }): Promise<boolean>
  /** What is held under the number is nothing of ours. False when nothing is. */
  dismiss(number: Named): Promise<boolean>
  /** One finding per receiver while something is held longer than an answer of ours may take. */
  noteHeld(now: Date): Promise<void>
}

const GRACE_MS = 2 * 60_000
const SHOWN = 100

export function createHeldCallbackStore(database: Database): HeldCallbackStore {
  const { queries } = database
  return {
    held: (page) => held(queries, page, new Date()),
    assign: ({ candidateId, externalCaseNo, by, at }) =>
      database.transaction(async (tx) => {
        const found = await tx.case.findUnique({ where: { candidateId } })
        if (!found) return false
        const { receiverId } = found
        await lockNumber(tx, receiverId, externalCaseNo)
        await lockViewOf(tx, candidateId)
        await takeNumber(tx, { candidateId, receiverId, externalCaseNo })
        await refreshCase(tx, { candidateId, by: receiverId, at })
        await appendAudit(tx, { actor: by, action: 'case.number', subject: candidateId, detail: { externalCaseNo } })
        return true
      }),
    dismiss: ({ receiverId, externalCaseNo, by }) =>
      database.transaction(async (tx) => {
        await lockNumber(tx, receiverId, externalCaseNo)
        const gone = await tx.callback.deleteMany({ where: { receiverId, externalCaseNo, candidateId: null } })
        if (gone.count === 0) return false
        await appendAudit(tx, {
          actor: by,
          action: 'callback.dismiss',
          subject: externalCaseNo,
          detail: { receiverId },
        })
        return true
      }),
    noteHeld: async (now) => {
      const late = (await held(queries, { limit: SHOWN }, new Date(now.getTime() - GRACE_MS))).rows
      const receivers = await queries.receiver.findMany({ select: { id: true } })
      for (const { id } of receivers) await noteReceiver(queries, id, late)
    },
  }
}

interface HeldRow {
  readonly receiver_id: string
  readonly external_case_no: string
  readonly kinds: string[]
  readonly since: Date
}

async function held(queries: Queries, { cursor, limit }: PageQuery, before: Date): Promise<Page<HeldNumber>> {
  const [since, receiver, number] = cursorParts(cursor, ['number', 'string', 'string']) ?? []
  const after = since === undefined ? null : new Date(since)
  const rows = await queries.$queryRaw<HeldRow[]>(sql`
    SELECT receiver_id, external_case_no, array_agg(kind ORDER BY received_at) AS kinds, min(received_at) AS since
    FROM callback WHERE candidate_id IS NULL AND external_case_no IS NOT NULL AND received_at <= ${before}
    GROUP BY receiver_id, external_case_no
    HAVING ${after}::timestamptz IS NULL
      OR (min(received_at), receiver_id, external_case_no) > (${after}::timestamptz, ${receiver ?? ''}, ${number ?? ''})
    ORDER BY min(received_at), receiver_id, external_case_no LIMIT ${limit + 1}`)
  const numbers = rows.map(({ receiver_id: receiverId, external_case_no: externalCaseNo, kinds, since }) => {
    return { receiverId, externalCaseNo, kinds, since }
  })
  return pageOf(numbers, limit, (row) => cursorText(row.since.getTime(), row.receiverId, row.externalCaseNo))
}

async function noteReceiver(queries: Queries, receiverId: string, late: readonly HeldNumber[]): Promise<void> {
  const numbers = late.flatMap((row) => (row.receiverId === receiverId ? row.externalCaseNo : []))
  const open = await queries.finding.findFirst({
    where: { kind: 'held-callback', subject: receiverId, closedAt: null },
  })
  if (numbers.length === 0) {
    if (open) await closeFinding(queries, 'held-callback', receiverId)
    return
  }
  const shown = `${numbers.slice(0, 5).join(', ')}${numbers.length > 5 ? ' …' : ''}`
  const text = findingText('numbers-held', { n: numbers.length, numbers: shown })
  if (open?.detail === text.detail) return
  await noteFinding(queries, { kind: 'held-callback', subject: receiverId, ...text })
}

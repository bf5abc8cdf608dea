/** Known answers that administrators choose, and how reviewers do by them and by each other. */
import { ulid } from 'ulid'
import { type Database, isDuplicate, sql } from '../../client.ts'
import { appendAudit } from '../records/audit.ts'

export interface HoneypotRow {
  readonly id: string
  readonly candidateId: string
  readonly expected: 'confirm' | 'reject'
  readonly category: string
  readonly addedBy: string
  readonly addedAt: Date
  readonly shown: number
  readonly right: number
}

export interface ReviewerFigures {
  readonly reviewerId: string
  /** Absent: the account is gone. */
  readonly name?: string
  readonly honeypots: { readonly answered: number; readonly right: number }
  readonly seconds: { readonly answered: number; readonly agreed: number }
}

export interface HoneypotStore {
  /** Undefined when it is not decided, or decided twice; a second time the first one stays. */
  add(candidateId: string, by: string): Promise<string | undefined>
  remove(id: string, by: string): Promise<boolean>
  /** Newest first, after the id of the last one before. */
  list(page: { readonly cursor?: string; readonly limit: number }): Promise<readonly HoneypotRow[]>
  figures(since: Date): Promise<readonly ReviewerFigures[]>
}

/** Right: the same answer and, where it was confirmed, the same category. A merge says that it is a problem. */
const RIGHT = sql`(CASE c.status WHEN 'rejected' THEN 'reject' ELSE 'confirm' END) = c.expected
  AND (c.expected = 'reject' OR c.category = c.expected_category)`

export function createHoneypotStore(database: Database): HoneypotStore {
  const { queries } = database
  return {
    add: (candidateId, by) => addHoneypot(database, candidateId, by),
    remove: (id, by) =>
      database.transaction(async (tx) => {
        const gone = await tx.honeypot.deleteMany({ where: { id } })
        if (gone.count > 0) await appendAudit(tx, { actor: by, action: 'honeypot.remove', subject: id })
        return gone.count > 0
      }),
    list: async ({ cursor, limit }) => {
      const rows = await queries.$queryRaw<PotSqlRow[]>(sql`
        SELECT h.id, h.candidate_id, h.expected, h.category, h.added_by, h.added_at,
          count(c.id)::int AS shown, (count(c.id) FILTER (WHERE c.status <> 'open' AND ${RIGHT}))::int AS "right"
        FROM honeypot h LEFT JOIN "check" c ON c.candidate_id = h.candidate_id AND c.kind = 'honeypot'
        WHERE ${cursor ?? null}::text IS NULL OR h.id < ${cursor ?? null}
        GROUP BY h.id ORDER BY h.id DESC LIMIT ${limit}`)
      return rows.map(({ candidate_id, expected, added_by, added_at, ...row }) => ({
        ...row,
        candidateId: candidate_id,
        expected: expected === 'confirm' ? 'confirm' : 'reject',
        addedBy: added_by,
        addedAt: added_at,
      }))
    },
    figures: async (since) => {
      const rows = await queries.$queryRaw<FigureRow[]>(sql`
        SELECT c.reviewer_id, u.name,
          (count(*) FILTER (WHERE c.kind = 'honeypot'))::int AS pots,
          (count(*) FILTER (WHERE c.kind = 'honeypot' AND ${RIGHT}))::int AS right_pots,
          (count(*) FILTER (WHERE c.kind = 'second'))::int AS seconds,
          (count(*) FILTER (WHERE c.kind = 'second' AND ${RIGHT}))::int AS agreed
        FROM "check" c LEFT JOIN user_account u ON u.id = c.reviewer_id
        WHERE c.status <> 'open' AND c.reviewer_id IS NOT NULL AND c.decided_at >= ${since}
        GROUP BY c.reviewer_id, u.name ORDER BY u.name NULLS LAST, c.reviewer_id`)
      return rows.map((row) => ({
        reviewerId: row.reviewer_id,
        ...(row.name === null ? {} : { name: row.name }),
        honeypots: { answered: row.pots, right: row.right_pots },
        seconds: { answered: row.seconds, agreed: row.agreed },
      }))
    },
  }
}

async function addHoneypot(database: Database, candidateId: string, by: string): Promise<string | undefined> {
  const { queries } = database
  const candidate = await queries.candidate.findUnique({ where: { id: candidateId } })
  const expected = ANSWERS[candidate?.status ?? '']
  if (!candidate || expected === undefined) return undefined
  const id = ulid()
  try {
    await database.transaction(async (tx) => {
      await tx.honeypot.create({ data: { id, candidateId, expected, category: candidate.category, addedBy: by } })
      await appendAudit(tx, { actor: by, action: 'honeypot.add', subject: candidateId, detail: { expected } })
    })
    return id
  } catch (error) {
    if (!isDuplicate(error)) throw error
    return (await queries.honeypot.findUniqueOrThrow({ where: { candidateId } })).id
  }
}

const ANSWERS: Readonly<Record<string, 'confirm' | 'reject'>> = { confirmed: 'confirm', rejected: 'reject' }

interface PotSqlRow {
  readonly id: string
  readonly candidate_id: string
  readonly expected: string
  readonly category: string
  readonly added_by: string
  readonly added_at: Date
  readonly shown: number
  readonly right: number
}

interface FigureRow {
  readonly reviewer_id: string
  readonly name: string | null
  readonly pots: number
  readonly right_pots: number
  readonly seconds: number
  readonly agreed: number
}

/**
 * The changes of the cases for whoever follows them. Each change has the number of its transaction; what belongs to a
 * transaction below the oldest one still running is final, so that nobody who read so far misses one that commits later.
 */
import { type Database, type Queries, sql } from '../../client.ts'

/** After which change to go on; the beginning is `BEGINNING`. */
export interface ChangeCursor {
  readonly xid: bigint
  readonly seq: bigint
}

export interface ChangedCase extends ChangeCursor {
  readonly candidateId: string
}

export type Changes =
  | { readonly kind: 'changes'; readonly changes: readonly ChangedCase[]; readonly more: boolean }
  /** The cursor is of another database, such as one from before a restore. */
  | { readonly kind: 'unknown-cursor' }

interface ChangeRow {
  readonly candidate_id: string
  readonly change_xid: bigint
  readonly change_seq: bigint
}

export async function readChanges(queries: Queries, after: ChangeCursor, limit: number): Promise<Changes> {
  const [horizon] = await queries.$queryRaw<{ xmin: bigint; xmax: bigint }[]>(sql`
    SELECT pg_snapshot_xmin(s)::text::bigint AS xmin, pg_snapshot_xmax(s)::text::bigint AS xmax
    FROM pg_current_snapshot() s`)
  if (horizon === undefined || after.xid >= horizon.xmax) return { kind: 'unknown-cursor' }
  const rows = await queries.$queryRaw<ChangeRow[]>(sql`
    SELECT candidate_id, change_xid, change_seq FROM "case"
    WHERE (change_xid, change_seq) > (${after.xid}, ${after.seq}) AND change_xid < ${horizon.xmin}
    ORDER BY change_xid, change_seq LIMIT ${limit + 1}`)
  const changes = rows.slice(0, limit).map((row) => ({
    candidateId: row.candidate_id,
    xid: row.change_xid,
    seq: row.change_seq,
  }))
  return { kind: 'changes', changes, more: rows.length > limit }
}

/** After a restore into another server its transactions count anew: what is numbered beyond them would never be read. */
export async function renumberChanges({ queries }: Database): Promise<void> {
  await queries.$executeRaw(sql`
    UPDATE "case" SET candidate_id = candidate_id
    WHERE change_xid > pg_snapshot_xmax(pg_current_snapshot())::text::bigint`)
}

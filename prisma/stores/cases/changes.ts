/**
 * What happened, in an order in which a reader misses nothing: by transaction, then number. What belongs to a transaction
 * below the oldest one still running is final; the rest is read a moment later (as in `case-changes.ts`).
 */
import { type Database, type Queries, sql } from '../../client.ts'

const KEPT_HOURS = 24

export type ChangeKind = 'candidate.opened' | 'candidate.changed' | 'candidate.closed' | 'case.changed' | 'alarm.raised'

export interface ChangePosition {
  readonly xid: bigint
  readonly seq: bigint
  /** When it was read: what is older than the table is not gone on from. */
  readonly at: Date
}

export interface Change extends ChangePosition {
  readonly kind: ChangeKind
  readonly subject: string
  readonly category?: string
  readonly severity?: number
  readonly version?: number
  /** Only this user is told. */
  readonly audience?: string
  readonly district?: string
  readonly cameraGroup?: string
}

export interface ChangeStore {
  /** Where to begin for somebody who wants what comes from now on. */
  position(): Promise<ChangePosition>
  /** Whether nothing after the position can be missing: it is of this database and not too old. */
  reaches(position: ChangePosition): Promise<boolean>
  /** In order; at most `limit`. */
  after(position: Pick<ChangePosition, 'xid' | 'seq'>, limit: number): Promise<readonly Change[]>
}

export function createChangeStore({ queries }: Database): ChangeStore {
  return {
    position: async () => {
      const [row] = await queries.$queryRaw<{ xid: bigint; at: Date }[]>(
        sql`SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint AS xid, now() AS at`,
      )
      if (!row) throw new Error('the position query gives one row')
      // Everything below the horizon is over, whatever its numbers.
      return { xid: row.xid, seq: 0n, at: row.at }
    },
    reaches: async ({ xid, at }) => {
      const [row] = await queries.$queryRaw<{ reached: boolean }[]>(sql`
        SELECT ${xid} <= pg_snapshot_xmax(pg_current_snapshot())::text::bigint
          AND ${at} BETWEEN now() - ${KEPT_HOURS} * interval '1 hour' AND now() + interval '1 minute' AS reached`)
      return row?.reached ?? false
    },
    after: async ({ xid, seq }, limit) => {
      const rows = await queries.$queryRaw<ChangeRow[]>(sql`
        SELECT h.xid, h.seq, h.at, h.kind, h.subject, h.category, h.severity, h.version, h.audience,
          c.district, c.camera_group
        FROM change h LEFT JOIN camera c ON c.id = h.camera_id
        WHERE (h.xid, h.seq) > (${xid}, ${seq}) AND h.xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
        ORDER BY h.xid, h.seq LIMIT ${limit}`)
      return rows.map(changeOf)
    },
  }
}

/** An hour longer than readers may go back. */
export async function forgetChanges(queries: Queries): Promise<void> {
  await queries.$executeRaw(sql`DELETE FROM change WHERE at < now() - ${KEPT_HOURS + 1} * interval '1 hour'`)
}

interface ChangeRow {
  readonly xid: bigint
  readonly seq: bigint
  readonly at: Date
  readonly kind: ChangeKind
  readonly subject: string
  readonly category: string | null
  readonly severity: number | null
  readonly version: number | null
  readonly audience: string | null
  readonly district: string | null
  readonly camera_group: string | null
}

function changeOf(row: ChangeRow): Change {
  return {
    xid: row.xid,
    seq: row.seq,
    at: row.at,
    kind: row.kind,
    subject: row.subject,
    ...(row.category === null ? {} : { category: row.category }),
    ...(row.severity === null ? {} : { severity: row.severity }),
    ...(row.version === null ? {} : { version: row.version }),
    ...(row.audience === null ? {} : { audience: row.audience }),
    ...(row.district === null ? {} : { district: row.district }),
    ...(row.camera_group === null ? {} : { cameraGroup: row.camera_group }),
  }
}

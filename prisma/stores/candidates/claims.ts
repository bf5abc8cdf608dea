/**
 * Who has which candidate before him. A claim is a lease on the database's clock: it keeps others from deciding while it
 * runs, and who comes late may still decide unless somebody else has claimed meanwhile.
 */
import { EVERYWHERE, type Scope } from '../../../pipeline/access/scope.ts'
import { type Database, joinSql, type Queries, sql } from '../../client.ts'
import { type CandidateStatus, candidateStatus } from './candidate-status.ts'
import { cameraInScope } from '../access/scope.ts'

export const CLAIM_SECONDS = 120
/** What was put aside waits for others first. */
const SKIP_SECONDS = 600
const TRIES = 3

export interface QueueFilter {
  readonly scope: Scope
  readonly category?: string
  /** 1 is the most severe: 2 leaves 1 and 2. */
  readonly minSeverity?: number
  /** A code of 6 digits covers the codes of 9 that begin with it. */
  readonly district?: string
  readonly cameraGroup?: string
}

export interface NextQuery extends QueueFilter {
  readonly reviewerId: string
  readonly count: number
}

export interface Claimed {
  readonly candidateId: string
  readonly until: Date
}

export interface RunningClaim {
  readonly reviewerId: string
  /** Undefined when the account is gone. */
  readonly name?: string
  readonly until: Date
}

export type ClaimOutcome =
  | { readonly kind: 'claimed'; readonly until: Date }
  | { readonly kind: 'held'; readonly by: RunningClaim }
  | { readonly kind: 'decided'; readonly status: CandidateStatus; readonly version: number }
  | { readonly kind: 'not-found' }

export interface ClaimStore {
  /**
   * Claims the first candidates that nobody else holds, the caller's own among them, most severe first, then oldest.
   * Asked again they are the same ones, for longer.
   */
  next(query: NextQuery): Promise<readonly Claimed[]>
  /** How many wait, claimed or not. */
  waiting(filter: QueueFilter): Promise<number>
  claim(candidateId: string, reviewerId: string): Promise<ClaimOutcome>
  /** Given back, and offered again as before. */
  release(candidateId: string, reviewerId: string): Promise<void>
  /** Put aside: others get it at once, the caller only when nothing else waits or after a while. */
  skip(candidateId: string, reviewerId: string): Promise<void>
}

export function createClaimStore(database: Database): ClaimStore {
  const { queries } = database
  return {
    next: (query) => claimNext(queries, query),
    waiting: async (filter) => {
      const [row] = await queries.$queryRaw<{ n: number }[]>(
        sql`SELECT count(*)::int AS n FROM candidate k WHERE ${isWaiting(filter)}`,
      )
      return row?.n ?? 0
    },
    claim: (candidateId, reviewerId) => claimOne(queries, candidateId, reviewerId),
    release: async (candidateId, reviewerId) => {
      await queries.claim.deleteMany({ where: { candidateId, reviewerId } })
    },
    skip: async (candidateId, reviewerId) => {
      await queries.$executeRaw(sql`
        WITH given_back AS (DELETE FROM claim WHERE candidate_id = ${candidateId} AND reviewer_id = ${reviewerId})
        INSERT INTO skip (candidate_id, reviewer_id, until)
        SELECT id, ${reviewerId}, now() + ${SKIP_SECONDS} * interval '1 second' FROM candidate WHERE id = ${candidateId}
        ON CONFLICT (candidate_id, reviewer_id) DO UPDATE SET until = EXCLUDED.until`)
    },
  }
}

function isWaiting({ scope, category, minSeverity, district, cameraGroup }: QueueFilter) {
  const ofCategory = category === undefined ? sql`` : sql`AND k.category = ${category}`
  const severe = minSeverity === undefined ? sql`` : sql`AND k.severity <= ${minSeverity}`
  const there =
    district === undefined && cameraGroup === undefined
      ? sql``
      : sql`AND EXISTS (SELECT FROM camera m WHERE m.id = k.camera_id
          AND (${district ?? null}::text IS NULL OR starts_with(m.district, ${district ?? null}))
          AND (${cameraGroup ?? null}::text IS NULL OR m.camera_group = ${cameraGroup ?? null}))`
  return sql`k.status = 'open' AND k.closed_at IS NULL AND ${cameraInScope(scope, sql`k.camera_id`)} ${ofCategory} ${severe} ${there}`
}

async function claimNext(queries: Queries, query: NextQuery): Promise<readonly Claimed[]> {
  const claimed: Claimed[] = []
  // What was picked may have been claimed by another between our look and our claim; at last come the ones put aside.
  for (let tries = 1; tries <= TRIES && claimed.length < query.count; tries += 1) {
    claimed.push(...(await claimSome(queries, query, { taken: claimed, skipped: tries === TRIES })))
  }
  return claimed
}

interface ClaimRow {
  readonly candidate_id: string
  readonly until: Date
}

async function claimSome(
  queries: Queries,
  query: NextQuery,
  { taken, skipped }: { taken: readonly Claimed[]; skipped: boolean },
): Promise<readonly Claimed[]> {
  const { reviewerId, count } = query
  const others =
    taken.length === 0 ? sql`` : sql`AND k.id NOT IN (${joinSql(taken.map(({ candidateId }) => candidateId))})`
  const notSkipped = sql`AND NOT EXISTS (
    SELECT FROM skip s WHERE s.candidate_id = k.id AND s.reviewer_id = ${reviewerId} AND s.until > now())`
  // The lock on the rows makes claims and decisions wait for each other; the one on the caller keeps his two windows
  // from claiming twice as much.
  const rows = await queries.$queryRaw<ClaimRow[]>(sql`
    WITH alone AS MATERIALIZED (SELECT pg_advisory_xact_lock(hashtextextended(${reviewerId}, 7272))),
    picked AS (
      SELECT k.id FROM candidate k
      WHERE (SELECT count(*) FROM alone) = 1 AND ${isWaiting(query)} AND k.not_by IS DISTINCT FROM ${reviewerId} ${others} ${skipped ? sql`` : notSkipped}
        AND NOT EXISTS (
          SELECT FROM claim c WHERE c.candidate_id = k.id AND c.reviewer_id <> ${reviewerId} AND c.until > now())
      ORDER BY k.severity, k.created_at, k.id
      LIMIT ${count - taken.length}
      FOR NO KEY UPDATE OF k SKIP LOCKED),
    taken AS (
      INSERT INTO claim AS c (candidate_id, reviewer_id, claimed_at, until)
      SELECT id, ${reviewerId}, now(), now() + ${CLAIM_SECONDS} * interval '1 second' FROM picked
      ON CONFLICT (candidate_id) DO UPDATE SET ${renewed}
        WHERE c.reviewer_id = EXCLUDED.reviewer_id OR c.until <= now()
      RETURNING c.candidate_id, c.until)
    SELECT t.candidate_id, t.until FROM taken t JOIN candidate k ON k.id = t.candidate_id
    ORDER BY k.severity, k.created_at, k.id`)
  return rows.map((row) => ({ candidateId: row.candidate_id, until: row.until }))
}

const renewed = sql`reviewer_id = EXCLUDED.reviewer_id, until = EXCLUDED.until,
  claimed_at = CASE WHEN c.reviewer_id = EXCLUDED.reviewer_id THEN c.claimed_at ELSE EXCLUDED.claimed_at END`

async function claimOne(queries: Queries, candidateId: string, reviewerId: string): Promise<ClaimOutcome> {
  for (;;) {
    const rows = await queries.$queryRaw<{ until: Date }[]>(sql`
      WITH picked AS (
        SELECT k.id FROM candidate k WHERE k.id = ${candidateId} AND ${isWaiting({ scope: EVERYWHERE })} FOR NO KEY UPDATE OF k),
      wanted AS (DELETE FROM skip WHERE candidate_id = ${candidateId} AND reviewer_id = ${reviewerId})
      INSERT INTO claim AS c (candidate_id, reviewer_id, claimed_at, until)
      SELECT id, ${reviewerId}, now(), now() + ${CLAIM_SECONDS} * interval '1 second' FROM picked
      ON CONFLICT (candidate_id) DO UPDATE SET ${renewed}
        WHERE c.reviewer_id = EXCLUDED.reviewer_id OR c.until <= now()
      RETURNING c.until`)
    if (rows[0]) return { kind: 'claimed', until: rows[0].until }
    const found = await queries.candidate.findUnique({ where: { id: candidateId } })
    if (!found) return { kind: 'not-found' }
    if (found.status !== 'open' || found.closedAt !== null)
      return { kind: 'decided', status: candidateStatus(found.status), version: found.version }
    const by = await claimOfAnother(queries, candidateId, reviewerId)
    if (by) return { kind: 'held', by }
  }
}

/** The running claim of somebody else; undefined when the reviewer may decide. */
export async function claimOfAnother(
  queries: Queries,
  candidateId: string,
  reviewerId: string,
): Promise<RunningClaim | undefined> {
  const [row] = await queries.$queryRaw<{ reviewer_id: string; until: Date; name: string | null }[]>(sql`
    SELECT c.reviewer_id, c.until, u.name FROM claim c LEFT JOIN user_account u ON u.id = c.reviewer_id
    WHERE c.candidate_id = ${candidateId} AND c.reviewer_id <> ${reviewerId} AND c.until > now()`)
  return row && { reviewerId: row.reviewer_id, until: row.until, ...(row.name === null ? {} : { name: row.name }) }
}

/** Until the transaction ends nobody claims the candidate: in this order a verdict sees every claim before it. */
export async function lockCandidate(tx: Queries, candidateId: string): Promise<void> {
  await tx.$queryRaw(sql`SELECT id FROM candidate WHERE id = ${candidateId} FOR NO KEY UPDATE`)
}

/** It is decided: nobody has it before him any more. */
export async function endClaim(tx: Queries, candidateId: string): Promise<void> {
  await tx.claim.deleteMany({ where: { candidateId } })
}

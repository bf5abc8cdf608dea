/** Which pictures' time of keeping is over, and what a run deleted. */
import { ulid } from 'ulid'
import { type RetentionSettings, RETENTION_DEFAULTS } from '../../../pipeline/casework/retention.ts'
import { type Database, isDuplicate, type Queries, sql } from '../../client.ts'
import { appendAudit } from './audit.ts'

export interface RetentionRun {
  readonly id: string
  readonly occasion: string
  readonly askedBy?: string
  readonly startedAt: Date
  /** Absent: it runs, or was broken off. */
  readonly finishedAt?: Date
  readonly rejected: number
  readonly closed: number
  readonly pictures: number
  readonly files: number
  readonly bytes: number
  readonly lookHours: number
}

export interface Due {
  readonly rejected: number
  readonly closed: number
  readonly pictures: number
}

export interface RetentionStore {
  settings(): Promise<Required<RetentionSettings>>
  setSettings(settings: RetentionSettings): Promise<void>
  /** Undefined when a run of this occasion has finished; one that was broken off goes on. */
  begin(run: { occasion: string; askedBy?: string }): Promise<string | undefined>
  /** What a run would give up now. */
  due(now: Date): Promise<Due>
  /** Gives up the rows of some candidates, each noted in the audit; nothing is left when it says zero. */
  giveUp(now: Date): Promise<Due>
  /** Deletes hours of looks that nobody counts any more. */
  forgetLookHours(now: Date): Promise<number>
  /** Of these content hashes the ones that something still needs. Ask `neededByStates` before. */
  needed(hashes: readonly string[]): Promise<ReadonlySet<string>>
  /** Of these the ones whose candidate, or case, is still open: only then an original is kept. */
  neededOriginals(hashes: readonly string[]): Promise<ReadonlySet<string>>
  /** Those of the pictures that belong to no candidate, open or over. */
  ofNoCandidate(hashes: ReadonlySet<string>): Promise<ReadonlySet<string>>
  /** Pictures that only a running dwell or verification knows. */
  neededByStates(): Promise<ReadonlySet<string>>
  finish(
    id: string,
    counts: Omit<RetentionRun, 'id' | 'occasion' | 'askedBy' | 'startedAt' | 'finishedAt'>,
  ): Promise<void>
  /** The newest first. */
  runs(limit: number): Promise<readonly RetentionRun[]>
}

const KEY = 'retention'
const DAY_MS = 86_400_000
const AT_ONCE = 200

export function createRetentionStore(database: Database): RetentionStore {
  const { queries } = database
  const settings = () => readSettings(queries)
  return {
    settings,
    setSettings: async (value) => {
      const kept = { ...value }
      await queries.setting.upsert({
        where: { key: KEY },
        create: { key: KEY, value: kept },
        update: { value: kept },
      })
    },
    begin: (run) => begin(queries, run),
    due: async (now) => countDue(queries, await settings(), now),
    giveUp: async (now) => {
      const kept = await settings()
      return database.transaction((tx) => giveUp(tx, kept, now))
    },
    forgetLookHours: async (now) => {
      const before = daysBefore(now, (await settings()).lookHourDays)
      return (await queries.lookHour.deleteMany({ where: { hour: { lt: before } } })).count
    },
    needed: (hashes) => needed(queries, hashes),
    neededOriginals: (hashes) => neededOriginals(queries, hashes),
    ofNoCandidate: async (hashes) => {
      const where = { sha256: { in: [...hashes] } }
      const rows = await queries.evidence.findMany({ where, select: { sha256: true }, distinct: 'sha256' })
      const known = new Set(rows.map(({ sha256 }) => sha256))
      return new Set([...hashes].filter((hash) => !known.has(hash)))
    },
    neededByStates: async () => {
      const rows = await queries.$queryRaw<{ hash: string }[]>(sql`
        SELECT DISTINCT v #>> '{}' AS hash FROM (
          SELECT state FROM recipe_state UNION ALL SELECT state FROM verification WHERE status = 'waiting') s,
          jsonb_path_query(s.state, 'strict $.**.full') v`)
      return new Set(rows.map(({ hash }) => hash))
    },
    finish: async (id, { bytes, ...counts }) => {
      await queries.retentionRun.update({
        where: { id },
        data: { ...counts, bytes: BigInt(bytes), finishedAt: new Date() },
      })
    },
    runs: async (limit) =>
      (await queries.retentionRun.findMany({ orderBy: { startedAt: 'desc' }, take: limit })).map(runOf),
  }
}

async function readSettings(queries: Queries): Promise<Required<RetentionSettings>> {
  const row = await queries.setting.findUnique({ where: { key: KEY } })
  // Written by `setSettings` only, from a configuration that was checked whole.
  return { ...RETENTION_DEFAULTS, ...((row?.value ?? {}) as RetentionSettings) }
}

async function begin(
  queries: Queries,
  { occasion, askedBy }: { occasion: string; askedBy?: string },
): Promise<string | undefined> {
  const earlier = await queries.retentionRun.findUnique({ where: { occasion } })
  if (earlier !== null) return earlier.finishedAt === null ? earlier.id : undefined
  try {
    const id = ulid()
    await queries.retentionRun.create({ data: { id, occasion, askedBy: askedBy ?? null } })
    return id
  } catch (error) {
    if (!isDuplicate(error)) throw error
    const found = await queries.retentionRun.findUniqueOrThrow({ where: { occasion } })
    return found.finishedAt === null ? found.id : undefined
  }
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * DAY_MS)
}

/**
 * By the machine's clock: `closed_at` may be a camera's. A case that the receiver took is over when it has ended, whatever
 * we said of its candidate afterwards.
 */
function dueCandidates(settings: Required<RetentionSettings>, now: Date) {
  return sql`
    SELECT d.id, d.verdict FROM (
      SELECT k.id,
        CASE WHEN c.acknowledged_at IS NULL AND k.status IN ('rejected', 'held') THEN 'rejected' ELSE 'closed' END AS verdict,
        GREATEST(k.closed_at, k.created_at, c.ended_at, c.updated_at,
          (SELECT max(r.at) FROM review r WHERE r.candidate_id = k.id),
          (SELECT max(v.decided_at) FROM verification v WHERE v.candidate_id = k.id)) AS over_at
      FROM candidate k LEFT JOIN "case" c ON c.candidate_id = k.id
      WHERE k.closed_at IS NOT NULL AND k.status <> 'open'
        AND (c.candidate_id IS NULL OR c.ended_at IS NOT NULL)
        AND EXISTS (SELECT FROM evidence e WHERE e.candidate_id = k.id)
        AND NOT EXISTS (SELECT FROM verification v WHERE v.candidate_id = k.id AND v.status = 'waiting')
        AND NOT EXISTS (SELECT FROM outbox o WHERE o.candidate_id = k.id
          AND o.delivered_at IS NULL AND o.cancelled_at IS NULL AND o.dead_at IS NULL)) d
    WHERE (d.verdict = 'rejected' AND d.over_at < ${daysBefore(now, settings.rejectedDays)})
      OR (d.verdict = 'closed' AND d.over_at < ${daysBefore(now, settings.closedDays)})`
}

interface DueRow {
  readonly id: string
  readonly verdict: 'rejected' | 'closed'
}

async function countDue(queries: Queries, settings: Required<RetentionSettings>, now: Date): Promise<Due> {
  const [row] = await queries.$queryRaw<Due[]>(sql`
    WITH due AS (${dueCandidates(settings, now)})
    SELECT count(*) FILTER (WHERE verdict = 'rejected')::int AS rejected,
      count(*) FILTER (WHERE verdict = 'closed')::int AS closed,
      (SELECT count(*) FROM evidence e WHERE e.candidate_id IN (SELECT id FROM due))::int AS pictures
    FROM due`)
  return row ?? { rejected: 0, closed: 0, pictures: 0 }
}

async function giveUp(tx: Queries, settings: Required<RetentionSettings>, now: Date): Promise<Due> {
  const due = await tx.$queryRaw<DueRow[]>(sql`${dueCandidates(settings, now)} ORDER BY d.id LIMIT ${AT_ONCE}`)
  if (due.length === 0) return { rejected: 0, closed: 0, pictures: 0 }
  const ids = due.map(({ id }) => id)
  // A candidate that was opened again meanwhile keeps its pictures.
  await tx.$queryRaw(sql`SELECT id FROM candidate WHERE id = ANY(${ids}::text[]) ORDER BY id FOR UPDATE`)
  const still = await tx.candidate.findMany({
    where: { id: { in: ids }, closedAt: { not: null } },
    select: { id: true },
  })
  const closed = new Set(still.map(({ id }) => id))
  const given = due.filter(({ id }) => closed.has(id))
  const rows = await tx.evidence.findMany({ where: { candidateId: { in: [...closed] } }, orderBy: { id: 'asc' } })
  await tx.evidence.deleteMany({ where: { id: { in: rows.map(({ id }) => id) } } })
  await tx.candidate.updateMany({ where: { id: { in: [...closed] } }, data: { picturesDeletedAt: now } })
  for (const { id, verdict } of given) {
    const pictures = rows.flatMap((row) => (row.candidateId === id ? { id: row.id, sha256: row.sha256 } : []))
    await appendAudit(tx, { actor: 'retention', action: 'evidence.delete', subject: id, detail: { verdict, pictures } })
  }
  const rejected = given.filter(({ verdict }) => verdict === 'rejected').length
  return { rejected, closed: given.length - rejected, pictures: rows.length }
}

async function needed(queries: Queries, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const wanted = [...hashes]
  const rows = await queries.$queryRaw<{ hash: string }[]>(sql`
    SELECT sha256 AS hash FROM evidence WHERE sha256 = ANY(${wanted}::text[])
    UNION SELECT sha256 FROM would_raise WHERE sha256 = ANY(${wanted}::text[])
    UNION SELECT reference_sha FROM "view" WHERE reference_sha = ANY(${wanted}::text[])
    UNION SELECT h.sha FROM verification v JOIN candidate k ON k.id = v.candidate_id,
      LATERAL (VALUES (v.before_sha), (v.after_sha)) h(sha)
      WHERE k.pictures_deleted_at IS NULL AND h.sha = ANY(${wanted}::text[])`)
  return new Set(rows.map(({ hash }) => hash))
}

async function neededOriginals(queries: Queries, hashes: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await queries.$queryRaw<{ hash: string }[]>(sql`
    SELECT DISTINCT e.sha256 AS hash FROM evidence e JOIN candidate k ON k.id = e.candidate_id
      LEFT JOIN "case" c ON c.candidate_id = k.id
    WHERE e.sha256 = ANY(${[...hashes]}::text[])
      AND (k.closed_at IS NULL OR (c.candidate_id IS NOT NULL AND c.ended_at IS NULL))`)
  return new Set(rows.map(({ hash }) => hash))
}

type Stored = Awaited<ReturnType<Queries['retentionRun']['findFirstOrThrow']>>

function runOf({ askedBy, finishedAt, bytes, ...row }: Stored): RetentionRun {
  return {
    ...row,
    bytes: Number(bytes),
    ...(askedBy === null ? {} : { askedBy }),
    ...(finishedAt === null ? {} : { finishedAt }),
  }
}

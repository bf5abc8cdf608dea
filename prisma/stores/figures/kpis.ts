/** Figures by category, street and department, and the candidates behind each: one row of facts for both. */
import type { Scope } from '../../../pipeline/access/scope.ts'
import { KPI_FIGURES, type KpiCounts, type KpiFigure, type KpiGroup } from '../../../pipeline/figures/kpis.ts'
import { type Page, pageOf, type PageQuery } from '../../../pipeline/paging.ts'
import { type Database, joinSql, type Prisma, type Queries, sql } from '../../client.ts'
import { CAMERA_NAMES, type CameraNames, cameraNames } from '../candidates/candidates.ts'
import { cursorParts, cursorText } from '../cursor.ts'
import { cameraInScope } from '../access/scope.ts'

/** Candidates raised in a time, of the cameras of a scope. Machine clock. */
export interface KpiRange {
  readonly scope: Scope
  readonly from?: Date
  readonly to?: Date
  /** Decides what is overdue. */
  readonly now: Date
}

export type KpiRow = KpiCounts & {
  /** Category id, division code or name of the department; empty where there is none. */
  readonly key: string
}

export interface KpiDay {
  /** Local day of the cameras, `YYYY-MM-DD`. */
  readonly day: string
  readonly raised: number
  readonly confirmed: number
  readonly rejected: number
}

export interface KpiCandidate {
  readonly id: string
  readonly category: string
  readonly status: string
  readonly camera: CameraNames
  readonly createdAt: Date
  readonly caseState?: string
}

export interface CoverageRow {
  readonly cameraId: string
  /** Division code, the site's word for a group, and the grid cell; as far as they are known. */
  readonly street?: string
  readonly cameraGroup?: string
  readonly gridCode?: string
  /** Looks that its interval promises over the hours, those that brought a frame, and those good enough to judge. */
  readonly promised: number
  readonly taken: number
  readonly good: number
}

export interface KpiStore {
  by(group: KpiGroup, range: KpiRange): Promise<readonly KpiRow[]>
  days(range: KpiRange): Promise<readonly KpiDay[]>
  /** Of the groups with most candidates, over the newest days; the busiest group first. */
  series(group: KpiGroup, range: KpiRange): Promise<readonly (KpiRow & Pick<KpiDay, 'day'>)[]>
  candidates(query: KpiRange & PageQuery & KpiQuestion): Promise<Page<KpiCandidate>>
  /** Of live cameras over whole hours before `now`, the one that falls shortest first. */
  coverage(query: { scope: Scope; now: Date; hours: number } & PageQuery): Promise<Page<CoverageRow>>
}

/** `key` as in the row of the group; absent: all of them. */
export interface KpiQuestion {
  readonly figure: KpiFigure
  readonly group: KpiGroup
  readonly key?: string
}

export function createKpiStore({ queries }: Database): KpiStore {
  return {
    by: (group, range) => by(queries, group, range),
    days: (range) => days(queries, range),
    series: (group, range) => series(queries, group, range),
    candidates: (query) => candidates(queries, query),
    coverage: (query) => coverage(queries, query),
  }
}

const YES: Readonly<Record<KpiFigure, (now: Date) => Prisma.Sql>> = {
  raised: () => sql`TRUE`,
  open: () => sql`status = 'open'`,
  confirmed: () => sql`status = 'confirmed'`,
  rejected: () => sql`status = 'rejected'`,
  filed: () => sql`filed_at IS NOT NULL`,
  dispatched: () => sql`dispatched_at IS NOT NULL`,
  disposed: () => sql`disposed_at IS NOT NULL`,
  onTime: () => sql`disposed_at IS NOT NULL AND (deadline_at IS NULL OR disposed_at <= deadline_at)`,
  // As isOverdue of pipeline/casework/deadline.ts judges.
  overdue: (now) => sql`state <> 'void' AND deadline_at < CASE
    WHEN state IN ('disposed', 'closed', 'forced_close') THEN coalesce(disposed_at, ended_at, ${now}::timestamptz)
    ELSE ${now}::timestamptz END`,
  ended: () => sql`state IN ('closed', 'forced_close')`,
  reworked: () => sql`reworks > 0`,
  clear: () => sql`verdict = 'clear'`,
  notClear: () => sql`verdict = 'not-clear'`,
  cannotTell: () => sql`verdict = 'cannot-tell'`,
  recurred: () => sql`recurrence_of IS NOT NULL`,
}

/** One row a candidate. What a reviewer merged is counted at the one it was merged into; what is held was never shown. */
function facts({ scope, from, to }: KpiRange): Prisma.Sql {
  return sql`
    SELECT k.id, k.status, k.category, k.recurrence_of, k.created_at,
      (k.created_at AT TIME ZONE 'UTC' + make_interval(mins => c.utc_offset_minutes))::date AS day,
      coalesce(c.district, '') AS street, coalesce(o.department, '') AS department,
      f.state, f.filed_at, f.dispatched_at, f.disposed_at, f.ended_at, f.deadline_at, f.reworks, v.verdict
    FROM candidate k
    JOIN camera c ON c.id = k.camera_id
    LEFT JOIN "case" f ON f.candidate_id = k.id AND f.withdrawn_at IS NULL
    LEFT JOIN LATERAL (
      SELECT coalesce(payload->'data'->'department'->>'name', payload->'department'->>'name') AS department FROM outbox
      WHERE candidate_id = k.id AND kind = 'case.confirmed' AND cancelled_at IS NULL ORDER BY sequence DESC LIMIT 1) o ON TRUE
    LEFT JOIN LATERAL (
      SELECT verdict FROM verification WHERE candidate_id = k.id AND status = 'done' ORDER BY id DESC LIMIT 1) v ON TRUE
    WHERE k.status IN ('open', 'confirmed', 'rejected') AND ${cameraInScope(scope, sql`k.camera_id`)}
      AND (${from ?? null}::timestamptz IS NULL OR k.created_at >= ${from ?? null})
      AND (${to ?? null}::timestamptz IS NULL OR k.created_at < ${to ?? null})`
}

const KEY: Readonly<Record<KpiGroup, Prisma.Sql>> = {
  category: sql`category`,
  street: sql`street`,
  department: sql`department`,
}
const COLUMN: Readonly<Record<KpiFigure, Prisma.Sql>> = Object.fromEntries(
  KPI_FIGURES.map((figure) => [figure, sql([`"${figure}"`])]),
) as Record<KpiFigure, Prisma.Sql>

function counts({ now }: KpiRange): Prisma.Sql {
  const each = KPI_FIGURES.map((figure) => sql`(count(*) FILTER (WHERE ${YES[figure](now)}))::int AS ${COLUMN[figure]}`)
  return joinSql(each, ', ')
}

async function by(queries: Queries, group: KpiGroup, range: KpiRange): Promise<readonly KpiRow[]> {
  return queries.$queryRaw<KpiRow[]>(sql`
    SELECT ${KEY[group]} AS key, ${counts(range)} FROM (${facts(range)}) fact
    GROUP BY 1 ORDER BY count(*) DESC, 1`)
}

async function days(queries: Queries, range: KpiRange): Promise<readonly KpiDay[]> {
  return queries.$queryRaw<KpiDay[]>(sql`
    SELECT to_char(day, 'YYYY-MM-DD') AS day, count(*)::int AS raised,
      (count(*) FILTER (WHERE status = 'confirmed'))::int AS confirmed,
      (count(*) FILTER (WHERE status = 'rejected'))::int AS rejected
    FROM (${facts(range)}) fact GROUP BY 1 ORDER BY 1`)
}

const BUSIEST = 12
const NEWEST_DAYS = 92

async function series(queries: Queries, group: KpiGroup, range: KpiRange): ReturnType<KpiStore['series']> {
  return queries.$queryRaw<(KpiRow & Pick<KpiDay, 'day'>)[]>(sql`
    WITH fact AS (${facts(range)}),
      busy AS (SELECT ${KEY[group]} AS key, count(*) AS n FROM fact GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${BUSIEST})
    SELECT key, to_char(day, 'YYYY-MM-DD') AS day, ${counts(range)}
    FROM fact JOIN busy ON busy.key = ${KEY[group]}
    WHERE day > (SELECT max(day) FROM fact) - ${NEWEST_DAYS}::int
    GROUP BY n, key, fact.day ORDER BY n DESC, key, fact.day`)
}

async function candidates(
  queries: Queries,
  { figure, group, key, cursor, limit, ...range }: KpiRange & PageQuery & KpiQuestion,
): Promise<Page<KpiCandidate>> {
  const [before] = cursorParts(cursor, ['string']) ?? []
  const ids = await queries.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM (${facts(range)}) fact
    WHERE (${YES[figure](range.now)}) AND (${key ?? null}::text IS NULL OR ${KEY[group]} = ${key ?? null})
      AND (${before ?? null}::text IS NULL OR id < ${before ?? null})
    ORDER BY id DESC LIMIT ${limit + 1}`)
  const rows = await queries.candidate.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: { id: 'desc' },
    include: { camera: { select: CAMERA_NAMES }, case: { select: { state: true } } },
  })
  const page = pageOf(rows, limit, ({ id }) => cursorText(id))
  return {
    ...page,
    rows: page.rows.map(({ id, category, status, camera, createdAt, case: theirs }) => ({
      id,
      category,
      status,
      camera: cameraNames(camera),
      createdAt,
      ...(theirs === null ? {} : { caseState: theirs.state }),
    })),
  }
}

const HOUR_MS = 3_600_000

async function coverage(
  queries: Queries,
  { scope, now, hours, cursor, limit }: Parameters<KpiStore['coverage']>[0],
): Promise<Page<CoverageRow>> {
  const to = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS)
  const from = new Date(to.getTime() - hours * HOUR_MS)
  const [share, after] = cursorParts(cursor, ['number', 'string']) ?? []
  const rows = await queries.$queryRaw<(Found & { readonly share: number })[]>(sql`
    SELECT * FROM (
      SELECT p.*, round(least(1, p.taken::numeric / p.promised), 6)::float8 AS share FROM (
        SELECT c.id AS "cameraId", c.district AS street, c.camera_group AS "cameraGroup", c.grid_code AS "gridCode",
          greatest(1, (extract(epoch FROM ${to}::timestamptz - greatest(${from}::timestamptz, c.created_at)) / c.interval_seconds)::int) AS promised,
          coalesce(sum(h.looks - h.failed), 0)::int AS taken, coalesce(sum(h.good), 0)::int AS good
        FROM camera c LEFT JOIN look_hour h ON h.camera_id = c.id AND h.hour >= ${from} AND h.hour < ${to}
        WHERE c.status = 'active' AND c.source_kind <> 'recording' AND c.created_at < ${to}::timestamptz - interval '1 hour'
          AND ${cameraInScope(scope, sql`c.id`)}
        GROUP BY c.id) p) q
    WHERE ${share ?? null}::float8 IS NULL OR (share, "cameraId") > (${share ?? null}::float8, ${after ?? null}::text)
    ORDER BY share, "cameraId" LIMIT ${limit + 1}`)
  const page = pageOf(rows, limit, ({ share: kept, cameraId }) => cursorText(kept, cameraId))
  return { ...page, rows: page.rows.map(rowOf) }
}

/** What is not known is left out. */
function rowOf({ cameraId, promised, taken, good, street, cameraGroup, gridCode }: Found): CoverageRow {
  return {
    cameraId,
    promised,
    taken,
    good,
    ...(street === null ? {} : { street }),
    ...(cameraGroup === null ? {} : { cameraGroup }),
    ...(gridCode === null ? {} : { gridCode }),
  }
}

type Found = Pick<CoverageRow, 'cameraId' | 'promised' | 'taken' | 'good'> &
  Readonly<Record<'street' | 'cameraGroup' | 'gridCode', string | null>>

/** What a reviewer should know before he decides: what was at the place before, and what stands around it. */
import type { Scope } from '../../../pipeline/access/scope.ts'
import { joinSql, type Queries, sql } from '../../client.ts'
import { type CandidateStatus, candidateStatus } from '../candidates/candidate-status.ts'
import { cameraInScope } from '../access/scope.ts'

export interface EarlierCandidate {
  readonly id: string
  readonly status: CandidateStatus
  readonly createdAt: Date
  /** Of the newest decision. */
  readonly reason?: string
}

export interface NearbyCandidate {
  readonly id: string
  readonly status: CandidateStatus
  readonly category: string
  readonly severity: number
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly utcOffsetMinutes: number
  readonly camera: { readonly id: string; readonly nameZh: string; readonly nameEn: string }
  /** Between the cameras; undefined when one of them has no place. */
  readonly distanceMetres?: number
  /** State of its case, theirs. */
  readonly caseState?: string
}

type ById<T> = ReadonlyMap<string, readonly T[]>

const MOST_EARLIER = 20
const MOST_NEARBY = 10
const NEAR_METRES = 50
const NEAR_HOURS = 24
const METRES_A_DEGREE = 111_320

interface EarlierRow {
  readonly of_id: string
  readonly id: string
  readonly status: string
  readonly created_at: Date
  readonly reason: string | null
}

/** Earlier candidates of the same anchor, newest first, by the candidate they came before. */
export async function readEarlier(queries: Queries, ids: readonly string[]): Promise<ById<EarlierCandidate>> {
  if (ids.length === 0) return new Map()
  const rows = await queries.$queryRaw<EarlierRow[]>(sql`
    SELECT s.id AS of_id, e.id, e.status, e.created_at,
      (SELECT r.reason FROM review r WHERE r.candidate_id = e.id AND r.undone_at IS NULL ORDER BY r.at DESC LIMIT 1) AS reason
    FROM candidate s CROSS JOIN LATERAL (
      SELECT k.id, k.status, k.created_at FROM candidate k
      WHERE k.anchor_id = s.anchor_id AND k.created_at <= s.created_at AND k.id <> s.id AND k.status <> 'held'
      ORDER BY k.created_at DESC LIMIT ${MOST_EARLIER}) e
    WHERE s.id IN (${joinSql([...ids])})
    ORDER BY s.id, e.created_at DESC`)
  return grouped(rows, ({ id, status, created_at, reason }) => ({
    id,
    status: candidateStatus(status),
    createdAt: created_at,
    ...(reason === null ? {} : { reason }),
  }))
}

interface NearbyRow {
  readonly of_id: string
  readonly id: string
  readonly status: string
  readonly category: string
  readonly severity: number
  readonly created_at: Date
  readonly last_seen_at: Date
  readonly camera_id: string
  readonly name_zh: string
  readonly name_en: string
  readonly utc_offset_minutes: number
  readonly metres: number | null
  readonly case_state: string | null
}

/**
 * Candidates at other places of the same camera and of cameras within 50 m, of the same day or still standing: those of
 * the same category first, then the nearest.
 */
export async function readNearby(
  queries: Queries,
  ids: readonly string[],
  scope: Scope,
): Promise<ById<NearbyCandidate>> {
  if (ids.length === 0) return new Map()
  const rows = await queries.$queryRaw<NearbyRow[]>(sql`
    SELECT s.id AS of_id, n.* FROM candidate s JOIN camera sc ON sc.id = s.camera_id CROSS JOIN LATERAL (
      SELECT k.id, k.status, k.category, k.severity, k.created_at, k.last_seen_at,
        k.camera_id, c.name_zh, c.name_en, c.utc_offset_minutes, c.metres, t.state AS case_state
      FROM (${CAMERAS_NEAR}) c
      JOIN candidate k ON k.camera_id = c.id
      LEFT JOIN "case" t ON t.candidate_id = k.id
      WHERE k.anchor_id <> s.anchor_id AND k.status <> 'held' AND ${cameraInScope(scope, sql`k.camera_id`)} AND (k.closed_at IS NULL
        OR k.created_at BETWEEN s.created_at - ${NEAR_HOURS} * interval '1 hour' AND s.created_at + ${NEAR_HOURS} * interval '1 hour')
      ORDER BY k.category <> s.category, c.metres NULLS FIRST, k.created_at DESC, k.id
      LIMIT ${MOST_NEARBY}) n
    WHERE s.id IN (${joinSql([...ids])})
    ORDER BY s.id, n.category <> s.category, n.metres NULLS FIRST, n.created_at DESC, n.id`)
  return grouped(rows, nearbyOf)
}

/** Of one coordinate system: between two of them the same numbers lie hundreds of metres apart. */
const CAMERAS_NEAR = sql`
  SELECT o.id, o.name_zh, o.name_en, o.utc_offset_minutes, NULL::float8 AS metres FROM camera o
  WHERE o.id = sc.id AND sc.lat IS NULL
  UNION ALL
  SELECT m.* FROM (
    SELECT o.id, o.name_zh, o.name_en, o.utc_offset_minutes,
      ${METRES_A_DEGREE} * sqrt(power(o.lat - sc.lat, 2) + power((o.lng - sc.lng) * cos(radians(sc.lat)), 2)) AS metres
    FROM camera o
    WHERE o.crs = sc.crs
      AND o.lat BETWEEN sc.lat - ${NEAR_METRES / METRES_A_DEGREE}::float8 AND sc.lat + ${NEAR_METRES / METRES_A_DEGREE}::float8
      AND o.lng BETWEEN sc.lng - ${NEAR_METRES / METRES_A_DEGREE}::float8 / cos(radians(sc.lat))
        AND sc.lng + ${NEAR_METRES / METRES_A_DEGREE}::float8 / cos(radians(sc.lat))) m
  WHERE m.metres <= ${NEAR_METRES}`

function nearbyOf(row: NearbyRow): NearbyCandidate {
  return {
    id: row.id,
    status: candidateStatus(row.status),
    category: row.category,
    severity: row.severity,
    createdAt: row.created_at,
    lastSeenAt: row.last_seen_at,
    utcOffsetMinutes: row.utc_offset_minutes,
    camera: { id: row.camera_id, nameZh: row.name_zh, nameEn: row.name_en },
    ...(row.metres === null ? {} : { distanceMetres: row.metres }),
    ...(row.case_state === null ? {} : { caseState: row.case_state }),
  }
}

function grouped<Row extends { readonly of_id: string }, T>(rows: readonly Row[], read: (row: Row) => T): ById<T> {
  const groups = new Map<string, T[]>()
  for (const row of rows) groups.set(row.of_id, [...(groups.get(row.of_id) ?? []), read(row)])
  return groups
}

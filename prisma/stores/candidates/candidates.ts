/** Candidates as reviewers read them. */
import type { Scope } from '../../../pipeline/access/scope.ts'
import type { NormalizedBox, NormalizedPoint } from '../../../pipeline/vocabulary.ts'
import type { CityFacts } from '../../../pipeline/casework/destination.ts'
import { type Database, type Queries, sql } from '../../client.ts'
import { type CandidateStatus, candidateStatus } from './candidate-status.ts'
import { PLACE_COLUMNS, readDestinations } from '../cases/department-rules.ts'
import { type EarlierCandidate, type NearbyCandidate, readEarlier, readNearby } from '../cameras/neighbours.ts'
import { cameraInScope, cameraWhere } from '../access/scope.ts'

export interface CameraNames {
  readonly id: string
  readonly nameZh: string
  readonly nameEn: string
  readonly utcOffsetMinutes: number
  readonly lng?: number
  readonly lat?: number
  readonly crs: string
}

export interface EvidenceView {
  readonly id: string
  /** sighting | after */
  readonly role: string
  readonly sha256: string
  readonly width: number
  readonly height: number
  readonly capturedAt: Date
  readonly place?: NormalizedBox
  readonly score: number
}

export interface CandidateView extends CityFacts {
  readonly id: string
  readonly version: number
  readonly status: CandidateStatus
  readonly severity: number
  readonly category: string
  readonly camera: CameraNames
  readonly zone?: {
    readonly id: string
    readonly kind: string
    readonly origin: string
    readonly polygon: readonly NormalizedPoint[]
  }
  readonly place?: NormalizedBox
  readonly firstSeenAt: Date
  readonly lastSeenAt: Date
  readonly createdAt: Date
  readonly closedAt?: Date
  readonly why: Readonly<Record<string, unknown>>
  readonly recurrenceOf?: string
  readonly mergedInto?: string
  readonly reopened: number
  /** Oldest first. */
  readonly evidence: readonly EvidenceView[]
}

export interface CandidateDetail {
  readonly candidate: CandidateView
  readonly earlier: readonly EarlierCandidate[]
  readonly nearby: readonly NearbyCandidate[]
}

export interface CandidateQuery {
  readonly scope: Scope
  readonly status?: CandidateStatus
  readonly category?: string
  /** What `nextCursor` of the page before said. */
  readonly cursor?: string
  readonly limit: number
}

export interface CandidateStore {
  /** Most severe first, then oldest. A cursor that is not one of ours begins anew. */
  list(query: CandidateQuery): Promise<{ readonly candidates: readonly CandidateView[]; readonly nextCursor?: string }>
  find(id: string): Promise<CandidateView | undefined>
  /** With what is near it, as far as the scope reaches. */
  get(id: string, scope: Scope): Promise<CandidateDetail | undefined>
  /** In the order of the ids; those that are gone are left out. */
  details(ids: readonly string[], scope: Scope): Promise<readonly CandidateDetail[]>
  evidence(evidenceId: string): Promise<{ readonly sha256: string } | undefined>
  counts(scope: Scope): Promise<Readonly<Record<CandidateStatus, number>>>
}

export function createCandidateStore({ queries }: Database): CandidateStore {
  return {
    list: (query) => listCandidates(queries, query),
    find: async (id) => (await readCandidates(queries, [id]))[0],
    get: async (id, scope) => (await readDetails(queries, [id], scope))[0],
    details: (ids, scope) => readDetails(queries, ids, scope),
    evidence: async (evidenceId) =>
      (await queries.evidence.findUnique({ where: { id: evidenceId }, select: { sha256: true } })) ?? undefined,
    counts: async (scope) => {
      const where = { camera: cameraWhere(scope) }
      const groups = await queries.candidate.groupBy({ by: ['status'], where, _count: { _all: true } })
      const counts = { open: 0, confirmed: 0, rejected: 0, merged: 0, held: 0 }
      for (const group of groups) counts[candidateStatus(group.status)] = group._count._all
      return counts
    },
  }
}

export const CAMERA_NAMES = {
  id: true,
  nameZh: true,
  nameEn: true,
  utcOffsetMinutes: true,
  lng: true,
  lat: true,
  crs: true,
}
const INCLUDED = {
  evidence: { orderBy: [{ capturedAt: 'asc' as const }, { id: 'asc' as const }] },
  camera: { select: { ...CAMERA_NAMES, ...PLACE_COLUMNS } },
  anchor: { select: { viewId: true } },
}

async function listCandidates(queries: Queries, query: CandidateQuery): ReturnType<CandidateStore['list']> {
  const after = parseCursor(query.cursor)
  const ids = await queries.$queryRaw<{ id: string }[]>(sql`
    SELECT id FROM candidate
    WHERE (status = ${query.status ?? null} OR (${query.status ?? null}::text IS NULL AND status <> 'held'))
      AND ${cameraInScope(query.scope, sql`camera_id`)}
      AND (${query.category ?? null}::text IS NULL OR category = ${query.category ?? null})
      AND (${after?.id ?? null}::text IS NULL
        OR (severity, created_at, id) > (${after?.severity ?? 0}::int, ${after?.createdAt ?? new Date(0)}::timestamptz, ${after?.id ?? ''}))
    ORDER BY severity, created_at, id
    LIMIT ${query.limit + 1}`)
  const wanted = ids.slice(0, query.limit).map((row) => row.id)
  const candidates = await readCandidates(queries, wanted)
  const last = candidates.at(-1)
  return { candidates, ...(ids.length > query.limit && last ? { nextCursor: cursorOf(last) } : {}) }
}

async function readDetails(queries: Queries, ids: readonly string[], scope: Scope): Promise<CandidateDetail[]> {
  const [candidates, earlier, nearby] = await Promise.all([
    readCandidates(queries, ids),
    readEarlier(queries, ids),
    readNearby(queries, ids, scope),
  ])
  return candidates.map((candidate) => ({
    candidate,
    earlier: earlier.get(candidate.id) ?? [],
    nearby: nearby.get(candidate.id) ?? [],
  }))
}

async function readCandidates(queries: Queries, ids: readonly string[]): Promise<CandidateView[]> {
  const rows = await queries.candidate.findMany({ where: { id: { in: [...ids] } }, include: INCLUDED })
  const byId = new Map((await withZones(queries, rows)).map((candidate) => [candidate.id, candidate]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

function cursorOf({ severity, createdAt, id }: CandidateView): string {
  return Buffer.from(JSON.stringify([severity, createdAt.getTime(), id])).toString('base64url')
}

function parseCursor(text: string | undefined): { severity: number; createdAt: Date; id: string } | undefined {
  if (text === undefined) return undefined
  try {
    const [severity, time, id] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if (!isSmallInteger(severity) || typeof time !== 'number' || typeof id !== 'string') return undefined
    const createdAt = new Date(time)
    return Number.isNaN(createdAt.getTime()) ? undefined : { severity, createdAt, id }
  } catch {
    return undefined
  }
}

function isSmallInteger(value: unknown): value is number {
  return Number.isInteger(value) && Math.abs(value as number) < 100
}

type CandidateRow = NonNullable<Awaited<ReturnType<typeof oneRow>>>
const oneRow = (queries: Queries, id: string) => queries.candidate.findUnique({ where: { id }, include: INCLUDED })

async function withZones(queries: Queries, rows: readonly CandidateRow[]): Promise<CandidateView[]> {
  const zoneKey = (row: CandidateRow): string => `${row.anchor.viewId}/${row.zoneId}`
  const zones = await queries.zone.findMany({
    where: { id: { in: rows.filter((row) => row.zoneId !== null).map(zoneKey) } },
  })
  const byKey = new Map(zones.map((zone) => [zone.id, zone]))
  const destinations = await readDestinations(
    queries,
    rows.map(({ camera }) => camera),
  )
  return rows.map((row) => {
    const zone = byKey.get(zoneKey(row))
    return {
      ...candidateOf(row),
      destined: destinations.of(row.camera, row.category),
      ...(zone && row.zoneId !== null ? { zone: zoneOf(row.zoneId, zone) } : {}),
    }
  })
}

function zoneOf(id: string, { kind, origin, polygon }: { kind: string; origin: string; polygon: unknown }) {
  return { id, kind, origin, polygon: polygon as readonly NormalizedPoint[] }
}

function candidateOf(row: CandidateRow): Omit<CandidateView, 'destined'> {
  return {
    id: row.id,
    version: row.version,
    status: candidateStatus(row.status),
    severity: row.severity,
    category: row.category,
    camera: cameraNames(row.camera),
    ...(row.place === null ? {} : { place: row.place as unknown as NormalizedBox }),
    firstSeenAt: row.firstSeenAt,
    lastSeenAt: row.lastSeenAt,
    createdAt: row.createdAt,
    ...(row.closedAt === null ? {} : { closedAt: row.closedAt }),
    why: row.why as Record<string, unknown>,
    ...(row.componentCode === null ? {} : { componentCode: row.componentCode }),
    ...(row.camera.gridCode === null ? {} : { gridCode: row.camera.gridCode }),
    ...(row.recurrenceOf === null ? {} : { recurrenceOf: row.recurrenceOf }),
    ...(row.mergedInto === null ? {} : { mergedInto: row.mergedInto }),
    reopened: row.reopened,
    evidence: row.evidence.map(({ id, role, sha256, width, height, capturedAt, place, score }) => ({
      id,
      role,
      sha256,
      width,
      height,
      capturedAt,
      score,
      ...(place === null ? {} : { place: place as unknown as NormalizedBox }),
    })),
  }
}

interface CameraNamesRow extends Omit<CameraNames, 'lng' | 'lat'> {
  readonly lng: number | null
  readonly lat: number | null
}

/** A camera's names and place without the nulls of SQL. */
export function cameraNames({ id, nameZh, nameEn, utcOffsetMinutes, crs, lng, lat }: CameraNamesRow): CameraNames {
  const names = { id, nameZh, nameEn, utcOffsetMinutes, crs }
  return { ...names, ...(lng === null ? {} : { lng }), ...(lat === null ? {} : { lat }) }
}

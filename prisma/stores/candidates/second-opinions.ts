/** Who rejects again and again at one place does not decide there alone: the next candidate is for somebody else. */
import type { Scope } from '../../../pipeline/access/scope.ts'
import { type Page, pageOf, type PageQuery } from '../../../pipeline/paging.ts'
import { secondOpinionOf } from '../../../pipeline/casework/settings.ts'
import { placeAffinity } from '../../../pipeline/recipes/matching.ts'
import type { NormalizedBox } from '../../../pipeline/vocabulary.ts'
import { type Database, type Prisma, type Queries, sql } from '../../client.ts'
import { CAMERA_NAMES, type CameraNames, cameraNames } from './candidates.ts'
import { type CandidateStatus, candidateStatus } from './candidate-status.ts'
import { cursorParts, cursorText } from '../cursor.ts'
import { cameraInScope } from '../access/scope.ts'
import { readCasework } from '../settings.ts'

/** Where a candidate is about to open. */
export interface OpeningPlace {
  readonly viewId: string
  readonly anchorId: string
  readonly place?: NormalizedBox
  readonly zoneId?: string
  /** Machine clock. */
  readonly now: number
}

interface RejectionRow {
  readonly reviewer_id: string
  readonly anchor_id: string
  readonly place: NormalizedBox | null
  readonly zone_id: string | null
}

const DAY_MS = 24 * 3_600_000

/** The reviewer who rejected most often at the place, of whatever category, if he did so too often; else undefined. */
export async function excludedReviewer(tx: Queries, opening: OpeningPlace): Promise<string | undefined> {
  const { rejections, days } = secondOpinionOf(await readCasework(tx))
  const rows = await tx.$queryRaw<RejectionRow[]>(sql`
    SELECT r.reviewer_id, a.id AS anchor_id, a.place, a.zone_id
    FROM anchor a JOIN candidate k ON k.anchor_id = a.id JOIN review r ON r.candidate_id = k.id
    WHERE a.view_id = ${opening.viewId} AND r.decision = 'reject' AND r.undone_at IS NULL AND r.reason IS DISTINCT FROM 'test'
      AND r.at > ${new Date(opening.now - days * DAY_MS)}`)
  const counts = new Map<string, number>()
  for (const row of rows) {
    if (isThere(row, opening)) counts.set(row.reviewer_id, (counts.get(row.reviewer_id) ?? 0) + 1)
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1])
  return most && most[1] >= rejections ? most[0] : undefined
}

function isThere({ anchor_id, place, zone_id }: RejectionRow, opening: OpeningPlace): boolean {
  if (anchor_id === opening.anchorId) return true
  if (place && opening.place) return placeAffinity(place, opening.place) > 0
  return zone_id !== null && zone_id === opening.zoneId
}

export interface SecondOpinion {
  readonly candidateId: string
  readonly category: string
  readonly camera: CameraNames
  readonly status: CandidateStatus
  readonly createdAt: Date
  /** Who must not decide it. */
  readonly notBy: { readonly id: string; readonly name?: string }
  readonly decidedBy?: { readonly id: string; readonly name?: string }
}

export interface SecondOpinionStore {
  /** Those that wait first, then the newest. */
  list(query: PageQuery & { readonly scope: Scope }): Promise<Page<SecondOpinion>>
}

export function createSecondOpinionStore({ queries }: Database): SecondOpinionStore {
  return {
    list: async ({ scope, cursor, limit }) => {
      const after = cursorParts(cursor, ['number', 'number', 'string'])
      const found = await queries.$queryRaw<WaitingRow[]>(sql`
        SELECT k.id, (k.status <> 'open')::int AS decided, k.created_at FROM candidate k
        WHERE k.not_by IS NOT NULL AND ${cameraInScope(scope, sql`k.camera_id`)} AND ${beyond(after)}
        ORDER BY k.status <> 'open', k.created_at DESC, k.id LIMIT ${limit + 1}`)
      const { rows, nextCursor } = pageOf(found, limit, (row) =>
        cursorText(row.decided, row.created_at.getTime(), row.id),
      )
      const opinions = await readOpinions(
        queries,
        rows.map(({ id }) => id),
      )
      return { rows: opinions, ...(nextCursor === undefined ? {} : { nextCursor }) }
    },
  }
}

interface WaitingRow {
  readonly id: string
  readonly decided: number
  readonly created_at: Date
}

/** Those that come after the cursor: open ones first, then the newest. */
function beyond(after: readonly [number, number, string] | undefined): Prisma.Sql {
  if (after === undefined) return sql`TRUE`
  const [decided, createdAt, id] = after
  const at = sql`${new Date(createdAt)}::timestamptz`
  return sql`((k.status <> 'open')::int > ${decided}::int OR ((k.status <> 'open')::int = ${decided}::int
    AND (k.created_at < ${at} OR (k.created_at = ${at} AND k.id > ${id}))))`
}

async function readOpinions(queries: Queries, ids: readonly string[]): Promise<readonly SecondOpinion[]> {
  const rows = await queries.candidate.findMany({
    where: { id: { in: [...ids] } },
    include: {
      camera: { select: CAMERA_NAMES },
      reviews: { where: { undoneAt: null }, orderBy: { at: 'desc' }, take: 1 },
    },
  })
  const people = rows.flatMap(({ notBy, reviews }) => [notBy ?? '', reviews[0]?.reviewerId ?? ''])
  const users = await queries.user.findMany({ where: { id: { in: people } }, select: { id: true, name: true } })
  const names = new Map(users.map(({ id, name }) => [id, name]))
  const person = (id: string) => ({ id, ...(names.has(id) ? { name: names.get(id)! } : {}) })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => {
    const row = byId.get(id)
    if (!row || row.notBy === null) return []
    const decided = row.reviews[0]
    return {
      candidateId: row.id,
      category: row.category,
      camera: cameraNames(row.camera),
      status: candidateStatus(row.status),
      createdAt: row.createdAt,
      notBy: person(row.notBy),
      ...(decided ? { decidedBy: person(decided.reviewerId) } : {}),
    }
  })
}

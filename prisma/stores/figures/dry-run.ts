/**
 * What a day would have raised before people: candidates that were held, and what views that wait for their approval would
 * have raised. Looks are not kept, so that a change made since cannot be played again: what is not known is listed.
 */
import type { Scope } from '../../../pipeline/access/scope.ts'
import { findCategory, isWholePicture } from '../../../pipeline/catalogue/catalogue.ts'
import { type Page, pageOf, type PageQuery } from '../../../pipeline/paging.ts'
import type { NormalizedBox } from '../../../pipeline/vocabulary.ts'
import { type Database, type Queries, sql } from '../../client.ts'
import { CAMERA_NAMES, type CameraNames, cameraNames } from '../candidates/candidates.ts'
import { cursorParts, cursorText } from '../cursor.ts'
import { cameraInScope } from '../access/scope.ts'

/** A local day of each camera, and whose. */
export interface DryRunDay {
  /** `2026-11-23` */
  readonly day: string
  readonly scope: Scope
  readonly category?: string
  readonly cameraId?: string
  /** '' = cameras without a group. */
  readonly cameraGroup?: string
}

/** held: by the ladder or for room, `heldFor` says which. view: its view waits for approval. */
export interface DryRunItem {
  readonly id: string
  readonly from: 'held' | 'view'
  readonly heldFor?: string
  readonly category: string
  readonly severity: number
  readonly camera: CameraNames
  readonly zoneId?: string
  readonly place?: NormalizedBox
  readonly label?: string
  readonly score: number
  /** Camera clock. */
  readonly seenAt: Date
  /** Of a held one; a view's own has its item's id. Absent: no picture is kept. */
  readonly evidenceId?: string
  readonly hasPicture: boolean
}

export interface DryRunCount {
  readonly category: string
  readonly cameraId: string
  readonly wouldRaise: number
  /** What went before people all the same. */
  readonly raised: number
}

/**
 * not-looked-at: no look brought a picture that day. not-learned: their view has no reference, nothing is judged. zones-changed: drawn or
 * approved anew since, and the frames are not kept. not-run: the category is not looked for there. no-zones: it needs a zone that the view lacks.
 */
export const UNANSWERED = ['not-looked-at', 'not-learned', 'zones-changed', 'not-run', 'no-zones'] as const
export interface Unanswered {
  readonly kind: (typeof UNANSWERED)[number]
  readonly cameras: number
  readonly examples: readonly string[]
}

export interface DryRunStore {
  items(day: DryRunDay, page: PageQuery): Promise<Page<DryRunItem>>
  /** By category, then camera. */
  counts(day: DryRunDay): Promise<readonly DryRunCount[]>
  unanswered(day: DryRunDay): Promise<readonly Unanswered[]>
  /** Content hash of the picture of an item of a view. */
  picture(id: string): Promise<string | undefined>
}

export function createDryRunStore({ queries }: Database): DryRunStore {
  return {
    items: (day, page) => readItems(queries, day, page),
    counts: (day) =>
      queries.$queryRaw<DryRunCount[]>(sql`
        SELECT category, camera_id AS "cameraId", count(*) FILTER (WHERE kind <> 'raised')::int AS "wouldRaise",
          count(*) FILTER (WHERE kind = 'raised')::int AS raised
        FROM (${allOf(day)}) x GROUP BY 1, 2 ORDER BY 1, 2 LIMIT ${MOST_COUNTS}`),
    unanswered: (day) => readUnanswered(queries, day),
    picture: async (id) =>
      (await queries.wouldRaise.findUnique({ where: { id }, select: { sha256: true } }))?.sha256 ?? undefined,
  }
}

const MOST_COUNTS = 5000
const EXAMPLES = 5

function camerasOf({ scope, cameraId, cameraGroup }: DryRunDay) {
  return sql`c.status <> 'retired' AND ${cameraInScope(scope, sql`c.id`)}
    AND (${cameraId ?? null}::text IS NULL OR c.id = ${cameraId ?? null})
    AND (${cameraGroup ?? null}::text IS NULL OR coalesce(c.camera_group, '') = ${cameraGroup ?? null})`
}

/** On the machine's clock, by the local day of the camera. */
function within(column: ReturnType<typeof sql>, { day }: DryRunDay) {
  const from = sql`(${day}::date::timestamp - make_interval(mins => c.utc_offset_minutes)) AT TIME ZONE 'UTC'`
  return sql`${column} >= ${from} AND ${column} < ${from} + interval '1 day'`
}

function allOf(day: DryRunDay) {
  const category = (column: ReturnType<typeof sql>) =>
    sql`(${day.category ?? null}::text IS NULL OR ${column} = ${day.category ?? null})`
  return sql`
    SELECT k.id, CASE WHEN k.status = 'held' THEN 'held' ELSE 'raised' END AS kind, k.category, k.camera_id
    FROM candidate k JOIN camera c ON c.id = k.camera_id
    WHERE ${camerasOf(day)} AND ${within(sql`k.created_at`, day)} AND ${category(sql`k.category`)}
    UNION ALL
    SELECT w.id, 'view', w.category, w.camera_id FROM would_raise w JOIN camera c ON c.id = w.camera_id
    WHERE ${camerasOf(day)} AND ${within(sql`w.noted_at`, day)} AND ${category(sql`w.category`)}`
}

interface ItemRow {
  readonly id: string
  readonly kind: 'held' | 'view'
  readonly category: string
  readonly camera_id: string
}

async function readItems(queries: Queries, day: DryRunDay, { cursor, limit }: PageQuery): Promise<Page<DryRunItem>> {
  const [category = '', camera = '', id = ''] = cursorParts(cursor, ['string', 'string', 'string']) ?? []
  const found = await queries.$queryRaw<ItemRow[]>(sql`
    SELECT * FROM (${allOf(day)}) x WHERE kind <> 'raised' AND (category, camera_id, id) > (${category}, ${camera}, ${id})
    ORDER BY category, camera_id, id LIMIT ${limit + 1}`)
  const { rows, nextCursor } = pageOf(found, limit, (row) => cursorText(row.category, row.camera_id, row.id))
  const items = await readEach(queries, rows)
  return {
    rows: rows.flatMap((row) => items.get(row.id) ?? []),
    ...(nextCursor === undefined ? {} : { nextCursor }),
  }
}

async function readEach(queries: Queries, rows: readonly ItemRow[]): Promise<ReadonlyMap<string, DryRunItem>> {
  const idsOf = (kind: ItemRow['kind']) => rows.flatMap((row) => (row.kind === kind ? [row.id] : []))
  const held = await queries.candidate.findMany({
    where: { id: { in: idsOf('held') } },
    include: {
      camera: { select: CAMERA_NAMES },
      evidence: { orderBy: [{ score: 'desc' }, { id: 'asc' }], take: 1, select: { id: true, score: true } },
    },
  })
  const noted = await queries.wouldRaise.findMany({ where: { id: { in: idsOf('view') } } })
  const cameras = await queries.camera.findMany({
    where: { id: { in: noted.map(({ cameraId }) => cameraId) } },
    select: CAMERA_NAMES,
  })
  const byCamera = new Map(cameras.map((camera) => [camera.id, cameraNames(camera)]))
  const items = new Map<string, DryRunItem>()
  for (const row of held) {
    const [best] = row.evidence
    const { label } = row.why as { label?: string }
    items.set(row.id, {
      ...common(row),
      from: 'held',
      ...(row.heldFor === null ? {} : { heldFor: row.heldFor }),
      camera: cameraNames(row.camera),
      ...(label === undefined ? {} : { label }),
      score: best?.score ?? 0,
      seenAt: row.lastSeenAt,
      ...(best ? { evidenceId: best.id } : {}),
      hasPicture: best !== undefined,
    })
  }
  for (const row of noted) {
    const camera = byCamera.get(row.cameraId)
    if (camera === undefined) continue
    items.set(row.id, {
      ...common(row),
      from: 'view',
      camera,
      ...(row.label === null ? {} : { label: row.label }),
      score: row.score,
      seenAt: row.seenAt,
      hasPicture: row.sha256 !== null,
    })
  }
  return items
}

interface Common {
  readonly id: string
  readonly category: string
  readonly severity: number
  readonly zoneId: string | null
  readonly place: unknown
}

function common({ id, category, severity, zoneId, place }: Common) {
  return {
    id,
    category,
    severity,
    ...(zoneId === null ? {} : { zoneId }),
    ...(place === null ? {} : { place: place as NormalizedBox }),
  }
}

async function readUnanswered(queries: Queries, day: DryRunDay): Promise<readonly Unanswered[]> {
  const row = day.category === undefined ? undefined : findCategory(day.category)
  const zones = row === undefined || isWholePicture(row) ? [] : row.recipe.zones
  const [cameras] = [camerasOf(day)]
  const conditions: Record<Unanswered['kind'], ReturnType<typeof sql>> = {
    'not-looked-at': sql`c.status = 'active' AND NOT EXISTS (SELECT FROM look_hour h WHERE h.camera_id = c.id AND h.looks > h.failed
      AND ${within(sql`h.hour`, day)})`,
    'not-learned': sql`NOT EXISTS (SELECT FROM view v WHERE v.camera_id = c.id AND v.reference IS NOT NULL)`,
    'zones-changed': sql`EXISTS (SELECT FROM view v JOIN audit_entry a ON a.subject = v.id WHERE v.camera_id = c.id
      AND a.action = 'view.zones' AND a.at >= (${day.day}::date::timestamp - make_interval(mins => c.utc_offset_minutes)) AT TIME ZONE 'UTC')`,
    'not-run': row === undefined ? sql`FALSE` : sql`NOT (${row.id} = ANY(c.categories))`,
    'no-zones':
      zones.length === 0
        ? sql`FALSE`
        : sql`NOT EXISTS (SELECT FROM view v JOIN zone z ON z.view_id = v.id WHERE v.camera_id = c.id AND z.kind = ANY(${[...zones]}::text[]))`,
  }
  const answers: Unanswered[] = []
  for (const kind of UNANSWERED) {
    const found = await queries.$queryRaw<{ id: string; n: number }[]>(sql`
      SELECT c.id, count(*) OVER ()::int AS n FROM camera c WHERE ${cameras} AND ${conditions[kind]}
      ORDER BY c.id LIMIT ${EXAMPLES}`)
    const [first] = found
    if (first) answers.push({ kind, cameras: first.n, examples: found.map(({ id }) => id) })
  }
  return answers
}

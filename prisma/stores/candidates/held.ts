/** Candidates that are kept and shown to nobody in the queue: listed, labelled, and raised by hand where somebody wants to. */
import type { Scope } from '../../../pipeline/access/scope.ts'
import { GONE_AFTER_MS, KEPT_MS } from '../../../pipeline/ladder/settling.ts'
import { type HeldFor, parseHeldFor } from '../../../pipeline/ladder/opening.ts'
import type { NormalizedBox } from '../../../pipeline/vocabulary.ts'
import { type Database, type Queries, sql } from '../../client.ts'
import { appendAudit } from '../records/audit.ts'
import { CAMERA_NAMES, type CameraNames, cameraNames } from './candidates.ts'
import { lockCandidate } from './claims.ts'
import { cameraInScope } from '../access/scope.ts'

export interface HeldCandidate {
  readonly id: string
  readonly category: string
  readonly severity: number
  readonly camera: CameraNames
  readonly cameraGroup?: string
  readonly heldFor: HeldFor
  readonly heldAt: Date
  /** Closed without a person at the latest then. */
  readonly keptUntil: Date
  readonly firstSeenAt: Date
  readonly lastSeenAt: Date
  readonly place?: NormalizedBox
  readonly why: Readonly<Record<string, unknown>>
  /** Its best picture; absent when none is kept any more. */
  readonly evidenceId?: string
  readonly label?: { readonly answer: 'right' | 'wrong'; readonly by: string; readonly at: Date }
  /** Why it ended without a person; absent while it is held. */
  readonly ended?: { readonly at: Date; readonly because: 'gone' | 'kept-long-enough' }
}

export interface HeldQuery {
  readonly scope: Scope
  readonly heldFor?: HeldFor
  readonly category?: string
  /** '' = cameras without a group. */
  readonly cameraGroup?: string
  readonly ended: boolean
  /** In an order of chance and without those that have a label: what is labelled is then a fair sample. */
  readonly sample: boolean
  readonly cursor?: string
  readonly limit: number
}

export type Labelled = 'labelled' | 'not-held'
export type RaisedByHand =
  | { readonly kind: 'raised'; readonly version: number }
  | { readonly kind: 'not-held' | 'not-found' }

export interface HeldStore {
  list(query: HeldQuery): Promise<{ readonly held: readonly HeldCandidate[]; readonly nextCursor?: string }>
  /** Counts only: nothing is filed and nothing silenced. A second label of the same candidate takes the first one's place. */
  label(label: { candidateId: string; answer: 'right' | 'wrong'; by: string; at: Date }): Promise<Labelled>
  /** Before reviewers now, whatever its rung and the budget say. */
  raise(raised: { candidateId: string; by: string; at: Date }): Promise<RaisedByHand>
}

export function createHeldStore(database: Database): HeldStore {
  return {
    list: (query) => listHeld(database.queries, query),
    label: (label) => database.transaction((tx) => setLabel(tx, label)),
    raise: (raised) => database.transaction((tx) => raise(tx, raised)),
  }
}

async function listHeld(queries: Queries, query: HeldQuery): ReturnType<HeldStore['list']> {
  const { scope, heldFor, category, cameraGroup, ended, sample, cursor, limit } = query
  // The hash of an id has nothing to do with what the candidate shows.
  const order = sample ? sql`md5(k.id)` : sql`k.id`
  const ids = await queries.$queryRaw<{ id: string; at: string }[]>(sql`
    SELECT k.id, ${order} AS at FROM candidate k JOIN camera c ON c.id = k.camera_id
    WHERE k.status = 'held' AND (k.closed_at IS NOT NULL) = ${ended} AND ${cameraInScope(scope, sql`k.camera_id`)}
      AND (${heldFor ?? null}::text IS NULL OR k.held_for = ${heldFor ?? null})
      AND (${category ?? null}::text IS NULL OR k.category = ${category ?? null})
      AND (${cameraGroup ?? null}::text IS NULL OR coalesce(c.camera_group, '') = ${cameraGroup ?? null})
      AND (NOT ${sample}::boolean OR (NOT EXISTS (SELECT FROM shadow_label l WHERE l.candidate_id = k.id)
        AND EXISTS (SELECT FROM evidence e WHERE e.candidate_id = k.id)))
      AND (${cursor ?? null}::text IS NULL OR ${order} > ${cursor ?? null})
    ORDER BY 2, 1 LIMIT ${limit + 1}`)
  const shown = ids.slice(0, limit)
  const rows = await queries.candidate.findMany({
    where: { id: { in: shown.map(({ id }) => id) } },
    include: {
      camera: { select: { ...CAMERA_NAMES, cameraGroup: true } },
      evidence: { orderBy: [{ score: 'desc' }, { id: 'asc' }], take: 1, select: { id: true } },
      label: true,
    },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const last = shown.at(-1)
  return {
    held: shown.flatMap(({ id }) => byId.get(id) ?? []).map(heldOf),
    ...(ids.length > limit && last ? { nextCursor: last.at } : {}),
  }
}

type Row = Awaited<ReturnType<typeof oneRow>>
const oneRow = (queries: Queries, id: string) =>
  queries.candidate.findUniqueOrThrow({
    where: { id },
    include: {
      camera: { select: { ...CAMERA_NAMES, cameraGroup: true } },
      evidence: { select: { id: true } },
      label: true,
    },
  })

function heldOf(row: Row): HeldCandidate {
  const { camera, label, closedAt, heldEnd } = row
  const heldAt = row.heldAt ?? row.createdAt
  const [best] = row.evidence
  return {
    id: row.id,
    category: row.category,
    severity: row.severity,
    camera: cameraNames(camera),
    ...(camera.cameraGroup === null ? {} : { cameraGroup: camera.cameraGroup }),
    heldFor: parseHeldFor(row.heldFor) ?? 'budget',
    heldAt,
    keptUntil: new Date(heldAt.getTime() + KEPT_MS),
    firstSeenAt: row.firstSeenAt,
    lastSeenAt: row.lastSeenAt,
    ...(row.place === null ? {} : { place: row.place as unknown as NormalizedBox }),
    why: row.why as Record<string, unknown>,
    ...(best ? { evidenceId: best.id } : {}),
    ...(label
      ? { label: { answer: label.answer === 'right' ? 'right' : 'wrong', by: label.labelledBy, at: label.at } }
      : {}),
    ...(closedAt === null
      ? {}
      : { ended: { at: closedAt, because: heldEnd === 'gone' ? 'gone' : 'kept-long-enough' } }),
  }
}

async function setLabel(
  tx: Queries,
  { candidateId, answer, by, at }: { candidateId: string; answer: 'right' | 'wrong'; by: string; at: Date },
): Promise<Labelled> {
  await lockCandidate(tx, candidateId)
  const found = await tx.candidate.findUnique({ where: { id: candidateId }, select: { status: true } })
  if (found?.status !== 'held') return 'not-held'
  const values = { answer, labelledBy: by, at }
  await tx.shadowLabel.upsert({ where: { candidateId }, create: { candidateId, ...values }, update: values })
  await appendAudit(tx, { actor: by, action: 'candidate.label', subject: candidateId, detail: { answer } })
  return 'labelled'
}

async function raise(
  tx: Queries,
  { candidateId, by, at }: { candidateId: string; by: string; at: Date },
): Promise<RaisedByHand> {
  await lockCandidate(tx, candidateId)
  const found = await tx.candidate.findUnique({ where: { id: candidateId } })
  if (!found) return { kind: 'not-found' }
  if (found.status !== 'held' || found.closedAt !== null) return { kind: 'not-held' }
  const { version } = await tx.candidate.update({
    where: { id: candidateId },
    data: { status: 'open', roseAt: at, version: { increment: 1 } },
    select: { version: true },
  })
  await appendAudit(tx, { actor: by, action: 'candidate.raise', subject: candidateId, detail: { from: found.heldFor } })
  return { kind: 'raised', version }
}

/**
 * Held ones whose problem is gone on their camera's own clock, or that were kept long enough, are closed; each stays listed
 * with the reason. Returns how many.
 */
export async function endHeld(tx: Queries, now: Date): Promise<number> {
  return tx.$executeRaw(sql`
    UPDATE candidate k SET closed_at = ${now}, version = version + 1,
      held_end = CASE WHEN k.held_at < ${new Date(now.getTime() - KEPT_MS)} THEN 'kept-long-enough' ELSE 'gone' END
    WHERE k.id IN (
      SELECT h.id FROM candidate h JOIN camera c ON c.id = h.camera_id
      WHERE h.status = 'held' AND h.closed_at IS NULL
        AND (h.held_at < ${new Date(now.getTime() - KEPT_MS)}
          OR c.clock_at - h.last_seen_at > ${GONE_AFTER_MS / 1000} * interval '1 second')
      ORDER BY h.held_at LIMIT 1000 FOR UPDATE OF h SKIP LOCKED)`)
}

/** What a person said is no problem raises nothing for a while, as far as it is known to be the same thing. */
import { ulid } from 'ulid'
import type { Scope } from '../../../pipeline/access/scope.ts'
import type { NormalizedBox } from '../../../pipeline/vocabulary.ts'
import { type Database, type Queries, sql } from '../../client.ts'
import { appendAudit } from '../records/audit.ts'
import { CAMERA_NAMES, type CameraNames, cameraNames } from './candidates.ts'
import { cameraInScope } from '../access/scope.ts'

/** On the camera's clock. */
const SUPPRESSION_MS = 24 * 3_600_000

export interface Silence {
  readonly candidateId: string
  readonly reason: string
  /** Who said so: a reviewer, or the receiver that voided the case. */
  readonly by: string
  readonly at: Date
}

/**
 * The candidate's anchor raises nothing until the silence expires or is removed, where what stands there is known to be the
 * same thing (`foldCandidate`). What may endanger life is never silenced.
 */
export async function silencePlace(tx: Queries, { candidateId, reason, by, at }: Silence): Promise<void> {
  const { anchorId, category, severity, lastSeenAt, camera } = await tx.candidate.findUniqueOrThrow({
    where: { id: candidateId },
    include: { camera: { select: { clockAt: true } } },
  })
  if (severity === 1) return
  const cameraClock = Math.max(lastSeenAt.getTime(), camera.clockAt?.getTime() ?? 0)
  const expiresAt = new Date(cameraClock + SUPPRESSION_MS)
  await tx.suppression.create({
    data: { id: ulid(), anchorId, category, candidateId, reason, createdBy: by, createdAt: at, expiresAt },
  })
}

/**
 * Somebody says that it is there: what an earlier rejection said of the same anchor holds no longer. Without this the thing
 * would be silenced once more as soon as the confirmed case is over.
 */
export async function endSilences(tx: Queries, { candidateId, by, at }: Omit<Silence, 'reason'>): Promise<void> {
  const { anchorId } = await tx.candidate.findUniqueOrThrow({ where: { id: candidateId }, select: { anchorId: true } })
  const ended = await tx.suppression.updateManyAndReturn({
    where: { anchorId, removedAt: null },
    data: { removedAt: at, removedBy: by, endedFor: candidateId },
    select: { id: true },
  })
  for (const { id } of ended)
    await appendAudit(tx, { actor: by, action: 'suppression.end', subject: id, detail: { confirmed: candidateId } })
}

/** The confirmation was taken back before anybody was told. */
export async function restoreSilences(
  tx: Queries,
  { candidateId, by }: Pick<Silence, 'candidateId' | 'by'>,
  confirmedAt: Date,
): Promise<void> {
  const restored = await tx.suppression.updateManyAndReturn({
    where: { endedFor: candidateId, removedAt: confirmedAt },
    data: { removedAt: null, removedBy: null, endedFor: null },
    select: { id: true },
  })
  for (const { id } of restored)
    await appendAudit(tx, { actor: by, action: 'suppression.restore', subject: id, detail: { undone: candidateId } })
}

/** One more look that it kept from raising. `at` on the camera's clock. */
export async function countSuppressed(tx: Queries, id: string | undefined, at: Date): Promise<void> {
  if (id === undefined) return
  await tx.suppression.update({
    where: { id },
    data: { looks: { increment: 1 }, lastLookAt: at },
    select: { id: true },
  })
}

export interface SuppressionRow {
  readonly id: string
  readonly category: string
  readonly camera: CameraNames
  readonly place?: NormalizedBox
  readonly zoneId?: string
  /** The rejected one. */
  readonly candidateId?: string
  readonly reason: string
  readonly createdBy: string
  readonly createdAt: Date
  /** Camera clock, like the newest look. */
  readonly expiresAt: Date
  /** Looks that it kept from raising. */
  readonly looks: number
  readonly lastLookAt?: Date
  /** Machine clock where somebody ended it, camera clock where it expired; absent while it is in force. */
  readonly endedAt?: Date
  readonly endedBy?: string
  /** The candidate whose confirmation ended it. */
  readonly endedFor?: string
}

export interface SuppressionStore {
  /** Newest first; those in force, or those that are over. */
  list(query: {
    readonly scope: Scope
    readonly cursor?: string
    readonly limit: number
    readonly state?: 'in-force' | 'ended'
  }): Promise<{ readonly suppressions: readonly SuppressionRow[]; readonly nextCursor?: string }>
  /** False when it is removed already, or there is none. */
  remove(removal: { readonly id: string; readonly by: string; readonly at: Date }): Promise<boolean>
}

export function createSuppressionStore(database: Database): SuppressionStore {
  return {
    list: (query) => listSuppressions(database.queries, query),
    remove: ({ id, by, at }) =>
      database.transaction(async (tx) => {
        const removed = await tx.suppression.updateMany({
          where: { id, removedAt: null },
          data: { removedAt: at, removedBy: by },
        })
        if (removed.count === 0) return false
        await appendAudit(tx, { actor: by, action: 'suppression.remove', subject: id })
        return true
      }),
  }
}

async function listSuppressions(
  queries: Queries,
  { scope, cursor, limit, state = 'in-force' }: Parameters<SuppressionStore['list']>[0],
): ReturnType<SuppressionStore['list']> {
  const ids = await queries.$queryRaw<{ id: string }[]>(sql`
    SELECT s.id FROM suppression s JOIN anchor a ON a.id = s.anchor_id JOIN view v ON v.id = a.view_id
      JOIN camera k ON k.id = v.camera_id
    WHERE (s.removed_at IS NULL AND s.expires_at > coalesce(k.clock_at, now())) = ${state === 'in-force'}::boolean
      AND ${cameraInScope(scope, sql`k.id`)}
      AND (${cursor ?? null}::text IS NULL OR s.id < ${cursor ?? null})
    ORDER BY s.id DESC LIMIT ${limit + 1}`)
  const shown = ids.slice(0, limit).map(({ id }) => id)
  const rows = await queries.suppression.findMany({
    where: { id: { in: shown } },
    orderBy: { id: 'desc' },
    include: {
      anchor: { select: { place: true, zoneId: true, view: { select: { camera: { select: CAMERA_NAMES } } } } },
    },
  })
  const last = shown.at(-1)
  return {
    suppressions: rows.map(
      ({ anchor, candidateId, lastLookAt, removedAt, removedBy, endedFor, anchorId: _id, ...row }) => ({
        ...row,
        ...(state === 'in-force' ? {} : { endedAt: removedAt ?? row.expiresAt }),
        ...(removedBy === null ? {} : { endedBy: removedBy }),
        ...(endedFor === null ? {} : { endedFor }),
        camera: cameraNames(anchor.view.camera),
        ...(anchor.place === null ? {} : { place: anchor.place as unknown as NormalizedBox }),
        ...(anchor.zoneId === null ? {} : { zoneId: anchor.zoneId }),
        ...(candidateId === null ? {} : { candidateId }),
        ...(lastLookAt === null ? {} : { lastLookAt }),
      }),
    ),
    ...(ids.length > limit && last !== undefined ? { nextCursor: last } : {}),
  }
}

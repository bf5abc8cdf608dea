/**
 * A reviewer puts right what a candidate is: of another category, the same problem as another candidate, or two problems.
 * Each notes what it changed, so that it can be taken back. Under the lock of the views.
 */
import { ulid } from 'ulid'
import { findCategory } from '../../../pipeline/catalogue/catalogue.ts'
import type { JsonInput, Queries } from '../../client.ts'
import { type AnchorLesson, mergeAnchors, splitAnchor, unteach } from './anchors.ts'
import { appendAudit } from '../records/audit.ts'
import { decide, type Decision, type ReviewOutcome } from './review-decide.ts'
import { silencePlace } from './suppressions.ts'

/** What an amendment changed. A plain JSON value, kept with its review. */
export type Amendment =
  | { readonly kind: 'recategorise'; readonly from: string; readonly to: string; readonly severity: number }
  /** Without a lesson the two places have nothing to learn of each other: other cameras, or other things to see. */
  | { readonly kind: 'merge'; readonly into: string; readonly lesson?: AnchorLesson }
  | {
      readonly kind: 'split'
      readonly made: string
      readonly evidenceIds: readonly string[]
      readonly lesson: AnchorLesson
      /** ISO. */
      readonly firstSeenAt: string
      readonly lastSeenAt: string
    }

export type Recategorisation = Decision & { readonly category: string }
export type Merging = Decision & { readonly into: string }
export type Splitting = Decision & { readonly evidenceIds: readonly string[] }

export async function recategorise(tx: Queries, decision: Recategorisation): Promise<ReviewOutcome> {
  const { candidateId, category } = decision
  const row = findCategory(category)
  const found = await tx.candidate.findUnique({ where: { id: candidateId } })
  if (!found) return { kind: 'not-found' }
  if (!row || found.category === category) return { kind: 'nothing-to-do' }
  const moved = await decide(tx, decision, { category, severity: row.severity })
  if (moved.kind !== 'done') return moved
  return amended(tx, decision, {
    outcome: moved,
    amendment: { kind: 'recategorise', from: found.category, to: category, severity: found.severity },
  })
}

export async function merge(tx: Queries, decision: Merging): Promise<ReviewOutcome> {
  const { candidateId, into, at, reviewerId } = decision
  const include = { anchor: true } as const
  const found = await tx.candidate.findUnique({ where: { id: candidateId }, include })
  const kept = await tx.candidate.findUnique({ where: { id: into }, include })
  if (!found) return { kind: 'not-found' }
  if (!kept || kept.closedAt !== null || kept.status === 'held' || into === candidateId)
    return { kind: 'not-mergeable' }
  const moved = await decide(tx, decision, { status: 'merged', closedAt: at, mergedInto: into })
  if (moved.kind !== 'done') return moved
  const [from, to] = [found.anchor, kept.anchor]
  const same = from.viewId === to.viewId && from.category === to.category && from.id !== to.id
  const lesson = same ? await mergeAnchors(tx, { into: to.mergedInto ?? to.id, from: from.id }) : undefined
  // What stands there must not come back as a new candidate at the next look.
  if (lesson === undefined) await silencePlace(tx, { candidateId, reason: 'merged', by: reviewerId, at })
  return amended(tx, decision, {
    outcome: moved,
    amendment: { kind: 'merge', into, ...(lesson === undefined ? {} : { lesson }) },
  })
}

export async function split(tx: Queries, decision: Splitting): Promise<ReviewOutcome> {
  const { candidateId } = decision
  const found = await tx.candidate.findUnique({
    where: { id: candidateId },
    include: { evidence: { where: { role: 'sighting' }, orderBy: { capturedAt: 'asc' } } },
  })
  if (!found) return { kind: 'not-found' }
  const wanted = new Set(decision.evidenceIds)
  const [moving, staying] = [
    found.evidence.filter(({ id }) => wanted.has(id)),
    found.evidence.filter(({ id }) => !wanted.has(id)),
  ]
  if (moving.length !== wanted.size || moving.length === 0 || staying.length === 0) return { kind: 'not-splittable' }
  const moved = await decide(tx, decision, spanOf(staying))
  if (moved.kind !== 'done') return moved
  const evidenceIds = moving.map(({ id }) => id)
  const lesson = await splitAnchor(tx, { anchorId: found.anchorId, evidenceIds })
  const made = ulid()
  const { cameraId, category, severity, zoneId, createdAt } = found
  await tx.candidate.create({
    data: {
      id: made,
      anchorId: lesson.made,
      cameraId,
      category,
      severity,
      zoneId,
      // Waiting since the other one waits.
      createdAt,
      ...spanOf(moving),
      place: (moving.at(-1)?.place ?? found.place ?? undefined) as JsonInput,
      why: { ...(found.why as object), splitFrom: candidateId },
    },
  })
  await tx.evidence.updateMany({ where: { id: { in: evidenceIds } }, data: { candidateId: made } })
  const { firstSeenAt, lastSeenAt } = found
  return amended(tx, decision, {
    outcome: { ...moved, made },
    amendment: {
      kind: 'split',
      made,
      evidenceIds,
      lesson,
      firstSeenAt: firstSeenAt.toISOString(),
      lastSeenAt: lastSeenAt.toISOString(),
    },
  })
}

function spanOf(evidence: readonly { readonly capturedAt: Date }[]): { firstSeenAt: Date; lastSeenAt: Date } {
  const times = evidence.map(({ capturedAt }) => capturedAt.getTime())
  return { firstSeenAt: new Date(Math.min(...times)), lastSeenAt: new Date(Math.max(...times)) }
}

interface Amended {
  readonly outcome: ReviewOutcome
  readonly amendment: Amendment
}

async function amended(tx: Queries, decision: Decision, { outcome, amendment }: Amended): Promise<ReviewOutcome> {
  const { candidateId, reviewerId, at } = decision
  const { kind } = amendment
  await tx.review.create({
    data: { id: ulid(), candidateId, decision: kind, reviewerId, at, detail: amendment as unknown as JsonInput },
  })
  await appendAudit(tx, {
    actor: reviewerId,
    action: `candidate.${kind}`,
    subject: candidateId,
    detail: saidOf(amendment),
  })
  return outcome
}

/** For the audit: what was decided, without what was learned from it. */
function saidOf(amendment: Amendment): object {
  switch (amendment.kind) {
    case 'recategorise':
      return { from: amendment.from, to: amendment.to }
    case 'merge':
      return { into: amendment.into }
    case 'split':
      return { made: amendment.made, evidence: amendment.evidenceIds.length }
    default:
      return amendment satisfies never
  }
}

interface Unamending {
  readonly candidateId: string
  readonly amendment: Amendment
  readonly at: Date
  /** When it was amended. */
  readonly amendedAt: Date
}

/** What the candidate becomes again; undefined when too much has happened since. */
export async function unamend(tx: Queries, undone: Unamending) {
  const { amendment } = undone
  switch (amendment.kind) {
    case 'recategorise':
      return { category: amendment.from, severity: amendment.severity }
    case 'merge':
      return unmerge(tx, undone, amendment)
    case 'split':
      return unsplit(tx, undone, amendment)
    default:
      return amendment satisfies never
  }
}

async function unmerge(
  tx: Queries,
  { candidateId, at, amendedAt }: Unamending,
  { lesson }: Extract<Amendment, { kind: 'merge' }>,
) {
  const { anchorId } = await tx.candidate.findUniqueOrThrow({ where: { id: candidateId } })
  // Another candidate may stand at the place by now.
  if ((await tx.candidate.count({ where: { anchorId, closedAt: null } })) > 0) return undefined
  if (lesson !== undefined) await unteach(tx, lesson)
  await tx.suppression.updateMany({
    where: { anchorId, removedAt: null, createdAt: amendedAt, reason: 'merged' },
    data: { removedAt: at },
  })
  return { status: 'open', closedAt: null, mergedInto: null } as const
}

async function unsplit(
  tx: Queries,
  { candidateId, at }: Unamending,
  { made, evidenceIds, lesson, firstSeenAt, lastSeenAt }: Extract<Amendment, { kind: 'split' }>,
) {
  // Decided or changed since, the other half is a candidate of its own.
  const closed = await tx.candidate.updateMany({
    where: { id: made, version: 1, status: 'open', closedAt: null },
    data: { status: 'merged', mergedInto: candidateId, closedAt: at, version: { increment: 1 } },
  })
  if (closed.count === 0) return undefined
  await tx.claim.deleteMany({ where: { candidateId: made } })
  await tx.evidence.updateMany({ where: { id: { in: [...evidenceIds] }, candidateId: made }, data: { candidateId } })
  await unteach(tx, lesson)
  return { firstSeenAt: new Date(firstSeenAt), lastSeenAt: new Date(lastSeenAt) }
}

/** Anchors of a view, and what merges and splits teach them. All of it runs under the lock of the view. */
import { ulid } from 'ulid'
import type { AnchorFacts } from '../../../pipeline/anchors/match.ts'
import type { AppearanceMemory, SeenAppearance } from '../../../pipeline/anchors/appearance.ts'
import { type AnchorKnowledge, teachMerge, teachSplit } from '../../../pipeline/anchors/teach.ts'
import type { IdentityKind } from '../../../pipeline/recipes/recipe.ts'
import type { NormalizedBox } from '../../../pipeline/vocabulary.ts'
import type { JsonInput, Queries } from '../../client.ts'

/** Old slots of a busy bay are not compared any more: who comes back after so many others is somebody new. */
const MOST_COMPARED = 50
const HOUR_MS = 3_600_000

interface AnchorRow {
  readonly id: string
  readonly zoneId: string | null
  readonly place: unknown
  readonly alsoAt: unknown
  readonly appearance: unknown
  readonly goneAt: Date | null
  readonly lastSeenAt: Date
  readonly perhaps: string | null
}

export interface StoredAnchor extends AnchorFacts {
  /** To the hour. */
  readonly lastSeenAt: number
}

/** The anchors of a row in a view that a spot may belong to, last seen first. */
export async function readAnchors(tx: Queries, viewId: string, category: string): Promise<readonly StoredAnchor[]> {
  const rows = await tx.anchor.findMany({
    where: { viewId, category, mergedInto: null },
    orderBy: [{ lastSeenAt: 'desc' }, { id: 'asc' }],
    take: MOST_COMPARED,
  })
  return rows.map(factsOf)
}

/** The anchor, or the one it was merged into; undefined when there is none. */
export async function readAnchor(tx: Queries, id: string): Promise<StoredAnchor | undefined> {
  const row = await tx.anchor.findUnique({ where: { id } })
  if (!row) return undefined
  // Merges point at what is kept and are never chained: `mergeAnchors` moves earlier ones on.
  return row.mergedInto === null ? factsOf(row) : readAnchor(tx, row.mergedInto)
}

function factsOf({ id, ...row }: AnchorRow): StoredAnchor {
  const lastSeenAt = row.lastSeenAt.getTime()
  return {
    id,
    lastSeenAt,
    ...knowledgeOf(row),
    ...(row.goneAt === null ? {} : { goneAt: row.goneAt.getTime() }),
    ...(row.perhaps === null ? {} : { perhaps: row.perhaps }),
  }
}

function knowledgeOf({
  zoneId,
  place,
  alsoAt,
  appearance,
}: Omit<AnchorRow, 'id' | 'goneAt' | 'lastSeenAt' | 'perhaps'>): AnchorKnowledge {
  return {
    ...(zoneId === null ? {} : { zoneId }),
    ...(place === null ? {} : { place: place as NormalizedBox }),
    alsoAt: alsoAt as readonly NormalizedBox[],
    appearance: appearance as AppearanceMemory,
  }
}

export interface NewAnchor extends AnchorKnowledge {
  readonly viewId: string
  readonly category: string
  readonly identity: IdentityKind
  /** Camera clock. */
  readonly at: Date
  readonly perhaps?: string
}

export async function createAnchor(
  tx: Queries,
  { viewId, category, identity, at, perhaps, ...known }: NewAnchor,
): Promise<string> {
  const id = ulid()
  await tx.anchor.create({
    data: { id, viewId, category, identity, lastSeenAt: at, perhaps: perhaps ?? null, ...columnsOf(known) },
  })
  return id
}

function columnsOf({ zoneId, place, alsoAt, appearance }: AnchorKnowledge) {
  return {
    zoneId: zoneId ?? null,
    ...(place ? { place: place as unknown as JsonInput } : {}),
    alsoAt: alsoAt as unknown as JsonInput,
    appearance: appearance as unknown as JsonInput,
  }
}

/** Looks saw that nothing stands there any more. `at` on the camera's clock. */
export async function noteGone(tx: Queries, id: string, at: number): Promise<void> {
  await tx.anchor.updateMany({ where: { id, goneAt: null }, data: { goneAt: new Date(at) } })
}

/** Whether it was one with another anchor is told, or nobody can tell any more. */
export async function endDoubt(tx: Queries, id: string): Promise<void> {
  await tx.anchor.update({ where: { id }, data: { perhaps: null }, select: { id: true } })
}

/** What a look adds; nothing is written when it adds nothing and the anchor was seen to stand within the hour. */
export async function rememberAnchor(
  tx: Queries,
  { id, goneAt, lastSeenAt }: StoredAnchor,
  news: { readonly appearance?: AppearanceMemory; readonly at: number },
): Promise<void> {
  const { appearance, at } = news
  const hour = Math.floor(at / HOUR_MS) * HOUR_MS
  if (!appearance && goneAt === undefined && lastSeenAt >= hour) return
  const learned = appearance ? { appearance: appearance as unknown as JsonInput } : {}
  const data = { ...learned, lastSeenAt: new Date(Math.max(hour, lastSeenAt)), goneAt: null }
  await tx.anchor.update({ where: { id }, data, select: { id: true } })
}

/** What a merge or split changed, to take it back. A plain JSON value. */
export type AnchorLesson =
  | {
      readonly kind: 'merge'
      readonly into: string
      readonly from: string
      readonly before: AnchorKnowledge
      /** Anchors that had been merged into `from`. */
      readonly moved: readonly string[]
    }
  | { readonly kind: 'split'; readonly from: string; readonly made: string; readonly before: AnchorKnowledge }

/**
 * A reviewer said that the problems of two anchors of one view are one: what was known of `from` is known of `into`, and
 * what is found at `from` belongs to `into` from now on. Candidates are not moved.
 */
export async function mergeAnchors(
  tx: Queries,
  { into, from }: { readonly into: string; readonly from: string },
): Promise<AnchorLesson> {
  const [kept, absorbed] = await Promise.all([anchorRow(tx, into), anchorRow(tx, from)])
  const before = knowledgeOf(kept)
  const moved = await tx.anchor.findMany({ where: { mergedInto: from }, select: { id: true } })
  await tx.anchor.update({ where: { id: into }, data: columnsOf(teachMerge(before, knowledgeOf(absorbed))) })
  await tx.anchor.updateMany({ where: { OR: [{ id: from }, { mergedInto: from }] }, data: { mergedInto: into } })
  return { kind: 'merge', into, from, before, moved: moved.map(({ id }) => id) }
}

/**
 * A reviewer said that these pictures show another problem than the rest: it gets an anchor of its own, and the anchor of
 * the candidate knows from now on what it is not. Candidates and evidence are not moved. `made` of the lesson is the new anchor.
 */
export async function splitAnchor(
  tx: Queries,
  { anchorId, evidenceIds }: { readonly anchorId: string; readonly evidenceIds: readonly string[] },
): Promise<Extract<AnchorLesson, { kind: 'split' }>> {
  const row = await anchorRow(tx, anchorId)
  const before = knowledgeOf(row)
  const pictures = await tx.evidence.findMany({
    where: { id: { in: [...evidenceIds] } },
    orderBy: { capturedAt: 'asc' },
    select: { place: true, appearance: true },
  })
  const sightings = pictures.map(({ place, appearance }) => ({
    ...(place === null ? {} : { place: place as unknown as NormalizedBox }),
    ...(appearance === null ? {} : { appearance: appearance as unknown as SeenAppearance }),
  }))
  const { kept, split } = teachSplit(before, sightings)
  await tx.anchor.update({ where: { id: anchorId }, data: columnsOf(kept) })
  const identity = row.identity as IdentityKind
  const made = await createAnchor(tx, {
    ...split,
    viewId: row.viewId,
    category: row.category,
    identity,
    at: row.lastSeenAt,
  })
  return { kind: 'split', from: anchorId, made, before }
}

/** Takes a merge or split back. What was learned from looks since then is forgotten with it. */
export async function unteach(tx: Queries, lesson: AnchorLesson): Promise<void> {
  if (lesson.kind === 'merge') {
    const { into, from, before, moved } = lesson
    await tx.anchor.update({ where: { id: into }, data: columnsOf(before) })
    await tx.anchor.update({ where: { id: from }, data: { mergedInto: null } })
    await tx.anchor.updateMany({ where: { id: { in: [...moved] } }, data: { mergedInto: from } })
    return
  }
  const { from, made, before } = lesson
  await tx.anchor.update({ where: { id: from }, data: columnsOf(before) })
  // It may have candidates by now: what was found there belongs to the old one again.
  await tx.anchor.update({ where: { id: made }, data: { mergedInto: from } })
}

const anchorRow = (tx: Queries, id: string) => tx.anchor.findUniqueOrThrow({ where: { id } })

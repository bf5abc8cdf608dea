/** Which anchor a spot belongs to, what is known of it, and what a look adds to that. */
import {
  compareAppearance,
  NO_APPEARANCE,
  remember,
  type AppearanceMemory,
  type SeenAppearance,
} from '../../pipeline/anchors/appearance.ts'
import { hasLastingLook } from '../../pipeline/anchors/lasting-look.ts'
import {
  type AnchorFacts,
  type AnchorMatch,
  type FoldFacts,
  matchAnchor,
  perhapsAnchor,
} from '../../pipeline/anchors/match.ts'
import type { CategoryRow } from '../../pipeline/catalogue/row.ts'
import type { RecipeOutcome, Spot } from '../../pipeline/recipes/recipe.ts'
import {
  createAnchor,
  readAnchor,
  readAnchors,
  rememberAnchor,
  type StoredAnchor,
} from '../../prisma/stores/candidates/anchors.ts'
import type { LookContext } from './look-context.ts'

/** A spot that raises for the first time or stands on. */
export type Standing = Extract<RecipeOutcome, { kind: 'raise' | 'again' }>

export interface FoundAnchor {
  readonly anchor: StoredAnchor
  readonly match: AnchorMatch
}

/** `perhaps`: the anchor that it may be, which nobody can tell in this light. */
export type Found = FoundAnchor | { readonly anchor?: undefined; readonly perhaps?: string }

export async function findAnchor({ tx, view }: LookContext, row: CategoryRow, outcome: Standing): Promise<Found> {
  const { spot } = outcome
  const own = spot.anchorId === undefined ? undefined : await readAnchor(tx, spot.anchorId)
  if (own && !isTaughtOther(own, outcome)) return { anchor: own, match: { anchorId: own.id, by: 'unbroken' } }
  const anchors = await readAnchors(tx, view.id, row.id)
  const match = matchAnchor(anchors, whereRaised(spot), row.identity)
  const anchor = match && anchors.find(({ id }) => id === match.anchorId)
  if (match && anchor) return { match, anchor }
  const perhaps = perhapsAnchor(anchors, whereRaised(spot), row.identity)
  return perhaps === undefined ? {} : { perhaps }
}

/** A reviewer split the candidate of a thing that still stands: from then on each is known by its look. */
function isTaughtOther({ appearance }: AnchorFacts, outcome: Standing): boolean {
  if (!appearance.unlike || !hasLastingLook(outcome.spot.label)) return false
  return compareAppearance(appearance, appearancesOf(outcome)).verdict === 'other'
}

/** What walks on after it raised (a dog, a worker) stays the problem of the place where it raised. */
function whereRaised(spot: Spot): Spot {
  return spot.raisedPlace ? { ...spot, place: spot.raisedPlace } : spot
}

function appearancesOf(outcome: Standing): readonly SeenAppearance[] {
  const frames = outcome.kind === 'raise' ? outcome.spot.frames : [outcome.frame]
  return frames.flatMap(({ appearance }) => appearance ?? [])
}

type History = Pick<FoldFacts, 'open' | 'lastCleared' | 'suppressedUntil' | 'lastRejected'> & {
  readonly suppressionId?: string
}

export async function anchorHistory({ tx }: LookContext, anchorId: string): Promise<History> {
  const open = await tx.candidate.findFirst({ where: { anchorId, closedAt: null }, select: { id: true } })
  // A candidate that stands decides alone.
  if (open) return { open: { candidateId: open.id } }
  const cleared = await tx.candidate.findFirst({
    where: { anchorId, closedAt: { not: null }, clearedAt: { not: null } },
    orderBy: { clearedAt: 'desc' },
    select: { id: true, clearedAt: true },
  })
  const rejected = await tx.candidate.findFirst({
    where: { anchorId, status: 'rejected' },
    orderBy: { closedAt: 'desc' },
    select: { id: true },
  })
  const silence = await tx.suppression.findFirst({
    where: { anchorId, removedAt: null },
    orderBy: { expiresAt: 'desc' },
    select: { id: true, expiresAt: true },
  })
  return {
    ...(cleared?.clearedAt ? { lastCleared: { candidateId: cleared.id, clearedAt: cleared.clearedAt.getTime() } } : {}),
    ...(rejected ? { lastRejected: { candidateId: rejected.id } } : {}),
    ...(silence ? { suppressedUntil: silence.expiresAt.getTime(), suppressionId: silence.id } : {}),
  }
}

interface Raised {
  readonly row: CategoryRow
  readonly outcome: Standing
  readonly at: number
}

/** The anchor's id, made now if there was none; it remembers how the thing looked. */
export async function teachAnchor(
  { tx, view }: LookContext,
  { row, outcome, at }: Raised,
  found: Found,
): Promise<string> {
  const seen = appearancesOf(outcome)
  if (!found.anchor) {
    const { zoneId, place } = whereRaised(outcome.spot)
    return createAnchor(tx, {
      viewId: view.id,
      category: row.id,
      identity: row.identity,
      ...(zoneId === undefined ? {} : { zoneId }),
      ...(place ? { place } : {}),
      alsoAt: [],
      appearance: seen.reduce(remember, NO_APPEARANCE),
      at: new Date(at),
      ...(found.perhaps === undefined ? {} : { perhaps: found.perhaps }),
    })
  }
  const { anchor } = found
  const taught = seen.reduce<AppearanceMemory>(remember, anchor.appearance)
  await rememberAnchor(tx, anchor, { at, ...(taught === anchor.appearance ? {} : { appearance: taught }) })
  return anchor.id
}

/** Recipes step, anchors match, candidates open or take one more sighting. */
import { ulid } from 'ulid'
import { type FoldDecision, foldCandidate, matchAnchor } from '../../pipeline/anchors/match.ts'
import { catalogueVersion, findCategory, recipeRow, runsUnlearned } from '../../pipeline/catalogue/catalogue.ts'
import type { CategoryRow } from '../../pipeline/catalogue/row.ts'
import { EMPTY_RECIPE_STATE, type RecipeOutcome, type Spot } from '../../pipeline/recipes/recipe.ts'
import { stepRecipe } from '../../pipeline/recipes/step.ts'
import type { NormalizedBox } from '../../pipeline/vocabulary.ts'
import type { JsonInput } from '../../prisma/client.ts'
import { type RecipeStateRow, saveRecipeStates } from '../../prisma/stores/recipe-states.ts'
import { openCandidate, reopenCandidate, takeSighting } from './candidate-writes.ts'
import type { FoldCounts, JudgedLook, LookContext } from './look-context.ts'

/** A spot under observation that has not raised, with its row: what the next look waits for. */
export interface WaitingSpot {
  readonly row: CategoryRow
  readonly spot: Spot
}

export interface FoldedLook {
  readonly folded: FoldCounts
  readonly waitingSpots: readonly WaitingSpot[]
}

type Standing = Extract<RecipeOutcome, { kind: 'raise' | 'again' }>

export async function foldLook(context: LookContext, look: JudgedLook): Promise<FoldedLook> {
  const { view } = context
  const changed: RecipeStateRow[] = []
  const waitingSpots: WaitingSpot[] = []
  const decisions: FoldDecision[] = []
  const judged = new Set(look.sightings.map((sighting) => sighting.category))
  // A row that was switched off or lost its zones is not judged: its old spots wait for nothing.
  for (const category of judged) {
    const row = findCategory(category)
    if (!row) continue
    const step = stepRow(context, look, row)
    if (step.changed) changed.push(step.row)
    for (const spot of step.row.state.spots) waitingSpots.push({ row, spot })
    for (const outcome of step.outcomes) {
      if (outcome.kind !== 'gone') decisions.push(await foldOutcome(context, look, { row, outcome }))
    }
  }
  await saveRecipeStates(context.tx, view.id, changed)
  return { folded: countDecisions(decisions), waitingSpots }
}

interface SteppedRow {
  readonly row: RecipeStateRow
  readonly outcomes: readonly RecipeOutcome[]
  readonly changed: boolean
}

function stepRow(
  { message, view }: LookContext,
  { seen, at, sightings, blindMs }: JudgedLook,
  row: CategoryRow,
): SteppedRow {
  const before = view.states.get(row.id)
  const state = before?.state ?? EMPTY_RECIPE_STATE
  const step = stepRecipe(recipeRow(row), state, {
    at,
    lookId: message.lookId,
    sightings: sightings.filter((sighting) => sighting.category === row.id),
    occluders: seen.occluders,
    ...(blindMs > 0 ? { blindMs } : {}),
    ...(seen.evidence ? { evidence: seen.evidence } : {}),
  })
  const dwelling = state.spots.length > 0
  const fresh = {
    catalogue: catalogueVersion,
    view: view.version,
    models: seen.models.map((model) => `${model.id}@${model.version}`),
  }
  return {
    row: { category: row.id, state: step.state, pinned: dwelling && before ? before.pinned : fresh },
    outcomes: step.outcomes,
    // Without spots before and after there is nothing to keep: the view itself knows its last look.
    changed: dwelling || step.state.spots.length > 0 || step.state.nextObject !== state.nextObject,
  }
}

interface Outcome {
  readonly row: CategoryRow
  readonly outcome: Standing
}

async function foldOutcome(context: LookContext, look: JudgedLook, { row, outcome }: Outcome): Promise<FoldDecision> {
  const { tx, view } = context
  const { spot } = outcome
  const anchors = await tx.anchor.findMany({ where: { viewId: view.id, category: row.id }, orderBy: { id: 'asc' } })
  const facts = anchors.map(({ id, zoneId, place }) => ({
    id,
    ...(zoneId === null ? {} : { zoneId }),
    ...(place === null ? {} : { place: place as unknown as NormalizedBox }),
  }))
  const matched = matchAnchor(facts, whereRaised(spot), row.identity)
  const decision = foldCandidate({
    at: look.at,
    viewOrigin: view.origin,
    runsUnlearned: runsUnlearned(row),
    ...(matched === undefined ? {} : await anchorHistory(context, matched)),
  })
  if (decision.kind === 'suppressed' || decision.kind === 'view-unapproved') return decision
  const anchorId = matched ?? (await createAnchor(context, row, whereRaised(spot)))
  const write = { row, spot, anchorId, look, outcome }
  switch (decision.kind) {
    case 'folded':
      await takeSighting(context, write, decision.candidateId)
      break
    case 'reopened':
      await reopenCandidate(context, write, decision.candidateId)
      break
    case 'recurrence':
      await openCandidate(context, write, decision.of)
      break
    case 'opened':
      await openCandidate(context, write)
      break
    default:
      return decision satisfies never
  }
  return decision
}

/** What walks on after it raised (a dog, a worker) stays the problem of the place where it raised. */
function whereRaised(spot: Spot): Pick<Spot, 'zoneId' | 'place'> {
  return spot.raisedPlace ? { ...spot, place: spot.raisedPlace } : spot
}

async function anchorHistory({ tx }: LookContext, anchorId: string) {
  const open = await tx.candidate.findFirst({ where: { anchorId, closedAt: null } })
  const cleared = await tx.candidate.findFirst({
    where: { anchorId, closedAt: { not: null }, clearedAt: { not: null } },
    orderBy: { clearedAt: 'desc' },
  })
  const silence = await tx.suppression.findFirst({
    where: { anchorId, removedAt: null },
    orderBy: { expiresAt: 'desc' },
  })
  return {
    ...(open ? { open: { candidateId: open.id } } : {}),
    ...(cleared?.clearedAt ? { lastCleared: { candidateId: cleared.id, clearedAt: cleared.clearedAt.getTime() } } : {}),
    ...(silence ? { suppressedUntil: silence.expiresAt.getTime() } : {}),
  }
}

async function createAnchor(
  { tx, view }: LookContext,
  row: CategoryRow,
  spot: Pick<Spot, 'zoneId' | 'place'>,
): Promise<string> {
  const id = ulid()
  await tx.anchor.create({
    data: {
      id,
      viewId: view.id,
      category: row.id,
      identity: row.identity,
      zoneId: spot.zoneId ?? null,
      ...(spot.place ? { place: spot.place as unknown as JsonInput } : {}),
    },
  })
  return id
}

function countDecisions(decisions: readonly FoldDecision[]): FoldCounts {
  const count = (kind: FoldDecision['kind']): number => decisions.filter((decision) => decision.kind === kind).length
  return {
    opened: count('opened') + count('recurrence'),
    reopened: count('reopened'),
    recurrences: count('recurrence'),
    suppressed: count('suppressed'),
  }
}

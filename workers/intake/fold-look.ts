/** Recipes step, anchors match, candidates open or take one more sighting. */
import { type FoldDecision, foldCandidate } from '../../pipeline/anchors/match.ts'
import { catalogueVersion, recipeRow, runsUnlearned } from '../../pipeline/catalogue/catalogue.ts'
import type { CategoryRow } from '../../pipeline/catalogue/row.ts'
import { findInForce, isOff, type RowInForce } from '../../pipeline/catalogue/setting.ts'
import { EMPTY_RECIPE_STATE, type RecipeOutcome, type Spot } from '../../pipeline/recipes/recipe.ts'
import { stepRecipe } from '../../pipeline/recipes/step.ts'
import { dwellAnew } from '../../pipeline/recipes/votes.ts'
import { noteGone } from '../../prisma/stores/candidates/anchors.ts'
import { type RecipeStateRow, saveRecipeStates } from '../../prisma/stores/candidates/recipe-states.ts'
import { countSuppressed } from '../../prisma/stores/candidates/suppressions.ts'
import { anchorHistory, findAnchor, type Standing, teachAnchor } from './anchor-fold.ts'
import { openCandidate, reopenCandidate, takeSighting } from './candidate-writes.ts'
import { alignmentOf, type FoldCounts, type JudgedLook, type LookContext } from './look-context.ts'
import { openingFor } from './opening.ts'
import { perhapsOf, tellDoubt } from './tell-doubt.ts'
import { noteWouldRaise } from './would-raise.ts'

/** A spot under observation that has not raised, with its row: what the next look waits for. */
export interface WaitingSpot {
  readonly row: CategoryRow
  readonly spot: Spot
}

export interface FoldedLook {
  readonly folded: FoldCounts
  readonly waitingSpots: readonly WaitingSpot[]
}

export async function foldLook(context: LookContext, look: JudgedLook): Promise<FoldedLook> {
  const { view, settings } = context
  const changed: RecipeStateRow[] = []
  const waitingSpots: WaitingSpot[] = []
  const decisions: FoldDecision[] = []
  const judged = new Set(look.sightings.map((sighting) => sighting.category))
  // A row that was switched off or lost its zones is not judged: its old spots wait for nothing.
  for (const category of judged) {
    const row = findInForce(category, settings)
    // One that is off may still be judged, for a fix that is being verified: nothing is raised by it.
    if (!row || isOff(category, settings)) continue
    const step = stepRow(context, look, row)
    const learned = new Map<string, Spot>()
    for (const outcome of step.outcomes) {
      if (outcome.kind === 'gone') {
        if (outcome.spot.anchorId !== undefined) await noteGone(context.tx, outcome.spot.anchorId, look.at)
        continue
      }
      const { decision, spot } = await foldOutcome(context, look, { row, outcome })
      decisions.push(decision)
      learned.set(spot.key, spot)
    }
    const spots = step.row.state.spots.map((spot) => learned.get(spot.key) ?? spot)
    for (const spot of spots) waitingSpots.push({ row, spot })
    if (step.changed) changed.push({ ...step.row, state: { ...step.row.state, spots } })
  }
  await saveRecipeStates(context.tx, view.id, changed)
  return { folded: countDecisions(decisions), waitingSpots }
}

interface SteppedRow {
  readonly row: RecipeStateRow
  readonly outcomes: readonly RecipeOutcome[]
  readonly changed: boolean
}

function stepRow(context: LookContext, { seen, at, sightings, blindMs }: JudgedLook, row: RowInForce): SteppedRow {
  const { message, view } = context
  const before = view.states.get(row.id)
  const state = before?.state ?? EMPTY_RECIPE_STATE
  const step = stepRecipe(recipeRow(row), state, {
    at,
    lookId: message.lookId,
    sightings: sightings.filter((sighting) => sighting.category === row.id),
    occluders: seen.occluders,
    ...(blindMs > 0 ? { blindMs } : {}),
    ...(seen.evidence ? { evidence: { ...seen.evidence, alignment: alignmentOf(context, seen) } } : {}),
    ...(seen.embedding ? { embedding: seen.embedding } : {}),
  })
  const dwelling = state.spots.length > 0
  const fresh = {
    catalogue: catalogueVersion,
    ...(row.settingVersion === undefined ? {} : { setting: row.settingVersion }),
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
  readonly row: RowInForce
  readonly outcome: Standing
}

interface Folded {
  readonly decision: FoldDecision
  /** The spot with what it learned of itself. */
  readonly spot: Spot
}

async function foldOutcome(context: LookContext, look: JudgedLook, { row, outcome }: Outcome): Promise<Folded> {
  const { tx, view } = context
  const { spot } = outcome
  const found = await tellDoubt(context, look, await findAnchor(context, row, outcome))
  const { suppressionId, ...history } = found.anchor ? await anchorHistory(context, found.anchor.id) : {}
  const decision = foldCandidate({
    at: look.at,
    viewOrigin: view.origin,
    runsUnlearned: runsUnlearned(row),
    severity: row.severity,
    ...(found.anchor ? { knownBy: found.match.by } : {}),
    ...history,
  })
  if (decision.kind === 'view-unapproved') {
    await noteWouldRaise(context, row, outcome)
    return { decision, spot }
  }
  if (decision.kind === 'dwell-anew') {
    return { decision, spot: outcome.kind === 'again' ? dwellAnew(spot, outcome.frame) : spot }
  }
  const anchorId = await teachAnchor(context, { row, outcome, at: look.at }, found)
  const write = { row, spot, anchorId, look, outcome, ...(found.anchor ? { match: found.match } : {}) }
  switch (decision.kind) {
    case 'suppressed':
      await countSuppressed(tx, suppressionId, new Date(look.at))
      break
    case 'folded':
      await takeSighting(context, write, decision.candidateId)
      break
    case 'reopened':
      await reopenCandidate(context, write, decision.candidateId)
      break
    case 'recurrence':
      await openCandidate(context, write, { opening: await openingFor(context, row), recurrenceOf: decision.of })
      break
    case 'opened':
      await openCandidate(context, write, {
        opening: await openingFor(context, row),
        ...(decision.again ? { rejectedBefore: decision.again } : {}),
        ...(found.anchor ? {} : await perhapsOf(context, found)),
      })
      break
    default:
      return decision satisfies never
  }
  return { decision, spot: { ...spot, anchorId } }
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

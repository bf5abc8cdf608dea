/** The memory of a run: recipe state, votes and candidates of each category. What intake does with a database. */
import { NO_APPEARANCE } from '../../pipeline/anchors/appearance.ts'
import { matchAnchor } from '../../pipeline/anchors/match.ts'
import { recipeRow } from '../../pipeline/catalogue/catalogue.ts'
import type { CategoryRow } from '../../pipeline/catalogue/row.ts'
import type { Occluder, Sighting } from '../../pipeline/look.ts'
import { EMPTY_RECIPE_STATE, type RecipeState, type Spot } from '../../pipeline/recipes/recipe.ts'
import { stepRecipe } from '../../pipeline/recipes/step.ts'
import type { EpochMs } from '../../pipeline/vocabulary.ts'
import type { CategoryRun } from './analysis.ts'

/** One look as the recipes need it. `lookId` comes back in the evidence frames of spots. */
export interface TalliedLook {
  readonly at: EpochMs
  readonly lookId: string
  readonly sightings: readonly Sighting[]
  readonly occluders: readonly Occluder[]
}

/** A problem that raised, with its newest spot. */
export interface Raised {
  readonly row: CategoryRow
  readonly raisedAt: EpochMs
  readonly spot: Spot
}

export interface Tally {
  step(look: TalliedLook): void
  /** Looks that a living spot or a candidate rests on: their pictures must be kept. */
  evidenceLooks(): ReadonlySet<string>
  runs(): readonly CategoryRun[]
  raised(): readonly Raised[]
  /** Rows whose labels no model has. */
  withoutModel(): readonly CategoryRow[]
}

interface Slot {
  readonly row: CategoryRow
  state: RecipeState
  readonly raised: Raised[]
  present: number
  absent: number
  unknown: number
  needsModel: number
  longestMs: number
}

export function createTally(rows: readonly CategoryRow[]): Tally {
  const slots = rows.map((row): Slot => ({ row, state: EMPTY_RECIPE_STATE, raised: [], ...NOTHING }))
  return {
    step(look) {
      const byCategory = Map.groupBy(look.sightings, ({ category }) => category)
      for (const slot of slots) stepSlot(slot, look, byCategory.get(slot.row.id) ?? [])
    },
    evidenceLooks: () =>
      new Set(slots.flatMap(livingSpots).flatMap(({ frames }) => frames.map(({ lookId }) => lookId))),
    runs: () => slots.filter((slot) => !isWithoutModel(slot)).map(runOf),
    raised: () => slots.flatMap(({ raised }) => raised).toSorted((a, b) => a.raisedAt - b.raisedAt),
    withoutModel: () => slots.filter(isWithoutModel).map(({ row }) => row),
  }
}

const NOTHING = { present: 0, absent: 0, unknown: 0, needsModel: 0, longestMs: 0 }

function stepSlot(slot: Slot, look: TalliedLook, sightings: readonly Sighting[]): void {
  if (sightings.length === 0) return
  countVotes(slot, sightings)
  const { at, lookId, occluders } = look
  const step = stepRecipe(recipeRow(slot.row), slot.state, { at, lookId, sightings, occluders })
  slot.state = step.state
  for (const spot of step.state.spots) slot.longestMs = Math.max(slot.longestMs, spot.lastPresentAt - spot.firstAt)
  for (const outcome of step.outcomes) {
    if (outcome.kind !== 'gone') fold(slot, outcome.spot, at)
  }
}

function countVotes(slot: Slot, sightings: readonly Sighting[]): void {
  if (sightings.some(({ presence }) => presence === 'present')) slot.present++
  else if (sightings.some(({ presence }) => presence === 'absent')) slot.absent++
  else {
    slot.unknown++
    if (sightings.every(({ reason }) => reason === 'needs-model')) slot.needsModel++
  }
}

/** The same place again is the same candidate, as behind the unique anchor of the database. */
function fold(slot: Slot, spot: Spot, at: EpochMs): void {
  const anchors = slot.raised.map(({ spot: { zoneId, place } }, index) => ({
    id: String(index),
    ...(zoneId !== undefined && { zoneId }),
    ...(place && { place }),
    alsoAt: [],
    appearance: NO_APPEARANCE,
  }))
  const known = matchAnchor(anchors, spot, slot.row.identity)
  if (known === undefined) slot.raised.push({ row: slot.row, raisedAt: at, spot })
  else slot.raised[Number(known.anchorId)] = { ...slot.raised[Number(known.anchorId)]!, spot }
}

const livingSpots = ({ state, raised }: Slot): readonly Spot[] => [...state.spots, ...raised.map(({ spot }) => spot)]

const isWithoutModel = ({ present, absent, needsModel }: Slot) => needsModel > 0 && present + absent === 0

function runOf({ row, present, absent, unknown, longestMs, raised }: Slot): CategoryRun {
  return {
    category: row.id,
    nameEn: row.nameEn,
    nameZh: row.nameZh,
    severity: row.severity,
    dwellSeconds: row.recipe.dwellSeconds,
    present,
    absent,
    unknown,
    longestSeconds: longestMs / 1000,
    candidates: raised.length,
  }
}

/** What one look says of every enabled row: present, absent or unknown, place by place. */
import type { CameraBrief } from '../brief.ts'
import { countsAt, type Hours, parseHours } from '../calendars/hours.ts'
import { withRegisters } from '../calendars/registers.ts'
import { isWholePicture, runsUnlearned } from '../catalogue/catalogue.ts'
import type { CategoryRow } from '../catalogue/row.ts'
import { findInForce, type RowInForce } from '../catalogue/setting.ts'
import { undrift } from '../geometry/box.ts'
import type { Occluder, Sighting } from '../look.ts'
import type { Detection, Drift, EpochMs, Label, Sketch, ViewState, Zone } from '../vocabulary.ts'
import { compareBlocks } from '../views/change.ts'
import type { RowZones } from './hits.ts'
import { judgeByChange } from './judge-change.ts'
import { judgeByComponent } from './judge-component.ts'
import { judgeByLabels } from './judge-labels.ts'
import { occludersOf } from './occluders.ts'
import { blindSightings, type RowLook, type RowVerdict } from './row-look.ts'

export interface FrameFacts {
  readonly brief: CameraBrief
  readonly at: EpochMs
  /** From `judgeView` against the reference of `brief.view`. */
  readonly view: { readonly state: ViewState; readonly drift: Drift }
  /** In coordinates of the frame, overlaps already suppressed. */
  readonly detections: readonly Detection[]
  readonly sketch: Sketch
  /** Labels of all loaded models: a row none of whose labels is among them cannot be judged. */
  readonly labels: ReadonlySet<Label>
}

export interface LookSightings {
  readonly sightings: readonly Sighting[]
  /** In coordinates of the reference. */
  readonly occluders: readonly Occluder[]
  /** Things that a permit in force dropped, over all rows. */
  readonly permitted: number
}

/**
 * Judges every enabled row. A row whose zones the view does not have does not run and says nothing. Zones that are only
 * proposed run like approved ones; whoever raises decides by their origin.
 */
export function sightingsOf(facts: FrameFacts): LookSightings {
  const detections = facts.detections.map((detection) => ({
    ...detection,
    box: undrift(detection.box, facts.view.drift),
  }))
  const occluders = facts.view.state === 'good' ? occludersOf(detections) : []
  const reference = facts.brief.view?.reference
  const comparison = reference && compareBlocks(reference, facts.sketch, facts.view.drift)
  const verdicts = facts.brief.categories.flatMap((id): RowVerdict[] => {
    const row = findInForce(id, facts.brief.settings)
    const scope = row && scopeOf(row, facts.brief)
    return scope ? [judgeRow(facts, { scope, detections, occluders, ...(comparison && { comparison }) })] : []
  })
  return {
    sightings: verdicts.flatMap(({ sightings }) => sightings),
    occluders,
    permitted: verdicts.reduce((sum, verdict) => sum + verdict.permitted, 0),
  }
}

/** The row's zones in this view, permits of the registers in them; undefined when it has none and needs one. */
function scopeOf(row: RowInForce, { view, registers = [] }: CameraBrief): RowZones | undefined {
  const drawn = view?.zones ?? []
  const own = new Set(drawn.filter(({ kind }) => row.recipe.zones.includes(kind)).map(({ id }) => id))
  const all = registers.length === 0 ? drawn : withRegisters(drawn, row.id, { own, registers })
  const zones = all.filter((zone) => own.has(zone.id) && !lacksSchedule(row, zone))
  if (zones.length === 0 && !isWholePicture(row)) return undefined
  return { row, zones, excluded: all.filter(({ kind }) => row.recipe.excludeZones.includes(kind)) }
}

/** A market without opening hours cannot be out of hours. */
function lacksSchedule(row: CategoryRow, zone: Zone): boolean {
  return zone.kind === 'permitted-vending' && zone.permits.length === 0 && hoursOf(row).kind === 'permits'
}

function judgeRow(facts: FrameFacts, look: Omit<RowLook, 'moment' | 'labels'>): RowVerdict {
  const { row } = look.scope
  const { brief, view, at } = facts
  const runs = view.state === 'good' || (view.state === 'unlearned' && runsUnlearned(row))
  if (!runs) return blindSightings(look.scope, 'view')
  if (!countsAt(hoursOf(row), at, brief)) return blindSightings(look.scope, 'outside-hours')
  const rowLook: RowLook = {
    ...look,
    moment: { at, utcOffsetMinutes: brief.utcOffsetMinutes },
    labels: facts.labels,
  }
  if (row.labels.length === 0) return judgeByChange(rowLook)
  if (row.recipe.kind === 'component-absent-or-broken') return judgeByComponent(rowLook)
  return judgeByLabels(rowLook)
}

/** Of the few texts that the catalogue and the site use. */
const parsedHours = new Map<string, Hours>()
const MOST_TEXTS = 200

/** Texts of the catalogue always parse (tested for all rows), and so do those of settings. */
function hoursOf(row: CategoryRow): Hours {
  const text = row.recipe.hours
  const known = parsedHours.get(text)
  if (known) return known
  const hours = parseHours(text) ?? { kind: 'always' }
  if (parsedHours.size >= MOST_TEXTS) parsedHours.clear()
  parsedHours.set(text, hours)
  return hours
}

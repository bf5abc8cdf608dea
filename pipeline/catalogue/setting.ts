/** What a site has changed of a row, laid over the row as it ships. */
import { parseHours, parseWindow } from '../calendars/hours.ts'
import type { CategoryId, Label } from '../vocabulary.ts'
import { findCategory } from './catalogue.ts'
import type { CategoryRow } from './row.ts'
import { boundsOf, isWithin, type SettingBounds } from './setting-bounds.ts'

/** What is absent is as shipped. */
export interface CategorySetting {
  /** The row runs nowhere. */
  readonly isOff?: true
  /** `HH:MM-HH:MM`: when it counts, or for a row with a time in which the thing is allowed, that time. */
  readonly hours?: string
  readonly dwellSeconds?: number
  /** Pictures that must show it, spread over the dwell. */
  readonly minFrames?: number
  readonly minCount?: number
  /** Scores below which a label does not raise the row; above those of the detectors. */
  readonly thresholds?: Readonly<Record<Label, number>>
}

export interface VersionedSetting {
  /** Grows with each change of this row, back to shipped included. */
  readonly version: number
  readonly setting: CategorySetting
}

/** Of the rows that the site has changed. */
export type CategorySettings = Readonly<Record<CategoryId, VersionedSetting>>

/** A row as it runs at this site. */
export interface RowInForce extends CategoryRow {
  readonly thresholds?: Readonly<Record<Label, number>>
  /** Of the setting laid over it; absent = as shipped. */
  readonly settingVersion?: number
}

/**
 * The row with the site's setting over it. A value that another version of the catalogue allowed and this one does not
 * is left out: a row that has become urgent is not off because it once could be.
 */
export function inForce(row: CategoryRow, versioned: VersionedSetting | undefined): RowInForce {
  if (versioned === undefined) return row
  const { setting, version } = versioned
  const bounds = boundsOf(row)
  const number = (value: number | undefined, bound: SettingBounds['minCount'], shipped: number): number =>
    value !== undefined && bound !== undefined && isWithin(value, bound) ? value : shipped
  const dwellSeconds = number(setting.dwellSeconds, bounds.dwellSeconds, row.recipe.dwellSeconds)
  const minFrames = number(setting.minFrames, bounds.minFrames, row.evidence.minFrames)
  return {
    ...row,
    recipe: {
      ...row.recipe,
      dwellSeconds,
      minCount: number(setting.minCount, bounds.minCount, row.recipe.minCount),
      hours: setting.hours === undefined ? row.recipe.hours : hoursText(row, setting.hours, bounds),
    },
    evidence: evidenceOver(row, dwellSeconds, minFrames),
    ...(setting.thresholds && bounds.thresholds ? { thresholds: setting.thresholds } : {}),
    settingVersion: version,
  }
}

/** The row as it runs; undefined when there is no such row. */
export function findInForce(id: CategoryId, settings: CategorySettings = {}): RowInForce | undefined {
  const row = findCategory(id)
  return row && inForce(row, settings[id])
}

/** Whether the site has switched it off. Rows of severity 1 cannot be. */
export function isOff(id: CategoryId, settings: CategorySettings = {}): boolean {
  const row = findCategory(id)
  return row !== undefined && settings[id]?.setting.isOff === true && boundsOf(row).mayBeOff
}

/** The window of a row's hours that a site may move; undefined where they go by calendar or sun. */
export function windowOf(hours: string): string | undefined {
  const parsed = parseHours(hours)
  if (parsed?.kind === 'always' || parsed?.kind === 'zone-calendar') return '00:00-24:00'
  if (parsed?.kind === 'daily') return hours
  return parsed?.kind === 'outside' ? /\d{2}:\d{2}-\d{2}:\d{2}/.exec(hours)?.[0] : undefined
}

function hoursText(row: CategoryRow, window: string, { hours }: SettingBounds): string {
  if (hours.kind === 'fixed' || parseWindow(window) === undefined) return row.recipe.hours
  return hours.kind === 'counted' ? window : `outside the local collection window (default ${window} allowed)`
}

/** The pictures lie as far apart as they do in the shipped row, in proportion to its dwell. */
function evidenceOver({ recipe, evidence }: CategoryRow, dwellSeconds: number, minFrames: number) {
  if (dwellSeconds === recipe.dwellSeconds && minFrames === evidence.minFrames) return evidence
  const ratio = dwellSeconds / recipe.dwellSeconds
  const span = evidence.spanSeconds * ratio
  const gaps = minFrames - 1
  const spacingSeconds = Math.max(1, Math.floor(Math.min(evidence.spacingSeconds * ratio, span / gaps)))
  return { minFrames, spacingSeconds, spanSeconds: Math.max(Math.round(span), gaps * spacingSeconds) }
}

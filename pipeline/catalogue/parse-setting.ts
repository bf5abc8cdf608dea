/** Reads what a person asks for of a row: bounds are judged here, once, and nowhere behind it. */
import { parseWindow } from '../calendars/hours.ts'
import type { Label } from '../vocabulary.ts'
import type { CategoryRow } from './row.ts'
import {
  type Bound,
  boundsOf,
  isWithin,
  LEAST_WINDOW_MINUTES,
  MOST_SCORE,
  type SettingBounds,
} from './setting-bounds.ts'
import { type CategorySetting, windowOf } from './setting.ts'

/** Values as shipped may be sent too: they are no change. */
export type AskedSetting = Omit<CategorySetting, 'isOff'> & { readonly isOff?: boolean }
export type SettingField = keyof CategorySetting

export interface SettingRefusal {
  readonly kind: 'refused'
  readonly field: SettingField
  /** `severity-one`: it would make an urgent row slower or silent. */
  readonly why: 'severity-one' | 'out-of-bounds' | 'by-calendar' | 'by-sun' | 'not-its-matter'
  /** What may be asked for, where it is a number. */
  readonly bound?: Bound
  /** One sentence that says what to do. */
  readonly detail: string
}

export type ParsedSetting = { readonly kind: 'setting'; readonly setting: CategorySetting } | SettingRefusal

type Part = Partial<CategorySetting> | SettingRefusal

/** @param shipped score of each label below which the detectors of this site say nothing */
export function parseSetting(
  row: CategoryRow,
  asked: AskedSetting,
  shipped: ReadonlyMap<Label, number>,
): ParsedSetting {
  const bounds = boundsOf(row)
  const parts: readonly Part[] = [
    offPart(row, asked, bounds),
    hoursPart(row, asked, bounds),
    numberPart(row, 'dwellSeconds', {
      asked: asked.dwellSeconds,
      is: row.recipe.dwellSeconds,
      bound: bounds.dwellSeconds,
    }),
    numberPart(row, 'minFrames', { asked: asked.minFrames, is: row.evidence.minFrames, bound: bounds.minFrames }),
    numberPart(row, 'minCount', { asked: asked.minCount, is: row.recipe.minCount, bound: bounds.minCount }),
    thresholdPart(row, asked, { bounds, shipped }),
  ]
  const refused = parts.find(isRefusal)
  return refused ?? { kind: 'setting', setting: Object.assign({}, ...parts) as CategorySetting }
}

const isRefusal = (part: Part): part is SettingRefusal => 'kind' in part

function offPart({ id }: CategoryRow, { isOff }: AskedSetting, { mayBeOff }: SettingBounds): Part {
  if (isOff !== true) return {}
  if (mayBeOff) return { isOff }
  return urgent(
    'isOff',
    `${id} is of severity 1 and cannot be switched off: take it from the cameras where it means nothing.`,
  )
}

function hoursPart(row: CategoryRow, { hours }: AskedSetting, bounds: SettingBounds): Part {
  if (hours === undefined || hours === windowOf(row.recipe.hours)) return {}
  const bound = bounds.hours
  const field = 'hours' as const
  if (bound.kind === 'fixed') {
    switch (bound.because) {
      case 'severity-one':
        return urgent(field, `${row.id} is of severity 1 and counts round the clock: its hours cannot be narrowed.`)
      case 'calendar':
        return refusal(
          field,
          'by-calendar',
          `${row.id} goes by the permits of its zones: change those in the zone editor.`,
        )
      case 'sun':
        return refusal(
          field,
          'by-sun',
          `${row.id} goes by dusk and dawn at the camera: give the camera its place instead.`,
        )
      default:
        return bound.because satisfies never
    }
  }
  const minutes = minutesOf(hours)
  const least = LEAST_WINDOW_MINUTES
  if (minutes !== undefined && minutes >= least && (bound.kind === 'counted' || minutes <= 1440 - least))
    return { hours }
  return refusal(
    field,
    'out-of-bounds',
    bound.kind === 'counted'
      ? 'Give hours as HH:MM-HH:MM, one hour at least; an end before the start runs past midnight.'
      : 'Give the time in which it is allowed as HH:MM-HH:MM, one hour at least and 23 at most.',
  )
}

/** Undefined for what is no window. */
function minutesOf(text: string): number | undefined {
  const window = parseWindow(text)
  if (window === undefined) return undefined
  const { from, to } = window
  // 00:00-00:00 would be read as the whole day by one and as nothing by another.
  return to > from ? to - from : from < 1440 && to < from ? to + 1440 - from : undefined
}

function numberPart(
  row: CategoryRow,
  field: 'dwellSeconds' | 'minFrames' | 'minCount',
  { asked, is, bound }: { readonly asked: number | undefined; readonly is: number; readonly bound: Bound | undefined },
): Part {
  if (asked === undefined || asked === is) return {}
  if (bound === undefined)
    return refusal(field, 'not-its-matter', `${row.id} does not count things: leave minCount out.`)
  if (Number.isInteger(asked) && isWithin(asked, bound)) return { [field]: asked }
  const { minimum, maximum } = bound
  if (row.severity === 1 && asked > maximum)
    return {
      ...urgent(
        field,
        `${row.id} is of severity 1 and may not become slower: ${field} is at most ${maximum}, as shipped.`,
      ),
      bound,
    }
  return {
    ...refusal(field, 'out-of-bounds', `${field} of ${row.id} is a whole number from ${minimum} to ${maximum}.`),
    bound,
  }
}

function thresholdPart(
  row: CategoryRow,
  { thresholds = {} }: AskedSetting,
  { bounds, shipped }: { readonly bounds: SettingBounds; readonly shipped: ReadonlyMap<Label, number> },
): Part {
  const field = 'thresholds' as const
  const kept: Record<Label, number> = {}
  for (const [label, score] of Object.entries(thresholds)) {
    const least = shipped.get(label)
    if (score === least) continue
    if (bounds.thresholds === undefined)
      return urgent(
        field,
        `${row.id} is of severity 1 and may not become slower: its scores stay those of the detectors.`,
      )
    if (least === undefined || !bounds.thresholds.includes(label))
      return refusal(field, 'not-its-matter', `${label} does not raise ${row.id} by a detector in use: leave it out.`)
    const bound = { minimum: least, maximum: Math.max(least, MOST_SCORE) }
    if (!isWithin(score, bound))
      return {
        ...refusal(
          field,
          'out-of-bounds',
          `The score of ${label} lies between ${least}, where its detector begins, and ${bound.maximum}.`,
        ),
        bound,
      }
    kept[label] = score
  }
  return Object.keys(kept).length === 0 ? {} : { thresholds: kept }
}

function refusal(field: SettingField, why: SettingRefusal['why'], detail: string): SettingRefusal {
  return { kind: 'refused', field, why, detail }
}

function urgent(field: SettingField, detail: string): SettingRefusal {
  return refusal(field, 'severity-one', detail)
}

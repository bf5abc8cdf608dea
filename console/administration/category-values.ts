/** The numbers of a category as a person reads and types them. */
import type { CategorySetting } from '../client/types.ts'
import type { Say, Words } from '../language.tsx'
import { CATEGORIES } from '../words/categories.ts'
import { SHELL } from '../words/shell.ts'

type Values = CategorySetting['inForce']
export type Setting = NonNullable<CategorySetting['setting']>

/** What the form holds; `scores` by label. */
export interface SettingFields {
  readonly runs: boolean
  readonly window?: string
  readonly dwellSeconds: number
  readonly minFrames: number
  readonly minCount: number
  readonly scores: Readonly<Record<string, number>>
}

export function fieldsOf({ isOff, window, dwellSeconds, minFrames, minCount, thresholds }: Values): SettingFields {
  const scores = Object.fromEntries(thresholds.map(({ label, score }) => [label, score]))
  return { runs: !isOff, dwellSeconds, minFrames, minCount, scores, ...(window === undefined ? {} : { window }) }
}

/** Only what differs from how the row ships. */
export function settingOf(fields: SettingFields, shipped: Values): Setting {
  const { runs, window, dwellSeconds, minFrames, minCount, scores } = fields
  const raised = shipped.thresholds.flatMap(({ label, score }) => {
    const asked = scores[label]
    return asked === undefined || asked === score ? [] : [[label, asked] as const]
  })
  return {
    ...(runs ? {} : { isOff: true }),
    ...(window === undefined || window === shipped.window ? {} : { hours: window }),
    ...(dwellSeconds === shipped.dwellSeconds ? {} : { dwellSeconds }),
    ...(minFrames === shipped.minFrames ? {} : { minFrames }),
    ...(minCount === shipped.minCount ? {} : { minCount }),
    ...(raised.length === 0 ? {} : { thresholds: Object.fromEntries(raised) }),
  }
}

/** The hours of a row: the catalogue writes some of them in English words. */
export function hoursText({ hours, window }: Pick<Values, 'hours' | 'window'>, say: Say): string {
  if (window === '00:00-24:00') return say(CATEGORIES.allDay)
  if (window !== undefined) return window === hours ? window : say(CATEGORIES.allowed, { window })
  return say(/dusk|dawn/.test(hours) ? CATEGORIES.night : CATEGORIES.byCalendar)
}

const UNITS = [
  { seconds: 86_400, unit: 'day', name: CATEGORIES.days },
  { seconds: 3600, unit: 'hour', name: CATEGORIES.hoursUnit },
  { seconds: 60, unit: 'minute', name: CATEGORIES.minutes },
] as const

/** In the largest unit that says it exactly. */
export function exactSpan(seconds: number, say: Say): string {
  const unit = UNITS.find((one) => seconds >= 2 * one.seconds && seconds % one.seconds === 0)
  return unit === undefined ? say(SHELL.second, { n: seconds }) : say(SHELL[unit.unit], { n: seconds / unit.seconds })
}

/** The unit a length of this order is typed in. */
export function unitOf(seconds: number): { readonly seconds: number; readonly name: Words } {
  return UNITS.find((one) => seconds >= 2 * one.seconds) ?? { seconds: 1, name: CATEGORIES.seconds }
}

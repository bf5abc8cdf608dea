import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseHours } from '../calendars/hours.ts'
import { brieflyOf, pavement, seen, standing, zone } from '../look/scene.fixture.ts'
import type { Sighting } from '../look.ts'
import { EMPTY_RECIPE_STATE, type RecipeState } from '../recipes/recipe.ts'
import { stepRecipe } from '../recipes/step.ts'
import { categories, findCategory, recipeRow } from './catalogue.ts'
import { type AskedSetting, parseSetting } from './parse-setting.ts'
import type { CategoryRow } from './row.ts'
import { boundsOf } from './setting-bounds.ts'
import { type CategorySetting, inForce, isOff, windowOf } from './setting.ts'

const row = (id: string): CategoryRow => findCategory(id)!
const parking = row('vehicle-illegal-parking')
const fire = row('smoke-fire')
const DETECTOR = new Map(categories.flatMap(({ labels }) => labels.map((label) => [label, 0.4] as const)))
const ask = (of: CategoryRow, asked: AskedSetting) => parseSetting(of, asked, DETECTOR)
const over = (of: CategoryRow, setting: CategorySetting) => inForce(of, { version: 3, setting })

test('a row that nobody changed runs as it ships', () => {
  expect(inForce(parking, undefined)).toBe(parking)
  expect(ask(parking, { dwellSeconds: 300, minFrames: 3, hours: '00:00-24:00', isOff: false })).toEqual({
    kind: 'setting',
    setting: {},
  })
})

test('a longer dwell spreads the same pictures over it, more pictures lie closer', () => {
  expect(over(parking, { dwellSeconds: 1200 })).toMatchObject({
    recipe: { dwellSeconds: 1200 },
    evidence: { minFrames: 3, spacingSeconds: 600, spanSeconds: 1200 },
    settingVersion: 3,
  })
  expect(over(parking, { minFrames: 5 }).evidence).toEqual({ minFrames: 5, spacingSeconds: 75, spanSeconds: 300 })
})

describe.each(categories.map((one) => [one.id, one] as const))('%s', (_, one) => {
  const bounds = boundsOf(one)
  test('runs at either end of its bounds, and ships within them', () => {
    for (const end of ['minimum', 'maximum'] as const) {
      const asked = {
        dwellSeconds: bounds.dwellSeconds[end],
        minFrames: bounds.minFrames[end],
        ...(bounds.minCount && { minCount: bounds.minCount[end] }),
      }
      const parsed = ask(one, asked)
      if (parsed.kind === 'refused') throw new Error(parsed.detail)
      const { recipe, evidence } = over(one, parsed.setting)
      expect({ dwellSeconds: recipe.dwellSeconds, minFrames: evidence.minFrames }).toMatchObject({
        dwellSeconds: asked.dwellSeconds,
        minFrames: asked.minFrames,
      })
      expect((evidence.minFrames - 1) * evidence.spacingSeconds).toBeLessThanOrEqual(evidence.spanSeconds)
      expect(evidence.spacingSeconds).toBeGreaterThanOrEqual(1)
    }
    expect(over(one, {}).recipe).toEqual(one.recipe)
    expect(recipeRow(over(one, {}))).toEqual(recipeRow(one))
  })
  test('has hours that are read as its own kind once moved, or says why they stay', () => {
    if (bounds.hours.kind === 'fixed') return
    expect(windowOf(one.recipe.hours)).toMatch(/^\d{2}:\d{2}-\d{2}:\d{2}$/)
    const moved = parseHours(over(one, { hours: '09:00-17:00' }).recipe.hours)
    expect(moved).toEqual({ kind: bounds.hours.kind === 'counted' ? 'daily' : 'outside', from: 540, to: 1020 })
  })
  test('is never slower or off where it is urgent', () => {
    if (one.severity !== 1) return
    const slower: AskedSetting[] = [
      { isOff: true },
      { hours: '08:00-18:00' },
      { dwellSeconds: one.recipe.dwellSeconds + 1 },
      { minFrames: one.evidence.minFrames + 1 },
      ...(one.labels[0] === undefined ? [] : [{ thresholds: { [one.labels[0]]: 0.9 } }]),
      ...(one.recipe.minCount > 1 ? [{ minCount: one.recipe.minCount + 1 }] : []),
    ]
    for (const asked of slower) {
      expect(ask(one, asked)).toMatchObject({ kind: 'refused', why: 'severity-one', field: Object.keys(asked)[0] })
    }
  })
})

test.each([
  [parking, { dwellSeconds: 74 }, 'dwellSeconds', 'out-of-bounds'],
  [parking, { dwellSeconds: 3601 }, 'dwellSeconds', 'out-of-bounds'],
  [parking, { dwellSeconds: 100.5 }, 'dwellSeconds', 'out-of-bounds'],
  [parking, { minFrames: 1 }, 'minFrames', 'out-of-bounds'],
  [parking, { minCount: 2 }, 'minCount', 'not-its-matter'],
  [parking, { hours: '08:00-08:30' }, 'hours', 'out-of-bounds'],
  [parking, { hours: '08:00-08:00' }, 'hours', 'out-of-bounds'],
  [parking, { hours: '8-9' }, 'hours', 'out-of-bounds'],
  [parking, { thresholds: { car: 0.3 } }, 'thresholds', 'out-of-bounds'],
  [parking, { thresholds: { car: 0.99 } }, 'thresholds', 'out-of-bounds'],
  [parking, { thresholds: { smoke: 0.8 } }, 'thresholds', 'not-its-matter'],
  [row('market-out-of-bounds'), { hours: '08:00-18:00' }, 'hours', 'by-calendar'],
  [row('streetlight-fault'), { hours: '20:00-05:00' }, 'hours', 'by-sun'],
  [fire, { dwellSeconds: 1 }, 'dwellSeconds', 'out-of-bounds'],
] as const)('%o: %o is refused for its %s, %s', (of, asked, field, why) => {
  expect(ask(of, asked)).toMatchObject({ kind: 'refused', field, why })
})

test('an urgent row may become quicker', () => {
  expect(ask(fire, { dwellSeconds: 5, minFrames: 3 })).toEqual({
    kind: 'setting',
    setting: { dwellSeconds: 5, minFrames: 3 },
  })
})

test('a value that the catalogue of today does not allow is left out, and an urgent row is never off', () => {
  const old = { isOff: true, hours: '08:00-09:00', dwellSeconds: 900, thresholds: { smoke: 0.9 } } as const
  expect(over(fire, old)).toEqual({ ...fire, settingVersion: 3 })
  expect(isOff('smoke-fire', { 'smoke-fire': { version: 1, setting: old } })).toBe(false)
  expect(isOff(parking.id, { [parking.id]: { version: 1, setting: old } })).toBe(true)
})

test('a look judges by the hours, the count and the scores that the site has set', () => {
  const bags = [0.3, 0.35, 0.4].map((x) => seen('garbage-bag', standing(x, 0.65, 0.05), 0.6))
  const scene = { categories: ['bagged-garbage'], zones: [pavement], detections: bags }
  const set = (setting: CategorySetting) =>
    brieflyOf({ ...scene, settings: { 'bagged-garbage': { version: 1, setting } } })
  expect(brieflyOf(scene)).toEqual(['present pavement'])
  expect(set({ minCount: 3 })).toEqual(['present pavement'])
  expect(set({ minCount: 4 })).toEqual(['absent -'])
  expect(set({ thresholds: { 'garbage-bag': 0.6 } })).toEqual(['present pavement'])
  expect(set({ thresholds: { 'garbage-bag': 0.7 } })).toEqual(['absent -'])
  // Allowed until two in the afternoon; the look is of noon.
  expect(set({ hours: '11:00-14:00' })).toEqual(['unknown - outside-hours'])
  expect(brieflyOf({ ...scene, categories: ['mobile-vendor'], zones: [zone('road', pavement.polygon)] })).toEqual([
    'absent -',
  ])
})

/** Anything within the row's bounds. */
const settingsOf = (of: CategoryRow) => {
  const { dwellSeconds, minFrames } = boundsOf(of)
  const within = ({ minimum: min, maximum: max }: typeof minFrames) => fc.integer({ min, max })
  return fc.record({ dwellSeconds: within(dwellSeconds), minFrames: within(minFrames) })
}

test('however the numbers move while a thing stands there, it is raised once, by those in force last', () => {
  const cases = fc.constantFrom(...categories).chain((of) => {
    const change = fc.record({ setting: settingsOf(of), looks: fc.integer({ min: 0, max: 6 }) })
    return fc.record({ of: fc.constant(of), changes: fc.array(change, { minLength: 1, maxLength: 5 }) })
  })
  fc.assert(
    fc.property(cases, ({ of, changes }) => {
      const last = over(of, changes.at(-1)!.setting)
      // An hour is the longest a camera waits for its next look.
      const gap = Math.min(3600, ...changes.map(({ setting }) => over(of, setting).evidence.spacingSeconds))
      const { spanSeconds, spacingSeconds } = last.evidence
      // The last picture may come a spacing late.
      const enough = Math.ceil((Math.max(last.recipe.dwellSeconds, spanSeconds) + 2 * spacingSeconds) / gap)
      const plan = changes.flatMap(({ setting, looks }, index) =>
        Array.from({ length: index === changes.length - 1 ? looks + enough + 10 : looks }, () => over(of, setting)),
      )
      const place = { x0: 0.4, y0: 0.4, x1: 0.5, y1: 0.5 }
      const thing: Sighting = { category: of.id, presence: 'present', place, score: 0.8, count: 1 }
      let state: RecipeState = EMPTY_RECIPE_STATE
      const raises = plan.flatMap((row, look) => {
        const input = { at: look * gap * 1000, lookId: `${look}`, sightings: [thing] }
        const step = stepRecipe(recipeRow(row), state, input)
        state = step.state
        return step.outcomes.filter(({ kind }) => kind === 'raise')
      })
      expect(raises).toHaveLength(1)
      expect(state.spots).toHaveLength(1)
      expect(state.spots[0]!.frames.length).toBeLessThanOrEqual(12)
    }),
    { numRuns: 300 },
  )
})

import { describe, expect, test } from 'vitest'
import { parseHours } from '../calendars/hours.ts'
import { conditionsOf } from '../casework/conditions.ts'
import { categories, catalogueVersion, findCategory, isWholePicture, recipeRow, runsUnlearned } from './catalogue.ts'
import { CLOSURE_EN, NOT_A_VIOLATION_ZH } from './category-words.ts'
import { LABEL_WORDS } from './label-words.ts'
import type { CategoryRow } from './row.ts'
import { parseZoneKind, WHOLE_PICTURE_KINDS, ZONE_KINDS } from './zone-kinds.ts'

const each = categories.map((row) => [row.id, row] as const)
const count = <Key>(keys: readonly Key[]): Map<Key, number> => {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

test('the catalogue has 63 rows, numbered 1 to 63, each id once', () => {
  expect(categories.map(({ no }) => no)).toEqual(Array.from({ length: 63 }, (_, index) => index + 1))
  expect(new Set(categories.map(({ id }) => id)).size).toBe(63)
  expect(catalogueVersion).toMatch(/^\d{4}\.\d+\.\d+$/)
})

test('the rows spread over the seven kinds as the list says', () => {
  expect(Object.fromEntries(count(categories.map(({ recipe }) => recipe.kind)))).toEqual({
    'object-dwell-in-zone': 22,
    'count-in-zone': 4,
    'scene-state': 14,
    'change-vs-reference': 9,
    'component-absent-or-broken': 7,
    'object-in-zone': 3,
    'object-present': 4,
  })
})

test('a row is found by its id, an unknown one is not', () => {
  expect(findCategory('bagged-garbage')?.nameZh).toBe('打包垃圾')
  expect(findCategory('ufo-landing')).toBeUndefined()
})

test('only the two fire rows run on a camera without zones', () => {
  expect(categories.filter(isWholePicture).map(({ id }) => id)).toEqual(['waste-burning', 'smoke-fire'])
  expect(categories.filter(runsUnlearned)).toHaveLength(2)
})

describe.each(each)('%s', (_, row: CategoryRow) => {
  test('names every zone kind by a known word', () => {
    for (const kind of [...row.recipe.zones, ...row.recipe.excludeZones]) {
      expect(isWholePicture(row) ? WHOLE_PICTURE_KINDS : ZONE_KINDS).toContain(kind)
    }
    expect(row.recipe.zones.length).toBeGreaterThan(0)
  })

  test('has national codes, or is an extension that says so', () => {
    const { kind, status, code2013, code2026, nearest2026 } = row.codes
    expect(['event', 'component', 'ext']).toContain(kind)
    expect(['found', 'inferred', 'ext']).toContain(status)
    if (code2013 !== undefined) expect(code2013).toMatch(/^[EC]-\d{2}-\d{2}(\.\.[EC]-\d{2}-\d{2})?$/)
    if (code2026 !== undefined) expect(code2026).toMatch(/^\d{5}(\.\.\d{5})?$/)
    if (nearest2026 !== undefined) expect(nearest2026).toMatch(/^\d{5}$/)
    if (kind !== 'ext') expect(code2013 ?? code2026).toBeDefined()
  })

  test('has hours that can be read', () => {
    expect(parseHours(row.recipe.hours)).toBeDefined()
  })

  test('has numbers that a recipe can run on', () => {
    const { evidence, recipe, autoVerify } = row
    expect(recipe.dwellSeconds).toBeGreaterThanOrEqual(2)
    expect(recipe.dwellSeconds).toBeLessThanOrEqual(15 * 86_400)
    expect(recipe.minCount).toBeGreaterThanOrEqual(1)
    expect(evidence.minFrames).toBeGreaterThanOrEqual(2)
    expect((evidence.minFrames - 1) * evidence.spacingSeconds).toBeLessThanOrEqual(evidence.spanSeconds)
    expect(evidence.spacingSeconds).toBeGreaterThan(0)
    expect([1, 2, 3, 4]).toContain(row.severity)
    expect(autoVerify.clearFrames >= 2 || ['manual', 'transient'].includes(autoVerify.mode)).toBe(true)
    expect(autoVerify.settleSeconds).toBeGreaterThanOrEqual(0)
  })

  test('has texts in both languages, a closing rule and a deadline', () => {
    for (const text of [row.nameZh, row.nameEn, row.definitionZh, row.definitionEn, row.closureZh, row.groupZh]) {
      expect(text.length).toBeGreaterThan(1)
    }
    expect(row.notAViolation.length).toBeGreaterThan(0)
    expect(NOT_A_VIOLATION_ZH[row.id]).toHaveLength(row.notAViolation.length)
    for (const text of NOT_A_VIOLATION_ZH[row.id] ?? []) expect(text).toMatch(/\p{Script=Han}/u)
    for (const { closureZh } of conditionsOf(row.id)) expect(CLOSURE_EN[closureZh], closureZh).toMatch(/^[ -~]+$/)
    expect(row.hardNegatives.length).toBeGreaterThan(0)
    expect(row.timeLimit.value).toBeGreaterThan(0)
    expect(['urgent_hour', 'urgent_day', 'work_hour', 'work_day']).toContain(row.timeLimit.unit)
    expect(['no', 'part', 'whole']).toContain(row.needsWatch)
    expect(['A', 'B', 'C']).toContain(row.readiness)
    expect(['object', 'zone', 'component', 'scene']).toContain(row.identity)
    for (const kind of row.personalData) expect(['person', 'plate']).toContain(kind)
  })

  test('has labels that raise it, or is judged against the reference', () => {
    if (row.labels.length === 0) expect(row.recipe.kind).toBe('change-vs-reference')
    expect(new Set(row.labels).size).toBe(row.labels.length)
    if (row.wholeLabel !== undefined) expect(row.recipe.kind).toBe('component-absent-or-broken')
    if (row.wholeLabel !== undefined) expect(row.labels).not.toContain(row.wholeLabel)
  })

  test('gives its recipe the same numbers', () => {
    expect(recipeRow(row)).toEqual({
      category: row.id,
      kind: row.recipe.kind,
      identity: row.identity,
      dwellSeconds: row.recipe.dwellSeconds,
      minCount: row.recipe.minCount,
      evidence: row.evidence,
    })
  })
})

test('the labels of the first detector reach at least twenty-two rows', () => {
  const first = new Set(
    'person bicycle car motorcycle bus truck tricycle stall parasol table garbage-heap garbage-bag litter-bin bin-overflowing manhole-cover manhole-open pothole flame smoke safety-helmet head-bare traffic-cone machinery'.split(
      ' ',
    ),
  )
  const judged = categories.filter(
    ({ labels, wholeLabel }) => labels.length === 0 || [...labels, wholeLabel ?? ''].some((label) => first.has(label)),
  )
  expect(judged.length).toBeGreaterThanOrEqual(22)
})

test('every label that decides a row has words for reviewers', () => {
  for (const { labels, wholeLabel, tellingLabels = [], excusedBy = [] } of categories) {
    for (const label of [...labels, ...(wholeLabel ? [wholeLabel] : []), ...tellingLabels, ...excusedBy]) {
      expect(LABEL_WORDS[label], label).toHaveLength(2)
    }
  }
})

test('every zone kind that can be drawn is read back, other words are not', () => {
  for (const kind of ZONE_KINDS) expect(parseZoneKind(kind)).toBe(kind)
  expect(parseZoneKind('any')).toBeUndefined()
  expect(parseZoneKind('Road')).toBeUndefined()
})

test('every zone kind is used by a row', () => {
  const used = new Set(categories.flatMap(({ recipe }) => [...recipe.zones, ...recipe.excludeZones]))
  expect(ZONE_KINDS.filter((kind) => !used.has(kind))).toEqual([])
})

import { expect, test } from 'vitest'
import { categories } from '../catalogue/catalogue.ts'
import { chooseCondition, conditionFinding, conditionsOf, findCondition } from './conditions.ts'
import { OTHER_CONDITIONS } from './conditions-data.ts'

test('every row has its own condition first, with the row’s limit and closure text', () => {
  for (const row of categories) {
    const [own] = conditionsOf(row.id)
    expect(own).toMatchObject({
      id: `${row.id}.default`,
      limit: { value: row.timeLimit.value, unit: row.timeLimit.unit },
    })
    expect(own?.closureZh).toBe(row.closureZh)
  }
})

test('every row that the table gives other conditions has them as objects, each under an id of its own', () => {
  const withOthers = new Set(OTHER_CONDITIONS.map(({ category }) => category))
  for (const row of categories)
    expect(withOthers.has(row.id), row.id).toBe(row.timeLimit.otherConditionsZh !== undefined)
  const ids = categories.flatMap((row) => conditionsOf(row.id).map(({ id }) => id))
  expect(new Set(ids).size).toBe(ids.length)
  expect(findCondition('manhole-cover-defect.broken')).toMatchObject({ limit: { value: 4, unit: 'work_hour' } })
})

test('a limit is the condition’s, the site’s, or the site’s for the area class, in this order of strength', () => {
  const changes = [
    {
      id: 'exposed-garbage.default',
      limit: { value: 3, unit: 'work_hour' },
      areas: { A: { value: 1, unit: 'work_hour' } },
    },
  ] as const
  const limit = (choice: object) => chooseCondition({ category: 'exposed-garbage', ...choice })?.limit.value
  expect([limit({}), limit({ changes }), limit({ changes, area: 'A' }), limit({ changes, area: 'C' })]).toEqual([
    4, 3, 1, 3,
  ])
})

test('a condition of another row is none of this one', () => {
  expect(chooseCondition({ category: 'exposed-garbage', conditionId: 'illegal-ramp.fixed' })).toBeUndefined()
  expect(chooseCondition({ category: 'nothing' })).toBeUndefined()
})

test('a site that names an unknown condition is told which there are', () => {
  expect(conditionFinding('illegal-ramp.fixed')).toBeUndefined()
  expect(conditionFinding('illegal-ramp.steep')).toContain('illegal-ramp.default, illegal-ramp.fixed')
  expect(conditionFinding('nonsense')).toContain('npx xunjie categories')
})

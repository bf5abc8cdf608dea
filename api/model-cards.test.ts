import path from 'node:path'
import { Value } from 'typebox/value'
import { expect, test } from 'vitest'
import { readModelCards } from './model-cards.ts'
import { ModelList } from './schemas/models.ts'

test('the models that ship are described as the API gives them, each with its card', () => {
  const models = readModelCards(path.join(import.meta.dirname, '../models'))
  expect(Value.Check(ModelList, { models })).toBe(true)
  expect(models.map(({ id }) => id)).toContain('street')
  for (const { card } of models) expect(card).toMatch(/^# /)
})

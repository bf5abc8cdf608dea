import { expect, test } from 'vitest'
import { categories } from '../../pipeline/catalogue/catalogue.ts'
import { isFound } from './find-category.ts'

const found = (typed: string) => categories.filter((row) => isFound(row, typed)).map(({ id }) => id)

test('a category is found by initials, whole pinyin, Chinese, English and id', () => {
  for (const typed of ['ljz', 'laji', '垃圾', 'overflow', 'bin-overflow'])
    expect(found(typed), typed).toContain('bin-overflow')
  expect(found('zzzz')).toEqual([])
  expect(found('  ')).toHaveLength(63)
})

import { expect, test } from 'vitest'
import { categories } from './catalogue.ts'
import { code2026From2013 } from './codes.ts'

test.each([
  ['E-04-05', '09005'],
  ['E-01-10', '06010'],
  ['E-02-07', '07007'],
  ['E-03-07', '08007'],
  ['E-05-07', '10001'],
  ['E-05-08', '10002'],
  ['E-06-02', '09013'],
  ['C-01-04', '01004'],
  ['C-04-02', '04002'],
  ['C-05-06', '01069'],
  ['C-05-07', '01070'],
  ['C-05-08', '01071'],
])('%s of 2013 is %s of 2026', (code2013, code2026) => {
  expect(code2026From2013(code2013)).toEqual({ kind: 'code', code2026 })
})

test.each(['E-01-31', 'E-02-05', 'E-04-07', 'E-05-01', 'E-05-05', 'E-05-06', 'E-06-01'])(
  '%s has no successor',
  (code) => {
    expect(code2026From2013(code)).toEqual({ kind: 'no-successor' })
  },
)

test('damage to public facilities goes to the component itself', () => {
  expect(code2026From2013('E-06-06')).toEqual({ kind: 'component-twin' })
})

test('local extensions and other texts are not mapped by guessing', () => {
  expect(code2026From2013('E-04-96')).toMatchObject({
    kind: 'not-a-code',
    reason: expect.stringMatching(/local extension/),
  })
  expect(code2026From2013('04-05')).toMatchObject({
    kind: 'not-a-code',
    reason: expect.stringMatching(/04-05 is not of/),
  })
})

test('the mapping agrees with both codes of every row that has a single one of each', () => {
  for (const { id, codes } of categories) {
    if (codes.code2013 === undefined || codes.code2026 === undefined || codes.code2013.includes('..')) continue
    expect([id, code2026From2013(codes.code2013)]).toEqual([id, { kind: 'code', code2026: codes.code2026 }])
  }
})

import { expect, test } from 'vitest'
import { FINDINGS, findingText } from './finding-words.ts'

const HAN = /\p{Script=Han}/u

test('every finding is said in Chinese and in English', () => {
  for (const [code, [zh, en]] of Object.entries(FINDINGS)) {
    expect(HAN.test(zh), code).toBe(true)
    expect(HAN.test(en), code).toBe(false)
    expect(en.trim(), code).not.toBe('')
  }
})

test('the values of a finding stand in its sentence and beside it', () => {
  expect(findingText('urgent-unseen', { seconds: 90, bound: 60 })).toEqual({
    code: 'urgent-unseen',
    params: { seconds: 90, bound: 60 },
    detail:
      'Nobody has been shown this urgent candidate for 90 s (bound 60 s). Open the review page, and see who is on duty.',
  })
})

test('a brace in a value is left as it is', () => {
  const { detail } = findingText('sent-back', { reason: '{seconds}' })
  expect(detail).toContain('“{seconds}”')
})

import { describe, expect, test } from 'vitest'
import { failedLook, seenLook, stall } from '../fixtures/looks.ts'
import { parseLookMessage, parseLookRequest } from './look-messages.ts'

describe('what comes off a queue', () => {
  test('a look message of ours passes as it is', () => {
    const seen = seenLook('c1', 3, [stall()])
    expect(parseLookMessage(JSON.parse(JSON.stringify(seen)))).toEqual(seen)
    const failed = failedLook('c1', 'l1', 'unreachable')
    expect(parseLookMessage(failed)).toEqual(failed)
  })

  test.each([
    ['/driver', { ...failedLook('c1', 'l1', 'unreachable'), driver: 'telnet' }],
    ['/version', { ...failedLook('c1', 'l1', 'unreachable'), version: 3 }],
    ['/', 'not an object'],
    ['/', null],
  ])('garbage is refused with its path %s', (path, value) => {
    expect(() => parseLookMessage(value)).toThrow(`refused: ${path} `)
  })

  test('a message of version 2 may say how things look, in whole numbers of a byte and nothing else', () => {
    const embedding = { model: 'embed@1.0.0', light: 'infrared' } as const
    const ofLook = (appearance: string) => {
      const seen = seenLook('c1', 3, [{ ...stall(), appearance }])
      return { ...seen, version: 2, outcome: { ...seen.outcome, embedding } }
    }
    const told = ofLook(Buffer.from(Int8Array.from([127, -3, 0])).toString('base64'))
    expect(parseLookMessage(told)).toEqual(told)
    for (const hostile of ['', 'a b=', 'AAA', '../x', 'A'.repeat(4000)]) {
      expect(() => parseLookMessage(ofLook(hostile))).toThrow('/outcome/sightings/0/appearance')
    }
  })

  test('a request without a deadline is refused', () => {
    const request = { lookId: 'l1', cameraId: 'c1', reason: 'interval', leaderEpoch: 1 }
    expect(() => parseLookRequest(request)).toThrow('refused: / must have required properties deadlineAt')
    expect(parseLookRequest({ ...request, deadlineAt: 5 })).toEqual({ ...request, deadlineAt: 5 })
  })

  test('an evidence hash that is no sha256 is refused', () => {
    const seen = seenLook('c1', 3, [])
    const forged = {
      ...seen,
      outcome: { ...seen.outcome, evidence: { full: '../../etc/passwd', width: 1, height: 1 } },
    }
    expect(() => parseLookMessage(forged)).toThrow('/outcome/evidence/full')
  })
})

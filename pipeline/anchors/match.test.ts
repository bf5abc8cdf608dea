import { describe, expect, test } from 'vitest'
import { type AnchorFacts, type FoldFacts, foldCandidate, matchAnchor, REOPEN_WITHIN_MS } from './match.ts'

const box = (x0: number) => ({ x0, y0: 0.5, x1: x0 + 0.1, y1: 0.6 })
const anchors: AnchorFacts[] = [
  { id: 'left', zoneId: 'pavement', place: box(0.2) },
  { id: 'right', zoneId: 'pavement', place: box(0.28) },
  { id: 'placeless', zoneId: 'road' },
]

describe('the anchor of a spot', () => {
  test('is the nearest one at its place for objects, whatever the zone is called today', () => {
    expect(matchAnchor(anchors, { place: box(0.27), zoneId: 'pavement-2' }, 'object')).toBe('right')
    expect(matchAnchor(anchors, { place: box(0.21) }, 'object')).toBe('left')
  })

  test('is new for an object elsewhere', () => {
    expect(matchAnchor(anchors, { place: box(0.7), zoneId: 'pavement' }, 'object')).toBeUndefined()
    expect(matchAnchor([], { place: box(0.7) }, 'object')).toBeUndefined()
  })

  test('is that of the zone for an object without a place', () => {
    expect(matchAnchor(anchors, { zoneId: 'road' }, 'object')).toBe('placeless')
    expect(matchAnchor(anchors, { zoneId: 'pavement' }, 'object')).toBeUndefined()
  })

  test('is that of the zone for zones and components, and the only one for scenes', () => {
    expect(matchAnchor(anchors, { zoneId: 'pavement', place: box(0.9) }, 'zone')).toBe('left')
    expect(matchAnchor(anchors, { zoneId: 'manhole-3' }, 'component')).toBeUndefined()
    expect(matchAnchor(anchors, { place: box(0.9) }, 'scene')).toBe('left')
    expect(matchAnchor([], {}, 'scene')).toBeUndefined()
  })
})

describe('a spot that raises', () => {
  const at = Date.parse('2026-11-20T11:20:00+08:00')
  const facts: FoldFacts = { at, viewOrigin: 'approved', runsUnlearned: false }
  const hour = 3_600_000

  test('opens a candidate at a new place', () => {
    expect(foldCandidate(facts)).toEqual({ kind: 'opened' })
  })

  test('is one more sighting of a candidate that stands', () => {
    expect(foldCandidate({ ...facts, open: { candidateId: 'c1' } })).toEqual({ kind: 'folded', candidateId: 'c1' })
  })

  test('within 24 hours of a verified fix reopens the same candidate', () => {
    const clearedAt = at - REOPEN_WITHIN_MS
    expect(foldCandidate({ ...facts, lastCleared: { candidateId: 'c1', clearedAt } })).toEqual({
      kind: 'reopened',
      candidateId: 'c1',
    })
  })

  test('later than that is a recurrence, linked to the old candidate', () => {
    const clearedAt = at - 25 * hour
    expect(foldCandidate({ ...facts, lastCleared: { candidateId: 'c1', clearedAt } })).toEqual({
      kind: 'recurrence',
      of: 'c1',
    })
  })

  test('after a rejection is silent until the suppression ends', () => {
    const suppressedUntil = at + hour
    expect(foldCandidate({ ...facts, suppressedUntil })).toEqual({ kind: 'suppressed', until: suppressedUntil })
    expect(foldCandidate({ ...facts, suppressedUntil: at })).toEqual({ kind: 'opened' })
  })

  test('in a view nobody approved raises only what endangers life in the whole picture', () => {
    expect(foldCandidate({ ...facts, viewOrigin: 'proposed' })).toEqual({ kind: 'view-unapproved' })
    expect(foldCandidate({ ...facts, viewOrigin: 'proposed', runsUnlearned: true })).toEqual({ kind: 'opened' })
  })
})

import { describe, expect, test } from 'vitest'
import { portraitAt } from '../../fixtures/portraits.ts'
import { NO_APPEARANCE, remember, type SeenAppearance } from './appearance.ts'
import { type AnchorFacts, type FoldFacts, foldCandidate, matchAnchor, REOPEN_WITHIN_MS } from './match.ts'

const box = (x0: number) => ({ x0, y0: 0.5, x1: x0 + 0.1, y1: 0.6 })
const blank = { alsoAt: [], appearance: NO_APPEARANCE }
const anchors: AnchorFacts[] = [
  { ...blank, id: 'left', zoneId: 'pavement', place: box(0.2) },
  { ...blank, id: 'right', zoneId: 'pavement', place: box(0.28) },
  { ...blank, id: 'placeless', zoneId: 'road' },
]
const anchorOf = (...asked: Parameters<typeof matchAnchor>) => matchAnchor(...asked)?.anchorId

describe('the anchor of a spot', () => {
  test('is the nearest one at its place for objects, whatever the zone is called today', () => {
    expect(anchorOf(anchors, { place: box(0.27), zoneId: 'pavement-2' }, 'object')).toBe('right')
    expect(anchorOf(anchors, { place: box(0.21) }, 'object')).toBe('left')
  })

  test('is new for an object elsewhere', () => {
    expect(anchorOf(anchors, { place: box(0.7), zoneId: 'pavement' }, 'object')).toBeUndefined()
    expect(anchorOf([], { place: box(0.7) }, 'object')).toBeUndefined()
  })

  test('is that of the zone for an object without a place', () => {
    expect(anchorOf(anchors, { zoneId: 'road' }, 'object')).toBe('placeless')
    expect(anchorOf(anchors, { zoneId: 'pavement' }, 'object')).toBeUndefined()
  })

  test('is that of the zone for zones and components, and the only one for scenes', () => {
    expect(anchorOf(anchors, { zoneId: 'pavement', place: box(0.9) }, 'zone')).toBe('left')
    expect(anchorOf(anchors, { zoneId: 'manhole-3' }, 'component')).toBeUndefined()
    expect(anchorOf(anchors, { place: box(0.9) }, 'scene')).toBe('left')
    expect(anchorOf([], {}, 'scene')).toBeUndefined()
  })
})

describe('another thing at the place of an anchor', () => {
  const seen = (angle: number, light: SeenAppearance['light'] = 'day'): SeenAppearance => ({
    light,
    model: 'embed@1.0.0',
    vector: portraitAt(angle),
  })
  const bay = { ...blank, id: 'bay', place: box(0.2), appearance: remember(NO_APPEARANCE, seen(0)) }
  const spotOf = (label: string, ...appearances: SeenAppearance[]) => ({
    place: box(0.21),
    label,
    frames: appearances.map((appearance) => ({ at: 0, lookId: 'l', score: 1, count: 1, appearance })),
  })

  test('is another problem when it is a car of another look, and the same one when it looks alike', () => {
    expect(matchAnchor([bay], spotOf('car', seen(0.1)), 'object')).toMatchObject({ anchorId: 'bay', by: 'appearance' })
    expect(matchAnchor([bay], spotOf('car', seen(3)), 'object')).toBeUndefined()
  })

  test('is the anchor that looks like it, of two at one place', () => {
    const other = { ...bay, id: 'other', appearance: remember(NO_APPEARANCE, seen(3)) }
    expect(anchorOf([bay, other], spotOf('car', seen(2.9)), 'object')).toBe('other')
  })

  test('that may be either is the one that stood there, and another one when that was seen to leave long ago', () => {
    const spot = { ...spotOf('car', seen(1.05)), firstAt: 20 * 60_000 }
    expect(matchAnchor([bay], spot, 'object')).toMatchObject({ anchorId: 'bay', by: 'place' })
    expect(matchAnchor([{ ...bay, goneAt: 15 * 60_000 }], spot, 'object')).toMatchObject({ by: 'place' })
    expect(matchAnchor([{ ...bay, goneAt: 60_000 }], spot, 'object')).toBeUndefined()
    expect(anchorOf([{ ...bay, goneAt: 60_000 }], { ...spot, ...spotOf('car') }, 'object')).toBe('bay')
  })

  test('is told by its place alone when nothing is known of its look, in any light or of this model', () => {
    expect(matchAnchor([bay], spotOf('car'), 'object')).toEqual({ anchorId: 'bay', by: 'place' })
    const renewed = { ...seen(3), model: 'embed@2.0.0' }
    expect(matchAnchor([bay], spotOf('car', renewed), 'object')).toEqual({ anchorId: 'bay', by: 'place' })
  })

  test('stays one problem for things that change their look, such as a heap that grows', () => {
    expect(matchAnchor([bay], spotOf('garbage-heap', seen(3)), 'object')).toMatchObject({ by: 'place' })
  })

  test('a zone stays one problem whatever stands in it, and is known as the judged one only by its look', () => {
    const zone = { ...bay, zoneId: 'lane' }
    const match = (angle: number) => matchAnchor([zone], { ...spotOf('car', seen(angle)), zoneId: 'lane' }, 'zone')
    expect(match(0.1)).toMatchObject({ anchorId: 'bay', by: 'appearance' })
    expect(match(3)).toMatchObject({ anchorId: 'bay', by: 'place' })
  })
})

describe('a spot that raises', () => {
  const at = Date.parse('2026-11-20T11:20:00+08:00')
  const facts: FoldFacts = { at, viewOrigin: 'approved', runsUnlearned: false, severity: 2 }
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

  const rejected = { suppressedUntil: at + hour, lastRejected: { candidateId: 'c1' } }

  test.each(['appearance', 'unbroken'] as const)(
    'that is what was rejected (%s) is silent until the suppression ends',
    (knownBy) => {
      expect(foldCandidate({ ...facts, ...rejected, knownBy })).toEqual({ kind: 'suppressed', until: at + hour })
      expect(foldCandidate({ ...facts, ...rejected, suppressedUntil: at, knownBy })).toEqual({ kind: 'opened' })
    },
  )

  test('at the place of what was rejected, not known to be it, is shown to a person with what was rejected', () => {
    expect(foldCandidate({ ...facts, ...rejected, knownBy: 'place' })).toEqual({ kind: 'opened', again: 'c1' })
  })

  test('and endangers life is never suppressed: rejected, it raises again once it was seen anew from the beginning', () => {
    const urgent = { ...facts, ...rejected, severity: 1 } as const
    expect(foldCandidate({ ...urgent, knownBy: 'unbroken' })).toEqual({ kind: 'dwell-anew' })
    expect(foldCandidate({ ...urgent, knownBy: 'appearance' })).toEqual({ kind: 'opened' })
  })

  test('in a view nobody approved raises only what endangers life in the whole picture', () => {
    expect(foldCandidate({ ...facts, viewOrigin: 'proposed' })).toEqual({ kind: 'view-unapproved' })
    expect(foldCandidate({ ...facts, viewOrigin: 'proposed', runsUnlearned: true })).toEqual({ kind: 'opened' })
  })
})

import { describe, expect, test } from 'vitest'
import { findCategory, recipeRow } from '../catalogue/catalogue.ts'
import { EMPTY_RECIPE_STATE } from '../recipes/recipe.ts'
import { stepRecipe } from '../recipes/step.ts'
import { type DueCamera, dwellDueAt, handOut, nextLook, type PlatformBudget } from './due.ts'

const NOW = 1_000_000_000

describe('a camera is due', () => {
  const facts = { now: NOW, lastLookAt: NOW - 60_000, intervalSeconds: 300, dwellsDueAt: [], verificationsDueAt: [] }

  test('at once when it was never looked at', () => {
    const { lastLookAt: _, ...never } = facts
    expect(nextLook(never)).toEqual({ at: NOW, reason: 'interval' })
  })

  test('after its interval when nothing is open', () => {
    expect(nextLook(facts)).toEqual({ at: NOW + 240_000, reason: 'interval' })
    expect(nextLook({ ...facts, lastLookAt: NOW - 900_000 })).toEqual({ at: NOW, reason: 'interval' })
  })

  test('earlier when a dwell is open, and earlier still for a verification', () => {
    const open = { ...facts, dwellsDueAt: [NOW + 90_000, NOW + 30_000] }
    expect(nextLook(open)).toEqual({ at: NOW + 30_000, reason: 'dwell' })
    expect(nextLook({ ...open, verificationsDueAt: [NOW + 20_000] })).toEqual({
      at: NOW + 20_000,
      reason: 'verification',
    })
    expect(nextLook({ ...open, verificationsDueAt: [NOW + 30_000] })).toEqual({
      at: NOW + 30_000,
      reason: 'verification',
    })
  })

  test('not twice within a second, however many dwells are late', () => {
    expect(nextLook({ ...facts, lastLookAt: NOW, dwellsDueAt: [NOW - 5000] })).toEqual({
      at: NOW + 1000,
      reason: 'dwell',
    })
  })
})

test('an open vendor is due a spacing after the last frame, and no more once raised', () => {
  const row = recipeRow(findCategory('mobile-vendor')!)
  const seen = {
    category: row.category,
    presence: 'present' as const,
    place: { x0: 0.1, y0: 0.1, x1: 0.2, y1: 0.2 },
    score: 0.7,
    count: 1,
  }
  let state = EMPTY_RECIPE_STATE
  for (const minute of [0, 1, 2]) {
    state = stepRecipe(row, state, { at: minute * 60_000, lookId: `${minute}`, sightings: [seen] }).state
  }
  expect(dwellDueAt(row, state.spots[0]!, 120_000)).toBe(180_000)
  expect(dwellDueAt(row, state.spots[0]!, 150_000)).toBe(180_000)
  expect(dwellDueAt(row, { ...state.spots[0]!, frames: [] }, 0)).toBe(60_000)
  state = stepRecipe(row, state, { at: 180_000, lookId: '3', sightings: [seen] }).state
  expect(dwellDueAt(row, state.spots[0]!, 180_000)).toBeUndefined()
})

test('a vendor that a look at its time did not see is looked for a spacing later, not every second', () => {
  const row = recipeRow(findCategory('mobile-vendor')!)
  const sighting = { category: row.category, score: 0, count: 0 }
  const place = { x0: 0.1, y0: 0.1, x1: 0.2, y1: 0.2 }
  const first = { ...sighting, presence: 'present' as const, place, score: 0.7, count: 1 }
  let { state } = stepRecipe(row, EMPTY_RECIPE_STATE, { at: 0, lookId: '0', sightings: [first] })
  for (const presence of ['unknown', 'unknown'] as const) {
    const at = (state.lastAt ?? 0) + 60_000
    ;({ state } = stepRecipe(row, state, { at, lookId: `${at}`, sightings: [{ ...sighting, presence }] }))
    expect(dwellDueAt(row, state.spots[0]!, at)).toBe(at + 60_000)
  }
})

describe('free pulls', () => {
  const camera = (cameraId: string, part: Partial<DueCamera> = {}): DueCamera => ({
    cameraId,
    platformId: 'police',
    pulls: 1,
    starts: 1,
    reason: 'interval',
    dueAt: NOW,
    ...part,
  })
  const budgets = (given: Record<string, Partial<PlatformBudget>>) =>
    new Map(Object.entries(given).map(([id, one]) => [id, { maxPulls: 10, held: 0, starts: 100, ...one }]))
  const ids = (cameras: readonly DueCamera[]): string[] => cameras.map(({ cameraId }) => cameraId)

  test('go to those asked for by hand, then verifications, dwells and intervals, the longest due first', () => {
    const due = [
      camera('interval'),
      camera('interval-late', { dueAt: NOW - 1000 }),
      camera('dwell', { reason: 'dwell' }),
      camera('verification', { reason: 'verification' }),
      camera('manual', { reason: 'manual' }),
    ]
    expect(ids(handOut(due, budgets({ police: {} }), 10))).toEqual([
      'manual',
      'verification',
      'dwell',
      'interval-late',
      'interval',
    ])
  })

  test('never exceed what a platform allows, pulls under way included; a platform without budget gets none', () => {
    const due = [camera('a'), camera('b'), camera('park', { platformId: 'park' }), camera('out', { platformId: 'out' })]
    const given = budgets({ police: { maxPulls: 2, held: 1 }, park: { maxPulls: 1 } })
    expect(ids(handOut(due, given, 10)).toSorted()).toEqual(['a', 'park'])
  })

  test('a look that may pull the main stream too takes two, and begins where only one is allowed at a time', () => {
    const both = { pulls: 2, starts: 2 }
    const due = [camera('a', both), camera('b', both), camera('small', { ...both, platformId: 'small' })]
    const given = budgets({ police: { maxPulls: 3 }, small: { maxPulls: 1 } })
    expect(ids(handOut(due, given, 10)).toSorted()).toEqual(['a', 'small'])
  })

  test('begin no faster than the platform may be asked; recordings, which nobody lends, do', () => {
    const due = ['a', 'b', 'c'].map((id) => camera(id))
    expect(ids(handOut(due, budgets({ police: { starts: 2.4 } }), 10))).toEqual(['a', 'b'])
    expect(ids(handOut(due, budgets({ police: { starts: 0.9 } }), 10))).toEqual([])
    const recordings = due.map((one) => ({ ...one, starts: 0 }))
    expect(handOut(recordings, budgets({ police: { starts: 0 } }), 10)).toHaveLength(3)
  })

  test('are shared: a platform with hundreds of cameras that are hours late leaves the others theirs', () => {
    const late = Array.from({ length: 300 }, (_, i) => camera(`late-${i}`, { dueAt: NOW - 3_600_000 }))
    const others = Array.from({ length: 8 }, (_, i) => camera(`park-${i}`, { platformId: 'park' }))
    const given = budgets({ police: { maxPulls: 40 }, park: { maxPulls: 20 } })
    const chosen = handOut([...late, ...others], given, 12)
    expect(chosen.filter(({ platformId }) => platformId === 'park')).toHaveLength(4)
    expect(handOut([...late, ...others], given, 60)).toHaveLength(48)
  })

  test('never exceed the limit, and what more a camera carries stays with it', () => {
    const due = [
      { ...camera('a'), recordingFrame: 7 },
      { ...camera('b'), recordingFrame: 8 },
    ]
    expect(handOut(due, budgets({ police: {} }), 1)).toEqual([due[0]])
    expect(handOut(due, budgets({ police: {} }), 0)).toEqual([])
    expect(handOut(due, budgets({ police: {} }), -3)).toEqual([])
  })
})

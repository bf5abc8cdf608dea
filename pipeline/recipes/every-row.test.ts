import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories, recipeRow } from '../catalogue/catalogue.ts'
import type { Sighting } from '../look.ts'
import type { RecipeRow } from './recipe.ts'
import { absent, boxAt, every, parking, present, replay, START, vendor, type Shot } from './replay.fixture.ts'
import { stepRecipe } from './step.ts'

describe('every row of the catalogue', () => {
  const rows = categories.map(recipeRow)

  test.each(rows.map((row) => [row.category, row] as const))('%s raises on its own shipped numbers', (_, row) => {
    const { minFrames, spacingSeconds, spanSeconds } = row.evidence
    const gap = Math.max(1, spacingSeconds)
    const looks = 1 + Math.ceil(Math.max(row.dwellSeconds, spanSeconds, (minFrames - 1) * gap) / gap)
    const { said } = replay(row, every(gap, looks, [present(row, boxAt(0.4))]))
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/ raise /)
    const tooFew = replay(row, every(gap, looks - 1, [present(row, boxAt(0.4))]))
    expect(tooFew.said).toEqual([])
  })
})

describe('whatever the looks', () => {
  const sighting = fc.record({
    presence: fc.constantFrom('present', 'absent', 'unknown'),
    x: fc.double({ min: 0, max: 0.9, noNaN: true }),
    zone: fc.constantFrom('a', 'b', undefined),
  })
  const shots = fc.array(
    fc.record({ gap: fc.integer({ min: 1, max: 4000 }), seen: fc.array(sighting, { maxLength: 5 }) }),
    {
      maxLength: 40,
    },
  )
  const row = fc.constantFrom(...categories.map(recipeRow))
  const played = (recipe: RecipeRow, looks: typeof shots extends fc.Arbitrary<infer T> ? T : never): Shot[] => {
    let second = 0
    return looks.map(({ gap, seen }) => {
      second += gap
      const sightings = seen.map(
        ({ presence, x, zone }): Sighting => ({
          category: recipe.category,
          presence,
          ...(zone !== undefined && { zoneId: zone }),
          ...(presence === 'present' && { place: boxAt(x) }),
          score: 0.5,
          count: 1,
        }),
      )
      return { second, sightings }
    })
  }

  test('looks that know nothing never raise, open or end anything', () => {
    fc.assert(
      fc.property(row, shots, (recipe, looks) => {
        const blind = played(recipe, looks).map((shot) => ({
          ...shot,
          sightings: shot.sightings.map((seen): Sighting => ({ ...seen, presence: 'unknown' })),
        }))
        const { said, state } = replay(recipe, blind)
        expect(said).toEqual([])
        expect(state.spots).toEqual([])
      }),
    )
  })

  test('the same looks give the same state and outcomes, and a doubled look changes nothing', () => {
    fc.assert(
      fc.property(row, shots, (recipe, looks) => {
        const plain = played(recipe, looks)
        const doubled = plain.flatMap((shot) => [shot, shot])
        expect(replay(recipe, doubled)).toEqual(replay(recipe, plain))
      }),
    )
  })

  test('memory stays bounded and a spot raises once at most', () => {
    fc.assert(
      fc.property(row, shots, (recipe, looks) => {
        const { said, state } = replay(recipe, played(recipe, looks))
        expect(state.spots.length).toBeLessThanOrEqual(32)
        for (const spot of state.spots) expect(spot.frames.length).toBeLessThanOrEqual(recipe.evidence.minFrames + 2)
        const raised = said.filter((line) => line.includes(' raise object'))
        expect(new Set(raised.map((line) => line.split(' ')[2])).size).toBe(raised.length)
      }),
    )
  })

  test('sightings of another row are not its business', () => {
    expect(replay(vendor, every(60, 10, [present(parking, boxAt(0.3))])).state.spots).toEqual([])
  })

  test('a hundred things at once leave thirty-two spots, the raised ones among them', () => {
    const row = parking
    const raisedOne = replay(row, every(150, 3, [present(row, boxAt(0.9, 0.05))]))
    const crowd = Array.from({ length: 100 }, (_, i) =>
      present(row, {
        x0: (i % 10) / 12,
        y0: Math.floor(i / 10) / 12,
        x1: (i % 10) / 12 + 0.01,
        y1: Math.floor(i / 10) / 12 + 0.01,
      }),
    )
    const { state } = replay(
      row,
      [{ second: 450, sightings: [present(row, boxAt(0.9, 0.05)), ...crowd] }],
      raisedOne.state,
    )
    expect(state.spots).toHaveLength(32)
    expect(state.spots.some(({ raisedAt }) => raisedAt !== undefined)).toBe(true)
  })

  test('a look older than the last one changes nothing', () => {
    const { state } = replay(vendor, every(60, 2, [present(vendor, boxAt(0.3))]))
    const step = stepRecipe(vendor, state, { at: START + 30_000, lookId: 'late', sightings: [absent(vendor)] })
    expect(step).toEqual({ state, outcomes: [] })
  })
})

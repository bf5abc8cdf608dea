import { describe, expect, test } from 'vitest'
import type { ViewBrief } from '../brief.ts'
import type { Sketch } from '../vocabulary.ts'
import { isInDoubt, type Opinion, recogniseSurely } from './opinion.ts'
import { otherStreet, sketchOf, street } from './street.fixture.ts'

const still = { dx: 0, dy: 0 }
const reference = sketchOf(street)
const night = sketchOf((x, y) => street(x, y) / 3)
const view: ViewBrief = {
  viewId: 'gate:1',
  version: 1,
  origin: 'approved',
  zones: [],
  reference,
  referenceName: 'day 1',
  others: [{ name: 'night 1', sketch: night }],
}
const opinion = (most: Partial<Opinion>): Opinion => {
  return { same: 0, moved: 0, blocked: 0, blurred: 0, drift: still, ...most }
}

/** Answers in turn, and which references it was asked about. */
function witness(...answers: readonly Opinion[]) {
  const asked: Sketch[] = []
  const ask = (against: Sketch): Promise<Opinion> => {
    asked.push(against)
    return Promise.resolve(answers[asked.length - 1]!)
  }
  return { asked, ask }
}

describe('a second opinion', () => {
  test('is not asked about what the sketches are sure of, nor about a black picture', async () => {
    const { asked, ask } = witness()
    const { judgement } = await recogniseSurely(sketchOf(street), [view], ask)
    expect(judgement).toMatchObject({ state: 'good', drift: still })
    await recogniseSurely(
      sketchOf(() => 3),
      [view],
      ask,
    )
    expect(asked).toHaveLength(0)
  })

  test('finds a view that the sketches lost, and lays it on its reference', async () => {
    const { ask } = witness(opinion({ same: 0.9, drift: { dx: 7 / 160, dy: 0 } }))
    const changed = sketchOf((x, y) => (y > 40 ? otherStreet(x, y) : street(x - 6, y)))
    const { judgement } = await recogniseSurely(changed, [view], ask)
    expect(judgement.state).toBe('good')
    expect(judgement.drift.dx * 160).toBeCloseTo(6)
  })

  test('goes on to the other references, and names the one it was found in', async () => {
    const { asked, ask } = witness(opinion({ moved: 0.8 }), opinion({ same: 0.8 }))
    const found = await recogniseSurely(sketchOf(otherStreet), [view], ask)
    expect(asked).toEqual([reference, night])
    expect(found).toMatchObject({ judgement: { state: 'good' }, view: { referenceName: 'night 1' } })
  })

  test.for([['moved'], ['blocked'], ['blurred']] as const)(
    'found in none the picture is %s, as beside the reference of the hour',
    async ([state]) => {
      const { ask } = witness(opinion({ same: 0.4, [state]: 0.5 }), opinion({ moved: 1 }))
      const { judgement } = await recogniseSurely(sketchOf(otherStreet), [view], ask)
      expect(judgement).toMatchObject({ state, drift: still })
    },
  )

  test('without one the sketches decide', async () => {
    const { judgement } = await recogniseSurely(sketchOf(otherStreet), [view], undefined)
    expect(judgement.state).toBe('moved')
    expect(isInDoubt(judgement)).toBe(true)
  })
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createSecondSampler } from './second-sampler.ts'

/** Which of the pictures are wanted: of each its time of showing and the clock at its arrival, in seconds. */
function wanted(pictures: readonly (readonly [shownAt: number | undefined, now: number])[], everySeconds = 1) {
  const sampler = createSecondSampler(everySeconds)
  return pictures.filter(([shownAt, now]) => sampler.isDue(shownAt, now))
}
const stream = (seconds: number, fps: number, from = 0) =>
  Array.from({ length: seconds * fps }, (_, n): [number, number] => [from + n / fps, n / fps])

describe('one picture a second', () => {
  test('of the camera’s own time, without drift, at any frame rate', () => {
    for (const fps of [1, 5, 10, 12.5, 25, 30]) expect(wanted(stream(60, fps, 1234.56))).toHaveLength(60)
    const shown = wanted(stream(10, 25)).map(([shownAt]) => shownAt)
    expect(shown).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  })

  test('when pictures come in bursts of two seconds: every second one is there, none twice', () => {
    const bursts = stream(20, 10).map(([shownAt]): [number, number] => [
      shownAt,
      Math.floor(shownAt / 2) * 2 + (shownAt % 2) * 0.9,
    ])
    expect(wanted(bursts).length).toBeGreaterThanOrEqual(19)
    expect(wanted(bursts).length).toBeLessThanOrEqual(20)
  })

  test('from streams without times, with times that stand still, jump back or race', () => {
    const odd: Record<string, (n: number) => number | undefined> = {
      none: () => undefined,
      still: () => 7,
      back: (n) => 1000 - n,
      racing: (n) => n * 50,
      wild: (n) => (n * 7919) % 1013,
    }
    for (const [kind, shownAt] of Object.entries(odd)) {
      const pictures = Array.from({ length: 600 }, (_, n): [number | undefined, number] => [shownAt(n), n / 10])
      const count = wanted(pictures).length
      expect(count, kind).toBeGreaterThanOrEqual(29)
      expect(count, kind).toBeLessThanOrEqual(121)
    }
  })

  test('never more than two a second, whatever a camera says its times are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.double({ noNaN: true }), fc.double({ min: 0, max: 0.5, noNaN: true })), {
          maxLength: 300,
        }),
        (steps) => {
          let now = 0
          const pictures = steps.map(([shownAt, gap]): [number, number] => [shownAt, (now += gap)])
          expect(wanted(pictures).length).toBeLessThanOrEqual(now / 0.5 + 1)
        },
      ),
    )
  })
})

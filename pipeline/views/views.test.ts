import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Polygon } from '../geometry/polygon.ts'
import type { Drift, NormalizedBox, Sketch } from '../vocabulary.ts'
import { changedShare as changedIn, compareBlocks } from './change.ts'
import { compareViews } from './compare.ts'
import { stepFrozen } from './frozen.ts'
import { judgeView } from './judge.ts'
import { otherStreet, type Paint, sketchOf, street, withThing } from './street.fixture.ts'

const reference = sketchOf(street)
const whole = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
] as const
const pavement = [
  [0.1, 0.45],
  [0.9, 0.45],
  [0.9, 0.72],
  [0.1, 0.72],
] as const
const still = { dx: 0, dy: 0 }

describe('comparing a frame with its reference', () => {
  test('finds the same view in itself', () => {
    expect(compareViews(reference, reference)).toEqual({ similarity: 1, drift: still, lost: 0 })
  })

  test('finds no other street in it', () => {
    expect(compareViews(reference, sketchOf(otherStreet)).similarity).toBeLessThan(0.3)
  })

  test('does not mind the light, within what the sensor still shows', () => {
    const light = fc.record({
      gain: fc.double({ min: 0.4, max: 1.2, noNaN: true }),
      offset: fc.double({ min: -10, max: 25, noNaN: true }),
    })
    fc.assert(
      fc.property(light, (change) => {
        const { similarity, drift } = compareViews(reference, sketchOf(street, change))
        expect(similarity).toBeGreaterThan(0.7)
        expect(drift).toEqual(still)
      }),
      { numRuns: 25 },
    )
  })

  test('finds a small drift to the pixel of the sketch', () => {
    const pixels = fc.integer({ min: -8, max: 8 })
    fc.assert(
      fc.property(pixels, fc.integer({ min: -6, max: 6 }), (shiftX, shiftY) => {
        const { similarity, drift } = compareViews(reference, sketchOf(street, { shiftX, shiftY }))
        expect(Math.abs(drift.dx * 160 - shiftX)).toBeLessThan(1e-9)
        expect(Math.abs(drift.dy * 90 - shiftY)).toBeLessThan(1e-9)
        expect(similarity).toBeGreaterThan(0.8)
      }),
      { numRuns: 40 },
    )
  })

  test('keeps the view when traffic fills a quarter of the picture', () => {
    const busy = withThing(street, { x0: 0.1, y0: 0.5, x1: 0.6, y1: 0.98 })
    expect(compareViews(reference, sketchOf(busy)).similarity).toBeGreaterThan(0.6)
  })

  test('of two pictures without structure says what their correlation says', () => {
    const flat = sketchOf(() => 120)
    expect(compareViews(flat, flat).similarity).toBe(0)
  })
})

describe('the gate says', () => {
  const stateOf = (paint: Paint, light = {}, against: typeof reference | undefined = reference): string =>
    judgeView(sketchOf(paint, light), against).state

  test('good for the same street by day, at dusk, shifted a little and with traffic', () => {
    expect(stateOf(street)).toBe('good')
    expect(stateOf(street, { gain: 0.5 })).toBe('good')
    expect(stateOf(street, { shiftX: 5, shiftY: -3 })).toBe('good')
    expect(stateOf(withThing(street, { x0: 0.1, y0: 0.5, x1: 0.5, y1: 0.95 }))).toBe('good')
  })

  test('moved for another street, and gives no drift then', () => {
    expect(judgeView(sketchOf(otherStreet), reference)).toMatchObject({ state: 'moved', drift: still })
  })

  test('unlearned for a sound picture without a reference', () => {
    expect(judgeView(sketchOf(street))).toEqual({ state: 'unlearned', drift: still, similarity: 0 })
  })

  test('black for no light and overexposed for too much, learned or not', () => {
    expect(stateOf(street, { gain: 0.05 })).toBe('black')
    expect(judgeView(sketchOf(street, { gain: 0.05 })).state).toBe('black')
    expect(stateOf(street, { offset: 200 })).toBe('overexposed')
  })

  test('blocked for a leaf or a hand before most of the lens', () => {
    expect(stateOf((x, y) => (x < 20 ? street(x, y) : 90 + Math.sin(x / 40) * 10))).toBe('blocked')
    expect(judgeView(sketchOf(() => 90)).state).toBe('blocked')
  })

  test('blocked for a plain board before a third of the street', () => {
    const board: Paint = (x, y) => (x > 50 && x < 110 && y > 5 ? 150 : street(x, y))
    expect(stateOf(board)).toBe('blocked')
    expect(stateOf(board, { gain: 0.6, shiftX: 4 })).toBe('blocked')
  })

  test('moved where no more than a row of shop fronts is like, and that far off its place', () => {
    const fronts =
      (shiftX: number): Paint =>
      (x, y) =>
        y < 48 ? street(x - shiftX, y) : otherStreet(x, y)
    expect(stateOf(fronts(14))).toBe('moved')
    expect(stateOf(fronts(3))).toBe('good')
  })

  test('blurred when the edges are gone but not the large shapes', () => {
    const soft: Paint = (x, y) => 120 + 60 * Math.sin(x / 9) + 40 * Math.sin(y / 7)
    expect(stateOf(soft)).toBe('blurred')
    expect(judgeView(sketchOf(soft)).state).toBe('blurred')
  })

  test('good for a street that is mostly one even wall, as its reference is', () => {
    const wall: Paint = (x, y) => (y < 75 ? 140 : street(x, y))
    expect(judgeView(sketchOf(wall, { gain: 0.9 }), sketchOf(wall)).state).toBe('good')
  })
})

const changedShare = (
  before: Sketch,
  frame: Sketch,
  ask: { readonly polygon: Polygon; readonly drift: Drift; readonly masked?: readonly NormalizedBox[] },
) => changedIn(compareBlocks(before, frame, ask.drift), ask.polygon, ask.masked)

describe('what is new in a zone', () => {
  const heap: NormalizedBox = { x0: 0.4, y0: 0.5, x1: 0.55, y1: 0.66 }
  const ask = { polygon: pavement, drift: still }

  test('is nothing when nothing is', () => {
    expect(changedShare(reference, reference, ask)).toEqual({ share: 0, patchBlocks: 0, hidden: 0 })
  })

  test('is nothing when only the light changed', () => {
    for (const light of [{ gain: 0.6 }, { gain: 1.2 }, { offset: 30 }, { gain: 0.8, offset: 20 }]) {
      expect(changedShare(reference, sketchOf(street, light), ask).patchBlocks).toBe(0)
    }
  })

  test('is nothing when a soft shadow lies over half of it', () => {
    const shaded: Paint = (x, y) => street(x, y) * (1 - 0.4 / (1 + Math.exp(-(x - 80) / 6)))
    expect(changedShare(reference, sketchOf(shaded), ask).share).toBeLessThan(0.05)
  })

  const shadeOn = (paint: Paint, box: NormalizedBox, level = 0.5): Paint => {
    const [x0, x1, y0, y1] = [box.x0 * 160, box.x1 * 160, box.y0 * 90, box.y1 * 90]
    return (x, y) => paint(x, y) * (x >= x0 && x < x1 && y >= y0 && y < y1 ? level : 1)
  }
  const shade: NormalizedBox = { x0: 0.3, y0: 0.48, x1: 0.6, y1: 0.68 }

  test('is nothing when a hard shade lies on it, by day, at dusk, from a camera that drifted, or no longer lies there', () => {
    const shaded = shadeOn(street, shade)
    // Single blocks are too few pixels to tell, and too few to raise.
    expect(changedShare(reference, sketchOf(shaded), ask).patchBlocks).toBeLessThan(2)
    expect(changedShare(reference, sketchOf(shaded, { gain: 0.7 }), ask).patchBlocks).toBeLessThan(2)
    expect(changedShare(sketchOf(shaded), reference, ask).patchBlocks).toBeLessThan(2)
    const drift = { dx: 6 / 160, dy: -3 / 90 }
    const moved = sketchOf(shaded, { shiftX: 6, shiftY: -3 })
    expect(changedShare(reference, moved, { ...ask, drift }).patchBlocks).toBeLessThan(2)
  })

  test('is the heap that throws a shade, and a thing as dark as one but of two tones', () => {
    const thrown = { x0: 0.55, y0: 0.56, x1: 0.68, y1: 0.66 }
    const both = changedShare(reference, sketchOf(withThing(shadeOn(street, thrown), heap)), ask)
    expect(both.patchBlocks).toBeGreaterThanOrEqual(6)
    const slats: Paint = (x, y) => shadeOn(street, shade, Math.floor(x / 4) % 2 === 0 ? 0.35 : 0.65)(x, y)
    expect(changedShare(reference, sketchOf(slats), ask).patchBlocks).toBeGreaterThanOrEqual(6)
  })

  test('is what is darker than any shade, or lighter than the ground', () => {
    for (const level of [0.15, 1.6]) {
      const change = changedShare(reference, sketchOf(shadeOn(street, shade, level)), ask)
      expect(change.patchBlocks).toBeGreaterThanOrEqual(3)
    }
  })

  test('is the heap, about where it lies', () => {
    const change = changedShare(reference, sketchOf(withThing(street, heap)), ask)
    expect(change.patchBlocks).toBeGreaterThanOrEqual(6)
    expect(Math.abs(change.box!.x0 - heap.x0)).toBeLessThan(0.05)
    expect(Math.abs(change.box!.x1 - heap.x1)).toBeLessThan(0.05)
    expect(Math.abs(change.box!.y1 - heap.y1)).toBeLessThan(0.08)
    expect(change.share).toBeLessThan(0.3)
  })

  test('is the heap also at dusk and with a drifted camera, in coordinates of the reference', () => {
    const light = { gain: 0.6, shiftX: 6, shiftY: -3 }
    const change = changedShare(reference, sketchOf(withThing(street, heap), light), {
      polygon: pavement,
      drift: { dx: 6 / 160, dy: -3 / 90 },
    })
    expect(change.patchBlocks).toBeGreaterThanOrEqual(6)
    expect(Math.abs(change.box!.x0 - heap.x0)).toBeLessThan(0.05)
  })

  test('is not what lies outside of the zone', () => {
    const above = withThing(street, { x0: 0.4, y0: 0.1, x1: 0.55, y1: 0.3 })
    expect(changedShare(reference, sketchOf(above), ask).patchBlocks).toBe(0)
  })

  test('is not a car that the detector knows: its place is hidden instead', () => {
    const change = changedShare(reference, sketchOf(withThing(street, heap)), { ...ask, masked: [heap] })
    expect(change.patchBlocks).toBe(0)
    expect(change.hidden).toBeGreaterThan(0.05)
    expect(changedShare(reference, reference, { ...ask, masked: [{ x0: 0, y0: 0, x1: 1, y1: 1 }] })).toEqual({
      share: 0,
      patchBlocks: 0,
      hidden: 1,
    })
  })

  test('is known for a zone smaller than a block', () => {
    const manhole = [
      [0.47, 0.52],
      [0.48, 0.52],
      [0.48, 0.53],
      [0.47, 0.53],
    ] as const
    expect(changedShare(reference, sketchOf(withThing(street, heap)), { polygon: manhole, drift: still }).share).toBe(1)
    expect(changedShare(reference, reference, { polygon: manhole, drift: still }).share).toBe(0)
  })

  test('is the same however often and in which order the zones of a look are asked', () => {
    const comparison = compareBlocks(reference, sketchOf(withThing(street, heap)), still)
    const first = changedIn(comparison, whole)
    expect(changedIn(comparison, pavement)).toEqual(changedIn(comparison, pavement))
    expect(changedIn(comparison, whole)).toEqual(first)
  })

  test('cannot be seen where the drifted frame does not reach', () => {
    const drift = { dx: -8 / 160, dy: 5 / 90 }
    const change = changedShare(reference, sketchOf(street, { shiftX: -8, shiftY: 5 }), { polygon: whole, drift })
    expect(change.hidden).toBeGreaterThan(0.05)
    expect(change.share).toBeLessThan(0.02)
  })
})

test('a stream is frozen from the second identical picture on, and no longer when it moves again', () => {
  const first = stepFrozen(undefined, 'a')
  expect(first.frozen).toBe(false)
  const second = stepFrozen(first.run, 'a')
  expect(second).toEqual({ run: { contentHash: 'a', looks: 2 }, frozen: true })
  expect(stepFrozen(second.run, 'b').frozen).toBe(false)
})

import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { categories, findCategory } from '../catalogue/catalogue.ts'
import type { ViewState } from '../vocabulary.ts'
import {
  at,
  brieflyOf,
  LABELS,
  lookAt,
  pavement,
  rectangle,
  reference,
  seen,
  standing,
  zone,
  type Scene,
} from './scene.fixture.ts'
import { sightingsOf } from './sightings.ts'

describe('unknown, and why', () => {
  const manhole = zone('manhole', rectangle(0.45, 0.8, 0.55, 0.9))

  test('every view state but good makes every row unknown', () => {
    for (const state of ['moved', 'frozen', 'black', 'overexposed', 'blurred', 'blocked'] as const) {
      const scene = {
        categories: ['mobile-vendor', 'manhole-cover-defect', 'smoke-fire'],
        zones: [pavement, manhole],
        state,
      }
      expect(brieflyOf(scene)).toEqual(['unknown - view', 'unknown manhole view', 'unknown - view'])
      expect(lookAt({ ...scene, detections: [seen('car', standing(0.5, 0.6))] }).occluders).toEqual([])
    }
  })

  test('an unlearned view runs only what endangers life in the whole picture', () => {
    const scene: Scene = {
      categories: ['mobile-vendor', 'smoke-fire'],
      zones: [pavement],
      detections: [seen('flame', standing(0.5, 0.6)), seen('stall', standing(0.5, 0.6))],
      state: 'unlearned',
      unlearned: true,
    }
    expect(brieflyOf(scene)).toEqual(['unknown - view', 'present -'])
  })

  test('outside of its hours a row says nothing', () => {
    const tables = {
      categories: ['outdoor-dining'],
      zones: [pavement],
      detections: [seen('table', standing(0.3, 0.6)), seen('table', standing(0.6, 0.6))],
    }
    expect(brieflyOf({ ...tables, clock: '05:00' })).toEqual(['unknown pavement outside-hours'])
    expect(brieflyOf({ ...tables, clock: '22:00' })).toEqual(['present pavement'])
    const bags = { categories: ['bagged-garbage'], zones: [pavement], clock: '19:00' }
    expect(brieflyOf(bags)).toEqual(['unknown - outside-hours'])
  })

  test('a row whose labels no model has is never absent', () => {
    const blind: Scene = {
      categories: ['shared-bike-disorder', 'guardrail-damage', 'overhead-cable-down'],
      zones: [pavement, zone('guardrail', rectangle(0, 0.7, 1, 0.75))],
    }
    expect(brieflyOf(blind)).toEqual([
      'unknown pavement needs-model',
      'unknown guardrail needs-model',
      'unknown - needs-model',
    ])
  })

  test('a lorry before most of a bin makes the bin unknown, a lorry beside it does not', () => {
    const bin = zone('bin', rectangle(0.45, 0.5, 0.55, 0.65))
    const row = { categories: ['bin-overflow'], zones: [bin] }
    expect(brieflyOf({ ...row, detections: [seen('truck', { x0: 0.4, y0: 0.3, x1: 0.8, y1: 0.7 })] })).toEqual([
      'unknown bin hidden',
    ])
    expect(brieflyOf({ ...row, detections: [seen('truck', { x0: 0.6, y0: 0.3, x1: 0.9, y1: 0.7 })] })).toEqual([
      'absent bin',
    ])
    expect(
      brieflyOf({ ...row, detections: [seen('bin-overflowing', { x0: 0.44, y0: 0.48, x1: 0.56, y1: 0.66 })] }),
    ).toEqual(['present bin'])
  })

  test('a bus over a stretch of road hides the state of the scene', () => {
    const bus = [seen('bus', { x0: 0, y0: 0.5, x1: 0.6, y1: 1 })]
    expect(
      brieflyOf({ categories: ['road-damage'], zones: [zone('road', rectangle(0, 0.7, 1, 1))], detections: bus }),
    ).toEqual(['unknown - hidden'])
  })

  test('a row without its zones in the view does not run, nor does an unknown one', () => {
    expect(brieflyOf({ categories: ['mobile-vendor', 'ufo-landing'] })).toEqual([])
    const noView = sightingsOf({
      brief: { cameraId: 'c', platformId: 'p', utcOffsetMinutes: 480, categories: ['mobile-vendor', 'smoke-fire'] },
      at: at('12:00'),
      view: { state: 'unlearned', drift: { dx: 0, dy: 0 } },
      detections: [],
      sketch: reference,
      labels: LABELS,
    })
    expect(noView.sightings.map(({ presence }) => presence)).toEqual(['absent'])
  })
})

describe('whatever the picture', () => {
  const zones = categories.flatMap(({ recipe }) => recipe.zones).map((kind) => zone(kind, pavement.polygon))
  const detection = fc.record({
    label: fc.constantFrom(...LABELS),
    score: fc.double({ min: 0.1, max: 1, noNaN: true }),
    box: fc
      .tuple(fc.double({ min: 0, max: 0.8, noNaN: true }), fc.double({ min: 0.3, max: 0.8, noNaN: true }))
      .map(([x, y]) => ({ x0: x, y0: y, x1: x + 0.15, y1: y + 0.15 })),
  })
  const state = fc.constantFrom<ViewState>('good', 'moved', 'black', 'unlearned')

  test('only a good look is present or absent, and present always has a count and a row that is enabled', () => {
    fc.assert(
      fc.property(fc.array(detection, { maxLength: 12 }), state, (detections, viewState) => {
        const { sightings } = lookAt({
          categories: categories.map(({ id }) => id),
          zones,
          detections,
          state: viewState,
        })
        for (const { presence, count, category, reason } of sightings) {
          expect(findCategory(category)).toBeDefined()
          if (viewState === 'moved' || viewState === 'black') expect(presence).toBe('unknown')
          if (presence === 'present') expect(count).toBeGreaterThan(0)
          if (presence === 'unknown') expect(reason).toBeDefined()
        }
      }),
      { numRuns: 40 },
    )
  })
})

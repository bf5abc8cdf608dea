import { describe, expect, test } from 'vitest'
import type { Permit } from '../vocabulary.ts'
import { sketchOf, street, withThing } from '../views/street.fixture.ts'
import { brieflyOf, lookAt, rectangle, seen, zone } from './scene.fixture.ts'

describe('a manhole', () => {
  const place = { x0: 0.45, y0: 0.8, x1: 0.57, y1: 0.93 }
  const manhole = zone('manhole', rectangle(place.x0, place.y0, place.x1, place.y1))
  const scene = { categories: ['manhole-cover-defect'], zones: [manhole] }
  const changed = sketchOf(withThing(street, place))

  test('that is open is seen open', () => {
    expect(
      lookAt({ ...scene, detections: [seen('manhole-open', place, 0.4), seen('manhole-open', place, 0.6)] }).sightings,
    ).toMatchObject([{ presence: 'present', zoneId: 'manhole', label: 'manhole-open', score: 0.6, count: 2 }])
  })

  test('with its cover is whole, even when its surroundings changed', () => {
    expect(brieflyOf({ ...scene, detections: [seen('manhole-cover', place)], sketch: changed })).toEqual([
      'absent manhole',
    ])
  })

  test('whose cover the detector misses is whole as long as it looks like its reference', () => {
    expect(brieflyOf(scene)).toEqual(['absent manhole'])
  })

  test('without a cover and with a changed place is missing it', () => {
    const look = lookAt({ ...scene, sketch: changed })
    expect(look.sightings[0]).toMatchObject({ presence: 'present', zoneId: 'manhole', count: 1 })
    expect(look.sightings[0]!.place).toBeDefined()
  })

  test('taken away under a works permit is unknown, and a problem again when the permit ends', () => {
    const permit: Permit = { id: 'JW-5', weekdays: [5], from: '08:00', to: '18:00', graceSeconds: 0 }
    const works = { ...scene, zones: [{ ...manhole, permits: [permit] }], sketch: changed }
    expect(brieflyOf(works)).toEqual(['unknown manhole permitted'])
    expect(brieflyOf({ ...works, clock: '19:00' })).toEqual(['present manhole'])
  })

  test('under a parked car is unknown', () => {
    const car = seen('car', { x0: 0.4, y0: 0.7, x1: 0.7, y1: 0.95 })
    expect(brieflyOf({ ...scene, detections: [car] })).toEqual(['unknown manhole hidden'])
  })

  test('whose place has drifted out of the picture is unknown', () => {
    const edge = zone('manhole', rectangle(0, 0.8, 0.05, 0.93))
    const drifted = { drift: { dx: -0.0625, dy: 0 }, sketch: sketchOf(street, { shiftX: -10 }) }
    expect(brieflyOf({ ...scene, zones: [edge], ...drifted })).toEqual(['unknown manhole hidden'])
  })

  test('without a model for covers is whole unless seen open', () => {
    expect(brieflyOf({ ...scene, labels: new Set(['manhole-open']), sketch: changed })).toEqual(['absent manhole'])
  })
})

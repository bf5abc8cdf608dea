import { describe, expect, test } from 'vitest'
import type { Permit } from '../vocabulary.ts'
import { otherStreet, sketchOf, street, withThing } from '../views/street.fixture.ts'
import { brieflyOf, lookAt, pavement, rectangle, seen, zone } from './scene.fixture.ts'

describe('rows against the reference', () => {
  const heapBox = { x0: 0.4, y0: 0.48, x1: 0.55, y1: 0.68 }
  const bridge = zone('under-bridge', pavement.polygon)
  const plot = zone('vacant-plot', pavement.polygon)
  const heap = sketchOf(withThing(street, heapBox))

  test('say absent as long as the zone looks like its reference, by day and at dusk', () => {
    expect(brieflyOf({ categories: ['under-bridge-occupied'], zones: [bridge] })).toEqual(['absent under-bridge'])
    const dusk = { categories: ['under-bridge-occupied'], zones: [bridge], sketch: sketchOf(street, { gain: 0.6 }) }
    expect(brieflyOf(dusk)).toEqual(['absent under-bridge'])
  })

  test('see what stands there now, with its place', () => {
    const look = lookAt({ categories: ['accumulated-waste'], zones: [plot], sketch: heap })
    expect(look.sightings).toHaveLength(1)
    expect(look.sightings[0]).toMatchObject({ presence: 'present', zoneId: 'vacant-plot', count: 1 })
    expect(Math.abs(look.sightings[0]!.place!.x0 - heapBox.x0)).toBeLessThan(0.05)
  })

  test('do not take a parked car for waste', () => {
    const car = { categories: ['accumulated-waste'], zones: [plot], sketch: heap, detections: [seen('car', heapBox)] }
    expect(brieflyOf(car)).toEqual(['absent -'])
  })

  test('cannot tell when a bus stands before a third of the zone', () => {
    const bus = [seen('bus', { x0: 0.1, y0: 0.3, x1: 0.5, y1: 0.8 })]
    expect(brieflyOf({ categories: ['under-bridge-occupied'], zones: [bridge], detections: bus })).toEqual([
      'unknown under-bridge hidden',
    ])
    expect(brieflyOf({ categories: ['accumulated-waste'], zones: [plot], detections: bus })).toEqual([
      'unknown vacant-plot hidden',
    ])
  })

  test('cannot tell what lies under the matter of another row that covers a third of the zone', () => {
    const heap = [seen('garbage-heap', { x0: 0.1, y0: 0.45, x1: 0.5, y1: 0.72 })]
    expect(brieflyOf({ categories: ['under-bridge-occupied'], zones: [bridge], detections: heap })).toEqual([
      'unknown under-bridge hidden',
    ])
  })

  test('cannot tell of a zone that the camera’s drift has pushed out of the picture', () => {
    const edge = zone('under-bridge', rectangle(0, 0.4, 0.06, 0.9))
    const drifted = { drift: { dx: -0.0625, dy: 0 }, sketch: sketchOf(street, { shiftX: -10 }) }
    expect(brieflyOf({ categories: ['under-bridge-occupied'], zones: [edge], ...drifted })).toEqual([
      'unknown under-bridge hidden',
    ])
  })

  test('cannot tell when the whole picture changed: that is weather or light', () => {
    const storm = { categories: ['accumulated-waste'], zones: [plot], sketch: sketchOf(otherStreet) }
    expect(brieflyOf(storm)).toEqual(['unknown - view'])
  })

  test('leave out what a works permit covers', () => {
    const permit: Permit = { id: 'JW-3', weekdays: [5], from: '08:00', to: '18:00', graceSeconds: 0 }
    const dug = { categories: ['unlicensed-excavation'], zones: [{ ...pavement, permits: [permit] }], sketch: heap }
    expect(brieflyOf(dug)).toEqual(['unknown pavement permitted'])
    expect(brieflyOf({ ...dug, clock: '19:00' })).toEqual(['present pavement'])
  })

  test('say absent elsewhere when one of two zones is hidden', () => {
    const zones = [plot, zone('river-bank', rectangle(0, 0.75, 1, 1))]
    const bus = [seen('bus', { x0: 0.1, y0: 0.3, x1: 0.5, y1: 0.74 })]
    expect(brieflyOf({ categories: ['accumulated-waste'], zones, detections: bus })).toEqual([
      'absent -',
      'unknown vacant-plot hidden',
    ])
  })

  test('are raised by a thing that tells by itself, though the sketch shows nothing of it', () => {
    const bay = zone('parking-bay', pavement.polygon)
    const lock = seen('ground-lock', { x0: 0.4, y0: 0.5, x1: 0.44, y1: 0.55 })
    const look = lookAt({ categories: ['private-ground-lock'], zones: [bay], detections: [lock] })
    expect(look.sightings).toMatchObject([
      { presence: 'present', zoneId: 'parking-bay', label: 'ground-lock', place: lock.box },
    ])
    const beside = seen('ground-lock', { x0: 0.4, y0: 0.85, x1: 0.44, y1: 0.95 })
    expect(brieflyOf({ categories: ['private-ground-lock'], zones: [bay], detections: [beside] })).toEqual(['absent -'])
  })

  test('leave out a telling thing that a permit covers', () => {
    const permit: Permit = { id: 'JW-3', weekdays: [5], from: '08:00', to: '18:00', graceSeconds: 0 }
    const trench = [seen('trench', { x0: 0.4, y0: 0.5, x1: 0.5, y1: 0.6 })]
    const dug = {
      categories: ['unlicensed-excavation'],
      zones: [{ ...pavement, permits: [permit] }],
      detections: trench,
    }
    expect(brieflyOf(dug)).toEqual(['unknown pavement permitted'])
    expect(brieflyOf({ ...dug, clock: '19:00' })).toEqual(['present pavement'])
  })
})

import { describe, expect, test } from 'vitest'
import type { Permit } from '../vocabulary.ts'
import { brieflyOf, lookAt, pavement, rectangle, seen, standing, zone } from './scene.fixture.ts'

describe('the tidal permit of a square', () => {
  const morning: Permit = {
    id: 'XG-14',
    weekdays: [0, 1, 2, 3, 4, 5, 6],
    from: '07:00',
    to: '11:00',
    graceSeconds: 900,
  }
  const market = zone('permitted-vending', rectangle(0.2, 0.5, 0.6, 0.7), { permits: [morning] })
  const stall = seen('stall', standing(0.4, 0.6))
  const rows = ['mobile-vendor', 'market-out-of-bounds']
  const scene = { categories: rows, zones: [pavement, market], detections: [stall] }

  test('silences the stall at 07:30, and counts it as permitted', () => {
    const look = lookAt({ ...scene, clock: '07:30' })
    expect(look.sightings.map(({ presence, reason }) => [presence, reason])).toEqual([
      ['absent', 'permitted'],
      ['unknown', 'permitted'],
    ])
    expect(look.permitted).toBe(2)
  })

  test('holds until the grace is over', () => {
    expect(brieflyOf({ ...scene, clock: '11:14' })).toEqual([
      'absent - permitted',
      'unknown permitted-vending permitted',
    ])
  })

  test('fires for the same stall at 11:20: the market is out of hours, the vendor row stays with its own zones', () => {
    expect(brieflyOf({ ...scene, clock: '11:20' })).toEqual(['absent -', 'present permitted-vending'])
    expect(lookAt({ ...scene, clock: '11:20' }).permitted).toBe(0)
  })

  test('does not reach the stall two metres outside of it', () => {
    const outside = { ...scene, detections: [seen('stall', standing(0.75, 0.6))], clock: '07:30' }
    expect(brieflyOf(outside)).toEqual(['present pavement', 'absent permitted-vending'])
  })

  test('covers only its own market when a buffer lies around it', () => {
    const buffer = zone('permitted-vending-buffer', rectangle(0.15, 0.45, 0.7, 0.72))
    const spread = {
      categories: ['market-out-of-bounds'],
      zones: [market, buffer],
      detections: [stall, seen('stall', standing(0.65, 0.6))],
      clock: '07:30',
    }
    expect(brieflyOf(spread)).toEqual(['unknown permitted-vending permitted', 'present permitted-vending-buffer'])
  })

  test('without hours makes no market row at all', () => {
    expect(
      brieflyOf({ ...scene, categories: ['market-out-of-bounds'], zones: [zone('permitted-vending', market.polygon)] }),
    ).toEqual([])
  })

  test('on a parking ban allows parking while it is in force', () => {
    const ban = zone('no-parking', pavement.polygon, { permits: [morning] })
    const cars = {
      categories: ['vehicle-illegal-parking'],
      zones: [ban],
      detections: [seen('car', standing(0.4, 0.6))],
    }
    expect(brieflyOf({ ...cars, clock: '08:00' })).toEqual(['absent -', 'unknown no-parking permitted'])
    expect(brieflyOf({ ...cars, clock: '12:00' })).toEqual(['present no-parking'])
  })
})

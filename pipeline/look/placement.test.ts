import { describe, expect, test } from 'vitest'
import { brieflyOf, lookAt, pavement, rectangle, seen, standing, zone, type Scene } from './scene.fixture.ts'

describe('where a thing is', () => {
  test('a parked van counts by its wheels: its roof over the pavement does not park there', () => {
    const van = { categories: ['vehicle-illegal-parking'], zones: [pavement] }
    expect(brieflyOf({ ...van, detections: [seen('car', standing(0.5, 0.7, 0.3))] })).toEqual(['present pavement'])
    expect(brieflyOf({ ...van, detections: [seen('car', standing(0.5, 0.85, 0.3))] })).toEqual(['absent -'])
  })

  test('a car in a painted bay on the pavement is left out', () => {
    const bay = zone('parking-bay', rectangle(0.4, 0.5, 0.6, 0.7))
    const cars = [seen('car', standing(0.5, 0.6)), seen('car', standing(0.8, 0.6))]
    const look = lookAt({ categories: ['vehicle-illegal-parking'], zones: [pavement, bay], detections: cars })
    expect(look.sightings).toHaveLength(1)
    expect(look.sightings[0]!.place!.x0).toBeCloseTo(0.75)
  })

  test('a pothole counts by its area, smoke anywhere in the picture, with no zone at all', () => {
    const road = zone('road', rectangle(0, 0.7, 1, 1))
    const hole = (y0: number) => seen('pothole', { x0: 0.4, y0, x1: 0.5, y1: y0 + 0.06 })
    expect(brieflyOf({ categories: ['road-damage'], zones: [road], detections: [hole(0.68)] })).toEqual(['present -'])
    expect(brieflyOf({ categories: ['road-damage'], zones: [road], detections: [hole(0.65)] })).toEqual(['absent -'])
    const smoke = [seen('smoke', { x0: 0.4, y0: 0, x1: 0.6, y1: 0.3 })]
    expect(brieflyOf({ categories: ['smoke-fire', 'waste-burning'], detections: smoke })).toEqual([
      'present -',
      'present -',
    ])
  })

  test('a bare head floats over the site and counts by its centre', () => {
    const site = zone('construction-site', rectangle(0.2, 0.2, 0.8, 0.6))
    const head = seen('head-bare', { x0: 0.4, y0: 0.57, x1: 0.42, y1: 0.61 })
    expect(brieflyOf({ categories: ['no-safety-helmet'], zones: [site], detections: [head] })).toEqual([
      'present construction-site',
    ])
  })

  test('of a drifted frame is told in coordinates of the reference, occluders too', () => {
    const look = lookAt({
      categories: ['vehicle-illegal-parking'],
      zones: [pavement],
      detections: [seen('car', standing(0.55, 0.6))],
      drift: { dx: 0.05, dy: 0 },
    })
    expect(look.sightings[0]!.place!.x0).toBeCloseTo(0.45)
    expect(look.occluders).toEqual([{ label: 'car', box: look.sightings[0]!.place }])
  })
})

describe('what belongs together', () => {
  test('a stall on a tricycle is one vendor, two stalls apart are two', () => {
    const one = [seen('tricycle', standing(0.4, 0.65, 0.15)), seen('stall', standing(0.41, 0.64, 0.1), 0.8)]
    const look = lookAt({ categories: ['mobile-vendor'], zones: [pavement], detections: one })
    expect(look.sightings).toEqual([
      {
        category: 'mobile-vendor',
        presence: 'present',
        zoneId: 'pavement',
        place: standing(0.4, 0.65, 0.15),
        score: 0.8,
        count: 2,
        label: 'stall',
      },
    ])
    const two = [seen('stall', standing(0.3, 0.65)), seen('stall', standing(0.7, 0.65))]
    expect(brieflyOf({ categories: ['mobile-vendor'], zones: [pavement], detections: two })).toHaveLength(2)
  })

  test('a single bag is no matter, two bags side by side are one heap, two bags far apart are none', () => {
    const bags = (...xs: number[]): Scene => ({
      categories: ['bagged-garbage'],
      zones: [pavement],
      detections: xs.map((x) => seen('garbage-bag', standing(x, 0.6, 0.04))),
    })
    expect(brieflyOf(bags(0.4))).toEqual(['absent -'])
    expect(brieflyOf(bags(0.4, 0.45))).toEqual(['present pavement'])
    expect(lookAt(bags(0.4, 0.45)).sightings[0]!.count).toBe(2)
    expect(brieflyOf(bags(0.2, 0.7))).toEqual(['absent -'])
  })

  test('a car that blocks a narrow path stands on it although its wheels reach beyond', () => {
    const path = zone('blind-path', rectangle(0.1, 0.56, 0.9, 0.6))
    const on = (y: number): Scene => ({
      categories: ['blind-path-occupied'],
      zones: [path],
      detections: [seen('car', { x0: 0.4, y0: y - 0.2, x1: 0.6, y1: y })],
    })
    expect(brieflyOf(on(0.61))).toEqual(['present blind-path'])
    expect(brieflyOf(on(0.7))).toEqual(['absent -'])
  })

  test('a car in its bay is no matter although its box reaches beyond the line', () => {
    const bay = zone('parking-bay', rectangle(0.4, 0.5, 0.6, 0.6))
    const parked = (y: number): Scene => ({
      categories: ['vehicle-illegal-parking'],
      zones: [pavement, bay],
      detections: [seen('car', { x0: 0.42, y0: y - 0.15, x1: 0.58, y1: y })],
    })
    expect(brieflyOf(parked(0.61))).toEqual(['absent -'])
    expect(brieflyOf(parked(0.68))).toEqual(['present pavement'])
  })

  test('three bicycles in a zone are disorder, two are not', () => {
    const bikes = (count: number): Scene => ({
      categories: ['nonmotor-illegal-parking'],
      zones: [pavement],
      detections: Array.from({ length: count }, (_, i) => seen('bicycle', standing(0.2 + i * 0.2, 0.6, 0.05))),
    })
    expect(brieflyOf(bikes(2))).toEqual(['absent pavement'])
    expect(lookAt(bikes(3)).sightings[0]).toMatchObject({ presence: 'present', count: 3, zoneId: 'pavement' })
  })

  test('a crowd passes the capacity of its own square', () => {
    const people = Array.from({ length: 8 }, (_, i) => seen('person', standing(0.15 + i * 0.09, 0.6, 0.05)))
    const crowd = (capacity?: number): Scene => ({
      categories: ['crowd-gathering'],
      zones: [zone('square', pavement.polygon, capacity === undefined ? {} : { capacity })],
      detections: people,
    })
    expect(brieflyOf(crowd())).toEqual(['absent square'])
    expect(brieflyOf(crowd(7))).toEqual(['present square'])
    expect(brieflyOf(crowd(8))).toEqual(['absent square'])
  })

  test('water over a sixth of the lane is ponding, a puddle is not', () => {
    const pond = (x1: number): Scene => ({
      categories: ['road-ponding'],
      zones: [zone('road', rectangle(0, 0.7, 1, 1))],
      detections: [seen('standing-water', { x0: 0, y0: 0.7, x1, y1: 0.95 })],
      labels: new Set(['standing-water']),
    })
    expect(brieflyOf(pond(0.1))).toEqual(['absent -'])
    expect(brieflyOf(pond(0.5))).toEqual(['present -'])
  })
})

import { expect, test } from 'vitest'
import { categories } from '../catalogue/catalogue.ts'
import { brieflyOf, pavement, seen, standing, zone } from './scene.fixture.ts'

const box = standing(0.5, 0.6, 0.2)
const parked = { categories: ['vehicle-illegal-parking'], zones: [pavement] }

test('a car that is also seen as a service vehicle is no violation, another car beside it is', () => {
  const ambulance = seen('service-vehicle', { ...box, x1: box.x1 + 0.02 }, 0.5)
  expect(brieflyOf({ ...parked, detections: [seen('car', box), ambulance] })).toEqual(['absent -'])
  const other = seen('car', standing(0.2, 0.6, 0.2))
  expect(brieflyOf({ ...parked, detections: [seen('car', box), ambulance, other] })).toEqual(['present pavement'])
  expect(brieflyOf({ ...parked, detections: [seen('car', box)] })).toEqual(['present pavement'])
})

test('what excuses one row excuses no other', () => {
  const way = zone('blind-path', pavement.polygon)
  const stall = { categories: ['blind-path-occupied'], zones: [way] }
  expect(brieflyOf({ ...stall, detections: [seen('stall', box), seen('service-desk', box)] })).toEqual([
    'present blind-path',
  ])
})

test('a row knows the words that excuse it and that tell by themselves', () => {
  for (const { excusedBy = [], tellingLabels = [], labels, primitives, recipe } of categories) {
    for (const label of [...excusedBy, ...tellingLabels]) {
      expect(primitives).toContain(label)
      expect(labels).not.toContain(label)
    }
    if (tellingLabels.length > 0) expect([recipe.kind, labels]).toEqual(['change-vs-reference', []])
  }
})

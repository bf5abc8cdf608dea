import { expect, test } from 'vitest'
import { covers, EVERYWHERE, type Scope } from './scope.ts'

const scope = (districts: string[], cameraGroups: string[] = []): Scope => ({
  everywhere: false,
  districts,
  cameraGroups,
})

test('a district covers its streets and no neighbour', () => {
  expect(covers(scope(['500110']), { district: '500110101' })).toBe(true)
  expect(covers(scope(['500110101']), { district: '500110' })).toBe(false)
  expect(covers(scope(['500110']), { district: '500111101' })).toBe(false)
})

test('a camera must lie in the district and in the group when both are named', () => {
  const both = scope(['500110'], ['metro'])
  expect(covers(both, { district: '500110', cameraGroup: 'metro' })).toBe(true)
  expect(covers(both, { district: '500110', cameraGroup: 'park' })).toBe(false)
  expect(covers(both, { cameraGroup: 'metro' })).toBe(false)
})

test('a scope that names nothing covers nothing, and a camera in no district is seen by nobody with districts', () => {
  expect(covers(scope([]), { district: '500110', cameraGroup: 'metro' })).toBe(false)
  expect(covers(scope(['500110']), {})).toBe(false)
  expect(covers(scope([], ['metro']), {})).toBe(false)
  expect(covers(EVERYWHERE, {})).toBe(true)
})

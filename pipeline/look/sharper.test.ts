import { describe, expect, test } from 'vitest'
import type { Sighting } from '../look.ts'
import { confirmsHit, needsSharper } from './sharper.ts'

const at = Date.UTC(2026, 10, 20, 3)
const stall: Sighting = {
  category: 'road-occupying-stall',
  presence: 'present',
  zoneId: 'road',
  place: { x0: 0.2, y0: 0.5, x1: 0.4, y1: 0.8 },
  score: 0.8,
  count: 1,
}
const nothing: Sighting = { category: 'road-occupying-stall', presence: 'absent', score: 0, count: 0 }
const look = (...sightings: Sighting[]) => ({ capturedAt: at, viewState: 'good' as const, sightings })
const ask = (seen: ReturnType<typeof look>) => needsSharper({ reason: 'interval', seen, states: new Map() })

describe('a sharper picture', () => {
  test('is wanted for what is seen for the first time, and for nothing else', () => {
    expect(ask(look(stall))).toBe(true)
    expect(ask(look(nothing))).toBe(false)
    expect(ask(look({ ...stall, category: 'no-such-row' }))).toBe(false)
  })

  test('is not wanted of a view that cannot be judged', () => {
    const seen = { ...look(stall), viewState: 'moved' as const }
    expect(needsSharper({ reason: 'verification', seen, states: new Map() })).toBe(false)
  })

  test('stands for both looks only when it shows what the first one found, where it was found', () => {
    expect(confirmsHit(look(stall), look(stall, nothing))).toBe(true)
    expect(confirmsHit(look(stall), look(nothing))).toBe(false)
    expect(confirmsHit(look(stall), look({ ...stall, zoneId: 'square' }))).toBe(false)
    expect(confirmsHit(look(stall), { ...look(stall), viewState: 'moved' })).toBe(false)
  })
})

import { expect, test } from 'vitest'
import { containsPoint, parsePolygon } from '../geometry/polygon.ts'
import type { Detection, Zone } from '../vocabulary.ts'
import { carryOver } from './carry-over.ts'
import { addLook, EMPTY_FOOTING, type Footing } from './footing.ts'
import { proposeZones } from './propose.ts'
import { SURFACES, type SurfaceMap } from './surfaces.ts'

/** Walls above, then pavement, then road. */
const street = mapOf((_, y) => (y < 0.4 ? 'building' : y < 0.6 ? 'pavement' : 'road'))

function mapOf(surfaceAt: (x: number, y: number) => (typeof SURFACES)[number]): SurfaceMap {
  const [columns, rows] = [112, 64]
  const surface = new Uint8Array(columns * rows)
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++)
      surface[row * columns + column] = SURFACES.indexOf(surfaceAt((column + 0.5) / columns, (row + 0.5) / rows))
  return { columns, rows, surface, sure: new Float32Array(columns * rows).fill(0.9) }
}

const seen = (label: string, ...[x0, y0, x1, y1]: readonly [number, number, number, number]): Detection => ({
  label,
  box: { x0, y0, x1, y1 },
  score: 0.8,
})

function footingOf(looks: number, at: (look: number) => readonly Detection[]): Footing {
  let footing = EMPTY_FOOTING
  for (let look = 0; look < looks; look++) footing = addLook(footing, at(look))
  return footing
}

const drawnRoad: Zone = {
  id: 'mine',
  kind: 'road',
  polygon: [
    [0, 0.6],
    [1, 0.6],
    [1, 1],
  ],
  origin: 'approved',
  permits: [],
}

test('a street gives road, pavement, facade, kerb and shopfront strip, each valid and with a reason', () => {
  const zones = proposeZones({ map: street, drawn: [] })
  expect(zones.map(({ kind }) => kind).toSorted()).toEqual([
    'facade-public',
    'kerb',
    'pavement',
    'road',
    'shopfront-strip',
  ])
  for (const { id, polygon, why, confidence } of zones) {
    expect(id).toMatch(/^p-[a-z-]+-1$/)
    expect(parsePolygon(polygon, 'zone').ok).toBe(true)
    expect(why).toMatch(/^[A-Z].+\.$/)
    expect(confidence).toBeGreaterThan(0.4)
  }
  const strip = zones.find(({ kind }) => kind === 'shopfront-strip')!
  expect(containsPoint(strip.polygon, [0.5, 0.42])).toBe(true)
  expect(containsPoint(strip.polygon, [0.5, 0.58])).toBe(false)
})

test('the bank of a river is proposed; what only a sign can say never is', () => {
  const river = mapOf((_, y) => (y < 0.3 ? 'green' : y < 0.6 ? 'water' : 'pavement'))
  const kinds = proposeZones({ map: river, drawn: [] }).map(({ kind }) => kind)
  expect(kinds).toContain('river-bank')
  expect(kinds.filter((kind) => kind.startsWith('no-'))).toEqual([])
})

test('a row where cars stand look upon look becomes a bay; passing cars do not', () => {
  const footing = footingOf(20, (look) => [
    seen('car', 0.1, 0.62, 0.3, 0.76),
    ...(look % 5 === 0 ? [] : [seen('car', 0.32, 0.62, 0.5, 0.76)]),
    seen('car', 0.05 * look, 0.8, 0.05 * look + 0.1, 0.95),
  ])
  const bays = proposeZones({ map: street, footing, drawn: [] }).filter(({ kind }) => kind === 'parking-bay')
  expect(bays).toHaveLength(1)
  expect(bays[0]!.basis).toBe('vehicles')
  expect(containsPoint(bays[0]!.polygon, [0.2, 0.72])).toBe(true)
  expect(containsPoint(bays[0]!.polygon, [0.4, 0.72])).toBe(true)
  expect(containsPoint(bays[0]!.polygon, [0.5, 0.9])).toBe(false)
})

test('people at the foot of a wall make an entrance; people on the road do not', () => {
  const footing = footingOf(20, (look) => [
    ...(look % 2 === 0 ? [seen('person', 0.69, 0.3, 0.71, 0.41)] : []),
    seen('person', 0.3, 0.7, 0.32, 0.9),
  ])
  const doors = proposeZones({ map: street, footing, drawn: [] }).filter(({ kind }) => kind === 'building-entrance')
  expect(doors).toHaveLength(1)
  expect(containsPoint(doors[0]!.polygon, [0.7, 0.405])).toBe(true)
})

test('a bin seen in most looks becomes a zone; one that was seen twice does not, nor anything before twelve looks', () => {
  const at = (look: number): Detection[] => [
    seen('litter-bin', 0.4 + (look % 3) * 0.002, 0.5, 0.43, 0.6),
    ...(look < 2 ? [seen('manhole-cover', 0.6, 0.8, 0.65, 0.84)] : []),
  ]
  const kinds = (looks: number): string[] =>
    proposeZones({ footing: footingOf(looks, at), drawn: [] }).map(({ kind }) => kind)
  expect(kinds(20)).toEqual(['bin'])
  expect(kinds(11)).toEqual([])
})

test('zones of last quarter come back moved when the view agrees, and not at all when it is another', () => {
  const comparison = { similarity: 0.9, drift: { dx: 0.05, dy: -0.02 }, lost: 0 }
  const zones = proposeZones({ map: street, earlier: { zones: [drawnRoad], comparison }, drawn: [] })
  const roads = zones.filter(({ kind }) => kind === 'road')
  expect(roads).toHaveLength(1)
  expect(roads[0]).toMatchObject({ basis: 'carried-over', confidence: 0.9 })
  expect(roads[0]!.polygon[0]![0]).toBeCloseTo(0.05)
  expect(roads[0]!.polygon[0]![1]).toBeCloseTo(0.58)
  expect(carryOver([drawnRoad], { ...comparison, similarity: 0.3 })).toEqual({ kind: 'other-view', similarity: 0.3 })
})

test('what a person drew is not proposed again', () => {
  expect(proposeZones({ map: street, drawn: [drawnRoad] }).map(({ kind }) => kind)).not.toContain('road')
})

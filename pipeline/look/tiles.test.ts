import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CameraBrief } from '../brief.ts'
import { categories } from '../catalogue/catalogue.ts'
import type { NormalizedPoint, Sketch, Zone } from '../vocabulary.ts'
import { MOST_TILES, needsDetail, planTiles, type TileFacts } from './tiles.ts'

const reference: Sketch = { luma: new Uint8Array(0), mean: 0, sharpness: 0, contentHash: '' }
const LABELS = new Set(['manhole-open', 'manhole-cover', 'head-bare', 'car'])
const NO_DRIFT = { dx: 0, dy: 0 }
const INPUT = { width: 416, height: 416 }

function box(x0: number, y0: number, x1: number, y1: number): NormalizedPoint[] {
  return [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ]
}

const zone = (kind: string, polygon: NormalizedPoint[], more: Partial<Zone> = {}): Zone => ({
  id: `${kind} ${polygon[0]!.join()}`,
  kind,
  polygon,
  origin: 'approved',
  permits: [],
  ...more,
})

function brief(rows: readonly string[], ...zones: Zone[]): CameraBrief {
  const view = { viewId: 'v', version: 1, origin: 'approved', reference, zones } as const
  return { cameraId: 'c', platformId: 'p', utcOffsetMinutes: 480, categories: rows, view }
}

const plan = (facts: Pick<TileFacts, 'brief'> & Partial<TileFacts>) =>
  planTiles({ drift: NO_DRIFT, labels: LABELS, picture: { width: 2560, height: 1440 }, input: INPUT, ...facts })

const manhole = (x: number, y: number) => zone('manhole', box(x, y, x + 0.02, y + 0.02))
const COVERS = ['manhole-cover-defect']

test('a manhole in a wide picture gets one native tile that has it in its middle', () => {
  const { regions, labels } = plan({ brief: brief(COVERS, manhole(0.5, 0.6)) })
  expect(regions).toHaveLength(1)
  expect(regions[0]).toMatchObject({ width: 416, height: 416 })
  expect(Math.abs(regions[0]!.left + 208 - 0.51 * 2560)).toBeLessThan(20)
  expect(Math.abs(regions[0]!.top + 208 - 0.61 * 1440)).toBeLessThan(20)
  expect([...labels].sort()).toEqual(['manhole-cover', 'manhole-open'])
})

test('zones that lie close together share a tile, zones far apart do not', () => {
  expect(plan({ brief: brief(COVERS, manhole(0.5, 0.6), manhole(0.55, 0.63)) }).regions).toHaveLength(1)
  expect(plan({ brief: brief(COVERS, manhole(0.1, 0.6), manhole(0.8, 0.63)) }).regions).toHaveLength(2)
})

test('a row that looks for cars asks for no tile, and neither does one whose labels no detector knows', () => {
  const road = zone('no-parking', box(0, 0.5, 1, 1))
  expect(plan({ brief: brief(['vehicle-illegal-parking'], road) }).regions).toEqual([])
  expect(plan({ brief: brief(['drain-grate-defect'], zone('drain-grate', box(0.4, 0.4, 0.5, 0.5))) }).regions).toEqual(
    [],
  )
})

test("a zone's own flag asks for tiles where the row would not, and forbids them where it would", () => {
  const far = zone('no-parking', box(0.4, 0.4, 0.5, 0.5), { detail: true })
  expect([...plan({ brief: brief(['vehicle-illegal-parking'], far) }).labels]).toEqual(['car'])
  const near = zone('manhole', box(0.1, 0.7, 0.4, 0.95), { detail: false })
  expect(needsDetail(brief(COVERS, near))).toBe(false)
})

test('a view without a reference is looked at whole: its zones are not to be trusted yet', () => {
  const { view, ...rest } = brief(COVERS, manhole(0.5, 0.6))
  const { reference: _, ...unlearned } = view!
  expect(needsDetail({ ...rest, view: unlearned })).toBe(false)
  expect(needsDetail(rest)).toBe(false)
})

test('a small picture that the detector hardly shrinks gains nothing from tiles', () => {
  const facts = { brief: brief(COVERS, manhole(0.5, 0.6)) }
  expect(plan({ ...facts, picture: { width: 600, height: 340 } }).regions).toEqual([])
  expect(plan({ ...facts, picture: { width: 640, height: 360 } }).regions).toMatchObject([{ width: 416, height: 360 }])
})

test('a building site across a 4k picture is covered by a few coarser tiles', () => {
  const site = zone('construction-site', box(0, 0.3, 1, 1))
  const { regions } = plan({ brief: brief(['no-safety-helmet'], site), picture: { width: 3840, height: 2160 } })
  expect(regions.length).toBeLessThanOrEqual(MOST_TILES)
  expect(regions[0]!.width).toBeGreaterThan(416)
  expect(regions[0]!.width).toBeLessThan(3840 / 1.5 + 1)
  expect(Math.max(...regions.map(({ left, width }) => left + width))).toBeGreaterThan(3840 - 3)
})

test('the tiles follow a camera that drifted', () => {
  const still = plan({ brief: brief(COVERS, manhole(0.5, 0.6)) }).regions[0]!
  const drifted = plan({ brief: brief(COVERS, manhole(0.5, 0.6)), drift: { dx: 0.05, dy: -0.05 } }).regions[0]!
  expect(Math.abs(drifted.left - still.left - 0.05 * 2560)).toBeLessThanOrEqual(3)
  expect(Math.abs(drifted.top - still.top + 0.05 * 1440)).toBeLessThanOrEqual(3)
})

test('from 640 x 360 to 8k, whatever zones there are: few tiles, inside the picture, at even places', () => {
  const place = fc.tuple(fc.double({ min: 0, max: 0.9, noNaN: true }), fc.double({ min: 0, max: 0.9, noNaN: true }))
  const size = fc.record({ width: fc.integer({ min: 640, max: 8192 }), height: fc.integer({ min: 360, max: 8192 }) })
  const drift = fc.record({
    dx: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
    dy: fc.double({ min: -0.1, max: 0.1, noNaN: true }),
  })
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: 30 }), size, drift, (places, picture, drift) => {
      const zones = places.map(([x, y]) => manhole(x, y))
      const { regions } = plan({ brief: brief(COVERS, ...zones), picture, drift })
      expect(regions.length).toBeLessThanOrEqual(MOST_TILES)
      for (const { left, top, width, height } of regions) {
        expect([left % 2, top % 2]).toEqual([0, 0])
        expect(Math.min(left, top)).toBeGreaterThanOrEqual(0)
        expect(left + width).toBeLessThanOrEqual(picture.width)
        expect(top + height).toBeLessThanOrEqual(picture.height)
        expect(Number.isInteger(left + top + width + height)).toBe(true)
      }
    }),
  )
})

test('as long as each zone can have a tile of its own, each is whole in one', () => {
  const place = fc.tuple(fc.double({ min: 0, max: 0.98, noNaN: true }), fc.double({ min: 0, max: 0.98, noNaN: true }))
  const size = fc.record({ width: fc.integer({ min: 640, max: 8192 }), height: fc.integer({ min: 360, max: 8192 }) })
  fc.assert(
    fc.property(fc.array(place, { minLength: 1, maxLength: MOST_TILES }), size, (places, picture) => {
      const { regions } = plan({ brief: brief(COVERS, ...places.map(([x, y]) => manhole(x, y))), picture })
      for (const [x, y] of places) {
        const holder = regions.find(
          ({ left, top, width, height }) =>
            left <= x * picture.width &&
            top <= y * picture.height &&
            left + width >= Math.floor((x + 0.02) * picture.width) - 1 &&
            top + height >= Math.floor((y + 0.02) * picture.height) - 1,
        )
        expect(holder).toBeDefined()
      }
    }),
  )
})

test('the rows that look for small things are those of heads, covers, grates, stickers, hangings and far swimmers', () => {
  expect(categories.filter(({ recipe }) => recipe.smallThings).map(({ id }) => id)).toEqual([
    'tree-hanging',
    'illegal-small-ads',
    'no-safety-helmet',
    'water-order-violation',
    'manhole-cover-defect',
    'drain-grate-defect',
  ])
})

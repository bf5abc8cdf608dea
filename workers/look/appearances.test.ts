import { beforeAll, expect, test } from 'vitest'
import { type Embedder, loadEmbedder } from '../../models/embedding/embedder.ts'
import { frameOfRgb } from '../../models/image.ts'
import { oddsOfOne } from '../../pipeline/anchors/portrait.ts'
import type { Sighting } from '../../pipeline/look.ts'
import type { LightClass } from '../../pipeline/views/light.ts'
import type { Detection, NormalizedBox } from '../../pipeline/vocabulary.ts'
import { withAppearances } from './appearances.ts'

let embedder: Embedder
beforeAll(async () => {
  embedder = await loadEmbedder()
})

const [WIDTH, HEIGHT] = [640, 360]
const LEFT: NormalizedBox = { x0: 0.1, y0: 0.3, x1: 0.3, y1: 0.6 }
const RIGHT: NormalizedBox = { x0: 0.6, y0: 0.3, x1: 0.8, y1: 0.6 }

/** Stripes on the left, flat on the right, moved by `shift` pixels. */
function street(shift: number) {
  const rgb = new Uint8Array(WIDTH * HEIGHT * 3)
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const striped = x - shift < WIDTH / 2 && (x - shift) % 24 < 12
      rgb.set([striped ? 220 : 90, 90, 60], (y * WIDTH + x) * 3)
    }
  }
  return frameOfRgb({ rgb, width: WIDTH, height: HEIGHT })
}

const sighting = (place: NormalizedBox, changes: Partial<Sighting> = {}): Sighting => ({
  category: 'vehicle-illegal-parking',
  presence: 'present',
  place,
  score: 0.8,
  count: 1,
  label: 'car',
  ...changes,
})
const look = (
  sightings: readonly Sighting[],
  changes: { people?: readonly Detection[]; dx?: number; kind?: LightClass } = {},
) => {
  const { people = [], dx = 0, kind = 'day' } = changes
  const frame = street(dx * WIDTH)
  const seen = { sightings, drift: { dx, dy: 0 }, viewState: 'good' as const, light: { kind, mean: 90 } }
  return withAppearances({ frame, seen, people }, embedder)
}

test('what was seen has a look, and what is absent or has no place has none', async () => {
  const none: Sighting = { category: 'road-spill', presence: 'absent', score: 0, count: 0 }
  const { place: _place, ...placeless } = sighting(LEFT)
  const { sightings, embedding } = await look([sighting(LEFT), none, placeless])
  expect(sightings.map(({ appearance }) => appearance?.length)).toEqual([240, undefined, undefined])
  expect(embedding).toEqual({ model: 'embed@1.1.0/2', light: 'day' })
})

test('the look is taken where the thing is in the frame, with the drift put back', async () => {
  const [still] = (await look([sighting(LEFT)])).sightings
  const [moved] = (await look([sighting(LEFT)], { dx: 24 / WIDTH })).sightings
  const of = (one: Sighting | undefined) => ({ light: 'day', vector: one!.appearance! }) as const
  expect(oddsOfOne(of(still), of(moved))).toBeGreaterThan(5)
})

test('a place into which a person reaches, and a person, are never put into numbers', async () => {
  const passer: Detection = { label: 'person', box: { x0: 0.29, y0: 0.2, x1: 0.34, y1: 0.5 }, score: 0.16 }
  const { sightings } = await look([sighting(LEFT), sighting(RIGHT), sighting(RIGHT, { label: 'person' })], {
    people: [passer],
  })
  expect(sightings.map(({ appearance }) => appearance !== undefined)).toEqual([false, true, false])
  const alone = await look([sighting(LEFT)], { people: [passer] })
  expect(alone).toEqual({ sightings: [sighting(LEFT)] })
})

test('the light is that of the look, and dusk counts as day', async () => {
  expect((await look([sighting(LEFT)], { kind: 'infrared' })).embedding?.light).toBe('infrared')
  expect((await look([sighting(LEFT)], { kind: 'dusk' })).embedding?.light).toBe('day')
})

test('things too small to tell apart, and more things than a look may cost, are left out', async () => {
  const speck: NormalizedBox = { x0: 0.5, y0: 0.5, x1: 0.52, y1: 0.52 }
  const many = Array.from({ length: 12 }, (_, i) => sighting({ ...RIGHT, x0: 0.3 + i / 50 }, { score: i / 12 }))
  const { sightings } = await look([sighting(speck), ...many])
  expect(sightings.filter(({ appearance }) => appearance).length).toBeLessThanOrEqual(8)
  expect(sightings[0]!.appearance).toBeUndefined()
  expect(sightings.at(-1)!.appearance).toBeDefined()
})

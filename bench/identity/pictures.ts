/**
 * `npm run fixtures:lights -- --out DIR [--streets 90] [--seed 101]`: the same things in one place by day, dusk, night, infrared
 * and in rain, for `models/training/embed_things.py` and `fit.ts`. Of the training pack only. Writes JPEGs and
 * `things.jsonl`, a line a thing and picture; carries on where it stopped.
 */
import { mkdir, appendFile, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { planLayout } from '../../fixtures/simulator/layout.ts'
import { createRandom, type Random, seedOf } from '../../fixtures/simulator/random.ts'
import type { Camera, Kind, Light, Picture, PictureOrder, Thing } from '../../fixtures/simulator/scene.ts'
import { openStudio } from '../../fixtures/simulator/studio.ts'

/** Things that take turns at one place. */
const TURNS = 4
/** Streams come in sizes. */
const WIDTHS = [800, 512, 512, 640, 512, 512] as const
const widthOf = (index: number): number => WIDTHS[Math.floor(index / 4) % WIDTHS.length]!

interface Lit {
  readonly name: string
  readonly light: Omit<Light, 'sunAzimuth' | 'air'>
  readonly turn: number
  readonly rain?: number
  readonly passing?: true
}

const LIT: readonly Lit[] = [
  { name: 'day', light: { kind: 'day', sunHeight: 48 }, turn: 40 },
  { name: 'afternoon', light: { kind: 'day', sunHeight: 28 }, turn: -75 },
  { name: 'overcast', light: { kind: 'overcast', sunHeight: 45 }, turn: 0 },
  { name: 'passing', light: { kind: 'day', sunHeight: 40 }, turn: 10, passing: true },
  { name: 'rain', light: { kind: 'overcast', sunHeight: 40 }, turn: 20, rain: 0.5 },
  { name: 'dusk', light: { kind: 'dusk', sunHeight: 12 }, turn: -80 },
  { name: 'night', light: { kind: 'night', sunHeight: 30 }, turn: 60 },
  { name: 'infrared', light: { kind: 'infrared', sunHeight: 30 }, turn: 60 },
]

interface Choice {
  readonly kind: Kind
  readonly traits?: readonly string[]
}
const PARKED: readonly Choice[] = [
  ...Array.from({ length: 8 }, (): Choice => ({ kind: 'car' })),
  ...Array.from({ length: 3 }, (): Choice => ({ kind: 'van' })),
  { kind: 'truck' },
  { kind: 'tricycle' },
  { kind: 'service-vehicle' },
  { kind: 'dump-truck' },
]
const STANDING: readonly Choice[] = [
  { kind: 'stall' },
  { kind: 'stall' },
  { kind: 'parasol' },
  { kind: 'parasol' },
  { kind: 'discarded-furniture', traits: ['sofa'] },
  { kind: 'discarded-furniture', traits: ['cabinet'] },
  { kind: 'discarded-furniture', traits: ['mattress'] },
  { kind: 'tricycle' },
  { kind: 'tricycle' },
  { kind: 'old-appliance' },
  { kind: 'canopy-tent' },
  { kind: 'handcart' },
  { kind: 'floor-sign' },
  { kind: 'light-box' },
  { kind: 'e-bike' },
  { kind: 'motorcycle' },
  { kind: 'bicycle' },
  { kind: 'table' },
  { kind: 'rack' },
  { kind: 'goods-crate' },
  { kind: 'material-pile' },
  { kind: 'cardboard-pile' },
]

interface Spot {
  readonly x: number
  readonly z: number
  /** One of them stands there at a time. */
  readonly turns: readonly Omit<Thing, 'id' | 'x' | 'z'>[]
}

interface Place {
  /** Of its pictures; they are 16 by 9. */
  readonly width: number
  readonly seed: number
  readonly camera: Camera
  readonly kerb: number
  readonly spots: readonly Spot[]
}

function planPlace(seed: number, index: number): Place {
  const street = seedOf('identity-lights', seed, index)
  const random = createRandom(street)
  const kerb = planLayout('street', street).strips[0]?.to ?? -3
  const shift = random.between(-1.2, 1.2)
  const cars = [-7.4, -2.5, 2.5, 7.4].map(
    (x): Spot => ({
      x: x + shift + random.between(-0.3, 0.3),
      z: kerb + random.between(1.1, 1.5),
      turns: turnsOf(random, random.chance(0.75) ? PARKED.slice(0, 11) : PARKED, 3),
    }),
  )
  const goods = [-5, -1.6, 1.6, 5].map(
    (x): Spot => ({
      x: x + shift + random.between(-0.5, 0.5),
      z: kerb - random.between(1.2, 2.2),
      turns: turnsOf(random, STANDING, 25),
    }),
  )
  const camera = {
    x: random.between(-0.6, 0.6),
    y: random.between(4.8, 6.8),
    z: random.between(7.5, 10),
    yaw: random.between(-4, 4),
    pitch: -random.between(21, 28),
    fov: random.between(48, 56),
  }
  return { width: widthOf(index), seed: street, camera, kerb, spots: [...cars, ...goods] }
}

/** Mostly of one kind, so that what is told apart must be told apart by its look. */
function turnsOf(random: Random, choices: readonly Choice[], turn: number): Spot['turns'] {
  const first = random.pick(choices)
  return Array.from({ length: TURNS }, () => {
    const { kind, traits } = random.chance(0.85) ? first : random.pick(choices)
    const yaw = (random.chance(0.5) ? 0 : 180) + random.between(-turn, turn)
    return { kind, seed: random.seed(), yaw, ...(traits ? { traits } : {}) }
  })
}

function orderOf(place: Place, lit: Lit, turn: number): PictureOrder {
  const random = createRandom(seedOf('picture', place.seed, lit.name, turn))
  const { camera, spots } = place
  const near = (low: number, high: number): number => Math.exp(random.between(Math.log(low), Math.log(high)))
  const things = spots.map(({ x, z, turns }, i): Thing => ({ id: `spot-${i}`, x, z, ...turns[turn]! }))
  const dark = lit.light.kind === 'night' || lit.light.kind === 'infrared'
  return {
    scene: {
      place: 'street',
      streetSeed: place.seed,
      camera: {
        ...camera,
        yaw: camera.yaw + random.between(-0.8, 0.8),
        pitch: camera.pitch + random.between(-0.4, 0.4),
      },
      light: {
        ...lit.light,
        sunHeight: lit.light.sunHeight + random.between(-6, 6),
        sunAzimuth: lit.turn + random.between(-45, 45),
        air: { sun: near(0.5, 1.6), sky: near(0.65, 1.4), lamps: near(0.6, 1.5) },
      },
      things: lit.passing ? [...things, ...passersOf(place, random)] : things,
      ...(lit.rain === undefined ? {} : { weather: { rain: lit.rain } }),
      fault: { exposure: random.between(-0.35, 0.35), blur: random.between(0, 0.6) },
    },
    pack: 'training',
    width: place.width,
    height: (place.width * 9) / 16,
    noiseSeed: random.seed(),
    noise: dark ? random.between(2.5, 6) : random.between(1, 3),
    clock: '',
    station: '',
    format: 'jpeg',
    quality: 0.85,
  }
}

/** On the lane before the places: each hides about half of what stands behind it. */
function passersOf({ spots, kerb }: Place, random: Random): Thing[] {
  return spots.slice(0, 4).flatMap(({ x }, i): Thing[] =>
    random.chance(0.6)
      ? [
          {
            id: `passing-${i}`,
            kind: 'car',
            x: x + random.between(-3.4, 3.4),
            z: kerb + 3.9,
            yaw: 180,
            seed: random.seed(),
          },
        ]
      : [],
  )
}

function linesOf(file: string, { index, lit, turn, place }: Shot, { truth }: Picture): string {
  return place.spots
    .flatMap(({ turns }, spot) => {
      const seen = truth.filter(({ id }) => id === `spot-${spot}`).toSorted((a, b) => areaOf(b.box) - areaOf(a.box))[0]
      if (!seen) return []
      const { kind } = turns[turn]!
      const { label, box, visible } = seen
      return JSON.stringify({ file, street: index, spot, turn, lit: lit.name, kind, label, box, visible })
    })
    .map((line) => `${line}\n`)
    .join('')
}

const areaOf = ([x0, y0, x1, y1]: readonly [number, number, number, number]): number => (x1 - x0) * (y1 - y0)

interface Shot {
  readonly index: number
  readonly place: Place
  readonly lit: Lit
  readonly turn: number
}

const { values } = parseArgs({
  options: {
    out: { type: 'string' },
    streets: { type: 'string', default: '90' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string', default: '101' },
  },
})
if (values.out === undefined) throw new Error('Say where the pictures go: --out DIR.')
await mkdir(values.out, { recursive: true })
const listing = join(values.out, 'things.jsonl')
const done = new Set(
  (await readFile(listing, 'utf8').catch(() => ''))
    .split('\n')
    .flatMap((line) => (line === '' ? [] : (JSON.parse(line) as { file: string }).file)),
)
const studio = await openStudio()
for (let index = Number(values.from); index < Number(values.streets); index += 1) {
  const place = planPlace(Number(values.seed), index)
  for (const lit of LIT) {
    for (let turn = 0; turn < TURNS; turn += 1) {
      const file = `${values.seed}-${index}-${lit.name}-${turn}.jpg`
      if (done.has(file)) continue
      const picture = await studio.takePicture(orderOf(place, lit, turn))
      await writeFile(join(values.out, file), Buffer.from(picture.base64, 'base64'))
      await appendFile(listing, linesOf(file, { index, place, lit, turn }, picture))
    }
  }
}
await studio.close()

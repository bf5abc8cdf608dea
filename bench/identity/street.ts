/** The streets of the evaluation: bays by the kerb and spots on the pavement, and who stands there. Pure, from a seed. */
import { planLayout } from '../../fixtures/simulator/layout.ts'
import { createRandom, type Random, seedOf } from '../../fixtures/simulator/random.ts'
import type { Camera, Kind, Light, Pack, PictureOrder, Thing, Weather } from '../../fixtures/simulator/scene.ts'

/** Things that take turns at one place. */
const OCCUPANTS = 3
/** Pictures of one condition: each with another drift of the camera, another box and other noise. */
const VARIANTS = 2
const BAYS = 5

/** How a picture is lit. `passing`: by day, half hidden by a car on the lane before it. */
const CONDITIONS = ['day', 'afternoon', 'overcast', 'rain', 'passing', 'dusk', 'night', 'infrared'] as const
export type Condition = (typeof CONDITIONS)[number]

export interface StreetPlan {
  readonly seed: number
  readonly pack: Pack
  readonly streets: number
}

export interface Occupant {
  /** What the detector calls it. */
  readonly label: string
  readonly kind: Kind
  readonly traits?: readonly string[]
  readonly seed: number
  readonly yaw: number
}

interface Bay {
  readonly x: number
  readonly z: number
  readonly occupants: readonly Occupant[]
}

interface Street {
  readonly seed: number
  readonly camera: Camera
  readonly bays: readonly Bay[]
  readonly kerb: number
}

const CAR_BAYS: readonly number[] = [0, 2, 4]
const KERB_DEPTH = 1.3
const PAVEMENT_DEPTH = 1.5
const [WIDTH, HEIGHT] = [800, 450]

/** The same number gives the same street. */
export function planStreet(plan: StreetPlan, index: number): Street {
  const seed = seedOf('identity', plan.pack, plan.seed, index)
  const random = createRandom(seed)
  const kerb = planLayout('street', seed).strips[0]?.to ?? -3
  const bays = Array.from({ length: BAYS }, (_, bay): Bay => {
    const cars = CAR_BAYS.includes(bay)
    return {
      x: (bay - 2) * 3.3 + random.between(-0.3, 0.3),
      z: cars ? kerb + KERB_DEPTH : kerb - PAVEMENT_DEPTH,
      occupants: cars ? parked(random) : standing(random),
    }
  })
  const camera = {
    x: random.between(-0.6, 0.6),
    y: random.between(5, 6.4),
    z: random.between(8, 9.5),
    yaw: random.between(-3, 3),
    pitch: -random.between(22, 26),
    fov: random.between(50, 54),
  }
  return { seed, camera, bays, kerb }
}

function parked(random: Random): Occupant[] {
  return Array.from({ length: OCCUPANTS }, (): Occupant => {
    const seed = random.seed()
    const yaw = (random.chance(0.5) ? 0 : 180) + random.between(-3, 3)
    return random.chance(0.15) ? { label: 'van', kind: 'van', seed, yaw } : { label: 'car', kind: 'car', seed, yaw }
  })
}

const PAVEMENT: readonly { readonly label: string; readonly kind: Kind; readonly traits?: readonly string[] }[] = [
  { label: 'stall', kind: 'stall' },
  { label: 'parasol', kind: 'parasol' },
  { label: 'discarded-furniture', kind: 'discarded-furniture', traits: ['sofa'] },
  { label: 'garbage-heap', kind: 'garbage-heap' },
  { label: 'tricycle', kind: 'tricycle' },
]

/** Three of one kind in turn: what is told apart must be told apart by its look. */
function standing(random: Random): Occupant[] {
  const kind = random.pick(PAVEMENT)
  return Array.from({ length: OCCUPANTS }, () => ({ ...kind, seed: random.seed(), yaw: random.between(-25, 25) }))
}

const LIGHTS: Readonly<Record<Condition, Omit<Light, 'sunAzimuth'> & { readonly turn: number }>> = {
  day: { kind: 'day', sunHeight: 48, turn: 40 },
  afternoon: { kind: 'day', sunHeight: 30, turn: -75 },
  overcast: { kind: 'overcast', sunHeight: 45, turn: 0 },
  rain: { kind: 'overcast', sunHeight: 40, turn: 20 },
  passing: { kind: 'day', sunHeight: 42, turn: 10 },
  dusk: { kind: 'dusk', sunHeight: 13, turn: -80 },
  night: { kind: 'night', sunHeight: 30, turn: 60 },
  infrared: { kind: 'infrared', sunHeight: 30, turn: 60 },
}
const WEATHER: Readonly<Partial<Record<Condition, Weather>>> = { rain: { rain: 0.5 } }

export interface Shot {
  readonly occupant: number
  readonly condition: Condition
  readonly variant: number
}

/** One picture of a street in which each bay has its occupant of this number. */
export function pictureOf(plan: StreetPlan, street: Street, shot: Shot): PictureOrder {
  const { occupant, condition, variant } = shot
  const random = createRandom(seedOf('picture', street.seed, occupant, condition, variant))
  const { turn, ...light } = LIGHTS[condition]
  const things = street.bays.map((bay, i): Thing => {
    const { kind, seed, yaw, traits } = bay.occupants[occupant]!
    return { id: `bay-${i}`, kind, x: bay.x, z: bay.z, yaw, seed, ...(traits ? { traits } : {}) }
  })
  const weather = WEATHER[condition]
  return {
    scene: {
      place: 'street',
      streetSeed: street.seed,
      camera: drifted(street.camera, random),
      light: { ...light, sunAzimuth: turn + random.between(-15, 15) },
      things: condition === 'passing' ? [...things, ...passing(street, random)] : things,
      ...(weather ? { weather } : {}),
    },
    pack: plan.pack,
    width: WIDTH,
    height: HEIGHT,
    noiseSeed: random.seed(),
    noise: condition === 'night' || condition === 'infrared' ? 4 : 1.8,
    clock: '2026-11-24 10:00:00',
    station: '',
    format: 'jpeg',
    quality: 0.85,
  }
}

/** A mast in the wind, a mount that gives: degrees. */
function drifted(camera: Camera, random: Random): Camera {
  return { ...camera, yaw: camera.yaw + random.between(-0.8, 0.8), pitch: camera.pitch + random.between(-0.4, 0.4) }
}

function passing({ bays, kerb }: Street, random: Random): Thing[] {
  return bays
    .filter((_, i) => i % 2 === 0)
    .map(({ x }, i) => ({
      id: `passing-${i}`,
      kind: 'car',
      x: x + random.between(1.6, 2.4),
      z: kerb + KERB_DEPTH + 2.6,
      yaw: 180,
      seed: random.seed(),
    }))
}

/** All pictures of one street. */
export function shotsOf(): Shot[] {
  return CONDITIONS.flatMap((condition) =>
    Array.from({ length: OCCUPANTS * VARIANTS }, (_, i) => ({
      occupant: i % OCCUPANTS,
      condition,
      variant: Math.floor(i / OCCUPANTS),
    })),
  )
}

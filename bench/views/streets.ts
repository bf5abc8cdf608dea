/** The streets of the evaluation of views: what one camera shows by day and night, in rain, and after it was turned. */
import { loadScenarios } from '../../fixtures/scenarios/load.ts'
import type { Scenario, Staged } from '../../fixtures/scenarios/scenario.ts'
import { stage } from '../../fixtures/scenarios/stage.ts'
import { populate } from '../../fixtures/simulator/background.ts'
import { createRandom, type Random, seedOf } from '../../fixtures/simulator/random.ts'
import type { Camera, Light, Pack, PictureOrder, Scene, Thing } from '../../fixtures/simulator/scene.ts'
import { PROBLEMS } from '../verify/scenes.ts'

/** By what a picture shows; all are of the same view, but for the turned ones. */
export const SHOTS = {
  day: 7,
  busy: 1,
  rain: 2,
  fog: 1,
  dusk: 4,
  night: 5,
  'rainy-night': 1,
  turned: 2,
  'turned-night': 1,
  parked: 1,
} as const
export type Shown = keyof typeof SHOTS

export interface StreetShot {
  readonly shown: Shown
  readonly k: number
  readonly order: PictureOrder
}

export interface Street {
  readonly id: string
  readonly shots: readonly StreetShot[]
}

/** Larger than what is looked at, so that a camera can be turned by cutting another part out of it. */
const RENDERED = { width: 480, height: 270 }

export async function streetsOf(pack: Pack, seeds: readonly number[]): Promise<readonly Street[]> {
  const scenarios = await loadScenarios()
  return seeds.flatMap((seed) =>
    PROBLEMS.map(([category, name]) => {
      const scenario = scenarios.find((one) => one.category === category && one.name === name && one.kind === 'hit')
      if (!scenario) throw new Error(`there is no scenario ${category}/${name}`)
      return streetOf(scenario, pack, seed)
    }),
  )
}

function streetOf(scenario: Scenario, pack: Pack, seed: number): Street {
  const staged = stage(scenario, { seed: 9000 + seed, light: 'day', pack })
  const id = `${scenario.category}-${pack}-${seed}`
  const infrared = createRandom(seedOf('infrared', id)).chance(0.4)
  const shots = Object.entries(SHOTS).flatMap(([shown, count]) =>
    Array.from({ length: count }, (_, k): StreetShot => {
      const wish = { id, shown: shown as Shown, k, infrared }
      return { shown: shown as Shown, k, order: orderOf(staged, wish) }
    }),
  )
  return { id, shots }
}

interface Wish {
  readonly id: string
  readonly shown: Shown
  readonly k: number
  /** By night it sees by a lamp of its own. */
  readonly infrared: boolean
}

const NOISE = { day: 1.5, overcast: 1.5, dusk: 2, night: 2.6, infrared: 2.6 } as const

function orderOf(staged: Staged, wish: Wish): PictureOrder {
  const random = createRandom(seedOf('views', wish.id, wish.shown, wish.k))
  const scene = sceneOf(staged, wish, random)
  return {
    scene,
    pack: staged.variant.pack,
    ...RENDERED,
    noiseSeed: random.seed(),
    noise: NOISE[scene.light.kind],
    clock: '',
    station: '',
    format: 'jpeg',
    quality: 0.92,
  }
}

function sceneOf(staged: Staged, wish: Wish, random: Random): Scene {
  const { reference } = staged
  const { shown, k } = wish
  const light = lightOf(reference.light, wish, random)
  const turned = shown.startsWith('turned')
  const camera = turned ? turnedCamera(reference.camera, k, random) : swayed(reference.camera, random)
  const things = [...reference.things, ...passersOf(staged, wish, light)]
  return {
    ...reference,
    light,
    camera,
    things: shown === 'parked' ? [...things, lorryBefore(camera, random)] : things,
    ...weatherOf(shown, random),
  }
}

function weatherOf(shown: Shown, random: Random): Pick<Scene, 'weather' | 'fault'> {
  if (shown === 'fog') return { weather: { fog: random.between(0.15, 0.4) } }
  if (!shown.startsWith('rain')) return random.chance(0.1) ? { weather: { wet: random.between(0.3, 1) } } : {}
  const fault = random.chance(0.5) ? { drops: random.between(0.05, 0.25) } : undefined
  return { weather: { rain: random.between(0.25, 0.9) }, ...(fault && { fault }) }
}

/** Over days: the sun anywhere, clouds or none. */
function lightOf(light: Light, { shown, infrared }: Wish, random: Random): Light {
  if (shown.endsWith('night')) return { ...light, kind: infrared ? 'infrared' : 'night' }
  if (shown === 'dusk') return { kind: 'dusk', sunAzimuth: random.between(-110, 110), sunHeight: random.between(6, 16) }
  const kind = shown === 'rain' || shown === 'fog' || random.chance(0.35) ? 'overcast' : 'day'
  return {
    kind,
    sunAzimuth: light.sunAzimuth + random.between(-60, 60),
    sunHeight: Math.min(75, Math.max(25, light.sunHeight + random.between(-15, 15))),
  }
}

/** Wind at the mast. */
function swayed(camera: Camera, random: Random): Camera {
  return { ...camera, yaw: camera.yaw + random.between(-0.4, 0.4), pitch: camera.pitch + random.between(-0.3, 0.3) }
}

function turnedCamera(camera: Camera, k: number, random: Random): Camera {
  const degrees = [random.between(8, 14), random.between(14, 30), random.between(30, 60)][k % 3]!
  const sign = random.chance(0.5) ? 1 : -1
  return { ...camera, yaw: camera.yaw + sign * degrees, pitch: camera.pitch + random.between(-0.2, 0.2) * degrees }
}

function passersOf(staged: Staged, { id, shown, k }: Wish, light: Light): readonly Thing[] {
  const { place, streetSeed, camera } = staged.reference
  const busy = shown === 'busy' ? { crowd: 9, cars: 6 } : shown.endsWith('night') ? { crowd: 2, cars: 1 } : {}
  const life = { ...staged.life, ...busy, guards: [] }
  return populate({ id: `${id}/${shown}/${k}`, place, streetSeed, camera, light, life, frames: [{}] })[0]!
}

/** Metres of a lorry's box above the street, and from its middle to its side. */
const BOX = { top: 2.7, half: 1.1 }
/** Of the height of the view, from its upper edge: where the lorry begins. It hides what is below, nearly from side to side. */
const HIDDEN_FROM = { least: 0.35, most: 0.6 }
/** Of the rendered picture; the camera sees no more. */
const SEEN = 2 / 3

/** A lorry that stops below the mast and hides four to six tenths of what the camera sees. */
function lorryBefore(camera: Camera, random: Random): Thing {
  const below = (random.between(HIDDEN_FROM.least, HIDDEN_FROM.most) - 0.5) * 2 * SEEN
  const angle = radians(-camera.pitch) + Math.atan(below * Math.tan(radians(camera.fov / 2)))
  const away = (camera.y - BOX.top) / Math.tan(angle) - BOX.half
  const yaw = radians(camera.yaw)
  return {
    id: 'lorry',
    kind: 'truck',
    x: camera.x + Math.sin(yaw) * away + random.between(-0.5, 0.5),
    z: camera.z - Math.cos(yaw) * away,
    yaw: random.between(-8, 8) - camera.yaw,
    seed: random.seed(),
    traits: ['box'],
    size: 9,
  }
}

const radians = (degrees: number): number => (degrees * Math.PI) / 180

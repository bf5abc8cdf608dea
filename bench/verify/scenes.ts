/** The streets of the evaluation: one problem each, and what a camera may show of its place after somebody said "fixed". */
import { loadScenarios } from '../../fixtures/scenarios/load.ts'
import type { Scenario, Staged } from '../../fixtures/scenarios/scenario.ts'
import { guardsOf, stage } from '../../fixtures/scenarios/stage.ts'
import { populate } from '../../fixtures/simulator/background.ts'
import { clockAt } from '../../fixtures/simulator/film.ts'
import { createRandom, seedOf, type Random } from '../../fixtures/simulator/random.ts'
import type { Camera, Light, Pack, PictureOrder, Scene, Thing } from '../../fixtures/simulator/scene.ts'
import { isMovable, nudgedThings, vehicleInFront } from './tricks.ts'

/** `before` is the evidence; the other words say what is true when the picture is taken. */
export const STATES = [
  'before',
  'fixed',
  'not-fixed',
  'nudged',
  'vehicle',
  'moved',
  'rain',
  'night-before',
  'night-not-fixed',
  'night-fixed',
] as const
export type State = (typeof STATES)[number]

/** Pictures of each state in a bank. */
const COUNTS: Readonly<Record<State, number>> = {
  before: 3,
  fixed: 6,
  'not-fixed': 4,
  nudged: 4,
  vehicle: 4,
  moved: 4,
  rain: 4,
  'night-before': 2,
  'night-not-fixed': 3,
  'night-fixed': 2,
}

/** Rows whose problem stays until somebody takes it away, and which the shipped detectors or the reference can judge. */
export const PROBLEMS: readonly (readonly [category: string, name: string])[] = [
  ['exposed-garbage', 'heap-on-the-pavement'],
  ['bagged-garbage', 'three-bags'],
  ['vehicle-illegal-parking', 'car-on-the-pavement'],
  ['road-occupying-stall', 'stall-on-the-pavement'],
  ['umbrella-occupying', 'parasol-over-goods'],
  ['outdoor-dining', 'tables-on-the-pavement'],
  ['fire-lane-blocked', 'car-on-the-lane'],
  ['blind-path-occupied', 'car-along-the-path'],
  ['bin-overflow', 'waste-above-the-rim'],
  ['construction-occupying-road', 'digger-behind-fences'],
  ['unlicensed-excavation', 'trench-in-the-pavement'],
  ['accumulated-waste', 'rubble-on-the-plot'],
]

export interface Shot {
  readonly state: State | 'reference'
  readonly k: number
  readonly order: PictureOrder
}

export interface VerifyScene {
  readonly id: string
  readonly category: string
  /** Light of the reference and of the evidence by day. */
  readonly light: 'day' | 'dusk'
  readonly staged: Staged
  /** Names of the things that are the problem, without the people about it. */
  readonly act: ReadonlySet<string>
  readonly shots: readonly Shot[]
}

/** `seeds` streets for each row. The tuning and the evaluation share neither seeds nor asset packs. */
export async function verifyScenes(pack: Pack, seeds: readonly number[]): Promise<readonly VerifyScene[]> {
  const scenarios = await loadScenarios()
  return PROBLEMS.flatMap(([category, name]) => {
    const scenario = scenarios.find((one) => one.category === category && one.name === name && one.kind === 'hit')
    if (!scenario) throw new Error(`there is no scenario ${category}/${name}`)
    return seeds.map((seed) => sceneOf(scenario, pack, seed))
  })
}

function sceneOf(scenario: Scenario, pack: Pack, seed: number): VerifyScene {
  const light = seed % 3 === 0 ? 'dusk' : 'day'
  const staged = stage(scenario, { seed: 7000 + seed, light, pack })
  const id = `${scenario.category}-${pack}-${seed}`
  const shots: Shot[] = [{ state: 'reference', k: 0, order: orderOf(staged, { id, state: 'reference', k: 0 }) }]
  for (const state of STATES) {
    for (let k = 0; k < COUNTS[state]; k++) shots.push({ state, k, order: orderOf(staged, { id, state, k }) })
  }
  const act = new Set(actOf(staged).flatMap((thing) => (isMovable(thing) ? thing.id : [])))
  return { id, category: scenario.category, light, staged, act, shots }
}

interface Wish {
  readonly id: string
  readonly state: Shot['state']
  readonly k: number
}

const NOISE = { day: 1.5, overcast: 1.5, dusk: 2, night: 2.6, infrared: 2.6 } as const
const HOURS = { day: 10, dusk: 19.2, night: 22.6 } as const

function orderOf(staged: Staged, wish: Wish): PictureOrder {
  const random = createRandom(seedOf('verify', wish.id, wish.state, wish.k))
  const scene = drawScene(staged, wish, random)
  const hour = HOURS[wish.state.startsWith('night') ? 'night' : staged.variant.light]
  const clock = clockAt('2026-05-12T00:00:00+08:00', hour * 3600 + (seedOf(wish.state, wish.k) % 7200))
  return {
    scene,
    pack: staged.variant.pack,
    width: 640,
    height: 360,
    noiseSeed: random.seed(),
    noise: NOISE[scene.light.kind],
    clock: wish.state === 'reference' ? '' : clock,
    station: '新华路 07',
    format: 'jpeg',
    quality: 0.9,
  }
}

/** Things of the street that were always there, and those of the problem. */
function actOf({ frames, reference }: Staged): readonly Thing[] {
  const lasting = new Set(reference.things)
  return frames[0]!.scene.things.filter((thing) => !lasting.has(thing) && !thing.id.startsWith('passer-'))
}

function drawScene(staged: Staged, { id, state, k }: Wish, random: Random): Scene {
  const { reference } = staged
  const light = lightOf(reference.light, state, random)
  const base: Scene = { ...reference, light, camera: swayed(reference.camera, random) }
  if (state === 'reference') return reference
  const act = actOf(staged)
  const kept = reference.things.filter((thing) => !act.some((one) => one.id === thing.id))
  const passers = passersOf(staged, { id: `${id}/${state}/${k}`, light, act })
  const standing = [...kept, ...act, ...passers]
  switch (state) {
    case 'before':
    case 'not-fixed':
    case 'night-before':
    case 'night-not-fixed':
      return { ...base, things: standing }
    case 'fixed':
    case 'night-fixed':
      return { ...base, things: [...reference.things, ...passers] }
    case 'nudged':
      return { ...base, things: [...reference.things, ...nudgedThings(staged, act, k), ...passers] }
    case 'vehicle':
      return { ...base, things: [...standing, vehicleInFront(staged, act, { k, random })] }
    case 'moved':
      return { ...base, things: standing, camera: turned(reference.camera, k, random) }
    case 'rain':
      return { ...base, things: standing, ...rainOf(random) }
    default:
      return state satisfies never
  }
}

function rainOf(random: Random): Pick<Scene, 'weather' | 'fault'> {
  const fault = random.chance(0.5) ? { drops: random.between(0.05, 0.3) } : undefined
  return { weather: { rain: random.between(0.25, 0.9) }, ...(fault && { fault }) }
}

/** The sun goes on, clouds come; a mast by night has its lamps or its own infrared. */
function lightOf(light: Light, state: Shot['state'], random: Random): Light {
  if (state.startsWith('night')) return { ...light, kind: random.chance(0.3) ? 'infrared' : 'night' }
  const dusk = light.kind === 'dusk'
  const kind = dusk ? 'dusk' : random.chance(0.25) ? 'overcast' : light.kind
  const turn = dusk ? 8 : 25
  return {
    kind,
    sunAzimuth: light.sunAzimuth + random.between(-turn, turn),
    sunHeight: light.sunHeight + (dusk ? random.between(-3, 3) : random.between(-8, 8)),
  }
}

/** Wind at the mast. */
function swayed(camera: Camera, random: Random): Camera {
  return { ...camera, yaw: camera.yaw + random.between(-0.4, 0.4), pitch: camera.pitch + random.between(-0.3, 0.3) }
}

/** From a little to far away; the first ones are near what the view gate takes for drift. */
function turned(camera: Camera, k: number, random: Random): Camera {
  const degrees = [random.between(3, 6), random.between(6, 12), random.between(12, 25), random.between(25, 60)][k % 4]!
  const sign = random.chance(0.5) ? 1 : -1
  return { ...camera, yaw: camera.yaw + sign * degrees, pitch: camera.pitch + random.between(-0.3, 0.3) * degrees }
}

interface Passing {
  readonly id: string
  readonly light: Light
  readonly act: readonly Thing[]
}

function passersOf(staged: Staged, { id, light, act }: Passing): readonly Thing[] {
  const { place, streetSeed, camera } = staged.reference
  const life = { ...staged.life, guards: guardsOf({ frames: [{ at: 0, things: act }] }) }
  return populate({ id, place, streetSeed, camera, light, life, frames: [{}] })[0]!
}

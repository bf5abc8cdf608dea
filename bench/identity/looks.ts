/** Look messages of a camera as a look worker would send them, from the script and with what goes wrong in a street. */
import { createHash } from 'node:crypto'
import { createRandom, type Random, seedOf } from '../../fixtures/simulator/random.ts'
import { lightKindOf } from '../../pipeline/anchors/appearance.ts'
import type { LookMessage, Occluder, Sighting } from '../../pipeline/look.ts'
import type { Light, LightClass } from '../../pipeline/views/light.ts'
import type { NormalizedBox } from '../../pipeline/vocabulary.ts'
import type { Crop } from './crops.ts'
import { type BayScript, HOURS, LONGEST_COVER_HOURS, LONGEST_TURN_HOURS, type Stay } from './script.ts'
import type { Condition } from './street.ts'

/** Local midnight of the first day; the 72 hours begin six hours later. */
const MIDNIGHT = Date.UTC(2026, 10, 19, 16, 0, 0)
const START_HOUR = 6
const LOOK_HOURS = 1 / 4
const HOUR_MS = 3_600_000

const CATEGORIES: Readonly<Record<string, string>> = {
  car: 'vehicle-illegal-parking',
  van: 'vehicle-illegal-parking',
  stall: 'road-occupying-stall',
  parasol: 'umbrella-occupying',
  'discarded-furniture': 'discarded-furniture',
  'garbage-heap': 'exposed-garbage',
  tricycle: 'mobile-vendor',
}
export const categoryOf = (label: string): string => CATEGORIES[label] ?? 'disorderly-piling'
export const ALL_CATEGORIES: readonly string[] = [...new Set(Object.values(CATEGORIES))]

/** Shares of looks in which it happens. */
const MISSED = { day: 0.05, dusk: 0.08, night: 0.1, infrared: 0.12 } as const
const PERSON_BEFORE = 0.04
const PASSING_CAR = 0.04
/** Standard deviation of what is left of the drift, 0..1 of the picture. */
const DRIFT_LEFT = 0.003

export interface CameraPlan {
  readonly id: string
  readonly seed: number
  readonly bays: readonly BayScript[]
  /** `id@version/layout` of the portraits; absent: looks say nothing of how things look, and place alone decides. */
  readonly model?: string
  /** Of the street that it looks at. */
  readonly crops: readonly Crop[]
}

export interface TimedLook {
  readonly hour: number
  readonly message: LookMessage
}

/** All looks of 72 hours, oldest first. */
export function looksOf(camera: CameraPlan): TimedLook[] {
  const random = createRandom(seedOf('looks', camera.seed, camera.id))
  const sky = skyOf(random)
  const turns = Array.from({ length: 3 }, () => ({
    from: random.between(6, 66),
    long: random.between(0.7, LONGEST_TURN_HOURS),
  }))
  const covers = camera.bays.map(() => ({
    from: random.between(1, 60),
    long: random.between(0.2, LONGEST_COVER_HOURS),
  }))
  const looks: TimedLook[] = []
  for (let n = 0; n * LOOK_HOURS < HOURS; n += 1) {
    const hour = n * LOOK_HOURS + random.between(0, 0.02)
    const away = turns.some(({ from, long }) => hour >= from && hour < from + long)
    const moment = { hour, number: n, condition: sky(hour), away, covers }
    looks.push({ hour, message: messageOf(camera, moment, random) })
  }
  return looks
}

/** Weather changes with the half-days; by night a camera sees in colour or in infrared. */
function skyOf(random: Random): (hour: number) => Condition {
  const dark: Condition = random.chance(0.6) ? 'infrared' : 'night'
  const weather = Array.from({ length: 8 }, () => random.pick<Condition>(['day', 'day', 'overcast', 'rain']))
  return (hour) => {
    const clock = (START_HOUR + hour) % 24
    if (clock < 6.5 || clock >= 18) return dark
    if (clock < 7.5 || clock >= 17) return 'dusk'
    const now = weather[Math.floor((START_HOUR + hour) / 12)]!
    return now === 'day' && clock >= 14 ? 'afternoon' : now
  }
}

const LIGHTS: Readonly<Partial<Record<Condition, LightClass>>> = { dusk: 'dusk', night: 'night', infrared: 'infrared' }
const lightOf = (condition: Condition): Light => ({ kind: LIGHTS[condition] ?? 'day', mean: 90 })

interface Moment {
  readonly hour: number
  readonly number: number
  readonly condition: Condition
  readonly away: boolean
  readonly covers: readonly { readonly from: number; readonly long: number }[]
}

export const standsAt = ({ stays }: BayScript, hour: number): Stay | undefined =>
  stays.find(({ from, to }) => hour >= from && hour < to)

function messageOf(camera: CameraPlan, moment: Moment, random: Random): LookMessage {
  const { hour, number, condition, away } = moment
  const light = lightOf(condition)
  const seen = camera.bays.map((_, bay) => seeBay(camera, { ...moment, bay }, random))
  const sightings = away ? [] : seen.flatMap(({ sighting }) => sighting ?? [])
  const judged = ALL_CATEGORIES.filter((category) => sightings.every((one) => one.category !== category))
  const rest = judged.map((category): Sighting => {
    const nothing = { category, score: 0, count: 0 }
    return away ? { ...nothing, presence: 'unknown', reason: 'view' } : { ...nothing, presence: 'absent' }
  })
  return {
    version: 2,
    lookId: `${camera.id}-${number}`,
    cameraId: camera.id,
    reason: 'interval',
    viewId: `${camera.id}:1`,
    viewVersion: 1,
    driver: 'node-av',
    outcome: {
      kind: 'seen',
      capturedAt: Math.round(MIDNIGHT + (START_HOUR + hour) * HOUR_MS),
      width: 800,
      height: 450,
      // No two pictures of a living stream are alike, and what tells frozen ones looks into the hash.
      contentHash: createHash('sha256').update(`${camera.id}-${number}`).digest('hex'),
      viewState: away ? 'moved' : 'good',
      drift: { dx: 0, dy: 0 },
      similarity: away ? 0.1 : 0.9,
      sightings: [...sightings, ...rest],
      occluders: away ? [] : seen.flatMap(({ occluder }) => occluder ?? []),
      light,
      ...(camera.model === undefined ? {} : { embedding: { model: camera.model, light: lightKindOf(light) } }),
      models: [{ id: 'street', version: '1' }],
    },
  }
}

interface BayMoment extends Moment {
  readonly bay: number
}

interface SeenBay {
  readonly sighting?: Sighting
  readonly occluder?: Occluder
}

function seeBay(camera: CameraPlan, moment: BayMoment, random: Random): SeenBay {
  const { bay, hour, condition, covers } = moment
  const stay = standsAt(camera.bays[bay]!, hour)
  const cover = covers[bay]!
  const hidden = hour >= cover.from && hour < cover.from + cover.long
  const passing = random.chance(PASSING_CAR) && LIGHTS[condition] === undefined
  const crop = cropFor(camera, { ...moment, passing, occupant: stay?.occupant ?? 0 }, random)
  const [missed, person] = [random.chance(MISSED[lightOf(condition).kind]), random.chance(PERSON_BEFORE)]
  const place = left(crop.box, random)
  if (hidden) return { occluder: { label: 'bus', box: place } }
  if (!stay || missed) return {}
  return {
    sighting: {
      category: categoryOf(crop.label),
      presence: 'present',
      zoneId: 'road',
      place,
      score: 0.7,
      count: 1,
      label: crop.label,
      // Where a person reaches into the place nothing is said of how it looks.
      ...(person || camera.model === undefined ? {} : { appearance: crop.portrait }),
    },
  }
}

interface Wanted extends BayMoment {
  readonly passing: boolean
  readonly occupant: number
}

/** One of the pictures of the thing in this light. */
function cropFor({ crops }: CameraPlan, { bay, occupant, condition, passing }: Wanted, random: Random): Crop {
  const ofThing = crops.filter((crop) => crop.bay === bay && crop.occupant === occupant)
  const inLight = ofThing.filter((crop) => crop.condition === (passing ? 'passing' : condition))
  return random.pick(inLight.length > 0 ? inLight : ofThing)
}

/** A box with what the matching of the view leaves of the drift. */
function left({ x0, y0, x1, y1 }: NormalizedBox, random: Random): NormalizedBox {
  const [dx, dy] = [random.gauss() * DRIFT_LEFT, random.gauss() * DRIFT_LEFT]
  return { x0: x0 + dx, y0: y0 + dy, x1: x1 + dx, y1: y1 + dy }
}

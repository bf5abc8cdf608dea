/** In what light a picture was taken. A fix is judged in the light in which its problem was seen, in no other. */
import { sunAltitude } from '../calendars/sun.ts'
import type { EpochMs } from '../vocabulary.ts'

/** `dusk`: dawn as well. `infrared`: a dark street lit by the camera's own lamp, without colours. */
export type LightClass = 'day' | 'dusk' | 'night' | 'infrared'
export const LIGHT_CLASSES: readonly LightClass[] = ['day', 'dusk', 'night', 'infrared']

export interface Light {
  readonly kind: LightClass
  /** Mean luma of the picture, 0..255. */
  readonly mean: number
  /** Height of the sun in degrees, where the camera's position is known. */
  readonly sun?: number
}

export interface LightFacts {
  readonly at: EpochMs
  readonly utcOffsetMinutes: number
  /** WGS84 degrees; absent = cautious hours of day and night. */
  readonly position?: { readonly lat: number; readonly lng: number }
  readonly mean: number
  /** Mean difference of the strongest and the weakest colour of a pixel, 0..255. */
  readonly chroma: number
}

/** Height of the sun in degrees from which it is day, and below which it is night. */
const DAY_ALTITUDE = 10
const NIGHT_ALTITUDE = -6
/** Degrees: the sun a few minutes before and after it passes from one class to the next. */
const SAME_SUN = 6
/** Without a position: minutes of the local day that are day, and night, at any time of the year. */
const CERTAIN_DAY = { from: 9 * 60, to: 16 * 60 }
const CERTAIN_NIGHT = { from: 21 * 60, to: 5 * 60 }
/** A picture without colours; what is burnt in may have some. */
const GREY_CHROMA = 6
/** Pictures of one class whose means differ by more are not of like light: a storm, lamps that went out. */
const MEAN_RATIO = 1.8

export function lightOf({ at, utcOffsetMinutes, position, mean, chroma }: LightFacts): Light {
  const sun = position && sunAltitude(at, position)
  const kind = sun === undefined ? byClock(at / 60_000 + utcOffsetMinutes) : bySun(sun)
  return {
    // By day a camera without colours is a camera without colours.
    kind: kind !== 'day' && chroma < GREY_CHROMA ? 'infrared' : kind,
    mean,
    ...(sun !== undefined && { sun: Math.round(sun * 10) / 10 }),
  }
}

export function isLikeLight(a: Light, b: Light): boolean {
  const darker = Math.max(1, Math.min(a.mean, b.mean))
  if (Math.max(a.mean, b.mean) > MEAN_RATIO * darker) return false
  if (a.kind === b.kind) return true
  if (a.kind === 'infrared' || b.kind === 'infrared') return false
  return a.sun !== undefined && b.sun !== undefined && Math.abs(a.sun - b.sun) <= SAME_SUN
}

function bySun(altitude: number): LightClass {
  if (altitude >= DAY_ALTITUDE) return 'day'
  return altitude < NIGHT_ALTITUDE ? 'night' : 'dusk'
}

function byClock(localMinutes: number): LightClass {
  const minute = localMinutes % 1440
  if (minute >= CERTAIN_DAY.from && minute < CERTAIN_DAY.to) return 'day'
  return minute >= CERTAIN_NIGHT.from || minute < CERTAIN_NIGHT.to ? 'night' : 'dusk'
}

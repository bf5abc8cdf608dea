/** Where the sun stands, and its rise and set to a few minutes: enough for street lamps and for the light of a picture. */
import type { EpochMs } from '../vocabulary.ts'

export type SunTimes =
  | { readonly kind: 'rises'; readonly dawnMinute: number; readonly duskMinute: number }
  | { readonly kind: 'polar-night' }
  | { readonly kind: 'midnight-sun' }

const RADIANS = Math.PI / 180
/** Upper rim on the horizon, refraction included. */
const SUNRISE_ALTITUDE = -0.833

/**
 * Minutes after local midnight of the day of `at` at which the sun rises and sets there.
 * Source: NOAA's general solar position formulas (fractional year, equation of time, declination).
 */
export function sunTimes(
  at: EpochMs,
  position: { readonly lat: number; readonly lng: number },
  utcOffsetMinutes: number,
): SunTimes {
  const { equationOfTime, declination } = orbitAt(at + utcOffsetMinutes * 60_000)
  const lat = position.lat * RADIANS
  const cosine =
    (Math.sin(SUNRISE_ALTITUDE * RADIANS) - Math.sin(lat) * Math.sin(declination)) /
    (Math.cos(lat) * Math.cos(declination))
  if (cosine > 1) return { kind: 'polar-night' }
  if (cosine < -1) return { kind: 'midnight-sun' }
  const noon = 720 - 4 * position.lng - equationOfTime + utcOffsetMinutes
  const half = (4 * Math.acos(cosine)) / RADIANS
  return { kind: 'rises', dawnMinute: noon - half, duskMinute: noon + half }
}

/** Height of the sun over the horizon in degrees, without refraction. */
export function sunAltitude(at: EpochMs, { lat, lng }: { readonly lat: number; readonly lng: number }): number {
  const { equationOfTime, declination } = orbitAt(at)
  const minutes = (at / 60_000) % 1440
  const hourAngle = ((minutes + equationOfTime + 4 * lng) / 4 - 180) * RADIANS
  const sine =
    Math.sin(lat * RADIANS) * Math.sin(declination) +
    Math.cos(lat * RADIANS) * Math.cos(declination) * Math.cos(hourAngle)
  return Math.asin(sine) / RADIANS
}

/** Minutes by which the sun is ahead of the clock, and its declination in radians, on the day of `at`. */
function orbitAt(at: EpochMs): { readonly equationOfTime: number; readonly declination: number } {
  const local = new Date(at)
  const dayOfYear = Math.floor((local.getTime() - Date.UTC(local.getUTCFullYear(), 0, 1)) / 86_400_000)
  const year = ((2 * Math.PI) / 365) * dayOfYear
  const equationOfTime =
    229.18 *
    (0.000075 +
      0.001868 * Math.cos(year) -
      0.032077 * Math.sin(year) -
      0.014615 * Math.cos(2 * year) -
      0.040849 * Math.sin(2 * year))
  const declination =
    0.006918 -
    0.399912 * Math.cos(year) +
    0.070257 * Math.sin(year) -
    0.006758 * Math.cos(2 * year) +
    0.000907 * Math.sin(2 * year)
  return { equationOfTime, declination }
}

/**
 * Places on the map: whatever system a list gives them in, they are kept as WGS-84 degrees. China's web maps shift them:
 * GCJ-02 by up to 700 m, BD-09 by a further one.
 */

/** `CGCS2000`, the state's system, differs from WGS-84 by centimetres. */
export type Crs = 'WGS84' | 'GCJ02' | 'BD09' | 'CGCS2000'

/** Degrees east and north, WGS-84 unless said otherwise. */
export interface LngLat {
  readonly lng: number
  readonly lat: number
}

const CRS_NAMES: Readonly<Record<string, Crs>> = {
  wgs84: 'WGS84',
  epsg4326: 'WGS84',
  gps: 'WGS84',
  gcj02: 'GCJ02',
  火星坐标: 'GCJ02',
  火星坐标系: 'GCJ02',
  高德: 'GCJ02',
  高德坐标: 'GCJ02',
  腾讯: 'GCJ02',
  国测局: 'GCJ02',
  bd09: 'BD09',
  bd09ll: 'BD09',
  百度: 'BD09',
  百度坐标: 'BD09',
  cgcs2000: 'CGCS2000',
  epsg4490: 'CGCS2000',
  国家2000: 'CGCS2000',
  '2000国家大地坐标系': 'CGCS2000',
}

/** `WGS-84`, `gcj02`, `百度坐标` … Undefined when it is none of the known systems. */
export function parseCrs(text: string): Crs | undefined {
  return CRS_NAMES[text.toLowerCase().replaceAll(/[\s_:-]/g, '')]
}

const SEMI_MAJOR = 6_378_245
const ECCENTRICITY_SQUARED = 0.006_693_421_622_965_943
const BD_PI = (Math.PI * 3000) / 180
/** Converges to below a millimetre in fewer. */
const INVERSE_STEPS = 8

/** A place of system `crs` in WGS-84 degrees, to centimetres. */
export function toWgs84(place: LngLat, crs: Crs): LngLat {
  switch (crs) {
    case 'WGS84':
    case 'CGCS2000':
      return place
    case 'GCJ02':
      return fromGcj02(place)
    case 'BD09':
      return fromGcj02(gcj02FromBd09(place))
    default:
      return crs satisfies never
  }
}

/** GCJ-02 has no inverse of its own: the shifted place is sought that the formula gives. */
function fromGcj02(wanted: LngLat): LngLat {
  let guess = wanted
  for (let step = 0; step < INVERSE_STEPS; step += 1) {
    const shifted = gcj02FromWgs84(guess)
    guess = { lng: guess.lng + wanted.lng - shifted.lng, lat: guess.lat + wanted.lat - shifted.lat }
  }
  return guess
}

/** Source: the formula as published with every map library for China (`eviltransform`). Outside China nothing shifts. */
export function gcj02FromWgs84({ lng, lat }: LngLat): LngLat {
  if (lng < 72.004 || lng > 137.8347 || lat < 0.8293 || lat > 55.8271) return { lng, lat }
  const [x, y] = [lng - 105, lat - 35]
  const wave = (20 * Math.sin(6 * x * Math.PI) + 20 * Math.sin(2 * x * Math.PI)) * (2 / 3)
  const north =
    -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + wave + slowWave(y, 160, 320)
  const east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + wave + eastWave(x)
  const radians = (lat * Math.PI) / 180
  const magic = 1 - ECCENTRICITY_SQUARED * Math.sin(radians) ** 2
  const root = Math.sqrt(magic)
  return {
    lng: lng + (east * 180) / ((SEMI_MAJOR / root) * Math.cos(radians) * Math.PI),
    lat: lat + (north * 180) / (((SEMI_MAJOR * (1 - ECCENTRICITY_SQUARED)) / (magic * root)) * Math.PI),
  }
}

function slowWave(y: number, of12: number, of30: number): number {
  const short = (20 * Math.sin(y * Math.PI) + 40 * Math.sin((y / 3) * Math.PI)) * (2 / 3)
  return short + (of12 * Math.sin((y / 12) * Math.PI) + of30 * Math.sin((y * Math.PI) / 30)) * (2 / 3)
}

function eastWave(x: number): number {
  const short = (20 * Math.sin(x * Math.PI) + 40 * Math.sin((x / 3) * Math.PI)) * (2 / 3)
  return short + (150 * Math.sin((x / 12) * Math.PI) + 300 * Math.sin((x / 30) * Math.PI)) * (2 / 3)
}

function gcj02FromBd09({ lng, lat }: LngLat): LngLat {
  const [x, y] = [lng - 0.0065, lat - 0.006]
  const radius = Math.sqrt(x * x + y * y) - 0.00002 * Math.sin(y * BD_PI)
  const angle = Math.atan2(y, x) - 0.000003 * Math.cos(x * BD_PI)
  return { lng: radius * Math.cos(angle), lat: radius * Math.sin(angle) }
}

const METRES_PER_DEGREE = 111_195

/** Metres between two places of one city. */
export function metresBetween(a: LngLat, b: LngLat): number {
  const east = (a.lng - b.lng) * Math.cos((((a.lat + b.lat) / 2) * Math.PI) / 180)
  return Math.hypot(east, a.lat - b.lat) * METRES_PER_DEGREE
}

/** Half the side of a box, in degrees, that holds all within `metres` of a place. */
export function degreesAround({ lat }: LngLat, metres: number): LngLat {
  const north = metres / METRES_PER_DEGREE
  return { lat: north, lng: north / Math.max(0.01, Math.cos((lat * Math.PI) / 180)) }
}

/** Why two numbers are no place in degrees; undefined when they are one. */
export function placeRefusal({ lng, lat }: LngLat): string | undefined {
  if (lng === 0 && lat === 0) return 'the place 0, 0 lies in the sea: leave both cells empty where it is not known'
  if (Math.abs(lng) > 1000 || Math.abs(lat) > 1000)
    return 'the place is in metres of a map projection: give degrees of longitude and latitude'
  if (lng >= 3 && lng <= 54 && lat >= 73 && lat <= 136)
    return 'longitude and latitude are swapped: longitude is the one of about 73 to 135'
  if (Math.abs(lng) > 180 || Math.abs(lat) > 90)
    return 'the place is no longitude (up to 180) and latitude (up to 90) in degrees'
  return undefined
}

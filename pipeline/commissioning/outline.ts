/** Outlines on the map: cells of the grid and places of a register. Read from GeoJSON once, in WGS-84 from then on. */
import { type Crs, degreesAround, type LngLat, placeRefusal, toWgs84 } from './coordinates.ts'

export type Position = readonly [lng: number, lat: number]

/** Closed without repeating its first corner. */
export type Ring = readonly Position[]

/** Parts, each an outer ring with its holes. */
export type Outline = readonly (readonly Ring[])[]

export interface Bounds {
  readonly minLng: number
  readonly minLat: number
  readonly maxLng: number
  readonly maxLat: number
}

/** `reason` is a clause without a capital: it follows the name of what was read. */
export type ParsedOutline =
  | { readonly kind: 'outline'; readonly outline: Outline }
  | { readonly kind: 'refused'; readonly reason: string }

const MOST_CORNERS = 50_000

/** The geometry of a GeoJSON feature: `Polygon` or `MultiPolygon`, its corners in `crs`. */
export function parseOutline(geometry: unknown, crs: Crs): ParsedOutline {
  if (typeof geometry !== 'object' || geometry === null) return refused('it has no geometry')
  const { type, coordinates } = geometry as Record<string, unknown>
  if (type !== 'Polygon' && type !== 'MultiPolygon')
    return refused(`its geometry is ${typeof type === 'string' ? type.slice(0, 30) : 'none'}, not a Polygon`)
  const parts: unknown = type === 'Polygon' ? [coordinates] : coordinates
  if (!Array.isArray(parts) || parts.length === 0) return refused('its polygon has no corners')
  const outline: (readonly Ring[])[] = []
  let corners = 0
  for (const part of parts) {
    if (!Array.isArray(part) || part.length === 0) return refused('its polygon has no corners')
    const rings: Ring[] = []
    for (const ring of part) {
      const parsed = parseRing(ring, crs)
      if (typeof parsed === 'string') return refused(parsed)
      corners += parsed.length
      if (corners > MOST_CORNERS) return refused(`it has more than ${MOST_CORNERS} corners: simplify it`)
      rings.push(parsed)
    }
    outline.push(rings)
  }
  return { kind: 'outline', outline }
}

const refused = (reason: string): ParsedOutline => ({ kind: 'refused', reason })

function parseRing(value: unknown, crs: Crs): Ring | string {
  if (!Array.isArray(value)) return 'its polygon has no corners'
  const ring: Position[] = []
  for (const corner of value) {
    const [lng, lat] = Array.isArray(corner) ? (corner as unknown[]) : []
    if (typeof lng !== 'number' || typeof lat !== 'number' || !Number.isFinite(lng) || !Number.isFinite(lat))
      return 'a corner of its polygon is not a pair of numbers'
    const refusal = placeRefusal({ lng, lat })
    if (refusal !== undefined) return `of a corner of its polygon ${refusal}`
    const place = toWgs84({ lng, lat }, crs)
    const last = ring.at(-1)
    if (last?.[0] !== place.lng || last[1] !== place.lat) ring.push([place.lng, place.lat])
  }
  const [first] = ring
  const last = ring.at(-1)
  if (ring.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) ring.pop()
  if (ring.length < 3) return `its polygon has ${ring.length} different corners: it needs at least three`
  return ringArea(ring) > 0 ? ring : 'its polygon has no area'
}

function ringArea(ring: Ring): number {
  let twice = 0
  let before = ring.at(-1)!
  for (const corner of ring) {
    // Around the first corner: products of whole degrees would swallow a small area.
    twice +=
      (before[0] - ring[0]![0]) * (corner[1] - ring[0]![1]) - (corner[0] - ring[0]![0]) * (before[1] - ring[0]![1])
    before = corner
  }
  return Math.abs(twice) / 2
}

/** Even-odd rule over all rings; a place on the line may count as either side. */
export function holdsPlace(outline: Outline, { lng, lat }: LngLat): boolean {
  return outline.some((rings) => {
    let inside = false
    for (const ring of rings) {
      let b = ring.at(-1)!
      for (const a of ring) {
        if (a[1] > lat !== b[1] > lat && lng < ((b[0] - a[0]) * (lat - a[1])) / (b[1] - a[1]) + a[0]) inside = !inside
        b = a
      }
    }
    return inside
  })
}

export function boundsOf(outline: Outline): Bounds {
  const bounds = { minLng: Infinity, minLat: Infinity, maxLng: -Infinity, maxLat: -Infinity }
  for (const [outer = []] of outline) {
    for (const [lng, lat] of outer) {
      bounds.minLng = Math.min(bounds.minLng, lng)
      bounds.maxLng = Math.max(bounds.maxLng, lng)
      bounds.minLat = Math.min(bounds.minLat, lat)
      bounds.maxLat = Math.max(bounds.maxLat, lat)
    }
  }
  return bounds
}

/** A GeoJSON geometry (RFC 7946): rings closed, in WGS-84. */
export interface MultiPolygon {
  readonly type: 'MultiPolygon'
  readonly coordinates: readonly (readonly Ring[])[]
}

export function geoJsonOf(outline: Outline): MultiPolygon {
  const coordinates = outline.map((rings) => rings.map((ring) => [...ring, ...ring.slice(0, 1)]))
  return { type: 'MultiPolygon', coordinates }
}

export const BOUNDS_PATTERN = '^-?\\d{1,3}(\\.\\d{1,17})?(,-?\\d{1,3}(\\.\\d{1,17})?){3}$'

/** `minLng,minLat,maxLng,maxLat` in degrees of WGS-84, as web maps ask; undefined when it is no box. */
export function parseBounds(text: string): Bounds | undefined {
  if (!new RegExp(BOUNDS_PATTERN).test(text)) return undefined
  const [minLng = NaN, minLat = NaN, maxLng = NaN, maxLat = NaN] = text.split(',').map(Number)
  const sound = minLng >= -180 && minLng <= maxLng && maxLng <= 180 && minLat >= -90 && minLat <= maxLat && maxLat <= 90
  return sound ? { minLng, minLat, maxLng, maxLat } : undefined
}

const CIRCLE_CORNERS = 24

/** All within `metres` of a place, as a polygon. */
export function circleOutline(centre: LngLat, metres: number): Outline {
  const { lng, lat } = degreesAround(centre, metres)
  const ring = Array.from({ length: CIRCLE_CORNERS }, (_, i): Position => {
    const angle = (2 * Math.PI * i) / CIRCLE_CORNERS
    return [centre.lng + lng * Math.cos(angle), centre.lat + lat * Math.sin(angle)]
  })
  return [[ring]]
}

/** The first of the areas that holds the place. */
export function findArea<Area extends Bounds & { readonly outline: Outline }>(
  areas: readonly Area[],
  { lng, lat }: LngLat,
): Area | undefined {
  return areas.find(
    (area) =>
      lng >= area.minLng &&
      lng <= area.maxLng &&
      lat >= area.minLat &&
      lat <= area.maxLat &&
      holdsPlace(area.outline, { lng, lat }),
  )
}

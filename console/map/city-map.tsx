/** A map that needs no other host: points on a plain ground; tiles only where a site configured their address. */
import { type GeoJSONSource, Map as MapLibre, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { useEffect, useRef, useState } from 'react'
import { useSay } from '../language.tsx'
import { MAP } from '../words/map.ts'

export interface MapPoint {
  readonly id: string
  readonly lng: number
  readonly lat: number
  /** CSS colour. */
  readonly colour: string
  /** Radius in CSS pixels. */
  readonly size: number
}

interface CityMapProps {
  readonly points: readonly MapPoint[]
  readonly name: string
  /** Shown in the middle instead of all points in sight. */
  readonly center?: { readonly lng: number; readonly lat: number; readonly zoom: number }
  readonly controls?: boolean
  readonly pick?: (id: string) => void
}

setWorkerUrl(workerUrl)

export function CityMap({ points, name, center, controls = false, pick }: CityMapProps) {
  const holder = useRef<HTMLDivElement>(null)
  const map = useRef<MapLibre>(undefined)
  const say = useSay()
  const [missing, setMissing] = useState(false)
  const picked = useRef(pick)
  const shown = useRef(points)
  useEffect(() => {
    picked.current = pick
    shown.current = points
  })
  useEffect(() => {
    if (holder.current === null) return undefined
    const made = tryMap(holder.current, controls, (id) => picked.current?.(id))
    if (made === undefined) {
      setMissing(true)
      return undefined
    }
    map.current = made
    made.once('load', () => showPoints(made, shown.current))
    return () => made.remove()
  }, [controls])
  useEffect(() => {
    if (map.current !== undefined) showPoints(map.current, points)
  }, [points])
  const [lng, lat, zoom] = [center?.lng, center?.lat, center?.zoom]
  useEffect(() => {
    if (lng !== undefined && lat !== undefined) map.current?.jumpTo({ center: [lng, lat], zoom: zoom ?? 15 })
    else fit(map.current, points)
  }, [lng, lat, zoom, points])
  return (
    <div ref={holder} className="map" role="region" aria-label={name}>
      {missing && <p className="hint">{say(MAP.noDrawing)}</p>}
    </div>
  )
}

/** Undefined where the browser draws no WebGL. */
function tryMap(...args: Parameters<typeof createMap>): MapLibre | undefined {
  try {
    return createMap(...args)
  } catch {
    return undefined
  }
}

const PLAIN_STYLE = {
  version: 8,
  sources: { points: { type: 'geojson', data: { type: 'FeatureCollection', features: [] } } },
  layers: [
    { id: 'ground', type: 'background', paint: { 'background-color': '#e7e5e4' } },
    {
      id: 'points',
      type: 'circle',
      source: 'points',
      paint: {
        'circle-radius': ['get', 'size'],
        'circle-color': ['get', 'colour'],
        'circle-stroke-width': 1.5,
        'circle-stroke-color': '#ffffff',
      },
    },
  ],
} as const

function createMap(container: HTMLElement, controls: boolean, pick: (id: string) => void): MapLibre {
  const made = new MapLibre({
    container,
    style: structuredClone(PLAIN_STYLE) as unknown as NonNullable<ConstructorParameters<typeof MapLibre>[0]['style']>,
    attributionControl: false,
    interactive: controls,
    fadeDuration: 0,
  })
  if (controls) made.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  made.addControl(new ScaleControl({ maxWidth: 80 }), 'bottom-left')
  made.on('click', 'points', ({ features }) => {
    const id: unknown = features?.[0]?.properties['id']
    if (typeof id === 'string') pick(id)
  })
  return made
}

function showPoints(made: MapLibre, points: readonly MapPoint[]): void {
  const source = made.getSource<GeoJSONSource>('points')
  void source?.setData({
    type: 'FeatureCollection',
    features: points.map(({ id, lng, lat, colour, size }) => ({
      type: 'Feature',
      properties: { id, colour, size },
      geometry: { type: 'Point', coordinates: [lng, lat] },
    })),
  })
}

function fit(made: MapLibre | undefined, points: readonly MapPoint[]): void {
  if (made === undefined || points.length === 0) return
  const [lngs, lats] = [points.map(({ lng }) => lng), points.map(({ lat }) => lat)]
  made.fitBounds([Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)], {
    padding: 48,
    maxZoom: 17,
    animate: false,
  })
}

/** A map that needs no other host: points on a plain ground; tiles only where a site configured their address. */
import { type GeoJSONSource, Map as MapLibre, NavigationControl, ScaleControl, setWorkerUrl } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { useEffect, useRef, useState } from 'react'
import type { Grid, MapView } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { MAP } from '../words/map.ts'
import { styleOf } from './map-style.ts'
import { numberPicture, PIXEL_RATIO } from './number-picture.ts'

export interface MapPoint {
  readonly id: string
  readonly lng: number
  readonly lat: number
  /** CSS colour. */
  readonly colour: string
  /** Radius in CSS pixels. */
  readonly size: number
  /** What a group of points sums up. */
  readonly open?: number
  readonly failing?: number
}

export interface MapContent {
  readonly points: readonly MapPoint[]
  /** Drawn around points, never gathered. */
  readonly rings?: readonly MapPoint[]
  readonly cells?: Grid['features']
}

interface CityMapProps {
  readonly content: MapContent
  readonly name: string
  readonly tiles: MapView['layers']
  /** Shown in the middle instead of all points in sight. */
  readonly center?: { readonly lng: number; readonly lat: number; readonly zoom: number }
  /** It can be moved, and many points gather into one. */
  readonly controls?: boolean
  readonly pick?: (id: string) => void
}

setWorkerUrl(workerUrl)

export function CityMap({ content, name, tiles, center, controls = false, pick }: CityMapProps) {
  const holder = useRef<HTMLDivElement>(null)
  const map = useRef<MapLibre>(undefined)
  const say = useSay()
  const [missing, setMissing] = useState(false)
  const picked = useRef(pick)
  const shown = useRef(content)
  useEffect(() => {
    picked.current = pick
    shown.current = content
  })
  useEffect(() => {
    if (holder.current === null) return undefined
    const made = tryMap({ container: holder.current, controls, tiles }, (id) => picked.current?.(id))
    if (made === undefined) {
      setMissing(true)
      return undefined
    }
    map.current = made
    made.once('load', () => {
      show(made, shown.current)
      made.once('idle', () => made.getContainer().setAttribute('data-drawn', 'true'))
    })
    return () => made.remove()
  }, [controls, tiles])
  useEffect(() => {
    if (map.current !== undefined) show(map.current, content)
  }, [content])
  const [lng, lat, zoom] = [center?.lng, center?.lat, center?.zoom]
  const { points } = content
  useEffect(() => {
    if (lng !== undefined && lat !== undefined) map.current?.jumpTo({ center: [lng, lat], zoom: zoom ?? 15 })
    else fit(map.current, points)
    // Points that come later do not take a person's map away.
  }, [lng, lat, zoom, points.length > 0, tiles])
  return (
    <div ref={holder} className="map" role="region" aria-label={name}>
      {missing && <p className="hint">{say(MAP.noDrawing)}</p>}
    </div>
  )
}

interface MapOptions {
  readonly container: HTMLElement
  readonly controls: boolean
  readonly tiles: MapView['layers']
}

/** Undefined where the browser draws no WebGL. */
function tryMap(...args: Parameters<typeof createMap>): MapLibre | undefined {
  try {
    return createMap(...args)
  } catch {
    return undefined
  }
}

function createMap({ container, controls, tiles }: MapOptions, pick: (id: string) => void): MapLibre {
  const made = new MapLibre({
    container,
    style: styleOf(tiles, controls),
    attributionControl: tiles.length === 0 ? false : { compact: true },
    interactive: controls,
    fadeDuration: 0,
    maxZoom: 19,
  })
  if (controls) made.addControl(new NavigationControl({ showCompass: false }), 'top-right')
  made.addControl(new ScaleControl({ maxWidth: 80 }), 'bottom-left')
  made.setMissingStyleImageResolver((id) => {
    const picture = id.startsWith('n-') ? numberPicture(id.slice(2)) : undefined
    if (picture !== undefined && !made.hasImage(id)) made.addImage(id, picture, { pixelRatio: PIXEL_RATIO })
  })
  made.on('click', 'points', ({ features }) => {
    const id: unknown = features?.[0]?.properties['id']
    if (typeof id === 'string') pick(id)
  })
  made.on('click', 'groups', ({ lngLat }) => made.easeTo({ center: lngLat, zoom: made.getZoom() + 2 }))
  for (const layer of ['points', 'groups'])
    for (const [event, cursor] of [
      ['mouseenter', 'pointer'],
      ['mouseleave', ''],
    ] as const)
      made.on(event, layer, () => void (made.getCanvas().style.cursor = cursor))
  return made
}

function show(made: MapLibre, { points, rings = [], cells = [] }: MapContent): void {
  const set = (name: string, features: readonly object[]): void =>
    void made
      .getSource<GeoJSONSource>(name)
      ?.setData({ type: 'FeatureCollection', features: [...features] } as Parameters<GeoJSONSource['setData']>[0])
  set('points', points.map(featureOf))
  set('rings', rings.map(featureOf))
  set('cells', cells)
}

function featureOf({ lng, lat, open = 0, failing = 0, ...properties }: MapPoint): object {
  return {
    type: 'Feature',
    properties: { ...properties, open, failing },
    geometry: { type: 'Point', coordinates: [lng, lat] },
  }
}

function fit(made: MapLibre | undefined, points: readonly MapPoint[]): void {
  if (made === undefined || points.length === 0) return
  const [lngs, lats] = [points.map(({ lng }) => lng), points.map(({ lat }) => lat)]
  // Spread arguments end at some ten thousand; a site has fewer cameras with a place.
  const box = [Math.min(...lngs), Math.min(...lats), Math.max(...lngs), Math.max(...lats)] as const
  made.fitBounds([...box], { padding: 48, maxZoom: 17, animate: false })
}

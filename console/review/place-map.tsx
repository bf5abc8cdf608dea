/** Where the camera stands, with what else is near. */
import { useMemo } from 'react'
import { useGet } from '../client/get.ts'
import type { Candidate, MapView } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { CityMap } from '../map/city-map.tsx'
import { REVIEW } from '../words/review.ts'

const ZOOM = 16

export function PlaceMap({ camera }: { readonly camera: Candidate['camera'] }) {
  const say = useSay()
  const { location } = camera
  const { data } = useGet<MapView>('/v1/map')
  const content = useMemo(
    () => ({
      points:
        location === undefined
          ? []
          : [{ id: camera.id, lng: location.lng, lat: location.lat, colour: '#b91c1c', size: 7 }],
    }),
    [camera.id, location],
  )
  if (location === undefined) return <p className="hint">{say(REVIEW.noPlace)}</p>
  return (
    <div className="place-map">
      {data !== undefined && (
        <CityMap
          name={say(REVIEW.place)}
          content={content}
          tiles={data.layers}
          center={{ lng: location.lng, lat: location.lat, zoom: ZOOM }}
        />
      )}
      <small>
        {location.lat.toFixed(5)}, {location.lng.toFixed(5)} {location.crs}
      </small>
    </div>
  )
}

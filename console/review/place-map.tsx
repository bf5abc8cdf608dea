/** Where the camera stands, with what else is near. */
import { useMemo } from 'react'
import type { Candidate } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { CityMap } from '../map/city-map.tsx'
import { REVIEW } from '../words/review.ts'

const ZOOM = 16

export function PlaceMap({ camera }: { readonly camera: Candidate['camera'] }) {
  const say = useSay()
  const { location } = camera
  const points = useMemo(
    () =>
      location === undefined
        ? []
        : [{ id: camera.id, lng: location.lng, lat: location.lat, colour: '#b91c1c', size: 7 }],
    [camera.id, location],
  )
  if (location === undefined) return <p className="hint">{say(REVIEW.noPlace)}</p>
  return (
    <div className="place-map">
      <CityMap name={say(REVIEW.place)} points={points} center={{ lng: location.lng, lat: location.lat, zoom: ZOOM }} />
      <small>
        {location.lat.toFixed(5)}, {location.lng.toFixed(5)} {location.crs}
      </small>
    </div>
  )
}

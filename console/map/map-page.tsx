import { Button } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { useCameras } from '../client/cameras.ts'
import type { CameraList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded, Page } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { MAP } from '../words/map.ts'
import { CityMap, type MapPoint } from './city-map.tsx'

const COLOURS = { open: '#b91c1c', failing: '#b45309', fine: '#166534' }

type Camera = CameraList['cameras'][number]

export function MapPage() {
  const query = useCameras()
  return (
    <Page title={MAP.title} tools={<Legend />}>
      <Loaded query={query}>{({ cameras }) => <Cameras cameras={cameras} />}</Loaded>
    </Page>
  )
}

function Cameras({ cameras }: { readonly cameras: readonly Camera[] }) {
  const say = useSay()
  const [chosen, setChosen] = useState<string>()
  const points = useMemo(() => cameras.flatMap(pointOf), [cameras])
  if (points.length === 0) return <Nothing title={MAP.empty} hint={MAP.emptyHint} />
  const camera = cameras.find(({ id }) => id === chosen)
  return (
    <>
      <div className="filters">
        {camera === undefined ? (
          <span className="hint">{say(MAP.choose)}</span>
        ) : (
          <>
            <span>{say(MAP.chosen, { name: say([camera.nameZh, camera.nameEn]), n: camera.openCandidates })}</span>
            <Link to={`/queue?q=${encodeURIComponent(camera.nameZh)}`}>
              <Button size="small" tabIndex={-1}>
                {say(MAP.queue)}
              </Button>
            </Link>
          </>
        )}
      </div>
      <div className="map-page">
        <CityMap name={say(MAP.title)} points={points} controls pick={setChosen} />
      </div>
    </>
  )
}

function pointOf({ id, location, failuresInRow, openCandidates }: Camera): MapPoint[] {
  if (location === undefined) return []
  const colour = openCandidates > 0 ? COLOURS.open : failuresInRow > 0 ? COLOURS.failing : COLOURS.fine
  return [{ id, lng: location.lng, lat: location.lat, colour, size: openCandidates > 0 ? 8 : 5 }]
}

function Legend() {
  const say = useSay()
  return (
    <span aria-label={say(MAP.legend)} role="group" className="legend">
      <i className="swatch" style={{ background: COLOURS.open }} /> {say(MAP.candidates)}
      <i className="swatch" style={{ background: COLOURS.failing }} /> {say(MAP.failing)}
      <i className="swatch" style={{ background: COLOURS.fine }} /> {say(MAP.fine)}
    </span>
  )
}

import { Button, Checkbox, Select } from 'antd'
import { useMemo, useState } from 'react'
import { Link } from 'react-router'
import { useCameras } from '../client/cameras.ts'
import { useAll, useGet } from '../client/get.ts'
import type { CameraList, CandidateList, CaseList, Grid, MapView } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded, Page } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { MAP } from '../words/map.ts'
import { CityMap, type MapContent, type MapPoint } from './city-map.tsx'
import { COLOURS } from './map-style.ts'

type Camera = CameraList['cameras'][number]
const SHOWN = ['cells', 'candidates', 'cases'] as const
type Shown = (typeof SHOWN)[number]

export function MapPage() {
  const cameras = useCameras()
  const map = useGet<MapView>('/v1/map')
  return (
    <Page title={MAP.title} tools={<Legend />}>
      <Loaded query={cameras}>
        {(list) => <Loaded query={map}>{({ layers }) => <City cameras={list.cameras} tiles={layers} />}</Loaded>}
      </Loaded>
    </Page>
  )
}

interface CityProps {
  readonly cameras: readonly Camera[]
  readonly tiles: MapView['layers']
}

function City({ cameras, tiles }: CityProps) {
  const say = useSay()
  const [chosen, setChosen] = useState<string>()
  const [shown, setShown] = useState<readonly Shown[]>(SHOWN)
  const content = useContent(cameras, shown)
  const placed = useMemo(() => cameras.filter(({ location }) => location !== undefined), [cameras])
  if (placed.length === 0) return <Nothing title={MAP.empty} hint={MAP.emptyHint} />
  const camera = placed.find(({ id }) => id === chosen)
  const center = camera?.location === undefined ? {} : { center: { ...camera.location, zoom: 16 } }
  return (
    <>
      <div className="filters">
        <Select
          className="category-filter"
          aria-label={say(MAP.find)}
          placeholder={say(MAP.find)}
          value={chosen ?? null}
          onChange={(id: string | null) => setChosen(id ?? undefined)}
          showSearch={{ optionFilterProp: 'label' }}
          allowClear
          options={placed.map((one) => ({ value: one.id, label: say(namesOf(one)) }))}
        />
        <Checkbox.Group
          value={[...shown]}
          onChange={(now) => setShown(SHOWN.filter((one) => now.includes(one)))}
          options={SHOWN.map((value) => ({ value, label: say(MAP[value]) }))}
        />
        {camera === undefined ? <span className="hint">{say(MAP.choose)}</span> : <Chosen camera={camera} />}
      </div>
      <div className="map-page">
        <CityMap name={say(MAP.title)} content={content} tiles={tiles} controls pick={setChosen} {...center} />
      </div>
    </>
  )
}

function Chosen({ camera }: { readonly camera: Camera }) {
  const say = useSay()
  return (
    <>
      <span>{say(MAP.chosen, { name: say(namesOf(camera)), n: camera.openCandidates })}</span>
      <Link to={`/queue?q=${encodeURIComponent(camera.nameZh)}`}>
        <Button size="small" tabIndex={-1}>
          {say(MAP.queue)}
        </Button>
      </Link>
      <Link to={`/cameras?q=${encodeURIComponent(camera.id)}`}>
        <Button size="small" tabIndex={-1}>
          {say(MAP.openCamera)}
        </Button>
      </Link>
    </>
  )
}

function namesOf({ nameZh, nameEn }: Camera): readonly [string, string] {
  return [nameZh, nameEn === '' ? nameZh : nameEn]
}

/** Open cases and candidates of the newest pages: rings say where to look, lists count. */
const LISTED = 200

function useContent(cameras: readonly Camera[], shown: readonly Shown[]): MapContent {
  const candidates = useGet<CandidateList>(`/v1/candidates?status=open&limit=${LISTED}`)
  const cases = useGet<CaseList>(`/v1/cases?limit=${LISTED}`)
  const grid = useAll<'features', Grid>('/v1/grid?limit=1000', 'features')
  return useMemo(() => {
    const rings = (ring: Omit<MapPoint, 'id' | 'lng' | 'lat'>, rows: readonly Placed[]): MapPoint[] =>
      rows.flatMap(({ id, camera: { location } }) =>
        location === undefined ? [] : [{ id, lng: location.lng, lat: location.lat, ...ring }],
      )
    const open = candidates.data?.candidates ?? []
    const running = (cases.data?.cases ?? []).filter(({ endedAt }) => endedAt === undefined)
    return {
      points: cameras.flatMap(pointOf),
      rings: [
        ...(shown.includes('candidates') ? rings({ colour: COLOURS.open, size: 9 }, open) : []),
        ...(shown.includes('cases')
          ? rings(
              { colour: COLOURS.case, size: 13 },
              running.map(({ candidateId: id, camera }) => ({ id, camera })),
            )
          : []),
      ],
      cells: shown.includes('cells') ? (grid.data?.features ?? []) : [],
    }
  }, [cameras, shown, candidates.data, cases.data, grid.data])
}

interface Placed {
  readonly id: string
  readonly camera: CandidateList['candidates'][number]['camera']
}

function pointOf({ id, location, failuresInRow, openCandidates }: Camera): MapPoint[] {
  if (location === undefined) return []
  const failing = failuresInRow > 0
  const colour = openCandidates > 0 ? COLOURS.open : failing ? COLOURS.failing : COLOURS.fine
  const sums = { open: openCandidates, failing: failing ? 1 : 0 }
  return [{ id, lng: location.lng, lat: location.lat, colour, size: openCandidates > 0 ? 7 : 5, ...sums }]
}

function Legend() {
  const say = useSay()
  return (
    <span aria-label={say(MAP.legend)} role="group" className="legend">
      <i className="swatch" style={{ background: COLOURS.open }} /> {say(MAP.withCandidates)}
      <i className="swatch" style={{ background: COLOURS.failing }} /> {say(MAP.failing)}
      <i className="swatch" style={{ background: COLOURS.fine }} /> {say(MAP.fine)}
      <i className="ring" style={{ borderColor: COLOURS.open }} /> {say(MAP.candidates)}
      <i className="ring" style={{ borderColor: COLOURS.case }} /> {say(MAP.cases)}
      <i className="swatch" style={{ background: '#e7d5d3' }} /> {say(MAP.cells)}
    </span>
  )
}

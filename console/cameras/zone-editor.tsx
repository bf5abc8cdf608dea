import { Button, Select, Space, Tag } from 'antd'
import { type Dispatch, type SetStateAction, useState } from 'react'
import { Link, useParams } from 'react-router'
import { ZONE_KINDS } from '../../pipeline/catalogue/zone-kinds.ts'
import { parsePolygon } from '../../pipeline/geometry/polygon.ts'
import { useAct } from '../client/act.ts'
import { useGet } from '../client/get.ts'
import { useMay } from '../client/session.tsx'
import type { View, ViewList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded, Page } from '../loaded.tsx'
import { useKeys } from '../review/keys.ts'
import { Nothing } from '../states.tsx'
import { CAMERAS } from '../words/cameras.ts'
import { wordFor, ZONE_WORDS } from '../words/vocabulary.ts'
import { Canvas } from './zone-canvas.tsx'
import { Permits } from './permits.tsx'
import { zoneColour } from './zone-colours.ts'
import * as draw from './zone-drawing.ts'

const NUDGE = 0.004

export function ZoneEditorPage() {
  const say = useSay()
  const { cameraId = '' } = useParams()
  const query = useGet<ViewList>(`/v1/views?cameraId=${encodeURIComponent(cameraId)}`)
  return (
    <Page title={CAMERAS.editorTitle} tools={<Link to="/cameras">{say(CAMERAS.back)}</Link>}>
      <Loaded query={query}>
        {({ views: [view] }) =>
          view === undefined ? (
            <Nothing title={CAMERAS.noView} hint={CAMERAS.noViewHint} />
          ) : (
            <Editor key={`${view.id} ${view.version}`} view={view} />
          )
        }
      </Loaded>
    </Page>
  )
}

function Editor({ view }: { readonly view: View }) {
  const say = useSay()
  const [drawing, setDrawing] = useState(() => draw.openDrawing(view.zones))
  const [kind, setKind] = useState<string>('road')
  const change = (step: (before: draw.Drawing) => draw.Drawing): void => setDrawing(step)
  useKeys({
    enter: () => change(draw.closeSketch),
    escape: () => change(draw.cancelSketch),
    delete: () => change(draw.remove),
    u: () => change(draw.undo),
    arrowleft: () => change((d) => draw.nudge(d, [-NUDGE, 0])),
    arrowright: () => change((d) => draw.nudge(d, [NUDGE, 0])),
    arrowup: () => change((d) => draw.nudge(d, [0, -NUDGE])),
    arrowdown: () => change((d) => draw.nudge(d, [0, NUDGE])),
  })
  const zone = drawing.zones.find(({ id }) => id === drawing.chosen)
  const name = say([view.camera.nameZh, view.camera.nameEn === '' ? view.camera.nameZh : view.camera.nameEn])
  return (
    <div className="editor" data-version={view.version}>
      <div>
        <Toolbar view={view} drawing={drawing} setDrawing={setDrawing} kind={kind} setKind={setKind} />
        <Canvas view={view} name={name} drawing={drawing} setDrawing={setDrawing} />
        <p className="hint">{say(drawing.sketch === undefined ? CAMERAS.hint : CAMERAS.drawing)}</p>
      </div>
      <aside>
        <h2>{name}</h2>
        {view.zonesBy === 'console' && <p className="hint">{say(CAMERAS.byConsole)}</p>}
        <ZoneList drawing={drawing} setDrawing={setDrawing} />
        {zone !== undefined && (
          <Permits key={zone.id} zone={zone} change={(next) => change((d) => draw.setZone(d, next))} />
        )}
      </aside>
    </div>
  )
}

interface Drawn {
  readonly drawing: draw.Drawing
  readonly setDrawing: Dispatch<SetStateAction<draw.Drawing>>
}

interface ToolbarProps extends Drawn {
  readonly view: View
  readonly kind: string
  readonly setKind: (kind: string) => void
}

function Toolbar({ view, drawing, setDrawing, kind, setKind }: ToolbarProps) {
  const say = useSay()
  const { chosen, sketch, before, zones } = drawing
  const shownKind = zones.find(({ id }) => id === chosen)?.kind ?? kind
  const pickKind = (next: string): void => {
    setKind(next)
    if (chosen !== undefined) setDrawing((d) => draw.changeKind(d, next))
  }
  return (
    <Space wrap className="filters">
      <Select
        className="category-filter"
        aria-label={say(CAMERAS.kind)}
        value={shownKind}
        onChange={pickKind}
        showSearch={{ optionFilterProp: 'text' }}
        options={ZONE_KINDS.map((one) => ({
          value: one,
          text: `${ZONE_WORDS[one].join(' ')} ${one}`,
          label: <KindLabel kind={one} />,
        }))}
      />
      <Button
        type={sketch === undefined ? 'default' : 'primary'}
        onClick={() => setDrawing(draw.beginSketch(drawing, shownKind))}
      >
        {say(CAMERAS.draw)}
      </Button>
      <Button disabled={chosen === undefined} onClick={() => setDrawing(draw.duplicate(drawing))}>
        {say(CAMERAS.duplicate)}
      </Button>
      <Button disabled={chosen === undefined} danger onClick={() => setDrawing(draw.remove(drawing))}>
        {say(CAMERAS.remove)}
      </Button>
      <Button disabled={before.length === 0} onClick={() => setDrawing(draw.undo(drawing))}>
        {say(CAMERAS.undo)}
      </Button>
      <Save view={view} drawing={drawing} />
    </Space>
  )
}

function Save({ view, drawing: { zones, before, sketch } }: { readonly view: View; readonly drawing: draw.Drawing }) {
  const say = useSay()
  const mayDraw = useMay('administer')
  const save = useAct({ touches: ['/v1/views', '/v1/cameras'], done: CAMERAS.saved })
  const wrong = zones.filter(({ polygon }) => !parsePolygon(polygon, '').ok)
  const path = `/v1/views/${encodeURIComponent(view.id)}/zones`
  return (
    <>
      <Button
        type="primary"
        disabled={before.length === 0 || wrong.length > 0 || sketch !== undefined || !mayDraw}
        loading={save.isPending}
        onClick={() => save.mutate({ method: 'PUT', path, version: view.version, body: { zones } })}
      >
        {say(CAMERAS.save)}
      </Button>
      {wrong.map(({ id }) => (
        <Tag key={id} color="error">
          {id}: {say(CAMERAS.crossing)}
        </Tag>
      ))}
    </>
  )
}

function KindLabel({ kind }: { readonly kind: string }) {
  const say = useSay()
  return (
    <>
      <i className="swatch" style={{ background: zoneColour(kind) }} /> {say(wordFor(ZONE_WORDS, kind))}
    </>
  )
}

function ZoneList({ drawing, setDrawing }: Drawn) {
  const say = useSay()
  return (
    <ul className="zone-list">
      {drawing.zones.map(({ id, kind, origin, permits }) => (
        <li key={id}>
          <Button
            type={id === drawing.chosen ? 'primary' : 'text'}
            ghost={id === drawing.chosen}
            block
            onClick={() => setDrawing((d) => draw.choose(d, id))}
          >
            <KindLabel kind={kind} /> <small className="hint">{id}</small>
            {origin === 'proposed' && <Tag color="warning">{say(CAMERAS.proposed)}</Tag>}
          </Button>
          {(permits ?? []).map(({ id: permit, from, to }) => (
            <small className="hint" key={permit}>
              {say(CAMERAS.permits)} {from}–{to}
            </small>
          ))}
        </li>
      ))}
    </ul>
  )
}

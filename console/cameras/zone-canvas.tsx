/** The picture one draws on. Coordinates are 0..1 of it; the drawing surface is 1000 x 1000. */
import { type Dispatch, type PointerEvent, type SetStateAction, useRef } from 'react'
import type { DrawnZone, View } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { CAMERAS } from '../words/cameras.ts'
import { pointsOf } from './view-picture.tsx'
import { zoneColour } from './zone-colours.ts'
import * as draw from './zone-drawing.ts'

interface CanvasProps {
  readonly view: View
  readonly name: string
  readonly drawing: draw.Drawing
  readonly setDrawing: Dispatch<SetStateAction<draw.Drawing>>
}

interface Drag {
  readonly from: draw.Drawing
  readonly id: string
  readonly corner?: number
  readonly start: draw.Point
}

export function Canvas({ view, name, drawing, setDrawing }: CanvasProps) {
  const surface = useRef<SVGSVGElement>(null)
  const drag = useRef<Drag>(undefined)
  const at = (event: { clientX: number; clientY: number }): draw.Point => pointOn(surface.current, event)
  const grab = (id: string, corner: number | undefined, event: PointerEvent): void => {
    if (drawing.sketch !== undefined) return
    event.stopPropagation()
    surface.current?.setPointerCapture(event.pointerId)
    const from = draw.choose(drawing, id, corner)
    drag.current = { from, id, start: at(event), ...(corner === undefined ? {} : { corner }) }
    setDrawing(from)
  }
  const move = (event: PointerEvent): void => {
    const { current } = drag
    if (current === undefined) return
    const { from, id, corner, start } = current
    const [x, y] = at(event)
    const moved =
      corner === undefined
        ? draw.moveZone(from, id, [x - start[0], y - start[1]])
        : draw.moveCorner(from, id, corner, [x, y])
    setDrawing(moved)
  }
  return (
    <div className="canvas">
      {view.picture !== undefined && <img src={view.picture} alt={name} />}
      <svg
        ref={surface}
        viewBox="0 0 1000 1000"
        preserveAspectRatio="none"
        role="application"
        aria-label={name}
        onPointerDown={(event) =>
          setDrawing((d) => (d.sketch === undefined ? draw.choose(d, undefined) : draw.addPoint(d, at(event))))
        }
        onPointerMove={move}
        onPointerUp={() => (drag.current = undefined)}
        onDoubleClick={() => setDrawing(draw.closeSketch)}
      >
        {drawing.zones.map((zone) => (
          <ZoneShape
            key={zone.id}
            zone={zone}
            chosen={zone.id === drawing.chosen}
            grab={(event) => grab(zone.id, undefined, event)}
            split={(after, event) => setDrawing((d) => draw.splitEdge(d, zone.id, after, at(event)))}
          />
        ))}
        {drawing.sketch !== undefined && (
          <polyline
            className="sketch"
            points={pointsOf(drawing.sketch.points)}
            stroke={zoneColour(drawing.sketch.kind)}
          />
        )}
      </svg>
      <Corners drawing={drawing} grab={grab} />
    </div>
  )
}

interface ZoneShapeProps {
  readonly zone: DrawnZone
  readonly chosen: boolean
  readonly grab: (event: PointerEvent) => void
  readonly split: (after: number, event: { clientX: number; clientY: number }) => void
}

function ZoneShape({ zone: { id, kind, polygon }, chosen, grab, split }: ZoneShapeProps) {
  const colour = zoneColour(kind)
  return (
    <g className={chosen ? 'shape chosen' : 'shape'} data-zone={id}>
      <polygon points={pointsOf(polygon)} fill={colour} stroke={colour} onPointerDown={grab} />
      {chosen &&
        polygon.map((corner, i) => (
          <polyline
            key={corner.join()}
            className="edge"
            points={pointsOf([corner, polygon[(i + 1) % polygon.length]!])}
            onPointerDown={grab}
            onDoubleClick={(event) => split(i, event)}
          />
        ))}
    </g>
  )
}

interface CornersProps {
  readonly drawing: draw.Drawing
  readonly grab: (id: string, corner: number, event: PointerEvent) => void
}

/** Buttons and not shapes: they can be reached by Tab, and stay round on any picture. */
function Corners({ drawing, grab }: CornersProps) {
  const say = useSay()
  const zone = drawing.zones.find(({ id }) => id === drawing.chosen)
  if (zone === undefined) return null
  return (
    <>
      {zone.polygon.map(([x = 0, y = 0], i) => (
        <button
          key={`${zone.id}-${i}`}
          type="button"
          className={i === drawing.corner ? 'corner chosen' : 'corner'}
          style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
          aria-label={say(CAMERAS.corner, { zone: zone.id, n: i + 1 })}
          onPointerDown={(event) => grab(zone.id, i, event)}
        />
      ))}
    </>
  )
}

function pointOn(
  surface: SVGSVGElement | null,
  { clientX, clientY }: { clientX: number; clientY: number },
): draw.Point {
  const box = surface?.getBoundingClientRect()
  if (box === undefined || box.width === 0 || box.height === 0) return [0, 0]
  const inside = (value: number): number => Math.min(1, Math.max(0, value))
  return [inside((clientX - box.left) / box.width), inside((clientY - box.top) / box.height)]
}

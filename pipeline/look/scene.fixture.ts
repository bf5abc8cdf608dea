/** Scenes for tests of sightings: one camera, zones and detections of a moment. */
import type { CameraBrief } from '../brief.ts'
import { sketchOf, street } from '../views/street.fixture.ts'
import type { Detection, NormalizedBox, NormalizedPoint, Sketch, ViewState, Zone } from '../vocabulary.ts'
import { type FrameFacts, type LookSightings, sightingsOf } from './sightings.ts'

export const reference = sketchOf(street)
export const LABELS: ReadonlySet<string> = new Set(
  'person bicycle car motorcycle bus truck tricycle stall parasol table garbage-heap garbage-bag litter-bin bin-overflowing manhole-cover manhole-open pothole flame smoke safety-helmet head-bare traffic-cone machinery'.split(
    ' ',
  ),
)
export const at = (clock: string): number => Date.parse(`2026-11-20T${clock}:00+08:00`)

export const rectangle = (x0: number, y0: number, x1: number, y1: number): NormalizedPoint[] => [
  [x0, y0],
  [x1, y0],
  [x1, y1],
  [x0, y1],
]
export const zone = (kind: string, polygon: readonly NormalizedPoint[], more: Partial<Zone> = {}): Zone => ({
  id: kind,
  kind,
  polygon,
  origin: 'approved',
  permits: [],
  ...more,
})
export const pavement = zone('pavement', rectangle(0.1, 0.45, 0.9, 0.72))
export const seen = (label: string, box: NormalizedBox, score = 0.7): Detection => ({ label, box, score })
/** A box whose feet stand at (x, y). */
export const standing = (x: number, y: number, size = 0.1): NormalizedBox => ({
  x0: x - size / 2,
  y0: y - size,
  x1: x + size / 2,
  y1: y,
})

export interface Scene {
  readonly categories: readonly string[]
  readonly zones?: readonly Zone[]
  readonly detections?: readonly Detection[]
  readonly clock?: string
  readonly state?: ViewState
  readonly drift?: FrameFacts['view']['drift']
  readonly sketch?: Sketch
  readonly labels?: ReadonlySet<string>
  readonly unlearned?: boolean
  readonly registers?: CameraBrief['registers']
  readonly settings?: CameraBrief['settings']
}

export function lookAt(scene: Scene): LookSightings {
  const brief: CameraBrief = {
    cameraId: 'cam',
    platformId: 'police',
    utcOffsetMinutes: 480,
    categories: scene.categories,
    ...(scene.registers && { registers: scene.registers }),
    ...(scene.settings && { settings: scene.settings }),
    view: {
      viewId: 'view',
      version: 1,
      origin: 'approved',
      ...(!scene.unlearned && { reference }),
      zones: scene.zones ?? [],
    },
  }
  return sightingsOf({
    brief,
    at: at(scene.clock ?? '12:00'),
    view: { state: scene.state ?? 'good', drift: scene.drift ?? { dx: 0, dy: 0 } },
    detections: scene.detections ?? [],
    sketch: scene.sketch ?? reference,
    labels: scene.labels ?? LABELS,
  })
}
/** Each sighting as `presence zone reason`. */
export const brieflyOf = (scene: Scene): string[] =>
  lookAt(scene).sightings.map(({ presence, zoneId = '-', reason = '' }) => `${presence} ${zoneId} ${reason}`.trim())

/** The camera that a clip of the look bench stands for: its rows, zones and reference. */
import { sketchOf } from '../models/sketch.ts'
import type { CameraBrief } from '../pipeline/brief.ts'
import { categories } from '../pipeline/catalogue/catalogue.ts'
import type { NormalizedPoint, Zone } from '../pipeline/vocabulary.ts'
import type { KeyFrame } from '../workers/capture/frame.ts'
import { pullKeyFrame } from '../workers/capture/pull.ts'
import { openFrame } from '../workers/look/see.ts'

/** A street camera as sites configure it; `manhole` looks for small things, so one tile is looked at natively. */
const ROWS = [
  'mobile-vendor',
  'road-occupying-stall',
  'vehicle-illegal-parking',
  'bike-messy-parking',
  'exposed-garbage',
  'bagged-garbage',
  'fire-lane-blocked',
  'road-damage',
  'manhole-cover-defect',
]
const MANHOLE = zone('manhole', rectangle(0.6, 0.7, 0.64, 0.74))
const ZONES = [
  zone('pavement', rectangle(0.05, 0.5, 0.45, 0.95)),
  zone('road', rectangle(0.5, 0.35, 0.95, 0.95)),
  zone('no-parking', rectangle(0.3, 0.4, 0.6, 0.7)),
  zone('fire-lane', rectangle(0.1, 0.3, 0.3, 0.5)),
  MANHOLE,
]
/** More than any camera has: all rows, on four zones that fill the picture, and the manhole. */
const ALL_ZONES = ['pavement', 'road', 'no-parking', 'bin-place'].map((kind, index) =>
  zone(kind, rectangle(0, index / 4, 1, (index + 1) / 4)),
)

function rectangle(x0: number, y0: number, x1: number, y1: number): readonly NormalizedPoint[] {
  return [
    [x0, y0],
    [x1, y0],
    [x1, y1],
    [x0, y1],
  ]
}

function zone(kind: string, polygon: readonly NormalizedPoint[]): Zone {
  return { id: kind, kind, polygon, origin: 'approved', permits: [] }
}

const never = new AbortController().signal

/** The clip's first key frame, or the one of `second`. Taken as from a live camera: what comes first, no seeking. */
export async function pull(path: string, second?: number): Promise<KeyFrame> {
  const at = second === undefined ? {} : { second }
  const input = { kind: 'file', path, capturedAt: 1_795_000_000_000, ...at } as const
  const { frame } = await pullKeyFrame({ input, openMs: 5000, firstPacketMs: 5000, totalMs: 15_000 }, never)
  if (frame.kind !== 'key-frame') throw new Error(`${path} gave no key frame.`)
  return frame
}

interface CameraWish {
  /** Of the picture that is the view's reference, another one than is looked at. */
  readonly referenceSecond: number
  readonly allRows: boolean
  /** Whether it has the zone in which small things are looked for. */
  readonly smallThings: boolean
}

export async function briefOf(
  path: string,
  { referenceSecond, allRows, smallThings }: CameraWish,
): Promise<CameraBrief> {
  const frame = await openFrame(await pull(path, referenceSecond))
  const reference = { ...(await sketchOf(frame)), contentHash: '' }
  frame.close()
  const all = allRows ? [...ALL_ZONES, MANHOLE] : ZONES
  const zones = all.filter((zone) => smallThings || zone !== MANHOLE)
  const ids = allRows ? categories.map(({ id }) => id) : ROWS
  const view = { viewId: 'bench', version: 1, origin: 'approved', reference, zones } as const
  return { cameraId: 'bench', platformId: 'bench', utcOffsetMinutes: 480, categories: ids, view }
}

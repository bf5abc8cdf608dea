/**
 * The words of the product, as types. Start with `look.ts`; this file only names what it uses.
 * Pure: no imports, no clock, no randomness.
 */

/** Milliseconds since 1970-01-01T00:00:00Z on the clock of the frame, never of the machine that reads it. */
export type EpochMs = number

/** x to the right, y down, both 0..1 of the picture's width and height. */
export type NormalizedPoint = readonly [x: number, y: number]

/** Axis-aligned box in 0..1 of the picture, x0 < x1, y0 < y1. */
export interface NormalizedBox {
  readonly x0: number
  readonly y0: number
  readonly x1: number
  readonly y1: number
}

/** What a model sees, e.g. `garbage-bag`. The shared vocabulary of primitives; a manifest maps classes to it. */
export type Label = string

/** What the city acts on, e.g. `bagged-garbage`: the `id` of one of the 63 rows. */
export type CategoryId = string

/** One object a detector found in one frame. `score` is 0..1. */
export interface Detection {
  readonly label: Label
  readonly box: NormalizedBox
  readonly score: number
}

/** Three values everywhere: only `absent` in a good look may clear. */
export type Presence = 'present' | 'absent' | 'unknown'

export type ZoneOrigin = 'proposed' | 'approved'

/** Weekly hours in which a zone's use is allowed. Times are local to the camera (UTC+8), `HH:MM`. */
export interface Permit {
  readonly id: string
  /** 0 = Sunday … 6 = Saturday; hours past midnight belong to the day on which they begin. */
  readonly weekdays: readonly number[]
  readonly from: string
  readonly to: string
  /** Clearing-up time after `to` that still counts as permitted. */
  readonly graceSeconds: number
  /** First and last local date of validity, `YYYY-MM-DD`; absent = always. */
  readonly validFrom?: string
  readonly validTo?: string
}

/** A polygon of a view. At least three corners, not self-crossing, area > 0 (see `geometry/polygon.ts`). */
export interface Zone {
  readonly id: string
  /** A zone kind of the catalogue: `road`, `pavement`, `permitted-vending`, … */
  readonly kind: string
  readonly polygon: readonly NormalizedPoint[]
  readonly origin: ZoneOrigin
  readonly permits: readonly Permit[]
  /** Safe number of people or agreed number of things, for rows that count; absent = the row's own number. */
  readonly capacity?: number
  /** Whether it is looked at in native tiles too; absent = where its rows look for small things. */
  readonly detail?: boolean
}

/** Small grey picture of a frame plus numbers, made by `models/sketch.ts`; views are compared on sketches only. */
export interface Sketch {
  /** Always 160 x 90, the frame stretched to 16:9; row-major, 0 black … 255 white. */
  readonly luma: Uint8Array
  /** Mean of luma, 0..255. */
  readonly mean: number
  /** Variance of the Laplacian of luma; a few units when blurred, hundreds when sharp. */
  readonly sharpness: number
  /** Hex hash of the decoded pixels: equal only for bit-identical pictures (frozen streams). */
  readonly contentHash: string
}
export const SKETCH_WIDTH = 160
export const SKETCH_HEIGHT = 90

/** Shift of a frame against its reference in 0..1 of the picture (frame = reference moved by dx, dy). */
export interface Drift {
  readonly dx: number
  readonly dy: number
}

/** What the view and quality gate says of a frame. Everything but `good` makes every sighting `unknown`. */
export type ViewState =
  | 'good'
  | 'moved'
  | 'frozen'
  | 'looping'
  | 'black'
  | 'overexposed'
  | 'blurred'
  | 'blocked'
  | 'unlearned'

/** How a picture is lit, as far as it decides what things look like: in colour by day, in colour by lamps, or grey by the camera's own lamp. */
export type LightKind = 'day' | 'night' | 'infrared'

/** Why a look brought no frame. The sentence for people is made from this and `detail`. */
export type CaptureFault =
  | 'unreachable'
  | 'refused-credentials'
  | 'half-open'
  | 'zero-frames'
  | 'corrupt-video'
  | 'too-large'
  | 'refused-address'
  | 'not-found'
  | 'driver-crashed'
  | 'deadline'
  | 'end-of-recording'

export const CAPTURE_FAULTS: readonly CaptureFault[] = [
  'unreachable',
  'refused-credentials',
  'half-open',
  'zero-frames',
  'corrupt-video',
  'too-large',
  'refused-address',
  'not-found',
  'driver-crashed',
  'deadline',
  'end-of-recording',
]

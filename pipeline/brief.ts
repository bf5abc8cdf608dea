/**
 * What a look worker must know of a camera, by version: the view it should see and the rows that run on it.
 * No address and no password: those stay behind the `CameraAddresses` port of `workers/capture/`.
 */
import type { RegisterPermit } from './calendars/registers.ts'
import type { CategoryId, Sketch, Zone, ZoneOrigin } from './vocabulary.ts'

export interface ViewBrief {
  readonly viewId: string
  /** Grows when zones or the reference change; carried back in the look message. */
  readonly version: number
  readonly origin: ZoneOrigin
  /** Absent until learned: then only whole-picture rows of severity 1 run. */
  readonly reference?: Sketch
  readonly zones: readonly Zone[]
}

export interface CameraBrief {
  readonly cameraId: string
  readonly platformId: string
  /** Minutes east of UTC of the camera's local time, for hours and permits. */
  readonly utcOffsetMinutes: number
  /** WGS84 degrees, for dusk and dawn; absent = fixed, cautious hours of night. */
  readonly position?: { readonly lat: number; readonly lng: number }
  readonly categories: readonly CategoryId[]
  readonly view?: ViewBrief
  /** Lines of the city's registers that reach the camera; absent = none. */
  readonly registers?: readonly RegisterPermit[]
}

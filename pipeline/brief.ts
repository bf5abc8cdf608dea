/**
 * What a look worker must know of a camera, by version: the view it should see and the rows that run on it.
 * No address and no password: those stay behind the `CameraAddresses` port of `workers/capture/`.
 */
import type { RegisterPermit } from './calendars/registers.ts'
import type { CategorySettings } from './catalogue/setting.ts'
import type { LightClass } from './views/light.ts'
import type { CategoryId, Sketch, Zone, ZoneOrigin } from './vocabulary.ts'

export interface ViewBrief {
  readonly viewId: string
  /** Grows when zones or the reference change; carried back in the look message. */
  readonly version: number
  readonly origin: ZoneOrigin
  /** Absent until learned: then only whole-picture rows of severity 1 run. */
  readonly reference?: Sketch
  readonly zones: readonly Zone[]
  /** Name of `reference`, as in `Alignment`. */
  readonly referenceName?: string
  /** Of other lights than the one expected now, the likeliest first; compared only where `reference` is not found again. */
  readonly others?: readonly NamedReference[]
  /** Lights in which it wants to learn what it looks like. */
  readonly wanted?: readonly LightClass[]
  /** Of those, lights in which nothing says yet that a picture is another view. */
  readonly unseen?: readonly LightClass[]
}

export interface NamedReference {
  readonly name: string
  readonly sketch: Sketch
}

export interface CameraBrief {
  readonly cameraId: string
  readonly platformId: string
  /** Minutes east of UTC of the camera's local time, for hours and permits. */
  readonly utcOffsetMinutes: number
  /** WGS84 degrees, for dusk and dawn; absent = fixed, cautious hours of night. */
  readonly position?: { readonly lat: number; readonly lng: number }
  readonly categories: readonly CategoryId[]
  /** Rows that the site has changed; absent = all run as shipped. */
  readonly settings?: CategorySettings
  readonly view?: ViewBrief
  /** What else it shows in other positions (presets). */
  readonly otherViews?: readonly ViewBrief[]
  /** It has more positions than views that were learned: what it shows in none of them may be another. */
  readonly morePresets?: boolean
  /** Lines of the city's registers that reach the camera; absent = none. */
  readonly registers?: readonly RegisterPermit[]
}

/** What the API needs of cameras and their views, in its own words. */
import type { Scope } from '../../pipeline/access/scope.ts'
import type { Page, PageQuery } from '../../pipeline/paging.ts'
import type { CameraState, Evidence } from '../../pipeline/views/health.ts'
import type { Zone } from '../../pipeline/vocabulary.ts'
import type { ProposalNote } from '../../pipeline/zones/proposal.ts'
import type { CameraNames } from './stores.ts'

/** `point`: where it lies on the map (WGS84), if somebody said. */
export type DrawnZone = Zone & { readonly point?: { readonly lng: number; readonly lat: number } }

export interface ViewRow {
  readonly id: string
  readonly camera: CameraNames
  readonly version: number
  readonly origin: string
  readonly state: string
  /** configuration | console */
  readonly zonesBy: string
  readonly hasPicture: boolean
  readonly learned: boolean
  readonly zones: readonly (DrawnZone & { readonly proposal?: ProposalNote })[]
}

interface ViewQuery {
  readonly origin?: 'proposed' | 'approved'
  readonly cameraId?: string
  readonly cursor?: string
  readonly limit: number
}

type Approval = 'approved' | 'no-reference' | 'not-found'
type Drawn =
  | { readonly kind: 'done'; readonly version: number }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'changed'; readonly version: number }

export interface Views {
  /** Of a camera's only view. */
  approve(cameraId: string, by: string): Promise<Approval>
  approveView(viewId: string, by: string): Promise<Approval>
  reject(viewId: string, by: string): Promise<'rejected' | 'not-found'>
  list(query: ViewQuery, scope: Scope): Promise<{ readonly views: readonly ViewRow[]; readonly nextCursor?: string }>
  get(viewId: string): Promise<ViewRow | undefined>
  /** Content hash. */
  picture(viewId: string): Promise<string | undefined>
  draw(drawing: { viewId: string; version: number; zones: readonly DrawnZone[]; by: string }): Promise<Drawn>
}

export interface CameraStateRow {
  readonly camera: CameraNames
  readonly state: CameraState
  readonly since: Date
  /** Times in milliseconds of the camera's clock. */
  readonly evidence?: Evidence
}

export interface CameraStates {
  /** By camera id; without a state those that keep a camera from being used. */
  list(query: PageQuery & { readonly state?: CameraState }, scope: Scope): Promise<Page<CameraStateRow>>
}

export interface CameraHealth {
  readonly id: string
  readonly nameZh: string
  readonly nameEn: string
  readonly platformId: string
  readonly district?: string
  readonly cameraGroup?: string
  readonly utcOffsetMinutes: number
  readonly sourceKind: string
  readonly status: string
  readonly driver: string
  readonly failuresInRow: number
  readonly lastFault?: string
  /** Kind of the last look's fault; absent when it brought a frame. */
  readonly fault?: string
  readonly breaker: 'closed' | 'open' | 'half-open'
  readonly platformBreaker: 'closed' | 'open' | 'half-open'
  /** Its stream is held open now, for a frame a second. */
  readonly watched: boolean
  /** Not looked at again before; machine clock. */
  readonly nextLookAt: Date
  /** Camera clock of the newest frame. */
  readonly clockAt?: Date
  readonly view?: {
    readonly state: string
    readonly origin: string
    readonly zones: number
    readonly referenceSha?: string
  }
  readonly location?: { readonly lng: number; readonly lat: number; readonly crs: string }
  readonly openCandidates: number
}

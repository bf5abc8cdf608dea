/** Cameras, their platform, view and zones: written from the configuration, read by look workers and the API. */
import type { CameraBrief } from '../../../pipeline/brief.ts'
import type { Sketch, Zone, ZoneOrigin } from '../../../pipeline/vocabulary.ts'
import type { Page } from '../../../pipeline/paging.ts'
import type { RecipeState } from '../../../pipeline/recipes/recipe.ts'
import { parseCrs, toWgs84 } from '../../../pipeline/commissioning/coordinates.ts'
import type { PlatformSetup } from './platforms.ts'
import { type Database, type JsonInput, NO_JSON, type Queries } from '../../client.ts'
import { briefOf } from './camera-brief.ts'
import { type CameraHealth, type CameraPageQuery, pageOfHealth, readHealth } from './camera-health.ts'
import { closeFinding } from './findings.ts'
import { readRecipeStates } from '../candidates/recipe-states.ts'
import { forgetLights } from '../views/view-references.ts'

export interface CameraSetup {
  readonly id: string
  readonly platformId: string
  readonly nameZh: string
  readonly nameEn: string
  readonly lng?: number
  readonly lat?: number
  readonly crs?: string
  /** Where it stands, in words; absent = as it is. */
  readonly addressLine?: string
  /** Last local day on which its owner shares it, `YYYY-MM-DD`. */
  readonly agreementEndsOn?: string
  readonly utcOffsetMinutes?: number
  readonly sourceKind: string
  /** From `prisma/sealing.ts`. */
  readonly sealedAddress: Uint8Array<ArrayBuffer>
  /** Main stream of the camera, when `sealedAddress` is its sub-stream; absent = it has one stream. */
  readonly sealedMain?: Uint8Array<ArrayBuffer>
  readonly intervalSeconds: number
  readonly categories: readonly string[]
  /** 6- or 9-digit code; absent leaves what an import of the division wrote. */
  readonly district?: string
  /** Absent = none. */
  readonly cameraGroup?: string
  /** A text of pipeline/calendars/hours.ts; absent = never watched. */
  readonly watchHours?: string
  /** Capture driver of a new camera; one that was moved to another driver keeps it. */
  readonly driver?: string
  readonly recording?: { readonly frames: number; readonly holds: readonly number[] }
  readonly view: { readonly origin: ZoneOrigin; readonly zones: readonly Zone[]; readonly reference?: Sketch }
}

interface SealedSource {
  readonly sealedAddress: Uint8Array
  readonly sealedMain?: Uint8Array
  readonly driver: string
}

export interface CameraStore {
  upsertPlatform(platform: PlatformSetup): Promise<void>
  /** Camera, view and zones in one transaction. What did not change stays; the view's version grows only with the view. */
  upsert(camera: CameraSetup): Promise<void>
  /** Cameras that the configuration no longer has are looked at no more; what they showed stays. Returns how many. */
  retireExcept(ids: readonly string[]): Promise<number>
  /** What a look worker must know; undefined for an unknown or retired camera, and for one that is shared no more. */
  briefOf(cameraId: string): Promise<CameraBrief | undefined>
  sealedSourceOf(cameraId: string): Promise<SealedSource | undefined>
  /** Dwell states of a view by category. */
  recipeStatesOf(viewId: string): Promise<ReadonlyMap<string, RecipeState>>
  /** Of the whole site. */
  health(): Promise<readonly CameraHealth[]>
  healthPage(query: CameraPageQuery): Promise<Page<CameraHealth>>
  /** Its next look is due; patrol hands it out within the limits of its platform. */
  lookNow(cameraId: string, now: Date): Promise<void>
}

export function createCameraStore(database: Database): CameraStore {
  const { queries } = database
  return {
    upsertPlatform: async ({ id, name, maxPulls, maxStartsPerSecond, maxWatches, hours, sealedGateway }) => {
      const values = {
        name,
        maxPulls,
        maxStartsPerSecond: maxStartsPerSecond ?? null,
        maxWatches: maxWatches ?? null,
        hours: hours ?? null,
        sealedGateway: sealedGateway ?? null,
      }
      await queries.platform.upsert({ where: { id }, create: { id, ...values }, update: values })
    },
    upsert: (camera) => database.transaction((tx) => upsertCamera(tx, camera)),
    retireExcept: async (ids) => {
      const retired = await queries.camera.updateManyAndReturn({
        where: { id: { notIn: [...ids] }, status: { not: 'retired' } },
        data: { status: 'retired' },
        select: { id: true },
      })
      // Nobody mends a camera that is not ours any more.
      const subjects = retired.map(({ id }) => id)
      await queries.finding.updateMany({
        where: { subject: { in: subjects }, kind: { in: ['camera', 'view', 'driver', 'main-stream'] }, closedAt: null },
        data: { closedAt: new Date() },
      })
      return retired.length
    },
    briefOf: (cameraId) => briefOf(queries, cameraId),
    sealedSourceOf: async (cameraId) => {
      const select = { sealedAddress: true, sealedMain: true, driver: true }
      const found = await queries.camera.findUnique({ where: { id: cameraId }, select })
      if (found === null) return undefined
      const { sealedMain, ...source } = found
      return { ...source, ...(sealedMain === null ? {} : { sealedMain }) }
    },
    recipeStatesOf: async (viewId) => {
      const rows = await readRecipeStates(queries, viewId)
      return new Map([...rows].map(([category, { state }]) => [category, state]))
    },
    health: () => readHealth(queries, {}),
    healthPage: (query) => pageOfHealth(queries, query),
    lookNow: async (id, now) => {
      await queries.camera.updateMany({ where: { id, nextDueAt: { gt: now } }, data: { nextDueAt: now } })
    },
  }
}

async function upsertCamera(tx: Queries, camera: CameraSetup): Promise<void> {
  const { id, view, recording, driver, sealedMain, watchHours, cameraGroup, agreementEndsOn, ...rest } = camera
  const optional = {
    sealedMain: sealedMain ?? null,
    watchHours: watchHours ?? null,
    cameraGroup: cameraGroup ?? null,
    ...(agreementEndsOn === undefined ? {} : { agreementEndsOn: new Date(`${agreementEndsOn}T00:00:00Z`) }),
  }
  const values = { ...rest, ...placeColumns(camera), ...optional, categories: [...camera.categories], status: 'active' }
  const frames = { recordingFrames: recording?.frames ?? null, recordingHolds: [...(recording?.holds ?? [])] }
  await tx.camera.upsert({
    where: { id },
    create: { id, ...values, ...frames, recordingFrame: recording ? 0 : null, ...(driver ? { driver } : {}) },
    update: { ...values, ...frames },
  })
  // Without a main stream nobody can mend it.
  if (sealedMain === undefined) await closeFinding(tx, 'main-stream', id)
  await upsertView(tx, id, view)
}

/** A place of a web map is kept as WGS-84, with what was given. */
function placeColumns({ lng, lat, crs = 'WGS84' }: CameraSetup) {
  const given = parseCrs(crs)
  if (lng === undefined || lat === undefined || given === undefined) return {}
  return { ...toWgs84({ lng, lat }, given), crs: 'WGS84', givenLng: lng, givenLat: lat, givenCrs: given }
}

async function upsertView(tx: Queries, cameraId: string, wanted: CameraSetup['view']): Promise<void> {
  const viewId = `${cameraId}:1`
  const zones = wanted.zones.map((zone) => zoneRow(viewId, zone))
  const reference = wanted.reference ? referenceColumns(wanted.reference) : undefined
  const view = await tx.view.findUnique({
    where: { id: viewId },
    // What the system proposed is none of the configuration's.
    include: { zones: { where: { proposal: { equals: NO_JSON } }, orderBy: { id: 'asc' } } },
  })
  if (!view) {
    const number = reference ? { referenceVersion: 1 } : {}
    await tx.view.create({ data: { id: viewId, cameraId, origin: wanted.origin, ...reference, ...number } })
    await tx.zone.createMany({ data: zones })
    return
  }
  const drawnHere = view.zonesBy === 'console'
  const sameZones =
    drawnHere || fingerprint(view.zones) === fingerprint(zones.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
  const sameReference =
    !reference || (view.reference !== null && Buffer.compare(view.reference, reference.reference) === 0)
  if (sameZones && sameReference) return
  if (!sameZones) {
    await tx.zone.deleteMany({ where: { viewId, proposal: { equals: NO_JSON } } })
    await tx.zone.createMany({ data: zones })
  }
  // On another picture everything lies elsewhere.
  if (!sameReference) await forgetLights(tx, viewId)
  const renewed = sameReference ? {} : { referenceVersion: { increment: 1 }, referenceLight: null }
  await tx.view.update({
    where: { id: viewId },
    data: { version: { increment: 1 }, origin: wanted.origin, ...reference, ...renewed },
  })
}

interface ZoneRow {
  readonly id: string
  readonly viewId: string
  readonly kind: string
  readonly polygon: unknown
  readonly permits: unknown
  readonly capacity: number | null
  readonly detail: boolean | null
}

function zoneRow(viewId: string, zone: Zone) {
  return {
    id: zoneRowId(viewId, zone.id),
    viewId,
    kind: zone.kind,
    polygon: zone.polygon as unknown as JsonInput,
    origin: zone.origin,
    permits: zone.permits as unknown as JsonInput,
    capacity: zone.capacity ?? null,
    detail: zone.detail ?? null,
  }
}

// Zone ids are the site's own words, unique in their view only.
const zoneRowId = (viewId: string, zoneId: string): string => `${viewId}/${zoneId}`

function fingerprint(zones: readonly ZoneRow[]): string {
  return JSON.stringify(zones.map((z) => [z.id, z.kind, z.polygon, sortedKeys(z.permits), z.capacity, z.detail]))
}

// PostgreSQL keeps jsonb keys in an order of its own.
function sortedKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortedKeys)
  if (typeof value !== 'object' || value === null) return value
  return Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => [key, sortedKeys(inner)])
}

function referenceColumns(sketch: Sketch) {
  return {
    reference: Uint8Array.from(sketch.luma),
    referenceMean: sketch.mean,
    referenceSharpness: sketch.sharpness,
  }
}

/** Cameras as a list brings them in: read whole, compared by the caller, written in one transaction or not at all. */
import type { Preset } from '../../../pipeline/commissioning/camera-row.ts'
import type { Database, JsonInput, Queries } from '../../client.ts'
import { appendAudit } from '../records/audit.ts'
import { IMPORT_LIMIT, lockImports } from './import-lock.ts'

/** The columns that a list can give, as they are stored. */
export interface ListedCamera {
  readonly id: string
  readonly platformId: string
  readonly nameZh: string
  readonly nameEn: string
  readonly lng: number | null
  readonly lat: number | null
  readonly crs: string
  readonly givenLng: number | null
  readonly givenLat: number | null
  readonly givenCrs: string | null
  readonly deviceCode: string | null
  readonly district: string | null
  readonly cameraGroup: string | null
  readonly addressLine: string | null
  readonly gridCode: string | null
  readonly gridGiven: boolean
  /** `YYYY-MM-DD` */
  readonly agreementEndsOn: string | null
  readonly presets: readonly Preset[]
  readonly sourceKind: string
  readonly sealedAddress: Uint8Array<ArrayBuffer>
  readonly sealedMain: Uint8Array<ArrayBuffer> | null
  readonly intervalSeconds: number
  readonly categories: readonly string[]
  readonly status: string
}

export interface ListedPlatform {
  readonly id: string
  readonly name: string
  readonly maxPulls: number
  readonly maxStartsPerSecond: number | null
  readonly maxWatches: number | null
  readonly hours: string | null
  readonly hasGateway: boolean
}

export interface CameraListChanges {
  readonly platforms: readonly Omit<ListedPlatform, 'hasGateway'>[]
  readonly added: readonly ListedCamera[]
  readonly changed: readonly (Partial<ListedCamera> & { readonly id: string })[]
}

export interface CameraListStore {
  platforms(): Promise<readonly ListedPlatform[]>
  cameras(): Promise<readonly ListedCamera[]>
  /** All of it or nothing. A camera that is added has one view without zones, proposed. */
  apply(changes: CameraListChanges): Promise<void>
}

const ROWS_A_STATEMENT = 500

export function createCameraListStore(database: Database): CameraListStore {
  const { queries } = database
  return {
    platforms: async () => {
      const rows = await queries.platform.findMany({ orderBy: { id: 'asc' } })
      return rows.map(({ id, name, maxPulls, maxStartsPerSecond, maxWatches, hours, sealedGateway }) => {
        return { id, name, maxPulls, maxStartsPerSecond, maxWatches, hours, hasGateway: sealedGateway !== null }
      })
    },
    cameras: async () => (await queries.camera.findMany({ select: COLUMNS, orderBy: { id: 'asc' } })).map(listed),
    apply: (changes) =>
      database.transaction(async (tx) => {
        await lockImports(tx)
        await write(tx, changes)
        const { platforms, added, changed } = changes
        const detail = { platforms: platforms.length, added: added.length, changed: changed.length }
        await appendAudit(tx, { actor: 'command-line', action: 'cameras.import', subject: 'cameras', detail })
      }, IMPORT_LIMIT),
  }
}

async function write(tx: Queries, { platforms, added, changed }: CameraListChanges): Promise<void> {
  for (const { id, ...values } of platforms) {
    await tx.platform.upsert({ where: { id }, create: { id, ...values }, update: values })
  }
  for (let at = 0; at < added.length; at += ROWS_A_STATEMENT) {
    const rows = added.slice(at, at + ROWS_A_STATEMENT)
    await tx.camera.createMany({
      data: rows.map(({ id, agreementEndsOn, presets, categories, ...rest }) => ({
        id,
        ...rest,
        agreementEndsOn: dayOf(agreementEndsOn),
        presets: presets as unknown as JsonInput,
        categories: [...categories],
        ...driverOf(rest.sourceKind),
      })),
    })
    await tx.view.createMany({ data: rows.map(({ id }) => ({ id: `${id}:1`, cameraId: id, origin: 'proposed' })) })
  }
  for (const { id, agreementEndsOn, presets, categories, ...rest } of changed) {
    await tx.camera.update({
      where: { id },
      select: { id: true },
      data: {
        ...rest,
        ...(agreementEndsOn === undefined ? {} : { agreementEndsOn: dayOf(agreementEndsOn) }),
        ...(presets === undefined ? {} : { presets: presets as unknown as JsonInput }),
        ...(categories === undefined ? {} : { categories: [...categories] }),
        ...driverOf(rest.sourceKind),
      },
    })
  }
}

/** Another kind of source is served by its own driver again. */
function driverOf(sourceKind: string | undefined): { driver?: string } {
  if (sourceKind === undefined) return {}
  return { driver: sourceKind === 'http-jpeg' ? 'http-jpeg' : 'node-av' }
}

const dayOf = (day: string | null): Date | null => (day === null ? null : new Date(`${day}T00:00:00Z`))

const COLUMNS = {
  id: true,
  platformId: true,
  nameZh: true,
  nameEn: true,
  lng: true,
  lat: true,
  crs: true,
  givenLng: true,
  givenLat: true,
  givenCrs: true,
  deviceCode: true,
  district: true,
  cameraGroup: true,
  addressLine: true,
  gridCode: true,
  gridGiven: true,
  agreementEndsOn: true,
  presets: true,
  sourceKind: true,
  sealedAddress: true,
  sealedMain: true,
  intervalSeconds: true,
  categories: true,
  status: true,
} as const

const oneRow = (queries: Queries, id: string) => queries.camera.findUniqueOrThrow({ where: { id }, select: COLUMNS })
type CameraColumns = Awaited<ReturnType<typeof oneRow>>

function listed({ agreementEndsOn, presets, ...rest }: CameraColumns): ListedCamera {
  return {
    ...rest,
    agreementEndsOn: agreementEndsOn === null ? null : agreementEndsOn.toISOString().slice(0, 10),
    presets: presets as unknown as readonly Preset[],
  }
}

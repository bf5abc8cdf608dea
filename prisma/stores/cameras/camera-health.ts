/** How the cameras are, for operators: what they show, what fails, when they are asked again. Never an address. */
import { type CameraBreaker, cameraBreaker } from '../../../pipeline/budget/backoff.ts'
import { readBreaker } from '../../../pipeline/budget/breaker.ts'
import type { Scope } from '../../../pipeline/access/scope.ts'
import { type Page, pageOf, type PageQuery } from '../../../pipeline/paging.ts'
import type { Prisma, Queries } from '../../client.ts'
import { cursorParts, cursorText } from '../cursor.ts'
import { cameraWhere } from '../access/scope.ts'

export interface CameraHealth {
  readonly id: string
  readonly nameZh: string
  readonly nameEn: string
  readonly platformId: string
  /** 6- or 9-digit code. */
  readonly district?: string
  readonly cameraGroup?: string
  readonly utcOffsetMinutes: number
  readonly sourceKind: string
  /** Whether a main stream is known beside the sub-stream. */
  readonly hasMain: boolean
  readonly status: string
  readonly driver: string
  readonly failuresInRow: number
  readonly lastFault?: string
  /** CaptureFault of the last look; absent when it brought a frame. */
  readonly fault?: string
  readonly breaker: CameraBreaker
  /** Breaker of its platform: unless it is closed nothing but one probe at a time goes there. */
  readonly platformBreaker: 'closed' | 'open' | 'half-open'
  /** Its stream is held open now, for a frame a second. */
  readonly watched: boolean
  /** Machine clock: not looked at again before. */
  readonly nextLookAt: Date
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

export interface CameraPageQuery extends PageQuery {
  readonly scope: Scope
  /** Part of an id, a name, or the id of a platform. */
  readonly find?: string
}

/** By id. */
export async function pageOfHealth(
  queries: Queries,
  { scope, find, cursor, limit }: CameraPageQuery,
): Promise<Page<CameraHealth>> {
  const [after] = cursorParts(cursor, ['string']) ?? []
  // Signs of a LIKE pattern go through as they are.
  const named = (text: string) => ({ contains: text.replace(/[\\%_]/g, '\\$&'), mode: 'insensitive' as const })
  const where = {
    AND: [
      cameraWhere(scope),
      ...(after === undefined ? [] : [{ id: { gt: after } }]),
      ...(find === undefined
        ? []
        : [{ OR: (['id', 'nameZh', 'nameEn', 'platformId'] as const).map((column) => ({ [column]: named(find) })) }]),
    ],
  }
  return pageOf(await readHealth(queries, where, limit + 1), limit, ({ id }) => cursorText(id))
}

/** Of all that match unless a number is given. */
export async function readHealth(
  queries: Queries,
  where: Prisma.CameraWhereInput,
  most?: number,
): Promise<CameraHealth[]> {
  const cameras = await queries.camera.findMany({
    where: { AND: [{ status: { not: 'retired' } }, where] },
    include: {
      views: { include: { _count: { select: { zones: true } } }, orderBy: { id: 'asc' }, take: 1 },
      _count: { select: { candidates: { where: { status: 'open', closedAt: null } } } },
      platform: { select: { breaker: true } },
    },
    omit: { sealedAddress: true, sealedMain: true },
    orderBy: { id: 'asc' },
    ...(most === undefined ? {} : { take: most }),
  })
  const mains = await withMain(queries, most === undefined ? undefined : cameras.map(({ id }) => id))
  const now = Date.now()
  return cameras.map((camera) => {
    const [view] = camera.views
    return {
      id: camera.id,
      nameZh: camera.nameZh,
      nameEn: camera.nameEn,
      platformId: camera.platformId,
      ...(camera.district === null ? {} : { district: camera.district }),
      ...(camera.cameraGroup === null ? {} : { cameraGroup: camera.cameraGroup }),
      utcOffsetMinutes: camera.utcOffsetMinutes,
      sourceKind: camera.sourceKind,
      hasMain: mains.has(camera.id),
      status: camera.status,
      driver: camera.driver,
      failuresInRow: camera.failuresInRow,
      ...(camera.lastFault === null ? {} : { lastFault: camera.lastFault }),
      ...(camera.fault === null ? {} : { fault: camera.fault }),
      breaker: cameraBreaker(camera.failuresInRow, camera.nextDueAt.getTime(), now),
      platformBreaker: readBreaker(camera.platform.breaker).kind,
      watched:
        camera.watchSession !== null &&
        camera.watchSession === camera.inFlightLookId &&
        (camera.inFlightUntil?.getTime() ?? 0) > now,
      nextLookAt: camera.nextDueAt,
      ...(camera.clockAt === null ? {} : { clockAt: camera.clockAt }),
      ...(view
        ? {
            view: {
              state: view.state,
              origin: view.origin,
              zones: view._count.zones,
              ...(view.referenceSha === null ? {} : { referenceSha: view.referenceSha }),
            },
          }
        : {}),
      ...(camera.lng === null || camera.lat === null
        ? {}
        : { location: { lng: camera.lng, lat: camera.lat, crs: camera.crs } }),
      openCandidates: camera._count.candidates,
    }
  })
}

/** The sealed addresses themselves are not read. */
async function withMain(queries: Queries, among: readonly string[] | undefined): Promise<ReadonlySet<string>> {
  const rows = await queries.camera.findMany({
    where: { sealedMain: { not: null }, ...(among === undefined ? {} : { id: { in: [...among] } }) },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}

/** Views that wait for zones, and the zones that the system proposes for them. They act once a person approves the view. */
import type { Footing } from '../../../pipeline/zones/footing.ts'
import type { ZoneProposal } from '../../../pipeline/zones/proposal.ts'
import type { NormalizedPoint, Permit, Sketch, Zone } from '../../../pipeline/vocabulary.ts'
import { type Database, type JsonInput, type Prisma, type Queries } from '../../client.ts'
import { lockView } from './view-lock.ts'
import { footingOf } from './view-footing.ts'

export interface WaitingView {
  readonly viewId: string
  readonly cameraId: string
  readonly version: number
  readonly reference: Sketch
  /** Content hash of the masked picture of the reference. */
  readonly pictureSha?: string
  readonly footing?: Footing
  /** Drawn or configured by a person. */
  readonly drawn: readonly Zone[]
  /** Approved views of other cameras that stand, or stood, at the same place: last quarter's, under another id. */
  readonly earlier: readonly { readonly reference: Sketch; readonly zones: readonly Zone[] }[]
}

export interface WaitingQuery {
  readonly cameraId?: string
  /** Views after this id. */
  readonly after?: string
  readonly limit: number
}

export type Proposed = 'proposed' | 'unchanged' | 'changed-meanwhile'

export interface ZoneProposalStore {
  /** Unapproved views of cameras in use that have a reference, by id. */
  waiting(query: WaitingQuery): Promise<readonly WaitingView[]>
  /** In place of what was proposed before. Nothing where a person was quicker. */
  propose(view: Pick<WaitingView, 'viewId' | 'version'>, proposals: readonly ZoneProposal[]): Promise<Proposed>
}

/** Degrees that two entries of one mast may differ by: about five metres. */
const SAME_MAST = 0.00005
const MOST_EARLIER = 5

export function createZoneProposalStore(database: Database): ZoneProposalStore {
  return {
    waiting: (query) => waiting(database.queries, query),
    propose: (view, proposals) => database.transaction((tx) => propose(tx, view, proposals)),
  }
}

const INCLUDED = {
  zones: { orderBy: { id: 'asc' as const } },
  footing: true,
  camera: { select: { lng: true, lat: true } },
}
type FullView = Prisma.ViewGetPayload<{ include: typeof INCLUDED }>

async function waiting(queries: Queries, { cameraId, after, limit }: WaitingQuery): Promise<readonly WaitingView[]> {
  const rows = await queries.view.findMany({
    where: {
      origin: 'proposed',
      reference: { not: null },
      camera: { status: { not: 'retired' } },
      ...(cameraId === undefined ? {} : { cameraId }),
      ...(after === undefined ? {} : { id: { gt: after } }),
    },
    include: INCLUDED,
    orderBy: { id: 'asc' },
    take: limit,
  })
  const found: WaitingView[] = []
  for (const row of rows) {
    const reference = sketchOf(row)
    if (reference === undefined) continue
    found.push({
      viewId: row.id,
      cameraId: row.cameraId,
      version: row.version,
      reference,
      ...(row.referenceSha === null ? {} : { pictureSha: row.referenceSha }),
      ...(row.footing === null ? {} : { footing: footingOf(row.footing) }),
      drawn: row.zones.filter(({ proposal }) => proposal === null).map((zone) => zoneOf(row.id, zone)),
      earlier: await earlierViews(queries, row),
    })
  }
  return found
}

async function earlierViews(queries: Queries, { cameraId, camera }: FullView): Promise<WaitingView['earlier']> {
  const { lng, lat } = camera
  if (lng === null || lat === null) return []
  const rows = await queries.view.findMany({
    where: {
      origin: 'approved',
      reference: { not: null },
      cameraId: { not: cameraId },
      zones: { some: {} },
      camera: {
        lng: { gte: lng - SAME_MAST, lte: lng + SAME_MAST },
        lat: { gte: lat - SAME_MAST, lte: lat + SAME_MAST },
      },
    },
    include: INCLUDED,
    orderBy: { lastLookAt: 'desc' },
    take: MOST_EARLIER,
  })
  return rows.flatMap((row) => {
    const reference = sketchOf(row)
    return reference === undefined ? [] : [{ reference, zones: row.zones.map((zone) => zoneOf(row.id, zone)) }]
  })
}

function sketchOf({ reference, referenceMean, referenceSharpness }: FullView): Sketch | undefined {
  if (reference === null) return undefined
  return { luma: reference, mean: referenceMean ?? 0, sharpness: referenceSharpness ?? 0, contentHash: '' }
}

function zoneOf(viewId: string, zone: FullView['zones'][number]): Zone {
  return {
    id: zone.id.slice(viewId.length + 1),
    kind: zone.kind,
    polygon: zone.polygon as unknown as readonly NormalizedPoint[],
    origin: zone.origin === 'approved' ? 'approved' : 'proposed',
    permits: zone.permits as unknown as readonly Permit[],
  }
}

async function propose(
  tx: Queries,
  { viewId, version }: Pick<WaitingView, 'viewId' | 'version'>,
  proposals: readonly ZoneProposal[],
): Promise<Proposed> {
  await lockView(tx, viewId)
  const view = await tx.view.findUnique({ where: { id: viewId }, include: { zones: { orderBy: { id: 'asc' } } } })
  if (view === null || view.version !== version || view.origin === 'approved') return 'changed-meanwhile'
  const rows = proposals.map((proposal) => rowOf(viewId, proposal)).toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const before = view.zones.filter(({ proposal }) => proposal !== null)
  if (print(before) === print(rows)) return 'unchanged'
  await tx.zone.deleteMany({ where: { id: { in: before.map(({ id }) => id) } } })
  await tx.zone.createMany({ data: rows })
  await tx.view.update({ where: { id: viewId }, data: { version: { increment: 1 } } })
  return 'proposed'
}

function rowOf(viewId: string, { id, kind, polygon, basis, confidence, why }: ZoneProposal) {
  return {
    id: `${viewId}/${id}`,
    viewId,
    kind,
    polygon: polygon as unknown as JsonInput,
    origin: 'proposed',
    proposal: { basis, confidence, why },
  }
}

const print = (zones: readonly { id: string; polygon: unknown }[]): string =>
  JSON.stringify(zones.map(({ id, polygon }) => [id, polygon]))

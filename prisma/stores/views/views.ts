/** Views as an operator works on them: their references and zones, approved, rejected, drawn. */
import type { Scope } from '../../../pipeline/access/scope.ts'
import type { LngLat } from '../../../pipeline/commissioning/coordinates.ts'
import type { NormalizedPoint, Permit, Zone } from '../../../pipeline/vocabulary.ts'
import type { ProposalNote } from '../../../pipeline/zones/proposal.ts'
import { type Database, type JsonInput, NO_JSON, type Prisma, type Queries, sql } from '../../client.ts'
import { appendAudit } from '../records/audit.ts'
import { type CameraNames, cameraNames } from '../candidates/candidates.ts'
import { cameraWhere } from '../access/scope.ts'
import { forgetLights, referenceText } from './view-references.ts'

type Approval = 'approved' | 'no-reference' | 'not-found'

export interface ViewRow {
  readonly id: string
  readonly camera: CameraNames
  readonly version: number
  /** proposed | approved */
  readonly origin: string
  readonly state: string
  /** configuration | console */
  readonly zonesBy: string
  /** A picture of it is kept: its reference, or the newest evidence of its camera. */
  readonly hasPicture: boolean
  readonly learned: boolean
  readonly zones: readonly ViewZone[]
}

/** `point`: where it lies on the map (WGS84), if somebody said. */
export type DrawnZone = Zone & { readonly point?: LngLat }
/** With why it was proposed; absent = a person drew or configured it. */
export type ViewZone = DrawnZone & { readonly proposal?: ProposalNote }

export interface ViewQuery {
  readonly origin?: 'proposed' | 'approved'
  readonly cameraId?: string
  readonly cursor?: string
  readonly limit: number
}

export type Drawn =
  | { readonly kind: 'done'; readonly version: number }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'changed'; readonly version: number }

export interface Drawing {
  readonly viewId: string
  /** The version that the person saw. */
  readonly version: number
  readonly zones: readonly DrawnZone[]
  readonly by: string
}

export interface ViewStore {
  /** A person takes the proposed reference and zones of a camera's view as right. */
  approve(cameraId: string, by: string): Promise<Approval>
  /** The same for one view by its own id. */
  approveView(viewId: string, by: string): Promise<Approval>
  /** What was learned is forgotten and learned anew; proposed zones go with it. */
  reject(viewId: string, by: string): Promise<'rejected' | 'not-found'>
  /** Views of cameras in use, by id; the cursor is the last id. */
  list(query: ViewQuery, scope: Scope): Promise<{ readonly views: readonly ViewRow[]; readonly nextCursor?: string }>
  get(viewId: string): Promise<ViewRow | undefined>
  /** Content hash of the picture that shows the view. */
  picture(viewId: string): Promise<string | undefined>
  /** All zones of a view at once, as a person drew them; the configuration leaves them alone from then on. */
  draw(drawing: Drawing): Promise<Drawn>
}

export function createViewStore(database: Database): ViewStore {
  const { queries } = database
  return {
    approve: (cameraId, by) =>
      database.transaction(async (tx) =>
        approve(tx, await tx.view.findFirst({ where: { cameraId }, orderBy: { id: 'asc' } }), by),
      ),
    approveView: (id, by) =>
      database.transaction(async (tx) => approve(tx, await tx.view.findUnique({ where: { id } }), by)),
    reject: (viewId, by) => database.transaction((tx) => reject(tx, viewId, by)),
    list: (query, scope) => list(queries, query, scope),
    get: async (id) => {
      const row = await queries.view.findUnique({ where: { id }, include: INCLUDED })
      return row === null ? undefined : viewOf(row, await camerasWithEvidence(queries, [row.cameraId]))
    },
    picture: (viewId) => pictureOf(queries, viewId),
    draw: (drawing) => database.transaction((tx) => draw(tx, drawing)),
  }
}

async function approve(
  tx: Queries,
  view: {
    readonly id: string
    readonly cameraId: string
    readonly reference: Uint8Array | null
    readonly referenceVersion: number
  } | null,
  by: string,
): Promise<Approval> {
  if (view === null) return 'not-found'
  if (view.reference === null) return 'no-reference'
  await tx.view.update({ where: { id: view.id }, data: { origin: 'approved', version: { increment: 1 } } })
  const drawnOn = referenceText(view.referenceVersion)
  await tx.zone.updateMany({ where: { viewId: view.id }, data: { origin: 'approved', drawnOn } })
  await appendAudit(tx, { actor: by, action: 'view.approve', subject: view.cameraId, detail: { viewId: view.id } })
  return 'approved'
}

async function reject(tx: Queries, viewId: string, by: string): Promise<'rejected' | 'not-found'> {
  const view = await tx.view.findUnique({ where: { id: viewId }, select: { cameraId: true } })
  if (view === null) return 'not-found'
  const forgotten = {
    reference: null,
    referenceMean: null,
    referenceSharpness: null,
    referenceSha: null,
    referenceLight: null,
  }
  await tx.zone.deleteMany({ where: { viewId, origin: 'proposed' } })
  await tx.viewFooting.deleteMany({ where: { viewId } })
  await forgetLights(tx, viewId)
  await tx.view.update({
    where: { id: viewId },
    data: { ...forgotten, origin: 'proposed', state: 'unlearned', version: { increment: 1 } },
  })
  await appendAudit(tx, { actor: by, action: 'view.reject', subject: view.cameraId, detail: { viewId } })
  return 'rejected'
}

const INCLUDED = {
  camera: { select: { id: true, nameZh: true, nameEn: true, utcOffsetMinutes: true, lng: true, lat: true, crs: true } },
  zones: { orderBy: { id: 'asc' as const } },
}

async function list(queries: Queries, query: ViewQuery, scope: Scope): ReturnType<ViewStore['list']> {
  const where: Prisma.ViewWhereInput = {
    camera: { AND: [{ status: { not: 'retired' } }, cameraWhere(scope)] },
    ...(query.origin === undefined ? {} : { origin: query.origin }),
    ...(query.cameraId === undefined ? {} : { cameraId: query.cameraId }),
    ...(query.cursor === undefined ? {} : { id: { gt: query.cursor } }),
  }
  const rows = await queries.view.findMany({ where, include: INCLUDED, orderBy: { id: 'asc' }, take: query.limit + 1 })
  const page = rows.slice(0, query.limit)
  const seen = await camerasWithEvidence(
    queries,
    page.filter(({ referenceSha }) => referenceSha === null).map(({ cameraId }) => cameraId),
  )
  const last = page.at(-1)
  return {
    views: page.map((row) => viewOf(row, seen)),
    ...(rows.length > query.limit && last !== undefined ? { nextCursor: last.id } : {}),
  }
}

async function camerasWithEvidence(queries: Queries, cameraIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (cameraIds.length === 0) return new Set()
  const rows = await queries.$queryRaw<{ camera_id: string }[]>(sql`
    SELECT DISTINCT c.camera_id FROM candidate c JOIN evidence e ON e.candidate_id = c.id
    WHERE c.camera_id = ANY(${[...cameraIds]})`)
  return new Set(rows.map(({ camera_id }) => camera_id))
}

async function pictureOf(queries: Queries, viewId: string): Promise<string | undefined> {
  const view = await queries.view.findUnique({ where: { id: viewId }, select: { cameraId: true, referenceSha: true } })
  if (view === null) return undefined
  if (view.referenceSha !== null) return view.referenceSha
  const newest = await queries.evidence.findFirst({
    where: { candidate: { cameraId: view.cameraId } },
    orderBy: { capturedAt: 'desc' },
    select: { sha256: true },
  })
  return newest?.sha256
}

type FullView = Prisma.ViewGetPayload<{ include: typeof INCLUDED }>

function viewOf(row: FullView, withEvidence: ReadonlySet<string>): ViewRow {
  return {
    id: row.id,
    camera: cameraNames(row.camera),
    version: row.version,
    origin: row.origin,
    state: row.state,
    zonesBy: row.zonesBy,
    hasPicture: row.referenceSha !== null || withEvidence.has(row.cameraId),
    learned: row.reference !== null,
    zones: row.zones.map(({ id, kind, polygon, origin, permits, capacity, detail, proposal, lng, lat }) => ({
      id: id.slice(row.id.length + 1),
      kind,
      polygon: polygon as unknown as readonly NormalizedPoint[],
      origin: origin === 'approved' ? 'approved' : 'proposed',
      permits: permits as unknown as readonly Permit[],
      ...(capacity === null ? {} : { capacity }),
      ...(detail === null ? {} : { detail }),
      ...(lng === null || lat === null ? {} : { point: { lng, lat } }),
      ...(proposal === null ? {} : { proposal: proposal as unknown as ProposalNote }),
    })),
  }
}

async function draw(tx: Queries, { viewId, version, zones, by }: Drawing): Promise<Drawn> {
  const written = await tx.view.updateMany({
    where: { id: viewId, version },
    data: { version: { increment: 1 }, zonesBy: 'console' },
  })
  if (written.count === 0) {
    const found = await tx.view.findUnique({ where: { id: viewId }, select: { version: true } })
    return found === null ? { kind: 'not-found' } : { kind: 'changed', version: found.version }
  }
  const proposals = await tx.zone.findMany({ where: { viewId }, select: { id: true, polygon: true, proposal: true } })
  const notes = new Map(
    proposals.map((zone) => [`${zone.id} ${JSON.stringify(zone.polygon)}`, zone.proposal as JsonInput | null]),
  )
  await tx.zone.deleteMany({ where: { viewId } })
  const { referenceVersion } = await tx.view.findUniqueOrThrow({
    where: { id: viewId },
    select: { referenceVersion: true },
  })
  const drawnOn = referenceVersion === 0 ? null : referenceText(referenceVersion)
  await tx.zone.createMany({
    data: zones.map(({ id, kind, polygon, origin, permits, capacity, detail, point }) => ({
      id: `${viewId}/${id}`,
      viewId,
      kind,
      polygon: polygon as unknown as JsonInput,
      origin,
      permits: permits as unknown as JsonInput,
      capacity: capacity ?? null,
      detail: detail ?? null,
      lng: point?.lng ?? null,
      lat: point?.lat ?? null,
      // As it was proposed; a zone that a person changed is theirs.
      proposal: notes.get(`${viewId}/${id} ${JSON.stringify(polygon)}`) ?? NO_JSON,
      drawnOn,
    })),
  })
  await appendAudit(tx, { actor: by, action: 'view.zones', subject: viewId, detail: { zones: zones.length } })
  return { kind: 'done', version: version + 1 }
}

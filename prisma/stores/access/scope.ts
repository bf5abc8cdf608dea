/** A caller's scope as a condition of a query, and the question whether one object lies inside. */
import type { Scope } from '../../../pipeline/access/scope.ts'
import { type Database, type Prisma, type Queries, sql } from '../../client.ts'

/** What can be named by an id in a route. A case has the id of its candidate. */
export const SCOPED_KINDS = [
  'candidate',
  'case',
  'evidence',
  'camera',
  'view',
  'suppression',
  'original',
  'preview',
] as const
export type ScopedKind = (typeof SCOPED_KINDS)[number]

export interface ScopeStore {
  /** False also for what does not exist: a stranger learns no difference. */
  sees(scope: Scope, kind: ScopedKind, id: string): Promise<boolean>
}

export function createScopeStore({ queries }: Database): ScopeStore {
  return { sees: async (scope, kind, id) => scope.everywhere || (await FINDERS[kind](queries, scope, id)) !== null }
}

type Finder = (queries: Queries, scope: Scope, id: string) => Promise<object | null>

const select = { id: true } as const
/** Under its own id, or under the one it is shown again by. */
const candidate: Finder = async (queries, scope, id) =>
  (await queries.candidate.findFirst({ where: { id, camera: cameraWhere(scope) }, select })) ??
  queries.check.findFirst({ where: { id, candidate: { camera: cameraWhere(scope) } }, select })
const FINDERS: Readonly<Record<ScopedKind, Finder>> = {
  candidate,
  case: candidate,
  evidence: async (queries, scope, id) =>
    (await queries.evidence.findFirst({ where: { id, candidate: { camera: cameraWhere(scope) } }, select })) ??
    queries.checkPicture.findFirst({ where: { id, check: { candidate: { camera: cameraWhere(scope) } } }, select }),
  camera: (queries, scope, id) => queries.camera.findFirst({ where: { AND: [{ id }, cameraWhere(scope)] }, select }),
  view: (queries, scope, id) => queries.view.findFirst({ where: { id, camera: cameraWhere(scope) }, select }),
  original: async (queries, scope, id) => {
    const row = await queries.originalRequest.findUnique({ where: { id } })
    return row && FINDERS.camera(queries, scope, row.cameraId)
  },
  /** What a view that waits for its approval would have raised. */
  preview: async (queries, scope, id) => {
    const row = await queries.wouldRaise.findUnique({ where: { id }, select: { cameraId: true } })
    return row && FINDERS.camera(queries, scope, row.cameraId)
  },
  suppression: (queries, scope, id) =>
    queries.suppression.findFirst({ where: { id, anchor: { view: { camera: cameraWhere(scope) } } }, select }),
}

/** As `covers` of pipeline/access/scope.ts judges, for a `where` on cameras. */
export function cameraWhere({ everywhere, districts, cameraGroups }: Scope): Prisma.CameraWhereInput {
  if (everywhere) return {}
  if (districts.length === 0 && cameraGroups.length === 0) return { id: { in: [] } }
  return {
    AND: [
      ...(districts.length === 0 ? [] : [{ OR: districts.map((code) => ({ district: { startsWith: code } })) }]),
      ...(cameraGroups.length === 0 ? [] : [{ cameraGroup: { in: [...cameraGroups] } }]),
    ],
  }
}

/**
 * The same as a condition of SQL on a column that holds a camera's id: `cameraInScope(scope, sql\`k.camera_id\`)`.
 * Plain TRUE for a scope that is everywhere, so that such a query costs nothing more.
 */
export function cameraInScope({ everywhere, districts, cameraGroups }: Scope, cameraId: Prisma.Sql): Prisma.Sql {
  if (everywhere) return sql`TRUE`
  if (districts.length === 0 && cameraGroups.length === 0) return sql`FALSE`
  const inDistrict =
    districts.length === 0 ? sql`TRUE` : sql`c.district LIKE ANY (${districts.map((code) => `${code}%`)}::text[])`
  const inGroup = cameraGroups.length === 0 ? sql`TRUE` : sql`c.camera_group = ANY (${[...cameraGroups]}::text[])`
  return sql`${cameraId} IN (SELECT c.id FROM camera c WHERE ${inDistrict} AND ${inGroup})`
}

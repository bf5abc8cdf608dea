/** How cameras are, over looks: the memory that intake steps, and the list that an operator works through. */
import type { Scope } from '../../../pipeline/access/scope.ts'
import { type Page, pageOf, type PageQuery } from '../../../pipeline/paging.ts'
import { type CameraState, type Evidence, type HealthMemory, NEW_CAMERA } from '../../../pipeline/views/health.ts'
import { type Database, type JsonInput, NO_JSON, type Queries } from '../../client.ts'
import { type CameraNames, cameraNames } from '../candidates/candidates.ts'
import { cursorParts, cursorText } from '../cursor.ts'
import { cameraWhere } from '../access/scope.ts'

export interface CameraStateRow {
  readonly camera: CameraNames
  readonly state: CameraState
  /** Camera clock of the first look that said so. */
  readonly since: Date
  readonly evidence?: Evidence
}

export interface StateQuery extends PageQuery {
  /** Absent = every state that keeps a camera from being used. */
  readonly state?: CameraState
}

export interface CameraStateStore {
  /** Cameras in use, by id. */
  list(query: StateQuery, scope: Scope): Promise<Page<CameraStateRow>>
}

/** Under the lock of the camera's first view. */
export async function readHealthMemory(tx: Queries, cameraId: string): Promise<HealthMemory> {
  const row = await tx.cameraHealth.findUnique({ where: { cameraId } })
  if (row === null) return NEW_CAMERA
  const kept = row.memory as unknown as Pick<HealthMemory, 'said' | 'repeats'>
  const evidence = row.evidence as unknown as Evidence | null
  return { ...kept, state: row.state as CameraState, since: row.since.getTime(), ...(evidence && { evidence }) }
}

export async function saveHealthMemory(tx: Queries, cameraId: string, memory: HealthMemory): Promise<void> {
  const { state, since, evidence, said, repeats } = memory
  const values = {
    state,
    since: new Date(since),
    evidence: evidence ? (evidence as unknown as JsonInput) : NO_JSON,
    memory: { said, repeats } as unknown as JsonInput,
  }
  await tx.cameraHealth.upsert({
    where: { cameraId },
    create: { cameraId, ...values },
    update: values,
    select: { cameraId: true },
  })
}

export function createCameraStateStore({ queries }: Pick<Database, 'queries'>): CameraStateStore {
  return {
    list: async ({ state, cursor, limit }, scope) => {
      const [after] = cursorParts(cursor, ['string']) ?? []
      const rows = await queries.cameraHealth.findMany({
        where: {
          state: state ?? { notIn: ['good', 'unlearned'] },
          camera: { AND: [{ status: { not: 'retired' } }, cameraWhere(scope)] },
          ...(after === undefined ? {} : { cameraId: { gt: after } }),
        },
        include: { camera: { select: CAMERA_NAMES } },
        omit: { memory: true },
        orderBy: { cameraId: 'asc' },
        take: limit + 1,
      })
      const states = rows.map((row): CameraStateRow => {
        const evidence = row.evidence as unknown as Evidence | null
        return {
          camera: cameraNames(row.camera),
          state: row.state as CameraState,
          since: row.since,
          ...(evidence && { evidence }),
        }
      })
      return pageOf(states, limit, ({ camera }) => cursorText(camera.id))
    },
  }
}

const CAMERA_NAMES = { id: true, nameZh: true, nameEn: true, utcOffsetMinutes: true, lng: true, lat: true, crs: true }

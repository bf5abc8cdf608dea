/** The city's unit grid, and which cell each camera stands in. */
import type { GridCell } from '../../../pipeline/commissioning/grid-feature.ts'
import { findArea, type Outline } from '../../../pipeline/commissioning/outline.ts'
import { type Database, type JsonInput, type Queries, sql } from '../../client.ts'
import { appendAudit } from '../records/audit.ts'
import { IMPORT_LIMIT, lockImports } from '../cameras/import-lock.ts'

export interface GridChanges {
  readonly added: readonly GridCell[]
  readonly changed: readonly GridCell[]
  readonly removed: readonly string[]
  /** By camera id; null = it stands in no cell. */
  readonly cameras: ReadonlyMap<string, string | null>
}

export interface GridStore {
  cells(): Promise<readonly GridCell[]>
  /** Cameras of the configuration find their cells. */
  locate(): Promise<void>
  /** All of it or nothing. */
  apply(changes: GridChanges): Promise<void>
}

export function createGridStore(database: Database): GridStore {
  const { queries } = database
  return {
    cells: () => readCells(queries),
    locate: async () => {
      const cells = await readCells(queries)
      const select = { id: true, lng: true, lat: true, crs: true, gridCode: true, gridGiven: true } as const
      await moveCameras(queries, movedCameras(cells, await queries.camera.findMany({ select })))
    },
    apply: (changes) =>
      database.transaction(async (tx) => {
        await lockImports(tx)
        await write(tx, changes)
        const { added, changed, removed, cameras } = changes
        const detail = { added: added.length, changed: changed.length, removed: removed.length, cameras: cameras.size }
        await appendAudit(tx, { actor: 'command-line', action: 'grid.import', subject: 'grid', detail })
      }, IMPORT_LIMIT),
  }
}

/** Cameras that stand in another cell than their row says. A cell given with the camera stays. */
export function movedCameras(
  cells: readonly GridCell[],
  cameras: readonly PlacedCamera[],
): ReadonlyMap<string, string | null> {
  const moved = new Map<string, string | null>()
  for (const { id, lng, lat, crs, gridCode, gridGiven } of cameras) {
    if (gridGiven || lng === null || lat === null || crs !== 'WGS84') continue
    const code = findArea(cells, { lng, lat })?.code ?? null
    if (code !== gridCode) moved.set(id, code)
  }
  return moved
}

interface PlacedCamera {
  readonly id: string
  readonly lng: number | null
  readonly lat: number | null
  readonly crs: string
  readonly gridCode: string | null
  readonly gridGiven: boolean
}

async function readCells(queries: Queries): Promise<readonly GridCell[]> {
  const rows = await queries.gridCell.findMany({ orderBy: { code: 'asc' } })
  return rows.map(({ dutyGrid, outline, ...rest }) => ({
    ...rest,
    ...(dutyGrid === null ? {} : { dutyGrid }),
    outline: outline as unknown as Outline,
  }))
}

async function write(tx: Queries, { added, changed, removed, cameras }: GridChanges): Promise<void> {
  await tx.gridCell.deleteMany({ where: { code: { in: [...removed] } } })
  for (let at = 0; at < added.length; at += 500)
    await tx.gridCell.createMany({ data: added.slice(at, at + 500).map(rowOf) })
  for (const cell of changed) await tx.gridCell.update({ where: { code: cell.code }, data: rowOf(cell) })
  await moveCameras(tx, cameras)
}

async function moveCameras(queries: Queries, cameras: ReadonlyMap<string, string | null>): Promise<void> {
  if (cameras.size === 0) return
  const [ids, codes] = [[...cameras.keys()], [...cameras.values()]]
  await queries.$executeRaw(sql`
    UPDATE camera SET grid_code = found.code, district = COALESCE(camera.district, left(found.code, 9)) FROM unnest(${ids}::text[], ${codes}::text[]) AS found (id, code)
    WHERE camera.id = found.id`)
}

function rowOf({ code, name, dutyGrid, outline, minLng, minLat, maxLng, maxLat }: GridCell) {
  const bounds = { minLng, minLat, maxLng, maxLat }
  return { code, name, dutyGrid: dutyGrid ?? null, outline: outline as unknown as JsonInput, ...bounds }
}

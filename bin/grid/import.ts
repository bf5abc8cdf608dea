/** `xunjie grid import` */
import type { RowFinding } from '../../pipeline/commissioning/cells.ts'
import type { Crs } from '../../pipeline/commissioning/coordinates.ts'
import { type GridCell, readGridFeature } from '../../pipeline/commissioning/grid-feature.ts'
import type { Database } from '../../prisma/client.ts'
import { createCameraListStore, type ListedCamera } from '../../prisma/stores/cameras/camera-list.ts'
import { createDepartmentRuleStore } from '../../prisma/stores/cases/department-rules.ts'
import { createGridStore, type GridChanges, movedCameras } from '../../prisma/stores/city/grid-cells.ts'
import { changedMeanwhile, crsOf } from '../cameras/import.ts'
import { withSystem } from '../cameras/system.ts'
import { CommandError } from '../command-error.ts'
import { jsonOf } from '../lists/json.ts'
import { type Imported, reportOf, sayImported } from '../lists/report.ts'
import { openText } from '../lists/text-file.ts'

export interface GridFlags {
  readonly dryRun?: boolean
  readonly crs: string
  /** Cells that the file lacks are removed. */
  readonly replace?: boolean
}

const MOST_BYTES = 256 * 1024 * 1024

/** Exit code 2 when a cell is bad: then nothing is imported. */
export async function runGridImport(
  path: string,
  { data, json, ...flags }: GridFlags & { readonly data?: string; readonly json?: boolean },
): Promise<void> {
  sayImported(await withSystem(data, ({ database }) => importGrid(database, path, flags)), json)
}

/** All of the file or nothing. @throws CommandError when it is no GeoJSON */
export async function importGrid(database: Database, path: string, flags: GridFlags): Promise<Imported> {
  const { cells, findings } = await readGrid(path, crsOf(flags.crs) ?? 'WGS84')
  const store = createGridStore(database)
  const changes = planGrid(cells, {
    before: await store.cells(),
    cameras: await createCameraListStore(database).cameras(),
    replace: flags.replace === true,
  })
  const { added, changed, removed, cameras } = changes
  const changesAnything = added.length + changed.length + removed.length + cameras.size > 0
  if (findings.length === 0 && flags.dryRun !== true && changesAnything) {
    await store.apply(changes).catch(changedMeanwhile)
    await createDepartmentRuleStore(database).noteMissing()
  }
  const unchanged = cells.length - added.length - changed.length
  const tally = { rows: cells.length + findings.length, added: added.length, changed: changed.length, unchanged }
  return {
    things: 'grid cells',
    report: reportOf(tally, { findings, dryRun: flags.dryRun === true, leftOut: [] }),
    more: { removed: removed.length, camerasMoved: cameras.size },
    notes: [
      ...(removed.length > 0 ? [`${removed.length} cells are not in the file and go.`] : []),
      ...(cameras.size > 0 ? [`${cameras.size} cameras stand in another cell than before.`] : []),
    ],
  }
}

async function readGrid(path: string, crs: Crs): Promise<{ cells: GridCell[]; findings: RowFinding[] }> {
  const value = await jsonOf(await openText(path, MOST_BYTES))
  const features = typeof value === 'object' && value !== null && 'features' in value ? value.features : undefined
  if (!Array.isArray(features)) throw new CommandError('BAD_LIST', `${path} is no GeoJSON FeatureCollection.`)
  const cells: GridCell[] = []
  const findings: RowFinding[] = []
  const lines = new Map<string, number>()
  for (const [i, feature] of features.entries()) {
    const line = i + 1
    const cell = readGridFeature(feature, crs)
    if (typeof cell === 'string') findings.push({ line, reason: cell })
    else if (lines.has(cell.code))
      findings.push({
        line,
        field: 'code',
        reason: `the cell ${cell.code} is feature ${lines.get(cell.code)} already: keep one`,
      })
    else {
      lines.set(cell.code, line)
      cells.push(cell)
    }
  }
  return { cells, findings }
}

interface Before {
  readonly before: readonly GridCell[]
  readonly cameras: readonly Pick<ListedCamera, 'id' | 'lng' | 'lat' | 'crs' | 'gridCode' | 'gridGiven'>[]
  readonly replace: boolean
}

function planGrid(cells: readonly GridCell[], { before, cameras, replace }: Before): GridChanges {
  const known = new Map(before.map((cell) => [cell.code, cell]))
  const listed = new Set(cells.map(({ code }) => code))
  const added = cells.filter(({ code }) => !known.has(code))
  const changed = cells.filter((cell) => {
    const was = known.get(cell.code)
    return was !== undefined && fingerprint(was) !== fingerprint(cell)
  })
  const others = before.filter(({ code }) => !listed.has(code))
  const all = replace ? cells : [...cells, ...others]
  return { added, changed, removed: replace ? others.map(({ code }) => code) : [], cameras: movedCameras(all, cameras) }
}

function fingerprint({ name, dutyGrid, outline }: GridCell): string {
  return JSON.stringify([name, dutyGrid ?? null, outline])
}

/** `xunjie cameras import` */
import { categories } from '../../pipeline/catalogue/catalogue.ts'
import { readCameraRow } from '../../pipeline/commissioning/camera-row.ts'
import type { RowFinding } from '../../pipeline/commissioning/cells.ts'
import { type Crs, parseCrs } from '../../pipeline/commissioning/coordinates.ts'
import { isDuplicate } from '../../prisma/client.ts'
import { createCameraListStore } from '../../prisma/stores/cameras/camera-list.ts'
import { createDepartmentRuleStore } from '../../prisma/stores/cases/department-rules.ts'
import { createGridStore } from '../../prisma/stores/city/grid-cells.ts'
import { CommandError } from '../command-error.ts'
import { parseDurationSeconds } from '../durations.ts'
import { type Imported, reportOf, sayImported } from '../lists/report.ts'
import { type CameraList, readCameraList } from './import-list.ts'
import { type ImportPlan, planImport } from './import-plan.ts'
import { planPlatforms, type PlatformPlan } from './listed-platforms.ts'
import { type CameraSystem, withSystem } from './system.ts'

export interface ImportFlags {
  readonly dryRun?: boolean
  readonly platform?: string
  readonly crs?: string
  readonly interval: string
  /** New cameras come in off the roster. */
  readonly resting?: boolean
}

/** Exit code 2 when a row is bad: then nothing is imported. */
export async function runCamerasImport(
  path: string,
  { data, json, ...flags }: ImportFlags & { readonly data?: string; readonly json?: boolean },
): Promise<void> {
  sayImported(await withSystem(data, (system) => importCameras(system, path, flags)), json)
}

type Needs = Pick<CameraSystem, 'database' | 'key'>

/** All of the list or nothing. @throws CommandError when the file is no list at all */
export async function importCameras(system: Needs, path: string, flags: ImportFlags): Promise<Imported> {
  const crs = crsOf(flags.crs)
  const intervalSeconds = Math.max(1, Math.round(parseDurationSeconds(flags.interval, '--interval')))
  const list = await readCameraList(path)
  const store = createCameraListStore(system.database)
  const platforms = planPlatforms(path, list.platforms, await store.platforms())
  const status = flags.resting === true ? 'paused' : 'active'
  const setting = { system, platforms, intervalSeconds, crs, platform: flags.platform, status } as const
  const { plan, findings } = await planOf(list, setting)
  const writes = findings.length === 0 && flags.dryRun !== true
  if (writes && plan.added.length + plan.changed.length + platforms.changed.length > 0) {
    await store.apply({ ...plan, platforms: platforms.changed }).catch(changedMeanwhile)
    await createDepartmentRuleStore(system.database).noteMissing()
  }
  const { added, changed, unchanged } = plan
  const tally = { rows: list.rows.length, added: added.length, changed: changed.length, unchanged }
  const report = reportOf(tally, { findings, dryRun: flags.dryRun === true, leftOut: list.leftOut })
  return { things: 'cameras', report, ...remarks(list, plan, platforms) }
}

/** @throws CommandError when it is none of the known systems */
export function crsOf(flag: string | undefined): Crs | undefined {
  const crs = flag === undefined ? undefined : parseCrs(flag)
  if (flag === undefined || crs !== undefined) return crs
  throw new CommandError('BAD_CRS', '--crs is none of WGS84, GCJ02, BD09 and CGCS2000.')
}

interface Setting {
  readonly system: Needs
  readonly platforms: PlatformPlan
  readonly intervalSeconds: number
  readonly crs: Crs | undefined
  readonly platform: string | undefined
  readonly status: 'active' | 'paused'
}

async function planOf(
  list: CameraList,
  { system, platforms, intervalSeconds, crs, platform, status }: Setting,
): Promise<{ plan: ImportPlan; findings: readonly RowFinding[] }> {
  const cells = await createGridStore(system.database).cells()
  const known = {
    platforms: new Set(platforms.all.keys()),
    grids: new Set(cells.map(({ code }) => code)),
    defaults: { ...(platform !== undefined && { platform }), ...(crs && { crs }) },
  }
  const read = list.rows.map((row) => readCameraRow(row, known))
  const cameras = await createCameraListStore(system.database).cameras()
  const plan = planImport(
    read.flatMap((row) => (row.kind === 'camera' ? [row.camera] : [])),
    {
      existing: new Map(cameras.map((camera) => [camera.id, camera])),
      platforms: platforms.all,
      cells,
      key: await system.key(),
      defaults: { intervalSeconds, categories: categories.map(({ id }) => id), status },
    },
  )
  const bad = read.flatMap((row) => (row.kind === 'bad' ? row.findings : []))
  return { plan, findings: [...list.findings, ...bad, ...plan.findings].toSorted((a, b) => a.line - b.line) }
}

/** For `catch` of a write. @throws CommandError when another import was faster */
export function changedMeanwhile(cause: unknown): never {
  if (!isDuplicate(cause)) throw cause
  throw new CommandError(
    'CHANGED_MEANWHILE',
    'Somebody else changed the same rows meanwhile. Nothing was imported: run it again.',
    { cause, exitCode: 1 },
  )
}

function remarks(list: CameraList, plan: ImportPlan, platforms: PlatformPlan): Pick<Imported, 'notes' | 'more'> {
  const outside = plan.outsideGrid.length
  const { directories = 0 } = list
  const examples = plan.outsideGrid.slice(0, 3).join(', ')
  return {
    more: { platforms: platforms.changed.length, outsideGrid: outside, directories },
    notes: [
      ...(directories > 0
        ? [`${directories} items of the catalogue are directories or recorders and were passed over.`]
        : []),
      ...(platforms.changed.length > 0 ? [`Platforms: ${platforms.changed.map(({ id }) => id).join(', ')}.`] : []),
      ...(outside > 0
        ? [
            `${outside} cameras stand in no cell of the grid, like ${examples}: check their places and coordinate system.`,
          ]
        : []),
    ],
  }
}

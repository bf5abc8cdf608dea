/** Rules of where cases go, and what is known of the places they go from. */
import { findingText } from '../../../pipeline/finding-words.ts'
import {
  type CasePlace,
  type DepartmentRule,
  destinationOf,
  type Destined,
  MATTER_KINDS,
  PLACE_KINDS,
  rulesAt,
} from '../../../pipeline/casework/destination.ts'
import { ruleKey } from '../../../pipeline/commissioning/department-row.ts'
import type { Database, Queries } from '../../client.ts'
import { appendAudit } from '../records/audit.ts'
import { closeFinding, noteFinding } from '../cameras/findings.ts'
import { IMPORT_LIMIT, lockImports } from '../cameras/import-lock.ts'

/** file: of the site's configuration; import: of a list that was brought in. */
export type RuleOrigin = 'file' | 'import'

export interface DepartmentRuleStore {
  rules(origin?: RuleOrigin): Promise<readonly DepartmentRule[]>
  /** These are all rules of their origin from now on. */
  replace(origin: RuleOrigin, rules: readonly DepartmentRule[]): Promise<void>
  /** Notes what no rule covers, or closes the finding. Returns how many pairs of camera and category that are. */
  noteMissing(): Promise<number>
}

export function createDepartmentRuleStore(database: Database): DepartmentRuleStore {
  const { queries } = database
  return {
    rules: (origin) => readRules(queries, origin),
    replace: (origin, rules) =>
      database.transaction(async (tx) => {
        await lockImports(tx)
        await tx.departmentRule.deleteMany({ where: { origin } })
        for (let at = 0; at < rules.length; at += 500)
          await tx.departmentRule.createMany({ data: rules.slice(at, at + 500).map((rule) => rowOf(origin, rule)) })
        const detail = { origin, rules: rules.length }
        await appendAudit(tx, { actor: 'command-line', action: 'departments.replace', subject: 'departments', detail })
      }, IMPORT_LIMIT),
    noteMissing: () => noteMissing(queries),
  }
}

async function readRules(queries: Queries, origin?: RuleOrigin): Promise<readonly DepartmentRule[]> {
  const rows = await queries.departmentRule.findMany({
    ...(origin === undefined ? {} : { where: { origin } }),
    // An imported rule goes before one of the file with the same place and matter.
    orderBy: [{ origin: 'desc' }, { id: 'asc' }],
  })
  return rows.map((row) => ({
    place: { kind: PLACE_KINDS.find((kind) => kind === row.placeKind) ?? 'camera', value: row.place },
    matter: { kind: MATTER_KINDS.find((kind) => kind === row.matterKind) ?? 'category', value: row.matter },
    department: { name: row.department, ...(row.departmentCode === null ? {} : { code: row.departmentCode }) },
    ...(row.dutyGrid === null ? {} : { dutyGrid: row.dutyGrid }),
    ...(row.addressLine === null ? {} : { addressLine: row.addressLine }),
  }))
}

function rowOf(origin: RuleOrigin, rule: DepartmentRule) {
  return {
    id: `${origin}:${ruleKey(rule)}`,
    origin,
    placeKind: rule.place.kind,
    place: rule.place.value,
    matterKind: rule.matter.kind,
    matter: rule.matter.value,
    departmentCode: rule.department.code ?? null,
    department: rule.department.name,
    dutyGrid: rule.dutyGrid ?? null,
    addressLine: rule.addressLine ?? null,
  }
}

/** The columns of a camera that say where its cases go from. */
export const PLACE_COLUMNS = {
  id: true,
  nameZh: true,
  district: true,
  cameraGroup: true,
  addressLine: true,
  gridCode: true,
} as const

interface PlaceRow {
  readonly id: string
  readonly nameZh: string
  readonly district: string | null
  readonly cameraGroup: string | null
  readonly addressLine: string | null
  readonly gridCode: string | null
}

export interface Destinations {
  /** Of one of the cameras that they were read for. */
  of(camera: { readonly id: string }, category: string): Destined
}

/** Reads the rules once, and the duty grids of the cells that these cameras stand in. */
export async function readDestinations(queries: Queries, cameras: readonly PlaceRow[]): Promise<Destinations> {
  const rules = await readRules(queries)
  const codes = [...new Set(cameras.flatMap(({ gridCode }) => (gridCode === null ? [] : [gridCode])))]
  const cells = await queries.gridCell.findMany({
    where: { code: { in: codes } },
    select: { code: true, dutyGrid: true },
  })
  const dutyGrids = new Map(cells.map(({ code, dutyGrid }) => [code, dutyGrid]))
  const atCamera = new Map(cameras.map((camera) => [camera.id, rulesAt(rules, placeOf(camera, dutyGrids))]))
  return { of: ({ id }, category) => destinationOf(atCamera.get(id)!, category) }
}

function placeOf(camera: PlaceRow, dutyGrids: ReadonlyMap<string, string | null>): CasePlace {
  const { id, nameZh, district, cameraGroup, addressLine, gridCode } = camera
  const dutyGrid = gridCode === null ? undefined : dutyGrids.get(gridCode)
  return {
    camera: {
      id,
      name: nameZh,
      ...(district === null ? {} : { district }),
      ...(cameraGroup === null ? {} : { group: cameraGroup }),
      ...(addressLine === null ? {} : { addressLine }),
    },
    ...(gridCode === null ? {} : { cell: { code: gridCode, ...(dutyGrid ? { dutyGrid } : {}) } }),
  }
}

const FINDING = { kind: 'destination', subject: 'site' } as const

async function noteMissing(queries: Queries): Promise<number> {
  const cameras = await queries.camera.findMany({
    where: { status: 'active' },
    select: { ...PLACE_COLUMNS, categories: true },
    orderBy: { id: 'asc' },
  })
  const destinations = await readDestinations(queries, cameras)
  const missing = cameras.flatMap(({ id, categories }) =>
    categories.flatMap((category) =>
      destinations.of({ id }, category).kind === 'missing' ? [{ camera: id, category }] : [],
    ),
  )
  await closeCovered(queries, new Set(missing.map(({ camera }) => camera)))
  const examples = missing.slice(0, 3).map(({ camera, category }) => `${camera} × ${category}`)
  if (missing.length === 0) await closeFinding(queries, FINDING.kind, FINDING.subject)
  else
    await noteFinding(queries, {
      ...FINDING,
      ...findingText('destination-missing', { n: missing.length, examples: examples.join(', ') }),
    })
  return missing.length
}

/** Of single cameras: noted when a confirmation was refused. */
async function closeCovered(queries: Queries, missing: ReadonlySet<string>): Promise<void> {
  const { kind, subject } = FINDING
  const open = await queries.finding.findMany({ where: { kind, subject: { not: subject }, closedAt: null } })
  for (const finding of open) if (!missing.has(finding.subject)) await closeFinding(queries, kind, finding.subject)
}

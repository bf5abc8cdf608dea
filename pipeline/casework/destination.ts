/**
 * Where a case goes: the department, the duty grid and the address line. Rules are data, place x category; of each of the
 * three the most precise rule that gives it decides.
 */
import { findCategory } from '../catalogue/catalogue.ts'
import type { CategoryId } from '../vocabulary.ts'

export interface Department {
  /** As the case system knows it: a unified social credit code of 18, or its own id. */
  readonly code?: string
  readonly name: string
}

/** Precise last. `grid`: the code of a cell or the beginning of one: division 6, street 9, community 12 digits. */
export const PLACE_KINDS = ['any', 'district', 'group', 'grid', 'camera'] as const
type PlaceKind = (typeof PLACE_KINDS)[number]

/** Precise last. `group`: a group of the catalogue, like `sanitation`. */
export const MATTER_KINDS = ['any', 'group', 'category'] as const
type MatterKind = (typeof MATTER_KINDS)[number]

export interface DepartmentRule {
  readonly place: { readonly kind: PlaceKind; readonly value: string }
  readonly matter: { readonly kind: MatterKind; readonly value: string }
  readonly department: Department
  readonly dutyGrid?: string
  readonly addressLine?: string
}

/** What is known of the place where a candidate was seen. */
export interface CasePlace {
  readonly camera: {
    readonly id: string
    readonly name: string
    /** Code of 6 or 9 digits. */
    readonly district?: string
    readonly group?: string
    readonly addressLine?: string
  }
  /** The camera's cell, with the duty grid it belongs to where it has one. */
  readonly cell?: { readonly code: string; readonly dutyGrid?: string }
}

export interface Destination {
  readonly department: Department
  readonly dutyGrid: string
  readonly addressLine: string
  /** `default`: the site has no rules at all, so that everything goes to its dispatcher. */
  readonly basis: 'rule' | 'default'
}

export type MissingPart = 'department' | 'dutyGrid'

export type Destined =
  | { readonly kind: 'known'; readonly destination: Destination }
  | { readonly kind: 'missing'; readonly missing: readonly MissingPart[] }

/** What the city knows of a candidate's place. */
export interface CityFacts {
  /** The part of the civic register that it speaks of. */
  readonly componentCode?: string
  /** Cell of the unit grid in which its camera stands, 15 digits. */
  readonly gridCode?: string
  /** Where its case would go. */
  readonly destined: Destined
}

/** Of a site that has no rules: the person in the centre who sends cases on, and the whole site as one duty grid. */
const DISPATCHER: Department = { name: '派遣员' }
const WHOLE_SITE = '全域'

/** The rules that hold at a place. */
export interface PlaceRules {
  readonly place: CasePlace
  readonly siteHasRules: boolean
  /** The most precise first: the nearer place wins, then the more exact matter. */
  readonly rules: readonly DepartmentRule[]
}

/** For all categories of one place. */
export function rulesAt(rules: readonly DepartmentRule[], place: CasePlace): PlaceRules {
  return {
    place,
    siteHasRules: rules.length > 0,
    rules: rules.filter((rule) => holdsAt(rule, place)).toSorted((a, b) => precision(b) - precision(a)),
  }
}

export function destinationOf({ place, siteHasRules, rules }: PlaceRules, category: CategoryId): Destined {
  const { camera, cell } = place
  const fitting = rules.filter((rule) => speaksOf(rule, category))
  const dutyGrid = fitting.find((rule) => rule.dutyGrid)?.dutyGrid ?? cell?.dutyGrid ?? cell?.code
  const addressLine =
    fitting.find((rule) => rule.addressLine)?.addressLine ?? (camera.addressLine || camera.name || camera.id)
  if (!siteHasRules) {
    const everything = {
      department: DISPATCHER,
      dutyGrid: dutyGrid ?? WHOLE_SITE,
      addressLine,
      basis: 'default',
    } as const
    return { kind: 'known', destination: everything }
  }
  const department = fitting[0]?.department
  if (department !== undefined && dutyGrid !== undefined)
    return { kind: 'known', destination: { department, dutyGrid, addressLine, basis: 'rule' } }
  const missing: MissingPart[] = department === undefined ? ['department'] : []
  return { kind: 'missing', missing: dutyGrid === undefined ? [...missing, 'dutyGrid'] : missing }
}

function holdsAt({ place: { kind, value } }: DepartmentRule, { camera, cell }: CasePlace): boolean {
  switch (kind) {
    case 'any':
      return true
    case 'district':
      return camera.district?.startsWith(value) ?? false
    case 'group':
      return camera.group === value
    case 'grid':
      return cell?.code.startsWith(value) ?? false
    case 'camera':
      return camera.id === value
    default:
      return kind satisfies never
  }
}

function speaksOf({ matter: { kind, value } }: DepartmentRule, category: CategoryId): boolean {
  switch (kind) {
    case 'any':
      return true
    case 'group':
      return findCategory(category)?.group === value
    case 'category':
      return category === value
    default:
      return kind satisfies never
  }
}

function precision({ place, matter }: DepartmentRule): number {
  const digits = place.kind === 'grid' || place.kind === 'district' ? place.value.length : 0
  return (PLACE_KINDS.indexOf(place.kind) * 16 + digits) * MATTER_KINDS.length + MATTER_KINDS.indexOf(matter.kind)
}

/** What a place lacks, for the person who confirms there. */
export function missingSentence(missing: readonly MissingPart[], cameraId: string, category: CategoryId): string {
  const what = missing.map((part) => (part === 'department' ? 'no rule names the department' : 'no duty grid is known'))
  const remedy = missing.includes('department')
    ? 'Add a rule with `xunjie departments import` or under departments in the site’s file'
    : 'Bring the grid in with `xunjie grid import`, give the camera its cell, or name the duty grid in a rule'
  return `For ${category} at the camera ${cameraId} ${what.join(' and ')}, so that the case would reach nobody. ${remedy}, then confirm again.`
}

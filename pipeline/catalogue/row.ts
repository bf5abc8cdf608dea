/** One row of the catalogue: a problem category as data over seven recipe kinds. Durations are seconds. */
import type { IdentityKind, RecipeKind } from '../recipes/recipe.ts'
import type { CategoryId, Label } from '../vocabulary.ts'

type CategoryGroup =
  | 'street-order'
  | 'sanitation'
  | 'appearance'
  | 'advertising'
  | 'construction'
  | 'water-green'
  | 'facility'
  | 'emergency'

/** 1 safety-urgent, 2 high, 3 normal, 4 low. */
export type Severity = 1 | 2 | 3 | 4

interface CategoryCodes {
  readonly kind: 'event' | 'component' | 'ext'
  /** `inferred`: derived by the mapping rule, not seen in a 2013 list. */
  readonly status: 'found' | 'inferred' | 'ext'
  /** GB/T 30428.2-2013 as E-major-minor or C-major-minor, or a range `first..last`. */
  readonly code2013?: string
  /** GB/T 47678.5-2026, five digits, or a range `first..last`. */
  readonly code2026?: string
  readonly name2026?: string
  /** Where to file when the case system knows national codes only, or which code of a range to take by default. */
  readonly nearest2026?: string
}

interface CategoryRecipe {
  readonly kind: RecipeKind
  readonly dwellSeconds: number
  readonly minCount: number
  readonly zones: readonly string[]
  readonly excludeZones: readonly string[]
  readonly zoneSource: 'drawn' | 'partly-proposable' | 'proposable' | 'whole-picture'
  /** A text of `calendars/hours.ts`. */
  readonly hours: string
  readonly scheduleRequired: boolean
  readonly needsReference: boolean
  /** A register to ask before raising. */
  readonly register?: 'road-occupation-permit' | 'excavation-permit'
  /** Least share of the zones' area that the things seen must cover, 0..1. */
  readonly areaRatioMin?: number
  readonly sizeFloorM2?: number
  /** The zone's own `capacity`, where it has one, stands in for `minCount`. */
  readonly countFromZoneCapacity?: boolean
  /** Looks for things that vanish when a wide picture is shrunk: its zones are looked at in tiles too. */
  readonly smallThings?: true
}

interface CategoryTimeLimit {
  readonly value: number
  readonly unit: 'urgent_hour' | 'urgent_day' | 'work_hour' | 'work_day'
  readonly textZh: string
  readonly basis: string
  readonly otherConditionsZh?: string
}

export interface AutoVerify {
  readonly mode: 'zone-clear' | 'reference-restored' | 'state-normal' | 'component-restored' | 'manual' | 'transient'
  readonly clearFrames: number
  readonly clearSpacingSeconds: number
  /** Wait after *disposed* before the first look that counts. */
  readonly settleSeconds: number
  readonly rule: string
}

export interface CategoryRow {
  readonly id: CategoryId
  /** 1..63 */
  readonly no: number
  readonly nameZh: string
  readonly nameEn: string
  readonly group: CategoryGroup
  readonly groupZh: string
  readonly definitionZh: string
  readonly definitionEn: string
  readonly notAViolation: readonly string[]
  readonly hardNegatives: readonly string[]
  readonly codes: CategoryCodes
  readonly recipe: CategoryRecipe
  readonly identity: IdentityKind
  /** Labels that raise the row by themselves, most telling first. Empty: judged against the view's reference. */
  readonly labels: readonly Label[]
  /** Labels that raise a row judged against the reference as well: things that are a violation however long they stand. */
  readonly tellingLabels?: readonly Label[]
  /** What looks like a label of the row and is none of its matter: where one of these lies on a hit, the hit does not count. */
  readonly excusedBy?: readonly Label[]
  /** Component rows: the label of the intact part, whose absence is a sign by itself. */
  readonly wholeLabel?: Label
  /** All labels that have to do with the row, context included. */
  readonly primitives: readonly Label[]
  readonly evidence: { readonly minFrames: number; readonly spacingSeconds: number; readonly spanSeconds: number }
  readonly severity: Severity
  readonly timeLimit: CategoryTimeLimit
  readonly closureZh: string
  readonly autoVerify: AutoVerify
  /** Acts of seconds that looks minutes apart miss wholly or in part. */
  readonly needsWatch: 'no' | 'part' | 'whole'
  readonly personalData: readonly ('person' | 'plate')[]
  /** A runs on general detectors; B needs local tuning; C runs in shadow first. */
  readonly readiness: 'A' | 'B' | 'C'
}

/** What the API needs of the ladder, the review budget and rosters, in its own words. */
import type { Scope } from '../../pipeline/access/scope.ts'
import type { Shift } from '../../pipeline/budget/review-shift.ts'
import type { Forecast } from '../../pipeline/ladder/forecast.ts'
import type { LadderVerdict } from '../../pipeline/ladder/gates.ts'
import type { HeldFor } from '../../pipeline/ladder/opening.ts'
import type { MoveOutcome, Rung } from '../../pipeline/ladder/rung.ts'
import type { RosterMove, RosterReason } from '../../pipeline/commissioning/roster.ts'
import type { Page, PageQuery } from '../../pipeline/paging.ts'
import type { NormalizedBox } from '../../pipeline/vocabulary.ts'
import type { CameraNames } from './stores.ts'

export interface LadderRow extends LadderVerdict {
  readonly category: string
  readonly severity: number
  /** '' = cameras without a group. */
  readonly cameraGroup: string
  readonly rung: Rung
  readonly moved?: { readonly since: Date; readonly by: string; readonly reason: string }
  readonly counted: {
    readonly cameras: number
    readonly held: number
    readonly raised: number
    readonly cameraDays: number
  }
  readonly forecast: Forecast
}

export interface DayForecast {
  readonly candidates: number
  readonly falseOnes: number
  readonly unknown: number
  readonly unlabelled: number
  readonly nowPerDay: number
  readonly capacityPerDay: number
  readonly isBeyond: boolean
}

export type LadderMoved = MoveOutcome | { readonly kind: 'unknown' }

interface Steps {
  readonly categories: readonly string[]
  readonly cameraGroup: string
  readonly now: Date
}

interface Ladder {
  list(now: Date, scope: Scope): Promise<readonly LadderRow[]>
  forecast(asked: Steps): Promise<DayForecast>
  move(
    move: Steps & {
      readonly to: Rung
      readonly by: string
      readonly reason: string
      readonly insists: boolean
      readonly accepts: boolean
    },
  ): Promise<
    | { readonly kind: 'beyond-budget'; readonly day: DayForecast }
    | {
        readonly kind: 'done'
        readonly day: DayForecast
        readonly outcomes: readonly { readonly category: string; readonly outcome: LadderMoved }[]
      }
  >
}

export interface HeldCandidate {
  readonly id: string
  readonly category: string
  readonly severity: number
  readonly camera: CameraNames
  readonly cameraGroup?: string
  readonly heldFor: HeldFor
  readonly heldAt: Date
  readonly keptUntil: Date
  readonly firstSeenAt: Date
  readonly lastSeenAt: Date
  readonly place?: NormalizedBox
  readonly why: Readonly<Record<string, unknown>>
  readonly evidenceId?: string
  readonly label?: { readonly answer: 'right' | 'wrong'; readonly by: string; readonly at: Date }
  readonly ended?: { readonly at: Date; readonly because: 'gone' | 'kept-long-enough' }
}

interface HeldQuery {
  readonly scope: Scope
  readonly heldFor?: HeldFor
  readonly category?: string
  readonly cameraGroup?: string
  readonly ended: boolean
  readonly sample: boolean
  readonly cursor?: string
  readonly limit: number
}

interface Held {
  list(query: HeldQuery): Promise<{ readonly held: readonly HeldCandidate[]; readonly nextCursor?: string }>
  label(label: {
    candidateId: string
    answer: 'right' | 'wrong'
    by: string
    at: Date
  }): Promise<'labelled' | 'not-held'>
  raise(raised: {
    candidateId: string
    by: string
    at: Date
  }): Promise<{ readonly kind: 'raised'; readonly version: number } | { readonly kind: 'not-held' | 'not-found' }>
}

interface Load {
  readonly shift: Shift
  readonly seats?: number
  readonly capacity?: number
  readonly decided: number
  readonly room?: number
  readonly bySeverity: readonly { readonly severity: number; readonly open: number; readonly held: number }[]
  readonly held: Readonly<Record<HeldFor, number>>
  readonly throttled: readonly {
    readonly category: string
    readonly cameraGroup: string
    readonly severity: number
    readonly held: number
  }[]
  readonly unseen: number
  readonly oldestOpenAt?: Date
}

/** The stores of the ladder. */
export interface LadderStores {
  readonly ladder: Ladder
  readonly heldCandidates: Held
  readonly rosters: Rosters
  readonly dryRuns: DryRuns
  readonly reviewLoad: { read(now: Date, scope: Scope): Promise<Load> }
}

export interface RosterSummary {
  readonly id: string
  readonly status: 'proposed' | 'approved' | 'superseded'
  readonly firstDay: Date
  readonly capacity: number
  readonly createdAt: Date
  readonly approved?: { readonly at: Date; readonly by: string }
  readonly uncovered: number
  readonly uncoveredCells: readonly string[]
  readonly moves: Readonly<Record<RosterMove, number>>
  readonly forecast?: DayForecast
}

export interface RosterLine {
  readonly rank: number
  readonly camera: CameraNames
  readonly platformId: string
  readonly move: RosterMove
  readonly reason: RosterReason
}

interface Rosters {
  propose(wish: {
    capacity: number
    intervalSeconds: number
    firstDay: Date
    now: Date
    by: string
  }): Promise<RosterSummary>
  list(query: PageQuery): Promise<Page<RosterSummary>>
  get(id: string, now: Date): Promise<RosterSummary | undefined>
  entries(id: string, query: PageQuery & { readonly move?: RosterMove }): Promise<Page<RosterLine>>
  approve(
    id: string,
    by: string,
    now: Date,
  ): Promise<
    | {
        readonly kind: 'approved'
        readonly joined: number
        readonly left: number
        readonly finishing: number
        readonly toNeighbour: number
        readonly toPerson: number
      }
    | { readonly kind: 'not-found' | 'not-proposed' }
  >
}

interface DryRunDay {
  /** `2026-11-23`, local to each camera. */
  readonly day: string
  readonly scope: Scope
  readonly category?: string
  readonly cameraId?: string
  readonly cameraGroup?: string
}

export interface DryRunItem {
  readonly id: string
  readonly from: 'held' | 'view'
  readonly heldFor?: string
  readonly category: string
  readonly severity: number
  readonly camera: CameraNames
  readonly zoneId?: string
  readonly place?: NormalizedBox
  readonly label?: string
  readonly score: number
  readonly seenAt: Date
  readonly evidenceId?: string
  readonly hasPicture: boolean
}

interface DryRuns {
  items(day: DryRunDay, page: PageQuery): Promise<Page<DryRunItem>>
  counts(day: DryRunDay): Promise<
    readonly {
      readonly category: string
      readonly cameraId: string
      readonly wouldRaise: number
      readonly raised: number
    }[]
  >
  unanswered(day: DryRunDay): Promise<
    readonly {
      readonly kind: 'not-looked-at' | 'not-learned' | 'zones-changed' | 'not-run' | 'no-zones'
      readonly cameras: number
      readonly examples: readonly string[]
    }[]
  >
  /** Content hash. */
  picture(id: string): Promise<string | undefined>
}

/** What the API needs of the ladder, the review budget and rosters, in its own words. */
import type { Scope } from '../pipeline/access/scope.ts'
import type { Shift } from '../pipeline/budget/review-shift.ts'
import type { Forecast } from '../pipeline/ladder/forecast.ts'
import type { LadderVerdict } from '../pipeline/ladder/gates.ts'
import type { HeldFor } from '../pipeline/ladder/opening.ts'
import type { MoveOutcome, Rung } from '../pipeline/ladder/rung.ts'
import type { NormalizedBox } from '../pipeline/vocabulary.ts'
import type { CameraNames } from './ports.ts'

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
  readonly reviewLoad: { read(now: Date, scope: Scope): Promise<Load> }
}

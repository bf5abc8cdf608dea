/** What the API needs of the stores, in its own words. `prisma/stores/` answers them; times are instants (Date). */
import type { CategorySettingBook } from './category-setting.ts'
import type { MapSettings } from '../../pipeline/map-tiles.ts'
import type { Kpis } from './kpi.ts'
import type { Findings } from './finding.ts'
import type { CityFacts } from '../../pipeline/casework/destination.ts'
import type { Scope } from '../../pipeline/access/scope.ts'
import type { ChosenCondition } from '../../pipeline/casework/conditions.ts'
import type { CaseworkSettings } from '../../pipeline/casework/settings.ts'
import type { Page, PageQuery } from '../../pipeline/paging.ts'
import type { NormalizedBox, NormalizedPoint } from '../../pipeline/vocabulary.ts'
import type { RequestCounts } from '../plugins/shared-counts.ts'
import type { AuditLog, Keys, Originals, Packages, Scopes, Sessions, Users } from './access.ts'
import type { Callbacks, Cases, HeldCallbacks, Reconciliations, Verifications } from './case.ts'
import type { CameraHealth, CameraStates, Views } from './view.ts'
import type { Changes } from './change.ts'
import type { Checks, Honeypots } from './check.ts'
import type { CityLists } from './city.ts'
import type { LadderStores } from './ladder.ts'
import type { RejectionStores } from './suppression.ts'

export type CandidateStatus = 'open' | 'confirmed' | 'rejected' | 'merged' | 'held'

interface CandidateQuery {
  readonly scope: Scope
  readonly status?: CandidateStatus
  readonly category?: string
  readonly cursor?: string
  readonly limit: number
}

export interface CameraNames {
  readonly id: string
  readonly nameZh: string
  readonly nameEn: string
  readonly utcOffsetMinutes: number
  readonly lng?: number
  readonly lat?: number
  readonly crs: string
}

export interface EvidenceRow {
  readonly id: string
  /** sighting | after */
  readonly role: string
  readonly sha256: string
  readonly width: number
  readonly height: number
  readonly capturedAt: Date
  readonly place?: NormalizedBox
  readonly score: number
}

export interface Candidate extends CityFacts {
  readonly id: string
  readonly version: number
  readonly status: CandidateStatus
  readonly severity: number
  readonly category: string
  readonly camera: CameraNames
  readonly zone?: {
    readonly id: string
    readonly kind: string
    readonly origin: string
    readonly polygon: readonly NormalizedPoint[]
  }
  readonly place?: NormalizedBox
  readonly firstSeenAt: Date
  readonly lastSeenAt: Date
  readonly createdAt: Date
  readonly closedAt?: Date
  /** Votes, score, label, recipe, models: free of secrets, shown as it is. */
  readonly why: Readonly<Record<string, unknown>>
  readonly recurrenceOf?: string
  readonly mergedInto?: string
  readonly reopened: number
  readonly evidence: readonly EvidenceRow[]
}

export interface EarlierCandidate {
  readonly id: string
  readonly status: CandidateStatus
  readonly createdAt: Date
  readonly reason?: string
}

export interface NearbyCandidate {
  readonly id: string
  readonly status: CandidateStatus
  readonly category: string
  readonly severity: number
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly utcOffsetMinutes: number
  readonly camera: { readonly id: string; readonly nameZh: string; readonly nameEn: string }
  readonly distanceMetres?: number
  readonly caseState?: string
}

export interface CandidateDetail {
  readonly candidate: Candidate
  readonly earlier: readonly EarlierCandidate[]
  readonly nearby: readonly NearbyCandidate[]
}

interface Candidates {
  /** Most severe first, then oldest; the cursor is opaque. */
  list(query: CandidateQuery): Promise<{ readonly candidates: readonly Candidate[]; readonly nextCursor?: string }>
  find(id: string): Promise<Candidate | undefined>
  get(id: string, scope: Scope): Promise<CandidateDetail | undefined>
  /** In the order of the ids; those that are gone are left out. */
  details(ids: readonly string[], scope: Scope): Promise<readonly CandidateDetail[]>
  evidence(evidenceId: string): Promise<{ readonly sha256: string } | undefined>
  counts(scope: Scope): Promise<Readonly<Record<CandidateStatus, number>>>
}

export interface QueueFilter {
  readonly scope: Scope
  readonly category?: string
  /** 1 is the most severe: 2 leaves 1 and 2. */
  readonly minSeverity?: number
  readonly district?: string
  readonly cameraGroup?: string
}

export interface RunningClaim {
  readonly reviewerId: string
  readonly name?: string
  readonly until: Date
}

export type ClaimOutcome =
  | { readonly kind: 'claimed'; readonly until: Date }
  | { readonly kind: 'held'; readonly by: RunningClaim }
  | { readonly kind: 'decided'; readonly status: CandidateStatus; readonly version: number }
  | { readonly kind: 'not-found' }

/** Who has which candidate before him, for a while. */
interface Claims {
  next(
    query: QueueFilter & { readonly reviewerId: string; readonly count: number },
  ): Promise<readonly { readonly candidateId: string; readonly until: Date }[]>
  waiting(filter: QueueFilter): Promise<number>
  claim(candidateId: string, reviewerId: string): Promise<ClaimOutcome>
  release(candidateId: string, reviewerId: string): Promise<void>
  skip(candidateId: string, reviewerId: string): Promise<void>
}

export type ReviewOutcome =
  /** `made`: the other half of a split. */
  | { readonly kind: 'done'; readonly version: number; readonly made?: string }
  | { readonly kind: 'not-found' }
  /** Somebody else was faster, or the version is old. */
  | { readonly kind: 'changed'; readonly status: CandidateStatus; readonly version: number }
  /** Somebody else has it before him. */
  | { readonly kind: 'claimed'; readonly by: RunningClaim }
  | { readonly kind: 'too-late' }
  /** He rejected so often at this place that somebody else must decide. */
  | { readonly kind: 'not-by-you' }
  | { readonly kind: 'nothing-to-do' }
  | { readonly kind: 'not-mergeable' }
  | { readonly kind: 'not-splittable' }

interface Decision {
  readonly candidateId: string
  /** The version the reviewer saw. */
  readonly version: number
  readonly reviewerId: string
  readonly at: Date
  /** A second person is shown it blind from then on. */
  readonly secondFrom?: Date
}

interface Reviews {
  confirm(
    decision: Decision & {
      readonly receiverId: string
      readonly payload: unknown
      readonly condition?: ChosenCondition
      readonly deliverAfter: Date
    },
  ): Promise<ReviewOutcome>
  reject(decision: Decision & { readonly reason: string }): Promise<ReviewOutcome>
  recategorise(decision: Decision & { readonly category: string }): Promise<ReviewOutcome>
  merge(decision: Decision & { readonly into: string }): Promise<ReviewOutcome>
  split(decision: Decision & { readonly evidenceIds: readonly string[] }): Promise<ReviewOutcome>
  /** Takes back the newest decision while its undo window is open. */
  undo(request: { candidateId: string; reviewerId: string; at: Date; windowSeconds: number }): Promise<ReviewOutcome>
}

interface ReceiverRow {
  readonly id: string
  readonly adapter: 'webhook' | 'local'
  readonly sealedSecret: Uint8Array
  readonly readable?: boolean
}

export interface AlarmRow {
  readonly candidateId: string
  readonly cameraId: string
  readonly category: string
  readonly frameAt: Date
  readonly raisedAt: Date
  readonly shownAt?: Date
  readonly pushes: readonly { readonly hookId: string; readonly pushedAt?: Date; readonly lastError?: string }[]
}

export interface Stores extends RejectionStores, LadderStores {
  readonly users: Users
  readonly sessions: Sessions
  readonly requestCounts: RequestCounts
  readonly keys: Keys
  readonly scopes: Scopes
  readonly candidates: Candidates
  readonly claims: Claims
  readonly checks: Checks
  readonly honeypots: Honeypots
  readonly changes: Changes
  readonly reviews: Reviews
  readonly callbacks: Callbacks
  readonly cases: Cases
  readonly verifications: Verifications
  readonly receivers: { get(id: string): Promise<ReceiverRow | undefined>; default(): Promise<ReceiverRow | undefined> }
  readonly cameras: {
    /** By id; `find` is part of an id or a name. */
    healthPage(query: PageQuery & { scope: Scope; find?: string }): Promise<Page<CameraHealth>>
    /** Its next look is due. */
    lookNow(cameraId: string, now: Date): Promise<void>
  }
  readonly views: Views
  readonly cameraStates: CameraStates
  readonly city: CityLists
  readonly reconciliations: Reconciliations
  readonly held: HeldCallbacks
  readonly alarms: {
    /** A reviewer's list had them. */
    shown(candidateIds: readonly string[], by: string, now: Date): Promise<void>
    list(page: PageQuery, scope: Scope): Promise<Page<AlarmRow>>
  }
  readonly categorySettings: CategorySettingBook
  readonly settings: { casework(): Promise<CaseworkSettings>; map(): Promise<MapSettings> }
  readonly findings: Findings
  readonly figures: (scope: Scope) => Promise<
    readonly {
      readonly category: string
      readonly open: number
      readonly confirmed: number
      readonly rejected: number
    }[]
  >
  readonly kpis: Kpis
  readonly counters: (scope: Scope) => Promise<Readonly<Record<string, unknown>>>
  readonly auditLog: AuditLog
  readonly packages: Packages
  readonly originals: Originals
  /** Of accounts and of keys (`key:<id>`), by id; those that are known. */
  readonly names: (ids: Iterable<string>) => Promise<ReadonlyMap<string, string>>
  readonly audit: (entry: { actor: string; action: string; subject: string; detail?: object }) => Promise<void>
}

/** Masked pictures by content hash; undefined when the picture is gone (retention) or the hash is not one. */
export interface EvidenceReader {
  read(sha256: string): Promise<Buffer | undefined>
}

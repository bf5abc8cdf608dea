/** What the API needs of suppressions and second opinions, in its own words. */
import type { Scope } from '../../pipeline/access/scope.ts'
import type { Page, PageQuery } from '../../pipeline/paging.ts'
import type { NormalizedBox } from '../../pipeline/vocabulary.ts'
import type { CameraNames, CandidateStatus } from './stores.ts'

interface SuppressionRow {
  readonly id: string
  readonly category: string
  readonly camera: CameraNames
  readonly place?: NormalizedBox
  readonly zoneId?: string
  readonly candidateId?: string
  readonly reason: string
  readonly createdBy: string
  readonly createdAt: Date
  readonly expiresAt: Date
  readonly looks: number
  readonly lastLookAt?: Date
  readonly endedAt?: Date
  readonly endedBy?: string
  readonly endedFor?: string
}

interface Suppressions {
  /** Newest first; those in force, or those that are over. */
  list(query: {
    scope: Scope
    cursor?: string
    limit: number
    state?: 'in-force' | 'ended'
  }): Promise<{ readonly suppressions: readonly SuppressionRow[]; readonly nextCursor?: string }>
  remove(removal: { id: string; by: string; at: Date }): Promise<boolean>
}

interface Person {
  readonly id: string
  readonly name?: string
}

interface SecondOpinions {
  list(query: PageQuery & { scope: Scope }): Promise<
    Page<{
      readonly candidateId: string
      readonly category: string
      readonly camera: CameraNames
      readonly status: CandidateStatus
      readonly createdAt: Date
      readonly notBy: Person
      readonly decidedBy?: Person
    }>
  >
}

export interface RejectionStores {
  readonly suppressions: Suppressions
  readonly secondOpinions: SecondOpinions
}

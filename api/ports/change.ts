/** What the API needs to tell what happened, in its own words; times are instants (Date). */

export interface ChangePosition {
  readonly xid: bigint
  readonly seq: bigint
  readonly at: Date
}

/** Something happened to a candidate, a case or an alarm. */
export interface Change extends ChangePosition {
  readonly kind: 'candidate.opened' | 'candidate.changed' | 'candidate.closed' | 'case.changed' | 'alarm.raised'
  readonly subject: string
  readonly category?: string
  readonly severity?: number
  readonly version?: number
  /** Only this user is told. */
  readonly audience?: string
  readonly district?: string
  readonly cameraGroup?: string
}

/** What happened, in an order in which a reader misses nothing. */
export interface Changes {
  position(): Promise<ChangePosition>
  /** Whether nothing after the position can be missing. */
  reaches(position: ChangePosition): Promise<boolean>
  after(position: Pick<ChangePosition, 'xid' | 'seq'>, limit: number): Promise<readonly Change[]>
}

/** What an operator must know, as the API reads and writes it. */
import type { Scope } from '../pipeline/access/scope.ts'

export interface Finding {
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly detail: string
  readonly count: number
  readonly openedAt: Date
  readonly lastAt: Date
}

export interface Findings {
  open(scope: Scope): Promise<readonly Finding[]>
  note(finding: { kind: string; subject: string; detail: string }): Promise<void>
}

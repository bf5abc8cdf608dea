/** What an operator must know, as the API reads and writes it. */
import type { FindingText } from '../../pipeline/finding-words.ts'
import type { Scope } from '../../pipeline/access/scope.ts'
import type { Page, PageQuery } from '../../pipeline/paging.ts'

export interface Finding {
  readonly id: string
  readonly kind: string
  readonly subject: string
  readonly detail: string
  /** Of `pipeline/finding-words.ts`, with its values; absent in rows older than this. */
  readonly code?: string
  readonly params?: Readonly<Record<string, string | number>>
  readonly count: number
  readonly openedAt: Date
  readonly lastAt: Date
}

export interface Findings {
  /** The newest first. */
  open(page: PageQuery, scope: Scope): Promise<Page<Finding>>
  note(finding: { kind: string; subject: string } & FindingText): Promise<void>
}

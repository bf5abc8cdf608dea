import type { Database, Queries } from '../client.ts'

export interface AuditNote {
  /** User id, or the name of the process. */
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly detail?: object
}

export type Audit = (entry: AuditNote) => Promise<void>

export function createAudit({ queries }: Database): Audit {
  return (entry) => appendAudit(queries, entry)
}

export async function appendAudit(queries: Queries, { actor, action, subject, detail }: AuditNote): Promise<void> {
  await queries.auditEntry.create({ data: { actor, action, subject, detail: detail ?? {} } })
}

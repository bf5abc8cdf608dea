/** Something that an operator must know, one open row per kind and subject however often it happens. */
import { ulid } from 'ulid'
import type { FindingText } from '../../../pipeline/finding-words.ts'
import type { Scope } from '../../../pipeline/access/scope.ts'
import { type Page, pageOf, type PageQuery } from '../../../pipeline/paging.ts'
import { type Database, type Queries, sql } from '../../client.ts'
import { cursorParts, cursorText } from '../cursor.ts'
import { cameraInScope } from '../access/scope.ts'

export interface Finding {
  readonly id: string
  readonly kind: string
  readonly subject: string
  /** One sentence that says what to do. */
  readonly detail: string
  /** Of `pipeline/finding-words.ts`, with its values; absent in rows older than this. */
  readonly code?: string
  readonly params?: Readonly<Record<string, string | number>>
  readonly count: number
  readonly openedAt: Date
  readonly lastAt: Date
}

export interface NewFinding extends FindingText {
  readonly kind: string
  readonly subject: string
}

export interface FindingStore {
  note(finding: NewFinding): Promise<void>
  close(kind: string, subject: string): Promise<void>
  /** The newest first, by when it began. What is of no camera or candidate is for those who see the whole site. */
  open(page: PageQuery, scope: Scope): Promise<Page<Finding>>
}

export function createFindingStore({ queries }: Database): FindingStore {
  return {
    note: (finding) => noteFinding(queries, finding),
    close: (kind, subject) => closeFinding(queries, kind, subject),
    open: (page, scope) => open(queries, page, scope),
  }
}

async function open(queries: Queries, { cursor, limit }: PageQuery, scope: Scope): Promise<Page<Finding>> {
  const [before] = cursorParts(cursor, ['string']) ?? []
  const ids = await queries.$queryRaw<{ id: string }[]>(sql`
    SELECT f.id FROM finding f
    WHERE f.closed_at IS NULL AND (${scope.everywhere}::boolean OR ${cameraInScope(scope, sql`f.subject`)}
      OR EXISTS (SELECT FROM candidate k WHERE k.id = f.subject AND ${cameraInScope(scope, sql`k.camera_id`)}))
      AND (${before ?? null}::text IS NULL OR f.id < ${before ?? null})
    ORDER BY f.id DESC LIMIT ${limit + 1}`)
  const rows = await queries.finding.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    orderBy: { id: 'desc' },
  })
  const findings = rows.map(({ code, params, ...row }) => ({
    ...row,
    ...(code === null ? {} : { code, params: (params ?? {}) as unknown as FindingText['params'] }),
  }))
  return pageOf(findings, limit, ({ id }) => cursorText(id))
}

export async function noteFinding(
  queries: Queries,
  { kind, subject, code, params, detail }: NewFinding,
): Promise<void> {
  await queries.$executeRaw(sql`
    INSERT INTO finding (id, kind, subject, detail, code, params)
    VALUES (${ulid()}, ${kind}, ${subject}, ${detail}, ${code}, ${JSON.stringify(params)}::jsonb)
    ON CONFLICT (kind, subject) WHERE closed_at IS NULL
    DO UPDATE SET count = finding.count + 1, detail = EXCLUDED.detail,
      code = EXCLUDED.code, params = EXCLUDED.params, last_at = now()`)
}

export async function closeFinding(queries: Queries, kind: string, subject: string): Promise<void> {
  await queries.finding.updateMany({ where: { kind, subject, closedAt: null }, data: { closedAt: new Date() } })
}

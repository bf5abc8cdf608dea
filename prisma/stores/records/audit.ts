/** The audit: who did what. Entries are chained in the database (docs/adr/0018) and are never changed. */
import { createHash } from 'node:crypto'
import { type Page, pageOf, type PageQuery } from '../../../pipeline/paging.ts'
import { type Database, joinSql, type Queries, sql } from '../../client.ts'
import { cursorParts, cursorText } from '../cursor.ts'

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

/** In a transaction this holds one of 16 chains until its end: call it last. */
export async function appendAudit(queries: Queries, { actor, action, subject, detail }: AuditNote): Promise<void> {
  await queries.auditEntry.create({ data: { actor, action, subject, detail: detail ?? {} } })
}

export interface AuditEntry {
  readonly id: string
  readonly at: Date
  readonly actor: string
  readonly action: string
  readonly subject: string
  readonly detail: Readonly<Record<string, unknown>>
  /** `YYYY-MM-DD`, UTC. */
  readonly day: string
  readonly shard: number
  readonly seq: number
  readonly hash: string
}

export interface AuditQuery {
  readonly actor?: string
  readonly action?: string
  readonly subject?: string
  readonly from?: Date
  readonly to?: Date
  /** `nextCursor` of the page before. */
  readonly cursor?: string
  readonly limit: number
}

/** As it lies in the chain: `body` is the text that `hash` is the sha256 of. */
export interface ChainedEntry {
  readonly day: string
  readonly shard: number
  readonly seq: number
  readonly body: string
  readonly hash: string
}

/** What a day of the audit comes to. Once the day is over it changes no more. */
export interface AuditRoot {
  readonly day: string
  readonly entries: number
  /** sha256, hex, of `day shard entries hash` of each shard, one a line. */
  readonly root: string
  readonly shards: readonly { readonly shard: number; readonly entries: number; readonly hash: string }[]
}

export interface AuditReader {
  /** The newest first. */
  list(query: AuditQuery): Promise<{ readonly entries: readonly AuditEntry[]; readonly nextCursor?: string }>
  /** By day, oldest first; `from` and `to` are days and belong to it. */
  roots(range: Range): Promise<readonly AuditRoot[]>
  rootPage(query: Range & PageQuery): Promise<Page<AuditRoot>>
  /** Shard by shard, each in the order of its chain. */
  chained(range: { readonly from?: string; readonly to?: string }): AsyncIterable<ChainedEntry>
}

export function createAuditReader({ queries }: Database): AuditReader {
  return {
    list: (query) => list(queries, query),
    roots: (range) => roots(queries, range),
    rootPage: (query) => rootPage(queries, query),
    chained: (range) => chained(queries, range),
  }
}

async function list(queries: Queries, query: AuditQuery): ReturnType<AuditReader['list']> {
  const { actor, action, subject, from, to, cursor, limit } = query
  const before = cursor !== undefined && /^\d{1,18}$/.test(cursor) ? BigInt(cursor) : undefined
  const rows = await queries.auditEntry.findMany({
    where: {
      ...(actor === undefined ? {} : { actor }),
      ...(action === undefined ? {} : { action }),
      ...(subject === undefined ? {} : { subject }),
      at: { ...(from === undefined ? {} : { gte: from }), ...(to === undefined ? {} : { lt: to }) },
      ...(before === undefined ? {} : { id: { lt: before } }),
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
  })
  const entries = rows.slice(0, limit).map(({ id, day, detail, prev: _prev, ...row }) => ({
    ...row,
    id: String(id),
    day: dayText(day),
    detail: detail as Record<string, unknown>,
  }))
  const last = entries.at(-1)
  return { entries, ...(rows.length > limit && last !== undefined ? { nextCursor: last.id } : {}) }
}

function dayText(day: Date): string {
  return day.toISOString().slice(0, 10)
}

interface Range {
  readonly from?: string
  readonly to?: string
}

function within({ from, to }: Range) {
  const bounds = [
    ...(from === undefined ? [] : [sql`day >= ${from}::date`]),
    ...(to === undefined ? [] : [sql`day <= ${to}::date`]),
  ]
  return bounds.length === 0 ? sql`TRUE` : joinSql(bounds, ' AND ')
}

interface ShardRow {
  readonly day: string
  readonly shard: number
  readonly entries: number
  readonly hash: string
}

async function roots(queries: Queries, range: Range): Promise<readonly AuditRoot[]> {
  const rows = await queries.$queryRaw<ShardRow[]>(sql`
    SELECT DISTINCT ON (day, shard) to_char(day, 'YYYY-MM-DD') AS day, shard, seq AS entries, hash
    FROM audit_entry WHERE ${within(range)} ORDER BY day, shard, seq DESC`)
  const days = new Map<string, ShardRow[]>()
  for (const row of rows) days.set(row.day, [...(days.get(row.day) ?? []), row])
  return [...days].map(([day, shards]) => rootOf(day, shards))
}

async function rootPage(queries: Queries, query: Range & PageQuery): Promise<Page<AuditRoot>> {
  const { cursor, limit, ...range } = query
  const [after] = cursorParts(cursor, ['string']) ?? []
  const days = await queries.$queryRaw<{ day: string }[]>(sql`
    SELECT DISTINCT to_char(day, 'YYYY-MM-DD') AS day FROM audit_entry
    WHERE ${within(range)} AND (${after ?? null}::text IS NULL OR to_char(day, 'YYYY-MM-DD') > ${after ?? null})
    ORDER BY 1 LIMIT ${limit + 1}`)
  const page = pageOf(days, limit, ({ day }) => cursorText(day))
  const [first, last] = [page.rows[0], page.rows.at(-1)]
  if (first === undefined || last === undefined) return { rows: [] }
  return { ...page, rows: await roots(queries, { from: first.day, to: last.day }) }
}

export function rootOf(day: string, shards: readonly Omit<ShardRow, 'day'>[]): AuditRoot {
  const lines = shards.map(({ shard, entries, hash }) => `${day} ${shard} ${entries} ${hash}\n`)
  return {
    day,
    entries: shards.reduce((sum, { entries }) => sum + entries, 0),
    root: createHash('sha256').update(lines.join('')).digest('hex'),
    shards: shards.map(({ shard, entries, hash }) => ({ shard, entries, hash })),
  }
}

const PAGE = 5000

async function* chained(queries: Queries, range: Range): AsyncGenerator<ChainedEntry> {
  let after = { shard: -1, day: '0001-01-01', seq: 0 }
  for (;;) {
    const rows = await queries.$queryRaw<ChainedEntry[]>(sql`
      SELECT to_char(a.day, 'YYYY-MM-DD') AS day, a.shard, a.seq, audit_body(a) AS body, a.hash FROM audit_entry a
      WHERE ${within(range)} AND (a.shard, a.day, a.seq) > (${after.shard}::int, ${after.day}::date, ${after.seq}::int)
      ORDER BY a.shard, a.day, a.seq LIMIT ${PAGE}`)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE) return
    after = last
  }
}

/** Requests to see an unmasked original: one person asks with a reason, another agrees, for half an hour. */
import { ulid } from 'ulid'
import type { Scope } from '../../../pipeline/access/scope.ts'
import { type Page, pageOf, type PageQuery } from '../../../pipeline/paging.ts'
import { type Database, type Queries, sql } from '../../client.ts'
import { appendAudit } from './audit.ts'
import { cursorParts, cursorText } from '../cursor.ts'
import { cameraInScope } from '../access/scope.ts'

export interface OriginalRequest {
  readonly id: string
  readonly evidenceId: string
  readonly candidateId: string
  readonly sha256: string
  readonly reason: string
  readonly askedBy: string
  readonly askedAt: Date
  readonly agreedBy?: string
  readonly agreedAt?: Date
  readonly expiresAt: Date
  readonly opened: number
}

export type Agreement =
  | { readonly kind: 'agreed'; readonly request: OriginalRequest }
  /** Nobody agrees to what he asked for himself. */
  | { readonly kind: 'same-person' }
  | { readonly kind: 'over' }
  | { readonly kind: 'not-found' }

export interface OriginalStore {
  /** Undefined when the picture is gone. */
  ask(request: { evidenceId: string; reason: string; by: string; now: Date }): Promise<OriginalRequest | undefined>
  agree(id: string, by: string, now: Date): Promise<Agreement>
  /** For the person who asked, while it runs; each is noted. Undefined otherwise. */
  open(id: string, by: string, now: Date): Promise<OriginalRequest | undefined>
  /** Of cameras in the scope, newest first. */
  list(page: PageQuery, scope: Scope): Promise<Page<OriginalRequest>>
}

const ASKED_MS = 24 * 3_600_000
const OPEN_MS = 30 * 60_000

export function createOriginalStore(database: Database): OriginalStore {
  const { queries } = database
  return {
    ask: ({ evidenceId, reason, by, now }) =>
      database.transaction(async (tx) => {
        const picture = await tx.evidence.findUnique({ where: { id: evidenceId }, include: { candidate: true } })
        if (picture === null) return undefined
        const { candidateId, sha256, candidate } = picture
        const row = await tx.originalRequest.create({
          data: {
            id: ulid(),
            evidenceId,
            candidateId,
            cameraId: candidate.cameraId,
            sha256,
            reason,
            askedBy: by,
            askedAt: now,
            expiresAt: new Date(now.getTime() + ASKED_MS),
          },
        })
        await note(tx, by, 'original.ask', row)
        return requestOf(row)
      }),
    agree: (id, by, now) => database.transaction((tx) => agree(tx, { id, by, now })),
    open: (id, by, now) =>
      database.transaction(async (tx) => {
        const running = { id, askedBy: by, agreedAt: { not: null }, expiresAt: { gt: now } }
        const opened = await tx.originalRequest.updateMany({ where: running, data: { opened: { increment: 1 } } })
        if (opened.count === 0) return undefined
        const row = await tx.originalRequest.findUniqueOrThrow({ where: { id } })
        await note(tx, by, 'original.open', row)
        return requestOf(row)
      }),
    list: async ({ cursor, limit }, scope) => {
      const [before] = cursorParts(cursor, ['string']) ?? []
      const ids = await queries.$queryRaw<{ id: string }[]>(sql`
        SELECT id FROM original_request
        WHERE ${cameraInScope(scope, sql`camera_id`)} AND (${before ?? null}::text IS NULL OR id < ${before ?? null})
        ORDER BY id DESC LIMIT ${limit + 1}`)
      const rows = await queries.originalRequest.findMany({
        where: { id: { in: ids.map(({ id }) => id) } },
        orderBy: { id: 'desc' },
      })
      return pageOf(rows.map(requestOf), limit, ({ id }) => cursorText(id))
    },
  }
}

async function agree(tx: Queries, { id, by, now }: { id: string; by: string; now: Date }): Promise<Agreement> {
  await tx.$queryRaw(sql`SELECT id FROM original_request WHERE id = ${id} FOR UPDATE`)
  const found = await tx.originalRequest.findUnique({ where: { id } })
  if (found === null) return { kind: 'not-found' }
  if (found.askedBy === by) return { kind: 'same-person' }
  if (found.agreedAt !== null || found.expiresAt <= now) return { kind: 'over' }
  const expiresAt = new Date(now.getTime() + OPEN_MS)
  const row = await tx.originalRequest.update({ where: { id }, data: { agreedBy: by, agreedAt: now, expiresAt } })
  await note(tx, by, 'original.agree', row)
  return { kind: 'agreed', request: requestOf(row) }
}

type Row = Awaited<ReturnType<Queries['originalRequest']['findFirstOrThrow']>>

async function note(tx: Queries, actor: string, action: string, row: Row): Promise<void> {
  const { id, evidenceId, candidateId, reason, askedBy } = row
  await appendAudit(tx, { actor, action, subject: candidateId, detail: { request: id, evidenceId, reason, askedBy } })
}

function requestOf({ cameraId: _camera, agreedBy, agreedAt, ...row }: Row): OriginalRequest {
  return { ...row, ...(agreedBy === null ? {} : { agreedBy }), ...(agreedAt === null ? {} : { agreedAt }) }
}

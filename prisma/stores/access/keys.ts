/** API keys: made once, kept as a hash, found by it. */
import { KEY_ROLES, parseRole, type Role } from '../../../pipeline/access/roles.ts'
import type { Scope } from '../../../pipeline/access/scope.ts'
import { type Page, pageOf, type PageQuery } from '../../../pipeline/paging.ts'
import { type Database, type Queries, sql } from '../../client.ts'
import { appendAudit } from '../records/audit.ts'
import { cursorParts, cursorText } from '../cursor.ts'
import type { SignedIn } from './sessions.ts'
import { scopeColumns, scopeOf } from './users.ts'

export interface Key {
  readonly id: string
  readonly name: string
  readonly prefix: string
  /** Absent = a word that is none of this version, or no role for keys: it grants nothing. */
  readonly role?: Role
  readonly scope: Scope
  readonly createdBy: string
  readonly createdAt: Date
  readonly expiresAt: Date
  /** To the minute. */
  readonly lastUsedAt?: Date
  readonly revokedAt?: Date
}

export interface NewKey {
  readonly id: string
  readonly name: string
  readonly prefix: string
  readonly keyHash: string
  readonly role: Role
  readonly scope: Scope
  readonly createdBy: string
  readonly expiresAt: Date
}

export interface KeyStore {
  create(key: NewKey): Promise<void>
  /** The newest first. */
  list(page: PageQuery): Promise<Page<Key>>
  /** Undefined when unknown, expired or revoked at `now`. Notes that it was used. */
  find(keyHash: string, now: Date): Promise<SignedIn | undefined>
  /** False when there is no such key, or it was revoked before. */
  revoke(id: string, by: string): Promise<boolean>
}

export function createKeyStore(database: Database): KeyStore {
  const { queries } = database
  return {
    create: ({ scope, ...key }) =>
      database.transaction(async (tx) => {
        await tx.apiKey.create({ data: { ...key, ...scopeColumns(scope) } })
        const { id, name, prefix, role, expiresAt, createdBy } = key
        const detail = { name, prefix, role, scope, expiresAt: expiresAt.toISOString() }
        await appendAudit(tx, { actor: createdBy, action: 'key.add', subject: id, detail })
      }),
    list: async ({ cursor, limit }) => {
      const [before] = cursorParts(cursor, ['string']) ?? []
      const where = before === undefined ? {} : { id: { lt: before } }
      const found = await queries.apiKey.findMany({ where, orderBy: { id: 'desc' }, take: limit + 1 })
      return pageOf(found.map(keyOf), limit, ({ id }) => cursorText(id))
    },
    find: (keyHash, now) => find(queries, keyHash, now),
    revoke: (id, by) =>
      database.transaction(async (tx) => {
        const revoked = await tx.apiKey.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } })
        if (revoked.count === 0) return false
        await appendAudit(tx, { actor: by, action: 'key.revoke', subject: id })
        return true
      }),
  }
}

async function find(queries: Queries, keyHash: string, now: Date): Promise<SignedIn | undefined> {
  const row = await queries.apiKey.findUnique({ where: { keyHash } })
  if (row === null || row.revokedAt !== null || row.expiresAt <= now) return undefined
  const { id, name, role, scope, expiresAt } = keyOf(row)
  if (role === undefined) return undefined
  // A row written for each call of a program that polls would be most of what the table ever does.
  await queries.$executeRaw(sql`
    UPDATE api_key SET last_used_at = ${now}
    WHERE id = ${id} AND (last_used_at IS NULL OR last_used_at < ${now}::timestamptz - interval '1 minute')`)
  return { via: 'key', userId: `key:${id}`, name, role, scope, csrf: '', expiresAt }
}

type KeyRow = Awaited<ReturnType<Queries['apiKey']['findFirstOrThrow']>>

function keyOf(row: KeyRow): Key {
  const { id, name, prefix, createdBy, createdAt, expiresAt, lastUsedAt, revokedAt } = row
  const role = parseRole(row.role)
  return {
    id,
    name,
    prefix,
    ...(role === undefined || !KEY_ROLES.some((allowed) => allowed === role) ? {} : { role }),
    scope: scopeOf(row),
    createdBy,
    createdAt,
    expiresAt,
    ...(lastUsedAt === null ? {} : { lastUsedAt }),
    ...(revokedAt === null ? {} : { revokedAt }),
  }
}

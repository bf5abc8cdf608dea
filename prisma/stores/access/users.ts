import type { Role } from '../../../pipeline/access/roles.ts'
import { parseRole } from '../../../pipeline/access/roles.ts'
import type { Scope } from '../../../pipeline/access/scope.ts'
import { type Page, pageOf, type PageQuery } from '../../../pipeline/paging.ts'
import { type Database, isDuplicate, type Queries, sql } from '../../client.ts'
import { appendAudit } from '../records/audit.ts'
import { cursorParts, cursorText } from '../cursor.ts'

export interface User {
  readonly id: string
  readonly name: string
  /** argon2id, PHC string. */
  readonly passwordHash: string
  /** Absent = the word in the database is none of this version: the account grants nothing. */
  readonly role?: Role
  readonly scope: Scope
  readonly failedLogins: number
  readonly lockedUntil?: Date
  readonly disabledAt?: Date
  readonly createdAt: Date
}

export interface NewUser {
  readonly id: string
  readonly name: string
  readonly passwordHash: string
  readonly role: Role
  readonly scope: Scope
}

/** What is absent stays. */
export interface UserChange {
  readonly role?: Role
  readonly scope?: Scope
  readonly disabled?: boolean
  readonly passwordHash?: string
}

export type UserOutcome =
  | { readonly kind: 'done'; readonly user: User }
  | { readonly kind: 'not-found' }
  /** Nobody would be left who may administer the whole site. */
  | { readonly kind: 'last-administrator' }

export type LoginTry = { readonly kind: 'shut' } | { readonly kind: 'counted'; readonly lockedUntil?: Date }

export interface UserStore {
  byName(name: string): Promise<User | undefined>
  /** By name. */
  list(page: PageQuery): Promise<Page<User>>
  /** False when the name is taken. */
  create(user: NewUser, by: string): Promise<boolean>
  /** A new role or scope counts from the next request on; a new password and a disabling end the user's sessions. */
  change(id: string, change: UserChange, by: string): Promise<UserOutcome>
  countAdministrators(): Promise<number>
  /** Counts a try as a failure, one at a time for each name. */
  tryLogin(userId: string, now: Date, lockAfter: (failures: number) => Date | undefined): Promise<LoginTry>
  loginSucceeded(userId: string): Promise<void>
}

export function createUserStore(database: Database): UserStore {
  const { queries } = database
  return {
    byName: async (name) => {
      const row = await queries.user.findUnique({ where: { name } })
      return row === null ? undefined : userOf(row)
    },
    list: (page) => list(queries, page),
    create: (user, by) => database.transaction((tx) => create(tx, user, by)).catch(falseWhenTaken),
    change: (id, change, by) => database.transaction((tx) => changeUser(tx, { id, change, by })),
    countAdministrators: () => queries.user.count({ where: ADMINISTRATORS }),
    tryLogin: (id, now, lockAfter) => database.transaction((tx) => tryLogin(tx, id, { now, lockAfter })),
    loginSucceeded: async (id) => {
      await queries.user.updateMany({ where: { id }, data: { failedLogins: 0, lockedUntil: null } })
    },
  }
}

interface Trying {
  readonly now: Date
  readonly lockAfter: (failures: number) => Date | undefined
}

async function tryLogin(tx: Queries, id: string, { now, lockAfter }: Trying): Promise<LoginTry> {
  const [user] = await tx.$queryRaw<{ failed: number; until: Date | null }[]>(
    sql`SELECT failed_logins AS failed, locked_until AS until FROM user_account WHERE id = ${id} FOR UPDATE`,
  )
  if (!user || (user.until !== null && user.until > now)) return { kind: 'shut' }
  const lockedUntil = lockAfter(user.failed + 1)
  await tx.user.update({
    where: { id },
    data: { failedLogins: { increment: 1 }, ...(lockedUntil ? { lockedUntil } : {}) },
  })
  return { kind: 'counted', ...(lockedUntil ? { lockedUntil } : {}) }
}

async function list(queries: Queries, { cursor, limit }: PageQuery): Promise<Page<User>> {
  const [after] = cursorParts(cursor, ['string']) ?? []
  const where = after === undefined ? {} : { name: { gt: after } }
  const found = await queries.user.findMany({ where, orderBy: { name: 'asc' }, take: limit + 1 })
  return pageOf(found.map(userOf), limit, ({ name }) => cursorText(name))
}

const ADMINISTRATORS = { role: 'administrator', everywhere: true, disabledAt: null }

function falseWhenTaken(error: unknown): false {
  if (isDuplicate(error)) return false
  throw error
}

async function create(tx: Queries, { scope, ...user }: NewUser, by: string): Promise<boolean> {
  await tx.user.create({ data: { ...user, ...scopeColumns(scope) } })
  const detail = { name: user.name, role: user.role, scope }
  await appendAudit(tx, { actor: by, action: 'user.add', subject: user.id, detail })
  return true
}

interface Asked {
  readonly id: string
  readonly change: UserChange
  readonly by: string
}

async function changeUser(tx: Queries, { id, change, by }: Asked): Promise<UserOutcome> {
  // Two administrators who disable each other at once: one of them must see the other's change.
  await tx.$queryRaw(sql`SELECT id FROM user_account WHERE role = 'administrator' ORDER BY id FOR UPDATE`)
  const { role, scope, disabled, passwordHash } = change
  const before = await tx.user.findUnique({ where: { id } })
  if (before === null) return { kind: 'not-found' }
  const data = {
    ...(role === undefined ? {} : { role }),
    ...(scope === undefined ? {} : scopeColumns(scope)),
    ...(disabled === undefined ? {} : { disabledAt: disabled ? (before.disabledAt ?? new Date()) : null }),
    ...(passwordHash === undefined ? {} : { passwordHash, failedLogins: 0, lockedUntil: null }),
  }
  const after = { ...before, ...data }
  if (isAdministrator(before) && !isAdministrator(after)) {
    const others = await tx.user.count({ where: { ...ADMINISTRATORS, id: { not: id } } })
    if (others === 0) return { kind: 'last-administrator' }
  }
  const row = await tx.user.update({ where: { id }, data })
  if (passwordHash !== undefined || disabled === true) await tx.session.deleteMany({ where: { userId: id } })
  const said = { role, scope, disabled, ...(passwordHash === undefined ? {} : { password: 'changed' }) }
  await appendAudit(tx, { actor: by, action: 'user.change', subject: id, detail: said })
  return { kind: 'done', user: userOf(row) }
}

function isAdministrator(row: { role: string; everywhere: boolean; disabledAt: Date | null }): boolean {
  return row.role === 'administrator' && row.everywhere && row.disabledAt === null
}

interface ScopeColumns {
  readonly everywhere: boolean
  readonly districts: readonly string[]
  readonly cameraGroups: readonly string[]
}

export function scopeOf({ everywhere, districts, cameraGroups }: ScopeColumns): Scope {
  return { everywhere, districts, cameraGroups }
}

export function scopeColumns({ everywhere, districts, cameraGroups }: Scope) {
  return { everywhere, districts: [...districts], cameraGroups: [...cameraGroups] }
}

type UserRow = Awaited<ReturnType<Queries['user']['findFirstOrThrow']>>

function userOf(row: UserRow): User {
  const { id, name, passwordHash, failedLogins, lockedUntil, disabledAt, createdAt } = row
  const role = parseRole(row.role)
  return {
    id,
    name,
    passwordHash,
    ...(role === undefined ? {} : { role }),
    scope: scopeOf(row),
    failedLogins,
    ...(lockedUntil === null ? {} : { lockedUntil }),
    ...(disabledAt === null ? {} : { disabledAt }),
    createdAt,
  }
}

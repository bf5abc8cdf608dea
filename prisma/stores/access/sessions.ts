import { parseRole, type Role } from '../../../pipeline/access/roles.ts'
import type { Scope } from '../../../pipeline/access/scope.ts'
import type { Database } from '../../client.ts'
import { scopeOf } from './users.ts'

export interface SignedIn {
  /** A key has no session: nothing in a browser sends it by itself. */
  readonly via: 'session' | 'key'
  readonly userId: string
  readonly name: string
  readonly role: Role
  readonly scope: Scope
  /** Empty for a key. */
  readonly csrf: string
  readonly expiresAt: Date
}

export interface SessionStore {
  /** Also removes sessions that ended before. */
  create(session: { tokenHash: string; userId: string; csrf: string; expiresAt: Date }): Promise<void>
  /** Undefined when unknown or expired at `now`, and when its user was disabled. */
  find(tokenHash: string, now: Date): Promise<SignedIn | undefined>
  remove(tokenHash: string): Promise<void>
}

export function createSessionStore({ queries }: Database): SessionStore {
  return {
    create: async (session) => {
      await queries.session.deleteMany({ where: { expiresAt: { lt: new Date() } } })
      await queries.session.create({ data: session })
    },
    find: async (tokenHash, now) => {
      const row = await queries.session.findUnique({ where: { tokenHash }, include: { user: true } })
      if (!row || row.expiresAt <= now || row.user.disabledAt !== null) return undefined
      const role = parseRole(row.user.role)
      if (role === undefined) return undefined
      const { user, csrf, expiresAt } = row
      return { via: 'session', userId: user.id, name: user.name, role, scope: scopeOf(user), csrf, expiresAt }
    },
    remove: async (tokenHash) => {
      await queries.session.deleteMany({ where: { tokenHash } })
    },
  }
}

import type { Database } from '../client.ts'
import { parseRole, type Role } from './users.ts'

export interface SignedIn {
  readonly userId: string
  readonly name: string
  readonly role: Role
  readonly csrf: string
  readonly expiresAt: Date
}

export interface SessionStore {
  /** Also removes sessions that ended before. */
  create(session: { tokenHash: string; userId: string; csrf: string; expiresAt: Date }): Promise<void>
  /** Undefined when unknown or expired at `now`. */
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
      if (!row || row.expiresAt <= now) return undefined
      const role = parseRole(row.user.role)
      return { userId: row.userId, name: row.user.name, role, csrf: row.csrf, expiresAt: row.expiresAt }
    },
    remove: async (tokenHash) => {
      await queries.session.deleteMany({ where: { tokenHash } })
    },
  }
}

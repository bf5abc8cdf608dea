import type { Database } from '../client.ts'

const ROLES = ['reviewer', 'dispatcher', 'administrator'] as const
export type Role = (typeof ROLES)[number]

export interface User {
  readonly id: string
  readonly name: string
  /** argon2id, PHC string. */
  readonly passwordHash: string
  readonly role: Role
  readonly failedLogins: number
  readonly lockedUntil?: Date
}

export interface UserStore {
  byName(name: string): Promise<User | undefined>
  create(user: { id: string; name: string; passwordHash: string; role: Role }): Promise<void>
  countAdministrators(): Promise<number>
  /** Counts one failure more; `lockedUntil` when the name is to stay shut. */
  loginFailed(userId: string, lockedUntil?: Date): Promise<void>
  loginSucceeded(userId: string): Promise<void>
}

/** An unknown word is the least of the roles. */
export function parseRole(word: string): Role {
  return ROLES.find((role) => role === word) ?? 'reviewer'
}

export function createUserStore({ queries }: Database): UserStore {
  return {
    byName: async (name) => {
      const row = await queries.user.findUnique({ where: { name } })
      if (!row) return undefined
      const { id, passwordHash, failedLogins, lockedUntil } = row
      const role = parseRole(row.role)
      return { id, name: row.name, passwordHash, role, failedLogins, ...(lockedUntil ? { lockedUntil } : {}) }
    },
    create: async (user) => {
      await queries.user.create({ data: user })
    },
    countAdministrators: () => queries.user.count({ where: { role: 'administrator' } }),
    loginFailed: async (id, lockedUntil) => {
      await queries.user.updateMany({
        where: { id },
        data: { failedLogins: { increment: 1 }, ...(lockedUntil ? { lockedUntil } : {}) },
      })
    },
    loginSucceeded: async (id) => {
      await queries.user.updateMany({ where: { id }, data: { failedLogins: 0, lockedUntil: null } })
    },
  }
}

/** Users and keys as an administrator makes them, for the API and the command line alike. */
import { randomBytes } from 'node:crypto'
import { ulid } from 'ulid'
import type { Role } from '../pipeline/access/roles.ts'
import type { Scope } from '../pipeline/access/scope.ts'
import type { KeyRow, Keys, User, UserChange, UserOutcome, Users } from './ports/access.ts'
import { generatePassword, hashPassword } from './passwords.ts'
import { hashToken } from './plugins/session.ts'

export interface WantedUser {
  readonly name: string
  readonly role: Role
  readonly scope: Scope
  readonly by: string
}

/** The password is generated and returned once; undefined when the name is taken. */
export async function addUser(
  users: Pick<Users, 'byName' | 'create'>,
  { by, ...wanted }: WantedUser,
): Promise<{ readonly user: User; readonly password: string } | undefined> {
  const password = generatePassword()
  const made = await users.create({ id: ulid(), ...wanted, passwordHash: await hashPassword(password) }, by)
  const user = made ? await users.byName(wanted.name) : undefined
  return user && { user, password }
}

/** With a new password, which is generated and returned once. */
export async function changeUser(
  users: Pick<Users, 'change'>,
  id: string,
  { newPassword, by, ...change }: Omit<UserChange, 'passwordHash'> & { newPassword?: boolean; by: string },
): Promise<{ readonly outcome: UserOutcome; readonly password?: string }> {
  if (newPassword !== true) return { outcome: await users.change(id, change, by) }
  const password = generatePassword()
  const outcome = await users.change(id, { ...change, passwordHash: await hashPassword(password) }, by)
  return { outcome, password }
}

export interface WantedKey {
  readonly name: string
  readonly role: Role
  readonly scope: Scope
  readonly by: string
  readonly expiresAt: Date
}

const SHOWN_CHARACTERS = 8

/** The key is returned once: 256 random bits behind a word that scanners for leaked keys can look for. */
export async function addKey(
  keys: Pick<Keys, 'create'>,
  { by, ...wanted }: WantedKey,
): Promise<{ readonly key: string; readonly row: KeyRow }> {
  const secret = randomBytes(32).toString('base64url')
  const key = `xunjie_${secret}`
  const row = { id: ulid(), ...wanted, prefix: `xunjie_${secret.slice(0, SHOWN_CHARACTERS)}`, createdBy: by }
  await keys.create({ ...row, keyHash: hashToken(key) })
  return { key, row: { ...row, createdAt: new Date() } }
}

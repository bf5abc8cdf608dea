/** The one account that exists at the first start. Its password is generated, returned once and stored only as a hash. */
import { ulid } from 'ulid'
import { generatePassword, hashPassword } from './passwords.ts'
import type { Role } from '../pipeline/access/roles.ts'
import { EVERYWHERE, type Scope } from '../pipeline/access/scope.ts'

export interface Accounts {
  countAdministrators(): Promise<number>
  /** False when the name is taken. */
  create(
    user: { id: string; name: string; passwordHash: string; role: Role; scope: Scope },
    by: string,
  ): Promise<boolean>
}

export interface FirstAdministrator {
  readonly name: string
  /** To be shown to the operator once; never logged. */
  readonly password: string
}

/** Makes `admin` when there is no administrator yet; undefined when there is one. */
export async function ensureFirstAdministrator(accounts: Accounts): Promise<FirstAdministrator | undefined> {
  if ((await accounts.countAdministrators()) > 0) return undefined
  const first = { name: 'admin', password: generatePassword() }
  const passwordHash = await hashPassword(first.password)
  const account = { id: ulid(), name: first.name, passwordHash, role: 'administrator', scope: EVERYWHERE } as const
  // Two processes that start at once: the name is unique, and the slower one shows no password.
  return (await accounts.create(account, 'start')) ? first : undefined
}

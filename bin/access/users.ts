/** `xunjie users`: the accounts of the running system, for whoever holds the host. */
import Table from 'cli-table3'
import { addUser, changeUser } from '../../api/accounts.ts'
import { ROLES, type Role } from '../../pipeline/access/roles.ts'
import { createUserStore, type User, type UserStore } from '../../prisma/stores/access/users.ts'
import { printable } from '../analyze/report/markup.ts'
import { withSystem } from '../cameras/system.ts'
import { CommandError } from '../command-error.ts'
import { MOST_LISTED, OPERATOR, type SystemFlags } from './operator.ts'
import { hasScopeFlags, type ScopeFlags, sayScope, scopeOfFlags } from './scope-flags.ts'

export interface UserFlags extends SystemFlags, ScopeFlags {
  readonly role?: string
}

export async function runUsersAdd(name: string, flags: UserFlags): Promise<void> {
  const wanted = { name, role: roleOf(flags.role ?? ''), scope: scopeOfFlags(flags), by: OPERATOR }
  const added = await withUsers(flags, (users) => addUser(users, wanted))
  if (added === undefined) throw new CommandError('NAME_TAKEN', `There is an account named ${name}; perhaps disabled.`)
  tell(flags, added.user, added.password)
}

export async function runUsersList(flags: SystemFlags): Promise<void> {
  const { rows: users } = await withUsers(flags, (store) => store.list({ limit: MOST_LISTED }))
  if (flags.json === true) return console.log(JSON.stringify({ users: users.map(viewOf) }))
  const table = new Table({ head: ['name', 'role', 'sees', 'state'], style: { head: [], border: [] } })
  for (const user of users) table.push([printable(user.name), user.role ?? '-', sayScope(user.scope), stateOf(user)])
  console.log(table.toString())
}

/** Role and scope as given; a disabled account is let in again by `enable`. */
export async function runUsersChange(
  name: string,
  flags: UserFlags & { readonly disabled?: boolean; readonly newPassword?: boolean },
): Promise<void> {
  const { disabled, newPassword } = flags
  const change = {
    ...(flags.role === undefined ? {} : { role: roleOf(flags.role) }),
    ...(hasScopeFlags(flags) ? { scope: scopeOfFlags(flags) } : {}),
    ...(disabled === undefined ? {} : { disabled }),
    ...(newPassword === undefined ? {} : { newPassword }),
    by: OPERATOR,
  }
  await withUsers(flags, async (users) => {
    const user = await users.byName(name)
    if (user === undefined) throw new CommandError('UNKNOWN_USER', `There is no account named ${name}.`)
    const { outcome, password } = await changeUser(users, user.id, change)
    if (outcome.kind === 'last-administrator')
      throw new CommandError(
        'LAST_ADMINISTRATOR',
        'Nobody would be left who may administer the whole site. Add another administrator first.',
      )
    if (outcome.kind === 'done') tell(flags, outcome.user, password)
  })
}

function withUsers<T>(flags: SystemFlags, work: (users: UserStore) => Promise<T>): Promise<T> {
  return withSystem(flags.data, ({ database }) => work(createUserStore(database)))
}

function roleOf(text: string): Role {
  const role = ROLES.find((word) => word === text)
  if (role === undefined) throw new CommandError('BAD_ROLE', `--role is one of ${ROLES.join(', ')}.`)
  return role
}

function stateOf({ disabledAt, lockedUntil }: User): string {
  if (disabledAt !== undefined) return 'disabled'
  return lockedUntil !== undefined && lockedUntil.getTime() > Date.now() ? 'locked out' : 'active'
}

function viewOf(user: User) {
  const { id, name, role, scope } = user
  return { id, name, role, scope, state: stateOf(user) }
}

function tell(flags: SystemFlags, user: User, password: string | undefined): void {
  const { name, role, scope } = user
  if (flags.json === true)
    return console.log(JSON.stringify({ user: viewOf(user), ...(password === undefined ? {} : { password }) }))
  console.log(`${printable(name)}: ${role ?? 'no role'}, sees ${sayScope(scope)}, ${stateOf(user)}`)
  if (password !== undefined) console.log(`Password (shown this once): ${password}`)
}

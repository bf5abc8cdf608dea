/** `xunjie keys`: keys of programs. */
import Table from 'cli-table3'
import { addKey } from '../../api/accounts.ts'
import { KEY_ROLES } from '../../pipeline/access/roles.ts'
import { createKeyStore, type Key } from '../../prisma/stores/access/keys.ts'
import { printable } from '../analyze/report/markup.ts'
import { withSystem } from '../cameras/system.ts'
import { CommandError } from '../command-error.ts'
import { parseDurationSeconds } from '../durations.ts'
import { MOST_LISTED, OPERATOR, type SystemFlags } from './operator.ts'
import { type ScopeFlags, sayScope, scopeOfFlags } from './scope-flags.ts'

export interface KeyFlags extends SystemFlags, ScopeFlags {
  readonly role: string
  readonly for: string
}

const LONGEST_SECONDS = 730 * 86_400

export async function runKeysAdd(name: string, flags: KeyFlags): Promise<void> {
  const role = KEY_ROLES.find((word) => word === flags.role)
  if (role === undefined)
    throw new CommandError('BAD_ROLE', `--role of a key is one of ${KEY_ROLES.join(', ')}: a program decides nothing.`)
  const seconds = parseDurationSeconds(flags.for, '--for')
  if (seconds > LONGEST_SECONDS) throw new CommandError('BAD_DURATION', '--for: a key is good for 730 days at most.')
  const expiresAt = new Date(Date.now() + seconds * 1000)
  const wanted = { name, role, scope: scopeOfFlags(flags), by: OPERATOR, expiresAt }
  const { key, row } = await withSystem(flags.data, ({ database }) => addKey(createKeyStore(database), wanted))
  if (flags.json === true) return console.log(JSON.stringify({ id: row.id, key, expiresAt }))
  console.log(`${printable(name)} (${row.id}): ${role}, sees ${sayScope(wanted.scope)}, until ${day(expiresAt)}`)
  console.log(`Key (shown this once): ${key}`)
}

export async function runKeysList(flags: SystemFlags): Promise<void> {
  const { rows: keys } = await withSystem(flags.data, ({ database }) =>
    createKeyStore(database).list({ limit: MOST_LISTED }),
  )
  if (flags.json === true) return console.log(JSON.stringify({ keys }))
  const head = ['id', 'begins with', 'name', 'role', 'sees', 'state', 'last used']
  const table = new Table({ head, style: { head: [], border: [] } })
  for (const key of keys) {
    const { id, prefix, name, role, scope, lastUsedAt } = key
    const used = lastUsedAt === undefined ? 'never' : day(lastUsedAt)
    table.push([id, prefix, printable(name), role ?? '-', sayScope(scope), stateOf(key), used])
  }
  console.log(table.toString())
}

export async function runKeysRevoke(id: string, flags: SystemFlags): Promise<void> {
  const revoked = await withSystem(flags.data, ({ database }) => createKeyStore(database).revoke(id, OPERATOR))
  if (!revoked) throw new CommandError('UNKNOWN_KEY', 'There is no such key, or it was revoked before.')
  console.log(flags.json === true ? JSON.stringify({ revoked: id }) : `Revoked ${id}: it opens nothing any more.`)
}

function stateOf({ revokedAt, expiresAt }: Key): string {
  if (revokedAt !== undefined) return 'revoked'
  return expiresAt.getTime() <= Date.now() ? 'expired' : `until ${day(expiresAt)}`
}

function day(at: Date): string {
  return at.toISOString().slice(0, 10)
}

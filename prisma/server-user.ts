/** As whom the embedded PostgreSQL runs: it refuses to run as root, so that root lends it to another account. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { DatabaseError } from './database-error.ts'

export interface ServerUser {
  readonly uid: number
  readonly gid: number
}

/** A program line and how to start it; with `user` absent it runs as we do. */
export interface ServerCommand {
  readonly file: string
  readonly args: readonly string[]
  readonly user?: ServerUser
}

// Reading through closed folders: a checkout under /root or a private temporary folder is closed to every other account.
const CAPABILITIES = '+dac_override,+dac_read_search'

/** The owner of the data that is there; else the system's `postgres` or `nobody`; undefined unless we are root. */
export async function serverUser(dataFolder: string): Promise<ServerUser | undefined> {
  if (process.getuid?.() !== 0) return undefined
  if (existsSync(dataFolder)) {
    const owner = await stat(dataFolder)
    if (owner.uid !== 0) return { uid: owner.uid, gid: owner.gid }
  }
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  for (const name of ['postgres', 'nobody']) {
    const fields = accounts.find((line) => line[0] === name)
    if (fields) return { uid: Number(fields[2]), gid: Number(fields[3]) }
  }
  throw new DatabaseError(
    'embedded-failed',
    'PostgreSQL refuses to run as root and this machine has neither a user `postgres` nor `nobody`. Start as another user, or name a server by DATABASE_URL.',
  )
}

/** The line that runs `command` as the server's user; through `setpriv`, where it works, it may enter closed folders. */
export function commandAs(user: ServerUser | undefined, command: readonly [string, ...string[]]): ServerCommand {
  const [file, ...args] = command
  if (user === undefined) return { file, args }
  const lend = [
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
    `--inh-caps=${CAPABILITIES}`,
    `--ambient-caps=${CAPABILITIES}`,
    '--',
  ]
  // A container may have taken the capabilities away; then only open folders serve.
  const works = spawnSync('setpriv', [...lend, 'true']).status === 0
  return works ? { file: 'setpriv', args: [...lend, ...command] } : { file, args, user }
}

/** What the embedded server keeps in its folder: password, port, and who runs on it. */
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { chmod, readFile, rename, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { platform } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { DatabaseError } from './database-error.ts'

export interface Secrets {
  readonly password: string
  readonly port: number
}

const STOP_MS = 20_000
const POLL_MS = 40

/** Password and port of this folder, made on first use. `newPort` picks another port because the last was taken. */
export async function keepSecrets(folder: string, newPort: boolean): Promise<Secrets> {
  const file = path.join(folder, 'postgres.json')
  const kept = existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Secrets) : undefined
  if (kept && !newPort) return kept
  const secrets = { password: kept?.password ?? randomBytes(24).toString('base64url'), port: await freePort() }
  await writeFile(`${file}.new`, JSON.stringify(secrets), { mode: 0o600 })
  await chmod(`${file}.new`, 0o600)
  await rename(`${file}.new`, file)
  return secrets
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  server.close()
  await once(server, 'close')
  if (address === null || typeof address === 'string') throw new DatabaseError('embedded-failed', 'No free port.')
  return address.port
}

export async function postmasterPid(folder: string): Promise<number | undefined> {
  const file = path.join(folder, 'pg', 'postmaster.pid')
  if (!existsSync(file)) return undefined
  const pid = Number((await readFile(file, 'utf8')).split('\n')[0])
  return Number.isInteger(pid) && pid > 1 && isAlive(pid) ? pid : undefined
}

/** A server whose starter was killed is stopped; PostgreSQL itself clears a stale postmaster.pid. */
export async function stopLeftover(folder: string): Promise<void> {
  const pid = await postmasterPid(folder)
  if (pid === undefined || !(await isPostgres(pid))) return
  const ownerFile = path.join(folder, 'owner.pid')
  const owner = existsSync(ownerFile) ? Number(await readFile(ownerFile, 'utf8')) : 0
  if (owner > 1 && owner !== process.pid && isAlive(owner)) {
    throw new DatabaseError(
      'folder-in-use',
      `Process ${owner} already runs a database on ${folder}. Stop it first, or choose another data folder.`,
    )
  }
  process.kill(pid, 'SIGINT')
  const deadline = performance.now() + STOP_MS
  while (isAlive(pid)) {
    if (performance.now() > deadline) process.kill(pid, 'SIGKILL')
    await wait(POLL_MS)
  }
}

/** A process id may have been given to somebody else since. */
async function isPostgres(pid: number): Promise<boolean> {
  if (platform() !== 'linux') return true
  const name = await readFile(`/proc/${pid}/comm`, 'utf8').catch(() => '')
  return name.trim() === 'postgres'
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

export async function lastWords(folder: string): Promise<string> {
  const text = await readFile(path.join(folder, 'postgres.log'), 'utf8').catch(() => '')
  return text.trim().split('\n').slice(-4).join(' ')
}

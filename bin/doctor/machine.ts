/** The machine: memory, cores, disk, rights, ports, clock. */
import { execFile } from 'node:child_process'
import { access, constants, stat, statfs } from 'node:fs/promises'
import { createServer } from 'node:net'
import { availableParallelism, totalmem } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { bad, type Finding, ok, type Subject, warn } from './finding.ts'

const GB = 1e9
const run = promisify(execFile)

export function memory(): Finding {
  const free = process.availableMemory()
  const found = `${(free / GB).toFixed(1)} GB free of ${(totalmem() / GB).toFixed(1)} GB`
  if (free < 0.5 * GB)
    return bad('memory', found, 'Free some: the whole system wants 1 GB, each decode child about 150 MB.')
  if (free < 1.2 * GB) return warn('memory', found, 'Enough to try; a working system wants 1 GB free.')
  return ok('memory', found)
}

export function cores(): Finding {
  const count = availableParallelism()
  return count > 1
    ? ok('cores', `${count}`)
    : warn('cores', '1', 'It works, but looks and the database share one core: expect half the looks.')
}

/** Space where the data folder is, or will be. */
export async function disk({ dataFolder }: Subject): Promise<Finding> {
  const { bavail, bsize } = await statfs(await nearestExisting(dataFolder))
  const free = bavail * bsize
  const found = `${(free / GB).toFixed(1)} GB free at ${dataFolder}`
  const remedy = 'Free some space, or name another data folder with --data. A look’s picture takes about 150 kB.'
  if (free < 1 * GB) return bad('disk', found, remedy)
  return free < 10 * GB ? warn('disk', found, remedy) : ok('disk', found)
}

export async function folderRights({ dataFolder }: Subject): Promise<Finding[]> {
  const place = await nearestExisting(dataFolder)
  const exists = place === dataFolder
  try {
    await access(place, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    return [
      bad(
        'data folder',
        `${place} may not be written to`,
        'Give this user the rights, or name another folder with --data.',
      ),
    ]
  }
  const writable = ok('data folder', exists ? `${dataFolder} is there and writable` : `${dataFolder} can be made`)
  return [writable, ...(await keyRights(process.env['XUNJIE_KEY_FILE'] ?? join(dataFolder, 'master.key')))]
}

async function keyRights(keyFile: string): Promise<Finding[]> {
  const about = await stat(keyFile).catch(() => undefined)
  if (about === undefined) return []
  const open = (about.mode & 0o077) !== 0
  return [
    open
      ? bad('master key', 'other users of this machine may read it', `Run: chmod 600 ${keyFile}`)
      : ok('master key', 'readable by its owner only; keep a copy of it elsewhere'),
  ]
}

export async function port({ port, running }: Subject): Promise<Finding> {
  const free = await new Promise<boolean>((resolve) => {
    const server = createServer()
    server.once('error', () => resolve(false))
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)))
  })
  if (free) return ok('port', `${port} is free`)
  if (running) return ok('port', `${port} is taken, a system runs on this data folder`)
  return bad(
    'port',
    `${port} is taken by another program`,
    'Stop that program, or choose another with --port or listen.port in the configuration.',
  )
}

/** Permits, hours and dwell rest on the clock. */
export async function clock(): Promise<Finding> {
  const now = new Date()
  const found = `${now.toISOString().slice(0, 19)}Z`
  if (now.getUTCFullYear() < 2026)
    return bad('clock', found, 'The clock is years behind: set it, and let it follow a time server (NTP).')
  const synchronised = await run('timedatectl', ['show', '-p', 'NTPSynchronized', '--value'], { timeout: 3000 }).then(
    ({ stdout }) => stdout.trim(),
    () => 'unknown',
  )
  if (synchronised === 'no')
    return warn('clock', `${found}, not synchronised`, 'Let it follow a time server: timedatectl set-ntp true')
  return ok('clock', synchronised === 'yes' ? `${found}, synchronised` : found)
}

async function nearestExisting(folder: string): Promise<string> {
  const there = await stat(folder).then(
    (about) => about.isDirectory(),
    () => false,
  )
  return there || dirname(folder) === folder ? folder : nearestExisting(dirname(folder))
}

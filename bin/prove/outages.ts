/** Takes a server away for a while: hung (stopped processes that still hold their connections) or killed at each start. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { childrenOf } from './processes.ts'

/** The embedded PostgreSQL of `dataFolder` stands still: nothing is closed, nothing is answered. */
export async function hangPostgres(dataFolder: string, ms: number): Promise<void> {
  const postmaster = postmasterOf(dataFolder)
  if (postmaster === undefined) throw new Error(`no PostgreSQL runs on ${dataFolder}`)
  const pids = [postmaster, ...childrenOf(postmaster)]
  for (const pid of pids) signal(pid, 'SIGSTOP')
  await delay(ms)
  for (const pid of pids) signal(pid, 'SIGCONT')
}

/** Killed with SIGKILL, and again as often as it is started, for so long. Returns the number of kills. */
export async function keepPostgresDown(dataFolder: string, ms: number): Promise<number> {
  let kills = 0
  for (const end = performance.now() + ms; performance.now() < end; await delay(20)) {
    const pid = postmasterOf(dataFolder)
    if (pid === undefined) continue
    signal(pid, 'SIGKILL')
    kills += 1
    while (postmasterOf(dataFolder) === pid) await delay(5)
  }
  return kills
}

/** As PostgreSQL itself wrote it down, if that process still is one. */
function postmasterOf(dataFolder: string): number | undefined {
  const file = join(dataFolder, 'postgres/pg/postmaster.pid')
  if (!existsSync(file)) return undefined
  try {
    const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() === 'postgres' && isRunning(pid) ? pid : undefined
  } catch {
    return undefined
  }
}

/** A killed process that its parent has not buried yet is gone. */
function isRunning(pid: number): boolean {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2, stat.lastIndexOf(')') + 3) !== 'Z'
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It ended by itself.
  }
}

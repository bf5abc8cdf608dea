/**
 * What runs on a data folder: `running.json` for a whole system, `running-<role>.json` for a role of its own. Other
 * commands find the system by it, and a second launcher of the same is refused.
 */
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export const ROLES = ['api', 'intake', 'deliver', 'look', 'patrol'] as const
export type Role = (typeof ROLES)[number]

export interface Running {
  readonly pid: number
  readonly databaseUrl: string
  readonly queueUrl: string
  readonly apiUrl: string | undefined
  /** Process id of each role, by name. */
  readonly roles: Readonly<Record<string, number>>
}

/** A role that runs alone, or the whole system. */
export type Part = Role | 'all'

const fileOf = (part: Part): string => (part === 'all' ? 'running.json' : `running-${part}.json`)

/** What runs on this folder, a whole system first; undefined when no launcher lives. */
export function readRunning(dataFolder: string): Running | undefined {
  return runningFiles(dataFolder)
    .toSorted((a, b) => a.length - b.length)
    .map((file) => readAlive(join(dataFolder, file)))
    .find((running) => running !== undefined)
}

/** The living launcher that keeps `part` from starting here: of the same part, or of or against a whole system. */
export function inTheWay(dataFolder: string, part: Part): Running | undefined {
  const files = part === 'all' ? runningFiles(dataFolder) : [fileOf('all'), fileOf(part)]
  return files
    .map((file) => readAlive(join(dataFolder, file)))
    .find((running) => running !== undefined && running.pid !== process.pid)
}

/** Readable by the owner only: the database URL carries the generated password. */
export function writeRunning(dataFolder: string, part: Part, running: Running): void {
  mkdirSync(dataFolder, { recursive: true })
  const file = join(dataFolder, fileOf(part))
  writeFileSync(`${file}.new`, `${JSON.stringify(running)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

export function removeRunning(dataFolder: string, part: Part): void {
  rmSync(join(dataFolder, fileOf(part)), { force: true })
}

function runningFiles(dataFolder: string): readonly string[] {
  try {
    return readdirSync(dataFolder).filter((name) => /^running(-[a-z]+)?\.json$/.test(name))
  } catch {
    return []
  }
}

function readAlive(file: string): Running | undefined {
  try {
    const running = JSON.parse(readFileSync(file, 'utf8')) as Running
    return isAlive(running.pid) ? running : undefined
  } catch {
    return undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** `<data>/running.json`: how the other commands find the system that runs on a data folder. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Running {
  readonly pid: number
  readonly databaseUrl: string
  readonly queueUrl: string
  readonly apiUrl: string | undefined
  /** Process id of each role, by name. */
  readonly roles: Readonly<Record<string, number>>
}

const fileOf = (dataFolder: string): string => join(dataFolder, 'running.json')

/** What runs on this folder, or undefined when its launcher is gone. */
export function readRunning(dataFolder: string): Running | undefined {
  let running: Running
  try {
    running = JSON.parse(readFileSync(fileOf(dataFolder), 'utf8')) as Running
  } catch {
    return undefined
  }
  return isAlive(running.pid) ? running : undefined
}

/** Readable by the owner only: the database URL carries the generated password. */
export function writeRunning(dataFolder: string, running: Running): void {
  mkdirSync(dataFolder, { recursive: true })
  const file = fileOf(dataFolder)
  writeFileSync(`${file}.new`, `${JSON.stringify(running)}\n`, { mode: 0o600 })
  renameSync(`${file}.new`, file)
}

export function removeRunning(dataFolder: string): void {
  rmSync(fileOf(dataFolder), { force: true })
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

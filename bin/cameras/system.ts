/** How commands reach the system they are about: its database, its key, its folder. */
import { existsSync, readdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { loadOrCreateKey } from '../../prisma/sealing.ts'
import { createCameraStore, type CameraStore } from '../../prisma/stores/cameras/cameras.ts'
import { createPlatformStore, type PlatformStore } from '../../prisma/stores/cameras/platforms.ts'
import { CommandError } from '../command-error.ts'
import { readRunning } from '../start/running.ts'

export interface CameraSystem {
  readonly database: Database
  readonly cameras: CameraStore
  readonly platforms: PlatformStore
  /** Master key that seals addresses. */
  readonly key: () => Promise<Uint8Array>
}

/** `--data`, else XUNJIE_DATA, else `data/`. */
export function dataFolder(flag: string | undefined): string {
  return resolve(flag ?? process.env['XUNJIE_DATA'] ?? 'data')
}

/**
 * Runs `work` on the database of the running system and closes it.
 * @throws CommandError when there is none, or it does not answer; no address of it is repeated
 */
export async function withSystem<T>(flag: string | undefined, work: (system: CameraSystem) => Promise<T>): Promise<T> {
  const folder = dataFolder(flag)
  const url = process.env['DATABASE_URL'] ?? readRunning(folder)?.databaseUrl
  if (url === undefined) {
    throw new CommandError(
      'NOT_RUNNING',
      `No system runs on ${folder}. ${nearby(folder) ?? 'Start it with `npx xunjie start`, name its folder with --data, or set DATABASE_URL.'}`,
    )
  }
  const database = createDatabase(url, { poolSize: 1 })
  try {
    await probe(database)
    const keyFile = process.env['XUNJIE_KEY_FILE'] ?? join(folder, 'master.key')
    return await work({
      database,
      cameras: createCameraStore(database),
      platforms: createPlatformStore(database),
      key: () => loadOrCreateKey(keyFile),
    })
  } finally {
    await database.close()
  }
}

/** The demo and the example keep their data one folder further down. */
function nearby(folder: string): string | undefined {
  if (!existsSync(folder)) return undefined
  const running = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && readRunning(join(folder, entry.name)) !== undefined)
    .map((entry) => join(folder, entry.name))
  return running.length === 0 ? undefined : `One runs on ${running.join(' and on ')}: name that with --data.`
}

async function probe(database: Database): Promise<void> {
  try {
    await createCameraStore(database).health()
  } catch (cause) {
    throw new CommandError(
      'DATABASE_UNREACHABLE',
      'The database of the system does not answer as it should. Check that it runs and that `npx xunjie start` has applied its migrations.',
      { cause, exitCode: 1 },
    )
  }
}

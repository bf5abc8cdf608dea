/**
 * Brings a whole system up in the order of its needs: data folder, key, database, migrations, the site's rows, roles.
 * `start` and `demo` differ only in the site they pass.
 */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { applyMigrations } from '../../prisma/migrate.ts'
import { loadOrCreateKey } from '../../prisma/sealing.ts'
import { ensureConsole } from './console-build.ts'
import { loadOrCreateOriginalsKey } from '../../prisma/sealed-original.ts'
import { isFree } from './port.ts'
import { seedSite, type Seeded } from './seed.ts'
import { createSupervisor, type Supervisor } from './supervisor.ts'
import { inTheWay, type Part, removeRunning, type Role, writeRunning } from './running.ts'
import type { SiteFile } from '../../workers/config-schema.ts'

export interface LaunchOptions {
  readonly site: SiteFile
  readonly dataFolder: string
  readonly roles: readonly Role[]
  /** See `SeedOptions.references`. */
  readonly references?: Readonly<Record<string, string>>
  readonly say: (line: string) => void
  /** Each log line of a role. */
  readonly log: (role: string, line: string) => void
}

export interface RunningSystem extends Seeded {
  readonly apiUrl: string
  readonly databaseUrl: string
  stop(): Promise<void>
}

const DEFAULT_HOST = '127.0.0.1'
const DEFAULT_PORT = 8470
const root = join(import.meta.dirname, '../..')
const ROLE_SCRIPTS: Readonly<Record<Role, string>> = {
  api: join(root, 'api/main.ts'),
  intake: join(root, 'workers/intake/main.ts'),
  deliver: join(root, 'workers/deliver/main.ts'),
  look: join(root, 'workers/look/main.ts'),
  patrol: join(root, 'workers/patrol/main.ts'),
}

/**
 * Starts everything and resolves when all roles serve.
 * @throws Error with a full sentence when the folder is in use or a part does not come up; nothing is left running.
 */
export async function launch(options: LaunchOptions): Promise<RunningSystem> {
  const { site, dataFolder, say } = options
  mkdirSync(dataFolder, { recursive: true })
  const part = partOf(options)
  const other = inTheWay(dataFolder, part)
  if (other !== undefined) {
    throw new Error(
      `${dataFolder} is in use by the running process ${other.pid}; stop it or choose another data folder`,
    )
  }
  await checkPort(options)
  const supervisor = createSupervisor({
    exited: (role, how, wait) => say(`${role} ended (${how}); starting it again in ${(wait / 1000).toFixed(1)} s`),
    stderr: options.log,
  })
  try {
    return await bringUp(options, site, supervisor)
  } catch (error) {
    await supervisor.stop()
    removeRunning(dataFolder, part)
    throw error
  }
}

async function bringUp(options: LaunchOptions, site: SiteFile, supervisor: Supervisor): Promise<RunningSystem> {
  const { dataFolder, say } = options
  // Beside the rest: nobody opens the console before all of it runs.
  const built = options.roles.includes('api') ? ensureConsole(say) : Promise.resolve()
  built.catch(() => undefined)
  const keyFile = process.env['XUNJIE_KEY_FILE'] ?? join(dataFolder, 'master.key')
  const key = await loadOrCreateKey(keyFile)
  const databaseUrl = await database(site, dataFolder, supervisor, say)
  say('applying migrations')
  await applyMigrations(databaseUrl)
  // Of roles on several hosts the one with the API owns the rows of the configuration, and shows what is shown once.
  const seeded = options.roles.includes('api')
    ? await seedSite({ databaseUrl, key, site, references: options.references ?? {} })
    : { firstSecrets: {}, unapprovedViews: 0 }

  const queue = site.engines?.queue ?? 'database'
  const queueUrl = queue === 'database' ? databaseUrl : queue
  const env = { ...roleEnvironment(options, { databaseUrl, queueUrl, keyFile }), ...(await originalsEnvironment(site)) }
  let apiUrl: string | undefined
  const remember = (): void =>
    writeRunning(dataFolder, partOf(options), {
      pid: process.pid,
      databaseUrl,
      queueUrl,
      apiUrl,
      roles: supervisor.pids(),
    })
  for (const role of options.roles) {
    say(`starting ${role}`)
    const ready = await supervisor.start({
      name: role,
      script: ROLE_SCRIPTS[role],
      env: role === 'look' ? { ...ONE_ARENA, ...env } : env,
    })
    if (role === 'api') apiUrl = urlOf(ready)
    remember()
  }
  await built
  return {
    apiUrl: apiUrl ?? '',
    databaseUrl,
    ...seeded,
    async stop() {
      await supervisor.stop()
      removeRunning(dataFolder, partOf(options))
    },
  }
}

function partOf({ roles }: LaunchOptions): Part {
  return roles.length === 1 && roles[0] !== undefined ? roles[0] : 'all'
}

async function checkPort({ site, roles }: LaunchOptions): Promise<void> {
  const host = site.listen?.host ?? DEFAULT_HOST
  const port = site.listen?.port ?? DEFAULT_PORT
  if (roles.includes('api') && !(await isFree(host, port))) {
    throw new Error(`port ${port} on ${host} is taken; stop what listens there or choose another under listen.port`)
  }
}

async function database(
  site: SiteFile,
  dataFolder: string,
  supervisor: Supervisor,
  say: (line: string) => void,
): Promise<string> {
  const wanted = site.engines?.database ?? 'embedded'
  if (wanted !== 'embedded') return wanted
  say('starting the embedded PostgreSQL')
  const script = join(import.meta.dirname, 'postgres-child.ts')
  const ready = await supervisor.start({ name: 'postgres', script, args: [join(dataFolder, 'postgres')], env: {} })
  return urlOf(ready)
}

/**
 * Pictures pass through a look worker by the million, from whichever thread: glibc would keep what each thread freed once
 * in a heap of its own, and the process would grow for months (`bench/RESULTS.md`, *Churn*).
 */
const ONE_ARENA = { MALLOC_ARENA_MAX: '1' }

function roleEnvironment(
  options: LaunchOptions,
  engines: { readonly databaseUrl: string; readonly queueUrl: string; readonly keyFile: string },
): Record<string, string> {
  const { site, dataFolder } = options
  return {
    DATABASE_URL: engines.databaseUrl,
    QUEUE_URL: engines.queueUrl,
    XUNJIE_KEY_FILE: engines.keyFile,
    XUNJIE_DATA: dataFolder,
    XUNJIE_HOST: site.listen?.host ?? DEFAULT_HOST,
    XUNJIE_PORT: String(site.listen?.port ?? DEFAULT_PORT),
    XUNJIE_EVIDENCE_LIMIT_MB: String(site.engines?.evidenceLimitMb ?? 20_480),
    ...(site.engines?.device === undefined ? {} : { XUNJIE_DEVICE: site.engines.device }),
    ...(site.engines?.precision === undefined ? {} : { XUNJIE_PRECISION: site.engines.precision }),
    ...(site.audit === undefined ? {} : { XUNJIE_AUDIT_ROOTS: site.audit.rootsFolder }),
    XUNJIE_WATCH_MAX: String(site.watch?.maxCameras ?? 8),
    XUNJIE_NETWORK: JSON.stringify({
      loopback: site.network?.loopback ?? false,
      ...(site.network?.allow === undefined ? {} : { allow: site.network.allow }),
      ...(site.network?.caFile === undefined ? {} : { caFile: site.network.caFile }),
      ...(site.network?.udpPorts === undefined ? {} : { udpPorts: site.network.udpPorts }),
      files: recordingFolders(site),
    }),
  }
}

/** Look workers get the public half; the API learns where the private one lies and reads it when two persons agree. */
async function originalsEnvironment({ originals }: SiteFile): Promise<Record<string, string>> {
  if (originals === undefined) return {}
  const { keyFile, categories } = originals
  const publicKey = await loadOrCreateOriginalsKey(keyFile)
  return {
    XUNJIE_ORIGINALS: JSON.stringify({ publicKey, categories }),
    XUNJIE_ORIGINALS_KEY_FILE: keyFile,
  }
}

/** Recordings may be read from the folders they were configured in, and from nowhere else. */
function recordingFolders(site: SiteFile): readonly string[] {
  const recordings = site.cameras.filter(({ source }) => source === 'recording')
  return [...new Set(recordings.map(({ address = '' }) => join(address, '..')))]
}

function urlOf(ready: unknown): string {
  if (typeof ready === 'object' && ready !== null && 'url' in ready && typeof ready.url === 'string') return ready.url
  throw new Error('a role sent no address when it was ready; look at its log above')
}

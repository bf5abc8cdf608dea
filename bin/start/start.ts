/** `xunjie start`: the whole system, or one role of it, on a checked configuration file. */
import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { parseSite, resolveEnv } from '../../workers/config.ts'
import type { SiteFile } from '../../workers/config-schema.ts'
import { launch, ROLES, type Role, type RunningSystem } from './launcher.ts'

export interface StartOptions {
  readonly config?: string
  readonly only?: string
}

/** Exit codes: 0 stopped by the operator, 1 a part did not come up, 2 bad input. */
export async function runStart(options: StartOptions): Promise<number> {
  const file = resolve(options.config ?? 'xunjie.yaml')
  const read = readSite(file)
  if (read.kind === 'refused') {
    for (const line of read.lines) process.stderr.write(`${line}\n`)
    return 2
  }
  const roles = rolesOf(options.only)
  if (roles === undefined) {
    process.stderr.write(`--only takes one of ${ROLES.join(', ')}; ${options.only} is none of them\n`)
    return 2
  }
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  let system: RunningSystem
  try {
    system = await launch({
      site: read.site,
      dataFolder: resolve(dirname(file), read.site.data ?? 'data'),
      roles,
      say,
      log: (role, line) => process.stderr.write(`${role}: ${line}\n`),
    })
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    return 1
  }
  showFirstSecrets(system, say)
  if (system.apiUrl !== '') say(`open ${system.apiUrl}`)
  say('running; Ctrl-C stops everything')
  await stopSignal()
  say('stopping')
  await system.stop()
  return 0
}

type ReadSite =
  | { readonly kind: 'site'; readonly site: SiteFile }
  | { readonly kind: 'refused'; readonly lines: readonly string[] }

function readSite(file: string): ReadSite {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return {
      kind: 'refused',
      lines: [`cannot read ${file}; name a configuration file with --config (docs/configuration.md)`],
    }
  }
  const parsed = parseSite(text)
  if (parsed.kind === 'refused') {
    const lines = parsed.findings.map(
      ({ line, path, sentence }) => `${file}:${line ?? 1}: ${path === '' ? '' : `${path}: `}${sentence}`,
    )
    return { kind: 'refused', lines: [...lines, `${lines.length} finding(s); nothing was started`] }
  }
  try {
    return { kind: 'site', site: resolved(parsed.site, dirname(file)) }
  } catch (error) {
    return { kind: 'refused', lines: [error instanceof Error ? error.message : String(error)] }
  }
}

/** Reads `env:` values of the engines and makes paths of recordings absolute; they are relative to the file. */
function resolved(site: SiteFile, folder: string): SiteFile {
  const { database, queue, ...rest } = site.engines ?? {}
  return {
    ...site,
    engines: {
      ...rest,
      ...(database === undefined ? {} : { database: resolveEnv(database, process.env) }),
      ...(queue === undefined ? {} : { queue: resolveEnv(queue, process.env) }),
    },
    cameras: site.cameras.map((camera) =>
      camera.source === 'recording'
        ? { ...camera, address: resolve(folder, camera.address), timeline: resolve(folder, camera.timeline ?? '') }
        : camera,
    ),
  }
}

function rolesOf(only: string | undefined): readonly Role[] | undefined {
  if (only === undefined) return ROLES
  const role = ROLES.find((name) => name === only)
  return role === undefined ? undefined : [role]
}

function showFirstSecrets(system: RunningSystem, say: (line: string) => void): void {
  const { administrator, receiverSecret } = system.firstSecrets
  if (administrator !== undefined) {
    say(`first administrator: ${administrator.name}  password: ${administrator.password}  (shown this once)`)
  }
  if (receiverSecret !== undefined) say(`webhook secret for the case system: ${receiverSecret}  (shown this once)`)
}

/** Resolves at Ctrl-C or SIGTERM. */
export function stopSignal(): Promise<void> {
  return new Promise((done) => {
    process.once('SIGINT', () => done())
    process.once('SIGTERM', () => done())
  })
}

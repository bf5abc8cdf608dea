/** `xunjie start`: the whole system, or one role of it, on a checked configuration file. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, isAbsolute, relative, resolve } from 'node:path'
import { parseSite, resolveEnv } from '../../workers/config.ts'
import type { SiteFile } from '../../workers/config-schema.ts'
import { launch, type RunningSystem } from './launcher.ts'
import { ROLES, type Role } from './running.ts'

export interface StartOptions {
  readonly config?: string
  readonly only?: string
}

/** Exit codes: 0 stopped by the operator, 1 a part did not come up, 2 bad input. */
export async function runStart(options: StartOptions): Promise<number> {
  const roles = rolesOf(options.only)
  if (roles === undefined) {
    process.stderr.write(`--only takes one of ${ROLES.join(', ')}; ${options.only} is none of them\n`)
    return 2
  }
  const file = resolve(options.config ?? 'xunjie.yaml')
  const read = readSite(file)
  if (read.kind === 'refused') {
    for (const line of read.lines) process.stderr.write(`${line}\n`)
    return 2
  }
  const embedded = (read.site.engines?.database ?? 'embedded') === 'embedded'
  if (options.only !== undefined && embedded) {
    process.stderr.write(
      'a role of its own needs a database that the others reach too: name it under engines.database (env:DATABASE_URL)\n',
    )
    return 2
  }
  const say = (line: string): void => void process.stdout.write(`${line}\n`)
  // Heard from the first moment on: a start that is broken off half way is still stopped in order.
  const stopped = stopSignal()
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
  if (system.unapprovedViews > 0 && system.apiUrl !== '') {
    const cameras = system.unapprovedViews === 1 ? '1 camera judges' : `${system.unapprovedViews} cameras judge`
    say(
      `${cameras} little until you approve the view learned from the first good look: ${system.apiUrl}/console/cameras?tab=sheet`,
    )
  }
  say('running; Ctrl-C stops everything')
  await stopped
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
      lines: [
        `cannot read ${file}; name a configuration file with --config. bin/start/example-site.yaml runs as it is, docs/configuration.md explains each key`,
      ],
    }
  }
  const parsed = parseSite(text, process.env)
  if (parsed.kind === 'refused') {
    const lines = parsed.findings.map(
      ({ line, path, sentence }) => `${file}:${line ?? 1}: ${path === '' ? '' : `${path}: `}${sentence}`,
    )
    return {
      kind: 'refused',
      lines: [...lines, `${lines.length === 1 ? '1 finding' : `${lines.length} findings`}; nothing was started`],
    }
  }
  try {
    // The seed reads the secret; one that is not set is said before anything starts.
    for (const { secret } of parsed.site.receivers) if (secret !== undefined) resolveEnv(secret, process.env)
    const site = resolved(parsed.site, dirname(file))
    const missing = missingFiles(site)
    return missing.length > 0 ? { kind: 'refused', lines: missing } : { kind: 'site', site }
  } catch (error) {
    return { kind: 'refused', lines: [error instanceof Error ? error.message : String(error)] }
  }
}

/** Reads `env:` values of the engines and makes paths absolute; they are relative to the file. */
function resolved(site: SiteFile, folder: string): SiteFile {
  const { database, queue, ...rest } = site.engines ?? {}
  const { network } = site
  return {
    ...site,
    ...(site.originals === undefined
      ? {}
      : { originals: { ...site.originals, keyFile: originalsKeyFile(site.originals.keyFile, site, folder) } }),
    ...(site.audit === undefined ? {} : { audit: { rootsFolder: rootsFolder(site.audit.rootsFolder, site, folder) } }),
    ...(network?.caFile === undefined ? {} : { network: { ...network, caFile: resolve(folder, network.caFile) } }),
    engines: {
      ...rest,
      ...(database === undefined ? {} : { database: resolveEnv(database, process.env) }),
      ...(queue === undefined ? {} : { queue: resolveEnv(queue, process.env) }),
    },
    cameras: site.cameras.map((camera) =>
      camera.source === 'recording'
        ? {
            ...camera,
            address: resolve(folder, camera.address ?? ''),
            timeline: resolve(folder, camera.timeline ?? ''),
          }
        : camera,
    ),
  }
}

/** @throws Error when it lies where a copy of the data would carry it along */
function originalsKeyFile(keyFile: string, site: SiteFile, folder: string): string {
  const file = resolve(folder, keyFile)
  if (isOutside(file, site, folder)) return file
  throw new Error(
    'originals.keyFile lies in the data folder, so that a copy of the data would open every original. Put it elsewhere, on another disk at best.',
  )
}

/** @throws Error when whoever holds the data would hold the proof as well */
function rootsFolder(given: string, site: SiteFile, folder: string): string {
  const roots = resolve(folder, given)
  if (isOutside(roots, site, folder)) return roots
  throw new Error(
    'audit.rootsFolder lies in the data folder, so that whoever rewrites the audit rewrites its roots too. Put it elsewhere, on the disk of another host at best.',
  )
}

function isOutside(path: string, site: SiteFile, folder: string): boolean {
  const inside = relative(resolve(folder, site.data ?? 'data'), path)
  return inside !== '' && (inside.startsWith('..') || isAbsolute(inside))
}

function missingFiles({ cameras }: SiteFile): readonly string[] {
  return cameras
    .filter((camera) => camera.source === 'recording')
    .flatMap(({ id, address = '', timeline = '' }) =>
      [address, timeline]
        .filter((path) => !existsSync(path))
        .map(
          (path) => `camera ${id}: ${path} is not there; paths of a recording count from the configuration's folder`,
        ),
    )
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

/** Resolves at Ctrl-C, SIGTERM or when the terminal goes. */
export function stopSignal(): Promise<void> {
  return new Promise((done) => {
    process.once('SIGINT', () => done())
    process.once('SIGTERM', () => done())
    // The window was closed.
    process.once('SIGHUP', () => done())
  })
}

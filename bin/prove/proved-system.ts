/** The real system of `xunjie start` on a folder of its own, with a reviewer who confirms whatever waits. */
import { mkdirSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import { createDatabase, type Database } from '../../prisma/client.ts'
import type { Counters } from '../../prisma/stores/candidates/counters.ts'
import type { SiteFile } from '../../workers/config-schema.ts'
import { type ApiClient, createApiClient } from '../demo/client.ts'
import { launch } from '../start/launcher.ts'
import { ROLES } from '../start/running.ts'

export interface ProvedSystem {
  readonly apiUrl: string
  readonly dataFolder: string
  /** The system's own database, asked beside it. */
  readonly database: Database
  readonly api: ApiClient
  /** Every line that the launcher said or a role logged. */
  readonly log: readonly string[]
  counters(): Promise<Counters>
  /** Looks of a camera that brought a frame and were taken in. */
  goodLooks(cameraId: string): Promise<number>
  stop(): Promise<void>
}

export interface ProvedSite {
  readonly name: string
  readonly dataFolder: string
  readonly site: SiteFile
  readonly references: Readonly<Record<string, string>>
}

export async function startProvedSystem({ name, dataFolder, site, references }: ProvedSite): Promise<ProvedSystem> {
  const log: string[] = []
  const say = (line: string): void => {
    log.push(line)
    process.stderr.write(`${name}: ${line}\n`)
  }
  mkdirSync(dataFolder, { recursive: true })
  const system = await launch({
    site,
    references,
    dataFolder,
    roles: ROLES,
    say,
    log: (role, line) => void log.push(`${role}: ${line}`),
  })
  const ending = new AbortController()
  const password = system.firstSecrets.administrator?.password ?? ''
  const api = createApiClient(system.apiUrl, 'admin', password, ending.signal)
  const reviewing = confirmAll(api, ending.signal)
  const database = createDatabase(system.databaseUrl, { poolSize: 2 })
  return {
    apiUrl: system.apiUrl,
    dataFolder,
    database,
    api,
    log,
    counters: async () => (await api.get('/v1/counters')) as Counters,
    goodLooks: (cameraId) => goodLooks(database, cameraId),
    stop: async () => {
      ending.abort()
      await reviewing
      await database.close()
      await system.stop()
    },
  }
}

async function goodLooks({ queries }: Database, cameraId: string): Promise<number> {
  const { _sum } = await queries.lookHour.aggregate({ where: { cameraId }, _sum: { looks: true, failed: true } })
  return (_sum.looks ?? 0) - (_sum.failed ?? 0)
}

/** Never gives up: what it asks while a server is away it asks again. */
async function confirmAll(api: ApiClient, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await confirmOpen(api).catch(() => undefined)
    await delay(500, undefined, { signal }).catch(() => undefined)
  }
}

async function confirmOpen(api: ApiClient): Promise<void> {
  const { candidates } = (await api.get('/v1/candidates?status=open')) as {
    candidates: readonly { readonly id: string; readonly version: number }[]
  }
  for (const { id, version } of candidates) await api.post(`/v1/candidates/${id}/confirm`, version)
}

/** Waits until `holds`; a server that does not answer counts as no. False when the time is over. */
export async function until(holds: () => Promise<boolean> | boolean, withinMs: number): Promise<boolean> {
  const end = performance.now() + withinMs
  while (performance.now() < end) {
    if (await Promise.resolve(holds()).catch(() => false)) return true
    await delay(250)
  }
  return false
}

import { mkdtemp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import type { RootSeal } from '../../prisma/audit-chain.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { isSignedBy, loadOrCreateSiteKey, type SiteKey } from '../../prisma/site-key.ts'
import { createAudit, createAuditReader } from '../../prisma/stores/records/audit.ts'
import { createFindingStore } from '../../prisma/stores/cameras/findings.ts'
import { EVERYWHERE } from '../../pipeline/access/scope.ts'
import { keepRoots, lastFinishedDay, type RootEvent } from './audit-roots.ts'

let postgres: TestPostgres
let home: string
let key: SiteKey
beforeAll(async () => {
  postgres = await startTestPostgres()
  home = await mkdtemp(join(tmpdir(), 'xunjie-roots-'))
  key = await loadOrCreateSiteKey(join(home, 'site.key'))
})
afterAll(async () => {
  await database.close()
  await postgres.stop()
  await rm(home, { recursive: true })
})

let database: Database
let folder: string
beforeEach(async () => {
  if (database !== undefined) await database.close()
  database = createDatabase(await postgres.database(), { poolSize: 2 })
  folder = await mkdtemp(join(home, 'outside-'))
})

const DAY_MS = 86_400_000
const today = () => new Date().toISOString().slice(0, 10)
const write = (subject: string) => createAudit(database)({ actor: 'u1', action: 'candidate.confirm', subject })
const openFindings = async () => (await createFindingStore(database).open({ limit: 9 }, EVERYWHERE)).rows

/** Runs as the deliver role does, a day after the newest entry, until it said something or came to a standstill. */
async function run(into = folder): Promise<readonly RootEvent[]> {
  const said: RootEvent[] = []
  const stop = new AbortController()
  const running = keepRoots(
    {
      roots: (range) => createAuditReader(database).roots(range),
      findings: createFindingStore(database),
      key,
      folder: into,
      now: () => new Date(Date.now() + DAY_MS + 3_600_000),
      report: (event) => void said.push(event),
    },
    stop.signal,
    20,
  )
  await expect.poll(() => settled(said, into), { timeout: 20_000, interval: 20 }).toBe(true)
  stop.abort()
  await running
  return said
}

async function settled(said: readonly RootEvent[], into: string): Promise<boolean> {
  return said.length > 0 || (await readdir(into).catch((): string[] => [])).includes(`audit-root-${today()}.jsonl`)
}

async function tamper(statement: string): Promise<void> {
  for (const sql of ['ALTER TABLE audit_entry DISABLE TRIGGER USER', statement])
    await database.queries.$executeRawUnsafe(sql)
  await database.queries.$executeRawUnsafe('ALTER TABLE audit_entry ENABLE TRIGGER USER')
}

test('a day that is over is kept in one signed file, and once', async () => {
  await write('k1')
  expect(await run()).toEqual([{ kind: 'roots-kept', days: 1 }])
  const [name = ''] = await readdir(folder)
  expect(name).toBe(`audit-root-${today()}.jsonl`)
  const text = await readFile(join(folder, name), 'utf8')
  const seal = JSON.parse(text) as RootSeal
  expect(seal.roots).toEqual(await createAuditReader(database).roots({}))
  expect(isSignedBy(key.publicPem, Buffer.from(JSON.stringify(seal.roots)), seal.signature)).toBe(true)
  await run()
  expect([await readdir(folder), await readFile(join(folder, name), 'utf8')]).toEqual([[name], text])
})

test('days that nobody was there for are made up for, and a transaction at midnight has time to end', async () => {
  await write('k1')
  await tamper('UPDATE audit_entry SET day = day - 40')
  await write('k2')
  await tamper(`UPDATE audit_entry SET day = day - 3 WHERE subject = 'k2'`)
  await write('k3')
  expect(await run()).toEqual([{ kind: 'roots-kept', days: 3 }])
  expect(lastFinishedDay(new Date('2026-11-24T00:44:59Z'))).toBe('2026-11-22')
  expect(lastFinishedDay(new Date('2026-11-24T00:45:00Z'))).toBe('2026-11-23')
})

test('a folder that is not there is a finding, not a new folder; once it is there all is written and the finding goes', async () => {
  await write('k1')
  const unmounted = join(folder, 'mount')
  expect((await run(unmounted))[0]).toEqual({ kind: 'roots-not-kept', code: 'ENOENT' })
  expect(await openFindings()).toMatchObject([{ kind: 'audit-roots', detail: expect.stringMatching(/\(ENOENT\)/) }])
  await mkdir(unmounted)
  expect(await run(unmounted)).toEqual([{ kind: 'roots-kept', days: 1 }])
  expect(await openFindings()).toEqual([])
})

test('a day that was written anew after it was kept is a finding that stays, and its file stays what it was', async () => {
  await write('k1')
  await run()
  const file = join(folder, `audit-root-${today()}.jsonl`)
  const kept = await readFile(file, 'utf8')
  await tamper('DELETE FROM audit_entry')
  await write('k2')
  await run()
  await expect.poll(openFindings).toMatchObject([{ kind: 'audit-rewritten', detail: expect.stringMatching(today()) }])
  expect(await readFile(file, 'utf8')).toBe(kept)
})

test('a kept file that was cut is told apart from a folder that fails', async () => {
  await write('k1')
  await run()
  await writeFile(join(folder, `audit-root-${today()}.jsonl`), '{"roots":[')
  await run()
  await expect.poll(openFindings).toMatchObject([{ kind: 'audit-roots', params: { reason: 'DAMAGED_FILE' } }])
})

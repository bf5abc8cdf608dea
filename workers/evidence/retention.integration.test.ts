import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { addCandidate } from '../../fixtures/candidate.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { verifyChain } from '../../prisma/audit-chain.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createAuditReader } from '../../prisma/stores/records/audit.ts'
import { createLeaseStore } from '../../prisma/stores/cameras/leases.ts'
import { createRetentionStore } from '../../prisma/stores/records/retention.ts'
import { createEvidenceFolder, evidencePath, originalPath } from './folder.ts'
import { retainTonight } from './nightly.ts'
import { runRetention } from './retention.ts'

const DAY_MS = 86_400_000
const never = new AbortController().signal

let postgres: TestPostgres
let database: Database
let folder: string
let runs = 0

beforeAll(async () => void (postgres = await startTestPostgres()))
afterAll(() => postgres.stop())
beforeEach(async () => {
  database = createDatabase(await postgres.database(), { poolSize: 4 })
  folder = await mkdtemp(join(tmpdir(), 'xunjie-retention-'))
})
afterEach(async () => {
  await database.close()
  await rm(folder, { recursive: true })
})

const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS)
const deps = () => ({ rows: createRetentionStore(database), folder, now: () => new Date() })
const run = () => runRetention(deps(), { occasion: `run-${++runs}` }, never)

/** A picture of the folder, days old. */
async function picture(content: string, days: number): Promise<string> {
  const store = createEvidenceFolder({ folder, limitBytes: 1e9 })
  const { full } = await store.put({ jpeg: Buffer.from(content), width: 64, height: 36 })
  await utimes(evidencePath(folder, full), daysAgo(days), daysAgo(days))
  return full
}

/** A candidate with a picture of its own, decided some days ago. */
async function candidate(name: string, days: number, state: 'open' | 'rejected' | 'confirmed') {
  const sha256 = await picture(name, days + 1)
  const { candidateId } = await addCandidate(database, { category: 'bin-overflow', severity: 3, sha256 })
  const at = daysAgo(days)
  const closedAt = state === 'open' ? null : at
  await database.queries.candidate.update({
    where: { id: candidateId },
    data: { status: state, createdAt: at, closedAt },
  })
  return { candidateId, sha256 }
}

async function caseOf(candidateId: string, days: number, ended: boolean): Promise<void> {
  const at = daysAgo(days)
  const endedAt = ended ? at : null
  await database.queries.case.create({
    data: { candidateId, receiverId: 'city', state: ended ? 'closed' : 'disposed', acknowledgedAt: at, endedAt },
  })
  await database.queries.$executeRaw`UPDATE "case" SET updated_at = ${at} WHERE candidate_id = ${candidateId}`
}

const kept = async (sha256: string) =>
  readFile(evidencePath(folder, sha256)).then(
    () => true,
    () => false,
  )

test('rejected pictures go after a month, those of a case two years after its end, and open ones never', async () => {
  const [open, young, old] = [
    await candidate('open', 3000, 'open'),
    await candidate('young rejection', 29, 'rejected'),
    await candidate('old rejection', 31, 'rejected'),
  ]
  const [running, ended, longEnded] = [
    await candidate('case that runs', 3000, 'confirmed'),
    await candidate('case that ended', 700, 'confirmed'),
    await candidate('case that ended long ago', 800, 'confirmed'),
  ]
  await caseOf(running.candidateId, 3000, false)
  await caseOf(ended.candidateId, 700, true)
  await caseOf(longEnded.candidateId, 731, true)
  expect(await createRetentionStore(database).due(new Date())).toEqual({ rejected: 1, closed: 1, pictures: 4 })
  expect(await run()).toMatchObject({ rejected: 1, closed: 1, pictures: 4, files: 2 })
  for (const { sha256 } of [open, young, running, ended]) expect(await kept(sha256)).toBe(true)
  for (const { sha256 } of [old, longEnded]) expect(await kept(sha256)).toBe(false)
  // What was decided stays, and the audit says which pictures went.
  expect(await database.queries.candidate.count()).toBe(6)
  const entries = await database.queries.auditEntry.findMany({ where: { action: 'evidence.delete' } })
  expect(entries.map(({ subject }) => subject).toSorted()).toEqual([old.candidateId, longEnded.candidateId].toSorted())
  expect(JSON.stringify(entries.map(({ detail }) => detail))).toContain(old.sha256)
  expect(await verifyChain(createAuditReader(database).chained({}), { fromTheBeginning: true })).toMatchObject({
    kind: 'whole',
  })
  expect(await run()).toMatchObject({ rejected: 0, files: 0 })
})

test('a case that the receiver has, taken back later, is kept like a case; an unsent message keeps its pictures', async () => {
  const withdrawn = await candidate('withdrawn', 100, 'rejected')
  await caseOf(withdrawn.candidateId, 100, true)
  const unsent = await candidate('unsent', 100, 'rejected')
  await database.queries.outbox.create({
    data: {
      id: 'm1',
      candidateId: unsent.candidateId,
      receiverId: 'city',
      kind: 'case.void',
      payload: {},
      deliverAfter: new Date(),
    },
  })
  expect(await run()).toMatchObject({ rejected: 0, closed: 0, files: 0 })
})

test('a file that anything needs stays: another candidate, a view, a dwell that runs, a look of today', async () => {
  const shared = await candidate('shared', 40, 'rejected')
  await addCandidate(database, { category: 'bin-overflow', severity: 3, sha256: shared.sha256 })
  const [reference, dwelling, fresh, orphan] = [
    await picture('reference', 900),
    await picture('dwelling', 900),
    await picture('fresh', 0.5),
    await picture('orphan', 2),
  ]
  const view = await database.queries.view.findFirstOrThrow()
  await database.queries.view.update({ where: { id: view.id }, data: { referenceSha: reference } })
  const state = { spots: [{ frames: [{ picture: { full: dwelling, width: 1, height: 1 } }] }] }
  await database.queries.recipeState.create({ data: { viewId: view.id, category: 'bin-overflow', state } })
  expect(await run()).toMatchObject({ rejected: 1, files: 1 })
  for (const sha256 of [shared.sha256, reference, dwelling, fresh]) expect(await kept(sha256)).toBe(true)
  expect(await kept(orphan)).toBe(false)
})

test('every column for a content hash is asked before a file goes', async () => {
  const rows = await database.queries.$queryRaw<{ name: string }[]>`
    SELECT table_name || '.' || column_name AS name FROM information_schema.columns
    WHERE table_schema = 'public' AND column_name ~ '(^|_)sha(256)?$' ORDER BY 1`
  expect(rows.map(({ name }) => name)).toEqual([
    'evidence.sha256',
    // A request keeps nothing: it ends with the picture.
    'original_request.sha256',
    'verification.after_sha',
    'verification.before_sha',
    'view.reference_sha',
    'would_raise.sha256',
  ])
})

test('a sealed original goes when its candidate, or its case, is over, and after 90 days in any case', async () => {
  const originals = join(folder, 'originals')
  const sealed = async (sha256: string, days: number) => {
    const path = originalPath(originals, sha256)
    await mkdir(join(path, '..'), { recursive: true })
    await writeFile(path, 'sealed')
    await utimes(path, daysAgo(days), daysAgo(days))
    return path
  }
  const open = await candidate('open', 3, 'open')
  const rejected = await candidate('rejected', 3, 'rejected')
  const running = await candidate('running', 3, 'confirmed')
  await caseOf(running.candidateId, 3, false)
  const ended = await candidate('ended', 3, 'confirmed')
  await caseOf(ended.candidateId, 3, true)
  const long = await candidate('open for long', 100, 'open')
  const stays = [await sealed(open.sha256, 3), await sealed(running.sha256, 3)]
  const goes = [await sealed(rejected.sha256, 3), await sealed(ended.sha256, 3), await sealed(long.sha256, 91)]
  await runRetention({ ...deps(), originals }, { occasion: 'originals' }, never)
  const there = (path: string) =>
    readFile(path).then(
      () => true,
      () => false,
    )
  expect(await Promise.all(stays.map(there))).toEqual([true, true])
  expect(await Promise.all(goes.map(there))).toEqual([false, false, false])
  for (const { sha256 } of [open, rejected, running, ended, long]) expect(await kept(sha256)).toBe(true)
})

test('half-written files go after a day, and nothing outside the folder’s own layout is touched', async () => {
  await mkdir(join(folder, 'ab'))
  const names = [`${'ab'.repeat(32)}.jpg.x.part`, `${'ab'.repeat(32)}.jpg.swept`]
  for (const name of names) {
    await writeFile(join(folder, 'ab', name), 'half')
    await utimes(join(folder, 'ab', name), daysAgo(2), daysAgo(2))
  }
  await mkdir(join(folder, 'notes'))
  await writeFile(join(folder, 'notes', 'x.txt'), 'mine')
  await utimes(join(folder, 'notes', 'x.txt'), daysAgo(99), daysAgo(99))
  await run()
  expect(await readdir(join(folder, 'ab'))).toEqual([])
  expect(await readdir(join(folder, 'notes'))).toEqual(['x.txt'])
})

test('a picture that is stored again is young again', async () => {
  const sha256 = await picture('again', 99)
  await createEvidenceFolder({ folder, limitBytes: 1e9 }).put({ jpeg: Buffer.from('again'), width: 64, height: 36 })
  expect(await run()).toMatchObject({ files: 0 })
  expect(await kept(sha256)).toBe(true)
})

test('many candidates go in steps; a run that was broken off goes on; what it did is reported', async () => {
  await candidate('old', 40, 'rejected')
  const stopped = AbortSignal.abort(new Error('stopped'))
  await expect(runRetention(deps(), { occasion: 'night' }, stopped)).rejects.toThrow('stopped')
  expect(await runRetention(deps(), { occasion: 'night' }, never)).toMatchObject({ rejected: 1 })
  expect(await runRetention(deps(), { occasion: 'night' }, never)).toBeUndefined()
  const [report] = await createRetentionStore(database).runs(5)
  expect(report).toMatchObject({ occasion: 'night', rejected: 1, pictures: 2, files: 1, bytes: 3 })
})

test('of several hosts one runs, once a night, after the hour', async () => {
  const clock = { now: Date.parse('2026-11-20T19:00:00Z') }
  const host = (holder: string) => ({
    ...deps(),
    now: () => new Date(clock.now),
    settings: async () => ({ at: '03:30', utcOffsetMinutes: 480 }),
    leases: createLeaseStore(database),
    holder,
    done: () => undefined,
    failed: () => undefined,
  })
  expect(await retainTonight(host('a'), never)).toBe(false)
  clock.now += 45 * 60_000
  const ran = await Promise.all([retainTonight(host('a'), never), retainTonight(host('b'), never)])
  expect(ran.filter(Boolean)).toHaveLength(1)
  expect(await retainTonight(host('b'), never)).toBe(false)
  clock.now += DAY_MS
  expect(await retainTonight(host('b'), never)).toBe(true)
})

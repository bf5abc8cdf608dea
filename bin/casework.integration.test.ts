/** Casework through the processes of a real start: what needs two persons, and what a case system does wrong. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createXunjieClient, type XunjieClient } from '../api/client/client.ts'
import { addCandidate } from '../fixtures/candidate.ts'
import { type CaseSystem, startCaseSystem } from '../fixtures/case-system.ts'
import { commandRun, startXunjie } from '../fixtures/xunjie-command.ts'
import { createDatabase, type Database } from '../prisma/client.ts'
import { originalPath } from '../workers/evidence/folder.ts'
import { demoSite } from './demo/site.ts'
import { makeProofFolder } from './prove/proof-folder.ts'
import { launch, type RunningSystem } from './start/launcher.ts'
import { freePortFrom } from './start/port.ts'
import { ROLES } from './start/running.ts'

const PLATE_ROW = 'vehicle-illegal-parking'
const CAMERA = 'parking-pavement'
const WAIT = { timeout: 100_000, interval: 250 }

let folder: string
let data: string
let city: CaseSystem
let system: RunningSystem
let database: Database
let admin: XunjieClient

beforeAll(async () => {
  folder = makeProofFolder('casework')
  data = join(folder, 'data')
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  process.env['XUNJIE_DEMO_SECRET'] = secret
  city = await startCaseSystem(secret)
  const port = await freePortFrom('127.0.0.1', 18_900)
  const { site, references } = demoSite(join(import.meta.dirname, '../fixtures'), city.url, { port, queue: 'database' })
  await mkdir(join(folder, 'roots'))
  system = await launch({
    site: {
      ...site,
      cameras: site.cameras.filter(({ id }) => id === CAMERA),
      receivers: site.receivers.map((receiver) => ({ ...receiver, readable: true })),
      originals: { categories: [PLATE_ROW], keyFile: join(folder, 'originals.key') },
      audit: { rootsFolder: join(folder, 'roots') },
    },
    references,
    dataFolder: data,
    roles: ROLES,
    say: () => undefined,
    log: () => undefined,
  })
  database = createDatabase(system.databaseUrl, { poolSize: 2 })
  const { password = '' } = system.firstSecrets.administrator ?? {}
  admin = await signIn('admin', password)
}, 120_000)
afterAll(async () => {
  await database?.close()
  await system?.stop()
  await city?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** As a browser does, with the client that integrators get. */
async function signIn(name: string, password: string): Promise<XunjieClient> {
  const anybody = createXunjieClient({ baseUrl: system.apiUrl })
  const { data: session, response } = await anybody.POST('/v1/sessions', { body: { name, password } })
  const cookie = response.headers.getSetCookie()[0]?.split(';')[0] ?? ''
  return createXunjieClient({ baseUrl: system.apiUrl, headers: { cookie }, csrf: () => session?.csrf })
}

const confirm = (id: string, version = 1) =>
  admin.POST('/v1/candidates/{id}/confirm', {
    params: { path: { id }, header: { 'if-match': `"${version}"` } },
    body: {},
  })

/** An urgent candidate, whose case leaves at once, of a camera that nobody looks at. */
async function urgent(): Promise<string> {
  const { candidateId, cameraId } = await addCandidate(database, { category: 'smoke-fire', severity: 1 })
  await database.queries.camera.update({ where: { id: cameraId }, data: { status: 'retired' } })
  return candidateId
}
const caseOf = async (id: string) =>
  (await admin.GET('/v1/cases', { params: { query: { limit: 200 } } })).data?.cases.find(
    ({ candidateId }) => candidateId === id,
  )
const cameOf = (id: string) => city.came.filter((line) => line.endsWith(id)).map((line) => line.split(' ')[0])

test('the unmasked frame of a row that needs it is sealed by a look, opened by two persons, and goes with its candidate', async () => {
  const found = await vi.waitFor(async () => {
    const { data: list } = await admin.GET('/v1/candidates', { params: { query: { limit: 50, category: PLATE_ROW } } })
    const candidate = list!.candidates[0]!
    expect(candidate.evidence.length).toBeGreaterThan(0)
    return candidate
  }, WAIT)
  // The oldest: the newest ones belong to the dwell that runs on, too.
  const [picture] = await database.queries.evidence.findMany({
    where: { candidateId: found.id },
    orderBy: { capturedAt: 'asc' },
  })
  const sealed = originalPath(join(data, 'originals'), picture!.sha256)
  expect(existsSync(sealed)).toBe(true)
  // No picture to whoever copies the folder.
  expect(readFileSync(sealed).subarray(0, 2)).not.toEqual(Buffer.from([0xff, 0xd8]))
  expect(readFileSync(sealed).includes('JFIF')).toBe(false)

  const added = await admin.POST('/v1/users', {
    body: { name: 'wang', role: 'dispatcher', scope: { everywhere: true, districts: [], cameraGroups: [] } },
  })
  const wang = await signIn('wang', added.data!.newPassword!)
  const path = { params: { path: { id: picture!.id } } }
  const asked = await admin.POST('/v1/evidence/{id}/original', { ...path, body: { reason: 'penalty-procedure' } })
  const request = { params: { path: { id: asked.data!.id } } }
  expect((await admin.POST('/v1/originals/{id}/agree', request)).error).toMatchObject({ code: 'same-person' })
  expect((await admin.GET('/v1/originals/{id}/picture', request)).error).toMatchObject({ code: 'not-agreed' })
  expect((await wang.POST('/v1/originals/{id}/agree', request)).response.status).toBe(200)
  const seen = await admin.GET('/v1/originals/{id}/picture', { ...request, parseAs: 'arrayBuffer' })
  const original = Buffer.from(seen.data as ArrayBuffer)
  expect(original.subarray(0, 3)).toEqual(Buffer.from([0xff, 0xd8, 0xff]))
  const masked = await admin.GET('/v1/evidence/{id}/picture', { ...path, parseAs: 'arrayBuffer' })
  expect(original.equals(Buffer.from(masked.data as ArrayBuffer))).toBe(false)
  expect((await wang.GET('/v1/originals/{id}/picture', request)).error).toMatchObject({ code: 'not-agreed' })
  const { data: audit } = await admin.GET('/v1/audit', { params: { query: { subject: found.id, limit: 100 } } })
  const steps = audit!.entries.filter(({ action }) => action.startsWith('original.')).toReversed()
  expect(steps.map(({ action, actor }) => [action, actor === added.data!.id])).toEqual([
    ['original.ask', false],
    ['original.agree', true],
    ['original.open', false],
  ])

  const { version } = (await admin.GET('/v1/candidates/{id}', { params: { path: { id: found.id } } })).data!.candidate
  const rejected = await admin.POST('/v1/candidates/{id}/reject', {
    params: { path: { id: found.id }, header: { 'if-match': `"${version}"` } },
    body: { reason: 'look-alike' },
  })
  expect(rejected.response.status).toBe(200)
  utimesSync(sealed, new Date(0), new Date(Date.now() - 3 * 86_400_000))
  const run = await commandRun(startXunjie(folder, ['retention', 'run', '--data', data]))
  expect([run.code, run.stderr]).toEqual([0, ''])
  expect(existsSync(sealed)).toBe(false)
  expect((await admin.GET('/v1/originals/{id}/picture', request)).error).toMatchObject({ code: 'not-agreed' })
})

test('a message that was given up is a finding, and sent again by hand it arrives under the same case', async () => {
  const id = await urgent()
  city.manners.set(id, 'refuses')
  await confirm(id)
  await vi.waitFor(() => expect(cameOf(id).length).toBeGreaterThan(0), WAIT)
  // Eleven tries of an hour each, in short.
  await database.queries.outbox.updateMany({
    where: { candidateId: id },
    data: { attempts: 11, deliverAfter: new Date(0), leasedUntil: null },
  })
  await vi.waitFor(async () => expect((await caseOf(id))?.delivery?.state).toBe('dead'), WAIT)
  const findings = async () =>
    (await admin.GET('/v1/findings', { params: { query: { limit: 500 } } })).data!.findings.filter(
      ({ subject }) => subject === id,
    )
  expect(await findings()).toMatchObject([{ kind: 'delivery', code: 'delivery-given-up' }])
  city.manners.set(id, 'well')
  expect((await admin.POST('/v1/cases/{id}/resend', { params: { path: { id } } })).response.status).toBe(204)
  await vi.waitFor(async () => expect((await caseOf(id))?.delivery?.state).toBe('delivered'), WAIT)
  expect(city.cases.get(id)?.received).toHaveLength(1)
  expect(await findings()).toEqual([])
})

test('a confirmation taken back after it was delivered is followed by a void, in this order', async () => {
  const id = await urgent()
  await confirm(id)
  await vi.waitFor(async () => expect((await caseOf(id))?.delivery?.state).toBe('delivered'), WAIT)
  const undone = await admin.POST('/v1/candidates/{id}/undo', { params: { path: { id } } })
  expect(undone.data).toMatchObject({ status: 'rejected' })
  await vi.waitFor(() => expect(cameOf(id)).toEqual(['case.confirmed', 'case.void']), WAIT)
  await vi.waitFor(async () => expect(await caseOf(id)).toMatchObject({ state: 'void' }), WAIT)
})

test('a message whose answer was lost is asked about by our id, and not sent a second time', async () => {
  const id = await urgent()
  city.manners.set(id, 'lost')
  await confirm(id)
  await vi.waitFor(() => expect(cameOf(id)).toEqual(['case.confirmed']), WAIT)
  city.manners.set(id, 'well')
  await vi.waitFor(async () => expect((await caseOf(id))?.delivery?.state).toBe('delivered'), WAIT)
  expect(city.asked).toContain(id)
  expect(cameOf(id)).toEqual(['case.confirmed'])
  expect((await caseOf(id))?.externalCaseNo).toBe(id.slice(-8))
})

test('their list against ours, asked for by hand: each difference is named in the answer', async () => {
  const [there, missing] = [await urgent(), await urgent()]
  for (const id of [there, missing]) await confirm(id)
  for (const id of [there, missing])
    await vi.waitFor(async () => expect((await caseOf(id))?.delivery?.state).toBe('delivered'), WAIT)
  // As if all of it were an hour ago: what moves is not compared.
  await database.queries.case.updateMany({ data: { updatedAt: new Date(Date.now() - 3_600_000) } })
  city.cases.delete(missing)
  city.cases.set('theirs', { external_case_no: '99999999', state: 'filed', received: [] })
  expect((await admin.POST('/v1/reconciliations')).response.status).toBe(202)
  const run = await vi.waitFor(async () => {
    const { data: runs } = await admin.GET('/v1/reconciliations', { params: { query: { limit: 1 } } })
    expect(runs!.reconciliations[0]).toMatchObject({ outcome: 'differs' })
    return runs!.reconciliations[0]!
  }, WAIT)
  expect(run.listed).toContainEqual(expect.objectContaining({ kind: 'missing-there', candidateId: missing }))
  expect(run.listed).toContainEqual(expect.objectContaining({ kind: 'unknown-here', externalCaseNo: '99999999' }))
  expect(run.listed.filter(({ candidateId }) => candidateId === there)).toEqual([])
})

test('the audit of all of this is whole; the folder outside has nothing yet, for no day is over', async () => {
  const run = await commandRun(startXunjie(folder, ['audit', 'verify', '--data', data]))
  expect([run.code, run.stdout]).toEqual([0, expect.stringMatching(/^Whole: \d+ entries/)])
  expect(await readdir(join(folder, 'roots'))).toEqual([])
})

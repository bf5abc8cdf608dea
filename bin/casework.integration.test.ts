/** Casework through the processes of a real start: what needs two persons, what a case system does wrong, and no secret anywhere. */
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, rmSync, utimesSync } from 'node:fs'
import { mkdir, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { createXunjieClient, type XunjieClient } from '../api/client/client.ts'
import { addCandidate } from '../fixtures/candidate.ts'
import { type CaseSystem, startCaseSystem } from '../fixtures/case-system.ts'
import {
  type Gathered,
  gatherAnswers,
  gatherDatabase,
  gatherFiles,
  gatherProcesses,
  placesOf,
} from '../fixtures/plain-text.ts'
import { hasRedis, startTestRedis, type TestRedis } from '../fixtures/redis.ts'
import { commandRun, startXunjie } from '../fixtures/xunjie-command.ts'
import { createDatabase, type Database } from '../prisma/client.ts'
import { originalPath } from '../workers/evidence/folder.ts'
import { demoSite } from './demo/site.ts'
import type { SiteCamera } from '../workers/config-schema.ts'
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
let redis: TestRedis | undefined
/** Secrets by name, and what the roles log. */
const secrets = new Map<string, string>()
const logged: string[] = []

beforeAll(async () => {
  folder = makeProofFolder('casework')
  data = join(folder, 'data')
  const secret = `whsec_${randomBytes(32).toString('base64')}`
  process.env['XUNJIE_DEMO_SECRET'] = secret
  secrets.set('webhook secret', secret)
  city = await startCaseSystem(secret)
  const port = await freePortFrom('127.0.0.1', 18_900)
  redis = hasRedis() ? await startTestRedis() : undefined
  const queue = redis?.url ?? 'database'
  const { site, references } = demoSite(join(import.meta.dirname, '../fixtures'), city.url, { port, queue })
  await mkdir(join(folder, 'roots'))
  system = await launch({
    site: {
      ...site,
      network: { loopback: true },
      cameras: site.cameras.flatMap((camera) => (camera.id === CAMERA ? [camera, awayFrom(camera)] : [])),
      receivers: site.receivers.map((receiver) => ({ ...receiver, readable: true })),
      originals: { categories: [PLATE_ROW], keyFile: join(folder, 'originals.key') },
      audit: { rootsFolder: join(folder, 'roots') },
    },
    references,
    dataFolder: data,
    roles: ROLES,
    say: () => undefined,
    log: (role, line) => logged.push(`${role} ${line}`),
  })
  database = createDatabase(system.databaseUrl, { poolSize: 2 })
  const { password = '' } = system.firstSecrets.administrator ?? {}
  secrets.set('first password', password)
  admin = await signIn('admin', password)
}, 120_000)
afterAll(async () => {
  await database?.close()
  await system?.stop()
  await city?.stop()
  await redis?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** A camera with secrets in its address where nobody listens: what fails is what is logged. */
function awayFrom(camera: SiteCamera): SiteCamera {
  for (const name of ['camera password', 'stream token']) secrets.set(name, randomBytes(24).toString('base64url'))
  const { 'camera password': word, 'stream token': token } = Object.fromEntries(secrets)
  process.env['XUNJIE_CAMERA_AWAY'] = `rtsp://viewer:${word}@127.0.0.1:1/live?token=${token}`
  const { timeline, ...live } = camera
  return timeline === undefined
    ? camera
    : { ...live, id: 'away', source: 'rtsp', address: 'env:XUNJIE_CAMERA_AWAY', intervalSeconds: 1 }
}

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

test('no secret is in plain text in a log, an answer, the database, the queue, an export, a package or a process list', async () => {
  const post = (path: string, body: object, headers: Record<string, string> = {}) =>
    fetch(`${system.apiUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    })
  const wrong = 'a-wrong-password-of-somebody'
  await post('/v1/sessions', { name: 'admin', password: wrong })
  const signedIn = await post('/v1/sessions', { name: 'admin', password: secrets.get('first password') })
  const [cookie = ''] = signedIn.headers.getSetCookie()[0]!.split(';')
  const session = { cookie, 'x-csrf-token': ((await signedIn.json()) as { csrf: string }).csrf }
  const scope = { everywhere: true, districts: [], cameraGroups: [] }
  const made = await post('/v1/keys', { name: 'pull', role: 'integrator', scope, days: 1 }, session)
  const { key } = (await made.json()) as { key: string }
  const pulled = await fetch(`${system.apiUrl}/v1/cases?limit=5`, { headers: { authorization: `Bearer ${key}` } })
  expect(pulled.status).toBe(200)
  const pem = readFileSync(join(folder, 'originals.key'), 'utf8').replaceAll(/-----.*-----|\s/g, '')
  for (const [name, value] of [
    ['wrong password', wrong],
    ['session', cookie.split('=')[1]!],
    ['API key', key],
    ['key of the originals', pem],
    ['master key', readFileSync(join(data, 'master.key'), 'utf8').trim()],
    ['password of the database', new URL(system.databaseUrl).password],
  ] as const)
    secrets.set(name, value)
  const id = await urgent()
  await confirm(id)
  await vi.waitFor(() => expect(city.cases.get(id)?.received).toHaveLength(1), WAIT)
  await vi.waitFor(async () => {
    const { failuresInRow } = await database.queries.camera.findUniqueOrThrow({ where: { id: 'away' } })
    expect(failuresInRow).toBeGreaterThan(0)
  }, WAIT)

  const all: Gathered = new Map([['log', Buffer.from(logged.join('\n'))]])
  expect(await gatherAnswers(all, system.apiUrl, session)).toBeGreaterThan(30)
  const evidence = await fetch(`${system.apiUrl}/v1/candidates/${id}/package`, { headers: session })
  all.set('package', Buffer.from(await evidence.arrayBuffer()))
  const audit = ['audit', 'export', '--data', data, '--out', join(folder, 'audit.jsonl')]
  expect(await commandRun(startXunjie(folder, audit))).toMatchObject({ code: 0, stderr: '' })
  all.set('audit', readFileSync(join(folder, 'audit.jsonl')))
  gatherProcesses(all)
  await gatherDatabase(all, system.databaseUrl)
  if (redis) gatherFiles(all, redis.folder)
  // Its owner alone may read what is left out: the key, the way to the database, and what the server keeps of itself.
  gatherFiles(all, data, /master\.key$|running[^/]*\.json$|\/postgres\//)
  // The search finds what is no secret, and says where.
  expect(placesOf(all, id)).toEqual(expect.arrayContaining(['/v1/cases', 'package', 'audit', 'table public.candidate']))
  expect(placesOf(all, 'api/main.ts')).toEqual(expect.arrayContaining([expect.stringContaining('process')]))
  const found = [...secrets].flatMap(([name, value]) => placesOf(all, value).map((where) => `${name} in ${where}`))
  expect(found).toEqual([])
  expect([secrets.size, Math.min(...[...secrets.values()].map(({ length }) => length)) > 19]).toEqual([10, true])
})

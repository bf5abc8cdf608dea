import { randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { addCandidate } from '../../fixtures/candidate.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createReconciliationStore } from '../../prisma/stores/cases/reconciliations.ts'
import { type ReconcileDeps, type ReconcileEvent, reconcileNext, runReconcile } from './reconcile.ts'
import { listCases } from './webhook.ts'

const secret = `whsec_${randomBytes(24).toString('base64')}`
const never = new AbortController().signal

let postgres: TestPostgres
let database: Database
let server: Server
let url: string
/** Answers of the receiver's list, by the cursor asked for. */
let pages: Record<string, unknown>
let events: ReconcileEvent[]

beforeAll(async () => {
  postgres = await startTestPostgres()
  server = createServer((request, response) => {
    new Webhook(secret).verify(JSON.stringify({ get: request.url }), request.headers as Record<string, string>)
    const page = pages[new URL(request.url ?? '', 'http://x').searchParams.get('after') ?? '']
    if (page === undefined) response.writeHead(500).end()
    else response.end(JSON.stringify(page))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/cases`
})
afterAll(async () => {
  server.close()
  await postgres.stop()
})
beforeEach(async () => {
  database = createDatabase(await postgres.database(), { poolSize: 4 })
  pages = {}
  events = []
  return () => database.close()
})

const deps = (changes: Partial<ReconcileDeps> = {}): ReconcileDeps => ({
  runs: createReconciliationStore(database),
  readable: async () => ['city'],
  receiver: async () => ({ adapter: 'webhook', url, secret, allowLoopback: true, readable: true, timeoutSeconds: 2 }),
  list: (receiver, page, signal) => listCases(receiver, page, { now: () => new Date() }, signal),
  nightly: async () => ({ at: '02:30', utcOffsetMinutes: 480 }),
  minute: async () => undefined,
  now: () => new Date(),
  report: (event) => events.push(event),
  ...changes,
})

async function addCase(values: object): Promise<string> {
  const { candidateId } = await addCandidate(database, { category: 'bagged-garbage', severity: 3 })
  const long = new Date(Date.now() - 3_600_000)
  await database.queries.case.create({
    data: { candidateId, receiverId: 'city', acknowledgedAt: long, updatedAt: long, ...values },
  })
  return candidateId
}
const findings = () => database.queries.finding.findMany({ where: { kind: 'reconciliation', closedAt: null } })

test('two systems that disagree: each difference is named, one finding says how many, and it goes when they agree', async () => {
  const [same, missing, other] = [
    await addCase({ state: 'filed' }),
    await addCase({ state: 'dispatched', externalCaseNo: 'QJ-2' }),
    await addCase({ state: 'dispatched' }),
  ]
  await addCase({ state: 'pending', acknowledgedAt: null, withdrawnAt: new Date() })
  const store = createReconciliationStore(database)
  pages = {
    '': { cases: [{ candidate_id: same, state: 'filed' }], next: 'two' },
    two: {
      cases: [
        { candidate_id: other, state: 'disposed' },
        { external_case_no: 'QJ-9', state: 'filed' },
      ],
    },
  }
  await store.ask({ receiverId: 'city', occasion: 'asked-1' })
  expect(await reconcileNext(deps(), never)).toBe(true)
  expect((await store.list({ limit: 5 })).rows).toMatchObject([
    {
      outcome: 'differs',
      ours: 3,
      theirs: 3,
      differences: 3,
      listed: [
        { kind: 'missing-there', candidateId: missing, externalCaseNo: 'QJ-2', ours: 'dispatched' },
        { kind: 'state-differs', candidateId: other, ours: 'dispatched', theirs: 'disposed' },
        { kind: 'unknown-here', externalCaseNo: 'QJ-9' },
      ],
    },
  ])
  expect(await findings()).toMatchObject([{ subject: 'city', detail: expect.stringContaining('3 differ') as unknown }])
  pages = {
    '': {
      cases: [
        { candidate_id: same, state: 'filed' },
        { candidate_id: other, state: 'dispatched' },
        { candidate_id: missing, external_case_no: 'QJ-2', state: 'dispatched' },
      ],
      next: null,
    },
  }
  await store.ask({ receiverId: 'city', occasion: 'asked-2' })
  await reconcileNext(deps(), never)
  expect(await findings()).toEqual([])
  expect(await reconcileNext(deps(), never)).toBe(false)
})

test('a list that fails, never ends or is none is a failed comparison with the reason, not an agreement', async () => {
  await addCase({ state: 'filed' })
  const store = createReconciliationStore(database)
  const lists = [{}, { '': { cases: [], next: '' } }, { '': { hello: 1 } }, { '': { cases: [{ state: 'filed' }] } }]
  for (const [i, list] of lists.entries()) {
    pages = list
    await store.ask({ receiverId: 'city', occasion: `asked-${i}` })
    await reconcileNext(deps(), never)
  }
  const runs = (await store.list({ limit: 5 })).rows
  expect(runs.map(({ outcome }) => outcome)).toEqual(lists.map(() => 'failed'))
  expect(runs.map(({ detail }) => detail?.match(/500|does not end|without a list|neither/)?.[0]).toReversed()).toEqual([
    '500',
    'does not end',
    'without a list',
    'neither',
  ])
})

test('every night has one comparison, however many processes run', async () => {
  pages = { '': { cases: [] } }
  const night = new Date('2026-11-24T18:31:00Z')
  const running = new AbortController()
  const runs = [deps({ now: () => night }), deps({ now: () => night })].map((d) => runReconcile(d, running.signal))
  await expect.poll(() => events.map(({ kind }) => kind), { timeout: 10_000 }).toEqual(['reconciled'])
  running.abort()
  await Promise.all(runs)
  expect(await database.queries.reconciliation.findMany()).toMatchObject([
    { occasion: '2026-11-25', outcome: 'agreed' },
  ])
})

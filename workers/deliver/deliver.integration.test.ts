import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { ulid } from 'ulid'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { addCandidate } from '../../fixtures/candidate.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { SealingError } from '../../prisma/sealing.ts'
import { createOutboxStore } from '../../prisma/stores/outbox.ts'
import {
  type DeliverDeps,
  type DeliverEvent,
  deliverDue,
  MAX_ATTEMPTS,
  type OutboxKind,
  type Receiver,
} from './deliver.ts'
import { sendWebhook } from './webhook.ts'

const secret = `whsec_${randomBytes(24).toString('base64')}`

interface Received {
  readonly id: string
  readonly type: OutboxKind
  readonly candidateId: string
  readonly key: string
}
type Answer = (response: ServerResponse) => void

let postgres: TestPostgres
let database: Database
let server: Server
let url: string
/** What the receiver was sent, signature checked, in order of arrival. */
let received: Received[]
/** How it answers; taken from the front, 200 when used up. */
let answers: Answer[]
/** Machine clock of the outbox. */
let clock: number

beforeAll(async () => {
  postgres = await startTestPostgres()
})
afterAll(() => postgres.stop())

beforeEach(async () => {
  database = createDatabase(await postgres.database(), { poolSize: 4 })
  received = []
  answers = []
  clock = Date.now()
  server = createServer((request, response) => void take(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/cases`
})
afterEach(async () => {
  server.closeAllConnections()
  server.close()
  await database.close()
})

async function take(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  const body = Buffer.concat(chunks).toString('utf8')
  const message = new Webhook(secret).verify(body, request.headers as Record<string, string>) as {
    type: OutboxKind
    candidate_id: string
  }
  received.push({
    id: String(request.headers['webhook-id']),
    type: message.type,
    candidateId: message.candidate_id,
    key: String(request.headers['idempotency-key']),
  })
  ;(answers.shift() ?? respond(200))(response)
}

const respond =
  (status: number, body = '{}', headers: Record<string, string> = {}): Answer =>
  (response) => {
    response.writeHead(status, headers).end(body)
  }
const hang: Answer = () => undefined

async function queueMessages(
  kinds: readonly OutboxKind[],
  receiverId = 'city',
): Promise<{ candidateId: string; ids: string[] }> {
  const { candidateId } = await addCandidate(database, { category: 'bagged-garbage', severity: 3 })
  await database.queries.case.create({ data: { candidateId, receiverId } })
  const ids: string[] = []
  for (const kind of kinds) {
    const id = ulid()
    ids.push(id)
    await database.queries.outbox.create({
      data: { id, candidateId, receiverId, kind, payload: { n: ids.length }, deliverAfter: new Date(clock) },
    })
  }
  return { candidateId, ids }
}

function deps(changes: Partial<DeliverDeps> = {}): DeliverDeps & { events: DeliverEvent[] } {
  const events: DeliverEvent[] = []
  const receivers: Record<string, Receiver> = {
    city: { adapter: 'webhook', url, secret, allowLoopback: true },
    strict: { adapter: 'webhook', url, secret, allowLoopback: false },
    hand: { adapter: 'local' },
  }
  return {
    events,
    outbox: createOutboxStore(database, () => clock),
    receiver: async (id) => receivers[id],
    send: (receiver, message, signal) =>
      sendWebhook(receiver, message, { timeoutMs: 300, now: () => new Date() }, signal),
    random: () => 0.5,
    report: (event) => events.push(event),
    ...changes,
  }
}

const never = new AbortController().signal

/** Passes, an hour apart on the outbox's clock, until nothing is left to try. */
async function deliverAll(with_: DeliverDeps): Promise<void> {
  let idle = 0
  while (idle < 2) {
    idle = (await deliverDue(with_, never)) === 0 ? idle + 1 : 0
    clock += 3_600_000
  }
}

const readOutbox = (id: string) => database.queries.outbox.findUniqueOrThrow({ where: { id } })

test('a receiver that answers 500, hangs, breaks off and then works gets every message, in order, with one id each', async () => {
  const breakOff: Answer = (response) => response.destroy()
  answers = [
    respond(500),
    hang,
    breakOff,
    respond(503, '', { 'retry-after': '30' }),
    respond(200, '{"external_case_no":"QJ-7"}'),
  ]
  const { candidateId, ids } = await queueMessages(['case.confirmed', 'case.verified', 'case.void'])
  await deliverAll(deps())
  expect(received.map((r) => r.type)).toEqual([
    ...Array<string>(5).fill('case.confirmed'),
    'case.verified',
    'case.void',
  ])
  expect([...new Set(received.map((r) => r.id))]).toEqual(ids)
  expect(await database.queries.case.findUniqueOrThrow({ where: { candidateId } })).toMatchObject({
    state: 'filed',
    externalCaseNo: 'QJ-7',
  })
  expect(await database.queries.outbox.count({ where: { deliveredAt: null } })).toBe(0)
})

test('only the first confirmation goes under the candidate’s key: void, verdict and reopening are no repeats of it', async () => {
  const { candidateId, ids } = await queueMessages(['case.confirmed', 'case.verified', 'case.confirmed'])
  await database.queries.outbox.update({ where: { id: ids[2]! }, data: { payload: { reopened: 1 } } })
  answers = [respond(500)]
  await deliverAll(deps())
  expect(received.map(({ key }) => key)).toEqual([candidateId, candidateId, ids[1], ids[2]])
})

test('a case that cannot be delivered holds up its own messages only', async () => {
  const stuck = await queueMessages(['case.confirmed', 'case.void'])
  answers = [respond(500)]
  await deliverDue(deps(), never)
  const free = await queueMessages(['case.confirmed'])
  await deliverDue(deps(), never)
  expect(received.map((r) => r.id)).toEqual([stuck.ids[0], free.ids[0]])
})

test('two deliverers at once send each message once', async () => {
  await Promise.all(Array.from({ length: 6 }, () => queueMessages(['case.confirmed', 'case.verified'])))
  const both = deps()
  while (
    (
      await Promise.all([
        deliverDue(both, never),
        deliverDue({ ...both, outbox: createOutboxStore(database, () => clock) }, never),
      ])
    ).some((tried) => tried > 0)
  );
  expect(received).toHaveLength(12)
  expect(new Set(received.map((r) => r.id)).size).toBe(12)
})

test('a deliverer that died in mid-message is followed by another after the lease, with the same id', async () => {
  const { ids } = await queueMessages(['case.confirmed'])
  await createOutboxStore(database, () => clock).claim(1, 60)
  expect(await deliverDue(deps(), never)).toBe(0)
  clock += 61_000
  await deliverDue(deps(), never)
  expect(received.map((r) => r.id)).toEqual(ids)
})

test('after twelve failures a message is put aside with a finding that says what to do, and nothing is lost', async () => {
  answers = Array.from({ length: 20 }, () => respond(500))
  const { candidateId, ids } = await queueMessages(['case.confirmed'])
  const run = deps()
  await deliverAll(run)
  expect(received).toHaveLength(MAX_ATTEMPTS)
  expect(run.events.at(-1)).toMatchObject({ kind: 'dead', attempts: MAX_ATTEMPTS })
  expect((await readOutbox(ids[0]!)).deadAt).not.toBeNull()
  const finding = await database.queries.finding.findFirstOrThrow({ where: { subject: candidateId } })
  expect(finding.detail).toMatch(/answered 500.*send it again/)
})

test('a redirect is not followed, and an inner address is not called without permission', async () => {
  answers = [respond(302, '', { location: 'http://169.254.169.254/' })]
  const redirected = await queueMessages(['case.confirmed'])
  const refused = await queueMessages(['case.confirmed'], 'strict')
  await deliverDue(deps(), never)
  expect((await readOutbox(redirected.ids[0]!)).lastError).toMatch(/redirect, which is never followed/)
  expect((await readOutbox(refused.ids[0]!)).lastError).toMatch(/allowLoopback/)
  expect(received).toHaveLength(1)
})

test('no error and no event repeats the address or the secret', async () => {
  answers = [respond(500), hang]
  const { ids } = await queueMessages(['case.confirmed'])
  const run = deps()
  await deliverDue(run, never)
  clock += 3_600_000
  await deliverDue(run, never)
  server.close()
  server.closeAllConnections()
  clock += 3_600_000
  await deliverDue(run, never)
  const told = JSON.stringify([run.events, await readOutbox(ids[0]!)])
  expect(told).toContain('ECONNREFUSED')
  expect(told).not.toMatch(/127\.0\.0\.1|whsec_|v1\/cases/)
})

test('the adapter local files a case without any other system', async () => {
  const { candidateId } = await queueMessages(['case.confirmed'], 'hand')
  await deliverDue(deps(), never)
  expect(received).toEqual([])
  expect(await database.queries.case.findUniqueOrThrow({ where: { candidateId } })).toMatchObject({ state: 'filed' })
})

test('a reply that is no JSON, names no number or is endless still counts as received', async () => {
  answers = [respond(200, 'thanks'), respond(201, '{"external_case_no":42}'), respond(200, 'x'.repeat(2_000_000))]
  for (let i = 0; i < 3; i++) await queueMessages(['case.confirmed'])
  await deliverAll(deps())
  expect(received).toHaveLength(3)
  expect(await database.queries.case.count({ where: { state: 'filed', externalCaseNo: null } })).toBe(3)
})

test('a secret that does not open or is no secret keeps the messages and says what to correct', async () => {
  const { ids } = await queueMessages(['case.confirmed'])
  const badSecret = async (): Promise<Receiver> => ({
    adapter: 'webhook',
    url,
    secret: 'not base64!',
    allowLoopback: true,
  })
  await deliverDue(deps({ receiver: badSecret }), never)
  expect((await readOutbox(ids[0]!)).lastError).toMatch(/whsec_<base64>/)
  clock += 3_600_000
  const closed = async (): Promise<Receiver> => {
    throw new SealingError('sealed-value-unreadable', 'Check XUNJIE_KEY_FILE.')
  }
  await deliverDue(deps({ receiver: closed }), never)
  expect((await readOutbox(ids[0]!)).lastError).toBe('Check XUNJIE_KEY_FILE.')
})

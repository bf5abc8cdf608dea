import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { breakOff, type Delivery, hang, respond, startDelivery } from '../../fixtures/delivery.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { SealingError } from '../../prisma/sealing.ts'
import { createOutboxStore } from '../../prisma/stores/cases/outbox.ts'
import { deliverDue, MAX_ATTEMPTS, type Receiver, runDeliver } from './deliver.ts'

const never = new AbortController().signal

let postgres: TestPostgres
let d: Delivery
beforeAll(async () => {
  postgres = await startTestPostgres()
})
afterAll(() => postgres.stop())
beforeEach(async () => {
  d = await startDelivery(postgres)
})
afterEach(() => d.stop())

test('a receiver that d.answers 500, hangs, breaks off and then works gets every message, in order, with one id each', async () => {
  d.answers = [
    respond(500),
    hang,
    breakOff,
    respond(503, '', { 'retry-after': '30' }),
    respond(200, '{"external_case_no":"QJ-7"}'),
  ]
  const { candidateId, ids } = await d.queueMessages(['case.confirmed', 'case.verified', 'case.void'])
  await d.deliverAll(d.deps())
  expect(d.received.map((r) => r.type)).toEqual([
    ...Array<string>(5).fill('case.confirmed'),
    'case.verified',
    'case.void',
  ])
  expect([...new Set(d.received.map((r) => r.id))]).toEqual(ids)
  expect(await d.database.queries.case.findUniqueOrThrow({ where: { candidateId } })).toMatchObject({
    state: 'filed',
    externalCaseNo: 'QJ-7',
  })
  expect(await d.database.queries.outbox.count({ where: { deliveredAt: null } })).toBe(0)
})

test('only the first confirmation goes under the candidate’s key: void, verdict and reopening are no repeats of it', async () => {
  const { candidateId, ids } = await d.queueMessages(['case.confirmed', 'case.verified', 'case.confirmed'])
  await d.database.queries.outbox.update({ where: { id: ids[2]! }, data: { payload: { reopened: 1 } } })
  d.answers = [respond(500)]
  await d.deliverAll(d.deps())
  expect(d.received.map(({ key }) => key)).toEqual([candidateId, candidateId, ids[1], ids[2]])
})

test('a case that cannot be delivered holds up its own messages only', async () => {
  const stuck = await d.queueMessages(['case.confirmed', 'case.void'])
  d.answers = [respond(500)]
  await deliverDue(d.deps(), never)
  const free = await d.queueMessages(['case.confirmed'])
  await deliverDue(d.deps(), never)
  expect(d.received.map((r) => r.id)).toEqual([stuck.ids[0], free.ids[0]])
})

test('two deliverers at once send each message once', async () => {
  await Promise.all(Array.from({ length: 6 }, () => d.queueMessages(['case.confirmed', 'case.verified'])))
  const both = d.deps()
  while (
    (
      await Promise.all([
        deliverDue(both, never),
        deliverDue({ ...both, outbox: createOutboxStore(d.database, () => d.clock.now) }, never),
      ])
    ).some((tried) => tried > 0)
  );
  expect(d.received).toHaveLength(12)
  expect(new Set(d.received.map((r) => r.id)).size).toBe(12)
})

test('a deliverer that died in mid-message is followed by another after the lease, with the same id', async () => {
  const { ids } = await d.queueMessages(['case.confirmed'])
  await createOutboxStore(d.database, () => d.clock.now).claim(1)
  expect(await deliverDue(d.deps(), never)).toBe(0)
  d.clock.now += 61_000
  await deliverDue(d.deps(), never)
  expect(d.received.map((r) => r.id)).toEqual(ids)
})

test('after twelve failures a message is put aside with a finding that says what to do, and nothing is lost', async () => {
  d.answers = Array.from({ length: 20 }, () => respond(500))
  const { candidateId, ids } = await d.queueMessages(['case.confirmed'])
  const run = d.deps()
  await d.deliverAll(run)
  expect(d.received).toHaveLength(MAX_ATTEMPTS)
  expect(run.events.at(-1)).toMatchObject({ kind: 'dead', attempts: MAX_ATTEMPTS })
  expect((await d.readOutbox(ids[0]!)).deadAt).not.toBeNull()
  const finding = await d.database.queries.finding.findFirstOrThrow({ where: { subject: candidateId } })
  expect(finding.detail).toMatch(/answered 500.*send it again/)
})

test('a redirect is not followed, and an inner address is not called without permission', async () => {
  d.answers = [respond(302, '', { location: 'http://169.254.169.254/' })]
  const redirected = await d.queueMessages(['case.confirmed'])
  const refused = await d.queueMessages(['case.confirmed'], 'strict')
  await deliverDue(d.deps(), never)
  expect((await d.readOutbox(redirected.ids[0]!)).lastError).toMatch(/redirect, which is never followed/)
  expect((await d.readOutbox(refused.ids[0]!)).lastError).toMatch(/allowLoopback/)
  expect(d.received).toHaveLength(1)
})

test('no error and no event repeats the address or the secret', async () => {
  d.answers = [respond(500), hang]
  const { ids } = await d.queueMessages(['case.confirmed'])
  const run = d.deps()
  await deliverDue(run, never)
  d.clock.now += 3_600_000
  await deliverDue(run, never)
  d.server.close()
  d.server.closeAllConnections()
  d.clock.now += 3_600_000
  await deliverDue(run, never)
  const told = JSON.stringify([run.events, await d.readOutbox(ids[0]!)])
  expect(told).toContain('ECONNREFUSED')
  expect(told).not.toMatch(/127\.0\.0\.1|whsec_|v1\/cases/)
})

test('a slow receiver of one case holds up no other: the slots go on', async () => {
  d.answers = [hang, hang]
  for (let i = 0; i < 40; i++) await d.queueMessages(['case.confirmed'])
  const running = new AbortController()
  const run = runDeliver(d.deps({ random: () => 0 }), running.signal)
  const ids = () => new Set(d.received.map(({ id }) => id)).size
  await expect.poll(ids, { timeout: 20_000 }).toBe(40)
  running.abort()
  await run
})

test('the adapter local files a case without any other system', async () => {
  const { candidateId } = await d.queueMessages(['case.confirmed'], 'hand')
  await deliverDue(d.deps(), never)
  expect(d.received).toEqual([])
  expect(await d.database.queries.case.findUniqueOrThrow({ where: { candidateId } })).toMatchObject({ state: 'filed' })
})

test('a reply that is no JSON, names no number or is endless still counts as d.received', async () => {
  d.answers = [respond(200, 'thanks'), respond(201, '{"external_case_no":42}'), respond(200, 'x'.repeat(2_000_000))]
  for (let i = 0; i < 3; i++) await d.queueMessages(['case.confirmed'])
  await d.deliverAll(d.deps())
  expect(d.received).toHaveLength(3)
  expect(await d.database.queries.case.count({ where: { state: 'filed', externalCaseNo: null } })).toBe(3)
})

test('a secret that does not open or is no secret keeps the messages and says what to correct', async () => {
  const { ids } = await d.queueMessages(['case.confirmed'])
  const badSecret = async (): Promise<Receiver> => ({
    adapter: 'webhook',
    url: d.url,
    secret: 'not base64!',
    allowLoopback: true,
    readable: false,
    timeoutSeconds: 1,
  })
  await deliverDue(d.deps({ receiver: badSecret }), never)
  expect((await d.readOutbox(ids[0]!)).lastError).toMatch(/whsec_<base64>/)
  d.clock.now += 3_600_000
  const closed = async (): Promise<Receiver> => {
    throw new SealingError('sealed-value-unreadable', 'Check XUNJIE_KEY_FILE.')
  }
  await deliverDue(d.deps({ receiver: closed }), never)
  expect((await d.readOutbox(ids[0]!)).lastError).toBe('Check XUNJIE_KEY_FILE.')
})

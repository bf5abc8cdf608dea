import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../../fixtures/api.ts'
import { addCandidate } from '../../fixtures/candidate.ts'
import type { Database } from '../../prisma/client.ts'
import { buildApp } from '../app.ts'
import { createStores } from '../stores.ts'
import { createOutboxStore } from '../../prisma/stores/cases/outbox.ts'
import { createReceiverStore } from '../../prisma/stores/cases/receivers.ts'

let site: TestApi
let app: FastifyInstance
let database: Database

beforeAll(async () => {
  site = await startTestApi()
  ;({ app, database } = site)
})
afterAll(() => site.stop())

let messages = 0
const send = (body: object, options: { id?: string; at?: Date; secret?: string; receiver?: string } = {}) => {
  const id = options.id ?? `msg-${++messages}`
  const at = options.at ?? new Date()
  const payload = JSON.stringify(body)
  const headers = {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
    'webhook-signature': new Webhook(options.secret ?? site.secret).sign(id, at, payload),
  }
  return app.inject({ method: 'POST', url: `/v1/callbacks/${options.receiver ?? 'city'}`, headers, payload })
}
const confirmed = async () => {
  const headers = await site.signIn()
  const { candidateId } = await addCandidate(database, { category: 'bagged-garbage', severity: 3 })
  const url = `/v1/candidates/${candidateId}/confirm`
  await app.inject({ method: 'POST', url, headers: { ...headers, 'if-match': '"1"' } })
  return candidateId
}

test('filed, dispatched and disposed are mirrored; a disposal opens one verification; a replay changes nothing', async () => {
  const candidate_id = await confirmed()
  expect((await send({ kind: 'filed', candidate_id, external_case_no: 'QJ20261120000001' })).json()).toMatchObject({
    state: 'filed',
  })
  expect((await send({ kind: 'dispatched', external_case_no: 'QJ20261120000001' })).json()).toMatchObject({
    state: 'dispatched',
  })
  const disposed = await send({ kind: 'disposed', candidate_id }, { id: 'disposed-1' })
  expect(disposed.json()).toEqual({ outcome: 'applied', candidateId: candidate_id, state: 'disposed' })
  expect((await send({ kind: 'disposed', candidate_id }, { id: 'disposed-1' })).json()).toEqual({
    outcome: 'repeated',
  })
  expect(await database.queries.verification.count({ where: { candidateId: candidate_id } })).toBe(1)
})

test('callbacks that come late and in any order end where their own times say', async () => {
  const candidate_id = await confirmed()
  const hourAgo = Date.now() - 3_600_000
  const at = (minute: number) => new Date(hourAgo + minute * 60_000).toISOString()
  await database.queries.case.update({
    where: { candidateId: candidate_id },
    data: { openedAt: new Date(Date.now() - 7_200_000) },
  })
  const reports = [
    { kind: 'disposed', at: at(3) },
    { kind: 'filed', at: at(1) },
    { kind: 'disposed', at: at(5) },
    { kind: 'rework', at: at(4) },
    { kind: 'dispatched', at: at(2) },
  ]
  for (const report of reports) await send({ ...report, candidate_id })
  const row = await database.queries.case.findUniqueOrThrow({ where: { candidateId: candidate_id } })
  expect(row).toMatchObject({ state: 'disposed', disposedAt: new Date(at(5)), reworks: 1 })
  // The first disposal's look was overtaken by the second's.
  const looks = await database.queries.verification.findMany({ where: { candidateId: candidate_id } })
  expect(looks.map(({ status }) => status).toSorted()).toEqual(['cancelled', 'waiting'])
})

test('a step dated in the future, or a sending back without a reason, is refused with what to do', async () => {
  const candidate_id = await confirmed()
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
  expect((await send({ kind: 'dispatched', candidate_id, at: tomorrow })).json()).toMatchObject({ status: 400 })
  const bare = await send({ kind: 'sent_back', candidate_id })
  expect(bare.json()).toMatchObject({ status: 400, detail: expect.stringContaining('`reason`') as unknown })
  await send({ kind: 'sent_back', candidate_id, reason: '地址不清' })
  const finding = await database.queries.finding.findFirstOrThrow({ where: { subject: candidate_id, closedAt: null } })
  expect(finding).toMatchObject({ kind: 'sent-back', detail: expect.stringContaining('地址不清') as unknown })
  await send({ kind: 'dispatched', candidate_id })
  expect(await database.queries.finding.count({ where: { subject: candidate_id, closedAt: null } })).toBe(0)
})

test('a callback under a number that our own answer brings a moment later is held, then applied', async () => {
  const candidateId = await confirmed()
  const early = await send({ kind: 'dispatched', external_case_no: 'QJ-EARLY' })
  expect([early.statusCode, early.json()]).toEqual([202, { outcome: 'held' }])
  const outbox = createOutboxStore(database)
  const message = await database.queries.outbox.findFirstOrThrow({ where: { candidateId } })
  await outbox.delivered(message.id, { externalCaseNo: 'QJ-EARLY' })
  const row = await database.queries.case.findUniqueOrThrow({ where: { candidateId } })
  expect(row).toMatchObject({ state: 'dispatched', externalCaseNo: 'QJ-EARLY' })
  expect(row.filedAt).not.toBeNull()
})

test('the callback and our stored answer at the very same moment: whichever is first, the case is dispatched', async () => {
  const outbox = createOutboxStore(database)
  for (let i = 0; i < 6; i++) {
    const candidateId = await confirmed()
    const message = await database.queries.outbox.findFirstOrThrow({ where: { candidateId } })
    await Promise.all([
      send({ kind: 'dispatched', external_case_no: `QJ-RACE-${i}` }),
      outbox.delivered(message.id, { externalCaseNo: `QJ-RACE-${i}` }),
    ])
    expect(await database.queries.case.findUniqueOrThrow({ where: { candidateId } })).toMatchObject({
      state: 'dispatched',
    })
  }
})

test('one number on two cases names neither, and a person is told', async () => {
  const [one, two] = [await confirmed(), await confirmed()]
  await send({ kind: 'filed', candidate_id: one, external_case_no: 'QJ-TWICE' })
  await send({ kind: 'filed', candidate_id: two, external_case_no: 'QJ-TWICE' })
  expect((await send({ kind: 'closed', external_case_no: 'QJ-TWICE' })).statusCode).toBe(202)
  const finding = await database.queries.finding.findFirstOrThrow({ where: { kind: 'case-number', subject: two } })
  expect(finding.detail).toContain(one)
})

test('a deadline runs from the dispatch, stands while the case is suspended, and moves when it is extended', async () => {
  const candidate_id = await confirmed()
  const due = async () =>
    (await database.queries.case.findUniqueOrThrow({ where: { candidateId: candidate_id } })).deadlineAt
  expect(await due()).toBeNull()
  await send({ kind: 'dispatched', candidate_id })
  const first = await due()
  expect(first!.getTime()).toBeGreaterThan(Date.now())
  await send({ kind: 'suspended', candidate_id })
  expect(await due()).toBeNull()
  await send({ kind: 'resumed', candidate_id })
  expect((await due())!.getTime()).toBeGreaterThanOrEqual(first!.getTime())
  const deadline = '2036-01-01T00:00:00.000Z'
  await send({ kind: 'extended', candidate_id, deadline, reason: '缺料' })
  expect(await due()).toEqual(new Date(deadline))
  const headers = await site.signIn()
  const { cases } = (await app.inject({ url: '/v1/cases', headers })).json<{ cases: { candidateId: string }[] }>()
  expect(cases.find(({ candidateId }) => candidateId === candidate_id)).toMatchObject({
    deadlineAt: deadline,
    overdue: false,
    extensions: 1,
    condition: { id: 'bagged-garbage.default', limit: { value: 4, unit: 'work_hour' } },
  })
})

test('a reviewer files under another condition of the row; one of another row is refused', async () => {
  const headers = await site.signIn()
  const { candidateId } = await addCandidate(database, { category: 'manhole-cover-defect', severity: 2 })
  const confirm = (conditionId: string) =>
    app.inject({
      method: 'POST',
      url: `/v1/candidates/${candidateId}/confirm`,
      headers: { ...headers, 'if-match': '"1"' },
      payload: { conditionId },
    })
  expect((await confirm('illegal-ramp.fixed')).json()).toMatchObject({ status: 400, code: 'unknown-condition' })
  expect((await confirm('manhole-cover-defect.sunken')).statusCode).toBe(200)
  const sent = await database.queries.outbox.findFirstOrThrow({ where: { candidateId } })
  expect(sent.payload).toMatchObject({
    condition: { id: 'manhole-cover-defect.sunken', text: '周边路面沉陷' },
    limit: { value: 5, unit: 'work_day', text: '5工作日' },
  })
})

test('forged, late, unsigned and foreign callbacks get one and the same answer', async () => {
  const body = { kind: 'closed', candidate_id: await confirmed() }
  const unsigned = { method: 'POST', url: '/v1/callbacks/city', payload: body } as const
  const refused = [
    await send(body, { secret: `whsec_${randomBytes(24).toString('base64')}` }),
    await send(body, { at: new Date(Date.now() - 6 * 60_000) }),
    await send(body, { at: new Date(Date.now() + 6 * 60_000) }),
    await send(body, { receiver: 'somebody-else' }),
    await app.inject(unsigned),
  ]
  expect(refused.map((r) => r.statusCode)).toEqual([401, 401, 401, 401, 401])
  expect(new Set(refused.map((r) => r.body)).size).toBe(1)
})

test('a case of another receiver, or a candidate that is none of ours, is an unknown case', async () => {
  const candidate_id = await confirmed()
  const other = `whsec_${randomBytes(24).toString('base64')}`
  await createReceiverStore(database).upsert({
    id: 'zone',
    adapter: 'webhook',
    sealedSecret: site.sealSecret(other),
    allowLoopback: false,
  })
  const foreign = await send({ kind: 'closed', candidate_id }, { receiver: 'zone', secret: other })
  expect(foreign.json()).toMatchObject({ status: 404, code: 'unknown-case' })
  expect((await send({ kind: 'closed', candidate_id: 'nothing' })).json()).toMatchObject({ code: 'unknown-case' })
  expect((await send({ kind: 'closed' })).json()).toMatchObject({ code: 'unknown-case' })
  expect((await send({ kind: 'exploded', candidate_id })).statusCode).toBe(400)
})

test('an administrator may drive only cases of the adapter local', async () => {
  const headers = await site.signIn()
  const candidateId = await confirmed()
  const step = (kind: string) => app.inject({ method: 'POST', url: `/v1/cases/${candidateId}/local/${kind}`, headers })
  expect((await step('disposed')).json()).toMatchObject({ status: 409, code: 'not-local' })
  await createReceiverStore(database).upsert({
    id: 'hand',
    adapter: 'local',
    sealedSecret: site.sealSecret(site.secret),
    allowLoopback: false,
  })
  await database.queries.case.update({ where: { candidateId }, data: { receiverId: 'hand', state: 'filed' } })
  expect((await step('disposed')).json()).toMatchObject({ outcome: 'applied', state: 'disposed' })
})

test('steps taken by hand count before and after a restart of the API', async () => {
  const headers = await site.signIn()
  const candidateId = await confirmed()
  await createReceiverStore(database).upsert({
    id: 'by-hand',
    adapter: 'local',
    sealedSecret: site.sealSecret(site.secret),
    allowLoopback: false,
  })
  await database.queries.case.update({ where: { candidateId }, data: { receiverId: 'by-hand', state: 'filed' } })
  const states: unknown[] = []
  for (const kind of ['disposed', 'rework', 'suspended', 'resumed']) {
    const restarted = await buildApp({
      stores: createStores(database),
      evidence: { read: async () => undefined },
      unsealSecret: () => site.secret,
      siteKey: { publicPem: '', sign: () => '' },
      now: () => new Date(),
      secureCookie: false,
    })
    const url = `/v1/cases/${candidateId}/local/${kind}`
    states.push((await restarted.inject({ method: 'POST', url, headers })).json<{ state?: string }>().state)
    await restarted.close()
  }
  expect(states).toEqual(['disposed', 'rework', 'suspended', 'rework'])
})

test('an administrator sends a case again that delivery gave up; one that is on its way is not doubled', async () => {
  const headers = await site.signIn()
  const candidateId = await confirmed()
  const resend = () => app.inject({ method: 'POST', url: `/v1/cases/${candidateId}/resend`, headers })
  expect((await resend()).json()).toMatchObject({ status: 409, code: 'nothing-to-send' })
  await database.queries.outbox.updateMany({ where: { candidateId }, data: { deadAt: new Date(), attempts: 12 } })
  expect((await resend()).statusCode).toBe(204)
  expect(await database.queries.outbox.findFirst({ where: { candidateId } })).toMatchObject({
    deadAt: null,
    attempts: 0,
  })
})

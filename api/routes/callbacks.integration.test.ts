import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import { Webhook } from 'standardwebhooks'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../../fixtures/api.ts'
import { addCandidate } from '../../fixtures/candidate.ts'
import type { Database } from '../../prisma/client.ts'
import { buildApp } from '../app.ts'
import { createStores } from '../stores.ts'
import { createReceiverStore } from '../../prisma/stores/receivers.ts'

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

test('a case of another receiver, or none, is an unknown case', async () => {
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
      now: () => new Date(),
      secureCookie: false,
    })
    const url = `/v1/cases/${candidateId}/local/${kind}`
    states.push((await restarted.inject({ method: 'POST', url, headers })).json<{ state?: string }>().state)
    await restarted.close()
  }
  expect(states).toEqual(['disposed', 'rework', 'suspended', 'dispatched'])
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

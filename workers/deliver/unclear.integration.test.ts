import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Answer, breakOff, type Delivery, hang, respond, startDelivery } from '../../fixtures/delivery.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { createOutboxStore } from '../../prisma/stores/cases/outbox.ts'

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

describe('an unclear answer of a receiver that can be asked', () => {
  const known = (id: string, more: object = {}): Answer => respond(200, JSON.stringify({ candidate_id: id, ...more }))

  test.each([
    ['no answer', hang],
    ['a reset connection', breakOff],
    ['an error of its own', respond(500)],
    ['a garbled answer', respond(200, '<html>ok')],
  ] as const)('%s: it is asked before the message goes again, and what it has is not sent twice', async (_, answer) => {
    const { candidateId, ids } = await d.queueMessages(['case.confirmed'], 'asked')
    d.answers = [answer]
    d.lookUps = [known(candidateId, { external_case_no: 'QJ-9' })]
    const run = d.deps()
    await d.deliverAll(run)
    expect([d.received.map(({ id }) => id), d.questions]).toEqual([ids, [`/v1/cases/${candidateId}`]])
    expect(run.events.at(-1)).toMatchObject({ kind: 'found' })
    expect(await d.database.queries.case.findUniqueOrThrow({ where: { candidateId } })).toMatchObject({
      state: 'filed',
      externalCaseNo: 'QJ-9',
    })
  })

  test('what it does not have goes again; what it does not say is not sent until a person knows', async () => {
    const lost = await d.queueMessages(['case.confirmed'], 'asked')
    d.answers = [hang]
    await d.deliverAll(d.deps())
    expect(d.received.map(({ id }) => id)).toEqual([lost.ids[0], lost.ids[0]])
    const dark = await d.queueMessages(['case.confirmed'], 'asked')
    d.answers = [hang]
    d.lookUps = Array.from({ length: 20 }, () => respond(500))
    await d.deliverAll(d.deps())
    expect(d.received.filter(({ id }) => id === dark.ids[0])).toHaveLength(1)
    const finding = await d.database.queries.finding.findFirstOrThrow({ where: { subject: dark.candidateId } })
    expect(finding.detail).toMatch(/may have arrived all the same: ask there/)
  })

  test('a void message is known only by its own id, a case alone does not say that it was taken', async () => {
    const { candidateId, ids } = await d.queueMessages(['case.confirmed', 'case.void'], 'asked')
    d.answers = [respond(200), hang, respond(200)]
    d.lookUps = [known(candidateId, { received: [ids[0]] })]
    await d.deliverAll(d.deps())
    expect(d.received.map(({ id }) => id)).toEqual([ids[0], ids[1], ids[1]])
  })

  test('one who died in mid-message leaves it unclear; one who was refused or never got through does not', async () => {
    const { candidateId } = await d.queueMessages(['case.confirmed'], 'asked')
    await createOutboxStore(d.database, () => d.clock.now).claim(1)
    d.clock.now += 61_000
    d.lookUps = [known(candidateId)]
    await d.deliverAll(d.deps())
    expect([d.received, d.questions.length]).toEqual([[], 1])
    await d.queueMessages(['case.confirmed'], 'asked')
    d.answers = [respond(422)]
    await d.deliverAll(d.deps())
    expect(d.questions).toHaveLength(1)
  })
})

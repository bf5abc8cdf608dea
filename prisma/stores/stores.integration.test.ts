import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { findingText } from '../../pipeline/finding-words.ts'
import { EVERYWHERE } from '../../pipeline/access/scope.ts'
import { START, seedCamera } from '../../fixtures/looks.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { createDatabase, type Database } from '../client.ts'
import { createCallbackStore } from './cases/callbacks.ts'
import { createCameraStore } from './cameras/cameras.ts'
import { createCandidateStore } from './candidates/candidates.ts'
import { createFindingStore } from './cameras/findings.ts'
import { createOutboxStore } from './cases/outbox.ts'
import { createReceiverStore } from './cases/receivers.ts'
import { createReviewStore } from './candidates/reviews.ts'

let server: TestPostgres
let database: Database
beforeAll(async () => {
  server = await startTestPostgres()
})
beforeEach(async () => {
  database = createDatabase(await server.database(), { poolSize: 4 })
  await seedCamera(database, 'c1')
  await createReceiverStore(database).upsert({
    id: 'city',
    adapter: 'webhook',
    url: 'https://example.org',
    sealedSecret: new Uint8Array([1]),
    allowLoopback: false,
  })
  return () => database.close()
})
afterAll(() => server?.stop())

const at = (seconds: number) => new Date(START + seconds * 1000)

async function seedCandidate(id: string, severity = 2): Promise<void> {
  const { queries } = database
  const category = 'road-occupying-stall'
  await queries.anchor.create({ data: { id: `a-${id}`, viewId: 'c1:1', category, identity: 'object' } })
  await queries.candidate.create({
    data: {
      id,
      anchorId: `a-${id}`,
      cameraId: 'c1',
      category,
      severity,
      firstSeenAt: at(0),
      lastSeenAt: at(60),
      createdAt: at(0),
      zoneId: 'road',
      why: {},
    },
  })
}

const decision = (candidateId: string, version = 1) => ({ candidateId, version, reviewerId: 'r1', at: at(100) })
const confirmation = (candidateId: string, version = 1) => {
  return { ...decision(candidateId, version), receiverId: 'city', payload: { n: 1 }, deliverAfter: at(115) }
}

describe('reviews', () => {
  test('of two reviewers who decide on the same version one finds it changed', async () => {
    await seedCandidate('k1')
    const reviews = createReviewStore(database)
    const outcomes = await Promise.all([
      reviews.confirm(confirmation('k1')),
      reviews.reject({ ...decision('k1'), reason: 'permitted' }),
    ])
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['changed', 'done'])
    expect(await reviews.confirm(confirmation('nobody'))).toEqual({ kind: 'not-found' })
  })

  test('nothing is delivered before the undo window ends, and an undone confirmation never is', async () => {
    await seedCandidate('k1')
    const reviews = createReviewStore(database)
    await reviews.confirm(confirmation('k1'))
    let now = at(114).getTime()
    const outbox = createOutboxStore(database, () => now)
    expect(await outbox.claim(10)).toEqual([])
    expect(await reviews.undo({ candidateId: 'k1', reviewerId: 'r1', at: at(114), windowSeconds: 15 })).toEqual({
      kind: 'done',
      version: 3,
    })
    now = at(200).getTime()
    expect(await outbox.claim(10)).toEqual([])
    expect((await createCandidateStore(database).get('k1', EVERYWHERE))?.candidate).toMatchObject({
      status: 'open',
      version: 3,
    })
    expect((await reviews.confirm(confirmation('k1', 3))).kind).toBe('done')
  })

  test('a confirmation taken back after its delivery is followed by case.void', async () => {
    await seedCandidate('k1')
    const reviews = createReviewStore(database)
    await reviews.confirm(confirmation('k1'))
    const outbox = createOutboxStore(database, () => at(120).getTime())
    const [message] = await outbox.claim(10)
    expect(message).toMatchObject({ candidateId: 'k1', kind: 'case.confirmed', payload: { n: 1 }, attempts: 1 })
    await outbox.delivered(message!.id, { externalCaseNo: '7' })
    await reviews.undo({ candidateId: 'k1', reviewerId: 'r1', at: at(119), windowSeconds: 15 })
    expect(await outbox.claim(10)).toMatchObject([{ kind: 'case.void' }])
    expect((await createCandidateStore(database).get('k1', EVERYWHERE))?.candidate.closedAt).toBeDefined()
    expect(await database.queries.suppression.findMany()).toMatchObject([{ anchorId: 'a-k1', removedAt: null }])
  })

  test('a confirmation that was tried, given up and sent anew may have arrived: taken back, it is voided', async () => {
    await seedCandidate('k1')
    const reviews = createReviewStore(database)
    await reviews.confirm(confirmation('k1'))
    const outbox = createOutboxStore(database, () => at(120).getTime())
    const [message] = await outbox.claim(10)
    await outbox.failed(message!.id, { detail: 'The receiver did not answer.' })
    await outbox.resendCase('k1')
    await reviews.undo({ candidateId: 'k1', reviewerId: 'r1', at: at(119), windowSeconds: 15 })
    const rows = await database.queries.outbox.findMany({ orderBy: { sequence: 'asc' } })
    expect(rows).toMatchObject([
      { kind: 'case.confirmed', cancelledAt: null },
      { kind: 'case.void', cancelledAt: null },
    ])
  })

  test('a rejection can be undone in its window only, and its silence ends with it', async () => {
    await seedCandidate('k1')
    const reviews = createReviewStore(database)
    await reviews.reject({ ...decision('k1'), reason: 'permitted' })
    const undo = (seconds: number) =>
      reviews.undo({ candidateId: 'k1', reviewerId: 'r1', at: at(seconds), windowSeconds: 15 })
    expect(await undo(200)).toEqual({ kind: 'too-late' })
    expect((await undo(110)).kind).toBe('done')
    expect(await database.queries.suppression.count({ where: { removedAt: null } })).toBe(0)
  })
})

describe('outbox', () => {
  const message = (id: string, candidateId: string) => {
    return { id, candidateId, receiverId: 'city', kind: 'case.verified', payload: {}, deliverAfter: at(0) }
  }

  test('two deliverers never get two messages of one case, nor the second before the first is through', async () => {
    await database.queries.outbox.createMany({ data: [message('m1', 'k1'), message('m2', 'k1'), message('m3', 'k2')] })
    let now = at(1).getTime()
    const outbox = createOutboxStore(database, () => now)
    const claimed = (await Promise.all([outbox.claim(10), outbox.claim(10)])).flat()
    expect(claimed.map(({ id }) => id).toSorted()).toEqual(['m1', 'm3'])
    await outbox.failed('m1', { detail: 'answered 500', retryAfterSeconds: 20 })
    expect(await outbox.claim(10)).toEqual([])
    now = at(22).getTime()
    expect(await outbox.claim(10)).toMatchObject([{ id: 'm1', attempts: 2 }])
    await outbox.delivered('m1', {})
    expect(await outbox.claim(10)).toMatchObject([{ id: 'm2' }])
  })

  test('a claim of a deliverer that died is handed out again when its lease ends', async () => {
    await database.queries.outbox.create({ data: message('m1', 'k1') })
    let now = at(1).getTime()
    const outbox = createOutboxStore(database, () => now)
    await outbox.claim(10)
    expect(await outbox.claim(10)).toEqual([])
    now = at(62).getTime()
    expect(await outbox.claim(10)).toMatchObject([{ id: 'm1', attempts: 2 }])
  })

  test('a dead message holds back its case, is a finding, and goes out again when sent anew', async () => {
    await database.queries.outbox.createMany({ data: [message('m1', 'k1'), message('m2', 'k1')] })
    const outbox = createOutboxStore(database, () => at(1).getTime())
    await outbox.claim(10)
    await outbox.failed('m1', { detail: 'The receiver is gone.' })
    expect(await outbox.claim(10)).toEqual([])
    const findings = createFindingStore(database)
    expect((await findings.open({ limit: 9 }, EVERYWHERE)).rows).toMatchObject([{ kind: 'delivery', subject: 'k1' }])
    expect(await outbox.resendCase('k1')).toBe(true)
    expect((await findings.open({ limit: 9 }, EVERYWHERE)).rows).toEqual([])
    expect(await outbox.claim(10)).toMatchObject([{ id: 'm1', attempts: 1 }])
  })
})

test('a receiver that the configuration no longer has gets no new cases', async () => {
  const receivers = createReceiverStore(database)
  const hand = { id: 'hand', adapter: 'local', sealedSecret: new Uint8Array([1]), allowLoopback: false } as const
  await receivers.upsert(hand)
  expect((await receivers.default())?.id).toBe('city')
  await receivers.removeExcept(['hand'])
  expect((await receivers.default())?.id).toBe('hand')
  expect(await receivers.get('city')).toBeUndefined()
})

describe('callbacks', () => {
  test('the same message twice, also at once, moves the case once and opens one verification', async () => {
    await seedCandidate('k1')
    await createReviewStore(database).confirm(confirmation('k1'))
    const callbacks = createCallbackStore(database)
    const disposed = {
      id: 'city:1',
      receiverId: 'city',
      kind: 'disposed',
      candidateId: 'k1',
      body: {},
      at: at(500),
    } as const
    const outcomes = await Promise.all([callbacks.apply(disposed), callbacks.apply(disposed)])
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['applied', 'repeated'])
    expect(await database.queries.verification.count()).toBe(1)
    const late = await callbacks.apply({ ...disposed, id: 'city:2', kind: 'dispatched' })
    expect(late).toEqual({ kind: 'applied', candidateId: 'k1', state: 'disposed' })
    expect(await callbacks.apply({ ...disposed, id: 'x:1', receiverId: 'other' })).toEqual({ kind: 'unknown-case' })
  })

  test('a live camera’s settle time begins with the disposal, however old its newest frame is', async () => {
    await seedCandidate('k1')
    await createReviewStore(database).confirm(confirmation('k1'))
    const message = { id: 'city:1', receiverId: 'city', kind: 'disposed', candidateId: 'k1', body: {} } as const
    await createCallbackStore(database).apply({ ...message, at: at(7200) })
    expect(await database.queries.verification.findMany()).toMatchObject([{ notBefore: at(7200 + 300) }])
  })

  test('a void case is closed and its place silent: what the city calls no problem is not raised again', async () => {
    await seedCandidate('k1')
    await createReviewStore(database).confirm(confirmation('k1'))
    const message = {
      id: 'city:1',
      receiverId: 'city',
      kind: 'void',
      candidateId: 'k1',
      body: {},
      at: at(500),
    } as const
    await createCallbackStore(database).apply(message)
    expect((await createCandidateStore(database).get('k1', EVERYWHERE))?.candidate.closedAt).toEqual(at(500))
    expect(await database.queries.suppression.findMany()).toMatchObject([{ anchorId: 'a-k1', createdBy: 'city' }])
  })
})

describe('reading', () => {
  test('candidates come most severe first, then oldest, page by page', async () => {
    for (const [id, severity] of [
      ['k1', 3],
      ['k2', 1],
      ['k3', 3],
      ['k4', 2],
    ] as const)
      await seedCandidate(id, severity)
    const store = createCandidateStore(database)
    const first = await store.list({ scope: EVERYWHERE, status: 'open', limit: 3 })
    expect(first.candidates.map(({ id }) => id)).toEqual(['k2', 'k4', 'k1'])
    expect(first.candidates[0]).toMatchObject({ zone: { id: 'road', kind: 'road' }, camera: { nameZh: '测试' } })
    const second = await store.list({ scope: EVERYWHERE, status: 'open', limit: 3, cursor: first.nextCursor! })
    expect(second.candidates.map(({ id }) => id)).toEqual(['k3'])
    expect(second.nextCursor).toBeUndefined()
    const forged = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
    for (const cursor of ['?', forged([1.5, 0, 'k']), forged([1, 1e300, 'k']), forged([1e12, 0, 'k'])])
      expect((await store.list({ scope: EVERYWHERE, limit: 1, cursor })).candidates.map(({ id }) => id)).toEqual(['k2'])
    expect(await store.counts(EVERYWHERE)).toEqual({ open: 4, confirmed: 0, rejected: 0, merged: 0, held: 0 })
  })

  test('a camera written again as it is keeps its view version; other zones make a new one', async () => {
    const cameras = createCameraStore(database)
    const version = async () => (await cameras.briefOf('c1'))?.view?.version
    await seedCamera(database, 'c1')
    expect(await version()).toBe(1)
    await seedCamera(database, 'c1', { view: { origin: 'approved', zones: [] } })
    expect(await version()).toBe(2)
    expect(await cameras.retireExcept(['c1'])).toBe(0)
    await createFindingStore(database).note({ kind: 'camera', subject: 'c1', ...findingText('view-black', {}) })
    expect(await cameras.retireExcept([])).toBe(1)
    expect((await createFindingStore(database).open({ limit: 9 }, EVERYWHERE)).rows).toEqual([])
    await seedCamera(database, 'c1', { view: { origin: 'approved', zones: [] } })
    expect(await cameras.sealedSourceOf('c1')).toEqual({ sealedAddress: new Uint8Array([1]), driver: 'node-av' })
  })

  test('a main stream is kept sealed, is only said to be there, and goes with its line in the configuration', async () => {
    const cameras = createCameraStore(database)
    const findings = createFindingStore(database)
    await seedCamera(database, 'c1', { sealedMain: new Uint8Array([2]) })
    expect(await cameras.sealedSourceOf('c1')).toMatchObject({ sealedMain: new Uint8Array([2]) })
    const [health] = await cameras.health()
    expect(health).toMatchObject({ hasMain: true })
    expect(health).not.toHaveProperty('sealedMain')
    await findings.note({ kind: 'main-stream', subject: 'c1', ...findingText('main-stream-refused', { detail: '' }) })
    await seedCamera(database, 'c1')
    expect(await cameras.sealedSourceOf('c1')).not.toHaveProperty('sealedMain')
    expect((await findings.open({ limit: 9 }, EVERYWHERE)).rows).toEqual([])
  })
})

import type { FastifyInstance } from 'fastify'
import { ulid } from 'ulid'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../../fixtures/api.ts'
import { addCandidate } from '../../fixtures/candidate.ts'
import type { Pair } from '../../pipeline/casework/pair.ts'
import type { VerificationState } from '../../pipeline/casework/verification.ts'
import type { JsonInput } from '../../prisma/client.ts'

const DISPOSED = Date.parse('2026-11-20T03:00:00Z')

let site: TestApi
let app: FastifyInstance
let headers: Record<string, string>
let candidateId: string

beforeAll(async () => {
  site = await startTestApi()
  ;({ app } = site)
  headers = await site.signIn()
})
afterAll(() => site.stop())

const pair: Pair = { score: 0.87, offset: { dx: 0.0125, dy: 0 }, sameView: true, likeLight: true }
const state: VerificationState = {
  version: 2,
  notBefore: DISPOSED,
  absent: { count: 0 },
  present: { count: 0 },
  unknown: { count: 3, lastAt: DISPOSED + 600_000 },
  tries: [
    { at: DISPOSED, lookId: 'l1', found: 'uncounted', reason: 'light', light: 'night', similarity: 0.8 },
    { at: DISPOSED + 600_000, lookId: 'l2', found: 'unknown', reason: 'nudged', light: 'day', similarity: 0.87 },
  ],
}

/** A case whose fix could not be judged. */
beforeEach(async () => {
  const { queries } = site.database
  const made = await addCandidate(site.database, { category: 'exposed-garbage', severity: 2, sha256: site.sha256 })
  ;({ candidateId } = made)
  await queries.candidate.update({ where: { id: candidateId }, data: { status: 'confirmed' } })
  await queries.case.create({ data: { candidateId, receiverId: 'city', state: 'disposed' } })
  await queries.finding.create({ data: { id: ulid(), kind: 'verification', subject: candidateId, detail: 'Look.' } })
  await addVerification()
})

async function addVerification(changes: object = {}): Promise<void> {
  const shas = { beforeSha: site.sha256, afterSha: null }
  const asked = { status: 'done', verdict: 'cannot-tell', handover: 'tries', decidedAt: new Date(DISPOSED) }
  const json = { state: state as unknown as JsonInput, pair: pair as unknown as JsonInput }
  const data = { id: ulid(), candidateId, notBefore: new Date(DISPOSED), ...asked, ...shas, ...json, ...changes }
  await site.database.queries.verification.create({ data })
}

const read = async () => (await app.inject({ url: `/v1/cases/${candidateId}/verification`, headers })).json()
const waiting = async () => {
  const { verifications } = (await app.inject({ url: '/v1/verifications?limit=200', headers })).json()
  return (verifications as { candidateId: string }[]).filter((one) => one.candidateId === candidateId).length
}
const answer = (payload: object) =>
  app.inject({ method: 'POST', url: `/v1/cases/${candidateId}/verification/answer`, headers, payload })
const outbox = () => site.database.queries.outbox.findMany({ where: { candidateId } })

test('a verification is told with its looks, its pictures and how they lie on each other', async () => {
  const told = await read()
  expect(told).toMatchObject({
    status: 'done',
    verdict: 'cannot-tell',
    handover: 'tries',
    alignment: pair,
    before: expect.stringMatching(/^\/v1\/evidence\/\w+\/picture$/),
    tries: [
      { at: '2026-11-20T03:00:00.000Z', found: 'uncounted', reason: 'light', light: 'night', similarity: 0.8 },
      { found: 'unknown', reason: 'nudged' },
    ],
  })
  expect(told.tries[0]).not.toHaveProperty('lookId')
})

test('a person says clear: the candidate is over, the case system and the audit are told, nobody is asked any more', async () => {
  expect(await waiting()).toBe(1)
  expect((await answer({ verdict: 'clear', reason: 'Seen on site.' })).statusCode).toBe(204)
  expect(await read()).toMatchObject({ verdict: 'cannot-tell', answer: { verdict: 'clear', reason: 'Seen on site.' } })
  const { queries } = site.database
  expect((await queries.candidate.findUniqueOrThrow({ where: { id: candidateId } })).closedAt).not.toBeNull()
  expect(await outbox()).toMatchObject([
    { kind: 'case.verified', payload: { verdict: 'clear', decided_by: 'person', reason: 'Seen on site.' } },
  ])
  expect(await queries.auditEntry.findMany({ where: { subject: candidateId } })).toMatchObject([
    { action: 'verification.answer', detail: { verdict: 'clear', reason: 'Seen on site.' } },
  ])
  expect(await queries.finding.count({ where: { subject: candidateId, closedAt: null } })).toBe(0)
  expect(await waiting()).toBe(0)
})

test('a person says not clear: rework is advised and the candidate stays', async () => {
  await answer({ verdict: 'not-clear', reason: 'Pushed behind the tree.' })
  expect(await outbox()).toMatchObject([{ payload: { verdict: 'not-clear', advice: 'rework' } }])
  const candidate = await site.database.queries.candidate.findUniqueOrThrow({ where: { id: candidateId } })
  expect(candidate.closedAt).toBeNull()
})

test('of two answers at the same moment one counts', async () => {
  const replies = await Promise.all([
    answer({ verdict: 'clear', reason: 'a' }),
    answer({ verdict: 'not-clear', reason: 'b' }),
  ])
  expect(replies.map(({ statusCode }) => statusCode).toSorted((a, b) => a - b)).toEqual([204, 409])
  expect(await outbox()).toHaveLength(1)
})

test('what a look decided, or what was disposed of anew, asks nobody', async () => {
  await addVerification({ status: 'waiting', verdict: null, handover: null })
  expect((await answer({ verdict: 'clear', reason: 'a' })).json()).toMatchObject({ status: 409, code: 'nothing-asked' })
})

test.each([{ verdict: 'cannot-tell', reason: 'a' }, { verdict: 'clear' }, { verdict: 'clear', reason: '  ' }])(
  'an answer without a word or a reason is refused: %j',
  async (payload) => {
    expect((await answer(payload)).statusCode).toBe(400)
    expect(await outbox()).toEqual([])
  },
)

test('a case that was never disposed of has no verification', async () => {
  await site.database.queries.verification.deleteMany({ where: { candidateId } })
  expect(await read()).toMatchObject({ status: 404, code: 'not-found' })
})

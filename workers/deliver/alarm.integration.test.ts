import { createHmac, randomBytes } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { EVERYWHERE } from '../../pipeline/access/scope.ts'
import { addCandidate } from '../../fixtures/candidate.ts'
import { startTestPostgres, type TestPostgres } from '../../fixtures/postgres.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createAlarmStore } from '../../prisma/stores/candidates/alarms.ts'
import { type AlarmDeps, type AlarmEvent, pushDue } from './alarm.ts'
import { type AlarmHook, pushAlarm } from './alarm-hooks.ts'

const never = new AbortController().signal
const message = { id: 'm1', text: '烟雾明火 · 北门', candidateIds: ['k1'] }

interface Taken {
  readonly url: URL
  readonly headers: Record<string, string>
  readonly body: string
}

let postgres: TestPostgres
let database: Database
let server: Server
let base: string
let taken: Taken[]
/** The robot's answers, from the front; well when used up. */
let answers: { readonly status?: number; readonly body: string }[]
let clock: number

beforeAll(async () => {
  postgres = await startTestPostgres()
  server = createServer((request, response) => {
    void (async () => {
      const parts: Buffer[] = []
      for await (const part of request) parts.push(part as Buffer)
      const body = Buffer.concat(parts).toString('utf8')
      taken.push({ url: new URL(request.url ?? '', base), headers: request.headers as Record<string, string>, body })
      const answer = answers.shift() ?? { body: '{"errcode":0,"errmsg":"ok"}' }
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json' }).end(answer.body)
    })()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(async () => {
  server.close()
  await postgres.stop()
})
beforeEach(async () => {
  database = createDatabase(await postgres.database(), { poolSize: 4 })
  taken = []
  answers = []
  clock = Date.now()
})
afterEach(() => database.close())

const now = () => new Date(clock)
const push = (hook: AlarmHook) => pushAlarm(hook, message, { now }, never)

test('a WeCom robot gets a text under its key, and only errcode 0 is well', async () => {
  const hook: AlarmHook = { kind: 'wecom', url: `${base}/cgi-bin/webhook/send?key=693a`, allowLoopback: true }
  expect(await push(hook)).toEqual({ kind: 'pushed' })
  expect(taken[0]?.url.search).toBe('?key=693a')
  expect(JSON.parse(taken[0]?.body ?? '')).toEqual({ msgtype: 'text', text: { content: message.text } })
  answers = [
    { body: '{"errcode":93000,"errmsg":"invalid webhook url"}' },
    { body: '{"errcode":45009}' },
    { body: 'busy' },
  ]
  expect(await push(hook)).toMatchObject({ kind: 'failed', detail: expect.stringContaining('93000') as unknown })
  expect(await push(hook)).toMatchObject({ kind: 'failed', retrySeconds: 60 })
  expect(await push(hook)).toMatchObject({ kind: 'failed' })
})

test('a DingTalk robot gets its signature of time and secret beside its token', async () => {
  const secret = 'SEC000'
  const hook: AlarmHook = { kind: 'dingtalk', url: `${base}/robot/send?access_token=a+b`, secret, allowLoopback: true }
  expect(await push(hook)).toEqual({ kind: 'pushed' })
  const query = taken[0]!.url.searchParams
  const sign = createHmac('sha256', secret).update(`${clock}\n${secret}`).digest('base64')
  expect([query.get('access_token'), query.get('timestamp'), query.get('sign')]).toEqual(['a b', String(clock), sign])
  // A plus or slash of the Base64 text must not be taken for a blank.
  expect(taken[0]!.url.search).not.toMatch(/sign=[^&]*[+/]/)
  answers = [{ body: '{"errcode":310000,"errmsg":"sign not match"}' }]
  expect(await push(hook)).toMatchObject({ kind: 'failed', detail: expect.stringContaining('signature') as unknown })
})

test('a webhook is signed and carries ids beside the text, no picture', async () => {
  const secret = `whsec_${randomBytes(24).toString('base64')}`
  expect(await push({ kind: 'webhook', url: `${base}/alarms`, secret, allowLoopback: true })).toEqual({
    kind: 'pushed',
  })
  const body = new Webhook(secret).verify(taken[0]?.body ?? '', taken[0]?.headers ?? {})
  expect(body).toEqual({ type: 'alarm.raised', text: message.text, candidate_ids: ['k1'] })
})

test('a hook is judged like a receiver: no metadata service, no loopback unless allowed, and nothing of its key is told', async () => {
  for (const url of ['http://169.254.169.254/?key=geheim', `${base}/?key=geheim`, 'file:///etc/passwd']) {
    const outcome = await push({ kind: 'wecom', url, allowLoopback: false })
    expect(outcome.kind).toBe('failed')
    expect(JSON.stringify(outcome)).not.toMatch(/geheim|127\.0\.0\.1|passwd/)
  }
  answers = [{ status: 302, body: '' }]
  expect(await push({ kind: 'wecom', url: base, allowLoopback: true })).toMatchObject({
    detail: 'The hook answered 302.',
  })
})

const sealed = new Uint8Array([1])
const hookSetup = { id: 'group', kind: 'wecom', sealedUrl: sealed, allowLoopback: true } as const
function deps(events: AlarmEvent[] = []): AlarmDeps {
  return {
    alarms: createAlarmStore(database),
    hooks: async () => [{ id: 'group', kind: 'wecom', url: base, allowLoopback: true }],
    push: (hook, sent, signal) => pushAlarm(hook, sent, { now }, signal),
    now,
    random: () => 0.5,
    report: (event) => events.push(event),
  }
}
const urgent = (severity = 1) => addCandidate(database, { category: 'smoke-fire', severity })

test('an urgent candidate is told once, several in one text, others and decided ones never', async () => {
  const store = createAlarmStore(database)
  await store.setHooks([hookSetup])
  const [one, two, decided] = [await urgent(), await urgent(), await urgent()]
  await urgent(2)
  clock = Date.now()
  expect(await store.raise(now())).toBe(3)
  await database.queries.candidate.update({ where: { id: decided.candidateId }, data: { status: 'rejected' } })
  const sentAt = new Map<string, number>()
  await pushDue(deps(), sentAt, never)
  expect(taken).toHaveLength(1)
  expect(taken[0]?.body.match(/烟雾明火/g)).toHaveLength(2)
  // Raised, asked for and restarted again and again: nothing more.
  expect(await store.raise(now())).toBe(0)
  for (let i = 0; i < 3; i++) {
    clock += 60_000
    await pushDue(deps(), new Map(), never)
  }
  expect(taken).toHaveLength(1)
  const pushed = (await store.list({ limit: 10 }, EVERYWHERE)).rows.filter(
    ({ pushes }) => pushes[0]?.pushedAt !== undefined,
  )
  expect(pushed.map(({ candidateId }) => candidateId).toSorted()).toEqual([one.candidateId, two.candidateId].toSorted())
})

test('a robot is never sent more than fifteen texts a minute; what it refuses comes again and is a finding until it is told', async () => {
  const store = createAlarmStore(database)
  await store.setHooks([hookSetup])
  const sentAt = new Map<string, number>()
  await urgent()
  clock = Date.now()
  const begun = clock
  await store.raise(now())
  answers = [{ body: '{"errcode":45009}' }]
  await pushDue(deps(), sentAt, never)
  expect(await database.queries.finding.findMany({ where: { closedAt: null } })).toMatchObject([{ kind: 'alarm-hook' }])
  for (; clock < begun + 70_000; clock += 1000) await pushDue(deps(), sentAt, never)
  expect(taken).toHaveLength(2)
  expect(await database.queries.finding.count({ where: { closedAt: null } })).toBe(0)
  taken = []
  for (const end = clock + 60_000; clock < end; clock += 1000) {
    if (taken.length < 30) {
      await database.queries.alarmPush.updateMany({ data: { pushedAt: null, nextAt: now() } })
    }
    await pushDue(deps(), sentAt, never)
  }
  expect(taken.length).toBe(15)
})

test('an urgent candidate that no list has shown within its bound is a finding, which goes when a reviewer sees it', async () => {
  const store = createAlarmStore(database)
  const { candidateId } = await urgent()
  clock = Date.now()
  await store.raise(now())
  clock += 61_000
  await store.judge(now())
  const findings = () => database.queries.finding.findMany({ where: { closedAt: null } })
  expect(await findings()).toMatchObject([{ kind: 'urgent-unseen', subject: candidateId }])
  await store.shown([candidateId], 'r1', now())
  await store.judge(now())
  expect(await findings()).toEqual([])
  expect((await store.list({ limit: 1 }, EVERYWHERE)).rows[0]?.shownAt).toEqual(now())
})

/** A platform that nobody has heard of, described by its configuration alone. */
import type { IncomingMessage } from 'node:http'
import { json } from 'node:stream/consumers'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { startStillServer } from '../../../fixtures/farm/fault-servers.ts'
import {
  channelOf,
  DEVICE,
  endCapture,
  type Looks,
  type MediaServer,
  startLooks,
  startMediaServer,
} from './looks.fixture.ts'
import type { GatewaySetup } from './setup.ts'

let media: MediaServer
const ends: (() => Promise<void>)[] = []
beforeAll(async () => {
  media = await startMediaServer()
})
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})
afterAll(async () => {
  await Promise.all([media.stop(), endCapture()])
})

const SETUP: Omit<GatewaySetup, 'url'> = {
  kind: 'api',
  user: 'viewer',
  secret: 'm4rker',
  login: { method: 'POST', path: '/auth', body: { name: '{user}', pass: '{secret}' }, token: '/token' },
  open: {
    method: 'POST',
    path: '/live/{device}/{channel}',
    headers: { Authorization: 'Bearer {token}' },
    body: { sub: true },
    address: '/data/urls/0',
    handle: '/data/session',
  },
  close: {
    method: 'DELETE',
    path: '/live',
    query: { session: '{handle}' },
    headers: { Authorization: 'Bearer {token}' },
  },
  success: { pointer: '/ok', equals: true },
}

/** Answers of the platform by request; undefined = 404. */
type Answers = (asked: string, authorization: string, body: unknown) => { status?: number; body?: unknown } | undefined

async function start(answers: Answers, setup: Partial<GatewaySetup> = {}): Promise<{ looks: Looks; asked: string[] }> {
  const asked: string[] = []
  const server = await startStillServer((request: IncomingMessage, response) => {
    asked.push(`${request.method} ${request.url}`)
    void answerTo(request).then(({ status, body }) => response.writeHead(status).end(body))
  })
  const answerTo = async (request: IncomingMessage) => {
    const body = await json(request).catch(() => undefined)
    const answer = answers(`${request.method} ${request.url}`, request.headers.authorization ?? '', body)
    const text = answer?.body === undefined ? '' : JSON.stringify(answer.body)
    return { status: answer?.status ?? (answer === undefined ? 404 : 200), body: text }
  }
  const looks = await startLooks({ ...SETUP, url: `http://127.0.0.1:${server.port}/v2`, ...setup })
  ends.push(looks.end, server.stop)
  return { looks, asked }
}

const live = `POST /v2/live/${DEVICE}/${channelOf(1)}`
const opened = () => ({ body: { ok: true, data: { urls: [media.url], session: 77 } } })

test('login, open and close go out as described, and the answer is read where it is pointed at', async () => {
  const bodies: unknown[] = []
  const { looks, asked } = await start((about, authorization, body) => {
    if (about === 'POST /v2/auth') {
      bodies.push(body)
      return { body: { token: 'abc' } }
    }
    if (authorization !== 'Bearer abc') return { status: 401 }
    return about === live ? opened() : { status: 204 }
  })
  expect((await looks.look(1)).kind).toBe('frame')
  await expect.poll(() => looks.closes).toEqual(['closed'])
  expect(asked).toEqual(['POST /v2/auth', live, 'DELETE /v2/live?session=77'])
  expect(bodies).toEqual([{ name: 'viewer', pass: 'm4rker' }])
})

test('a token that the platform has forgotten is fetched anew', async () => {
  let tokens = 0
  const { looks } = await start((about, authorization) => {
    if (about === 'POST /v2/auth') return { body: { token: `t${(tokens += 1)}` } }
    if (authorization !== 'Bearer t2') return { status: 401 }
    return about === live ? opened() : { body: { ok: true } }
  })
  expect((await looks.look(1)).kind).toBe('frame')
  expect(tokens).toBe(2)
})

test.each<[string, { status?: number; body?: unknown } | undefined, string]>([
  ['says that it did not work', { body: { ok: false, message: 'm4rker' } }, 'unreachable'],
  ['gives no address', { body: { ok: true, data: {} } }, 'not-found'],
  ['gives an address that is no text', { body: { ok: true, data: { urls: [{}] } } }, 'not-found'],
  ['does not know the channel', undefined, 'not-found'],
  ['forbids it', { status: 403 }, 'refused-credentials'],
  ['forgets every token', { status: 401 }, 'refused-credentials'],
  ['is broken', { status: 500 }, 'unreachable'],
  ['redirects', { status: 302 }, 'unreachable'],
  ['answers with a list', { body: [] }, 'unreachable'],
])('a platform that %s is told as such', async (_, answer, fault) => {
  const { looks } = await start((about) => (about === 'POST /v2/auth' ? { body: { token: 'abc' } } : answer))
  const outcome = await looks.look(1)
  expect(outcome).toMatchObject({ kind: 'failed', fault })
  expect(JSON.stringify(outcome)).not.toMatch(/m4rker|127\.0\.0\.1|abc/)
})

test('a login that gives no token is refused credentials', async () => {
  const { looks } = await start(() => ({ body: {} }))
  expect(await looks.look(1)).toMatchObject({ fault: 'refused-credentials' })
})

test('a platform without login and close is asked for the address alone', async () => {
  const open = { method: 'GET', path: '/url', query: { id: '{channel}', key: '{secret}' }, address: '/u' } as const
  const { login: _, close: __, success: ___, ...rest } = SETUP
  const { looks, asked } = await startBare({ ...rest, open })
  expect((await looks.look(1)).kind).toBe('frame')
  expect(asked).toEqual([`GET /v2/url?id=${channelOf(1)}&key=m4rker`])
  expect(await looks.openLeases()).toBe(0)
})

/** One answer to everything, and a setup of its own. */
async function startBare(setup: Omit<GatewaySetup, 'url'>): Promise<{ looks: Looks; asked: string[] }> {
  const asked: string[] = []
  const server = await startStillServer((request, response) => {
    asked.push(`${request.method} ${request.url}`)
    response.end(JSON.stringify({ u: media.url }))
  })
  const looks = await startLooks({ ...setup, url: `http://127.0.0.1:${server.port}/v2` })
  ends.push(looks.end, server.stop)
  return { looks, asked }
}

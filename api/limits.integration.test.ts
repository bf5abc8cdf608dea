/** Who may ask how much in a minute, of all API processes of a site together. */
import type { FastifyInstance } from 'fastify'
import { ulid } from 'ulid'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startTestApi, type TestApi } from '../fixtures/api.ts'
import { EVERYWHERE } from '../pipeline/access/scope.ts'
import { createKeyStore } from '../prisma/stores/access/keys.ts'
import { hashToken } from './plugins/session.ts'

let site: TestApi
beforeAll(async () => void (site = await startTestApi()))
afterAll(() => site.stop())

const CENTRE = '10.20.30.40'

/** Asks so often that it is refused, `most` times at least before; the refusal. */
async function untilRefused(headers: object, { from, most }: { from: () => string; most: number }) {
  for (let asked = 0; asked < 2000; asked += 1) {
    const answer = await site.app.inject({
      url: '/v1/site-key',
      headers: { ...headers },
      remoteAddress: from(),
    })
    if (answer.statusCode === 429) {
      expect(asked).toBeGreaterThanOrEqual(most)
      return answer
    }
  }
  throw new Error('never refused')
}

async function keyOf(name: string): Promise<{ authorization: string }> {
  const token = `xunjie_${name}`
  const expiresAt = new Date(site.clock.now + 3_600_000)
  const key = { id: ulid(), name, prefix: name, keyHash: hashToken(token), role: 'viewer' as const, scope: EVERYWHERE }
  await createKeyStore(site.database).create({ ...key, createdBy: 'test', expiresAt })
  return { authorization: `Bearer ${token}` }
}

test('a key that floods is refused from whatever address, and nobody else at its address is', async () => {
  let n = 0
  const stolen = await keyOf('stolen')
  const refused = await untilRefused(stolen, { from: () => `10.9.${n % 200}.${n++ % 199}`, most: 600 })
  expect(refused.json()).toMatchObject({ code: 'too-many-requests', detail: expect.stringContaining('Wait') as string })
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(refused.headers['content-type']).toContain('application/problem+json')
  const other = await site.app.inject({ url: '/v1/site-key', headers: await keyOf('other'), remoteAddress: '10.9.0.0' })
  expect(other.statusCode).toBe(200)
})

test('a centre behind one address does not shut itself out: strangers are refused there, who is signed in goes on', async () => {
  await untilRefused({}, { from: () => CENTRE, most: 1200 })
  await untilRefused({ authorization: 'Bearer xunjie_wrong' }, { from: () => CENTRE, most: 0 })
  for (const role of ['reviewer', 'dispatcher'] as const) {
    const headers = await site.signInAs(role)
    const answer = await site.app.inject({ url: '/v1/session', headers, remoteAddress: CENTRE })
    expect(answer.statusCode).toBe(200)
  }
  // The pages themselves, too: a shift begins with all of them at once.
  expect((await site.app.inject({ url: '/healthz', remoteAddress: CENTRE })).statusCode).toBe(200)
  // Nor does the case system behind the same address lose its voice: callbacks have a limit of their own.
  const callback = { method: 'POST', url: '/v1/callbacks/city', payload: {}, remoteAddress: CENTRE } as const
  expect((await site.app.inject(callback)).statusCode).not.toBe(429)
})

describe('with two API processes', () => {
  let other: FastifyInstance
  beforeAll(async () => void (other = await site.another()))
  afterAll(() => other.close())

  test('tries to sign in are counted together, to the one', async () => {
    const tries = { method: 'POST', url: '/v1/sessions', payload: {}, remoteAddress: '10.30.0.1' } as const
    const statuses = await Promise.all(
      Array.from({ length: 184 }, async (_, n) => (await (n % 2 === 0 ? site.app : other).inject(tries)).statusCode),
    )
    expect([
      statuses.filter((status) => status === 400).length,
      statuses.filter((status) => status === 429).length,
    ]).toEqual([180, 4])
  })

  test('a key that asked one of them too much is soon refused by the other', async () => {
    const headers = await keyOf('shared')
    const asked = { url: '/v1/site-key', headers, remoteAddress: '10.30.0.2' }
    for (let n = 0; n < 590; n += 1) await site.app.inject(asked)
    let allowed = 0
    await vi.waitFor(
      async () => {
        const { statusCode } = await other.inject(asked)
        if (statusCode === 200) allowed += 1
        expect(statusCode).toBe(429)
      },
      { timeout: 5000, interval: 20 },
    )
    // By itself it would have let 600 through.
    expect(allowed).toBeLessThan(100)
  })

  test('of twenty wrong passwords at the same moment five are looked at, in whichever process', async () => {
    const { name } = site.admin
    const wrong = { method: 'POST', url: '/v1/sessions', payload: { name, password: 'wrong' } } as const
    const statuses = await Promise.all(
      Array.from({ length: 20 }, async (_, n) => {
        const answer = await (n % 2 === 0 ? site.app : other).inject({ ...wrong, remoteAddress: '10.30.0.3' })
        return answer.json<{ code: string }>().code
      }),
    )
    expect(statuses.filter((code) => code === 'wrong-credentials')).toHaveLength(5)
    expect(statuses.filter((code) => code === 'locked-out')).toHaveLength(15)
  })
})

/** Who may ask how much in a minute. */
import { ulid } from 'ulid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startTestApi, type TestApi } from '../fixtures/api.ts'
import { EVERYWHERE } from '../pipeline/access/scope.ts'
import { createKeyStore } from '../prisma/stores/keys.ts'
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

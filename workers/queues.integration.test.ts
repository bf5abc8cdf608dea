import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { seenLook } from '../fixtures/looks.ts'
import { startTestPostgres } from '../fixtures/postgres.ts'
import { hasRedis, startTestRedis } from '../fixtures/redis.ts'
import type { LookRequest } from '../pipeline/look.ts'
import { type Consumer, consumeIntake, consumeLooks, openIntakeQueue, openLookQueue } from './queues.ts'

interface Backend {
  readonly name: string
  open(): Promise<{ url: string; kill(): Promise<void>; start(): Promise<void>; stop(): Promise<void> }>
}

const postgres: Backend = {
  name: 'PostgreSQL',
  open: async () => {
    const server = await startTestPostgres()
    return {
      url: await server.database('empty'),
      kill: () => server.kill(),
      start: () => server.start(),
      stop: () => server.stop(),
    }
  },
}
const redis: Backend = { name: 'Redis', open: () => startTestRedis() }
const withRedis = hasRedis()
if (!withRedis) console.warn('LEFT OUT: the queue on Redis, because there is no redis-server on PATH.')

const request = (lookId: string): LookRequest => {
  return { lookId, cameraId: 'c1', reason: 'interval', deadlineAt: Date.now() + 60_000, leaderEpoch: 1 }
}
const soon = { timeout: 40_000, interval: 50 }

describe.each(withRedis ? [postgres, redis] : [postgres])('the queues on $name', (backend) => {
  let server: Awaited<ReturnType<Backend['open']>>
  beforeAll(async () => {
    server = await backend.open()
  })
  afterAll(() => server?.stop())

  test('what is published comes out as it was, and twice the same look is one job while it waits', async () => {
    const looks = await openLookQueue(server.url)
    await Promise.all(['a', 'b', 'b', 'c'].map((id) => looks.publish(request(id))))
    expect(await looks.waiting()).toBe(3)
    const got: LookRequest[] = []
    const consumer = await consumeLooks(server.url, { concurrency: 2 }, async (look) => void got.push(look))
    await vi.waitFor(() => expect(got.map(({ lookId }) => lookId).toSorted()).toEqual(['a', 'b', 'c']), soon)
    expect(got[0]).toMatchObject({ cameraId: 'c1', reason: 'interval', leaderEpoch: 1 })
    await consumer.close()
    await looks.close()
  })

  test('a handler that fails gets its message again', async () => {
    const intake = await openIntakeQueue(server.url)
    const tries: string[] = []
    const consumer = await consumeIntake(server.url, { concurrency: 1 }, async ({ lookId }) => {
      tries.push(lookId)
      if (tries.length < 3) throw new Error('the database is away')
    })
    await intake.publish(seenLook('again', 1, []))
    await vi.waitFor(() => expect(tries).toEqual(['again-1', 'again-1', 'again-1']), soon)
    await consumer.close()
    await intake.close()
  })

  test('a message that is no look message is refused once, with the path of what is wrong', async () => {
    const intake = await openIntakeQueue(server.url)
    const errors: string[] = []
    const handled: string[] = []
    const onError = (error: Error) => void errors.push(error.message)
    const consumer = await consumeIntake(server.url, { concurrency: 1, onError }, async ({ lookId }) => {
      handled.push(lookId)
    })
    const good = seenLook('bad', 1, [])
    await intake.publish({ ...good, driver: 'telnet' } as never)
    await intake.publish(seenLook('good', 2, []))
    await vi.waitFor(() => expect(handled).toEqual(['good-2']), soon)
    expect(errors.filter((message) => message.includes('/driver'))).toHaveLength(1)
    await consumer.close()
    await intake.close()
  })

  test('a server that is away for some seconds loses no message: publishing waits, the consumer comes back', async () => {
    const intake = await openIntakeQueue(server.url)
    const handled = new Set<string>()
    const consumer: Consumer = await consumeIntake(server.url, { concurrency: 2 }, async ({ lookId }) => {
      handled.add(lookId)
    })
    const ids = Array.from({ length: 30 }, (_, n) => n)
    await Promise.all(ids.slice(0, 10).map((n) => intake.publish(seenLook('out', n, []))))
    await server.kill()
    const during = Promise.all(ids.slice(10, 20).map((n) => intake.publish(seenLook('out', n, []))))
    // A publisher has met the dead server before it comes back.
    await expect(Promise.race([during, new Promise((resolve) => setImmediate(resolve, 'waiting'))])).resolves.toBe(
      'waiting',
    )
    await server.start()
    await during
    await Promise.all(ids.slice(20).map((n) => intake.publish(seenLook('out', n, []))))
    await vi.waitFor(() => expect(handled.size).toBe(30), soon)
    await consumer.close()
    await intake.close()
  })
})

test.skipIf(!withRedis)('a Redis that may evict keys is refused with what to set', async () => {
  const server = await startTestRedis({ maxmemory: '50mb', 'maxmemory-policy': 'allkeys-lru' })
  try {
    await expect(openLookQueue(server.url)).rejects.toThrow(/Set maxmemory-policy noeviction/)
  } finally {
    await server.stop()
  }
})

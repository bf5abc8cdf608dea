import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { registerDeadline } from './deadline.ts'
import { registerErrors } from './errors.ts'

test('a POST whose handler hangs is answered with 503 and the reason, and its late result changes nothing', async () => {
  const app = fastify()
  registerErrors(app)
  registerDeadline(app, 20)
  let finish: (result: object) => void = () => undefined
  app.post('/slow', () => new Promise<object>((resolve) => (finish = resolve)))
  const reply = await app.inject({ method: 'POST', url: '/slow', payload: { n: 1 } })
  finish({ too: 'late' })
  expect(reply.statusCode).toBe(503)
  expect(reply.headers['retry-after']).toBe('3')
  expect(reply.json()).toMatchObject({ code: 'unavailable', detail: expect.stringMatching(/database does not answer/) })
  await app.close()
})

test('an answer that has begun, as a stream of events has, goes on past the deadline', async () => {
  const app = fastify()
  registerDeadline(app, 20)
  app.get('/stream', (_request, reply) => reply.send(Readable.from(inTwoParts())))
  const reply = await app.inject('/stream')
  expect(reply.body).toBe('begun, ended')
  await app.close()
})

async function* inTwoParts(): AsyncGenerator<string> {
  yield 'begun'
  await wait(60)
  yield ', ended'
}

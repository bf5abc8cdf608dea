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

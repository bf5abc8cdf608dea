/** A database that hangs keeps its connections open and says nothing: the person who waits is told after a while. */
import type { FastifyInstance } from 'fastify'
import { ApiProblem } from '../problem.ts'
import { DATABASE_AWAY } from './errors.ts'

const ANSWER_WITHIN_MS = 10_000

/**
 * Every request is answered within `answerWithinMs`, with 503 when nothing else came. Fastify's own `handlerTimeout`
 * ends with the body of the request, so that a POST would wait for ever.
 */
export function registerDeadline(app: FastifyInstance, answerWithinMs = ANSWER_WITHIN_MS): void {
  app.addHook('onRequest', (_request, reply, done) => {
    const timer = setTimeout(() => {
      // A stream whose beginning is out is an answer, however long it goes on.
      if (!reply.sent && !reply.raw.headersSent)
        void reply.header('retry-after', '3').send(new ApiProblem(503, 'unavailable', DATABASE_AWAY))
    }, answerWithinMs)
    reply.raw.once('close', () => clearTimeout(timer))
    done()
  })
}

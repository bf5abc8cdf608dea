/** Every error leaves as a problem document; what went wrong inside stays inside the log. */
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { ApiProblem, type ProblemBody, problemBody } from '../problem.ts'

export function registerErrors(app: FastifyInstance): void {
  app.setErrorHandler((error: FastifyError | ApiProblem, request, reply) => answer(error, request, reply))
  app.setNotFoundHandler((request, reply) =>
    answer(
      new ApiProblem(404, 'not-found', 'There is nothing at this address. The API is described at /v1/openapi.json.'),
      request,
      reply,
    ),
  )
}

function answer(error: FastifyError | ApiProblem, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  if (error instanceof ApiProblem) {
    if (error.statusCode >= 500) request.log.error({ err: error.cause ?? error }, 'request failed')
    const { statusCode, code, message, members } = error
    return sendBody(reply, problemBody(statusCode, code, message, members))
  }
  if ('validation' in error && error.validation !== undefined)
    return send(reply, 400, 'bad-request', `${error.message.replace(/\.$/, '')}. Compare with /v1/openapi.json.`)
  const status = error.statusCode ?? 500
  if (status >= 400 && status < 500) return send(reply, status, 'bad-request', clientSentence(status))
  if (isDatabaseAway(error)) {
    // Without the error itself, whose message names the server's address.
    request.log.warn('the database does not answer')
    void reply.header('retry-after', '3')
    return send(reply, 503, 'unavailable', DATABASE_AWAY)
  }
  request.log.error({ err: error }, 'request failed')
  return send(reply, 500, 'internal', `Something failed inside; it is in the log of the API as request ${request.id}.`)
}

export const DATABASE_AWAY =
  'The database does not answer at the moment. Nothing was lost or half done; try again in a few seconds.'

function send(reply: FastifyReply, status: number, code: string, detail: string): FastifyReply {
  return sendBody(reply, problemBody(status, code, detail))
}

function sendBody(reply: FastifyReply, body: ProblemBody): FastifyReply {
  return reply.code(body.status).type('application/problem+json; charset=utf-8').send(JSON.stringify(body))
}

function clientSentence(status: number): string {
  if (status === 413) return 'The request is larger than this address takes.'
  if (status === 415) return 'Send the body as application/json.'
  if (status === 429) return 'Too many requests in a short time. Wait a minute and try again.'
  return 'The request could not be read. Compare with /v1/openapi.json.'
}

const AWAY_CODES: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  // Prisma: unreachable, timeout, closed, no transaction slot.
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
  'P2028',
  // PostgreSQL: being shut down, crashed, starting up.
  '57P01',
  '57P02',
  '57P03',
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
])

/** What pg says of these has no code. */
const AWAY_MESSAGE = /^(timeout exceeded when trying to connect|Connection terminated)/

interface Wrapped {
  readonly message?: unknown
  readonly code?: unknown
  readonly originalCode?: unknown
  readonly kind?: unknown
  readonly cause?: unknown
  readonly meta?: { readonly driverAdapterError?: unknown }
}

/** Looks through the wrappings: Prisma keeps what pg said in `meta` and `cause`. */
function isDatabaseAway(error: unknown): boolean {
  let current: unknown = error
  for (let depth = 0; depth < 5 && typeof current === 'object' && current !== null; depth++) {
    const { message, code, originalCode, kind, cause, meta } = current as Wrapped
    if ([code, originalCode, kind].some((word) => AWAY_CODES.has(word))) return true
    if (typeof message === 'string' && AWAY_MESSAGE.test(message)) return true
    current = meta?.driverAdapterError ?? cause
  }
  return false
}

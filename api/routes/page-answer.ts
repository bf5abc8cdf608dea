/** What all page routes need: who is signed in, and a document that no cache keeps. */
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { SignedIn } from '../access-ports.ts'
import { ApiProblem } from '../problem.ts'

export function signedInOf(request: FastifyRequest): SignedIn {
  if (request.signedIn === undefined) throw new ApiProblem(401, 'not-signed-in', 'Sign in at /.')
  return request.signedIn
}

export function document(reply: FastifyReply, markup: string): FastifyReply {
  return reply.type('text/html; charset=utf-8').header('cache-control', 'no-store').send(markup)
}

/**
 * Who is calling: a person with a random token in a cookie, or a program with a key in the Authorization header; of both
 * the database has the hash only. And the check against forged requests.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Keys, Sessions, SignedIn } from '../ports/access.ts'
import { ApiProblem } from '../problem.ts'
import type { Limits } from './limits.ts'

declare module 'fastify' {
  interface FastifyRequest {
    signedIn: SignedIn | undefined
  }
}

export const SESSION_COOKIE = 'xunjie_session'
/** A shift and its handover. */
const SESSION_SECONDS = 12 * 3600

export interface SessionOptions {
  readonly sessions: Sessions
  readonly keys: Keys
  readonly now: () => Date
  /** True behind HTTPS; on plain loopback a Secure cookie would never come back. */
  readonly secureCookie: boolean
}

export function registerSessions(app: FastifyInstance, options: SessionOptions & { readonly limits: Limits }): void {
  const { limits } = options
  app.decorateRequest('signedIn', undefined)
  app.addHook('onRequest', async (request, reply) => {
    await limits.atTheDoor(request, reply)
    try {
      request.signedIn = await findCaller(request, options)
    } catch (error) {
      // Whoever tries keys is a stranger.
      if (error instanceof ApiProblem) await limits.ofCaller(request, reply, undefined)
      throw error
    }
    await limits.ofCaller(request, reply, request.signedIn)
  })
  // After the body is parsed: a plain form carries its token in a field.
  app.addHook('preValidation', async (request) => checkForgery(request))
}

/** @throws ApiProblem `bad-key`: a program with a wrong key must not go on as nobody, or with the cookie of a person. */
async function callerOfKey(
  authorization: string,
  { keys, now }: Pick<SessionOptions, 'keys' | 'now'>,
): Promise<SignedIn> {
  const token = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(authorization)?.[1]
  const caller = token === undefined ? undefined : await keys.find(hashToken(token), now())
  if (caller === undefined)
    throw new ApiProblem(
      401,
      'bad-key',
      'This key is not known, was revoked or has expired. Ask an administrator for one, and send it as `Authorization: Bearer …`.',
    )
  return caller
}

/** Who calls, as the database knows it now; undefined when nobody is signed in. @throws ApiProblem `bad-key` */
export async function findCaller(
  request: FastifyRequest,
  options: Omit<SessionOptions, 'secureCookie'>,
): Promise<SignedIn | undefined> {
  if (request.headers.authorization !== undefined) return callerOfKey(request.headers.authorization, options)
  const token = request.cookies[SESSION_COOKIE]
  if (token === undefined || token.length > 100) return undefined
  return options.sessions.find(hashToken(token), options.now())
}

/** Opens a session for a user whose password was right and sets its cookie. */
export async function openSession(
  reply: FastifyReply,
  userId: string,
  options: Omit<SessionOptions, 'keys'>,
): Promise<{ csrf: string; expiresAt: Date }> {
  const token = randomBytes(32).toString('base64url')
  const csrf = randomBytes(24).toString('base64url')
  const expiresAt = new Date(options.now().getTime() + SESSION_SECONDS * 1000)
  await options.sessions.create({ tokenHash: hashToken(token), userId, csrf, expiresAt })
  void reply.setCookie(SESSION_COOKIE, token, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: options.secureCookie,
    expires: expiresAt,
  })
  return { csrf, expiresAt }
}

export async function closeSession(request: FastifyRequest, reply: FastifyReply, sessions: Sessions): Promise<void> {
  const token = request.cookies[SESSION_COOKIE]
  if (token !== undefined) await sessions.remove(hashToken(token))
  void reply.clearCookie(SESSION_COOKIE, { path: '/' })
}

export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS'])

function checkForgery(request: FastifyRequest): void {
  if (SAFE_METHODS.has(request.method) || request.is404) return
  // A form on a foreign page may sign a victim in as somebody else; browsers say where a request comes from.
  const site = request.headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site')
    throw new ApiProblem(403, 'csrf', 'The request came from another site. Use the pages of this server.')
  const { permission } = request.routeOptions.config
  if (permission === 'public' || permission === 'receiver') return
  // No browser sends a key by itself.
  if (request.signedIn === undefined || request.signedIn.via === 'key') return
  const field = (request.body as { csrf?: unknown } | null | undefined)?.csrf
  const given = request.headers['x-csrf-token'] ?? field
  if (typeof given !== 'string' || !sameText(given, request.signedIn.csrf))
    throw new ApiProblem(
      403,
      'csrf',
      'The header x-csrf-token is missing or not the one of this session. Reload the page or sign in again.',
    )
}

function sameText(a: string, b: string): boolean {
  const [left, right] = [Buffer.from(a), Buffer.from(b)]
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * How much anybody may ask in a minute. Who is signed in counts by account or key, from whatever address: a centre behind one
 * address does not shut itself out, and a stolen key floods nothing. Who is not counts by address. What a route limits by
 * itself (signing in, callbacks) is by address, in place of that. All API processes of a site count together.
 */
import { callbackify } from 'node:util'
import rateLimit, { type FastifyRateLimitStore, type FastifyRateLimitStoreCtor } from '@fastify/rate-limit'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { SignedIn } from '../ports/access.ts'
import { ApiProblem } from '../problem.ts'
import { createSharedCounts, type Limit, type RequestCounts, type SharedCounts } from './shared-counts.ts'

export interface Limits {
  /** Before anything is looked up. @throws ApiProblem `too-many-requests` */
  atTheDoor(request: FastifyRequest, reply: FastifyReply): Promise<void>
  /** Once it is known who calls, or that nobody does. @throws ApiProblem `too-many-requests` */
  ofCaller(request: FastifyRequest, reply: FastifyReply, caller: SignedIn | undefined): Promise<void>
}

const MINUTE_MS = 60_000
/** A page of a reviewer needs a few hundred at most. */
const BY_ACCOUNT = 1200
/** A program that fetches ten things a second. */
const BY_KEY = 600
/** Not signed in, or with a key that is none. */
const BY_ADDRESS = 1200
/** All that one address may ask, whoever is behind it: the hash of each session is looked up in the database. */
const AT_THE_DOOR = 30_000

/** Call before the routes are registered. */
export async function registerLimits(app: FastifyInstance, store: RequestCounts): Promise<Limits> {
  let saidAt = -Infinity
  const counts = createSharedCounts(store, (error) => {
    if (Date.now() - saidAt < MINUTE_MS) return
    saidAt = Date.now()
    app.log.warn({ error }, 'requests are counted by this process alone: the database does not answer')
  })
  app.addHook('onClose', () => counts.close())
  await app.register(rateLimit, {
    global: false,
    timeWindow: MINUTE_MS,
    store: storeOf(counts),
    errorResponseBuilder: () => tooMany(),
  })
  const limiter = (max: number, keyGenerator: (request: FastifyRequest) => string) => {
    const count = app.createRateLimit({ max, timeWindow: MINUTE_MS, keyGenerator })
    return async (request: FastifyRequest, reply: FastifyReply): Promise<void> => {
      const counted = await count(request)
      if (counted.isAllowed || !counted.isExceeded) return
      void reply.header('retry-after', counted.ttlInSeconds)
      throw tooMany()
    }
  }
  const byAddress = limiter(BY_ADDRESS, ({ ip }) => `stranger ${addressOf(ip)}`)
  const byAccount = limiter(BY_ACCOUNT, ({ signedIn }) => `caller ${signedIn?.userId ?? ''}`)
  const byKey = limiter(BY_KEY, ({ signedIn }) => `caller ${signedIn?.userId ?? ''}`)
  return {
    atTheDoor: limiter(AT_THE_DOOR, ({ ip }) => `door ${addressOf(ip)}`),
    ofCaller: (request, reply, caller) => {
      if (caller !== undefined) return (caller.via === 'key' ? byKey : byAccount)(request, reply)
      // Files of the pages are read before anybody signs in, by all of a centre at once; they cost no query.
      const ownLimit = request.routeOptions.config.rateLimit !== undefined
      return ownLimit || !request.url.startsWith('/v1/') ? Promise.resolve() : byAddress(request, reply)
    },
  }
}

/** Of version 6 a whole subnet is one: it belongs to one household or office. */
const addressOf = (ip: string): string => rateLimit.normalizeIP(ip, 64)

/** The counts as the plugin wants them: a route with a limit of its own counts apart. */
function storeOf(counts: SharedCounts): FastifyRateLimitStoreCtor {
  const count = callbackify((key: string, limit: Limit) => counts.count(key, limit))
  const storeUnder = (prefix: string): FastifyRateLimitStore => ({
    incr: (key, done, windowMs, max) => count(`${prefix}${key}`, { windowMs, max }, done),
    child: (options) => {
      const { routeInfo } = options as { routeInfo?: { method?: string | string[]; url?: string } }
      return routeInfo?.url === undefined
        ? storeUnder(prefix)
        : storeUnder(`${String(routeInfo.method)} ${routeInfo.url} `)
    },
  })
  return function Store() {
    return storeUnder('')
  } as unknown as FastifyRateLimitStoreCtor
}

function tooMany(): ApiProblem {
  return new ApiProblem(429, 'too-many-requests', 'Too many requests in a short time. Wait a minute and try again.')
}

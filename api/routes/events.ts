/** Server-sent events: who shows candidates and cases learns what changed, and asks for what he may see of it. */
import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { type ChangeFeed, createChangeFeed } from '../change-feed.ts'
import { findCaller } from '../plugins/session.ts'
import { may } from '../../pipeline/access/roles.ts'
import { covers } from '../../pipeline/access/scope.ts'
import type { SignedIn } from '../ports/access.ts'
import type { Change, ChangePosition } from '../ports/change.ts'
import { ApiProblem } from '../problem.ts'
import { Problem } from '../schemas/common.ts'
import type { Api, ApiDeps } from './deps.ts'

const FOLLOW = { permission: 'read', reach: 'list' } as const
const STREAMS_A_USER = 6
const STREAMS = 500
const HEARTBEAT_MS = 15_000
const RETRY_MS = 2000
/** Who reads so slowly is let go, and comes back with the number of the last event. */
const MOST_BUFFERED = 256 * 1024

export function eventRoutes(app: Api, deps: ApiDeps): void {
  const feed = createChangeFeed(deps.stores.changes)
  const streams = new Map<Readable, string>()
  // A stream never ends by itself, and closing waits for every answer.
  app.addHook('preClose', async () => {
    for (const stream of streams.keys()) stream.destroy()
    await feed.stop()
  })
  app.get(
    '/v1/events',
    {
      config: FOLLOW,
      schema: {
        operationId: 'followChanges',
        summary: 'What changes, as server-sent events',
        description: DESCRIPTION,
        tags: ['review'],
        headers: Type.Object({ 'last-event-id': Type.Optional(Type.String({ maxLength: 100 })) }),
        produces: ['text/event-stream'],
        response: { 200: Type.String(), 401: Problem, 403: Problem, 429: Problem },
      },
    },
    async (request, reply) => {
      const { userId } = request.signedIn!
      const ofUser = [...streams.values()].filter((id) => id === userId).length
      if (ofUser >= STREAMS_A_USER || streams.size >= STREAMS)
        throw new ApiProblem(
          429,
          'too-many-requests',
          'Too many event streams are open. Close other windows; one stream a window is enough.',
        )
      const stream = new Readable({ read: () => undefined })
      streams.set(stream, userId)
      stream.once('close', () => streams.delete(stream))
      // Also when the caller is gone before the first event.
      reply.raw.once('close', () => stream.destroy())
      await follow({ request, stream, feed, deps })
      return answer(reply, stream)
    },
  )
}

const DESCRIPTION =
  'Events: candidate.opened, candidate.changed, candidate.closed, case.changed, alarm.raised with JSON data {id, version?, category?, severity?}; they say what to ask for, not what it is. Each has an id: sent back as Last-Event-ID nothing is missed for a day. `stream.reset` says that something may be missing: read anew what you show. A comment comes every 15 s. The stream ends with the session; at most six a user.'

function answer(reply: FastifyReply, stream: Readable): FastifyReply {
  return reply
    .type('text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .send(stream)
}

interface Following {
  readonly request: FastifyRequest
  readonly stream: Readable
  readonly feed: ChangeFeed
  readonly deps: ApiDeps
}

async function follow({ request, stream, feed, deps }: Following): Promise<void> {
  let caller = request.signedIn!
  let here: string | undefined
  let over = false
  const finish = (): void => {
    if (!over && !stream.destroyed) stream.push(null)
    over = true
  }
  const say = (text: string): void => {
    if (stream.readableLength > MOST_BUFFERED) finish()
    if (!over && !stream.destroyed) stream.push(text)
  }
  const take = (change: Change): void => {
    here = idOf(change)
    if (sees(caller, change)) say(eventText(change, here))
  }
  const at = (position: ChangePosition): void => {
    here = idOf(position)
  }
  say(`retry: ${RETRY_MS}\n\n`)
  const from = parseId(request.headers['last-event-id'])
  const resumed = from === 'none' || from === 'bad' ? from : await feed.resume({ take, at }, from)
  if (resumed === 'bad' || resumed === 'gone') say('event: stream.reset\ndata: {}\n\n')
  const end = typeof resumed === 'function' ? resumed : await feed.follow({ take, at })
  const beat = setInterval(() => {
    void stillMay(request, deps).then((now) => {
      if (now === undefined) return finish()
      caller = now
      // An id without data moves the reader's position and is no event.
      return say(here === undefined ? ':\n\n' : `:\nid: ${here}\n\n`)
    })
  }, deps.heartbeatMs ?? HEARTBEAT_MS)
  stream.once('close', () => {
    clearInterval(beat)
    end()
  })
}

/** The caller as he is now: signed out, locked or of another role since. While the database is away he stays. */
async function stillMay(request: FastifyRequest, deps: ApiDeps): Promise<SignedIn | undefined> {
  try {
    const caller = await findCaller(request, { ...deps.stores, now: deps.now })
    return caller !== undefined && may(caller.role, FOLLOW.permission) ? caller : undefined
  } catch {
    return request.signedIn
  }
}

function sees({ userId, scope }: SignedIn, { audience, ...place }: Change): boolean {
  return audience === undefined ? covers(scope, place) : audience === userId
}

function eventText({ kind, subject, version, category, severity }: Change, id: string): string {
  return `id: ${id}\nevent: ${kind}\ndata: ${JSON.stringify({ id: subject, version, category, severity })}\n\n`
}

function idOf({ xid, seq, at }: ChangePosition): string {
  return `${xid}-${seq}-${at.getTime()}`
}

function parseId(text: string | string[] | undefined): ChangePosition | 'none' | 'bad' {
  if (text === undefined || text === '') return 'none'
  const match = /^(\d{1,18})-(\d{1,18})-(\d{1,15})$/.exec(String(text))
  if (match === null) return 'bad'
  const [, xid = '', seq = '', at = ''] = match
  return { xid: BigInt(xid), seq: BigInt(seq), at: new Date(Number(at)) }
}

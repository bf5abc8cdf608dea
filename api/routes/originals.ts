/** Unmasked originals: sealed, and opened by two persons with a reason, each step in the audit. */
import { type Static, Type } from 'typebox'
import type { OriginalRequest } from '../ports/access.ts'
import { unseen } from '../plugins/permissions.ts'
import { ApiProblem } from '../problem.ts'
import { answers, IdParams, Problem } from '../schemas/common.ts'
import { AskBody, OriginalList, OriginalPage, OriginalView } from '../schemas/originals.ts'
import type { Api, ApiDeps } from './deps.ts'

export function originalRoutes(app: Api, deps: ApiDeps): void {
  askRoutes(app, deps)
  agreeRoute(app, deps)
  seeRoute(app, deps)
}

function askRoutes(app: Api, { stores, now }: ApiDeps): void {
  app.get(
    '/v1/originals',
    {
      config: { permission: 'unseal', reach: 'list' },
      schema: {
        operationId: 'listOriginalRequests',
        summary: 'Who asked to see an unmasked original, newest first',
        tags: ['access'],
        querystring: OriginalPage,
        response: answers(OriginalList, 400, 403),
      },
    },
    async (request) => {
      const { rows, nextCursor } = await stores.originals.list(request.query, request.signedIn!.scope)
      const names = await stores.names(rows.flatMap(({ askedBy, agreedBy = '' }) => [askedBy, agreedBy]))
      return {
        requests: rows.map((one) => ({ ...viewOf(one), ...namesOf(one, names) })),
        ...(nextCursor === undefined ? {} : { nextCursor }),
      }
    },
  )
  app.post(
    '/v1/evidence/:id/original',
    {
      config: { permission: 'unseal', reach: 'evidence' },
      schema: {
        operationId: 'askForOriginal',
        summary: 'Ask to see the unmasked original of a picture; another person must agree',
        tags: ['access'],
        params: IdParams,
        body: AskBody,
        response: { 201: OriginalView, 400: Problem, 401: Problem, 403: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      const asked = { evidenceId: request.params.id, reason: request.body.reason, by: request.signedIn!.userId }
      const made = await stores.originals.ask({ ...asked, now: now() })
      if (made === undefined) throw unseen('evidence')
      return reply.code(201).send(viewOf(made))
    },
  )
}

function agreeRoute(app: Api, { stores, now }: ApiDeps): void {
  app.post(
    '/v1/originals/:id/agree',
    {
      config: { permission: 'unseal', reach: 'original' },
      schema: {
        operationId: 'agreeToOriginal',
        summary: 'Agree to what somebody else asked for; it can be seen for half an hour',
        tags: ['access'],
        params: IdParams,
        response: answers(OriginalView, 403, 404, 409),
      },
    },
    async (request) => {
      const agreement = await stores.originals.agree(request.params.id, request.signedIn!.userId, now())
      if (agreement.kind === 'agreed') return viewOf(agreement.request)
      if (agreement.kind === 'not-found') throw unseen('original')
      throw agreement.kind === 'same-person'
        ? new ApiProblem(409, 'same-person', 'You asked for it yourself. Another person must agree.')
        : new ApiProblem(409, 'too-late', 'It was agreed to already, or its time is over. Ask again.')
    },
  )
}

function seeRoute(app: Api, { stores, originals, now }: ApiDeps): void {
  app.get(
    '/v1/originals/:id/picture',
    {
      config: { permission: 'unseal', reach: 'original' },
      schema: {
        operationId: 'getOriginal',
        summary: 'The unmasked original (JPEG), for the person who asked, while it is agreed to',
        tags: ['access'],
        params: IdParams,
        response: {
          200: Type.Any({ description: 'image/jpeg' }),
          401: Problem,
          403: Problem,
          404: Problem,
          409: Problem,
        },
      },
    },
    async (request, reply) => {
      const opened = await stores.originals.open(request.params.id, request.signedIn!.userId, now())
      if (opened === undefined)
        throw new ApiProblem(
          409,
          'not-agreed',
          'Nobody else has agreed yet, its half hour is over, or another person asked for it.',
        )
      const picture = await originals?.open(opened.sha256)
      if (picture === undefined)
        throw new ApiProblem(409, 'not-agreed', 'No original of this picture was kept, or its time of keeping is over.')
      return reply.type('image/jpeg').header('cache-control', 'private, no-store').send(picture)
    },
  )
}

function viewOf(request: OriginalRequest): Static<typeof OriginalView> {
  const { id, evidenceId, candidateId, reason, askedBy, askedAt, agreedBy, agreedAt, expiresAt, opened } = request
  return {
    id,
    evidenceId,
    candidateId,
    reason,
    askedBy,
    askedAt: askedAt.toISOString(),
    ...(agreedBy === undefined ? {} : { agreedBy }),
    ...(agreedAt === undefined ? {} : { agreedAt: agreedAt.toISOString() }),
    expiresAt: expiresAt.toISOString(),
    opened,
  }
}

function namesOf({ askedBy, agreedBy = '' }: OriginalRequest, names: ReadonlyMap<string, string>) {
  const [asked, agreed] = [names.get(askedBy), names.get(agreedBy)]
  return {
    ...(asked === undefined ? {} : { askedByName: asked }),
    ...(agreed === undefined ? {} : { agreedByName: agreed }),
  }
}

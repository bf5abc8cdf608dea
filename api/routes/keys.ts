/** Keys of programs: what a case system or an integration signs in with. */
import type { Static } from 'typebox'
import { Type } from 'typebox'
import type { KeyRow } from '../ports/access.ts'
import { addKey } from '../accounts.ts'
import { ApiProblem } from '../problem.ts'
import { KeyList, KeyPage, KeyView, NewKeyBody, scopeView } from '../schemas/access.ts'
import { answers, IdParams, Problem } from '../schemas/common.ts'
import type { Api, ApiDeps } from './deps.ts'

const ADMINISTER = { permission: 'administer', reach: 'site' } as const
const DAY_MS = 86_400_000

export function keyRoutes(app: Api, { stores, now }: ApiDeps): void {
  app.get(
    '/v1/keys',
    {
      config: ADMINISTER,
      schema: {
        operationId: 'listKeys',
        summary: 'Keys by how they begin, newest first; never a key',
        tags: ['access'],
        querystring: KeyPage,
        response: answers(KeyList, 400, 403),
      },
    },
    async (request) => {
      const { rows, nextCursor } = await stores.keys.list(request.query)
      return { keys: rows.map((row) => keyView(row)), ...(nextCursor === undefined ? {} : { nextCursor }) }
    },
  )
  app.post(
    '/v1/keys',
    {
      config: ADMINISTER,
      schema: {
        operationId: 'createKey',
        summary: 'Make a key; it is given once',
        tags: ['access'],
        body: NewKeyBody,
        response: { 201: KeyView, 400: Problem, 401: Problem, 403: Problem },
      },
    },
    async (request, reply) => {
      const { days, ...wanted } = request.body
      const expiresAt = new Date(now().getTime() + days * DAY_MS)
      const { key, row } = await addKey(stores.keys, { ...wanted, expiresAt, by: request.signedIn!.userId })
      return reply.code(201).send(keyView(row, key))
    },
  )
  app.delete(
    '/v1/keys/:id',
    {
      config: ADMINISTER,
      schema: {
        operationId: 'revokeKey',
        summary: 'Revoke a key; it opens nothing from the next request on',
        tags: ['access'],
        params: IdParams,
        response: { 204: Type.Null(), 401: Problem, 403: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      if (!(await stores.keys.revoke(request.params.id, request.signedIn!.userId)))
        throw new ApiProblem(404, 'not-found', 'There is no such key, or it was revoked before.')
      return reply.code(204).send(null)
    },
  )
}

function keyView(row: KeyRow, key?: string): Static<typeof KeyView> {
  const { scope, createdAt, expiresAt, lastUsedAt, revokedAt, role, id, name, prefix, createdBy } = row
  return {
    id,
    name,
    prefix,
    ...(role === undefined ? {} : { role }),
    scope: scopeView(scope),
    createdBy,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    ...(lastUsedAt === undefined ? {} : { lastUsedAt: lastUsedAt.toISOString() }),
    ...(revokedAt === undefined ? {} : { revokedAt: revokedAt.toISOString() }),
    ...(key === undefined ? {} : { key }),
  }
}

/** What rejections keep silent, and where somebody else is asked. */
import { Type } from 'typebox'
import { localInstant } from '../local-time.ts'
import { cameraView } from '../candidate-view.ts'
import { ApiProblem } from '../problem.ts'
import { answers, Id, IdParams, oneOf, pageQuery, Problem } from '../schemas/common.ts'
import { SecondOpinionList, SuppressionList } from '../schemas/suppressions.ts'
import type { Api, ApiDeps } from './deps.ts'

export function suppressionRoutes(app: Api, deps: ApiDeps): void {
  listRoute(app, deps)
  removalRoute(app, deps)
  app.get(
    '/v1/second-opinions',
    {
      config: { permission: 'dispatch', reach: 'list' },
      schema: {
        operationId: 'listSecondOpinions',
        summary: 'Candidates that one reviewer may not decide, for he rejected too often at their place',
        tags: ['review'],
        querystring: Type.Object(pageQuery({ default: 100, maximum: 500 })),
        response: answers(SecondOpinionList, 400, 403),
      },
    },
    async (request) => {
      const page = { ...request.query, scope: request.signedIn!.scope }
      const { rows, nextCursor } = await deps.stores.secondOpinions.list(page)
      return {
        secondOpinions: rows.map(({ camera, createdAt, ...row }) => ({
          ...row,
          camera: cameraView(camera),
          createdAt: createdAt.toISOString(),
        })),
        ...(nextCursor === undefined ? {} : { nextCursor }),
      }
    },
  )
}

function listRoute(app: Api, { stores }: ApiDeps): void {
  app.get(
    '/v1/suppressions',
    {
      config: { permission: 'read', reach: 'list' },
      schema: {
        operationId: 'listSuppressions',
        summary: 'Rejections that act now, or those that acted, newest first',
        tags: ['review'],
        querystring: Type.Object({
          state: oneOf(['in-force', 'ended'], { default: 'in-force' }),
          cursor: Type.Optional(Id),
          limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
        }),
        response: answers(SuppressionList),
      },
    },
    async (request) => {
      const { scope } = request.signedIn!
      const { suppressions, nextCursor } = await stores.suppressions.list({ ...request.query, scope })
      const names = await stores.names(
        suppressions.flatMap(({ createdBy, endedBy }) => [createdBy, endedBy ?? createdBy]),
      )
      return {
        suppressions: suppressions.map(({ camera, createdAt, expiresAt, lastLookAt, endedAt, ...row }) => ({
          ...row,
          camera: cameraView(camera),
          ...(names.has(row.createdBy) ? { createdByName: names.get(row.createdBy)! } : {}),
          ...(row.endedBy === undefined || !names.has(row.endedBy) ? {} : { endedByName: names.get(row.endedBy)! }),
          ...(endedAt === undefined ? {} : { endedAt: endedAt.toISOString() }),
          createdAt: createdAt.toISOString(),
          expiresAt: localInstant(expiresAt, camera.utcOffsetMinutes),
          ...(lastLookAt === undefined ? {} : { lastLookAt: localInstant(lastLookAt, camera.utcOffsetMinutes) }),
        })),
        ...(nextCursor === undefined ? {} : { nextCursor }),
      }
    },
  )
}

function removalRoute(app: Api, { stores, now }: ApiDeps): void {
  app.delete(
    '/v1/suppressions/:id',
    {
      config: { permission: 'review', reach: 'suppression' },
      schema: {
        operationId: 'removeSuppression',
        summary: 'End a suppression: what stands there may raise again with the next look',
        tags: ['review'],
        params: IdParams,
        response: { 204: Type.Null(), 401: Problem, 403: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      const removed = await stores.suppressions.remove({
        id: request.params.id,
        by: request.signedIn!.userId,
        at: now(),
      })
      if (!removed)
        throw new ApiProblem(404, 'not-found', 'No such suppression is in force. The list is at /v1/suppressions.')
      return reply.code(204).send(null)
    },
  )
}

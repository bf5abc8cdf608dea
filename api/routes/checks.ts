/** How well people review: known answers that an administrator chooses, and how often two reviewers agree. */
import { Type } from 'typebox'
import { pageOf } from '../../pipeline/paging.ts'
import { ApiProblem } from '../problem.ts'
import { FiguresQuery, HoneypotBody, HoneypotList, HoneypotQuery, Made, ReviewFigures } from '../schemas/checks.ts'
import { answers, IdParams, Problem } from '../schemas/common.ts'
import type { Api, ApiDeps } from './deps.ts'

/** Results of single people: for administrators of the whole site only. */
const ADMINISTER = { permission: 'administer', reach: 'site' } as const
const DAY_MS = 86_400_000

export function checkRoutes(app: Api, deps: ApiDeps): void {
  honeypotListRoute(app, deps)
  honeypotRoutes(app, deps)
  const { honeypots } = deps.stores
  app.get(
    '/v1/review/figures',
    {
      config: ADMINISTER,
      schema: {
        operationId: 'getReviewFigures',
        summary: 'Per reviewer: known answers right, and agreement with the first reviewer',
        tags: ['review'],
        querystring: FiguresQuery,
        response: answers(ReviewFigures, 400, 403),
      },
    },
    async (request) => {
      const { days, cursor, limit } = request.query
      const reviewers = await honeypots.figures(new Date(deps.now().getTime() - days * DAY_MS))
      const pairs = reviewers.reduce((sum, { seconds }) => sum + seconds.answered, 0)
      const agreed = reviewers.reduce((sum, { seconds }) => sum + seconds.agreed, 0)
      const agreement = { pairs, agreed, ...(pairs === 0 ? {} : { share: agreed / pairs }) }
      const from = cursor === undefined ? 0 : reviewers.findIndex(({ reviewerId }) => reviewerId === cursor) + 1
      const { rows, nextCursor } = pageOf(reviewers.slice(from), limit, ({ reviewerId }) => reviewerId)
      return { days, agreement, reviewers: [...rows], ...(nextCursor === undefined ? {} : { nextCursor }) }
    },
  )
}

function honeypotListRoute(app: Api, { stores: { honeypots } }: ApiDeps): void {
  app.get(
    '/v1/honeypots',
    {
      config: ADMINISTER,
      schema: {
        operationId: 'listHoneypots',
        summary: 'Candidates with a known answer, newest first',
        tags: ['review'],
        querystring: HoneypotQuery,
        response: answers(HoneypotList, 400, 403),
      },
    },
    async (request) => {
      const { cursor, limit } = request.query
      const rows = await honeypots.list({ limit: limit + 1, ...(cursor === undefined ? {} : { cursor }) })
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        honeypots: shown.map((row) => ({ ...row, addedAt: row.addedAt.toISOString() })),
        ...(rows.length > limit && last ? { nextCursor: last.id } : {}),
      }
    },
  )
}

function honeypotRoutes(app: Api, { stores: { honeypots } }: ApiDeps): void {
  app.post(
    '/v1/honeypots',
    {
      config: ADMINISTER,
      schema: {
        operationId: 'addHoneypot',
        summary: 'Choose a decided candidate whose answer is known',
        description:
          'It is shown again, under another id and day, to reviewers who have not decided it. Their answers change nothing. How often: casework.review.honeypots of the configuration.',
        tags: ['review'],
        body: HoneypotBody,
        response: { 201: Made, 400: Problem, 401: Problem, 403: Problem, 409: Problem },
      },
    },
    async (request, reply) => {
      const id = await honeypots.add(request.body.candidateId, request.signedIn!.userId)
      if (id === undefined)
        throw new ApiProblem(
          409,
          'not-decided',
          'Only a confirmed or rejected candidate has a known answer. Choose one of /v1/candidates?status=confirmed or rejected.',
        )
      return reply.code(201).send({ id })
    },
  )
  app.delete(
    '/v1/honeypots/:id',
    {
      config: ADMINISTER,
      schema: {
        operationId: 'removeHoneypot',
        summary: 'Show it to nobody else; what was answered stays',
        tags: ['review'],
        params: IdParams,
        response: { 204: Type.Null(), 401: Problem, 403: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      if (!(await honeypots.remove(request.params.id, request.signedIn!.userId)))
        throw new ApiProblem(404, 'not-found', 'There is no such known answer. The list is at /v1/honeypots.')
      return reply.code(204).send(null)
    },
  )
}

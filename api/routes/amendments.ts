/** A reviewer puts right what a candidate is: its category, with which other one it belongs, that it is two. */
import { ApiProblem } from '../problem.ts'
import { amendCandidate, REFUSALS } from '../review.ts'
import { IfMatch, MergeBody, RecategoriseBody, Reviewed, SplitBody } from '../schemas/candidates.ts'
import { answers, IdParams } from '../schemas/common.ts'
import { reviewed, reviewRequest } from './candidates.ts'
import type { Api, ApiDeps } from './deps.ts'

const REVIEW = { permission: 'review', reach: 'candidate' } as const
const schema = {
  tags: ['review'],
  params: IdParams,
  headers: IfMatch,
  response: answers(Reviewed, 400, 403, 404, 409, 412, 428),
}

export function amendmentRoutes(app: Api, deps: ApiDeps): void {
  recategoriseRoute(app, deps)
  mergeRoute(app, deps)
  splitRoute(app, deps)
}

function recategoriseRoute(app: Api, { stores, now }: ApiDeps): void {
  app.post(
    '/v1/candidates/:id/recategorise',
    {
      config: REVIEW,
      schema: {
        ...schema,
        operationId: 'recategoriseCandidate',
        summary: 'Say of which category it is; it stays open, and your claim with it',
        body: RecategoriseBody,
      },
    },
    async (request) => {
      const review = reviewRequest(request, request.params.id, now())
      const { category } = request.body
      return reviewed(
        request.params.id,
        'open',
        await amendCandidate(stores, review, { kind: 'recategorise', category }),
      )
    },
  )
}

function mergeRoute(app: Api, { stores, now }: ApiDeps): void {
  app.post(
    '/v1/candidates/:id/merge',
    {
      config: REVIEW,
      schema: {
        ...schema,
        operationId: 'mergeCandidate',
        summary: 'Say that it is the same problem as another candidate, which stays as it is',
        description: 'What is seen at its place later belongs to the other one, where both are seen by one view.',
        body: MergeBody,
      },
    },
    async (request) => {
      const review = reviewRequest(request, request.params.id, now())
      const { into } = request.body
      // Outside of the caller's scope there is no such candidate.
      const other = await stores.scopes.sees(request.signedIn!.scope, 'candidate', into)
      if (!other) throw new ApiProblem(409, 'not-mergeable', REFUSALS['not-mergeable'])
      return reviewed(request.params.id, 'merged', await amendCandidate(stores, review, { kind: 'merge', into }))
    },
  )
}

function splitRoute(app: Api, { stores, now }: ApiDeps): void {
  app.post(
    '/v1/candidates/:id/split',
    {
      config: REVIEW,
      schema: {
        ...schema,
        operationId: 'splitCandidate',
        summary: 'Say that some of its pictures show another problem: they become a candidate of their own',
        body: SplitBody,
      },
    },
    async (request) => {
      const review = reviewRequest(request, request.params.id, now())
      const { evidenceIds } = request.body
      return reviewed(request.params.id, 'open', await amendCandidate(stores, review, { kind: 'split', evidenceIds }))
    },
  )
}

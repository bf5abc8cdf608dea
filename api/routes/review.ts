/** The reviewer's queue: the next candidates with a claim on each, and what was really looked at. */
import { Type } from 'typebox'
import { detailView } from '../candidate-view.ts'
import type { Check } from '../ports/check.ts'
import { nextItems } from '../next-items.ts'
import type { ClaimOutcome, Stores } from '../ports/stores.ts'
import { ApiProblem } from '../problem.ts'
import { claimed, notFound } from '../review.ts'
import { ClaimView, NextBody, NextItems } from '../schemas/candidates.ts'
import { answers, IdParams, Problem } from '../schemas/common.ts'
import { noteShown } from './alarms.ts'
import { reviewerOf } from './candidates.ts'
import type { Api, ApiDeps } from './deps.ts'

const REVIEW = { permission: 'review', reach: 'candidate' } as const
const REVIEW_LIST = { permission: 'review', reach: 'list' } as const

export function reviewRoutes(app: Api, deps: ApiDeps): void {
  nextRoute(app, deps)
  claimRoutes(app, deps)
  app.post(
    '/v1/candidates/:id/viewed',
    {
      config: REVIEW,
      schema: {
        operationId: 'noteViewed',
        summary: 'The picture has been painted: a person has seen the candidate',
        description: 'What was prefetched is not seen. The audit counts this call.',
        tags: ['review'],
        params: IdParams,
        response: { 204: Type.Null(), 401: Problem, 403: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      const actor = reviewerOf(request)
      const check = await deps.stores.checks.find(request.params.id, actor)
      const candidate = await deps.stores.candidates.find(check?.candidateId ?? request.params.id)
      if (candidate === undefined) throw notFound()
      const detail = check === undefined ? {} : { detail: { check: check.id } }
      await deps.stores.audit({ actor, action: 'candidate.view', subject: candidate.id, ...detail })
      await noteShown(deps, [candidate], request.signedIn)
      return reply.code(204).send(null)
    },
  )
}

function nextRoute(app: Api, deps: ApiDeps): void {
  app.post(
    '/v1/review/next',
    {
      config: REVIEW_LIST,
      schema: {
        operationId: 'claimNext',
        summary: 'Claim the next candidates: the one to show and those to prefetch',
        description:
          'Most severe first, then oldest; asked again it gives the same ones while they are undecided. Each claim runs 120 s. Prefetching is not a view: POST …/viewed when the picture is painted.',
        tags: ['review'],
        body: NextBody,
        response: answers(NextItems, 400, 403),
      },
    },
    async (request) => {
      const { scope } = request.signedIn!
      const { items, waiting } = await nextItems(deps, { ...request.body, scope, reviewerId: reviewerOf(request) })
      return {
        items: items.map(({ detail, until }) => ({ ...detailView(detail), lease: { until: until.toISOString() } })),
        waiting,
      }
    },
  )
}

function claimRoutes(app: Api, { stores }: ApiDeps): void {
  app.post(
    '/v1/candidates/:id/claim',
    {
      config: REVIEW,
      schema: {
        operationId: 'claimCandidate',
        summary: 'Claim one candidate for 120 s, or go on with a claim',
        tags: ['review'],
        params: IdParams,
        response: answers(ClaimView, 403, 404, 409),
      },
    },
    async (request) => {
      const { id } = request.params
      const reviewerId = reviewerOf(request)
      const check = await stores.checks.find(id, reviewerId)
      const outcome =
        check === undefined ? await stores.claims.claim(id, reviewerId) : await renewed(stores, reviewerId, check)
      if (outcome.kind === 'claimed') return { id, lease: { until: outcome.until.toISOString() } }
      if (outcome.kind === 'not-found') throw notFound()
      if (outcome.kind === 'held') throw claimed(outcome.by)
      throw new ApiProblem(
        409,
        'changed',
        `The candidate is decided already: it is ${outcome.status} now (version ${outcome.version}). Take the next one.`,
      )
    },
  )
  app.delete(
    '/v1/candidates/:id/claim',
    {
      config: REVIEW,
      schema: {
        operationId: 'putCandidateAside',
        summary: 'Put a candidate aside: others get it at once',
        description: 'You get it again after ten minutes, or sooner when nothing else waits.',
        tags: ['review'],
        params: IdParams,
        response: { 204: Type.Null(), 401: Problem, 403: Problem },
      },
    },
    async (request, reply) => {
      const [id, reviewerId] = [request.params.id, reviewerOf(request)]
      if (!(await stores.checks.drop(id, reviewerId))) await stores.claims.skip(id, reviewerId)
      return reply.code(204).send(null)
    },
  )
}

/** Only its reviewer has it, so that it is his in any case. */
async function renewed({ checks }: Stores, reviewerId: string, check: Check): Promise<ClaimOutcome> {
  const { status, version } = check
  if (status !== 'open') return { kind: 'decided', status, version }
  const { until } = (await checks.open(reviewerId)).find(({ id }) => id === check.id) ?? check
  return { kind: 'claimed', until }
}

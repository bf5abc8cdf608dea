import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { reviewSharesOf } from '../../pipeline/casework/settings.ts'
import { candidateView, detailView } from '../candidate-view.ts'
import { ownCheck, withOwnChecks } from '../checks.ts'
import type { CandidateStatus } from '../ports/stores.ts'
import { ApiProblem } from '../problem.ts'
import {
  confirmCandidate,
  type Decided,
  notFound,
  type ReviewRequest,
  rejectCandidate,
  UNDO_SECONDS,
  undoReview,
} from '../review.ts'
import {
  CandidateDetail,
  CandidateList,
  CandidateListQuery,
  ConfirmBody,
  IfMatch,
  RejectBody,
  Reviewed,
} from '../schemas/candidates.ts'
import { answers, Id, IdParams, Problem } from '../schemas/common.ts'
import { noteShown } from './alarms.ts'
import type { Api, ApiDeps } from './deps.ts'

const READ_LIST = { permission: 'read', reach: 'list' } as const
const READ = { permission: 'read', reach: 'candidate' } as const
const REVIEW = { permission: 'review', reach: 'candidate' } as const

export function candidateRoutes(app: Api, deps: ApiDeps): void {
  readRoutes(app, deps)
  decisionRoutes(app, deps)
  undoRoute(app, deps)
  app.get(
    '/v1/evidence/:id/picture',
    {
      config: { permission: 'pull', reach: 'evidence' },
      schema: {
        operationId: 'getEvidencePicture',
        summary: 'A masked evidence picture (JPEG)',
        tags: ['candidates'],
        params: Type.Object({ id: Id }),
        response: { 200: Type.Any({ description: 'image/jpeg' }), 401: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const { candidates, checks } = deps.stores
      const row = (await candidates.evidence(id)) ?? (await checks.picture(id, request.signedIn!.userId))
      const picture = row && (await deps.evidence.read(row.sha256))
      if (picture === undefined)
        throw new ApiProblem(404, 'not-found', 'There is no such picture, or its time of keeping is over.')
      // A person's view is noted by `viewed`, once the picture is painted; a program's fetch is a handing over.
      const { via, userId } = request.signedIn!
      if (via === 'key')
        await deps.stores.audit({ actor: userId, action: 'evidence.fetch', subject: request.params.id })
      return reply.type('image/jpeg').header('cache-control', 'private, no-store').send(picture)
    },
  )
}

function readRoutes(app: Api, deps: ApiDeps): void {
  const { stores } = deps
  app.get(
    '/v1/candidates',
    {
      config: READ_LIST,
      schema: {
        operationId: 'listCandidates',
        summary: 'Candidates, most severe first, then oldest',
        tags: ['candidates'],
        querystring: CandidateListQuery,
        response: answers(CandidateList, 400),
      },
    },
    async (request) => {
      const { candidates, nextCursor } = await stores.candidates.list({
        ...request.query,
        scope: request.signedIn!.scope,
      })
      await noteShown(deps, candidates, request.signedIn)
      const listed = await withOwnChecks(
        stores,
        { ...request.query, by: request.signedIn!.userId },
        { candidates, more: nextCursor !== undefined },
      )
      return { candidates: listed.map(candidateView), ...(nextCursor === undefined ? {} : { nextCursor }) }
    },
  )
  app.get(
    '/v1/candidates/:id',
    {
      config: READ,
      schema: {
        operationId: 'getCandidate',
        summary: 'One candidate with its evidence, category and history',
        description: 'At most 12 pictures, 20 earlier and 10 near ones.',
        tags: ['candidates'],
        params: IdParams,
        response: answers(CandidateDetail, 404),
      },
    },
    async (request, reply) => {
      const { scope, userId } = request.signedIn!
      const found =
        (await stores.candidates.get(request.params.id, scope)) ?? (await ownCheck(stores, request.params.id, userId))
      if (found === undefined) throw notFound()
      void reply.header('etag', `"${found.candidate.version}"`)
      return detailView(found)
    },
  )
}

function decisionRoutes(app: Api, deps: ApiDeps): void {
  const { stores, now } = deps
  const schema = {
    tags: ['review'],
    params: IdParams,
    headers: IfMatch,
    response: answers(Reviewed, 400, 403, 404, 409, 412, 428),
  }
  app.post(
    '/v1/candidates/:id/confirm',
    {
      config: REVIEW,
      schema: {
        ...schema,
        operationId: 'confirmCandidate',
        summary: 'Confirm: the case goes to the case system after the undo window',
        body: ConfirmBody,
      },
    },
    async (request) => {
      const review = reviewRequest(request, request.params.id, now())
      const conditionId = request.body?.conditionId
      const confirmation = {
        ...review,
        ...(await secondOf(deps, review)),
        ...(conditionId === undefined ? {} : { conditionId }),
      }
      return reviewed(review.candidateId, 'confirmed', await confirmCandidate(stores, confirmation))
    },
  )
  app.post(
    '/v1/candidates/:id/reject',
    {
      config: REVIEW,
      schema: {
        ...schema,
        operationId: 'rejectCandidate',
        summary: 'Reject with a reason; the place stays silent for a while',
        body: RejectBody,
      },
    },
    async (request) => {
      const review = reviewRequest(request, request.params.id, now())
      const decision = await rejectCandidate(stores, {
        ...review,
        ...(await secondOf(deps, review)),
        reason: request.body.reason,
      })
      return reviewed(review.candidateId, 'rejected', decision)
    },
  )
}

function undoRoute(app: Api, { stores, now }: ApiDeps): void {
  app.post(
    '/v1/candidates/:id/undo',
    {
      config: REVIEW,
      schema: {
        operationId: 'undoDecision',
        summary: 'Take the newest decision back',
        tags: ['review'],
        params: IdParams,
        response: answers(Reviewed, 403, 404, 409, 412),
      },
    },
    async (request) => {
      const { id } = request.params
      const undone = await undoReview(stores, { candidateId: id, reviewerId: reviewerOf(request), at: now() })
      // A case that has left is voided and stays rejected; one that has not is open again.
      const found = await stores.candidates.find(id)
      return reviewed(id, found?.status ?? 'open', undone)
    },
  )
}

/** By chance a second person is shown what was decided, once the decision stands. */
async function secondOf(deps: ApiDeps, { at }: ReviewRequest): Promise<{ secondFrom?: Date }> {
  const { seconds } = reviewSharesOf(await deps.stores.settings.casework())
  const chosen = (deps.draw ?? Math.random)() < seconds
  return chosen ? { secondFrom: new Date(at.getTime() + UNDO_SECONDS * 1000) } : {}
}

export function reviewRequest(request: FastifyRequest, candidateId: string, at: Date): ReviewRequest {
  return { candidateId, version: versionOf(request), reviewerId: reviewerOf(request), at }
}

/** @throws ApiProblem `version-missing` */
export function versionOf(request: FastifyRequest): number {
  const match = /^(?:W\/)?"?(\d{1,9})"?$/.exec(request.headers['if-match'] ?? '')
  if (match === null)
    throw new ApiProblem(
      428,
      'version-missing',
      'Send If-Match with the version of what you decide on, as GET gave it.',
    )
  return Number(match[1])
}

export function reviewerOf(request: FastifyRequest): string {
  if (request.signedIn === undefined) throw new ApiProblem(401, 'not-signed-in', 'Sign in first: POST /v1/sessions.')
  return request.signedIn.userId
}

export function reviewed(id: string, status: CandidateStatus, { version, made, undoUntil }: Decided) {
  return {
    id,
    status,
    version,
    ...(made === undefined ? {} : { made }),
    ...(undoUntil === undefined ? {} : { undoUntil: undoUntil.toISOString() }),
  }
}

/** What is kept and shown to nobody in the queue, what waits for room, and the load of the shift. */
import type { Static } from 'typebox'
import { Type } from 'typebox'
import { findCategory } from '../../pipeline/catalogue/catalogue.ts'
import { cameraView } from '../candidate-view.ts'
import type { HeldCandidate } from '../ports/ladder.ts'
import { localInstant } from '../local-time.ts'
import { ApiProblem } from '../problem.ts'
import { notFound } from '../review.ts'
import { answers, IdParams, Problem } from '../schemas/common.ts'
import * as schemas from '../schemas/ladder.ts'
import type { Api, ApiDeps } from './deps.ts'

const REVIEW = { permission: 'review', reach: 'candidate' } as const
const tags = ['ladder']

export function heldRoutes(app: Api, deps: ApiDeps): void {
  listRoute(app, deps)
  loadRoute(app, deps)
  answerRoutes(app, deps)
}

function listRoute(app: Api, { stores }: ApiDeps): void {
  app.get(
    '/v1/held',
    {
      config: { permission: 'read', reach: 'list' },
      schema: {
        operationId: 'listHeld',
        summary: 'Candidates held by the ladder or for room, with why and until when',
        tags,
        querystring: schemas.HeldQuery,
        response: answers(schemas.HeldCandidates, 400),
      },
    },
    async (request) => {
      const { for: heldFor, ...query } = request.query
      const { held, nextCursor } = await stores.heldCandidates.list({
        ...query,
        ...(heldFor === undefined ? {} : { heldFor }),
        scope: request.signedIn!.scope,
      })
      return { held: held.map(heldView), ...(nextCursor === undefined ? {} : { nextCursor }) }
    },
  )
}

function loadRoute(app: Api, { stores, now }: ApiDeps): void {
  app.get(
    '/v1/review/load',
    {
      config: { permission: 'read', reach: 'list' },
      schema: {
        operationId: 'readReviewLoad',
        summary: 'What the running shift has before it, against its budget, and what is held for room',
        description:
          'The hundred categories with the most held ones; figures of the whole site only for who sees all of it.',
        tags,
        response: answers(schemas.ReviewLoad),
      },
    },
    async (request) => {
      const { scope } = request.signedIn!
      const { shift, held, throttled, oldestOpenAt, decided, room, seats, capacity, ...load } =
        await stores.reviewLoad.read(now(), scope)
      // The whole site's figures are not a part's.
      const whole = { decided, ...(room === undefined ? {} : { room }) }
      return {
        ...load,
        shift: { from: new Date(shift.from).toISOString(), to: new Date(shift.to).toISOString() },
        ...(seats === undefined ? {} : { seats }),
        ...(capacity === undefined ? {} : { capacity }),
        ...(scope.everywhere ? whole : {}),
        open: load.bySeverity.reduce((sum, { open }) => sum + open, 0),
        bySeverity: [...load.bySeverity],
        held: { shadow: held.shadow, pilotLimit: held['pilot-limit'], budget: held.budget },
        throttled: throttled.map((row) => ({ ...row, ...namesOf(row.category) })),
        ...(oldestOpenAt === undefined ? {} : { oldestOpenAt: oldestOpenAt.toISOString() }),
      }
    },
  )
}

function answerRoutes(app: Api, { stores, now }: ApiDeps): void {
  app.post(
    '/v1/candidates/:id/label',
    {
      config: REVIEW,
      schema: {
        operationId: 'labelCandidate',
        summary: 'Say of a held candidate whether it is right: it counts for the ladder, and nothing else follows',
        tags,
        params: IdParams,
        body: schemas.LabelBody,
        response: { 204: Type.Null(), 400: Problem, 401: Problem, 403: Problem, 404: Problem, 409: Problem },
      },
    },
    async (request, reply) => {
      const { answer } = request.body
      const label = { candidateId: request.params.id, answer, by: request.signedIn!.userId, at: now() }
      if ((await stores.heldCandidates.label(label)) === 'not-held') throw notHeld()
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/v1/candidates/:id/raise',
    {
      config: REVIEW,
      schema: {
        operationId: 'raiseCandidate',
        summary: 'Put a held candidate before reviewers now',
        tags,
        params: IdParams,
        response: answers(schemas.Raised, 403, 404, 409),
      },
    },
    async (request) => {
      const { id } = request.params
      const raised = await stores.heldCandidates.raise({ candidateId: id, by: request.signedIn!.userId, at: now() })
      if (raised.kind !== 'raised') throw raised.kind === 'not-found' ? notFound() : notHeld()
      return { id, version: raised.version }
    },
  )
}

function notHeld(): ApiProblem {
  return new ApiProblem(
    409,
    'not-held',
    'This candidate is not held: it is in the queue, decided, or over. The held ones are at /v1/held.',
  )
}

function namesOf(id: string): { categoryZh: string; categoryEn: string } {
  const category = findCategory(id)
  return { categoryZh: category?.nameZh ?? id, categoryEn: category?.nameEn ?? id }
}

function heldView(row: HeldCandidate): Static<typeof schemas.HeldCandidates>['held'][number] {
  const { camera, evidenceId, label, ended, ...rest } = row
  const offset = camera.utcOffsetMinutes
  return {
    ...rest,
    ...namesOf(row.category),
    camera: cameraView(camera),
    heldAt: row.heldAt.toISOString(),
    keptUntil: row.keptUntil.toISOString(),
    firstSeenAt: localInstant(row.firstSeenAt, offset),
    lastSeenAt: localInstant(row.lastSeenAt, offset),
    ...(evidenceId === undefined ? {} : { picture: `/v1/evidence/${evidenceId}/picture` }),
    ...(label === undefined ? {} : { label: { ...label, at: label.at.toISOString() } }),
    ...(ended === undefined ? {} : { ended: { ...ended, at: ended.at.toISOString() } }),
  }
}

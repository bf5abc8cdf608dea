/** Second looks at fixes: how their verdicts came about, and a person's answer where no look could tell. */
import { type Static, Type } from 'typebox'
import type { VerificationRow } from '../ports/case.ts'
import { ApiProblem } from '../problem.ts'
import { answers, IdParams, Problem } from '../schemas/common.ts'
import { AnswerBody, Verification, VerificationList, VerificationQuery } from '../schemas/verifications.ts'
import type { Api, ApiDeps } from './deps.ts'

export function verificationRoutes(app: Api, deps: ApiDeps): void {
  const { stores } = deps
  app.get(
    '/v1/cases/:id/verification',
    {
      config: { permission: 'pull', reach: 'case' },
      schema: {
        operationId: 'getVerification',
        description: 'The newest 24 tries of one case at most.',
        summary: 'The newest second look at a fix: its tries, its pair of pictures and how they lie on each other',
        tags: ['cases'],
        params: IdParams,
        response: answers(Verification, 404),
      },
    },
    async (request) => {
      const found = await stores.verifications.of(request.params.id)
      if (found === undefined)
        throw new ApiProblem(404, 'not-found', 'This case was never disposed of, so that nothing was verified.')
      return verificationView(found)
    },
  )
  app.get(
    '/v1/verifications',
    {
      config: { permission: 'read', reach: 'list' },
      schema: {
        operationId: 'listVerifications',
        summary: 'Fixes that no look could judge and that wait for a person, the oldest first',
        tags: ['cases'],
        querystring: VerificationQuery,
        response: answers(VerificationList, 400),
      },
    },
    async (request) => {
      const { cursor, limit } = request.query
      const { scope } = request.signedIn!
      const asked = { scope, limit: limit + 1, ...(cursor === undefined ? {} : { after: cursor }) }
      const rows = await stores.verifications.unanswered(asked)
      const shown = rows.slice(0, limit)
      const last = shown.at(-1)
      return {
        verifications: shown.map(verificationView),
        ...(rows.length > limit && last ? { nextCursor: last.id } : {}),
      }
    },
  )
  answerRoute(app, deps)
}

function answerRoute(app: Api, deps: ApiDeps): void {
  app.post(
    '/v1/cases/:id/verification/answer',
    {
      config: { permission: 'review', reach: 'case' },
      schema: {
        operationId: 'answerVerification',
        summary: 'Say whether the place is clear where no look could tell; the case system is told, and the audit',
        tags: ['cases'],
        params: IdParams,
        body: AnswerBody,
        response: { 204: Type.Null(), 400: Problem, 401: Problem, 403: Problem, 404: Problem, 409: Problem },
      },
    },
    async (request, reply) => {
      const { verdict, reason } = request.body
      await answerVerification(deps, request.params.id, { verdict, reason, by: request.signedIn!.userId })
      return reply.code(204).send(null)
    },
  )
}

export interface PersonsAnswer {
  readonly verdict: 'clear' | 'not-clear'
  readonly reason: string
  readonly by: string
}

/** @throws ApiProblem `bad-request`, `nothing-asked` */
export async function answerVerification({ stores, now }: ApiDeps, candidateId: string, answer: PersonsAnswer) {
  const reason = answer.reason.trim()
  if (reason === '') throw new ApiProblem(400, 'bad-request', 'Say on what the answer rests: a picture, or a visit.')
  if ((await stores.verifications.answer({ ...answer, reason, candidateId, at: now() })) === 'none')
    throw new ApiProblem(
      409,
      'nothing-asked',
      'The newest fix of this case waits for no answer: a look has decided, somebody has answered, or it is not verified yet.',
    )
}

export function verificationView(row: VerificationRow): Static<typeof Verification> {
  const { id, candidateId, category, status, verdict, handover, pair, answer } = row
  const picture = (evidenceId: string): string => `/v1/evidence/${evidenceId}/picture`
  return {
    id,
    candidateId,
    category,
    status: status as Static<typeof Verification>['status'],
    ...(verdict === undefined ? {} : { verdict: verdict as 'clear' | 'not-clear' | 'cannot-tell' }),
    ...(handover === undefined ? {} : { handover: handover as NonNullable<Static<typeof Verification>['handover']> }),
    notBefore: row.notBefore.toISOString(),
    createdAt: row.createdAt.toISOString(),
    ...(row.decidedAt === undefined ? {} : { decidedAt: row.decidedAt.toISOString() }),
    tries: row.tries.map(tryView),
    ...(row.beforeEvidenceId === undefined ? {} : { before: picture(row.beforeEvidenceId) }),
    ...(row.afterEvidenceId === undefined ? {} : { after: picture(row.afterEvidenceId) }),
    ...(pair === undefined ? {} : { alignment: pair }),
    ...(answer === undefined ? {} : { answer: { ...answer, at: answer.at.toISOString() } }),
  }
}

function tryView({ at, found, reason, light, similarity }: VerificationRow['tries'][number]) {
  return {
    at: new Date(at).toISOString(),
    found,
    ...(reason === undefined ? {} : { reason }),
    ...(light === undefined ? {} : { light }),
    similarity,
  }
}

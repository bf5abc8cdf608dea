/** Cases: what the case system says of them, and what a dispatcher does where there is none. */
import { type Static, Type } from 'typebox'
import type { Scope } from '../../pipeline/access/scope.ts'
import { CALLBACK_KINDS, type CallbackKind } from '../../pipeline/casework/mirror.ts'
import { caseView } from '../case-view.ts'
import { ApiProblem } from '../problem.ts'
import { CaseList, CaseQuery } from '../schemas/cases.ts'
import { answers, Id, IdParams, oneOf, Problem } from '../schemas/common.ts'
import { applyCallback, Taken, unknownCase } from './callbacks.ts'
import type { Api, ApiDeps } from './deps.ts'

const DISPATCH = { permission: 'dispatch', reach: 'case' } as const

export function caseRoutes(app: Api, deps: ApiDeps): void {
  app.get(
    '/v1/cases',
    {
      config: { permission: 'pull', reach: 'list' },
      schema: {
        operationId: 'listCases',
        summary: 'Cases, newest candidate first; or with `after` their changes, to follow without missing one',
        tags: ['cases'],
        querystring: CaseQuery,
        response: answers(CaseList, 400, 410),
      },
    },
    async (request) => {
      const { after, candidateId, cursor, limit } = request.query
      const { scope } = request.signedIn!
      if (after !== undefined) return changedCases(deps, { scope, after, limit })
      const page = {
        scope,
        limit,
        ...(cursor === undefined ? {} : { cursor }),
        ...(candidateId === undefined ? {} : { candidateId }),
      }
      const { cases, nextCursor } = await deps.stores.cases.list(page)
      const now = deps.now()
      return { cases: cases.map((row) => caseView(row, now)), ...(nextCursor === undefined ? {} : { nextCursor }) }
    },
  )
  localRoute(app, deps)
  resendRoute(app, deps)
}

/** @throws ApiProblem `unknown-cursor` */
async function changedCases(
  { stores, now }: ApiDeps,
  query: { scope: Scope; after: string; limit: number },
): Promise<Static<typeof CaseList>> {
  const changes = await stores.cases.changes(query)
  if (changes === undefined)
    throw new ApiProblem(
      410,
      'unknown-cursor',
      'This cursor is none of this database, which may have been restored. Begin anew with `after=` and compare what you have.',
    )
  const { cases, after, more } = changes
  const at = now()
  return { cases: cases.map((row) => ({ ...caseView(row, at), filing: row.filing })), after, more }
}

const StepBody = Type.Union([
  Type.Object({
    reason: Type.Optional(Type.String({ maxLength: 2000 })),
    deadline: Type.Optional(
      Type.String({ format: 'date-time', description: 'With extended; absent: the limit once more.' }),
    ),
  }),
  Type.Null(),
])

function localRoute(app: Api, deps: ApiDeps): void {
  app.post(
    '/v1/cases/:id/local/:kind',
    {
      config: DISPATCH,
      schema: {
        operationId: 'moveLocalCase',
        summary: 'Drive a case by hand where there is no case system (adapter local)',
        tags: ['cases'],
        params: Type.Object({ id: Id, kind: oneOf(CALLBACK_KINDS) }),
        body: StepBody,
        response: { 200: Taken, 400: Problem, 401: Problem, 403: Problem, 404: Problem, 409: Problem },
      },
    },
    async (request) =>
      driveLocalCase(deps, request.params.id, {
        kind: request.params.kind,
        requestId: request.id,
        by: request.signedIn!.userId,
        ...(request.body?.reason === undefined ? {} : { reason: request.body.reason }),
        ...(request.body?.deadline === undefined ? {} : { deadline: request.body.deadline }),
      }),
  )
}

function resendRoute(app: Api, deps: ApiDeps): void {
  app.post(
    '/v1/cases/:id/resend',
    {
      config: DISPATCH,
      schema: {
        operationId: 'resendCase',
        summary: 'Send the messages again that delivery gave up',
        tags: ['cases'],
        params: IdParams,
        response: { 204: Type.Null(), 401: Problem, 403: Problem, 409: Problem },
      },
    },
    async (request, reply) => {
      await resendCase(deps, request.params.id, request.signedIn!.userId)
      return reply.code(204).send(null)
    },
  )
}

/** @throws ApiProblem `nothing-to-send` */
export async function resendCase({ stores }: ApiDeps, candidateId: string, by: string): Promise<void> {
  if (!(await stores.cases.resend(candidateId)))
    throw new ApiProblem(
      409,
      'nothing-to-send',
      'No message of this case was given up, so there is nothing to send again.',
    )
  await stores.audit({ actor: by, action: 'case.resend', subject: candidateId })
}

export interface LocalStep {
  readonly kind: CallbackKind
  readonly requestId: string
  readonly by: string
  readonly reason?: string
  readonly deadline?: string
}

/** The same machine as a case system's callbacks drive. @throws ApiProblem `unknown-case`, `not-local`, `bad-request` */
export async function driveLocalCase(
  deps: ApiDeps,
  candidateId: string,
  { kind, requestId, by, reason, deadline }: LocalStep,
): Promise<Static<typeof Taken>> {
  const receiverId = await deps.stores.cases.receiverOf(candidateId)
  const receiver = receiverId === undefined ? undefined : await deps.stores.receivers.get(receiverId)
  if (receiver === undefined) throw unknownCase()
  if (receiver.adapter !== 'local')
    throw new ApiProblem(
      409,
      'not-local',
      'This case is led by the case system, which reports its state itself. Change it there.',
    )
  const said = { ...(reason ? { reason } : {}), ...(deadline === undefined ? {} : { deadline }) }
  const taken = await applyCallback(deps, {
    messageId: `${receiver.id}/${requestId}`,
    receiverId: receiver.id,
    body: { kind, candidate_id: candidateId, at: deps.now().toISOString(), ...said },
  })
  await deps.stores.audit({ actor: by, action: `case.${kind}`, subject: candidateId, detail: said })
  return taken
}

/** Where two systems must agree: their list against ours, and their numbers that no case of ours has. */
import { Type } from 'typebox'
import { ulid } from 'ulid'
import { ApiProblem } from '../problem.ts'
import { HeldList, HeldPage, NumberBody, ReconciliationList, ReconciliationPage } from '../schemas/cases.ts'
import { answers, Id, IdParams, Problem } from '../schemas/common.ts'
import { unknownCase } from './callbacks.ts'
import type { Api, ApiDeps } from './deps.ts'

const READ_SITE = { permission: 'read', reach: 'site' } as const
const DISPATCH_SITE = { permission: 'dispatch', reach: 'site' } as const

export function agreementRoutes(app: Api, deps: ApiDeps): void {
  reconciliationRoutes(app, deps)
  heldRoutes(app, deps)
}

function reconciliationRoutes(app: Api, deps: ApiDeps): void {
  app.get(
    '/v1/reconciliations',
    {
      config: READ_SITE,
      schema: {
        operationId: 'listReconciliations',
        summary: 'Comparisons of the receiver’s list with ours, newest first, with each difference',
        tags: ['cases'],
        querystring: ReconciliationPage,
        response: answers(ReconciliationList, 400),
      },
    },
    async (request) => {
      const { rows, nextCursor } = await deps.stores.reconciliations.list(request.query)
      return {
        reconciliations: rows.map(({ createdAt, finishedAt, ...run }) => ({
          ...run,
          listed: [...run.listed],
          createdAt: createdAt.toISOString(),
          ...(finishedAt === undefined ? {} : { finishedAt: finishedAt.toISOString() }),
        })),
        ...(nextCursor === undefined ? {} : { nextCursor }),
      }
    },
  )
  app.post(
    '/v1/reconciliations',
    {
      config: DISPATCH_SITE,
      schema: {
        operationId: 'askForReconciliation',
        summary: 'Compare now; the result is there some seconds later',
        tags: ['cases'],
        response: { 202: Type.Null(), 401: Problem, 403: Problem, 409: Problem },
      },
    },
    async (request, reply) => {
      await askForReconciliation(deps, request.signedIn!.userId)
      return reply.code(202).send(null)
    },
  )
}

/** @throws ApiProblem `no-list` */
export async function askForReconciliation({ stores }: ApiDeps, by: string): Promise<void> {
  const receiver = await stores.receivers.default()
  if (receiver === undefined || receiver.adapter === 'local' || receiver.readable !== true)
    throw new ApiProblem(
      409,
      'no-list',
      'The receiver offers no list to compare with. Set readable: true in the configuration once it answers GET <url>?after=….',
    )
  await stores.reconciliations.ask({ receiverId: receiver.id, occasion: `asked-${ulid()}`, askedBy: by })
  await stores.audit({ actor: by, action: 'reconciliation.ask', subject: receiver.id })
}

function heldRoutes(app: Api, deps: ApiDeps): void {
  const { held } = deps.stores
  app.get(
    '/v1/callbacks/held',
    {
      config: READ_SITE,
      schema: {
        operationId: 'listHeldCallbacks',
        summary: 'Callbacks under numbers that no case has, oldest first',
        tags: ['callbacks'],
        querystring: HeldPage,
        response: answers(HeldList, 400),
      },
    },
    async (request) => {
      const { rows, nextCursor } = await held.held(request.query)
      return {
        held: rows.map((row) => ({ ...row, kinds: [...row.kinds], since: row.since.toISOString() })),
        ...(nextCursor === undefined ? {} : { nextCursor }),
      }
    },
  )
  app.delete(
    '/v1/callbacks/held/:receiverId/:number',
    {
      config: DISPATCH_SITE,
      schema: {
        operationId: 'dismissHeldNumber',
        summary: 'Forget what is held under a number: it is none of our cases',
        tags: ['callbacks'],
        params: Type.Object({ receiverId: Id, number: Type.String({ minLength: 1, maxLength: 32 }) }),
        response: { 204: Type.Null(), 401: Problem, 403: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      const { receiverId, number } = request.params
      await dismissNumber(deps, { receiverId, externalCaseNo: number, by: request.signedIn!.userId })
      return reply.code(204).send(null)
    },
  )
  app.post(
    '/v1/cases/:id/number',
    {
      config: { permission: 'dispatch', reach: 'case' },
      schema: {
        operationId: 'assignCaseNumber',
        summary: 'Say which number of theirs a case has; what is held under it is applied',
        tags: ['cases'],
        params: IdParams,
        body: NumberBody,
        response: { 204: Type.Null(), 400: Problem, 401: Problem, 403: Problem, 404: Problem },
      },
    },
    async (request, reply) => {
      const { externalCaseNo } = request.body
      await assignNumber(deps, request.params.id, { externalCaseNo, by: request.signedIn!.userId })
      return reply.code(204).send(null)
    },
  )
}

/** @throws ApiProblem `unknown-case` */
export async function assignNumber(
  { stores, now }: ApiDeps,
  candidateId: string,
  { externalCaseNo, by }: { externalCaseNo: string; by: string },
): Promise<void> {
  if (!(await stores.held.assign({ candidateId, externalCaseNo, by, at: now() }))) throw unknownCase()
}

/** @throws ApiProblem `not-found` */
export async function dismissNumber(
  { stores }: ApiDeps,
  number: { receiverId: string; externalCaseNo: string; by: string },
): Promise<void> {
  if (!(await stores.held.dismiss(number)))
    throw new ApiProblem(404, 'not-found', 'Nothing is held under this number. The list is at /v1/callbacks/held.')
}

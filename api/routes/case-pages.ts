/** The cases page and its buttons. */
import { Type } from 'typebox'
import { CALLBACK_KINDS } from '../../pipeline/casework/mirror.ts'
import { casesPage } from '../pages/cases-page.ts'
import { languageOf } from '../pages/language.ts'
import { Id, oneOf } from '../schemas/common.ts'
import { AnswerBody } from '../schemas/verifications.ts'
import { askForReconciliation, assignNumber, dismissNumber } from './agreement.ts'
import { driveLocalCase, resendCase } from './cases.ts'
import type { Api, ApiDeps } from './deps.ts'
import { document, signedInOf } from './page-answer.ts'
import { answerVerification } from './verifications.ts'

const DISPATCH = { permission: 'dispatch', reach: 'case' } as const
const DISPATCH_SITE = { permission: 'dispatch', reach: 'site' } as const
const HIDDEN = { hide: true } as const

export function casePageRoutes(app: Api, deps: ApiDeps): void {
  const Query = Type.Object({
    cursor: Type.Optional(Type.String({ maxLength: 200 })),
    lang: Type.Optional(Type.String()),
  })
  const config = { permission: 'read', reach: 'list' } as const
  app.get('/cases', { config, schema: { ...HIDDEN, querystring: Query } }, async (request, reply) => {
    const { scope } = signedInOf(request)
    const { cursor } = request.query
    const [listed, overdue, held, runs, receiver] = await Promise.all([
      deps.stores.cases.list({ scope, limit: 50, ...(cursor === undefined ? {} : { cursor }) }),
      deps.stores.cases.overdue(deps.now(), scope),
      scope.everywhere ? deps.stores.held.held() : [],
      scope.everywhere ? deps.stores.reconciliations.list(1) : [],
      deps.stores.receivers.default(),
    ])
    const frame = { language: languageOf(request, reply), signedIn: signedInOf(request), now: deps.now() }
    return document(
      reply,
      casesPage({
        ...frame,
        ...listed,
        overdue,
        held,
        comparable: receiver?.readable === true && scope.everywhere,
        ...(runs[0] === undefined ? {} : { reconciliation: runs[0] }),
      }),
    )
  })
  app.post(
    '/cases/:id/resend',
    { config: DISPATCH, schema: { ...HIDDEN, params: Type.Object({ id: Id }) } },
    async (request, reply) => {
      await resendCase(deps, request.params.id, signedInOf(request).userId)
      return reply.redirect('/cases', 303)
    },
  )
  agreementPageRoutes(app, deps)
  answerPageRoute(app, deps)
  const params = Type.Object({ id: Id, kind: oneOf(CALLBACK_KINDS) })
  const body = Type.Object({ reason: Type.Optional(Type.String({ maxLength: 2000 })) })
  app.post('/cases/:id/:kind', { config: DISPATCH, schema: { ...HIDDEN, params, body } }, async (request, reply) => {
    const { id, kind } = request.params
    const reason = request.body.reason?.trim() ?? ''
    const by = signedInOf(request).userId
    await driveLocalCase(deps, id, { kind, requestId: request.id, by, ...(reason === '' ? {} : { reason }) })
    return reply.redirect('/cases', 303)
  })
}

function answerPageRoute(app: Api, deps: ApiDeps): void {
  const config = { permission: 'review', reach: 'case' } as const
  const schema = { ...HIDDEN, params: Type.Object({ id: Id }), body: AnswerBody }
  app.post('/cases/:id/verification', { config, schema }, async (request, reply) => {
    const { verdict, reason } = request.body
    await answerVerification(deps, request.params.id, { verdict, reason, by: signedInOf(request).userId })
    return reply.redirect('/cases', 303)
  })
}

function agreementPageRoutes(app: Api, deps: ApiDeps): void {
  app.post('/reconciliations', { config: DISPATCH_SITE, schema: HIDDEN }, async (request, reply) => {
    await askForReconciliation(deps, signedInOf(request).userId)
    return reply.redirect('/cases', 303)
  })
  const body = Type.Object({
    receiver: Id,
    number: Type.String({ minLength: 1, maxLength: 32 }),
    candidate: Type.Optional(Type.String({ maxLength: 64 })),
  })
  app.post('/held', { config: DISPATCH_SITE, schema: { ...HIDDEN, body } }, async (request, reply) => {
    const { receiver: receiverId, number: externalCaseNo, candidate = '' } = request.body
    const by = signedInOf(request).userId
    const candidateId = candidate.trim()
    if (candidateId === '') await dismissNumber(deps, { receiverId, externalCaseNo, by })
    else await assignNumber(deps, candidateId, { externalCaseNo, by })
    return reply.redirect('/cases', 303)
  })
}

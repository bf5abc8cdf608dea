/** What the case system says of a case: signed by its webhook secret, each message applied once. */
import type { FastifyRequest } from 'fastify'
import { Webhook } from 'standardwebhooks'
import { type Static, Type } from 'typebox'
import { CALLBACK_KINDS, type CallbackKind } from '../../pipeline/casework/mirror.ts'
import { keepRawBody } from '../plugins/raw-body.ts'
import { ApiProblem } from '../problem.ts'
import { Id, IdParams, oneOf, Problem } from '../schemas/common.ts'
import type { Api, ApiDeps } from './deps.ts'

const Kind = oneOf(CALLBACK_KINDS)
const CallbackBody = Type.Object({
  kind: Kind,
  candidate_id: Type.Optional(Id),
  external_case_no: Type.Optional(Type.String({ minLength: 1, maxLength: 32 })),
  reason: Type.Optional(Type.String({ maxLength: 2000 })),
  at: Type.Optional(Type.String({ format: 'date-time' })),
})
const CallbackHeaders = Type.Object({
  'webhook-id': Type.Optional(Type.String({ description: 'Standard Webhooks: the same id again changes nothing.' })),
  'webhook-timestamp': Type.Optional(
    Type.String({ description: 'Seconds since 1970; more than five minutes off is refused.' }),
  ),
  'webhook-signature': Type.Optional(Type.String()),
})
const Taken = Type.Object({
  outcome: oneOf(['applied', 'repeated']),
  candidateId: Type.Optional(Type.String()),
  state: Type.Optional(Type.String({ description: 'State of the case as we mirror it now.' })),
})
const BODY_LIMIT = 256 * 1024

export function callbackRoutes(app: Api, deps: ApiDeps): void {
  app.decorateRequest('rawBody', undefined)
  app.post(
    '/v1/callbacks/:receiverId',
    {
      config: { permission: 'receiver' },
      bodyLimit: BODY_LIMIT,
      preParsing: keepRawBody,
      preValidation: (request) => checkSignature(request, deps),
      schema: {
        summary: 'Callback of the case system (Standard Webhooks signature)',
        tags: ['callbacks'],
        params: Type.Object({ receiverId: Id }),
        headers: CallbackHeaders,
        body: CallbackBody,
        response: { 200: Taken, 400: Problem, 401: Problem, 404: Problem },
      },
    },
    async (request) => {
      const { receiverId } = request.params
      const messageId = `${receiverId}/${request.headers['webhook-id'] ?? ''}`
      return applyCallback(deps, { messageId, receiverId, body: request.body })
    },
  )
  localRoute(app, deps)
  resendRoute(app, deps)
}

function localRoute(app: Api, deps: ApiDeps): void {
  app.post(
    '/v1/cases/:id/local/:kind',
    {
      config: { permission: 'administer' },
      schema: {
        summary: 'Drive a case by hand where there is no case system (adapter local)',
        tags: ['cases'],
        params: Type.Object({ id: Id, kind: Kind }),
        response: { 200: Taken, 401: Problem, 403: Problem, 404: Problem, 409: Problem },
      },
    },
    async (request) =>
      driveLocalCase(deps, request.params.id, {
        kind: request.params.kind,
        requestId: request.id,
        by: request.signedIn!.userId,
      }),
  )
}

function resendRoute(app: Api, deps: ApiDeps): void {
  app.post(
    '/v1/cases/:id/resend',
    {
      config: { permission: 'administer' },
      schema: {
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

/** @throws ApiProblem `unknown-case`, `not-local` */
export async function driveLocalCase(
  deps: ApiDeps,
  candidateId: string,
  step: { kind: CallbackKind; requestId: string; by: string },
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
  const messageId = `${receiver.id}/${step.requestId}`
  const taken = await applyCallback(deps, {
    messageId,
    receiverId: receiver.id,
    body: { kind: step.kind, candidate_id: candidateId },
  })
  await deps.stores.audit({ actor: step.by, action: `case.${step.kind}`, subject: candidateId })
  return taken
}

async function checkSignature(request: FastifyRequest, deps: ApiDeps): Promise<void> {
  const { receiverId } = request.params as { receiverId: string }
  const receiver = await deps.stores.receivers.get(receiverId)
  const id = request.headers['webhook-id']
  // One sentence for every reason: a stranger learns neither which receivers exist nor what was wrong.
  const refused = (cause?: unknown) =>
    new ApiProblem(
      401,
      'bad-signature',
      'The callback is not signed by this receiver, or its time is more than five minutes off. Compare the webhook secret and the clocks on both sides.',
      cause,
    )
  if (
    receiver === undefined ||
    receiver.adapter !== 'webhook' ||
    typeof id !== 'string' ||
    id.length === 0 ||
    id.length > 128
  )
    throw refused()
  // Outside of the try: a secret that does not open is our fault, and said in our log.
  const secret = deps.unsealSecret(receiver.sealedSecret)
  try {
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(request.headers['webhook-timestamp'] ?? ''),
      'webhook-signature': String(request.headers['webhook-signature'] ?? ''),
    }
    new Webhook(secret).verify(request.rawBody ?? '', headers)
  } catch (cause) {
    throw refused(cause)
  }
}

interface Received {
  readonly messageId: string
  readonly receiverId: string
  readonly body: Static<typeof CallbackBody>
}

async function applyCallback(deps: ApiDeps, { messageId, receiverId, body }: Received): Promise<Static<typeof Taken>> {
  const { kind, candidate_id: candidateId, external_case_no: externalCaseNo } = body
  const outcome = await deps.stores.callbacks.apply({
    id: messageId,
    receiverId,
    kind,
    body,
    at: deps.now(),
    ...(candidateId === undefined ? {} : { candidateId }),
    ...(externalCaseNo === undefined ? {} : { externalCaseNo }),
  })
  if (outcome.kind === 'unknown-case') throw unknownCase()
  if (outcome.kind === 'repeated') return { outcome: 'repeated' }
  return { outcome: 'applied', candidateId: outcome.candidateId, state: outcome.state }
}

function unknownCase(): ApiProblem {
  return new ApiProblem(
    404,
    'unknown-case',
    'No case of this receiver has this candidate_id or external_case_no. Send the candidate_id that came with case.confirmed.',
  )
}

/** What the case system says of a case: signed by its webhook secret, each message applied once. */
import type { FastifyRequest } from 'fastify'
import { Webhook } from 'standardwebhooks'
import { type Static, Type } from 'typebox'
import { CALLBACK_KINDS, CHECK_KINDS, CLOCK_TOLERANCE_MS } from '../../pipeline/casework/mirror.ts'
import { keepRawBody } from '../plugins/raw-body.ts'
import { ApiProblem } from '../problem.ts'
import { Id, oneOf, Problem } from '../schemas/common.ts'
import type { Api, ApiDeps } from './deps.ts'

const MINUTE = 60_000
/** Signed and cheap to judge; a case system may report a day's work at once. */
const CALLBACKS_A_MINUTE = 12_000

const CallbackBody = Type.Object({
  kind: oneOf([...CALLBACK_KINDS, ...CHECK_KINDS]),
  candidate_id: Type.Optional(Id),
  external_case_no: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 32,
      description: 'Your number of the case; alone it is enough once we know it. An unknown one is held for a person.',
    }),
  ),
  reason: Type.Optional(Type.String({ maxLength: 2000, description: 'Required with sent_back.' })),
  at: Type.Optional(
    Type.String({
      format: 'date-time',
      description: 'When the step was taken, not when it is told: callbacks may come late, twice and in any order.',
    }),
  ),
  sequence: Type.Optional(
    Type.Integer({
      minimum: 0,
      maximum: 2_147_483_647,
      description: 'Your count of the case’s steps. When every callback of a case has one it goes before `at`.',
    }),
  ),
  deadline: Type.Optional(
    Type.String({ format: 'date-time', description: 'Your deadline; with extended the new one. Ours steps back.' }),
  ),
})
const CallbackHeaders = Type.Object({
  'webhook-id': Type.Optional(Type.String({ description: 'Standard Webhooks: the same id again changes nothing.' })),
  'webhook-timestamp': Type.Optional(
    Type.String({ description: 'Seconds since 1970; more than five minutes off is refused.' }),
  ),
  'webhook-signature': Type.Optional(Type.String()),
})
export const Taken = Type.Object({
  outcome: oneOf(['applied', 'repeated', 'held'], {
    description: 'held: names a number of yours that no case of ours has yet; kept until one has.',
  }),
  candidateId: Type.Optional(Type.String()),
  state: Type.Optional(Type.String({ description: 'State of the case as we mirror it now.' })),
})
const BODY_LIMIT = 256 * 1024

export function callbackRoutes(app: Api, deps: ApiDeps): void {
  app.decorateRequest('rawBody', undefined)
  app.post(
    '/v1/callbacks/:receiverId',
    {
      config: { permission: 'receiver', rateLimit: { max: CALLBACKS_A_MINUTE, timeWindow: MINUTE } },
      bodyLimit: BODY_LIMIT,
      preParsing: keepRawBody,
      preValidation: (request) => checkSignature(request, deps),
      schema: {
        operationId: 'receiveCallback',
        summary: 'Callback of the case system (Standard Webhooks signature)',
        tags: ['callbacks'],
        params: Type.Object({ receiverId: Id }),
        headers: CallbackHeaders,
        body: CallbackBody,
        response: { 200: Taken, 202: Taken, 400: Problem, 401: Problem, 404: Problem, 409: Problem },
      },
    },
    async (request, reply) => {
      const { receiverId } = request.params
      const messageId = `${receiverId}/${request.headers['webhook-id'] ?? ''}`
      const taken = await applyCallback(deps, { messageId, receiverId, body: request.body })
      return reply.code(taken.outcome === 'held' ? 202 : 200).send(taken)
    },
  )
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
      { cause },
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

/** @throws ApiProblem `bad-request`, `unknown-case`, `too-many-callbacks` */
export async function applyCallback(
  deps: ApiDeps,
  { messageId, receiverId, body }: Received,
): Promise<Static<typeof Taken>> {
  const { kind, candidate_id: candidateId, external_case_no: externalCaseNo, reason, at, sequence, deadline } = body
  const now = deps.now()
  checkReport(body, now)
  const outcome = await deps.stores.callbacks.apply({
    id: messageId,
    receiverId,
    kind,
    body,
    at: now,
    ...(candidateId === undefined ? {} : { candidateId }),
    ...(externalCaseNo === undefined ? {} : { externalCaseNo }),
    ...(reason === undefined ? {} : { reason }),
    ...(at === undefined ? {} : { saidAt: new Date(at) }),
    ...(sequence === undefined ? {} : { sequence }),
    ...(deadline === undefined ? {} : { deadline: new Date(deadline) }),
  })
  if (outcome.kind === 'unknown-case') throw unknownCase()
  if (outcome.kind === 'too-many')
    throw new ApiProblem(
      409,
      'too-many-callbacks',
      'More callbacks than any case needs were sent for this one, or too many name numbers that no case has. Look for a loop on your side.',
    )
  if (outcome.kind === 'repeated' || outcome.kind === 'held') return { outcome: outcome.kind }
  return { outcome: 'applied', candidateId: outcome.candidateId, state: outcome.state }
}

/** A step of tomorrow would outlast every later one: who dates it wrongly must learn so. */
function checkReport({ kind, reason, at }: Static<typeof CallbackBody>, now: Date): void {
  if (kind === 'sent_back' && (reason === undefined || reason.trim() === ''))
    throw new ApiProblem(400, 'bad-request', 'A case is sent back with a reason. Add `reason`.')
  if (at !== undefined && new Date(at).getTime() > now.getTime() + CLOCK_TOLERANCE_MS)
    throw new ApiProblem(
      400,
      'bad-request',
      'The step lies in the future: `at` is when it was taken. Compare the clocks and offsets on both sides.',
    )
}

export function unknownCase(): ApiProblem {
  return new ApiProblem(
    404,
    'unknown-case',
    'No case of this receiver has this candidate_id. Send the candidate_id that came with case.confirmed, or your own external_case_no.',
  )
}

/**
 * Carries the outbox to the receivers: each message until it is acknowledged, those of one case in order, nothing lost
 * and, thanks to stable message ids, nothing doubled that a receiver could not tell.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { SealingError } from '../../prisma/sealing.ts'
import { retryDelaySeconds } from './backoff.ts'
import type { SendOutcome, WebhookMessage, WebhookReceiver } from './webhook.ts'

export type OutboxKind = 'case.confirmed' | 'case.void' | 'case.verified'

/** A message handed out for one attempt. `attempts` counts this one. */
interface ClaimedMessage {
  readonly id: string
  readonly candidateId: string
  readonly receiverId: string
  readonly kind: OutboxKind
  readonly payload: unknown
  readonly attempts: number
}

/** The outbox table. A claim is a lease: what is neither delivered nor failed in time is handed out again. */
interface Outbox {
  /** At most one message per case: the oldest that is due, unless another of the case is leased or waits before it. */
  claim(limit: number, leaseSeconds: number): Promise<readonly ClaimedMessage[]>
  /** Marks it delivered and, for `case.confirmed`, the case filed. */
  delivered(messageId: string, reply: { readonly externalCaseNo?: string }): Promise<void>
  /** Without `retryAfterSeconds` the message is dead: it stays for an operator, with a finding. */
  failed(messageId: string, why: { readonly detail: string; readonly retryAfterSeconds?: number }): Promise<void>
}

export type Receiver = { readonly adapter: 'local' } | ({ readonly adapter: 'webhook' } & WebhookReceiver)

export interface DeliverDeps {
  readonly outbox: Outbox
  /** Undefined when no such receiver is configured any more. */
  readonly receiver: (receiverId: string) => Promise<Receiver | undefined>
  readonly send: (receiver: WebhookReceiver, message: WebhookMessage, signal: AbortSignal) => Promise<SendOutcome>
  /** Uniform in [0, 1). */
  readonly random: () => number
  readonly report: (event: DeliverEvent) => void
}

export type DeliverEvent =
  | { readonly kind: 'delivered'; readonly messageId: string; readonly attempts: number }
  | { readonly kind: 'retry' | 'dead'; readonly messageId: string; readonly attempts: number; readonly detail: string }
  | { readonly kind: 'outbox-down'; readonly error: unknown }

export const MAX_ATTEMPTS = 12
const BATCH = 16
const LEASE_SECONDS = 60
const POLL_MS = 500
/** After an error of the database: it restarts in seconds, and a log line a second helps nobody. */
const PAUSE_MS = 3000

/** Runs until the signal aborts. A database that is away is reported and awaited. */
export async function runDeliver(deps: DeliverDeps, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    let wait = POLL_MS
    try {
      if ((await deliverDue(deps, signal)) === BATCH) wait = 0
    } catch (error) {
      deps.report({ kind: 'outbox-down', error })
      wait = PAUSE_MS
    }
    if (wait > 0) await sleep(wait, undefined, { signal }).catch(() => undefined)
  }
}

/** One pass: claims what is due and tries each message once. Returns how many were tried. */
export async function deliverDue(deps: DeliverDeps, signal: AbortSignal): Promise<number> {
  const messages = await deps.outbox.claim(BATCH, LEASE_SECONDS)
  const settled = await Promise.allSettled(messages.map((message) => deliverMessage(deps, message, signal)))
  const broken = settled.find((s) => s.status === 'rejected')
  if (broken !== undefined) throw broken.reason
  return messages.length
}

async function deliverMessage(deps: DeliverDeps, message: ClaimedMessage, signal: AbortSignal): Promise<void> {
  const outcome = await attempt(deps, message, signal)
  const { id: messageId, attempts } = message
  if (outcome.kind === 'acknowledged') {
    const { externalCaseNo } = outcome
    await deps.outbox.delivered(messageId, externalCaseNo === undefined ? {} : { externalCaseNo })
    deps.report({ kind: 'delivered', messageId, attempts })
    return
  }
  const { detail } = outcome
  if (attempts >= MAX_ATTEMPTS) {
    await deps.outbox.failed(messageId, { detail })
    deps.report({ kind: 'dead', messageId, attempts, detail })
    return
  }
  const retryAfterSeconds = Math.max(outcome.retryAfterSeconds ?? 0, retryDelaySeconds(attempts, deps.random))
  await deps.outbox.failed(messageId, { detail, retryAfterSeconds })
  deps.report({ kind: 'retry', messageId, attempts, detail })
}

async function attempt(deps: DeliverDeps, message: ClaimedMessage, signal: AbortSignal): Promise<SendOutcome> {
  const receiver = await readReceiver(deps, message.receiverId)
  if (receiver === undefined)
    return {
      kind: 'failed',
      detail: 'The receiver of this message is no longer configured. Configure it again or void the case.',
    }
  if ('unreadable' in receiver) return { kind: 'failed', detail: receiver.unreadable }
  if (receiver.adapter === 'local') return { kind: 'acknowledged' }
  return deps.send(
    receiver,
    { id: message.id, idempotencyKey: idempotencyKey(message), body: envelope(message) },
    signal,
  )
}

/**
 * A case is opened once: under its candidate id. What comes after it (void, verdict, the case again after its problem
 * came back) is a message of its own, which a receiver that honours the key must not take for the first.
 */
function idempotencyKey({ id, candidateId, kind, payload }: ClaimedMessage): string {
  const first = kind === 'case.confirmed' && !(payload as { reopened?: number } | null)?.reopened
  return first ? candidateId : id
}

/** A secret that does not open is the fault of one receiver, not of the outbox: its messages are kept and counted. */
async function readReceiver(deps: DeliverDeps, id: string): Promise<Receiver | { unreadable: string } | undefined> {
  try {
    return await deps.receiver(id)
  } catch (error) {
    if (error instanceof SealingError) return { unreadable: error.message }
    throw error
  }
}

/** The body on the wire: the kind, the case and what was decided, the same at every attempt. */
function envelope(message: ClaimedMessage): unknown {
  return { type: message.kind, candidate_id: message.candidateId, data: message.payload }
}

/**
 * Carries the outbox to the receivers: each message until it is acknowledged, those of one case in order, nothing lost
 * and, thanks to stable message ids, nothing doubled that a receiver could not tell. Where the receiver answers questions,
 * a message whose fate is unclear is asked for before it is sent again.
 */
import { setTimeout as sleep } from 'node:timers/promises'
import { SealingError } from '../../prisma/sealing.ts'
import { retryDelaySeconds } from './backoff.ts'
import type { LookUpOutcome, SendOutcome, WebhookMessage, WebhookReceiver } from './webhook.ts'

export type OutboxKind = 'case.confirmed' | 'case.void' | 'case.verified'

/** A message handed out for one attempt. `attempts` counts this one. */
interface ClaimedMessage {
  readonly id: string
  readonly candidateId: string
  readonly receiverId: string
  readonly kind: OutboxKind
  readonly payload: unknown
  readonly attempts: number
  /** An earlier attempt may have reached the receiver. */
  readonly unclear: boolean
}

/** The outbox table. A claim is a lease: what is neither delivered nor failed in time is handed out again. */
interface Outbox {
  /** At most one message per case: the oldest that is due, unless another of the case is leased or waits before it. */
  claim(limit: number): Promise<readonly ClaimedMessage[]>
  /** Marks it delivered and, for `case.confirmed`, the case filed. */
  delivered(messageId: string, reply: { readonly externalCaseNo?: string }): Promise<void>
  /** Without `retryAfterSeconds` the message is dead: it stays for an operator, with a finding. */
  failed(messageId: string, why: Failure): Promise<void>
}

interface Failure {
  readonly detail: string
  readonly retryAfterSeconds?: number
  /** It may have reached the receiver; kept until the message is delivered. */
  readonly unclear?: boolean
}

export type Receiver = { readonly adapter: 'local' } | ({ readonly adapter: 'webhook' } & WebhookReceiver)

export interface DeliverDeps {
  readonly outbox: Outbox
  /** Undefined when no such receiver is configured any more. */
  readonly receiver: (receiverId: string) => Promise<Receiver | undefined>
  readonly send: (receiver: WebhookReceiver, message: WebhookMessage, signal: AbortSignal) => Promise<SendOutcome>
  readonly lookUp: (receiver: WebhookReceiver, candidateId: string, signal: AbortSignal) => Promise<LookUpOutcome>
  /** Uniform in [0, 1). */
  readonly random: () => number
  readonly report: (event: DeliverEvent) => void
}

export type DeliverEvent =
  | { readonly kind: 'delivered'; readonly messageId: string; readonly attempts: number }
  /** The receiver had it already. */
  | { readonly kind: 'found'; readonly messageId: string; readonly attempts: number }
  | { readonly kind: 'retry' | 'dead'; readonly messageId: string; readonly attempts: number; readonly detail: string }
  | { readonly kind: 'outbox-down'; readonly error: unknown }

export const MAX_ATTEMPTS = 12
const IN_FLIGHT = 16
/** Slots are filled a few at a time: one that hangs holds up nobody else, and the table is not asked for each. */
const REFILL_AT = 4
const POLL_MS = 300
/** After an error of the database: it restarts in seconds, and a log line a second helps nobody. */
const PAUSE_MS = 2000

/** Runs until the signal aborts, then ends what is in flight. A database that is away is reported and awaited. */
export async function runDeliver(deps: DeliverDeps, signal: AbortSignal): Promise<void> {
  const inFlight = new Set<Promise<void>>()
  let downUntil = 0
  const down = (error: unknown): void => {
    // All in flight meet the same outage: it is said once.
    if (performance.now() >= downUntil) deps.report({ kind: 'outbox-down', error })
    downUntil = performance.now() + PAUSE_MS
  }
  while (!signal.aborted) {
    const free = IN_FLIGHT - inFlight.size
    let claimed = 0
    try {
      const messages = free < REFILL_AT ? [] : await deps.outbox.claim(free)
      claimed = messages.length
      for (const message of messages) {
        const work = deliverMessage(deps, message, signal)
          .catch(down)
          .finally(() => inFlight.delete(work))
        inFlight.add(work)
      }
    } catch (error) {
      down(error)
    }
    await pause({ inFlight, idle: claimed === 0 && free >= REFILL_AT, down: downUntil - performance.now() }, signal)
  }
  await Promise.all(inFlight)
}

interface Moment {
  readonly inFlight: ReadonlySet<Promise<void>>
  /** Nothing was due. */
  readonly idle: boolean
  /** Ms for which the database is left alone. */
  readonly down: number
}

async function pause({ inFlight, idle, down }: Moment, signal: AbortSignal): Promise<void> {
  const wait = Math.max(down, idle ? POLL_MS : 0)
  if (wait > 0) await sleep(wait, undefined, { signal }).catch(() => undefined)
  else if (inFlight.size > IN_FLIGHT - REFILL_AT) await Promise.race(inFlight)
}

/** One pass: claims what is due and tries each message once. Returns how many were tried. */
export async function deliverDue(deps: DeliverDeps, signal: AbortSignal): Promise<number> {
  const messages = await deps.outbox.claim(IN_FLIGHT)
  const settled = await Promise.allSettled(messages.map((message) => deliverMessage(deps, message, signal)))
  const broken = settled.find((s) => s.status === 'rejected')
  if (broken !== undefined) throw broken.reason
  return messages.length
}

type Attempt = SendOutcome | { readonly kind: 'found'; readonly externalCaseNo?: string }

async function deliverMessage(deps: DeliverDeps, message: ClaimedMessage, signal: AbortSignal): Promise<void> {
  const outcome = await attempt(deps, message, signal)
  const { id: messageId, attempts } = message
  if (outcome.kind === 'acknowledged' || outcome.kind === 'found') {
    const { externalCaseNo } = outcome
    await deps.outbox.delivered(messageId, externalCaseNo === undefined ? {} : { externalCaseNo })
    deps.report({ kind: outcome.kind === 'found' ? 'found' : 'delivered', messageId, attempts })
    return
  }
  const { detail } = outcome
  const unclear = message.unclear || outcome.kind === 'unclear'
  if (attempts >= MAX_ATTEMPTS) {
    await deps.outbox.failed(messageId, { detail, unclear })
    deps.report({ kind: 'dead', messageId, attempts, detail })
    return
  }
  const retryAfterSeconds = Math.max(outcome.retryAfterSeconds ?? 0, retryDelaySeconds(attempts, deps.random))
  await deps.outbox.failed(messageId, { detail, retryAfterSeconds, unclear })
  deps.report({ kind: 'retry', messageId, attempts, detail })
}

async function attempt(deps: DeliverDeps, message: ClaimedMessage, signal: AbortSignal): Promise<Attempt> {
  const receiver = await readReceiver(deps, message.receiverId)
  if (receiver === undefined)
    return {
      kind: 'failed',
      detail: 'The receiver of this message is no longer configured. Configure it again or void the case.',
    }
  if ('unreadable' in receiver) return { kind: 'failed', detail: receiver.unreadable }
  if (receiver.adapter === 'local') return { kind: 'acknowledged' }
  if (message.unclear && receiver.readable) {
    const asked = await deps.lookUp(receiver, message.candidateId, signal)
    if (asked.kind === 'unclear')
      return { kind: 'unclear', detail: `${asked.detail} It is not sent again before it is known whether it arrived.` }
    if (asked.kind === 'known' && has(asked.theirs, message)) {
      const { externalCaseNo } = asked.theirs
      return { kind: 'found', ...(externalCaseNo === undefined ? {} : { externalCaseNo }) }
    }
  }
  return deps.send(
    receiver,
    { id: message.id, idempotencyKey: idempotencyKey(message), body: envelope(message) },
    signal,
  )
}

/** Where they do not list the messages they took, a case they have is one whose filing they took, and no more. */
function has({ received }: { readonly received?: readonly string[] }, message: ClaimedMessage): boolean {
  return received === undefined ? isFirst(message) : received.includes(message.id)
}

/** A case is opened once: neither what comes after it nor the case again after its problem came back is that. */
function isFirst({ kind, payload }: ClaimedMessage): boolean {
  return kind === 'case.confirmed' && !(payload as { reopened?: number } | null)?.reopened
}

/** The opening goes under the candidate's id; every other message is one of its own, which a receiver must not fold in. */
function idempotencyKey(message: ClaimedMessage): string {
  return isFirst(message) ? message.candidateId : message.id
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

/** The demo's case system at work: some time after a case came in it reports it as dispatched, then as disposed. */
import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'

export interface CallbackTarget {
  readonly apiUrl: string
  readonly receiverId: string
  /** `whsec_…` */
  readonly secret: string
}

export interface CaseWork {
  /** Starts work on a case: *dispatched* after half the time, *disposed* after all of it. */
  begin(candidateId: string): void
  /** Forgets what is under way. */
  stop(): void
}

interface Step {
  readonly kind: string
  readonly candidateId: string
  readonly messageId: string
  readonly at: Date
}

const RETRY_MS = 1000

export function createCaseWork(disposeAfterMs: number, target: () => CallbackTarget | undefined): CaseWork {
  const timers = new Set<NodeJS.Timeout>()
  const later = (ms: number, act: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      act()
    }, ms)
    timers.add(timer)
  }
  const report = async (step: Step): Promise<void> => {
    // The API may be restarting; the same message id makes a repeat harmless, and its own time a late one.
    if (!(await callBack(target(), step))) {
      later(RETRY_MS, () => void report(step))
    }
  }
  return {
    begin(candidateId) {
      const step = (kind: string): Step => ({ kind, candidateId, messageId: randomUUID(), at: new Date() })
      later(disposeAfterMs / 2, () => void report(step('dispatched')))
      later(disposeAfterMs, () => void report(step('disposed')))
    },
    stop() {
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

/** False when it is worth trying again. */
async function callBack(target: CallbackTarget | undefined, message: Step): Promise<boolean> {
  if (target === undefined) return false
  const body = JSON.stringify({ kind: message.kind, candidate_id: message.candidateId, at: message.at.toISOString() })
  const at = new Date()
  try {
    const reply = await fetch(`${target.apiUrl}/v1/callbacks/${target.receiverId}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': message.messageId,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(target.secret).sign(message.messageId, at, body),
      },
      body,
    })
    await reply.body?.cancel()
    return reply.status < 500 && reply.status !== 429
  } catch {
    return false
  }
}

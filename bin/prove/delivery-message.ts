/** A message as the proof's case system reads it. */
import type { IncomingMessage } from 'node:http'
import { Webhook } from 'standardwebhooks'

export interface TakenMessage {
  readonly id: string
  readonly key: string
  readonly type: string
  readonly candidateId: string
}

/** Undefined when it is not signed with the secret. */
export async function readMessage(secret: string, request: IncomingMessage): Promise<TakenMessage | undefined> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  try {
    const headers = request.headers as Record<string, string>
    const body = new Webhook(secret).verify(Buffer.concat(parts).toString('utf8'), headers) as Record<string, unknown>
    return {
      id: String(headers['webhook-id']),
      key: String(headers['idempotency-key']),
      type: String(body['type']),
      candidateId: String(body['candidate_id']),
    }
  } catch {
    return undefined
  }
}

export function needed(name: string): string {
  const value = process.env[name]
  if (value === undefined || value === '') throw new Error(`${name} is not set; run \`npm run prove:delivery\`.`)
  return value
}

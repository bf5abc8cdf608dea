/** A case system that answers 500 or never at first, keeps a book of what reached it, and works on each case once. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Webhook } from 'standardwebhooks'
import { type CallbackTarget, createCaseWork } from '../demo/callbacks.ts'

/** `lost-answer`: takes the message and never answers. */
export type Misbehaviour = 'answers-500' | 'lost-answer'

export interface ReceivedMessage {
  readonly id: string
  readonly type: string
  readonly candidateId: string
  readonly answer: 'taken' | 'repeat' | Misbehaviour
}

export interface FaultReceiver {
  readonly url: string
  /** Every message in the order in which it came, with what was answered. */
  readonly book: readonly ReceivedMessage[]
  connect(target: CallbackTarget): void
  stop(): Promise<void>
}

const DISPOSE_AFTER_MS = 1500

/**
 * @param troubles for the first candidate that is heard of, the second, …: how its first messages are met; later
 * messages and later candidates are answered with 200
 */
export async function startFaultReceiver(
  secret: string,
  troubles: readonly (readonly Misbehaviour[])[],
): Promise<FaultReceiver> {
  const book: ReceivedMessage[] = []
  let target: CallbackTarget | undefined
  const work = createCaseWork(DISPOSE_AFTER_MS, () => target)
  const waiting = new Map<string, Misbehaviour[]>()
  const misbehaviourFor = (candidateId: string): Misbehaviour | undefined => {
    if (!waiting.has(candidateId)) waiting.set(candidateId, [...(troubles[waiting.size] ?? [])])
    return waiting.get(candidateId)?.shift()
  }
  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const message = await readMessage(secret, request)
    if (message === undefined) return void response.writeHead(401).end()
    const known = book.some(({ id, answer }) => id === message.id && (answer === 'taken' || answer === 'lost-answer'))
    const trouble = misbehaviourFor(message.candidateId)
    book.push({ ...message, answer: trouble ?? (known ? 'repeat' : 'taken') })
    if (!known && trouble !== 'answers-500' && message.type === 'case.confirmed') work.begin(message.candidateId)
    if (trouble === 'answers-500') response.writeHead(500).end()
    else if (trouble === undefined) response.end(JSON.stringify({ external_case_no: message.candidateId.slice(-8) }))
  }
  const server = createServer((request, response) => void take(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/cases`,
    book,
    connect: (wanted) => {
      target = wanted
    },
    stop: async () => {
      work.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

/** Candidates told of by more than one message that the receiver could not tell from the first. */
export function doubledCases(book: readonly ReceivedMessage[]): number {
  const byCase = new Map<string, Set<string>>()
  for (const { id, type, candidateId } of book) {
    const key = `${candidateId} ${type}`
    byCase.set(key, (byCase.get(key) ?? new Set()).add(id))
  }
  return [...byCase.values()].reduce((sum, ids) => sum + ids.size - 1, 0)
}

async function readMessage(secret: string, request: IncomingMessage) {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  const id = String(request.headers['webhook-id'])
  try {
    const headers = request.headers as Record<string, string>
    const body = new Webhook(secret).verify(Buffer.concat(parts).toString('utf8'), headers) as Record<string, unknown>
    return { id, type: String(body['type']), candidateId: String(body['candidate_id']) }
  } catch {
    return undefined
  }
}

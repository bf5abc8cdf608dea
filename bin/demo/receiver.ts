/**
 * The demo's case system: takes signed cases, gives each a number, and some time later reports it as dispatched and
 * disposed. It honours the message id, as a real one should, and keeps its log in memory.
 */
import { randomUUID } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Webhook } from 'standardwebhooks'

export interface ReceiverOptions {
  /** How long after a case came in it is reported as disposed. */
  readonly disposeAfterMs: number
}

export interface DemoReceiver {
  readonly url: string
  /** Tells where callbacks go and under which secret; until then cases are refused with 503 and sent again. */
  connect(target: { readonly apiUrl: string; readonly receiverId: string; readonly secret: string }): void
  /** Goes on with a case that an earlier run took. */
  resume(candidateId: string): void
  stop(): Promise<void>
}

const BODY_LIMIT_BYTES = 1_000_000
const CALLBACK_RETRY_MS = 1000

/** Listens on a free loopback port. */
export async function startReceiver(options: ReceiverOptions): Promise<DemoReceiver> {
  const answered = new Map<string, string>()
  const timers = new Set<NodeJS.Timeout>()
  let target: { apiUrl: string; receiverId: string; webhook: Webhook } | undefined
  let serial = 0

  const later = (ms: number, act: () => void): void => {
    const timer = setTimeout(() => {
      timers.delete(timer)
      act()
    }, ms)
    timers.add(timer)
  }
  const callBack = async (kind: string, candidateId: string, id: string): Promise<void> => {
    if (target === undefined) return
    const body = JSON.stringify({ kind, candidate_id: candidateId })
    const at = new Date()
    const reply = await fetch(`${target.apiUrl}/v1/callbacks/${target.receiverId}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': target.webhook.sign(id, at, body),
      },
      body,
    }).catch(() => undefined)
    // The API may be restarting; the same message id makes a repeat harmless.
    if (reply === undefined || reply.status >= 500 || reply.status === 429) {
      later(CALLBACK_RETRY_MS, () => void callBack(kind, candidateId, id))
    }
  }

  const work = (candidateId: string): void => {
    later(options.disposeAfterMs / 2, () => void callBack('dispatched', candidateId, randomUUID()))
    later(options.disposeAfterMs, () => void callBack('disposed', candidateId, randomUUID()))
  }

  const server = createServer((request, response) => {
    void handle(request, response).catch(() => response.writeHead(500).end())
  })
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await readBody(request)
    if (target === undefined || body === undefined) return void response.writeHead(target ? 413 : 503).end()
    const message = verified(target.webhook, body, request)
    if (message === undefined) return void response.writeHead(401).end()
    const id = String(request.headers['webhook-id'])
    let caseNo = answered.get(id)
    if (caseNo === undefined) {
      serial += 1
      caseNo = `DEMO-${String(serial).padStart(6, '0')}`
      answered.set(id, caseNo)
      if (message.type === 'case.confirmed') work(message.candidateId)
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ external_case_no: caseNo }))
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/cases`,
    connect: ({ apiUrl, receiverId, secret }) => {
      target = { apiUrl, receiverId, webhook: new Webhook(secret) }
    },
    resume: work,
    async stop() {
      for (const timer of timers) clearTimeout(timer)
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function verified(
  webhook: Webhook,
  body: string,
  request: IncomingMessage,
): { type: string; candidateId: string } | undefined {
  try {
    const read: unknown = webhook.verify(body, {
      'webhook-id': String(request.headers['webhook-id']),
      'webhook-timestamp': String(request.headers['webhook-timestamp']),
      'webhook-signature': String(request.headers['webhook-signature']),
    })
    if (typeof read !== 'object' || read === null || !('type' in read) || !('candidate_id' in read)) return undefined
    return { type: String(read.type), candidateId: String(read.candidate_id) }
  } catch {
    return undefined
  }
}

async function readBody(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = []
  let bytes = 0
  for await (const part of request) {
    bytes += (part as Buffer).length
    if (bytes > BODY_LIMIT_BYTES) return undefined
    parts.push(part as Buffer)
  }
  return Buffer.concat(parts).toString('utf8')
}

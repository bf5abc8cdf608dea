/**
 * The demo's case system: takes signed cases, gives each a number, and lets `callbacks.ts` report on them. It honours
 * the message id, as a real one should, and keeps its log in memory.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { Webhook } from 'standardwebhooks'
import { type CallbackTarget, type CaseWork, createCaseWork } from './callbacks.ts'

export interface DemoReceiver {
  readonly url: string
  /** Tells where callbacks go and under which secret; until then cases are refused with 503 and sent again. */
  connect(target: CallbackTarget): void
  /** Goes on with a case that an earlier run took. */
  resume(candidateId: string): void
  stop(): Promise<void>
}

interface Desk {
  readonly target: () => CallbackTarget | undefined
  readonly work: CaseWork
  /** Case number by message id. */
  readonly answered: Map<string, string>
}

const BODY_LIMIT_BYTES = 1_000_000

/** Listens on a free loopback port; a case is reported as disposed `disposeAfterMs` after it came in. */
export async function startReceiver({ disposeAfterMs }: { readonly disposeAfterMs: number }): Promise<DemoReceiver> {
  let target: CallbackTarget | undefined
  const work = createCaseWork(disposeAfterMs, () => target)
  const desk: Desk = { target: () => target, work, answered: new Map() }
  const server = createServer((request, response) => {
    void takeMessage(desk, request, response).catch(() => response.writeHead(500).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = typeof address === 'object' && address !== null ? address.port : 0
  return {
    url: `http://127.0.0.1:${port}/cases`,
    connect: (wanted) => {
      target = wanted
    },
    resume: (candidateId) => work.begin(candidateId),
    async stop() {
      work.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

async function takeMessage(desk: Desk, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await readBody(request)
  const target = desk.target()
  if (target === undefined || body === undefined) return void response.writeHead(target ? 413 : 503).end()
  const message = verified(target.secret, body, request)
  if (message === undefined) return void response.writeHead(401).end()
  const caseNo = desk.answered.get(message.id) ?? `DEMO-${String(desk.answered.size + 1).padStart(6, '0')}`
  if (!desk.answered.has(message.id)) {
    desk.answered.set(message.id, caseNo)
    if (message.type === 'case.confirmed') desk.work.begin(message.candidateId)
  }
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ external_case_no: caseNo }))
}

interface Message {
  readonly id: string
  readonly type: string
  readonly candidateId: string
}

/** The message, or undefined when it is not signed by us. */
function verified(secret: string, body: string, request: IncomingMessage): Message | undefined {
  const id = String(request.headers['webhook-id'])
  try {
    const read: unknown = new Webhook(secret).verify(body, {
      'webhook-id': id,
      'webhook-timestamp': String(request.headers['webhook-timestamp']),
      'webhook-signature': String(request.headers['webhook-signature']),
    })
    if (typeof read !== 'object' || read === null || !('type' in read) || !('candidate_id' in read)) return undefined
    return { id, type: String(read.type), candidateId: String(read.candidate_id) }
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

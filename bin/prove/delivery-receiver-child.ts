/**
 * The case system of `prove:delivery`, a process of its own that can be killed: it keeps its log in a file, honours
 * idempotency keys, answers questions, misbehaves by chance, and reports on its cases in disorder and twice.
 */
import { appendFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { Webhook } from 'standardwebhooks'
import { readLog } from './delivery-log.ts'
import { needed, readMessage, type TakenMessage } from './delivery-message.ts'
import { type Entry, numberOf, planReports, type PlannedReport } from './delivery-plan.ts'

const secret = needed('XUNJIE_PROOF_SECRET')
const logFile = needed('PROOF_LOG')
const port = Number(needed('PROOF_PORT'))
const apiUrl = needed('PROOF_API')

/** Known from the log of the process before, so that a kill forgets nothing. */
const taken = new Map<string, Entry>()
const opened = new Map<string, string>()
const reported = new Set<string>()
const waiting: PlannedReport[] = []
for (const entry of readLog(logFile)) remember(entry)
// Goes on on a line of its own.
appendFileSync(logFile, '\n')

function remember(entry: Entry): void {
  if (entry.what === 'reported') reported.add(entry.id)
  if (entry.what !== 'taken') return
  taken.set(entry.id, entry)
  if (entry.number === undefined || opened.has(entry.candidateId)) return
  opened.set(entry.candidateId, entry.number)
  waiting.push(...planReports(entry.candidateId, entry.number, entry.at).filter(({ id }) => !reported.has(id)))
}

function write(entry: Entry): void {
  appendFileSync(logFile, `${JSON.stringify(entry)}\n`)
  remember(entry)
}

/** What happens to one message; shares of all. */
type Fate =
  | 'ok'
  | 'refuse'
  | 'error-first'
  | 'error-after'
  | 'drop-after'
  | 'hang-after'
  | 'hang-first'
  | 'garbled'
  | 'slow'
const FATES: readonly (readonly [Fate, number])[] = [
  ['error-first', 0.03],
  ['error-after', 0.03],
  ['drop-after', 0.03],
  ['hang-after', 0.01],
  ['hang-first', 0.005],
  ['garbled', 0.02],
  ['refuse', 0.01],
  ['slow', 0.03],
]

function drawFate(): Fate {
  let draw = Math.random()
  for (const [fate, share] of FATES) {
    draw -= share
    if (draw < 0) return fate
  }
  return 'ok'
}

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.url === '/status') return void response.end(JSON.stringify({ waiting: waiting.length }))
  if (request.method === 'GET') return answerQuestion(request, response)
  const message = await readMessage(secret, request)
  if (message === undefined) return void response.writeHead(401).end()
  const fate = drawFate()
  write({ what: 'came', id: message.id, candidateId: message.candidateId, type: message.type, at: Date.now(), fate })
  if (fate === 'error-first') return void response.writeHead(500).end()
  if (fate === 'refuse') return void response.writeHead(429, { 'retry-after': '1' }).end()
  if (fate === 'hang-first') return
  const number = take(message)
  if (fate === 'error-after') return void response.writeHead(500).end()
  if (fate === 'drop-after') return void request.socket.destroy()
  if (fate === 'hang-after') return
  if (fate === 'garbled') return void response.end('<html>received')
  if (fate === 'slow') await delay(300)
  response.end(JSON.stringify({ external_case_no: number }))
}

/** Acts once for each message and opens one case for each key; gives the case's number. */
function take({ id, candidateId, type, key }: TakenMessage): string {
  if (!taken.has(id)) {
    const opens = type === 'case.confirmed' && !opened.has(key)
    const number = opens ? { number: `P-${String(opened.size + 1).padStart(6, '0')}` } : {}
    write({ what: 'taken', id, candidateId, type, key, at: Date.now(), ...number })
  }
  return opened.get(candidateId) ?? ''
}

function answerQuestion(request: IncomingMessage, response: ServerResponse): void {
  const url = new URL(request.url ?? '', 'http://proof')
  try {
    const headers = request.headers as Record<string, string>
    new Webhook(secret).verify(JSON.stringify({ get: request.url }), headers)
  } catch {
    return void response.writeHead(401).end()
  }
  const candidateId = decodeURIComponent(url.pathname.split('/').at(-1) ?? '')
  write({ what: 'asked', id: '', candidateId, type: '', at: Date.now() })
  const received = [...taken.values()].filter((entry) => entry.candidateId === candidateId).map(({ id }) => id)
  // Of every other case it is as one that answers no questions: its messages come again under their keys.
  if (received.length === 0 || numberOf(candidateId) % 2 === 1) return void response.writeHead(404).end()
  response.end(JSON.stringify({ candidate_id: candidateId, external_case_no: opened.get(candidateId), received }))
}

/** Reports in an order of chance, some twice, until each was taken. */
async function reportForever(): Promise<void> {
  for (;;) {
    const report = waiting.splice(Math.floor(Math.random() * waiting.length), 1)[0]
    if (report === undefined) await delay(50)
    else if (await send(report)) {
      write({
        what: 'reported',
        id: report.id,
        candidateId: report.candidateId,
        type: report.body.kind,
        at: Date.now(),
      })
      if (Math.random() < 0.3) await send(report)
    } else {
      waiting.push(report)
      await delay(200)
    }
  }
}

async function send({ id, body }: PlannedReport): Promise<boolean> {
  const text = JSON.stringify(body)
  const at = new Date()
  try {
    const reply = await fetch(`${apiUrl}/v1/callbacks/proof`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
        'webhook-signature': new Webhook(secret).sign(id, at, text),
      },
      body: text,
      signal: AbortSignal.timeout(10_000),
    })
    await reply.body?.cancel()
    return reply.ok
  } catch {
    return false
  }
}

const server = createServer((request, response) => {
  void handle(request, response).catch(() => response.destroy())
})
server.listen(port, '127.0.0.1', () => process.send?.({ ready: true }))
process.once('disconnect', () => process.exit(0))
await Promise.all([reportForever(), reportForever()])

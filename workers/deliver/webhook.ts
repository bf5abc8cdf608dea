/** One signed POST to a receiver (Standard Webhooks) and what its answer means. */
import { lookup } from 'node:dns/promises'
import { type IncomingMessage, request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { Webhook } from 'standardwebhooks'
import { type ResolvedAddress, type ResolveName, resolveTarget } from './target.ts'

export interface WebhookReceiver {
  readonly url: string
  /** `whsec_…` */
  readonly secret: string
  readonly allowLoopback: boolean
}

export interface WebhookMessage {
  /** The same at every attempt: the receiver's guard against doubles. */
  readonly id: string
  /** Under this key the receiver acts once: not the message's id where two messages must be one, see `deliver.ts`. */
  readonly idempotencyKey: string
  readonly body: unknown
}

export interface WebhookOptions {
  readonly timeoutMs: number
  readonly now: () => Date
  readonly resolve?: ResolveName
}

/** `failed` details are sentences without address or secret. */
export type SendOutcome =
  | { readonly kind: 'acknowledged'; readonly externalCaseNo?: string }
  | { readonly kind: 'failed'; readonly detail: string; readonly retryAfterSeconds?: number }

const REPLY_LIMIT_BYTES = 65_536
const failed = (detail: string): SendOutcome => ({ kind: 'failed', detail })

/** Posts once. Follows no redirect, reads at most 64 KiB of the answer, and gives up after `timeoutMs` in all. */
export async function sendWebhook(
  receiver: WebhookReceiver,
  message: WebhookMessage,
  options: WebhookOptions,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const target = await resolveTarget(receiver.url, receiver, options.resolve ?? resolveByDns)
  if (target.kind === 'refused') return failed(target.reason)
  const signer = createSigner(receiver.secret)
  if (signer === undefined)
    return failed("The receiver's webhook secret must have the form whsec_<base64>. Correct it in the configuration.")
  const body = Buffer.from(JSON.stringify(message.body), 'utf8')
  const timestamp = options.now()
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(body.length),
    'idempotency-key': message.idempotencyKey,
    'user-agent': 'xunjie',
    'webhook-id': message.id,
    'webhook-timestamp': String(Math.floor(timestamp.getTime() / 1000)),
    'webhook-signature': signer.sign(message.id, timestamp, body.toString('utf8')),
  }
  const deadline = AbortSignal.timeout(options.timeoutMs)
  try {
    const reply = await post({ ...target, headers, body, signal: AbortSignal.any([signal, deadline]) })
    return readReply(reply.status, reply.headers, reply.text)
  } catch (error) {
    if (deadline.aborted)
      return failed(
        `The receiver did not answer within ${options.timeoutMs / 1000} s. The message is kept and sent again.`,
      )
    if (signal.aborted) return failed('Delivery was stopped in mid-message; it is sent again after the restart.')
    return failed(`The receiver could not be reached (${codeOf(error)}). The message is kept and sent again.`)
  }
}

function createSigner(secret: string): Webhook | undefined {
  try {
    return new Webhook(secret)
  } catch {
    return undefined
  }
}

async function resolveByDns(hostname: string): Promise<readonly ResolvedAddress[]> {
  const answers = await lookup(hostname, { all: true, order: 'ipv4first' })
  return answers.map((a) => ({ address: a.address, family: a.family === 6 ? 6 : 4 }))
}

interface Post {
  readonly url: URL
  readonly connectTo: ResolvedAddress
  readonly headers: Record<string, string>
  readonly body: Buffer
  readonly signal: AbortSignal
}
interface Reply {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly text: string
}

function post({ url, connectTo, headers, body, signal }: Post): Promise<Reply> {
  const send = url.protocol === 'https:' ? httpsRequest : httpRequest
  return new Promise((resolve, reject) => {
    const request = send(
      url,
      {
        method: 'POST',
        headers,
        signal,
        agent: false,
        family: connectTo.family,
        // The checked address, whatever the name says by now.
        lookup: (_name, options, done) => {
          if (options.all === true) done(null, [connectTo])
          else done(null, connectTo.address, connectTo.family)
        },
      },
      (response) => void collect(response).then(resolve, reject),
    )
    request.on('error', reject)
    request.end(body)
  })
}

async function collect(response: IncomingMessage): Promise<Reply> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of response as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > REPLY_LIMIT_BYTES) {
      response.destroy()
      break
    }
    chunks.push(chunk)
  }
  return { status: response.statusCode ?? 0, headers: response.headers, text: Buffer.concat(chunks).toString('utf8') }
}

function readReply(status: number, headers: IncomingMessage['headers'], text: string): SendOutcome {
  if (status >= 200 && status < 300) {
    const externalCaseNo = readCaseNumber(text)
    return externalCaseNo === undefined ? { kind: 'acknowledged' } : { kind: 'acknowledged', externalCaseNo }
  }
  if (status >= 300 && status < 400)
    return failed(`The receiver answered ${status}, a redirect, which is never followed. Enter its final address.`)
  const hint =
    status === 401 || status === 403
      ? ' Compare the webhook secret on both sides.'
      : ' The message is kept and sent again.'
  const wait = Number(headers['retry-after'])
  return {
    kind: 'failed',
    detail: `The receiver answered ${status}.${hint}`,
    ...(Number.isFinite(wait) && wait > 0 ? { retryAfterSeconds: Math.min(wait, 3600) } : {}),
  }
}

/** The case system's number from `{"external_case_no": "…"}`: up to 32 characters, else ignored. */
function readCaseNumber(text: string): string | undefined {
  try {
    const reply = JSON.parse(text) as { external_case_no?: unknown } | null
    const number = reply?.external_case_no
    return typeof number === 'string' && number.length > 0 && number.length <= 32 ? number : undefined
  } catch {
    return undefined
  }
}

/** A network error's code only: its message would carry the address. */
function codeOf(error: unknown): string {
  const code = (error as { code?: unknown }).code
  return typeof code === 'string' && /^[A-Z0-9_]+$/.test(code) ? code : 'network error'
}

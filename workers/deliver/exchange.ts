/**
 * One request to a receiver and its answer. The target is judged, the connection goes to the judged address, no redirect is
 * followed, the answer is cut at a limit, and all of it has one deadline.
 */
import { lookup } from 'node:dns/promises'
import { type IncomingHttpHeaders, type IncomingMessage, request as httpRequest } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { type ResolvedAddress, type ResolveName, resolveTarget } from './target.ts'

export interface ExchangeRequest {
  readonly url: string
  readonly allowLoopback: boolean
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string
  readonly replyLimitBytes: number
}

export interface ExchangeOptions {
  readonly timeoutMs: number
  readonly resolve?: ResolveName
}

/** Details are sentences without address or secret. */
export type Exchange =
  | {
      readonly kind: 'answer'
      readonly status: number
      readonly headers: IncomingHttpHeaders
      readonly text: string
      /** The answer broke off or was longer than the limit. */
      readonly cut: boolean
    }
  /** Nothing left this machine. */
  | { readonly kind: 'not-sent'; readonly detail: string }
  /** It was sent, wholly or in part, and nobody knows whether it was taken. */
  | { readonly kind: 'unanswered'; readonly detail: string }

export async function exchange(
  request: ExchangeRequest,
  options: ExchangeOptions,
  signal: AbortSignal,
): Promise<Exchange> {
  const target = await resolveTarget(request.url, request, options.resolve ?? resolveByDns)
  if (target.kind === 'refused') return { kind: 'not-sent', detail: target.reason }
  const deadline = AbortSignal.timeout(options.timeoutMs)
  const progress = { sent: false }
  try {
    return await send(request, { ...target, signal: AbortSignal.any([signal, deadline]) }, progress)
  } catch (error) {
    const detail = failureOf(error, {
      timedOut: deadline.aborted,
      stopped: signal.aborted,
      timeoutMs: options.timeoutMs,
    })
    return { kind: progress.sent ? 'unanswered' : 'not-sent', detail }
  }
}

interface Failing {
  readonly timedOut: boolean
  readonly stopped: boolean
  readonly timeoutMs: number
}

function failureOf(error: unknown, { timedOut, stopped, timeoutMs }: Failing): string {
  if (timedOut) return `The receiver did not answer within ${timeoutMs / 1000} s.`
  if (stopped) return 'Delivery was stopped in mid-message; it goes on after the restart.'
  return `The receiver could not be reached (${codeOf(error)}).`
}

async function resolveByDns(hostname: string): Promise<readonly ResolvedAddress[]> {
  const answers = await lookup(hostname, { all: true, order: 'ipv4first' })
  return answers.map((a) => ({ address: a.address, family: a.family === 6 ? 6 : 4 }))
}

interface Connection {
  readonly url: URL
  readonly connectTo: ResolvedAddress
  readonly signal: AbortSignal
}

function send(
  { method, headers, body, replyLimitBytes }: ExchangeRequest,
  { url, connectTo, signal }: Connection,
  progress: { sent: boolean },
): Promise<Exchange> {
  const secure = url.protocol === 'https:'
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) }
    const request = (secure ? httpsRequest : httpRequest)(
      url,
      {
        method,
        headers: { ...headers, ...length, 'user-agent': 'xunjie' },
        signal,
        agent: false,
        family: connectTo.family,
        // The checked address, whatever the name says by now.
        lookup: (_name, options, done) => {
          if (options.all === true) done(null, [connectTo])
          else done(null, connectTo.address, connectTo.family)
        },
      },
      (response) => void collect(response, replyLimitBytes).then(resolve, reject),
    )
    request.once('socket', (socket) => {
      socket.once(secure ? 'secureConnect' : 'connect', () => {
        progress.sent = true
      })
    })
    request.on('error', reject)
    request.end(body)
  })
}

async function collect(response: IncomingMessage, limitBytes: number): Promise<Exchange> {
  const chunks: Buffer[] = []
  let size = 0
  let cut = false
  try {
    for await (const chunk of response as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > limitBytes) {
        cut = true
        response.destroy()
        break
      }
      chunks.push(chunk)
    }
  } catch {
    // Its head is an answer all the same; what it said more is lost.
    cut = true
  }
  const text = Buffer.concat(chunks).toString('utf8')
  return { kind: 'answer', status: response.statusCode ?? 0, headers: response.headers, text, cut }
}

/** A network error's code only: its message would carry the address. */
function codeOf(error: unknown): string {
  const code = (error as { code?: unknown }).code
  return typeof code === 'string' && /^[A-Z0-9_]+$/.test(code) ? code : 'network error'
}

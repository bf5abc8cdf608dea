/** Signed messages to a receiver and signed questions about what it has (Standard Webhooks), and what the answers mean. */
import { randomUUID } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { type Exchange, exchange, type ExchangeOptions } from './exchange.ts'

export interface WebhookReceiver {
  readonly url: string
  /** `whsec_…` */
  readonly secret: string
  readonly allowLoopback: boolean
  /** It answers questions: `GET <url>/<candidate id>` and `GET <url>?after=…`. */
  readonly readable: boolean
  readonly timeoutSeconds: number
}

export interface WebhookMessage {
  /** The same at every attempt: the receiver's guard against doubles. */
  readonly id: string
  /** Under this key the receiver acts once: not the message's id where two messages must be one, see `deliver.ts`. */
  readonly idempotencyKey: string
  readonly body: unknown
}

export interface WebhookOptions extends Partial<ExchangeOptions> {
  readonly now: () => Date
}

/** Details are sentences without address or secret. */
export type SendOutcome =
  | { readonly kind: 'acknowledged'; readonly externalCaseNo?: string }
  /** It was not taken: not sent, or refused in so many words. */
  | { readonly kind: 'failed'; readonly detail: string; readonly retryAfterSeconds?: number }
  /** It may have been taken: no answer, a broken one, or an error of the receiver's own. */
  | { readonly kind: 'unclear'; readonly detail: string; readonly retryAfterSeconds?: number }

/** A case as the receiver has it. Every field is theirs, checked for its shape only. */
export interface TheirCase {
  readonly candidateId?: string
  readonly externalCaseNo?: string
  readonly state?: string
  /** Ids of the messages they took, where they say so. */
  readonly received?: readonly string[]
}

export type LookUpOutcome =
  | { readonly kind: 'known'; readonly theirs: TheirCase }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'unclear'; readonly detail: string }

const REPLY_LIMIT_BYTES = 65_536
const LIST_LIMIT_BYTES = 4 * 1024 * 1024
const BAD_SECRET = "The receiver's webhook secret must have the form whsec_<base64>. Correct it in the configuration."

/** Posts once. */
export async function sendWebhook(
  receiver: WebhookReceiver,
  message: WebhookMessage,
  options: WebhookOptions,
  signal: AbortSignal,
): Promise<SendOutcome> {
  const body = JSON.stringify(message.body)
  const signature = signed(receiver, { id: message.id, content: body, at: options.now() })
  if (signature === undefined) return { kind: 'failed', detail: BAD_SECRET }
  const { url, allowLoopback, readable } = receiver
  const answer = await exchange(
    {
      url,
      allowLoopback,
      method: 'POST',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'idempotency-key': message.idempotencyKey,
        ...signature,
      },
      body,
      replyLimitBytes: REPLY_LIMIT_BYTES,
    },
    { timeoutMs: receiver.timeoutSeconds * 1000, ...options },
    signal,
  )
  return outcomeOf(answer, readable)
}

/** Asks whether the receiver has a case of ours. */
export async function lookUpCase(
  receiver: WebhookReceiver,
  candidateId: string,
  options: WebhookOptions,
  signal: AbortSignal,
): Promise<LookUpOutcome> {
  const answer = await ask(
    receiver,
    { suffix: `/${encodeURIComponent(candidateId)}`, limit: REPLY_LIMIT_BYTES },
    options,
    signal,
  )
  if (answer.kind !== 'answer') return { kind: 'unclear', detail: answer.detail }
  if (answer.status === 404 || answer.status === 410) return { kind: 'unknown' }
  const theirs = answer.status === 200 && !answer.cut ? theirCase(parseJson(answer.text)) : undefined
  if (theirs?.candidateId === candidateId) return { kind: 'known', theirs }
  return { kind: 'unclear', detail: `The receiver answered ${answer.status} to the question whether it has the case.` }
}

export type ListOutcome =
  | { readonly kind: 'page'; readonly cases: readonly TheirCase[]; readonly next?: string }
  | { readonly kind: 'failed'; readonly detail: string }

/** One page of the receiver's list of the cases it has from us. */
export async function listCases(
  receiver: WebhookReceiver,
  page: { readonly after: string; readonly limit: number },
  options: WebhookOptions,
  signal: AbortSignal,
): Promise<ListOutcome> {
  const query = new URLSearchParams({ after: page.after, limit: String(page.limit) })
  const answer = await ask(receiver, { suffix: `?${query.toString()}`, limit: LIST_LIMIT_BYTES }, options, signal)
  if (answer.kind !== 'answer') return { kind: 'failed', detail: answer.detail }
  const list = answer.status === 200 && !answer.cut ? parseJson(answer.text) : undefined
  const { cases, next } = (list ?? {}) as { cases?: unknown; next?: unknown }
  if (!Array.isArray(cases) || (next !== null && next !== undefined && typeof next !== 'string'))
    return {
      kind: 'failed',
      detail: `The receiver answered ${answer.status} to the question for its list, without a list of cases. Check that it offers one, or set readable: false.`,
    }
  const read = cases.map(theirCase)
  if (read.some((row) => row === undefined))
    return {
      kind: 'failed',
      detail: 'The receiver’s list holds a case with neither candidate_id nor external_case_no.',
    }
  return { kind: 'page', cases: read.flatMap((row) => row ?? []), ...(typeof next === 'string' ? { next } : {}) }
}

interface Question {
  readonly suffix: string
  readonly limit: number
}

async function ask(
  receiver: WebhookReceiver,
  { suffix, limit }: Question,
  options: WebhookOptions,
  signal: AbortSignal,
): Promise<Exchange> {
  if (!URL.canParse(receiver.url)) return { kind: 'not-sent', detail: "The receiver's address is not a URL." }
  const url = new URL(receiver.url)
  if (suffix.startsWith('/')) url.pathname = `${url.pathname.replace(/\/$/, '')}${suffix}`
  else url.search = suffix
  // A question has no body: what is asked is signed in its place, as JSON, which the libraries insist on.
  const content = JSON.stringify({ get: `${url.pathname}${url.search}` })
  const signature = signed(receiver, { id: randomUUID(), content, at: options.now() })
  if (signature === undefined) return { kind: 'not-sent', detail: BAD_SECRET }
  return exchange(
    {
      url: url.href,
      allowLoopback: receiver.allowLoopback,
      method: 'GET',
      headers: { accept: 'application/json', ...signature },
      replyLimitBytes: limit,
    },
    { timeoutMs: receiver.timeoutSeconds * 1000, ...options },
    signal,
  )
}

interface Signing {
  readonly id: string
  readonly content: string
  readonly at: Date
}

function signed({ secret }: WebhookReceiver, { id, content, at }: Signing): Record<string, string> | undefined {
  try {
    return {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, content),
    }
  } catch {
    return undefined
  }
}

const KEPT = ' The message is kept and sent again.'

function outcomeOf(answer: Exchange, readable: boolean): SendOutcome {
  if (answer.kind === 'not-sent') return { kind: 'failed', detail: answer.detail + KEPT }
  if (answer.kind === 'unanswered') return { kind: 'unclear', detail: answer.detail + KEPT }
  const { status, text, cut, headers } = answer
  if (status >= 200 && status < 300) return taken(text, cut, readable)
  if (status >= 300 && status < 400)
    return {
      kind: 'failed',
      detail: `The receiver answered ${status}, a redirect, which is never followed. Enter its final address.`,
    }
  const hint = status === 401 || status === 403 ? ' Compare the webhook secret on both sides.' : KEPT
  const wait = Number(headers['retry-after'])
  return {
    kind: status >= 500 ? 'unclear' : 'failed',
    detail: `The receiver answered ${status}.${hint}`,
    ...(Number.isFinite(wait) && wait > 0 ? { retryAfterSeconds: Math.min(wait, 3600) } : {}),
  }
}

/** Taken is taken; but a number that got lost in a broken answer can be asked for where questions are answered. */
function taken(text: string, cut: boolean, readable: boolean): SendOutcome {
  const garbled = cut || (text.trim() !== '' && parseJson(text) === undefined)
  if (garbled && readable)
    return { kind: 'unclear', detail: 'The receiver’s answer broke off or is no JSON; it is asked what it has.' }
  const externalCaseNo = garbled ? undefined : caseNumber(parseJson(text))
  return externalCaseNo === undefined ? { kind: 'acknowledged' } : { kind: 'acknowledged', externalCaseNo }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

/** `{"external_case_no": "…"}`: up to 32 characters, else none. */
function caseNumber(reply: unknown): string | undefined {
  return shortText((reply as { external_case_no?: unknown } | null | undefined)?.external_case_no, 32)
}

function theirCase(value: unknown): TheirCase | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const row = value as Record<string, unknown>
  const candidateId = shortText(row['candidate_id'], 64)
  const externalCaseNo = caseNumber(row)
  if (candidateId === undefined && externalCaseNo === undefined) return undefined
  const state = shortText(row['state'], 32)
  const { received } = row
  return {
    ...(candidateId === undefined ? {} : { candidateId }),
    ...(externalCaseNo === undefined ? {} : { externalCaseNo }),
    ...(state === undefined ? {} : { state }),
    ...(Array.isArray(received) ? { received: received.filter((id): id is string => typeof id === 'string') } : {}),
  }
}

function shortText(value: unknown, longest: number): string | undefined {
  return typeof value === 'string' && value.length > 0 && value.length <= longest ? value : undefined
}

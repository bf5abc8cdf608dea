/** Where an urgent alarm goes: a WeCom or DingTalk group robot, or a signed webhook. One text, one answer. */
import { createHmac } from 'node:crypto'
import { Webhook } from 'standardwebhooks'
import { type Exchange, exchange, type ExchangeOptions } from './exchange.ts'

export type AlarmHook =
  | { readonly kind: 'wecom'; readonly url: string; readonly allowLoopback: boolean }
  | { readonly kind: 'dingtalk'; readonly url: string; readonly secret?: string; readonly allowLoopback: boolean }
  | { readonly kind: 'webhook'; readonly url: string; readonly secret: string; readonly allowLoopback: boolean }

export interface AlarmMessage {
  /** The same at every attempt; only webhooks know it. */
  readonly id: string
  readonly text: string
  readonly candidateIds: readonly string[]
}

export type PushOutcome =
  | { readonly kind: 'pushed' }
  /** `retrySeconds` where they say when, or where their limit is known. */
  | { readonly kind: 'failed'; readonly detail: string; readonly retrySeconds?: number }

export interface PushOptions extends Partial<ExchangeOptions> {
  readonly now: () => Date
}

const REPLY_LIMIT_BYTES = 16_384
const TIMEOUT_MS = 5000

export async function pushAlarm(
  hook: AlarmHook,
  message: AlarmMessage,
  options: PushOptions,
  signal: AbortSignal,
): Promise<PushOutcome> {
  const request = requestFor(hook, message, options.now())
  if (request === undefined) return { kind: 'failed', detail: 'The hook’s address or secret is not one. Correct it.' }
  const answer = await exchange(
    {
      url: request.url,
      allowLoopback: hook.allowLoopback,
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8', ...request.headers },
      body: request.body,
      replyLimitBytes: REPLY_LIMIT_BYTES,
    },
    { timeoutMs: TIMEOUT_MS, ...options },
    signal,
  )
  return outcomeOf(hook, answer)
}

interface HookRequest {
  readonly url: string
  readonly headers: Record<string, string>
  readonly body: string
}

function requestFor(hook: AlarmHook, message: AlarmMessage, at: Date): HookRequest | undefined {
  if (!URL.canParse(hook.url)) return undefined
  // Text only: both robots' other kinds read marks and links in it.
  const robot = { headers: {}, body: JSON.stringify({ msgtype: 'text', text: { content: message.text } }) }
  switch (hook.kind) {
    case 'wecom':
      return { url: hook.url, ...robot }
    case 'dingtalk':
      return { url: signedByDingTalk(hook.url, hook.secret, at), ...robot }
    case 'webhook':
      return signedWebhook(hook, message, at)
    default:
      return hook satisfies never
  }
}

/** HMAC-SHA256 over `<ms>\n<secret>` under the secret, Base64, in the query (DingTalk's 加签). */
function signedByDingTalk(address: string, secret: string | undefined, at: Date): string {
  if (secret === undefined) return address
  const url = new URL(address)
  const timestamp = String(at.getTime())
  url.searchParams.set('timestamp', timestamp)
  url.searchParams.set('sign', createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'))
  return url.href
}

function signedWebhook(
  { url, secret }: { readonly url: string; readonly secret: string },
  { id, text, candidateIds }: AlarmMessage,
  at: Date,
): HookRequest | undefined {
  const body = JSON.stringify({ type: 'alarm.raised', text, candidate_ids: candidateIds })
  try {
    const headers = {
      'webhook-id': id,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1000)),
      'webhook-signature': new Webhook(secret).sign(id, at, body),
    }
    return { url, headers, body }
  } catch {
    return undefined
  }
}

/** WeCom 45009; DingTalk 130101 and 410100: more than 20 messages in a minute. */
const TOO_FAST = new Set([45009, 130101, 410100])
const TOO_FAST_SECONDS = 60

function outcomeOf(hook: AlarmHook, answer: Exchange): PushOutcome {
  if (answer.kind !== 'answer') return { kind: 'failed', detail: answer.detail }
  const { status, text, headers } = answer
  if (status < 200 || status >= 300) {
    const wait = Number(headers['retry-after'])
    return {
      kind: 'failed',
      detail: `The hook answered ${status}.`,
      ...(Number.isFinite(wait) && wait > 0 ? { retrySeconds: Math.min(wait, 3600) } : {}),
    }
  }
  if (hook.kind === 'webhook') return { kind: 'pushed' }
  const code = errorCode(text)
  if (code === 0) return { kind: 'pushed' }
  if (code === undefined) return { kind: 'failed', detail: 'The robot’s answer is not one. Check its address.' }
  return {
    kind: 'failed',
    detail: `The robot refused the message (errcode ${code}). Check its key, its signature and its list of addresses.`,
    ...(TOO_FAST.has(code) ? { retrySeconds: TOO_FAST_SECONDS } : {}),
  }
}

/** Robots answer 200 with `{"errcode": …}`; 0 is well. */
function errorCode(text: string): number | undefined {
  try {
    const code = (JSON.parse(text) as { errcode?: unknown } | null)?.errcode
    return typeof code === 'number' ? code : undefined
  } catch {
    return undefined
  }
}

/**
 * HTTP GET under the rules for cameras: each host is resolved once, judged, and the judged address is the one
 * connected to, also under TLS, whose certificate is checked against the name. Redirects are answers, never followed.
 */
import { readFile } from 'node:fs/promises'
import type { LookupFunction } from 'node:net'
import { isIPv6 } from 'node:net'
import { Agent, type Dispatcher, request } from 'undici'
import type { NetworkAddress } from './address.ts'
import { CaptureError, captureError } from './fault.ts'
import { type NetworkPolicy, resolveHost } from './host.ts'
import { authorization } from './http-login.ts'
import type { NetworkInput } from './pull-job.ts'

const MAX_HEADER_BYTES = 32 * 1024

export interface HttpRequest {
  readonly method?: 'GET' | 'POST' | 'DELETE' | 'PUT'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Connections of one pull: they end with it. */
export interface HttpClient {
  /** Sends to a judged host, with basic or digest login where asked for. Throws `CaptureError` or what undici throws. */
  readonly send: (address: NetworkAddress, more?: HttpRequest) => Promise<Dispatcher.ResponseData>
  readonly close: () => Promise<void>
}

export interface HttpClientOptions {
  readonly policy: NetworkPolicy
  /** Ends every request, and the bodies still being read. */
  readonly signal: AbortSignal
  /** Longest silence in milliseconds while connecting, before the header and between two pieces of a body. */
  readonly silenceMs: number
  /** Judged addresses by host, where that has been done already. */
  readonly known?: Readonly<Record<string, string>>
}

export function createHttpClient({ policy, signal, silenceMs, known = {} }: HttpClientOptions): HttpClient {
  const judged = new Map<string, string>(Object.entries(known))
  const agents = new Map<string, Agent>()
  const agentFor = async ({ certificate }: NetworkAddress): Promise<Agent> => {
    const key = certificate ?? 'checked'
    const there = agents.get(key)
    if (there !== undefined) return there
    const ca = await trustedAuthorities(policy)
    const made = new Agent({
      connect: {
        timeout: silenceMs,
        lookup: pinned(judged),
        rejectUnauthorized: certificate !== 'unchecked',
        ...(ca === undefined ? {} : { ca }),
      },
      headersTimeout: silenceMs,
      bodyTimeout: silenceMs,
      maxHeaderSize: MAX_HEADER_BYTES,
      pipelining: 0,
    })
    agents.set(key, made)
    return made
  }
  const sendOnce = async (address: NetworkAddress, more: HttpRequest): Promise<Dispatcher.ResponseData> => {
    const { host, scheme, port, path } = address
    if (!judged.has(host)) judged.set(host, await resolveHost(host, policy))
    return request(`${scheme}://${isIPv6(host) ? `[${host}]` : host}:${port}${path}`, {
      dispatcher: await agentFor(address),
      signal,
      method: more.method ?? 'GET',
      headers: { ...more.headers },
      ...(more.body === undefined ? {} : { body: more.body }),
    })
  }
  return {
    send: async (address, more = {}) => {
      const first = await sendOnce(address, more)
      if (first.statusCode !== 401 || address.login === undefined) return first
      await first.body.dump()
      const value = loginFor(first, address, more.method ?? 'GET')
      return sendOnce(address, { ...more, headers: { ...more.headers, authorization: value } })
    },
    close: async () => {
      await Promise.all([...agents.values()].map((agent) => agent.destroy()))
    },
  }
}

/** A name is never looked up behind the judgement. */
function pinned(judged: ReadonlyMap<string, string>): LookupFunction {
  return (hostname, options, answer) => {
    const address = judged.get(hostname)
    if (address === undefined) {
      answer(new Error('A host that was not judged.'), '', 4)
      return
    }
    const family = isIPv6(address) ? 6 : 4
    if (options.all === true) answer(null, [{ address, family }])
    else answer(null, address, family)
  }
}

function loginFor(refused: Dispatcher.ResponseData, address: NetworkAddress, method: string): string {
  const challenges = [refused.headers['www-authenticate'] ?? []].flat()
  const value = authorization(challenges, { method, uri: address.path, ...address.login! })
  if (value !== undefined) return value
  throw captureError(
    'refused-credentials',
    'The camera asks for a kind of login this program does not know. Set it to basic or digest.',
  )
}

/** The authorities of `network.caFile`; undefined = the public ones of Node. Throws `CaptureError`. */
export async function trustedAuthorities({ caFile }: NetworkPolicy): Promise<string | undefined> {
  if (caFile === undefined) return undefined
  try {
    return await readFile(caFile, 'utf8')
  } catch (error) {
    throw captureError(
      'refused-address',
      'The file of network.caFile cannot be read, so no certificate can be checked. Check its path and permissions.',
      error,
    )
  }
}

/**
 * GETs the address and gives the answer, whatever its status, to `read`; closes the connection after that. Throws
 * `CaptureError`: of the network, and `deadline` when the signal aborts.
 */
export async function withAnswer<T>(
  input: NetworkInput,
  { totalMs, signal, accept }: { readonly totalMs: number; readonly signal: AbortSignal; readonly accept: string },
  read: (answer: Dispatcher.ResponseData) => Promise<T>,
): Promise<T> {
  const timeout = AbortSignal.timeout(totalMs)
  const http = createHttpClient({
    policy: input.policy,
    signal: AbortSignal.any([signal, timeout]),
    silenceMs: totalMs,
  })
  try {
    return await read(await http.send(input.address, { headers: { accept } }))
  } catch (error) {
    if (error instanceof CaptureError) throw error
    if (signal.aborted) throw captureError('deadline', 'The look was cancelled before its frame arrived.')
    if (timeout.aborted) throw captureError('half-open')
    throw faultOfNetworkError(error)
  } finally {
    await http.close()
  }
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_(?:GET|VERIFY)|ERR_TLS/

/** What an error of a socket, of TLS or of the HTTP parser means. */
export function faultOfNetworkError(error: unknown): CaptureError {
  if (error instanceof CaptureError) return error
  // A time-out of ours has a number there.
  const { code: given } = error as { code?: unknown }
  const code = typeof given === 'string' ? given : ''
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT')
    return captureError('half-open', undefined, error)
  if (code === 'UND_ERR_HEADERS_OVERFLOW' || code.startsWith('HPE_'))
    return captureError('corrupt-video', undefined, error)
  if (CERTIFICATE.test(code)) return captureError('refused-address', certificateSentence(code), error)
  return captureError('unreachable', undefined, error)
}

function certificateSentence(code: string): string {
  const what =
    code === 'ERR_TLS_CERT_ALTNAME_INVALID'
      ? 'is for another host name'
      : code === 'CERT_HAS_EXPIRED'
        ? 'has expired'
        : 'is signed by nobody this site trusts'
  return `The certificate of the camera ${what}. Renew it, name its authority in network.caFile, or set certificate: unchecked on this camera.`
}

/**
 * Xunjie's API for programs: `openapi-fetch` with the generated types. Needs `fetch`; runs in browsers and in Node.
 *
 *     const api = createXunjieClient({ csrf: () => session.csrf })
 *     const { data, error } = await api.POST('/v1/review/next', { body: { count: 3 } })
 */
import createClient, { type Client, type Middleware } from 'openapi-fetch'
import type { operations, paths } from './paths.ts'

export interface ClientOptions {
  /** Where the API is; the page's own server by default. */
  readonly baseUrl?: string
  /** The token of the session, sent with every request that changes something. */
  readonly csrf?: () => string | undefined
  readonly fetch?: (request: Request) => Promise<Response>
  readonly headers?: Readonly<Record<string, string>>
}

export type XunjieClient = Client<paths>

type Responses<Id extends keyof operations> = operations[Id]['responses']

/** What an operation answers when all is well, such as `Answer<'getCandidate'>`. */
export type Answer<Id extends keyof operations> =
  Responses<Id> extends {
    200: { content: { 'application/json': infer Body } }
  }
    ? Body
    : never

/** One item of the reviewer's queue. */
export type QueueItem = Answer<'claimNext'>['items'][number]
export type Candidate = QueueItem['candidate']
export type Case = Answer<'listCases'>['cases'][number]

const READS = new Set(['GET', 'HEAD', 'OPTIONS'])

/** A client whose answers are `{ data }`, or `{ error }` with the RFC 9457 problem document. */
export function createXunjieClient(options: ClientOptions = {}): XunjieClient {
  const { baseUrl = '', csrf, fetch, headers } = options
  const client = createClient<paths>({
    baseUrl,
    ...(fetch === undefined ? {} : { fetch }),
    ...(headers === undefined ? {} : { headers }),
  })
  const forgery: Middleware = {
    onRequest: ({ request }) => {
      const token = csrf?.()
      if (token !== undefined && !READS.has(request.method)) request.headers.set('x-csrf-token', token)
      return request
    },
  }
  client.use(forgery)
  return client
}

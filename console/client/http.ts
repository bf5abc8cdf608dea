/** Requests to the API of this server; what it refuses is thrown as a sentence that says what to do. */
import type { Static } from 'typebox'
import type { Problem as ProblemSchema } from '../../api/schemas/common.ts'

type Problem = Static<typeof ProblemSchema>

export interface Http {
  /** @throws ProblemError */
  get<T>(path: string, signal?: AbortSignal): Promise<T>
  /** @throws ProblemError */
  send<T>(method: 'POST' | 'PUT' | 'PATCH' | 'DELETE', path: string, request?: Sent): Promise<T>
  /** A picture as bytes. @throws ProblemError */
  picture(path: string, signal?: AbortSignal): Promise<Blob>
}

interface Sent {
  readonly body?: object
  /** Becomes If-Match. */
  readonly version?: number
  readonly signal?: AbortSignal
}

/** What the server refused, or `offline` when it gave no answer at all. */
export class ProblemError extends Error {
  readonly status: number
  readonly code: string
  readonly problem: Partial<Problem> & Readonly<Record<string, unknown>>
  constructor(problem: Partial<Problem> & Readonly<Record<string, unknown>>) {
    super(problem.detail ?? problem.title ?? '')
    this.status = problem.status ?? 0
    this.code = problem.code ?? 'offline'
    this.problem = problem
  }
}

interface HttpOptions {
  /** Token of the session, sent with every change. */
  readonly csrf: () => string | undefined
  /** The session is over. */
  readonly signedOut: () => void
  readonly fetch?: typeof fetch
}

export function createHttp({ csrf, signedOut, fetch: send = (...args) => fetch(...args) }: HttpOptions): Http {
  const request = async (path: string, init: RequestInit): Promise<Response> => {
    const reply = await send(path, { credentials: 'same-origin', ...init }).catch((error: unknown) => {
      if (init.signal?.aborted === true) throw error
      throw new ProblemError({ code: 'offline' })
    })
    if (reply.ok) return reply
    const problem = await problemOf(reply)
    if (reply.status === 401 && problem.code === 'not-signed-in') signedOut()
    throw new ProblemError(problem)
  }
  const withSignal = (signal: AbortSignal | undefined): RequestInit => (signal === undefined ? {} : { signal })
  return {
    get: async (path, signal) => (await request(path, withSignal(signal))).json(),
    picture: async (path, signal) => (await request(path, withSignal(signal))).blob(),
    send: async <T>(method: string, path: string, { body, version, signal }: Sent = {}) => {
      const reply = await request(path, {
        method,
        ...withSignal(signal),
        headers: {
          'x-csrf-token': csrf() ?? '',
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
          ...(version === undefined ? {} : { 'if-match': `"${version}"` }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await reply.text()
      return (text === '' ? undefined : JSON.parse(text)) as T
    },
  }
}

async function problemOf(reply: Response): Promise<Partial<Problem>> {
  try {
    return { status: reply.status, ...((await reply.json()) as Partial<Problem>) }
  } catch {
    return { status: reply.status, code: 'unreadable' }
  }
}

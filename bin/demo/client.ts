/** The demo's way into the API: signs in once, signs in again when the session went, retries while the API restarts. */
import { setTimeout as delay } from 'node:timers/promises'

export interface ApiClient {
  get(path: string): Promise<unknown>
  /** `version` becomes If-Match. Resolves with the status, which the caller judges. */
  post(path: string, version: number, body?: object): Promise<number>
}

interface Session {
  readonly cookie: string
  readonly csrf: string
}

const TRIES = 60
const BETWEEN_TRIES_MS = 500

export function createApiClient(apiUrl: string, name: string, password: string, signal: AbortSignal): ApiClient {
  let session: Session | undefined

  const signIn = async (): Promise<Session> => {
    const reply = await fetch(`${apiUrl}/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name, password }),
      signal,
    })
    if (!reply.ok)
      throw new Error(
        `the API refused to sign the demo in (${reply.status}); delete the demo's data folder and start again`,
      )
    const { csrf } = (await reply.json()) as { csrf: string }
    return {
      cookie: reply.headers
        .getSetCookie()
        .map((line) => line.split(';')[0])
        .join('; '),
      csrf,
    }
  }

  const send = async (path: string, init: RequestInit): Promise<Response> => {
    for (let tries = 1; ; tries += 1) {
      try {
        session ??= await signIn()
        const headers = {
          ...(init.headers as Record<string, string>),
          cookie: session.cookie,
          'x-csrf-token': session.csrf,
        }
        const reply = await fetch(apiUrl + path, { ...init, headers, signal })
        if (reply.status === 401) session = undefined
        else if (reply.status < 500 && reply.status !== 429) return reply
      } catch (error) {
        if (signal.aborted || tries >= TRIES) throw error
      }
      if (tries >= TRIES)
        throw new Error(`the API did not answer ${path} within ${(TRIES * BETWEEN_TRIES_MS) / 1000} s`)
      await delay(BETWEEN_TRIES_MS, undefined, { signal })
    }
  }

  return {
    async get(path) {
      const reply = await send(path, { method: 'GET' })
      if (!reply.ok) throw new Error(`${path} was answered with ${reply.status}`)
      return await reply.json()
    },
    async post(path, version, body) {
      const headers = { 'content-type': 'application/json', 'if-match': `"${version}"` }
      const reply = await send(path, { method: 'POST', headers, body: JSON.stringify(body ?? {}) })
      await reply.body?.cancel()
      return reply.status
    },
  }
}

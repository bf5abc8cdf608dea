/** Who is signed in here, and the way to the server. */
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createContext, useCallback, useContext, useMemo } from 'react'
import type { Http } from './http.ts'
import { ProblemError } from './http.ts'
import type { Session } from './types.ts'

export interface Keeper {
  readonly http: Http
  /** Token for changes, kept outside React since requests read it. */
  readonly remember: (csrf: string | undefined) => void
}

export const KeeperContext = createContext<Keeper | undefined>(undefined)
export const SESSION_KEY = ['session'] as const

export function useKeeper(): Keeper {
  const keeper = useContext(KeeperContext)
  if (keeper === undefined) throw new Error('no keeper around this component')
  return keeper
}

export function useHttp(): Http {
  return useKeeper().http
}

/** `null` when nobody is signed in. */
export function useSessionQuery() {
  const { http, remember } = useKeeper()
  return useQuery({
    queryKey: SESSION_KEY,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<Session | null> => {
      try {
        const session = await http.get<Session>('/v1/session', signal)
        remember(session.csrf)
        return session
      } catch (error) {
        if (error instanceof ProblemError && error.status === 401) return null
        throw error
      }
    },
  })
}

/** The session of a signed-in page. */
export function useSession(): Session {
  const { data } = useSessionQuery()
  if (data === undefined || data === null) throw new Error('nobody is signed in')
  return data
}

/** Whether the role of this user includes a permission: what to offer. */
export function useMay(grant: string): boolean {
  return useSession().user.grants.includes(grant)
}

export function useSignIn() {
  const { http } = useKeeper()
  const queries = useQueryClient()
  const signIn = useCallback(
    async (name: string, password: string) => {
      await http.send('POST', '/v1/sessions', { body: { name, password } })
      await queries.refetchQueries({ queryKey: SESSION_KEY })
    },
    [http, queries],
  )
  const signOut = useCallback(async () => {
    await http.send('DELETE', '/v1/sessions').catch(() => undefined)
    queries.clear()
    queries.setQueryData(SESSION_KEY, null)
  }, [http, queries])
  return useMemo(() => ({ signIn, signOut }), [signIn, signOut])
}

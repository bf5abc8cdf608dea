/** News from the server: lists are read anew when something in them changed, and whoever listens is told. */
import { type QueryClient, useQueryClient } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'

const KINDS = ['candidate.opened', 'candidate.changed', 'candidate.closed', 'case.changed', 'alarm.raised'] as const
type NewsKind = (typeof KINDS)[number] | 'stream.reset'

export interface News {
  readonly kind: NewsKind
  readonly id: string
  readonly severity?: number
  readonly category?: string
}

interface Live {
  readonly subscribe: (listener: (news: News) => void) => () => void
}

const LiveContext = createContext<Live>({ subscribe: () => () => undefined })

const TOUCHED: Readonly<Record<NewsKind, readonly string[]>> = {
  'candidate.opened': ['/v1/candidates', '/v1/counters', '/v1/review/load'],
  'candidate.changed': ['/v1/candidates'],
  'candidate.closed': ['/v1/candidates', '/v1/counters', '/v1/review/load'],
  'case.changed': ['/v1/cases'],
  'alarm.raised': ['/v1/alarms', '/v1/candidates'],
  'stream.reset': ['/v1/candidates', '/v1/cases', '/v1/alarms', '/v1/counters', '/v1/review/load'],
}
/** Many changes at once make one reading. */
const GATHER_MS = 400

export function LiveProvider({ children }: { readonly children: ReactNode }) {
  const queries = useQueryClient()
  const [listeners] = useState(() => new Set<(news: News) => void>())
  const [live] = useState<Live>(() => ({
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }))
  useEffect(() => follow(queries, (news) => listeners.forEach((listener) => listener(news))), [queries, listeners])
  return <LiveContext value={live}>{children}</LiveContext>
}

/** Calls `listener` for each piece of news while the component is there. */
export function useNews(listener: (news: News) => void): void {
  const { subscribe } = useContext(LiveContext)
  useEffect(() => subscribe(listener), [subscribe, listener])
}

function follow(queries: QueryClient, tell: (news: News) => void): () => void {
  const stream = new EventSource('/v1/events')
  const stale = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const renew = (): void => {
    timer = undefined
    for (const address of stale) void queries.invalidateQueries({ queryKey: [address] })
    stale.clear()
  }
  for (const kind of [...KINDS, 'stream.reset'] as const)
    stream.addEventListener(kind, (event: MessageEvent<string>) => {
      for (const address of TOUCHED[kind]) stale.add(address)
      timer ??= setTimeout(renew, GATHER_MS)
      tell(newsOf(kind, event.data))
    })
  return () => {
    stream.close()
    clearTimeout(timer)
  }
}

function newsOf(kind: NewsKind, text: string): News {
  try {
    return { ...(JSON.parse(text) as Omit<News, 'kind'>), kind }
  } catch {
    return { kind, id: '' }
  }
}

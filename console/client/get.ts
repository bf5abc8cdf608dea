/** Reading from the API with a memory: the address is the key, so that an event can make a list read anew. */
import { useQuery, type UseQueryResult } from '@tanstack/react-query'
import { useHttp } from './session.tsx'

export function useGet<T>(path: string, options: { readonly enabled?: boolean } = {}): UseQueryResult<T> {
  const http = useHttp()
  return useQuery({
    queryKey: keyOf(path),
    queryFn: ({ signal }) => http.get<T>(path, signal),
    ...options,
  })
}

/** As many pages as the largest site has cameras, and no endless reading. */
const MOST_PAGES = 100

/** A list that grows with the site, whole: `rows` names its array. */
export function useAll<Rows extends string, T extends { readonly [K in Rows]: readonly unknown[] }>(
  path: string,
  rows: Rows,
): UseQueryResult<T> {
  const http = useHttp()
  return useQuery({
    queryKey: keyOf(path),
    queryFn: ({ signal }) => allPages<Rows, T>((page) => http.get(page, signal), { path, rows }),
  })
}

export async function allPages<Rows extends string, T extends { readonly [K in Rows]: readonly unknown[] }>(
  get: (path: string) => Promise<T & { readonly nextCursor?: string }>,
  { path, rows }: { readonly path: string; readonly rows: Rows },
): Promise<T> {
  const all: unknown[] = []
  let page = await get(path)
  for (let n = 1; ; n += 1) {
    all.push(...page[rows])
    if (page.nextCursor === undefined || n === MOST_PAGES) return { ...page, [rows]: all }
    page = await get(`${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(page.nextCursor)}`)
  }
}

/** `['/v1/cases', '?limit=50']`: the first part alone matches every reading of it. */
export function keyOf(path: string): readonly [string, string] {
  const [address = path, query = ''] = path.split('?')
  return [address, query]
}

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

/** `['/v1/cases', '?limit=50']`: the first part alone matches every reading of it. */
export function keyOf(path: string): readonly [string, string] {
  const [address = path, query = ''] = path.split('?')
  return [address, query]
}

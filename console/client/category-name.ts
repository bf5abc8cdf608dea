import { useCallback, useMemo } from 'react'
import { useSay } from '../language.tsx'
import { useGet } from './get.ts'
import type { CategoryList } from './types.ts'

/** The name of a category by its id, in the chosen language; the id itself until it is known. */
export function useCategoryName(): (id: string) => string {
  const say = useSay()
  const { data } = useGet<CategoryList>('/v1/categories')
  const known = useMemo(() => new Map((data?.categories ?? []).map((row) => [row.id, row])), [data])
  return useCallback(
    (id) => {
      const row = known.get(id)
      return row === undefined ? id : say([row.nameZh, row.nameEn])
    },
    [known, say],
  )
}

/** Finds one of the 63 categories by pinyin, Chinese or English. */
import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useHttp } from '../client/session.tsx'
import type { CategoryList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { REVIEW } from '../words/review.ts'
import { isFound } from './find-category.ts'

interface PickerProps {
  readonly except: string
  readonly choose: (category: string) => void
}

export function CategoryPicker({ except, choose }: PickerProps) {
  const say = useSay()
  const http = useHttp()
  const { data } = useQuery({
    queryKey: ['categories'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: ({ signal }) => http.get<CategoryList>('/v1/categories', signal),
  })
  const rows = (data?.categories ?? []).filter(({ id }) => id !== except)
  return (
    <Select
      className="picker"
      autoFocus
      defaultOpen
      aria-label={say(REVIEW.categoryTitle)}
      placeholder={say(REVIEW.categoryPlaceholder)}
      loading={data === undefined}
      showSearch={{ filterOption: (typed, option) => option !== undefined && option.found(typed) }}
      options={rows.map((row) => ({
        value: row.id,
        label: `${say([row.nameZh, row.nameEn])} · ${say([row.nameEn, row.nameZh])}`,
        found: (typed: string) => isFound(row, typed),
      }))}
      onSelect={(id: string) => choose(id)}
    />
  )
}

/** A category with its setting, as the table and the drawer of one show it. */
import { Tag } from 'antd'
import type { CategoryList, CategorySetting } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { SEVERITY_WORDS, wordFor } from '../words/vocabulary.ts'

export interface CategoryRow {
  readonly category: CategoryList['categories'][number]
  readonly setting: CategorySetting
}

export function SeverityTag({ row: { category } }: { readonly row: CategoryRow }) {
  const say = useSay()
  return (
    <Tag variant="solid" className={`severity s${category.severity}`}>
      {say(wordFor(SEVERITY_WORDS, category.severity))}
    </Tag>
  )
}

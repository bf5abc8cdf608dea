import { Table, Tag } from 'antd'
import { limitWords } from '../../pipeline/casework/limit-words.ts'
import { useGet } from '../client/get.ts'
import type { Category, CategoryList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { ADMIN } from '../words/administration.ts'
import { TIER_WORDS } from '../words/review.ts'
import { SEVERITY_WORDS, wordFor } from '../words/vocabulary.ts'

export function Categories() {
  const query = useGet<CategoryList>('/v1/categories')
  return <Loaded query={query}>{({ categories }) => <Rows rows={categories} />}</Loaded>
}

function Rows({ rows }: { readonly rows: readonly Category[] }) {
  const say = useSay()
  return (
    <Table
      rowKey="id"
      size="small"
      dataSource={[...rows]}
      pagination={false}
      columns={[
        { title: say(ADMIN.number), dataIndex: 'no', width: 70 },
        { title: say(ADMIN.category), render: (_, { nameZh, nameEn }: Category) => say([nameZh, nameEn]) },
        {
          title: say(ADMIN.severity),
          render: (_, { severity }: Category) => (
            <Tag variant="solid" className={`severity s${severity}`}>
              {say(wordFor(SEVERITY_WORDS, severity))}
            </Tag>
          ),
        },
        {
          title: say(ADMIN.limit),
          render: (_, { conditions: [first] }: Category) => (first === undefined ? '–' : say(limitWords(first.limit))),
        },
        {
          title: say(ADMIN.code),
          render: (_, { code2026, nearest2026, code2013 }: Category) =>
            [code2026 ?? nearest2026, code2013].filter((code) => code !== undefined).join(' / '),
        },
        { title: say(ADMIN.tier), render: (_, { tier }: Category) => say(wordFor(TIER_WORDS, tier)) },
      ]}
    />
  )
}

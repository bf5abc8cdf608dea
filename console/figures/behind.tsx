/** The candidates that a figure counts, one by one. */
import { Button, Drawer, Table, Tag } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { useCategoryName } from '../client/category-name.ts'
import { useGet } from '../client/get.ts'
import type { KpiCandidateList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { cameraName } from '../review/facts.tsx'
import { clockText, localInstant } from '../time.ts'
import { FIGURES, KPI_WORDS } from '../words/figures.ts'
import { QUEUE } from '../words/queue.ts'
import { CASE_WORDS, STATUS_WORDS, wordFor } from '../words/vocabulary.ts'
import { useGroupName } from './kpi-table.tsx'
import type { KpiView } from './kpi-view.ts'

export function Behind({ view }: { readonly view: KpiView }) {
  const say = useSay()
  const nameOf = useGroupName(view)
  const { open, query } = view
  if (open === undefined) return null
  const { figure, key } = open
  const asked = new URLSearchParams(query)
  asked.set('figure', figure)
  if (key !== undefined) asked.set('key', key.trim())
  const title = `${say(KPI_WORDS[figure])} · ${key === undefined ? say(FIGURES.sum) : nameOf(key.trim())}`
  return (
    <Drawer open size={720} title={title} onClose={() => view.set({ figure: '', key: '' })}>
      <List key={asked.toString()} address={`/v1/kpis/candidates?${asked.toString()}`} />
    </Drawer>
  )
}

type Counted = KpiCandidateList['candidates'][number]

/** Read further only when asked: a figure may count a hundred thousand. */
function List({ address }: { readonly address: string }) {
  const say = useSay()
  const [limit, setLimit] = useState(50)
  const query = useGet<KpiCandidateList>(`${address}&limit=${limit}`)
  return (
    <Loaded query={query}>
      {({ candidates, nextCursor }) => (
        <>
          <Rows rows={candidates} />
          {nextCursor !== undefined && limit < 200 && (
            <Button onClick={() => setLimit(200)}>{say(FIGURES.more)}</Button>
          )}
          {nextCursor !== undefined && limit === 200 && <p className="hint">{say(QUEUE.more, { n: 200 })}</p>}
        </>
      )}
    </Loaded>
  )
}

function Rows({ rows }: { readonly rows: readonly Counted[] }) {
  const say = useSay()
  const nameOf = useCategoryName()
  return (
    <Table<Counted>
      rowKey="id"
      size="small"
      dataSource={[...rows]}
      pagination={false}
      columns={[
        {
          title: say(QUEUE.category),
          render: (_, { id, category, caseState }) => (
            <Link to={caseState === undefined ? `/review/${id}` : `/cases/${id}`}>{nameOf(category)}</Link>
          ),
        },
        { title: say(QUEUE.camera), render: (_, row) => cameraName(row, say) },
        {
          title: say(QUEUE.status),
          render: (_, { status, caseState }) => (
            <Tag>{say(caseState === undefined ? wordFor(STATUS_WORDS, status) : wordFor(CASE_WORDS, caseState))}</Tag>
          ),
        },
        { title: say(FIGURES.day), render: (_, { createdAt }) => clockText(localInstant(createdAt)) },
      ]}
    />
  )
}

import { Table, Tag } from 'antd'
import { Link } from 'react-router'
import type { Candidate } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { cameraName, categoryName, spanText } from '../review/facts.tsx'
import { clockText, offsetText, spanOf } from '../time.ts'
import { QUEUE } from '../words/queue.ts'
import { SEVERITY_WORDS, wordFor } from '../words/vocabulary.ts'

export function QueueTable({ rows }: { readonly rows: readonly Candidate[] }) {
  const say = useSay()
  const now = Date.now()
  return (
    <Table
      rowKey="id"
      size="small"
      dataSource={[...rows]}
      pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: say(QUEUE.severity),
          width: 110,
          render: (_, { severity }: Candidate) => (
            <Tag variant="solid" className={`severity s${severity}`}>
              {say(wordFor(SEVERITY_WORDS, severity))}
            </Tag>
          ),
        },
        {
          title: say(QUEUE.category),
          render: (_, row: Candidate) => <Link to={`/review/${row.id}`}>{categoryName(row, say)}</Link>,
        },
        { title: say(QUEUE.camera), render: (_, row: Candidate) => cameraName(row, say) },
        {
          title: say(QUEUE.waitingFor),
          width: 130,
          render: (_, { createdAt }: Candidate) => spanText(spanOf((now - Date.parse(createdAt)) / 1000), say),
        },
        {
          title: say(QUEUE.lastSeen),
          width: 230,
          render: (_, { lastSeenAt }: Candidate) => (
            <time dateTime={lastSeenAt}>
              {clockText(lastSeenAt)} <small>{offsetText(lastSeenAt)}</small>
            </time>
          ),
        },
        {
          title: say(QUEUE.looks),
          width: 90,
          render: (_, { why }: Candidate) => votesText(why),
        },
      ]}
    />
  )
}

function votesText(why: Candidate['why']): string {
  const [present, absent] = [why['present'], why['absent']]
  return typeof present === 'number' && typeof absent === 'number' ? `${present}/${present + absent}` : ''
}

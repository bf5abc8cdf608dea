import { Table } from 'antd'
import { useGet } from '../client/get.ts'
import type { AuditList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { clockText, localInstant } from '../time.ts'
import { ADMIN } from '../words/administration.ts'

type Entry = AuditList['entries'][number]

export function Audit() {
  const say = useSay()
  const query = useGet<AuditList>('/v1/audit?limit=200')
  return (
    <Loaded query={query}>
      {({ entries }) =>
        entries.length === 0 ? (
          <Nothing title={ADMIN.noAudit} hint={ADMIN.noAuditHint} />
        ) : (
          <Table
            rowKey="id"
            size="small"
            dataSource={entries}
            pagination={{ pageSize: 25, hideOnSinglePage: true, showSizeChanger: false }}
            columns={[
              { title: say(ADMIN.when), render: (_, { at }: Entry) => clockText(localInstant(at)) },
              { title: say(ADMIN.who), dataIndex: 'actor' },
              { title: say(ADMIN.action), dataIndex: 'action' },
              { title: say(ADMIN.subject), dataIndex: 'subject' },
              { title: say(ADMIN.detail), render: (_, { detail }: Entry) => JSON.stringify(detail) },
            ]}
          />
        )
      }
    </Loaded>
  )
}

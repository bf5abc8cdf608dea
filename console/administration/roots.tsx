/** What each day of the audit comes to: kept elsewhere, nobody can rewrite that day unseen. */
import { Table } from 'antd'
import { useAll } from '../client/get.ts'
import type { RootList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { ADMIN } from '../words/administration.ts'

type Root = RootList['roots'][number]

export function Roots() {
  const say = useSay()
  const query = useAll<'roots', RootList>('/v1/audit/roots?limit=400', 'roots')
  return (
    <Loaded query={query}>
      {({ roots }) =>
        roots.length === 0 ? (
          <Nothing title={ADMIN.noAudit} hint={ADMIN.noAuditHint} />
        ) : (
          <>
            <p className="hint">{say(ADMIN.rootsHint)}</p>
            <Table<Root>
              rowKey="day"
              size="small"
              dataSource={roots.toReversed()}
              pagination={{ pageSize: 31, hideOnSinglePage: true, showSizeChanger: false }}
              columns={[
                { title: say(ADMIN.day), dataIndex: 'day', width: 130 },
                { title: say(ADMIN.entries), dataIndex: 'entries', align: 'right', width: 100 },
                { title: say(ADMIN.root), render: (_, { root }) => <code>{root}</code> },
              ]}
            />
          </>
        )
      }
    </Loaded>
  )
}

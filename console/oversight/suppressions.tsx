import { Button, Table } from 'antd'
import { Link } from 'react-router'
import { useAct } from '../client/act.ts'
import { useCategoryName } from '../client/category-name.ts'
import { useAll } from '../client/get.ts'
import { useMay } from '../client/session.tsx'
import type { SuppressionList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { cameraName } from '../review/facts.tsx'
import { Nothing } from '../states.tsx'
import { clockText, offsetText } from '../time.ts'
import { OVERSIGHT } from '../words/oversight.ts'
import { REASON_WORDS, wordFor } from '../words/vocabulary.ts'

type Suppression = SuppressionList['suppressions'][number]

export function Suppressions() {
  const say = useSay()
  const query = useAll<'suppressions', SuppressionList>('/v1/suppressions?limit=200', 'suppressions')
  return (
    <Loaded query={query}>
      {({ suppressions }) =>
        suppressions.length === 0 ? (
          <Nothing title={OVERSIGHT.noSuppressions} hint={OVERSIGHT.noSuppressionsHint} />
        ) : (
          <>
            <p className="hint">{say(OVERSIGHT.suppressionsHint)}</p>
            <Rows rows={suppressions} />
          </>
        )
      }
    </Loaded>
  )
}

function Rows({ rows }: { readonly rows: readonly Suppression[] }) {
  const say = useSay()
  const nameOf = useCategoryName()
  return (
    <Table
      rowKey="id"
      size="small"
      dataSource={[...rows]}
      pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: say(OVERSIGHT.category),
          render: (_, { category, candidateId }: Suppression) =>
            candidateId === undefined ? (
              nameOf(category)
            ) : (
              <Link to={`/review/${candidateId}`}>{nameOf(category)}</Link>
            ),
        },
        { title: say(OVERSIGHT.camera), render: (_, row: Suppression) => cameraName(row, say) },
        { title: say(OVERSIGHT.reason), render: (_, { reason }: Suppression) => say(wordFor(REASON_WORDS, reason)) },
        {
          title: say(OVERSIGHT.by),
          render: (_, { createdByName }: Suppression) => createdByName ?? say(OVERSIGHT.caseSystem),
        },
        {
          title: say(OVERSIGHT.until),
          render: (_, { expiresAt }: Suppression) => (
            <time dateTime={expiresAt}>
              {clockText(expiresAt)} <small>{offsetText(expiresAt)}</small>
            </time>
          ),
        },
        { title: say(OVERSIGHT.kept), dataIndex: 'looks' },
        { title: '', render: (_, { id }: Suppression) => <End id={id} /> },
      ]}
    />
  )
}

function End({ id }: { readonly id: string }) {
  const say = useSay()
  const end = useAct({ touches: ['/v1/suppressions'], done: OVERSIGHT.ended })
  if (!useMay('review')) return null
  return (
    <Button
      size="small"
      loading={end.isPending}
      onClick={() => end.mutate({ method: 'DELETE', path: `/v1/suppressions/${id}` })}
    >
      {say(OVERSIGHT.end)}
    </Button>
  )
}

import { Button, Segmented, Table } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { useAct } from '../client/act.ts'
import { useCategoryName } from '../client/category-name.ts'
import { useAll } from '../client/get.ts'
import { useMay } from '../client/session.tsx'
import type { SuppressionList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { cameraName } from '../review/facts.tsx'
import { Nothing } from '../states.tsx'
import { clockText, localInstant, offsetText } from '../time.ts'
import { OVERSIGHT, SUPPRESSION_STATES } from '../words/oversight.ts'
import { REASON_WORDS, wordFor } from '../words/vocabulary.ts'

type Suppression = SuppressionList['suppressions'][number]

const STATES = ['in-force', 'ended'] as const

export function Suppressions() {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const state = STATES.find((one) => one === search.get('state')) ?? 'in-force'
  const query = useAll<'suppressions', SuppressionList>(`/v1/suppressions?state=${state}&limit=200`, 'suppressions')
  return (
    <>
      <p className="hint">{say(OVERSIGHT.suppressionsHint)}</p>
      <div className="filters">
        <Segmented
          aria-label={say(OVERSIGHT.status)}
          value={state}
          onChange={(value) => setSearch({ tab: 'suppressions', ...(value === 'in-force' ? {} : { state: value }) })}
          options={STATES.map((value) => ({ value, label: say(SUPPRESSION_STATES[value]) }))}
        />
      </div>
      <Loaded query={query}>
        {({ suppressions }) =>
          suppressions.length > 0 ? (
            <Rows rows={suppressions} ended={state === 'ended'} />
          ) : state === 'ended' ? (
            <Nothing title={OVERSIGHT.noneEnded} hint={OVERSIGHT.noneEndedHint} />
          ) : (
            <Nothing title={OVERSIGHT.noSuppressions} hint={OVERSIGHT.noSuppressionsHint} />
          )
        }
      </Loaded>
    </>
  )
}

interface RowsProps {
  readonly rows: readonly Suppression[]
  readonly ended: boolean
}

function Rows({ rows, ended }: RowsProps) {
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
          title: say(OVERSIGHT.since),
          render: (_, { createdAt }: Suppression) => clockText(localInstant(createdAt)),
        },
        ended
          ? { title: say(OVERSIGHT.endedAt), render: (_, row: Suppression) => <Ended row={row} /> }
          : { title: say(OVERSIGHT.until), render: (_, { expiresAt }: Suppression) => <Until at={expiresAt} /> },
        { title: say(OVERSIGHT.kept), dataIndex: 'looks', align: 'right' },
        ...(ended ? [] : [{ title: '', render: (_: unknown, { id }: Suppression) => <End id={id} /> }]),
      ]}
    />
  )
}

function Until({ at }: { readonly at: string }) {
  return (
    <time dateTime={at}>
      {clockText(at)} <small>{offsetText(at)}</small>
    </time>
  )
}

/** When it ended, and by what: a person, a confirmation at its place, or its time. */
function Ended({ row: { endedAt, expiresAt, endedBy, endedByName, endedFor } }: { readonly row: Suppression }) {
  const say = useSay()
  const at = clockText(localInstant(endedAt ?? expiresAt))
  if (endedFor !== undefined)
    return (
      <>
        {at} · <Link to={`/review/${endedFor}`}>{say(OVERSIGHT.thereAfterAll)}</Link>
      </>
    )
  return (
    <>
      {at} ·{' '}
      {endedBy !== undefined
        ? say(OVERSIGHT.endedBy, { name: endedByName ?? endedBy })
        : say(Date.parse(endedAt ?? expiresAt) < Date.parse(expiresAt) ? OVERSIGHT.takenBack : OVERSIGHT.ranOut)}
    </>
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

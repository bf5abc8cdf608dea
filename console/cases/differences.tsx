import { Button, Table, Tag } from 'antd'
import { Link } from 'react-router'
import { useAct } from '../client/act.ts'
import { useGet } from '../client/get.ts'
import { useMay } from '../client/session.tsx'
import type { ReconciliationList } from '../client/types.ts'
import { type Say, useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { clockText, localInstant } from '../time.ts'
import { CASES } from '../words/cases.ts'

type Run = ReconciliationList['reconciliations'][number]

export function Differences() {
  const query = useGet<ReconciliationList>('/v1/reconciliations')
  return (
    <Loaded query={query}>
      {({ reconciliations }) =>
        reconciliations.length === 0 ? (
          <Nothing title={CASES.noRuns} hint={CASES.noRunsHint}>
            <CompareNow />
          </Nothing>
        ) : (
          <>
            <div className="filters">
              <CompareNow />
            </div>
            <Runs runs={reconciliations} />
          </>
        )
      }
    </Loaded>
  )
}

function CompareNow() {
  const say = useSay()
  const compare = useAct({ touches: ['/v1/reconciliations'], done: CASES.comparing })
  if (!useMay('dispatch')) return null
  return (
    <Button loading={compare.isPending} onClick={() => compare.mutate({ method: 'POST', path: '/v1/reconciliations' })}>
      {say(CASES.compare)}
    </Button>
  )
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  const say = useSay()
  return (
    <Table
      rowKey="id"
      size="small"
      dataSource={[...runs]}
      pagination={false}
      expandable={{
        expandedRowRender: (run: Run) => <Listed run={run} />,
        rowExpandable: ({ listed }: Run) => listed.length > 0,
      }}
      columns={[
        { title: say(CASES.when), render: (_, { createdAt }: Run) => clockText(localInstant(createdAt)) },
        { title: say(CASES.ours), dataIndex: 'ours' },
        { title: say(CASES.theirs), dataIndex: 'theirs' },
        { title: say(CASES.result), render: (_, run: Run) => resultTag(run, say) },
      ]}
    />
  )
}

function resultTag({ outcome, differences, detail }: Run, say: Say) {
  switch (outcome) {
    case undefined:
      return <Tag>{say(CASES.running)}</Tag>
    case 'agreed':
      return <Tag color="success">{say(CASES.agreed)}</Tag>
    case 'differs':
      return <Tag color="warning">{say(CASES.differs, { n: differences })}</Tag>
    case 'failed':
      return (
        <>
          <Tag color="error">{say(CASES.failed)}</Tag> {detail}
        </>
      )
    default:
      return outcome satisfies never
  }
}

type Difference = Run['listed'][number]

function Listed({ run }: { readonly run: Run }) {
  const say = useSay()
  const numberOf = ({ candidateId, externalCaseNo }: Difference) =>
    candidateId === undefined ? (
      externalCaseNo
    ) : (
      <Link to={`/cases/${candidateId}`}>{externalCaseNo ?? candidateId}</Link>
    )
  return (
    <Table
      rowKey={(one) => `${one.kind}-${one.candidateId ?? ''}-${one.externalCaseNo ?? ''}`}
      size="small"
      dataSource={run.listed}
      pagination={{ pageSize: 20, hideOnSinglePage: true }}
      columns={[
        { title: say(CASES.kind), render: (_, { kind }: Difference) => say(CASES[kind]) },
        { title: say(CASES.number), render: (_, one: Difference) => numberOf(one) },
        { title: say(CASES.ours), dataIndex: 'ours' },
        { title: say(CASES.theirs), dataIndex: 'theirs' },
      ]}
    />
  )
}

/** Numbers of theirs that no case of ours has. */
import { Button, Select, Space, Table } from 'antd'
import { useAct } from '../client/act.ts'
import { useAll, useGet } from '../client/get.ts'
import { useMay } from '../client/session.tsx'
import type { CaseList, HeldList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { cameraName, categoryName } from '../review/facts.tsx'
import { Nothing } from '../states.tsx'
import { clockText, localInstant } from '../time.ts'
import { CASES } from '../words/cases.ts'
import { STEP_WORDS, wordFor } from '../words/vocabulary.ts'

type HeldNumber = HeldList['held'][number]

export function Held() {
  const say = useSay()
  const query = useAll<'held', HeldList>('/v1/callbacks/held?limit=500', 'held')
  return (
    <Loaded query={query}>
      {({ held }) =>
        held.length === 0 ? (
          <Nothing title={CASES.noHeld} hint={CASES.noHeldHint} />
        ) : (
          <Table
            rowKey="externalCaseNo"
            size="small"
            dataSource={held}
            pagination={false}
            columns={[
              { title: say(CASES.number), dataIndex: 'externalCaseNo' },
              {
                title: say(CASES.reports),
                render: (_, { kinds }: HeldNumber) => kinds.map((kind) => say(wordFor(STEP_WORDS, kind))).join(' · '),
              },
              { title: say(CASES.since), render: (_, { since }: HeldNumber) => clockText(localInstant(since)) },
              { title: '', render: (_, number: HeldNumber) => <Answer number={number} /> },
            ]}
          />
        )
      }
    </Loaded>
  )
}

function Answer({ number }: { readonly number: HeldNumber }) {
  const say = useSay()
  const { data } = useGet<CaseList>('/v1/cases?limit=200')
  const assign = useAct({ touches: ['/v1/callbacks/held', '/v1/cases'], done: CASES.assigned })
  const dismiss = useAct({ touches: ['/v1/callbacks/held'], done: CASES.dismissed })
  if (!useMay('dispatch')) return null
  const { receiverId, externalCaseNo } = number
  const forget = `/v1/callbacks/held/${receiverId}/${encodeURIComponent(externalCaseNo)}`
  const free = (data?.cases ?? []).filter((row) => row.externalCaseNo === undefined)
  return (
    <Space>
      <Select
        className="case-choice"
        aria-label={say(CASES.caseOfNumber)}
        placeholder={say(CASES.caseOfNumber)}
        value={null}
        options={free.map((row) => ({
          value: row.candidateId,
          label: `${categoryName(row, say)} · ${cameraName(row, say)}`,
        }))}
        onSelect={(id: string | null) =>
          assign.mutate({ method: 'POST', path: `/v1/cases/${id ?? ''}/number`, body: { externalCaseNo } })
        }
      />
      <Button onClick={() => dismiss.mutate({ method: 'DELETE', path: forget })}>{say(CASES.dismiss)}</Button>
    </Space>
  )
}

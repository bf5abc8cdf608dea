/** Fixes that no look could judge: a person answers in the page of the case. */
import { Table } from 'antd'
import { Link } from 'react-router'
import { useCategoryName } from '../client/category-name.ts'
import { useAll } from '../client/get.ts'
import type { VerificationList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { clockText, localInstant } from '../time.ts'
import { CASES, HANDOVER_WORDS } from '../words/cases.ts'
import { wordFor } from '../words/vocabulary.ts'

type Row = VerificationList['verifications'][number]

export const useUnanswered = () =>
  useAll<'verifications', VerificationList>('/v1/verifications?limit=200', 'verifications')

export function Unanswered() {
  const say = useSay()
  const nameOf = useCategoryName()
  return (
    <Loaded query={useUnanswered()}>
      {({ verifications }) =>
        verifications.length === 0 ? (
          <Nothing title={CASES.noUnanswered} hint={CASES.noUnansweredHint} />
        ) : (
          <Table<Row>
            rowKey="id"
            size="small"
            dataSource={verifications}
            pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
            columns={[
              {
                title: say(CASES.category),
                render: (_, { candidateId, category }) => <Link to={`/cases/${candidateId}`}>{nameOf(category)}</Link>,
              },
              {
                title: say(CASES.whyPerson),
                render: (_, { handover }) => (handover === undefined ? '–' : say(wordFor(HANDOVER_WORDS, handover))),
              },
              { title: say(CASES.looksTaken), render: (_, { tries }) => tries.length, align: 'right' },
              {
                title: say(CASES.disposedAt),
                render: (_, { createdAt }) => clockText(localInstant(createdAt)),
              },
              {
                title: say(CASES.since),
                render: (_, { decidedAt }) => (decidedAt === undefined ? '–' : clockText(localInstant(decidedAt))),
              },
            ]}
          />
        )
      }
    </Loaded>
  )
}

import { Table, Tag } from 'antd'
import { Link } from 'react-router'
import { useCategoryName } from '../client/category-name.ts'
import { useAll } from '../client/get.ts'
import type { SecondOpinionList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { cameraName } from '../review/facts.tsx'
import { Nothing } from '../states.tsx'
import { clockText, localInstant } from '../time.ts'
import { OVERSIGHT } from '../words/oversight.ts'
import { STATUS_WORDS, wordFor } from '../words/vocabulary.ts'

type Opinion = SecondOpinionList['secondOpinions'][number]

export function SecondOpinions() {
  const say = useSay()
  const nameOf = useCategoryName()
  const query = useAll<'secondOpinions', SecondOpinionList>('/v1/second-opinions', 'secondOpinions')
  return (
    <Loaded query={query}>
      {({ secondOpinions }) =>
        secondOpinions.length === 0 ? (
          <Nothing title={OVERSIGHT.noOpinions} hint={OVERSIGHT.noOpinionsHint} />
        ) : (
          <>
            <p className="hint">{say(OVERSIGHT.opinionsHint)}</p>
            <Table
              rowKey="candidateId"
              size="small"
              dataSource={secondOpinions}
              pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
              columns={[
                {
                  title: say(OVERSIGHT.category),
                  render: (_, { candidateId, category }: Opinion) => (
                    <Link to={`/review/${candidateId}`}>{nameOf(category)}</Link>
                  ),
                },
                { title: say(OVERSIGHT.camera), render: (_, row: Opinion) => cameraName(row, say) },
                {
                  title: say(OVERSIGHT.status),
                  render: (_, { status }: Opinion) => (
                    <Tag color={status === 'open' ? 'warning' : 'default'}>{say(wordFor(STATUS_WORDS, status))}</Tag>
                  ),
                },
                { title: say(OVERSIGHT.notBy), render: (_, { notBy }: Opinion) => notBy.name ?? notBy.id },
                {
                  title: say(OVERSIGHT.decidedBy),
                  render: (_, { decidedBy }: Opinion) => decidedBy?.name ?? decidedBy?.id ?? '–',
                },
                {
                  title: say(OVERSIGHT.since),
                  render: (_, { createdAt }: Opinion) => clockText(localInstant(createdAt)),
                },
              ]}
            />
          </>
        )
      }
    </Loaded>
  )
}

/** How well reviewers agree: with answers that are known, and with each other. */
import { Button, Segmented, Table, Tag } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { useAct } from '../client/act.ts'
import { useCategoryName } from '../client/category-name.ts'
import { useAll } from '../client/get.ts'
import type { HoneypotList, ReviewFigures } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { clockText, localInstant } from '../time.ts'
import { FIGURES } from '../words/figures.ts'
import { OVERSIGHT } from '../words/oversight.ts'
import { STATUS_WORDS } from '../words/vocabulary.ts'

const RANGES = [
  { value: '7', words: FIGURES.week },
  { value: '30', words: FIGURES.month },
] as const

export function Checks() {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const days = search.get('days') === '7' ? '7' : '30'
  const query = useAll<'reviewers', ReviewFigures>(`/v1/review/figures?days=${days}`, 'reviewers')
  return (
    <>
      <div className="filters">
        <Segmented
          aria-label={say(FIGURES.range)}
          value={days}
          onChange={(value) => setSearch({ tab: 'checks', ...(value === '30' ? {} : { days: value }) })}
          options={RANGES.map(({ value, words }) => ({ value, label: say(words) }))}
        />
      </div>
      <Loaded query={query}>{(figures) => <Reviewers figures={figures} />}</Loaded>
      <h2>{say(OVERSIGHT.knownAnswers)}</h2>
      <Known />
    </>
  )
}

function shareText(right: number, all: number): string {
  return all === 0 ? '–' : `${Math.round((right / all) * 100)} % (${right}/${all})`
}

type Reviewer = ReviewFigures['reviewers'][number]

function Reviewers({ figures: { agreement, reviewers } }: { readonly figures: ReviewFigures }) {
  const say = useSay()
  if (reviewers.length === 0) return <Nothing title={OVERSIGHT.noChecks} hint={OVERSIGHT.noChecksHint} />
  return (
    <>
      <p>{say(OVERSIGHT.agreement, { share: shareText(agreement.agreed, agreement.pairs) })}</p>
      <Table<Reviewer>
        rowKey="reviewerId"
        size="small"
        dataSource={reviewers}
        pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: say(OVERSIGHT.reviewer), render: (_, { name, reviewerId }) => name ?? reviewerId },
          {
            title: say(OVERSIGHT.knownRight),
            render: (_, { honeypots }) => shareText(honeypots['right'] ?? 0, honeypots['answered'] ?? 0),
          },
          {
            title: say(OVERSIGHT.agreedWithFirst),
            render: (_, { seconds }) => shareText(seconds['agreed'] ?? 0, seconds['answered'] ?? 0),
          },
        ]}
      />
    </>
  )
}

type Honeypot = HoneypotList['honeypots'][number]

function Known() {
  const say = useSay()
  const nameOf = useCategoryName()
  const query = useAll<'honeypots', HoneypotList>('/v1/honeypots?limit=200', 'honeypots')
  const remove = useAct({ touches: ['/v1/honeypots'], done: OVERSIGHT.knownRemoved })
  return (
    <Loaded query={query}>
      {({ honeypots }) =>
        honeypots.length === 0 ? (
          <Nothing title={OVERSIGHT.noKnown} hint={OVERSIGHT.noKnownHint} />
        ) : (
          <Table<Honeypot>
            rowKey="id"
            size="small"
            dataSource={honeypots}
            pagination={{ pageSize: 20, hideOnSinglePage: true, showSizeChanger: false }}
            columns={[
              {
                title: say(OVERSIGHT.category),
                render: (_, { candidateId, category }) => <Link to={`/review/${candidateId}`}>{nameOf(category)}</Link>,
              },
              {
                title: say(OVERSIGHT.expected),
                render: (_, { expected }) => (
                  <Tag>{say(STATUS_WORDS[expected === 'confirm' ? 'confirmed' : 'rejected']!)}</Tag>
                ),
              },
              { title: say(OVERSIGHT.knownRight), render: (_, { right, shown }) => shareText(right, shown) },
              { title: say(OVERSIGHT.since), render: (_, { addedAt }) => clockText(localInstant(addedAt)) },
              {
                title: '',
                render: (_, { id }) => (
                  <Button
                    size="small"
                    loading={remove.isPending}
                    onClick={() => remove.mutate({ method: 'DELETE', path: `/v1/honeypots/${id}` })}
                  >
                    {say(OVERSIGHT.removeKnown)}
                  </Button>
                ),
              },
            ]}
          />
        )
      }
    </Loaded>
  )
}

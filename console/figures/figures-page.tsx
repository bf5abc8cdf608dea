import { Card, Statistic, Table } from 'antd'
import { Link } from 'react-router'
import { useGet } from '../client/get.ts'
import type { CategoryList, Figures } from '../client/types.ts'
import { type Say, useSay, type Words } from '../language.tsx'
import { Loaded, Page } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { FIGURES } from '../words/figures.ts'
import { TIER_WORDS } from '../words/review.ts'
import { wordFor } from '../words/vocabulary.ts'
import { wilson } from './wilson.ts'

export function FiguresPage() {
  const query = useGet<Figures>('/v1/figures')
  return (
    <Page title={FIGURES.title}>
      <Totals />
      <Loaded query={query}>{({ byCategory }) => <ByCategory rows={byCategory} />}</Loaded>
    </Page>
  )
}

interface Counters {
  readonly looks: number
  readonly candidates: number
  readonly openCandidates: number
  readonly confirmed: number
  readonly rejected: number
  readonly delivered: number
  readonly overdueCases: number
  readonly recurrences: number
  readonly verified: { readonly clear: number; readonly notClear: number; readonly cannotTell: number }
}

function Totals() {
  const say = useSay()
  const query = useGet<Counters>('/v1/counters')
  return (
    <Loaded query={query}>
      {(counters) => (
        <>
          <p className="hint">{say(FIGURES.sinceBeginning)}</p>
          <div className="totals">
            {totalsOf(counters).map(({ words, value, to }) => (
              <Card key={words[1]} size="small">
                <Statistic title={to === undefined ? say(words) : <Link to={to}>{say(words)}</Link>} value={value} />
              </Card>
            ))}
          </div>
        </>
      )}
    </Loaded>
  )
}

interface Total {
  readonly words: Words
  readonly value: number
  /** The list behind the figure. */
  readonly to?: string
}

function totalsOf({ verified, ...counters }: Counters): readonly Total[] {
  return [
    { words: FIGURES.looks, value: counters.looks, to: '/cameras' },
    { words: FIGURES.candidates, value: counters.candidates },
    { words: FIGURES.open, value: counters.openCandidates, to: '/queue' },
    { words: FIGURES.confirmed, value: counters.confirmed, to: '/queue?status=confirmed' },
    { words: FIGURES.rejected, value: counters.rejected, to: '/queue?status=rejected' },
    { words: FIGURES.delivered, value: counters.delivered, to: '/cases' },
    { words: FIGURES.overdue, value: counters.overdueCases, to: '/cases?show=overdue' },
    { words: FIGURES.clear, value: verified.clear, to: '/cases' },
    { words: FIGURES.notClear, value: verified.notClear, to: '/cases?show=not-clear' },
    { words: FIGURES.cannotTell, value: verified.cannotTell, to: '/cases?show=cannot-tell' },
    { words: FIGURES.recurrences, value: counters.recurrences },
  ]
}

type Row = Figures['byCategory'][number]

function ByCategory({ rows }: { readonly rows: readonly Row[] }) {
  const say = useSay()
  const { data } = useGet<CategoryList>('/v1/categories')
  if (rows.length === 0) return <Nothing title={FIGURES.empty} hint={FIGURES.emptyHint} />
  const known = new Map((data?.categories ?? []).map((row) => [row.id, row]))
  const nameOf = (id: string): string => {
    const row = known.get(id)
    return row === undefined ? id : say([row.nameZh, row.nameEn])
  }
  const list =
    (status: string) =>
    (value: number, { category }: Row) => <Link to={`/queue?status=${status}&category=${category}`}>{value}</Link>
  return (
    <>
      <h2>{say(FIGURES.byCategory)}</h2>
      <Table
        rowKey="category"
        size="small"
        dataSource={[...rows]}
        pagination={false}
        columns={[
          { title: say(FIGURES.category), render: (_, { category }: Row) => nameOf(category) },
          { title: say(FIGURES.open), dataIndex: 'open', render: list('open') },
          { title: say(FIGURES.confirmed), dataIndex: 'confirmed', render: list('confirmed') },
          { title: say(FIGURES.rejected), dataIndex: 'rejected', render: list('rejected') },
          { title: say(FIGURES.precision), render: (_, row: Row) => precisionText(row, say) },
          {
            title: say(FIGURES.tier),
            render: (_, { category }: Row) => say(wordFor(TIER_WORDS, known.get(category)?.tier ?? 'unmeasured')),
          },
        ]}
      />
    </>
  )
}

function precisionText({ confirmed, rejected }: Row, say: Say): string {
  const interval = wilson(confirmed, confirmed + rejected)
  if (interval === undefined) return say(FIGURES.noVerdicts)
  const percent = (share: number) => Math.round(share * 100)
  return `${percent(interval.share)} % [${percent(interval.low)}–${percent(interval.high)}] n=${confirmed + rejected}`
}

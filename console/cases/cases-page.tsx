import { Badge, Segmented, Tabs } from 'antd'
import { useNavigate, useParams, useSearchParams } from 'react-router'
import { useGet } from '../client/get.ts'
import type { Case, CaseList } from '../client/types.ts'
import { useSay, type Words } from '../language.tsx'
import { Loaded, Page } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { CASES } from '../words/cases.ts'
import { CaseDrawer } from './case-drawer.tsx'
import { CaseTable } from './case-table.tsx'
import { Differences } from './differences.tsx'
import { Held } from './held.tsx'
import { Unanswered, useUnanswered } from './unanswered.tsx'

const LISTED = 200
const OVER: ReadonlySet<string> = new Set(['closed', 'forced_close', 'void'])

const FILTERS: Readonly<Record<string, { readonly words: Words; readonly keeps: (row: Case) => boolean }>> = {
  all: { words: CASES.all, keeps: () => true },
  open: { words: CASES.open, keeps: ({ state }) => !OVER.has(state) },
  overdue: { words: CASES.overdue, keeps: ({ overdue }) => overdue },
  dead: { words: CASES.dead, keeps: ({ delivery }) => delivery?.state === 'dead' },
  'not-clear': { words: CASES.notClear, keeps: ({ verification }) => verification?.verdict === 'not-clear' },
  'cannot-tell': { words: CASES.cannotTell, keeps: ({ verification }) => verification?.verdict === 'cannot-tell' },
}

export function CasesPage() {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const waiting = useUnanswered().data?.verifications.length ?? 0
  return (
    <Page title={CASES.title}>
      <Tabs
        activeKey={search.get('tab') ?? 'list'}
        onChange={(tab) => setSearch(tab === 'list' ? {} : { tab })}
        items={[
          { key: 'list', label: say(CASES.list), children: <List /> },
          {
            key: 'answers',
            label: (
              <>
                {say(CASES.unanswered)} {waiting > 0 && <Badge count={waiting} color="#b45309" />}
              </>
            ),
            children: <Unanswered />,
          },
          { key: 'differences', label: say(CASES.differences), children: <Differences /> },
          { key: 'held', label: say(CASES.held), children: <Held /> },
        ]}
      />
    </Page>
  )
}

function List() {
  const query = useGet<CaseList>(`/v1/cases?limit=${LISTED}`)
  return <Loaded query={query}>{({ cases }) => <Cases rows={cases} />}</Loaded>
}

function Cases({ rows }: { readonly rows: readonly Case[] }) {
  const say = useSay()
  const navigate = useNavigate()
  const { caseId } = useParams()
  const [search, setSearch] = useSearchParams()
  if (rows.length === 0) return <Nothing title={CASES.empty} hint={CASES.emptyHint} />
  const chosen = search.get('show') ?? 'all'
  const kept = rows.filter((FILTERS[chosen] ?? FILTERS['all']!).keeps)
  const query = search.size === 0 ? '' : `?${search.toString()}`
  return (
    <>
      <div className="filters">
        <Segmented
          aria-label={say(CASES.show)}
          value={chosen}
          onChange={(show) => setSearch(show === 'all' ? {} : { show }, { replace: true })}
          options={Object.entries(FILTERS).map(([value, { words, keeps }]) => ({
            value,
            label: `${say(words)} ${rows.filter(keeps).length}`,
          }))}
        />
      </div>
      {kept.length === 0 ? (
        <Nothing title={CASES.noneMatch} hint={CASES.noneMatchHint} />
      ) : (
        <CaseTable rows={kept} query={query} />
      )}
      {caseId !== undefined && <One id={caseId} rows={rows} close={() => void navigate(`/cases${query}`)} />}
    </>
  )
}

interface OneProps {
  readonly id: string
  readonly rows: readonly Case[]
  readonly close: () => void
}

/** The case that the address names, also where it is older than what is listed. */
function One({ id, rows, close }: OneProps) {
  const listed = rows.find(({ candidateId }) => candidateId === id)
  const address = `/v1/cases?candidateId=${encodeURIComponent(id)}&limit=1`
  const { data } = useGet<CaseList>(address, { enabled: listed === undefined })
  const row = listed ?? data?.cases[0]
  return row === undefined ? null : <CaseDrawer row={row} close={close} />
}

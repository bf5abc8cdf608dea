import { Segmented, Tabs } from 'antd'
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
  return (
    <Page title={CASES.title}>
      <Tabs
        activeKey={search.get('tab') ?? 'list'}
        onChange={(tab) => setSearch(tab === 'list' ? {} : { tab })}
        items={[
          { key: 'list', label: say(CASES.list), children: <List /> },
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
  const shown = rows.find(({ candidateId }) => candidateId === caseId)
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
      {shown !== undefined && <CaseDrawer row={shown} close={() => void navigate(`/cases${query}`)} />}
    </>
  )
}

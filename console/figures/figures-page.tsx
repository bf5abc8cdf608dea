import { Segmented, Tabs } from 'antd'
import { useSearchParams } from 'react-router'
import { KPI_GROUPS } from '../../pipeline/figures/kpis.ts'
import { useGet } from '../client/get.ts'
import type { KpiList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded, Page } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { FIGURES } from '../words/figures.ts'
import { Behind } from './behind.tsx'
import { Coverage } from './coverage.tsx'
import { Days } from './days.tsx'
import { PrecisionChart } from './charts.tsx'
import { COLUMN_SETS, KpiTable, useGroupName } from './kpi-table.tsx'
import { GROUP_WORDS, RANGES, useKpiView } from './kpi-view.ts'
import { Trend } from './trend.tsx'

export function FiguresPage() {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  return (
    <Page title={FIGURES.title} tools={search.get('tab') === 'coverage' ? undefined : <RangeChoice />}>
      <Tabs
        activeKey={search.get('tab') ?? 'kpis'}
        onChange={(tab) => setSearch(tab === 'kpis' ? {} : { tab })}
        destroyOnHidden
        items={[
          { key: 'kpis', label: say(FIGURES.title), children: <Kpis /> },
          { key: 'days', label: say(FIGURES.byDay), children: <ByDay /> },
          { key: 'trend', label: say(FIGURES.trend), children: <Trend /> },
          { key: 'coverage', label: say(FIGURES.coverage), children: <Coverage /> },
        ]}
      />
    </Page>
  )
}

function RangeChoice() {
  const say = useSay()
  const { days, set } = useKpiView()
  return (
    <Segmented
      aria-label={say(FIGURES.range)}
      value={days}
      onChange={(value) => set({ days: value === '30' ? '' : value })}
      options={RANGES.map(({ value, words }) => ({ value, label: say(words) }))}
    />
  )
}

function Kpis() {
  const say = useSay()
  const view = useKpiView()
  const [search] = useSearchParams()
  const columns = COLUMN_SETS.find((one) => one === search.get('columns')) ?? 'judging'
  const nameOf = useGroupName(view)
  const query = useGet<KpiList>(`/v1/kpis?${view.query}`)
  return (
    <>
      <div className="filters">
        <Segmented
          aria-label={say(FIGURES.group)}
          value={view.by}
          onChange={(by) => view.set({ by: by === 'category' ? '' : by })}
          options={KPI_GROUPS.map((value) => ({ value, label: say(GROUP_WORDS[value]) }))}
        />
        <Segmented
          aria-label={say(FIGURES.columns)}
          value={columns}
          onChange={(value) => view.set({ columns: value === 'judging' ? '' : value })}
          options={COLUMN_SETS.map((value) => ({ value, label: say(FIGURES[value]) }))}
        />
      </div>
      <Loaded query={query}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Nothing title={FIGURES.empty} hint={FIGURES.emptyHint} />
          ) : (
            <>
              {columns === 'judging' && view.by === 'category' && <PrecisionChart rows={rows} nameOf={nameOf} />}
              <KpiTable rows={rows} view={view} columns={columns} />
            </>
          )
        }
      </Loaded>
      <Behind view={view} />
    </>
  )
}

function ByDay() {
  const query = useGet<KpiList>(`/v1/kpis?${useKpiView().query}`)
  return (
    <Loaded query={query}>
      {({ days }) =>
        days.length === 0 ? <Nothing title={FIGURES.empty} hint={FIGURES.emptyHint} /> : <Days days={days} />
      }
    </Loaded>
  )
}

/** One figure of the busiest streets, departments or categories, day by day. */
import { Segmented, Select, Table } from 'antd'
import { useSearchParams } from 'react-router'
import { KPI_FIGURES, KPI_GROUPS, type KpiFigure } from '../../pipeline/figures/kpis.ts'
import { useGet } from '../client/get.ts'
import type { KpiList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { FIGURES, KPI_WORDS } from '../words/figures.ts'
import { TrendChart, type TrendProps } from './charts.tsx'
import { useGroupName } from './kpi-table.tsx'
import { GROUP_WORDS, useKpiView } from './kpi-view.ts'

/** As many lines as can be told apart. */
const MOST = 8

export function Trend() {
  const say = useSay()
  const view = useKpiView('street')
  const [search] = useSearchParams()
  const figure = KPI_FIGURES.find((one) => one === search.get('of')) ?? 'raised'
  const nameOf = useGroupName(view)
  const query = useGet<KpiList>(`/v1/kpis?${view.query}&overTime=true`)
  return (
    <>
      <div className="filters">
        <Segmented
          aria-label={say(FIGURES.group)}
          value={view.by}
          onChange={(by) => view.set({ by: by === 'street' ? '' : by })}
          options={KPI_GROUPS.map((value) => ({ value, label: say(GROUP_WORDS[value]) }))}
        />
        <Select
          className="status-filter wide"
          aria-label={say(FIGURES.figure)}
          value={figure}
          onChange={(of: KpiFigure) => view.set({ of: of === 'raised' ? '' : of })}
          options={KPI_FIGURES.map((value) => ({ value, label: say(KPI_WORDS[value]) }))}
        />
        <span className="hint">{say(FIGURES.trendHint, { n: MOST })}</span>
      </div>
      <Loaded query={query}>
        {({ series = [] }) =>
          series.length === 0 ? (
            <Nothing title={FIGURES.empty} hint={FIGURES.emptyHint} />
          ) : (
            <Lines {...linesOf(series)} figure={figure} nameOf={nameOf} />
          )
        }
      </Loaded>
    </>
  )
}

function linesOf(series: TrendProps['series']): Pick<TrendProps, 'series' | 'days' | 'keys'> {
  const days = [...new Set(series.map(({ day }) => day))].toSorted()
  return { series, days, keys: [...new Set(series.map(({ key }) => key))].slice(0, MOST) }
}

function Lines(props: TrendProps) {
  const say = useSay()
  const { series, days, keys, figure, nameOf } = props
  const rows = days.toReversed().map((day) => ({ day, of: series.filter((one) => one.day === day) }))
  return (
    <>
      <TrendChart {...props} />
      <Table<(typeof rows)[number]>
        rowKey="day"
        size="small"
        dataSource={rows}
        pagination={{ pageSize: 31, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: say(FIGURES.day), dataIndex: 'day', width: 110 },
          ...keys.map((key) => ({
            title: nameOf(key),
            key,
            align: 'right' as const,
            render: (_: unknown, { of }: (typeof rows)[number]) => of.find((one) => one.key === key)?.[figure] ?? 0,
          })),
        ]}
      />
    </>
  )
}

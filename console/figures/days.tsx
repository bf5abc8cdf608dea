import { Progress, Table } from 'antd'
import type { KpiList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { FIGURES, KPI_WORDS } from '../words/figures.ts'

type Day = KpiList['days'][number]

/** What was raised on each day, and how much of it was wrong. */
export function Days({ days }: { readonly days: readonly Day[] }) {
  const say = useSay()
  const most = Math.max(1, ...days.map(({ raised }) => raised))
  return (
    <Table<Day>
      rowKey="day"
      size="small"
      className="days"
      dataSource={days.toReversed()}
      pagination={{ pageSize: 31, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title: say(FIGURES.day), dataIndex: 'day', width: 130 },
        {
          title: say(KPI_WORDS.raised),
          render: (_, { raised, rejected }) => (
            <Progress
              aria-label={`${say(KPI_WORDS.raised)} ${raised}, ${say(FIGURES.falsePerDay)} ${rejected}`}
              percent={(raised / most) * 100}
              success={{ percent: (rejected / most) * 100, strokeColor: '#b91c1c' }}
              strokeColor="#166534"
              format={() => raised}
              size="small"
            />
          ),
        },
        { title: say(KPI_WORDS.confirmed), dataIndex: 'confirmed', width: 120, align: 'right' },
        { title: say(FIGURES.falsePerDay), dataIndex: 'rejected', width: 160, align: 'right' },
      ]}
    />
  )
}

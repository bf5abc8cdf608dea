import { Table } from 'antd'
import type { KpiList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { FIGURES, KPI_WORDS } from '../words/figures.ts'
import { DaysChart } from './charts.tsx'

type Day = KpiList['days'][number]

/** What was raised on each day, and how much of it was wrong. */
export function Days({ days }: { readonly days: readonly Day[] }) {
  const say = useSay()
  return (
    <>
      <DaysChart days={[...days]} />
      <Table<Day>
        rowKey="day"
        size="small"
        dataSource={days.toReversed()}
        pagination={{ pageSize: 31, hideOnSinglePage: true, showSizeChanger: false }}
        columns={[
          { title: say(FIGURES.day), dataIndex: 'day' },
          { title: say(KPI_WORDS.raised), dataIndex: 'raised', align: 'right' },
          { title: say(KPI_WORDS.confirmed), dataIndex: 'confirmed', align: 'right' },
          { title: say(FIGURES.falsePerDay), dataIndex: 'rejected', align: 'right' },
        ]}
      />
    </>
  )
}

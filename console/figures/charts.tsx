/** The few charts: what each draws from the rows of its table. */
import { lazy, Suspense, useMemo } from 'react'
import { wilson } from '../../pipeline/figures/wilson.ts'
import type { KpiFigure } from '../../pipeline/figures/kpis.ts'
import type { KpiList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { FIGURES, KPI_WORDS } from '../words/figures.ts'
import type { ChartProps } from './chart.tsx'

const Drawn = lazy(async () => ({ default: (await import('./chart.tsx')).Chart }))

/** Its place is kept while the script is on its way. */
function Chart(props: ChartProps) {
  return (
    <Suspense fallback={<div className="chart" style={{ height: props.height }} />}>
      <Drawn {...props} />
    </Suspense>
  )
}

const RAISED = '#15803d'
const FALSE = '#b91c1c'
/** Told apart by those who see colours differently, too (Okabe and Ito). */
const LINES = ['#0072b2', '#d55e00', '#009e73', '#cc79a7', '#56b4e9', '#e69f00', '#000000', '#7f7f7f']

export function DaysChart({ days }: { readonly days: KpiList['days'] }) {
  const say = useSay()
  const option = useMemo(
    () => ({
      color: [RAISED, FALSE],
      legend: { top: 4 },
      xAxis: { type: 'category', data: days.map(({ day }) => day) },
      yAxis: { type: 'value', minInterval: 1 },
      series: [
        { name: say(KPI_WORDS.raised), type: 'bar', barMaxWidth: 22, data: days.map(({ raised }) => raised) },
        {
          name: say(FIGURES.falsePerDay),
          type: 'bar',
          barMaxWidth: 22,
          data: days.map(({ rejected }) => rejected),
        },
      ],
    }),
    [days, say],
  )
  return <Chart option={option} description={say(FIGURES.daysChart, { n: days.length })} height={240} />
}

const MOST_ROWS = 15
const ROW_PX = 22

interface PrecisionProps {
  readonly rows: KpiList['rows']
  readonly nameOf: (key: string) => string
}

/** Categories with most verdicts: the share that was right, and the interval that it lies in. */
export function PrecisionChart({ rows, nameOf }: PrecisionProps) {
  const say = useSay()
  const judged = useMemo(() => mostJudged(rows), [rows])
  const option = useMemo(
    () => ({
      tooltip: { show: false },
      legend: { show: false },
      grid: { left: 8, right: 120, top: 8, bottom: 8, containLabel: true },
      xAxis: { type: 'value', min: 0, max: 100, axisLabel: { formatter: '{value} %' } },
      yAxis: { type: 'category', data: judged.map(({ key }) => nameOf(key)) },
      series: [
        { type: 'bar', stack: 'interval', silent: true, itemStyle: { opacity: 0 }, data: judged.map(({ low }) => low) },
        {
          type: 'bar',
          stack: 'interval',
          silent: true,
          barWidth: 8,
          itemStyle: { color: '#86efac' },
          data: judged.map(({ low, high }) => high - low),
          label: {
            show: true,
            position: 'right',
            distance: 10,
            formatter: ({ dataIndex }: Indexed) => judged[dataIndex]?.text ?? '',
          },
        },
        {
          type: 'scatter',
          silent: true,
          symbolSize: 9,
          itemStyle: { color: RAISED },
          data: judged.map(({ share }) => share),
        },
      ],
    }),
    [judged, nameOf],
  )
  if (judged.length === 0) return null
  return (
    <>
      <h2>{say(FIGURES.precisionTitle)}</h2>
      <Chart
        option={option}
        description={say(FIGURES.precisionChart, { n: judged.length })}
        height={judged.length * ROW_PX + 44}
      />
    </>
  )
}

interface Indexed {
  readonly dataIndex: number
}

function mostJudged(rows: KpiList['rows']) {
  return rows
    .map(({ key, confirmed, rejected }) => ({ key, right: confirmed, n: confirmed + rejected }))
    .filter(({ n }) => n > 0)
    .toSorted((a, b) => b.n - a.n)
    .slice(0, MOST_ROWS)
    .toReversed()
    .map(({ key, right, n }) => {
      const { low, high } = wilson(right, n)
      const whole = (value: number): number => Math.round(value * 100)
      const text = `${whole(right / n)} % n=${n}`
      return { key, share: whole(right / n), low: whole(low), high: whole(high), text }
    })
}

export interface TrendProps {
  readonly series: NonNullable<KpiList['series']>
  readonly days: readonly string[]
  readonly keys: readonly string[]
  readonly figure: KpiFigure
  readonly nameOf: (key: string) => string
}

export function TrendChart({ series, days, keys, figure, nameOf }: TrendProps) {
  const say = useSay()
  const option = useMemo(
    () => ({
      color: LINES,
      legend: { type: 'plain', top: 4 },
      xAxis: { type: 'category', data: [...days] },
      yAxis: { type: 'value', minInterval: 1 },
      series: keys.map((key) => ({
        name: nameOf(key),
        type: 'line',
        data: days.map((day) => series.find((one) => one.key === key && one.day === day)?.[figure] ?? 0),
      })),
    }),
    [series, days, keys, figure, nameOf],
  )
  const description = say(FIGURES.trendChart, { figure: say(KPI_WORDS[figure]), n: keys.length })
  return <Chart option={option} description={description} height={280} />
}

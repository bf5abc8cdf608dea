import { Button, Table } from 'antd'
import { useCallback } from 'react'
import { KPI_FIGURES, type KpiCounts, type KpiFigure } from '../../pipeline/figures/kpis.ts'
import { wilson } from '../../pipeline/figures/wilson.ts'
import { useCategoryName } from '../client/category-name.ts'
import type { KpiList } from '../client/types.ts'
import { type Say, useSay, type Words } from '../language.tsx'
import { FIGURES, KPI_WORDS } from '../words/figures.ts'
import type { KpiView } from './kpi-view.ts'

type Row = KpiList['rows'][number] & { readonly all?: true }

/** 立案率 and its like, as the city standards define them. */
const SHARES: readonly { readonly words: Words; readonly of: KpiFigure; readonly among: KpiFigure }[] = [
  { words: FIGURES.filingRate, of: 'filed', among: 'confirmed' },
  { words: FIGURES.disposalRate, of: 'disposed', among: 'dispatched' },
  { words: FIGURES.inTimeRate, of: 'onTime', among: 'dispatched' },
  { words: FIGURES.closingRate, of: 'ended', among: 'filed' },
  { words: FIGURES.reworkRate, of: 'reworked', among: 'filed' },
]

/** All figures at once are wider than a screen: three sets of them. */
export const COLUMN_SETS = ['judging', 'handling', 'verifying'] as const
export type ColumnSet = (typeof COLUMN_SETS)[number]

const FIGURES_OF: Readonly<Record<ColumnSet, readonly KpiFigure[]>> = {
  judging: ['raised', 'open', 'confirmed', 'rejected'],
  handling: ['confirmed', 'filed', 'dispatched', 'disposed', 'onTime', 'overdue', 'ended'],
  verifying: ['filed', 'reworked', 'clear', 'notClear', 'cannotTell', 'recurred'],
}

interface KpiTableProps {
  readonly rows: readonly Row[]
  readonly view: KpiView
  readonly columns: ColumnSet
}

export function KpiTable({ rows, view, columns }: KpiTableProps) {
  const say = useSay()
  const nameOf = useGroupName(view)
  const shares = SHARES.filter(({ words }) =>
    columns === 'handling' ? words !== FIGURES.reworkRate : columns === 'verifying' && words === FIGURES.reworkRate,
  )
  return (
    <Table<Row>
      rowKey={({ key, all }) => (all === true ? 'sum' : key)}
      size="small"
      className="kpis"
      dataSource={[sumOf(rows), ...rows]}
      pagination={{ pageSize: 70, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        {
          title: say(FIGURES[view.by]),
          key: 'key',
          render: (_, row) => (row.all === true ? <b>{say(FIGURES.sum)}</b> : nameOf(row.key)),
        },
        ...FIGURES_OF[columns].map((one) => ({
          title: say(KPI_WORDS[one]),
          key: one,
          align: 'right' as const,
          render: (_: unknown, row: Row) => <Figure row={row} figure={one} view={view} />,
        })),
        ...(columns === 'judging'
          ? [
              {
                title: say(FIGURES.precision),
                key: 'precision',
                render: (_: unknown, row: Row) => precisionText(row, say),
              },
            ]
          : []),
        ...shares.map(({ words, of, among }) => ({
          title: say(words),
          key: words[1],
          align: 'right' as const,
          render: (_: unknown, row: Row) => percent(row[of], row[among]),
        })),
      ]}
    />
  )
}

export function useGroupName({ by }: Pick<KpiView, 'by'>): (key: string) => string {
  const say = useSay()
  const categoryName = useCategoryName()
  return useCallback(
    (key) => (key === '' ? say(FIGURES.none) : by === 'category' ? categoryName(key) : key),
    [by, categoryName, say],
  )
}

/** Opens the list of the candidates that it counts. */
function Figure({ row, figure, view }: { readonly row: Row; readonly figure: KpiFigure; readonly view: KpiView }) {
  const say = useSay()
  const name = useGroupName(view)(row.key)
  const n = row[figure]
  if (n === 0) return <span className="hint">0</span>
  return (
    <Button
      type="link"
      size="small"
      aria-label={say(FIGURES.list, {
        figure: say(KPI_WORDS[figure]),
        key: row.all === true ? say(FIGURES.sum) : name,
        n,
      })}
      onClick={() => view.set({ figure, ...(row.all === true ? {} : { key: row.key === '' ? ' ' : row.key }) })}
    >
      {n}
    </Button>
  )
}

function sumOf(rows: readonly Row[]): Row {
  const counts = Object.fromEntries(
    KPI_FIGURES.map((figure) => [figure, rows.reduce((sum, row) => sum + row[figure], 0)]),
  ) as KpiCounts
  return { ...counts, key: '', all: true }
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : `${Math.round((part / whole) * 1000) / 10} %`
}

function precisionText({ confirmed, rejected }: Row, say: Say): string {
  const n = confirmed + rejected
  if (n === 0) return say(FIGURES.noVerdicts)
  const { low, high } = wilson(confirmed, n)
  const whole = (value: number): number => Math.round(value * 100)
  return `${whole(confirmed / n)} % [${whole(low)}–${whole(high)}] n=${n}`
}

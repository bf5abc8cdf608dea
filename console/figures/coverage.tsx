/** Whether the looks that were promised were taken: by camera, grid cell, street and group. */
import { Progress, Segmented, Table } from 'antd'
import type { ReactNode } from 'react'
import { Link, useSearchParams } from 'react-router'
import { useCameras } from '../client/cameras.ts'
import { useAll } from '../client/get.ts'
import type { CoverageList } from '../client/types.ts'
import { useSay } from '../language.tsx'
import { Loaded } from '../loaded.tsx'
import { Nothing } from '../states.tsx'
import { FIGURES } from '../words/figures.ts'

type Row = CoverageList['cameras'][number]

/** So much of what was promised counts as kept. */
const KEPT = 0.95
const GROUPS = ['camera', 'gridCode', 'street', 'cameraGroup'] as const
type Group = (typeof GROUPS)[number]

export function Coverage() {
  const say = useSay()
  const [search, setSearch] = useSearchParams()
  const group = GROUPS.find((one) => one === search.get('by')) ?? 'camera'
  const query = useAll<'cameras', CoverageList>('/v1/kpis/coverage?limit=1000', 'cameras')
  return (
    <Loaded query={query}>
      {({ cameras }) =>
        cameras.length === 0 ? (
          <Nothing title={FIGURES.noCoverage} hint={FIGURES.noCoverageHint} />
        ) : (
          <>
            <p className="hint">{say(FIGURES.coverageHint)}</p>
            <div className="filters">
              <Segmented
                aria-label={say(FIGURES.group)}
                value={group}
                onChange={(by) => setSearch({ tab: 'coverage', ...(by === 'camera' ? {} : { by }) })}
                options={GROUPS.map((value) => ({ value, label: say(FIGURES[value]) }))}
              />
              <span>{say(FIGURES.keptOf, { n: cameras.length, kept: cameras.filter(isKept).length })}</span>
            </div>
            {group === 'camera' ? <Cameras rows={cameras} /> : <Groups rows={cameras} by={group} />}
          </>
        )
      }
    </Loaded>
  )
}

interface Counted {
  readonly promised: number
  readonly taken: number
  readonly good: number
}

function isKept({ taken, promised }: Counted): boolean {
  return taken >= promised * KEPT
}

function Cameras({ rows }: { readonly rows: readonly Row[] }) {
  const say = useSay()
  const { data } = useCameras()
  const names = new Map((data?.cameras ?? []).map((camera) => [camera.id, camera]))
  const nameOf = (id: string): string => {
    const camera = names.get(id)
    return camera === undefined ? id : say([camera.nameZh, camera.nameEn === '' ? camera.nameZh : camera.nameEn])
  }
  return (
    <Rows
      rows={rows.map((row) => ({ ...row, key: row.cameraId }))}
      title={say(FIGURES.camera)}
      name={({ key }) => <Link to={`/cameras?q=${encodeURIComponent(key)}`}>{nameOf(key)}</Link>}
    />
  )
}

interface GroupRow extends Counted {
  readonly key: string
  readonly cameras: number
  readonly kept: number
}

function Groups({ rows, by }: { readonly rows: readonly Row[]; readonly by: Exclude<Group, 'camera'> }) {
  const say = useSay()
  const groups = [...Map.groupBy(rows, (row) => row[by] ?? '')].map(
    ([key, members]): GroupRow => ({
      key,
      cameras: members.length,
      kept: members.filter(isKept).length,
      promised: sum(members, 'promised'),
      taken: sum(members, 'taken'),
      good: sum(members, 'good'),
    }),
  )
  return (
    <Rows<GroupRow>
      rows={groups.toSorted((a, b) => a.taken / a.promised - b.taken / b.promised)}
      title={say(FIGURES[by])}
      name={({ key }) => (key === '' ? say(FIGURES.none) : key)}
      more={[
        { title: say(FIGURES.camerasKept), align: 'right', render: (_, { kept, cameras }) => `${kept} / ${cameras}` },
      ]}
    />
  )
}

function sum(rows: readonly Row[], of: keyof Counted): number {
  return rows.reduce((total, row) => total + row[of], 0)
}

interface RowsProps<T extends Counted> {
  readonly rows: readonly T[]
  readonly title: string
  readonly name: (row: T) => ReactNode
  readonly more?: readonly {
    readonly title: string
    readonly align: 'right'
    readonly render: (value: unknown, row: T) => ReactNode
  }[]
}

function Rows<T extends Counted & { readonly key: string }>({ rows, title, name, more = [] }: RowsProps<T>) {
  const say = useSay()
  return (
    <Table<T>
      rowKey="key"
      size="small"
      dataSource={[...rows]}
      pagination={{ pageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
      columns={[
        { title, render: (_, row) => name(row) },
        ...more,
        { title: say(FIGURES.promised), dataIndex: 'promised', align: 'right' },
        { title: say(FIGURES.taken), dataIndex: 'taken', align: 'right' },
        { title: say(FIGURES.good), dataIndex: 'good', align: 'right' },
        {
          title: say(FIGURES.kept),
          width: 260,
          render: (_, row) => (
            <Progress
              aria-label={say(FIGURES.kept)}
              percent={Math.min(100, Math.round((row.taken / row.promised) * 100))}
              status={isKept(row) ? 'normal' : 'exception'}
              size="small"
            />
          ),
        },
      ]}
    />
  )
}
